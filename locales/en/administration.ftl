# Administration: rooms, rights, settings, sections and units of records, what every record carries.

## Rooms

room-governance = Governance
    .help = Who acts: territories, governments, departments, actors, people.
room-relations = Relations
    .help = Ties with others: agreements, exchanges, published claims.
room-operations = Operations
    .help = What is done: actions, missions and visits.
room-administration = Administration
    .help = What governs the house: settings, accounts, lists.
room-strategy = Strategy
    .help = Where we are going: axes, objectives, plans.
room-measurement = Measurement
    .help = What comes of it: indicators, observations, evaluations.

## Rights

role = Role
verb = Right
verb-see = see
verb-create = create
verb-edit = edit
verb-move = move on
    .help = Take from one state to the next.
verb-publish = publish
    .help = Decide how far a record may be seen.
verb-delete = delete
verb-comment = comment on
verb-import = import
    .help = Bring in a whole file of records, or undo that import.
verb-erase = erase for good
    .help = Forget a person: replace what is known of them in every version.
denied-role = Your role ({ $role }) does not allow you to { $verb } these records ({ $kind }). Ask the head of office.
denied-sign-in = Sign in with an account of the office; without one you cannot { $verb } these records ({ $kind }).
denied-other-department = This record is the business of another department. Ask that department, or the office, to change it.
denied-no-department = Your account belongs to no department. Ask the administrator to attach it to one.
denied-other-organisation = This record belongs to another actor.
denied-no-organisation = Your account acts for no actor; the administrator can name it.
denied-restore-late = This record was deleted more than { $days } days ago. Ask the administrator to bring it back.
denied-own-mission = Whoever wrote a mission does not approve it and its costs. Ask the head of office or the elected sponsor.
denied-field = Your role does not change this field ({ $field }). Ask the office.

## Sections of records

section-identity = The essentials
section-parties = Parties and contacts
section-time = Dates and progress
section-acts = Acts and formalities
section-life = Over time
section-keeping = Keeping of the record
section-languages = Languages
section-calendar = Calendar
section-money = Costs and money
section-vitality = Vitality of ties
section-networks = Networks and positions
section-participation = Participation
section-measurement = Measurement
section-alerts = Deadlines
section-limits = Limits on files
section-partners = Partners and places
section-people = Delegation and meetings
section-result = Results and follow-up

## Units; .count with its number

unit-months = months
    .count =
        { $count ->
            [one] { $count } month
           *[other] { $count } months
        }
