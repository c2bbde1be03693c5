//! In what the numbers of a proof are written: amounts as money, shares in per cent, settings as their record writes them. Figures
//! compute amounts in minor units of the base currency, and programs read them so; people read money.

use language::TrailingZeros;
use policy::Kind;
use policy::definition::{Shape, definition};
use policy::kernel::{Exact, Figure, Part, Used};

use super::outcome::rounded;
use crate::frame::Reader;
use crate::frame::spoken;

/// Parts that are divided from and by amounts: figure, part.
const MONEY: [(&str, &str); 5] = [
    ("beneficiary_costs", "identified_share"),
    ("budget_execution", "committed"),
    ("budget_execution", "paid"),
    ("mission_estimates", "overrun"),
    ("planned_share", "by_cost"),
];

/// Figures whose rates are marks, means or values of an indicator; the rates of all others are shares of a whole.
const MARKS: [&str; 4] = ["aggregate", "consensus", "network_return", "vitality"];

/// Rates of other figures that are no shares either.
const RATIOS: [(&str, &str); 2] = [("growth", "ratio"), ("net_tone", "tone")];

/// Shares that are told without what they were divided from and by.
const SHARES: [(&str, &str); 2] = [
    ("indicator_status", "attainment"),
    ("indicator_status", "expected"),
];

fn is_share(figure: &str, part: &Part) -> bool {
    let named = (figure, part.name);
    let is_rate = part.of.is_some() && !MARKS.contains(&figure) && !RATIOS.contains(&named);
    is_rate || SHARES.contains(&named)
}

/// What a part of a figure comes to.
pub fn value(figure: &str, part: &Part, reader: &Reader) -> String {
    if is_share(figure, part) {
        reader.language.percent(&part.value, 1)
    } else {
        number(&part.value, reader)
    }
}

/// What a part of a figure was divided from and by, where it is a rate.
pub fn division(figure: &str, part: &Part, reader: &Reader) -> Option<String> {
    let (over, under) = part.of?;
    let is_money = MONEY.contains(&(figure, part.name));
    let written: fn(&Exact, &Reader) -> String = if is_money { money } else { number };
    let values = [
        ("over", written(&over, reader).into()),
        ("under", written(&under, reader).into()),
    ];
    Some(reader.words.text_with("page-proof-divided", &values))
}

/// The settings that a figure read: their labels and their values.
pub fn settings<T>(figure: &Figure<T>, reader: &Reader) -> Vec<(String, String)> {
    let row = |used: &Used| {
        let label = spoken::choice_key("settings", used.name);
        (
            reader.words.text(&label),
            setting(figure.name, used, reader),
        )
    };
    figure.settings.iter().map(row).collect()
}

/// A setting as its field says: an amount, a share, so many months.
fn setting(figure: &str, used: &Used, reader: &Reader) -> String {
    let language = reader.language;
    let field = definition(Kind::Settings).field(used.name);
    match field.map(|field| (&field.shape, &field.unit)) {
        Some((Shape::Money, _)) => money(&used.value, reader),
        // What marks and means are compared with is written as they are.
        Some((Shape::Share, _)) if !MARKS.contains(&figure) => language.percent(&used.value, 1),
        Some((_, Some(unit))) => counted(&used.value, unit, reader),
        _ if used.name.ends_with("_percent") => {
            let share = used.value / Exact::from_integer(100);
            language.percent(&share, 0)
        }
        _ => language.decimal(&used.value, 4, TrailingZeros::Trimmed),
    }
}

/// So many of a unit: "24 months".
fn counted(value: &Exact, unit: &str, reader: &Reader) -> String {
    let count = [("count", rounded(value).into())];
    let key = format!("unit-{unit}");
    let said = reader.words.attribute(&key, "count", &count);
    said.unwrap_or_else(|| number(value, reader))
}

/// An amount in minor units of the base currency.
fn money(minor: &Exact, reader: &Reader) -> String {
    let currency = &reader.settings.base_currency;
    reader.language.money(rounded(minor), currency)
}

fn number(value: &Exact, reader: &Reader) -> String {
    reader.language.decimal(value, 2, TrailingZeros::Trimmed)
}

#[cfg(test)]
mod tests {
    use policy::figures;

    use super::*;

    #[test]
    fn what_is_written_in_its_unit_is_a_part_of_a_figure_there_is() {
        let named = MONEY.iter().chain(&RATIOS).chain(&SHARES);
        let figures_named = named.map(|(figure, _)| *figure).chain(MARKS);
        for figure in figures_named {
            assert!(figures::named(figure).is_some(), "{figure}");
        }
    }

    fn part(name: &'static str, of: Option<(i128, i128)>) -> Part {
        Part {
            name,
            value: Exact::from_integer(1),
            weight: Exact::from_integer(1),
            of: of.map(|(over, under)| (Exact::from_integer(over), Exact::from_integer(under))),
        }
    }

    #[test]
    fn a_rate_is_a_share_unless_it_is_a_mark_or_a_ratio() {
        let divided = Some((1, 2));
        for (figure, name, of, expected) in [
            ("planned_share", "by_cost", divided, true),
            ("reports_in_time", "in_time", divided, true),
            ("growth", "growth", divided, true),
            ("growth", "ratio", divided, false),
            ("net_tone", "tone", divided, false),
            ("net_tone", "global", divided, true),
            ("network_return", "use", divided, false),
            ("network_return", "influence", None, false),
            ("consensus", "mean", divided, false),
            ("indicator_status", "attainment", None, true),
            ("indicator_status", "value", None, false),
        ] {
            assert_eq!(
                is_share(figure, &part(name, of)),
                expected,
                "{figure} {name}"
            );
        }
    }
}
