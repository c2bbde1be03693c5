//! A desk for tests: records are written as short drafts, read as every draft is read, and kept in a register.
#![allow(dead_code, reason = "each test uses its part of the desk")]

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use policy_crate::body::{Head, check, from_flat};
use policy_crate::definition::{Lookup, definition, read_draft};
use policy_crate::kernel::{Code, Country, Problems, Tongue};
use policy_crate::kinds::Tabled;
use policy_crate::record::{Among, Shared, View};
use policy_crate::{AnyRecord, Audience, Kind, Policy, Settings};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Codes and ids that are known, and the register that they name.
pub struct Desk {
    /// The register, as the office sees it.
    pub policy: Policy,
    /// The settings of the figures asked for.
    pub settings: Settings,
    names: HashMap<String, (Uuid, Kind)>,
    written: i64,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            policy: Policy::empty(Audience::Internal),
            settings: Settings::default(),
            names: HashMap::new(),
            written: 0,
        }
    }
}

impl Desk {
    /// The id under a name; a new one, in order, when the name is new.
    pub fn allot(&mut self, kind: Kind, name: &str) -> Uuid {
        let next = 0x0194_0000_0000_7000_8000_0000_0000_0000_u128
            + u128::try_from(self.names.len()).unwrap();
        let id = Uuid::parse_str(name).unwrap_or_else(|_| Uuid::from_u128(next));
        self.names
            .entry(name.to_ascii_lowercase())
            .or_insert((id, kind))
            .0
    }

    /// The id under a name.
    pub fn id(&self, name: &str) -> Uuid {
        self.names
            .get(&name.to_ascii_lowercase())
            .unwrap_or_else(|| panic!("nobody is called {name}"))
            .0
    }

    /// Reads a draft into a record, without keeping it.
    pub fn read(&mut self, kind: Kind, name: &str, draft: &Value) -> Result<AnyRecord, Problems> {
        let flat = read_draft(definition(kind), draft, self)?;
        Ok(self.record(kind, name, flat))
    }

    fn record(&mut self, kind: Kind, name: &str, flat: Map<String, Value>) -> AnyRecord {
        self.written += 1;
        let head = Head {
            id: self.allot(kind, name),
            code: kind.prefix().and_then(|_| Code::parse(name)),
            version: 1,
            seq: self.written,
            recorded_at: Timestamp::UNIX_EPOCH,
        };
        from_flat(kind, head, flat).expect("what was read can be kept")
    }

    /// Reads a draft and keeps the record.
    pub fn put(&mut self, kind: Kind, name: &str, draft: Value) -> AnyRecord {
        let record = self
            .read(kind, name, &draft)
            .unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        self.policy.put(record.clone());
        record
    }

    /// The record under a name, typed.
    pub fn get<T: Tabled>(&self, name: &str) -> Shared<T> {
        let found = self.policy.one::<T>(self.id(name));
        found.expect("it was put").shared()
    }

    /// What figures are computed from at a date.
    pub fn at(&self, as_of: Date) -> View<'_> {
        View {
            policy: &self.policy,
            as_of,
            settings: &self.settings,
        }
    }

    /// What the office's rules find wrong with a draft, as `path key`; it is kept if it can be read.
    pub fn wrong(&mut self, kind: Kind, name: &str, draft: Value) -> Vec<String> {
        match self.read(kind, name, &draft) {
            Err(problems) => told(&problems),
            Ok(record) => {
                let before = self.policy.clone();
                self.policy.put(record.clone());
                let among = Among {
                    policy: &self.policy,
                    before: Some(&before),
                    today: TODAY,
                    imported: false,
                };
                told(&check(&record, &among))
            }
        }
    }
}

/// Today, in tests.
pub const TODAY: Date = date(2025, 12, 31);

/// Problems as `path key`.
pub fn told(problems: &Problems) -> Vec<String> {
    problems
        .0
        .iter()
        .map(|problem| format!("{} {}", problem.path, problem.key))
        .collect()
}

/// A day written out.
pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

