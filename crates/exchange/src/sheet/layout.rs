//! The columns of a kind, from its definition alone: one sheet for its simple fields, one more for each list of parts.

use policy::Kind;
use policy::definition::{Definition, Field, Shape, definition};
use policy::kernel::Tongue;

use super::words::{self, Aside};

/// The sheets of a kind.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The kind.
    pub kind: Kind,
    /// The columns of its own sheet, ids and codes first.
    pub columns: Vec<Column>,
    /// One sheet for each list of parts.
    pub parts: Vec<Part>,
}

/// The sheet of a list of parts: the parties of agreements, the costs of missions.
#[derive(Debug, Clone)]
pub struct Part {
    /// Path of the list in the record: `parties`.
    pub path: String,
    /// Keys of the words that name the list, from the outside in.
    pub labels: Vec<String>,
    /// Its columns: the record, the part's key, then the part's fields.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Path of what it says, in the record or in the part: `title.fr`, `budget.amount`, `term.fixed.end`.
    pub path: String,
    /// Keys of the words of its heading, from the outside in.
    pub labels: Vec<String>,
    /// The field, when it says one.
    pub field: Option<&'static Field>,
    /// What its cells hold.
    pub takes: Takes,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// The stable id.
    Id,
    /// The code.
    Code,
    /// On a sheet of parts, the record that the part belongs to.
    Record,
    /// The words of one language.
    Words(Tongue),
    /// An amount, without or with its currency.
    Amount,
    /// A currency.
    Currency,
    /// Which of several forms.
    Variant(&'static Shape),
    /// One simple value.
    One(&'static Shape),
    /// Several simple values.
    Several(&'static Shape),
    /// Something that lists say in their own way, and that no single field holds.
    Aside(Aside),
}

impl Layout {
    /// The sheets of a kind whose texts are written in these languages.
    pub fn of(kind: Kind, tongues: &[Tongue]) -> Self {
        let definition: &'static Definition = definition(kind);
        let mut layout = Self {
            kind,
            columns: vec![alone("id", "imports-id", Takes::Id)],
            parts: Vec::new(),
        };
        if kind.prefix().is_some() {
            layout
                .columns
                .push(alone("code", "imports-code", Takes::Code));
        }
        let mut flat = Flat {
            tongues,
            columns: Vec::new(),
            parts: Vec::new(),
        };
        for field in definition.fields.iter().filter(|field| !field.kept) {
            flat.field(field, "", &[]);
        }
        layout.columns.extend(flat.columns);
        layout.parts = flat.parts;
        layout
    }

    /// The same, with the columns by which lists of other offices say things in their own way.
    #[must_use]
    pub fn with_asides(mut self) -> Self {
        let asides = words::asides(self.kind).map(|(name, aside)| Column {
            path: name.to_owned(),
            labels: vec![format!("imports-aside-{}", name.replace('_', "-"))],
            field: None,
            takes: Takes::Aside(aside),
        });
        // They come first: where a heading fits both, somebody's list means its own way of saying it.
        self.columns.splice(0..0, asides);
        self
    }

    /// The column with this path.
    pub fn column(&self, path: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.path == path)
    }
}

fn alone(path: &str, label: &str, takes: Takes) -> Column {
    Column {
        path: path.to_owned(),
        labels: vec![label.to_owned()],
        field: None,
        takes,
    }
}

/// Fields being laid side by side.
struct Flat<'a> {
    tongues: &'a [Tongue],
    columns: Vec<Column>,
    parts: Vec<Part>,
}

impl Flat<'_> {
    fn field(&mut self, field: &'static Field, before: &str, above: &[String]) {
        let path = if before.is_empty() {
            field.name.clone()
        } else {
            format!("{before}.{}", field.name)
        };
        let labels: Vec<String> = above.iter().cloned().chain([field.label.clone()]).collect();
        let mut push = |path: String, takes: Takes| {
            self.columns.push(Column {
                path,
                labels: labels.clone(),
                field: Some(field),
                takes,
            });
        };
        match &field.shape {
            Shape::Text { .. } => {
                for tongue in self.tongues {
                    push(format!("{path}.{tongue}"), Takes::Words(*tongue));
                }
            }
            Shape::Money => {
                push(format!("{path}.amount"), Takes::Amount);
                push(format!("{path}.currency"), Takes::Currency);
            }
            Shape::Group { fields } => fields
                .iter()
                .for_each(|field| self.field(field, &path, &labels)),
            Shape::Variants { variants, .. } => {
                push(path.clone(), Takes::Variant(&field.shape));
                for variant in variants {
                    let inside = format!("{path}.{}", variant.word);
                    for field in variant.fields.iter().flatten() {
                        self.field(field, &inside, &labels);
                    }
                }
            }
            Shape::List(part) => match &**part {
                Shape::Group { fields } => self.part(path, labels, fields),
                Shape::Text { .. } => self.texts(path, labels, field),
                Shape::List(_) | Shape::Variants { .. } | Shape::Money => {}
                simple => push(path, Takes::Several(simple)),
            },
            simple => push(path, Takes::One(simple)),
        }
    }

