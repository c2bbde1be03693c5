# What falls due, and for whom.

alert-request-not-acknowledged = Requests not acknowledged
    .help = An acknowledgement is expected within three working days.
    .one = Acknowledgement to be sent
alert-request-not-decided = Requests to decide
    .help = A decision is expected within the office’s time limit, with a reason.
    .one = Decision to be taken
alert-mission-without-act = Missions of elected officials without an act
    .help = Elected officials’ travel needs an act before departure.
    .one = Act to be taken before departure
alert-report-due = Reports due
    .help = The report follows the mission’s return.
    .one = Report due
alert-promise-due = Promises to keep
    .help = Made abroad, with a due date.
    .one = Promise to be kept
alert-agreement-expiring = Agreements that end soon
    .help = To renew, convert or let end.
    .one = End of the agreement
alert-formality-due = Formalities due
    .help = Asked for by the law of the place.
    .one = Formality to be done
alert-commitment-due = Commitments due
    .help = Made in an agreement, with a due date.
    .one = Commitment to be kept
alert-notice-due = Notice of networks to give or not
    .help = After that day the membership renews itself.
    .one = Notice to be given or not
alert-notice-passed = Notice dates that have passed
    .help = The membership will renew itself; prepare the next decision.
    .one = Notice date passed
alert-fee-due = Fees to pay
    .help = Asked for by a network and not paid yet.
alert-mandate-lapsing = Mandates that lapse
    .help = Seats and signatures tied to an elected office included.
    .one = End of the mandate
alert-tie-to-review = Ties to review
    .help = No exchange or none of substance, or not reviewed for three years: revive, convert, end or keep.
    .one = Tie to be reviewed
alert-observation-due = Values due
    .help = The next value of these indicators is expected; ask whoever supplies it.
alert-observation-stale = Stale indicators
    .help = Ask whoever supplies the value.
    .one = New value due
alert-threshold-crossed = Limits crossed without an answer
    .help = A measure, or a signed acceptance with its grounds.
    .one = Answer due to the threshold crossed
alert-proposal-unanswered = Proposals without answer
    .help = A reasoned answer is due.
    .one = Answer to be given
alert-evaluation-due = Evaluations planned
    .help = Terms of reference and budget to prepare.
    .one = Evaluation planned
alert-plan-ending = Communication plans that end
    .help = To evaluate, and to follow with the next one.
alert-strategy-ending = End of the strategy
    .help = The final evaluation and what follows are to prepare.
    .one = End of the strategy
alert-call-closing = Calls that close
    .help = Funding applications to hand in.
    .one = The call closes
alert-legacy-due = Legacy of events to evaluate
    .help = Within the 24 months that follow.
    .one = Legacy evaluation due
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
