"""The figures of the domain guide, sections 5.1 to 5.16, computed a second time and apart from the program.

Every function takes a Look (register, date, period) and gives the values of one figure under the names that the program uses,
or raises NotAssessable. Each follows the text of the domain guide and its precisions; where the guide leaves something open,
the reading is told beside the code under the word "Reading".
"""

from datetime import timedelta
from fractions import Fraction
from itertools import combinations

from register import (
    GROUPS, LEVELS, MINOR_DIGITS, NotAssessable, Period, Rough, add_months, day, every, happened, in_base, in_state, inside, negated,
    reached, some, states, was_in, working_days,
)

UNDER_WAY = ("in_progress", "suspended", "completed", "closed")
TRAVELLED = ("under_way", "returned", "reported", "closed")


# Kinds whose records are counted, by what a rule of the office would touch in them.
COUNTED = ("exchange", "observation", "action", "mobility", "event", "initiative", "request", "expense", "budget_line")


class Look:
    """A register looked at on a date, over a fiscal year."""

    def __init__(self, register, as_of, year=None, recorded_on=None):
        self.register = register
        self.as_of = as_of
        self.settings = register.settings(as_of)
        month = self.settings["fiscal_year_start_month"]
        self.year = year if year is not None else Period.around(as_of, month).first.year
        self.period = Period.fiscal(self.year, month)
        # The figure looks at the end of its period, or at its date while the period runs.
        self.looked_on = min(as_of, self.period.last)
        self.recorded_on = recorded_on or as_of

    def begun(self):
        """Of a period that begins after the date nothing can be told."""
        if self.period.first > self.as_of:
            raise NotAssessable("period to come")

    def over(self, year):
        return Look(self.register, self.as_of, year, self.recorded_on)

    def all(self, kind):
        """Those that count: a record that an import kept against a rule, wherever it lies, counts nowhere."""
        return [record for record in self.register.all(kind) if not (kind in COUNTED and record.many("exceptions"))]

    def find(self, reference):
        return self.register.find(reference)

    def follow(self, references):
        return self.register.follow(references)

    def begun_in_period(self, first):
        return self.period.holds(first) and first <= self.as_of

    def own(self):
        chosen = self.find(self.settings["own_government"])
        return [g for g in self.all("government") if g.get("side") == "ours" or g is chosen]


def number(text):
    return None if text is None else Fraction(str(text))


def share(over, under):
    return None if under == 0 else Fraction(over) / Fraction(under)


# --- Strategy: what is in force ---


def strategy_in_force(look, strategy, on):
    """Adopted and not given up, on a day of its horizon, and one of our governments'."""
    government = look.find(strategy.get("government"))
    if government is not None and government not in look.own():
        return False
    if not day(strategy.get("horizon_from")) <= on <= day(strategy.get("horizon_to")):
        return False
    return in_state(strategy, on, "adopted", "revised")


def strategy_of(look, objective):
    axis = look.find(objective.get("axis"))
    return None if axis is None else look.find(axis.get("strategy"))


def objective_in_force(look, objective, on):
    if not day(objective.get("from")) <= on <= day(objective.get("to")):
        return False
    strategy = strategy_of(look, objective)
    return False if strategy is None else strategy_in_force(look, strategy, on)


def objectives_in_force(look, on):
    """Those surely in force; an adoption dated too roughly leaves its objectives out."""
    return [o for o in look.all("objective") if objective_in_force(look, o, on) is True]


# --- Activities ---


class Start:
    """When an activity began: the days it may have begun on, and whether it had begun by the date of the figure."""

    def __init__(self, first, last, begun):
        self.first, self.last, self.begun = first, last, begun


def action_start(look, action):
    """An action begins on its first day, else on the day of the move that says it is under way, once a move says so."""
    begun = was_in(action, look.as_of, *UNDER_WAY)
    if action.get("from"):
        first = last = day(action.get("from"))
    else:
        moves = [Rough(m["on"]) for m in action.many("moves") if m["to"] in UNDER_WAY]
        if not moves:
            return Start(None, None, False)
        first, last = moves[0].first, moves[0].last
    if begun is False:
        return Start(first, last, False)
    return Start(first, last, every([begun, Rough(first.isoformat()).by(look.as_of) if first == last else True]))


def begun_in(look, start):
    """Whether something that began on one of these days began in the period, as far as the figure's date reaches."""
    if start.begun is False or start.first is None:
        return False
    last_day = min(look.period.last, look.as_of)
    if start.last < look.period.first or start.first > last_day:
        return False
    if look.period.first <= start.first and start.last <= last_day:
        return start.begun
    return None


def active(look, action):
    """Began by the end of the period, and had not ended before it (precisions to the formulas)."""
    start = action_start(look, action)
    if start.begun is False or start.first is None:
        return False
    limit = min(look.period.last, look.as_of)
    if start.first > limit:
        return False
    # Whatever day it was, it was by the date of the figure.
    began = start.begun if start.last <= limit or limit == look.as_of else None
    if action.get("to") and day(action.get("to")) < look.period.first:
        return False
    before = look.period.first - timedelta(days=1)
    ended = [Rough(m["on"]) for m, made in reached(action, look.as_of) if m["to"] in ("completed", "closed", "cancelled") and made is not False]
    # Reading: one that ended on an unknown day may have ended before any period.
    return every([began, negated(ended[0].by(before)) if ended else True])


def active_actions(look):
    return [a for a in look.all("action") if active(look, a) is True]


def actions_begun(look):
    return [a for a in look.all("action") if begun_in(look, action_start(look, a)) is True]


def latest(amounts):
    """That of the last day; of several on one day, the one written last."""
    return max(enumerate(amounts), key=lambda pair: (day(pair[1]["on"]), pair[0]))[1]


def latest_known(look, expense):
    """The latest amount known of an expense: paid, else committed; as money."""
    for wanted in ("paid", "committed"):
        amounts = [a for a in expense.many("amounts") if a["state"] == wanted and day(a["on"]) <= look.as_of]
        if amounts:
            return latest(amounts)["amount"]
    return None


class Unconverted(Exception):
    """Known, but in another currency and never converted."""


def total(look, amounts):
    """The sum of those in the currency of totals; None without any amount at all."""
    amounts = [a for a in amounts if a is not None]
    if not amounts:
        return None
    known = [in_base(a, look.settings) for a in amounts]
    known = [a for a in known if a is not None]
    if not known:
        raise Unconverted
    return sum(known, Fraction(0))


def expense_amounts(look, record):
    found = []
    for expense in look.all("expense"):
        if look.find(expense.get("about")) is record:
            amount = latest_known(look, expense)
            if amount is not None:
                found.append(amount)
    return found


def cost(look, record):
    """The cost of an action, mission or event at the date, in minor units; None when it is not known.

    Reading: a mission inside an action is in the action's cost. With expenses of its own, those of its missions and events are
    added; without, its budget holds them; without a budget, they are all that is known.
    """
    own = expense_amounts(look, record)
    try:
        if record.kind == "action":
            carried = []
            for kind in ("mobility", "event"):
                # A rule that a mission or an event breaks does not touch what was spent on it.
                for inner in look.register.all(kind):
                    if look.find(inner.get("action")) is record:
                        carried += expense_amounts(look, inner)
            if own:
                return total(look, own + carried)
            if record.get("budget"):
                return total(look, [record.get("budget")])
            return total(look, carried)
        if own:
            return total(look, own)
        if record.kind == "event":
            return total(look, [record.get("budget")])
        return total(look, mission_amounts(look, record))
    except Unconverted:
        return None


def ours_to_pay(line):
    return line.get("payer") in (None, "us")


def mission_amounts(look, mission):
    back = day(mission.get("to")) <= look.as_of
    amounts = [
        line.get("actual") or line.get("planned") if back else line.get("planned")
        for line in mission.many("costs") if ours_to_pay(line)
    ]
    return [amount for amount in amounts if amount]


