//! Horizontal bars with their label and value, for comparing a few quantities.

use super::svg::{self, Escaped, Frame, Length, Role, SHEETS, append};

/// One bar.
#[derive(Debug, Clone, Copy)]
pub struct Bar<'a> {
    /// What is measured.
    pub label: &'a str,
    /// The value as it is written, with its unit.
    pub written: &'a str,
    /// The value as it is drawn; below zero or not a number draws an empty bar.
    pub value: f64,
    /// A state's code, when the bar wears its colour.
    pub state: Option<&'a str>,
    /// Where the bar leads, if anywhere.
    pub address: Option<&'a str>,
}

const ROW: f64 = 48.0;
const THICK: f64 = 14.0;

/// Draws the bars twice, for wide and for narrow places, the longest filling the width. `id` is unique in the page, `label` names
/// the picture, `description` says its point.
pub fn bars(id: &str, label: &str, description: &str, bars: &[Bar]) -> String {
    let longest = bars
        .iter()
        .map(|bar| bar.value)
        .filter(|value| value.is_finite())
        .fold(0.0, f64::max);
    bars_of((id, label, description), longest, bars)
}

/// The same of a whole: a bar fills the width when its value is all of it, so that pictures side by side compare.
pub fn bars_of((id, label, description): (&str, &str, &str), whole: f64, bars: &[Bar]) -> String {
    let has_links = bars.iter().any(|bar| bar.address.is_some());
    let mut out = String::new();
    for sheet in &SHEETS {
        svg::open(
            &mut out,
            &Frame {
                id: &format!("{id}-{}", sheet.id),
                class: &format!("bars-drawing {}", sheet.class),
                label,
                description,
                role: if has_links { Role::Group } else { Role::Image },
                width: sheet.width,
                height: ROW * bars.len() as f64,
            },
        );
        for (index, bar) in bars.iter().enumerate() {
            draw(&mut out, bar, (sheet.width, ROW * index as f64), whole);
        }
        out.push_str("</svg>");
    }
    out
}

/// One bar with its words, `top` units below the upper edge.
fn draw(out: &mut String, bar: &Bar, (width, top): (f64, f64), whole: f64) {
    svg::open_row(out, "row", bar.state);
    let share = if whole > 0.0 && bar.value.is_finite() {
        (bar.value / whole).clamp(0.0, 1.0)
    } else {
        0.0
    };
    append(
        out,
        format_args!(
            concat!(
                r#"<text aria-hidden="true" class="label" x="0" y="{}" font-size="14">{}</text>"#,
                r#"<text aria-hidden="true" class="value" x="{}" y="{}" font-size="14" text-anchor="end">{}</text>"#,
                r#"<rect class="track" x="0" y="{}" width="{}" height="{}" rx="3"/>"#,
                r#"<rect class="bar" x="0" y="{}" width="{}" height="{}" rx="3"/>"#
            ),
            Length(top + 17.0),
            Escaped(&svg::beside(bar.label, bar.written, width)),
            Length(width),
            Length(top + 17.0),
            Escaped(bar.written),
            Length(top + 25.0),
            Length(width),
            Length(THICK),
            Length(top + 25.0),
            Length(width * share),
            Length(THICK),
        ),
    );
    match bar.address {
        Some(address) => {
            let title = format!("{}: {}", bar.label, bar.written);
            svg::close_row(out, &title, address, (top, width, ROW - 4.0));
        }
        None => out.push_str("</g>"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    fn bar(value: f64, address: Option<&'static str>) -> Bar<'static> {
        Bar {
            label: HOSTILE,
            written: HOSTILE,
            value,
            state: Some("alive"),
            address,
        }
    }

    #[test]
    fn the_longest_bar_fills_the_track_and_the_others_follow() {
        let drawing = bars("b", "label", "point", &[bar(10.0, None), bar(5.0, None)]);
        for width in ["560", "280", "330", "165"] {
            let width = format!("width=\"{width}\"");
            assert_eq!(count(&drawing, &["class=\"bar\"", &width]), 1);
        }
        assert_eq!(count(&drawing, &["svg ", "role=\"img\""]), 2);
    }

    #[test]
    fn a_part_of_a_whole_is_drawn_as_its_share_even_when_it_is_the_longest() {
        let drawing = bars_of(("b", "label", "point"), 20.0, &[bar(10.0, None)]);
        for width in ["280", "165"] {
            let width = format!("width=\"{width}\"");
            assert_eq!(count(&drawing, &["class=\"bar\"", &width]), 1);
        }
    }

    #[test]
    fn a_long_label_leaves_room_for_the_value() {
        let long = Bar {
            label: "A label that is much too long to stand on one line beside the value that follows it",
            written: "12 of 100",
            value: 1.0,
            state: None,
            address: None,
        };
        let drawing = bars("b", "label", "point", &[long]);
        assert_eq!(drawing.matches("…</text>").count(), 2);
        assert_eq!(drawing.matches("12 of 100</text>").count(), 2);
    }

    #[test]
    fn impossible_values_and_hostile_words_do_no_harm() {
        let drawing = bars(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            &[bar(f64::NAN, Some("/?a&b")), bar(-3.0, None)],
        );
        assert_eq!(count(&drawing, &["class=\"bar\"", "width=\"0\""]), 4);
        assert!(is_harmless(&drawing));
        assert_eq!(count(&drawing, &["svg ", "role=\"group\""]), 2);
        assert_eq!(count(&bars("b", "l", "", &[]), &["svg "]), 2);
    }
}
