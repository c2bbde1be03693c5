//! Exact decimal numbers: what was typed is what is kept.

use num_rational::Ratio;

/// A number with decimals, exact: `units` divided by ten as often as `scale` says.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    units: i128,
    scale: u32,
}

impl PartialEq for Decimal {
    /// 1.50 is 1.5.
    fn eq(&self, other: &Self) -> bool {
        self.ratio() == other.ratio()
    }
}

impl Eq for Decimal {}

impl Decimal {
    /// The number that digits with a point say, `-1234.50`; nothing for other texts and for more
    /// than thirty digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all = format!("{whole}{fraction}");
        let is_number =
            !whole.is_empty() && all.len() <= 30 && all.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            return None;
        }
        let units: i128 = all.parse().ok()?;
        let scale = u32::try_from(fraction.len()).ok()?;
        Some(
            Self {
                units: if negative { -units } else { units },
                scale,
            }
            .trimmed(),
        )
    }

    /// The number as an exact fraction.
    pub fn ratio(&self) -> Ratio<i128> {
        Ratio::new(self.units, 10_i128.pow(self.scale))
    }

    /// The digits with a point, without needless zeros.
    pub fn text(&self) -> String {
        let scale = self.scale as usize;
        let digits = format!("{:0>width$}", self.units.unsigned_abs(), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let sign = if self.units < 0 { "-" } else { "" };
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{fraction}")
        }
    }

    /// The whole number, where there are no decimals and it fits.
    pub fn integer(&self) -> Option<i64> {
        (self.scale == 0)
            .then(|| i64::try_from(self.units).ok())
            .flatten()
    }

    /// The number of smallest units where one is cut into `decimals` tenths of tenths (cents: 2),
    /// rounded half away from zero, and whether that is exact. Nothing where it does not fit.
    pub fn minor(&self, decimals: u8) -> Option<(i64, bool)> {
        let moved = self.times_ten_to(i32::from(decimals))?;
        let one = 10_i128.pow(moved.scale);
        let (whole, rest) = (moved.units / one, moved.units % one);
        let up = if rest.abs() * 2 >= one && rest != 0 {
            rest.signum()
        } else {
            0
        };
        Some((i64::try_from(whole + up).ok()?, rest == 0))
    }

    /// The number times ten, so many times; divided where negative. Nothing where it does not fit.
    pub fn times_ten_to(&self, power: i32) -> Option<Self> {
        let scale = i64::from(self.scale) - i64::from(power);
        let moved = match u32::try_from(scale) {
            Ok(scale) if scale <= 36 => Self {
                units: self.units,
                scale,
            },
            Ok(_) => return None,
            Err(_) => {
                let zeros = u32::try_from(scale.unsigned_abs())
                    .ok()
                    .filter(|zeros| *zeros <= 36)?;
                Self {
                    units: self.units.checked_mul(10_i128.pow(zeros))?,
                    scale: 0,
                }
            }
        };
        Some(moved.trimmed())
    }

    pub(crate) fn negated(self) -> Self {
        Self {
            units: -self.units,
            ..self
        }
    }

    fn trimmed(mut self) -> Self {
        while self.scale > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.scale -= 1;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_kept_exactly() {
        for (text, kept) in [
            ("1234.50", "1234.5"),
            ("-0.05", "-0.05"),
            ("007", "7"),
            ("0", "0"),
            ("-12", "-12"),
            ("0.00", "0"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().text(), kept);
        }
        for text in ["", "-", ".5", "1e3", "1,5", "--1", "1.2.3", &"9".repeat(31)] {
            assert!(Decimal::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn smallest_units_are_rounded_half_away_from_zero_and_said_to_be() {
        let minor = |text: &str| Decimal::parse(text).unwrap().minor(2);
        assert_eq!(minor("1234.5"), Some((123_450, true)));
        assert_eq!(minor("0.005"), Some((1, false)));
        assert_eq!(minor("-0.005"), Some((-1, false)));
        assert_eq!(minor("0.0049"), Some((0, false)));
        assert_eq!(minor("999999999999999999999"), None);
    }
}
