# Participation: bodies and sessions, consultations, proposals, positions of groups.

## Body

kind-body = Body
    .help = A table, a conference, a committee where actors, governments or departments meet.
kind-body-plural = Bodies
kind-body-new = New body
kind-body-none = No body yet. This register says where international action is discussed; begin with the tables and committees that already meet.
body-name = Name
body-nature = Origin
body-nature-existing = Already there
    .help = It already met, and took up international action.
body-nature-ad-hoc = Made for it
body-purpose = Purpose
body-purpose-multi-level = Bring together the governments of the territory
body-purpose-actors = Bring together the actors
body-purpose-interdepartmental = Bring together our departments
body-purpose-follow-up = Follow the strategy up
body-stages = Stages at which it is heard
    .help = Heard only at the end, a body approves; heard from the start, it steers.
    .one = a stage
policy-stage = Stage of the policy
policy-stage-design = Design
policy-stage-implementation = Implementation
policy-stage-monitoring = Monitoring
policy-stage-evaluation = Evaluation
body-members = Members
    .help = All who are invited as a rule, whether they come or not: that is how one sees who is missing.
    .one = a member
body-from = Since
body-to = Until

## Session

kind-session = Session
    .help = A meeting of a body: who came, what was said, what was decided.
kind-session-plural = Sessions
kind-session-new = New session
kind-session-none = No session yet. This register is the memory of the bodies; note the last meeting of each, with those who were there.
session-body = Body
session-on = Date
session-agenda = Agenda
session-attendees = Attendees
    .help = The actors, governments and departments that came. Members, guests and attendees are three different lists.
    .one = an attendee
session-people = Persons present
    .help = Never shown outside the office.
    .one = a person
session-minutes = Minutes
session-decisions = Decisions
    .one = a decision
session-decisions-key = Key
session-decisions-text = Decision
session-decisions-owner = Entrusted to
session-decisions-due = To be done by
session-decisions-done-on = Done on
session-open-decisions = Decisions to carry out

## Consultation

kind-consultation = Consultation
    .help = A question put to the actors of the territory, for a time, with the promise to answer what is said.
kind-consultation-plural = Consultations
kind-consultation-new = New consultation
kind-consultation-none = No consultation yet. This register shows on what the actors were heard; open one before the next revision of the strategy.
consultation-about = About
    .help = A strategy, an axis, an externality, an evaluation or a revision.
consultation-question = Question
consultation-from = Opens on
consultation-to = Closes on
    .help = The last day on which one may still answer.
consultation-methods = How people are heard
    .help = For example: workshops, questionnaire, hearings, public meeting.
    .one = a way
consultation-open-to = Open to
    .help = The groups of actors that are asked; to all when none is named.
    .one = a group
consultation-outcome = What came of it
    .help = The decision taken afterwards, and what the consultation changed in it.
consultation-phase = Phase
consultation-phase-planning = In preparation
consultation-phase-holding = Open
consultation-phase-follow-up = Closed, being followed up

## Proposal

kind-proposal = Proposal
    .help = What an actor or a person asks of the metropolis, and the reasoned answer that it gets.
kind-proposal-plural = Proposals
kind-proposal-new = New proposal
kind-proposal-none = No proposal yet. This register says what was asked and what was answered; note those of the last meeting of the actors.
proposal-title = Title
proposal-text = Proposal
    .help = In the words of whoever proposes.
proposal-group = Group of actors
proposal-actor = Actor
    .help = Exactly one author: an actor, a person, or “anonymous”.
proposal-person = Person
    .help = Never shown outside the office.
proposal-anonymous = Anonymous
    .help = Nobody knows the author, or the author asked not to be known.
proposal-about = About
proposal-consultation = In the consultation
proposal-body = To the body
proposal-session = At the session
proposal-received-on = Received on
proposal-moves = Successive states
    .help = The way of the proposal to its answer.
    .one = a state
