//! The usual sheets of an office: which there are, and the words above their columns.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use exchange::Message;
use exchange::matching::{self, Proposal, Shape, Target, propose};
use exchange::workbook::{Row, Sheet, Table, table_knowing};
use language::{Language, Words, fold};
use policy::Kind;
use policy::definition::definition;

/// A sheet as offices keep it, whose rows make several records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Networks, our place in them, the fees.
    Networks,
    /// Missions: one row for a trip, or one for each traveller.
    Missions,
    /// Delegations received.
    Visits,
    /// What was exchanged under the agreements.
    Exchanges,
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
    pub const ALL: [Self; 9] = [
        Self::Networks,
        Self::Missions,
        Self::Visits,
        Self::Exchanges,
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
            Self::Exchanges => "exchanges",
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
    pub fn kinds(self) -> &'static [Kind] {
        use policy::Kind as K;
        match self {
            Self::Networks => &[K::Network, K::Membership],
            Self::Missions => &[K::Mobility, K::Person],
            Self::Visits => &[K::Mobility],
            Self::Exchanges => &[K::Exchange],
            Self::Contacts => &[K::Person, K::Organisation],
            Self::Budget => &[K::BudgetLine, K::Expense],
            Self::Projects => &[K::Action, K::FundingApplication],
            Self::Declarations => &[
                K::Declaration,
                K::Adhesion,
                K::Government,
                K::Organisation,
                K::Place,
                K::Territory,
            ],
            Self::Indicators => &[K::Indicator, K::Observation],
        }
    }

    /// Its columns.
    pub(in crate::import) fn columns(self) -> impl Iterator<Item = &'static SheetColumn> {
        all().iter().filter(move |one| one.sheet == self.word())
    }

    /// What its columns may say.
    pub(in crate::import) fn targets(self) -> Vec<Target> {
        self.columns()
            .map(|one| Target {
                path: one.name.to_owned(),
                names: one.names.iter().map(|name| (*name).to_owned()).collect(),
                labels: one.labels.clone(),
                shape: one.shape,
                several: one.many,
            })
            .collect()
    }

    /// The column of a name.
    pub(in crate::import) fn column(self, name: &str) -> Option<&'static SheetColumn> {
        self.columns().find(|one| one.name == name)
    }

    /// Whether a heading is known on this sheet.
    pub(in crate::import) fn knows(self) -> impl Fn(&str) -> bool {
        let knows = matching::knows(&self.targets());
        move |heading| knows(plain(heading)) || self == Self::Indicators && year(heading).is_some()
    }

    /// The list on a sheet.
    pub(in crate::import) fn table(self, sheet: &Sheet) -> Option<Table> {
        table_knowing(sheet, &self.knows())
    }

    /// What is proposed for the columns of a list; `remembered` gives what was confirmed for a heading before.
    pub(in crate::import) fn proposals(
        self,
        header: &[String],
        rows: &[Row],
        remembered: &dyn Fn(&str) -> Option<String>,
    ) -> Vec<Proposal> {
        let written: Vec<String> = header.iter().map(|one| plain(one).to_owned()).collect();
        let remembered_of = |heading: &str| {
            let position = written.iter().position(|one| one == heading)?;
            remembered(header.get(position)?)
        };
        let mut found = propose(&written, rows, &self.targets(), &remembered_of);
        self.drop_other_words(rows, &mut found);
        if self == Self::Contacts {
            first_names(&written, &remembered_of, &mut found);
        }
        if self == Self::Indicators {
            for one in &mut found {
                // A year above a column says which year its values are of.
                let is_year = |name: &String| year(name).is_some();
                if header.get(one.column).is_some_and(is_year) {
                    *one = Proposal {
                        column: one.column,
                        ..Proposal::default()
                    };
                }
            }
            drop_varying(header, rows, remembered, &mut found);
            parts(header, rows, remembered, &mut found);
        }
        found
    }
}

impl Profile {
    /// A heading that only resembles that of a closed list, above words that are not of the list, says something else.
    fn drop_other_words(self, rows: &[Row], found: &mut [Proposal]) {
        let is_like = |one: &Proposal| {
            one.why
                .as_ref()
                .is_some_and(|why| why.key == "reading-match-words")
        };
        for one in found.iter_mut().filter(|one| is_like(one)) {
            let list = one.target.as_deref();
            let list = list.and_then(|name| super::words::closed_list(self, name));
            let Some((kind, field)) = list else {
                continue;
            };
            let reads = |row: &Row| {
                let text = row.cell(one.column).text();
                super::words::reads(kind, field, &text).is_some()
            };
            if !rows.iter().take(500).any(reads) {
                *one = Proposal {
                    column: one.column,
                    ..Proposal::default()
                };
            }
        }
    }
}

/// Whether a sort of thing is said of an indicator as a whole.
fn is_of_indicator(path: &str) -> bool {
    matches!(path, "level" | "kind" | "direction")
}

fn at(found: &[Proposal], path: &str) -> Option<usize> {
    let is_it = |one: &&Proposal| one.target.as_deref() == Some(path);
    found.iter().find(is_it).map(|one| one.column)
}

