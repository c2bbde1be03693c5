"""The 46 tests of the eleven recommendations (domain guide, section 6): marks and levels."""

from fractions import Fraction

import reference as figures
from reference import share
from register import LEVELS, NotAssessable, Rough, add_months, day, every, happened, in_state, inside, some

ONE, HALF, NONE = Fraction(1), Fraction(1, 2), Fraction(0)
CRITICAL = {"1.1", "3.3", "9.1", "11.3"}


def against(value, high, low):
    """1 from the high threshold on, 1/2 from the low one on; thresholds in hundredths."""
    if value is None:
        raise NotAssessable("nothing to divide by")
    return ONE if value >= Fraction(high, 100) else HALF if value >= Fraction(low, 100) else NONE


def known(answer):
    """An answer that dates too rough to tell leave open is none."""
    if answer is None:
        raise NotAssessable("dates too rough")
    return answer


def yes(answer):
    return ONE if answer else NONE


def by_number(count, full, half):
    return ONE if count >= full else HALF if count >= half else NONE


def rate(records, holds, high, low):
    records = list(records)
    return against(share(len([r for r in records if holds(r)]), len(records)), high, low)


# --- What several tests ask ---


def nobody_can_tell(look, *kinds):
    """Reading: a register that holds no record at all of these kinds does not say that there is none in life."""
    if not any(look.all(kind) for kind in kinds):
        raise NotAssessable("the register holds none")


def strategies(look):
    return [s for s in look.all("strategy") if figures.strategy_in_force(look, s, look.as_of) is True]


def objectives(look, on=None):
    return figures.objectives_in_force(look, on or look.as_of)


def sessions_of(look, purpose):
    """Sessions of the bodies of a purpose, in the twelve months before."""
    bodies = [b for b in look.all("body") if b.get("purpose") == purpose]
    return [
        s for s in look.all("session")
        if look.find(s.get("body")) in bodies and inside(day(s.get("on")), look.as_of, 12)
    ]


def standing_agreements(look):
    """In force or suspended."""
    return [a for a in look.all("agreement") if figures.standing(look, a) in ("in_force", "expiring", "suspended")]


def memberships(look):
    return [m for m in look.all("membership") if figures.membership_lasts(look, m, look.as_of) is True]


def outside_office(look, indicator):
    supplier = look.find(indicator.get("supplier"))
    return supplier is not None and not (supplier.kind == "department" and figures.is_office(supplier))


# --- R1 ---


def t1_1(look):
    return yes(known(some(
        every([
            figures.strategy_in_force(look, s, look.as_of),
            some(happened(m["on"], look.as_of) for m in s.many("moves") if m["to"] in ("adopted", "revised") and m.get("act")),
        ])
        for s in look.all("strategy")
    )))


def t1_2(look):
    return against(figures.alignment(look)["territorial"], 90, 60)


def t1_3(look):
    tied = whole = NONE

    def serves(action):
        served = [o for o in look.follow(action.many("objectives")) if o.many("territorial_objectives")]
        return some(figures.objective_in_force(look, o, look.looked_on) for o in served)

    for action in figures.active_actions(look):
        amount = figures.cost(look, action)
        if amount is None:
            continue
        whole += amount
        if known(serves(action)):
            tied += amount
    return against(share(tied, whole), 70, 40)


def t1_4(look):
    found = [figures.evaluability(look, s) for s in strategies(look)]
    if not found:
        raise NotAssessable("no strategy")
    return min(ONE if f["passes"] else HALF if f["derogation"] else NONE for f in found)


# --- R2 ---


def t2_1(look):
    return against(figures.planned_share(look)["by_cost"], 70, 40)


def t2_2(look):
    nobody_can_tell(look, "annual_plan")
    adopted = [
        day(v["adopted_on"]) for p in look.all("annual_plan") if p.get("fiscal_year") == look.year for v in p.many("versions")
        if day(v["adopted_on"]) <= look.as_of
    ]
    if not adopted:
        return NONE
    if min(adopted) < look.period.first:
        return ONE
    return HALF if min(adopted) <= add_months(look.period.first, 3) else NONE


