//! What somebody asks of a list, as its address says it: `?type=twinning&sort=-signed-on&columns=title,type&page=2&per=50`.

use policy::kernel::Problems;
use policy::list::{Heading, Query};
use policy::record::Filter;

use crate::frame::{Failure, Reader};

/// How many records a page may show.
pub const SIZES: [usize; 4] = [25, 50, 100, 200];
/// How many it shows unless asked otherwise.
const USUAL: usize = 50;
/// The most filters that an address may hold.
const MOST_FILTERS: usize = 50;

/// What somebody asks of a list. Pages, exports and saved views read the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Column and value; several values of one column: any of them.
    pub filters: Vec<(String, String)>,
    /// Column to sort by, and whether downwards.
    pub sort: Option<(String, bool)>,
    /// Columns to show, in this order; the usual ones when none.
    pub columns: Vec<String>,
    /// Page, from 1.
    pub page: usize,
    /// Records on a page.
    pub per: usize,
}

impl Asked {
    /// Reads the parameters of an address; what is not of this list is passed over.
    pub fn read(parameters: &[(String, String)], headings: &[Heading]) -> Self {
        let known = |name: &str| headings.iter().find(|heading| heading.name == name);
        let mut asked = Self {
            filters: Vec::new(),
            sort: None,
            columns: Vec::new(),
            page: 1,
            per: USUAL,
        };
        for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
            match name.as_str() {
                "sort" => {
                    let (column, down) = match value.strip_prefix('-') {
                        Some(column) => (column, true),
                        None => (value.as_str(), false),
                    };
                    asked.sort = known(column).map(|_| (column.to_owned(), down));
                }
                "columns" => {
                    for column in value.split(',').filter(|column| known(column).is_some()) {
                        if !asked.columns.iter().any(|found| found == column) {
                            asked.columns.push(column.to_owned());
                        }
                    }
                }
                "page" => asked.page = value.parse().unwrap_or(1).clamp(1, 1_000_000),
                "per" => {
                    asked.per = value
                        .parse()
                        .ok()
                        .filter(|per| SIZES.contains(per))
                        .unwrap_or(USUAL);
                }
                column => {
                    let filter = (name.clone(), value.clone());
                    let can = known(column).is_some_and(|heading| heading.filter != Filter::No);
                    if can && !asked.filters.contains(&filter) && asked.filters.len() < MOST_FILTERS
                    {
                        asked.filters.push(filter);
                    }
                }
            }
        }
        asked
    }

    /// Reads the address of a list: a filter with a slip in its name is refused with those that there are, so that it never
    /// answers with everything.
    ///
    /// # Errors
    /// The names that are no filter of this list.
    pub fn strictly(reader: &Reader, headings: &[Heading]) -> Result<Self, Failure> {
        let parameters = reader.parameters();
        let problems = strange(&parameters, headings);
        match problems.is_empty() {
            true => Ok(Self::read(&parameters, headings)),
            false => Err(Failure::Parameters(problems)),
        }
    }

    /// The page of records to look for.
    pub fn query(&self) -> Query {
        Query {
            filters: self.filters.clone(),
            sort: self.sort.clone(),
            after: None,
            offset: (self.page - 1) * self.per,
            limit: self.per,
        }
    }

    /// The columns that the page shows: those chosen, else the usual ones.
    pub fn shown<'a>(&self, headings: &'a [Heading]) -> Vec<(usize, &'a Heading)> {
        let all = || headings.iter().enumerate();
        if self.columns.is_empty() {
            return all().filter(|(_, heading)| heading.shown).collect();
        }
        self.columns
            .iter()
            .filter_map(|name| all().find(|(_, heading)| heading.name == name))
            .collect()
    }

    /// The parameters of the same list; the page is the first again unless it is kept.
    pub fn parameters(&self, keep_page: bool) -> Vec<(String, String)> {
        let mut parameters = self.filters.clone();
        let mut add = |name: &str, value: String| parameters.push((name.to_owned(), value));
        if let Some((column, down)) = &self.sort {
            add("sort", format!("{}{column}", if *down { "-" } else { "" }));
        }
        if !self.columns.is_empty() {
            add("columns", self.columns.join(","));
        }
        if self.per != USUAL {
            add("per", self.per.to_string());
        }
        if keep_page && self.page > 1 {
            add("page", self.page.to_string());
        }
        parameters
    }

    /// The same list sorted by a column: upwards, then downwards, then in its own order again.
    #[must_use]
    pub fn sorted_next(&self, column: &str) -> Self {
        let sort = match &self.sort {
            Some((found, false)) if found == column => Some((column.to_owned(), true)),
            Some((found, true)) if found == column => None,
            _ => Some((column.to_owned(), false)),
        };
        Self {
            sort,
            page: 1,
            ..self.clone()
        }
    }

    /// The same list without one filter.
    #[must_use]
    pub fn without(&self, filter: &(String, String)) -> Self {
        let mut fewer = self.clone();
        fewer.filters.retain(|found| found != filter);
        fewer.page = 1;
        fewer
    }

    /// The same list on another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }
}

