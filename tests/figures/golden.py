"""The reference computation against the values that were worked out by hand for the demonstration city.

    python golden.py

Ends with 1 and tells every value that is not as expected. Those expected are of 31 December 2025, over 2025 unless another year
is named.
"""

import sys
from datetime import date
from fractions import Fraction as F
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import reference as figures
import scorecard
from register import NotAssessable, Register

CRATE = Path(__file__).resolve().parent.parent.parent / "crates/cosmopole"
CITY = Register.read(CRATE / "data/reference.json", CRATE / "demo/estuaria.json")
LOOK = figures.Look(CITY, date(2025, 12, 31))
EURO = 100


def told(compute, code=None, year=None, as_of=None):
    look = figures.Look(CITY, as_of, year) if as_of else LOOK.over(year or 2025)
    try:
        return compute(look, *([CITY.find(code)] if code else []))
    except NotAssessable as reason:
        return str(reason)


def several(compute, codes, *fields):
    return [tuple(told(compute, code)[field] for field in fields) for code in codes]


def planned(year):
    found = told(figures.planned_share, year=year)
    return [found["number"][name] for name in ("planned", "aligned", "reactive", "crisis")], found["by_number"], found["by_cost"]


def vitality(code, as_of=None):
    found = told(figures.vitality, code, as_of=as_of)
    return found if isinstance(found, str) else (found["class"], found["score"])


def status(code):
    found = told(figures.indicator_status, code)
    return found["status"], found["trend"]


def marks():
    marks = {None: "-", F(0): "0", F(1, 2): "½", F(1): "1"}
    return [
        f"R{number} {' '.join(marks[mark] for mark in found['tests'].values())} {found['level']}"
        for number, found in scorecard.scorecard(LOOK).items()
    ]


def agreement_states():
    return [told(figures.clock, f"AGR-0{n}")["state"] for n in range(1, 10)]


