//! The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): countries keep their true relative areas.

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// Where a point of the globe falls on the map plane, for a globe of radius 1: `x` grows eastwards from Greenwich
/// (at most about 2.7066), `y` grows northwards from the equator (at most about 1.3174).
///
/// Latitude and longitude are in degrees; values outside -90..90 and -180..180 are brought back to the nearest edge.
pub fn equal_earth(latitude: f64, longitude: f64) -> (f64, f64) {
    let middle = 3.0_f64.sqrt() / 2.0;
    let angle = (middle * latitude.clamp(-90.0, 90.0).to_radians().sin()).asin();
    let square = angle * angle;
    let sixth = square * square * square;
    let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
    let x = longitude.clamp(-180.0, 180.0).to_radians() * angle.cos() / (middle * slope);
    let y = angle * (A1 + A2 * square + sixth * (A3 + A4 * square));
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values are those of PROJ (`+proj=eqearth +R=1`).
    fn check(latitude: f64, longitude: f64, expected: (f64, f64)) {
        let (x, y) = equal_earth(latitude, longitude);
        assert!(
            (x - expected.0).abs() < 1e-7 && (y - expected.1).abs() < 1e-7,
            "({latitude}, {longitude}) gave ({x}, {y})"
        );
    }

    #[test]
    fn known_points_fall_where_the_reference_puts_them() {
        check(0.0, 0.0, (0.0, 0.0));
        check(0.0, 180.0, (2.706_629_98, 0.0));
        check(90.0, 0.0, (0.0, 1.317_362_76));
        check(-90.0, 180.0, (1.603_588_65, -1.317_362_76));
        check(48.8566, 2.3522, (0.029_444_33, 0.923_361_05));
        check(-33.8688, 151.2093, (2.087_106_44, -0.664_683_78));
        check(60.0, -120.0, (-1.359_373_39, 1.088_300_84));
    }

    #[test]
    fn east_and_west_north_and_south_mirror_each_other() {
        let (x, y) = equal_earth(48.85, 2.35);
        check(-48.85, -2.35, (-x, -y));
    }

    #[test]
    fn equal_areas_stay_equal() {
        // Two strips of one degree of longitude with the same area on the sphere: 0°–30° and 30°–90° north.
        let area = |from: f64, to: f64| {
            let steps = 2_000;
            (0..steps)
                .map(|step| {
                    let low = from + (to - from) * f64::from(step) / f64::from(steps);
                    let high = from + (to - from) * f64::from(step + 1) / f64::from(steps);
                    equal_earth((low + high) / 2.0, 1.0).0
                        * (equal_earth(high, 0.0).1 - equal_earth(low, 0.0).1)
                })
                .sum::<f64>()
        };
        assert!((area(0.0, 30.0) - area(30.0, 90.0)).abs() < 1e-6);
    }
}
