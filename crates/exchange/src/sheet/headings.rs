//! The words above the columns: written in the reader's language, recognised in any.

use std::collections::HashMap;

use language::{Language, Words, fold};
use policy::definition::Shape as Holds;

use super::layout::{Column, Layout, Part, Takes};
use super::words::{aside_words, synonyms};
use crate::matching::{Shape, Target};

/// The heading of a column in a language.
pub fn heading(column: &Column, words: &Words) -> String {
    let labels: Vec<String> = column
        .labels
        .iter()
        .map(|label| words.text(label))
        .collect();
    let label = labels.join(" · ");
    match column.takes {
        Takes::Words(tongue) => format!("{label} ({tongue})"),
        Takes::Currency => format!("{label} ({})", words.text("imports-currency")),
        Takes::One(_) => match column.field.and_then(|field| field.unit.as_deref()) {
            Some(unit) => format!("{label} ({})", words.text(&format!("unit-{unit}"))),
            None => label,
        },
        _ => label,
    }
}

/// The name of the sheet of a list of parts.
pub fn sheet_name(part: &Part, words: &Words) -> String {
    part.labels
        .iter()
        .map(|label| words.text(label))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The columns of a layout by the words that the office itself writes above them, in any language, and by their paths. Headings
/// that two columns share name the first.
pub fn exact(columns: &[Column]) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    for language in Language::ALL {
        for (index, column) in columns.iter().enumerate() {
            found
                .entry(folded(&heading(column, Words::of(language))))
                .or_insert(index);
        }
    }
    for (index, column) in columns.iter().enumerate() {
        found.entry(folded(&column.path)).or_insert(index);
    }
    found
}

/// Folded, with the mark between labels kept, so that `Position · Latitude` is not `Position latitude`.
pub(super) fn folded(heading: &str) -> String {
    heading.split(" · ").map(fold).collect::<Vec<_>>().join("·")
}

/// What the columns of somebody's list may say: every column of the layout, with its labels in three languages and the synonyms
/// that people use.
pub fn targets(layout: &Layout) -> Vec<Target> {
    let reference = layout.columns.iter().find_map(|column| match column.takes {
        Takes::Words(tongue) => Some(tongue),
        _ => None,
    });
    let target = |column: &Column| {
        let mut names: Vec<String> = Vec::new();
        let mut add = |name: String| {
            if !names.contains(&name) {
                names.push(name);
            }
        };
        for language in Language::ALL {
            add(heading(column, Words::of(language)));
        }
        // A heading without language means the reference language.
        let bare = match column.takes {
            Takes::Words(tongue) if Some(tongue) == reference => {
                Some(column.path.trim_end_matches(&format!(".{tongue}")))
            }
            Takes::Words(_) => None,
            _ => Some(column.path.as_str()),
        };
        if let Some(path) = bare {
            for language in Language::ALL {
                let last = column
                    .labels
                    .last()
                    .map(|label| Words::of(language).text(label));
                last.into_iter().for_each(&mut add);
            }
            synonyms(layout.kind, path)
                .map(str::to_owned)
                .for_each(&mut add);
            aside_words(layout.kind, path)
                .map(str::to_owned)
                .for_each(&mut add);
        }
        let own = Language::ALL.map(|language| heading(column, Words::of(language)));
        let name = bare.filter(|name| *name != column.path);
        Target {
            path: column.path.clone(),
            names,
            labels: own.into_iter().chain(name.map(str::to_owned)).collect(),
            shape: shape_of(column),
            several: false,
        }
    };
    layout.columns.iter().map(target).collect()
}

