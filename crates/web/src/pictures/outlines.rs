//! The outlines of the world's countries, and the lines of latitude and longitude, ready to be drawn.
//!
//! The outlines are data made once by the example program `make_world` and kept in `data/world.tsv`: boundaries are
//! Natural Earth's de facto ones, which a page for the public should say.

use std::sync::LazyLock;

use super::equal_earth::equal_earth;
use super::svg::{Length, append};

/// Width of the map plane of the outlines, in drawing units.
pub(super) const PLANE_WIDTH: f64 = 10_000.0;
/// Drawing units for one radius of the globe.
const UNITS_PER_RADIUS: f64 = PLANE_WIDTH / 2.0 / 2.706_629_9;
/// Height of the map plane, pole to pole.
pub(super) const PLANE_HEIGHT: f64 = 2.0 * 1.317_362_8 * UNITS_PER_RADIUS;

/// Where a point of the globe falls on the plane of the outlines: `x` from the west, `y` from the north.
pub(super) fn on_plane(latitude: f64, longitude: f64) -> (f64, f64) {
    let (x, y) = equal_earth(latitude, longitude);
    (
        PLANE_WIDTH / 2.0 + x * UNITS_PER_RADIUS,
        PLANE_HEIGHT / 2.0 - y * UNITS_PER_RADIUS,
    )
}

/// A country's land.
pub(super) struct Outline {
    /// Two-letter code; none for land without one.
    pub code: Option<&'static str>,
    /// The outline as an SVG path.
    pub path: &'static str,
    /// The rectangle around it.
    pub around: Rectangle,
}

/// A rectangle on the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rectangle {
    pub west: f64,
    pub north: f64,
    pub east: f64,
    pub south: f64,
}

impl Rectangle {
    /// What every point lies outside of; it grows with `include`.
    pub const EMPTY: Self = Self {
        west: f64::INFINITY,
        north: f64::INFINITY,
        east: f64::NEG_INFINITY,
        south: f64::NEG_INFINITY,
    };

    /// The rectangle with one more point inside.
    pub fn include(self, (x, y): (f64, f64)) -> Self {
        Self {
            west: self.west.min(x),
            north: self.north.min(y),
            east: self.east.max(x),
            south: self.south.max(y),
        }
    }

    /// Whether the two share at least a point.
    pub fn meets(&self, other: &Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.north <= other.south
            && other.north <= self.south
    }

    pub fn width(&self) -> f64 {
        self.east - self.west
    }

    pub fn height(&self) -> f64 {
        self.south - self.north
    }
}

static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    include_str!("../../data/world.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(code, path)| Outline {
            code: (code != "-").then_some(code),
            path,
            around: around(path),
        })
        .collect()
});

/// The world's countries, in the order of the data.
pub(super) fn outlines() -> &'static [Outline] {
    &OUTLINES
}

/// The rectangle around a path of absolute moves (`M`) and relative lines (`l`), as the data has them.
fn around(path: &str) -> Rectangle {
    let mut rectangle = Rectangle::EMPTY;
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let (start, steps) = ring.split_once('l').unwrap_or((ring, ""));
        let mut here = (0.0, 0.0);
        let steps = [numbers(start), numbers(steps)].concat();
        for (right, down) in steps.iter().step_by(2).zip(steps.iter().skip(1).step_by(2)) {
            here = (here.0 + right, here.1 + down);
            rectangle = rectangle.include(here);
        }
    }
    rectangle
}

/// The whole numbers of a path: a minus sign begins a number even without a space.
fn numbers(text: &str) -> Vec<f64> {
    text.replace('-', " -")
        .split(|character: char| character != '-' && !character.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect()
}

static GRATICULE: LazyLock<String> = LazyLock::new(|| {
    let mut path = String::new();
    for longitude in (-180..=180).step_by(30) {
        for (index, latitude) in (-90..=90).step_by(10).enumerate() {
            let (x, y) = on_plane(f64::from(latitude), f64::from(longitude));
            let letter = if index == 0 { 'M' } else { 'L' };
            append(
                &mut path,
                format_args!("{letter}{} {}", Length(x.round()), Length(y.round())),
            );
        }
    }
    for latitude in (-60..=60).step_by(30) {
        let (west, y) = on_plane(f64::from(latitude), -180.0);
        let (east, _) = on_plane(f64::from(latitude), 180.0);
        append(
            &mut path,
            format_args!(
                "M{} {}H{}",
                Length(west.round()),
                Length(y.round()),
                Length(east.round())
            ),
        );
    }
    path
});

/// The lines of latitude and longitude, every 30 degrees, as one SVG path.
pub(super) fn graticule() -> &'static str {
    &GRATICULE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_holds_the_countries_under_their_two_letter_codes() {
        assert_eq!(outlines().len(), 176, "177 outlines without Antarctica");
        for code in ["FR", "ES", "BR", "CN", "US", "ZA", "XK"] {
            assert!(
                outlines().iter().any(|outline| outline.code == Some(code)),
                "{code} is missing"
            );
        }
        assert!(outlines().iter().all(|outline| outline.code != Some("AQ")));
        assert!(
            outlines()
                .iter()
                .filter(|outline| outline.code.is_none())
                .count()
                <= 2
        );
    }

    #[test]
    fn a_capital_lies_inside_its_country() {
        let paris = on_plane(48.8566, 2.3522);
        let france = outlines()
            .iter()
            .find(|outline| outline.code == Some("FR"))
            .map(|outline| outline.around)
            .unwrap();
        assert!(france.meets(&Rectangle::EMPTY.include(paris)));
    }

    #[test]
    fn numbers_are_read_even_without_spaces() {
        assert_eq!(numbers("12-5 3-40z"), [12.0, -5.0, 3.0, -40.0]);
        assert_eq!(
            around("M10 10l5-5 5 20zM0 0l1 1z"),
            Rectangle {
                west: 0.0,
                north: 0.0,
                east: 20.0,
                south: 25.0
            }
        );
    }

    #[test]
    fn the_whole_file_stays_small() {
        assert!(include_str!("../../data/world.tsv").len() <= 100_000);
    }
}