def t2_3(look):
    def reactive(year):
        numbers = figures.planned_share(look.over(year))["number"]
        return Fraction(numbers["reactive"], sum(numbers.values()) - numbers["crisis"])

    change = reactive(look.year) - reactive(look.year - 1)
    return ONE if change <= Fraction(-5, 100) else HALF if change <= Fraction(5, 100) else NONE


def t2_4(look):
    return against(figures.requests_in_time(look)["with_motive"], 80, 50)


# --- R3 ---


def t3_1(look):
    return rate(standing_agreements(look), lambda a: a.many("legal_bases") and a.get("authority_act"), 95, 80)


def t3_2(look):
    def done(agreement):
        return all(
            f.get("done_on") and happened(f["done_on"], look.as_of) is True
            for f in agreement.many("formalities") if f.get("due") and day(f["due"]) < look.as_of
        )

    # Reading: where nobody listed the steps, nobody can tell.
    return rate([a for a in standing_agreements(look) if a.many("formalities")], done, 95, 80)


def t3_3(look):
    # Reading: a mandate that lapses with an elected office still stands on paper.
    on = look.as_of
    return yes(any(
        m.get("kind") == "political_sponsor" and day(m.get("from")) <= on and (not m.get("to") or day(m.get("to")) >= on)
        for m in look.all("mandate")
    ))


def t3_4(look):
    nobody_can_tell(look, "budget_line", "post")
    on = look.as_of
    line = any(b.get("fiscal_year") == look.year for b in look.register.all("budget_line"))
    post = any(day(p.get("from")) <= on and (not p.get("to") or day(p.get("to")) >= on) for p in look.all("post"))
    return yes(line and post)


# --- R4 ---


def t4_1(look):
    here = [g for g in look.all("government") if g.get("side") in ("ours", "same_territory")]
    return rate(here, lambda g: g.get("international_contact"), 90, 60)


def t4_2(look):
    nobody_can_tell(look, "body")
    return by_number(len(sessions_of(look, "multi_level")), 2, 1)


def t4_3(look):
    return against(figures.who_does_what(look)["coordination_rate"], 70, 40)


def t4_4(look):
    return rate(memberships(look), lambda m: figures.words(m.get("representation_rule")), 80, 50)


# --- R5 ---


def t5_1(look):
    return against(figures.transversality(look)["transversality"], 60, 30)


def t5_2(look):
    places = [d for d in figures.departments(look, look.as_of) if not figures.is_office(d)]
    return rate(places, lambda d: d.get("focal_point"), 90, 60)


def t5_3(look):
    def supplied(objective):
        return any(
            outside_office(look, i) and look.find(i.get("supplier")).kind == "department"
            for i in figures.indicators_of(look, objective)
        )

    return rate(objectives(look), supplied, 60, 30)


def t5_4(look):
    nobody_can_tell(look, "body")
    return by_number(len(sessions_of(look, "interdepartmental")), 2, 1)


# --- R6 ---


def t6_1(look):
    nobody_can_tell(look, "actor")
    return by_number(len({a.get("group") for a in look.all("actor")}), 6, 4)


def active_groups(look):
    on, groups = look.as_of, set()
    for session in look.all("session"):
        if inside(day(session.get("on")), on, 12):
            groups |= {a.get("group") for a in look.follow(session.many("attendees")) if a.kind == "actor"}
    for initiative in look.all("initiative"):
        holder = look.find(initiative.get("by"))
        if holder.kind == "actor" and some(
            m["to"] == "confirmed" and inside_move(m["on"], on) for m in initiative.many("moves")
        ):
            groups.add(holder.get("group"))
    for proposal in look.all("proposal"):
        if inside(day(proposal.get("received_on")), on, 12):
            groups.add(proposal.get("group"))
    for position in look.all("group_position"):
        if inside(day(position.get("on")), on, 12):
            groups.add(position.get("group"))
    return groups


def inside_move(text, on):
    rough = Rough(text)
    return every([rough.after(add_months(on, -12)), rough.by(on)]) is True


def t6_2(look):
    nobody_can_tell(look, "actor")
    return by_number(len(active_groups(look)), 6, 4)


def t6_3(look):
    return against(figures.response_rate(look)["rate"], 80, 50)


