"""Compares every figure and every test of the scorecard with a second computation, value by value, as exact fractions.

    python trial.py PROGRAM [--cities N] [--first SEED] [--keep FOLDER]

PROGRAM is the program as it was built. First the second computation itself is checked by the values that were worked out by hand
for the demonstration city (golden.py). Then that city and N invented ones (cities.py) are brought into temporary databases, looked at
on several days and over several years, and every value that the two computations do not share is told. Which reading of the
domain guide is right is for a person to say: the places where reference.py and scorecard.py had to choose one say "Reading".
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import golden
import reference as figures
import scorecard
from cities import City
from register import NotAssessable, Register, add_months

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parent.parent / "crates/cosmopole/data/reference.json"
ESTUARIA = HERE.parent.parent / "crates/cosmopole/demo/estuaria.json"


class Program:
    """The program under trial, over one database."""

    def __init__(self, path, database):
        self.path, self.database = path, database

    def run(self, *words, shape=True):
        command = [self.path, *words, "--database", f"sqlite:{self.database}"] + (["--json"] if shape else [])
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "RUST_LOG": "error", "LC_ALL": "C"})
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)}\nended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.returncode, json.loads(done.stdout) if shape else None

    def of_audience(self, audience, internal):
        """The register as an audience may have it: what is exported for it, and the office's settings."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "facts.json"
            self.run("export", "facts", str(file), "--audience", audience, shape=False)
            facts = json.loads(file.read_text(encoding="utf-8"))["records"]
        settings = [
            {"kind": "settings", "code": s.code, "fields": s.fields} for s in internal.all("settings")
        ]
        return Register([fact for fact in facts if fact["kind"] != "settings"] + settings)

    def bring_in(self, file):
        code, answer = self.run("import", "facts", str(file))
        return answer.get("problems", []) if code else []


# --- Both computations, told in the same words ---


def plain(value):
    """A value of the program, or of ours, in a form that can be compared."""
    if isinstance(value, dict):
        if "exact" in value:
            return Fraction(value["exact"])
        if isinstance(value.get("not_assessable"), dict):
            return None
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    return value


def rows(told, key, *wanted):
    """Rows as a table: their key, and the columns wanted."""
    return {row[key]: [row.get(name) for name in wanted] for row in told}


def pairs(told):
    """Pairs of records, whatever the themes and places at which they meet."""
    return sorted([list(pair) for pair in {tuple(sorted((pair["first"], pair["second"]))) for pair in told}])


