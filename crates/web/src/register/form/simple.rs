//! Fields that hold one value: a line, a date, a number, an amount, a text in several languages.

use policy::definition::{Field, Shape};
use policy::kernel::Historical;
use serde_json::{Map, Value, json};

use super::build::Builder;
use super::node::{Around, Control, Hidden, Node, Piece, TextIn, Texts, Widget};
use super::percent;

/// A field where it stands in the form.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The field.
    pub(super) field: &'static Field,
    /// What it holds; for a row of a simple list, what the row holds.
    pub(super) shape: &'static Shape,
    /// Its path.
    pub(super) path: &'a str,
    /// Whether it stands in a row, where there is less room.
    pub(super) in_row: bool,
    /// Whether the same field stands above, so that its help need not be said again.
    pub(super) again: bool,
    /// Whether it is alone in its row: the list has said its name.
    pub(super) alone: bool,
}

impl Builder<'_> {
    /// Label, help and error of a field.
    pub(super) fn around(&self, place: Place<'_>, error: Option<String>) -> Around {
        let words = self.setting.words;
        let own_help = words.help(&place.field.label);
        Around {
            id: self.id(place.path),
            name: place.path.to_owned(),
            label: words.text(&place.field.label),
            help: own_help
                .or_else(|| self.help_of_shape(place.shape))
                .filter(|_| !place.again && !place.alone),
            quiet: place.alone,
            error,
            required: place.field.required,
            words,
        }
    }

    /// The label of a field.
    pub(super) fn label(&self, place: Place<'_>) -> String {
        self.setting.words.text(&place.field.label)
    }

    fn help_of_shape(&self, shape: &Shape) -> Option<String> {
        match shape {
            Shape::Historical => Some(self.setting.words.text("register-historical-hint")),
            _ => None,
        }
    }

    /// A field with one input.
    pub(super) fn control(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        widget: Widget,
        width: &'static str,
    ) -> Node {
        let error = self.error_under(place.path);
        let unit = place.field.unit.as_ref();
        Node {
            filled: value.is_some_and(|value| !super::rows::is_blank(value)),
            wrong: error.is_some(),
            narrow: !width.is_empty(),
            label: self.label(place),
            piece: Piece::Control(Control {
                around: self.around(place, error),
                width,
                widget,
                unit: unit.map(|unit| self.setting.words.text(&format!("unit-{unit}"))),
            }),
        }
    }

    /// A field with one line to type.
    pub(super) fn line(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let typed = typed(value);
        let (kind, width, keyboard): (_, _, Option<&'static str>) = match place.shape {
            Shape::Day if typed.is_empty() || is_day(&typed) => ("date", "medium", None),
            Shape::Day | Shape::Historical => ("text", "medium", None),
            Shape::Integer { .. } => ("text", "short", Some("numeric")),
            Shape::Decimal => ("text", "short", Some("decimal")),
            Shape::Mail => ("email", "medium", None),
            Shape::Address => ("url", "", None),
            _ if place.in_row => ("text", "medium", None),
            _ => ("text", "", None),
        };
        let value_typed = match place.shape {
            Shape::Decimal => self.with_own_mark(&typed),
            Shape::Historical => self.as_people_write(&typed),
            _ => typed,
        };
        let widget = Widget::Line {
            kind,
            value: value_typed,
            list: None,
            keyboard,
        };
        self.control(place, value, widget, width)
    }

    /// A share, in per cent as everybody says it.
    pub(super) fn share(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let stored = typed(value);
        let percent = percent::of_share(&stored, self.setting.words.language());
        let widget = Widget::Share {
            was: percent.is_some().then(|| stored.clone()),
            value: percent.unwrap_or(stored),
        };
        self.control(place, value, widget, "short")
    }

    /// A field with paragraphs.
    pub(super) fn area(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let widget = Widget::Area {
            value: typed(value),
        };
        self.control(place, value, widget, "")
    }

    /// A value that goes back as it came.
    pub(super) fn hidden(&self, path: &str, value: Option<&Value>) -> Node {
        Node {
            filled: false,
            wrong: false,
            narrow: true,
            label: String::new(),
            piece: Piece::Hidden(Hidden {
                name: path.to_owned(),
                value: typed(value),
            }),
        }
    }

    /// One text in several languages: the house's own, and those in which something is already written.
    pub(super) fn texts(&self, place: Place<'_>, value: Option<&Value>, long: bool) -> Node {
        let written = match value {
            Some(Value::Object(written)) => written.clone(),
            Some(Value::String(words)) => {
                let reference = self.setting.tongues.first().map(|tongue| tongue.code());
                Map::from_iter([(reference.unwrap_or("fr").to_owned(), json!(words))])
            }
            _ => Map::new(),
        };
        let house = self
            .setting
            .tongues
            .iter()
            .map(|tongue| tongue.code().to_owned());
        let mut codes: Vec<String> = house.collect();
        let others = written.keys().filter(|code| !codes.contains(code));
        let others: Vec<String> = others.cloned().collect();
        codes.extend(others);
        let language = self.setting.words.language();
        let mut inputs: Vec<TextIn> = codes
            .into_iter()
            .enumerate()
            .map(|(index, code)| TextIn {
                language: language.language_name(&code).unwrap_or_default().to_owned(),
                value: typed(written.get(&code)),
                error: self.error_at(&format!("{}.{code}", place.path)),
                reference: index == 0,
                folded: false,
                code,
            })
            .collect();
        let own = language.code();
        for input in inputs.iter_mut().skip(1) {
            let nothing = input.value.is_empty() && input.error.is_none();
            input.folded = nothing && input.code != own;
        }
        for input in inputs.iter().filter(|input| input.error.is_some()) {
            self.id(&format!("{}.{}", place.path, input.code));
        }
        let error = self.error_at(place.path);
        Node {
            filled: inputs.iter().any(|input| !input.value.is_empty()),
            wrong: self.error_under(place.path).is_some(),
            narrow: false,
            label: self.label(place),
            piece: Piece::Texts(Texts {
                around: self.around(place, error),
                long,
                inputs,
            }),
        }
    }

    /// An amount and its currency.
    pub(super) fn money(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let nothing = Value::Null;
        let given = value.unwrap_or(&nothing);
        let currency = match typed(given.get("currency")) {
            none if none.is_empty() => self.setting.currency.to_owned(),
            currency => currency,
        };
        let amount = match given.get("minor").and_then(Value::as_i64) {
            Some(minor) => self.with_own_mark(&amount_of(minor, &currency)),
            None => typed(given.get("amount")),
        };
        let converted = given
            .get("converted")
            .filter(|converted| converted.is_object());
        let was = converted.map(|converted| {
            json!({"amount": amount, "currency": currency, "converted": converted}).to_string()
        });
        self.suggest_currencies();
        let filled = json!(amount);
        let widget = Widget::Money {
            amount,
            currency,
            was,
        };
        self.control(place, Some(&filled), widget, "medium")
    }

    fn suggest_currencies(&self) {
        let language = self.setting.words.language();
        self.suggest("suggested-currencies", || {
            language
                .currencies()
                .iter()
                .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
                .collect()
        });
    }

    /// A date that may be known in part, as it is written by hand.
    fn as_people_write(&self, date: &str) -> String {
        let language = self.setting.words.language();
        match Historical::parse(date) {
            Some(Historical::Unknown) => self.setting.words.text("frame-unknown").to_lowercase(),
            _ if language == language::Language::En => date.to_owned(),
            Some(Historical::Day(day)) => {
                format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
            }
            Some(Historical::Month(year, month)) => format!("{month:02}/{year:04}"),
            Some(Historical::Year(_)) | None => date.to_owned(),
        }
    }

    /// A number with the reader's decimal mark.
    fn with_own_mark(&self, number: &str) -> String {
        match self.setting.words.language() {
            language::Language::En => number.to_owned(),
            language::Language::Fr | language::Language::Es => number.replace('.', ","),
        }
    }
}

/// What is written in a field, as it would be typed.
pub(super) fn typed(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(words)) => words.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(true)) => "yes".to_owned(),
        Some(Value::Bool(false)) => "no".to_owned(),
        _ => String::new(),
    }
}

fn is_day(text: &str) -> bool {
    matches!(Historical::parse(text), Some(Historical::Day(_)))
}

/// An amount in minor units as one types it: `6200`, or `6200.50` when there are cents.
fn amount_of(minor: i64, currency: &str) -> String {
    let decimals = u32::from(language::currency_decimals(currency).unwrap_or(2));
    let unit = 10_u64.pow(decimals.min(18));
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, cents) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    match cents {
        0 => format!("{sign}{whole}"),
        cents => format!("{sign}{whole}.{cents:0width$}", width = decimals as usize),
    }
}
