//! Bars made of parts, for how a whole is shared and how that changes from year to year.

use super::svg::{self, Escaped, Frame, Length, Role, SHEETS, append};

/// What a part of a bar is; the style gives each its colour, the drawing its pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Plain.
    Plain,
    /// Slanted lines.
    Lines,
    /// Dots.
    Dots,
    /// Outlined, standing a little apart from the others.
    Apart,
}

impl Ground {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Lines => "lines",
            Self::Dots => "dots",
            Self::Apart => "apart",
        }
    }
}

/// One part of a bar.
#[derive(Debug, Clone, Copy)]
pub struct StackPart<'a> {
    /// How it is drawn.
    pub ground: Ground,
    /// How much; below zero or not a number draws nothing.
    pub value: f64,
    /// The value as it is written inside, where it fits.
    pub written: &'a str,
}

/// One bar.
#[derive(Debug, Clone, Copy)]
pub struct Stack<'a> {
    /// What it is about: a year.
    pub label: &'a str,
    /// What the whole bar says in words; its tooltip and its name.
    pub title: &'a str,
    /// What stands beside the label.
    pub written: &'a str,
    /// Where it leads.
    pub address: &'a str,
    /// Its parts, from left to right.
    pub parts: &'a [StackPart<'a>],
}

const ROW: f64 = 54.0;
const HEIGHT: f64 = 24.0;
/// Between the parts that belong together and the one that stands apart.
const GAP: f64 = 10.0;
/// About how wide a figure is.
const LETTER: f64 = 8.0;

/// Draws the bars twice, for wide and for narrow places, the longest filling the width.
pub fn stacks(id: &str, label: &str, description: &str, stacks: &[Stack]) -> String {
    let longest = stacks.iter().map(|stack| total(stack)).fold(0.0, f64::max);
    let mut out = String::new();
    for sheet in &SHEETS {
        let id = format!("{id}-{}", sheet.id);
        svg::open(
            &mut out,
            &Frame {
                id: &id,
                class: &format!("stacks-drawing {}", sheet.class),
                label,
                description,
                role: Role::Group,
                width: sheet.width,
                height: ROW * stacks.len() as f64,
            },
        );
        patterns(&mut out, &id);
        for (index, stack) in stacks.iter().enumerate() {
            let top = ROW * index as f64;
            draw(&mut out, &id, stack, (sheet.width, top, longest));
        }
        out.push_str("</svg>");
    }
    out
}

