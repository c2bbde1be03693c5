//! Draws a life line in one direction: ground, moments and marks.

use jiff::civil::Date;

use super::life_line::{LifeLine, LifeLineExchange, Side};
use super::life_line_layout::{Span, Spot, place, rows_used};
use super::mark::{self, Shape};
use super::svg::{self, Escaped, Frame, Length, Role, append};

/// How the line runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Lying,
    Upright,
}

/// The lanes, from our side to theirs.
const LANES: [Side; 3] = [Side::Ours, Side::Both, Side::Theirs];
/// How far beyond the end of the line a moment stands that lies further away than the line reaches.
const BEYOND: f64 = 10.0;
/// Width of an upright drawing.
const UPRIGHT_WIDTH: f64 = 360.0;
/// Width of a lying drawing.
const LYING_WIDTH: f64 = 1000.0;

/// The measures of one drawing, in drawing units. "Along" follows time, "across" goes from our side to theirs.
struct Plan {
    direction: Direction,
    /// Where the line begins along.
    start: f64,
    /// How long it is.
    length: f64,
    /// Where our lane begins across.
    top: f64,
    /// Where the lane of what both did begins and ends across.
    middle: (f64, f64),
    /// Where their lane ends across.
    bottom: f64,
    /// How far apart marks stand.
    apart: f64,
}

impl Plan {
    /// The measures before the lanes' depths are known.
    fn new(direction: Direction, years: f64) -> Self {
        let (start, length, top, apart) = match direction {
            Direction::Lying => (16.0, 968.0, 62.0, 28.0),
            // As long as the years ask for, within what a page bears.
            Direction::Upright => (54.0, (years * 90.0).clamp(300.0, 1500.0), 46.0, 26.0),
        };
        Self {
            direction,
            start,
            length,
            top,
            middle: (top, top),
            bottom: top,
            apart,
        }
    }

    /// How many rows a lane may take at most and takes at least.
    fn rows(&self, side: Side) -> (usize, usize) {
        match (self.direction, side) {
            (_, Side::Both) => (3, 1),
            (Direction::Lying, _) => (6, 2),
            (Direction::Upright, _) => (4, 1),
        }
    }

    /// The measures with lanes as deep as their rows; what is left of an upright drawing's width widens the outer ones.
    fn with_lanes(self, rows: [usize; 3]) -> Self {
        let [ours, both, theirs] = rows.map(|rows| rows as f64 * self.apart + 8.0);
        let left_over = match self.direction {
            Direction::Lying => 0.0,
            Direction::Upright => UPRIGHT_WIDTH - self.top - ours - both - theirs,
        };
        let begins = self.top + ours + left_over.max(0.0) / 2.0;
        let ends = begins + both;
        Self {
            middle: (begins, ends),
            bottom: ends + theirs + left_over.max(0.0) / 2.0,
            ..self
        }
    }

    /// Width and height of the drawing.
    fn size(&self) -> (f64, f64) {
        match self.direction {
            Direction::Lying => (LYING_WIDTH, self.bottom + 26.0),
            Direction::Upright => (UPRIGHT_WIDTH, self.along(1.0) + 12.0),
        }
    }

    fn along(&self, part: f64) -> f64 {
        self.start + part * self.length
    }

    /// Where a moment stands along: beyond the end of the line, past a break, where the line does not reach it.
    fn moment(&self, span: &Span, date: Date) -> f64 {
        if span.is_before(date) {
            self.along(0.0) - BEYOND
        } else if span.is_after(date) {
            self.along(1.0) + BEYOND
        } else {
            self.along(span.part(date))
        }
    }

    /// A point as the drawing has it.
    fn point(&self, along: f64, across: f64) -> (f64, f64) {
        match self.direction {
            Direction::Lying => (along, across),
            Direction::Upright => (across, along),
        }
    }

    /// Where a row of a lane lies across; row 0 is nearest the axis.
    fn across(&self, side: Side, row: usize) -> f64 {
        let from_edge = self.apart * (row as f64 + 0.5) + 4.0;
        match side {
            Side::Ours => self.middle.0 - from_edge,
            Side::Both => self.middle.0 + from_edge,
            Side::Theirs => self.middle.1 + from_edge,
        }
    }

    /// A rectangle: its stretch of time along, and its depth across.
    fn band(&self, out: &mut String, class: &str, area: [(f64, f64); 2], title: &str) {
        let [stretch, depth] = area;
        let (x, y) = self.point(stretch.0, depth.0);
        let (width, height) = self.point((stretch.1 - stretch.0).max(2.0), depth.1 - depth.0);
        append(
            out,
            format_args!(
                r#"<rect class="{class}" x="{}" y="{}" width="{}" height="{}""#,
                Length(x),
                Length(y),
                Length(width),
                Length(height)
            ),
        );
        if title.is_empty() {
            out.push_str("/>");
        } else {
            append(
                out,
                format_args!("><title>{}</title></rect>", Escaped(title)),
            );
        }
    }

