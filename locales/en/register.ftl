# The register's own pages: list, record, form, history, conflict.

## Forms

register-currency = Currency
register-historical-hint = 1994, 1994-06, 1994-06-10 or unknown.
register-share-hint = Between 0 and 1: 0.25 for a quarter.
register-not-said = Not said
register-add-one = Add { $one }
register-fields-count =
    { $count ->
        [one] one field
       *[other] { $count } fields
    }
register-fields-filled =
    { $count ->
        [one] one filled in
       *[other] { $count } filled in
    }
