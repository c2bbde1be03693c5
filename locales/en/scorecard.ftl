# The scorecard of the eleven recommendations: recommendations, tests, levels.

scorecard-r1 = A public policy of international action, a tool and not an end
scorecard-r2 = From reactive to planned
scorecard-r3 = Legal, administrative and political frameworks
scorecard-r4 = Join efforts, coordinate, represent
scorecard-r5 = Local governance and transversality
scorecard-r6 = Diversity of local actors
scorecard-r7 = Horizontal, bidirectional and nodal cooperation
scorecard-r8 = A tool for local development that knows and uses the agendas
scorecard-r9 = Measure at three levels
scorecard-r10 = Visible: communication as a transversal axis
scorecard-r11 = Externalities, costs, beneficiaries

scorecard-test-1-1 = A strategy in force, adopted by an act
scorecard-test-1-2 = Objectives linked to the territorial plan
scorecard-test-1-3 = Spending of active actions tied to such objectives
scorecard-test-1-4 = Evaluability gate passed (a derogation counts half)
scorecard-test-2-1 = Planned share of spending
scorecard-test-2-2 = Annual plan adopted before the year starts (within three months: half)
scorecard-test-2-3 = Reactive share by number, down by at least five points on last year
scorecard-test-2-4 = Requests decided in time, with a reason
scorecard-test-3-1 = Agreements in force or suspended with a legal basis and an act
scorecard-test-3-2 = Agreements whose due formalities are done
scorecard-test-3-3 = An explicit political mandate in force
scorecard-test-3-4 = A budget line and at least one post
scorecard-test-4-1 = Governments of the territory with an international contact
scorecard-test-4-2 = Multi-level body: at least two sessions in twelve months
scorecard-test-4-3 = Overlaps that are coordinated
scorecard-test-4-4 = Memberships with a representation rule
scorecard-test-5-1 = Transversality of actions
scorecard-test-5-2 = Departments with a focal point
scorecard-test-5-3 = Objectives with an indicator supplied by a department other than the office
scorecard-test-5-4 = Interdepartmental body: at least two sessions in twelve months
scorecard-test-6-1 = The six groups of actors are registered
scorecard-test-6-2 = The six groups of actors are active in twelve months
scorecard-test-6-3 = Proposals answered
scorecard-test-6-4 = Actors’ body with at least four groups and two sessions
scorecard-test-7-1 = Twinnings and friendships in force that are alive
scorecard-test-7-2 = Cooperation actions with benefits recorded on both sides
scorecard-test-7-3 = An action of three parties or more, and one South-South or triangular
scorecard-test-7-4 = Balance of substantive exchanges started by each side
scorecard-test-8-1 = Objectives tied to a diagnosis item
scorecard-test-8-2 = Objectives aligned with an agenda and acted on
scorecard-test-8-3 = Watch notes in twelve months
scorecard-test-8-4 = Positions taken up
scorecard-test-9-1 = Levels with at least three up-to-date indicators
scorecard-test-9-2 = Up-to-date indicators
scorecard-test-9-3 = Indicators supplied outside the office
scorecard-test-9-4 = An evaluation in 24 months with its recommendations answered
scorecard-test-10-1 = A communication plan in force and complete
scorecard-test-10-2 = Actions whose communication is planned before they start
scorecard-test-10-3 = Communication objectives on track or achieved
scorecard-test-10-4 = A partnership with a global outlet
scorecard-test-10-5 = Communication plan evaluated in 24 months
scorecard-test-11-1 = Axes screened for externalities
scorecard-test-11-2 = Externalities with an up-to-date indicator
scorecard-test-11-3 = No limit crossed without a measure in force or a signed acceptance
scorecard-test-11-4 = Spending of actions started with beneficiaries identified
scorecard-test-11-5 = Externalities with who bears them and their cost (or the reason)

kind-remark = Public remark
    .help = What the office says in public of one of the eleven recommendations.
kind-remark-plural = Public remarks
kind-remark-new = New remark
kind-remark-none = No remark yet.
remark-recommendation = Recommendation
    .help = Its number, from 1 to 11.
remark-on = Said on
remark-text = Text
scorecard-level-established = Established
scorecard-level-progressing = Progressing
scorecard-level-begun = Begun
scorecard-level-absent = Absent
scorecard-insufficient = Insufficient data
scorecard-recommendation = Recommendation
scorecard-mark = Mark
scorecard-level = Level
scorecard-movers = What would move it most
scorecard-nothing = This test could not be computed.
scorecard-not-published = The records that this test needs are not published.
scorecard-no-agreement = No agreement in force or suspended.
scorecard-no-formality = No agreement whose formalities are listed.
scorecard-no-means = Neither budget line nor post in the register.
scorecard-no-body = No body in the register.
scorecard-no-government = No government of the territory in the register.
scorecard-no-overlap = No overlap in the period.
scorecard-no-membership = No current membership.
scorecard-no-department = No department other than the office.
scorecard-no-objective = No objective in force.
scorecard-no-actor = No actor in the register.
scorecard-no-assessable-twinning = No twinning or friendship in force whose vitality can be assessed.
scorecard-no-cooperation = No cooperation active in the period.
scorecard-no-action = No action active in the period.
scorecard-no-exchange = No substantive exchange in 24 months.
scorecard-no-indicator = No indicator in the register.
scorecard-no-axis = No axis of the strategy in force.
scorecard-no-externality = No externality in the register.
scorecard-no-strategy = No strategy in the register.
scorecard-no-plan = No annual plan for this year.
scorecard-no-earlier-year = The year before has no activity to compare with.
scorecard-no-spending = No known spending in the period.
scorecard-no-evaluation = No evaluation in the register.
scorecard-no-communication = No communication plan in the register.
scorecard-value-budget-lines = Budget lines
scorecard-value-posts = Posts
scorecard-value-sessions = Sessions
scorecard-value-groups = Groups
scorecard-value-three-parties = Of three parties or more
scorecard-value-south-south-or-triangular = South-South or triangular
scorecard-value-territorial = Territorial
scorecard-value-political = Political
scorecard-value-institutional = Institutional
scorecard-value-this-year = This year
scorecard-value-last-year = Last year
scorecard-value-evaluation = Evaluation
scorecard-value-answered = Recommendations answered
scorecard-value-adopted-on = Adopted on
scorecard-value-crossed = Limits crossed without an answer
scorecard-value-overdue = of which overdue

