//! The one way from a draft to a record (DESIGN 10.3): every problem of type, requirement, list and link is found at once,
//! with its path, and what is right is brought into its stored form.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::tree::{Definition, Field, Shape, Variant};
use crate::kernel::{Problem, Problems, Tongue};
use crate::kinds::Kind;

/// What a draft is read against.
pub trait Lookup {
    /// The record behind a code or an id.
    fn find(&self, code_or_id: &str) -> Option<(Uuid, Kind)>;
    /// Whether a country bears this code.
    fn is_country(&self, code: &str) -> bool;
    /// How many decimals a currency has; `None` when there is no such currency.
    fn currency_decimals(&self, code: &str) -> Option<u8>;
    /// The language of texts written without one.
    fn reference_tongue(&self) -> Tongue;
}

/// The most parts a list may have.
const MOST_PARTS: usize = 5_000;
/// The deepest that a draft may be nested.
const DEEPEST: usize = 12;
/// The word under which a form says which of several forms was chosen.
const CHOSEN: &str = "$chosen";

/// Reads a draft. Empty strings, nulls and empty parts are the same as nothing. Amounts may be given as
/// `{"amount": "12.50", "currency": "EUR"}`, links by code, texts as a plain string in the reference language,
/// variants as `{"$chosen": "fixed", "fixed": {…}}`.
///
/// # Errors
/// Every problem found, each with its path.
pub fn read_draft(
    definition: &Definition,
    draft: &Value,
    lookup: &dyn Lookup,
) -> Result<Map<String, Value>, Problems> {
    let mut walk = Walk {
        lookup,
        problems: Problems::default(),
    };
    let read = match draft {
        Value::Object(object) => Some(walk.fields(object, &definition.fields, &Place::start())),
        _ => walk.refuse("", "problem-not-group"),
    };
    match read {
        Some(object) if walk.problems.is_empty() => Ok(object),
        _ => Err(walk.problems),
    }
}

/// A draft being read: what it is read against, and what was found wrong so far.
pub(super) struct Walk<'a> {
    pub(super) lookup: &'a dyn Lookup,
    problems: Problems,
}

/// Where in a draft the walk stands.
struct Place {
    path: String,
    depth: usize,
}

impl Place {
    fn start() -> Self {
        Self {
            path: String::new(),
            depth: 0,
        }
    }

    /// The place of something inside this one.
    fn inside(&self, name: &str) -> Self {
        let path = if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        };
        Self {
            path,
            depth: self.depth + 1,
        }
    }
}

