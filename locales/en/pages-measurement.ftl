# Measures: indicators at three levels, ledger of externalities, costs and benefits by group.

page-indicators = Indicator board
    .help = Where each indicator stands at the three levels, with its curve, target and trend. Levels are counted, never averaged.
page-indicators-level = Indicators of the level
    .help = Curve: the last 24 observed values; dashes: start value; thin line: expected path; band: values wanted. What is stale is grey.
page-indicators-communication = Communication indicators
    .help = They measure how the policy is told, and are counted apart from the three levels.
page-indicators-point = { $level }: { $count ->
        [0] no indicators
        [one] one indicator
       *[other] { $count } indicators
    }.
page-indicators-none = No indicator answers this request.
page-indicators-externalities =
    { $count ->
        [one] One indicator measures an externality: see the ledger of externalities.
       *[other] { $count } indicators measure an externality: see the ledger of externalities.
    }
page-measure-curve = Curve
    .help = Circle: the value stands. Hollow circle: provisional. Square: revised. Diamond: target. Long dashes: expected path. Each mark opens its observation.
page-measure-values = Observations
page-measure-value = { $value } { $unit }
page-measure-dated = { $value } ({ $day })
page-measure-from-to = From { $first } to { $last }
page-measure-none = No value observed.
page-measure-target = Target
page-measure-whole = Whole
page-measure-note = Reason or comment
page-measure-more =
    { $count ->
        [one] One more observation, in the list
       *[other] { $count } more observations, in the list
    }
page-externalities = Ledger of externalities
    .help = Axis by axis, the harms and what is done against them, beside the benefits. Nothing is netted.
page-externalities-side = { $axis } – { $side }
page-externalities-costs = Costs
page-externalities-thresholds = Measure and thresholds
page-externalities-measures = What is done
page-externalities-crossing = Crossing and answer
page-externalities-covered = Covered by a measure in force
page-externalities-bare = No measure in force
page-externalities-not-crossed = Limit not crossed
page-externalities-no-harm = No externality is noted under this axis.
page-externalities-no-benefit = No benefit is noted for this axis.
page-externalities-no-strategy = No strategy is in force on { $date }.
page-externalities-later-axes =
    { $count ->
        [one] One axis of a later strategy is not shown.
       *[other] { $count } axes of later strategies are not shown.
    }
page-externalities-elsewhere = Without an axis
    .help = Externalities that come from elsewhere, or that no axis causes.
page-externalities-groups = Costs, benefits and harms by group
    .help = What is spent for each group by the actions that began in the period, what these actions gave it and what it bears, with nothing subtracted. Other benefits stand above, with their axis.
page-limits-followed = Externalities followed
page-limits-beyond = Beyond their limit
page-limits-unmeasured =
    { $count ->
        [one] severity unknown for one
       *[other] severity unknown for { $count }
    }
page-limits-bare = Without a measure in force
page-limits-next-due = Next answer due
page-limits-none-due = None
page-limits-crossed = Limits crossed
    .help = Each asks, in time, for a measure, or for an acceptance with its grounds, signed.
page-limits-value = { $value } on { $day }, limit { $limit }, watched from { $watch }
page-limits-no-value = no value observed, limit { $limit }, watched from { $watch }
page-limits-due = { $day } ({ $left })
page-limits-left =
    { $count ->
        [0] last day
        [one] one day left
       *[other] { $count } days left
    }
page-burden = Where the externality stands
    .help = The worst of its indicators makes the severity. A crossed limit asks for a measure, or for an acceptance with its grounds, signed.
page-burden-in-force = What is in force
page-burden-competent = Who may act:
page-burden-position = Our position:
page-burden-answer = Answer: a measure, or an acceptance with its grounds
page-beneficiaries = For whom
    .help = The cost of the actions that began in the period, by beneficiary group and by territory, beside what the groups gained and what they bear.
page-beneficiaries-point = { $share } of { $total } is spent for groups that are named.
page-beneficiaries-elsewhere = Outside our territories
page-beneficiaries-gains-help = Each in its own unit. Persons are added only when each is counted once, within one action.

page-desk = Values of the year
    .help = Every indicator that people observe, one column for each day on which a value is expected. Type, move with the arrows, or paste from a spreadsheet. Write 12/40 for 12 out of 40. When the parts of a day are all there and the whole is left open, the rule of the indicator makes it. Everything is written together, or nothing.
room-desk-help = The values of a year for every indicator, in one grid.
page-desk-year = Year
page-desk-show = Show
page-desk-none = No indicator here is observed by people.
page-desk-together = Together
page-desk-to-come = to come
page-desk-no-rule = no rule: its values are not put together
page-desk-status = New values are
page-desk-visibility = New values are seen by
page-desk-reason = Reason for changing values that stood
    .help = Asked when a final or revised value changes; the earlier value stays in the history.
page-desk-confirm = Provisional values that I leave as they are now stand
page-desk-write = Write these values
pages-desk-written = { $count } values written.
pages-desk-written-one = 1 value written.
pages-desk-written-look = Values written: { $count }. To be checked, a value below zero: { $which }.
page-desk-stale = Somebody has changed one of these values in the meantime. Open the page again and compare.
page-desk-not-number = A number is expected, as you write it: 1,234.5, or 12/40 for 12 out of 40.
page-desk-emptied = A value that is noted is not emptied here: correct it, or delete it on its own page.
