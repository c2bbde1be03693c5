# Pages made for a purpose: home, account, accounts of the office, map, proof, errors.

## Around every page

pages-demonstration = Demonstration
pages-visitor = Visitor
pages-without-account = Continue without an account
pages-foot-menu = More
pages-foot = Cosmopole { $version } · figures as of { $date } · entry { $ledger } of the register
pages-licence = Free software under the EUPL 1.2.
pages-api = Programming interface
pages-today = See today’s page
pages-not-open = (not open to you)
pages-record-gone = (since deleted)
pages-overview = Overview
pages-show = Show
pages-other-date = At another date
pages-permanent-link = Link to this figure at this date
pages-as-json = The same for programs (JSON)
pages-whole-form = Whole form
pages-map-cut =
    { $count ->
        [one] One more row is not shown. Filter the map, or open the list of agreements.
       *[other] { $count } more rows are not shown. Filter the map, or open the list of agreements.
    }

## Errors

pages-invalid = What was sent cannot be accepted
    .help = Go back to the form and correct the points below.
pages-wrong-token = This access token is not valid
    .help = It may be mistyped, revoked or past its end. Create a new one on your account page.
pages-session-ended = You are no longer signed in, and this form was not kept
    .help = Sign in in another window, then come back here with the browser’s back button and send the form again: the browser still has what you typed.
pages-too-many-attempts =
    { $count ->
        [one] Too many attempts. Try again in one minute.
       *[other] Too many attempts. Try again in { $count } minutes.
    }

## Home

pages-hello = Good day, { $name }
pages-city-abroad = { $city } abroad
pages-visitor-welcome = What is done abroad in the name of the city, open to everybody.
pages-nothing-public = Nothing has been opened to the public yet.
pages-steps = The first three steps
pages-step-go = Do it now
pages-step-done = Done
pages-step-settings = Write down the settings of the house
    .help = The name of your metropolis, its time zone, the languages of its texts.
pages-step-government = Add your own government
    .help = Agreements bind at least one government of yours; say which ones the office serves.
pages-step-import = Import your list of ties
    .help = An Excel, LibreOffice or CSV file as it is; you see what would happen before anything is written.
pages-to-look-at = To look at
pages-nothing-to-look-at = Nothing waits: no agreement ends soon, nothing is late.
pages-see-for-yourself = See for yourself: figures and accounts
pages-in-register = In the register
pages-ties = How alive the ties are
pages-changes = Latest changes
pages-my-drafts = My drafts
pages-and-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
pages-card-more =
    { $count ->
        [one] one more record
       *[other] { $count } more records
    }
pages-card-expiring = Agreements that end soon
    .help = Renew them, or let them end: decide in time.
pages-card-expired = Agreements past their end
    .help = Still signed, no longer in force: renew or close.
pages-card-dormant = Dormant ties
    .help = No exchange for a long time: revive, convert or end.
pages-card-not-assessable = Ties that cannot be assessed
    .help = In force, but something is missing to tell whether they live.
pages-card-undocumented = Agreements without an act
    .help = Nothing says who authorised them.
pages-card-overdue = Formalities and commitments overdue
    .help = A promise or a formality is past its day.
pages-card-promises = Missions with open promises
    .help = Promised on the way and not kept yet, nor handed on.
pages-card-reports = Mission reports overdue
    .help = Back home, and nobody has reported.

## My account

pages-language-kept = Language of your pages kept.
pages-token-revoked = revoked
pages-token-no-end = until it is revoked

## Accounts of the office

pages-accounts-help = Who may sign in, and as what. What a role may do is fixed by the house.
pages-account-new = Add an account
pages-account-state = State
pages-account-is-open = Open
pages-account-is-closed = Closed
pages-account-open = Open again
pages-account-close = Close
pages-account-opened = Account opened.
pages-account-closed = Account closed; its sessions have ended.
pages-account-own = Nobody closes their own account; another administrator must do it.
pages-account-password-set = Password set; the account’s sessions have ended.
pages-account-person-help = Code of the person behind the account, for example PER-01; may stay empty.
pages-account-organisation-help = Code of the actor or body that the person acts for, for example ACR-01; may stay empty.

