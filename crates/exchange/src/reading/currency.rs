//! Which currency a sign, a code or a word means.

use language::{fold, is_currency};

/// A currency, and whether the sign stands for others as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) code: String,
    pub(super) is_shared: bool,
}

fn sure(code: &str) -> Option<Named> {
    Some(Named {
        code: code.to_owned(),
        is_shared: false,
    })
}

/// Several currencies share the sign; where the usual currency is one of them, it is meant.
fn shared(others: &[&str], usual: &str) -> Option<Named> {
    if others.contains(&usual) {
        return sure(usual);
    }
    others.first().map(|code| Named {
        code: (*code).to_owned(),
        is_shared: true,
    })
}

const DOLLARS: [&str; 9] = [
    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "ARS",
];
const PESOS: [&str; 8] = ["MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP", "PHP"];
const POUNDS: [&str; 3] = ["GBP", "EGP", "LBP"];
const FRANCS: [&str; 2] = ["XOF", "XAF"];

/// The currency of a sign, a code or a name; nothing for other words. `usual` is the currency of
/// the office.
pub(super) fn currency_named(written: &str, usual: &str) -> Option<Named> {
    match written.trim() {
        "€" => return sure("EUR"),
        "$" => return shared(&DOLLARS, usual),
        "£" => return shared(&POUNDS, usual),
        "¥" | "￥" => return shared(&["JPY", "CNY"], usual),
        "₹" => return sure("INR"),
        "₽" => return sure("RUB"),
        "₩" => return sure("KRW"),
        "₺" => return sure("TRY"),
        "₪" => return sure("ILS"),
        "₫" => return sure("VND"),
        "₴" => return sure("UAH"),
        _ => {}
    }
    let word = fold(written);
    match word.as_str() {
        "euro" | "euros" | "eur" => return sure("EUR"),
        "dollar" | "dollars" | "dolar" | "dolares" => return shared(&DOLLARS, usual),
        // Whose pesos they are, only the office's own currency can say.
        "peso" | "pesos" => return PESOS.contains(&usual).then(|| sure(usual))?,
        "usd" | "us" => return sure("USD"),
        "sterling" | "gbp" => return sure("GBP"),
        "livre" | "livres" | "pound" | "pounds" | "libra" | "libras" => {
            return shared(&POUNDS, usual);
        }
        "yen" | "yens" | "yenes" => return sure("JPY"),
        "yuan" | "yuans" | "renminbi" | "rmb" => return sure("CNY"),
        "fcfa" | "cfa" => return shared(&FRANCS, usual),
        "dh" | "dhs" | "dirham" | "dirhams" => return shared(&["MAD", "AED"], usual),
        "reais" | "reales" => return sure("BRL"),
        "chf" | "sfr" => return sure("CHF"),
        _ => {}
    }
    let code = written.trim();
    (code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()) && is_currency(code))
        .then(|| sure(code))?
}

/// The currency of a dollar or another shared sign beside which letters stand: `US$`, `R$`, `$CA`.
pub(super) fn currency_beside(letters: &str) -> Option<&'static str> {
    Some(match letters.to_uppercase().as_str() {
        "US" => "USD",
        "CA" | "C" | "CAN" => "CAD",
        "AU" | "A" => "AUD",
        "NZ" => "NZD",
        "HK" => "HKD",
        "S" | "SG" => "SGD",
        "MX" => "MXN",
        "R" => "BRL",
        _ => return None,
    })
}