/// The parameters that every list has, or its page reads itself.
const ALWAYS: [&str; 7] = [
    "as_of", "known_at", "sort", "columns", "page", "per", "filters",
];
/// The most letters of a wrong name that a message repeats.
const LONGEST_NAME: usize = 80;

/// What an address asks for that the list does not have.
fn strange(parameters: &[(String, String)], headings: &[Heading]) -> Problems {
    let filters = || {
        headings
            .iter()
            .filter(|heading| heading.filter != Filter::No)
    };
    let mut problems = Problems::default();
    let own = parameters.iter().filter(|(name, _)| !is_tracking(name));
    for (name, _) in own {
        let is_known =
            ALWAYS.contains(&name.as_str()) || filters().any(|heading| heading.name == name);
        if is_known {
            continue;
        }
        let given: String = name
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST_NAME)
            .collect();
        let accepted: Vec<String> = filters().map(|heading| heading.name.to_owned()).collect();
        problems
            .structural(given.as_str(), "register-unknown-filter")
            .naming("given", given.as_str())
            .naming("accepted", accepted);
    }
    problems
}

/// Whether a parameter was hung on by a network or a newsletter through which the address was passed on: it asks for nothing.
fn is_tracking(name: &str) -> bool {
    const NAMES: [&str; 6] = ["fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid"];
    NAMES.contains(&name) || ["utm_", "mc_"].iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::Kind;
    use policy::list::headings;

    fn asked(query: &str) -> Asked {
        let parameters: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        Asked::read(&parameters, &headings(Kind::Agreement))
    }

    fn written(asked: &Asked) -> String {
        let parameters = asked.parameters(true);
        let pairs: Vec<String> = parameters
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("&")
    }

    #[test]
    fn an_address_is_read_and_written_the_same() {
        let query = "type=twinning&type=mou&sort=-signed-on&columns=title,clock&per=100&page=3";
        assert_eq!(written(&asked(query)), query);
        assert_eq!(asked(query).query().offset, 200);
    }

    #[test]
    fn what_is_not_of_the_list_is_passed_over() {
        let query = "title=x&owner=y&sort=price&columns=a,title,title&per=7&page=-1&type=";
        assert_eq!(written(&asked(query)), "columns=title");
    }

    #[test]
    fn a_filter_that_the_list_does_not_have_is_refused_with_those_that_it_has() {
        let strange = |query: &str| -> Vec<String> {
            let parameters: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect();
            let found = super::strange(&parameters, &headings(Kind::Agreement));
            found.0.into_iter().map(|wrong| wrong.path).collect()
        };
        assert!(
            strange("type=twinning&sort=title&columns=a&page=2&per=7&as_of=2025-01-01").is_empty()
        );
        assert!(strange("fbclid=a&utm_source=b&gclid=c&mc_cid=d&type=mou").is_empty());
        assert_eq!(strange("tpye=twinning&title=x"), ["tpye", "title"]);
        let parameters = [("tpye".to_owned(), String::new())];
        let found = super::strange(&parameters, &headings(Kind::Agreement));
        let accepted = format!("{:?}", found.0[0].with);
        assert!(
            accepted.contains("\"type\"") && !accepted.contains("\"title\""),
            "{accepted}"
        );
    }

    #[test]
    fn sorting_goes_up_then_down_then_back() {
        let first = asked("page=4").sorted_next("title");
        assert_eq!(written(&first), "sort=title");
        let second = first.sorted_next("title");
        assert_eq!(written(&second), "sort=-title");
        assert_eq!(written(&second.sorted_next("title")), "");
        assert_eq!(written(&second.sorted_next("type")), "sort=type");
    }
}
