//! What several groups say, from against to for: every position on one line per group, the mean beside it, the absent ones too.

use super::mark::{Shape, draw as draw_mark};
use super::svg::{self, Escaped, Frame, Length, Role, SHEETS, append};

/// Positions of a group that say the same.
#[derive(Debug, Clone, Copy)]
pub struct Stances {
    /// Where they stand, from -1 against to 1 for.
    pub at: f64,
    /// How many there are.
    pub count: usize,
}

/// One group.
#[derive(Debug, Clone, Copy)]
pub struct StanceRow<'a> {
    /// The group.
    pub label: &'a str,
    /// Its mean as written; that it is absent.
    pub written: &'a str,
    /// The whole line in words.
    pub title: &'a str,
    /// Its mean, from -1 to 1; none when the group is absent.
    pub mean: Option<f64>,
    /// Its positions.
    pub positions: &'a [Stances],
    /// Where the line leads.
    pub address: &'a str,
}

/// The words above the scale.
#[derive(Debug, Clone, Copy)]
pub struct StanceWords<'a> {
    /// At -1.
    pub against: &'a str,
    /// At 0.
    pub neither: &'a str,
    /// At 1.
    pub in_favour: &'a str,
}

const HEAD: f64 = 26.0;
const ROW: f64 = 54.0;
/// What the scale leaves free at its beginning, and at its end for the mean as written.
const EDGES: (f64, f64) = (14.0, 84.0);
const RADIUS: f64 = 9.0;

/// Draws the groups twice, for wide and for narrow places. `id` is unique in the page, `label` names the picture, `description` says its point.
pub fn stances(
    id: &str,
    label: &str,
    description: &str,
    words: &StanceWords,
    rows: &[StanceRow],
) -> String {
    let height = HEAD + ROW * rows.len() as f64;
    let mut out = String::new();
    for sheet in &SHEETS {
        svg::open(
            &mut out,
            &Frame {
                id: &format!("{id}-{}", sheet.id),
                class: &format!("stances-drawing {}", sheet.class),
                label,
                description,
                role: Role::Group,
                width: sheet.width,
                height,
            },
        );
        let scale = Scale { width: sheet.width };
        ground(&mut out, words, &scale, height);
        for (index, row) in rows.iter().enumerate() {
            draw(&mut out, row, &scale, HEAD + ROW * index as f64);
        }
        out.push_str("</svg>");
    }
    out
}

/// The three words and their lines, behind everything.
fn ground(out: &mut String, words: &StanceWords, scale: &Scale, height: f64) {
    for (at, word, anchor, shift) in [
        (-1.0, words.against, "start", -EDGES.0),
        (0.0, words.neither, "middle", 0.0),
        (1.0, words.in_favour, "end", RADIUS),
    ] {
        let x = scale.place(at);
        append(
            out,
            format_args!(
                concat!(
                    r#"<text class="quiet-label" x="{}" y="15" font-size="13" text-anchor="{}">{}</text>"#,
                    r#"<line class="scale" x1="{x}" y1="22" x2="{x}" y2="{}"/>"#
                ),
                Length(x + shift),
                anchor,
                Escaped(word),
                Length(height),
                x = Length(x),
            ),
        );
    }
}

/// Values from -1 to 1 laid along the width.
struct Scale {
    width: f64,
}

impl Scale {
    fn ends(&self) -> (f64, f64) {
        (EDGES.0, self.width - EDGES.1)
    }

    fn place(&self, value: f64) -> f64 {
        let value = if value.is_finite() {
            value.clamp(-1.0, 1.0)
        } else {
            0.0
        };
        let (from, to) = self.ends();
        from + (value + 1.0) / 2.0 * (to - from)
    }
}

