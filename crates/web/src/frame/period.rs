//! The fiscal year that pages of figures speak of. One that none of them could show is refused, so that no page answers with
//! another year than the one asked for.

use policy::figures::period_of;
use policy::kernel::Problems;

use super::addresses::shortened;
use super::reader::Reader;
use crate::figures::boards;

/// The parameter that asks for it.
const PERIOD: &str = "period";
/// The pages that speak of a year beside those with pictures, and whatever stands below them.
const PAGES: [&str; 3] = ["/figures", "/scorecard", "/observations"];

/// Notes a year that is none.
pub(super) fn check(reader: &Reader, wrong: &mut Problems) {
    let asked = reader
        .parameter(PERIOD)
        .filter(|_| speaks_of_a_year(reader));
    let Some(given) = asked else {
        return;
    };
    let year = given.parse().ok();
    if year
        .and_then(|year| period_of(year, &reader.view()))
        .is_none()
    {
        wrong
            .structural(PERIOD, "api-not-year")
            .naming("given", shortened(&given));
    }
}

/// Whether the address is that of a page of figures, or of its table; lists of records read their filters themselves.
fn speaks_of_a_year(reader: &Reader) -> bool {
    let start = format!("/{}", reader.language.code());
    let Some(path) = reader.path.strip_prefix(&start) else {
        return false;
    };
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".csv").unwrap_or(path);
    let is_below = |page: &&str| {
        let rest = path.strip_prefix(*page);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    boards::ALL.iter().any(|board| board.address == path) || PAGES.iter().any(is_below)
}