proposal-state = State
proposal-state-received = Received
proposal-state-admissible = Admissible
proposal-state-out-of-scope = Out of scope
    .help = It is not ours to decide; the answer says whom to turn to.
proposal-state-under-review = Under review
proposal-state-accepted = Accepted
proposal-state-partly = Accepted in part
proposal-state-rejected = Rejected
proposal-response = Reasoned answer
    .help = What the metropolis does with it, and why.
proposal-answered-on = Answered on
proposal-became = What became of it
    .help = The objective, action or measure that came of it.
    .one = an outcome

## Position of a group

kind-group-position = Position of a group
    .help = What an actor or a person of one of the six groups thinks of something put before them.
kind-group-position-plural = Positions of groups
kind-group-position-new = New position
kind-group-position-none = No position yet. This register shows who supports, who hesitates and who opposes; note the positions of the last consultation.
group_position-about = About
group_position-group = Group of actors
group_position-actor = Actor
    .help = Exactly one author: an actor, a person, or “anonymous”.
group_position-person = Person
    .help = Never shown outside the office.
group_position-anonymous = Anonymous
group_position-on = Date
group_position-value = Position
stance = Position
stance-support = Supports
stance-support-with-reservation = Supports with a reservation
stance-abstain = Abstains
stance-oppose = Opposes
group_position-reservation = Reservation or reason
    .help = On what condition, or why not.
group_position-replaces = Replaces the position
    .help = The same author’s earlier position on the same thing, if it changed.

## What may be refused

problem-member-twice = Already named above in this list. Take one of the two lines out.
problem-session-not-held = The session has not been held yet. Note this afterwards; until then only the agenda is known.
problem-session-outside-body = The body did not exist on that day. Correct the day of the session, or those of the body.
problem-session-of-another-body = This session is of another body. Choose a session of the body named, or take one of the two out.
problem-decision-before-session = A decision is carried out after the session that took it ({ $session }).
problem-author-exactly-one = There must be one author and only one: an actor, a person, or “anonymous”.
problem-author-of-another-group = This actor belongs to another group. Choose its own.
problem-proposal-before-reception = This is before the proposal was received ({ $received }).
problem-proposal-needs-response = A proposal is not closed without a reasoned answer. Write it.
problem-proposal-needs-answer-date = Give the day on which the answer was sent.
problem-proposal-not-accepted = Only a proposal that is accepted, even in part, becomes an objective, an action or a measure.
problem-consultation-not-open = The consultation is only open from { $from } to { $to }.
problem-consultation-not-for-group = The consultation is not open to this group. Add it to those it asks, or choose another.
problem-position-needs-reservation = Say what the reservation is.
problem-position-twice = This author already has a position on this. Edit it, or say that this one replaces it.
problem-position-replaces-another = One only replaces an earlier position of the same author on the same thing.

## Who does what

figure-who-does-what = Who does what
    .help = Our actions and the confirmed initiatives of others where they meet: same theme, same place, same time. Two organisations that meet overlap; a declared link (coordinated, complementary, part of) says that they act together. Beside them: initiatives without objective, objectives and groups where nothing is done.
figure-who-does-what-coordination-rate = Overlaps coordinated
    .help = The overlaps with a declared link, divided by all.
figure-who-does-what-overlaps = Overlaps
figure-who-does-what-uncoordinated = Without a declared link
figure-who-does-what-coordinated = Coordinated
    .help = The overlaps with a declared link.
figure-who-does-what-competing = Knowingly competing
    .help = Apart: they know it and do not coordinate.
figure-who-does-what-potential = Potential overlaps
    .help = Apart: same theme, same country, but not the same place.
figure-who-does-what-near = Which
figure-who-does-what-orphans = Initiatives without objective
figure-who-does-what-filled = Cells filled
figure-who-does-what-cells = Cells
    .help = One cell for each objective in force and each group of actors.
