//! The columns of a grid, made from the definition of its kind: the fields at first sight that hold one value, and those of the first
//! row of a list that the kind needs.

use jiff::civil::Date;
use policy::Kind;
use policy::definition::{Field, Shape, definition};
use policy::rights::Verb;
use serde_json::{Map, Value};

use super::titles::Titles;
use crate::frame::Reader;
use crate::frame::spoken;

/// One column.
pub struct Column {
    /// Its path in the draft.
    pub path: String,
    /// The records that it may point to.
    pub kinds: &'static [Kind],
    label: String,
    required: bool,
    shape: &'static Shape,
}

/// The heading of a column.
pub struct Head {
    /// Its words.
    pub label: String,
    /// Whether every row needs it.
    pub required: bool,
}

/// One cell.
pub struct Cell {
    /// Its name in the form.
    pub name: String,
    /// What it is, for who does not see the heading: the row and the column.
    pub label: String,
    /// What is typed in it.
    pub value: String,
    /// Type of the input.
    pub kind: &'static str,
    /// Whether it takes a day.
    pub is_day: bool,
    /// The values to choose from.
    pub options: Vec<(String, String, bool)>,
    /// The list of suggestions.
    pub list: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// Records that a column may point to.
pub struct Suggestions {
    /// Id of the list in the page.
    pub id: String,
    /// Code and title.
    pub options: Vec<(String, String)>,
}

/// How many records a column suggests.
const SUGGESTED: usize = 300;

/// The columns of a kind's grid.
pub fn columns(kind: Kind) -> Vec<Column> {
    let mut found = Vec::new();
    for field in definition(kind)
        .fields
        .iter()
        .filter(|field| !field.common && !field.kept)
    {
        if field.first || kind == Kind::Observation {
            column(field, String::new(), &mut found);
        }
    }
    found
}

fn column(field: &'static Field, before: String, found: &mut Vec<Column>) {
    let path = format!("{before}{}", field.name);
    match &field.shape {
        Shape::Group { .. } | Shape::Variants { .. } | Shape::Key | Shape::Digest => {}
        Shape::List(part) => match &**part {
            Shape::Group { fields } if field.required && before.is_empty() => {
                for inner in fields {
                    column(inner, format!("{path}.0."), found);
                }
            }
            simple @ (Shape::Reference { .. } | Shape::Line { .. } | Shape::Choice { .. }) => {
                found.push(made(field, format!("{path}.0"), simple));
            }
            _ => {}
        },
        simple => found.push(made(field, path, simple)),
    }
}

fn made(field: &'static Field, path: String, shape: &'static Shape) -> Column {
    let kinds = match shape {
        Shape::Reference { kinds } => kinds.as_slice(),
        _ => &[],
    };
    Column {
        path,
        kinds,
        label: field.label.clone(),
        required: field.required,
        shape,
    }
}

impl Column {
    /// Its heading.
    pub fn head(&self, reader: &Reader) -> Head {
        Head {
            label: self.words(reader),
            required: self.required,
        }
    }

    /// Its words.
    pub fn words(&self, reader: &Reader) -> String {
        reader.words.text(&self.label)
    }

    /// The name of its cell in a row.
    pub fn name(&self, row: usize, reader: &Reader) -> String {
        format!("r{row}.{}", self.typed_as(reader))
    }

    /// The code of a record that it may point to, to show how one is written.
    pub fn example(&self, reader: &Reader) -> Option<String> {
        let records = self
            .kinds
            .iter()
            .flat_map(|kind| reader.policy().each(*kind));
        let mut open = records.filter(|record| reader.may(Verb::See, record));
        open.find_map(|record| record.code().map(ToString::to_string))
    }

    /// The name under which its value is typed: a text stands in the language of the page, an amount beside its currency.
    fn typed_as(&self, reader: &Reader) -> String {
        match self.shape {
            Shape::Text { .. } => format!("{}.{}", self.path, reader.language.code()),
            Shape::Money => format!("{}.amount", self.path),
            _ => self.path.clone(),
        }
    }

    /// Its cell in a row.
    pub fn cell(
        &self,
        row: usize,
        typed: &[(String, String)],
        error: Option<String>,
        reader: &Reader,
    ) -> Cell {
        let name = self.typed_as(reader);
        let value = typed
            .iter()
            .find(|(found, _)| *found == name || *found == self.path)
            .map(|(_, value)| value.clone())
            .unwrap_or_default();
        let number = i64::try_from(row + 1).unwrap_or(0);
        let options = match self.shape {
            Shape::Choice { list, values } => choices(list, values, &value, reader),
            Shape::YesNo => ["yes", "no"]
                .map(|word| {
                    let words = reader.words.text(&format!("frame-{word}"));
                    (word.to_owned(), words, word == value)
                })
                .to_vec(),
            _ => Vec::new(),
        };
        let is_day = matches!(self.shape, Shape::Day);
        Cell {
            name: self.name(row, reader),
            label: reader.words.text_with(
                "register-grid-cell",
                &[
                    ("column", self.words(reader).into()),
                    ("row", number.into()),
                ],
            ),
            // What is no day stays in sight: a field of the browser for days would show nothing.
            kind: if is_day && is_empty_or_day(&value) {
                "date"
            } else {
                "text"
            },
            is_day,
            list: (!self.kinds.is_empty()).then(|| list_of(self.kinds)),
            options,
            value,
            error,
        }
    }
}

fn is_empty_or_day(text: &str) -> bool {
    let day = text.parse::<Date>();
    text.is_empty() || day.is_ok_and(|day| day.to_string() == text)
}

/// The column that a problem is about, by the path of the field: also that of the first row of a list that lacks one.
pub fn column_at<'a>(columns: &'a [Column], path: &str) -> Option<&'a Column> {
    let holds = |outer: &str, inner: &str| {
        let rest = inner.strip_prefix(outer);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let own = columns.iter().find(|column| holds(&column.path, path));
    own.or_else(|| columns.iter().find(|column| holds(path, &column.path)))
}

