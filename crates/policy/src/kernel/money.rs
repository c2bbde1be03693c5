//! Amounts (DOMAIN 3.7): whole minor units and an ISO 4217 code; where converted, with the rate, its date and its source.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::share::Decimal;

/// An amount of money, as it was paid or promised.
///
/// Written `{"minor": 620000, "currency": "EUR"}` for 6,200.00 EUR.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-shape" = "money"))]
pub struct Money {
    /// The amount in the currency's smallest unit (cents; yen have none smaller).
    pub minor: i64,
    /// ISO 4217 code.
    #[schemars(regex(pattern = "^[A-Z]{3}$"))]
    pub currency: Box<str>,
    /// Present when the amount was converted into the base currency at entry; it is never converted again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub converted: Option<Conversion>,
}

/// How an amount was converted into the instance's base currency, kept with it for ever.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conversion {
    /// The amount in minor units of the base currency.
    pub base_minor: i64,
    /// The base currency then.
    pub base_currency: Box<str>,
    /// One unit of the currency in units of the base currency.
    pub rate: Decimal,
    /// The day of the rate.
    pub on: Date,
    /// Who published the rate.
    pub source: Box<str>,
}

impl Money {
    /// The amount in minor units of `base`, when it was paid in it or converted into it.
    pub fn in_base(&self, base: &str) -> Option<i64> {
        if &*self.currency == base {
            return Some(self.minor);
        }
        self.converted
            .as_ref()
            .filter(|found| &*found.base_currency == base)
            .map(|found| found.base_minor)
    }
}
