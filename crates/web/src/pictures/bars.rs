//! Horizontal bars with their label and value, for comparing a few quantities.

use super::svg::{self, Escaped, Frame, Length, Role, append};

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

const WIDTH: f64 = 440.0;
const ROW: f64 = 46.0;
const TRACK: f64 = 340.0;

/// Draws the bars as one `<svg>`, the longest filling the width. `id` is unique in the page, `label` names the picture,
/// `description` says its point.
pub fn bars(id: &str, label: &str, description: &str, bars: &[Bar]) -> String {
    let has_links = bars.iter().any(|bar| bar.address.is_some());
    let longest = bars
        .iter()
        .map(|bar| bar.value)
        .filter(|value| value.is_finite())
        .fold(0.0, f64::max);
    let mut out = String::new();
    svg::open(
        &mut out,
        &Frame {
            id,
            class: "bars-drawing",
            label,
            description,
            role: if has_links { Role::Group } else { Role::Image },
            width: WIDTH,
            height: ROW * bars.len() as f64,
        },
    );
    for (index, bar) in bars.iter().enumerate() {
        draw(&mut out, bar, ROW * index as f64, longest);
    }
    out.push_str("</svg>");
    out
}

/// One bar with its words, `top` units below the upper edge.
fn draw(out: &mut String, bar: &Bar, top: f64, longest: f64) {
    match bar.address {
        Some(address) => {
            svg::open_mark(
                out,
                "row",
                bar.state,
                &format!("{}: {}", bar.label, bar.written),
                address,
            );
        }
        None => match bar.state {
            Some(state) => append(
                out,
                format_args!(r#"<g class="row" data-state="{}">"#, Escaped(state)),
            ),
            None => out.push_str(r#"<g class="row">"#),
        },
    }
    let share = if longest > 0.0 && bar.value.is_finite() {
        (bar.value / longest).clamp(0.0, 1.0)
    } else {
        0.0
    };
    append(
        out,
        format_args!(
            concat!(
                r#"<text class="label" x="0" y="{}" font-size="14">{}</text>"#,
                r#"<rect class="track" x="0" y="{}" width="{}" height="16" rx="3"/>"#,
                r#"<rect class="bar" x="0" y="{}" width="{}" height="16" rx="3"/>"#,
                r#"<text class="value" x="{}" y="{}" font-size="14">{}</text>"#
            ),
            Length(top + 16.0),
            Escaped(bar.label),
            Length(top + 23.0),
            Length(TRACK),
            Length(top + 23.0),
            Length(TRACK * share),
            Length(TRACK + 10.0),
            Length(top + 36.0),
            Escaped(bar.written),
        ),
    );
    out.push_str(if bar.address.is_some() {
        "</a>"
    } else {
        "</g>"
    });
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
        assert_eq!(count(&drawing, &["class=\"bar\"", "width=\"340\""]), 1);
        assert_eq!(count(&drawing, &["class=\"bar\"", "width=\"170\""]), 1);
        assert_eq!(count(&drawing, &["svg ", "role=\"img\""]), 1);
    }

    #[test]
    fn impossible_values_and_hostile_words_do_no_harm() {
        let drawing = bars(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            &[bar(f64::NAN, Some("/?a&b")), bar(-3.0, None)],
        );
        assert_eq!(count(&drawing, &["class=\"bar\"", "width=\"0\""]), 2);
        assert!(is_harmless(&drawing));
        assert_eq!(count(&drawing, &["svg ", "role=\"group\""]), 1);
        assert_eq!(count(&bars("b", "l", "", &[]), &["svg "]), 1);
    }
}
