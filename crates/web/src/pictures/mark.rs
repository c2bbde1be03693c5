//! The shapes that say a class or a kind a second time, beside colour.

use super::svg::{Length, append};

/// The form of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A disc.
    Circle,
    /// A triangle standing on its base.
    Triangle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A star of four rays.
    Star,
    /// Two upright bars, as on a pause key.
    Bars,
    /// An oblique cross.
    Cross,
    /// A level bar.
    Minus,
    /// Two triangles meeting at their tips.
    Hourglass,
    /// A disc with a hole.
    Ring,
    /// A diamond with a hole.
    HollowDiamond,
    /// A square with a hole.
    HollowSquare,
}

impl Shape {
    /// Whether the mark is drawn as an outline.
    fn is_hollow(self) -> bool {
        matches!(
            self,
            Shape::Ring | Shape::HollowDiamond | Shape::HollowSquare
        )
    }

    /// The outline as corners on a square from -1 to 1; a circle has none.
    fn corners(self) -> &'static [(f64, f64)] {
        match self {
            Shape::Circle | Shape::Ring => &[],
            Shape::Triangle => &[(0.0, -1.05), (1.05, 0.85), (-1.05, 0.85)],
            Shape::Square | Shape::HollowSquare => {
                &[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)]
            }
            Shape::Diamond | Shape::HollowDiamond => {
                &[(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)]
            }
            Shape::Star => &[
                (0.0, -1.3),
                (0.36, -0.36),
                (1.3, 0.0),
                (0.36, 0.36),
                (0.0, 1.3),
                (-0.36, 0.36),
                (-1.3, 0.0),
                (-0.36, -0.36),
            ],
            // One outline down the left bar and up the right one: the foot that joins them is too thin to be seen.
            Shape::Bars => &[
                (-0.95, -0.95),
                (-0.24, -0.95),
                (-0.24, 0.94),
                (0.24, 0.94),
                (0.24, -0.95),
                (0.95, -0.95),
                (0.95, 0.95),
                (-0.95, 0.95),
            ],
            Shape::Cross => &[
                (-1.0, -0.6),
                (-0.6, -1.0),
                (0.0, -0.4),
                (0.6, -1.0),
                (1.0, -0.6),
                (0.4, 0.0),
                (1.0, 0.6),
                (0.6, 1.0),
                (0.0, 0.4),
                (-0.6, 1.0),
                (-1.0, 0.6),
                (-0.4, 0.0),
            ],
            Shape::Minus => &[(-1.1, -0.38), (1.1, -0.38), (1.1, 0.38), (-1.1, 0.38)],
            Shape::Hourglass => &[
                (-0.95, -1.0),
                (0.95, -1.0),
                (0.16, 0.0),
                (0.95, 1.0),
                (-0.95, 1.0),
                (-0.16, 0.0),
            ],
        }
    }
}

/// The shape that goes with a state's code; a code without a shape of its own gets a disc.
pub fn shape_of_state(state: &str) -> Shape {
    match state {
        "one_sided" | "undocumented" | "doubtful" | "overdue" => Shape::Triangle,
        "symbolic" => Shape::HollowDiamond,
        "dormant" => Shape::HollowSquare,
        "new" => Shape::Star,
        "suspended" => Shape::Bars,
        "expired" | "refused" | "failed" => Shape::Cross,
        "terminated" | "cancelled" => Shape::Square,
        "superseded" => Shape::Minus,
        "expiring" => Shape::Hourglass,
        "not_assessable" | "not_signed" => Shape::Ring,
        _ => Shape::Circle,
    }
}

/// The mark of a state for a legend; its colour comes from `data-state` on the element around it.
pub fn legend_mark(state: &str) -> String {
    shape_mark(shape_of_state(state), false)
}

/// A mark of the given shape for a legend or a line of text, as an outline when `hollow`.
pub fn shape_mark(shape: Shape, hollow: bool) -> String {
    let mut out = String::from(r#"<svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true">"#);
    draw(&mut out, shape, hollow, (0.0, 0.0), 5.5);
    out.push_str("</svg>");
    out
}

/// Draws a shape around a point; `radius` is in drawing units.
pub(super) fn draw(out: &mut String, shape: Shape, hollow: bool, (x, y): (f64, f64), radius: f64) {
    let hollow = hollow || shape.is_hollow();
    let radius = if hollow { radius * 0.86 } else { radius };
    let class = if hollow { "shape hollow" } else { "shape" };
    if shape.corners().is_empty() {
        append(
            out,
            format_args!(
                r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#,
                Length(x),
                Length(y),
                Length(radius)
            ),
        );
        return;
    }
    append(out, format_args!(r#"<path class="{class}" d=""#));
    for (index, (right, down)) in shape.corners().iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        append(
            out,
            format_args!(
                "{letter}{} {}",
                Length(x + right * radius),
                Length(y + down * radius)
            ),
        );
    }
    out.push_str("Z\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vitality_class_has_a_shape_of_its_own() {
        let classes = [
            "alive",
            "one_sided",
            "symbolic",
            "dormant",
            "new",
            "suspended",
            "expired",
            "terminated",
            "superseded",
            "not_assessable",
            "expiring",
        ];
        let shapes: std::collections::HashSet<Shape> =
            classes.into_iter().map(shape_of_state).collect();
        assert_eq!(shapes.len(), classes.len());
    }

    #[test]
    fn a_legend_mark_is_decoration_only() {
        let mark = legend_mark("symbolic");
        assert!(mark.contains(r#"aria-hidden="true""#) && mark.contains("shape hollow"));
    }
}
