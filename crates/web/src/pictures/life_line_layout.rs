//! Where the marks of a life line go: along the years, in lanes, in as many rows as keep them apart.

use jiff::civil::Date;

/// The span of time drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// Decimal year of the left or upper end.
    pub from: f64,
    /// Decimal year of the right or lower end.
    pub to: f64,
}

impl Span {
    /// From the beginning of the first date's year to the end of the last date's year.
    pub fn whole_years(first: Date, last: Date) -> Self {
        Self {
            from: f64::from(first.year()),
            to: f64::from(last.year()) + 1.0,
        }
    }

    /// Where a date lies, from 0 to 1; dates outside are brought to the edge.
    pub fn part(&self, date: Date) -> f64 {
        ((decimal_year(date) - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }

    /// Whether a date lies before the beginning.
    pub fn is_before(&self, date: Date) -> bool {
        decimal_year(date) < self.from
    }

    /// Whether a date lies after the end.
    pub fn is_after(&self, date: Date) -> bool {
        decimal_year(date) > self.to
    }

    /// The years to write and where each begins: as many as fit when each needs `room` of a line `length` long.
    pub fn years(&self, length: f64, room: f64) -> Vec<(i32, f64)> {
        let years = self.to - self.from;
        let step = [1, 2, 5, 10, 20, 50, 100]
            .into_iter()
            .find(|step| f64::from(*step) * length / years >= room)
            .unwrap_or(200);
        // Decimal years are whole at both ends and far below the limits of the type.
        let (from, to) = (self.from as i32, self.to as i32);
        (from..=to)
            .filter(|year| year % step == 0)
            .map(|year| (year, (f64::from(year) - self.from) / years))
            .collect()
    }
}

/// A date as a year with its part, as 2025.5 for the beginning of July.
fn decimal_year(date: Date) -> f64 {
    f64::from(date.year()) + f64::from(date.day_of_year() - 1) / f64::from(date.days_in_year())
}

/// Marks drawn as one.
pub(super) struct Spot<T> {
    /// Distance from the beginning of the line.
    pub along: f64,
    /// Row within the lane, 0 nearest the axis.
    pub row: usize,
    /// What stands there, in the order of time.
    pub members: Vec<T>,
}

/// Places marks of one lane: each in the first row where the one before it is at least `apart` away. When all `rows` are
/// taken there, it joins the nearest mark.
pub(super) fn place<T>(mut marks: Vec<(f64, T)>, apart: f64, rows: usize) -> Vec<Spot<T>> {
    marks.sort_by(|one, other| one.0.total_cmp(&other.0));
    // Per row, its spots; the last of each is the one that may be in the way.
    let mut lines: Vec<Vec<Spot<T>>> = Vec::new();
    for (along, mark) in marks {
        let last = |line: &Vec<Spot<T>>| line.last().map_or(f64::NEG_INFINITY, |spot| spot.along);
        let free = lines.iter().position(|line| along - last(line) >= apart);
        let row = free.unwrap_or(lines.len());
        if free.is_none() && row >= rows.max(1) {
            let nearest = lines
                .iter_mut()
                .rev()
                .max_by(|one, other| last(one).total_cmp(&last(other)));
            if let Some(spot) = nearest.and_then(|line| line.last_mut()) {
                spot.members.push(mark);
            }
            continue;
        }
        let spot = Spot {
            along,
            row,
            members: vec![mark],
        };
        match lines.get_mut(row) {
            Some(line) => line.push(spot),
            None => lines.push(vec![spot]),
        }
    }
    let mut spots: Vec<Spot<T>> = lines.into_iter().flatten().collect();
    spots.sort_by(|one, other| one.along.total_cmp(&other.along));
    spots
}

/// How many rows the spots of a lane use.
pub(super) fn rows_used<T>(spots: &[Spot<T>]) -> usize {
    spots.iter().map(|spot| spot.row + 1).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_date_lies_between_the_ends_of_its_span() {
        let span = Span::whole_years(date(2020, 3, 1), date(2023, 2, 1));
        assert_eq!(span.part(date(2020, 1, 1)), 0.0);
        assert_eq!(span.part(date(2022, 1, 1)), 0.5);
        assert_eq!(span.part(date(2060, 1, 1)), 1.0);
    }

    #[test]
    fn dates_outside_a_span_are_told_from_those_at_its_ends() {
        let span = Span::whole_years(date(2020, 3, 1), date(2023, 2, 1));
        let outside = |day| (span.is_before(day), span.is_after(day));
        assert_eq!(outside(date(2019, 12, 31)), (true, false));
        assert_eq!(outside(date(2020, 1, 1)), (false, false));
        assert_eq!(outside(date(2024, 1, 1)), (false, false));
        assert_eq!(outside(date(2024, 1, 2)), (false, true));
    }

    #[test]
    fn years_are_written_as_close_as_they_fit() {
        let span = Span::whole_years(date(1974, 1, 1), date(2025, 12, 31));
        let years: Vec<i32> = span
            .years(1000.0, 60.0)
            .into_iter()
            .map(|(year, _)| year)
            .collect();
        assert_eq!(years.first(), Some(&1975));
        assert_eq!(years.get(1), Some(&1980));
        let short = Span::whole_years(date(2024, 1, 1), date(2025, 1, 1));
        assert_eq!(short.years(1000.0, 60.0).len(), 3);
    }

    #[test]
    fn near_marks_take_rows_and_then_join() {
        let spots = place(vec![(0.0, 0), (1.0, 1), (2.0, 2), (50.0, 3)], 10.0, 2);
        let rows: Vec<(usize, usize)> = spots
            .iter()
            .map(|spot| (spot.row, spot.members.len()))
            .collect();
        assert_eq!(rows, [(0, 1), (1, 2), (0, 1)]);
        assert_eq!(rows_used(&spots), 2);
    }
}
