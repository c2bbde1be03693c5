//! The world map of ties: our city, a line to each partner, a mark coloured and shaped by class.
//!
//! Two sets of marks are drawn over one set of outlines: one for wide pages, and one with larger marks in larger groups for
//! pages of 390 px; the style shows the one that fits.

use super::clusters::clusters;
use super::map_marks::{draw_group, draw_lines, draw_ours};
use super::outlines::{Rectangle, graticule, on_plane, outlines};
use super::region;
use super::svg::{self, Escaped, Frame, Length, Role, append};

/// Width of the drawing; its height follows from the part of the world shown.
pub(super) const WIDTH: f64 = 1000.0;
/// Marks nearer than this become one group; also the smallest target a finger or a pointer gets.
pub(super) const APART: f64 = 25.0;
/// How much larger marks are drawn for narrow pages.
const NARROW_FACTOR: f64 = 2.9;

/// Which part of the world to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapView {
    /// All of it.
    World,
    /// The part in which our city and all ties lie, when that is a part; otherwise the world.
    Fit,
}

/// A named place, in degrees.
#[derive(Debug, Clone, Copy)]
pub struct MapPlace<'a> {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Its name, written on the map.
    pub name: &'a str,
}

/// A tie to a partner whose place is known.
#[derive(Debug, Clone, Copy)]
pub struct MapTie<'a> {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// The class's code, which gives colour and shape.
    pub state: &'a str,
    /// What the mark says: partner, country, class.
    pub title: &'a str,
    /// Where the mark leads.
    pub address: &'a str,
}

/// What a group of ties says and where it leads.
#[derive(Debug, Clone)]
pub struct Group {
    /// For instance "12 ties: …".
    pub title: String,
    /// For instance the list filtered to these ties.
    pub address: String,
}

/// Everything the map is drawn from.
pub struct WorldMap<'a> {
    /// Unique in the page; the identifiers inside the drawing begin with it.
    pub id: &'a str,
    /// The picture's short name.
    pub label: &'a str,
    /// The text alternative: what the map shows, in a sentence or two.
    pub description: &'a str,
    /// Our own city, when its place is known.
    pub ours: Option<MapPlace<'a>>,
    /// Two-letter code of our own country, drawn in a tone of its own.
    pub home_country: Option<&'a str>,
    /// The ties to draw. Those without coordinates are listed beside the map by the caller.
    pub ties: &'a [MapTie<'a>],
    /// Which part of the world to show.
    pub view: MapView,
    /// The name of a country by its two-letter code, shown when pointing at it.
    pub country_name: &'a dyn Fn(&str) -> Option<String>,
    /// The words and link of several ties drawn as one.
    pub group: &'a dyn Fn(&[&MapTie]) -> Group,
}