page-scorecard = Scorecard of the eleven recommendations
    .help = Eleven levels, the tests they come from and the records behind each. No total and no correction by hand: only the facts, and a public remark.
page-scorecard-overview = The eleven recommendations at a glance
page-scorecard-last-year = Last year
page-scorecard-change = Over a year
page-scorecard-better = up
page-scorecard-same = unchanged
page-scorecard-worse = down
page-scorecard-test = Test
page-scorecard-test-words = What is asked
page-scorecard-test-mark = Mark of the test
page-scorecard-critical = critical: at 0, the level is at most “begun”
page-scorecard-tests = Its tests
page-scorecard-mean = The mark is the mean of the tests that can be assessed; when fewer than half of them can, there is none. From 0.80 on the recommendation is “established”, from 0.50 “progressing”, from 0.20 “begun”, below “absent”.
page-scorecard-as-told = It gives 1, 0.5 or 0, as the test says.
page-scorecard-meets = Meets the test
page-scorecard-lacks = Does not meet it
page-scorecard-thresholds = 1 from { $high }, 0.5 from { $low }
page-scorecard-moves =
    { $count ->
        [one] test { $tests }
       *[other] tests { $tests }
    }
page-scorecard-remark = Add a public remark
page-scorecard-csv = Download as CSV
page-scorecard-lacking =
    { $count ->
        [one] one record to mend
       *[other] { $count } records to mend
    }
page-scorecard-met =
    { $count ->
        [one] one record that meets it
       *[other] { $count } records that meet it
    }
page-scorecard-assessed =
    { $count ->
        [one] { $count } of { $of } tests assessed
       *[other] { $count } of { $of } tests assessed
    }
page-scorecard-tests-assessed = Tests assessed
page-scorecard-tally = { $count } of { $of }
page-scorecard-to-come = The year asked for begins on { $from }: tests that speak of a year cannot be assessed; the others say what holds on { $as_of }.
page-scorecard-of = { $value } ({ $one } of { $other })
page-scorecard-two-shares = { $value } (departments that lead: { $one }; actions led outside the office: { $other })
page-scorecard-two-sides = { $value } (started by us: { $one }; by the other side: { $other })
page-scorecard-sessions =
    { $count ->
        [0] no session
        [one] { $count } session
       *[other] { $count } sessions
    }
page-scorecard-watch-notes =
    { $count ->
        [0] no watch note
        [one] { $count } watch note
       *[other] { $count } watch notes
    }
page-scorecard-partnerships =
    { $count ->
        [0] no partnership
        [one] { $count } partnership
       *[other] { $count } partnerships
    }
page-scorecard-groups-missing =
    { $count ->
        [one] One group is missing: { $groups }
       *[other] { $count } groups are missing: { $groups }
    }
page-scorecard-gain = +{ $gain }
page-scorecard-gain-less = less than +{ $gain }
page-scorecard-gain-about = Under “What would move it most”, the number beside a record says how much nearer it would bring the mark by itself: the part that it would make of the next step (from 0 to 0.5, or from 0.5 to 1) of each test named, divided by the number of tests assessed.
page-scorecard-add-strategy = Add a strategy adopted by an act
page-scorecard-add-plan = Enter the annual plan { $what } and the day of its adoption
page-scorecard-add-plan-late = Nothing to add for this year, whose plan was adopted too late: adopt the next one before its first day
page-scorecard-add-reactive = Nothing to add: nothing is reactive any more this year, and too little was last year for a fall of five points
page-scorecard-add-mandate = Add a mandate of a political sponsor
page-scorecard-add-budget-line = Add a budget line { $what }
page-scorecard-add-post = Add a post
page-scorecard-add-multi-level = Add a body that brings together the governments of the territory, then its sessions
page-scorecard-add-interdepartmental = Add a body that brings together our departments, then its sessions
page-scorecard-add-actors-body = Add a body that brings together the actors, then its sessions
page-scorecard-add-actor = Register an actor of the group: { $what }
page-scorecard-add-three-parties = Add an action of three parties or more
page-scorecard-add-south-south = Add a South-South or triangular action
page-scorecard-add-exchange-us = Record a substantive exchange started by us
page-scorecard-add-exchange-them = Record a substantive exchange started by the other side
page-scorecard-add-watch-note = Add a watch note
page-scorecard-add-indicator = Add an indicator of the level: { $what }
page-scorecard-add-evaluation = Bring an evaluation to its validation
page-scorecard-add-communication-plan = Add a communication plan in force
page-scorecard-add-partnership = Add a partnership with a global outlet
problem-remark-in-the-future = This day is still to come; only what was said is written here.
scorecard-no-request = No request decided or overdue in the period.
