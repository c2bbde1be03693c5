//! The values of an indicator in time, large: what was observed, the way from the start to the targets, the thresholds.

use super::svg::{self, Escaped, Frame, Length, Role, append, open_mark};

/// How sure a value is: it may change, it stands, it was corrected. The shape of its mark says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// A hollow circle.
    Provisional,
    /// A circle.
    Final,
    /// A square.
    Revised,
}

/// One value.
#[derive(Debug, Clone)]
pub struct CurvePoint {
    /// Its day, on the scale of the picture.
    pub at: f64,
    /// The value.
    pub value: f64,
    /// How sure it is.
    pub sure: Sure,
    /// All that the mark says, in words.
    pub title: String,
    /// Where it leads.
    pub address: String,
}

/// A value to reach on a day.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Its day.
    pub at: f64,
    /// The value.
    pub value: f64,
    /// What the mark says.
    pub title: String,
}

/// A value that holds on every day: `baseline`, `watch` or `limit`.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which of the three.
    pub class: &'static str,
    /// The value.
    pub value: f64,
    /// Its words, written at the line.
    pub words: String,
}

/// The whole picture. Days are numbers that grow by one.
#[derive(Debug, Clone)]
pub struct Curve<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// Names the picture.
    pub label: &'a str,
    /// Says its point.
    pub description: &'a str,
    /// What was observed, oldest first.
    pub points: &'a [CurvePoint],
    /// The way from the start through the targets.
    pub expected: &'a [(f64, f64)],
    /// The targets.
    pub goals: &'a [Goal],
    /// The values that are wanted, lowest and highest.
    pub band: Option<(f64, f64)>,
    /// Start value and thresholds.
    pub lines: &'a [Line],
    /// The first days of the years that begin inside, with their words.
    pub years: &'a [(f64, String)],
    /// Values written at the left edge.
    pub values: &'a [(f64, String)],
}

/// One drawing: how wide, how many years are named.
struct Sheet {
    class: &'static str,
    id: &'static str,
    width: f64,
    years: usize,
}

const SHEETS: [Sheet; 2] = [
    Sheet {
        class: "curve-drawing lying",
        id: "wide",
        width: 900.0,
        years: 14,
    },
    Sheet {
        class: "curve-drawing upright",
        id: "narrow",
        width: 360.0,
        years: 4,
    },
];
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 18.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 36.0;
/// How far apart the names of two years stand.
const YEAR: f64 = 40.0;

/// Draws the picture twice, for wide and for narrow pages.
pub fn curve(picture: &Curve) -> String {
    SHEETS.iter().map(|sheet| drawing(picture, sheet)).collect()
}

/// The days and values of a drawing laid over its width and height.
struct Ground {
    days: (f64, f64),
    values: (f64, f64),
    width: f64,
}

impl Ground {
    fn of(picture: &Curve, width: f64) -> Self {
        let points = || picture.points.iter().map(|point| (point.at, point.value));
        let goals = || picture.goals.iter().map(|goal| (goal.at, goal.value));
        let drawn = || {
            points()
                .chain(goals())
                .chain(picture.expected.iter().copied())
        };
        let edges = picture.band.into_iter().flat_map(|(low, high)| [low, high]);
        let lines = picture.lines.iter().map(|line| line.value);
        Self {
            days: span(drawn().map(|point| point.0)),
            values: span(drawn().map(|point| point.1).chain(edges).chain(lines)),
            width,
        }
    }

    fn x(&self, day: f64) -> f64 {
        LEFT + share(day, self.days) * (self.width - LEFT - RIGHT)
    }

    fn y(&self, value: f64) -> f64 {
        HEIGHT - BOTTOM - share(value, self.values) * (HEIGHT - TOP - BOTTOM)
    }
}

fn span(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers
        .filter(|number| number.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
            (low.min(number), high.max(number))
        })
}

/// How far between two ends; in the middle when they are the same.
fn share(number: f64, (low, high): (f64, f64)) -> f64 {
    if high > low {
        (number - low) / (high - low)
    } else {
        0.5
    }
}

