//! The parts of a score: a table with its arithmetic, and a picture.

use language::TrailingZeros;
use policy::kernel::{Exact, Figure, Part};
use policy::relations::Vitality;

use super::{said_score, score_of};
use crate::frame::Reader;
use crate::pictures::{ScorePart, score_parts};

/// One part as a row.
pub struct PartRow {
    /// Its name.
    pub label: String,
    /// How it is made.
    pub help: String,
    /// Its arithmetic, where it is a rate.
    pub of: Option<String>,
    /// Its mark, 0 to 1.
    pub value: String,
    /// Its weight.
    pub weight: String,
    /// Mark times weight.
    pub points: String,
}

/// The parts in their order.
pub fn part_rows(figure: &Figure<Vitality>, reader: &Reader) -> Vec<PartRow> {
    let written = |number: &Exact| reader.language.decimal(number, 2, TrailingZeros::Trimmed);
    let row = |part: &Part| PartRow {
        label: reader.words.text(&key(part)),
        help: reader.words.help(&key(part)).unwrap_or_default(),
        of: part.of.map(|(over, under)| {
            let values = [
                ("over", written(&over).into()),
                ("under", written(&under).into()),
            ];
            reader.words.text_with("page-proof-divided", &values)
        }),
        value: written(&part.value),
        weight: written(&part.weight),
        points: written(&(part.value * part.weight)),
    };
    figure.parts.iter().map(row).collect()
}

/// The parts as a picture; empty when the figure has none.
pub fn parts_picture(figure: &Figure<Vitality>, reader: &Reader) -> String {
    let Some(score) = score_of(figure) else {
        return String::new();
    };
    let rows = part_rows(figure, reader);
    let titles: Vec<String> = rows
        .iter()
        .map(|row| {
            format!(
                "{} – {} × {} = {}",
                row.label, row.value, row.weight, row.points
            )
        })
        .collect();
    let signs: Vec<String> = (1..=rows.len()).map(|number| number.to_string()).collect();
    let parts: Vec<ScorePart<'_>> = figure
        .parts
        .iter()
        .enumerate()
        .map(|(index, part)| ScorePart {
            sign: &signs[index],
            written: &rows[index].value,
            title: &titles[index],
            weight: drawn(&part.weight),
            value: drawn(&part.value),
        })
        .collect();
    let score = [("score", said_score(&score, reader).into())];
    let label = reader.words.text("figure-vitality");
    let description = reader
        .words
        .text_with("page-proof-score-alternative", &score);
    score_parts("score", &label, &description, &parts)
}

/// A number near enough to draw it.
#[allow(clippy::cast_precision_loss)]
fn drawn(number: &Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}

fn key(part: &Part) -> String {
    format!("figure-vitality-{}", part.name)
}
