//! What is done over the horizon of a plan: one bar per undertaking, its milestones, and the day of the picture.

use super::svg::{self, Escaped, Frame, Length, Role, append, shortened};

/// A step of an undertaking.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Its day, on the scale of the picture.
    pub at: f64,
    /// Whether it was reached.
    pub done: bool,
}

/// One undertaking.
#[derive(Debug, Clone)]
pub struct HorizonBar<'a> {
    /// What it is called.
    pub label: &'a str,
    /// All that the bar says, in words.
    pub title: &'a str,
    /// Code of its state.
    pub state: &'a str,
    /// Its first day, when known.
    pub from: Option<f64>,
    /// Its last day, when known.
    pub to: Option<f64>,
    /// Where it leads.
    pub address: &'a str,
    /// Its steps.
    pub milestones: &'a [Milestone],
}

/// Undertakings under one heading.
#[derive(Debug, Clone)]
pub struct HorizonGroup<'a> {
    /// The heading.
    pub label: &'a str,
    /// What stands under it.
    pub bars: Vec<HorizonBar<'a>>,
}

/// The whole picture. Days are numbers that grow by one.
#[derive(Debug, Clone)]
pub struct Horizon<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// Names the picture.
    pub label: &'a str,
    /// Says its point.
    pub description: &'a str,
    /// First and last day.
    pub span: (f64, f64),
    /// The years that begin inside, with their words.
    pub years: &'a [(f64, String)],
    /// The day of the picture, and its words.
    pub today: Option<(f64, &'a str)>,
    /// The undertakings.
    pub groups: &'a [HorizonGroup<'a>],
}

/// One drawing: how wide, how many letters a line takes.
struct Sheet {
    class: &'static str,
    id: &'static str,
    width: f64,
    letters: usize,
}

const SHEETS: [Sheet; 2] = [
    Sheet {
        class: "horizon-drawing lying",
        id: "wide",
        width: 900.0,
        letters: 118,
    },
    Sheet {
        class: "horizon-drawing upright",
        id: "narrow",
        width: 360.0,
        letters: 40,
    },
];
const HEAD: f64 = 44.0;
const GROUP: f64 = 34.0;
const ROW: f64 = 40.0;
const THICK: f64 = 14.0;
const EDGE: f64 = 6.0;

/// Draws the picture twice, for wide and for narrow pages.
pub fn horizon(picture: &Horizon) -> String {
    SHEETS.iter().map(|sheet| drawing(picture, sheet)).collect()
}

fn drawing(picture: &Horizon, sheet: &Sheet) -> String {
    let rows: usize = picture.groups.iter().map(|group| group.bars.len()).sum();
    let height = HEAD + GROUP * picture.groups.len() as f64 + ROW * rows as f64 + EDGE;
    let scale = Scale {
        span: picture.span,
        width: sheet.width,
    };
    let mut out = String::new();
    let id = format!("{}-{}", picture.id, sheet.id);
    svg::open(
        &mut out,
        &Frame {
            id: &id,
            class: sheet.class,
            label: picture.label,
            description: picture.description,
            role: Role::Group,
            width: sheet.width,
            height,
        },
    );
    ground(&mut out, picture, &scale, height);
    let mut top = HEAD;
    for group in picture.groups {
        append(
            &mut out,
            format_args!(
                r#"<text class="group-name" x="{}" y="{}" font-size="14">{}</text>"#,
                Length(EDGE),
                Length(top + 20.0),
                Escaped(&shortened(group.label, sheet.letters)),
            ),
        );
        top += GROUP;
        for bar in &group.bars {
            draw(&mut out, bar, (&scale, sheet.letters), top);
            top += ROW;
        }
    }
    out.push_str("</svg>");
    out
}

/// Days laid along the width.
struct Scale {
    span: (f64, f64),
    width: f64,
}

impl Scale {
    fn at(&self, day: f64) -> f64 {
        let (from, to) = self.span;
        let share = if to > from && day.is_finite() {
            (day - from) / (to - from)
        } else {
            0.0
        };
        EDGE + share.clamp(0.0, 1.0) * (self.width - 2.0 * EDGE)
    }

    fn holds(&self, day: f64) -> bool {
        self.span.0 <= day && day <= self.span.1
    }
}

