//! Which column says what: proposals with the first values of each column, to be confirmed or corrected.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Choices, Import, PathChoice, ProposedColumn, Sheets};
use serde::Deserialize;

use super::{address, own, told};
use crate::frame::{Failure, Reader, Shell, page, redirect};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "imports/columns.html")]
struct ColumnsPage {
    shell: Shell,
    file: String,
    address: String,
    imports: String,
    rows: usize,
    is_own: bool,
    sheets: Vec<(String, String, bool)>,
    remarks: Vec<String>,
    columns: Vec<ColumnRow>,
    fixed: Vec<Fixed>,
    problem: Option<String>,
}

struct ColumnRow {
    index: usize,
    letters: String,
    heading: String,
    samples: Vec<String>,
    options: Vec<(String, String, bool)>,
    left_out: bool,
    why: Option<String>,
    confidence: Option<String>,
}

struct Fixed {
    id: String,
    path: String,
    label: String,
    values: Vec<(String, String, bool)>,
    value: String,
}

/// Shows the page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    let choices = import.choices.clone();
    page(&columns_page(&state, &reader, &import, &choices, None)?)
}

fn columns_page(
    state: &AppState,
    reader: &Reader,
    import: &Import,
    choices: &Choices,
    problem: Option<String>,
) -> Result<ColumnsPage, Failure> {
    let holding = import.holding().ok_or(Failure::NotFound)?;
    let paths = state.office.import_paths(holding, reader.language);
    let understood = &import.understood;
    let columns = understood.columns.iter().enumerate();
    let rows = columns.map(|one| column_row(one, choices, &paths, reader));
    Ok(ColumnsPage {
        shell: Shell::new(
            state,
            reader,
            &format!(
                "{} – {}",
                reader.words.text("imports-columns"),
                import.file_name
            ),
        ),
        file: import.file_name.clone(),
        address: address(reader, import.id),
        imports: reader.link("/imports"),
        rows: understood.rows,
        is_own: understood.is_own,
        sheets: sheets(import, reader),
        remarks: understood
            .remarks
            .iter()
            .map(|said| said.in_words(reader.words))
            .collect(),
        columns: rows.collect(),
        fixed: if understood.is_own {
            Vec::new()
        } else {
            fixed(&paths, choices)
        },
        problem,
    })
}

/// The sheets that may be read, and all of them together where several hold such a list.
fn sheets(import: &Import, reader: &Reader) -> Vec<(String, String, bool)> {
    let understood = &import.understood;
    let all = (
        TOGETHER.to_owned(),
        reader.words.text("imports-together"),
        understood.together,
    );
    let one = |(index, name): (usize, &String)| {
        let chosen = !understood.together && index == understood.sheet;
        (index.to_string(), name.clone(), chosen)
    };
    let own = understood.sheets.iter().enumerate().map(one);
    Some(all)
        .filter(|_| understood.may_join)
        .into_iter()
        .chain(own)
        .collect()
}

/// The word for all sheets together.
const TOGETHER: &str = "all";

/// One column of the file, and the fields that it may say.
fn column_row(
    (index, column): (usize, &ProposedColumn),
    choices: &Choices,
    paths: &[PathChoice],
    reader: &Reader,
) -> ColumnRow {
    let chosen = choices
        .columns
        .get(&index)
        .map(String::as_str)
        .unwrap_or_default();
    let is_proposed = !column.path.is_empty() && chosen == column.path;
    let percent = [("percent", i64::from(column.confidence).into())];
    ColumnRow {
        index,
        letters: column.letters.clone(),
        heading: if column.heading.starts_with('[') {
            String::new()
        } else {
            column.heading.clone()
        },
        samples: column.samples.clone(),
        options: paths
            .iter()
            .map(|path| (path.path.clone(), path.label.clone(), path.path == chosen))
            .collect(),
        left_out: chosen.is_empty(),
        why: column
            .why
            .as_ref()
            .filter(|_| is_proposed)
            .map(|why| why.in_words(reader.words)),
        confidence: is_proposed.then(|| reader.words.text_with("imports-sure", &percent)),
    }
}

