# The frame of every page: getting in, finding one's way, searching, saving, understanding an error.

## The product

frame-product = Cosmopole
frame-tagline = The working tool of the international relations office
frame-demonstration = Demonstration: figures and lists are as of { $date }. All people and places are invented.
frame-today-fixed = Figures and lists are as of { $date }.

## Finding one's way

frame-skip = Skip to content
frame-navigation = Main navigation
frame-breadcrumb = You are here
frame-menu = Menu
frame-home = Home
frame-map = Map
frame-imports = Imports
frame-exports = Exports
frame-settings = Settings
frame-administration = Administration
frame-users = Accounts
frame-trash = Bin
frame-drafts = Drafts
frame-portal = Public site
frame-help = Help
frame-about = About
frame-back = Back
frame-next = Next
frame-previous = Previous
frame-first = First
frame-last = Last
frame-top = Top of page
frame-open = Open
frame-close = Close
frame-more = More
frame-new-window = (opens in a new window)

## Language and appearance

frame-language = Language
frame-language-fr = French
frame-language-en = English
frame-language-es = Spanish
frame-not-translated = not yet translated
    .help = This text does not exist in your language yet; it is shown in its reference language.
frame-theme = Appearance
frame-theme-light = Light
frame-theme-dark = Dark
frame-theme-auto = Same as my device

## Getting in and out

frame-sign-in = Sign in
frame-sign-in-title = Sign in
frame-sign-out = Sign out
frame-signed-in-as = Signed in as { $name }
frame-signed-out = You are signed out.
frame-login = User name
frame-password = Password
frame-password-show = Show password
frame-sign-in-refused = Unknown user name or password.
    .help = Check capital letters. If you have forgotten your password, the administrator can give you a new one.
frame-sign-in-slow-down =
    { $seconds ->
        [one] Too many attempts. Try again in one second.
       *[other] Too many attempts. Try again in { $seconds } seconds.
    }
frame-sign-in-first = Sign in to continue.
frame-session-ended = Your session has ended. Sign in again; what you had typed is kept as a draft.
frame-demonstration-accounts = Demonstration accounts
frame-demonstration-password = Password of all these accounts: { $password }

## My account

frame-account = My account
frame-account-language = Interface language
frame-name = Name
frame-role = Role
frame-roles = Roles
frame-department = Department
frame-password-change = Change password
frame-password-current = Current password
frame-password-new = New password
    .help = At least { $length } characters; a whole sentence does very well.
frame-password-again = New password, once more
frame-password-changed = Password changed. Your other sessions are closed.
frame-password-wrong = That is not the current password.
frame-password-different = The two entries differ.
frame-password-short =
    { $length ->
        [one] The password needs at least one character.
       *[other] The password needs at least { $length } characters.
    }
frame-sessions = Open sessions
    .help = The devices on which you are signed in.
frame-session-current = this session
frame-session-opened = Opened on
frame-session-last-seen = Last active
frame-session-device = Device
frame-session-revoke = Close this session
frame-sessions-revoke-others = Close all other sessions
frame-session-revoked = Session closed.
frame-sessions-revoked =
    { $count ->
        [0] No other session was open.
        [one] One session closed.
       *[other] { $count } sessions closed.
    }
frame-tokens = API access tokens
    .help = A token lets a program act in your name, with your rights.
frame-token-new = Create a token
frame-token-name = What the token is for
    .help = For example: finance department dashboard.
frame-token-created = Here is your token. Copy it now: it will not be shown again.
frame-token-expires = Valid until
frame-token-last-used = Last used
frame-token-never-used = never used
frame-token-revoke = Revoke this token
frame-token-revoked = Token revoked.
frame-tokens-none = No tokens.

## Doing

frame-add = Add
frame-new = New
frame-edit = Edit
frame-save = Save
frame-save-draft = Keep draft
frame-save-and-new = Save and add another
frame-cancel = Cancel
frame-confirm = Confirm
frame-confirm-question = Do you confirm?
frame-delete = Delete
frame-delete-question = Delete “{ $title }”?
    .help = The record stays in the bin for 30 days and can be restored from there.
