//! What is known of a person as a workbook, for somebody who asks and reads no JSON: one sheet for each question.

use exchange::sheet::{Layout, Takes, cell_of, heading, said};
use exchange::workbook::{CellOut, ColumnOut, SheetOut, WorkbookOut, write_xlsx};
use language::{Language, Words};
use policy::definition::definition;
use policy::rights::Viewer;
use policy::{Audience, Kind};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::passages::REASON;
use crate::act::Refusal;
use crate::error::OfficeError;
use crate::import::{Exported, tongues};
use crate::open::Office;

impl Office {
    /// What `export_person` tells, as a workbook in a language.
    ///
    /// # Errors
    /// `NotThere`, `Denied`, or a failing ledger.
    pub async fn person_workbook(
        &self,
        viewer: &Viewer,
        person: Uuid,
        language: Language,
    ) -> Result<Vec<u8>, Refusal> {
        let document = self.export_person(viewer, person).await?;
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let naming = Exported {
            policy,
            viewer,
            kind: Kind::Person,
            records: None,
            settings: policy.settings(self.today()),
            as_of: self.today(),
            language,
        };
        let words = Words::of(language);
        let workbook = WorkbookOut {
            title: words.text("pages-kept-data"),
            legend: None,
            sheets: vec![
                versions(&document, words, &naming),
                links(&document, words),
                mentions(&document, words),
                accounts(&document, words),
            ],
        };
        write_xlsx(&workbook).map_err(|error| OfficeError::Task(error.to_string()).into())
    }
}

/// The record in each of its versions.
fn versions(document: &Value, words: &Words, naming: &Exported<'_>) -> SheetOut {
    let mut layout = Layout::of(Kind::Person, &tongues(&naming.settings));
    layout
        .columns
        .retain(|column| !matches!(column.takes, Takes::Id | Takes::Code));
    let mut columns = headings(&["frame-version", "frame-moment", "frame-reason"], words);
    columns.extend(layout.columns.iter().map(|column| ColumnOut {
        heading: heading(column, words),
        help: None,
    }));
    let row = |version: &Value| {
        let mut row = vec![
            CellOut::Number(version["version"].to_string()),
            text(&version["at"]),
            text(&version["reason"]),
        ];
        match &version["fields"] {
            Value::Object(flat) => row.extend(
                layout
                    .columns
                    .iter()
                    .map(|column| cell_of(said(flat, column).as_ref(), column, words, naming)),
            ),
            _ => row.push(CellOut::Text(words.text("register-did-delete"))),
        }
        row
    };
    sheet("kind-person", columns, &document["versions"], row, words)
}

/// The records that point to the person, and what their parts say.
fn links(document: &Value, words: &Words) -> SheetOut {
    let columns = headings(
        &[
            "frame-record",
            "frame-code",
            "register-field",
            "pages-said-there",
        ],
        words,
    );
    let mut rows = Vec::new();
    for record in list(&document["referred_by"]) {
        for link in list(&record["links"]) {
            rows.push(vec![
                CellOut::Text(kind_words(record, words)),
                text(&record["code"]),
                CellOut::Text(field_words(record, &link["path"], words)),
                CellOut::Text(part_words(&link["part"])),
            ]);
        }
    }
    SheetOut::list(&words.text("frame-links-to-here"), columns, rows)
}

/// The passages of other records that name the person.
fn mentions(document: &Value, words: &Words) -> SheetOut {
    let keys = [
        "frame-record",
        "frame-code",
        "register-field",
        "command-passage-words",
        "pages-still-said",
    ];
    let row = |passage: &Value| {
        let current = if passage["current"] == true {
            "frame-yes"
        } else {
            "frame-no"
        };
        vec![
            CellOut::Text(kind_words(passage, words)),
            text(&passage["code"]),
            CellOut::Text(field_words(passage, &passage["path"], words)),
            text(&passage["words"]),
            CellOut::Text(words.text(current)),
        ]
    };
    let columns = headings(&keys, words);
    sheet("pages-mentions", columns, &document["mentions"], row, words)
}

fn accounts(document: &Value, words: &Words) -> SheetOut {
    let keys = ["frame-login", "frame-name", "frame-role", "frame-date"];
    let row = |account: &Value| {
        let role = account["role"].as_str().unwrap_or_default();
        vec![
            text(&account["login"]),
            text(&account["name"]),
            CellOut::Text(words.text(&format!("role-{role}"))),
            text(&account["created_at"]),
        ]
    };
    let columns = headings(&keys, words);
    sheet("frame-users", columns, &document["accounts"], row, words)
}

fn sheet(
    name: &str,
    columns: Vec<ColumnOut>,
    lines: &Value,
    row: impl Fn(&Value) -> Vec<CellOut>,
    words: &Words,
) -> SheetOut {
    let rows = list(lines).iter().map(row).collect();
    SheetOut::list(&words.text(name), columns, rows)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn headings(keys: &[&str], words: &Words) -> Vec<ColumnOut> {
    let column = |key: &&str| ColumnOut {
        heading: words.text(key),
        help: None,
    };
    keys.iter().map(column).collect()
}

fn text(value: &Value) -> CellOut {
    match value {
        Value::Null => CellOut::Empty,
        Value::String(text) => CellOut::Text(text.clone()),
        other => CellOut::Text(other.to_string()),
    }
}

fn kind_words(record: &Value, words: &Words) -> String {
    let kind = record["kind"].as_str().unwrap_or_default();
    words.text(&format!("kind-{}", kind.replace('_', "-")))
}

/// The label of the field at a path of a record.
fn field_words(record: &Value, path: &Value, words: &Words) -> String {
    let path = path.as_str().unwrap_or_default();
    if path == REASON {
        return words.text("frame-reason");
    }
    let kind = record["kind"].as_str().and_then(Kind::parse);
    let field = kind.and_then(|kind| definition(kind).at(path));
    field.map_or_else(|| path.to_owned(), |field| words.text(&field.label))
}

/// What the part around a link says, as it is stored.
fn part_words(part: &Value) -> String {
    let plain = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let said = |fields: &Map<String, Value>| {
        let fields = fields.iter().filter(|(name, _)| *name != "key");
        let fields: Vec<String> = fields
            .map(|(name, value)| format!("{name} = {}", plain(value)))
            .collect();
        fields.join("; ")
    };
    part.as_object().map(said).unwrap_or_default()
}
