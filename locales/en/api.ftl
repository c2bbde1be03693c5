# The programming interface: its description, its page of documentation, and the problems that it tells.

api-title = Cosmopole: programming interface
api-description = The records and figures of the international relations office, for other programs. Reading what is public needs no account; everything else is done in the name of an account, with a personal token and with the rights of that account.
api-house = The whole: commands, figures, search, kinds
api-security-token = A personal token, made on the page “My account”.
api-security-session = The session of somebody signed in to the pages, for scripts of the same site.

## What can be asked

api-operation-list = List: { $kinds }
    .help = Filtered by column (a column given twice accepts either value), sorted, page by page.
api-operation-create = Create: { $kinds }
    .help = The code is allotted when none is given. The answer is the record as it was kept, with its address.
api-operation-get = Read one record: { $kinds }
    .help = By code or by id. The tag of the answer is the version, to be given back with a change.
api-operation-replace = Replace a record: { $kinds }
    .help = The whole record is sent, as it was read and then changed. Nothing is written when nothing differs.
api-operation-delete = Delete a record: { $kinds }
    .help = Nothing that other records refer to is deleted. A deleted record can be restored.
api-operation-history = History of a record: { $kinds }
    .help = Every version with its author, its reason and what changed. For those who see the office’s own view.
api-operation-version = One version of a record: { $kinds }
    .help = The record as it was at that version.
api-operation-move = Move a record to another state: { $kinds }
    .help = One move is added. A move that the office does not allow is refused with those that it does.
api-operation-merge = Let a record stand for another that is the same: { $kinds }
    .help = What the other one said is kept, every link leads to the record that stays, and the old code leads on. Where both say something else, the record that stays is right, except in the fields named in take. It is one command, and the pages undo it as one.
api-operation-commands = Write several records at once
    .help = All of them, or none. A record may refer to another of the same command, by the code or the id that it is given there.
api-operation-scorecard = Scorecard of the eleven recommendations
api-operation-figures = List of figures
api-operation-figure = A figure of a record, with its proof
    .help = The value, or why there is none; the parts it is made of; the records counted and left out; the settings used.
api-operation-search = Search everything
    .help = Among everything that you may see, the most fitting first.
api-operation-kinds = What records are made of
    .help = Every kind with its fields, their labels, the columns of its list, its moves, and what you may do.
api-operation-one-kind = What the records of one kind are made of
api-operation-account = Who is asking
    .help = The account behind the token.
api-operation-health = Whether all is well
api-operation-description = This description

## What is given with a question

api-parameter-key = The code of the record, or its id.
api-parameter-version = The number of the version.
api-parameter-period = The year that the figure speaks of, for those with a period; that of the date unless told otherwise.
api-parameter-limit = How many at most.
api-parameter-cursor = Where the page begins: the next_cursor of the page before, as it is.
api-parameter-sort = The column to sort by; with a minus sign before it, downwards. The order of codes, or of dates, when nothing is said.
api-parameter-filter = Only records with this value in the column “{ $name }”; a record may be given by code or id, and an empty value means “nothing is known”.
api-parameter-as-of = The date that the answer speaks of, year-month-day; today when nothing is said.
api-parameter-known-at = The register as it was known: a version of the ledger, or the end of a day. For accounts that see the internal view.
api-parameter-if-match = The version that the change is based on, as the tag of the record gave it; an asterisk for whatever stands there.
api-parameter-if-match-optional = The version that the move is based on; without it the move is added to whatever stands there.
api-parameter-if-match-merge = The version of the record that stays; without it, whatever stands there is merged.
api-parameter-if-none-match = The tag of the version that you still have: if it is the same, nothing is sent again.
api-parameter-reason = Why; it stays readable in the history.
api-parameter-name = The name of the figure.
api-parameter-record = The record, by code or id.
api-parameter-kind = The word of the kind.
api-parameter-q = The words to look for.

api-header-etag = The version of the record.
api-header-location = The address of the new record.
api-header-authenticate = What is accepted as proof of an account.

## What is answered

api-answer-200 = What was asked for.
api-answer-201 = The new record.
api-answer-204 = Deleted.
api-answer-304 = You have this version already.

api-problem-bad-request = This request cannot be understood
    .help = The description of the interface says what each address accepts; dates are written year-month-day.
