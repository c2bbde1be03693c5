//! What a row of a list says in one line once it is folded: its first fields as somebody would read them out.

use language::Words;
use policy::kernel::Historical;

use super::node::{Bunches, Control, Fold, Node, Piece, Widget};
use super::parse::date;

/// So many fields say what a row is about.
const FIELDS: usize = 4;
/// The longest that one field may say.
const LONGEST: usize = 70;

/// What is written in a row, in one line; empty when nothing is.
pub(super) fn of_row(body: &Bunches, more: Option<&Fold>, words: &Words) -> String {
    let folded = more.into_iter().flat_map(|more| more.body.nodes());
    let nodes = body.nodes().chain(folded);
    let said: Vec<String> = nodes
        .map(|node| said(node, words))
        .filter(|said| !said.is_empty())
        .take(FIELDS)
        .collect();
    said.join(" · ")
}

fn said(node: &Node, words: &Words) -> String {
    let said = match &node.piece {
        Piece::Control(control) => written(control, words),
        Piece::Texts(texts) => {
            let mut inputs = texts.inputs.iter();
            let written = inputs.find(|input| !input.value.is_empty());
            written.map_or_else(String::new, |input| set(&input.code, &input.value))
        }
        Piece::Choices(choices) => {
            let chosen = choices.options.iter();
            let chosen = chosen.filter(|option| option.chosen && !option.value.is_empty());
            let labels: Vec<&str> = chosen.map(|option| option.label.as_str()).collect();
            labels.join(", ")
        }
        Piece::Tick(tick) if tick.ticked => tick.around.label.clone(),
        Piece::Tick(_) => String::new(),
        Piece::Variants(variants) => {
            let chosen = variants
                .variants
                .iter()
                .find(|variant| variant.choice.chosen);
            chosen.map_or_else(String::new, |variant| variant.choice.label.clone())
        }
        Piece::Group(group) => of_row(&group.body, None, words),
        Piece::Rows(rows) => match rows.rows.first() {
            Some(first) => first.said.clone(),
            None => String::new(),
        },
        Piece::Hidden(_) => String::new(),
    };
    match said.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", said[..at].trim_end()),
        None => said,
    }
}

fn written(control: &Control, words: &Words) -> String {
    match &control.widget {
        Widget::Line {
            kind: "date",
            value,
            ..
        } => match Historical::parse(value) {
            Some(Historical::Day(day)) => words.language().day(day),
            _ => value.clone(),
        },
        Widget::Line {
            list: Some(_),
            value,
            ..
        } => {
            // Offered as `AGR-01 · Twinning with Aldaluz`: the name alone reads better.
            let name = value.split_once(" · ").map(|(_, name)| name);
            name.unwrap_or(value).to_owned()
        }
        Widget::Line { value, .. } if value.is_empty() => String::new(),
        Widget::Line { value, .. } if control.unit.is_none() && is_like_a_date(value) => {
            day(value, words)
        }
        Widget::Line { value, .. } => match &control.unit {
            Some(unit) => format!("{value}\u{a0}{unit}"),
            None => value.clone(),
        },
        Widget::Area { value } => value.lines().next().unwrap_or_default().to_owned(),
        Widget::Select { options } => {
            let chosen = options
                .iter()
                .find(|option| option.chosen && !option.value.is_empty());
            chosen.map_or_else(String::new, |option| option.label.clone())
        }
        Widget::Share { value, .. } if value.is_empty() => String::new(),
        Widget::Share { value, .. } => format!("{value}\u{a0}%"),
        Widget::Money { amount, .. } if amount.is_empty() => String::new(),
        Widget::Money {
            amount, currency, ..
        } => money(amount, currency, words),
    }
}

/// A text as its language sets it.
fn set(code: &str, text: &str) -> String {
    match language::Language::from_code(code) {
        Some(language) => language.typeset(text).into_owned(),
        None => text.to_owned(),
    }
}

/// `17/11/2025`, `11/2025`, `2025-11-17`: a year alone may be any number.
fn is_like_a_date(text: &str) -> bool {
    let signs = text.chars().filter(|letter| matches!(letter, '/' | '-'));
    let plain = |letter: char| letter.is_ascii_digit() || matches!(letter, '/' | '-');
    (1..=2).contains(&signs.count()) && text.chars().all(plain)
}

fn day(text: &str, words: &Words) -> String {
    let language = words.language();
    match Historical::parse(&date(text, language)) {
        Some(Historical::Day(day)) => language.day(day),
        Some(Historical::Month(year, month)) => language.month(year, month),
        _ => text.to_owned(),
    }
}

/// An amount as the reader's language writes it; as it was typed when it is no number.
fn money(amount: &str, currency: &str, words: &Words) -> String {
    let as_typed = || format!("{amount}\u{a0}{currency}");
    let Some(decimals) = language::currency_decimals(currency) else {
        return as_typed();
    };
    let plain = amount.replace(',', ".");
    let (whole, cents) = plain.split_once('.').unwrap_or((&plain, ""));
    let width = usize::from(decimals);
    match format!("{whole}{cents:0<width$}").parse::<i64>() {
        Ok(minor) if cents.len() <= width => words.language().money(minor, currency),
        _ => as_typed(),
    }
}