# --- 5.1 ---


def plan_dates(look, record):
    return [
        day(version["adopted_on"])
        for plan in look.all("annual_plan")
        for version in plan.many("versions")
        if record in look.follow(item["activity"] for item in version.get("items") or [])
    ]


def origin_on(look, record, on):
    aims = [objective_in_force(look, o, on) for o in look.follow(record.many("objectives"))]
    aimed = some(aims)
    if aimed is False:
        return "reactive"
    planned = any(adopted <= on for adopted in plan_dates(look, record))
    if aimed is None:
        return None
    return "planned" if planned else "aligned"


def activities(look):
    """What began in the period: (record, first day), surely."""
    found = []
    for action in look.all("action"):
        start = action_start(look, action)
        if begun_in(look, start) is True:
            found.append((action, start))
    for mission in look.all("mobility"):
        if mission.get("action"):
            continue
        first = day(mission.get("from"))
        if look.begun_in_period(first) and was_in(mission, look.as_of, *TRAVELLED) is True:
            found.append((mission, Start(first, first, True)))
    for event in look.all("event"):
        if event.get("action") or was_in(event, look.as_of, "held", "legacy_evaluated") is not True:
            continue
        held = [day(e["held_from"]) for e in event.many("editions") if e.get("held_from")]
        held = [on for on in held if on <= look.as_of]
        if held and look.begun_in_period(min(held)):
            found.append((event, Start(min(held), min(held), True)))
    return found


def planned_share(look):
    numbers = dict.fromkeys(("planned", "aligned", "reactive", "crisis"), 0)
    costs = dict.fromkeys(numbers, Fraction(0))
    rows = {}
    for record, start in activities(look):
        if record.kind == "action" and record.get("crisis"):
            origin = "crisis"
        else:
            span = (start.last - start.first).days
            found = {origin_on(look, record, start.first + timedelta(days=n)) for n in range(span + 1)}
            origin = found.pop() if len(found) == 1 else None
            if origin is None:
                continue
        numbers[origin] += 1
        amount = cost(look, record)
        if amount is not None:
            costs[origin] += amount
        rows[record.name] = (origin, amount)
    counted = sum(numbers.values()) - numbers["crisis"]
    if not counted:
        raise NotAssessable("planned-share-no-activity")
    by_number = share(numbers["planned"], counted)
    by_cost = share(costs["planned"], sum(costs.values()) - costs["crisis"])
    return {
        "by_number": by_number,
        "by_cost": by_cost,
        "differ": by_cost is not None and abs(by_number - by_cost) > Fraction(15, 100),
        "number": numbers,
        "cost": costs,
        "activities": rows,
    }


# --- 5.2, 5.3: agreements ---

JUDGED = ("twinning", "friendship", "mou", "cooperation")
SYMBOLIC = ("ceremony", "greeting", "gift")


def last_day(look, agreement):
    """The last day of a fixed term, or that of the latest amendment by the date of the figure."""
    term = agreement.get("term")
    end = day(term["fixed"]["end"]) if isinstance(term, dict) and "fixed" in term else None
    moved = [a for a in agreement.many("amendments") if a.get("new_end") and day(a["date"]) <= look.as_of]
    if moved:
        end = day(max(moved, key=lambda a: day(a["date"]))["new_end"])
    return end


def signed_dates(agreement):
    """The day on which it became signed; parties may have signed on days that nobody knows any more."""
    return [Rough(m["on"]) for m in agreement.many("moves") if m["to"] == "signed"][:1] or [
        Rough(p["signed_on"]) for p in agreement.many("parties") if p.get("signed_on")
    ]


def standing(look, agreement):
    """The state of 5.3: not_signed, abandoned, signed (not yet in force), in_force, expiring, expired, suspended, terminated,
    superseded; or "uncertain" where dates are too rough to tell."""
    possible = states(agreement, look.as_of)
    before = {None, "exploring", "negotiating", "approval_pending", "approved"}
    if possible <= before:
        return "not_signed"
    if len(possible) > 1:
        return "uncertain"
    state = next(iter(possible))
    if state != "signed":
        return state
    end = last_day(look, agreement)
    if end is not None and end < look.as_of:
        return "expired"
    begins = agreement.get("in_force_from")
    if begins:
        begun = happened(begins, look.as_of)
        if begun is None:
            return "uncertain"
        if begun is False:
            return "signed"
    if end is not None and (end - look.as_of).days <= look.settings["expiring_days"]:
        return "expiring"
    return "in_force"


def clock(look, agreement):
    state = standing(look, agreement)
    end = last_day(look, agreement)
    formalities = agreement.many("formalities")
    still_open = [f for f in formalities if not (f.get("done_on") and happened(f["done_on"], look.as_of) is True)]
    # Reading: where dates leave open whether it is signed, a missing act is told all the same.
    signed_once = was_in(agreement, look.as_of, "signed", "suspended", "terminated", "superseded") is not False
    values = {
        "state": state,
        "undocumented": signed_once and not agreement.get("authority_act"),
        "formalities_open": len(still_open),
        "formalities_overdue": len([f for f in still_open if f.get("due") and day(f["due"]) < look.as_of]),
        "commitments_overdue": len([
            c for c in agreement.many("commitments")
            if not (c.get("done_on") and day(c["done_on"]) <= look.as_of) and c.get("due") and day(c["due"]) < look.as_of
        ]),
        "days_left": (end - look.as_of).days if state == "expiring" else None,
        "since": end if state == "expired" else None,
        "next_notice": next_notice(look, agreement) if state in ("in_force", "expiring") else None,
    }
    return values


def next_notice(look, agreement):
    """The next day by which notice of an agreement that renews itself must be given."""
    term = agreement.get("term")
    if not (isinstance(term, dict) and "auto_renewing" in term):
        return None
    start = agreement_start(agreement)
    if start is None:
        return None
    months, notice = term["auto_renewing"]["period_months"], term["auto_renewing"]["notice_months"]
    turn = 1
    while True:
        end = add_months(start, months * turn)
        by = add_months(end, -notice)
        if by >= look.as_of:
            return by
        turn += 1


def agreement_start(agreement):
    if agreement.get("in_force_from") and agreement.get("in_force_from") != "unknown":
        return Rough(agreement.get("in_force_from")).exact
    dates = signed_dates(agreement)
    if not dates or any(d.exact is None for d in dates):
        return None
    return max(d.exact for d in dates)


def substantive(exchange):
    said = exchange.fields.get("substantive")
    return exchange.get("kind") not in SYMBOLIC if said is None else said


