# Communication: plans, activities, brand, narrative, media, publications.

## Communication plan

kind-communication-plan = Communication plan
    .help = To whom the strategy is told, with which messages, soon and in the long run, and how the plan is reviewed.
kind-communication-plan-plural = Communication plans
kind-communication-plan-new = New communication plan
kind-communication-plan-none = No communication plan yet. Communication is thought of from the start of a strategy: open the plan together with it.
communication_plan-title = Title
communication_plan-strategy = Strategy
communication_plan-from = First day
communication_plan-to = Last day
communication_plan-audiences = Audiences
    .one = an audience
communication_plan-messages = Messages
    .help = One sentence a message, and for whom it is meant.
    .one = a message
communication_plan-messages-key = Key
communication_plan-messages-text = Message
communication_plan-messages-audiences = For
    .one = an audience
communication_plan-short-term = Soon
    .help = What is wanted within the year.
    .one = an aim
communication_plan-long-term = In the long run
    .one = an aim
communication_plan-reviews = Reviews
    .help = The times when somebody looked whether the plan bears fruit.
    .one = a review
communication_plan-reviews-key = Key
communication_plan-reviews-on = Date
communication_plan-reviews-note = Finding
communication-audience = Audience
communication-audience-private = Private sector
communication-audience-academia = Academia
communication-audience-citizens = Associations and assemblies
communication-audience-diplomatic = Diplomatic corps
communication-audience-international = International bodies
communication-audience-media = Media
communication-audience-departments = Our departments
communication-audience-elected = Elected officials
communication-audience-residents = Residents
communication-audience-foreign-publics = People elsewhere

## Communication objective

kind-communication-objective = Communication objective
    .help = What the plan wants to reach; an indicator linked to it says how far one is.
kind-communication-objective-plural = Communication objectives
kind-communication-objective-new = New communication objective
kind-communication-objective-none = No communication objective yet. Say what the plan shall change, then link an indicator to it.
communication_objective-plan = Communication plan
communication_objective-title = Title

## Communication activity

kind-communication-activity = Communication activity
    .help = Something said to somebody about what is done: an article, a letter, a meeting, a film.
kind-communication-activity-plural = Communication activities
kind-communication-activity-new = New communication activity
kind-communication-activity-none = No communication activity yet. Plan one before each action begins: this register will say whether communication comes in time.
communication_activity-title = Title
communication_activity-plan = Communication plan
communication_activity-about = Speaks of
    .one = a record
communication_activity-stage = Stage of the policy
communication_activity-channel = Channel
communication-channel = Channel
communication-channel-website = Web site
communication-channel-newsletter = Newsletter
communication-channel-social-networks = Social networks
communication-channel-press = Press
communication-channel-broadcast = Radio, television, film
communication-channel-public-event = Public event
communication-channel-print = Print
communication-channel-outdoor = Posters and public space
communication-channel-direct = Letter, mail, call
communication-channel-other = Other
communication_activity-audiences = Audiences meant
    .one = an audience
communication_activity-planned-on = Planned on
    .help = The day on which it was decided. Before the action begins, communication is said to be early.
communication_activity-planned-for = Planned for
communication_activity-done-on = Done on
communication_activity-reached = Audiences reached
    .one = an audience
communication_activity-gross-contacts = Gross contacts
    .help = As the channel counts them: the same person may be in it several times.
communication_activity-engagement = Engagement
    .help = Answers, shares, registrations.
communication_activity-cost = Cost

## Brand

kind-brand = Brand
    .help = The values that the territory shows to the world, and what carries them.
kind-brand-plural = Brands
kind-brand-new = New brand
kind-brand-none = No brand yet. Note that of the territory, its values and what carries it.
brand-name = Name
brand-values = Values
    .help = For example: solidarity, innovation, sustainability, quality of life.
    .one = a value
brand-assets = Assets
    .one = an asset
brand-assets-key = Key
brand-assets-kind = Kind
brand-assets-name = Name
brand-assets-address = Address
brand-asset = Kind of asset
brand-asset-site = Web site
brand-asset-newsletter = Newsletter
brand-asset-review = Review
brand-asset-media-desk = Media desk
brand-asset-public-private-platform = Public and private platform
brand-holder = Holder

## Narrative

kind-narrative = Narrative
    .help = The international discourse that the territory’s actors agreed to share.
kind-narrative-plural = Narratives
kind-narrative-new = New narrative
kind-narrative-none = No narrative yet. Write it with the actors, then say where it is used.
narrative-title = Title
narrative-text = Text
narrative-agreed-in = Agreed in
    .help = The session or the consultation in which the actors agreed on it.
narrative-used-in = Used in
    .one = a record

## Media partnership

kind-media-partnership = Media partnership
    .help = A lasting understanding with an outlet; world media make what a city does believed.
kind-media-partnership-plural = Media partnerships
kind-media-partnership-new = New media partnership
kind-media-partnership-none = No media partnership yet. Note those that exist, even local ones.
media_partnership-outlet = Outlet
media_partnership-scope = Scope
media-scope = Scope
media-scope-local = Local
media-scope-national = National
media-scope-global = Global
media_partnership-actor = Actor of the territory
    .help = If the outlet is one of our actors: its record.
