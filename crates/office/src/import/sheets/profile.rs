//! The usual sheets of an office: which there are, and the words above their columns.

use std::collections::HashSet;
use std::sync::OnceLock;

use exchange::matching::{self, Proposal, Shape, Target, propose};
use exchange::workbook::{Row, Sheet, Table, table_knowing};

/// A sheet as offices keep it, whose rows make several records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Networks, our place in them, the fees.
    Networks,
    /// Missions: one row for a trip, or one for each traveller.
    Missions,
    /// Delegations received.
    Visits,
    /// People elsewhere.
    Contacts,
    /// Budget lines with what was committed and paid.
    Budget,
    /// Projects, their partners and funders.
    Projects,
    /// Declarations and who joined them.
    Declarations,
    /// Indicators and their values, in rows or one column for each year.
    Indicators,
}

impl Profile {
    /// Every sheet.
    pub const ALL: [Self; 8] = [
        Self::Networks,
        Self::Missions,
        Self::Visits,
        Self::Contacts,
        Self::Budget,
        Self::Projects,
        Self::Declarations,
        Self::Indicators,
    ];

    /// Its word on the command line and in choices.
    pub fn word(self) -> &'static str {
        match self {
            Self::Networks => "networks",
            Self::Missions => "missions",
            Self::Visits => "visits",
            Self::Contacts => "contacts",
            Self::Budget => "budget",
            Self::Projects => "projects",
            Self::Declarations => "declarations",
            Self::Indicators => "indicators",
        }
    }

    /// The sheet of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The kinds of record that its rows make: whoever brings it in must be allowed to import each.
    pub fn kinds(self) -> &'static [policy::Kind] {
        use policy::Kind as K;
        match self {
            Self::Networks => &[K::Network, K::Membership],
            Self::Missions => &[K::Mobility, K::Person],
            Self::Visits => &[K::Mobility],
            Self::Contacts => &[K::Person, K::Organisation],
            Self::Budget => &[K::BudgetLine, K::Expense],
            Self::Projects => &[K::Action, K::FundingApplication],
            Self::Declarations => &[K::Declaration, K::Adhesion],
            Self::Indicators => &[K::Indicator, K::Observation],
        }
    }

    /// What its columns may say.
    pub(super) fn targets(self) -> Vec<Target> {
        let ours = all().iter().filter(|one| one.sheet == self.word());
        ours.map(|one| Target {
            path: one.column.to_owned(),
            names: one.names.iter().map(|name| (*name).to_owned()).collect(),
            shape: one.shape,
        })
        .collect()
    }

    /// Whether its rows have this column.
    pub(super) fn has(self, column: &str) -> bool {
        all()
            .iter()
            .any(|one| one.sheet == self.word() && one.column == column)
    }

    /// The list on a sheet.
    pub(super) fn table(self, sheet: &Sheet) -> Option<Table> {
        let knows = matching::knows(&self.targets());
        let is_year = |heading: &str| self == Self::Indicators && year(heading).is_some();
        table_knowing(sheet, &|heading| knows(plain(heading)) || is_year(heading))
    }

    /// What is proposed for the columns of a list.
    pub(super) fn proposals(self, header: &[String], rows: &[Row]) -> Vec<Proposal> {
        let plain: Vec<String> = header.iter().map(|one| plain(one).to_owned()).collect();
        let mut found = propose(&plain, rows, &self.targets(), &|_| None);
        let mut taken: HashSet<String> = HashSet::new();
        for one in &mut found {
            // A year above a column says which year its values are of.
            let is_year = header
                .get(one.column)
                .is_some_and(|name| year(name).is_some());
            if is_year && self == Self::Indicators {
                one.target = None;
            }
            one.target = one.target.take().filter(|path| taken.insert(path.clone()));
        }
        found
    }
}

/// A heading without what stands in brackets: `Voté (k€)` is `Voté`. Made-up headings stay.
fn plain(heading: &str) -> &str {
    match heading.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim(),
        _ => heading,
    }
}

/// The year that a heading is.
pub(super) fn year(heading: &str) -> Option<i16> {
    let text = heading.trim();
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year: i16 = text.parse().ok().filter(|_| is_year)?;
    (1900..=2199).contains(&year).then_some(year)
}

struct Known {
    sheet: &'static str,
    column: &'static str,
    shape: Shape,
    names: Vec<&'static str>,
}

fn all() -> &'static [Known] {
    static ALL: OnceLock<Vec<Known>> = OnceLock::new();
    ALL.get_or_init(|| {
        let lines = include_str!("columns.tsv").lines();
        lines
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut parts = line.split('\t');
                Some(Known {
                    sheet: parts.next()?,
                    column: parts.next()?,
                    shape: match parts.next()? {
                        "date" => Shape::Date,
                        "money" => Shape::Money,
                        "number" => Shape::Number,
                        "country" => Shape::Country,
                        _ => Shape::Any,
                    },
                    names: parts.next()?.split('|').collect(),
                })
            })
            .collect()
    })
}
