//! Quick entry: a grid of rows for records that people type by the dozen (observations, exchanges, coverage, sessions, expenses,
//! hours). The keyboard and a paste from a spreadsheet fill it; everything is written together, or nothing.

mod cells;
mod titles;

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use office::{Command, Edit, Refusal};
use policy::definition::definition;
use policy::kernel::{Argument, Problem};
use policy::rights::{Decision, Verb, may_ever};
use policy::{AnyRecord, Kind};
use serde_json::{Value, json};
use url::form_urlencoded;

use self::cells::{Cell, Column, Head, Suggestions, column_at, columns, rows_of, suggestions};
use self::titles::Titles;
use super::form::parse;
use super::place;
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Shell, Told, Undo, page, redirect};
use crate::state::AppState;

/// The kinds that have a grid: those that grow without end.
pub const KINDS: [Kind; 7] = [
    Kind::Observation,
    Kind::Exchange,
    Kind::Coverage,
    Kind::Session,
    Kind::Expense,
    Kind::TimeEntry,
    Kind::TrainingDay,
];
/// Rows of an empty grid, and the most that one may have.
const ROWS: usize = 12;
const MOST_ROWS: usize = 500;

#[derive(Template)]
#[template(path = "register/grid/page.html")]
struct GridPage {
    shell: Shell,
    title: String,
    list: (String, String),
    action: String,
    heads: Vec<Head>,
    rows: Vec<Row>,
    problems: Vec<(String, String)>,
    suggestions: Vec<Suggestions>,
}

struct Row {
    number: usize,
    cells: Vec<Cell>,
    error: Option<String>,
}

/// The grid: blank rows, or one for each record that the address names (`?each=indicator`), with what the address proposes.
///
/// # Errors
/// Not found, or not allowed.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let kind = kind_of(&reader, &room, &plural)?;
    let asked = reader.parameters();
    let mut rows: Vec<Vec<(String, String)>> = Vec::new();
    let fixed: Vec<(String, String)> = asked
        .iter()
        .filter(|(name, _)| columns(kind).iter().any(|column| column.path == *name))
        .cloned()
        .collect();
    if let Some(each) = reader.parameter("each") {
        for target in targets(kind, &each, &reader) {
            let mut row = fixed.clone();
            row.push((each.clone(), target));
            rows.push(row);
        }
    }
    if rows.is_empty() {
        rows = vec![fixed; ROWS];
    }
    rows.truncate(MOST_ROWS);
    draw(&state, &reader, kind, &rows, &[])
}

