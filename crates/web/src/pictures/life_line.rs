//! The life line of an agreement: what each side did, when, and whether it had substance.
//!
//! Time runs along an axis. What we did stands on one side, what they did on the other, what both did on the axis.
//! A filled mark had substance, a hollow one was symbolic; the shape says the kind. Drawn twice, lying for wide pages and
//! upright for narrow ones.

use jiff::civil::Date;

use super::life_line_drawing::{Direction, draw};
use super::life_line_layout::Span;
use super::mark::Shape;
use super::world_map::Group;

/// Who carried an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Us, towards them.
    Ours,
    /// Them, towards us.
    Theirs,
    /// Both.
    Both,
}

/// One exchange on the line.
#[derive(Debug, Clone, Copy)]
pub struct LifeLineExchange<'a> {
    /// When it took place.
    pub on: Date,
    /// Who carried it.
    pub side: Side,
    /// Whether it had substance; otherwise it is drawn hollow.
    pub is_substantive: bool,
    /// The shape that stands for its group of kinds.
    pub shape: Shape,
    /// What the mark says: date, title, kind.
    pub title: &'a str,
    /// Where the mark leads.
    pub address: &'a str,
}

/// A time in which the agreement was suspended.
#[derive(Debug, Clone, Copy)]
pub struct Suspension<'a> {
    /// First day.
    pub from: Date,
    /// Last day; none while it lasts.
    pub until: Option<Date>,
    /// What the band says.
    pub title: &'a str,
}

/// The words written on the picture, short enough to stand beside a line.
#[derive(Debug, Clone, Copy)]
pub struct LifeLineWords<'a> {
    /// The lane of what we did.
    pub ours: &'a str,
    /// The lane of what they did.
    pub theirs: &'a str,
    /// The lane of what both did.
    pub both: &'a str,
    /// The signature with its date.
    pub signed: &'a str,
    /// The end with its date.
    pub ends: &'a str,
    /// The day of the figures.
    pub as_of: &'a str,
    /// The window in which exchanges count.
    pub window: &'a str,
}

/// Everything the life line is drawn from.
pub struct LifeLine<'a> {
    /// Unique in the page; the identifiers inside the drawings begin with it.
    pub id: &'a str,
    /// The picture's short name.
    pub label: &'a str,
    /// The text alternative: what the line shows, in a sentence or two.
    pub description: &'a str,
    /// The day of the figures.
    pub as_of: Date,
    /// The window in which exchanges count, first and last day.
    pub window: (Date, Date),
    /// The day of signature, when known.
    pub signed_on: Option<Date>,
    /// The day the agreement ends or ended.
    pub ends_on: Option<Date>,
    /// When it was suspended.
    pub suspensions: &'a [Suspension<'a>],
    /// What was exchanged, in any order.
    pub exchanges: &'a [LifeLineExchange<'a>],
    /// The words on the picture.
    pub words: LifeLineWords<'a>,
    /// The words and link of several exchanges drawn as one.
    pub group: &'a dyn Fn(&[&LifeLineExchange]) -> Group,
}

/// An agreement older than its first exchange by more than this many years is drawn from its exchanges on, with its
/// signature beyond a break at the edge.
const QUIET_YEARS: i16 = 6;
/// An end further away than this many years stands beyond a break at the edge.
const AHEAD_YEARS: i16 = 2;

/// Draws the line twice, as one `<svg class="lying">` and one `<svg class="upright">`.
pub fn life_line(line: &LifeLine) -> String {
    let span = span(line);
    let mut out = String::new();
    draw(&mut out, line, &span, Direction::Lying);
    draw(&mut out, line, &span, Direction::Upright);
    out
}

