# How figures are put together with their signs.

format-percent = { $number }%
# $currency is a sign: €
format-money = { $sign }{ $currency }{ $number }
# $currency is a code or ends with a letter: CHF
format-money-code = { $sign }{ $currency } { $number }
