"""Small cities invented from a seed, full of edges: as facts files that the program accepts.

A city is drawn around a day, `now`. Many of its dates are drawn on purpose at the edges of the formulas: on that day, a day
before and after it, exactly so many months before it, on the first and last day of the fiscal year, at the end of a month, on
29 February; others are known by their month or year only, or not at all.
"""

import random
import uuid
from datetime import date, timedelta

from register import GROUPS, LEVELS, MINOR_DIGITS, add_months

MODALITIES = [
    "infrastructure", "event_bid", "event_hosting", "investment_attraction", "branding", "hosting", "direct_cooperation",
    "south_south_cooperation", "triangular_cooperation", "technical_exchange", "citizen_exchange", "network_participation",
    "incidence", "emergency_aid",
]
OBJECTIVE_GROUPS = ["projection", "exchange", "solidarity", "openness", "advocacy"]
AUDIENCES = GROUPS + ["departments", "elected", "residents", "foreign_publics"]
STAGES = ["drafted", "adopted", "voiced", "acknowledged", "taken_up", "decided", "local_effect"]
# Kinds of which an import may have kept some against a rule of the office.
EXCEPTED = {
    "exchange": "date", "observation": "value", "action": "moves", "mobility": "moves", "event": "moves", "initiative": "moves",
    "request": "moves", "expense": "amounts", "budget_line": "voted",
}
# Ways through the states of each kind; a city goes a part of one of them.
WAYS = {
    "strategy": [["draft", "in_consultation", "ready", "adopted", "revised"], ["ready", "adopted", "revised"], ["draft", "abandoned"],
                 ["adopted"]],
    "agreement": [["exploring", "negotiating", "approval_pending", "approved", "signed", "suspended", "signed", "terminated"],
                  ["signed"], ["signed", "suspended"], ["signed", "superseded"], ["signed", "terminated"],
                  ["exploring", "negotiating", "abandoned"], ["approved", "signed"], ["signed", "suspended", "signed"]],
    "action": [["idea", "proposed", "planned", "in_progress", "completed", "closed"], ["in_progress", "suspended", "in_progress"],
               ["proposed", "in_progress", "completed"], ["planned", "cancelled"], ["in_progress", "cancelled"], ["in_progress"],
               ["completed"], ["in_progress", "completed"], ["proposed", "cancelled"]],
    "mobility": [["proposed", "approved", "prepared", "under_way", "returned", "reported", "closed"], ["returned", "reported"],
                 ["under_way", "returned"], ["returned"], ["approved", "cancelled"]],
    "event": [["idea", "assessed", "go", "submitted", "won", "preparing", "held", "legacy_evaluated"], ["won", "preparing", "held"],
              ["won", "preparing", "postponed", "preparing", "held"], ["idea", "assessed", "no_go"],
              ["go", "submitted", "lost"], ["preparing", "cancelled"], ["held"]],
    "initiative": [["declared", "confirmed", "ended"], ["confirmed"], ["declared"], ["confirmed", "withdrawn"], ["declared", "withdrawn"]],
    "membership": [["considering", "applied", "member", "leaving", "left"], ["member"], ["member", "leaving", "left"],
                   ["member", "suspended_by_network"], ["considering"], ["member", "leaving"]],
    "request": [["received", "acknowledged", "in_triage", "decided", "in_handling", "closed"],
                ["received", "acknowledged", "in_triage", "needs_info", "in_triage", "decided"], ["received"],
                ["received", "acknowledged"]],
    "proposal": [["received", "admissible", "under_review", "accepted"], ["received", "admissible", "under_review", "partly"],
                 ["received", "out_of_scope"], ["received"], ["received", "admissible", "under_review", "rejected"]],
    "externality": [["suspected", "documented", "monitored", "closed"], ["documented"], ["suspected"], ["documented", "monitored"]],
    "mitigation_measure": [["proposed", "planned", "in_force", "ended"], ["in_force"], ["planned"], ["proposed", "blocked"],
                           ["proposed", "planned", "in_force"]],
    "evaluation": [["planned", "terms_approved", "under_way", "draft", "validated", "published", "followed_up"], ["planned"],
                   ["draft", "validated"], ["validated"]],
}


def earliest(text):
    """The first day that a date known in part may be."""
    return "1900-01-01" if text == "unknown" else (text + "-01-01")[:10]


def latest(text):
    """A day surely not before a date known in part."""
    return "2000-01-01" if text == "unknown" else text if len(text) == 10 else f"{int(text[:4]) + 1}-01-01"