figure-who-does-what-matrix = Objectives and groups
figure-who-does-what-matrix-objective = Objective
figure-who-does-what-matrix-private = Private sector
figure-who-does-what-matrix-academia = Academia
figure-who-does-what-matrix-citizens = Citizens
figure-who-does-what-matrix-diplomatic = Diplomatic corps
figure-who-does-what-matrix-international = International bodies
figure-who-does-what-matrix-media = Media
figure-who-does-what-without-actor = Objectives without actor
figure-who-does-what-without-initiative = Groups without initiative
figure-who-does-what-unserved = Priorities where nobody acts
figure-who-does-what-unserved-priority = Priority
figure-who-does-what-unserved-theme = Theme
figure-who-does-what-unserved-place = Place
figure-who-does-what-uncoordinated-first = First
figure-who-does-what-uncoordinated-second = Second
figure-who-does-what-uncoordinated-theme = Theme
figure-who-does-what-uncoordinated-place = Place
figure-who-does-what-coordinated-first = First
figure-who-does-what-coordinated-second = Second
figure-who-does-what-coordinated-theme = Theme
figure-who-does-what-coordinated-place = Place
figure-who-does-what-competing-first = First
figure-who-does-what-competing-second = Second
figure-who-does-what-competing-theme = Theme
figure-who-does-what-competing-place = Place
figure-who-does-what-near-first = First
figure-who-does-what-near-second = Second
figure-who-does-what-near-theme = Theme
figure-who-does-what-near-place = Country
figure-who-does-what-action = Our action
figure-who-does-what-initiative = Initiative
who-does-what-nowhere = It does not say its theme or its place abroad.
who-does-what-not-confirmed = The initiative is declared, not confirmed yet.
who-does-what-no-overlap = Nothing overlaps: there is nothing to coordinate.

## Consensus

figure-consensus = Consensus of the groups
    .help = Each group counts as much as the others: its mark is the mean of its positions (support 1, with a reservation 0.5, abstention 0, opposition -1), and the whole is the mean of the groups present. Those absent and those against are always shown.
consensus-verdict = Consensus
consensus-verdict-agreed = Agreed
    .help = Enough groups have spoken, none is against on the whole, and the mean is high enough.
consensus-verdict-partial = Partial
    .help = No group is against on the whole, but they are too few or too reserved.
consensus-verdict-contested = Contested
    .help = At least one group is against on the whole.
figure-consensus-verdict = Verdict
figure-consensus-mean = Mean of the groups present
figure-consensus-groups = Groups present
figure-consensus-groups-group = Group
figure-consensus-groups-mean = Mean
figure-consensus-groups-positions = Positions
figure-consensus-groups-opposed = Against
figure-consensus-absent = Groups absent
figure-consensus-opposing = Positions against
figure-consensus-private = Private sector
figure-consensus-academia = Academia
figure-consensus-citizens = Citizens
figure-consensus-diplomatic = Diplomatic corps
figure-consensus-international = International bodies
figure-consensus-media = Media
figure-consensus-support = Support
figure-consensus-support-with-reservation = Support with a reservation
figure-consensus-abstain = Abstention
figure-consensus-oppose = Opposition
consensus-no-position = No position is noted at this date.
consensus-breaks-a-rule = An import kept it in spite of a rule of the office; it does not count.
consensus-after-as-of = It is later than the date of the figure.
consensus-replaced = A later position of the same author replaced it.

## Answers to proposals

figure-response-rate = Proposals answered
    .help = Among the proposals that are closed, or received longer ago than the settings allow: those that have their answer.
figure-response-rate-rate = Share answered
figure-response-rate-answered = Answered
    .help = The proposals answered, divided by those that were due.
figure-response-rate-due = Due
figure-response-rate-waiting = Waiting
response-breaks-a-rule = An import kept it in spite of a rule of the office; it does not count.
response-dates-too-rough = The day on which it was closed is too rough to tell whether it counts.
response-not-due = The answer is not due yet; it will be on { $due }.
response-none-due = No proposal was due for an answer at this date.
