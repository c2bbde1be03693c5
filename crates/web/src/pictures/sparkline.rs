//! A small curve that stands in a line of text or a table: where a value comes from and whether it is where it should be.

use super::svg::{self, Frame, Length, Role, append};

/// What a sparkline is drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Sparkline<'a> {
    /// The text alternative: first and last value, and what they mean.
    pub label: &'a str,
    /// Moments and values, in the order of time; moments in any unit that grows evenly, as days.
    pub points: &'a [(f64, f64)],
    /// The value at the beginning, drawn as a dashed line.
    pub baseline: Option<f64>,
    /// The values that meet the target, lowest and highest, drawn as a band.
    pub target: Option<(f64, f64)>,
    /// The way that it should go: moments and values, drawn as a thin line.
    pub expected: &'a [(f64, f64)],
    /// The value from which it is watched, and its limit, drawn as two lines.
    pub thresholds: Option<(f64, f64)>,
}

const WIDTH: f64 = 144.0;
const HEIGHT: f64 = 36.0;
const EDGE: f64 = 5.0;

/// Draws the curve as one `<svg class="sparkline">`; points that are not numbers are left out.
pub fn sparkline(sparkline: &Sparkline) -> String {
    let points = finite(sparkline.points);
    let expected = finite(sparkline.expected);
    let thresholds = sparkline
        .thresholds
        .filter(|(watch, limit)| watch.is_finite() && limit.is_finite());
    let baseline = sparkline.baseline.filter(|value| value.is_finite());
    let target = sparkline
        .target
        .filter(|(low, high)| low.is_finite() && high.is_finite());
    let drawn = || points.iter().chain(&expected);
    let pairs = target
        .into_iter()
        .chain(thresholds)
        .flat_map(|(low, high)| [low, high]);
    let values = drawn().map(|point| point.1).chain(baseline).chain(pairs);
    let across = Scale::over(values, HEIGHT);
    let along = Scale::over(drawn().map(|point| point.0), WIDTH);

    let mut out = String::new();
    svg::open(
        &mut out,
        &Frame {
            id: "",
            class: "sparkline",
            label: sparkline.label,
            description: "",
            role: Role::Image,
            width: WIDTH,
            height: HEIGHT,
        },
    );
    draw_ground(&mut out, target, baseline, &across);
    if let Some((watch, limit)) = thresholds {
        level(&mut out, "watch", watch, &across);
        level(&mut out, "limit", limit, &across);
    }
    path(&mut out, "expected", &expected, &along, &across);
    draw_curve(&mut out, &points, &along, &across);
    out.push_str("</svg>");
    out
}

fn finite(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let known = |point: &(f64, f64)| point.0.is_finite() && point.1.is_finite();
    points.iter().copied().filter(known).collect()
}

/// A line over the whole width at a value.
fn level(out: &mut String, class: &str, value: f64, across: &Scale) {
    let y = Length(HEIGHT - across.at(value));
    append(
        out,
        format_args!(
            r#"<line class="{class}" x1="0" y1="{y}" x2="{}" y2="{y}"/>"#,
            Length(WIDTH)
        ),
    );
}

/// A line through points; nothing without points.
fn path(out: &mut String, class: &str, points: &[(f64, f64)], along: &Scale, across: &Scale) {
    if points.is_empty() {
        return;
    }
    append(out, format_args!(r#"<path class="{class}" d="M"#));
    for (index, (moment, value)) in points.iter().enumerate() {
        append(
            out,
            format_args!(
                "{}{} {}",
                if index == 0 { "" } else { "L" },
                Length(along.at(*moment)),
                Length(HEIGHT - across.at(*value))
            ),
        );
    }
    out.push_str(r#""/>"#);
}

/// The band of the target and the line of the baseline, behind the curve.
fn draw_ground(
    out: &mut String,
    target: Option<(f64, f64)>,
    baseline: Option<f64>,
    across: &Scale,
) {
    if let Some((low, high)) = target {
        let (top, bottom) = (
            HEIGHT - across.at(low.max(high)),
            HEIGHT - across.at(low.min(high)),
        );
        append(
            out,
            format_args!(
                r#"<rect class="band" x="0" y="{}" width="{}" height="{}"/>"#,
                Length(top),
                Length(WIDTH),
                Length((bottom - top).max(1.5))
            ),
        );
    }
    if let Some(value) = baseline {
        level(out, "baseline", value, across);
    }
}

/// The curve, and a mark at its last point.
fn draw_curve(out: &mut String, points: &[(f64, f64)], along: &Scale, across: &Scale) {
    path(out, "line", points, along, across);
    if let Some((moment, value)) = points.last() {
        append(
            out,
            format_args!(
                r#"<circle class="last" cx="{}" cy="{}" r="3.5"/>"#,
                Length(along.at(*moment)),
                Length(HEIGHT - across.at(*value))
            ),
        );
    }
}

/// A range of values laid over a length of the drawing, with an edge on both sides.
struct Scale {
    low: f64,
    high: f64,
    length: f64,
}

impl Scale {
    fn over(values: impl Iterator<Item = f64>, length: f64) -> Self {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        Self { low, high, length }
    }

    /// Where a value lies; in the middle when all values are the same.
    fn at(&self, value: f64) -> f64 {
        if self.high > self.low {
            EDGE + (value - self.low) / (self.high - self.low) * (self.length - 2.0 * EDGE)
        } else {
            self.length / 2.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    #[test]
    fn a_curve_ends_with_a_dot_between_baseline_and_target() {
        let drawing = sparkline(&Sparkline {
            label: HOSTILE,
            points: &[(0.0, 10.0), (1.0, f64::NAN), (2.0, 20.0)],
            baseline: Some(10.0),
            target: Some((18.0, 30.0)),
            expected: &[],
            thresholds: None,
        });
        assert_eq!(count(&drawing, &["path", "d=\"M5 31L139 18\""]), 1);
        assert_eq!(count(&drawing, &["class=\"band\""]), 1);
        assert_eq!(count(&drawing, &["class=\"baseline\""]), 1);
        assert_eq!(count(&drawing, &["class=\"last\"", "cx=\"139\""]), 1);
        assert!(is_harmless(&drawing));
    }

    #[test]
    fn without_points_there_is_an_empty_picture() {
        let drawing = sparkline(&Sparkline {
            label: "none",
            points: &[],
            baseline: None,
            target: None,
            expected: &[],
            thresholds: None,
        });
        assert_eq!(count(&drawing, &["svg "]), 1);
        assert_eq!(count(&drawing, &["path"]), 0);
    }
    #[test]
    fn the_way_ahead_and_the_thresholds_are_lines_inside_the_drawing() {
        let drawing = sparkline(&Sparkline {
            label: "rents",
            points: &[(0.0, 10.0), (1.0, 20.0)],
            baseline: None,
            target: None,
            expected: &[(0.0, 10.0), (2.0, 40.0)],
            thresholds: Some((15.0, 50.0)),
        });
        assert_eq!(
            count(&drawing, &["class=\"expected\"", "d=\"M5 31L139 11.5\""]),
            1
        );
        assert_eq!(
            count(&drawing, &["class=\"line\"", "d=\"M5 31L72 24.5\""]),
            1
        );
        assert_eq!(count(&drawing, &["class=\"watch\""]), 1);
        assert_eq!(count(&drawing, &["class=\"limit\"", "y1=\"5\""]), 1);
    }
}