    /// A straight line between two points, each given along and across.
    fn line(&self, out: &mut String, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (self.point(from.0, from.1), self.point(to.0, to.1));
        append(
            out,
            format_args!(
                r#"<line class="{class}" x1="{}" y1="{}" x2="{}" y2="{}"/>"#,
                Length(x1),
                Length(y1),
                Length(x2),
                Length(y2)
            ),
        );
    }
}

/// Draws the line once, in one direction.
pub(super) fn draw(out: &mut String, line: &LifeLine, span: &Span, direction: Direction) {
    let plan = Plan::new(direction, span.to - span.from);
    let lanes = LANES.map(|side| {
        let exchanges = line
            .exchanges
            .iter()
            .filter(|exchange| exchange.side == side);
        let marks = exchanges.map(|exchange| (plan.along(span.part(exchange.on)), exchange));
        let (most, least) = plan.rows(side);
        let spots = place(marks.collect(), plan.apart, most);
        let rows = rows_used(&spots).max(least);
        (side, spots, rows)
    });
    let plan = plan.with_lanes(lanes.each_ref().map(|(_, _, rows)| *rows));
    let class = match direction {
        Direction::Lying => "lying",
        Direction::Upright => "upright",
    };
    let (width, height) = plan.size();
    svg::open(
        out,
        &Frame {
            id: &format!("{}-{class}", line.id),
            class,
            label: line.label,
            description: line.description,
            role: Role::Group,
            width,
            height,
        },
    );
    draw_ground(out, line, span, &plan);
    draw_breaks(out, line, span, &plan);
    draw_moments(out, line, span, &plan);
    for (side, spots, _) in &lanes {
        for spot in spots {
            draw_spot(out, line, &plan, *side, spot);
        }
    }
    out.push_str("</svg>");
}

/// Lanes, window, suspensions, years and axis.
fn draw_ground(out: &mut String, line: &LifeLine, span: &Span, plan: &Plan) {
    let whole = (plan.along(0.0), plan.along(1.0));
    let middle = plan.middle;
    plan.band(out, "lane", [whole, (plan.top, middle.0)], "");
    plan.band(out, "lane middle", [whole, middle], "");
    plan.band(out, "lane", [whole, (middle.1, plan.bottom)], "");
    let stretch = |from: Date, to: Date| (plan.along(span.part(from)), plan.along(span.part(to)));
    let all = (plan.top, plan.bottom);
    let window = stretch(line.window.0, line.window.1);
    plan.band(out, "window", [window, all], line.words.window);
    for suspension in line.suspensions {
        let until = suspension.until.unwrap_or(line.as_of).max(suspension.from);
        let stretch = stretch(suspension.from, until);
        plan.band(out, "suspension", [stretch, middle], suspension.title);
    }
    let room = match plan.direction {
        Direction::Lying => 58.0,
        Direction::Upright => 40.0,
    };
    for (year, part) in span.years(plan.length, room) {
        let along = plan.along(part);
        plan.line(out, "year", (along, plan.top), (along, plan.bottom));
        if part >= 1.0 {
            continue;
        }
        match plan.direction {
            Direction::Lying => text(
                out,
                "quiet-label",
                (along + 4.0, plan.bottom + 18.0),
                "start",
                &year.to_string(),
            ),
            Direction::Upright => text(
                out,
                "quiet-label",
                (plan.top - 5.0, along + 12.0),
                "end",
                &year.to_string(),
            ),
        }
    }
    for across in [middle.0, middle.1] {
        plan.line(out, "axis", (whole.0, across), (whole.1, across));
    }
    draw_lane_names(out, line, plan, middle);
}

/// Two slanted strokes beyond the end of each axis where it is broken: the signature is older, or the end later, than the years drawn.
fn draw_breaks(out: &mut String, line: &LifeLine, span: &Span, plan: &Plan) {
    let older = line.signed_on.is_some_and(|signed| span.is_before(signed));
    let later = line.ends_on.is_some_and(|end| span.is_after(end));
    let gaps = [(older, plan.along(0.0) - BEYOND), (later, plan.along(1.0))];
    for (_, gap) in gaps.into_iter().filter(|(is_broken, _)| *is_broken) {
        for axis in [plan.middle.0, plan.middle.1] {
            for stroke in [gap + 2.0, gap + 5.0] {
                let (from, to) = ((stroke, axis + 5.0), (stroke + 3.0, axis - 5.0));
                plan.line(out, "axis break", from, to);
            }
        }
    }
}

