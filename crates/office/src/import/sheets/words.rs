//! The closed lists that cells of the usual sheets choose from, in the words of three languages.

use exchange::sheet::Vocabulary;
use language::fold;
use policy::Kind;
use policy::definition::{Shape, definition};
use serde_json::{Value, json};

use super::super::said::Said;
use super::profile::{Profile, label};
use super::work::{Line, Work};

/// The closed list that the cells of a column choose from: a kind and its field.
pub(in crate::import) fn closed_list(
    profile: Profile,
    column: &str,
) -> Option<(Kind, &'static str)> {
    Some(match (profile, column) {
        (Profile::Networks, "kind") => (Kind::Network, "kind"),
        (Profile::Networks, "status") => (Kind::Membership, "status"),
        (Profile::Projects, "modality") => (Kind::Action, "modality"),
        (Profile::Declarations, "sort") => (Kind::Adhesion, "kind"),
        (Profile::Indicators, "level") => (Kind::Indicator, "level"),
        (Profile::Indicators, "kind") => (Kind::Indicator, "kind"),
        (Profile::Indicators, "direction") => (Kind::Indicator, "direction"),
        (Profile::Indicators, "status") => (Kind::Observation, "status"),
        (Profile::Exchanges, "kind") => (Kind::Exchange, "kind"),
        (Profile::Exchanges, "initiator") => (Kind::Exchange, "initiator"),
        _ => return None,
    })
}

/// The column of a sheet that says what stands at a path of its records.
pub(super) fn column_of(profile: Profile, path: &str) -> Option<&'static str> {
    let first = path.split('.').next().unwrap_or_default();
    let named = match (profile, first) {
        (Profile::Indicators, "observed_on") => "year",
        (Profile::Indicators, "disaggregation") => "part",
        (Profile::Networks, "joined_on" | "moves") => "joined",
        (Profile::Networks, "renewal_on") => "due",
        (Profile::Networks, "fee_years") => "fee",
        (Profile::Declarations, "on") => "date",
        (Profile::Declarations, "withdrawn_on") => "withdrawn",
        (Profile::Declarations, "adherent" | "person") => "signatory",
        (Profile::Declarations, "authority_act") => "act",
        (Profile::Declarations, "kind") => "sort",
        (Profile::Missions, "delegates") => "people",
        (Profile::Missions, "costs") => "actual",
        (Profile::Visits, "delegates") => "number",
        (Profile::Budget, "fiscal_year") => "year",
        (Profile::Budget, "amounts") => "paid",
        (Profile::Projects, "budget") => "amount",
        (Profile::Exchanges, "agreement") => "partner",
        (Profile::Exchanges, "output") => "what",
        _ => first,
    };
    profile.column(named).map(|column| column.name)
}

/// The word of a closed list that a cell says. When a new record needs one and the cell says none, `supposed` is noted, and told.
pub(super) fn word(
    work: &mut Work<'_>,
    line: Line<'_>,
    column: &str,
    (kind, field): (Kind, &str),
    supposed: Option<&str>,
) -> Value {
    let Some((list, values)) = list_of(kind, field) else {
        return Value::Null;
    };
    let text = work.text(line, column);
    let text = text.filter(|text| {
        !matches!(
            fold(text).as_str(),
            "undefined" | "indefini" | "sin definir"
        )
    });
    let read = |text: &String| Vocabulary::of_today().read(list, text);
    if let Some(word) = text.as_ref().and_then(read)
        && values.contains(&word)
    {
        return json!(word);
    }
    let key = |word: &str| format!("{list}-{}", word.replace('_', "-"));
    let accepted: Vec<String> = values.iter().map(|word| key(word)).collect();
    if let Some(text) = text {
        let what = Said::new("imports-not-in-list")
            .with("value", text)
            .labels("accepted", accepted.clone());
        work.doubt(line, column, what);
    }
    let Some(supposed) = supposed else {
        return Value::Null;
    };
    let what = Said::new("imports-sheet-supposed")
        .labels("column", vec![label(column)])
        .labels("value", vec![key(supposed)])
        .labels("accepted", accepted);
    work.doubt(line, column, what);
    json!(supposed)
}

/// The word of a closed list that a row cannot go without.
pub(super) fn needed_word(
    work: &mut Work<'_>,
    line: Line<'_>,
    column: &str,
    (kind, field): (Kind, &str),
) -> Option<String> {
    let text = work.needed(line, column)?;
    let (list, values) = list_of(kind, field)?;
    let word = Vocabulary::of_today().read(list, &text);
    if let Some(word) = word.filter(|word| values.contains(word)) {
        return Some(word.to_owned());
    }
    let key = |word: &&str| format!("{list}-{}", word.replace('_', "-"));
    let what = Said::new("imports-not-in-list")
        .with("value", text)
        .labels("accepted", values.iter().map(key).collect());
    work.refuse(line, column, what);
    None
}

/// A closed list and its words; of several forms, those that hold nothing more.
fn list_of(kind: Kind, field: &str) -> Option<(&'static str, Vec<&'static str>)> {
    match &definition(kind).at(field)?.shape {
        Shape::Choice { list, values } => {
            Some((list.as_str(), values.iter().map(String::as_str).collect()))
        }
        Shape::Variants { list, variants } => {
            let bare = variants.iter().filter(|one| one.fields.is_none());
            Some((list.as_str(), bare.map(|one| one.word.as_str()).collect()))
        }
        _ => None,
    }
}

/// The word of a closed list that a text says.
pub(super) fn reads(kind: Kind, field: &str, text: &str) -> Option<&'static str> {
    let (list, values) = list_of(kind, field)?;
    let word = Vocabulary::of_today().read(list, text)?;
    values.into_iter().find(|value| *value == word)
}
