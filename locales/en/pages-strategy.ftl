page-strategy-as-table = As a table
page-strategy-none = No strategy to show
page-strategy-none-then = No strategy is in force on this date
    .help = None of ours had been adopted yet. A draft, or the strategy of another body, is chosen in the list.
page-strategy-of-the-date = According to the date
page-strategy-add = Add it here
page-strategy-rows-cut =
    { $count ->
        [one] One more row is not shown.
       *[other] { $count } more rows are not shown.
    }

## Tree and timeline

page-strategy-tree = Strategy: tree and timeline
    .help = The strategy in force, or the latest adopted: its axes, their objectives, what is done for each and where measurement stands.
page-strategy-not-in-force = This strategy is not in force at the date of the page.
page-strategy-line = The actions over the horizon
    .help = One bar per action, from its first day to its last; a dashed edge where one of them is not known. Full diamond: step reached; hollow diamond: step to come. The upright line is the date of the page.
page-strategy-line-alternative =
    { $count ->
        [one] One action
       *[other] { $count } actions
    } over the horizon of the strategy, { $under_way } of them under way; { $late } with an overdue step. The table below gives them one by one.
page-strategy-line-none = No dated action serves the objectives of this strategy.
page-strategy-line-cut =
    { $count ->
        [one] One other action is not drawn: the timeline shows those that go on during the year.
       *[other] { $count } other actions are not drawn: the timeline shows those that go on during the year.
    }
page-strategy-line-apart =
    { $count ->
        [one] One action of these years has no objective of this strategy: it is not drawn.
       *[other] { $count } actions of these years have no objective of this strategy: they are not drawn.
    }
page-strategy-bar = { $title } – { $state }, from { $from } to { $to }
page-strategy-step-done = reached
page-strategy-step-open = not yet
page-strategy-no-objective = No objective under this axis.
page-strategy-no-action = No action carries it.
page-strategy-no-indicator = No indicator measures it.
page-strategy-more-actions =
    { $count ->
        [one] and one other action
       *[other] and { $count } other actions
    }
page-strategy-more-indicators =
    { $count ->
        [one] and one other indicator
       *[other] and { $count } other indicators
    }

## From reactive to planned

page-strategy-planned = From reactive to planned
    .help = What began each year: planned, aligned or reactive, by number and by cost. Crises stand apart.
page-strategy-planned-number = By number
page-strategy-planned-cost = By cost
page-strategy-planned-caption = One bar per year. Each bar leads to the calculation of its year.
page-strategy-planned-of = planned: { $share }
page-strategy-planned-point = Planned share: { $first_share } in { $first }, { $last_share } in { $last }.
page-strategy-planned-unknown = The planned share cannot be established for any of these years.
page-strategy-planned-differ = In { $years } the share by number and the share by cost differ by more than 15 points. Do not read one without the other.
page-strategy-reactive = What was reactive in { $year }
page-strategy-reactive-none = Nothing was reactive that year.
page-strategy-number-planned = Planned (number)
page-strategy-number-aligned = Aligned (number)
page-strategy-number-reactive = Reactive (number)
page-strategy-number-crisis = Crisis (number)
page-strategy-cost-planned = Planned (cost)
page-strategy-cost-aligned = Aligned (cost)
page-strategy-cost-reactive = Reactive (cost)
page-strategy-cost-crisis = Crisis (cost)

## Evaluability

page-strategy-gate = Evaluability
    .help = Can the strategy be evaluated as it is written? Every check, what is missing, and where to add it.
page-strategy-gate-lacking = What is missing, and where to add it
page-strategy-gate-all = Every check, record by record
page-strategy-gate-passes = Every check is met
page-strategy-gate-fails = Something is missing
page-strategy-gate-picture = Checks met, record by record
    .help = The strategy first, then its objectives. Each bar leads to the list of its record.
page-strategy-gate-met = { $met } of { $all }
page-strategy-gate-point = Of { $all } records, { $whole } meet all their checks.
page-strategy-gate-whole = The strategy as a whole
page-strategy-derogation = This strategy may be adopted although it cannot yet be evaluated. The derogation is public.
page-strategy-no-derogation = No derogation was given by this date.
page-strategy-deadline-past = Deadline past

## Revisions

page-strategy-changes = Revisions and differences
    .help = What changed since adoption: by which act, for which reason, and both texts side by side.
page-strategy-adopted = Adopted on
page-strategy-never-adopted = This strategy was not adopted; its text is free.
page-strategy-sides = As adopted, and now
    .help = What the strategy, its axes and its objectives said at adoption, and what they say in the register today. What stayed is not shown.
page-strategy-sides-none = Nothing has changed since adoption.
page-strategy-sides-untold = No earlier text was recorded for what changed before the register was kept, so the texts cannot be compared. The revisions above say what changed.
page-strategy-sides-same =
    { $count ->
        [one] One record stayed as it was.
       *[other] { $count } records stayed as they were.
    }
page-strategy-sides-deleted = What was deleted since is among the deletions:
page-strategy-sides-closed = Past versions are open to the office only.
page-strategy-came-adopted = The strategy came into the register adopted already: the first version of each record stands for the adopted text. It came on
page-strategy-came-since = Added since adoption.
page-strategy-field = What changes
page-strategy-then = At adoption
page-strategy-now = Now

## Alignment

page-alignment = Alignment
    .help = How far the objectives go: tied to the territorial plan; for the global agendas, declared with their reason, carried by an action, measured.
page-alignment-unserved = { $agenda }: goals that nothing serves yet
page-alignment-picture = How far the objectives go
    .help = The share of objectives in force at each depth. Each degree requires the one before, except the tie to the territory.
page-alignment-point = { $declared } of the objectives declare a global goal, { $measured } go as far as measuring it.
page-alignment-deepest = At the deepest
page-alignment-none = Not served
page-alignment-declared = Declared
page-alignment-acted = Acted on
page-alignment-measured = Measured

## Transversality

page-transversality = Transversality
    .help = Which departments lead international action, which are absent, and what the office does alone.
page-transversality-picture = What each department leads
    .help = The actions that went on in the period, led or co-led.
page-transversality-led = leads { $leads }, co-leads { $co_leads }
page-transversality-point = Of { $all } departments, { $leading } lead or co-lead at least one action.
page-transversality-leads = Actions led
page-transversality-co-leads = Actions co-led
page-transversality-office = the international office
page-transversality-absent-none = No department is absent.
page-transversality-alone-none = The office leads no action alone.
page-strategy-no-state-yet = No state yet at this date
