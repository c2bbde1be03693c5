//! A synthetic metropolis: the demonstration city grown to the size of a large office's register, the same for every run of a seed.
//! Its records keep the rules, and its figures can be assessed: it is what speed and size are measured on.

mod chance;
mod land;
mod measures;
mod strategy;
mod ties;
mod work;

use std::collections::HashMap;

use jiff::civil::{Date, date};
use office::Facts;
use serde_json::{Map, Value, json};

use chance::Chance;

/// What ships with the program: themes, agendas, profiles.
const REFERENCE: &[u8] = include_bytes!("../../../data/reference.json");
/// The demonstration city, where every kind of record has its example.
const CITY: &[u8] = include_bytes!("../../../demo/estuaria.json");
/// The seed of the city that is measured.
pub const SEED: u64 = 2040;
/// The day on which the city stands.
const TODAY: Date = date(2025, 12, 31);

/// How many records there are of the kinds that grow.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Actions.
    pub actions: usize,
    /// Indicators.
    pub indicators: usize,
    /// Observations of each indicator.
    pub periods: usize,
    /// Agreements.
    pub agreements: usize,
    /// Exchanges under all agreements.
    pub exchanges: usize,
    /// Requests.
    pub requests: usize,
    /// Missions and visits.
    pub missions: usize,
    /// Local actors.
    pub actors: usize,
}

impl Size {
    /// A large metropolis after ten years of work.
    pub const METROPOLIS: Self = Self {
        actions: 2_000,
        indicators: 500,
        periods: 40,
        agreements: 300,
        exchanges: 20_000,
        requests: 5_000,
        missions: 3_000,
        actors: 1_000,
    };

    /// The same city, so many times smaller; series keep their length.
    pub fn divided(self, by: usize) -> Self {
        Self {
            actions: self.actions / by,
            indicators: self.indicators / by,
            periods: self.periods,
            agreements: self.agreements / by,
            exchanges: self.exchanges / by,
            requests: self.requests / by,
            missions: self.missions / by,
            actors: self.actors / by,
        }
    }
}

/// The facts of a metropolis of this size.
pub fn metropolis(size: Size, seed: u64) -> Facts {
    let mut city = City::begin(size, seed);
    land::grow(&mut city);
    strategy::grow(&mut city);
    ties::grow(&mut city);
    work::grow(&mut city);
    measures::grow(&mut city);
    city.facts
}

/// The city while it grows: its facts, and the codes by which later records point to earlier ones.
struct City {
    size: Size,
    chance: Chance,
    facts: Facts,
    by_kind: HashMap<&'static str, Vec<String>>,
}

impl City {
    /// The demonstration city, on what ships with the program.
    fn begin(size: Size, seed: u64) -> Self {
        let mut facts =
            Facts::read(REFERENCE).expect("what ships with the program is a facts file");
        let city = Facts::read(CITY).expect("the demonstration city is a facts file");
        facts.records.extend(city.records);
        let mut begun = Self {
            size,
            chance: Chance::seeded(seed),
            facts,
            by_kind: HashMap::new(),
        };
        for kind in policy::Kind::ALL {
            let word = kind.word();
            let named = begun
                .facts
                .records
                .iter()
                .filter(|fact| fact["kind"] == word);
            let codes: Vec<String> = named
                .filter_map(|fact| fact.get("code").or(fact.get("id"))?.as_str())
                .map(str::to_owned)
                .collect();
            begun.by_kind.insert(word, codes);
        }
        begun
    }

    /// Adds a record of a kind whose records have codes, and gives its code.
    fn add(&mut self, kind: &'static str, fields: Value) -> String {
        let number = self.by_kind[kind].len();
        let prefix = policy::Kind::parse(kind).and_then(policy::Kind::prefix);
        let code = format!("{}-{}", prefix.expect("a kind with codes"), 1_000 + number);
        self.write(kind, Some(&code), fields);
        code
    }

    /// Adds a record of a kind whose records have no code, and gives its id.
    fn add_plain(&mut self, kind: &'static str, fields: Value) -> String {
        self.write(kind, None, fields)
    }

    fn write(&mut self, kind: &'static str, code: Option<&str>, fields: Value) -> String {
        let number = u64::try_from(self.facts.records.len()).expect("a register fits in 64 bits");
        let id = self.chance.id(number).to_string();
        let mut fact = Map::new();
        fact.insert("kind".to_owned(), json!(kind));
        fact.insert("id".to_owned(), json!(id));
        if let Some(code) = code {
            fact.insert("code".to_owned(), json!(code));
        }
        fact.insert("fields".to_owned(), fields);
        self.facts.records.push(fact);
        let name = code.unwrap_or(&id).to_owned();
        let known = self.by_kind.get_mut(kind).expect("every kind is known");
        known.push(name.clone());
        name
    }

    /// The codes of the records of a kind so far.
    fn all(&self, kind: &'static str) -> &[String] {
        &self.by_kind[kind]
    }

    /// The code of one record of a kind.
    fn one(&mut self, kind: &'static str) -> String {
        self.chance.one(&self.by_kind[kind]).clone()
    }

    /// The codes of some records of a kind, one at least.
    fn some(&mut self, kind: &'static str, most: usize) -> Vec<String> {
        self.chance.some(&self.by_kind[kind], most)
    }

    /// How far a record may be seen: three in five are public, one in five is for partners.
    fn visibility(&mut self) -> &'static str {
        const SEEN_BY: [&str; 5] = ["public", "public", "public", "partners", "internal"];
        self.chance.one::<&'static str>(&SEEN_BY)
    }

    /// The fields of a record of the demonstration city, to be added to.
    fn fields_of(&mut self, code: &str) -> &mut Map<String, Value> {
        let mut facts = self.facts.records.iter_mut();
        let fact = facts
            .find(|fact| fact.get("code").is_some_and(|found| found == code))
            .expect("the demonstration city has it");
        if fact.contains_key("fields") {
            fact["fields"].as_object_mut().expect("fields are named")
        } else {
            fact
        }
    }
}

/// An amount in euros.
fn euros(amount: usize) -> Value {
    json!({"amount": format!("{amount}.00"), "currency": "EUR"})
}

/// A name in the three languages.
fn words(fr: &str, en: &str, es: &str, number: usize) -> Value {
    json!({"fr": format!("{fr} {number}"), "en": format!("{en} {number}"), "es": format!("{es} {number}")})
}