/// The years and the day of the picture, behind everything.
fn ground(out: &mut String, picture: &Horizon, scale: &Scale, height: f64) {
    for (day, words) in picture.years {
        let x = scale.at(*day);
        append(
            out,
            format_args!(
                concat!(
                    r#"<line class="year" x1="{0}" y1="24" x2="{0}" y2="{1}"/>"#,
                    r#"<text class="quiet-label" x="{2}" y="36" font-size="13">{3}</text>"#
                ),
                Length(x),
                Length(height),
                Length(x + 4.0),
                Escaped(words),
            ),
        );
    }
    if let Some((day, words)) = picture.today.filter(|(day, _)| scale.holds(*day)) {
        let x = scale.at(day);
        let (anchor, shift) = if x > scale.width / 2.0 {
            ("end", -4.0)
        } else {
            ("start", 4.0)
        };
        append(
            out,
            format_args!(
                concat!(
                    r#"<line class="as-of" x1="{0}" y1="2" x2="{0}" y2="{1}"/>"#,
                    r#"<text class="moment" x="{2}" y="15" font-size="13" text-anchor="{3}">{4}</text>"#
                ),
                Length(x),
                Length(height),
                Length(x + shift),
                anchor,
                Escaped(words),
            ),
        );
    }
}

fn draw(out: &mut String, bar: &HorizonBar, (scale, letters): (&Scale, usize), top: f64) {
    svg::open_row(out, "row", Some(bar.state));
    let from = scale.at(bar.from.unwrap_or(scale.span.0));
    let to = scale.at(bar.to.unwrap_or(scale.span.1)).max(from + 3.0);
    let open = if bar.from.is_none() || bar.to.is_none() {
        " open"
    } else {
        ""
    };
    append(
        out,
        format_args!(
            concat!(
                r#"<text aria-hidden="true" class="label" x="{}" y="{}" font-size="13">{}</text>"#,
                r#"<rect class="bar{}" x="{}" y="{}" width="{}" height="{}" rx="3"/>"#
            ),
            Length(EDGE),
            Length(top + 14.0),
            Escaped(&shortened(bar.label, letters)),
            open,
            Length(from),
            Length(top + 20.0),
            Length(to - from),
            Length(THICK),
        ),
    );
    for step in bar.milestones.iter().filter(|step| scale.holds(step.at)) {
        let (x, y) = (scale.at(step.at), top + 20.0 + THICK / 2.0);
        // Reached is filled, still to come is hollow.
        let class = if step.done { "step done" } else { "step" };
        append(
            out,
            format_args!(
                r#"<path class="{class}" d="M{x} {}L{} {y}L{x} {}L{} {y}Z"/>"#,
                Length(y - 6.0),
                Length(x + 6.0),
                Length(y + 6.0),
                Length(x - 6.0),
                x = Length(x),
                y = Length(y),
            ),
        );
    }
    svg::close_row(out, bar.title, bar.address, (top, scale.width, ROW));
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    fn drawn(bar: HorizonBar<'_>, today: f64) -> String {
        horizon(&Horizon {
            id: "h",
            label: "label",
            description: "point",
            span: (0.0, 100.0),
            years: &[(50.0, "2025".to_owned())],
            today: Some((today, "today")),
            groups: &[HorizonGroup {
                label: "axis",
                bars: vec![bar],
            }],
        })
    }

    fn bar<'a>(from: Option<f64>, to: Option<f64>, milestones: &'a [Milestone]) -> HorizonBar<'a> {
        HorizonBar {
            label: "l",
            title: "t",
            state: "planned",
            from,
            to,
            address: "/a",
            milestones,
        }
    }

    #[test]
    fn a_bar_lies_between_its_days_and_is_cut_at_the_horizon() {
        let drawing = drawn(bar(Some(25.0), Some(75.0), &[]), 50.0);
        assert_eq!(
            count(&drawing, &["class=\"bar\"", "x=\"228\"", "width=\"444\""]),
            1
        );
        let drawing = drawn(bar(Some(-50.0), Some(500.0), &[]), 50.0);
        assert_eq!(
            count(&drawing, &["class=\"bar\"", "x=\"6\"", "width=\"888\""]),
            1
        );
    }

    #[test]
    fn unknown_ends_are_marked_and_steps_outside_are_not_drawn() {
        let steps = [
            Milestone {
                at: 10.0,
                done: true,
            },
            Milestone {
                at: 90.0,
                done: false,
            },
            Milestone {
                at: 190.0,
                done: false,
            },
        ];
        let drawing = drawn(bar(Some(5.0), None, &steps), 500.0);
        assert_eq!(count(&drawing, &["class=\"bar open\""]), 2);
        assert_eq!(count(&drawing, &["class=\"step done\""]), 2);
        assert_eq!(count(&drawing, &["class=\"step\""]), 2);
        assert_eq!(
            count(&drawing, &["class=\"as-of\""]),
            0,
            "the day lies outside"
        );
    }

    #[test]
    fn hostile_words_do_no_harm_and_long_ones_are_cut_between_words() {
        let bar = HorizonBar {
            label: HOSTILE,
            title: HOSTILE,
            state: HOSTILE,
            from: None,
            to: None,
            address: HOSTILE,
            milestones: &[],
        };
        assert!(is_harmless(&drawn(bar, 1.0)));
        assert_eq!(shortened("one two three", 9), "one two…");
        assert_eq!(shortened("one two", 7), "one two");
    }
}
