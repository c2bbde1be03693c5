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
/// What a line of words takes.
const LINE: f64 = 18.0;
/// Between the parts that belong together and the one that stands apart.
const GAP: f64 = 10.0;
/// About how wide a figure is.
const LETTER: f64 = 8.0;
/// About how wide a letter of what is written is, which is bold.
const BOLD: f64 = 8.8;

/// How the bars of one drawing are laid out.
#[derive(Debug, Clone, Copy)]
struct Layout {
    width: f64,
    /// What is written stands below the labels, because beside one of them there is no room for it.
    below: bool,
    /// What fills the width.
    longest: f64,
}

impl Layout {
    fn of(stacks: &[Stack], width: f64) -> Self {
        let letters = |stack: &Stack| stack.label.chars().count() + stack.written.chars().count();
        Self {
            width,
            below: stacks
                .iter()
                .any(|stack| (letters(stack) + 1) as f64 * BOLD > width),
            longest: stacks.iter().map(|stack| total(stack)).fold(0.0, f64::max),
        }
    }

    /// How much lower everything under the words stands.
    fn lowered(self) -> f64 {
        if self.below { LINE } else { 0.0 }
    }

    fn row(self) -> f64 {
        ROW + self.lowered()
    }

    /// The upper edge of a bar, from that of its row.
    fn bar(self) -> f64 {
        23.0 + self.lowered()
    }
}

/// Draws the bars twice, for wide and for narrow places, the longest filling the width. No track stands behind them: it would
/// look like the whole of which the longest is a part.
pub fn stacks(id: &str, label: &str, description: &str, stacks: &[Stack]) -> String {
    let mut out = String::new();
    for sheet in &SHEETS {
        let layout = Layout::of(stacks, sheet.width);
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
                height: layout.row() * stacks.len() as f64,
            },
        );
        patterns(&mut out, &id);
        for (index, stack) in stacks.iter().enumerate() {
            let top = layout.row() * index as f64;
            draw(&mut out, &id, stack, (layout, top));
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

fn draw(out: &mut String, id: &str, stack: &Stack, (layout, top): (Layout, f64)) {
    svg::open_row(out, "row", None);
    words(out, stack, (layout, top));
    let upper = top + layout.bar();
    let mut x = 0.0;
    for found in stack.parts {
        let share = if layout.longest > 0.0 {
            amount(found) / layout.longest
        } else {
            0.0
        };
        let width = share * (layout.width - GAP);
        if width <= 0.0 {
            continue;
        }
        if found.ground == Ground::Apart && x > 0.0 {
            x += GAP;
        }
        part(out, id, found.ground, (x, upper, width, HEIGHT));
        if width > found.written.chars().count() as f64 * LETTER + 6.0 {
            append(
                out,
                format_args!(
                    r#"<text aria-hidden="true" class="inside {}" x="{}" y="{}" font-size="13" text-anchor="middle">{}</text>"#,
                    found.ground.class(),
                    Length(x + width / 2.0),
                    Length(upper + 16.5),
                    Escaped(found.written),
                ),
            );
        }
        x += width;
    }
    let place = (top, layout.width, layout.row() - 4.0);
    svg::close_row(out, stack.title, stack.address, place);
}

/// The label, and what is written beside or below it.
fn words(out: &mut String, stack: &Stack, (layout, top): (Layout, f64)) {
    let most = (layout.width / BOLD) as usize;
    let (label, written, x, anchor) = if layout.below {
        let written = svg::shortened(stack.written, most);
        (svg::shortened(stack.label, most), written, 0.0, "start")
    } else {
        let written = stack.written.to_owned();
        (stack.label.to_owned(), written, layout.width, "end")
    };
    append(
        out,
        format_args!(
            concat!(
                r#"<text aria-hidden="true" class="label" x="0" y="{}" font-size="14">{}</text>"#,
                r#"<text aria-hidden="true" class="value" x="{}" y="{}" font-size="14" text-anchor="{}">{}</text>"#
            ),
            Length(top + 16.0),
            Escaped(&label),
            Length(x),
            Length(top + 16.0 + layout.lowered()),
            anchor,
            Escaped(&written),
        ),
    );
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
    fn no_track_makes_a_whole_of_the_longest_bar() {
        assert_eq!(count(&drawn(&[(Ground::Plain, 5.0)]), &["track"]), 0);
    }

    #[test]
    fn what_has_no_room_beside_its_label_stands_below_it() {
        let part = StackPart {
            ground: Ground::Plain,
            value: 1.0,
            written: "",
        };
        let drawing = |written: &str| {
            let stack = Stack {
                label: "2023",
                title: "t",
                written,
                address: "/a",
                parts: &[part],
            };
            stacks("s", "label", "point", &[stack])
        };
        let long = drawing("92,1 % pagado de 620.000 € aprobados");
        let (wide, narrow) = long.split_at(long.find("upright").unwrap());
        assert!(
            wide.contains("class=\"value\" x=\"560\" y=\"16\""),
            "{wide}"
        );
        assert!(
            narrow.contains("class=\"value\" x=\"0\" y=\"34\""),
            "{narrow}"
        );
        assert!(
            narrow.contains("class=\"part plain\" x=\"0\" y=\"41\""),
            "{narrow}"
        );
        assert!(narrow.contains("aprobados</text>"), "{narrow}");
        let short = drawing("92,1 %");
        assert!(
            short.contains("class=\"value\" x=\"330\" y=\"16\""),
            "{short}"
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
