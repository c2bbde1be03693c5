//! The scorecard of the eleven recommendations: levels beside last year's, the tests with their values and records, what would move
//! each most, the office's public remark. No total, no override.

mod additions;
mod proof;
#[cfg(test)]
mod tests;
mod value;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use language::TrailingZeros;
use office::{CellOut, CsvChoices, write_csv};
use policy::kernel::{Exact, Listed, Period, add_months};
use policy::record::Cell;
use policy::rights::Verb;
use policy::scorecard::{Mark, Mover, Recommendation, Remark, Test, scorecard};
use policy::{Kind, View};
use uuid::Uuid;

use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;
use additions::additions;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/scorecard", get(show))
        .route("/scorecard.csv", get(table))
        .route("/scorecard/{key}", get(proof::show))
}

#[derive(Template)]
#[template(path = "scorecard/page.html")]
struct ScorecardPage {
    shell: Shell,
    title: String,
    as_of: Spoken,
    as_of_value: String,
    period: String,
    audience: String,
    /// Said where the period has not begun.
    to_come: Option<String>,
    levels: Vec<LevelCount>,
    rows: Vec<Row>,
    csv: String,
    json: String,
    link: String,
    command: String,
}

struct LevelCount {
    state: &'static str,
    label: String,
    count: usize,
}

struct Row {
    anchor: String,
    name: String,
    words: String,
    state: &'static str,
    level: String,
    mark: String,
    /// How many of its tests were assessed: in a sentence, and as a cell says it.
    assessed: String,
    tally: String,
    proof: String,
    before: String,
    before_state: &'static str,
    change: Option<&'static str>,
    tests: Vec<TestRow>,
    /// Records, the tests that each would move, by how much.
    movers: Vec<(Spoken, String, String)>,
    /// What to add, the form for it, the tests that it would move.
    additions: Vec<(String, Option<String>, String)>,
    remark: Option<(Spoken, Spoken)>,
    say: Option<String>,
}

struct TestRow {
    number: &'static str,
    words: String,
    critical: bool,
    mark: String,
    mark_proof: String,
    state: &'static str,
    value: Spoken,
    thresholds: Option<String>,
    proof: Option<String>,
    met: Vec<Spoken>,
    lacking: Vec<Spoken>,
    hidden: usize,
}

const INSUFFICIENT: &str = "insufficient-data";

async fn show(State(state): State<AppState>, reader: Reader) -> Result<Response, Failure> {
    let period = period_of(&reader);
    let now = scorecard(&reader.view(), period);
    let (settings, before) = a_year_before(&reader, period);
    let earlier = View {
        policy: reader.policy(),
        as_of: add_months(reader.as_of, -12),
        settings: &settings,
    };
    let last_year = scorecard(&earlier, before);
    let year = period.from.year();
    let rows: Vec<Row> = now
        .recommendations
        .iter()
        .zip(&last_year.recommendations)
        .map(|(found, before)| row(found, before, year, &reader))
        .collect();
    let title = reader.words.text("page-scorecard");
    let asked = format!("as_of={}&period={year}", reader.as_of);
    page(&ScorecardPage {
        shell: Shell::new(&state, &reader, &title),
        title,
        as_of: spoken::day(reader.as_of, &reader),
        as_of_value: reader.as_of.to_string(),
        period: year.to_string(),
        audience: spoken::choice("audience", reader.policy().audience().word(), &reader),
        to_come: to_come(period, &reader),
        levels: levels(&now.recommendations, &reader),
        rows,
        csv: reader.link(&format!("/scorecard.csv?{asked}")),
        json: format!("/api/v1/scorecard?{asked}"),
        link: reader.link(&format!("/scorecard?{asked}")),
        command: format!(
            "cosmopole scorecard --as-of {} --period {year}",
            reader.as_of
        ),
    })
}

/// The settings that held a year before, and the period then.
fn a_year_before(reader: &Reader, period: Period) -> (policy::Settings, Period) {
    let as_of = add_months(reader.as_of, -12);
    let settings = reader
        .snapshot
        .of(policy::Audience::Internal)
        .settings(as_of);
    let before = Period {
        from: add_months(period.from, -12),
        to: period.from.yesterday().unwrap_or(period.from),
    };
    (settings, before)
}

