# The strategy: diagnosis, axes, objectives, annual plans, revisions, and the plan of the territory that it serves.

section-grounds = Grounds

## Strategy

kind-strategy = Strategy
    .help = The policy of international action for several years: the model of city that it carries, its horizon, the act that adopts it.
kind-strategy-plural = Strategies
kind-strategy-new = New strategy
kind-strategy-none = No strategy yet. Everything else hangs on it: axes, objectives, annual plans. Begin with the one in force, or with the draft of the next.
strategy-title = Title
strategy-city-model = Model of city
    .help = The city that we want to become, and that international action must serve.
strategy-government = Government
    .help = Fill in only when this strategy is not our own: that of the region, or of a partner city.
strategy-territorial-plan = Territorial plan
    .help = The development plan that the strategy serves.
strategy-horizon-from = Horizon: first day
strategy-horizon-to = Horizon: last day
strategy-moves = States over time
    .help = The story of the strategy: each state and the day on which it began. Adoption closes the text of axes and objectives.
    .one = a state
strategy-state = State
strategy-state-draft = Draft
strategy-state-in-consultation = In consultation
strategy-state-ready = Ready
    .help = The consultation is closed and every proposal has its answer.
strategy-state-adopted = Adopted
    .help = The text changes only through a revision from now on.
strategy-state-revised = Revised
    .help = Adopted, then revised; it stays in force.
strategy-state-abandoned = Abandoned
strategy-legal-bases = Legal bases
    .one = a legal basis
strategy-mandates = Mandates
    .help = Who carries it politically.
    .one = a mandate
strategy-derogation = Derogation
    .help = The permission to adopt it although it cannot yet be evaluated. It is public and says who gave it.
strategy-derogation-by = Given by
    .help = The office or the body, not the person: “Metropolitan council”.
strategy-derogation-motive = Reason
strategy-derogation-on = Date
strategy-derogation-deadline = To be completed by
strategy-derogation-objectives = Objectives concerned
    .one = an objective
strategy-derogation-missing = What is missing
    .one = a gap

## Axis

kind-axis = Axis
    .help = One of the main directions of a strategy, drawn from the diagnosis of the territory.
kind-axis-plural = Axes
kind-axis-new = New axis
kind-axis-none = No axis yet. Three or four are usually enough; each starts from a diagnosis item.
axis-strategy = Strategy
axis-title = Title
axis-order = Order
    .help = Its place among the axes: 1 for the first.
axis-diagnosis = Diagnosis items
    .help = What the axis starts from; at least one, so that it belongs to this territory.
    .one = a diagnosis item

## Objective

kind-objective = Objective
    .help = What is to change, for whom, and which department answers for it.
kind-objective-plural = Objectives
kind-objective-new = New objective
kind-objective-none = No objective yet. Actions, indicators and requests hang on them; begin with those of the first axis.
objective-axis = Axis
objective-group = Group
    .help = An objective has one main group of the five.
objective-group-projection = Projection
    .help = To be known, to attract, to carry a brand.
objective-group-exchange = Exchange
    .help = To share experience and knowledge.
objective-group-solidarity = Solidarity
    .help = To cooperate against inequality.
objective-group-openness = Openness
    .help = Intercultural life, local associations abroad.
objective-group-advocacy = Advocacy
    .help = To defend local interests and weigh on the world’s decisions.
objective-title = Title
objective-change-expected = Change expected
    .help = What will be different in the end, and for whom; not what will be done.
objective-from = First day
objective-to = Last day
objective-departments = Departments in charge
    .help = At least one; the office alone seldom changes a policy.
    .one = a department
objective-beneficiaries = Beneficiary groups
    .one = a beneficiary group
objective-territorial-objectives = Territorial objectives
    .help = The objectives of the territorial plan that this one serves.
    .one = a territorial objective
objective-diagnosis = Diagnosis items
    .one = a diagnosis item
objective-agenda-links = Global agendas
    .help = The global goals that the objective serves. Without a justification a link counts nowhere.
    .one = a goal
objective-agenda-links-key = Key
objective-agenda-links-goal = Goal or target
objective-agenda-links-justification = Justification
    .help = In one sentence: how the objective moves this goal forward.

## Diagnosis item

kind-diagnosis-item = Diagnosis item
    .help = What was found when looking at the territory, and what proves it.
kind-diagnosis-item-plural = Diagnosis
kind-diagnosis-item-new = New diagnosis item
kind-diagnosis-item-none = No diagnosis item yet. Note what is particular to this territory, what it wants, what threatens it; the axes will start from there.
diagnosis_item-kind = Nature
diagnosis-kind = Nature
diagnosis-kind-specificity = Specificity
    .help = What this territory has and others have not.
diagnosis-kind-priority = Priority
diagnosis-kind-opportunity = Opportunity
diagnosis-kind-risk = Risk
diagnosis-kind-trend = Trend
    .help = Where things go if nobody touches them.
diagnosis_item-text = Finding
diagnosis_item-evidence = Evidence
    .help = A study, a dated figure, what a group said.
