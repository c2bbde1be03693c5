# Importing and exporting: sheets, columns, what a list holds, and what becomes of it.
# $value is what the cell says.

## The columns

imports-id = Identifier
    .help = The record’s stable identifier. Leave it as it is: an import finds the record by it.
imports-code = Code
    .help = The record’s code. Leave the cell empty for a new record: a code will be allotted.
imports-record = Record
    .help = The record that this row belongs to, by its code or identifier.
imports-currency = currency
imports-unknown-date = unknown
imports-aside-partner = Partner city
    .help = The name of the city or local government on the other side.
imports-aside-partner-country = Partner’s country
imports-aside-signed-on = Signed on
    .help = A day, a month, a year or “unknown”.
imports-aside-duration = Duration
    .help = “5 years”, “indefinite”, “3 years renewable”, an end date.
imports-aside-ends-on = Ends on
imports-aside-state = State
    .help = Not taken: the state is computed from dates.
imports-aside-signed-at = Place of signature
    .help = Kept in the notes.
imports-aside-contact = Contact
    .help = Not taken: persons have a register of their own.

## A cell is not understood

imports-day-needed = “{ $value }” does not say the day. Write a full date, such as 2025-12-31.
imports-currency-unknown = “{ $value }” is not a known currency. Accepted: EUR, USD, €, Swiss francs.
imports-language-unknown = “{ $value }” is not a known language. Accepted: the language’s name or code (fr, en, es).
imports-not-in-list = “{ $value }” is not in the list. Accepted: { $accepted }.

## Lists of twin towns

imports-twinning-no-city = One of the two cities has no name.
imports-twinning-no-name = A city’s name cannot be read or is longer than 200 characters.
imports-twinning-no-pair = The row is not a pair of Wikidata identifiers.
imports-twinning-itself = { $city } is twinned with itself in this list.
imports-twinning-again = Same tie as row { NUMBER($row, useGrouping: "false") }.
imports-twinning-again-elsewhere = Same tie as row { NUMBER($row, useGrouping: "false") } of { $file }.
imports-twinning-other-country = Country: “{ $one }” there, “{ $other }” here.
imports-twinning-other-population = Population: { $one } there, { $other } here.
imports-twinning-other-point = Position: { $one } there, { $other } here.
imports-twinning-two-countries = { $city } is given in two countries, { $one } and { $other }; { $chosen } was kept.
imports-twinning-namesakes = Several partners bear this name: { $city }, and also { $others }. One of them may be a mistake of the list.
imports-twinning-bare-id = This city has no name in the list, only the identifier { $id }.
imports-twinning-no-country = “{ $country }” is no State of today; the country of { $city } remains to be said (code XX).
imports-twinning-country-not-given = The list does not give the country of { $city } (code XX meanwhile). Proposed: { $proposed }.
imports-twinning-place-taken = The list does not give the country of { $city }; the clear proposal was taken: { $place }.
imports-twinning-not-ours =
    { $rows ->
        [one] { $city } bears the same name and is not your city (one row).
       *[other] { $city } bears the same name and is not your city ({ $rows } rows).
    }
imports-twinning-own-made = Your government was made: { $city }.
imports-twinning-settings-made = There were no settings; { $city } is now your government.
imports-twinning-created = created
imports-twinning-matched = known already
imports-twinning-doubtful = created, to be checked
imports-twinning-merged = repeated
imports-twinning-skipped = skipped
imports-twinning-summary =
    { $read ->
        [one] { $city }: one row read.
       *[other] { $city }: { $read } rows read.
    }
imports-twinning-of-ours = Our ties
imports-twinning-of-others = Ties of other cities (claims)
imports-twinning-records = Records written
imports-twinning-dry-run = Nothing was written (dry run).

## What is found in a row

