# The means of the office and its deadlines.

page-means = Means and deadlines
    .help = What the office has to act with, year after year, and how it keeps its deadlines, its promises and its estimates.
page-means-posts = Posts by year
    .help = Full-time equivalents at the end of each year, or at the date of the page for the current one.
page-means-posts-count =
    { $count ->
        [0] no post
        [one] one post
       *[other] { $count } posts
    }
page-means-posts-point = Full-time equivalents: { $before } in { $from }, { $now } in { $to }.
page-triage = Before deciding
    .help = What the register already knows of the country and of whoever asks. The card advises; a person decides and gives the reason.
page-triage-advice = Advice: { $advice } ({ $score })
page-triage-unweighed = The triage card is not filled in yet.
page-triage-no-country = The country is not noted: nobody can tell which ties exist already.
page-triage-ties = Our ties ({ $country })
page-triage-there = Who is active there already ({ $country })
page-triage-missions = Missions and visits ({ $country })
page-triage-before = Earlier requests of the same body
page-triage-weigh = Fill in the triage card
page-triage-decide = Decide, with a reason
page-triage-visit = Prepare the visit
page-triage-action = Create the action
page-card-nothing = Nothing in the register.
page-means-year = Year
page-means-day = On
page-means-fte = Full-time equivalents
page-means-budget = Budget by year
    .help = Voted, committed, paid, on the lines on which expenses are noted. A year without a noted expense is unknown, not zero.
page-means-budget-point = In { $year }, { $share } of what was voted is paid.
page-means-budget-paid = Paid
page-means-budget-committed = Committed, not yet paid
page-means-budget-voted = Voted, not yet committed
page-means-budget-of = { $share } paid of { $voted } voted
page-means-budget-unknown = No execution is known for these years.

## The page of a request

page-request-decision-overdue = A decision was due on { $date } ({ $days } working days after it came in).
page-request-decision-due = To be decided by { $date } ({ $days } working days after it came in).
page-request-points = points out of { $most }
page-request-advises = Advice: { $advice }
page-request-change-card = Change the marks
page-request-next = Follow up
page-request-make-visit = Prepare the visit
page-request-make-mission = Prepare the mission
page-request-make-action = Open an action
page-request-asked-before = Asked before
page-request-agreements = Agreements with this partner or country
page-request-trips = Missions and visits
page-request-who-works-there = Who already works there
