# How figures are put together with their signs.

format-percent = { $number } %
# $currency is a sign: €
format-money = { $sign }{ $number } { $currency }
# $currency is a code or ends with a letter: CHF
format-money-code = { $sign }{ $number } { $currency }
