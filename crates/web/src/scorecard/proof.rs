//! Where a mark comes from: a test with its value, its thresholds and its records; a recommendation with the mean of its tests.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use language::TrailingZeros;
use policy::kernel::{Assessed, Exact, Listed};
use policy::scorecard::{Mark, Recommendation, Test, scorecard};
use uuid::Uuid;

use super::{assessed, level_state, level_words, number, value};
use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "scorecard/proof.html")]
struct ProofPage {
    shell: Shell,
    title: String,
    scorecard: String,
    about: String,
    mark: Option<String>,
    level: Option<(&'static str, String)>,
    reason: Option<String>,
    formula: String,
    notes: Vec<String>,
    value: Option<Spoken>,
    figure: Option<String>,
    tests: Vec<(String, String, String)>,
    records: Vec<(Spoken, &'static str)>,
    hidden: usize,
    as_of: Spoken,
    period: String,
    audience: String,
    version: String,
    link: String,
    command: String,
    json: String,
}

/// What an address asks for.
enum Asked<'a> {
    Test(&'a Test),
    Whole(&'a Recommendation),
}

/// The proof of a mark: `R4` for a recommendation, `4.2` for a test.
///
/// # Errors
/// Not found when there is no such recommendation or test.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let found = scorecard(&reader.view(), period_of(&reader));
    let whole = found
        .recommendations
        .iter()
        .find(|one| format!("R{}", one.number) == key)
        .map(Asked::Whole);
    let mut tests = found.recommendations.iter().flat_map(|one| &one.tests);
    let asked = whole.or_else(|| tests.find(|test| test.number == key).map(Asked::Test));
    let asked = asked.ok_or(Failure::NotFound)?;
    page(&proof(&state, &reader, &key, &asked, found.version))
}

/// The address of the proof of a mark.
pub(super) fn address_of(key: &str, reader: &Reader) -> String {
    let link = reader.link_dated(&format!("/scorecard/{key}"));
    match reader.parameter("period") {
        Some(period) if period.parse::<i16>().is_ok() => {
            let mark = if link.contains('?') { '&' } else { '?' };
            format!("{link}{mark}period={period}")
        }
        _ => link,
    }
}

fn proof(
    state: &AppState,
    reader: &Reader,
    key: &str,
    asked: &Asked<'_>,
    version: i64,
) -> ProofPage {
    let words = reader.words;
    let year = period_of(reader).from.year();
    let about = match asked {
        Asked::Test(test) => {
            words.text(&format!("scorecard-test-{}", test.number.replace('.', "-")))
        }
        Asked::Whole(found) => words.text(&format!("scorecard-r{}", found.number)),
    };
    let title = words.text_with("page-proof-title", &[("figure", key.into())]);
    let at = format!("as_of={}&period={year}", reader.as_of);
    let (records, hidden) = match asked {
        Asked::Test(test) => records(test, reader),
        Asked::Whole(_) => (Vec::new(), 0),
    };
    ProofPage {
        shell: Shell::new(state, reader, &title),
        title,
        scorecard: reader.link_dated("/scorecard"),
        about,
        mark: mark(asked, reader),
        level: match asked {
            Asked::Test(_) => None,
            Asked::Whole(found) => {
                let state = level_state(found);
                Some((state, level_words(state, reader)))
            }
        },
        reason: reason(asked, reader),
        formula: formula(asked, reader),
        notes: notes(asked, reader),
        value: match asked {
            Asked::Test(test) => test.mark.value().map(|_| value::found(test, reader)),
            Asked::Whole(_) => None,
        },
        figure: match asked {
            Asked::Test(test) => test.figure.map(|figure| address(figure, None, reader)),
            Asked::Whole(_) => None,
        },
        tests: match asked {
            Asked::Test(_) => Vec::new(),
            Asked::Whole(found) => found.tests.iter().map(|test| line(test, reader)).collect(),
        },
        records,
        hidden,
        as_of: spoken::day(reader.as_of, reader),
        period: reader.language.year(year),
        audience: spoken::choice("audience", reader.policy().audience().word(), reader),
        version: reader.language.integer(version),
        link: reader.link(&format!("/scorecard/{key}?{at}")),
        command: format!(
            "cosmopole scorecard --as-of {} --period {year}",
            reader.as_of
        ),
        json: format!("/api/v1/scorecard?{at}"),
    }
}

fn mark(asked: &Asked<'_>, reader: &Reader) -> Option<String> {
    let mark = match asked {
        Asked::Test(test) => test.mark.value().map(Mark::exact),
        Asked::Whole(found) => found.mark,
    };
    mark.map(|mark| number(&mark, reader))
}

/// Why a test has no mark.
fn reason(asked: &Asked<'_>, reader: &Reader) -> Option<String> {
    let Asked::Test(test) = asked else {
        return None;
    };
    let reason = test.mark.reason()?;
    Some(spoken::reason(reason, reader))
}

/// How the mark is found, in words.
fn formula(asked: &Asked<'_>, reader: &Reader) -> String {
    let words = reader.words;
    let Asked::Test(test) = asked else {
        return words.text("page-scorecard-mean");
    };
    value::thresholds(test, reader).unwrap_or_else(|| words.text("page-scorecard-as-told"))
}

/// The arithmetic of the mean, and the cap of a critical test.
fn notes(asked: &Asked<'_>, reader: &Reader) -> Vec<String> {
    let words = reader.words;
    match asked {
        Asked::Test(test) if test.critical => vec![words.text("page-scorecard-critical")],
        Asked::Test(_) => Vec::new(),
        Asked::Whole(found) => {
            let marks: Vec<Exact> = found
                .tests
                .iter()
                .filter_map(|test| test.mark.value().map(Mark::exact))
                .collect();
            let written: Vec<String> = marks.iter().map(|mark| number(mark, reader)).collect();
            let mut notes = vec![assessed("page-scorecard-assessed", found, reader)];
            if let Some(mark) = &found.mark {
                let mean = reader.language.decimal(mark, 3, TrailingZeros::Trimmed);
                notes.push(format!(
                    "({}) ÷ {} = {mean}",
                    written.join(" + "),
                    marks.len()
                ));
            }
            let failed = |test: &Test| test.critical && test.mark.value() == Some(&Mark::No);
            if found.tests.iter().any(failed) {
                notes.push(words.text("page-scorecard-critical"));
            }
            notes
        }
    }
}

/// A test in a row: its words, its mark, its address.
fn line(test: &Test, reader: &Reader) -> (String, String, String) {
    let words = reader
        .words
        .text(&format!("scorecard-test-{}", test.number.replace('.', "-")));
    let mark = match &test.mark {
        Assessed::Value(mark) => number(&mark.exact(), reader),
        Assessed::NotAssessable(_) => reader.words.text("not-assessable"),
    };
    (
        format!("{} {words}", test.number),
        mark,
        address_of(test.number, reader),
    )
}

/// The most records that a proof names; the interface for programs names them all.
const NAMED: usize = 500;

/// The records that meet a test and those that do not, and how many this reader may not open or are not named.
fn records(test: &Test, reader: &Reader) -> (Vec<(Spoken, &'static str)>, usize) {
    let met = test.met.iter().map(|id| (*id, "page-scorecard-meets"));
    let lacking = test
        .lacking
        .iter()
        .map(|(id, _)| (*id, "page-scorecard-lacks"));
    let all: Vec<(Uuid, &'static str)> = met.chain(lacking).collect();
    let shown = all.iter().take(NAMED);
    let shown: Vec<_> = shown
        .filter_map(|(id, as_what)| Some((linked(*id, reader)?, *as_what)))
        .collect();
    let hidden = all.len() - shown.len();
    (shown, hidden)
}
