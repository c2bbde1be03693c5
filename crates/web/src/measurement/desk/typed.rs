//! What was typed at the desk, cell by cell, and the edits that it makes.

use jiff::civil::Date;
use language::Language;
use office::Edit;
use policy::body::to_flat;
use policy::kernel::{Assessed, Decimal, Exact, decimal};
use policy::measurement::{
    Aggregation, Indicator, Nature, Observation, ObservationStatus, Term, parts_together, ratio,
};
use policy::{AnyRecord, Kind};
use serde_json::{Value, json};

use super::rows::{Line, Slot};

/// What the page asks beside the values.
pub struct Asked {
    /// How sure the values are.
    pub status: ObservationStatus,
    /// Whether provisional values that are left as they are now stand.
    pub confirm: bool,
    /// Who may see new values.
    pub visibility: String,
    /// Why values that stood are changed.
    pub reason: Option<String>,
}

/// What is wrong with a cell before anything is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It is no number.
    NotNumber,
    /// A value that is there was emptied.
    Emptied,
    /// Nothing can be divided by it.
    ByNothing,
    /// The indicator cannot have this value.
    Impossible,
    /// A value that stood is changed, and nobody says why.
    Unexplained,
}

impl Wrong {
    /// Key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotNumber => "page-desk-not-number",
            Self::Emptied => "page-desk-emptied",
            Self::ByNothing => "problem-observation-basis-nothing",
            Self::Impossible => "problem-indicator-value",
            Self::Unexplained => "problem-observation-changed-reason",
        }
    }
}

/// A value as it was typed: a number, or how much of how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The value, with a point for the decimals.
    pub value: String,
    /// How much, of how much.
    pub basis: Option<(String, String)>,
}

/// Digits after the point of a value that was divided.
const DIGITS: usize = 2;

/// Reads a cell: `12,5`, or `12/40` where the value is a ratio. None when it is empty.
pub fn read(text: &str, indicator: &Indicator, language: Language) -> Result<Option<Typed>, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = |text: &str| language.typed_number(text).ok_or(Wrong::NotNumber);
    let Some((over, under)) = text.split_once('/') else {
        let text = match indicator.nature {
            Nature::Share => text.strip_suffix('%').map_or(text, str::trim_end),
            _ => text,
        };
        return Ok(Some(Typed {
            value: number(text)?,
            basis: None,
        }));
    };
    let (over, under) = (number(over)?, number(under)?);
    let exact = |text: &str| Decimal::parse(text).map(Decimal::exact);
    let (much, of) = exact(&over).zip(exact(&under)).ok_or(Wrong::NotNumber)?;
    if of <= Exact::from_integer(0) {
        return Err(Wrong::ByNothing);
    }
    Ok(Some(Typed {
        value: written(&ratio(much, of, &indicator.nature)),
        basis: Some((over, under)),
    }))
}

/// A divided value with few digits, halves away from zero.
fn written(value: &Exact) -> String {
    let scale = Exact::from_integer(10_i128.pow(u32::try_from(DIGITS).unwrap_or(0)));
    let rounded = (value * scale).round() / scale;
    decimal(&rounded)
}

/// The edit that a cell makes; none when it says what is known already.
pub fn edit(
    line: &Line,
    slot: &Slot,
    typed: Option<Typed>,
    asked: &Asked,
    base: Option<i64>,
) -> Result<Option<Edit>, Wrong> {
    let is_impossible = |typed: &Typed| {
        let value = Decimal::parse(&typed.value);
        value.is_some_and(|value| !line.indicator.body.can_be(value.exact()))
    };
    let Some(known) = &slot.known else {
        if typed.as_ref().is_some_and(is_impossible) {
            return Err(Wrong::Impossible);
        }
        return Ok(typed.map(|typed| Edit::Create {
            kind: Kind::Observation,
            id: None,
            code: None,
            draft: new(line, slot.day, &typed, asked),
        }));
    };
    let typed = typed.ok_or(Wrong::Emptied)?;
    let earlier = known.body.value.exact();
    let now = Decimal::parse(&typed.value).ok_or(Wrong::NotNumber)?;
    let is_changed = now.exact() != earlier;
    let stands = known.body.status != ObservationStatus::Provisional;
    if is_changed && is_impossible(&typed) {
        return Err(Wrong::Impossible);
    }
    if is_changed && stands && !is_explained(&known.body, asked) {
        return Err(Wrong::Unexplained);
    }
    let status = match (is_changed, stands) {
        (true, true) => ObservationStatus::Revised,
        (true, false) => asked.status,
        (false, false) if asked.confirm => ObservationStatus::Final,
        (false, _) => return Ok(None),
    };
    let mut draft = to_flat(&AnyRecord::Observation(known.clone()));
    draft.insert("status".to_owned(), json!(status));
    if is_changed {
        draft.insert("value".to_owned(), Value::from(typed.value));
        draft.insert("basis".to_owned(), based(typed.basis.as_ref()));
        if let Some(reason) = asked.reason.as_ref().filter(|_| stands) {
            draft.insert("reason".to_owned(), Value::from(reason.as_str()));
        }
    }
    Ok(Some(Edit::Change {
        id: known.id,
        base,
        draft: Value::Object(draft),
    }))
}