frame-restore = Restore
frame-undo = Undo
frame-remove = Remove
frame-move-up = Move up
frame-move-down = Move down
frame-add-row = Add a row
frame-remove-row = Remove row { $number }
frame-move-row-up = Move row { $number } up
frame-move-row-down = Move row { $number } down
frame-row = Row { $number }
frame-choose = Choose
frame-change = Change
frame-continue = Continue
frame-copy = Copy
frame-copied = Copied.
frame-send = Send
frame-print = Print
frame-download = Download
frame-import = Import
frame-export = Export
frame-export-as = Export as { $format }
frame-refresh = Refresh
frame-actions = Actions
frame-moves = Possible next steps
frame-moves-refused = Steps not possible for now, and why

## What has just been done

frame-created = Created: { $title }.
frame-saved = Saved: { $title }.
frame-nothing-changed = Nothing has changed.
frame-deleted = Deleted: { $title }.
frame-restored = Restored: { $title }.
frame-merged = “{ $merged }” now is “{ $title }”.
frame-undone = Undone: the record is back to its previous version.
frame-draft-kept = Draft kept on { $moment }.
frame-draft-deleted = Draft deleted.
frame-draft-resume = Resume the draft
frame-draft-found = A draft of this record was kept on { $moment }.
frame-drafts-none = No drafts.
    .help = A draft is kept for 30 days.

## Lists

frame-search = Search
frame-search-everywhere = Search everything
frame-search-here = Search this list
frame-search-results =
    { $count ->
        [0] No results for “{ $text }”
        [one] One result for “{ $text }”
       *[other] { $count } results for “{ $text }”
    }
frame-search-filling = The search index is still filling: some results may be missing.
frame-search-hint = Try a shorter word, a code (AGR-01) or another name.
frame-filter = Filter
frame-filters = Filters
frame-filters-active =
    { $count ->
        [0] No filters
        [one] One filter on
       *[other] { $count } filters on
    }
frame-filter-clear = Clear the filter { $name }
frame-filters-clear = Clear all filters
frame-filter-any = Any
frame-filter-from = from
frame-filter-to = to
frame-filter-at-least = at least
frame-filter-at-most = at most
frame-sort = Sort by
frame-sort-ascending = Ascending
frame-sort-descending = Descending
frame-sorted-by = Sorted by { $column }
frame-columns = Columns
frame-columns-choose = Choose columns
frame-views = Saved views
frame-view-save = Save this view
    .help = Keeps the filters, the order and the columns under a name.
frame-view-name = Name of the view
frame-view-saved = View “{ $name }” saved.
frame-view-delete = Delete the view { $name }
frame-view-shared = Shared with the office
frame-views-none = No saved views.
frame-pages = Pages
frame-page = Page { $number }
frame-page-of = Page { $number } of { $total }
frame-per-page = Per page
frame-count =
    { $count ->
        [0] No records
        [one] One record
       *[other] { $count } records
    }
frame-showing =
    { $total ->
        [0] No records
        [one] The only record
       *[other] { $from } to { $to } of { $total } records
    }
frame-selected =
    { $count ->
        [0] Nothing selected
        [one] One row selected
       *[other] { $count } rows selected
    }
frame-empty = Nothing here yet.
frame-empty-list = No records yet.
    .help = Add the first one, or import your list.
frame-empty-filtered = No record matches these filters.
    .help = Clear a filter or search differently.
frame-table-of = Table: { $title }
frame-as-table = View as a table
frame-as-map = View on the map

## Values

frame-yes = Yes
frame-no = No
frame-unknown = Unknown
frame-none = None
frame-not-set = Not set
frame-not-assessable = Not assessable
    .help = There is not enough to judge by; this is not a zero.
frame-other = Other
frame-all = All
frame-total = Total
frame-from-to = from { $from } to { $to }
frame-since = since { $date }
frame-until = until { $date }
frame-as-of = as of { $date }
frame-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## Forms

frame-required = required
frame-optional = optional
frame-show-all = Show all
frame-show-less = Show less
frame-more-fields = More fields
frame-more-fields-count =
    { $count ->
        [one] One more field
       *[other] { $count } more fields
    }
frame-errors-title =
    { $count ->
        [one] One point needs correcting
       *[other] { $count } points need correcting
    }
frame-errors-help = Nothing is lost: correct below, then save.
frame-error = Error
frame-warning = Warning
frame-notice = Please note
frame-unsaved = Some changes are not saved.
frame-reason = Reason
    .help = Why this change is made; it will stay readable in the history.