impl Walk<'_> {
    /// Notes a problem.
    pub(super) fn wrong(&mut self, at: impl Into<String>, key: &'static str) -> &mut Problem {
        self.problems.structural(at, key)
    }

    /// Notes a problem that leaves nothing to read.
    pub(super) fn refuse<T>(&mut self, at: &str, key: &'static str) -> Option<T> {
        self.wrong(at, key);
        None
    }

    fn fields(
        &mut self,
        object: &Map<String, Value>,
        fields: &[Field],
        place: &Place,
    ) -> Map<String, Value> {
        let known = |name: &str| fields.iter().any(|field| field.name == name);
        for name in object.keys().filter(|name| !known(name)) {
            let accepted: Vec<String> = fields.iter().map(|field| field.name.clone()).collect();
            self.wrong(place.inside(name).path, "problem-unknown-field")
                .naming("given", name.as_str())
                .naming("accepted", accepted);
        }
        let mut read = Map::new();
        for field in fields {
            if let Some(value) = self.field(object.get(&field.name), field, place) {
                read.insert(field.name.clone(), value);
            }
        }
        read
    }

    /// What is given for one field; a field that is needed and says nothing is a problem.
    fn field(&mut self, given: Option<&Value>, field: &Field, place: &Place) -> Option<Value> {
        let place = place.inside(&field.name);
        let found_before = self.problems.0.len();
        let read = given
            .filter(|given| !says_nothing(given, &field.shape))
            .and_then(|given| self.value(given, &field.shape, &place))
            .filter(|value| matches!(field.shape, Shape::Variants { .. }) || !is_nothing(value));
        if read.is_none() && field.required && self.problems.0.len() == found_before {
            self.wrong(place.path, "problem-required");
        }
        read
    }

    fn value(&mut self, given: &Value, shape: &Shape, place: &Place) -> Option<Value> {
        if place.depth > DEEPEST {
            return self.refuse(&place.path, "problem-too-deep");
        }
        match shape {
            Shape::List(part) => self.list(given, part, place),
            Shape::Group { fields } => match given {
                Value::Object(object) => Some(Value::Object(self.fields(object, fields, place))),
                _ => self.refuse(&place.path, "problem-not-group"),
            },
            Shape::Variants { variants, .. } => self.variant(given, variants, place),
            simple => self.simple(given, simple, &place.path),
        }
    }

    fn list(&mut self, given: &Value, part: &Shape, place: &Place) -> Option<Value> {
        let Value::Array(parts) = given else {
            return self.refuse(&place.path, "problem-not-list");
        };
        if parts.len() > MOST_PARTS {
            self.wrong(&place.path, "problem-too-many")
                .naming("limit", MOST_PARTS);
            return None;
        }
        let mut read = Vec::with_capacity(parts.len());
        for (index, given) in parts.iter().enumerate() {
            if says_nothing(given, part) {
                continue;
            }
            let place = place.inside(&index.to_string());
            if let Some(value) = self.value(given, part, &place) {
                read.push((place, value));
            }
        }
        if has_keys(part) {
            self.name_parts(&mut read);
        }
        Some(read.into_iter().map(|(_, value)| value).collect())
    }

    /// Gives a key to the parts that have none, and refuses two parts with one key.
    fn name_parts(&mut self, parts: &mut [(Place, Value)]) {
        let mut used: Vec<String> = Vec::new();
        for (place, part) in parts.iter() {
            let Some(key) = part["key"].as_str() else {
                continue;
            };
            if used.iter().any(|found| found == key) {
                self.wrong(place.inside("key").path, "problem-duplicate-key")
                    .naming("given", key);
            }
            used.push(key.to_owned());
        }
        let mut unused = (1_u32..)
            .map(|number| number.to_string())
            .filter(|key| !used.contains(key));
        for (_, part) in parts {
            if let Value::Object(object) = part
                && !object.contains_key("key")
                && let Some(key) = unused.next()
            {
                object.shift_insert(0, "key".to_owned(), Value::from(key));
            }
        }
    }

    fn variant(&mut self, given: &Value, variants: &[Variant], place: &Place) -> Option<Value> {
        let Some((word, inner)) = chosen(given) else {
            return self.refuse(&place.path, "problem-choose-one-variant");
        };
        let Some(variant) = variants.iter().find(|variant| variant.word == word) else {
            let accepted = variants.iter().map(|variant| variant.word.clone());
            let accepted: Vec<String> = accepted.collect();
            self.wrong(&place.path, "problem-not-choice")
                .naming("given", word)
                .naming("accepted", accepted);
            return None;
        };
        let Some(fields) = &variant.fields else {
            return Some(Value::from(word));
        };
        let place = place.inside(word);
        let empty = Map::new();
        let object = match inner {
            Value::Object(object) => object,
            Value::Null => &empty,
            _ => return self.refuse(&place.path, "problem-not-group"),
        };
        let inner = Value::Object(self.fields(object, fields, &place));
        Some(Value::Object(Map::from_iter([(word.to_owned(), inner)])))
    }
}

