# Relations: agreements, exchanges, published claims, the clock and the vitality of ties, and their pages.

## Agreement

kind-agreement = Agreement
    .help = A written understanding with others, binding or not: twinning, cooperation, memorandum, letter of intent.
kind-agreement-plural = Agreements
kind-agreement-new = New agreement
kind-agreement-none = No agreement yet. This register says with whom the metropolis is tied, until when, and whether the tie is alive; import your list of twinnings, or add your first agreement.
agreement-title = Title
    .help = As the office calls it: “Twinning with Aldaluz”.
agreement-type = Type of agreement
agreement-type-twinning = Twinning
    .help = A lasting general tie between two local governments, signed by their leaders, in more than one field.
agreement-type-friendship = Friendship pact
    .help = Often the stage before a twinning.
agreement-type-cooperation = Cooperation agreement
    .help = Cooperation on named fields, with projects.
agreement-type-mou = Memorandum of understanding
    .help = Says what is to be done together, most often without binding in law.
agreement-type-letter-of-intent = Letter of intent
    .help = A shared wish, before a text is negotiated.
agreement-type-framework = Framework agreement
    .help = Sets a frame that other agreements will fill.
agreement-type-subsidiary = Subsidiary arrangement
    .help = Made under another agreement; say which one.
agreement-type-tripartite = Tripartite agreement
    .help = Between three parties, for example two cities and a funder.
agreement-type-consortium = Consortium agreement
    .help = Between many parties, for one project.
agreement-legal-nature = Legal nature
agreement-legal-nature-binding = Binding
agreement-legal-nature-non-binding = Not binding
agreement-legal-nature-administrative = Administrative agreement
agreement-legal-nature-unknown = Unknown
agreement-purpose = Purpose
    .help = What the parties want to do together, in a sentence or two.
agreement-themes = Themes
    .one = a theme
agreement-parties = Parties
    .help = At least two: one of ours and one from elsewhere.
    .one = a party
agreement-parties-key = Key
agreement-parties-party = Government or organisation
agreement-parties-signed-on = Signed on
    .help = The day on which this party signed. For an old agreement a month or a year is enough; if nobody knows, “unknown”.
agreement-parties-signatory = Signatory
agreement-parties-signatory-role = Office held
    .help = The office held when signing: “mayor”, “president of the metropolis”.
agreement-contacts = Contacts
    .help = Whom to call on each side; a contact on both sides counts as a means of the tie.
    .one = a contact
agreement-contacts-key = Key
agreement-contacts-party = On the side of
agreement-contacts-person = Person
agreement-committee = Follow-up committee
    .help = If there is one: its name and when it meets, for example “joint committee, every autumn”.
agreement-term = Term
agreement-term-indefinite = Without end
agreement-term-fixed = Until a day
agreement-term-fixed-end = Last day
    .help = The one in the signed text; if it has changed since, add an amendment.
agreement-term-auto-renewing = Renews itself
agreement-term-auto-renewing-period-months = Length of a period
agreement-term-auto-renewing-notice-months = Notice
    .help = How long before the end of a period notice must be given, so that the agreement does not renew itself.
agreement-moves = States, one after the other
    .help = The story of the agreement: each state and the day on which it began.
    .one = a state
agreement-state = State
agreement-state-exploring = Exploring
    .help = A possibility is explored; nothing is negotiated.
agreement-state-negotiating = Negotiating
    .help = The parties are agreeing on the text.
agreement-state-approval-pending = Waiting for approval
    .help = The text is ready; the council or the executive must decide.
agreement-state-approved = Approved
    .help = An act authorises it; it is not signed yet.
agreement-state-signed = Signed
    .help = All parties have signed. Whether it is in force or expired follows from the dates.
agreement-state-suspended = Suspended
    .help = Halted by an act that gives its reason, until further notice; this is not dormancy.
agreement-state-terminated = Terminated
    .help = An act has ended it.
agreement-state-superseded = Superseded
    .help = Another agreement has taken its place.