# What is compared of a figure beside its single values: how the program tells it.
TOLD = {
    "planned_share": lambda v: {**v, "activities": rows(v["activities"], "activity", "origin", "cost")},
    "alignment": lambda v: {
        **v, "objectives": rows(v["objectives"], "objective", "territorial", "declared", "acted", "measured"),
        "goals": rows(v["goals"], "goal", "declared", "acted", "measured"),
    },
    "evaluability": lambda v: {**v, "checks": {f"{c['about']} {c['check']}": c["met"] for c in v["checks"]}},
    "beneficiary_costs": lambda v: {**v, "groups": {row["group"]: row["cost"] for row in v["groups"] if row["cost"]}},
    "mission_estimates": lambda v: {**v, "overruns": {row["mission"]: row["overrun"] for row in v["overruns"]}},
    "budget_execution": lambda v: {**v, "lines": rows(v["lines"], "line", "voted", "committed", "paid")},
    "who_does_what": lambda v: {
        **v, **{name: pairs(v[name]) for name in ("uncoordinated", "coordinated", "competing", "near")},
    },
    "response_rate": lambda v: {**v, "waiting": sorted(v["waiting"])},
    "early_rate": lambda v: {**v, "actions": rows(v["actions"], "action", "promptness")},
    "audience_coverage": lambda v: {
        **v, "audiences": rows(v["audiences"], "audience", "meant", "reached"),
        "contacts": {row["channel"]: row["gross"] for row in v["contacts"]},
    },
    "consensus": lambda v: {**v, "groups": {row["group"]: row["mean"] for row in v["groups"]}, "opposing": Fraction(len(v["opposing"]))},
    "indicator_levels": lambda v: {
        row["level"]: {name: count for name, count in row.items() if name != "level" and count} for row in v
    },
    "externality_severity": lambda v: {**v, "over_time": [[row["observed_on"], row["severity"]] for row in v["over_time"]]},
    "externality_balance": lambda v: {**v, "externalities": rows(v["externalities"], "externality", "severity", "covered")},
}
OURS = {
    "vitality": ("agreement", figures.vitality),
    "clock": ("agreement", figures.clock),
    "planned_share": (None, figures.planned_share),
    "alignment": (None, figures.alignment),
    "transversality": (None, figures.transversality),
    "evaluability": ("strategy", figures.evaluability),
    "beneficiary_costs": (None, figures.beneficiary_costs),
    "requests_in_time": (None, figures.requests_in_time),
    "reports_in_time": (None, figures.reports_in_time),
    "promises_kept": (None, figures.promises_kept),
    "mission_estimates": (None, figures.mission_estimates),
    "budget_execution": (None, figures.budget_execution),
    "growth": ("indicator", figures.growth),
    "who_does_what": (None, figures.who_does_what),
    "indicator_status": ("indicator", figures.indicator_status),
    "network_return": ("membership", figures.network_return),
    "incidence": ("position", figures.incidence),
    "incidence_rate": (None, figures.incidence_rate),
    "response_rate": (None, figures.response_rate),
    "early_rate": (None, figures.early_rate),
    "audience_coverage": (None, figures.audience_coverage),
    "net_tone": (None, figures.net_tone),
    "consensus": ("consultation", figures.consensus),
    "indicator_levels": (None, figures.indicator_levels),
    "externality_severity": ("externality", figures.externality_severity),
    "externality_balance": ("axis", figures.externality_balance),
    "adherents": ("declaration", figures.adherents),
}


# What the domain guide gives no formula for: how the values of an indicator are put together by the rule that it declares.
BESIDE = {"aggregate"}


def of_program(figure):
    if "value" not in figure:
        return None
    told = plain(figure["value"])
    if figure["name"] in TOLD:
        told = TOLD[figure["name"]](told)
    return {**told, "parts": {part["name"]: Fraction(part["value"]) for part in figure["parts"]}}


# And how we tell it.
SAID = {
    "indicator_status": lambda v: {
        **{name: value for name, value in v.items() if name != "pace"}, "parts": {} if v["pace"] is None else {"pace": v["pace"]},
    },
    "externality_severity": lambda v: {
        **v, "over_time": [[on, figures.SEVERITIES[None if grade is None else int(grade)]] for on, grade in v["over_time"]],
    },
    "evaluability": lambda v: {**v, "checks": {f"{about} {check}": met for (about, check), met in v["checks"].items()}},
}


def of_ours(look):
    """Every figure of ours, by name and record."""
    found = {}
    for name, (kind, compute) in OURS.items():
        for record in look.all(kind) if kind else [None]:
            try:
                value = compute(look, *([record] if record else []))
                value = plain(SAID[name](value) if name in SAID else value)
            except NotAssessable:
                value = None
            found[(name, record and record.name)] = value
    return found


