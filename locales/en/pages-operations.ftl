# The means of the office and its deadlines.

page-means = Means and deadlines
    .help = What the office has to act with, year after year, and how it keeps its deadlines, its promises and its estimates.
page-means-posts = Posts by year
    .help = Full-time equivalents at the end of each year, or at the date of the page for the current one.
page-means-posts-point = { $before } full-time equivalents in { $from }, { $now } in { $to }.
page-means-year = Year
page-means-day = On
page-means-fte = Full-time equivalents
page-means-budget = Budget by year
    .help = Voted, committed, paid, on the lines on which expenses are noted. A year without a noted expense is unknown, not zero.
page-means-budget-point = In { $year }, { $share } of what was voted is paid.
page-means-budget-unknown = No execution is known for these years.
