//! The parts of a score: each part as wide as its weight, filled as far as its value.

use super::svg::{self, Escaped, Frame, Length, Role, append};

/// One part of a score.
#[derive(Debug, Clone, Copy)]
pub struct ScorePart<'a> {
    /// Its short sign, as `R1`.
    pub sign: &'a str,
    /// Its value as written.
    pub written: &'a str,
    /// What it says when pointed at: name, value, weight.
    pub title: &'a str,
    /// Its weight; the picture shares its width by weights.
    pub weight: f64,
    /// Its value, 0 to 1.
    pub value: f64,
}

const WIDTH: f64 = 440.0;

/// Draws the parts as one stacked bar. `id` is unique in the page, `label` names the picture, `description` says its point.
pub fn score_parts(id: &str, label: &str, description: &str, parts: &[ScorePart]) -> String {
    let weight = |part: &ScorePart| {
        if part.weight.is_finite() {
            part.weight.max(0.0)
        } else {
            0.0
        }
    };
    let total: f64 = parts.iter().map(weight).sum();
    let mut out = String::new();
    svg::open(
        &mut out,
        &Frame {
            id,
            class: "score-drawing",
            label,
            description,
            role: Role::Image,
            width: WIDTH,
            height: 74.0,
        },
    );
    let mut left = 0.0;
    for part in parts.iter().filter(|part| weight(part) > 0.0) {
        let width = WIDTH * weight(part) / total;
        let filled = if part.value.is_finite() {
            part.value.clamp(0.0, 1.0)
        } else {
            0.0
        };
        append(
            &mut out,
            format_args!(
                concat!(
                    r#"<g><title>{}</title><rect class="track" x="{}" y="2" width="{}" height="30"/>"#,
                    r#"<rect class="part" x="{}" y="2" width="{}" height="30"/>"#,
                    r#"<text class="part-name" x="{}" y="50" font-size="14">{}</text>"#,
                    r#"<text class="part-value" x="{}" y="67" font-size="13">{}</text></g>"#
                ),
                Escaped(part.title),
                Length(left + 1.0),
                Length((width - 2.0).max(0.0)),
                Length(left + 1.0),
                Length((width - 2.0).max(0.0) * filled),
                Length(left + 2.0),
                Escaped(part.sign),
                Length(left + 2.0),
                Escaped(part.written),
            ),
        );
        left += width;
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    fn part(weight: f64, value: f64) -> ScorePart<'static> {
        ScorePart {
            sign: "R1",
            written: "0.5",
            title: HOSTILE,
            weight,
            value,
        }
    }

    #[test]
    fn a_part_is_as_wide_as_its_weight_and_filled_as_far_as_its_value() {
        let drawing = score_parts("s", "Score", "point", &[part(0.75, 1.0), part(0.25, 0.5)]);
        assert_eq!(count(&drawing, &["class=\"part\"", "width=\"328\""]), 1);
        assert_eq!(count(&drawing, &["class=\"part\"", "width=\"54\""]), 1);
        assert_eq!(count(&drawing, &["class=\"track\"", "width=\"108\""]), 1);
    }

    #[test]
    fn impossible_numbers_and_hostile_words_do_no_harm() {
        let drawing = score_parts(
            "s",
            HOSTILE,
            HOSTILE,
            &[part(f64::NAN, 1.0), part(0.0, 1.0), part(1.0, f64::NAN)],
        );
        assert_eq!(count(&drawing, &["class=\"part\""]), 1);
        assert!(is_harmless(&drawing));
        assert!(!drawing.contains("NaN"));
    }
}