diagnosis_item-territory = Territory
diagnosis_item-themes = Themes
    .one = a theme
diagnosis_item-places = Places abroad
    .help = For a priority: the places where it calls for action. The table “who does what” shows those where nobody acts.
    .one = a place
diagnosis_item-on = Found on
diagnosis_item-from-consultation = From the consultation

## Revision

kind-revision = Revision
    .help = An adopted strategy may change: by an act, change by change, each with its reason.
kind-revision-plural = Revisions
kind-revision-new = New revision
kind-revision-none = No revision yet. When an adopted axis or objective must change, first write here what changes and why.
revision-strategy = Strategy
revision-on = Takes effect on
revision-act = Act
    .help = The deliberation or the decision.
revision-reason = Reason
revision-reason-progress = Progress
    .help = Things run ahead of or behind what was expected.
revision-reason-context = Context
    .help = The world, the law or the partners changed.
revision-reason-event = Event
    .help = Something happened; say what.
revision-triggers = What led to it
    .help = The evaluation, the watch note, the externality or the consultation.
    .one = a trigger
revision-context-event = What happened
revision-changes = Changes
    .help = Each axis or objective named here may then be changed once.
    .one = a change
revision-changes-key = Key
revision-changes-about = What is changed
revision-changes-what = How
revision-changes-why = Why

## Annual plan

kind-annual-plan = Annual plan
    .help = What will be done in the fiscal year, with its amount, as the council adopted it.
kind-annual-plan-plural = Annual plans
kind-annual-plan-new = New annual plan
kind-annual-plan-none = No annual plan yet. Without a plan adopted before the start, all that is done counts as unplanned.
annual_plan-fiscal-year = Fiscal year
    .help = The year in which the fiscal year begins.
annual_plan-adopted-on = Adopted on
annual_plan-items = Items
annual_plan-versions = Versions
    .help = An adopted version no longer grows: what enters later enters with a new version, on its day.
    .one = a version
annual_plan-versions-key = Key
annual_plan-versions-adopted-on = Adopted on
annual_plan-versions-act = Act
annual_plan-versions-items = Items
    .one = an item
annual_plan-versions-items-key = Key
annual_plan-versions-items-activity = Action, mission or event
annual_plan-versions-items-amount = Amount

## Plan of the territory

kind-territorial-plan = Territorial plan
    .help = The development plan of the metropolis, which the international strategy serves.
kind-territorial-plan-plural = Territorial plans
kind-territorial-plan-new = New territorial plan
kind-territorial-plan-none = No territorial plan yet. Add that of the metropolis, then its objectives.
territorial_plan-title = Title
territorial_plan-territory = Territory
territorial_plan-address = Address of the text
territorial_plan-from = First day
territorial_plan-to = Last day
territorial_plan-adopted-on = Adopted on
territorial_plan-act = Act

## Objective of the territory

kind-territorial-objective = Territorial objective
    .help = One of the objectives of the territorial plan.
kind-territorial-objective-plural = Territorial objectives
kind-territorial-objective-new = New territorial objective
kind-territorial-objective-none = No territorial objective yet. Take those of the territorial plan; the international objectives will say which of them they serve.
territorial_objective-plan = Territorial plan
territorial_objective-title = Title
territorial_objective-description = Description

## What may be refused

problem-strategy-horizon = The horizon must end after its first day ({ $from }).
problem-strategy-two-in-force = Another strategy is already in force on these days: { $other }. Abandon it on the day you want, or change one of the two horizons.
problem-strategy-not-consulted = To be ready, the strategy must have been put to consultation. Add the consultation.
problem-strategy-consultation-open = To be ready, the strategy needs its consultation closed and every proposal answered, by that day.
problem-strategy-gate = To be adopted, the strategy must be fit to be evaluated (points to complete: { $unmet }). Complete them, or add a derogation, which will be public.
problem-derogation-elsewhere = This objective belongs to another strategy. Choose one of this strategy.
problem-axis-diagnosis-missing = An axis starts from at least one diagnosis item. Add one.
problem-objective-department-missing = An objective has at least one department in charge. Add one.
problem-closed-by-adoption = The strategy is adopted: this field changes only through a revision. First write a revision that names this record, with what changes and why.
problem-revision-not-adopted = On that day the strategy was not adopted, or had been abandoned. Only what is adopted is revised; while it is a draft, edit it.
problem-revision-event-missing = Say which event led to this revision: choose a record, or write what happened.
problem-revision-elsewhere = This record belongs to another strategy. Choose an axis or an objective of the one being revised.
problem-plan-year-twice = This fiscal year already has its plan. Add a version to it.
problem-plan-version-before-last = Versions follow one another: this one cannot be adopted before the last ({ $last }).
problem-plan-back-dated = An entry in the plan is never back-dated: not before { $limit }.
problem-plan-item-late = This version is already adopted. Add a version, with the day on which this enters the plan.
problem-plan-item-twice = This activity already stands in the version. Remove one of the two items.