/// Draws the map as one `<svg>` element.
pub fn world_map(map: &WorldMap) -> String {
    let is_known = |latitude: f64, longitude: f64| latitude.is_finite() && longitude.is_finite();
    let ties: Vec<((f64, f64), &MapTie)> = map
        .ties
        .iter()
        .filter(|tie| is_known(tie.latitude, tie.longitude))
        .map(|tie| (on_plane(tie.latitude, tie.longitude), tie))
        .collect();
    let ours = map
        .ours
        .filter(|place| is_known(place.latitude, place.longitude))
        .map(|place| (on_plane(place.latitude, place.longitude), place.name));
    let shown = match map.view {
        MapView::World => region::world(),
        MapView::Fit => {
            let places = ties.iter().map(|(place, _)| *place);
            region::around(places.chain(ours.map(|(place, _)| place)))
        }
    };
    let window = Window {
        scale: WIDTH / shown.width(),
        shown,
    };
    let ours = ours.map(|(place, name)| (window.point(place), name));

    let mut out = String::with_capacity(70_000 + 900 * ties.len());
    svg::open(
        &mut out,
        &Frame {
            id: map.id,
            class: "map",
            label: map.label,
            description: map.description,
            role: Role::Group,
            width: WIDTH,
            height: window.height(),
        },
    );
    draw_land(&mut out, map, &window);
    for (class, factor) in [("wide", 1.0), ("narrow", NARROW_FACTOR)] {
        append(&mut out, format_args!(r#"<g class="{class}">"#));
        let home = ours.map(|(home, _)| home);
        let reach = APART / 2.0 * factor;
        let marks: Vec<((f64, f64), &MapTie)> = ties
            .iter()
            .map(|(place, tie)| (beside(home, window.point(*place), 2.0 * reach), *tie))
            .map(|(point, tie)| (window.inside(point, reach), tie))
            .collect();
        let groups = clusters(&marks, 2.0 * reach);
        if let Some(home) = home {
            draw_lines(&mut out, home, &groups);
        }
        for group in &groups {
            draw_group(&mut out, map, group, factor);
        }
        if let Some((home, name)) = ours {
            draw_ours(&mut out, home, name, &groups, factor);
        }
        out.push_str("</g>");
    }
    out.push_str("</svg>");
    out
}

/// The part of the plane that is shown, and its scale.
struct Window {
    shown: Rectangle,
    scale: f64,
}

impl Window {
    fn point(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            (x - self.shown.west) * self.scale,
            (y - self.shown.north) * self.scale,
        )
    }

    fn height(&self) -> f64 {
        self.shown.height() * self.scale
    }

    /// The point, moved so that a mark of the given reach is not cut by the edge.
    fn inside(&self, (x, y): (f64, f64), reach: f64) -> (f64, f64) {
        (
            x.clamp(reach, WIDTH - reach),
            y.clamp(reach, self.height() - reach),
        )
    }
}

/// A partner so near our city that its mark would cover it is moved away from it, in its own direction.
fn beside(home: Option<(f64, f64)>, point: (f64, f64), distance: f64) -> (f64, f64) {
    let Some(home) = home else { return point };
    let (right, down) = (point.0 - home.0, point.1 - home.1);
    match right.hypot(down) {
        away if away >= distance => point,
        away if away < 0.01 => (home.0 - distance, home.1),
        away => (
            home.0 + right * distance / away,
            home.1 + down * distance / away,
        ),
    }
}

/// Countries and lines of the globe; decoration for assistive technology, which has the description and the links.
fn draw_land(out: &mut String, map: &WorldMap, window: &Window) {
    append(
        out,
        format_args!(
            r#"<g class="land" aria-hidden="true" transform="scale({:.5}) translate({} {})"><path class="graticule" d="{}"/>"#,
            window.scale,
            Length(-window.shown.west),
            Length(-window.shown.north),
            graticule(),
        ),
    );
    for country in outlines()
        .iter()
        .filter(|country| country.around.meets(&window.shown))
    {
        let is_home = country.code.is_some() && country.code == map.home_country;
        let class = if is_home { r#" class="home""# } else { "" };
        append(out, format_args!(r#"<path{class} d="{}""#, country.path));
        match country.code.and_then(|code| (map.country_name)(code)) {
            Some(name) => append(
                out,
                format_args!("><title>{}</title></path>", Escaped(&name)),
            ),
            None => out.push_str("/>"),
        }
    }
    out.push_str("</g>");
}

#[cfg(test)]
mod tests {
    use super::super::svg::reading::{HOSTILE, count, is_harmless};
    use super::*;

    const NANTES: MapPlace = MapPlace {
        latitude: 47.2,
        longitude: -1.55,
        name: HOSTILE,
    };

    fn tie(latitude: f64, longitude: f64, state: &'static str) -> MapTie<'static> {
        MapTie {
            latitude,
            longitude,
            state,
            title: HOSTILE,
            address: "/fr/a?b=1&c=\"2\"",
        }
    }

    fn drawn(ties: &[MapTie], view: MapView) -> String {
        world_map(&WorldMap {
            id: "ties",
            label: HOSTILE,
            description: "Three ties are alive.",
            ours: Some(NANTES),
            home_country: Some("FR"),
            ties,
            view,
            country_name: &|code| (code == "DE").then(|| HOSTILE.to_owned()),
            group: &|members| Group {
                title: format!("{} {HOSTILE}", members.len()),
                address: "#list".to_owned(),
            },
        })
    }

    #[test]
    fn each_tie_far_from_others_is_a_link_with_its_class_on_wide_and_narrow_pages() {
        let map = drawn(
            &[tie(40.7, -74.0, "alive"), tie(35.7, 139.7, "symbolic")],
            MapView::World,
        );
        assert_eq!(
            count(&map, &["a class=\"mark\"", "data-state=\"alive\""]),
            2
        );
        assert_eq!(
            count(&map, &["a class=\"mark\"", "data-state=\"symbolic\""]),
            2
        );
        assert_eq!(count(&map, &["path class=\"tie\""]), 4);
        assert_eq!(count(&map, &["path class=\"home\""]), 1);
    }

    #[test]
    fn hostile_names_stay_text() {
        let map = drawn(
            &[tie(40.7, -74.0, "alive"), tie(40.7, -74.0, "new")],
            MapView::World,
        );
        assert!(is_harmless(&map));
        assert_eq!(
            count(&map, &["a class=\"mark group\"", "href=\"#list\""]),
            2
        );
    }

    #[test]
    fn several_ties_in_one_place_are_counted_with_an_arc_per_class() {
        let place = [
            tie(40.7, -74.0, "alive"),
            tie(40.7, -74.0, "new"),
            tie(40.8, -74.0, "new"),
        ];
        let map = drawn(&place, MapView::World);
        assert_eq!(
            count(
                &map,
                &[
                    "slice",
                    "data-state=\"new\"",
                    "stroke-dasharray=\"66.7 100\""
                ]
            ),
            2
        );
        assert_eq!(map.matches(">3</text>").count(), 2);
    }

    #[test]
    fn hundreds_of_ties_stay_few_marks_and_none_is_lost() {
        let ties: Vec<MapTie> = (0..800)
            .map(|step| {
                tie(
                    f64::from(step * 7 % 100) - 40.0,
                    f64::from(step * 37 % 320) - 160.0,
                    "not_assessable",
                )
            })
            .collect();
        let map = drawn(&ties, MapView::World);
        assert!(count(&map, &["a class=\"mark"]) < 500);
        let narrow = map.split("class=\"narrow\"").nth(1).unwrap_or_default();
        assert!(
            count(
                &format!("<g>{narrow}").replace("</svg>", ""),
                &["a class=\"mark"]
            ) < 110
        );
    }

    #[test]
    fn ties_of_one_region_leave_the_rest_of_the_world_out() {
        let map = drawn(
            &[tie(50.8, 4.3, "alive"), tie(45.4, 9.2, "alive")],
            MapView::Fit,
        );
        assert!(map.len() < 30_000, "{}", map.len());
        assert_eq!(count(&map, &["viewBox=\"0 0 1000 "]), 1);
    }

    #[test]
    fn places_that_are_not_numbers_are_left_out() {
        let map = drawn(
            &[tie(f64::NAN, 4.3, "alive"), tie(95.0, 400.0, "alive")],
            MapView::Fit,
        );
        assert_eq!(count(&map, &["a class=\"mark"]), 2);
        assert!(!map.contains("NaN") && !map.contains("inf"));
    }

    #[test]
    fn the_point_of_the_map_is_said_in_words() {
        let map = drawn(&[], MapView::Fit);
        assert!(map.contains("<desc id=\"ties-text\">Three ties are alive.</desc>"));
        assert_eq!(
            count(
                &map,
                &["svg ", "role=\"group\"", "aria-describedby=\"ties-text\""]
            ),
            1
        );
    }
}