/// What the page says where its period has not begun.
fn to_come(period: Period, reader: &Reader) -> Option<String> {
    let day = |date| reader.language.day(date);
    let values = [
        ("from", day(period.from).into()),
        ("as_of", day(reader.as_of).into()),
    ];
    let said = || reader.words.text_with("page-scorecard-to-come", &values);
    (period.from > reader.as_of).then(said)
}

fn level_state(found: &Recommendation) -> &'static str {
    found.level.map_or(INSUFFICIENT, Listed::word)
}

fn level_words(state: &str, reader: &Reader) -> String {
    if state == INSUFFICIENT {
        reader.words.text("scorecard-insufficient")
    } else {
        spoken::choice("scorecard-level", state, reader)
    }
}

fn levels(found: &[Recommendation], reader: &Reader) -> Vec<LevelCount> {
    [
        "established",
        "progressing",
        "begun",
        "absent",
        INSUFFICIENT,
    ]
    .into_iter()
    .map(|state| LevelCount {
        state,
        label: level_words(state, reader),
        count: found.iter().filter(|one| level_state(one) == state).count(),
    })
    .filter(|level| level.count > 0)
    .collect()
}

fn number(value: &Exact, reader: &Reader) -> String {
    reader.language.decimal(value, 2, TrailingZeros::Trimmed)
}

/// How many of the tests of a recommendation could be assessed: whoever sees less is told so beside the mark.
fn assessed(key: &str, found: &Recommendation, reader: &Reader) -> String {
    let values = [
        ("count", found.assessed().into()),
        ("of", found.tests.len().into()),
    ];
    reader.words.text_with(key, &values)
}

/// The tests that something would move.
fn moves(tests: &[&str], reader: &Reader) -> String {
    let values = [
        ("count", tests.len().into()),
        ("tests", reader.language.list(tests).into()),
    ];
    reader.words.text_with("page-scorecard-moves", &values)
}

/// The tests that a record would move.
fn moved(mover: &Mover, found: &Recommendation) -> Vec<&'static str> {
    let lacks = |test: &&Test| {
        let mut lacking = test.lacking.iter();
        test.mark.value() != Some(&Mark::Yes) && lacking.any(|(id, _)| *id == mover.record)
    };
    let tests = found.tests.iter().filter(lacks);
    tests.map(|test| test.number).collect()
}

/// How much nearer a record would bring the mark; never nothing, however little.
fn gain(weight: Exact, reader: &Reader) -> String {
    let least = Exact::new(1, 100);
    let key = if weight < least {
        "page-scorecard-gain-less"
    } else {
        "page-scorecard-gain"
    };
    let said = number(&weight.max(least), reader);
    reader.words.text_with(key, &[("gain", said.into())])
}

fn row(found: &Recommendation, before: &Recommendation, year: i16, reader: &Reader) -> Row {
    let state = level_state(found);
    let before_state = level_state(before);
    let movers = found.movers.iter().filter_map(|mover| {
        let tests = moves(&moved(mover, found), reader);
        Some((
            linked(mover.record, reader)?,
            tests,
            gain(mover.weight, reader),
        ))
    });
    let additions = additions(found, year, reader).into_iter();
    let additions = additions.map(|one| (one.words, one.form, moves(&one.tests, reader)));
    let may_say = reader.may_ever(Verb::Create, Kind::Remark);
    Row {
        anchor: format!("r{}", found.number),
        name: format!("R{}", found.number),
        words: reader.words.text(&format!("scorecard-r{}", found.number)),
        state,
        level: level_words(state, reader),
        mark: found
            .mark
            .as_ref()
            .map(|mark| number(mark, reader))
            .unwrap_or_default(),
        assessed: assessed("page-scorecard-assessed", found, reader),
        tally: assessed("page-scorecard-tally", found, reader),
        proof: proof::address_of(&format!("R{}", found.number), reader),
        before: level_words(before_state, reader),
        before_state,
        change: change(found, before),
        tests: found
            .tests
            .iter()
            .map(|test| test_row(test, reader))
            .collect(),
        movers: movers.collect(),
        additions: additions.collect(),
        remark: found.remark.and_then(|id| remark(id, reader)),
        say: may_say.then(|| {
            let list = reader.list_address(Kind::Remark);
            format!("{list}/new?recommendation={}", found.number)
        }),
    }
}