/// The sign of a part in a legend. `id` is unique in the page.
pub fn ground_mark(id: &str, ground: Ground) -> String {
    let id = format!("{id}-{}", ground.class());
    let mut out = String::from(r#"<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">"#);
    patterns(&mut out, &id);
    part(&mut out, &id, ground, (1.0, 1.0, 14.0, 14.0));
    out.push_str("</svg>");
    out
}

fn amount(part: &StackPart) -> f64 {
    if part.value.is_finite() {
        part.value.max(0.0)
    } else {
        0.0
    }
}

fn total(stack: &Stack) -> f64 {
    stack.parts.iter().map(amount).sum()
}

fn patterns(out: &mut String, id: &str) {
    let id = Escaped(id);
    append(
        out,
        format_args!(
            concat!(
                r#"<defs><pattern id="{}-lines" width="8" height="8" patternUnits="userSpaceOnUse">"#,
                r#"<path class="pattern" d="M-2 2L2 -2M0 8L8 0M6 10L10 6"/></pattern>"#,
                r#"<pattern id="{}-dots" width="8" height="8" patternUnits="userSpaceOnUse">"#,
                r#"<circle class="pattern-dot" cx="4" cy="4" r="1.3"/></pattern></defs>"#
            ),
            id, id,
        ),
    );
}

/// One part as its rectangle, with its pattern above.
fn part(out: &mut String, id: &str, ground: Ground, (x, y, width, height): (f64, f64, f64, f64)) {
    let place = format!(
        r#"x="{}" y="{}" width="{}" height="{}""#,
        Length(x),
        Length(y),
        Length(width),
        Length(height)
    );
    append(
        out,
        format_args!(r#"<rect class="part {}" {place}/>"#, ground.class()),
    );
    if matches!(ground, Ground::Lines | Ground::Dots) {
        append(
            out,
            format_args!(
                r##"<rect fill="url(#{}-{})" {place}/>"##,
                Escaped(id),
                ground.class()
            ),
        );
    }
}

fn draw(out: &mut String, id: &str, stack: &Stack, (width_of_all, top, longest): (f64, f64, f64)) {
    svg::open_row(out, "row", None);
    append(
        out,
        format_args!(
            concat!(
                r#"<text aria-hidden="true" class="label" x="0" y="{0}" font-size="14">{1}</text>"#,
                r#"<text aria-hidden="true" class="value" x="{2}" y="{0}" font-size="14" text-anchor="end">{3}</text>"#,
                r#"<rect class="track" x="0" y="{4}" width="{2}" height="{5}" rx="3"/>"#
            ),
            Length(top + 16.0),
            Escaped(&svg::beside(stack.label, stack.written, width_of_all)),
            Length(width_of_all),
            Escaped(stack.written),
            Length(top + 23.0),
            Length(HEIGHT),
        ),
    );
    let mut x = 0.0;
    for found in stack.parts {
        let share = if longest > 0.0 {
            amount(found) / longest
        } else {
            0.0
        };
        let width = share * (width_of_all - GAP);
        if width <= 0.0 {
            continue;
        }
        if found.ground == Ground::Apart && x > 0.0 {
            x += GAP;
        }
        part(out, id, found.ground, (x, top + 23.0, width, HEIGHT));
        if width > found.written.chars().count() as f64 * LETTER + 6.0 {
            append(
                out,
                format_args!(
                    r#"<text aria-hidden="true" class="inside {}" x="{}" y="{}" font-size="13" text-anchor="middle">{}</text>"#,
                    found.ground.class(),
                    Length(x + width / 2.0),
                    Length(top + 39.5),
                    Escaped(found.written),
                ),
            );
        }
        x += width;
    }
    let place = (top, width_of_all, ROW - 4.0);
    svg::close_row(out, stack.title, stack.address, place);
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    fn drawn(values: &[(Ground, f64)]) -> String {
        let parts: Vec<StackPart<'_>> = values
            .iter()
            .map(|(ground, value)| StackPart {
                ground: *ground,
                value: *value,
                written: "1",
            })
            .collect();
        let stack = Stack {
            label: "2025",
            title: "t",
            written: "w",
            address: "/a",
            parts: &parts,
        };
        stacks("s", "label", "point", &[stack])
    }

    #[test]
    fn parts_follow_one_another_and_what_stands_apart_leaves_a_gap() {
        let drawing = drawn(&[
            (Ground::Plain, 5.0),
            (Ground::Dots, 3.0),
            (Ground::Apart, 2.0),
        ]);
        assert_eq!(
            count(&drawing, &["part plain", "x=\"0\"", "width=\"275\""]),
            1
        );
        assert_eq!(
            count(&drawing, &["part dots", "x=\"275\"", "width=\"165\""]),
            1
        );
        assert_eq!(
            count(&drawing, &["part apart", "x=\"450\"", "width=\"110\""]),
            1
        );
    }

    #[test]
    fn nothing_and_impossible_values_draw_no_part() {
        let drawing = drawn(&[
            (Ground::Plain, f64::NAN),
            (Ground::Lines, -2.0),
            (Ground::Dots, 0.0),
        ]);
        assert_eq!(count(&drawing, &["class=\"part"]), 0);
    }

    #[test]
    fn hostile_words_do_no_harm() {
        let parts = [StackPart {
            ground: Ground::Plain,
            value: 1.0,
            written: HOSTILE,
        }];
        let stack = Stack {
            label: HOSTILE,
            title: HOSTILE,
            written: HOSTILE,
            address: HOSTILE,
            parts: &parts,
        };
        assert!(is_harmless(&stacks(HOSTILE, HOSTILE, HOSTILE, &[stack])));
        assert!(is_harmless(&ground_mark(HOSTILE, Ground::Lines)));
    }
}
