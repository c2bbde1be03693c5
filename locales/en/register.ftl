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
register-draft-discard = Discard the draft
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
register-grid-help = One row per record. You can paste several cells from a spreadsheet; blank rows do not count. Everything is written together, or nothing.
register-grid-nothing-written = Nothing is written yet: mend these cells, then write everything together.
register-grid-row = Row { $row }: { $problem }
register-grid-cell = { $column }, row { $row }
register-grid-number = Row
register-grid-write = Write all rows
register-grid-written = { $count } records written.
