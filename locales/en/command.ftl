# The command line: what the program says on a terminal. Keep sentences short; $name is a code, $file a path.

## Opening

command-opening = Reading the register…
command-no-database = There is no database { $file }. Name one with --database, or make it with `cosmopole serve` or `cosmopole import facts`.
command-file-failed = The file { $file } cannot be used: { $why }
command-output-failed = The result cannot be written: { $why }

## Serving

command-serving = Cosmopole answers at { $address } (database { $database }). Ctrl-C stops it.
command-address-taken = The address { $address } cannot be opened: { $why }. Choose another with --listen.
command-no-account-yet = Nobody can sign in yet. Make the first account with: cosmopole user add NAME --role administrator
command-stopped = Stopped.

## Demonstration

command-loading-city = Building the city of Estuaria…
command-loading-reference = Bringing in themes, agendas and jurisdiction profiles…
command-port-taken = The address { $address } is taken; another port is used.
command-demo-serving = Estuaria, the demonstration city, is at { $address } (database { $database }).
command-demo-stop = All people and places are invented. Ctrl-C stops the demonstration; what you change is kept for next time (--fresh begins again).
command-demo-open = Attention: other machines can reach this demonstration, and everybody knows its passwords.
command-fresh-file-only = --fresh works with a database in a file. Empty this one yourself, or name sqlite:FILE.
command-not-a-demonstration = The database { $database } holds something else than a demonstration; it is left as it is. Name another with --database.

## Facts

command-importing = Importing…
command-imported = { $created } created, { $changed } changed, { $unchanged } unchanged.
command-would-import = Would import: { $created } created, { $changed } changed, { $unchanged } unchanged. Nothing was written.
command-record = Record { $index }
command-record-named = Record { $index } ({ $name })
command-facts-form = This is not a facts file: { $why }. Accepted: {"{"}"cosmopole": "facts", "version": 1, "records": [{"{"}"kind": …{"}"}]{"}"}; the whole form is told by `cosmopole export schema`.
command-facts-beginning = This is not a facts file: line { $line } begins with “{ $given }”. A facts file begins with {"{"}"cosmopole": "facts", "version": 1, "records": [{"{"}"kind": …{"}"}]{"}"}; the whole form is told by `cosmopole export schema`.
command-facts-foreign = This is not a facts file: "cosmopole" says "{ $given }", and "facts" is expected.
command-facts-too-new = The file has form { $form }, which this version does not know. Use a newer version of the program.
command-facts-kind = Record { $index }: there is no kind "{ $given }". Accepted: { $known }.
command-facts-id = Record { $index }: "{ $given }" is not an id. Accepted: a UUID such as 0199c7a0-0000-7000-8000-000000000001, or a code under "code".
command-facts-not-words = "{ $name }" is given as a text: "{ $name }": "…".
command-facts-not-fields = "{ $name }" is a set of fields: {"{"}"name": …{"}"}.
command-facts-beside-fields = "{ $name }" stands beside "fields" and would not be read. Put it inside "fields".
command-exporting = Exporting…
command-exported = { $count } records written to { $file }.
command-exported-schema = Schema written to { $file }.

## Refusals

command-not-there = There is no record { $name }.
command-stale = Somebody has changed { $name } meanwhile; nothing was written. Try again.
command-no-such-record = There is no record { $name } of this kind: { $accepted }.

## Figures

command-no-such-figure = There is no figure { $name }. Accepted: { $accepted }.
command-version-beyond = The register has only come to version { $version }.
command-rebuilding = Rebuilding the register as it was known
command-figure-without-period = The figure { $name } speaks of a date, not of a period: use --as-of.
command-figure-without-record = The figure { $name } speaks of the whole register, not of one record: leave out --record.
command-figure = Figure
command-figure-of = Computed for
command-figure-record = Record
command-figure-value = Value
command-figure-counted = Counted
command-figure-left-out = Left out
command-proof = { $name } of { $record }, as of { $day }, version { $version }
command-proof-parts = Made of (value × weight)
command-proof-counted = Counted
command-proof-left-out = Left out
command-proof-settings = Settings used

## Check

command-checking = Checking…
command-checked = { $records } records checked, { $faults } faults.
command-found-ledger = Ledger: { $what }
command-found-dangling = { $name } points to { $to }, which does not exist.
command-found-exception = { $name } keeps an accepted exception ({ $rule }).

## Backup and restore

command-backing-up = Writing the backup…
command-backed-up = Backup written to { $file } (version { $version }).
command-backup-onto-itself = A backup cannot take the place of its own database. Name another file.
command-restoring = Restoring…
command-restored = Restored into { $database } (version { $version }); { $redactions } redactions carried out again.

## Accounts

command-password = Password:
command-password-again = Once more:
command-passwords-differ = The two passwords differ; nothing was changed.
command-password-needs-terminal = A password can be typed only on a terminal. Elsewhere, give it on the standard input with --password-stdin.
command-no-such-user = There is no account { $login }. `cosmopole user list` names them.
command-user-added = The account { $login } can sign in.
command-user-password = The account { $login } has a new password; its sessions have ended.
command-user-disabled = The account { $login } is closed; its sessions have ended.
command-user-enabled = The account { $login } can sign in again.
command-user-state = State
command-user-open = open
command-user-closed = closed

## Persons

command-searching-passages = Looking for passages…
command-passage = Passage
command-passage-sure = Sure
command-passage-words = Words
command-no-such-passage = No passage { $name } names this person. `cosmopole person mentions` lists them.
command-would-erase = { $name } would be erased in every version, with { $chosen } of { $count } passages. Nothing was erased; add --yes to do it. It cannot be undone.
command-erased = Erased: { $bodies } versions and records, { $beside } drafts, imports and messages, { $files } files; { $accounts } accounts closed.
