//! Fields that hold other fields: rows of a list, groups, and the several forms that a field may take.

use policy::definition::{Field, Shape, Variant};
use serde_json::{Value, json};

use super::build::Builder;
use super::choosing::is_ticked;
use super::node::{Bunches, Group, Node, Piece, Row, RowLook, Rows, VariantNode, Variants};
use super::parse::join;
use super::simple::Place;
use super::summary;

/// A row shows all its fields up to so many; beyond, those seldom needed are folded.
const ALL_SHOWN: usize = 4;
/// So many small fields stand in one line with the buttons of their row.
const IN_ONE_LINE: usize = 3;
/// Numbers among so few are chosen like the marks of a card.
const MARKS: u64 = 5;

impl Builder<'_> {
    /// A field with what is written in it.
    pub(super) fn field(&self, field: &'static Field, value: Option<&Value>, path: &str) -> Node {
        let place = Place {
            field,
            shape: &field.shape,
            path: &join(path, &field.name),
            in_row: false,
            again: false,
            alone: false,
        };
        self.piece(place, value.filter(|value| !value.is_null()))
    }

    /// A field of a row; only the first row says what its fields mean.
    fn field_of_row(&self, field: &'static Field, row: &Value, path: &str, again: bool) -> Node {
        let place = Place {
            field,
            shape: &field.shape,
            path: &join(path, &field.name),
            in_row: true,
            again,
            alone: false,
        };
        let value = row.get(&field.name);
        self.piece(place, value.filter(|value| !value.is_null()))
    }

    fn piece(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        match place.shape {
            Shape::Text { long } => self.texts(place, value, *long),
            Shape::Line { long: true } => self.area(place, value),
            Shape::YesNo => self.yes_no(place, value),
            Shape::Money => self.money(place, value),
            Shape::Share => self.share(place, value),
            Shape::Integer { min, max } if max.abs_diff(*min) < MARKS && !place.in_row => {
                self.marks(place, value, *min..=*max)
            }
            Shape::Country => self.country(place, value),
            Shape::Language => self.language(place, value),
            Shape::Choice { list, values } => self.choice(place, value, list, values),
            Shape::Reference { kinds } => self.link(place, value, kinds),
            Shape::List(part) => self.list(place, value, part),
            Shape::Group { fields } => self.group(place, value, fields),
            Shape::Variants { list, variants } => self.variants(place, value, list, variants),
            Shape::Key if place.in_row => self.hidden(place.path, value),
            Shape::Line { long: false }
            | Shape::Integer { .. }
            | Shape::Decimal
            | Shape::Day
            | Shape::Historical
            | Shape::Address
            | Shape::Mail
            | Shape::Key
            | Shape::Digest => self.line(place, value),
        }
    }

    fn list(&self, place: Place<'_>, value: Option<&Value>, part: &'static Shape) -> Node {
        match part {
            Shape::Choice { list, values } if is_ticked(part) => {
                return self.boxes(place, value, list, values);
            }
            Shape::Reference { kinds } => {
                if let Some(node) = self.link_boxes(place, value, kinds) {
                    return node;
                }
            }
            _ => {}
        }
        let words = self.setting.words;
        let given: Vec<Value> = match value {
            Some(Value::Array(rows)) => rows.clone(),
            _ if place.field.required => vec![Value::Null],
            _ => Vec::new(),
        };
        let one = words.attribute(&place.field.label, "one", &[]);
        let last = given.len().saturating_sub(1);
        let is_fresh = self.setting.fresh == Some(place.path);
        let rows: Vec<Row> = given
            .iter()
            .enumerate()
            .map(|(index, row)| self.one_row(place, (index, last), row, part))
            .collect();
        let filled = given.iter().any(|row| !super::rows::is_blank(row));
        Node {
            filled,
            wrong: self.error_under(place.path).is_some(),
            narrow: false,
            label: self.label(place),
            piece: Piece::Rows(Rows {
                around: self.around(place, self.error_at(place.path)),
                add: match one {
                    Some(one) => words.text_with("register-add-one", &[("one", one.into())]),
                    None => words.text("frame-add-row"),
                },
                fresh: is_fresh,
                rows,
            }),
        }
    }

    /// A row at its place among the others: its index, and that of the last.
    fn one_row(
        &self,
        place: Place<'_>,
        (index, last): (usize, usize),
        row: &Value,
        part: &'static Shape,
    ) -> Row {
        let words = self.setting.words;
        let path = format!("{}.{index}", place.path);
        let number = index + 1;
        let is_fresh = index == last && self.setting.fresh == Some(place.path);
        let place = Place {
            path: &path,
            again: index > 0,
            ..place
        };
        let (body, mut more) = self.row(place, row, part);
        if let Some(more) = more.as_mut().filter(|_| is_fresh) {
            more.open = self.setting.fresh_whole || more.body.wrong();
        }
        let said = summary::of_row(&body, more.as_ref(), words);
        let look_at = is_fresh || said.is_empty() || self.error_under(&path).is_some();
        Row {
            id: self.row_id(&path, part),
            legend: words.text_with("frame-row", &[("number", number.into())]),
            look: look_of(&body, more.is_some(), look_at),
            said,
            up: index > 0,
            down: index < last,
            path: path.clone(),
            number,
            body,
            more,
        }
    }

    /// A row of simple values has the id of the row; its field takes the path itself.
    fn row_id(&self, path: &str, part: &Shape) -> String {
        match part {
            Shape::Group { .. } => self.id(path),
            _ => format!("row-{}", super::node::id_of(path)),
        }
    }

    fn row(
        &self,
        place: Place<'_>,
        row: &Value,
        part: &'static Shape,
    ) -> (Bunches, Option<super::node::Fold>) {
        let Shape::Group { fields } = part else {
            let inside = Place {
                shape: part,
                in_row: true,
                alone: true,
                ..place
            };
            let node = self.piece(inside, Some(row).filter(|row| !row.is_null()));
            return (Bunches::of(vec![node]), None);
        };
        let path = place.path;
        let node = |field: &&'static Field| self.field_of_row(field, row, path, place.again);
        let offered: Vec<&'static Field> = fields.iter().filter(|field| !field.kept).collect();
        let seen = offered
            .iter()
            .filter(|field| !matches!(field.shape, Shape::Key));
        if seen.count() <= ALL_SHOWN {
            return (Bunches::of(offered.iter().map(node).collect()), None);
        }
        let is_first = |field: &&&'static Field| field.first || matches!(field.shape, Shape::Key);
        let (first, more): (Vec<_>, Vec<_>) = offered.iter().partition(is_first);
        let more = self.fold(
            format!("{}-more", super::node::id_of(path)),
            self.setting.words.text("frame-more-fields"),
            more.into_iter().map(node).collect(),
        );
        (Bunches::of(first.into_iter().map(node).collect()), more)
    }

    fn group(&self, place: Place<'_>, value: Option<&Value>, fields: &'static [Field]) -> Node {
        let nothing = json!({});
        let value = value.unwrap_or(&nothing);
        let body = Bunches::of(
            fields
                .iter()
                .filter(|field| !field.kept)
                .map(|field| self.field(field, value.get(&field.name), place.path))
                .collect(),
        );
        Node {
            filled: body.filled(),
            wrong: self.error_under(place.path).is_some(),
            narrow: false,
            label: self.label(place),
            piece: Piece::Group(Group {
                around: self.around(place, self.error_at(place.path)),
                body,
            }),
        }
    }

    /// The forms that a field may take. Stored as `"indefinite"` or `{"fixed": {…}}`; a draft keeps what was typed in each.
    fn variants(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        list: &str,
        variants: &'static [Variant],
    ) -> Node {
        let chosen = chosen_variant(value);
        let values: Vec<String> = variants
            .iter()
            .map(|variant| variant.word.clone())
            .collect();
        let choices = self.words_of_list(list, &values, &[&chosen]);
        let nodes = choices
            .into_iter()
            .zip(variants)
            .map(|(choice, variant)| VariantNode {
                body: variant.fields.as_ref().map(|fields| {
                    let path = join(place.path, &variant.word);
                    let written = value.and_then(|value| value.get(&variant.word));
                    let field = |field: &'static Field| {
                        let inner = written.and_then(|written| written.get(&field.name));
                        self.field(field, inner, &path)
                    };
                    Bunches::of(fields.iter().map(field).collect())
                }),
                choice,
            })
            .collect();
        Node {
            filled: !chosen.is_empty(),
            wrong: self.error_under(place.path).is_some(),
            narrow: false,
            label: self.label(place),
            piece: Piece::Variants(Variants {
                around: self.around(place, self.error_at(place.path)),
                variants: nodes,
            }),
        }
    }
}

/// Few small fields need no fold; a longer row that has what it needs, and nothing to be looked at, says it in one line.
fn look_of(body: &Bunches, has_more: bool, look_at: bool) -> RowLook {
    let fields = body.nodes().filter(|node| !node.label.is_empty());
    let small = !has_more && body.nodes().all(|node| node.narrow);
    let lacks = body.nodes().any(|node| node.is_required() && !node.filled);
    match (small && fields.count() <= IN_ONE_LINE, look_at || lacks) {
        (true, _) => RowLook::Line,
        (false, true) => RowLook::Open,
        (false, false) => RowLook::Folded,
    }
}

/// The word of the form that is chosen; empty when none is.
pub(super) fn chosen_variant(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(word)) => word.clone(),
        Some(Value::Object(object)) => match object.get("$chosen") {
            Some(Value::String(word)) => word.clone(),
            Some(_) => String::new(),
            None if object.len() == 1 => object.keys().next().cloned().unwrap_or_default(),
            None => String::new(),
        },
        _ => String::new(),
    }
}
