# The computed figures: their list, their proofs, and the words that several share.

page-figures = Figures
    .help = Everything that Cosmopole computes from the register. Each value opens to the records it comes from.
page-figures-boards = Dashboards
page-figures-all = All figures, one by one
page-figures-figure = Figure
page-figures-each = One value per record
page-figures-no-record = No record to compute this figure for.
page-proof-period = Period
page-proof-other-period = Another year
figure-nothing = This figure could not be computed.
figure-any-nothing = –
figure-any-none = None
figure-any-rows =
    { $count ->
        [one] one row
       *[other] { $count } rows
    }
frame-labelled = { $label }: { $value }
