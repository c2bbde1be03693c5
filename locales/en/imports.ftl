# Importing and exporting: sheets, columns, what a list holds, and what becomes of it.
# $value is what the cell says. $file may be empty: the row is then in the same file.

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
imports-twinning-again =
    { $file ->
        [""] Same tie as row { NUMBER($row, useGrouping: 0) }.
       *[other] Same tie as row { NUMBER($row, useGrouping: 0) } of { $file }.
    }
imports-twinning-other-country = Country: “{ $one }” there, “{ $other }” here.
imports-twinning-other-population = Population: { $one } there, { $other } here.
imports-twinning-other-point = Position: { $one } there, { $other } here.
imports-twinning-two-countries = { $city } is given in two countries, { $one } and { $other }; { $chosen } was kept.
imports-twinning-namesakes = Several partners bear this name: { $city }, and also { $others }. One of them may be a mistake of the list.
imports-twinning-bare-id = This city has no name in the list, only the identifier { $id }.
imports-twinning-no-country = “{ $country }” is no State of today; the country of { $city } remains to be said (code XX).