fn choices(
    list: &str,
    values: &[String],
    chosen: &str,
    reader: &Reader,
) -> Vec<(String, String, bool)> {
    let option = |word: &String| {
        (
            word.clone(),
            spoken::choice(list, word, reader),
            word == chosen,
        )
    };
    values.iter().map(option).collect()
}

fn list_of(kinds: &[Kind]) -> String {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    format!("suggested-{}", words.join("-"))
}

/// The records that the columns may point to, each list once.
pub fn suggestions(columns: &[Column], reader: &Reader) -> Vec<Suggestions> {
    let mut found: Vec<Suggestions> = Vec::new();
    for column in columns.iter().filter(|column| !column.kinds.is_empty()) {
        let id = list_of(column.kinds);
        if found.iter().any(|list| list.id == id) {
            continue;
        }
        let records = column
            .kinds
            .iter()
            .flat_map(|kind| reader.policy().all(*kind));
        let open = records
            .filter(|record| reader.may(Verb::See, record))
            .take(SUGGESTED);
        let options = open.map(|record| {
            let title = spoken::title(record.id(), reader);
            (policy::kernel::named(record.id(), reader.policy()), title)
        });
        found.push(Suggestions {
            id,
            options: options.collect(),
        });
    }
    found
}

/// The rows of a grid: names that begin with `r` and a number. `None` when a name or a number is not one of a grid.
pub fn rows_of(pairs: &[(String, String)], most: usize) -> Option<Vec<Vec<(String, String)>>> {
    let mut rows: Vec<Vec<(String, String)>> = Vec::new();
    for (name, value) in pairs.iter().filter(|(name, _)| !name.starts_with('_')) {
        let (row, path) = name.strip_prefix('r')?.split_once('.')?;
        let row: usize = row.parse().ok().filter(|row| *row < most)?;
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        rows[row].push((path.to_owned(), value.clone()));
    }
    Some(rows)
}

/// Whether a row says something of its own: links, days and choices alone were perhaps proposed by the grid.
pub fn says_something(kind: Kind, row: &[(String, String)]) -> bool {
    let columns = columns(kind);
    row.iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .any(|(name, _)| {
            let column = columns.iter().find(|column| {
                *name == column.path || name.starts_with(&format!("{}.", column.path))
            });
            let proposed = |column: &Column| {
                matches!(
                    column.shape,
                    Shape::Reference { .. } | Shape::Day | Shape::Choice { .. } | Shape::YesNo
                )
            };
            match kind {
                // Exchanges and coverage may be nothing but links, a day and choices.
                Kind::Exchange | Kind::Coverage | Kind::Session => true,
                _ => column.is_none_or(|column| !proposed(column)),
            }
        })
}

/// Amounts get the base currency; links are found by `CODE · title`, or by a title that one record alone bears.
pub fn with_codes(
    kind: Kind,
    draft: &mut Map<String, Value>,
    titles: &Titles<'_>,
    reader: &Reader,
) {
    for field in &definition(kind).fields {
        if let Some(value) = draft.get_mut(&field.name) {
            complete(value, &field.shape, titles, reader);
        }
    }
}

fn complete(value: &mut Value, shape: &Shape, titles: &Titles<'_>, reader: &Reader) {
    match shape {
        Shape::Money => {
            if let Some(money) = value.as_object_mut()
                && money.contains_key("amount")
                && !money.contains_key("currency")
            {
                let base = reader.settings.base_currency.to_string();
                money.insert("currency".to_owned(), Value::from(base));
            }
        }
        Shape::Reference { kinds } => {
            if let Some(named) = value.as_str().map(|typed| titles.named(typed, kinds)) {
                *value = Value::from(named);
            }
        }
        Shape::List(part) => {
            for one in value.as_array_mut().into_iter().flatten() {
                complete(one, part, titles, reader);
            }
        }
        Shape::Group { fields } => {
            for field in fields {
                if let Some(inner) = value.get_mut(&field.name) {
                    complete(inner, &field.shape, titles, reader);
                }
            }
        }
        _ => {}
    }
}
