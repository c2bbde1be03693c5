//! Estuaria for tests: its facts read into a register, the words of its expected figures.
#![allow(dead_code, reason = "each test uses its part of the city")]

use jiff::civil::Date;
use num_rational::Ratio;
use policy_crate::kernel::{Exact, Period};
use policy_crate::record::View;
use policy_crate::{Audience, Kind, Policy, Snapshot};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::desk::{Desk, TODAY};

/// What ships with the program, and the city itself.
const FACTS: [&str; 2] = [
    include_str!("../../../cosmopole/data/reference.json"),
    include_str!("../../../cosmopole/demo/estuaria.json"),
];

/// The demonstration city, as the office sees it.
pub fn estuaria() -> Desk {
    let files = FACTS.map(|file| serde_json::from_str::<Value>(file).expect("JSON"));
    let records = files
        .iter()
        .flat_map(|file| file["records"].as_array().expect("records"));
    let facts: Vec<_> = records.map(fact).collect();
    let mut desk = Desk::default();
    for (kind, name, _) in &facts {
        desk.allot(*kind, name);
    }
    for (kind, name, draft) in facts {
        desk.put(kind, &name, draft);
    }
    desk.settings = desk.policy.settings(TODAY);
    desk
}

/// The kind of a fact, the name that it goes by, and its draft.
fn fact(fact: &Value) -> (Kind, String, Value) {
    let kind = Kind::parse(fact["kind"].as_str().expect("a kind")).expect("a known kind");
    let name = fact.get("code").or(fact.get("id")).and_then(Value::as_str);
    let beside = |name: &str| ["kind", "code", "id"].contains(&name);
    let draft = fact.get("fields").cloned().unwrap_or_else(|| {
        let fields = fact.as_object().expect("an object").iter();
        let own = fields.filter(|(name, _)| !beside(name));
        Value::Object(
            own.map(|(name, value)| (name.clone(), value.clone()))
                .collect::<Map<_, _>>(),
        )
    });
    (kind, name.expect("a code or an id").to_owned(), draft)
}

/// What the public sees of the city, handed to a test at a date.
pub fn in_public<T>(desk: Desk, as_of: Date, test: impl FnOnce(&View<'_>) -> T) -> T {
    let snapshot = Snapshot::from_internal(desk.policy);
    let policy = snapshot.of(Audience::Public);
    let settings = policy.settings(as_of);
    test(&View {
        policy,
        as_of,
        settings: &settings,
    })
}

/// A fiscal year of the city: the calendar year.
pub fn year(year: i16) -> Period {
    Period::fiscal_year(year, 1).expect("a year")
}

/// Every year of the register.
pub fn all_years() -> Period {
    Period {
        from: year(2020).from,
        to: year(2030).to,
    }
}

/// As a reader sees it: rounded half up.
pub fn rounded(number: Exact, digits: u32) -> String {
    let scale = 10_i128.pow(digits);
    let whole = (number * scale + Ratio::new(1, 2)).floor().to_integer();
    if digits == 0 {
        return whole.to_string();
    }
    let width = usize::try_from(digits).expect("few digits");
    let sign = if whole < 0 { "-" } else { "" };
    let (whole, scale) = (whole.unsigned_abs(), scale.unsigned_abs());
    format!("{sign}{}.{:0width$}", whole / scale, whole % scale)
}

/// A share in per cent, with one digit.
pub fn percent(share: Exact) -> String {
    format!("{} %", rounded(share * Exact::from_integer(100), 1))
}

/// An amount in minor units, in whole units of the currency.
pub fn euros(minor: Exact) -> String {
    rounded(minor / Exact::from_integer(100), 0)
}

/// The codes of records, in their order.
pub fn codes(policy: &Policy, ids: impl IntoIterator<Item = Uuid>) -> Vec<String> {
    let code = |id| {
        policy
            .code(id)
            .map_or_else(|| id.to_string(), |code| code.to_string())
    };
    ids.into_iter().map(code).collect()
}