def unlike(theirs, ours, path=""):
    """Every value of ours that the program does not share: where, what it says, what we say."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name, value in ours.items():
            yield from unlike(theirs.get(name), value, f"{path}.{name}" if path else str(name))
        if path and path.split(".")[-1] not in ("parts",):
            for name in theirs.keys() - ours.keys():
                yield f"{path}.{name}", theirs[name], None
    elif theirs != ours:
        yield path, theirs, ours


# --- The trial ---


def looks(city):
    """The days and years over which a city is looked at."""
    now, month = city.now, city.month
    start = date(now.year if now.month >= month else now.year - 1, month, 1)
    year = start.year
    earlier = now - timedelta(days=city.random.randint(20, 700))
    earlier_year = earlier.year if earlier.month >= month else earlier.year - 1
    return [
        (now, year), (now, year - 1), (start - timedelta(days=1), year - 1), (earlier, earlier_year),
        (add_months(start, 12) - timedelta(days=1), year),
    ]


# What only the office can tell, whoever asks.
NEVER_PUBLISHED = {"5.2"}


def compare(program, register, as_of, year, audience="internal"):
    """What the two computations do not share, on a day and over a year."""
    look = figures.Look(register, as_of, year, date.today())
    words = ("--as-of", as_of.isoformat(), "--period", str(year), "--audience", audience)
    told = [one for one in program.run("figures", "--all", *words)[1] if one["name"] not in BESIDE]
    theirs = {(one["name"], one["record"]): of_program(one) for one in told}
    found = []
    ours = of_ours(look)
    for key in sorted(theirs.keys() | ours.keys(), key=str):
        for path, told, said in unlike(theirs.get(key), ours.get(key)):
            found.append((key[0], key[1], path, told, said))
    card = scorecard.scorecard(look)
    for row in program.run("scorecard", *words)[1]["recommendations"]:
        said = card[int(row["recommendation"][1:])]
        if audience != "internal" and NEVER_PUBLISHED & said["tests"].keys():
            continue
        for test in row["tests"]:
            mark = None if test["mark"] is None else Fraction(test["mark"]["exact"])
            if mark != said["tests"][test["test"]]:
                found.append(("scorecard", test["test"], "mark", mark, said["tests"][test["test"]]))
        mark = None if row["mark"] is None else Fraction(row["mark"]["exact"])
        if (mark, row["level"]) != (said["mark"], said["level"]):
            found.append(("scorecard", row["recommendation"], "level", (mark, row["level"]), (said["mark"], said["level"])))
    return found, len(theirs) + 46


def shown(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {shown(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(shown, value)) + "]"
    return str(value)


def one_city(path, name, file, looks_at, begun, audiences=()):
    """Brings the city of a facts file in and looks at it: its name, what is not shared, how much was compared."""
    with tempfile.TemporaryDirectory() as temporary:
        database = Path(temporary) / "city.sqlite"
        shutil.copy(begun, database)
        program = Program(path, database)
        refused = program.bring_in(file)
        if refused:
            return name, [("import", p.get("name"), p["path"], p["key"], p["message"]) for p in refused], 0
        register = Register.read(SHIPPED, file)
        found, compared = [], 0
        for as_of, year in looks_at:
            unshared, count = compare(program, register, as_of, year)
            found += [(f"{as_of} over {year}", *one) for one in unshared]
            compared += count
        for audience in audiences:
            seen = program.of_audience(audience, register)
            unshared, count = compare(program, seen, *looks_at[0], audience)
            found += [(audience, *one) for one in unshared]
            compared += count
    return name, found, compared


def invented(arguments, seed, begun, folder):
    city = City(seed)
    file = folder / f"city-{seed}.json"
    file.write_text(json.dumps(city.facts(), ensure_ascii=False, indent=1), encoding="utf-8")
    return one_city(arguments.program, f"city {seed}", file, looks(city), begun)


ESTUARIA_LOOKS = [
    (date(2025, 12, 31), 2025), (date(2025, 12, 31), 2024), (date(2025, 12, 31), 2023), (date(2025, 1, 1), 2024), (date(2024, 6, 30), 2024),
    (date(2022, 12, 31), 2022), (date(2026, 3, 1), 2025),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the program as it was built")
    parser.add_argument("--cities", type=int, default=200, help="how many invented cities")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first of them")
    parser.add_argument("--keep", type=Path, help="a folder in which the facts of the cities are kept")
    arguments = parser.parse_args()
    if golden.main():
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        begun = Path(temporary) / "begun.sqlite"
        Program(arguments.program, begun).bring_in(SHIPPED)
        wrong = compared = 0
        with ThreadPoolExecutor(2) as pool:
            jobs = [pool.submit(one_city, arguments.program, "Estuaria", ESTUARIA, ESTUARIA_LOOKS, begun, ("partners", "public"))] + [
                pool.submit(invented, arguments, seed, begun, folder)
                for seed in range(arguments.first, arguments.first + arguments.cities)
            ]
            for job in jobs:
                name, found, count = job.result()
                compared += count
                wrong += bool(found)
                for one in found:
                    print(f"{name}: " + " | ".join(shown(word) for word in one))
        print(f"{arguments.cities + 1} cities, {compared} figures and tests compared; {wrong} cities with differences")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