/// What may be said once for all rows: what a new record needs and no column says first.
fn fixed(paths: &[PathChoice], choices: &Choices) -> Vec<Fixed> {
    let mut needed: Vec<&PathChoice> = paths.iter().filter(|path| path.for_all).collect();
    needed.sort_by_key(|path| (choices.column_of(&path.path).is_some(), !path.required));
    let one = |path: &PathChoice| {
        let value = choices.fixed.get(&path.path).cloned().unwrap_or_default();
        let values = path
            .values
            .iter()
            .map(|(word, label)| (word.clone(), label.clone(), *word == value));
        Fixed {
            id: format!("fixed-{}", path.path.replace('.', "-")),
            path: path.path.clone(),
            label: path.label.clone(),
            values: values.collect(),
            value: value.clone(),
        }
    };
    needed.into_iter().map(one).collect()
}

/// Keeps the choices and begins to look into the rows.
pub(super) async fn choose(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    let mut choices = import.choices.clone();
    reader.language.code().clone_into(&mut choices.language);
    choices.columns = BTreeMap::new();
    choices.fixed = BTreeMap::new();
    for (name, value) in form {
        if let Some(index) = name
            .strip_prefix("column.")
            .and_then(|index| index.parse().ok())
        {
            choices.columns.insert(index, value);
        } else if let Some(path) = name.strip_prefix("fixed.") {
            choices.fixed.insert(path.to_owned(), value);
        }
    }
    let holding = import.holding().ok_or(Failure::NotFound)?;
    let paths = state.office.import_paths(holding, reader.language);
    if let Some(twice) = chosen_twice(&choices, &paths) {
        let label = paths
            .into_iter()
            .find(|path| path.path == twice)
            .map(|path| path.label)
            .unwrap_or(twice);
        let words = reader
            .words
            .text_with("imports-column-twice", &[("field", label.into())]);
        let answer = page(&columns_page(
            &state,
            &reader,
            &import,
            &choices,
            Some(words),
        )?)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response());
    }
    match state
        .office
        .look_into_import(&reader.actor(), import.id, choices.clone())
        .await
    {
        Ok(()) => Ok(redirect(address(&reader, import.id)).into_response()),
        Err(error) => {
            let words = told(error, &reader)?;
            let answer = page(&columns_page(
                &state,
                &reader,
                &import,
                &choices,
                Some(words),
            )?)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
        }
    }
}

/// A path that two columns would say, and only one may.
fn chosen_twice(choices: &Choices, paths: &[PathChoice]) -> Option<String> {
    let mut seen: Vec<&String> = Vec::new();
    let is_for_one = |path: &&String| {
        let known = paths.iter().find(|one| one.path == **path);
        !path.is_empty() && known.is_none_or(|one| !one.several)
    };
    for path in choices.columns.values().filter(is_for_one) {
        if seen.contains(&path) {
            return Some(path.clone());
        }
        seen.push(path);
    }
    None
}

/// Which sheet is to be read.
#[derive(Debug, Deserialize)]
pub(super) struct ChosenSheet {
    sheet: String,
}

/// Reads another sheet of the same file.
pub(super) async fn choose_sheet(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
    Form(chosen): Form<ChosenSheet>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    let sheets = match chosen.sheet.as_str() {
        TOGETHER => Sheets::Together,
        number => Sheets::One(number.parse().map_err(|_| Failure::BadRequest)?),
    };
    match state
        .office
        .choose_sheet(&reader.actor(), import.id, sheets)
        .await
    {
        Ok(()) => Ok(redirect(format!("{}/columns", address(&reader, import.id))).into_response()),
        Err(error) => {
            let words = told(error, &reader)?;
            let answer = page(&columns_page(
                &state,
                &reader,
                &import,
                &import.choices,
                Some(words),
            )?)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
        }
    }
}