api-problem-parameters = Some parameters of the address are not accepted
    .help = Each is listed below with what would be accepted.
api-problem-json = The body is not JSON
    .help = Line { $line }, column { $column }, something else was expected.
api-problem-wrong-token = This token opens nothing
    .help = It is unknown, expired or revoked. Make a new one on the page “My account”.
api-problem-sign-in = An account is needed for this
    .help = Send a personal token in the header “Authorization: Bearer …”; it is made on the page “My account”.
api-problem-denied = Your account may not do this
api-problem-not-found = There is nothing here
    .help = The address is wrong, or the record was deleted or is not open to you.
api-problem-method = This address does not answer to this method
    .help = The header “Allow” lists those that it answers to.
api-problem-conflict = Somebody changed this record in the meantime
    .help = Read it again, then repeat the change.
api-problem-changed = Somebody changed this record in the meantime
    .help = Nothing was written. What you sent and the record as it stands now are both below.
api-problem-version-missing = A change must say on which version it is based
    .help = Send the tag of the record as you read it in the header “If-Match”.
api-problem-too-large = This body is too large
    .help = The limit is { $size }. Send several commands.
api-problem-media-type = The body must be JSON
    .help = Send it with the header “Content-Type: application/json”.
api-problem-invalid = Something is wrong with what was sent
    .help = Nothing was written. Each place that is wrong is listed below with what would be accepted.
api-problem-too-many = Too many requests at once
    .help = Wait as long as the header “Retry-After” says.
api-problem-failed = Something failed on our side
    .help = Nothing was half-written. If it continues, give the administrator the value of “instance”.
api-problem-rebuilding = The register as it was known is being rebuilt
    .help = Ask again after the number of seconds in Retry-After.
api-problem-unavailable = The service does not answer
    .help = It is starting again, or its database does not answer. Try again in a minute.

## What is wrong, and where

api-unknown-parameter = There is no parameter “{ $given }” here. Accepted: { $accepted }.
api-unknown-name = There is no “{ $given }” here. Accepted: { $accepted }.
api-not-number = A whole number from 1 to { $limit } is expected.
api-not-sort = There is no such column. Accepted, with or without a minus sign before it: { $accepted }.
api-not-cursor = This is not the cursor of a page of this list in this order. Give back the next_cursor of the page before, or begin again without one.
api-given-twice = This parameter counts once, and is given more than once.
api-not-record = There is no record “{ $given }” of this kind here. Accepted: the code or the id of a record of the kind { $accepted }.
    .none = There is no record “{ $given }” here. Accepted: the code or the id of a record.
api-not-country = A country is expected, by its two capital letters: FR.
api-not-id = An id is expected (UUID): 0199c7a0-0000-7000-8000-000000000001.
api-not-kind = There is no such kind. Accepted: { $accepted }.
api-other-kind = This record is of another kind than the address. Expected: { $expected }.
api-other-record = This is the id of another record than that of the address.
api-not-edit = An edit is an object with one member. Accepted: { $accepted }.

## The page of documentation

api-page-title = Programming interface
api-page-intro = The records and figures of this site are also there for other programs, in JSON. What is public is read without an account.
api-page-description-link = Full description (OpenAPI 3.1)
api-page-first-steps = First steps
api-page-read = Read what is public
api-page-token = With a token, read and write with your own rights
api-page-token-link = Make a token on the page “My account”
api-page-write = Create a record
api-page-change = Change a record: read it, change it, send it back with the version that you read
api-page-shape = The form of a record
    .help = Every kind has the same form: what names the record, its fields as they are kept, and for each record it refers to the code and the kind. What was read can be sent back as it is.
api-page-records = What can be asked of records
    .help = The same for every kind; shown here with one of them.
api-page-house = What can be asked besides
api-page-kinds = The kinds
api-page-problems = When something is wrong
    .help = Every refusal is a problem document (RFC 9457) in the language of the header “Accept-Language”. Its “problems” name every place that is wrong, and what would be accepted there.
api-page-operation = What it does
api-page-method = Method
api-page-address = Address
api-page-accepts = Accepts
api-page-answers = Answers
api-page-kind = Kind
api-page-filters = Filters
api-page-moves = Moves to
api-page-name = Name
api-page-meaning = Meaning
api-page-details = Parameters
api-not-year = A year is expected, between 1900 and 2200.
