# What falls due, and for whom.

alert-request-not-acknowledged = Requests not acknowledged
    .help = An acknowledgement is expected within three working days.
alert-request-not-decided = Requests to decide
    .help = A decision is expected within the office’s time limit, with a motive.
alert-mission-without-act = Missions of elected officials without an act
    .help = Elected officials’ travel needs an act before departure.
alert-report-due = Reports due
    .help = The report follows the mission’s return.
alert-promise-due = Promises to keep
    .help = Made abroad, with a due date.
alert-agreement-expiring = Agreements that end soon
    .help = To renew, convert or let end.
alert-formality-due = Formalities due
    .help = Asked for by the law of the place.
alert-commitment-due = Commitments due
    .help = Made in an agreement, with a due date.
alert-notice-due = Notice of networks to give or not
    .help = After that day the membership renews itself.
alert-notice-passed = Notice dates that have passed
    .help = The membership will renew itself; prepare the next decision.
alert-fee-due = Fees to pay
    .help = Asked for by a network and not paid yet.
alert-mandate-lapsing = Mandates that lapse
    .help = Seats and signatures tied to an elected office included.
alert-tie-to-review = Ties to review
    .help = No exchange, or none of substance: revive, convert or end.
alert-observation-due = Values due
    .help = The next value of these indicators is expected; ask whoever supplies it.
alert-observation-stale = Stale indicators
    .help = Ask whoever supplies the value.
alert-threshold-crossed = Limits crossed without an answer
    .help = A measure, or a signed acceptance with its motive.
alert-proposal-unanswered = Proposals without answer
    .help = A reasoned answer is due.
alert-evaluation-due = Evaluations planned
    .help = Terms of reference and budget to prepare.
alert-plan-ending = Communication plans that end
    .help = To evaluate, and to follow with the next one.
alert-strategy-ending = End of the strategy
    .help = The final evaluation and what follows are to prepare.
alert-call-closing = Calls that close
    .help = Funding applications to hand in.
alert-legacy-due = Legacy of events to evaluate
    .help = Within the 24 months that follow.
pages-due-today = Due today
pages-due-in =
    { $count ->
        [one] in one day
       *[other] in { $count } days
    }
pages-late-by =
    { $count ->
        [one] one day late
       *[other] { $count } days late
    }