imports-no-such-id = No record of this register has the identifier “{ $value }”. Leave the cell empty for a new record.
imports-no-such-record = “{ $value }” names no record. Write its code or its exact title.
imports-code-never-changes = A record’s code never changes: “{ $value }” here, “{ $code }” in the register.
imports-several-match = Several records fit this row: { $records }. Add a “Code” column.
imports-same-as-row = Says the same as row { NUMBER($row, useGrouping: "false") }; only one of the two is imported.
imports-alike = This may be the same as { $name }, which is there already.
imports-unclear-link = “{ $value }” names no record for certain. Answer the question, or the row will wait.
imports-unclear-partner = The partner “{ $value }” is not recognised for certain. Choose among the proposals, or the row will wait.
imports-partner-left = The partner “{ $value }” is left aside, as decided.
imports-partner-missing = The row names no partner.
imports-partner-without-country = The country of “{ $name }” is missing: a new partner cannot be made without a country.
imports-no-own-government = The settings do not say which government is yours. Fill it in, then try again.
imports-signed-unknown = The date of signature is not given: it is noted as “unknown”.
imports-term-unknown = The duration is not given: the agreement is noted as without end.
imports-length-unclear = “{ $value }” is no duration that is understood. Accepted: 5 years, indefinite, 3 years renewable, 31/12/2030.
imports-end-computed = The end date was computed from the signature and “{ $value }”.
imports-end-unknown = “{ $value }” without a day of signature: the end cannot be computed, the agreement is noted as without end.
imports-notice-unknown = “{ $value }” does not say the notice period: it is noted as zero months.
imports-title-made = Title made up: “{ $title }”.
imports-made-title = { $type } with { $partner }
imports-not-taken-computed = “{ $value }” is not taken: the state is computed from dates.
imports-not-taken = “{ $value }” is not taken: this has a register of its own.
imports-visibility-not-taken = An import does not change visibility; it stays “{ $visibility }”.
imports-part-of-nothing = The row belongs to no known record.
imports-parts-gone =
    { $count ->
        [one] One item is no longer on the sheet; it will be removed ({ $keys }).
       *[other] { $count } items are no longer on the sheet; they will be removed ({ $keys }).
    }
imports-field-missing = Missing: { $field }. No column says it; give a value for all rows.
imports-rules-too-many = The rules refuse these rows one after the other; import them in several goes.

## Why a record or a place is proposed

imports-why-same-name = Bears this name in the register.
imports-why-like-name = Bears a similar name in the register.
imports-why-same-country = Same country.
imports-why-other-country = Another country than in the list.
imports-why-tie-with-partner = Agreement with this partner.

## On the way

imports-no-kind = Choose what the list holds.
imports-no-rows = This sheet has no filled row.
imports-no-columns = No column is linked to a field. Link at least one.
imports-needs-account = An import is followed from an account. Sign in.
imports-not-there = This import does not exist, or is not yours.
imports-done-already = This import is written already. Undo it first, or send the file again.
imports-not-ready = This import is not ready: check first what it would do.
imports-nothing-to-undo = There is nothing to undo: this import wrote nothing.
imports-changed-meanwhile = The register has changed meanwhile and the import would do something else. Nothing is written; look again.
imports-failed = The import failed on an error of the program. Nothing is written; the error is in the log.
imports-state-columns = Columns to be confirmed
imports-state-looking = Being checked
imports-state-ready = Ready
imports-state-writing = Being written
imports-state-done = Imported
imports-state-undone = Undone
imports-state-failed = Failed
imports-state-stopped = Stopped
imports-outcome-created = New records
imports-outcome-changed = Changed records
imports-outcome-unchanged = Unchanged
imports-outcome-waiting = Waiting for an answer
imports-outcome-refused = Refused
imports-outcome-empty = Nothing to take

## The annotated file

imports-sheet-rows = Rows
imports-findings = Findings
imports-list-sheet = Sheet
imports-list-cell = Cell
imports-list-column = Column
imports-list-grade = Grade
imports-list-text = Finding

## The pages

imports-new = Import a list
    .help = An XLSX (Excel) or ODS (LibreOffice) workbook, or a CSV file, of { $size } at most. Nothing is written before you have seen and accepted it.
imports-file = File
imports-files = Files
    .help = One file, or several of the same sort (one for each year, one for each series): they are put together and read as one list. A ZIP archive will do too.
imports-several-files =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
imports-file-missing = Choose a file.
imports-kind = What does the list hold?
imports-usual-sheets = Usual sheets of an office
imports-one-kind = Records of one kind
imports-read = Read the file
imports-internal = Everything comes in as “internal”: an import never publishes anything.
imports-past = Your imports
imports-none = No import yet.
    .help = Send the list that your office keeps: its columns will be recognised, and you will see what it would do before anything is written.
imports-past-when = Received
imports-past-state = Where it stands
imports-past-rows = Rows
imports-columns = What the columns say
    .help = Confirm or correct each proposal. Your choices will be proposed next time.
imports-columns-column = Column
imports-columns-samples = First values
imports-columns-says = What it says
imports-columns-why = Why
imports-leave-out = Do not import
imports-sure = { $percent }% sure
imports-part-supposed = “{ $heading }” seems to say of which part the value is.
imports-own-book = This workbook comes from this office: all its columns are recognised, and each row finds its record by its code.
imports-sheet = Sheet
imports-choose-sheet = Read this sheet
imports-together = All sheets of this sort, put together
imports-together-sheet = Sheet or file
imports-together-row = Row
imports-together-not-a-list = “{ $sheet }” does not hold this list: it is not taken.
imports-rows =
    { $count ->
        [one] One row under the headings.
       *[other] { $count } rows under the headings.
    }
