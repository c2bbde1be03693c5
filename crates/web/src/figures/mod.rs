//! Every figure shown on a page is a link to its proof: the formula in words, the settings used, the parts with their arithmetic,
//! the records counted and those left out with the reason.

mod any;
pub mod boards;
mod outcome;
mod parts;
mod units;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use language::TrailingZeros;
use policy::kernel::{Assessed, Exact, Figure};
use policy::kernel::{Counted, LeftOut, Listed};
use policy::record::{Cell, Shared};
use policy::relations::{Agreement, Vitality, vitality};
use policy::{AnyRecord, Kind};

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::relations::ties::{NOT_ASSESSABLE, state_words};
use crate::state::AppState;

pub use any::{address, headline, period_of};
pub use outcome::{draw, linked};
pub use parts::{PartRow, part_rows, parts_picture};

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/figures", get(any::list))
        .route("/figures/{name}", get(any::show))
        .route("/figures/{name}/{key}", get(any::show_record))
        .route("/figures/vitality/{key}", get(show))
}

/// The proof page of an agreement's vitality.
pub fn proof_address(agreement: &AnyRecord, reader: &Reader) -> String {
    let key = agreement
        .code()
        .map_or_else(|| agreement.id().to_string(), ToString::to_string);
    reader.link_dated(&format!("/figures/vitality/{key}"))
}

#[derive(Template)]
#[template(path = "figures/vitality.html")]
struct ProofPage {
    shell: Shell,
    title: String,
    about: Spoken,
    state: &'static str,
    class: String,
    class_help: String,
    score: Option<String>,
    reason: Option<String>,
    formula_number: String,
    picture: String,
    parts: Vec<PartRow>,
    counted: Vec<(Spoken, String)>,
    hidden: usize,
    left_out: Vec<(Spoken, String)>,
    settings: Vec<(String, String)>,
    as_of: Spoken,
    as_of_value: String,
    audience: String,
    version: String,
    link: String,
    command: String,
    json: String,
}

/// The page. The same address at another date gives the figure of that date.
async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let record = reader.find(Kind::Agreement, &key)?;
    let AnyRecord::Agreement(agreement) = &record else {
        return Err(Failure::NotFound);
    };
    page(&proof(&state, &reader, &record, agreement))
}

fn proof(
    state: &AppState,
    reader: &Reader,
    record: &AnyRecord,
    agreement: &Shared<Agreement>,
) -> ProofPage {
    let words = reader.words;
    let figure = vitality(agreement, &reader.view());
    let name = words.text("figure-vitality");
    let title = words.text_with("page-proof-title", &[("figure", name.into())]);
    let class = match &figure.value {
        Assessed::Value(found) => found.class.word(),
        Assessed::NotAssessable(_) => NOT_ASSESSABLE,
    };
    let key = record
        .code()
        .map_or_else(|| record.id().to_string(), ToString::to_string);
    let (counted, hidden) = counted(&figure.counted, reader);
    let number = [("number", figure.formula.into())];
    // A figure of an earlier version of the register is found again by naming that version.
    let known = |name: &str| match &reader.known {
        Some(known) => format!("{name}{}", known.version),
        None => String::new(),
    };
    ProofPage {
        shell: Shell::new(state, reader, &title),
        title,
        about: spoken::cell(&Cell::Record(record.id()), reader, &reader.view()),
        state: class,
        class: state_words(class, reader),
        class_help: class_help(class, reader),
        score: score_of(&figure).map(|score| said_score(&score, reader)),
        reason: figure
            .value
            .reason()
            .map(|reason| spoken::reason(reason, reader)),
        formula_number: words.text_with("page-proof-formula-number", &number),
        picture: parts_picture(&figure, reader),
        parts: part_rows(&figure, reader),
        counted,
        hidden,
        left_out: left_out(&figure.left_out, reader),
        settings: units::settings(&figure, reader),
        as_of: spoken::day(figure.as_of, reader),
        as_of_value: figure.as_of.to_string(),
        audience: spoken::choice("audience", figure.audience.word(), reader),
        version: reader.language.integer(figure.version),
        link: reader.link(&format!(
            "/figures/vitality/{key}?as_of={}{}",
            figure.as_of,
            known("&known_at=")
        )),
        command: format!(
            "cosmopole figures vitality --record {key} --as-of {}{}",
            figure.as_of,
            known(" --known-at ")
        ),
        json: format!(
            "/api/v1/figures/vitality?record={key}&as_of={}{}",
            figure.as_of,
            known("&known_at=")
        ),
    }
}

/// What a class means, by its code.
pub fn class_help(class: &str, reader: &Reader) -> String {
    reader.words.help(&class_key(class)).unwrap_or_default()
}

/// What to do about a class, by its code.
pub fn class_next(class: &str, reader: &Reader) -> String {
    let next = reader.words.attribute(&class_key(class), "next", &[]);
    next.unwrap_or_default()
}

fn class_key(class: &str) -> String {
    if class == NOT_ASSESSABLE {
        "not-assessable".to_owned()
    } else {
        spoken::choice_key("vitality-class", class)
    }
}

/// The score of a figure, where there is one.
pub fn score_of(figure: &Figure<Vitality>) -> Option<Exact> {
    figure.value.value().and_then(|found| found.score)
}

/// A score of 100, rounded where it is shown and nowhere else.
pub fn said_score(score: &Exact, reader: &Reader) -> String {
    reader.language.decimal(score, 1, TrailingZeros::Trimmed)
}

fn counted(counted: &[Counted], reader: &Reader) -> (Vec<(Spoken, String)>, usize) {
    let mut hidden = 0;
    let mut rows = Vec::new();
    for found in counted {
        match linked(found.record, reader) {
            Some(link) => {
                let key = format!("figure-vitality-{}", found.counted_as);
                rows.push((link, reader.words.text(&key)));
            }
            None => hidden += 1,
        }
    }
    (rows, hidden)
}

fn left_out(left_out: &[LeftOut], reader: &Reader) -> Vec<(Spoken, String)> {
    let row = |found: &LeftOut| {
        let link = linked(found.record, reader)?;
        Some((link, spoken::reason(&found.reason, reader)))
    };
    left_out.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk;