fn drawing(picture: &Curve, sheet: &Sheet) -> String {
    let ground = Ground::of(picture, sheet.width);
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
            height: HEIGHT,
        },
    );
    axes(&mut out, picture, sheet, &ground);
    band(&mut out, picture, &ground);
    for line in picture.lines {
        level(&mut out, line, &ground);
    }
    let points: Vec<(f64, f64)> = picture
        .points
        .iter()
        .map(|point| (point.at, point.value))
        .collect();
    path(&mut out, "expected", picture.expected, &ground);
    path(&mut out, "line", &points, &ground);
    for goal in picture.goals {
        target(&mut out, goal, &ground);
    }
    for point in picture.points {
        mark(&mut out, point, &ground);
    }
    out.push_str("</svg>");
    out
}

/// A line where each year begins, the years below, and the values at the left.
fn axes(out: &mut String, picture: &Curve, sheet: &Sheet, ground: &Ground) {
    for (day, _) in picture.years {
        append(
            out,
            format_args!(
                r#"<line class="year" x1="{x}" y1="{}" x2="{x}" y2="{}"/>"#,
                Length(TOP),
                Length(HEIGHT - BOTTOM),
                x = Length(ground.x(*day)),
            ),
        );
    }
    years(out, picture, sheet, ground);
    for (value, words) in picture.values {
        append(
            out,
            format_args!(
                r#"<text class="quiet-label" x="{}" y="{}" font-size="14" text-anchor="end">{}</text>"#,
                Length(LEFT - 10.0),
                Length(ground.y(*value) + 5.0),
                Escaped(words)
            ),
        );
    }
}

/// Each year is named in the middle of its days: a value of its last day stands at its end, not under the name of the next. Of many
/// years only some are named, and none where its name would touch the one before.
fn years(out: &mut String, picture: &Curve, sheet: &Sheet, ground: &Ground) {
    let step = picture.years.len().div_ceil(sheet.years).max(1);
    let begins = picture.years.iter().map(|(day, _)| *day);
    let ends = begins.skip(1).chain([ground.days.1]);
    let mut free = f64::NEG_INFINITY;
    for ((day, words), end) in picture.years.iter().zip(ends).step_by(step) {
        let middle = (ground.x(*day) + ground.x(end)) / 2.0;
        if middle < free {
            continue;
        }
        free = middle + YEAR;
        append(
            out,
            format_args!(
                r#"<text class="quiet-label" x="{}" y="{}" font-size="14" text-anchor="middle">{}</text>"#,
                Length(middle),
                Length(HEIGHT - 12.0),
                Escaped(words)
            ),
        );
    }
}

fn band(out: &mut String, picture: &Curve, ground: &Ground) {
    let Some((low, high)) = picture.band else {
        return;
    };
    let (top, bottom) = (ground.y(low.max(high)), ground.y(low.min(high)));
    append(
        out,
        format_args!(
            r#"<rect class="band" x="{}" y="{}" width="{}" height="{}"/>"#,
            Length(LEFT),
            Length(top),
            Length(ground.width - LEFT - RIGHT),
            Length((bottom - top).max(2.0))
        ),
    );
}

fn level(out: &mut String, line: &Line, ground: &Ground) {
    let y = ground.y(line.value);
    append(
        out,
        format_args!(
            concat!(
                r#"<line class="{}" x1="{}" y1="{y}" x2="{}" y2="{y}"/>"#,
                r#"<text class="level" x="{}" y="{}" font-size="14" text-anchor="end">{}</text>"#
            ),
            line.class,
            Length(LEFT),
            Length(ground.width - RIGHT),
            Length(ground.width - RIGHT),
            Length(y - 6.0),
            Escaped(&line.words),
            y = Length(y),
        ),
    );
}

