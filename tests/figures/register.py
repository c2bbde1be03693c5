"""A register as a facts file tells it, for the reference computation: records, dates known in part, states, money, settings.

Written from the domain guide alone (sections 3 and 4), with nothing but the standard library, so that it owes nothing to the
program that it checks. Numbers are fractions; nothing is rounded.
"""

import calendar
import json
from datetime import date, timedelta
from fractions import Fraction

DEFAULTS = {
    "own_government": None,
    "fiscal_year_start_month": 1,
    "holidays": [],
    "base_currency": "EUR",
    "day_rate": None,
    "overrun_percent": 10,
    "vitality_window_months": 36,
    "vitality_recent_months": 12,
    "vitality_dormant_months": 24,
    "vitality_new_months": 24,
    "consensus_groups": 4,
    "consensus_mean": "0.5",
    "proposal_due_days": 60,
    "network_window_months": 24,
    "network_influence_months": 36,
    "network_core_score": 70,
    "network_useful_score": 45,
    "incidence_voiced_months": 12,
    "stale_percent": 150,
    "on_track_tolerance": "0.10",
    "at_risk_tolerance": "0.25",
    "trend_observations": 4,
    "response_due_days": 60,
    "gate_indicators_per_level": 3,
    "expiring_days": 180,
    "report_due_days": 30,
    "request_decide_days": 15,
    "today": None,
}
GROUPS = ["private", "academia", "citizens", "diplomatic", "international", "media"]
LEVELS = ["territorial", "political", "institutional"]
# How many digits each currency has after the point; two where nothing is said.
MINOR_DIGITS = {"JPY": 0, "KRW": 0, "XOF": 0, "XAF": 0, "CLP": 0, "TND": 3, "KWD": 3, "BHD": 3}


class NotAssessable(Exception):
    """There is no value, for this reason."""


# --- Three-valued answers: True, False, or None where possible days do not agree (domain guide 3.16) ---


def every(answers):
    """All of them: False as soon as one is, None as soon as one is open."""
    answers = list(answers)
    if any(answer is False for answer in answers):
        return False
    return None if any(answer is None for answer in answers) else True


def some(answers):
    """One of them at least."""
    answers = list(answers)
    if any(answer is True for answer in answers):
        return True
    return None if any(answer is None for answer in answers) else False


def negated(answer):
    return None if answer is None else not answer


# --- Days ---


def day(text):
    return None if text is None else date.fromisoformat(text)


