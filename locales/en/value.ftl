# What is wrong with an entry, and what would be accepted; visibilities, audiences and roles.

## Entry: presence and form

problem-required = To be filled in.
problem-unknown-field = This field does not exist in this record.
problem-not-text = A text is expected here.
problem-not-integer = A whole number is expected, without decimals: 12.
problem-not-decimal = A number is expected: 12 or 12.5.
problem-not-date = A full date is expected, year-month-day: 2024-05-31.
problem-not-historical-date = A date is expected, even a partial one: 1994-06-10, 1994-06, 1994, or unknown if nobody knows.
problem-not-time-zone = A time zone is expected: Europe/Paris.
problem-not-country = A country is expected: its name, or its two-letter code (FR).
problem-not-language = A language is expected, by its code: fr, en, es.
problem-not-currency = A currency is expected, by its three-letter code: EUR.
problem-not-choice = There is no such choice. Accepted: { $accepted }.
problem-not-money = An amount is expected, with no more decimals than its currency has: 1,250.50 EUR.
problem-not-share = A share is expected: from 0 to 100% on a form, from 0 to 1 in a file.
problem-not-url = A full web address is expected: https://example.org.
problem-not-email = An e-mail address is expected: name@example.org.
problem-not-yes-no = Answer yes or no.
problem-not-list = A list is expected here.
problem-not-group = A set of fields is expected here.
problem-not-key = A short key is expected: at most 40 letters without accents, digits, dots or dashes.
problem-not-digest = The fingerprint of a file is expected: 64 digits and letters from a to f.
problem-choose-one-variant = Choose one of the possibilities only.

## Entry: measure

problem-too-long =
    { $limit ->
        [one] This text is too long: at most one character.
       *[other] This text is too long: at most { $limit } characters.
    }
problem-too-large = This number is too large: at most { $limit }.
problem-too-small = This number is too small: at least { $limit }.
problem-too-many =
    { $limit ->
        [one] There are too many: at most one item.
       *[other] There are too many: at most { $limit } items.
    }
problem-too-deep = These lists are nested too deeply.
problem-control-characters = This text contains invisible characters that are not accepted. Type it again on the keyboard.
problem-ends-before-it-begins = The end comes before the beginning ({ $from }).

## Entry: links and codes

problem-no-such-record = No record matches “{ $given }”. Give its code or choose it from the list.
problem-wrong-kind = “{ $given }” is a record of another kind. Accepted here: { $accepted }.
problem-reference-unseen = That record is not open to the same audience; linking it here would disclose it.
problem-still-used =
    { $count ->
        [one] One record still refers to it: change that one first.
       *[other] { $count } records still refer to it: change those first.
    }
problem-duplicate-key = Two rows of this list have the same key.
problem-code-taken = This code is taken, or once was: a code serves only once.
problem-code-form = A code begins with a letter and has at most 40 letters without accents, digits, dashes or dots: AGR-01.
problem-code-immutable = A code never changes: others already refer to it.
problem-code-none = Records of this kind have no code.

## Entry: states and next steps

problem-moves-missing = The first state and its date are missing.
problem-move-cannot-begin = Nothing begins with this state. Accepted: { $accepted }.
problem-move-not-allowed = From the state “{ $from }” there is no step to this one. Accepted: { $accepted }.
    .none = From the state “{ $from }” there is no further step.
problem-move-before-last = This date comes before that of the previous state ({ $last }).
problem-move-needs-act = This step needs the act that authorises it.
problem-move-needs-reason = This step needs a reason.

## Visibility and audiences

visibility = Visibility
    .help = Who may read this record.
visibility-internal = Internal
    .help = The office and the departments.
visibility-partners = Partners
    .help = The office, the departments and the partner actors.
visibility-public = Public
    .help = Everybody, on the public site.
audience = Audience
    .help = For whom this page or figure is made.
audience-internal = Internal
    .help = Counts all that the office knows.
audience-partners = Partners
    .help = Counts only what partner actors may read.
audience-public = General public
    .help = Counts only what everybody may read.

## Roles

role-administrator = Administrator
    .help = Keeps settings, accounts, lists and backups, with no power over decisions.
role-head = Head of office
    .help = Sees everything; approves the triage of requests, plans, reports and publication.
role-officer = Officer
    .help = Creates and keeps up agreements, operations and measures; drafts documents.
role-department = Department contact
    .help = Proposes actions, declares activity abroad, supplies observations and answers mission follow-ups.
role-sponsor = Elected sponsor
    .help = Adopts, approves missions, signs acceptances and derogations; does not edit data.
role-reviewer = Finance and legal reviewer
    .help = Validates amounts, agreements and their formalities.
role-evaluator = External evaluator
    .help = Reads a dated copy of what is to be evaluated; writes findings and recommendations.
role-partner = Partner actor
    .help = Reads what is open to partners; declares initiatives, proposals and positions.