/// Whether a reason is given for this very change.
fn is_explained(known: &Observation, asked: &Asked) -> bool {
    let reason = asked.reason.as_deref();
    reason.is_some() && reason != known.reason.as_deref()
}

fn new(line: &Line, on: Date, typed: &Typed, asked: &Asked) -> Value {
    json!({
        "indicator": line.indicator.id.to_string(), "observed_on": on, "value": typed.value,
        "disaggregation": line.part, "status": asked.status, "visibility": asked.visibility,
        "basis": based(typed.basis.as_ref()),
    })
}

fn based(basis: Option<&(String, String)>) -> Value {
    basis.map_or(
        Value::Null,
        |(over, under)| json!({"over": over, "under": under}),
    )
}

/// The whole of a day, made of its parts by the rule of the indicator, when all of them are there and nobody typed it.
pub fn whole_of_parts(
    indicator: &Indicator,
    on: Date,
    parts: &[(Box<str>, Typed)],
) -> Option<Typed> {
    let all = &indicator.disaggregations;
    if all.is_empty()
        || !all
            .iter()
            .all(|part| parts.iter().any(|(name, _)| name == part))
    {
        return None;
    }
    let exact = |text: &str| Decimal::parse(text).map(Decimal::exact);
    let term = |(part, typed): &(Box<str>, Typed)| {
        let basis = typed
            .basis
            .as_ref()
            .and_then(|(over, under)| exact(over).zip(exact(under)));
        Some(Term {
            record: uuid::Uuid::nil(),
            on,
            part: Some(part.clone()),
            value: exact(&typed.value)?,
            basis,
        })
    };
    let terms: Vec<Term> = parts.iter().map(term).collect::<Option<_>>()?;
    let Assessed::Value(made) = parts_together(indicator, terms) else {
        return None;
    };
    let is_ratio = made.rule == Aggregation::RatioOfSums;
    let (value, basis) = match made.of.filter(|_| is_ratio) {
        Some((over, under)) => (
            written(&made.value),
            Some((decimal(&over), decimal(&under))),
        ),
        None if made.rule == Aggregation::Mean => (written(&made.value), None),
        None => (decimal(&made.value), None),
    };
    Some(Typed { value, basis })
}

/// What is known of a slot, as if it were typed.
pub fn known(slot: &Slot) -> Option<Typed> {
    let body = &slot.known.as_ref()?.body;
    let basis = body.basis.as_ref();
    Some(Typed {
        value: body.value.to_string(),
        basis: basis.map(|basis| (basis.over.to_string(), basis.under.to_string())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indicator(nature: &str) -> Indicator {
        let draft = json!({"name": {"fr": "Part"}, "level": "political", "kind": "output", "nature": nature,
            "direction": "up", "frequency_months": 12});
        serde_json::from_value(draft).unwrap()
    }

    /// A value, and what it was divided from and by.
    type Read<'a> = (&'a str, Option<(&'a str, &'a str)>);

    fn check(
        text: &str,
        nature: &str,
        language: Language,
        expected: Result<Option<Read<'_>>, Wrong>,
    ) {
        let found = read(text, &indicator(nature), language);
        let owned = expected.map(|typed| {
            typed.map(|(value, basis)| Typed {
                value: value.to_owned(),
                basis: basis.map(|(over, under)| (over.to_owned(), under.to_owned())),
            })
        });
        assert_eq!(found, owned, "{text:?}");
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        use Language::{En, Es, Fr};
        check("", "number", Fr, Ok(None));
        check("1 234,5", "number", Fr, Ok(Some(("1234.5", None))));
        check("1.234", "number", Es, Ok(Some(("1234", None))));
        check("1.234", "number", En, Ok(Some(("1.234", None))));
        check("douze", "number", Fr, Err(Wrong::NotNumber));
        check("12 %", "number", Fr, Err(Wrong::NotNumber));
        check("12 %", "share", Fr, Ok(Some(("12", None))));
    }

    #[test]
    fn a_ratio_says_what_it_was_made_of() {
        check(
            "31/42",
            "share",
            Language::En,
            Ok(Some(("73.81", Some(("31", "42"))))),
        );
        check(
            "1 / 3",
            "number",
            Language::Fr,
            Ok(Some(("0.33", Some(("1", "3"))))),
        );
        check("3/0", "share", Language::En, Err(Wrong::ByNothing));
        check("3/x", "share", Language::En, Err(Wrong::NotNumber));
    }
}