/// From the first thing that matters to the last.
fn span(line: &LifeLine) -> Span {
    let exchanges = || line.exchanges.iter().map(|exchange| exchange.on);
    let suspensions = || line.suspensions.iter().map(|suspension| suspension.from);
    let active = exchanges()
        .chain(suspensions())
        .fold(line.window.0, Date::min);
    let first = match line.signed_on {
        Some(signed) if active.year() - signed.year() <= QUIET_YEARS => signed.min(active),
        _ => active,
    };
    let latest = exchanges().fold(line.as_of.max(line.window.1), Date::max);
    let last = match line.ends_on {
        Some(end) if end.year() - latest.year() <= AHEAD_YEARS => latest.max(end),
        _ => latest,
    };
    Span::whole_years(first, last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    fn exchange(on: Date, side: Side, is_substantive: bool) -> LifeLineExchange<'static> {
        LifeLineExchange {
            on,
            side,
            is_substantive,
            shape: Shape::Square,
            title: HOSTILE,
            address: "/fr/x?a=1&b=2",
        }
    }

    fn drawn(exchanges: &[LifeLineExchange], signed_on: Option<Date>) -> String {
        life_line(&LifeLine {
            id: "life",
            label: HOSTILE,
            description: "Nobody answered since 2023.",
            as_of: date(2025, 12, 31),
            window: (date(2023, 1, 1), date(2025, 12, 31)),
            signed_on,
            ends_on: Some(date(2090, 1, 1)),
            suspensions: &[Suspension {
                from: date(2024, 2, 1),
                until: None,
                title: HOSTILE,
            }],
            exchanges,
            words: LifeLineWords {
                ours: "us",
                theirs: "them",
                both: "both",
                signed: HOSTILE,
                ends: "end",
                as_of: "today",
                window: "36 months",
            },
            group: &|members| Group {
                title: format!("{} {HOSTILE}", members.len()),
                address: "#list".to_owned(),
            },
        })
    }

    #[test]
    fn each_side_has_its_lane_and_substance_is_filled() {
        let line = drawn(
            &[
                exchange(date(2023, 5, 1), Side::Ours, true),
                exchange(date(2024, 5, 1), Side::Theirs, false),
                exchange(date(2025, 5, 1), Side::Both, true),
            ],
            None,
        );
        for lane in ["ours", "theirs", "both"] {
            assert_eq!(
                count(&line, &[&format!("mark exchange {lane}")]),
                2,
                "lying and upright"
            );
        }
        assert_eq!(count(&line, &["class=\"shape hollow\""]), 2);
        assert_eq!(count(&line, &["class=\"shape\""]), 4);
        assert_eq!(count(&line, &["class=\"suspension\""]), 2);
        assert_eq!(count(&line, &["class=\"window\""]), 2);
    }

    #[test]
    fn hostile_titles_stay_text_and_identifiers_differ() {
        let line = drawn(
            &[exchange(date(2024, 5, 1), Side::Ours, true)],
            Some(date(2022, 1, 1)),
        );
        assert!(is_harmless(&line));
        assert_eq!(count(&line, &["desc id=\"life-lying-text\""]), 1);
        assert_eq!(count(&line, &["desc id=\"life-upright-text\""]), 1);
    }

    #[test]
    fn an_old_signature_does_not_squeeze_the_exchanges() {
        let line = drawn(
            &[exchange(date(2024, 5, 1), Side::Ours, true)],
            Some(date(1974, 5, 1)),
        );
        assert!(
            line.contains(">2023</text>")
                && !line.contains(">1980</text>")
                && !line.contains(">2089</text>")
        );
    }

    #[test]
    fn the_axis_is_broken_where_a_moment_lies_beyond_the_years_drawn() {
        let exchanges = [exchange(date(2024, 5, 1), Side::Ours, true)];
        // The end of 2090 is beyond, lying and upright: two strokes at each of two axes.
        let near = drawn(&exchanges, Some(date(2022, 6, 1)));
        assert_eq!(count(&near, &["class=\"axis break\""]), 8);
        let old = drawn(&exchanges, Some(date(1974, 5, 1)));
        assert_eq!(count(&old, &["class=\"axis break\""]), 16);
        assert_eq!(
            count(&old, &["class=\"limit\"", "x1=\"6\"", "x2=\"6\""]),
            1,
            "the signature stands before the first year"
        );
    }

    #[test]
    fn a_crowded_week_is_counted_instead_of_covered() {
        let week: Vec<LifeLineExchange> = (1..=20)
            .map(|day| exchange(date(2025, 6, day), Side::Ours, day % 2 == 0))
            .collect();
        let line = drawn(&week, None);
        assert!(count(&line, &["href=\"#list\""]) >= 2);
        assert!(count(&line, &["class=\"mark exchange"]) < 2 * 14);
    }

    #[test]
    fn an_agreement_without_any_exchange_still_has_its_line() {
        let line = drawn(&[], None);
        assert_eq!(count(&line, &["svg ", "role=\"group\""]), 2);
        assert_eq!(count(&line, &["class=\"as-of\""]), 2);
    }
}