/// The form that was chosen, and what was given for it. Pages send the fields of the others too; they do not count.
fn chosen(given: &Value) -> Option<(&str, &Value)> {
    match given {
        Value::String(word) => Some((word.trim(), &Value::Null)),
        Value::Object(object) => match object.get(CHOSEN) {
            Some(word) => {
                let word = word.as_str()?.trim();
                Some((word, object.get(word).unwrap_or(&Value::Null)))
            }
            None if object.len() == 1 => object
                .iter()
                .next()
                .map(|(word, inner)| (word.as_str(), inner)),
            None => None,
        },
        _ => None,
    }
}

fn has_keys(part: &Shape) -> bool {
    let Shape::Group { fields } = part else {
        return false;
    };
    let is_key = |field: &Field| field.name == "key" && matches!(field.shape, Shape::Key);
    fields.iter().any(is_key)
}

/// Whether a value says nothing: forms send empty strings, and rows that nobody filled in. A part's key alone says nothing.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty(),
        Value::Array(parts) => parts.iter().all(is_nothing),
        Value::Object(object) => object
            .iter()
            .all(|(name, value)| name == "key" || is_nothing(value)),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Whether what is given for a shape says nothing: beside empty values, a currency without an amount, as every row of costs
/// is sent.
fn says_nothing(given: &Value, shape: &Shape) -> bool {
    match (shape, given) {
        (Shape::Money, Value::Object(money)) => money
            .iter()
            .all(|(name, value)| name == "currency" || is_nothing(value)),
        (Shape::List(part), Value::Array(parts)) => {
            parts.iter().all(|given| says_nothing(given, part))
        }
        (Shape::Group { fields }, Value::Object(object)) => object.iter().all(|(name, given)| {
            let field = fields.iter().find(|field| field.name == *name);
            name == "key" || field.map_or(is_nothing(given), |f| says_nothing(given, &f.shape))
        }),
        // A chosen form says something even when nothing more is known of it.
        (Shape::Variants { .. }, Value::Object(object)) => match object.get(CHOSEN) {
            Some(chosen) => is_nothing(chosen),
            None => is_nothing(given) && !object.values().any(|inner| *inner == json!({})),
        },
        _ => is_nothing(given),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::definition::definition;
    use crate::desk::{Desk, told};

    fn desk() -> Desk {
        let mut desk = Desk::default();
        let government =
            |side| json!({"name": "X", "side": side, "kind": "municipal", "country": "PT"});
        desk.put(Kind::Government, "GOV-MET", government("ours"));
        desk.put(Kind::Government, "GOV-ALD", government("foreign"));
        desk.put(Kind::Person, "PER-01", json!({"name": "Claude"}));
        desk.put(Kind::Theme, "water", json!({"name": "Eau"}));
        desk
    }

    /// Reads an agreement that is right but for these fields.
    fn agreement(fields: Value) -> Result<Value, Vec<String>> {
        let mut draft = json!({
            "title": "Jumelage",
            "type": "twinning",
            "term": "indefinite",
            "parties": [{"party": "GOV-MET"}, {"party": "GOV-ALD"}],
        });
        let object = draft.as_object_mut().unwrap();
        object.extend(fields.as_object().unwrap().clone());
        read_draft(definition(Kind::Agreement), &draft, &desk())
            .map(Value::Object)
            .map_err(|problems| told(&problems))
    }

    fn check(fields: Value, expected: &[&str]) {
        let found = agreement(fields.clone()).err().unwrap_or_default();
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn everything_that_is_wrong_is_found_at_once() {
        check(
            json!({
                "title": "",
                "type": "marriage",
                "colour": "blue",
                "approved_on": "last spring",
                "themes": ["water", "GOV-ALD", "fire"],
                "parties": [{"party": "GOV-MET", "signed_on": "2024-02-30"}, {"signatory_role": "Maire"}],
                "budget": {"amount": "12.505", "currency": "EUR"},
                "exchange_register_since": "2022-13-01",
            }),
            &[
                "colour problem-unknown-field",
                "title problem-required",
                "type problem-not-choice",
                "themes.1 problem-wrong-kind",
                "themes.2 problem-no-such-record",
                "parties.0.signed_on problem-not-historical-date",
                "parties.1.party problem-required",
                "approved_on problem-not-historical-date",
                "budget.amount problem-not-money",
                "exchange_register_since problem-not-date",
            ],
        );
    }

    #[test]
    fn a_draft_is_an_object() {
        for draft in [json!(null), json!([]), json!("AGR-01"), json!(3)] {
            let found = read_draft(definition(Kind::Theme), &draft, &desk());
            assert_eq!(told(&found.unwrap_err()), [" problem-not-group"], "{draft}");
        }
    }

    #[test]
    fn what_says_nothing_is_nothing() {
        let empty = json!({
            "purpose": {"fr": "  ", "en": ""},
            "legal_nature": "",
            "themes": ["", null],
            "contacts": [{"key": "7", "party": "", "person": null}, {}],
            "budget": {"amount": "", "currency": "EUR"},
            "committee": null,
        });
        assert_eq!(agreement(empty), agreement(json!({})));
        check(
            json!({"parties": [{}, {"party": ""}]}),
            &["parties problem-required"],
        );
        check(
            json!({"title": {"fr": "\u{a0}"}}),
            &["title problem-required"],
        );
    }

    #[test]
    fn a_row_of_costs_that_nobody_filled_in_is_nothing() {
        let money = json!({"amount": "", "currency": "EUR"});
        let row = json!({"kind": "", "planned": money, "actual": money, "payer": ""});
        let draft = json!({"direction": "out", "purpose": "Audit", "from": "2025-01-06", "to": "2025-01-07", "costs": [row]});
        let read = read_draft(definition(Kind::Mobility), &draft, &desk()).unwrap();
        assert!(!read.contains_key("costs"));
    }

    #[test]
    fn one_of_several_forms_is_chosen() {
        let term =
            |given: Value| agreement(json!({"term": given})).map(|read| read["term"].clone());
        assert_eq!(term(json!(" indefinite ")), Ok(json!("indefinite")));
        let request = json!({
            "received_on": "2025-01-06", "channel": "email", "wish": "visit", "text": "?",
            "moves": [{"to": "received", "on": "2025-01-06"}], "decision": {"accepted": {}},
        });
        let read = read_draft(definition(Kind::Request), &request, &desk()).unwrap();
        assert_eq!(read["decision"], json!({"accepted": {}}));
        assert_eq!(
            term(json!({"$chosen": "indefinite"})),
            Ok(json!("indefinite"))
        );
        let fixed = json!({"fixed": {"end": "2026-03-31"}});
        assert_eq!(term(fixed.clone()), Ok(fixed.clone()));
        // A page sends the fields of every form; those of the others do not count, right or wrong.
        let page = json!({"$chosen": "fixed", "fixed": {"end": "2026-03-31"}, "auto_renewing": {"period_months": "x"}});
        assert_eq!(term(page), Ok(fixed));
        for (given, expected) in [
            (json!({"fixed": {}}), "term.fixed.end problem-required"),
            (
                json!({"$chosen": "fixed"}),
                "term.fixed.end problem-required",
            ),
            (
                json!({"$chosen": "fixed", "fixed": "soon"}),
                "term.fixed problem-not-group",
            ),
            (
                json!({"$chosen": 5, "fixed": {"end": "2026-03-31"}}),
                "term problem-choose-one-variant",
            ),
            (
                json!({"fixed": {"end": "2026-03-31"}, "indefinite": true}),
                "term problem-choose-one-variant",
            ),
            (
                json!({"for_ever": {"and": "ever"}}),
                "term problem-not-choice",
            ),
            (json!(7), "term problem-choose-one-variant"),
            (
                json!({"fixed": {"end": "2026-02-29"}}),
                "term.fixed.end problem-not-date",
            ),
            (
                json!({"auto_renewing": {"period_months": 12, "notice_months": 6, "tacit": true}}),
                "term.auto_renewing.tacit problem-unknown-field",
            ),
            (
                json!({"auto_renewing": {"period_months": 0, "notice_months": 6}}),
                "term.auto_renewing.period_months problem-too-small",
            ),
        ] {
            check(json!({"term": given}), &[expected]);
        }
    }

    #[test]
    fn parts_without_a_key_get_one_that_is_free() {
        let keys = |parties: Value| -> Vec<String> {
            let read = agreement(json!({"parties": parties})).unwrap();
            let parts = read["parties"].as_array().unwrap();
            parts
                .iter()
                .map(|part| part["key"].as_str().unwrap().to_owned())
                .collect()
        };
        let (ours, theirs) = (
            json!({"party": "GOV-MET"}),
            json!({"key": "1", "party": "GOV-ALD"}),
        );
        assert_eq!(keys(json!([ours, theirs])), ["2", "1"]);
        assert_eq!(
            keys(json!([{"key": "", "party": "GOV-MET"}, {"key": 9, "party": "GOV-ALD"}])),
            ["1", "9"]
        );
        check(
            json!({"parties": [{"key": "a b", "party": "GOV-MET"}]}),
            &["parties.0.key problem-not-key"],
        );
    }

    #[test]
    fn two_parts_with_one_key_are_refused_where_they_stand() {
        let part = json!({"key": "a", "party": "GOV-MET"});
        check(
            json!({"parties": ["", part, {}, {"key": "a", "party": "GOV-ALD"}]}),
            &["parties.3.key problem-duplicate-key"],
        );
    }

    #[test]
    fn a_list_is_a_list_and_not_too_long() {
        check(
            json!({"parties": {"party": "GOV-MET"}}),
            &["parties problem-not-list"],
        );
        check(
            json!({"parties": ["GOV-MET"]}),
            &["parties.0 problem-not-group"],
        );
        let many = vec![json!("water"); MOST_PARTS + 1];
        check(json!({"themes": many}), &["themes problem-too-many"]);
    }

    #[test]
    fn an_amount_is_read_in_the_smallest_unit_of_its_currency() {
        let budget =
            |given: Value| agreement(json!({"budget": given})).map(|read| read["budget"].clone());
        let euros = |minor: i64| Ok(json!({"minor": minor, "currency": "EUR"}));
        for amount in ["6200", "6200.00", "6 200,00", "6\u{202f}200,0", "6'200"] {
            assert_eq!(
                budget(json!({"amount": amount, "currency": "eur"})),
                euros(620_000),
                "{amount}"
            );
        }
        assert_eq!(
            budget(json!({"amount": -0.5, "currency": "EUR"})),
            euros(-50)
        );
        assert_eq!(
            budget(json!({"minor": 620_000, "currency": "EUR"})),
            euros(620_000)
        );
        assert_eq!(
            budget(
                json!({"minor": null, "amount": "1", "currency": "EUR", "converted": {"rate": ""}})
            ),
            euros(100)
        );
        assert_eq!(
            budget(json!({"amount": "148000", "currency": "JPY"})).unwrap()["minor"],
            148_000
        );
        assert_eq!(
            budget(json!({"amount": "1.234", "currency": "TND"})).unwrap()["minor"],
            1_234
        );
        let converted = json!({"base_minor": 85_544, "base_currency": "EUR", "rate": "0.00578", "on": "2025-09-12", "source": "Banque"});
        let given = json!({"minor": 148_000, "currency": "JPY", "converted": converted});
        assert_eq!(budget(given.clone()), Ok(given));
        for (given, expected) in [
            (json!("12 EUR"), "budget problem-not-money"),
            (
                json!({"amount": "12", "currency": ""}),
                "budget.currency problem-not-currency",
            ),
            (
                json!({"amount": "12", "currency": "XXX"}),
                "budget.currency problem-not-currency",
            ),
            (
                json!({"amount": "a dozen", "currency": "EUR"}),
                "budget.amount problem-not-money",
            ),
            (
                json!({"amount": "0.5", "currency": "JPY"}),
                "budget.amount problem-not-money",
            ),
            (
                json!({"amount": "92233720368547758.08", "currency": "EUR"}),
                "budget.amount problem-not-money",
            ),
            (
                json!({"amount": "1e3", "currency": "EUR"}),
                "budget.amount problem-not-money",
            ),
            (
                json!({"minor": 1.5, "currency": "EUR"}),
                "budget.amount problem-not-money",
            ),
            (
                json!({"amount": "1", "currency": "EUR", "cents": 3}),
                "budget.cents problem-unknown-field",
            ),
            (
                json!({"amount": "1", "currency": "EUR", "converted": {"rate": "2"}}),
                "budget.converted problem-not-money",
            ),
        ] {
            check(json!({"budget": given}), &[expected]);
        }
    }

    #[test]
    fn a_text_is_written_in_one_or_several_languages() {
        let title =
            |given: Value| agreement(json!({"title": given})).map(|read| read["title"].clone());
        assert_eq!(title(json!(" Jumelage ")), Ok(json!({"fr": "Jumelage"})));
        assert_eq!(
            title(json!({"fr": "Jumelage", "en": "", "ca": "Agermanament"})),
            Ok(json!({"ca": "Agermanament", "fr": "Jumelage"}))
        );
        for (given, expected) in [
            (json!(["Jumelage"]), "title problem-not-text"),
            (
                json!({"French": "Jumelage"}),
                "title.French problem-not-language",
            ),
            (json!({"fr": ["Jumelage"]}), "title.fr problem-not-text"),
            (
                json!({"fr": "Jume\u{0}lage"}),
                "title.fr problem-control-characters",
            ),
            (json!("two\nlines"), "title.fr problem-control-characters"),
            (json!("x".repeat(501)), "title.fr problem-too-long"),
        ] {
            check(json!({"title": given}), &[expected]);
        }
        let long = agreement(json!({"purpose": {"fr": "one\r\ntwo\tthree"}})).unwrap();
        assert_eq!(long["purpose"]["fr"], "one\ntwo\tthree");
        check(
            json!({"purpose": "é".repeat(50_001)}),
            &["purpose.fr problem-too-long"],
        );
    }

    #[test]
    fn a_link_is_given_by_code_by_id_or_as_a_page_shows_it() {
        let id = desk().id("water").to_string();
        for given in [
            "water",
            "WATER",
            &id,
            "water · Eau et assainissement",
            " water ",
        ] {
            let read = agreement(json!({"themes": [given]})).unwrap();
            assert_eq!(read["themes"], json!([id]), "{given}");
        }
        check(
            json!({"themes": [{"code": "water"}]}),
            &["themes.0 problem-not-text"],
        );
        let comment = |about: &str| {
            read_draft(
                definition(Kind::Comment),
                &json!({"about": about, "text": "?"}),
                &desk(),
            )
        };
        assert!(
            comment("PER-01").is_ok() && comment("GOV-ALD").is_ok() && comment("GOV-99").is_err()
        );
    }

    /// Reads one field of a record of some kind alone, and tells what is wrong with it.
    fn check_field(kind: Kind, field: &str, given: Value, expected: Option<&str>) {
        let found = read_draft(definition(kind), &json!({field: given}), &desk());
        let said = match found {
            Ok(_) => Vec::new(),
            Err(problems) => told(&problems),
        };
        let about = said
            .iter()
            .find_map(|line| line.strip_prefix(&format!("{field} ")));
        assert_eq!(about, expected, "{field}: {given}");
    }

    #[test]
    fn simple_values_are_read_as_people_write_them() {
        let right = [
            (Kind::Department, "is_international_office", json!("on")),
            (Kind::Department, "is_international_office", json!("no")),
            (Kind::Department, "is_international_office", json!(true)),
            (Kind::Settings, "expiring_days", json!(" 1 800 ")),
            (Kind::Settings, "holidays", json!(["2024-02-29"])),
            (Kind::Place, "country", json!("XM")),
            (Kind::Claim, "value", json!("1 100 000,5")),
            (Kind::Claim, "value", json!(60)),
            (Kind::Claim, "address", json!("https://example.org/a?b=c")),
            (Kind::Person, "mail", json!("claude@estuaria.example")),
            (Kind::Person, "languages", json!(["fr", "arz"])),
            (Kind::Exchange, "date", json!("1994-06")),
        ];
        for (kind, field, given) in right {
            check_field(kind, field, given, None);
        }
        let wrong = [
            (
                Kind::Department,
                "is_international_office",
                json!("maybe"),
                "problem-not-yes-no",
            ),
            (
                Kind::Department,
                "is_international_office",
                json!(1),
                "problem-not-yes-no",
            ),
            (
                Kind::Settings,
                "expiring_days",
                json!(1.5),
                "problem-not-integer",
            ),
            (
                Kind::Settings,
                "expiring_days",
                json!(0),
                "problem-too-small",
            ),
            (
                Kind::Settings,
                "expiring_days",
                json!(3_651),
                "problem-too-large",
            ),
            (
                Kind::Settings,
                "today",
                json!("2025-02-29"),
                "problem-not-date",
            ),
            (
                Kind::Settings,
                "today",
                json!("2025-02"),
                "problem-not-date",
            ),
            (
                Kind::Settings,
                "today",
                json!("29/02/2024"),
                "problem-not-date",
            ),
            (
                Kind::Exchange,
                "date",
                json!("06/1994"),
                "problem-not-historical-date",
            ),
            (
                Kind::Place,
                "country",
                json!("France"),
                "problem-not-country",
            ),
            (Kind::Place, "country", json!("fr"), "problem-not-country"),
            (
                Kind::Claim,
                "value",
                json!("about ten"),
                "problem-not-decimal",
            ),
            (Kind::Claim, "value", json!("NaN"), "problem-not-decimal"),
            (
                Kind::Claim,
                "address",
                json!("javascript:alert(1)"),
                "problem-not-url",
            ),
            (
                Kind::Claim,
                "address",
                json!("https://exa\u{1}mple.org"),
                "problem-not-url",
            ),
            (
                Kind::Person,
                "mail",
                json!("claude@localhost"),
                "problem-not-email",
            ),
            (
                Kind::Person,
                "mail",
                json!("a b@example.org"),
                "problem-not-email",
            ),
            (Kind::Person, "languages", json!("fr"), "problem-not-list"),
            (
                Kind::Person,
                "name",
                json!({"first": "Claude"}),
                "problem-not-text",
            ),
        ];
        for (kind, field, given, expected) in wrong {
            check_field(kind, field, given, Some(expected));
        }
    }

    #[test]
    fn whatever_is_accepted_makes_a_record() {
        let mut desk = desk();
        let draft = json!({
            "title": {"fr": "Jumelage"}, "type": "twinning", "visibility": "public", "owner": "PER-01",
            "term": {"auto_renewing": {"period_months": "12", "notice_months": 0}},
            "parties": [{"party": "GOV-MET", "signed_on": "unknown"}],
            "moves": [{"to": "signed", "on": "1968"}],
            "budget": {"amount": "1,5", "currency": "EUR"},
            "documents": [{"name": "acte.pdf", "digest": "a".repeat(64), "media_type": "application/pdf", "bytes": 12}],
        });
        let record = desk.read(Kind::Agreement, "AGR-01", &draft).unwrap();
        let flat = crate::body::to_flat(&record);
        let again = read_draft(
            definition(Kind::Agreement),
            &Value::Object(flat.clone()),
            &desk,
        );
        assert_eq!(again.unwrap(), flat, "what is kept is read again unchanged");
    }
}
