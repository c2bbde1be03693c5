# Reading a colleague’s list: what is wrong with the file or a cell, and what would be accepted.
# $place is a cell as spreadsheets name it: List!B12. $value is what the cell says.

## The file is refused

reading-too-large = This file weighs { $size } MB; at most { $limit } MB are accepted. Remove pictures and unneeded sheets, or send the list in several files.
reading-empty-file = This file is empty. Check that saving or sending it was completed.
reading-zip-bomb = Unpacked, this file grows beyond { $limit } MB. Save the list alone in a new workbook.
reading-not-a-workbook = This file is not a spreadsheet. Accepted: an XLSX (Excel) or ODS (LibreOffice) workbook, or a CSV file.
reading-file-passed-over = “{ $file }” is not a spreadsheet: it is not read.
reading-file-unreadable = “{ $file }” cannot be read: it is left aside.
reading-other-workbook = { $kind } workbooks are not read. Open this file in your spreadsheet program and save it as XLSX, ODS or CSV.
reading-encrypted = This file is protected by a password. Save it without a password.
reading-damaged = This file is damaged or incomplete (part “{ $part }”). Open it in your spreadsheet program and save it again. Technical detail: { $reason }
reading-document-type = This file contains a declaration (DOCTYPE) that no spreadsheet program writes (part “{ $part }”). For safety it is not read; save it again with your spreadsheet program.
reading-too-many-sheets =
    { $limit ->
        [one] This workbook has { $count } sheets; only one is accepted.
       *[other] This workbook has { $count } sheets; at most { $limit } are accepted.
    }
reading-too-many-rows =
    { $limit ->
        [one] Only one filled row is accepted; the limit is passed at { $place }.
       *[other] At most { $limit } filled rows are accepted; the limit is passed at { $place }. Send the list in several files.
    }
reading-too-many-columns =
    { $limit ->
        [one] Cell { $place } is too far to the right: only one column is accepted.
       *[other] Cell { $place } is too far to the right: at most { $limit } columns are accepted. Clear it if it is there by mistake.
    }
reading-too-many-cells =
    { $limit ->
        [one] Only one cell is accepted; the limit is passed at { $place }.
       *[other] At most { $limit } cells are accepted; the limit is passed at { $place }. Send the list in several files.
    }
reading-cell-too-long =
    { $limit ->
        [one] Cell { $place } holds too much text: at most one character.
       *[other] Cell { $place } holds too much text: at most { $limit } characters. In a CSV file this is often a quotation mark that is opened and never closed.
    }
reading-too-much-text = All together, the texts of this file exceed { $limit } MB. Send the list in several files.
reading-no-rows = This file has no filled row.

## What to know about the file that was read

reading-note-encoding-guessed = The encoding of the letters was guessed ({ $encoding }). Check the accents before importing.
reading-note-encoding-damaged = Some letters do not fit the encoding ({ $encoding }) and were replaced by �.
reading-note-wider-rows =
    { $count ->
        [one] One row has more columns than the first: row { $row }. A separator may have slipped into a text.
       *[other] { $count } rows have more columns than the first, beginning with row { $row }. A separator may have slipped into a text.
    }
reading-note-hidden-sheet = The sheet “{ $sheet }” is hidden; it was read like the others.
reading-note-hidden-rows =
    { $count ->
        [one] One hidden or filtered row was read ({ $place }).
       *[other] { $count } hidden or filtered rows were read, beginning with { $place }.
    }
reading-note-hidden-columns =
    { $count ->
        [one] Hidden columns of the sheet “{ $sheet }” were read.
       *[other] Several groups of hidden columns ({ $count }) of the sheet “{ $sheet }” were read.
    }
reading-note-merged-cells =
    { $count ->
        [one] The sheet “{ $sheet }” has one merged cell; only its first square keeps the value.
       *[other] The sheet “{ $sheet }” has { $count } merged cells; only the first square of each keeps the value.
    }
reading-note-characters-removed =
    { $count ->
        [one] Invisible characters were removed from one cell ({ $place }).
       *[other] Invisible characters were removed from { $count } cells, beginning with { $place }.
    }
reading-note-formula-failures =
    { $count ->
        [one] One formula fails ({ $place }).
       *[other] { $count } formulas fail, beginning with { $place }.
    }