agreement-state-abandoned = Abandoned
    .help = It was given up before signature.
agreement-in-force-from = In force from
    .help = Only when it is not the day of signature.
agreement-amendments = Amendments
    .help = What has changed since signature, a new last day included.
    .one = an amendment
agreement-amendments-key = Key
agreement-amendments-date = Date
agreement-amendments-text = What changes
agreement-amendments-new-end = New last day
agreement-parent = Agreement it depends on
    .help = For a subsidiary arrangement: its framework agreement.
agreement-renews = Renews
    .help = The earlier agreement that this one continues. The date of the old one is not changed.
agreement-legal-bases = Legal bases
    .help = What allows this agreement to be concluded: constitution, law, council act, framework agreement.
    .one = a legal basis
agreement-authority-act = Authorising act
    .help = Our own act: “Decision 2023-041 of the metropolitan council”.
agreement-approved-on = Approved on
agreement-resumption-condition = Condition of resumption
    .help = For a suspended agreement: what must change for it to resume.
agreement-formalities = Formalities
    .help = The steps that the law asks for: legal opinion, notice to the ministry, register entry, publication.
    .one = a formality
agreement-formalities-key = Key
agreement-formalities-step = Step
agreement-formalities-due = Due by
agreement-formalities-done-on = Done on
agreement-formalities-evidence = Evidence
    .help = What lets one check: number of the receipt, page of the register.
agreement-national-conditions = National conditions
    .help = What the State or the law of the partner’s country imposes; for example a prior opinion of the ministry.
agreement-commitments = Commitments
    .help = What each party promised, with a date when there is one.
    .one = a commitment
agreement-commitments-key = Key
agreement-commitments-party = Party
agreement-commitments-text = Commitment
agreement-commitments-due = Due by
agreement-commitments-done-on = Kept on
agreement-commitments-evidence = Evidence
agreement-reviews = Reviews
    .help = Every two or three years, when the tie falls asleep or before it ends: what is decided about it, and why.
    .one = a review
agreement-reviews-key = Key
agreement-reviews-on = Date
agreement-reviews-outcome = Decision
agreement-reviews-motive = Reason
agreement-reviews-by = Decided by
agreement-review = Decision of a review
agreement-review-keep = Keep as it is
agreement-review-revive = Revive
agreement-review-convert = Convert to a themed agreement
agreement-review-renew = Renew
agreement-review-end = End
agreement-review-cause = Why it is to be reviewed
agreement-review-cause-sleeps = Nothing of substance for a long time: decide what becomes of this tie.
agreement-review-cause-ends-soon = The agreement ends soon: decide what comes next.
agreement-review-cause-not-looked-at = Nobody has noted a review for three years or more.
agreement-budget = Yearly budget
    .help = The money set aside for this agreement each year.
agreement-exchange-register-since = Exchanges noted since
    .help = The day since which all exchanges under this agreement are written down here. Without it nobody can tell whether the tie is dormant.
agreement-country = Country
agreement-signed-on = Signed on
agreement-clock = Where it stands
agreement-vitality = Vitality

## Exchange

kind-exchange = Exchange
    .help = What really passed between the two sides of an agreement, and who began it.
kind-exchange-plural = Exchanges
kind-exchange-new = New exchange
kind-exchange-none = No exchange yet. This register shows whether a tie is alive; note the last exchange of each agreement, then say on the agreement since when all of them are noted.
exchange-agreement = Agreement
exchange-date = Date
    .help = A month or a year is enough for an old exchange.
exchange-kind = Kind of exchange
exchange-kind-technical = Technical
    .help = Know-how passed between services.
exchange-kind-project = Common project
exchange-kind-citizen = Between residents
exchange-kind-youth = Between young people
exchange-kind-economic = Economic
exchange-kind-cultural = Cultural
exchange-kind-official = Official visit
exchange-kind-ceremony = Ceremony
    .help = Anniversary, opening; symbolic unless said otherwise.
