# The register's own pages: list, record, form, history, conflict.

## Forms

register-currency = Currency
register-historical-hint = 1994, 1994-06, 1994-06-10 or unknown.
register-not-said = Not said
register-add-one = Add { $one }
register-other-languages = In another language:
register-pick = Choose among { $count }
register-row-empty = Nothing written yet
register-fields-count =
    { $count ->
        [one] one field
       *[other] { $count } fields
    }

## Lists

register-filter-held = { $column }: { $value }
register-without = Remove the filter
register-ways-to-look = Ways to look
register-as-list = List
register-apply = Apply
register-deleted = Deleted records
register-deleted-none = No deleted records
register-deleted-on = Deleted on
register-unknown-filter = This list cannot be filtered by “{ $given }”. It can be filtered by: { $accepted }.
    .none = This list cannot be filtered by “{ $given }”, nor by anything else.
register-merge = Merge with a duplicate
register-merge-title = Which record is the same as “{ $title }”?
    .help = One record then stands for both: every link is moved to it, and the code and the address of the other lead to it.
register-merge-alike = Records that may be the same
register-merge-this = Compare
register-merge-with = The other record
    .help = Begin with its code or a word of its name and choose it, or give the address of its page.
register-merge-stays = Stays:
register-merge-goes = Is merged into it:
register-merge-turn = The other way round
register-merge-links =
    { $count ->
        [0] No record points to the one that goes.
        [one] One record points to the one that goes, and will point to the one that stays.
       *[other] { NUMBER($count) } records point to the one that goes, and will point to the one that stays.
    }
register-merge-differing = Where the two differ, choose what is right
register-merge-kept = Lists, languages and notes are joined. What is not chosen stays in the history of the record that goes, and the merger can be undone.
register-alike =
    { $count ->
        [one] This may be the same as a record that is there already
       *[other] This may be the same as one of { NUMBER($count) } records that are there already
    }
register-alike-then = If it is the same, open that record instead. If it is not, save once more. What you typed is kept as a draft.
alike-name = same name
alike-spelling = nearly the same name
alike-mail = same e-mail
alike-telephone = same telephone
alike-site = same site
alike-identifier = same identifier

## Record

register-colon = :{ " " }
register-written-first = Created by { $name } on { $moment }, version { $version }
register-converted = { $amount } (that is { $base } at a rate of { $rate } on { $date }, source: { $source })
register-show-empty = Show empty fields
register-see-all =
    { $count ->
        [one] See it
       *[other] See all { $count }
    }
register-program = Cosmopole
register-written = Version { $version }, changed by { $name } on { $moment }
register-around = Around the record
register-alert-due = { $what }: { $date }
register-alert-late = { $what }: { $date }, late
register-upkeep = To complete
register-nobody-owns = Nobody is named to answer for this record.
register-not-updated-since = Not updated since
register-not-filled = Not filled in
register-fill-in = Fill in
register-no-move = No step is possible for now.
register-move-to = Move on to “{ $state }”
register-move-only-from = Only possible from the state “{ $from }”; the record is in the state “{ $here }”.

## Writing

register-change-of = Edit the record
register-foreign-field = This form has no field “{ $given }”. Reload the page and try again; nothing was saved.
register-this-change = This change
register-in-this-form = In this form
register-draft-discard = Delete the draft
register-draft-found = A draft of this form was kept on { $moment }.
register-field = Field
register-conflict-same = Both versions say the same.
register-conflict-unchanged = What is the same in both
register-conflict-save = Save this choice
register-conflict-edit = Look at my entry again
register-conflict-leave = Keep the saved version

## History

register-did-create = created the record
register-did-edit = changed the record
register-did-move = moved the record on
register-did-attach = attached a file
register-did-detach = removed a file
register-did-delete = deleted the record
register-did-restore = restored the record
register-did-merge = made one record of two
register-did-back = went back to an earlier version
register-did-undo = undid the previous change
register-did-import = imported the record
register-first-content = First content
register-undo-change = Undo this change
register-back-to = Back to version { $version }
register-older-versions =
    { $count ->
        [one] One older version is not shown.
       *[other] { $count } older versions are not shown.
    }

register-grid = Quick entry: { $kinds }
register-grid-entry = Quick entry
register-grid-help = One row per record. You can paste several cells from a spreadsheet; blank rows do not count. Everything is saved together, or nothing is.
register-grid-nothing-written = Nothing is saved yet: correct these cells, then save everything together.
register-grid-row = Row { $row }: { $problem }
register-grid-row-column = Row { $row }, { $column }: { $problem }
register-grid-no-such-record = No record matches “{ $given }”. Give its code, for example { $example }, or choose it from the list.
register-grid-beyond = Pasted values that do not fit in the grid: { $count }.
register-grid-unread = To be typed again, day or choice not understood: { $cells }.
register-grid-cell = { $column }, row { $row }
register-grid-number = Row
register-grid-write = Save all rows
pages-grid-written = Records saved: { $count }.
pages-grid-empty = No row is filled in: nothing was saved.