fn path(out: &mut String, class: &str, points: &[(f64, f64)], ground: &Ground) {
    for (index, (day, value)) in points.iter().enumerate() {
        if index == 0 {
            append(out, format_args!(r#"<path class="{class}" d="M"#));
        } else {
            out.push('L');
        }
        append(
            out,
            format_args!("{} {}", Length(ground.x(*day)), Length(ground.y(*value))),
        );
    }
    if !points.is_empty() {
        out.push_str(r#""/>"#);
    }
}

/// A diamond.
fn target(out: &mut String, goal: &Goal, ground: &Ground) {
    let (x, y) = (ground.x(goal.at), ground.y(goal.value));
    append(
        out,
        format_args!(
            r#"<path class="goal" d="M{} {}l8 8l-8 8l-8 -8z"><title>{}</title></path>"#,
            Length(x),
            Length(y - 8.0),
            Escaped(&goal.title)
        ),
    );
}

fn mark(out: &mut String, point: &CurvePoint, ground: &Ground) {
    let (x, y) = (ground.x(point.at), ground.y(point.value));
    open_mark(out, "mark", None, &point.title, &point.address);
    append(
        out,
        format_args!(
            r#"<circle class="reach" cx="{}" cy="{}" r="13"/>"#,
            Length(x),
            Length(y)
        ),
    );
    match point.sure {
        Sure::Revised => append(
            out,
            format_args!(
                r#"<rect class="shape" x="{}" y="{}" width="11" height="11"/>"#,
                Length(x - 5.5),
                Length(y - 5.5)
            ),
        ),
        sure => append(
            out,
            format_args!(
                r#"<circle class="shape{}" cx="{}" cy="{}" r="5.5"/>"#,
                if sure == Sure::Provisional {
                    " hollow"
                } else {
                    ""
                },
                Length(x),
                Length(y)
            ),
        ),
    }
    out.push_str("</a>");
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    fn point(at: f64, value: f64, sure: Sure) -> CurvePoint {
        CurvePoint {
            at,
            value,
            sure,
            title: HOSTILE.to_owned(),
            address: HOSTILE.to_owned(),
        }
    }

    fn drawn(points: &[CurvePoint]) -> String {
        curve(&Curve {
            id: "c",
            label: HOSTILE,
            description: HOSTILE,
            points,
            expected: &[(0.0, 0.0), (10.0, 100.0)],
            goals: &[Goal {
                at: 10.0,
                value: 100.0,
                title: HOSTILE.to_owned(),
            }],
            band: Some((100.0, 100.0)),
            lines: &[Line {
                class: "limit",
                value: 50.0,
                words: HOSTILE.to_owned(),
            }],
            years: &[(0.0, HOSTILE.to_owned())],
            values: &[(0.0, HOSTILE.to_owned())],
        })
    }

    #[test]
    fn every_value_is_a_link_whose_shape_says_how_sure_it_is() {
        let drawing = drawn(&[
            point(0.0, 0.0, Sure::Final),
            point(5.0, 50.0, Sure::Revised),
            point(10.0, 100.0, Sure::Provisional),
        ]);
        assert_eq!(count(&drawing, &["a class=\"mark\""]), 6);
        assert_eq!(
            count(
                &drawing,
                &["circle class=\"shape hollow\"", "cx=\"882\"", "cy=\"24\""]
            ),
            1
        );
        assert_eq!(count(&drawing, &["rect class=\"shape\""]), 2);
        assert_eq!(
            count(
                &drawing,
                &["class=\"line\"", "d=\"M64 284L473 154L882 24\""]
            ),
            1
        );
        assert_eq!(count(&drawing, &["class=\"limit\"", "y1=\"154\""]), 2);
        assert!(is_harmless(&drawing));
    }

    fn with_years(years: &[f64]) -> String {
        let years: Vec<(f64, String)> =
            years.iter().map(|day| (*day, HOSTILE.to_owned())).collect();
        curve(&Curve {
            id: "c",
            label: "",
            description: "",
            points: &[
                point(0.0, 0.0, Sure::Final),
                point(100.0, 100.0, Sure::Final),
            ],
            expected: &[],
            goals: &[],
            band: None,
            lines: &[],
            years: &years,
            values: &[],
        })
    }

    #[test]
    fn a_year_is_named_in_the_middle_of_its_days_and_begins_at_its_line() {
        let drawing = with_years(&[0.0, 50.0]);
        for (line, name) in [("64", "268.5"), ("473", "677.5")] {
            let (line, name) = (format!("x1=\"{line}\""), format!(" x=\"{name}\""));
            assert!(count(&drawing, &["class=\"year\"", &line]) >= 1, "{line}");
            assert_eq!(count(&drawing, &["quiet-label", &name]), 1, "{name}");
        }
        assert!(is_harmless(&drawing));
    }

    #[test]
    fn the_first_days_of_a_last_year_do_not_write_over_the_year_before() {
        let drawing = with_years(&[0.0, 96.0, 99.0]);
        assert_eq!(count(&drawing, &["class=\"year\""]), 6);
        assert_eq!(count(&drawing, &["quiet-label"]), 4);
    }

    #[test]
    fn without_values_the_way_ahead_is_still_drawn() {
        let drawing = drawn(&[]);
        assert_eq!(count(&drawing, &["class=\"expected\""]), 2);
        assert_eq!(count(&drawing, &["class=\"line\""]), 0);
        assert_eq!(count(&drawing, &["class=\"goal\""]), 2);
    }
}