EXPECTED = [
    ("5.1 of 2023", planned(2023), ([2, 1, 2, 1], F(2, 5), F(246_000, 399_000))),
    ("5.1 of 2024", planned(2024), ([6, 1, 2, 0], F(2, 3), F(510_000, 591_780))),
    ("5.1 of 2025", planned(2025), ([5, 0, 2, 0], F(5, 7), F(507_000, 543_900))),
    ("5.1 reactive", [n for n, row in told(figures.planned_share)["activities"].items() if row[0] == "reactive"], ["ACT-19", "MIS-08"]),
    ("5.2", [vitality(f"AGR-0{n}") for n in range(1, 8)], [
        ("alive", F(88)), ("symbolic", F(0)), ("dormant", F(0)), ("one_sided", F(230, 3)), ("suspended", None), ("dormant", F(0)),
        ("expired", None),
    ]),
    ("5.2 a day too early", [vitality(f"AGR-0{n}", date(2024, 12, 31)) for n in range(1, 6)],
     ["vitality-register-too-short"] * 4 + [("suspended", None)]),
    ("5.2 from then on", vitality("AGR-01", date(2025, 1, 1))[0] in ("alive", "one_sided"), True),
    ("5.3", agreement_states(), [
        "in_force", "in_force", "in_force", "in_force", "suspended", "expiring", "expired", "in_force", "not_signed",
    ]),
    ("5.3 of AGR-06", told(figures.clock, "AGR-06")["days_left"], 90),
    ("5.3 of AGR-02", told(figures.clock, "AGR-02")["undocumented"], True),
    ("5.4", [told(figures.who_does_what)[name] for name in ("overlaps", "coordination_rate", "orphans", "without_actor", "filled")],
     [11, F(4, 11), ["INI-4", "INI-7"], ["O11", "O22", "O23", "O41", "O42"], 6]),
    ("5.5", [told(figures.alignment)[name] for name in ("territorial", "declared", "acted", "measured")],
     [F(9, 10), F(9, 10), F(9, 10), F(6, 10)]),
    ("5.6", [told(figures.transversality)[name] for name in ("departments", "actions", "transversality")], [F(1), F(11, 12), F(22, 23)]),
    ("5.7", [told(figures.evaluability, "ST1")[name] for name in ("passes", "score", "derogation")], [False, F(68, 87), True]),
    ("5.8", [status(f"IND-{name}") for name in ("T1", "T2", "T3", "T4", "P1", "P2", "P3", "P4", "I1", "I2", "I3")], [
        ("on_track", "improving"), ("at_risk", "improving"), ("off_track", "improving"), ("at_risk", "undetermined"),
        ("on_track", "improving"), ("off_track", "improving"), ("missed", "improving"), ("no_data", "undetermined"),
        ("achieved", "improving"), ("missed", "improving"), ("stale", "undetermined"),
    ]),
    ("5.9", several(figures.externality_severity, ["EXT-1", "EXT-2", "EXT-3", "EXT-4"], "severity", "covered"),
     [("beyond", False), ("watched", True), ("below", False), ("unknown", True)]),
    ("5.9 of EXT-1", [grade for _, grade in told(figures.externality_severity, "EXT-1")["over_time"]], [0, 0, 1, 2]),
    ("5.10", told(figures.beneficiary_costs)["groups"], {
        name: F(euros * EURO) for name, euros in (
            ("BG-PME", 174_900), ("BG-HAB", 169_300), ("BG-RIV", 70_800), ("BG-LOC", 38_000), ("BG-JEU", 27_000), ("BG-PAR", 27_000),
        )
    }),
    ("5.10 identified", told(figures.beneficiary_costs)["identified_share"], F(507, 536)),
    ("5.11", several(figures.network_return, [f"MEM-0{n}" for n in range(1, 5)], "class", "score", "full_cost", "leverage"), [
        ("core", F(100), F(34_280 * EURO), F(60_000, 34_280)), ("useful", F(160, 3), F(17_800 * EURO), F(0)),
        ("unused", F(0), F(12_420 * EURO), F(0)), ("useful", F(50), F(7_820 * EURO), F(15_000, 7_820)),
    ]),
    ("5.11 of MEM-05", told(figures.network_return, "MEM-05")["class"], "left"),
    ("5.11 notices", [told(figures.network_return, f"MEM-0{n}")["notice_by"] for n in (2, 3)], [date(2026, 3, 30), date(2025, 10, 30)]),
    ("5.12", several(figures.incidence, ["POS-01", "POS-02", "POS-03"], "depth", "stage"),
     [(5, "taken_up"), (3, "voiced"), (3, "voiced")]),
    ("5.12 rate", told(figures.incidence_rate), {"rate": F(1, 2), "voiced": 2}),
    ("5.13", [told(figures.early_rate, year=year)["rate"] for year in (2023, 2025)], [F(2, 6), F(5, 6)]),
    ("5.13 objectives", [status("IND-C1")[0], status("IND-C2")[0]], ["at_risk", "on_track"]),
    ("5.13 tone", [told(figures.net_tone)[name] for name in ("tone", "global")], [F(1, 6), F(1, 3)]),
    ("5.14", [told(figures.consensus, "CON-1")[name] for name in ("verdict", "mean", "absent", "opposing")],
     ["agreed", F(7, 10), ["diplomatic"], 1]),
    ("5.14 answers", told(figures.response_rate)["rate"], F(1)),
    ("5.15 requests", [told(figures.requests_in_time, year=year)["in_time"] for year in (2023, 2024, 2025)], [F(1), F(3, 5), F(3, 4)]),
    ("5.15 reports", [told(figures.reports_in_time, year=year)["in_time"] for year in (2023, 2024, 2025)], [F(1, 2), F(1), F(2, 3)]),
    ("5.15 promises", [sum(told(figures.promises_kept, year=year)[name] for year in (2023, 2024, 2025)) for name in ("done", "open")],
     [15, 6]),
    ("5.15 estimates", [
        sum(told(figures.mission_estimates, year=year)[name] for year in (2023, 2024, 2025)) for name in ("estimate", "actual")
    ], [F(159_000 * EURO), F(182_070 * EURO)]),
    ("5.15 overruns", [n for year in (2023, 2024, 2025) for n in told(figures.mission_estimates, year=year)["overruns"]],
     ["MIS-02", "MIS-04", "MIS-07", "MIS-08"]),
    ("declarations", [told(figures.adherents, f"DEC-0{n}")["all"] for n in (1, 2, 3)], [7, 4, 0]),
    ("declarations a year before", told(figures.adherents, "DEC-01", as_of=date(2024, 12, 31))["all"], 4),
    ("scorecard", marks(), [
        "R1 1 1 1 ½ established", "R2 1 1 0 ½ progressing", "R3 ½ ½ 1 1 progressing", "R4 ½ ½ 0 ½ begun", "R5 1 ½ 1 1 established",
        "R6 1 ½ 1 1 established", "R7 0 ½ 1 ½ progressing", "R8 1 1 ½ 1 established", "R9 ½ 1 1 1 established",
        "R10 1 1 ½ 0 0 progressing", "R11 ½ ½ ½ 1 1 progressing",
    ]),
]


def main():
    wrong = [(name, got, wanted) for name, got, wanted in EXPECTED if got != wanted]
    for name, got, wanted in wrong:
        print(f"{name}\n  computed {got}\n  expected {wanted}")
    print(f"{len(EXPECTED) - len(wrong)} of {len(EXPECTED)} groups of values are as worked out by hand")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