def vitality(look, agreement):
    if agreement.get("type") not in JUDGED:
        raise NotAssessable("vitality-not-this-type")
    state = standing(look, agreement)
    if state in ("suspended", "terminated", "superseded", "expired"):
        return {"class": state, "score": None}
    if state in ("not_signed", "abandoned", "signed"):
        raise NotAssessable("vitality-not-signed")
    if state == "uncertain":
        raise NotAssessable("vitality-rough-agreement-dates")
    settings, as_of = look.settings, look.as_of
    window = settings["vitality_window_months"]
    signed = signed_dates(agreement)
    since = agreement.get("exchange_register_since")
    if since is None:
        raise NotAssessable("vitality-no-register")
    since = day(since)
    if since > add_months(as_of, -window):
        # Kept since signature: the register covers all that there is.
        covered = every(date.after(since - timedelta(days=1)) for date in signed) if signed else False
        if covered is None:
            raise NotAssessable("vitality-rough-agreement-dates")
        if not covered:
            raise NotAssessable("vitality-register-too-short")

    def within(rough, months):
        return every([rough.after(add_months(as_of, -months)), rough.by(as_of)])

    exchanges = [
        (Rough(e.get("date")), e) for e in look.all("exchange") if look.find(e.get("agreement")) is agreement and not e.breaks()
    ]
    recent, dormant = settings["vitality_recent_months"], settings["vitality_dormant_months"]
    ever = some(date.by(as_of) for date, e in exchanges if substantive(e))
    young = every(date.after(add_months(as_of, -settings["vitality_new_months"])) for date in signed) if signed else False
    answers = [within(date, window) for date, _ in exchanges]
    if any(date.by(as_of) is not False and answer is None for (date, _), answer in zip(exchanges, answers)):
        raise NotAssessable("vitality-rough-dates")
    looked = [e for (_, e), answer in zip(exchanges, answers) if answer]
    solid = [e for e in looked if substantive(e)]

    def latest_within(months):
        answer = some(within(date, months) for date, e in exchanges if substantive(e))
        if answer is None:
            raise NotAssessable("vitality-rough-dates")
        return answer

    recency = Fraction(0)
    if latest_within(recent):
        recency = Fraction(1)
    elif latest_within(dormant):
        recency = Fraction(1, 2)
    elif solid:
        recency = Fraction(1, 4)
    weights = {"us": (1, 0), "them": (0, 1), "both": (Fraction(1, 2), Fraction(1, 2))}
    us = sum(weights[e.get("initiator")][0] for e in solid)
    them = sum(weights[e.get("initiator")][1] for e in solid)
    reciprocity = share(min(us, them), max(us, them)) if solid else Fraction(0)
    concreteness = share(len(solid), len(looked)) if looked else Fraction(0)
    themes = {t.name for e in solid for t in look.follow(e.many("themes"))}
    groups = {a.get("group") for e in solid for a in look.follow(e.many("actors"))}
    ours = look.own()
    sides = {look.find(c["party"]) in ours for c in agreement.many("contacts")}
    means = Fraction(int(bool(agreement.get("budget")) or sides == {True, False}))
    parts = {
        "recency": recency,
        "reciprocity": reciprocity or Fraction(0),
        "concreteness": concreteness,
        "breadth": min(Fraction(len(themes), 3), Fraction(1)),
        "society": min(Fraction(len(groups), 3), Fraction(1)),
        "means": means,
    }
    score = sum(
        parts[name] * weight
        for name, weight in zip(parts, (30, 20, 20, 10, 10, 10))
    )
    any_24 = some(within(date, dormant) for date, _ in exchanges)
    if young and ever is False:
        kind = "new"
    elif (young is None and ever is not True) or (young and ever is None):
        raise NotAssessable("vitality-rough-agreement-dates" if young is None else "vitality-rough-dates")
    elif any_24 is None:
        raise NotAssessable("vitality-rough-dates")
    elif not any_24:
        kind = "dormant"
    elif not latest_within(dormant):
        kind = "symbolic"
    elif parts["reciprocity"] < Fraction(1, 4):
        kind = "one_sided"
    else:
        kind = "alive"
    return {"class": kind, "score": score, "parts": parts}


# --- 5.4 ---


class Item:
    def __init__(self, record, organisation, first, last, spots):
        self.record, self.organisation, self.first, self.last = record, organisation, first, last
        self.spots = spots  # (theme, place or None, country)


def who_items(look):
    items = []
    ours = look.own()
    for action in look.all("action"):
        if active(look, action) is not True:
            continue
        start = action_start(look, action)
        ends = [Rough(m["on"]).last for m, made in reached(action, look.as_of) if m["to"] in ("completed", "cancelled") and made]
        ends += [day(action.get("to"))] if action.get("to") else []
        end = min(ends) if ends else None
        if end is not None and end < start.first:
            continue
        spots = [
            (theme.name, place.name, place.get("country"))
            for theme in look.follow(action.many("themes")) for place in look.follow(action.many("places"))
        ]
        items.append(Item(action, "us", start.first, end, spots))
    for initiative in look.all("initiative"):
        if in_state(initiative, look.as_of, "confirmed", "ended") is not True:
            continue
        if was_in(initiative, look.as_of, "confirmed") is not True:
            continue
        first, last = day(initiative.get("from")), day(initiative.get("to"))
        ended = [Rough(m["on"]) for m, made in reached(initiative, look.as_of) if m["to"] == "ended" and made is not False]
        if ended:
            # Reading: one that ended on a day too rough to tell is left out, unless its last day came before.
            if ended[0].exact is not None:
                last = min(last, ended[0].exact) if last else ended[0].exact
            elif min(last or look.looked_on, look.looked_on) > ended[0].first:
                continue
        if first > min(look.period.last, look.as_of) or (last is not None and last < max(first, look.period.first)):
            continue
        holder = look.find(initiative.get("by"))
        place = look.find(initiative.get("place"))
        theme = look.find(initiative.get("theme"))
        country = place.get("country") if place else initiative.get("country")
        spots = [(theme.name, place.name if place else None, country)] if theme and country else []
        items.append(Item(initiative, "us" if holder in ours else holder.name, first, last, spots))
    return items


def who_does_what(look):
    look.begun()
    items = who_items(look)
    coordinated, uncoordinated, competing, near = 0, [], [], []
    links = {}
    for initiative in look.all("initiative"):
        for link in initiative.many("links"):
            other = look.find(link["with"])
            if other is not None:
                links.setdefault(frozenset((initiative.name, other.name)), set()).add(link["kind"])
    for one, two in combinations(items, 2):
        if one.organisation == two.organisation:
            continue
        if (one.last is not None and one.last < two.first) or (two.last is not None and two.last < one.first):
            continue
        same_place = any(a[0] == b[0] and a[1] is not None and a[1] == b[1] for a in one.spots for b in two.spots)
        same_country = any(a[0] == b[0] and a[2] == b[2] for a in one.spots for b in two.spots)
        pair = frozenset((one.record.name, two.record.name))
        kinds = links.get(pair, set())
        acting = kinds - {"knowingly_competing"}
        if same_place:
            if acting:
                coordinated += 1
            elif "knowingly_competing" in kinds:
                competing.append(pair)
            else:
                uncoordinated.append(pair)
        elif same_country:
            near.append(pair)
    overlaps = coordinated + len(uncoordinated)
    objectives = objectives_in_force(look, look.looked_on)
    initiatives = [i.record for i in items if i.record.kind == "initiative"]
    cells = {
        (o.name, look.find(i.get("by")).get("group"))
        for i in initiatives for o in look.follow([i.get("objective")] if i.get("objective") else [])
        if o in objectives and look.find(i.get("by")).kind == "actor"
    }
    return {
        "coordination_rate": share(coordinated, overlaps),
        "overlaps": overlaps,
        "uncoordinated": sorted(sorted(pair) for pair in uncoordinated),
        "competing": sorted(sorted(pair) for pair in competing),
        "near": sorted(sorted(pair) for pair in near),
        "orphans": sorted(i.name for i in initiatives if not i.get("objective")),
        "without_actor": sorted(o.name for o in objectives if not any(cell[0] == o.name for cell in cells)),
        "without_initiative": [
            g for g in GROUPS
            if not any(look.find(i.get("by")).kind == "actor" and look.find(i.get("by")).get("group") == g for i in initiatives)
        ],
        "filled": len(cells),
        "cells": len(objectives) * len(GROUPS),
    }


# --- 5.5, 5.6 ---


def goal_of(look, goal):
    """A target counts for the goal that it stands under."""
    while goal is not None and goal.get("parent"):
        goal = look.find(goal.get("parent"))
    return goal


def words(text):
    return bool(text) and any(said.strip() for said in text.values())


