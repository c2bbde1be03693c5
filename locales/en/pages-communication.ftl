# Communication: objectives, earliness, audiences, tone of the media.

page-communication = Results of communication
    .help = What communication was to reach, whether it came in time, which audiences it reached and what the media said.
page-communication-objectives = Communication objectives
    .help = Each objective with its indicators, measured like those of the strategy.
page-communication-unmeasured = No indicator measures it
page-communication-value = Last value
page-communication-observed = Observed on
page-communication-attained = Progress
page-communication-early = { $rate } of the actions that began had communication planned before their first day.
page-communication-reached = { $reached } of { $meant }
page-communication-all-reached = All audiences meant were reached. The bar counts the activities that reached this audience.
page-communication-not-reached = Not reached: { $audiences }. The bar counts the activities that reached this audience.
page-communication-gross = Gross contacts by channel, never added up: the same person may be in them several times.
page-communication-tone = Net tone { $tone }, from -1 to 1; { $global } in media heard in the world.
page-communication-articles = Items
page-communication-all =
    { $count ->
        [one] One item in the period.
       *[other] { $count } items in the period.
    }