/// What is said of an indicator as a whole does not change from one of its values to the next: a column that does says something
/// else, as `Level` above school stages.
fn drop_varying(
    header: &[String],
    rows: &[Row],
    remembered: &dyn Fn(&str) -> Option<String>,
    found: &mut [Proposal],
) {
    let Some(series) = at(found, "file").or(at(found, "name")) else {
        return;
    };
    for one in found.iter_mut() {
        let heading = header.get(one.column);
        let is_confirmed = heading.is_some_and(|heading| remembered(heading).is_some());
        if is_confirmed || !one.target.as_deref().is_some_and(is_of_indicator) {
            continue;
        }
        let mut said: HashMap<String, String> = HashMap::new();
        let mut others = rows.iter().filter(|row| !row.cell(one.column).is_blank());
        let is_varying = others.any(|row| {
            let text = fold(&row.cell(one.column).text());
            let first = said.entry(fold(&row.cell(series).text()));
            *first.or_insert_with(|| text.clone()) != text
        });
        if is_varying {
            *one = Proposal {
                column: one.column,
                ..Proposal::default()
            };
        }
    }
}

/// Headings that mean a whole name when they stand alone, and the first name beside a family name.
const NAME_OR_FIRST: [&str; 2] = ["nombre", "name"];
/// Headings of a family name.
const FAMILY: [&str; 6] = [
    "apellidos",
    "apellido",
    "last name",
    "surname",
    "family name",
    "nom de famille",
];

/// Beside a family name, `Nombre` is the first name: both would be the name, and one of them would be lost.
fn first_names(
    header: &[String],
    remembered: &dyn Fn(&str) -> Option<String>,
    found: &mut [Proposal],
) {
    // A heading that only resembles that of a first name is more often the name of something else.
    for one in found.iter_mut() {
        let resembles = one.why.as_ref().map(|why| why.key) == Some("reading-match-words");
        if resembles && one.target.as_deref() == Some("first_name") {
            *one = Proposal {
                column: one.column,
                ..Proposal::default()
            };
        }
    }
    let headed = |words: &[&str]| {
        header
            .iter()
            .position(|one| words.contains(&fold(one).as_str()) && remembered(one).is_none())
    };
    let (Some(family), Some(first)) = (headed(&FAMILY), headed(&NAME_OR_FIRST)) else {
        return;
    };
    let is_first = |one: &Proposal| one.target.as_deref() == Some("first_name");
    if found.iter().any(is_first) {
        return;
    }
    for (column, name) in [(family, "name"), (first, "first_name")] {
        let heading = header.get(column).map(String::as_str).unwrap_or_default();
        if let Some(one) = found.get_mut(column) {
            one.target = Some(name.to_owned());
            one.confidence = 90;
            one.why = Some(
                Message::new("reading-match-name")
                    .with("heading", heading)
                    .with("name", name),
            );
        }
    }
}

