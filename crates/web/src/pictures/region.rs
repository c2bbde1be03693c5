//! Which part of the world a map shows: all of it, or the part in which all ties lie.

use super::outlines::{PLANE_WIDTH, Rectangle, on_plane};

/// A region is never drawn larger than this part of the world's width: the outlines are too coarse for more.
const NARROWEST: f64 = PLANE_WIDTH / 6.0;
/// Beyond this part of the world's width, the whole world is shown.
const WIDE_ENOUGH_FOR_ALL: f64 = 0.6;
const FLATTEST: f64 = 2.1;
const STEEPEST: f64 = 1.45;

/// The inhabited world, from the south of Chile to the north of Greenland.
pub(super) fn world() -> Rectangle {
    Rectangle {
        west: 0.0,
        north: on_plane(84.0, 0.0).1,
        east: PLANE_WIDTH,
        south: on_plane(-57.0, 0.0).1,
    }
}

/// The rectangle around the points with a margin, in the shape of a page; the whole world when they lie all over it, or
/// when there is none.
pub(super) fn around(points: impl Iterator<Item = (f64, f64)>) -> Rectangle {
    let world = world();
    let tight = points.fold(Rectangle::EMPTY, Rectangle::include);
    if !tight.width().is_finite() {
        return world;
    }
    let margin = 0.1 * tight.width().max(tight.height());
    let mut width = (tight.width() + 2.0 * margin).max(NARROWEST);
    let mut height = (tight.height() + 2.0 * margin).max(width / FLATTEST);
    width = width.max(height * STEEPEST);
    if width > WIDE_ENOUGH_FOR_ALL * world.width() {
        return world;
    }
    height = height.min(world.height());
    let west = ((tight.west + tight.east - width) / 2.0).clamp(world.west, world.east - width);
    let north =
        ((tight.north + tight.south - height) / 2.0).clamp(world.north, world.south - height);
    Rectangle {
        west,
        north,
        east: west + width,
        south: north + height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(places: &[(f64, f64)]) -> Rectangle {
        around(
            places
                .iter()
                .map(|(latitude, longitude)| on_plane(*latitude, *longitude)),
        )
    }

    #[test]
    fn ties_all_over_the_world_show_the_world() {
        assert_eq!(
            shown(&[(48.8, 2.3), (35.6, 139.7), (-34.6, -58.4)]),
            world()
        );
        assert_eq!(shown(&[]), world());
    }

    #[test]
    fn ties_in_europe_show_europe_with_all_of_them_inside() {
        let places = [(48.8, 2.3), (38.7, -9.1), (60.2, 24.9)];
        let view = shown(&places);
        assert!(view.width() < world().width() / 3.0);
        for (latitude, longitude) in places {
            let (x, y) = on_plane(latitude, longitude);
            assert!(view.west < x && x < view.east && view.north < y && y < view.south);
        }
    }

    #[test]
    fn a_single_place_still_shows_its_surroundings() {
        let view = shown(&[(48.8, 2.3)]);
        assert!((view.width() - NARROWEST).abs() < 1.0);
    }

    #[test]
    fn the_edge_of_the_world_is_not_crossed() {
        let view = shown(&[(-18.1, 178.4), (-17.6, 177.4)]);
        assert!(view.east <= PLANE_WIDTH && view.west >= 0.0);
    }
}