## What is kept about a person

pages-kept-data = Data kept about this person
    .help = The record in all its versions, what refers to it, and the passages of other records that name the person. Hand the file over to whoever asks what you know of them.
pages-kept-workbook = Workbook (XLSX)
pages-kept-document = For programs (JSON)
pages-kept-versions =
    { $count ->
        [one] One version
       *[other] { $count } versions
    }
pages-mentions = Passages that name this person
pages-mentions-none = No passage of another record names this person.
pages-mention-doubtful = one word of the name: perhaps somebody else
pages-still-said = Still said today
pages-said-earlier = in an earlier version only
pages-said-there = What is said there
pages-forget = Forget this person
pages-forget-question = Forget { $name }?
pages-forget-always = This goes for good, and cannot be undone
pages-forget-record =
    { $count ->
        [one] The record, in its only version: name, post, mail, telephone, notes.
       *[other] The record, in its { $count } versions: name, post, mail, telephone, notes.
    }
pages-forget-accounts = The account is closed and loses its name:
pages-forget-own-account = It is your own: you will be signed out.
pages-forget-own-file = The file “{ $name }”.
pages-forget-beside = Drafts, imports under way and messages that give the whole name, the mail or the telephone.
pages-forget-stays = Numbers, versions and links stay, with a dated mark. A backup made earlier still knows the person: the next backup notes the erasure beside it, and restoring an older one forgets again.
pages-forget-passages = Passages of other records
    .help = What is ticked loses the words that are struck through, in every version of the record. What is sure is ticked; read the others one by one.
pages-forget-words = What is said, and what will take its place
pages-forget-files = Files of other records
    .help = Their name says the person’s name, or they are also kept with the person’s record. Open them first: an erased file is lost for every record.
pages-forget-reason = Kept with the mark: for example “Request of 3 May 2026”.
pages-forget-reason-missing = Say why: the mark keeps it.
pages-forget-name = To confirm, type the name: { $name }
pages-forget-name-differs = What was typed is not the name “{ $name }”. Nothing was erased.
pages-forget-changed = Something was written about this person while you were reading. Nothing was erased: look again.
pages-forget-done = Forgotten. Versions and reasons rewritten: { $bodies }. Drafts, imports and messages: { $beside }. Files: { $files }. Accounts closed: { $accounts }.
pages-forgotten-on = Forgotten on { $moment } by { $name }: { $reason }
pages-forgotten-already = Nothing is known of this person any more.

page-data = State of the data
    .help = What is kept and what is missing: records without an owner, records where a field at first sight is empty, records that nobody has touched for a year.
page-data-by-kind = By kind of record
    .help = Each kind opens its list.
page-data-by-department = By department
    .help = The records that a department leads or supplies.
page-data-by-owner = By owner
    .help = What nobody answers for comes first.
page-data-nobody = Nobody
page-data-none = Nothing to count here.
page-data-records = Records
page-data-unowned = Without an owner
page-data-incomplete = Incomplete
page-data-old = Unchanged for a year
page-data-last = Last change

## The register as it was known

pages-known-at = As it was known on an earlier day
pages-known-at-day = As known at the end of this day
    .help = Lists, records and figures are then made from what had been written by that day, without later corrections.
pages-past = The register as it was known after entry { $version }, written on { $moment }. What was written or corrected since is not in it, and nothing can be changed here.
pages-past-empty = The register as it was known before its first entry: nothing had been written.
pages-past-leave = See it as it is known now
pages-past-rebuilding = The register of that day is being rebuilt
    .help = It is read again from the entries of the ledger. This page comes back by itself.
pages-past-is-read = This shows what was known earlier: it can be read, not changed. Go to what is known now.
pages-past-denied = What was known earlier is shown to the office only.
pages-past-beyond = The register has no version “{ $given }” yet.
pages-past-neither = A version of the register is expected, such as 1520, or a day, year-month-day: 2025-06-30.
pages-past-of-version = The register as known then