media_partnership-from = Since
media_partnership-to = Until
media_partnership-commitments = Commitments
    .help = What each side promised.
    .one = a commitment
media_partnership-commitments-key = Key
media_partnership-commitments-text = Commitment
media_partnership-commitments-due = To be kept by
media_partnership-commitments-done-on = Kept on

## Coverage

kind-coverage = Media coverage
    .help = What an outlet said of the metropolis’s action: where, in what tone, on whose initiative.
kind-coverage-plural = Media coverage
kind-coverage-new = New coverage
kind-coverage-none = No coverage yet. Note the unfavourable too: the net tone counts them.
coverage-outlet = Outlet
coverage-scope = Scope
coverage-on = Came out on
coverage-heading = Heading
coverage-url = Address
coverage-tone = Tone
    .help = As a person read it; no machine judges it.
tone = Tone
tone-positive = Favourable
tone-neutral = Neutral
tone-negative = Unfavourable
coverage-about = Speaks of
    .one = a record
coverage-reach-claimed = Reach claimed
    .help = What the outlet claims; we have not measured it.
coverage-initiated-by = On the initiative of
coverage-initiator = On the initiative of
coverage-initiator-us = Us
coverage-initiator-them = The outlet

## Publication

kind-publication = Publication
    .help = What was published, with the figures as they were and what is needed to find them again.
kind-publication-plural = Publications
kind-publication-new = New publication
kind-publication-none = No publication yet. Note the last report published and its figures: they can then always be checked.
publication-title = Title
publication-kind = Kind
publication-kind-annual-report = Annual report
publication-kind-strategy = Strategy or plan
publication-kind-evaluation = Evaluation
publication-kind-press-release = Press release
publication-kind-dashboard = Dashboard
publication-kind-register = Register
publication-kind-other = Other
publication-published-on = Published on
publication-as-of = Figures as of
publication-known-at = Version of the register
    .help = The number of the last entry known then; with it the same figures can be made again.
publication-period-from = Period, first day
publication-period-to = Period, last day
publication-figures = Figures published
    .one = a figure
publication-figures-key = Key
publication-figures-figure = Figure
    .help = Its name in Cosmopole: planned, vitality.
publication-figures-record = Record that the figure speaks of
publication-figures-value = Value published
publication-figures-settings = Settings then
    .one = a setting
publication-figures-settings-key = Key
publication-figures-settings-name = Setting
publication-figures-settings-value = Value
publication-formula-revision = Revision of the formulas
    .help = Which revision of the formulas gave these figures.

## What may be refused

problem-communication-before-planned = One plans first and does it later: this day is before the one on which the activity was planned ({ $planned }).
problem-communication-not-done = The activity is not done yet. Give the day on which it was, or leave empty what it reached.
problem-narrative-not-yet-agreed = This session or consultation has not been held yet: nothing was agreed there.
problem-publication-before-its-date = One does not publish the figures of a day to come: that of publication at the latest ({ $published }).

## Figures

figure-early-rate = Early communication
    .help = Of the actions that began in the period, those whose first communication was planned before their first day.
figure-early-rate-rate = Share that came early
figure-early-rate-early = In time
    .help = The actions told of in time, divided by the actions that began.
figure-early-rate-late = Late
figure-early-rate-silent = Without communication
figure-early-rate-actions = Actions that began
figure-early-rate-actions-action = Action
figure-early-rate-actions-promptness = Communication
figure-early-rate-actions-planned-on = Planned on
figure-early-rate-actions-began = Began on
communication-promptness = When communication came
communication-promptness-early = Before the beginning
communication-promptness-late = After the beginning
communication-promptness-silent = Never
figure-audience-coverage = Audiences reached
    .help = Of the audiences meant by the activities of the period, those that at least one reached. Audiences are counted, never persons.
figure-audience-coverage-rate = Share reached
figure-audience-coverage-reached = Reached
    .help = The audiences meant and reached, divided by the audiences meant.
figure-audience-coverage-audiences = Audiences
figure-audience-coverage-audiences-audience = Audience
figure-audience-coverage-audiences-meant = Activities meant for it
figure-audience-coverage-audiences-reached = Activities that reached it
figure-audience-coverage-contacts = Gross contacts
    .help = By channel, never added across channels: the same person may be in them several times.
figure-audience-coverage-contacts-channel = Channel
figure-audience-coverage-contacts-gross = Gross contacts
figure-audience-coverage-done = Activity done
figure-audience-coverage-not-done = Activity that should have been
figure-net-tone = Tone of the media
    .help = Favourable coverage less unfavourable, divided by all: from -1 to 1. Beside it, the share that came out in outlets heard in the world.
figure-net-tone-tone = Net tone
    .help = Favourable less unfavourable, divided by all.
figure-net-tone-positive = Favourable
figure-net-tone-neutral = Neutral
figure-net-tone-negative = Unfavourable
figure-net-tone-global = Share of world media
    .help = The coverage that came out in outlets heard in the world, divided by all.
figure-net-tone-in-the-world = In world media
communication-dates-too-rough = The first day of the action is too rough to tell whether communication came in time.
communication-breaks-a-rule = An import kept it in spite of a rule of the office; it does not count.
communication-no-action = No action began in the period.
communication-no-audience = No activity of the period says which audience it is meant for.
communication-no-coverage = No coverage is noted for the period.