def add_months(start, months):
    """The same day so many months later, clamped to the month's last day."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


class Rough:
    """A date that may be known in part: every day from `first` to `last` is possible."""

    def __init__(self, text):
        self.unknown = text == "unknown"
        parts = [] if self.unknown else [int(part) for part in text.split("-")]
        if not parts:
            self.first, self.last = date.min, date.max
        elif len(parts) == 1:
            self.first, self.last = date(parts[0], 1, 1), date(parts[0], 12, 31)
        elif len(parts) == 2:
            end = calendar.monthrange(parts[0], parts[1])[1]
            self.first, self.last = date(parts[0], parts[1], 1), date(parts[0], parts[1], end)
        else:
            self.first = self.last = date(*parts)

    @property
    def exact(self):
        return self.first if self.first == self.last else None

    def by(self, limit):
        """Whether it lies on or before the limit."""
        if self.last <= limit:
            return True
        return False if self.first > limit else None

    def after(self, limit):
        return negated(self.by(limit))


def happened(text, limit):
    """Whether something noted as having taken place did so by the limit; what took place on an unknown day did."""
    rough = Rough(text)
    return True if rough.unknown else rough.by(limit)


def inside(on, as_of, months):
    """Whether a day lies in the window of the last months: (as_of - months, as_of]."""
    return add_months(as_of, -months) < on <= as_of


class Period:
    def __init__(self, first, last):
        self.first, self.last = first, last

    def holds(self, on):
        return self.first <= on <= self.last

    def meets(self, first, last):
        return first <= self.last and (last is None or last >= self.first)

    @staticmethod
    def fiscal(year, month):
        first = date(year, month, 1)
        return Period(first, add_months(first, 12) - timedelta(days=1))

    @staticmethod
    def around(on, month):
        return Period.fiscal(on.year if on.month >= month else on.year - 1, month)


def working_days(start, end, holidays):
    """Working days after `start`, up to and with `end`."""
    count, on = 0, start
    while on < end:
        on += timedelta(days=1)
        if on.weekday() < 5 and on not in holidays:
            count += 1
    return count


# --- Records ---


class Record:
    def __init__(self, fact):
        self.kind = fact["kind"]
        self.code = fact.get("code")
        self.id = fact.get("id")
        self.fields = fact["fields"] if isinstance(fact.get("fields"), dict) else {
            name: value for name, value in fact.items() if name not in ("kind", "code", "id")
        }

    @property
    def name(self):
        return self.code or self.id

    def get(self, field, default=None):
        value = self.fields.get(field)
        return default if value is None else value

    def many(self, field):
        return self.fields.get(field) or []

    def breaks(self, *touched):
        """Whether an import kept it in spite of a rule about one of these fields; a rule without a field touches all."""
        for exception in self.many("exceptions"):
            path = exception.get("path", "").split(".")[0]
            if not path or path in touched:
                return True
        return False

    def __repr__(self):
        return f"<{self.kind} {self.name}>"


class Register:
    def __init__(self, facts):
        self.records = [Record(fact) for fact in facts]
        self.known = {}
        self.kinds = {}
        for record in self.records:
            for name in (record.code, record.id):
                if name is not None:
                    self.known[name.lower()] = record
            self.kinds.setdefault(record.kind, []).append(record)

    @staticmethod
    def read(*paths):
        """A register from one facts file, or from several that follow one another."""
        records = []
        for path in paths:
            with open(path, encoding="utf-8") as file:
                records += json.load(file)["records"]
        return Register(records)

    def all(self, kind):
        return self.kinds.get(kind, [])

    def find(self, reference):
        return None if reference is None else self.known.get(reference.lower())

    def follow(self, references):
        return [found for found in map(self.find, references or []) if found is not None]

    def pointing(self, kind, field, record):
        """Records of a kind whose field points to the record."""
        return [
            one for one in self.all(kind)
            if record in (self.follow(one.get(field)) if isinstance(one.get(field), list) else [self.find(one.get(field))])
        ]

    def settings(self, as_of):
        """The settings in force at a date."""
        chosen, since = {}, None
        for record in self.all("settings"):
            begins = day(record.get("from", "1900-01-01"))
            if begins <= as_of and (since is None or begins > since):
                chosen, since = record.fields, begins
        found = {**DEFAULTS, **{name: value for name, value in chosen.items() if value is not None}}
        found["holidays"] = {day(text) for text in found["holidays"]}
        return found


# --- States ---


def reached(record, as_of):
    """Each move, and whether it had been made. Moves follow one another: one made says that those before it were, one to come
    says that those after it are; one of an unknown day was made if the one before it was."""
    moves, answers, before = record.many("moves"), [], True
    for move in moves:
        rough = Rough(move["on"])
        if before is not False and not rough.unknown:
            before = rough.by(as_of)
        answers.append(before)
    for n in range(len(answers) - 1, 0, -1):
        if answers[n] is True:
            answers[n - 1] = True
    return list(zip(moves, answers))


def states(record, as_of):
    """Every state that the record may have been in; None before its first move."""
    possible = [None]
    for move, answer in reached(record, as_of):
        if answer is True:
            possible = [move["to"]]
        elif answer is None:
            possible.append(move["to"])
    return set(possible)


def in_state(record, as_of, *wanted):
    possible = states(record, as_of)
    if possible <= set(wanted):
        return True
    return None if possible & set(wanted) else False


def was_in(record, as_of, *wanted):
    """Whether it was ever in one of these states, by that date."""
    return some(answer for move, answer in reached(record, as_of) if move["to"] in wanted)


# --- Money ---


def in_base(money, settings):
    """The amount in minor units of the currency of totals; None when it was never converted into it."""
    if money is None:
        return None
    base = settings["base_currency"]
    converted = money.get("converted")
    if money["currency"] == base:
        return Fraction(money["minor"]) if "minor" in money else Fraction(money["amount"]) * 10 ** MINOR_DIGITS.get(base, 2)
    if converted and converted["base_currency"] == base:
        return Fraction(converted["base_minor"])
    return None