/// Whether the mark rose or fell within the year; nothing where one of the two is not known.
fn change(now: &Recommendation, before: &Recommendation) -> Option<&'static str> {
    let (now, before) = (now.mark.as_ref()?, before.mark.as_ref()?);
    Some(match now.cmp(before) {
        std::cmp::Ordering::Greater => "better",
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Less => "worse",
    })
}

fn remark(id: Uuid, reader: &Reader) -> Option<(Spoken, Spoken)> {
    let remark = reader.policy().table::<Remark>().get(id)?;
    let text = spoken::cell(
        &Cell::Text(remark.body.text.clone()),
        reader,
        &reader.view(),
    );
    Some((text, spoken::day(remark.body.on, reader)))
}

/// How many records of a test its row names; the interface for programs names them all.
const NAMED: usize = 30;

fn test_row(test: &Test, reader: &Reader) -> TestRow {
    let named = |ids: &mut dyn Iterator<Item = Uuid>| -> (Vec<Spoken>, usize) {
        let all: Vec<Uuid> = ids.collect();
        let shown: Vec<Spoken> = all
            .iter()
            .take(NAMED)
            .filter_map(|id| linked(*id, reader))
            .collect();
        let rest = all.len() - shown.len();
        (shown, rest)
    };
    let (met, met_rest) = named(&mut test.met.iter().copied());
    let (lacking, lacking_rest) = named(&mut test.lacking.iter().map(|(id, _)| *id));
    let mark = test.mark.value().map(Mark::exact);
    TestRow {
        number: test.number,
        words: reader
            .words
            .text(&format!("scorecard-test-{}", test.number.replace('.', "-"))),
        critical: test.critical,
        mark_proof: proof::address_of(test.number, reader),
        state: match test.mark.value() {
            Some(Mark::Yes) => "yes",
            Some(Mark::Half) => "half",
            Some(Mark::No) => "no",
            None => "not-assessable",
        },
        mark: mark.map_or_else(
            || reader.words.text("not-assessable"),
            |mark| number(&mark, reader),
        ),
        value: value::found(test, reader),
        thresholds: value::thresholds(test, reader),
        proof: test.figure.map(|figure| address(figure, None, reader)),
        met,
        lacking,
        hidden: met_rest + lacking_rest,
    }
}

/// The codes of the records that the reader may open.
fn codes(ids: impl Iterator<Item = Uuid>, reader: &Reader) -> String {
    let open = ids.filter(|id| {
        let record = reader.policy().any(*id);
        record.is_some_and(|record| reader.may(Verb::See, &record))
    });
    let codes = open.map(|id| policy::kernel::named(id, reader.policy()));
    codes.collect::<Vec<_>>().join(" ")
}

/// The same as a table of comma-separated values, one line per test.
async fn table(reader: Reader) -> Result<Response, Failure> {
    let found = scorecard(&reader.view(), period_of(&reader));
    let words = reader.words;
    let headings = [
        "scorecard-recommendation",
        "scorecard-level",
        "scorecard-mark",
        "page-scorecard-test",
        "page-scorecard-test-words",
        "page-scorecard-test-mark",
        "page-proof-value",
        "page-scorecard-meets",
        "page-scorecard-lacks",
    ];
    let header = headings.map(|key| words.text(key));
    let mut lines: Vec<Vec<CellOut>> = Vec::new();
    for recommendation in &found.recommendations {
        let mark = recommendation.mark.as_ref().map(policy::kernel::decimal);
        for test in &recommendation.tests {
            let row = test_row(test, &reader);
            let value = test
                .mark
                .value()
                .map(|mark| policy::kernel::decimal(&mark.exact()));
            let decimal = |value: Option<String>| value.map_or(CellOut::Empty, CellOut::Number);
            lines.push(vec![
                CellOut::Text(format!("R{}", recommendation.number)),
                CellOut::Text(level_words(level_state(recommendation), &reader)),
                decimal(mark.clone()),
                CellOut::Text(test.number.to_owned()),
                CellOut::Text(row.words),
                decimal(value),
                CellOut::Text(row.value.text),
                CellOut::Text(codes(test.met.iter().copied(), &reader)),
                CellOut::Text(codes(test.lacking.iter().map(|(id, _)| *id), &reader)),
            ]);
        }
    }
    let bytes = write_csv(&header, &lines, CsvChoices::default());
    let name = format!("attachment; filename=\"scorecard-{}.csv\"", reader.as_of);
    Ok((
        [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, name),
        ],
        bytes,
    )
        .into_response())
}