frame-translations = Other languages
frame-translation-missing = To be translated
frame-suggestions = Suggestions
frame-type-to-search = Type to search

## Record: history, comments, files

frame-code = Code
frame-title = Title
frame-record = Record
frame-links = Links
frame-links-from-here = This record refers to
frame-links-to-here = Referring to this record
frame-history = History
frame-version = Version
frame-version-number = Version { $number }
frame-version-current = current version
frame-version-past = You are reading a past version, of { $moment }.
frame-version-see-current = See the current version
frame-version-restore = Go back to this version
frame-versions-compare = Compare
frame-changed-by = Changed by { $name }
frame-changed-by-for = Changed by { $name } on behalf of { $body }
frame-changed-on = Changed on { $moment }
frame-created-by = Created by { $name }
frame-changes = Changes
frame-before = Before
frame-after = After
frame-by = By
frame-date = Date
frame-moment = When
frame-source = Source
frame-comments = Comments
frame-comment-add = Add a comment
frame-comment-empty = No comments.
frame-comment-deleted = Comment deleted.
frame-files = Files
frame-file = File
frame-file-add = Attach a file
frame-file-choose = Choose a file
frame-file-size = Size
frame-file-limit = { $size } at most
frame-file-too-large = This file is over the limit of { $size }.
frame-file-empty = This file is empty.
frame-file-unreadable = This file cannot be read.
frame-file-added = File attached: { $name }.
frame-file-removed = File removed: { $name }.
frame-files-none = No files.
frame-upload = Upload
frame-size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
frame-size-kilobytes = { $number } kB
frame-size-megabytes = { $number } MB

## Conflict

frame-conflict = Somebody changed this record in the meantime
    .help = Nothing is lost. Here are their version and yours, side by side: keep what is right, then save.
frame-conflict-by = { $name } saved version { $version } on { $moment }.
frame-conflict-yours = What you typed
frame-conflict-theirs = Saved version
frame-conflict-base = Version you started from
frame-conflict-keep-yours = Keep mine
frame-conflict-keep-theirs = Keep theirs

## Access refused

frame-denied = You do not have access to this page
    .help = If you need it for your work, ask the head of the office.
frame-denied-sign-in = Sign in to see this page.
frame-denied-role = Your role ({ $role }) does not allow this.
frame-denied-roles-that-may = Who may do it: { $roles }.
frame-denied-department = This record belongs to another department.
frame-denied-visibility = This record is not open to your audience.
frame-denied-own-approval = Nobody approves their own request; another person in charge must do it.
frame-denied-mandate = You have no current mandate for this organisation.
frame-denied-form = This form was opened elsewhere or too long ago. Reload the page and try again; what you typed is kept.

## Error pages

frame-not-found = This page does not exist
    .help = The address may be incomplete, or the record was deleted. Search for it, or go back to the home page.
frame-not-found-record = No record has the code { $code }.
frame-gone = This record has been deleted
    .help = The administrator or the head of office can restore it from the bin.
frame-bad-request = This request cannot be understood
    .help = Go back to the previous page and try again.
frame-not-day = A day is expected, year-month-day: 2025-12-31.
frame-too-large = This upload is too large
    .help = The limit is { $size }. Send a smaller file, or send it in parts.
frame-too-many-requests = Too many requests at once
    .help = Wait a moment, then try again.
frame-server-error = Something went wrong on our side
    .help = Nothing was half saved. Try again in a moment; if it goes on, give the administrator the reference below.
frame-server-error-reference = Reference: { $reference }
frame-unavailable = The service is not available
    .help = It is restarting or its database does not answer. Try again in a minute.
frame-go-home = Go to the home page

## Background work

frame-job = Job
frame-jobs = Jobs under way
frame-jobs-none = No jobs under way.
frame-job-waiting = Waiting
frame-job-running = Running
frame-job-done = Done
frame-job-failed = Failed
frame-job-cancelled = Cancelled
frame-job-cancel = Stop this job
frame-job-retry = Run again
frame-progress = Progress
frame-progress-of = { $done } of { $total }
frame-progress-percent = { $percent } done
frame-please-wait = One moment…