    /// A list of texts has a sheet of its own too: a row for each, a column for each language.
    fn texts(&mut self, path: String, labels: Vec<String>, field: &'static Field) {
        let words = |tongue: &Tongue| Column {
            path: tongue.to_string(),
            labels: labels.clone(),
            field: Some(field),
            takes: Takes::Words(*tongue),
        };
        let record = alone("record", "imports-record", Takes::Record);
        let columns = std::iter::once(record).chain(self.tongues.iter().map(words));
        self.parts.push(Part {
            path,
            columns: columns.collect(),
            labels,
        });
    }

    /// A list of parts has a sheet of its own. Lists inside parts stay as they are in the record.
    fn part(&mut self, path: String, labels: Vec<String>, fields: &'static [Field]) {
        let mut inside = Flat {
            tongues: self.tongues,
            columns: Vec::new(),
            parts: Vec::new(),
        };
        inside
            .columns
            .push(alone("record", "imports-record", Takes::Record));
        fields.iter().for_each(|field| inside.field(field, "", &[]));
        self.parts.push(Part {
            path,
            labels,
            columns: inside.columns,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tongues() -> Vec<Tongue> {
        ["fr", "en"].into_iter().filter_map(Tongue::parse).collect()
    }

    fn paths(kind: Kind) -> Vec<String> {
        Layout::of(kind, &tongues())
            .columns
            .into_iter()
            .map(|column| column.path)
            .collect()
    }

    #[test]
    fn ids_come_first_then_texts_by_language_and_forms_with_what_they_hold() {
        let paths = paths(Kind::Agreement);
        assert_eq!(paths[..4], ["id", "code", "title.fr", "title.en"]);
        for path in [
            "type",
            "themes",
            "term",
            "term.fixed.end",
            "budget.amount",
            "budget.currency",
            "visibility",
        ] {
            assert!(
                paths.iter().any(|found| found == path),
                "{path} in {paths:?}"
            );
        }
        assert!(
            !paths
                .iter()
                .any(|path| path.starts_with("documents") || path.starts_with("exceptions"))
        );
    }

    #[test]
    fn lists_of_parts_have_a_sheet_each_that_begins_with_the_record_and_the_key() {
        let layout = Layout::of(Kind::Agreement, &tongues());
        let parties = layout
            .parts
            .iter()
            .find(|part| part.path == "parties")
            .unwrap();
        let paths: Vec<&str> = parties
            .columns
            .iter()
            .map(|column| column.path.as_str())
            .collect();
        assert_eq!(paths[..3], ["record", "key", "party"]);
    }

    #[test]
    fn every_simple_field_of_every_kind_has_its_column() {
        for kind in Kind::ALL {
            let layout = Layout::of(*kind, &tongues());
            for field in definition(*kind).fields.iter().filter(|field| !field.kept) {
                let begins = |path: &str| {
                    path == field.name || path.starts_with(&format!("{}.", field.name))
                };
                let is_there = layout.columns.iter().any(|column| begins(&column.path))
                    || layout.parts.iter().any(|part| begins(&part.path));
                assert!(is_there, "{} {}", kind.word(), field.name);
            }
        }
    }
}
