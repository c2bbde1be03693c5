//! Makes `data/world.tsv`, the outlines of the world map, from published data. Run once, when the outlines change:
//!
//! ```text
//! cargo run -p web --example make_world -- countries-110m.json codeMappings.json crates/web/data/world.tsv
//! ```
//!
//! The first file is TopoJSON of the npm package `world-atlas` 2.0.2 (made from Natural Earth), whose countries carry ISO
//! numeric codes; the second is CLDR's `supplemental/codeMappings.json`, which turns those into two-letter codes.
//! Each line of the result is a two-letter code (`-` where there is none), a tab, and a path in the Equal Earth
//! projection on a plane 10,000 wide. Antarctica is left out.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde_json::Value;
use web::pictures::equal_earth;

const PLANE_WIDTH: f64 = 10_000.0;

const HEADING: &str = "# Outlines of countries in the Equal Earth projection, plane 10000 wide: two-letter code, tab, SVG path.
# Made by the example program make_world from world-atlas 2.0.2 (ISC licence, Michael Bostock), itself made from
# Natural Earth (public domain). Boundaries are Natural Earth's de facto ones.
";

fn main() -> Result<()> {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [topology, mappings, target] = paths.as_slice() else {
        anyhow::bail!(
            "three paths are needed: the TopoJSON file, CLDR's codeMappings.json, the file to write"
        );
    };
    let topology = read(topology)?;
    let codes = two_letter_codes(&read(mappings)?);
    let arcs = arcs(&topology).context("the topology's arcs are not as expected")?;
    let countries = topology["objects"]["countries"]["geometries"]
        .as_array()
        .context("the topology has no countries")?;

    let mut lines = Vec::new();
    for country in countries {
        let code = code_of(country, &codes);
        if code.as_deref() == Some("AQ") {
            continue;
        }
        let mut path = String::new();
        for ring in rings(country) {
            let points =
                ring_points(&arcs, ring).context("a ring names an arc that is not there")?;
            for piece in split_at_the_date_line(&points) {
                draw(&mut path, &piece);
            }
        }
        if !path.is_empty() {
            lines.push(format!("{}\t{path}\n", code.as_deref().unwrap_or("-")));
        }
    }
    lines.sort();
    std::fs::write(target, HEADING.to_owned() + &lines.concat())
        .with_context(|| format!("cannot write {target}"))
}

fn read(path: &str) -> Result<Value> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
    serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))
}

/// ISO numeric code to two-letter code. Where a withdrawn code shares its number with today's (Burma and Myanmar), today's
/// is the one for which CLDR also gives a FIPS code.
fn two_letter_codes(mappings: &Value) -> HashMap<String, String> {
    let mut codes = HashMap::new();
    let entries = mappings["supplemental"]["codeMappings"].as_object();
    for (code, mapping) in entries.into_iter().flatten() {
        let Some(numeric) = mapping["_numeric"].as_str() else {
            continue;
        };
        if code.len() == 2 && (mapping["_fips10"].is_string() || !codes.contains_key(numeric)) {
            codes.insert(numeric.to_owned(), code.clone());
        }
    }
    codes
}

/// Kosovo has no ISO number; CLDR and the European Union write it `XK`.
fn code_of(country: &Value, codes: &HashMap<String, String>) -> Option<String> {
    match country["id"].as_str() {
        Some(numeric) => codes.get(numeric).cloned(),
        None if country["properties"]["name"] == "Kosovo" => Some("XK".to_owned()),
        None => None,
    }
}

/// All arcs as longitude and latitude in degrees.
fn arcs(topology: &Value) -> Option<Vec<Vec<(f64, f64)>>> {
    let number = |value: &Value, index: usize| value.get(index).and_then(Value::as_f64);
    let (scale, shift) = (
        &topology["transform"]["scale"],
        &topology["transform"]["translate"],
    );
    let (scale, shift) = (
        (number(scale, 0)?, number(scale, 1)?),
        (number(shift, 0)?, number(shift, 1)?),
    );
    let arc = |arc: &Value| {
        let mut here = (0.0, 0.0);
        let points = arc.as_array()?.iter().map(|step| {
            here = (here.0 + number(step, 0)?, here.1 + number(step, 1)?);
            Some((here.0 * scale.0 + shift.0, here.1 * scale.1 + shift.1))
        });
        points.collect()
    };
    topology["arcs"].as_array()?.iter().map(arc).collect()
}