def alignment(look):
    look.begun()
    objectives = objectives_in_force(look, look.looked_on)
    if not objectives:
        raise NotAssessable("alignment-no-objective")
    actions = active_actions(look)
    rows, goals = {}, {}
    for objective in objectives:
        declared_goals = {
            goal_of(look, look.find(link["goal"])).name
            for link in objective.many("agenda_links")
            if words(link.get("justification")) and look.find(link["goal"])
        }
        declared = bool(declared_goals)
        acted = declared and any(objective in look.follow(a.many("objectives")) for a in actions)
        measured = acted and any(
            observed_within(look, indicator, look.looked_on, 24) for indicator in indicators_of(look, objective)
        )
        rows[objective.name] = (bool(look.follow(objective.many("territorial_objectives"))), declared, acted, measured)
        for goal in declared_goals:
            row = goals.setdefault(goal, [0, 0, 0])
            for n, flag in enumerate((declared, acted, measured)):
                row[n] += flag
    count = len(objectives)
    return {
        **{
            name: Fraction(sum(row[n] for row in rows.values()), count)
            for n, name in enumerate(("territorial", "declared", "acted", "measured"))
        },
        "objectives": rows,
        "goals": {name: tuple(row) for name, row in goals.items()},
    }


def departments(look, on):
    """Departments of our governments that exist on a day."""
    ours = look.own()
    return [
        d for d in look.all("department")
        if look.find(d.get("government")) in ours
        and (not d.get("from") or day(d.get("from")) <= on) and (not d.get("to") or day(d.get("to")) >= on)
    ]


def is_office(department):
    return bool(department.get("is_international_office"))


def leads(look, action):
    return look.follow(([action.get("lead")] if action.get("lead") else []) + action.many("co_leads"))


def transversality(look):
    look.begun()
    places = [d for d in departments(look, look.looked_on) if not is_office(d)]
    if not places:
        raise NotAssessable("transversality-no-department")
    actions = [a for a in active_actions(look) if leads(look, a)]
    if not actions:
        raise NotAssessable("transversality-no-action")
    led = {d.name for a in actions for d in leads(look, a)}
    t1 = Fraction(len([d for d in places if d.name in led]), len(places))
    shared = [a for a in actions if any(not is_office(d) for d in leads(look, a))]
    t2 = Fraction(len(shared), len(actions))
    return {
        "transversality": Fraction(0) if t1 + t2 == 0 else 2 * t1 * t2 / (t1 + t2),
        "departments": t1,
        "actions": t2,
        "absent": sorted(d.name for d in places if d.name not in led),
        "alone": sorted(a.name for a in actions if a not in shared),
    }


# --- 5.7 ---


def indicators_of(look, record):
    return [i for i in look.all("indicator") if record in look.follow(i.many("links"))]


def nature_of(indicator):
    nature = indicator.get("nature")
    return nature if isinstance(nature, str) else next(iter(nature))


def objective_checks(look, objective, strategy):
    indicators = indicators_of(look, objective)
    begins, ends = day(strategy.get("horizon_from")), day(strategy.get("horizon_to"))

    def baseline(i):
        if i.get("baseline"):
            return True
        planned = day(i.get("baseline_planned_on"))
        return planned is not None and planned <= add_months(begins, 12) and planned >= look.as_of

    def target(i):
        return any(begins <= day(t["on"]) <= add_months(ends, 12) for t in i.many("targets"))

    def defined(i):
        return words(i.get("definition")) and (nature_of(i) != "number" or words(i.get("unit")))

    def collected(i):
        return bool((i.get("source") or i.get("computed_by")) and i.get("supplier"))

    measured = bool(indicators)
    return {
        "indicator": measured,
        "definition": measured and all(map(defined, indicators)),
        "collection": measured and all(map(collected, indicators)),
        "baseline": measured and all(map(baseline, indicators)),
        "target": measured and all(map(target, indicators)),
        "anchoring": bool(objective.many("territorial_objectives")) and bool(objective.many("diagnosis")),
        "beneficiaries": bool(objective.many("beneficiaries")),
        "department": bool(objective.many("departments")),
    }


def evaluability(look, strategy):
    settings = look.settings
    axes = look.register.pointing("axis", "strategy", strategy)
    objectives = [o for o in look.all("objective") if look.find(o.get("axis")) in axes]
    begins, ends = day(strategy.get("horizon_from")), day(strategy.get("horizon_to"))
    checks = {}
    for objective in objectives:
        for name, met in objective_checks(look, objective, strategy).items():
            checks[(objective.name, name)] = met
    measures = {i.name: i for record in [strategy, *axes, *objectives] for i in indicators_of(look, record)}
    enough = settings["gate_indicators_per_level"]
    levels = all(len([i for i in measures.values() if i.get("level") == level]) >= enough for level in LEVELS)

    def planned(kind):
        return any(
            e.get("type") == kind and strategy in look.follow(e.many("scope")) and e.get("budget")
            and (e.get("planned_on") or was_in(e, look.as_of, "under_way", "draft", "validated", "published", "followed_up") is True)
            for e in look.all("evaluation")
        )

    month = settings["fiscal_year_start_month"]
    first = Period.around(begins, month).first.year
    last = Period.around(ends, month).first.year
    lines = [
        line for line in look.register.all("budget_line")
        if first <= line.get("fiscal_year") <= last and in_base(line.get("voted"), settings) != 0
    ]
    posts = [
        p for p in look.all("post")
        if day(p.get("from")) <= ends and (not p.get("to") or day(p.get("to")) >= begins)
    ]
    subjects = [strategy, *axes, *look.register.pointing("revision", "strategy", strategy)]
    closed = [
        c for c in look.all("consultation")
        if look.find(c.get("about")) in subjects and day(c.get("to")) < look.as_of
    ]
    own_checks = {
        "levels": levels,
        "evaluations": planned("mid_term") and planned("final"),
        # Reading: a strategy that has no axis yet has none that was not screened.
        "screening": all(screened(look, axis) for axis in axes),
        "communication": bool(look.register.pointing("communication_plan", "strategy", strategy)),
        "means": bool(lines) and bool(posts),
        "mandate": bool(strategy.many("legal_bases")) and bool(strategy.many("mandates")),
        "consultation": bool(closed) and all(
            answered_by(p, look.as_of) is True
            for p in look.all("proposal")
            if look.find(p.get("consultation")) in closed and day(p.get("received_on")) <= look.as_of
        ),
    }
    for name, met in own_checks.items():
        checks[(strategy.name, name)] = met
    met = len([c for c in checks.values() if c])
    derogation = strategy.get("derogation")
    return {
        "passes": met == len(checks),
        "score": Fraction(met, len(checks)),
        "unmet": len(checks) - met,
        "derogation": bool(derogation) and day(derogation["on"]) <= look.as_of,
        "checks": checks,
    }


def screened(look, record):
    return any(look.find(s.get("about")) is record and day(s.get("on")) <= look.as_of for s in look.all("screening"))


# --- 5.8 ---


def observations(look, indicator, until=None):
    """The values of the whole, in the order of their days."""
    until = until or look.as_of
    found = [
        o for o in look.all("observation")
        if look.find(o.get("indicator")) is indicator and not o.get("disaggregation")
        and day(o.get("observed_on")) <= until and not o.breaks("value", "observed_on")
    ]
    return sorted(((day(o.get("observed_on")), number(o.get("value"))) for o in found), key=lambda pair: pair[0])


COMPUTED = {
    "planned_share_by_cost": lambda look: planned_share(look)["by_cost"],
    "reports_in_time": lambda look: reports_in_time(look)["in_time"],
}


def computed_values(look, indicator, until=None):
    """Its value at the end of each complete fiscal year after its baseline, in hundredths; and whether the last is missing."""
    until = until or look.as_of
    month = look.settings["fiscal_year_start_month"]
    current = Period.around(until, month)
    year = current.first.year if current.last <= until else current.first.year - 1
    since = day(indicator.get("baseline")["on"]) if indicator.get("baseline") else None
    values, missing = [], None
    for n in range(look.settings["trend_observations"]):
        period = Period.fiscal(year - n, month)
        if since is not None and period.last <= since:
            break
        try:
            value = COMPUTED[indicator.get("computed_by")](look.over(year - n))
            if value is None:
                raise NotAssessable("no value")
            values.insert(0, (period.last, value * 100))
        except NotAssessable as reason:
            if n == 0:
                missing = reason
    return values, missing