exchange-kind-greeting = Greeting
exchange-kind-gift = Gift
exchange-kind-remote-meeting = Remote meeting
exchange-substantive = Substantive
    .help = Yes if it moved something forward. Without an answer the kind decides: ceremonies, greetings and gifts are symbolic.
exchange-initiator = Begun by
    .help = Who proposed the exchange, not who travelled.
exchange-initiator-us = Us
exchange-initiator-them = The other side
exchange-initiator-both = Both together
exchange-themes = Themes
    .one = a theme
exchange-actors = Actors who took part
    .help = The actors of the territory who took part; they show that society carries the tie.
    .one = an actor
exchange-action = Action
exchange-mission = Mission or visit
exchange-output = What came of it
    .help = In one sentence: “Two officers trained in finding leaks”.

## Claim

kind-claim = Claim
    .help = A figure or a fact that others published about us or their ties; it is theirs, never our observation.
kind-claim-plural = Claims
kind-claim-new = New claim
kind-claim-none = No claim yet. This register keeps what others announce, with its source, without mixing it with our observations; add one when you read one.
claim-text = What is claimed
    .help = In the claimant’s words: “We have 40 twin cities”.
claim-said-by = Said by
    .help = The body, the newspaper or the data set.
claim-value = Number
claim-unit = Unit
    .help = What the number counts: “twin cities”, “million euros”.
claim-about = About
claim-date = Published on
claim-address = Web address

## Where an agreement stands

clock-not-signed = Not signed yet
clock-abandoned = Given up before signature
clock-signed = Signed, not yet in force
clock-in-force = In force
clock-expiring-alone = Ends soon
clock-expired-alone = Expired
clock-expiring =
    { $days ->
        [0] Ends today
        [one] Ends tomorrow
       *[other] Ends in { $days } days
    }
clock-expired = Expired on { $since }
clock-suspended = Suspended
clock-terminated = Terminated
clock-superseded = Superseded
clock-uncertain = Dates too rough to tell
    .help = The dates of this agreement do not tell where it stands. Make them more precise in its record.

## Vitality of a tie

vitality-class = Class of vitality
vitality-class-suspended = Suspended
    .help = An act suspended the agreement; this is not dormancy.
    .next = Check whether the conditions for resuming are met, and note the decision with its act.
vitality-class-terminated = Terminated
    .help = An act ended the agreement.
    .next = Nothing to do, except to check that the last commitments are settled.
vitality-class-superseded = Superseded
    .help = Another agreement took its place.
    .next = Note new exchanges under the agreement that replaces it.
vitality-class-expired = Expired
    .help = Its last day is past.
    .next = Decide with the partner: renew it by a new agreement, extend it by an amendment, or let it rest.
vitality-class-new = New
    .help = Signed lately and without a substantive exchange: too young to be judged.
    .next = Agree on a first substantive exchange within the year, and name a contact on each side.
vitality-class-dormant = Dormant
    .help = No exchange at all for a long time, not even a greeting.
    .next = Write to the partner, then decide: revive the tie with a definite project, convert it into a themed agreement, or end it.
vitality-class-symbolic = Symbolic
    .help = Gestures (ceremonies, greetings, gifts), but no substantive exchange for a long time.
    .next = Propose a substantive exchange on a theme that both sides share; otherwise accept that it is a tie of courtesy.
vitality-class-one-sided = One-sided
    .help = One side begins nearly all exchanges.
    .next = Ask the other side what it would like to propose, and leave the next exchange to it.
vitality-class-alive = Alive
    .help = Recent, substantive exchanges, begun by both sides.
    .next = Go on; look at the lowest parts of the score to see what to strengthen.
not-assessable = Not assessable
    .help = Something is missing to judge by; this is neither a zero nor a reproach.
    .next = Read above what is missing. Most often: note the exchanges, then say on the agreement since when all of them are noted.
figure-vitality = Vitality
    .help = A tie is alive when exchanges are recent, shared, concrete, varied, carried by society and provided with means. Each of these six parts gets a mark from 0 to 1, multiplied by its weight; the sum is a score from 0 to 100. What counts is the class (alive, one-sided, symbolic, dormant…); the score only orders ties of the same class.