fn draw(out: &mut String, row: &StanceRow, scale: &Scale, top: f64) {
    let (from, to) = scale.ends();
    let class = if row.mean.is_some() {
        "row"
    } else {
        "row absent"
    };
    svg::open_row(out, class, None);
    let middle = top + 36.0;
    append(
        out,
        format_args!(
            concat!(
                r#"<text aria-hidden="true" class="label" x="0" y="{}" font-size="14">{}</text>"#,
                r#"<rect class="track" x="{}" y="{}" width="{}" height="4" rx="2"/>"#,
                r#"<text aria-hidden="true" class="value" x="{}" y="{}" font-size="14">{}</text>"#
            ),
            Length(top + 18.0),
            Escaped(row.label),
            Length(from),
            Length(middle - 2.0),
            Length(to - from),
            Length(to + 20.0),
            Length(middle + 5.0),
            Escaped(row.written),
        ),
    );
    if let Some(mean) = row.mean {
        let (zero, end) = (scale.place(0.0), scale.place(mean));
        append(
            out,
            format_args!(
                r#"<rect class="mean {}" x="{}" y="{}" width="{}" height="8" rx="2"/>"#,
                side(mean),
                Length(zero.min(end)),
                Length(middle - 4.0),
                Length((end - zero).abs()),
            ),
        );
    }
    for found in row.positions.iter().filter(|found| found.count > 0) {
        stance(out, found, scale.place(found.at), middle);
    }
    svg::close_row(
        out,
        row.title,
        row.address,
        (top + 2.0, scale.width, ROW - 4.0),
    );
}

fn side(value: f64) -> &'static str {
    if value < 0.0 { "against" } else { "in-favour" }
}

/// Positions that say the same: a disc for, a ring for neither, a square on its corner against; how many, when several.
fn stance(out: &mut String, found: &Stances, x: f64, middle: f64) {
    let shape = if found.at < 0.0 {
        Shape::Diamond
    } else if found.at > 0.0 {
        Shape::Circle
    } else {
        Shape::Ring
    };
    append(out, format_args!(r#"<g class="mark {}">"#, side(found.at)));
    draw_mark(out, shape, false, (x, middle), RADIUS);
    if found.count > 1 {
        let class = if shape == Shape::Ring {
            "many on-hollow"
        } else {
            "many"
        };
        append(
            out,
            format_args!(
                r#"<text aria-hidden="true" class="{class}" x="{}" y="{}" font-size="12" text-anchor="middle">{}</text>"#,
                Length(x),
                Length(middle + 4.2),
                found.count,
            ),
        );
    }
    out.push_str("</g>");
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    const WORDS: StanceWords<'_> = StanceWords {
        against: "against",
        neither: "neither",
        in_favour: "for",
    };

    fn drawn(mean: Option<f64>, positions: &[Stances]) -> String {
        let row = StanceRow {
            label: "l",
            written: "w",
            title: "t",
            mean,
            positions,
            address: "/a",
        };
        stances("s", "label", "point", &WORDS, &[row])
    }

    #[test]
    fn opposition_and_support_lie_on_their_own_sides_with_their_own_shapes() {
        let drawing = drawn(
            Some(0.5),
            &[
                Stances { at: -1.0, count: 1 },
                Stances { at: 1.0, count: 3 },
            ],
        );
        assert_eq!(
            count(
                &drawing,
                &["mean in-favour", "x=\"245\"", "width=\"115.5\""]
            ),
            1
        );
        assert_eq!(count(&drawing, &["mark against"]), 2);
        assert_eq!(count(&drawing, &["circle", "cx=\"476\""]), 1);
        assert!(drawing.contains(">3</text>") && !drawing.contains(">1</text>"));
    }

    #[test]
    fn a_group_on_the_whole_against_is_drawn_to_the_other_side() {
        let drawing = drawn(Some(-1.0), &[]);
        assert_eq!(
            count(&drawing, &["mean against", "x=\"14\"", "width=\"231\""]),
            1
        );
    }

    #[test]
    fn an_absent_group_keeps_its_line_without_a_mean() {
        let drawing = drawn(None, &[]);
        assert_eq!(count(&drawing, &["row absent"]), 2);
        assert_eq!(count(&drawing, &["class=\"mean"]), 0);
    }

    #[test]
    fn impossible_values_and_hostile_words_do_no_harm() {
        let positions = [Stances {
            at: f64::NAN,
            count: 2,
        }];
        let row = StanceRow {
            label: HOSTILE,
            written: HOSTILE,
            title: HOSTILE,
            mean: Some(f64::INFINITY),
            positions: &positions,
            address: HOSTILE,
        };
        let words = StanceWords {
            against: HOSTILE,
            neither: HOSTILE,
            in_favour: HOSTILE,
        };
        let drawing = stances(HOSTILE, HOSTILE, HOSTILE, &words, &[row]);
        assert!(is_harmless(&drawing) && !drawing.contains("NaN"));
    }
}