/// Writes every row that says something, all together.
///
/// # Errors
/// Not found, not allowed, a form with fields that are not its own, or a store that fails.
pub async fn write(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
    body: Bytes,
) -> Result<Response, Failure> {
    let kind = kind_of(&reader, &room, &plural)?;
    let pairs: Vec<(String, String)> = form_urlencoded::parse(&body)
        .into_owned()
        .take(MOST_ROWS * 40)
        .collect();
    let rows = rows_of(&pairs, MOST_ROWS).ok_or(Failure::BadRequest)?;
    let titles = Titles::of(&reader);
    let mut edits = Vec::new();
    // Which row of the grid an edit came from.
    let mut places = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if !cells::says_something(kind, row) {
            continue;
        }
        let draft =
            parse(row, definition(kind), reader.language).map_err(|_| Failure::BadRequest)?;
        places.push(index);
        edits.push(Edit::Create {
            kind,
            id: None,
            code: None,
            draft: completed(kind, draft, &titles, &reader),
        });
    }
    if edits.is_empty() {
        let grid = format!("{}/grid", reader.list_address(kind));
        let told = Told::new("pages-grid-empty");
        return Ok(redirect(grid).saying(told).into_response());
    }
    let count = edits.len();
    let command = Command::new("grid", edits);
    match state.office.act(&reader.actor(), command).await {
        Ok(receipt) => {
            let count = reader
                .language
                .integer(i64::try_from(count).unwrap_or(i64::MAX));
            let told = Told::new("pages-grid-written")
                .naming("count", &count)
                .undo(Undo::Command(receipt.command));
            Ok(redirect(reader.list_address(kind))
                .seen(receipt.seq)
                .saying(told)
                .into_response())
        }
        Err(Refusal::Invalid(invalid)) => {
            let problems: Vec<(usize, Problem)> = invalid
                .into_iter()
                .flat_map(|wrong| {
                    let row = places.get(wrong.edit).copied().unwrap_or(0);
                    wrong
                        .problems
                        .0
                        .into_iter()
                        .map(move |problem| (row, problem))
                })
                .collect();
            draw(&state, &reader, kind, &rows, &problems)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn kind_of(reader: &Reader, room: &str, plural: &str) -> Result<Kind, Failure> {
    let kind = place::kind(reader, room, plural)?;
    if !KINDS.contains(&kind) {
        return Err(Failure::NotFound);
    }
    match may_ever(&reader.viewer, Verb::Create, kind) {
        Decision::Allowed => Ok(kind),
        Decision::Refused(reason) => Err(Failure::Denied(reason)),
    }
}

/// What a grid does not ask: how far a record may be seen, who answers for it.
fn completed(kind: Kind, mut draft: Value, titles: &Titles<'_>, reader: &Reader) -> Value {
    if let Some(draft) = draft.as_object_mut() {
        draft.insert("visibility".to_owned(), json!("internal"));
        if let Some(person) = reader.account.as_ref().and_then(|account| account.person) {
            draft.insert("owner".to_owned(), json!(person.to_string()));
        }
        cells::with_codes(kind, draft, titles, reader);
    }
    draft
}

/// The records that a column may point to, by code: one row for each. An indicator that a figure gives is not typed.
fn targets(kind: Kind, each: &str, reader: &Reader) -> Vec<String> {
    let columns = columns(kind);
    let Some(column) = columns.iter().find(|column| column.path == each) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for kind in column.kinds {
        for record in reader.policy().all(*kind) {
            let computed = matches!(&record, AnyRecord::Indicator(indicator) if indicator.body.computed_by.is_some());
            if !computed && reader.may(Verb::See, &record) {
                found.push(policy::kernel::named(record.id(), reader.policy()));
            }
        }
    }
    found
}

/// Something that is wrong in a row: in the cell of a column, else in the row as a whole.
struct Wrong<'a> {
    row: usize,
    column: Option<&'a Column>,
    words: String,
}

fn draw(
    state: &AppState,
    reader: &Reader,
    kind: Kind,
    rows: &[Vec<(String, String)>],
    problems: &[(usize, Problem)],
) -> Result<Response, Failure> {
    let columns = columns(kind);
    let wrong = problems.iter().map(|(row, problem)| {
        let column = column_at(&columns, &problem.path);
        Wrong {
            row: *row,
            column,
            words: said(problem, column, kind, reader),
        }
    });
    let wrong: Vec<Wrong<'_>> = wrong.collect();
    let drawn = rows.iter().enumerate();
    let drawn = drawn.map(|(index, typed)| row(index, typed, &columns, &wrong, reader));
    let title = reader.words.text_with(
        "register-grid",
        &[("kinds", spoken::kinds(kind, reader).into())],
    );
    page(&GridPage {
        shell: Shell::new(state, reader, &title),
        list: (reader.list_address(kind), spoken::kinds(kind, reader)),
        action: format!("{}/grid", reader.list_address(kind)),
        heads: columns.iter().map(|column| column.head(reader)).collect(),
        rows: drawn.collect(),
        problems: wrong.iter().map(|found| summed(found, reader)).collect(),
        suggestions: suggestions(&columns, reader),
        title,
    })
}

fn row(
    index: usize,
    typed: &[(String, String)],
    columns: &[Column],
    wrong: &[Wrong<'_>],
    reader: &Reader,
) -> Row {
    let error = |path: Option<&str>| {
        let mut here = wrong.iter().filter(|found| found.row == index);
        let found = here.find(|found| found.column.map(|column| column.path.as_str()) == path);
        found.map(|found| found.words.clone())
    };
    let cells = columns
        .iter()
        .map(|column| column.cell(index, typed, error(Some(column.path.as_str())), reader));
    Row {
        number: index + 1,
        cells: cells.collect(),
        error: error(None),
    }
}

/// A problem in words. A link that leads nowhere shows how the code of a record that is there is written.
fn said(problem: &Problem, column: Option<&Column>, kind: Kind, reader: &Reader) -> String {
    let is_lost = problem.key == "problem-no-such-record";
    let example = column
        .filter(|_| is_lost)
        .and_then(|column| column.example(reader));
    let mut named = problem.with.iter();
    let given = named.find_map(|(name, argument)| match argument {
        Argument::Words(given) if *name == "given" => Some(given.as_str()),
        _ => None,
    });
    match (given, example) {
        (Some(given), Some(example)) => reader.words.text_with(
            "register-grid-no-such-record",
            &[("given", given.into()), ("example", example.into())],
        ),
        _ => spoken::problem(problem, Some(kind), reader),
    }
}

/// Its line in the summary, with the place that it leads to.
fn summed(wrong: &Wrong<'_>, reader: &Reader) -> (String, String) {
    let number = wrong.row + 1;
    let row = ("row", number.into());
    let problem = ("problem", wrong.words.as_str().into());
    match wrong.column {
        Some(column) => {
            let label = ("column", column.words(reader).into());
            let values = [row, label, problem];
            let words = reader.words.text_with("register-grid-row-column", &values);
            (column.name(wrong.row, reader), words)
        }
        None => {
            let words = reader.words.text_with("register-grid-row", &[row, problem]);
            (format!("row-{number}"), words)
        }
    }
}

#[cfg(test)]
mod tests;