fn shape_of(column: &Column) -> Shape {
    match column.takes {
        Takes::Words(_) => Shape::Text,
        Takes::Amount => Shape::Money,
        Takes::One(Holds::YesNo) => Shape::YesNo,
        Takes::One(Holds::Integer { .. } | Holds::Decimal) => Shape::Number,
        Takes::One(Holds::Share) => Shape::Percent,
        Takes::One(Holds::Day | Holds::Historical) => Shape::Date,
        Takes::One(Holds::Country) => Shape::Country,
        Takes::One(Holds::Mail) => Shape::Email,
        Takes::One(Holds::Address) => Shape::WebAddress,
        Takes::Aside(super::Aside::PartnerName) => Shape::Text,
        Takes::Aside(super::Aside::PartnerCountry) => Shape::Country,
        Takes::Aside(super::Aside::SignedOn | super::Aside::EndsOn) => Shape::Date,
        _ => Shape::Any,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use policy::Kind;
    use policy::kernel::Tongue;

    use super::*;
    use crate::matching::propose;
    use crate::workbook::{Cell, Row};

    fn layout(kind: Kind) -> Layout {
        let tongues: Vec<Tongue> = ["fr", "en", "es"]
            .into_iter()
            .filter_map(Tongue::parse)
            .collect();
        Layout::of(kind, &tongues)
    }

    #[test]
    fn no_two_columns_of_a_sheet_bear_the_same_heading_in_a_language() {
        for kind in Kind::ALL {
            let layout = layout(*kind);
            let sheets = std::iter::once(&layout.columns)
                .chain(layout.parts.iter().map(|part| &part.columns));
            for columns in sheets {
                for language in Language::ALL {
                    let mut seen = HashSet::new();
                    for column in columns {
                        let heading = heading(column, Words::of(language));
                        assert!(
                            seen.insert(folded(&heading)),
                            "{} {language}: {heading} ({})",
                            kind.word(),
                            column.path
                        );
                    }
                }
            }
        }
    }

    /// What is proposed for headings of a list of a kind, above no rows.
    fn proposed(layout: &Layout, headings: &[String]) -> Vec<String> {
        let found = propose(headings, &[], &targets(layout), &|_| None);
        found
            .into_iter()
            .map(|proposal| proposal.target.unwrap_or_default())
            .collect()
    }

    #[test]
    fn every_list_recognises_what_the_office_itself_writes_above_its_columns() {
        for kind in Kind::ALL {
            let layout = layout(*kind);
            let fields = layout
                .columns
                .iter()
                .filter(|column| column.field.is_some());
            let fields: Vec<&Column> = fields.collect();
            let paths: Vec<&str> = fields.iter().map(|column| column.path.as_str()).collect();
            for language in Language::ALL {
                let words = Words::of(language);
                let headings: Vec<String> =
                    fields.iter().map(|column| heading(column, words)).collect();
                let found = proposed(&layout, &headings);
                assert_eq!(found, paths, "{} {language}", kind.word());
            }
        }
    }

    #[test]
    fn every_list_with_a_last_day_recognises_the_words_that_people_write_above_it() {
        let pairs = [
            ["from", "to"],
            ["Du", "Au"],
            ["Desde", "Hasta"],
            ["del", "al"],
            ["Début", "Fin"],
            ["Depuis", "Jusqu’au"],
            ["Start", "Until"],
            ["First day", "Last day"],
            ["Premier jour", "Dernier jour"],
            ["Primer día", "Último día"],
        ];
        let lists = Kind::ALL.iter().map(|kind| layout(*kind));
        let lists: Vec<Layout> = lists
            .filter(|layout| layout.column("to").is_some())
            .collect();
        assert!(lists.iter().any(|layout| layout.kind == Kind::Mobility));
        for layout in lists {
            for pair in pairs {
                let found = proposed(&layout, &pair.map(str::to_owned));
                assert_eq!(found, ["from", "to"], "{} {pair:?}", layout.kind.word());
            }
        }
    }

    #[test]
    fn the_addressee_of_a_letter_is_no_last_day() {
        let headings = ["To", "A", "Au"].map(str::to_owned);
        let found = proposed(&layout(Kind::Request), &headings);
        assert_eq!(found, ["", "", ""]);
    }

    fn check(headings: &[&str], line: &[&str], expected: &[&str]) {
        let layout = layout(Kind::Agreement).with_asides();
        let row = Row {
            number: 2,
            hidden: false,
            cells: line
                .iter()
                .map(|text| Cell::Text((*text).to_owned()))
                .collect(),
        };
        let headings: Vec<String> = headings
            .iter()
            .map(|heading| (*heading).to_owned())
            .collect();
        let found = propose(&headings, &[row], &targets(&layout), &|_| None);
        let found: Vec<String> = found
            .into_iter()
            .map(|proposal| proposal.target.unwrap_or_default())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_usual_lists_of_agreements_are_understood() {
        check(
            &[
                "Ville",
                "Pays",
                "Type",
                "Date de signature",
                "Lieu",
                "Durée",
                "Échéance",
                "Contact",
                "État",
            ],
            &[
                "Leeds",
                "Royaume-Uni",
                "Jumelage",
                "1968",
                "Leeds",
                "5 ans",
                "2030",
                "M. X",
                "actif",
            ],
            &[
                "partner",
                "partner_country",
                "type",
                "signed_on",
                "signed_at",
                "duration",
                "ends_on",
                "contact",
                "state",
            ],
        );
        check(
            &["Ciudad", "País", "Tipo", "Fecha de firma", "Vigencia"],
            &[
                "Lyon",
                "Francia",
                "Hermanamiento",
                "12/03/1998",
                "indefinida",
            ],
            &[
                "partner",
                "partner_country",
                "type",
                "signed_on",
                "duration",
            ],
        );
        check(
            &["City", "Country", "Date", "Location signed"],
            &["Lyon", "France", "March 1998", "Lyon"],
            &["partner", "partner_country", "signed_on", "signed_at"],
        );
    }
}