imports-remarks = How the file was read
imports-fixed = For all rows
    .help = What a new record needs and no column says. Leave empty if a column says it.
imports-fixed-none = Nothing
imports-look = Check, without writing anything
imports-questions = To be made clear
    .help = These names are not recognised for certain. The rows that bear them wait for your answer.
imports-question-of = { $heading }: { $asked }
imports-question-rows =
    { $count ->
        [one] one row ({ $rows })
       *[other] { $count } rows ({ $rows })
    }
imports-question-new = New partner, without a place on the map
imports-question-leave = Leave aside
imports-question-undecided = Not decided yet
imports-question-score = Score { $score }
imports-candidate-place = New partner at this place
imports-candidate-record = Record of the register
imports-answer = Check with these answers
imports-accept-first = Take the first proposal everywhere
    .help = Each name takes its best proposal; those without a likely one go on waiting. You will see the result before anything is written.
imports-preview = What the import would do
imports-records = Records of the import
imports-findings-none = Nothing to report.
imports-findings-shown =
    { $total ->
        [one] One finding.
       *[other] { $shown } findings shown of { $total }. The annotated file holds them all.
    }
imports-all-grades = All
imports-filter = Show
imports-whole-row = Whole row
imports-annotated = Download the annotated file (XLSX)
imports-keep-exceptions = Also keep rows that break a rule of the office
    .help = For taking over old lists. The record keeps the exception, with your name; figures that the rule touches leave it out. Errors of form stay refused.
imports-look-again = Check again
imports-bring-in =
    { $count ->
        [one] Import one row
       *[other] Import { $count } rows
    }
    .help = Only the good rows are written, all at once; you can undo it all in one go.
imports-nothing-to-write = No row would change the register.
imports-change-columns = Review the columns
imports-going-on = { $done } rows of { $total }
imports-going-on-unknown = Begun…
imports-going-on-help = This page refreshes itself. You may leave it and come back.
imports-refresh = Refresh
imports-stop = Stop
imports-written = It is in the register.
imports-written-nothing = All rows said what is known already: nothing was written.
imports-see = See the register
imports-undo = Undo this import
    .help = Records that were made are deleted, the others return to what they were. Refused if somebody has changed them since.
imports-undo-refused = The import cannot be undone in one go: records have been changed since, or others are linked to them.
imports-forget = Remove from the list
imports-not-done = This could not be done

## The command line

imports-command-looked = Nothing was written (dry run).
imports-command-written =
    { $count ->
        [one] One record written (version { NUMBER($seq, useGrouping: "false") } of the register).
       *[other] { $count } records written (version { NUMBER($seq, useGrouping: "false") } of the register).
    }
imports-command-place = { $file }, row { NUMBER($row, useGrouping: "false") }
imports-command-more =
    { $count ->
        [one] … and one more finding; --report FILE gives them all.
       *[other] … and { $count } more findings; --report FILE gives them all.
    }
imports-command-question = “{ $text }” ({ $heading }): { $candidates }
imports-command-more-rows =
    { $count ->
        [one] … and one more row; --explain explains them all.
       *[other] … and { $count } more rows; --explain explains them all.
    }
imports-column-twice = Two columns say “{ $field }”. Keep one of them.
pages-import-undone = The import was undone.
pages-import-forgotten = The import was removed from the list, with its file.
imports-ours-nobody = No city of these lists is called “{ $name }”.
imports-ours-nobody-like = No city of these lists is called “{ $name }”. There are: { $like }.
imports-ours-several = Several cities are called “{ $name }”: { $found } rows. Add the country in brackets, or give the Wikidata identifier.
imports-list-not-text = { $file }: the text is not UTF-8 (line { NUMBER($line, useGrouping: "false") }). Save the list as UTF-8, with tabs between the columns.
imports-list-form = { $file } is no known list of twin towns. Accepted: tab-separated columns “origincityLabel, origincountry, originlat, originlong, sistercityLabel, destinationlat, destinationlong, destination_countryLabel”, or two columns of Wikidata identifiers (Q456, Q1492).
imports-list-too-long = { $file }: { $lines } lines; { $limit } at most are accepted.

## The usual sheets of an office