## Rows left out

reading-left-out-above = Above the headings
reading-left-out-headings = Headings repeated
reading-left-out-total = Row of totals
reading-left-out-foot = Remark below the table

## A cell is not understood

reading-formula-failure = The formula fails ({ $value }). Mend it or write the value.
reading-date = “{ $value }” is not a date. Accepted: 31/12/2025, 2025-12-31, 12 March 2019, March 2019, 1994, unknown.
reading-date-impossible = “{ $value }” is not a day that exists.
reading-date-period = “{ $value }” is a period. Write a single date, for example its beginning.
reading-season = “{ $value }” is no time that is understood. Accepted: 2024, 2023-24, 2024-06, 2024-06-30.
reading-season-or-month = “{ $value }” may be two years or a month: understood as two years.
reading-number = “{ $value }” is not a number. Accepted: 1234.5 or 1,234.50.
reading-integer = “{ $value }” is not a whole number.
reading-percent = “{ $value }” is not a percentage. Accepted: 35% or 35.
reading-money = “{ $value }” is not an amount. Accepted: €1,234.50, USD 12,000.00, 12 k€, 1.2 M€.
reading-money-word = In “{ $value }”, “{ $word }” is not understood. Write the currency by its sign or code: €, EUR, USD.
reading-money-two-currencies = “{ $value }” names two currencies. Keep the one of the amount.
reading-money-too-large = “{ $value }” is an amount too large to be stored.
reading-yes-no = “{ $value }” is neither yes nor no. Accepted: yes, no, x, 1, 0.
reading-country = “{ $value }” is not a known country. Accepted: the country’s name or its code (FR, FRA).

## A cell is understood with a doubt

reading-date-ambiguous = “{ $value }” was read as { $date }; it could be { $other }.
reading-date-serial = The number { $value } was read as a spreadsheet’s day: { $date }.
reading-date-short-year = The year of “{ $value }” has only two digits; it was read as { $year }.
reading-date-unlikely = The year { $year } is unusual.
reading-date-about = “{ $value }” is an approximate date; it was read as exact.
reading-number-ambiguous = “{ $value }” was read as { $number }; the comma or point might mark decimals.
reading-percent-fraction = “{ $value }” was read as { $percent }%.
reading-percent-shown = The sheet shows { $percent }%, but this number is not counted in percent; { $value } was taken, as it stands.
reading-money-no-currency = “{ $value }” does not say its currency; { $currency } was assumed.
reading-money-shared-sign = “{ $sign }” stands for several currencies; { $currency } was assumed.
reading-money-tax = “{ $value }” mentions taxes; the amount was taken as it is.
reading-money-about = “{ $value }” is approximate; the amount was taken as it is.
reading-money-period = “{ $value }” is an amount per period; it was taken as it is.
reading-money-rounded = “{ $value }” has more decimals than the currency { $currency }; the amount was rounded.

## What a column stands for

reading-match-remembered = “{ $heading }” was matched this way in an earlier import.
reading-match-name = The heading “{ $heading }” is the field’s name (“{ $name }”).
reading-match-words = The heading “{ $heading }” resembles “{ $name }”.
reading-match-shape = The heading “{ $heading }” says nothing, but the column’s content fits.

## Which place is meant

gazetteer-same-name = Same name: { $name }
gazetteer-other-name = Another name of { $name }
gazetteer-close-spelling = Spelled almost like { $name }
gazetteer-same-country = Same country: { $country }
gazetteer-other-country = Another country: { $country }
gazetteer-distance = { $km } km from the list’s coordinates
gazetteer-population =
    { $population ->
        [one] One inhabitant
       *[other] { $population } inhabitants
    }

## The annotated workbook

reading-grade-refusal = Refused
    .help = the row cannot be imported like this; correct the cell.
reading-grade-doubt = To be checked
    .help = the value was understood, but another reading is possible.
reading-grade-note = Good to know
    .help = nothing to correct.
reading-legend-name = Legend
reading-legend-intro = The import’s remarks are in the coloured cells and in the last column. Correct, save, and import this file again.
reading-write-text-too-long = The text of { $place } exceeds the 32,767 characters that a cell can hold. Choose the CSV export.
reading-write-failed = The workbook could not be written. Technical detail: { $reason }