unit-days = days
    .count =
        { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
unit-megabytes = MB
    .count = { $count } MB
unit-kilometres = km
    .count = { $count } km
unit-kilograms = kg
    .count = { $count } kg

## What every record carries

record-visibility = Visibility
    .help = Who may read this record. An internal field stays internal, even in a public record.
record-owner = Answers for the record
    .help = The person to ask; keeps the record up to date.
record-provenance = Sources
    .help = Where what is written here was learned: an imported file, a letter, an interview.
    .one = a source
provenance-source = Kind of source
provenance-name = Source
    .help = The name of the file, document or person.
provenance-place = Where in it
    .help = The row of the file or the page of the document: “row 12”.
provenance-on = Date
    .help = When it was said or written; a month or a year is enough.
source = Kind of source
source-form = Typed in
source-import = Imported file
source-document = Document
    .help = An act, a letter, a report.
source-interview = Interview
source-program = Another program
record-documents = Files
    .one = a file
attachment-key = Key
attachment-name = File name
attachment-digest = Fingerprint
    .help = The SHA-256 fingerprint of the content; it proves that the file has not changed.
attachment-media-type = Format
attachment-bytes = Size in bytes
record-notes = Notes of the office
    .help = What the office wants to remember; never shown outside the office and the departments.
record-exceptions = Rules not kept
    .help = What an import kept, by choice, in spite of a rule of the office; the figures concerned leave this record out.
    .one = an exception
exception-rule = Rule
exception-path = Field
exception-import = Import
exception-accepted-by = Accepted by
record-formerly = Merged records
    .help = Records that turned out to be the same; their codes and addresses lead here.
    .one = a merged record
former-record = Former identifier
former-code = Former code
former-visibility = Visibility

## States and moves

move-key = Key
move-to = New state
move-on = Since
    .help = The day on which this state began; for an old record a month or a year is enough.
move-act = Act
    .help = The act that decides it: “Council decision 2024-118 of 12 March 2024”.
move-reason = Reason
    .help = Why; needed above all for a suspension, a giving up or a cancellation.
move-by = Decided by

## Settings

kind-settings = Settings
    .help = The parameters of the house from a date on; every figure says which it uses.
kind-settings-plural = Settings
kind-settings-new = New settings
kind-settings-none = No settings yet: the default values hold. Begin with the name of your metropolis and its government.
settings-from = In force from
    .help = Figures made for an earlier date keep the settings of that time.
settings-name = Name of the metropolis
    .help = As pages show it.
settings-own-government = Our government
settings-reference-language = Reference language
    .help = The one in which texts are written first; it stands in for a missing translation.
settings-languages = Languages of texts
    .one = a language
settings-time-zone = Time zone
    .help = By its international name: Europe/Paris, America/Montevideo.
settings-today = Fixed date of today
    .help = For demonstrations and trainings only: figures and deadlines stop at this day. Leave empty in daily work.
settings-fiscal-year-start-month = First month of the fiscal year
    .help = As a number: 1 for January, 7 for July.
settings-holidays = Public holidays
    .help = Days that are not worked, beside weekends; deadlines in working days skip them.
    .one = a holiday
settings-reserve-from = Electoral reserve, first day
    .help = From this day to the last, no news, coverage or named praise of elected officials is published; registers stay visible.
settings-reserve-to = Electoral reserve, last day
settings-base-currency = Currency of totals
    .help = The three-letter code: EUR, USD, MXN.
settings-day-rate = Cost of a working day
    .help = Used for the full cost of a network; without it, the cost of working time cannot be told.
settings-vitality-window-months = Period looked at
    .help = How far back vitality looks.
settings-vitality-recent-months = Recent exchange
    .help = A substantive exchange younger than this counts in full.
settings-vitality-dormant-months = Dormant after
    .help = Without any exchange for this long a tie is dormant; without a substantive one, symbolic.
settings-vitality-new-months = New during
    .help = An agreement younger than this, without a substantive exchange, is new: it is not judged yet.
settings-consensus-groups = Groups for a consensus
    .help = How many of the six groups must have spoken before something is called agreed.
settings-consensus-mean = Mean for a consensus
    .help = The mean of the groups, between 0 and 1, from which something is called agreed.
settings-proposal-due-days = Answer to a proposal within
    .help = Counted from its reception.
settings-network-window-months = Uses and meetings looked at over
    .help = How far back substantive uses and meetings of a network are counted.
settings-network-influence-months = Influence looked at over
    .help = How far back positions that went through a network count.
settings-network-core-score = At the core from
    .help = The score, of 100, from which a network is at the core of the policy.
settings-network-useful-score = Useful from
    .help = The score, of 100, from which a network is useful; below, the membership is to be looked at.
settings-incidence-voiced-months = Positions said in public for
    .help = A position counts in the incidence rate from so long after it was first said in public.
settings-stale-percent = Stale after
    .help = In hundredths of the indicator’s frequency: 150 for one and a half times.
settings-on-track-tolerance = On track up to a delay of
    .help = As a share of the way from baseline to target: 0.10 for a tenth.
settings-at-risk-tolerance = At risk up to a delay of
    .help = Beyond it, the indicator is off track.
settings-trend-observations = Values looked at for the trend
    .help = How many of the last ones.
settings-response-due-days = Answer to a crossed limit within
    .help = From the day on which the value was recorded.
settings-expiring-days = Warn before the end
    .help = An agreement that ends within this time is pointed out.
settings-report-due-days = Report due within
    .help = Counted from the return of the mission.
settings-request-decide-days = Request decided within
    .help = In working days, from the day after it came in.
settings-gate-indicators-per-level = Indicators at each level
    .help = How many a strategy needs at each of the three levels to be evaluated.
settings-overrun-percent = Estimate exceeded by
    .help = In percent of the estimate of a mission or visit; beyond it, the mission is pointed out.
settings-upload-megabytes = Largest file
settings-workbook-megabytes = Largest workbook, inflated
    .help = A small file may hide a huge one; beyond this size the import stops.
settings-workbook-rows = Rows of an imported sheet, at most
problem-settings-same-day = Other settings already begin on { $day }. Change those, or choose another day.
problem-settings-reserve-both = An electoral reserve has a first and a last day. Give both, or neither.
problem-settings-reference-language = The reference language must be among the languages of texts. Add it here, or choose another one.

## What saving may refuse

problem-id-taken = This identifier ({ $given }) belongs to another record already, or once did. Let the program give one.
problem-no-such-file = This file has not been received. Attach it again, then save.
problem-exceptions-added = Only an import may keep a record in spite of a rule of the office. A change may lift such exceptions, not add any.
problem-formerly-merge = Only a merger makes one record stand for another. Merge the two records from the page of the one that stays.
problem-merge-itself = This is the record itself. Give the code of the other one.
problem-merge-kinds = Only two records of one kind are merged: two persons, two organisations, two governments, two actors, two places or two themes.
problem-merge-other = The record { $given }, which points to the one that goes, would then break this rule. Change that record first.
problem-restore-merged = This record was merged into { $given }. Undo the merger from the history of { $given } instead.
problem-visibility-own = What you declare is seen by those who work with the office. Leave the visibility out; the office may change it.
problem-changed-since = This record has changed since: nothing was undone. Open it and correct it by hand.
problem-login-form = A user name has 1 to 80 characters, without spaces: camille.martin.
problem-login-taken = The user name “{ $given }” is taken. Choose another one.
problem-password-wrong = This is not the current password. Type it again.
problem-password-short =
    { $limit ->
        [one] A password has at least one character.
       *[other] A password has at least { $limit } characters; a whole sentence does very well.
    }

## Sample (for tests of the program)

kind-sample = Sample
    .help = A record that exists only for tests of the program.
kind-sample-plural = Samples
kind-sample-new = New sample
kind-sample-none = No sample yet. Add one to try.
sample-name = Name
sample-measures = Measures
    .one = a measure
sample-measures-key = Key
sample-measures-value = Value
sample-measures-on = Date