figure-vitality-recency = Recency
    .help = The date of the last substantive exchange: 1 when recent, one half when somewhat older, one quarter when older still but inside the period, 0 when there is none. The limits come from the settings.
figure-vitality-reciprocity = Reciprocity
    .help = Among substantive exchanges, the number begun by the side that begins fewer, divided by that of the other side. One begun together counts half on each side. 1: in balance; 0: one side only.
figure-vitality-concreteness = Concreteness
    .help = Substantive exchanges divided by all exchanges of the period.
figure-vitality-breadth = Breadth
    .help = The number of different themes of substantive exchanges, divided by three; three themes or more give 1.
figure-vitality-society = Society
    .help = The number of actor groups of the territory present in substantive exchanges, divided by three; three groups or more give 1.
figure-vitality-means = Means
    .help = 1 if the agreement has a budget, or a named contact on both sides; otherwise 0.
figure-vitality-agreement = The agreement
figure-vitality-substantive = Substantive exchange
figure-vitality-symbolic = Symbolic exchange
figure-clock = Where it stands
    .help = What the dates of an agreement say: signed or not, in force, near its end, expired, suspended, terminated or superseded. The last day still counts. An amendment may move that day; how early to warn comes from the settings.
figure-clock-agreement = The agreement
vitality-not-signed = The agreement is not in force: it is not signed, takes effect only later, or was given up.
vitality-not-this-type = Vitality is computed for twinnings, friendship pacts, cooperation agreements and memoranda only.
vitality-rough-agreement-dates = The dates of the agreement are too rough to judge by. Make the dates of its states more precise in its record.
vitality-rough-dates =
    { $count ->
        [one] One exchange has a date too rough to judge by. Make it more precise.
       *[other] { $count } exchanges have dates too rough to judge by. Make them more precise.
    }
vitality-no-register = Nobody knows whether all exchanges under this agreement are noted. Say on the agreement since when they are.
vitality-register-too-short = Exchanges are noted only since { $since }; to judge, they would have to be noted since { $needed }, or since signature.
exchange-breaks-a-rule = An import kept it in spite of a rule of the office; it does not count.
exchange-after-as-of = It is later than the date of the figure.
exchange-date-too-rough = Its date is too rough to tell whether it counts.
exchange-before-window = It is earlier than the period looked at.

## What may be refused

problem-agreement-parties = An agreement has at least two parties: one of ours and one from elsewhere. Add the one that is missing.
problem-agreement-party-twice = This party stands here twice. Remove one of the two rows.
problem-agreement-not-a-party = It is not a party to this agreement. Choose one of its parties, or add it to the parties first.
problem-agreement-signature-missing = A signed agreement needs the date on which each party signed. Give it, even in part (1994), or “unknown” if nobody knows.
problem-future-fact = This date lies in the future. What has happened is noted, at the latest on { $today }.
problem-points-to-itself = A record does not point to itself. Choose another one, or leave this empty.

## Page of an agreement

page-agreement-life-line = Life line
    .help = Exchanges over time: ours on one side, theirs on the other, those of both in the middle. Filled: substantive; hollow: symbolic. Tinted ground: the last months, which vitality looks at (36, unless set otherwise); dashed band in the middle: suspension. Two slanted strokes: the axis is broken, the date written at the edge lies outside the years drawn.
page-life-line-alternative =
    { $count ->
        [0] Life line of “{ $title }”: no exchange noted.
        [one] Life line of “{ $title }”: one exchange noted, { $substantive } substantive.
       *[other] Life line of “{ $title }”: { $count } exchanges noted, { $substantive } of them substantive. Begun by us: { $us }; by them: { $them }; together: { $both }.
    }
