# The portfolio of networks and the chains of our positions.

page-networks = Portfolio of networks
    .help = What each membership costs, with fee, time and missions, what it gives, and until when notice may be given.
page-networks-table = Memberships, the soonest notice date first
    .help = Four parts make the score: objectives served, uses, influence, attendance. Without a statutory meeting, attendance is not assessed and its weight goes to the others.
page-networks-passed = { $network }: notice had to be given by { $date }; the membership will renew itself.
page-networks-late = Notice date passed on { $date }
page-networks-renewed = Renewed on { $date }; the next renewal is not noted
page-networks-notice-alone = { $date }, the only date noted
page-networks-notice =
    { $count ->
        [0] { $date } (last day)
        [one] { $date } (one day)
       *[other] { $date } ({ $count } days)
    }
page-networks-costs = Full cost
    .help = Fee, working time and missions of the period. A cost of which one part is not known stays unknown: it is not zero.
page-networks-costs-point = The dearest is { $network }: { $amount }. A bar of warning marks a notice date that has passed.
page-networks-costs-unknown = No full cost is known for this period.
page-networks-scores = What each of them gives
    .help = The score out of 100 and the class.
page-networks-scores-point = The highest score first; each bar leads to how it is computed.
page-networks-no-score = No membership has a score at this date.
page-networks-money = What the cost is made of
    .help = Leverage is the money received through the network for one unit of cost.
page-incidence = Advocacy
    .help = How far our positions went, from draft to effect here. What cannot be traced is not claimed.
page-incidence-of = { $over } of { $under }
page-incidence-broken = Broken chains
page-incidence-depth = Stages reached
page-incidence-stages = How many positions at each stage
    .help = A position counts at every stage that it passed one after the other.
page-incidence-furthest = The furthest stage is “{ $stage }”, reached by { $count }.
page-incidence-none = No position has passed a stage at this date.
page-incidence-chains = The chains, the longest first
    .help = Filled disc: reached. Triangle: noted, but a stage before it is missing, or its evidence. Hollow disc: not reached.
page-incidence-reached = reached
page-incidence-untraced = noted, but not traceable
page-incidence-missing = not reached
page-incidence-steps = Stages, evidence and contribution
    .help = One says a contribution, never a cause.
page-incidence-on = On
page-incidence-evidence = Evidence
page-incidence-contributed = We contributed to it: { $part }
page-incidence-adherents = Who joined our declarations
    .help = Adherents at this date, who are neither participants, nor attendees, nor members.

page-review = Review
page-review-last = Last review: { $outcome }, on { $date }.
page-review-none = No review is noted.
page-review-note = Note a review
page-review-leads-to = What the decision leads to
page-review-revive = Revive: prepare a meeting
page-review-convert = Convert: open a themed agreement
page-review-renew = Renew: open the agreement that follows
page-review-end = End the agreement