/// The rings of a polygon or of several, each as a list of arc numbers.
fn rings(country: &Value) -> Vec<&Vec<Value>> {
    let polygons: Vec<&Value> = match country["type"].as_str() {
        Some("MultiPolygon") => country["arcs"].as_array().into_iter().flatten().collect(),
        _ => vec![&country["arcs"]],
    };
    polygons
        .into_iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(Value::as_array)
        .collect()
}

/// The points of a ring; a negative arc number means the arc run backwards.
fn ring_points(arcs: &[Vec<(f64, f64)>], ring: &[Value]) -> Option<Vec<(f64, f64)>> {
    let mut points = Vec::new();
    for number in ring {
        let number = number.as_i64()?;
        let forward = usize::try_from(if number < 0 { !number } else { number }).ok()?;
        let mut arc = arcs.get(forward)?.clone();
        if number < 0 {
            arc.reverse();
        }
        // The first point of an arc repeats the last one of the arc before.
        points.extend(arc.into_iter().skip(usize::from(!points.is_empty())));
    }
    Some(points)
}

/// A ring that runs across the 180th meridian jumps from one edge of the map to the other: it is cut there in two.
fn split_at_the_date_line(points: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    let mut unrolled: Vec<(f64, f64)> = Vec::new();
    let mut turns = 0.0;
    let mut before = None;
    for (longitude, latitude) in points {
        let step = longitude - before.unwrap_or(*longitude);
        if step.abs() > 180.0 {
            turns -= step.signum() * 360.0;
        }
        before = Some(*longitude);
        unrolled.push((longitude + turns, *latitude));
    }
    [-360.0, 0.0, 360.0]
        .into_iter()
        .map(|shift| {
            let moved: Vec<(f64, f64)> = unrolled
                .iter()
                .map(|point| (point.0 + shift, point.1))
                .collect();
            cut(&cut(&moved, 180.0, 1.0), -180.0, -1.0)
        })
        .filter(|piece| piece.len() > 2)
        .collect()
}

/// The part of a ring on one side of a meridian: west of it when `side` is 1, east of it when -1.
fn cut(ring: &[(f64, f64)], meridian: f64, side: f64) -> Vec<(f64, f64)> {
    let is_inside = |point: &(f64, f64)| (meridian - point.0) * side >= 0.0;
    let mut kept = Vec::new();
    let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
    for (before, point) in before.zip(ring) {
        if is_inside(point) != is_inside(before) {
            let part = (meridian - before.0) / (point.0 - before.0);
            kept.push((meridian, before.1 + part * (point.1 - before.1)));
        }
        if is_inside(point) {
            kept.push(*point);
        }
    }
    kept
}

/// Adds a ring to the path: an absolute start, then whole relative steps; what shrinks to less than a triangle is dropped.
fn draw(path: &mut String, points: &[(f64, f64)]) {
    let plane: Vec<(i64, i64)> = points.iter().map(|point| on_plane(*point)).collect();
    let Some(first) = plane.first() else { return };
    let mut steps = String::new();
    let (mut here, mut count) = (*first, 0);
    let closed = plane.len() - usize::from(plane.last() == Some(first));
    for point in plane.iter().take(closed).skip(1) {
        let (right, down) = (point.0 - here.0, point.1 - here.1);
        if (right, down) == (0, 0) {
            continue;
        }
        let space = if steps.is_empty() || right < 0 {
            ""
        } else {
            " "
        };
        let between = if down < 0 { "" } else { " " };
        write!(steps, "{space}{right}{between}{down}").expect("a string takes every text");
        here = *point;
        count += 1;
    }
    if count >= 2 {
        write!(path, "M{} {}l{steps}z", first.0, first.1).expect("a string takes every text");
    }
}

/// A point in whole drawing units, north at the top.
fn on_plane((longitude, latitude): (f64, f64)) -> (i64, i64) {
    let (widest, _) = equal_earth(0.0, 180.0);
    let (_, highest) = equal_earth(90.0, 0.0);
    let scale = PLANE_WIDTH / 2.0 / widest;
    let (x, y) = equal_earth(latitude, longitude);
    (
        ((x + widest) * scale).round() as i64,
        ((highest - y) * scale).round() as i64,
    )
}