impl Lookup for Desk {
    fn find(&self, code_or_id: &str) -> Option<(Uuid, Kind)> {
        let by_name = self.names.get(&code_or_id.to_ascii_lowercase()).copied();
        let id = Uuid::parse_str(code_or_id).ok();
        by_name.or_else(|| {
            self.names
                .values()
                .find(|(found, _)| Some(*found) == id)
                .copied()
        })
    }
    fn is_country(&self, code: &str) -> bool {
        Country::parse(code).is_some()
    }
    fn currency_decimals(&self, code: &str) -> Option<u8> {
        match code {
            "EUR" | "USD" => Some(2),
            "JPY" => Some(0),
            "TND" => Some(3),
            _ => None,
        }
    }
    fn reference_tongue(&self) -> Tongue {
        Tongue::parse("fr").expect("a language")
    }
}

/// Everything that a view of the register says: its records in order, who points to whom, and what its lists count.
pub fn says(policy: &Policy, universe: &[Uuid]) -> Vec<String> {
    let mut said = vec![format!("{:?} {}", policy.audience(), policy.version)];
    for kind in Kind::ALL {
        for record in policy.all(*kind) {
            let stored = policy_crate::body::to_stored(&record);
            said.push(format!("{} {:?} {stored}", record.id(), record.code()));
        }
        let settings = Settings::default();
        let view = View {
            policy,
            as_of: TODAY,
            settings: &settings,
        };
        for heading in policy_crate::list::headings(*kind) {
            let listing = policy_crate::list::Listing {
                view: &view,
                visible: None,
                sort_key: &|_| Vec::new(),
            };
            let values = policy_crate::list::values(*kind, heading.name, &listing);
            said.push(format!("{} {} {values:?}", kind.word(), heading.name));
        }
    }
    for id in universe {
        let from: Vec<_> = policy.referrers(*id).collect();
        said.push(format!("{id} ({:?}) from {from:?}", policy.kind_of(*id)));
    }
    said
}

/// A small office: our government and two others, a few themes, actors, departments and a person.
pub fn small_office() -> Desk {
    let mut desk = Desk::default();
    for (code, side, country) in [
        ("GOV-MET", "ours", "XM"),
        ("GOV-ALD", "foreign", "PT"),
        ("GOV-NOU", "foreign", "MA"),
    ] {
        let draft = json!({"name": code, "side": side, "kind": "municipal", "country": country, "hemisphere": "south"});
        desk.put(Kind::Government, code, draft);
    }
    for code in ["water", "culture", "mobility", "port"] {
        desk.put(Kind::Theme, code, json!({"name": code}));
    }
    for (code, group) in [
        ("A-UNI", "academia"),
        ("A-CRO", "academia"),
        ("A-CIT", "citizens"),
        ("A-CCI", "private"),
        ("A-MED", "media"),
    ] {
        desk.put(Kind::Actor, code, json!({"name": code, "group": group}));
    }
    for code in ["BRI", "CLI"] {
        let draft = json!({"name": code, "government": "GOV-MET"});
        desk.put(Kind::Department, code, draft);
    }
    desk.put(Kind::Person, "PER-01", json!({"name": "Morvanne, Claude"}));
    desk
}

/// A twinning signed in 1994 whose exchanges are written down since 2000, but for these fields.
pub fn twinning(fields: Value) -> Value {
    let mut draft = json!({
        "title": "Jumelage",
        "type": "twinning",
        "term": "indefinite",
        "parties": [
            {"party": "GOV-MET", "signed_on": "1994-06-10"},
            {"party": "GOV-ALD", "signed_on": "1994-06-10"},
        ],
        "moves": [{"to": "signed", "on": "1994-06-10"}],
        "authority_act": "Délib. 1994-31",
        "exchange_register_since": "2000-01-01",
    });
    replace(&mut draft, fields);
    draft
}

/// Puts fields into a draft; null takes one out.
pub fn replace(draft: &mut Value, fields: Value) {
    let (Value::Object(draft), Value::Object(fields)) = (draft, fields) else {
        panic!("drafts are objects")
    };
    for (name, value) in fields {
        if value.is_null() {
            draft.shift_remove(&name);
        } else {
            draft.insert(name, value);
        }
    }
}
