# Who does what abroad, and pages of figures in general.

page-sheet-cut =
    { $count ->
        [one] One more row is not shown here; the CSV file has it.
       *[other] { $count } more rows are not shown here; the CSV file has them all.
    }
page-who-does-what = Who does what
    .help = The actions of the metropolis and the initiatives of others: who serves which objective, where they meet, with or without a link, and where nobody acts.
page-who-matrix = Objectives and groups of actors
    .help = One line for each objective in force. Each name leads to what is done there; a hatched cell means that this group does nothing for this objective.
page-who-filled = Groups present
page-who-nobody = Nobody
page-who-silent = no initiative
page-who-groups = Initiatives by group
    .help = How many initiatives of each group serve an objective in force.
page-who-all-groups = Each of the six groups has at least one initiative.
page-who-silent-groups = Without any initiative: { $groups }.
page-who-overlaps = Where they meet
    .help = Two different organisations, same theme, same place, same time. Pairs without a declared link come first: one call is often enough.
page-who-link = Link
page-who-linked = Coordinated
page-who-unlinked = No declared link
page-who-declare = Declare the link
page-who-call = Whom to call
page-who-potential =
    { $count ->
        [one] One more pair acts on the same theme in the same country, at another place.
       *[other] { $count } more pairs act on the same theme in the same country, at different places.
    }
page-who-grid = Themes and places
    .help = The number of actions and initiatives by place and theme, the most frequent first.
page-who-spot =
    { $pairs ->
        [one] { $items } (one pair)
       *[other] { $items } ({ $pairs } pairs)
    }
page-who-more-themes =
    { $count ->
        [one] One less frequent theme is not shown.
       *[other] { $count } less frequent themes are not shown.
    }
page-who-left-out =
    { $count ->
        [one] One record could not be counted: see why.
       *[other] { $count } records could not be counted: see why.
    }