imports-holding-networks = Networks and memberships
imports-holding-missions = Missions
imports-holding-visits = Visits received
imports-holding-exchanges = Exchanges with partners
imports-holding-contacts = Contacts
imports-holding-budget = Budget
imports-holding-projects = Projects
imports-holding-declarations = Declarations and signatories
imports-holding-indicators = Indicators and values
imports-sheet-column-name = Name
imports-sheet-column-first-name = First name
imports-sheet-column-title = Title
imports-sheet-column-line = Line
imports-sheet-column-voted = Voted
imports-sheet-column-year = Year
imports-sheet-column-network = Network
imports-sheet-column-from = Date
imports-sheet-column-purpose = Purpose
imports-sheet-column-kind = Type
imports-sheet-column-status = Status
imports-sheet-column-level = Level
imports-sheet-column-modality = Modality
imports-sheet-column-acronym = Acronym
imports-sheet-column-joined = Joined
imports-sheet-column-fee = Fee
imports-sheet-column-fee-year = Fee year
imports-sheet-column-due = Due
imports-sheet-column-member = Member
imports-sheet-column-elected = Elected official
imports-sheet-column-service = Department
imports-sheet-column-to = End date
imports-sheet-column-place = Place
imports-sheet-column-country = Country
imports-sheet-column-people = Delegation
imports-sheet-column-position = Position
imports-sheet-column-planned = Estimated cost
imports-sheet-column-actual = Actual cost
imports-sheet-column-payer = Paid by
imports-sheet-column-report = Report
imports-sheet-column-body = Body
imports-sheet-column-number = Number of people
imports-sheet-column-host = Hosted by
imports-sheet-column-mail = E-mail
imports-sheet-column-telephone = Telephone
imports-sheet-column-language = Language
imports-sheet-column-label = Label
imports-sheet-column-committed = Committed
imports-sheet-column-paid = Paid
imports-sheet-column-partners = Partners
imports-sheet-column-funder = Funder
imports-sheet-column-amount = Amount
imports-sheet-column-progress = Progress
imports-sheet-column-date = Date
imports-sheet-column-signatory = Signatory
imports-sheet-column-act = Resolution
imports-sheet-column-sort = Type of signatory
imports-sheet-column-is-group = Group of several (yes or no)
imports-sheet-column-withdrawn = Withdrawal date
imports-sheet-column-state = State
imports-sheet-column-population = Population
imports-sheet-column-latitude = Latitude
imports-sheet-column-longitude = Longitude
imports-sheet-column-identifier = Identifier in the list
imports-sheet-column-unit = Unit
imports-sheet-column-value = Value
imports-sheet-column-source = Source
imports-sheet-column-file = Sheet or file of the series
imports-sheet-column-part = Breakdown (sex, age, district…)
imports-sheet-column-code = Geographic code
imports-sheet-column-multiplier = Multiplier
imports-sheet-column-definition = Definition
imports-sheet-column-frequency = Frequency
imports-sheet-column-direction = Good direction
imports-sheet-column-agenda = Indicator of an agenda
imports-sheet-column-partner = Agreement or partner city
imports-sheet-column-initiator = Initiated by
imports-sheet-column-themes = Themes
imports-sheet-column-groups = Groups, actors
imports-sheet-column-what = What
imports-sheet-missing = “{ $column }” is missing. Fill in the cell, or give one value for all rows.
imports-sheet-supposed = “{ $column }” is not said: noted as “{ $value }”. Accepted: { $accepted }.
imports-sheet-differs = The register, or another row, says otherwise for “{ $field }”: what was noted stays. Correct the record if the list is right.
imports-sheet-no-day = “{ $value }” does not say the day: the date is not taken. Accepted: 31/12/2025.
imports-sheet-no-year = “{ $value }” is not a year. Accepted: 2025.
imports-sheet-fee-year = The fee “{ $value }” does not say its year: it is not taken. Accepted: a column “Year”, “Fee 2025” as heading, or one year for all rows (fee_year).
imports-sheet-joined-unknown = The date of joining is not given: it is noted as “unknown”.
imports-sheet-member-supposed = The member is not said: it is your government.
imports-sheet-member-unknown = “{ $value }” is neither one of your governments nor one of your departments: your government is noted.
imports-sheet-former-post = “{ $value }”: this person may no longer hold the post. To be checked.
imports-sheet-personal = Personal data: the record does not say yet on what ground it is kept.
imports-sheet-body-made = The body “{ $value }” is created.
imports-sheet-same-trip = Same trip as row { NUMBER($row, useGrouping: "false") }: one record.
imports-sheet-delegate-kind = The post of “{ $value }” is not said: the person is noted as staff.
imports-sheet-place-unknown = “{ $value }” is not a place of the register: the place is not taken.
imports-sheet-report = “{ $value }” is not taken: attach the report to the mission.
imports-sheet-host-pays = “{ $value }”: the host pays, the cost is not yours.
imports-sheet-payer = “{ $value }” does not say who pays. Accepted: the host, the network, us.
imports-sheet-cost-once = The same amount stands on every row of the trip: it is counted once.
imports-sheet-cost-summed = The amounts on the rows of the trip are added up.
imports-sheet-currencies = One trip has amounts in several currencies: they cannot be added up. Put them in one.
imports-sheet-number = “{ $value }” is not an exact number of persons; the digits in it are taken.
imports-sheet-purpose-made = The purpose is not given: noted as “{ $value }”.
imports-sheet-visit-of = Visit: { $who }
imports-sheet-thousands = “{ $heading }” counts in thousands: the amounts are multiplied by a thousand.
imports-sheet-tax = “{ $heading }” says whether tax is included; the register makes no difference, keep one rule everywhere.
imports-sheet-spent-on = Amount dated { $day }, since the list gives no day.
imports-sheet-progress = Progress “{ $value }” is not taken: a percentage without definition compares with nothing. Note milestones instead.
imports-sheet-funder = An application for funding is noted as identified, without amount: “{ $value }”.
imports-sheet-date-unknown = The date is not given: it is noted as “unknown”.
imports-sheet-forum = “{ $value }” is not a network of the register: noted as a forum.
imports-sheet-signatory-missing = The row does not say who signed: the text is noted, without adhesion.
imports-sheet-signatory-unknown = “{ $value }” is not in the register: the text is noted, without adhesion. Create the signatory first.
imports-sheet-act-missing = Your own adhesion needs its act: add a column “Resolution”. The text is noted, without adhesion.
imports-sheet-indicator-supposed = New indicator: noted as “the more the better”, since the list does not say it. To be checked.
imports-sheet-frequency-supposed = New indicator: noted as yearly, since the list does not say it. To be checked.
imports-sheet-value-year = The value “{ $value }” does not say its year: it is not taken.
imports-sheet-value-left = This value is not taken; the rest of the row is.
imports-sheet-year-end = Value dated at the end of the fiscal year, { $day }.
imports-sheet-year-not-over = The fiscal year { $year } is not over: its value is not taken.
imports-sheet-not-in-register = “{ $value }” is not in the register: not taken.
imports-sheet-no-tie = No agreement of the register with “{ $value }”. Import the agreements first, or write the agreement’s code.
imports-sheet-exchange-twice = The same exchange stands on a row above: one record.
imports-sheet-first-day = Several days: the exchange is dated on the first, { $day }.
imports-sheet-named-by-file = The indicator is not named: it bears the name of its file, “{ $value }”.
imports-sheet-units = “{ $value }”: several units, hence one indicator for each.
imports-sheet-same-everywhere = “{ $value }” holds for the whole series: kept in the definition.
imports-sheet-no-value = No value: nothing is taken. Nothing is not zero.
imports-sheet-value-twice = The list gives the value of this time and part twice: the first is kept.
imports-sheet-frequency = “{ $value }” is not a known frequency: noted as yearly. Accepted: yearly, quarterly, monthly, a number of months.
imports-sheet-agenda-by-file = By the name of the file, it is the indicator { $value }.
imports-sheet-multiplier = “{ $value }” does not say in what the values count. Accepted: units, thousands, millions.
imports-sheet-adhesion-twice = “{ $value }” stands above already: the first row is kept.
imports-sheet-withdrawn = “{ $value }”: adhesion noted as withdrawn on an unknown date; it does not count any more.
imports-sheet-adhesion-state = “{ $value }” is not taken: an adhesion counts until it is withdrawn. Give a withdrawal date if it no longer holds.
imports-sheet-signatory-group = “{ $value }” gathers several governments: noted as an organisation, not as a government.
imports-sheet-group-not-taken = An organisation keeps nothing of what the list says under { $columns }.
imports-sheet-government-made = The government “{ $value }” is made, as a municipality.
imports-sheet-point-shared = Several signatories at the same point ({ $value }): it is the middle of a country or region, not a place. Not taken.
imports-sheet-no-point = “{ $value }” is not a latitude or longitude: the point is not taken.
imports-sheet-population = “{ $value }” is not a number of inhabitants: not taken.
imports-sheet-population-year = “{ $value }” inhabitants without a year: not taken. Put the year into the heading.
imports-sheet-namesake = Another signatory of the list bears the name “{ $value }” in this country, under another identifier: the two stay apart. To be checked.
imports-sheet-rounded = “{ $value }” has more than nine decimals: { $kept } is noted.