def t6_4(look):
    nobody_can_tell(look, "body")
    best = NONE
    for body in look.all("body"):
        if body.get("purpose") != "actors":
            continue
        met = [
            s for s in look.all("session")
            if look.find(s.get("body")) is body and inside(day(s.get("on")), look.as_of, 12)
        ]
        groups = {a.get("group") for s in met for a in look.follow(s.many("attendees")) if a.kind == "actor"}
        if len(groups) >= 4:
            best = max(best, by_number(len(met), 2, 1))
    return best


# --- R7 ---


def t7_1(look):
    classes = []
    for agreement in look.all("agreement"):
        if agreement.get("type") not in ("twinning", "friendship"):
            continue
        if figures.standing(look, agreement) not in ("in_force", "expiring"):
            continue
        try:
            classes.append(figures.vitality(look, agreement)["class"])
        except NotAssessable:
            continue
    return against(share(classes.count("alive"), len(classes)), 60, 30)


COOPERATION = ("direct_cooperation", "south_south_cooperation", "triangular_cooperation")


def t7_2(look):
    actions = [a for a in figures.active_actions(look) if a.get("modality") in COOPERATION]

    def both(action):
        gains = [
            b for b in look.register.pointing("benefit", "about", action)
            if not b.get("on") or day(b.get("on")) <= look.as_of
        ]
        sides = {look.find(b.get("group")).get("kind") == "partner_population" for b in gains}
        here = False in sides
        there = True in sides or figures.words(action.get("benefits_partner_side"))
        return here and there

    return rate(actions, both, 70, 40)


def t7_3(look):
    actions = figures.active_actions(look)
    if not actions:
        raise NotAssessable("no action")
    ours = look.own()

    def parties(action):
        return 1 + len({p["party"] for p in action.many("partners") if look.find(p["party"]) not in ours})

    many = any(parties(a) >= 3 for a in actions)
    south = any(a.get("modality") in ("south_south_cooperation", "triangular_cooperation") for a in actions)
    return Fraction(int(many) + int(south), 2)


def t7_4(look):
    on = look.as_of
    us = them = NONE
    for exchange in look.all("exchange"):
        rough = Rough(exchange.get("date"))
        if exchange.breaks() or not figures.substantive(exchange):
            continue
        if every([rough.after(add_months(on, -24)), rough.by(on)]) is not True:
            continue
        side = exchange.get("initiator")
        us += {"us": ONE, "both": HALF}.get(side, NONE)
        them += {"them": ONE, "both": HALF}.get(side, NONE)
    return against(share(min(us, them), max(us, them)), 50, 25)


# --- R8 ---


def t8_1(look):
    return rate(objectives(look), lambda o: o.many("diagnosis"), 80, 50)


def t8_2(look):
    return against(figures.alignment(look)["acted"], 70, 40)


def t8_3(look):
    return by_number(len([n for n in look.all("watch_note") if inside(day(n.get("on")), look.as_of, 12)]), 2, 1)


def t8_4(look):
    return against(figures.incidence_rate(look)["rate"], 40, 20)


# --- R9 ---


def measured(look):
    return [i for i in look.all("indicator") if not figures.for_communication(look, i)]


def t9_1(look):
    if not measured(look):
        raise NotAssessable("no indicator")
    indicators = [i for i in measured(look) if i.get("kind") != "externality"]
    levels = [
        level for level in LEVELS if len([i for i in indicators if i.get("level") == level and figures.fresh(look, i)]) >= 3
    ]
    return by_number(len(levels), 3, 2)


def t9_2(look):
    return rate(measured(look), lambda i: figures.fresh(look, i), 80, 50)


def t9_3(look):
    return rate(measured(look), lambda i: outside_office(look, i), 50, 25)


DONE = ("validated", "published", "followed_up")


def done_within(look, evaluation, months):
    """Whether it was done in that window: the day of the first move that says so."""
    days = [m["on"] for m in evaluation.many("moves") if m["to"] in DONE]
    if not days:
        return False
    rough = Rough(days[0])
    return every([rough.after(add_months(look.as_of, -months)), rough.by(look.as_of)])