fn draw_lane_names(out: &mut String, line: &LifeLine, plan: &Plan, middle: (f64, f64)) {
    let words = &line.words;
    match plan.direction {
        Direction::Lying => {
            let x = plan.along(0.0) + 8.0;
            text(out, "lane-name", (x, plan.top + 18.0), "start", words.ours);
            text(out, "lane-name", (x, middle.0 + 18.0), "start", words.both);
            text(
                out,
                "lane-name",
                (x, plan.bottom - 8.0),
                "start",
                words.theirs,
            );
        }
        Direction::Upright => {
            let y = 16.0;
            text(out, "lane-name", (plan.top, y), "start", words.ours);
            text(
                out,
                "lane-name",
                ((middle.0 + middle.1) / 2.0, y),
                "middle",
                words.both,
            );
            text(out, "lane-name", (plan.bottom, y), "end", words.theirs);
        }
    }
}

/// The signature, the end and the day of the figures: a line across, with its words where they do not cover each other.
fn draw_moments(out: &mut String, line: &LifeLine, span: &Span, plan: &Plan) {
    let mut moments = Vec::new();
    if let Some(signed) = line.signed_on {
        moments.push(("limit", plan.moment(span, signed), line.words.signed));
    }
    if let Some(end) = line.ends_on {
        moments.push(("limit", plan.moment(span, end), line.words.ends));
    }
    moments.push(("as-of", plan.moment(span, line.as_of), line.words.as_of));
    moments.sort_by(|one, other| one.1.total_cmp(&other.1));

    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (class, along, words) in moments {
        match plan.direction {
            Direction::Lying => {
                // About 7.8 units per letter; words that would leave the drawing stand before their line.
                let width = words.chars().count() as f64 * 7.8;
                let fits_after = along + width + 8.0 < LYING_WIDTH;
                let (from, anchor) = if fits_after {
                    (along, "start")
                } else {
                    (along - width, "end")
                };
                let row = free_row(&mut taken, from, from + width);
                let y = 14.0 + 16.0 * row as f64;
                plan.line(out, class, (along, y - 10.0), (along, plan.bottom));
                let shift = if fits_after { 6.0 } else { -6.0 };
                text(out, "moment", (along + shift, y), anchor, words);
            }
            Direction::Upright => {
                plan.line(out, class, (along, plan.top - 6.0), (along, plan.bottom));
                let below = along.min(plan.along(1.0));
                let row = free_row(&mut taken, below - 15.0, below);
                text(
                    out,
                    "moment",
                    (plan.bottom - 3.0, below - 4.0 - 15.0 * row as f64),
                    "end",
                    words,
                );
            }
        }
    }
}

/// The first of three rows in which a stretch is free; the stretch is then taken.
fn free_row(taken: &mut Vec<(f64, f64)>, from: f64, to: f64) -> usize {
    const SHIFT: f64 = 100_000.0;
    let row = (0..2)
        .find(|row| {
            let shift = SHIFT * f64::from(*row);
            taken
                .iter()
                .all(|(begun, ended)| to + shift < *begun || *ended < from + shift)
        })
        .unwrap_or(2);
    let shift = SHIFT * f64::from(row);
    taken.push((from + shift, to + shift));
    usize::try_from(row).unwrap_or(2)
}

fn draw_spot(
    out: &mut String,
    line: &LifeLine,
    plan: &Plan,
    side: Side,
    spot: &Spot<&LifeLineExchange>,
) {
    let at = plan.point(spot.along, plan.across(side, spot.row));
    let class = match side {
        Side::Ours => "mark exchange ours",
        Side::Both => "mark exchange both",
        Side::Theirs => "mark exchange theirs",
    };
    let reach = |out: &mut String| {
        append(
            out,
            format_args!(
                r#"<circle class="reach" cx="{}" cy="{}" r="{}"/>"#,
                Length(at.0),
                Length(at.1),
                Length(plan.apart / 2.0)
            ),
        );
    };
    if let [exchange] = spot.members.as_slice() {
        svg::open_mark(out, class, None, exchange.title, exchange.address);
        reach(out);
        mark::draw(out, exchange.shape, !exchange.is_substantive, at, 7.5);
    } else {
        let words = (line.group)(&spot.members);
        let is_substantive = spot.members.iter().any(|exchange| exchange.is_substantive);
        svg::open_mark(out, class, None, &words.title, &words.address);
        reach(out);
        mark::draw(out, Shape::Circle, !is_substantive, at, 11.0);
        let count = if is_substantive {
            "many"
        } else {
            "many on-hollow"
        };
        text(
            out,
            count,
            (at.0, at.1 + 4.0),
            "middle",
            &spot.members.len().to_string(),
        );
    }
    out.push_str("</a>");
}

fn text(out: &mut String, class: &str, (x, y): (f64, f64), anchor: &str, words: &str) {
    append(
        out,
        format_args!(
            r#"<text class="{class}" x="{}" y="{}" font-size="14" text-anchor="{anchor}">{}</text>"#,
            Length(x),
            Length(y),
            Escaped(words)
        ),
    );
}