class City:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed
        self.records = []
        self.codes = {}
        self.size = self.random.choice([0, 1, 1, 2, 3, 4])
        self.month = self.random.choice([1, 1, 1, 4, 7, 10])
        self.now = self.random.choice([
            date(2025, 12, 31), date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 31), date(2024, 12, 31), date(2025, 6, 30),
            date(2023, 1, 1), date(2025, 10, 15), date(2024, 8, 31),
        ])
        self.base = self.random.choice(["EUR", "EUR", "EUR", "CHF", "JPY"])
        self.build()

    # --- Drawing ---

    def chance(self, part):
        return self.random.random() < part

    def one(self, values):
        return self.random.choice(values)

    def some(self, values, most):
        values = list(values)
        return self.random.sample(values, min(len(values), self.random.randint(0, most)))

    def few(self, most):
        return self.random.randint(0, most) if self.size else 0

    def text(self, words="Texte"):
        return {"fr": words}

    def day(self, low=-1300, high=200):
        """A day around now, often on an edge."""
        if self.chance(0.4):
            start = date(self.now.year, self.month, 1)
            edges = [
                self.now, self.now - timedelta(days=30), self.now - timedelta(days=60), self.now + timedelta(days=180), start,
                add_months(start, -12), add_months(start, 12), start - timedelta(days=1), add_months(start, -12) - timedelta(days=1),
                date(2024, 2, 29), add_months(self.now, -6),
            ] + [add_months(self.now, -n) for n in (12, 12, 24, 24, 36, 36, 18)]
            on = self.one(edges) + timedelta(days=self.one([-1, 0, 0, 0, 1]))
            if self.now + timedelta(days=low) <= on <= self.now + timedelta(days=high):
                return on
        return self.now + timedelta(days=self.random.randint(low, high))

    def between(self, first, last):
        return first + timedelta(days=self.random.randint(0, max((last - first).days, 0)))

    def rough(self, on):
        """The same day, sometimes known in part only."""
        drawn = self.random.random()
        if drawn < 0.80:
            return on.isoformat()
        if drawn < 0.88:
            return on.isoformat()[:7]
        return on.isoformat()[:4] if drawn < 0.96 else "unknown"

    def days(self, count, low=-1300, high=200):
        return sorted(self.day(low, high) for _ in range(count))

    def moves(self, kind, low=-1300, high=200, last=None, way=None, rough=True):
        """A part of a way through the states."""
        way = way or self.one(WAYS[kind])
        way = way[:last or self.random.randint(1, len(way))]
        moves, dates = [], self.days(len(way), low, high)
        roughly = rough and self.chance(0.25)
        for state, on in zip(way, dates):
            moves.append({"to": state, "on": self.rough(on) if roughly else on.isoformat(), "act": "Acte 1", "reason": "Motif"})
        return moves

    def money(self, low=0, high=90000, plain=0.85):
        amount = self.random.randint(low, high)
        if self.chance(plain):
            return {"amount": str(amount), "currency": self.base}
        other = self.one([c for c in ("EUR", "USD", "JPY", "CHF") if c != self.base])
        money = {"amount": str(amount), "currency": other}
        if self.chance(0.6):
            rate = self.random.randint(1, 400)
            units = amount * rate
            minor = units // 100 * 10 ** MINOR_DIGITS.get(self.base, 2) if self.base == "JPY" else units
            money["converted"] = {
                "base_minor": minor, "base_currency": self.base, "rate": f"{rate / 100:.2f}", "on": self.now.isoformat(), "source": "Banque",
            }
        return money

    def code(self, prefix):
        self.codes[prefix] = self.codes.get(prefix, 0) + 1
        return f"{prefix}-{self.codes[prefix]:02}"

    def add(self, kind, prefix, /, **fields):
        """A record with a code, or with an id where its kind has no code."""
        fields = {name: value for name, value in fields.items() if value is not None}
        record = {"kind": kind}
        if prefix:
            record["code"] = self.code(prefix)
        else:
            drawn = self.random.getrandbits(122)
            record["id"] = str(uuid.UUID(int=(drawn & ~(0xF << 76) & ~(0x3 << 62)) | (0x7 << 76) | (0x2 << 62)))
        if kind in EXCEPTED and self.chance(0.04):
            path = EXCEPTED[kind]
            fields["exceptions"] = [{"rule": "problem-move-not-allowed", "path": path, "import": "2021.xlsx", "accepted_by": "PER-01"}]
        record["fields"] = fields
        self.records.append(record)
        return record.get("code") or record["id"]

    def facts(self):
        return {"cosmopole": "facts", "version": 1, "records": self.records}

    # --- The records ---

    def build(self):
        self.settle()
        if self.size == 0 and self.chance(0.5):
            return
        self.people()
        self.strategy()
        self.means()
        self.relations()
        self.operations()
        self.measurement()
        self.participation()
        self.communication()

    def settle(self):
        self.add("territory", "T", name=self.text(), level="national")
        self.territory = self.add("territory", "T", name=self.text(), level="metropolitan", parent="T-01")
        self.add("territory", "T", name=self.text(), level="municipal", parent=self.territory)
        self.ours = [self.add(
            "government", "GOV", name=self.text("Nous"), side="ours", kind="metropolitan", country="FR", territory=self.territory,
            international_contact=self.one([True, False, None]),
        )]
        common = {
            "own_government": self.ours[0], "base_currency": self.base, "fiscal_year_start_month": self.month,
            "day_rate": None if self.chance(0.2) else {"amount": str(self.random.randint(0, 500)), "currency": self.base},
            "holidays": [on.isoformat() for on in {self.day(-400, 30) for _ in range(self.few(6))}],
        }
        self.add("settings", "SET", **{"from": "1990-01-01"}, **common)
        if self.chance(0.3):
            changed = {
                "vitality_window_months": self.one([24, 36, 48]), "vitality_recent_months": self.one([6, 12]),
                "vitality_dormant_months": self.one([18, 24]), "vitality_new_months": self.one([12, 24]),
                "consensus_groups": self.one([1, 3, 6]), "consensus_mean": self.one(["0.25", "0.5", "1"]),
                "proposal_due_days": self.one([30, 60]), "network_window_months": self.one([12, 24]),
                "network_influence_months": self.one([24, 36]), "network_core_score": self.one([50, 70]),
                "network_useful_score": self.one([30, 45]), "incidence_voiced_months": self.one([6, 12]),
                "stale_percent": self.one([100, 130, 150]), "on_track_tolerance": self.one(["0", "0.10"]),
                "at_risk_tolerance": self.one(["0.25", "0.5"]), "trend_observations": self.one([2, 3, 5]),
                "response_due_days": self.one([30, 60]), "gate_indicators_per_level": self.one([0, 1]),
                "expiring_days": self.one([90, 180]), "report_due_days": self.one([15, 30]),
                "request_decide_days": self.one([5, 15]), "overrun_percent": self.one([0, 10]),
            }
            self.add("settings", "SET", **{"from": self.day(-500, 0).isoformat()}, **common, **changed)

    def people(self):
        add, text = self.add, self.text
        self.themes = [add("theme", "THE", name=text()) for _ in range(3)]
        self.places = [add("place", "PLA", name=text(), country=country) for country in ("MA", "MA", "BR", "DE")]
        if self.chance(0.4):
            self.ours.append(add(
                "government", "GOV", name=text("Aussi"), side="ours", kind="municipal", country="FR", territory="T-03",
                international_contact=self.one([True, False, None]),
            ))
        self.neighbours = [
            add("government", "GOV", name=text(), side="same_territory", kind="regional", country="FR",
                international_contact=self.one([True, False, None]))
            for _ in range(self.few(3))
        ]
        self.abroad = [
            add("government", "GOV", name=text(), side="foreign", kind="municipal", country=country, hemisphere=half)
            for country, half in (("MA", "south"), ("BR", "south"), ("DE", "north"))
        ]
        self.organisation = add("organisation", "ORG", name=text(), country="NL")
        self.persons = [add("person", "PER", name="Nom, Prénom", languages=["fr"], ground="Mandat") for _ in range(3)]
        self.departments = []
        for n in range(self.few(5)):
            first = self.day(-3000, -900)
            self.departments.append(add(
                "department", "DEP", name=text(), government=self.one(self.ours if n else self.ours[:1]),
                is_international_office=n == 0 and self.chance(0.8), focal_point=self.one([*self.persons, None]),
                **{"from": self.one([None, first.isoformat()])}, to=self.one([None, None, None, self.day(-500, 300).isoformat()]),
            ))
        if self.neighbours and self.chance(0.3):
            self.departments.append(add("department", "DEP", name=text(), government=self.neighbours[0]))
        self.actors = [
            add("actor", "A", name=text(), group=self.one(GROUPS), territory=self.territory) for _ in range(self.few(8))
        ]
        self.groups = [
            add("beneficiary_group", "BG", name=text(), kind=kind, territory=where)
            for kind, where in (("residents", self.territory), ("youth", self.territory), ("partner_population", None))
        ]

    def strategy(self):
        add, text = self.add, self.text
        plan = add("territorial_plan", "TPL", title=text(), territory=self.territory, **{"from": "2015-01-01"}, to="2040-12-31")
        territorial = [add("territorial_objective", "DP", plan=plan, title=text()) for _ in range(2)]
        self.diagnosis = [
            add("diagnosis_item", "DIA", kind=self.one(["priority", "risk", "priority"]), text=text(), themes=self.some(self.themes, 2),
                places=self.some(self.places, 2))
            for _ in range(2)
        ]
        bases = [add("legal_basis", "LB", title=text(), kind="law", citation="Loi", certainty="explicit") for _ in range(2)]
        self.bases = bases
        self.mandates = [self.mandate() for _ in range(self.few(3))]
        # Mandates without end, by which seats are held.
        self.seats = [m["code"] for m in self.records if m["kind"] == "mandate" and not m["fields"].get("office_ends")]
        self.strategies, self.axes, self.objectives, self.to_consult = [], [], [], []
        for n in range(self.one([0, 1, 1, 1, 2]) if self.size else 0):
            begins = date(self.now.year - self.one([1, 2, 3]), self.month, 1) if n == 0 else ends + timedelta(days=1)
            ends = add_months(begins, self.one([12, 24, 36, 60])) - timedelta(days=1)
            dates = sorted(self.day(-1500, -300) for _ in range(5))
            way = self.one(WAYS["strategy"])
            way = way[:self.random.randint(1, len(way))] if self.chance(0.4) else way
            derogation = {
                "by": "Conseil", "motive": text(), "on": dates[0].isoformat(), "missing": [text()],
            } if self.chance(0.6) or "adopted" in way else None
            strategy = add(
                "strategy", "ST", title=text(), territorial_plan=plan, horizon_from=begins.isoformat(), horizon_to=ends.isoformat(),
                government=self.one([None, *self.ours[:1]]), legal_bases=self.some(bases, 2), mandates=self.some(self.mandates, 2),
                derogation=derogation,
                moves=[
                    {"to": state, "on": self.rough(on) if self.chance(0.1) else on.isoformat(), "act": "Acte", "reason": "Motif"}
                    for state, on in zip(way, dates)
                ],
            )
            self.strategies.append(strategy)
            for order in range(self.random.randint(1, 2)):
                axis = add("axis", "AX", strategy=strategy, title=text(), order=order + 1, diagnosis=[self.one(self.diagnosis)])
                self.axes.append(axis)
                for _ in range(self.random.randint(0, 3)):
                    if not self.departments:
                        break
                    first = self.one([begins, begins, begins + timedelta(days=200)])
                    last = self.one([ends, ends, ends - timedelta(days=100)])
                    if first > last:
                        first, last = begins, ends
                    self.objectives.append(add(
                        "objective", "O", axis=axis, group=self.one(OBJECTIVE_GROUPS), title=text(),
                        **{"from": first.isoformat()}, to=last.isoformat(), departments=[self.one(self.departments)],
                        beneficiaries=self.some(self.groups, 2), territorial_objectives=self.some(territorial, 2),
                        diagnosis=self.some(self.diagnosis, 2),
                        agenda_links=[
                            {"goal": goal, "justification": self.one([text(), None])}
                            for goal in self.some(["SDG-11", "SDG-13", "SDG-11.6", "SDG-17"], 2)
                        ],
                    ))
            if "ready" in way:
                self.to_consult.append(strategy)
            if "adopted" in way and self.chance(0.3):
                add("revision", "REV", strategy=strategy, on=self.day(-200, 0).isoformat(), act="Acte", reason="context",
                    context_event=text(), changes=[{"about": strategy, "what": text(), "why": text()}])

    def office(self):
        if self.chance(0.5):
            return {"tied_to_elected_office": False}
        return {"tied_to_elected_office": True, "office_ends": self.one([None, self.day(-200, 200).isoformat()])}

    def mandate(self):
        first = self.day(-1500, -210)
        return self.add(
            "mandate", "MAN", holder=self.text(), kind=self.one(["political_sponsor", "signature", "network_seat"]), given_by="Acte",
            **{"from": first.isoformat()}, to=self.one([None, self.day(-100, 400).isoformat()]), **self.office(),
        )

    def means(self):
        add, text = self.add, self.text
        self.posts = {}
        for _ in range(self.few(2)):
            if self.departments:
                first, last = self.day(-1300, -40), self.one([None, None, self.day(51, 400), self.day(-30, 30)])
                self.posts[add(
                    "post", "PST", title=text(), department=self.one(self.departments), fte="1", **{"from": first.isoformat()},
                    to=last and last.isoformat(),
                )] = (first, last)
        self.lines = [
            add("budget_line", "BUD", fiscal_year=self.now.year + n, line=f"L{place}", label=text(), voted=self.money(0, 500000, 0.9))
            for place, n in enumerate((-2, -1, -1, 0, 0)) if self.chance(0.6)
        ]

    def relations(self):
        add, text = self.add, self.text
        self.agreements = []
        for _ in range(self.few(5)):
            moves = self.moves("agreement", -2500, 100)
            signed = [m["on"] for m in moves if m["to"] == "signed"]
            since = self.one([None, self.day(-1200, -600).isoformat(), self.day(-1600, -1000).isoformat(), "2000-01-01"])
            parties = [self.one(self.ours), self.one(self.abroad)]
            if self.chance(0.25):
                parties += [self.one([self.organisation, *[g for g in self.abroad if g not in parties]])]
            contacts = [{"party": party, "person": self.one(self.persons)} for party in self.some(parties, 3)]
            first = self.day(-900, -100)
            in_force = self.one([None, None, None, self.rough(self.day(-1000, 100))])
            begun = max(date.fromisoformat(latest(text)) for text in [*signed, in_force or "1900-01-01", "1900-01-01"])
            self.agreements.append(add(
                "agreement", "AGR", title=text(), type=self.one(["twinning", "friendship", "mou", "cooperation", "twinning", "framework"]),
                legal_nature="non_binding", themes=self.some(self.themes, 2), purpose=text(),
                parties=[
                    {"party": party, "signed_on": self.one([signed[0], signed[0], "unknown"]) if signed else None} for party in parties
                ],
                contacts=contacts, moves=moves, legal_bases=self.some(self.bases, 1), authority_act=self.one([None, "Acte"]),
                term=self.one([
                    "indefinite", "indefinite",
                    *[{"fixed": {"end": on.isoformat()}} for on in (
                        self.day(-200, 400), self.now + timedelta(days=self.one([-1, 0, 180, 181])),
                    ) if on > begun],
                    {"auto_renewing": {"period_months": self.one([1, 12, 36]), "notice_months": self.one([0, 1, 6])}},
                ]),
                in_force_from=in_force,
                amendments=[
                    {"date": self.day(-400, 50).isoformat(), "text": text(), "new_end": self.one([None, self.day(60, 900).isoformat()])}
                    for _ in range(self.few(1)) if self.chance(0.4)
                ],
                formalities=[
                    {"step": text(), "due": self.one([None, self.day(-300, 100).isoformat()]),
                     "done_on": self.one([None, self.rough(self.day(-600, 0))])}
                    for _ in range(self.few(3))
                ],
                commitments=[
                    {"party": self.one(parties), "text": text(), "due": self.one([None, self.day(-300, 100).isoformat()]),
                     "done_on": self.one([None, self.day(-300, 0).isoformat()])}
                    for _ in range(self.few(2))
                ],
                budget=self.one([None, None, self.money()]), exchange_register_since=since, approved_on=self.rough(first),
                resumption_condition=text(),
            ))
        self.networks = [
            add("network", "NET", name=text(), kind="thematic", notice_months=self.one([None, 0, 3, 6]))
            for _ in range(self.few(3))
        ]
        self.memberships = []
        for network in self.networks:
            moves = self.moves("membership", -2500, 60)
            states = [m["to"] for m in moves]
            joined = next((m["on"] for m in moves if m["to"] == "member"), self.day(-900, -800).isoformat())
            ended = next((m["on"] for m in moves if m["to"] == "left"), None)
            self.memberships.append(add(
                "membership", "MEM", network=network, member=self.one(self.ours), status="full", represents=self.territory,
                representation_rule=self.one([None, text()]), objectives=self.some(self.objectives, 3), joined_on=joined,
                ended_on=ended, renewal_on=self.one([None, self.day(-100, 300).isoformat()]) if "left" not in states else None, moves=moves,
                fee_years=[
                    {"year": self.now.year + n, "amount": self.money(0, 20000)} for n in (-2, -1, 0) if self.chance(0.6)
                ],
                seats=[
                    {"role": text(), "mandate": self.one([None, *self.seats]), "from": first.isoformat(), "to": last and last.isoformat()}
                    for first, last in self.spans(self.few(2)) if first >= date.fromisoformat(latest(joined)) and (
                        ended is None or (last is not None and last <= date.fromisoformat(earliest(ended))))
                ],
                uses=[
                    {"on": self.day(-800, 30).isoformat(), "kind": self.one(["training", "funding", "data"]),
                     "substantive": self.chance(0.6), "note": text(), "amount": self.one([None, None, self.money()])}
                    for _ in range(self.few(6))
                ],
                meetings=[
                    {"on": self.day(-800, 30).isoformat(), "statutory": self.chance(0.7), "attended": self.chance(0.6)}
                    for _ in range(self.few(4))
                ],
            ))
        self.positions = []
        for _ in range(self.few(4)):
            if not self.objectives:
                break
            count = self.random.randint(1, 7)
            stages = STAGES[:count]
            if self.chance(0.2) and count > 2:
                stages.pop(self.random.randrange(len(stages)))
            self.positions.append(add(
                "position", "POS", text=text(), objective=self.one(self.objectives), adopted_by=text(),
                stages=[
                    {"stage": stage, "on": on.isoformat(), "evidence": text(), "channel": self.one(["network", "media"]),
                     "through": self.one([None, *self.networks]), "contribution": self.one(["sole", "shared", "marginal", None])}
                    for stage, on in zip(stages, self.days(len(stages), -1300, 60))
                ],
            ))
        self.declarations = []
        for _ in range(self.few(2)):
            declaration = add("declaration", "DEC", title=text(), opened_on="2010-01-01", dated_on="2010-01-01")
            for adherent, kind in self.some(
                [(g, "government") for g in [*self.ours, *self.abroad]] + [(self.organisation, "organisation")]
                + [(a, "organisation") for a in self.actors] + [(None, "person")], 7
            ):
                on, gone = self.days(2, -1200, 60)
                add("adhesion", None, declaration=declaration, adherent=adherent, person=None if adherent else self.persons[0],
                    kind=self.one([kind, "founder"]) if adherent else kind, on=self.rough(on), authority_act="Acte",
                    withdrawn_on=self.one([None, None, self.rough(gone)]), source="Acte")
            self.declarations.append(declaration)

    def spans(self, count):
        for _ in range(count):
            first, last = self.days(2, -800, 100)
            yield first, self.one([None, last])

    def operations(self):
        add, text = self.add, self.text
        self.actions = []
        for _ in range(self.few(7)):
            modality = self.one(MODALITIES)
            first, last = self.days(2, -1000, 100)
            roles = ["peer", "peer", "third", "funder", "provider"]
            partners = [
                {"party": party, "role": self.one(roles)} for party in self.some([*self.abroad, self.organisation], 4)
            ]
            if modality == "triangular_cooperation":
                partners = [{"party": self.abroad[0], "role": "peer"}, {"party": self.abroad[2], "role": "third"}]
            if modality == "south_south_cooperation":
                partners = [{"party": party, "role": "peer"} for party in self.abroad[:2]]
            shares = [s for s in self.one([[], ["1"], ["0.5", "0.25"], ["0.3"], ["0", "0.5"]])]
            begins = None if self.chance(0.15) else first.isoformat()
            way = self.moves("action", -1000, 100)
            self.actions.append(add(
                "action", "ACT", title=text(), modality=modality, objectives=self.some(self.objectives, 2),
                lead=self.one([*self.departments, None]), co_leads=self.some(self.departments, 2), crisis=self.chance(0.15),
                **{"from": begins}, to=self.one([None, last.isoformat()]) if begins else None, moves=way, partners=partners,
                actors=[{"actor": actor} for actor in self.some(self.actors, 2)], themes=self.some(self.themes, 2),
                places=self.some(self.places, 2), budget=self.one([None, self.money(), self.money()]),
                beneficiaries=[{"group": group, "share": part} for group, part in zip(self.groups, shares)],
                result=text() if any(m["to"] == "closed" for m in way) else self.one([None, text()]), benefits_partner_side=self.one([None, text()]), final_cost=self.money(plain=1),
            ))
        # Those that were planned must stand in an annual plan.
        self.planned = [
            a["code"] for a in self.records if a["kind"] == "action" and any(m["to"] == "planned" for m in a["fields"]["moves"])
        ]
        self.missions = []
        for _ in range(self.few(6)):
            first, last = self.days(2, -900, 40)
            if (last - first).days > 30:
                last = first + timedelta(days=self.random.randint(0, 10))
            moves = self.moves("mobility", 0, 1)
            states = [m["to"] for m in moves]
            for move in moves:
                on = {"under_way": first, "returned": last, "reported": last + timedelta(days=20), "closed": last + timedelta(days=90)}
                move["on"] = on.get(move["to"], first - timedelta(days=30)).isoformat()
            reported = last + timedelta(days=self.one([0, 10, 29, 30, 31, 60]))
            for move in moves:
                if move["to"] == "reported":
                    move["on"] = reported.isoformat()
                if move["to"] == "closed":
                    move["on"] = (reported + timedelta(days=40)).isoformat()
            self.missions.append(add(
                "mobility", "MIS", direction=self.one(["out", "in"]), purpose=text(), **{"from": first.isoformat()}, to=last.isoformat(),
                moves=moves, action=self.one([None, None, *self.actions]), objectives=self.some(self.objectives, 1),
                authority_act="Acte", membership=self.one([None, None, *self.memberships]), places=self.some(self.places, 1),
                costs=[
                    {"kind": "travel", "planned": self.one([None, self.money(0, 9000)]), "actual": self.one([None, self.money(0, 9000)]),
                     "payer": self.one([None, "us", "us", "host"])}
                    for _ in range(self.few(3))
                ],
                report={"submitted_on": reported.isoformat(), "results": text()} if "reported" in states or "closed" in states else None,
                follow_ups=[
                    {"promise": text(), "due": self.one([None, (last + timedelta(days=self.one([10, 60, 400]))).isoformat(), self.now.isoformat()]),
                     "done_on": (last + timedelta(days=5)).isoformat() if "closed" in states or self.chance(0.4) else None,
                     "transferred_to": self.one([None, None, *self.actions])}
                    for _ in range(self.few(3))
                ],
            ))
        self.events = []
        for _ in range(self.few(2)):
            moves = self.moves("event", -900, 60, rough=False)
            held = next((date.fromisoformat(m["on"]) for m in moves if m["to"] == "held"), None)
            first = (held or self.day(-300, 300)) - timedelta(days=3)
            editions = [{"planned_from": first.isoformat(), "planned_to": (held or first).isoformat()}]
            if any(m["to"] == "postponed" for m in moves):
                editions.insert(0, {"planned_from": (first - timedelta(days=400)).isoformat(), "planned_to": (first - timedelta(days=399)).isoformat()})
            if held:
                editions[-1]["held_from"], editions[-1]["held_to"] = first.isoformat(), held.isoformat()
            self.events.append(add(
                "event", "EVT", title=text(), kind="fair", action=self.one([None, None, *self.actions]), objectives=self.some(self.objectives, 1),
                moves=moves, editions=editions, budget=self.one([None, self.money()]), sites=[self.territory],
                assessment={"facilities": 1, "community_support": 1, "public_support": 1, "expertise": 1, "money": 1, "competition": 1,
                            "sustainability": 1},
            ))
            add("screening", "SCR", about=self.events[-1], on=self.day(-1500, -900).isoformat(), by="Bureau",
                result={"none_found": {"reason": text()}})
        plans = [n for n in (-3, -2, -1, 0) if self.chance(0.5)] or ([-3] if self.planned else [])
        first_plan = plans[0] if plans else None
        for n in plans:
            start = date(self.now.year + n, self.month, 1)
            adopted = sorted(start + timedelta(days=self.one([-30, -1, 0, 1, 89, 90, 91, 200])) for _ in range(self.random.randint(1, 2)))
            items = [a for a in [*self.actions, *self.missions, *self.events] if self.chance(0.6)]
            needed = self.planned if n == first_plan else []
            add("annual_plan", "PLAN", fiscal_year=self.now.year + n, versions=[
                {"adopted_on": on.isoformat(), "act": "Acte", 
                 "items": [{"activity": item, "amount": None} for item in dict.fromkeys([*needed, *self.some(items, 6)])]}
                for on in dict.fromkeys(adopted)
            ])
        for _ in range(self.few(6)):
            about = self.one([None, *self.actions, *self.actions, *self.missions, *self.events])
            line = self.one([None, *self.lines])
            if about is None and line is None:
                continue
            add("expense", None, line=line, about=about, kind="mixed", label=text(), amounts=[
                {"state": self.one(["planned", "committed", "paid"]), "on": self.day(-900, 60).isoformat(), "amount": self.money()}
                for _ in range(self.random.randint(1, 4))
            ])
        for membership in self.memberships:
            months = {self.day(-800, 30).replace(day=1) for _ in range(self.few(3))}
            for month in sorted(months):
                held = [post for post, (first, last) in self.posts.items() if first < month and (last is None or month < last)]
                if held:
                    add("time_entry", None, post=self.one(held), about=membership, month=month.isoformat(), days=self.one(["0.5", "2", "3.25"]))
        for agreement in self.agreements:
            for _ in range(self.random.randint(0, 5)):
                add("exchange", None, agreement=agreement, date=self.rough(self.day(-1400, 40)),
                    kind=self.one(["technical", "project", "ceremony", "greeting", "youth", "gift"]),
                    substantive=self.one([None, None, True, False]), initiator=self.one(["us", "them", "both"]),
                    themes=self.some(self.themes, 3), actors=self.some(self.actors, 3))
        for _ in range(self.few(6)):
            received = self.day(-500, 20)
            moves = self.moves("request", 0, 1, rough=False)
            on = received
            for n, move in enumerate(moves):
                on = on if n == 0 else on + timedelta(days=self.one([0, 1, 3, 7, 21, 22]))
                move["on"] = on.isoformat()
            decided = any(m["to"] in ("decided", "in_handling", "closed") for m in moves)
            handled = any(m["to"] == "in_handling" for m in moves)
            if handled and not self.actions:
                continue
            add("request", "REQ", received_on=received.isoformat(), channel="email", wish="information", subject=text(), from_body="Corps",
                moves=moves, decision=None if not decided else {"accepted": {"became": [self.one(self.actions)]}} if handled else self.one(
                    ["declined", {"redirected": {"to": text()}}]),
                motive=text() if decided else None, reply_sent_on=on.isoformat() if decided else None)

    def measurement(self):
        add, text = self.add, self.text
        self.externalities = []
        for _ in range(self.few(2)):
            causes = self.some([*self.axes, *self.objectives, *self.actions], 2)
            self.externalities.append(add(
                "externality", "EXT", title=text(), category="other", mechanism=text(), causes=causes, exogenous=not causes,
                moves=self.moves("externality", -1300, 60), territories=[self.territory], bearers=self.some(self.groups, 2),
                territorial_cost=self.one([None, {"not_monetised": {"reason": text()}}, {"amount": {"money": self.money()}}]),
                competent_government=self.one([*self.ours, *self.neighbours]),
                responses=[
                    {"on": self.day(-300, 30).isoformat(), "kind": "acceptance", "by": "Présidence", "motive": text()}
                    for _ in range(self.few(1))
                ],
            ))
        for externality in self.externalities:
            for _ in range(self.few(2)):
                add("mitigation_measure", "MES", title=text(), externality=externality, kind="cap", competent_government=self.ours[0],
                    moves=self.moves("mitigation_measure", -900, 60), budget=self.one([None, self.money()]), expected_effect=text())
        if self.strategies:
            plan = add("communication_plan", "COM", title=text(), strategy=self.strategies[0], **{"from": self.day(-900, -10).isoformat()},
                       to=self.day(0, 600).isoformat(), audiences=self.some(AUDIENCES, 3),
                       messages=[{"text": text(), "audiences": ["media"]}] if self.chance(0.7) else [],
                       reviews=[{"on": self.day(-900, 0).isoformat(), "note": text()} for _ in range(self.few(1)) if self.chance(0.4)],
                       short_term=[text()], long_term=[text()] if self.chance(0.7) else [])
            self.plan = plan
            self.aims = [add("communication_objective", "COB", plan=plan, title=text()) for _ in range(self.few(2))]
        else:
            self.plan, self.aims = None, []
        self.indicators = []
        measured = [*self.objectives, *self.axes, *self.strategies, *self.aims]
        for _ in range(self.few(9)):
            if measured:
                self.indicators.append(self.indicator(self.some(measured, 2) or measured[:1], False))
        for externality in self.externalities:
            for _ in range(self.few(2)):
                self.indicators.append(self.indicator([externality], True))
        for axis in self.axes:
            if self.chance(0.5):
                add("screening", "SCR", about=axis, on=self.day(-900, 50).isoformat(), by="Bureau", result={"none_found": {"reason": text()}})
        for _ in range(self.few(3)):
            about = self.some([*self.strategies, *self.axes, *([self.plan] if self.plan else [])], 2)
            if not about:
                continue
            moves = self.moves("evaluation", -900, 60)
            answers = [
                {"text": text(), "response": self.one(["accepted", "partly", "rejected"]), "reason": text(),
                 "answered_on": self.day(-600, 30).isoformat()}
                if moves[-1]["to"] == "followed_up" or self.chance(0.7) else {"text": text(), "response": "none"}
                for _ in range(self.random.randint(0, 5))
            ]
            add("evaluation", "EVA", title=text(), type=self.one(["mid_term", "final", "process"]), scope=about, criteria=["coherence"],
                planned_on=self.one([None, self.day(-100, 500).isoformat()]), moves=moves, budget=self.one([None, self.money()]),
                recommendations=answers, evaluator="external")
        for _ in range(self.few(4)):
            if self.actions:
                add("benefit", "BEN", about=self.one(self.actions), group=self.one(self.groups), kind="knowledge", description=text(),
                    amount="3", unit=text("jours"), on=self.one([None, self.day(-500, 30).isoformat()]), evidence=text())
        for _ in range(self.few(3)):
            add("watch_note", "WAT", on=self.day(-500, 10).isoformat(), trend=text(), text=text())

    def indicator(self, links, harm):
        """An indicator with some values: towards a target, a range, a ceiling, or thresholds."""
        add, text = self.add, self.text
        number = lambda: self.one(["0", "10", "12.5", "50", "-5", "100", "33.3"])
        computed = None if harm or self.chance(0.9) else self.one(["planned_share_by_cost", "reports_in_time"])
        drawn = self.random.random()
        nature = "number" if harm or drawn < 0.7 else "share" if drawn < 0.85 else "yes_no" if drawn < 0.9 else {
            "ordinal": {"rubric": [{"value": n, "meaning": text()} for n in range(1, 6)]}
        }
        if computed:
            nature = "share"
        scale = {"number": ["0", "10", "12.5", "50", "-5", "100", "33.3"], "share": ["0", "10", "12.5", "50", "100", "33.3"],
                 "yes_no": ["0", "1"]}.get(nature if isinstance(nature, str) else "", ["1", "2", "3", "5"])
        direction = self.one(["up", "up", "down", "down", {"range": {"min": "10", "max": "20"}}]) if nature == "number" else self.one(["up", "down"])
        bad = self.one(["up", "down"])
        if harm and not isinstance(direction, dict):
            direction = "down" if bad == "up" else "up"
        base_on = self.day(-1300, -700)
        ends = sorted({self.day(-300, 700), self.day(-300, 700), self.now, self.now + timedelta(days=365)})
        targets = [{"value": self.one(scale), "on": on.isoformat()} for on in ends[-self.one([1, 1, 2, 3]):] if on > base_on]
        watch, limit = self.one([("10", "20"), ("12.5", "50")])
        frequency = self.one([1, 3, 6, 12, 12, 24])
        suppliers = [*self.departments, *self.actors, None]
        parts = ["jeunes"] if not computed and self.chance(0.15) else []
        made = add(
            "indicator", "IND", name=text(), definition=self.one([None, text()]), level=self.one(LEVELS),
            kind="externality" if harm else self.one(["output", "outcome"]), links=links, nature=nature,
            unit=self.one([text("unités"), None]), direction=direction, frequency_months=frequency,
            baseline=None if self.chance(0.2) else {"value": self.one(scale), "on": base_on.isoformat()},
            targets=targets if self.chance(0.85) else [],
            thresholds={"watch": watch if bad == "up" else limit, "limit": limit if bad == "up" else watch, "bad": bad}
            if harm and self.chance(0.9) or (nature == "number" and self.chance(0.15)) else None,
            source=self.one([None, text(), text()]), supplier=self.one(suppliers), computed_by=computed, disaggregations=parts,
        )
        if not computed:
            for on in sorted({self.day(-1100, 60) for _ in range(self.random.randint(0, 6))}):
                add("observation", None, indicator=made, observed_on=on.isoformat(), value=self.one(scale), status="final")
            if parts:
                add("observation", None, indicator=made, observed_on=self.now.isoformat(), value=self.one(scale), status="final",
                    disaggregation=parts[0])
        return made

    def participation(self):
        add, text = self.add, self.text
        for _ in range(self.few(6)):
            holder = self.one([*self.actors, *self.actors, *self.neighbours, *self.ours])
            first, last = self.days(2, -900, 150)
            place = self.one([*self.places, None])
            links = [
                {"with": other, "kind": self.one(["coordinated_with", "complementary_to", "part_of", "knowingly_competing"])}
                for other in self.some(self.actions, 2)
            ]
            add("initiative", "INI", title=text(), by=holder, theme=self.one(self.themes), declared_by="actor", place=place,
                country=None if place else self.one(["MA", "BR"]), objective=self.one([None, *self.objectives]), links=links,
                **{"from": first.isoformat()}, to=self.one([None, last.isoformat()]), moves=self.moves("initiative", -900, 60))
        bodies = []
        for _ in range(self.few(4)):
            bodies.append(add(
                "body", "BOD", name=text(), nature="ad_hoc", purpose=self.one(["multi_level", "actors", "actors", "interdepartmental", "follow_up"]),
                stages=["design"], members=self.some([*self.actors, *self.neighbours], 5), **{"from": "2015-01-01"},
            ))
        for body in bodies:
            for on in {self.day(-500, 20) for _ in range(self.few(4))}:
                add("session", None, body=body, on=on.isoformat(), agenda=text(), attendees=self.some([*self.actors, *self.neighbours], 6))
        consultations, open_days = [], {}
        subjects = self.to_consult + [
            self.one([*(s for s in self.strategies if s not in self.to_consult), *self.axes, None]) for _ in range(self.few(2))
        ]
        for subject in subjects:
            if subject is None:
                continue
            first, last = self.days(2, -600, 60) if subject not in self.to_consult else self.days(2, -1800, -1600)
            open_days[f"CON-{len(consultations) + 1:02}"] = (first, last)
            consultations.append(add("consultation", "CON", about=subject, question=text(), **{"from": first.isoformat()}, to=last.isoformat(),
                                     methods=[text()], open_to=[]))
        for consultation in consultations:
            spoken = set()
            for _ in range(self.few(9)):
                group = self.one(GROUPS)
                actors = [a["code"] for a in self.records if a["kind"] == "actor" and a["fields"]["group"] == group]
                actor = self.one([a for a in actors if a not in spoken] or [None])
                stances = ["support", "support", "support_with_reservation", "abstain", "oppose"]
                first, last = open_days[consultation]
                earlier, later = sorted((self.between(first, last), self.between(first, last)))
                said = dict(about=consultation, group=group, actor=actor, anonymous=None if actor else True, reservation=text())
                taken = add("group_position", None, **said, on=earlier.isoformat(), value=self.one(stances))
                if actor and earlier < later and self.chance(0.2):
                    add("group_position", None, **said, on=later.isoformat(), value=self.one(stances), replaces=taken)
                spoken.add(actor)
        for _ in range(self.few(5)):
            consultation = self.one([None, *consultations[len(self.to_consult):]])
            received = self.between(*open_days[consultation]) if consultation else self.day(-400, 20)
            moves = self.moves("proposal", 0, 1, rough=False)
            on = received
            for n, move in enumerate(moves):
                on = on if n == 0 else on + timedelta(days=self.one([0, 5, 30, 61]))
                move["on"] = on.isoformat()
            closed = moves[-1]["to"] in ("out_of_scope", "accepted", "partly", "rejected")
            add("proposal", "PRO", text=text(), group=self.one(GROUPS), anonymous=True, consultation=consultation,
                body=self.one(bodies) if bodies else None, received_on=received.isoformat(), moves=moves,
                response=text() if closed else None,
                answered_on=(on + timedelta(days=self.one([0, 3]))).isoformat() if closed else None)

    def communication(self):
        add, text = self.add, self.text
        for _ in range(self.few(8)):
            about = self.some([*self.actions, *self.missions], 2)
            if not about:
                continue
            first, last = self.days(2, -900, 100)
            done = self.one([None, last])
            add("communication_activity", "CMA", title=text(), plan=self.plan, about=about, stage="design", channel=self.one(["press", "website"]),
                audiences=self.some(AUDIENCES, 3) or ["media"], planned_on=first.isoformat(), planned_for=last.isoformat(),
                done_on=done and done.isoformat(), reached=self.some(AUDIENCES, 3) if done else [],
                gross_contacts=self.one([None, 100]) if done else None)
        for _ in range(self.few(5)):
            add("coverage", None, outlet="Le Courrier", scope=self.one(["local", "national", "global"]), on=self.day(-500, 20).isoformat(),
                heading="Titre", tone=self.one(["positive", "neutral", "negative"]), initiated_by="us")
        for _ in range(self.few(1)):
            add("media_partnership", "MED", outlet="Le Courrier", scope=self.one(["local", "global"]), **{"from": self.day(-500, 20).isoformat()},
                to=self.one([None, self.day(21, 100).isoformat(), self.day(21, 22).isoformat()]))