def series(look, indicator, until=None):
    if indicator.get("computed_by"):
        return computed_values(look, indicator, until)[0]
    return observations(look, indicator, until)


def observed_within(look, indicator, on, months):
    return any(inside(when, on, months) for when, _ in series(look, indicator, on))


def stale_months(look, indicator):
    return -(-indicator.get("frequency_months") * look.settings["stale_percent"] // 100)


def fresh(look, indicator):
    """Observed within the time that its frequency gives; a computed one when its formula is defined."""
    if indicator.get("computed_by"):
        values, missing = computed_values(look, indicator)
        return missing is None and bool(values)
    seen = observations(look, indicator)
    return bool(seen) and inside(seen[-1][0], look.as_of, stale_months(look, indicator))


def wanted_range(indicator):
    direction = indicator.get("direction")
    if isinstance(direction, dict) and "range" in direction:
        return number(direction["range"]["min"]), number(direction["range"]["max"])
    return None


def distance(value, span):
    low, high = span
    return max(low - value, value - high, Fraction(0))


def median(values):
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def trend(look, indicator, values):
    last = values[-look.settings["trend_observations"]:]
    if len(last) < 2:
        return "undetermined", None
    span = wanted_range(indicator)
    if span:
        good = [(on, -distance(value, span)) for on, value in last]
    elif indicator.get("direction") == "down":
        good = [(on, -value) for on, value in last]
    else:
        good = last
    slopes = [
        (b[1] - a[1]) / (Fraction((b[0] - a[0]).days) / Fraction("365.25"))
        for a, b in combinations(good, 2) if a[0] != b[0]
    ]
    if not slopes:
        return "undetermined", None
    pace = median(slopes)
    scale = trend_scale(indicator, span)
    if scale is None:
        return ("improving" if pace > 0 else "deteriorating" if pace < 0 else "stable"), None
    pace /= scale
    if pace > Fraction(2, 100):
        return "improving", pace
    return ("deteriorating" if pace < Fraction(-2, 100) else "stable"), pace


def trend_scale(indicator, span):
    base = number(indicator.get("baseline")["value"]) if indicator.get("baseline") else None
    target = final_target(indicator)
    thresholds = indicator.get("thresholds")
    candidates = []
    if base is not None:
        if span:
            candidates.append(distance(base, span))
        elif target:
            candidates.append(abs(target[1] - base))
    if thresholds:
        candidates.append(abs(number(thresholds["limit"]) - number(thresholds["watch"])))
    if base is not None:
        candidates.append(abs(base))
    return next((scale for scale in candidates if scale != 0), None)


def targets(indicator):
    return sorted(((day(t["on"]), number(t["value"])) for t in indicator.many("targets")), key=lambda pair: pair[0])


def final_target(indicator):
    found = targets(indicator)
    return found[-1] if found else None


def expected(indicator, on, span):
    """What part of the way should be behind on that day."""
    begins, base = day(indicator.get("baseline")["on"]), number(indicator.get("baseline")["value"])
    ends, goal = final_target(indicator)
    if ends <= begins:
        return Fraction(1)
    points = [(begins, base)] + [pair for pair in targets(indicator) if pair[0] > begins]
    if span or len(points) == 2 or goal == base:
        return min(max(Fraction((on - begins).days, (ends - begins).days), Fraction(0)), Fraction(1))
    if on <= begins:
        return Fraction(0)
    if on >= ends:
        return Fraction(1)
    for (first, low), (last, high) in zip(points, points[1:]):
        if first <= on <= last:
            at = low + (high - low) * Fraction((on - first).days, (last - first).days) if last > first else high
            return min(max((at - base) / (goal - base), Fraction(0)), Fraction(1))
    return Fraction(1)


def indicator_status(look, indicator):
    computed = bool(indicator.get("computed_by"))
    missing = None
    if computed:
        values, missing = computed_values(look, indicator)
    else:
        values = observations(look, indicator)
    way, pace = trend(look, indicator, values) if values else ("undetermined", None)
    found = {"trend": way, "pace": pace, "attainment": None, "expected": None}
    if values:
        found["observed_on"], found["value"] = values[-1]
    if indicator.get("kind") == "externality":
        return {**found, "status": "by_thresholds"}
    if missing is not None:
        raise NotAssessable(str(missing))
    if not values:
        return {**found, "status": "no_data"}
    try:
        told = come(look, indicator, *values[-1])
    except NotAssessable:
        told = None
    if not computed and not inside(values[-1][0], look.as_of, stale_months(look, indicator)):
        return {**found, **(told or {}), "status": "stale"}
    return {**found, **come(look, indicator, *values[-1])}


def come(look, indicator, on, value):
    """How far it has come by a value: status, and attainment and what was expected where the way is measured."""
    span, goal, base = wanted_range(indicator), final_target(indicator), indicator.get("baseline")
    if goal is None and span is None:
        return {"status": "no_target"}
    due = goal is not None and goal[0] <= look.as_of
    start = number(base["value"]) if base else None
    if span:
        gap = distance(value, span)
        if base is not None and distance(start, span) == 0:
            return {"status": "achieved" if gap == 0 else "off_track"}
        if gap == 0 or due:
            return {"status": "achieved" if gap == 0 else "missed"}
        if base is None:
            raise NotAssessable("not-assessable-baseline")
        if goal is None:
            raise NotAssessable("not-assessable-target-day")
        attained = 1 - gap / distance(start, span)
        return measured_way(look, attained, expected(indicator, on, span), due)
    up = indicator.get("direction") == "up"
    no_worse = value >= goal[1] if up else value <= goal[1]
    # A target that the baseline meets already is one to keep: the value itself, a ceiling or a floor.
    keep = base is not None and (start >= goal[1] if up else start <= goal[1])
    if keep:
        return {"status": "achieved" if no_worse else "off_track"}
    if base is None:
        if no_worse or due:
            return {"status": "achieved" if no_worse else "missed"}
        raise NotAssessable("not-assessable-baseline")
    return measured_way(look, (value - start) / (goal[1] - start), expected(indicator, on, None), due)


def measured_way(look, attained, ahead, due):
    settings = look.settings
    if attained >= 1:
        status = "achieved"
    elif due:
        status = "missed"
    elif attained >= ahead - number(settings["on_track_tolerance"]):
        status = "on_track"
    else:
        status = "at_risk" if attained >= ahead - number(settings["at_risk_tolerance"]) else "off_track"
    return {"status": status, "attainment": attained, "expected": ahead}


def for_communication(look, indicator):
    """Whether it measures communication objectives alone."""
    links = look.follow(indicator.many("links"))
    return bool(links) and all(link.kind == "communication_objective" for link in links)


def indicator_levels(look):
    found = {level: {} for level in LEVELS}
    for indicator in look.all("indicator"):
        if indicator.get("kind") == "externality" or for_communication(look, indicator):
            continue
        try:
            status = indicator_status(look, indicator)["status"]
        except NotAssessable:
            status = "not_assessable"
        row = found[indicator.get("level")]
        row[status] = row.get(status, 0) + 1
    return found


# --- 5.9 ---


def grade(thresholds, value):
    watch, limit = number(thresholds["watch"]), number(thresholds["limit"])
    if thresholds.get("bad") == "down":
        watch, limit, value = -watch, -limit, -value
    if value > limit:
        return 2
    return 1 if value >= watch else 0


def severity_on(look, indicators, on):
    worst = None
    for indicator in indicators:
        grades = [grade(indicator.get("thresholds"), value) for when, value in observations(look, indicator, on)]
        if not grades:
            continue
        now = 3 if len(grades) > 1 and grades[-1] == grades[-2] == 2 else grades[-1]
        worst = now if worst is None else max(worst, now)
    return worst


SEVERITIES = {None: "unknown", 0: "below", 1: "watched", 2: "beyond", 3: "persistent"}
BADNESS = ["improving", "stable", "undetermined", "deteriorating"]


def measures_of(look, externality):
    return look.register.pointing("mitigation_measure", "externality", externality)


def externality_severity(look, externality):
    possible = states(externality, look.as_of)
    if possible == {None}:
        raise NotAssessable("not-assessable-not-known-yet")
    if possible == {"closed"}:
        raise NotAssessable("not-assessable-closed")
    if possible & {None, "closed"}:
        raise NotAssessable("not-assessable-rough-states")
    measuring = [i for i in indicators_of(look, externality) if i.get("thresholds")]
    days = sorted({when for i in measuring for when, _ in observations(look, i)})
    over_time = [(on, severity_on(look, measuring, on)) for on in days]
    crossed_on, before = None, None
    for on, now in over_time:
        if now is not None and now >= 2:
            if before is None or before < 2:
                crossed_on = on
        else:
            crossed_on = None
        before = now
    severity = over_time[-1][1] if over_time else None
    covered = some(in_state(m, look.as_of, "in_force") for m in measures_of(look, externality)) is True
    found = {
        "severity": SEVERITIES[severity],
        "covered": covered,
        "crossed_on": crossed_on,
        "over_time": over_time,
        "answer": None,
        "response_due": None,
    }
    if crossed_on is not None:
        found["answer"] = "answered"
        if not (covered or answered_crossing(look, externality, crossed_on)):
            # At a date before the value was recorded, it counts from its own day.
            recorded_on = look.recorded_on if look.recorded_on <= look.as_of else crossed_on
            due = max(crossed_on, recorded_on) + timedelta(days=look.settings["response_due_days"])
            found["answer"] = "overdue" if due < look.as_of else "due"
            found["response_due"] = due
    return found


def answered_crossing(look, externality, crossed_on):
    for response in externality.many("responses"):
        if not crossed_on <= day(response["on"]) <= look.as_of:
            continue
        if response["kind"] == "acceptance" and response.get("by") and words(response.get("motive")):
            return True
        measure = look.find(response.get("measure"))
        if response["kind"] == "measure" and measure and in_state(measure, look.as_of, "planned", "in_force") is True:
            return True
    return False


def of_axis(look, axis):
    """The axis, its objectives, and the actions and events for these."""
    objectives = look.register.pointing("objective", "axis", axis)
    serving = [
        record for kind in ("action", "event", "membership") for record in look.register.all(kind)
        if any(o in objectives for o in look.follow(record.many("objectives")))
    ]
    return [axis, *objectives, *serving]


def known_externality(look, externality):
    return in_state(externality, look.as_of, "suspected", "documented", "monitored") is True


def externality_balance(look, axis):
    """What an axis costs and gives, side by side; nothing is netted."""
    causes = of_axis(look, axis)
    found = [
        e for e in look.all("externality")
        if known_externality(look, e) and any(c in causes for c in look.follow(e.many("causes")))
    ]
    if not found and not screened(look, axis):
        raise NotAssessable("not-assessable-not-screened")
    rows, bearers, territorial, mitigation = {}, set(), Fraction(0), Fraction(0)
    for externality in found:
        told = externality_severity(look, externality)
        bearers |= {group.name for group in look.follow(externality.many("bearers"))}
        sum_told = (externality.get("territorial_cost") or {}).get("amount")
        territorial += (sum_told and in_base(sum_told["money"], look.settings)) or 0
        for measure in measures_of(look, externality):
            if in_state(measure, look.as_of, "in_force") is True:
                mitigation += in_base(measure.get("budget"), look.settings) or 0
        rows[externality.name] = (told["severity"], told["covered"])
    return {
        "number": len(found), "covered": len([row for row in rows.values() if row[1]]), "bearers": sorted(bearers),
        "territorial_cost": territorial, "mitigation_cost": mitigation, "externalities": rows,
    }


# --- 5.10 ---


def beneficiary_costs(look):
    groups, whole, allocated = {}, Fraction(0), Fraction(0)
    for action in actions_begun(look):
        amount = cost(look, action)
        if amount is None:
            continue
        whole += amount
        for line in action.many("beneficiaries"):
            part = amount * number(line["share"])
            if part == 0:
                continue
            allocated += part
            name = look.find(line["group"]).name
            groups[name] = groups.get(name, Fraction(0)) + part
    if whole == 0:
        raise NotAssessable("beneficiary-costs-nothing")
    return {
        "identified_share": allocated / whole,
        "total": whole,
        "allocated": allocated,
        "unallocated": whole - allocated,
        "groups": groups,
    }


# --- 5.11 ---


def membership_lasts(look, membership, on):
    """Whether we are a member on that day: joined, not only considered, not over. The last day still counts."""
    kept = ("member", "leaving", "suspended_by_network") + (("left",) if membership.get("ended_on") else ())
    joined = happened(membership.get("joined_on"), on)
    gone = happened(membership.get("ended_on"), on - timedelta(days=1)) if membership.get("ended_on") else False
    return every([in_state(membership, on, *kept), joined, negated(gone)])


def membership_over(look, membership, on):
    """Whether we had been a member and are none any more: we left, or the last day is past."""
    if membership_lasts(look, membership, on) is not False:
        return False
    was = every([
        happened(membership.get("joined_on"), on),
        negated(in_state(membership, on, None, "considering", "applied")),
    ])
    return was


def network_return(look, membership):
    settings, on = look.settings, look.looked_on
    over = membership_over(look, membership, on)
    lasts = membership_lasts(look, membership, on)
    if None in (over, lasts):
        raise NotAssessable("dates too rough")
    if not lasts and not over:
        raise NotAssessable("not a member yet")
    network = look.find(membership.get("network"))
    found = {}
    # The full cost of the year.
    fees = [f for f in membership.many("fee_years") if f["year"] == look.year]
    # Reading: whoever has left owes nothing where nothing is noted.
    gone_before = over and membership_over(look, membership, min(look.period.first, on)) is True
    fee = in_base(fees[0]["amount"], settings) if fees else Fraction(0) if gone_before else None
    entries = [
        t for t in look.all("time_entry")
        if look.find(t.get("about")) is membership and look.period.holds(day(t.get("month"))) and day(t.get("month")) <= look.as_of
    ]
    days = sum((number(t.get("days")) for t in entries), Fraction(0))
    rate = in_base(settings["day_rate"], settings)
    missions = [
        m for m in look.all("mobility")
        if look.find(m.get("membership")) is membership and look.begun_in_period(day(m.get("from")))
        and was_in(m, look.as_of, *TRAVELLED) is True
    ]
    mission_cost = Fraction(0)
    for mission in missions:
        amount = cost(look, mission)
        mission_cost = None if amount is None or mission_cost is None else mission_cost + amount
    # Unknown is not zero: where nobody kept their time in that year, nobody knows how much was spent on it.
    if not any(look.period.holds(day(t.get("month"))) and day(t.get("month")) <= look.as_of for t in look.all("time_entry")):
        days = None
    found["days"] = days
    found["fee"] = fee
    found["mission_cost"] = mission_cost
    found["time_cost"] = time_cost = Fraction(0) if days == 0 else None if None in (days, rate) else days * rate
    whole = None if None in (fee, time_cost, mission_cost) else fee + time_cost + mission_cost
    found["full_cost"] = whole
    received = [
        u["amount"] for u in membership.many("uses")
        if u.get("amount") and look.period.holds(day(u["on"])) and day(u["on"]) <= look.as_of
    ]
    got = [in_base(m, settings) for m in received]
    found["received"] = None if None in got else sum(got, Fraction(0))
    found["leverage"] = None if whole in (None, 0) or found["received"] is None else found["received"] / whole
    # What it gives.
    months, influence_months = settings["network_window_months"], settings["network_influence_months"]
    aims = [o for o in look.follow(membership.many("objectives")) if objective_in_force(look, o, on) is True]
    fit = min(Fraction(len(aims), 2), Fraction(1))
    uses = [u for u in membership.many("uses") if u.get("substantive") and inside(day(u["on"]), on, months)]
    use = min(Fraction(len(uses), 4), Fraction(1))
    held = any(seat_held(look, seat, on) for seat in membership.many("seats"))
    influence = Fraction(int(held))
    if not held:
        stages = [
            (s, position) for position in look.all("position") for s in position.many("stages")
            if look.find(s.get("through")) is network and inside(day(s["on"]), on, influence_months)
        ]
        if any(s["stage"] in ("taken_up", "decided", "local_effect") for s, _ in stages):
            influence = Fraction(1)
        elif any(s.get("contribution") in ("sole", "leading", "shared") for s, _ in stages):
            influence = Fraction(1, 2)
    meetings = [m for m in membership.many("meetings") if m.get("statutory") and inside(day(m["on"]), on, months)]
    attendance = share(len([m for m in meetings if m.get("attended")]), len(meetings))
    parts = [(fit, 30), (use, 30), (influence, 20)] + ([(attendance, 20)] if attendance is not None else [])
    score = Fraction(100) * sum(value * weight for value, weight in parts) / sum(weight for _, weight in parts)
    found["parts"] = {"fit": fit, "use": use, "influence": influence}
    if attendance is not None:
        found["parts"]["attendance"] = attendance
    if over:
        kind, score, found["parts"] = "left", None, {}
    elif use == 0 and not attendance:
        kind = "unused"
    elif score >= settings["network_core_score"]:
        kind = "core"
    elif score >= settings["network_useful_score"]:
        kind = "useful"
    else:
        kind = "review"
    found["class"], found["score"] = kind, score
    # Once notice is given, no other is needed.
    if in_state(membership, look.as_of, "member", "suspended_by_network") is True and membership.get("renewal_on") and network.get("notice_months") is not None:
        notice = add_months(day(membership.get("renewal_on")), -network.get("notice_months"))
        found["notice_by"], found["notice_passed"] = notice, notice < look.as_of
    return found


def seat_held(look, seat, on):
    if day(seat["from"]) > on or (seat.get("to") and day(seat["to"]) < on):
        return False
    mandate = look.find(seat.get("mandate"))
    if mandate is None or not mandate.get("tied_to_elected_office"):
        return True
    return all(day(end) >= on for end in (mandate.get("to"), mandate.get("office_ends")) if end)


# --- 5.12 ---

STAGES = ["drafted", "adopted", "voiced", "acknowledged", "taken_up", "decided", "local_effect"]


def incidence(look, position):
    reached, on = 0, None
    by_stage = {}
    for stage in position.many("stages"):
        if day(stage["on"]) <= look.as_of:
            by_stage.setdefault(stage["stage"], []).append(stage)
    last = None
    for n, name in enumerate(STAGES):
        found = [s for s in by_stage.get(name, []) if on is None or day(s["on"]) >= on]
        if n >= 2:
            found = [s for s in found if words(s.get("evidence"))]
        if not found:
            break
        last = min(found, key=lambda s: day(s["on"]))
        on, reached = day(last["on"]), n + 1
    return {
        "depth": reached,
        "stage": STAGES[reached - 1] if reached else None,
        "reached_on": on,
        "contribution": last.get("contribution") if last else None,
        "broken": any(name in by_stage for name in STAGES[reached:]),
    }


def incidence_rate(look, on=None):
    look.begun()
    on = on or look.looked_on
    early = Look(look.register, on, None, look.recorded_on)
    limit = add_months(on, -look.settings["incidence_voiced_months"])
    voiced = []
    for position in look.all("position"):
        days = [day(s["on"]) for s in position.many("stages") if s["stage"] == "voiced"]
        if days and min(days) <= limit:
            voiced.append(position)
    if not voiced:
        raise NotAssessable("none voiced")
    up = [p for p in voiced if incidence(early, p)["depth"] >= 5]
    return {"rate": Fraction(len(up), len(voiced)), "voiced": len(voiced)}


# --- 5.13 ---


def early_rate(look):
    begun = [(a, action_start(look, a)) for a in actions_begun(look)]
    early, late, silent = [], [], []
    for action, start in begun:
        planned = [
            day(c.get("planned_on")) for c in look.register.pointing("communication_activity", "about", action)
            if day(c.get("planned_on")) <= look.as_of
        ]
        if not planned:
            silent.append(action.name)
        elif min(planned) < start.first:
            early.append(action.name)
        elif min(planned) >= start.last:
            late.append(action.name)
    begun = early + late + silent
    if not begun:
        raise NotAssessable("no action")
    told = {"early": early, "late": late, "silent": silent}
    return {
        "rate": Fraction(len(early), len(begun)), "actions": {name: (word,) for word, names in told.items() for name in names},
    }


def audience_coverage(look):
    targeted, reached, contacts = {}, {}, {}
    for activity in look.all("communication_activity"):
        done, planned = day(activity.get("done_on")), day(activity.get("planned_for"))
        is_done = done is not None and done <= look.as_of
        counts_done = is_done and look.period.holds(done)
        if not (counts_done or (not is_done and look.period.holds(planned) and planned <= look.as_of)):
            continue
        for audience in activity.many("audiences"):
            targeted[audience] = targeted.get(audience, 0) + 1
        if counts_done:
            for audience in activity.many("reached"):
                reached[audience] = reached.get(audience, 0) + 1
            if activity.get("gross_contacts") is not None:
                channel = activity.get("channel")
                contacts[channel] = contacts.get(channel, 0) + activity.get("gross_contacts")
    if not targeted:
        raise NotAssessable("no audience")
    return {"rate": Fraction(len(set(targeted) & set(reached)), len(targeted)), "contacts": contacts}


def net_tone(look):
    coverage = [c for c in look.all("coverage") if look.begun_in_period(day(c.get("on")))]
    if not coverage:
        raise NotAssessable("no coverage")
    tones = {tone: len([c for c in coverage if c.get("tone") == tone]) for tone in ("positive", "neutral", "negative")}
    return {
        "tone": Fraction(tones["positive"] - tones["negative"], len(coverage)),
        "global": Fraction(len([c for c in coverage if c.get("scope") == "global"]), len(coverage)),
        **tones,
    }


# --- 5.14 ---

WEIGHTS = {"support": Fraction(1), "support_with_reservation": Fraction(1, 2), "abstain": Fraction(0), "oppose": Fraction(-1)}


def consensus(look, about):
    taken = [
        p for p in look.register.pointing("group_position", "about", about) if day(p.get("on")) <= look.as_of
    ]
    replaced = {look.find(p.get("replaces")) for p in taken}
    taken = [p for p in taken if p not in replaced]
    if not taken:
        raise NotAssessable("no position")
    means = {}
    for group in GROUPS:
        values = [WEIGHTS[p.get("value")] for p in taken if p.get("group") == group]
        if values:
            means[group] = sum(values) / len(values)
    mean = sum(means.values()) / len(means)
    if any(value < 0 for value in means.values()):
        verdict = "contested"
    elif len(means) >= look.settings["consensus_groups"] and mean >= number(look.settings["consensus_mean"]):
        verdict = "agreed"
    else:
        verdict = "partial"
    return {
        "verdict": verdict,
        "mean": mean,
        "groups": means,
        "absent": [g for g in GROUPS if g not in means],
        "opposing": len([p for p in taken if p.get("value") == "oppose"]),
    }


CLOSING = ("out_of_scope", "accepted", "partly", "rejected")


def answered_by(proposal, on):
    """Whether it was closed with an answer by that day."""
    closed = in_state(proposal, on, *CLOSING)
    if not words(proposal.get("response")):
        return False
    said = proposal.get("answered_on")
    return every([closed, day(said) <= on]) if said else closed


def response_rate(look, on=None):
    """Proposals answered over those older than the days set, or closed."""
    look.begun()
    on = on or look.looked_on
    due, done = [], []
    for proposal in look.all("proposal"):
        received = day(proposal.get("received_on"))
        if received > on:
            continue
        closed = in_state(proposal, on, *CLOSING)
        old = (on - received).days > look.settings["proposal_due_days"]
        if old or closed:
            due.append(proposal)
            if answered_by(proposal, on) is True:
                done.append(proposal)
    if not due:
        raise NotAssessable("none due")
    return {"rate": Fraction(len(done), len(due)), "due": len(due), "waiting": sorted(p.name for p in due if p not in done)}


# --- 5.15 ---


def requests_in_time(look):
    settings, as_of = look.settings, look.as_of
    limit, holidays = settings["request_decide_days"], settings["holidays"]
    delays = {"in_time": [], "late": [], "overdue": [], "pending": []}
    motivated = 0
    for request in look.all("request"):
        received = day(request.get("received_on"))
        if not look.begun_in_period(received):
            continue
        decided = [Rough(m["on"]) for m in request.many("moves") if m["to"] == "decided"]
        decided = [m for m in decided if m.by(as_of) is not False]
        if decided:
            first = max(decided[0].first, received)
            last = min(decided[0].last, as_of)
            kinds = {working_days(received, first, holidays) <= limit, working_days(received, last, holidays) <= limit}
            if decided[0].by(as_of) is None or len(kinds) > 1:
                continue
            kind = "in_time" if kinds.pop() else "late"
            if kind == "in_time" and words(request.get("motive")):
                motivated += 1
        else:
            kind = "overdue" if working_days(received, as_of, holidays) > limit else "pending"
        delays[kind].append(request.name)
    under = len(delays["in_time"]) + len(delays["late"]) + len(delays["overdue"])
    if not under:
        raise NotAssessable("requests-in-time-none-due")
    return {
        "in_time": Fraction(len(delays["in_time"]), under),
        "with_motive": Fraction(motivated, under),
        "decided_in_time": len(delays["in_time"]),
        "late": len(delays["late"]),
        "overdue": len(delays["overdue"]),
        "pending": len(delays["pending"]),
    }


def returned_in_period(look, only_out):
    return [
        m for m in look.all("mobility")
        if (not only_out or m.get("direction") == "out")
        and look.begun_in_period(day(m.get("to"))) and was_in(m, look.as_of, *TRAVELLED) is True
    ]


def reports_in_time(look):
    due_days, as_of = look.settings["report_due_days"], look.as_of
    in_time, late, missing, pending = [], [], [], 0
    for mission in returned_in_period(look, True):
        due = day(mission.get("to")) + timedelta(days=due_days)
        report = mission.get("report")
        handed = day(report["submitted_on"]) if report else None
        if handed is not None and handed <= as_of:
            (in_time if handed <= due else late).append(mission.name)
        elif due < as_of:
            missing.append(mission.name)
        else:
            pending += 1
    under = len(in_time) + len(late) + len(missing)
    if not under:
        raise NotAssessable("reports-in-time-none-due")
    return {
        "in_time": Fraction(len(in_time), under), "handed_in_time": len(in_time), "late": sorted(late), "missing": sorted(missing),
        "pending": pending,
    }


def promises_kept(look):
    done = waiting = not_due = transferred = 0
    for mission in returned_in_period(look, False):
        for promise in mission.many("follow_ups"):
            if promise.get("done_on") and day(promise["done_on"]) <= look.as_of:
                done += 1
                continue
            # Whoever took a promise over has not kept it yet: it still counts by its day.
            transferred += bool(promise.get("transferred_to"))
            if promise.get("due") and day(promise["due"]) <= look.as_of:
                waiting += 1
            else:
                not_due += 1
    if not done + waiting:
        raise NotAssessable("promises-kept-none-due")
    return {"kept": Fraction(done, done + waiting), "done": done, "open": waiting, "not_due": not_due, "transferred": transferred}


def mission_estimates(look):
    estimate = actual = Fraction(0)
    overruns = {}
    for mission in returned_in_period(look, False):
        lines = [line for line in mission.many("costs") if ours_to_pay(line)]
        planned = [in_base(line["planned"], look.settings) for line in lines if line.get("planned")]
        paid = [in_base(line["actual"], look.settings) for line in lines if line.get("actual")]
        if not planned or not paid or None in planned or None in paid:
            continue
        before, after = sum(planned), sum(paid)
        if before == 0:
            continue
        estimate, actual = estimate + before, actual + after
        over = (after - before) / before
        if over > Fraction(look.settings["overrun_percent"], 100):
            overruns[mission.name] = over
    if estimate == 0:
        raise NotAssessable("mission-estimates-nothing")
    return {"overrun": (actual - estimate) / estimate, "estimate": estimate, "actual": actual, "overruns": overruns}


def budget_execution(look):
    voted = committed = paid = Fraction(0)
    lines, kept = {}, False
    for line in look.all("budget_line"):
        if line.get("fiscal_year") != look.year:
            continue
        amount = in_base(line.get("voted"), look.settings)
        if amount is None:
            continue
        promised, gone, noted = Fraction(0), Fraction(0), False
        for expense in look.all("expense"):
            if look.find(expense.get("line")) is not line:
                continue
            known = {}
            for state in ("committed", "paid"):
                amounts = [a for a in expense.many("amounts") if a["state"] == state and day(a["on"]) <= look.as_of]
                if amounts:
                    known[state] = in_base(latest(amounts)["amount"], look.settings)
            # Reading: an expense that is only foreseen says that nothing was paid yet.
            if any(day(a["on"]) <= look.as_of for a in expense.many("amounts")):
                noted = True
                gone += known.get("paid") or 0
                promised += known.get("committed", known.get("paid")) or 0
        # Reading: once expenses are noted for the year, a line without one has spent nothing.
        kept = kept or noted
        voted, committed, paid = voted + amount, committed + promised, paid + gone
        lines[line.name] = (amount, promised, gone)
    if voted == 0:
        raise NotAssessable("budget-execution-nothing-voted")
    if not kept:
        raise NotAssessable("budget-execution-no-expense")
    return {
        "paid_share": paid / voted, "committed_share": committed / voted, "voted": voted, "committed": committed, "paid": paid,
        "lines": lines,
    }


# --- 5.16 ---


def point(pair):
    return {"on": pair[0], "value": pair[1]}


def growth(look, indicator):
    if nature_of(indicator) in ("ordinal", "yes_no"):
        raise NotAssessable("growth-not-a-quantity")
    values = series(look, indicator)
    if len(values) < 2:
        raise NotAssessable("growth-one-observation")
    first, last = values[0], values[-1]
    if first[1] <= 0:
        raise NotAssessable("growth-not-from-above-zero")
    return {"growth": (last[1] - first[1]) / first[1], "ratio": last[1] / first[1], "first": point(first), "last": point(last)}


# --- 4.4: who had joined a declaration ---


def adherents(look, declaration):
    found = {"governments": 0, "organisations": 0, "persons": 0}
    for adhesion in look.register.pointing("adhesion", "declaration", declaration):
        joined = happened(adhesion.get("on"), look.as_of)
        gone = happened(adhesion.get("withdrawn_on"), look.as_of) if adhesion.get("withdrawn_on") else False
        if every([joined, negated(gone)]) is not True:
            continue
        who = look.find(adhesion.get("adherent"))
        if who is None:
            found["persons"] += 1
        else:
            found["governments" if who.kind == "government" else "organisations"] += 1
    found["all"] = sum(found.values())
    return found
