//! The pieces that a form is drawn from: fields, texts in several languages, choices, rows, groups, variants.
//! Each has a small template; a page writes them one after the other.

use std::fmt;

use askama::Template;
use language::Words;

/// One piece of a form.
#[derive(Debug)]
pub struct Node {
    /// Whether something is written in it.
    pub filled: bool,
    /// Whether something in it is wrong.
    pub wrong: bool,
    /// Whether it is small enough to stand beside others.
    pub narrow: bool,
    /// What it is called; nothing for what is hidden.
    pub label: String,
    /// The piece.
    pub piece: Piece,
}

/// The sorts of pieces.
#[derive(Debug)]
pub enum Piece {
    /// A value that goes back as it came.
    Hidden(Hidden),
    /// One field with its label.
    Control(Control),
    /// One text in several languages.
    Texts(Texts),
    /// Buttons or boxes, of which some are chosen.
    Choices(Choices),
    /// A box that is ticked or not.
    Tick(Tick),
    /// The rows of a list.
    Rows(Rows),
    /// Fields that belong together.
    Group(Group),
    /// One of several forms.
    Variants(Variants),
}

impl Node {
    /// Whether the record needs it.
    pub fn is_required(&self) -> bool {
        match &self.piece {
            Piece::Hidden(_) => false,
            Piece::Control(piece) => piece.around.required,
            Piece::Texts(piece) => piece.around.required,
            Piece::Choices(piece) => piece.around.required,
            Piece::Tick(piece) => piece.around.required,
            Piece::Rows(piece) => piece.around.required,
            Piece::Group(piece) => piece.around.required,
            Piece::Variants(piece) => piece.around.required,
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.piece {
            Piece::Hidden(piece) => piece.fmt(f),
            Piece::Control(piece) => piece.fmt(f),
            Piece::Texts(piece) => piece.fmt(f),
            Piece::Choices(piece) => piece.fmt(f),
            Piece::Tick(piece) => piece.fmt(f),
            Piece::Rows(piece) => piece.fmt(f),
            Piece::Group(piece) => piece.fmt(f),
            Piece::Variants(piece) => piece.fmt(f),
        }
    }
}

/// A value that goes back as it came.
#[derive(Debug, Template)]
#[template(
    source = r#"<input type="hidden" name="{{ name }}" value="{{ value }}">"#,
    ext = "html",
    whitespace = "preserve"
)]
pub struct Hidden {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What stands around a field: its label, its help, what is wrong with it.
#[derive(Debug, Clone)]
pub struct Around {
    /// Id of the field in the page.
    pub id: String,
    /// Name under which it is sent.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What the label means, when it is not an everyday word.
    pub help: Option<String>,
    /// What is wrong.
    pub error: Option<String>,
    /// Whether the record needs it.
    pub required: bool,
    /// Whether its label is for screen readers alone: the list around it says the same.
    pub quiet: bool,
    /// The words of the page.
    pub words: &'static Words,
}

impl Around {
    /// The ids of what describes the field, for `aria-describedby`.
    pub fn described_by(&self) -> String {
        let help = self.help.as_ref().map(|_| format!("{}-help", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let both: Vec<String> = help.into_iter().chain(error).collect();
        both.join(" ")
    }
}

/// One field with its label.
#[derive(Debug, Template)]
#[template(path = "register/form/control.html", whitespace = "preserve")]
pub struct Control {
    /// Label, help, error.
    pub around: Around,
    /// How wide it is: `short`, `medium` or nothing.
    pub width: &'static str,
    /// What one types in.
    pub widget: Widget,
    /// What stands after a number.
    pub unit: Option<String>,
}

/// What one types in.
#[derive(Debug)]
pub enum Widget {
    /// One line.
    Line {
        /// The type of the input.
        kind: &'static str,
        /// What is written.
        value: String,
        /// Id of the suggestions.
        list: Option<String>,
        /// The keyboard that a telephone shows.
        keyboard: Option<&'static str>,
    },
    /// Paragraphs.
    Area {
        /// What is written.
        value: String,
    },
    /// One of a list.
    Select {
        /// The choices; the one with an empty value says nothing.
        options: Vec<Choice>,
    },
    /// A share, typed in per cent.
    Share {
        /// The percentage as typed.
        value: String,
        /// The share as it is stored, so that it comes back as it was.
        was: Option<String>,
    },
    /// An amount and its currency.
    Money {
        /// The amount as typed.
        amount: String,
        /// The currency's code.
        currency: String,
        /// The amount as it was, with its conversion.
        was: Option<String>,
    },
}

/// One choice.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What it means.
    pub help: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// One text in several languages.
#[derive(Debug, Template)]
#[template(path = "register/form/texts.html", whitespace = "preserve")]
pub struct Texts {
    /// Legend, help, error.
    pub around: Around,
    /// Whether it has paragraphs.
    pub long: bool,
    /// One input per language, the reference first.
    pub inputs: Vec<TextIn>,
}

/// The text in one language.
#[derive(Debug)]
pub struct TextIn {
    /// Code of the language.
    pub code: String,
    /// Name of the language.
    pub language: String,
    /// What is written.
    pub value: String,
    /// What is wrong.
    pub error: Option<String>,
    /// Whether this is the language of reference.
    pub reference: bool,
    /// Whether it waits behind a line that opens it: nothing is written in it, and it is not the reader's own.
    pub folded: bool,
}

impl Texts {
    /// The languages that wait behind a line, in capitals.
    pub fn folded(&self) -> String {
        let waiting = self.inputs.iter().filter(|input| input.folded);
        let codes: Vec<String> = waiting.map(|input| input.code.to_uppercase()).collect();
        codes.join(", ")
    }
}

/// Buttons or boxes, of which some are chosen.
#[derive(Debug, Template)]
#[template(path = "register/form/choices.html", whitespace = "preserve")]
pub struct Choices {
    /// Legend, help, error.
    pub around: Around,
    /// Whether several may be chosen.
    pub several: bool,
    /// Whether they stand beside each other.
    pub beside: bool,
    /// The choices.
    pub options: Vec<Choice>,
}

/// A box that is ticked or not. What was written as "no" comes back as such.
#[derive(Debug, Template)]
#[template(path = "register/form/tick.html", whitespace = "preserve")]
pub struct Tick {
    /// Label, help, error.
    pub around: Around,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whether "no" was written.
    pub refused: bool,
}

/// So many boxes fold into a line that says which are ticked.
const MANY: usize = 8;
/// So many stand in columns rather than one after the other.
const SEVERAL: usize = 4;

impl Choices {
    /// Whether there are so many that they are folded.
    pub fn are_many(&self) -> bool {
        self.several && self.options.len() > MANY
    }

    /// Whether they stand in columns.
    pub fn are_several_columns(&self) -> bool {
        self.several && self.beside && self.options.len() > SEVERAL
    }

    /// What the folded line says when nothing is ticked.
    pub fn none(&self) -> String {
        let count = self.options.len().into();
        let words = self.around.words;
        words.text_with("register-pick", &[("count", count)])
    }

    /// What the folded line says: those that are ticked.
    pub fn said(&self) -> String {
        let chosen = self.options.iter().filter(|option| option.chosen);
        let labels: Vec<&str> = chosen.map(|option| option.label.as_str()).collect();
        match labels.is_empty() {
            true => self.none(),
            false => labels.join(", "),
        }
    }
}

/// The rows of a list.
#[derive(Debug, Template)]
#[template(path = "register/form/rows.html", whitespace = "preserve")]
pub struct Rows {
    /// Legend, help, error.
    pub around: Around,
    /// What the button that adds a row says.
    pub add: String,
    /// Whether its last row has just been begun.
    pub fresh: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row of a list.
#[derive(Debug)]
pub struct Row {
    /// Id of the row in the page.
    pub id: String,
    /// Path of the row: the buttons name it.
    pub path: String,
    /// Its place in the list, from 1.
    pub number: usize,
    /// What it is called.
    pub legend: String,
    /// What is written in it, in one line: what a folded row shows.
    pub said: String,
    /// How it is drawn.
    pub look: RowLook,
    /// Whether it can go up.
    pub up: bool,
    /// Whether it can go down.
    pub down: bool,
    /// Its fields.
    pub body: Bunches,
    /// Those that are seldom needed.
    pub more: Option<Fold>,
}

/// How a row is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLook {
    /// Few small fields: they stand in one line with the buttons.
    Line,
    /// All its fields, until somebody folds them.
    Open,
    /// One line that says what is written, until somebody opens it.
    Folded,
}

impl Row {
    /// Whether its few fields stand in one line with the buttons.
    pub fn is_line(&self) -> bool {
        self.look == RowLook::Line
    }

    /// Whether its fields are shown.
    pub fn is_open(&self) -> bool {
        self.look == RowLook::Open
    }
}

/// Fields that belong together.
#[derive(Debug, Template)]
#[template(path = "register/form/group.html", whitespace = "preserve")]
pub struct Group {
    /// Legend, help, error.
    pub around: Around,
    /// The fields.
    pub body: Bunches,
}

/// One of several forms.
#[derive(Debug, Template)]
#[template(path = "register/form/variants.html", whitespace = "preserve")]
pub struct Variants {
    /// Legend, help, error.
    pub around: Around,
    /// The forms.
    pub variants: Vec<VariantNode>,
}

/// One form among several.
#[derive(Debug)]
pub struct VariantNode {
    /// The button that chooses it.
    pub choice: Choice,
    /// Its fields.
    pub body: Option<Bunches>,
}

/// Pieces one below the other; small ones stand beside each other.
#[derive(Debug, Default, Template)]
#[template(
    source = r#"{% for bunch in bunches %}{% if bunch.beside %}<div class="fields">{% endif %}{% for node in bunch.nodes %}{{ node|safe }}
{% endfor %}{% if bunch.beside %}</div>{% endif %}{% endfor %}"#,
    ext = "html",
    whitespace = "preserve"
)]
pub struct Bunches {
    /// The bunches in order.
    pub bunches: Vec<Bunch>,
}

/// Pieces that follow one another.
#[derive(Debug)]
pub struct Bunch {
    /// Whether they stand beside each other.
    pub beside: bool,
    /// The pieces.
    pub nodes: Vec<Node>,
}

/// What is seldom needed, behind a line that opens it.
#[derive(Debug)]
pub struct Fold {
    /// Id in the page.
    pub id: String,
    /// What the line says.
    pub summary: String,
    /// What it adds: how many fields there are.
    pub note: String,
    /// Whether it is open: something is written in it, or wrong.
    pub open: bool,
    /// What is behind.
    pub body: Bunches,
}

impl Bunches {
    /// Puts pieces below one another, and small neighbours side by side.
    pub fn of(nodes: Vec<Node>) -> Self {
        let mut bunches: Vec<Bunch> = Vec::new();
        for node in nodes {
            match bunches.last_mut() {
                Some(bunch) if bunch.beside == node.narrow => bunch.nodes.push(node),
                _ => bunches.push(Bunch {
                    beside: node.narrow,
                    nodes: vec![node],
                }),
            }
        }
        Self { bunches }
    }

    /// Every piece.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.bunches.iter().flat_map(|bunch| &bunch.nodes)
    }

    /// Whether something is written in one of the pieces.
    pub fn filled(&self) -> bool {
        self.nodes().any(|node| node.filled)
    }

    /// Whether something is wrong in one of the pieces.
    pub fn wrong(&self) -> bool {
        self.nodes().any(|node| node.wrong)
    }
}

/// The id in the page of what has this path: `parties-0-signed_on`.
pub fn id_of(path: &str) -> String {
    path.replace(['.', '$'], "-")
}