page-life-line-table = Exchanges as a table
page-life-line-none = No exchange noted yet. Note the last one that you know of.
page-life-line-ours = By us
page-life-line-theirs = By them
page-life-line-both = Together
page-life-line-signed = Signed: { $date }
page-life-line-ends = Ends: { $date }
page-life-line-as-of = On { $date }
page-life-line-window = Period looked at
page-life-line-suspended = Suspended from { $from } to { $to }
page-life-line-suspended-since = Suspended since { $from }
page-life-line-group =
    { $count ->
        [one] One exchange
       *[other] { $count } exchanges
    }
page-life-line-substantive = Substantive
page-life-line-symbolic = Symbolic
page-life-line-undated =
    { $count ->
        [one] One exchange without a known date is not on the line.
       *[other] { $count } exchanges without a known date are not on the line.
    }
page-proposed-exchanges = Exchanges to confirm
    .help = These actions and missions took place with the partner, but no exchange is noted. They count only once confirmed.
page-proposed-exchanges-none = Nothing to confirm: every action and mission has its exchange.
page-record-exchange = Note an exchange
page-confirm-exchange = Confirm this exchange
page-last-exchange = Last exchange: { $date }
page-next-steps = What next?
page-flag-undocumented = No act authorises this agreement: say which one does.
page-flag-formalities-overdue =
    { $count ->
        [one] One formality is overdue.
       *[other] { $count } formalities are overdue.
    }
page-flag-formalities-open =
    { $count ->
        [one] One formality remains to be done.
       *[other] { $count } formalities remain to be done.
    }
page-flag-commitments-overdue =
    { $count ->
        [one] One commitment is overdue.
       *[other] { $count } commitments are overdue.
    }
page-flag-next-notice = To keep it from renewing itself, give notice by { $date }.

## Map of ties

page-map-title = Map of ties
    .help = Each mark is an agreement; its colour and shape say how alive it is. Choose a mark to open the agreement.
page-map-alternative =
    { $count ->
        [0] World map: no tie yet.
        [one] World map: one tie. Alive: { $alive }; not assessable: { $unassessed }.
       *[other] World map: { $count } ties; countries: { $countries }. Alive: { $alive }; not assessable: { $unassessed }. The table below names them all.
    }
page-map-table = Ties as a table
page-map-several = An agreement with two partners stands on two lines: the table counts lines, the legend agreements.
page-map-legend = Legend
page-map-without-place =
    { $count ->
        [one] One tie is not on the map: its partner’s place is missing.
       *[other] { $count } ties are not on the map: their partners’ places are missing.
    }
    .help = Give the partner government or organisation a place, and that place a position.
page-map-group =
    { $count ->
        [one] One tie
       *[other] { $count } ties
    }
page-map-partner = Partner
page-map-home = Our metropolis
page-map-whole-world = See the whole world
page-map-fit = See our ties only

## Proof of a figure

page-proof = Proof
page-proof-title = Where this figure comes from: { $figure }
page-proof-see = See where this figure comes from
page-proof-of = About
page-proof-value = Result
page-proof-score = Score: { $score } out of 100
page-proof-score-alternative = Score of { $score } out of 100, made of six parts; the table below gives each of them.
page-proof-formula = How it is computed
page-proof-formula-number = Formula { $number }
page-proof-parts = Its parts
page-proof-part = Part
page-proof-part-value = Mark
page-proof-part-of = Calculation
page-proof-divided = { $over } divided by { $under }
page-proof-weight = Weight
page-proof-points = Points
page-proof-counted = Records counted
page-proof-counted-as = Counted as
page-proof-counted-none = No record counted.
page-proof-left-out = Records left out
page-proof-left-out-why = Why
page-proof-left-out-none = No record left out.
page-proof-hidden =
    { $count ->
        [one] One record that your role may not open counts too.
       *[other] { $count } records that your role may not open count too.
    }
page-proof-settings = Settings used
page-proof-setting = Setting
page-proof-as-of = Figure made as of
page-proof-audience = Made for
page-proof-version = Version of the register
    .help = The number of entries at the time of computing; with it the same figure can be found again.
page-proof-reproduce = Compute it again
    .help = This command, on the same database, gives the same figure.