def t9_4(look):
    nobody_can_tell(look, "evaluation")
    best, doubtful = NONE, False
    for evaluation in look.all("evaluation"):
        done = done_within(look, evaluation, 24)
        if done is not True:
            doubtful = doubtful or done is None
            continue
        recommendations = evaluation.many("recommendations")
        answered = [
            r for r in recommendations
            if r.get("response", "none") != "none" and (not r.get("answered_on") or day(r["answered_on"]) <= look.as_of)
        ]
        enough = not recommendations or Fraction(len(answered), len(recommendations)) >= Fraction(80, 100)
        best = max(best, ONE if enough else HALF)
    return known(None if best == NONE and doubtful else best)


# --- R10 ---


def t10_1(look):
    on = look.as_of
    return yes(any(
        day(p.get("from")) <= on <= day(p.get("to"))
        and look.register.pointing("communication_objective", "plan", p)
        and p.many("messages") and p.many("audiences") and p.many("short_term") and p.many("long_term")
        for p in look.all("communication_plan")
    ))


def t10_2(look):
    return against(figures.early_rate(look)["rate"], 70, 40)


def t10_3(look):
    def good(aim):
        indicators = figures.indicators_of(look, aim)
        return bool(indicators) and all(status_of(look, i) in ("on_track", "achieved") for i in indicators)

    return rate(look.all("communication_objective"), good, 60, 30)


def status_of(look, indicator):
    try:
        return figures.indicator_status(look, indicator)["status"]
    except NotAssessable:
        return None


def t10_4(look):
    on = look.as_of
    return yes(any(
        m.get("scope") == "global" and day(m.get("from")) <= on and (not m.get("to") or day(m.get("to")) >= on)
        for m in look.all("media_partnership")
    ))


def t10_5(look):
    nobody_can_tell(look, "communication_plan")
    return yes(known(some(
        some([
            *(inside(day(review["on"]), look.as_of, 24) for review in plan.many("reviews")),
            *(done_within(look, e, 24) for e in look.register.pointing("evaluation", "scope", plan)),
        ])
        for plan in look.all("communication_plan") if day(plan.get("from")) <= look.as_of <= day(plan.get("to"))
    )))


# --- R11 ---


def axes(look):
    return [a for a in look.all("axis") if look.find(a.get("strategy")) in strategies(look)]


def t11_1(look):
    return rate(axes(look), lambda a: figures.screened(look, a), 100, 50)


def externalities(look):
    return [
        e for e in look.all("externality")
        if in_state(e, look.as_of, "suspected", "documented", "monitored") is True
    ]


def t11_2(look):
    return rate(
        externalities(look), lambda e: any(figures.fresh(look, i) for i in figures.indicators_of(look, e)), 80, 50
    )


def t11_3(look):
    answers = []
    for externality in externalities(look):
        try:
            found = figures.externality_severity(look, externality)
        except NotAssessable:
            continue
        # What was never measured may have crossed any limit.
        if found["severity"] != "unknown":
            answers.append(found["answer"])
    if not answers:
        raise NotAssessable("no externality")
    return min({"due": HALF, "overdue": NONE}.get(answer, ONE) for answer in answers)


def t11_4(look):
    return against(figures.beneficiary_costs(look)["identified_share"], 80, 50)


def t11_5(look):
    return rate(externalities(look), lambda e: e.many("bearers") and e.get("territorial_cost"), 80, 50)


TESTS = {
    name[1:].replace("_", "."): test for name, test in list(globals().items()) if name.startswith("t") and name[1:2].isdigit()
}


def scorecard(look):
    """Recommendation by recommendation: its tests, its mark (the mean) and its level."""
    found = {}
    for recommendation in range(1, 12):
        results = {}
        for name, test in TESTS.items():
            if name.split(".")[0] == str(recommendation):
                try:
                    results[name] = test(look)
                except NotAssessable:
                    results[name] = None
        known = [mark for mark in results.values() if mark is not None]
        if 2 * len(known) < len(results):
            found[recommendation] = {"tests": results, "mark": None, "level": "insufficient_data"}
            continue
        mark = sum(known) / len(known)
        if mark >= Fraction(80, 100):
            level = "established"
        elif mark >= Fraction(50, 100):
            level = "progressing"
        elif mark >= Fraction(20, 100):
            level = "begun"
        else:
            level = "absent"
        if level in ("established", "progressing") and any(results.get(name) == 0 for name in CRITICAL):
            level = "begun"
        found[recommendation] = {"tests": results, "mark": mark, "level": level}
    return found