/// Beside a year and a value, a column that says nothing else says of which part the value is, when it speaks on several rows of
/// one series.
fn parts(
    header: &[String],
    rows: &[Row],
    remembered: &dyn Fn(&str) -> Option<String>,
    found: &mut [Proposal],
) {
    let series = at(found, "file").or(at(found, "name"));
    if at(found, "value").is_none() || at(found, "year").is_none() {
        return;
    }
    for one in found.iter_mut().filter(|one| one.target.is_none()) {
        let heading = header
            .get(one.column)
            .map(String::as_str)
            .unwrap_or_default();
        if heading.starts_with('[') || remembered(heading).is_some() {
            continue;
        }
        let mut spoken: HashMap<String, usize> = HashMap::new();
        for row in rows.iter().filter(|row| !row.cell(one.column).is_blank()) {
            let of = series.map(|column| fold(&row.cell(column).text()));
            *spoken.entry(of.unwrap_or_default()).or_default() += 1;
        }
        if spoken.values().any(|times| *times > 1) {
            one.target = Some("part".to_owned());
            one.confidence = 40;
            one.why = Some(Message::new("imports-part-supposed").with("heading", heading));
        }
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
pub(in crate::import) fn year(heading: &str) -> Option<i16> {
    let text = heading.trim();
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year: i16 = text.parse().ok().filter(|_| is_year)?;
    (1900..=2199).contains(&year).then_some(year)
}

/// A column of a usual sheet.
pub(in crate::import) struct SheetColumn {
    sheet: &'static str,
    /// Its name in choices.
    pub(in crate::import) name: &'static str,
    shape: Shape,
    /// Whether a row without it is refused.
    pub(in crate::import) needed: bool,
    /// Whether it may be said once for all rows.
    pub(in crate::import) for_all: bool,
    /// Whether several columns may say it.
    pub(in crate::import) many: bool,
    names: Vec<&'static str>,
    /// What the office itself writes above it, in every language.
    labels: Vec<String>,
}

impl SheetColumn {
    /// The key of its label.
    pub(in crate::import) fn key(&self) -> String {
        label(self.name)
    }
}

/// The key of the label of a column.
pub(in crate::import) fn label(name: &str) -> String {
    format!("imports-sheet-column-{}", name.replace('_', "-"))
}

fn all() -> &'static [SheetColumn] {
    static ALL: OnceLock<Vec<SheetColumn>> = OnceLock::new();
    ALL.get_or_init(|| {
        let lines = include_str!("columns.tsv").lines();
        lines
            .filter(|line| !line.starts_with('#'))
            .filter_map(column)
            .collect()
    })
}

fn column(line: &'static str) -> Option<SheetColumn> {
    let mut parts = line.split('\t');
    let (sheet, name, holds) = (parts.next()?, parts.next()?, parts.next()?);
    let mut words = holds.split(' ');
    let shape = match words.next()? {
        "date" => Shape::Date,
        "money" => Shape::Money,
        "number" => Shape::Number,
        "country" => Shape::Country,
        _ => Shape::Any,
    };
    let flags: HashSet<&str> = words.collect();
    Some(SheetColumn {
        sheet,
        name,
        shape,
        needed: flags.contains("needed"),
        for_all: flags.contains("all"),
        many: flags.contains("many"),
        names: parts.next()?.split('|').collect(),
        labels: labels(Profile::parse(sheet)?, name),
    })
}

/// The label of a column, and those of the fields of its records that bear its name: `Last day` is the `to` of a mission.
fn labels(profile: Profile, name: &str) -> Vec<String> {
    let fields = profile.kinds().iter().flat_map(|kind| {
        let fields = definition(*kind).fields.iter();
        fields.filter(move |field| field.name == name)
    });
    let fields = fields.map(|field| field.label.clone());
    let keys: Vec<String> = std::iter::once(label(name)).chain(fields).collect();
    let in_language = |language: Language| {
        let words = Words::of(language);
        keys.iter()
            .map(move |key| plain(&words.text(key)).to_owned())
    };
    Language::ALL.into_iter().flat_map(in_language).collect()
}

#[cfg(test)]
mod tests {
    use exchange::workbook::Cell;

    use super::*;

    #[test]
    fn every_line_of_the_columns_is_read_and_named_in_every_language() {
        let lines = include_str!("columns.tsv").lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), all().len());
        for column in all() {
            assert!(Profile::parse(column.sheet).is_some(), "{}", column.sheet);
            for language in Language::ALL {
                assert!(
                    Words::of(language).has(&column.key()),
                    "{language} {}",
                    column.key()
                );
            }
        }
    }

    #[test]
    fn a_word_above_two_columns_of_a_sheet_would_be_ambiguous() {
        for profile in Profile::ALL {
            let mut seen: HashMap<String, &str> = HashMap::new();
            for column in profile.columns() {
                let labels = column.labels.iter().map(String::as_str);
                for name in column.names.iter().copied().chain(labels) {
                    let other = seen.insert(fold(name), column.name);
                    assert!(
                        other.is_none_or(|other| other == column.name),
                        "{} {name}: {other:?} {}",
                        profile.word(),
                        column.name
                    );
                }
            }
        }
    }

    /// What is proposed for headings above cells.
    fn proposed(profile: Profile, headings: &[&str], line: &[&str]) -> Vec<String> {
        let headings: Vec<String> = headings.iter().map(|one| (*one).to_owned()).collect();
        let cells = line.iter().map(|text| Cell::Text((*text).to_owned()));
        let row = Row {
            number: 2,
            hidden: false,
            cells: cells.collect(),
        };
        let found = profile.proposals(&headings, &[row], &|_| None);
        let found = found.into_iter().map(|one| one.target.unwrap_or_default());
        found.collect()
    }

    #[test]
    fn every_sheet_recognises_its_own_names_and_what_the_office_writes_above_its_columns() {
        for profile in Profile::ALL {
            for column in profile.columns() {
                let labels = column.labels.iter().map(String::as_str);
                for heading in labels.chain([column.name]) {
                    let found = proposed(profile, &[heading], &[]);
                    assert_eq!(found, [column.name], "{} {heading}", profile.word());
                }
            }
        }
    }

    #[test]
    fn first_and_last_days_are_recognised_by_the_words_that_people_write_above_them() {
        let pairs = [
            ["from", "to"],
            ["From", "Until"],
            ["Du", "Au"],
            ["Desde", "Hasta"],
            ["del", "al"],
            ["First day", "Last day"],
            ["Premier jour", "Dernier jour"],
            ["Primer día", "Último día"],
        ];
        for profile in [Profile::Missions, Profile::Visits, Profile::Projects] {
            for pair in pairs {
                let found = proposed(profile, &pair, &["2024-03-05", "2024-03-07"]);
                assert_eq!(found, ["from", "to"], "{} {pair:?}", profile.word());
            }
        }
    }

    #[test]
    fn a_short_word_is_no_last_day_above_names_and_on_sheets_without_one() {
        let names = ["Leeds", "Lyon"];
        assert_eq!(proposed(Profile::Missions, &["To", "Au"], &names), ["", ""]);
        let days = ["2024-03-05", "2024-03-07"];
        for profile in Profile::ALL {
            if profile.column("to").is_none() {
                let found = proposed(profile, &["To", "Au"], &days);
                assert_eq!(found, ["", ""], "{}", profile.word());
            }
        }
    }
}
