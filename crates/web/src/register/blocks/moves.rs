//! The moves that are possible from here, each with its small form; and those that are not, with the reason why.

use askama::Template;
use language::Words;
use policy::body::to_flat;
use policy::kernel::Problems;
use policy::rights::{Decision, Verb};
use policy::{AnyRecord, Kind};
use serde_json::{Value, json};

use crate::frame::Reader;
use crate::frame::spoken;
use crate::register::Part;
use crate::state::AppState;

/// Stands for an act or a reason while it is only asked whether a move would be possible.
const SOMETHING: &str = "…";

/// The moves of a record.
#[derive(Template)]
#[template(path = "register/blocks/moves.html", whitespace = "preserve")]
pub struct Moves {
    /// The words of the page.
    pub words: &'static Words,
    /// The moves that are possible.
    pub offered: Vec<Offered>,
    /// Those that are not.
    pub refused: Vec<Refused>,
    /// Where a move is made.
    pub address: String,
    /// Today, proposed as the date.
    pub today: String,
}

/// A move that is possible.
pub struct Offered {
    /// The state that it leads to, as stored.
    pub to: &'static str,
    /// The same in words.
    pub label: String,
    /// Whether the act must be named.
    pub act: bool,
    /// Whether the reason must be given.
    pub reason: bool,
    /// The form with what the move needs beyond its date, when it needs more.
    pub form: Option<String>,
    /// What is still missing for it.
    pub missing: Vec<String>,
}

/// A move that is not possible.
pub struct Refused {
    /// The state that it would lead to.
    pub label: String,
    /// Why not.
    pub why: String,
}

/// The moves of a record, for this reader; nothing for kinds without states.
pub fn moves(state: &AppState, record: &AnyRecord, reader: &Reader) -> Moves {
    let mut found = Moves {
        words: reader.words,
        offered: Vec::new(),
        refused: Vec::new(),
        address: format!("{}/moves", reader.address(record)),
        today: reader.today.to_string(),
    };
    let steps = record.kind().steps();
    let reads_only = reader.account.is_none() || reader.known.is_some();
    if steps.is_empty() || reads_only || !reader.may_ever(Verb::See, record.kind()) {
        return found;
    }
    let flat = Value::Object(to_flat(record));
    let last = flat["moves"]
        .as_array()
        .and_then(|moves| moves.last())
        .and_then(|last| last["to"].as_str())
        .unwrap_or_default()
        .to_owned();
    let decision = reader.decide(Verb::Move, record);
    let mut seen: Vec<&str> = Vec::new();
    for step in &steps {
        if seen.contains(&step.to) || step.to == last {
            continue;
        }
        seen.push(step.to);
        let label = spoken::choice(step.list, step.to, reader);
        let here = steps
            .iter()
            .find(|other| other.to == step.to && other.from.contains(&last.as_str()));
        let refused = match (&decision, here) {
            (_, None) => only_from(&steps, step.to, step.list, &last, reader),
            (Decision::Refused(reason), Some(_)) => spoken::reason(reason, reader),
            (Decision::Allowed, Some(here)) => {
                let wrong = would_be_wrong(state, record, step.to, &flat, reader);
                match offered(record, here, &label, &wrong, reader) {
                    Ok(offered) => {
                        found.offered.push(offered);
                        continue;
                    }
                    Err(why) => why,
                }
            }
        };
        found.refused.push(Refused {
            label,
            why: refused,
        });
    }
    found
}

/// The move as it is offered: with a form when it needs more than its date, and when what is missing can be filled in there.
///
/// # Errors
/// Why it is not possible.
fn offered(
    record: &AnyRecord,
    step: &policy::record::Step,
    label: &str,
    wrong: &Problems,
    reader: &Reader,
) -> Result<Offered, String> {
    let part = Part::ending(record.kind(), step, wrong);
    let can_fill = part.holds(wrong) && reader.may(Verb::Edit, record);
    if !wrong.0.is_empty() && !can_fill {
        let said = wrong.0.iter();
        let said = said.map(|problem| spoken::problem(problem, Some(record.kind()), reader));
        return Err(said.collect::<Vec<String>>().join(" "));
    }
    Ok(Offered {
        to: step.to,
        label: label.to_owned(),
        act: step.act,
        reason: step.reason,
        form: can_fill.then(|| part.address(record, reader)),
        missing: part.labels(wrong, reader),
    })
}

fn only_from(
    steps: &[policy::record::Step],
    to: &str,
    list: &str,
    last: &str,
    reader: &Reader,
) -> String {
    let from: Vec<String> = steps
        .iter()
        .filter(|step| step.to == to)
        .flat_map(|step| step.from.iter())
        .map(|state| spoken::choice(list, state, reader))
        .collect();
    let here = match last {
        "" => reader.words.text("frame-not-set"),
        last => spoken::choice(list, last, reader),
    };
    reader.words.text_with(
        "register-move-only-from",
        &[
            ("from", reader.language.list_or(&from).into()),
            ("here", here.into()),
        ],
    )
}

/// What the office would find wrong if the move were made today, beyond the act and the reason that its form asks for.
fn would_be_wrong(
    state: &AppState,
    record: &AnyRecord,
    to: &str,
    flat: &Value,
    reader: &Reader,
) -> Problems {
    let change = json!({
        "to": to,
        "on": reader.today.to_string(),
        "act": SOMETHING,
        "reason": SOMETHING,
    });
    let draft = with_move(flat.clone(), change);
    let kind: Kind = record.kind();
    state
        .office
        .check_draft(&reader.actor(), kind, Some(record.id()), &draft)
}

/// A record's fields with one more move.
pub fn with_move(mut flat: Value, change: Value) -> Value {
    match flat.get_mut("moves") {
        Some(Value::Array(moves)) => moves.push(change),
        _ => flat["moves"] = json!([change]),
    }
    flat
}
