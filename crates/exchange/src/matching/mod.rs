//! Which column says what: a proposal for each column of a list, from its heading and from what
//! stands below it. A person confirms; what was confirmed once is remembered and proposed first.

mod shape;
mod similarity;

use language::fold;

use crate::Message;
use crate::workbook::Row;

pub use shape::Shape;
pub use similarity::within;
use similarity::{Heading, likeness};

/// Below this, a likeness of names is chance.
const LEAST_CONFIDENCE: u8 = 45;
/// How many rows are looked at.
const SAMPLE_ROWS: usize = 50;

/// Something a column can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The field's path in the record: `signed_on`, `parties.0.government`.
    pub path: String,
    /// The field's labels in three languages, and the synonyms people use.
    pub names: Vec<String>,
    /// What the office itself writes above it: recognised as it stands, not by likeness.
    pub labels: Vec<String>,
    /// What its cells look like.
    pub shape: Shape,
    /// Whether several columns may say it.
    pub several: bool,
}

/// What is proposed for one column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// The column, from 0.
    pub column: usize,
    /// The target's path; nothing where no target is likely.
    pub target: Option<String>,
    /// How sure the proposal is, from 0 to 100.
    pub confidence: u8,
    /// Why.
    pub why: Option<Message>,
}

/// Proposes a target for each column, each target at most once unless several may say it, the surest first. `remembered`
/// gives the path that was confirmed for a heading before.
pub fn propose(
    headers: &[String],
    rows: &[Row],
    targets: &[Target],
    remembered: &dyn Fn(&str) -> Option<String>,
) -> Vec<Proposal> {
    let sought: Vec<Sought<'_>> = targets.iter().map(Sought::new).collect();
    let mut pairs = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let cells = shape::Sample::new(rows.iter().take(SAMPLE_ROWS).map(|row| row.cell(column)));
        let heading = Heading::new(header);
        let column = Column {
            position: column,
            header,
            is_label: sought.iter().any(|one| one.is_called(&heading)),
            heading,
            cells,
            known: remembered(header),
        };
        let mut found: Vec<Pair> = sought
            .iter()
            .enumerate()
            .filter_map(|(position, one)| column.pair(position, one))
            .collect();
        lower_ties(&mut found);
        pairs.extend(found);
    }
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.confidence), pair.column, pair.target));
    let mut proposals: Vec<Proposal> = (0..headers.len())
        .map(|column| Proposal {
            column,
            ..Proposal::default()
        })
        .collect();
    let mut taken = vec![false; targets.len()];
    for pair in pairs {
        let (Some(proposal), Some(taken)) =
            (proposals.get_mut(pair.column), taken.get_mut(pair.target))
        else {
            continue;
        };
        let Some(target) = targets.get(pair.target) else {
            continue;
        };
        if proposal.target.is_none() && (target.several || !*taken) {
            *taken = true;
            proposal.target = Some(target.path.clone());
            proposal.confidence = pair.confidence;
            proposal.why = Some(pair.why);
        }
    }
    proposals
}

/// A function that tells whether a heading is one of the targets' names, for finding the row of
/// headings of a sheet.
pub fn knows(targets: &[Target]) -> impl Fn(&str) -> bool + use<> {
    let names: std::collections::HashSet<String> = targets
        .iter()
        .flat_map(|target| {
            let names = target.names.iter().chain(&target.labels);
            names.chain([&target.path])
        })
        .map(|name| fold(name))
        .collect();
    move |heading| names.contains(&fold(heading))
}

/// A target, its names taken apart once.
struct Sought<'t> {
    target: &'t Target,
    names: Vec<Heading>,
    /// Its labels, folded.
    labels: Vec<String>,
}

impl<'t> Sought<'t> {
    fn new(target: &'t Target) -> Self {
        Self {
            target,
            names: target.names.iter().map(|name| Heading::new(name)).collect(),
            labels: target.labels.iter().map(|label| fold(label)).collect(),
        }
    }

    /// Whether the office itself writes this heading above it.
    fn is_called(&self, heading: &Heading) -> bool {
        self.labels.contains(&heading.folded)
    }

    fn has_path(&self, heading: &Heading) -> bool {
        fold(&self.target.path) == heading.folded
    }
}

/// A column and what is known of it.
struct Column<'a> {
    position: usize,
    header: &'a str,
    /// Whether the office itself writes its heading above some target.
    is_label: bool,
    heading: Heading,
    cells: shape::Sample<'a>,
    known: Option<String>,
}

/// A column that may say a target.
struct Pair {
    column: usize,
    target: usize,
    confidence: u8,
    why: Message,
}

impl Column<'_> {
    fn pair(&self, position: usize, sought: &Sought<'_>) -> Option<Pair> {
        let target = sought.target;
        let pair = |confidence, why| {
            Some(Pair {
                column: self.position,
                target: position,
                confidence,
                why,
            })
        };
        if self.known.as_deref() == Some(target.path.as_str()) {
            return pair(
                100,
                Message::new("reading-match-remembered").with("heading", self.header),
            );
        }
        if self.known.is_some() || self.heading.is_empty() || !self.says_enough_for(sought) {
            return self
                .by_shape(target)
                .and_then(|(confidence, why)| pair(confidence, why));
        }
        // A word that is the path of one target and the label of another means the label.
        if sought.has_path(&self.heading) && (!self.is_label || sought.is_called(&self.heading)) {
            return pair(
                97,
                Message::new("reading-match-name")
                    .with("heading", self.header)
                    .with("name", &target.path),
            );
        }
        let likest = self
            .likest(sought)
            .filter(|(likeness, _, _)| *likeness > 0.0);
        let Some((likeness, rank, name)) = likest else {
            return self
                .by_shape(target)
                .and_then(|(confidence, why)| pair(confidence, why));
        };
        let fit = self.cells.fit(target.shape);
        let key = if likeness >= 1.0 {
            "reading-match-name"
        } else {
            "reading-match-words"
        };
        // The name weighs most; cells that contradict it take away more than cells that fit add.
        let confidence = likeness * 90.0 - rank / 2.0
            + fit.map_or(0.0, |fit| if fit >= 0.8 { 8.0 } else { (fit - 0.8) * 40.0 });
        let confidence = confidence.clamp(0.0, 98.0).round() as u8;
        let why = Message::new(key)
            .with("heading", self.header)
            .with("name", name);
        if confidence >= LEAST_CONFIDENCE {
            pair(confidence, why)
        } else {
            None
        }
    }

    /// The name of a target that the heading is most like: how much, how far down it stands, and as it is written.
    fn likest<'t>(&self, sought: &Sought<'t>) -> Option<(f64, f64, &'t String)> {
        let target = sought.target;
        // The first names are the field's own; a synonym further down is a little less sure.
        let ranked = (0_u8..).zip(&sought.names).zip(&target.names);
        let ranked = ranked.map(|((rank, name), written)| {
            (
                likeness(&self.heading, name),
                f64::from(rank.min(9)),
                written,
            )
        });
        let labels = sought.labels.iter().zip(&target.labels);
        let labels = labels
            .filter(|(label, _)| **label == self.heading.folded)
            .map(|(_, written)| (1.0, 9.0, written));
        ranked
            .chain(labels)
            .max_by(|(a, a_rank, _), (b, b_rank, _)| a.total_cmp(b).then(b_rank.total_cmp(a_rank)))
    }

    /// Whether the heading says enough to name a target. Words that name nothing by themselves, `to` and `au`, name a day above
    /// days, and beyond that only what the office itself calls so.
    fn says_enough_for(&self, sought: &Sought<'_>) -> bool {
        if !self.heading.is_bare() {
            return true;
        }
        if sought.target.shape == Shape::Date {
            return self.cells.fit(Shape::Date).is_none_or(|fit| fit >= 0.5);
        }
        sought.is_called(&self.heading) || sought.has_path(&self.heading)
    }

    /// Cells that can hardly be anything else, under a heading that says nothing.
    fn by_shape(&self, target: &Target) -> Option<(u8, Message)> {
        let is_telling = matches!(
            target.shape,
            Shape::Country | Shape::Email | Shape::WebAddress
        );
        let fits = is_telling
            && self.known.is_none()
            && self.cells.fit(target.shape).is_some_and(|fit| fit >= 0.9);
        fits.then(|| {
            (
                30,
                Message::new("reading-match-shape").with("heading", self.header),
            )
        })
    }
}

/// A column that resembles several targets as much is less sure of each.
fn lower_ties(pairs: &mut [Pair]) {
    let highest = pairs.iter().map(|pair| pair.confidence).max().unwrap_or(0);
    let tied = pairs
        .iter()
        .filter(|pair| pair.confidence == highest)
        .count();
    if tied > 1 && highest < 95 {
        for pair in pairs.iter_mut().filter(|pair| pair.confidence == highest) {
            pair.confidence = pair.confidence.saturating_sub(15);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::Cell;

    fn target(path: &str, names: &[&str], shape: Shape) -> Target {
        Target {
            path: path.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            labels: Vec::new(),
            shape,
            several: false,
        }
    }

    fn targets() -> Vec<Target> {
        vec![
            target(
                "partner",
                &[
                    "Ville partenaire",
                    "Partner city",
                    "Ciudad socia",
                    "Ville jumelée",
                    "Ville",
                ],
                Shape::Text,
            ),
            target("country", &["Pays", "Country", "País"], Shape::Country),
            target(
                "signed_on",
                &[
                    "Date de signature",
                    "Signed on",
                    "Fecha de firma",
                    "Signature",
                ],
                Shape::Date,
            ),
            target(
                "ends_on",
                &["Date de fin", "Ends on", "Fecha de fin"],
                Shape::Date,
            ),
            target(
                "budget",
                &["Budget", "Presupuesto", "Montant"],
                Shape::Money,
            ),
            target(
                "site",
                &["Site internet", "Website", "Sitio web"],
                Shape::WebAddress,
            ),
        ]
    }

    fn rows(lines: &[&[&str]]) -> Vec<Row> {
        let row = |line: &&[&str]| {
            line.iter()
                .map(|cell| Cell::Text((*cell).to_owned()))
                .collect()
        };
        (2..)
            .zip(lines.iter().map(row))
            .map(|(number, cells)| Row {
                number,
                hidden: false,
                cells,
            })
            .collect()
    }

    fn proposed(headers: &[&str], lines: &[&[&str]]) -> Vec<(String, u8)> {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let proposals = propose(&headers, &rows(lines), &targets(), &|_| None);
        proposals
            .into_iter()
            .map(|proposal| (proposal.target.unwrap_or_default(), proposal.confidence))
            .collect()
    }

    fn check(headers: &[&str], lines: &[&[&str]], expected: &[&str]) {
        let found = proposed(headers, lines);
        assert_eq!(
            found
                .iter()
                .map(|(target, _)| target.as_str())
                .collect::<Vec<_>>(),
            expected,
            "{found:?}"
        );
    }

    #[test]
    fn headings_in_three_languages_find_their_targets() {
        let line: &[&str] = &["Leeds", "Royaume-Uni", "12/03/1968", "12 k€"];
        check(
            &[
                "VILLE PARTENAIRE",
                "pays",
                "Date de la signature",
                "Budget (€)",
            ],
            &[line],
            &["partner", "country", "signed_on", "budget"],
        );
        check(
            &["Partner city", "Country", "Signed on", "Amount"],
            &[line],
            &["partner", "country", "signed_on", ""],
        );
        check(
            &["Ciudad socia", "País", "Fecha firma", "Presupuesto"],
            &[line],
            &["partner", "country", "signed_on", "budget"],
        );
    }

    #[test]
    fn a_typing_slip_and_a_plural_do_not_hide_a_name() {
        check(
            &["Villes jumelées", "Date de signatue"],
            &[],
            &["partner", "signed_on"],
        );
    }

    #[test]
    fn each_target_is_proposed_once_and_to_the_surest_column() {
        check(
            &["Ville", "Ville partenaire", "Pays", "Pays"],
            &[],
            &["", "partner", "country", ""],
        );
    }

    #[test]
    fn a_heading_that_resembles_two_targets_is_less_sure() {
        let (unsure, sure) = (proposed(&["Date"], &[]), proposed(&["Date de fin"], &[]));
        assert!(unsure[0].1 < sure[0].1, "{unsure:?} {sure:?}");
    }

    #[test]
    fn cells_that_contradict_a_heading_lower_it_and_telling_cells_speak_without_one() {
        let dates: &[&[&str]] = &[&["1968"], &["1970"], &["12 mars 1999"]];
        let texts: &[&[&str]] = &[&["bleu"], &["vert"], &["rouge"]];
        assert!(proposed(&["Signature"], dates)[0].1 > proposed(&["Signature"], texts)[0].1);
        let countries: &[&[&str]] = &[&["France"], &["Espagne"], &["Italie"]];
        check(&["[A]"], countries, &["country"]);
        check(&["colonne 7"], countries, &["country"]);
    }

    #[test]
    fn what_was_confirmed_before_is_proposed_first() {
        let remembered = |heading: &str| (heading == "Truc").then(|| "budget".to_owned());
        let headers = ["Budget".to_owned(), "Truc".to_owned()];
        let proposals = propose(&headers, &[], &targets(), &remembered);
        assert_eq!(proposals[1].target.as_deref(), Some("budget"));
        assert_eq!(proposals[1].confidence, 100);
        assert_eq!(proposals[0].target, None);
    }

    /// What is proposed for headings above cells, where a list has a first and a last day, an addressee and an owner.
    fn check_short(headers: &[&str], line: &[&str], expected: &[&str]) {
        let mut targets = vec![
            target("from", &["First day", "Du", "Del"], Shape::Date),
            target("to", &["Last day", "Au", "Al"], Shape::Date),
            target("addressee", &["Addressed to", "To", "A"], Shape::Text),
            target("purpose", &["For"], Shape::Any),
            target("owner", &["Answers for it"], Shape::Any),
            target("owner_body", &["Owner"], Shape::Any),
        ];
        targets[3].labels = vec!["For".to_owned(), "Pour".to_owned()];
        targets[5].labels = vec!["Owner".to_owned()];
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let found = propose(&headers, &rows(&[line]), &targets, &|_| None);
        let found: Vec<String> = found
            .into_iter()
            .map(|proposal| proposal.target.unwrap_or_default())
            .collect();
        assert_eq!(found, expected, "{headers:?}");
    }

    #[test]
    fn a_word_that_names_nothing_by_itself_names_a_day_above_days() {
        let days = &["2024-03-05", "2024-03-07"];
        check_short(&["from", "to"], days, &["from", "to"]);
        check_short(&["Du", "Au"], days, &["from", "to"]);
        check_short(&["del", "al"], days, &["from", "to"]);
        check_short(&["From", "To"], &[], &["from", "to"]);
        check_short(&["To", "A"], &["Mairie de Leeds", "Lyon"], &["", ""]);
        check_short(&["To", "[A]"], &["Mairie de Leeds", "Lyon"], &["", ""]);
    }

    #[test]
    fn what_the_office_itself_writes_above_a_column_is_recognised_however_short_it_is() {
        check_short(&["Pour"], &["Leeds"], &["purpose"]);
        check_short(
            &["Owner", "Answers for it"],
            &["Leeds", "M. X"],
            &["owner_body", "owner"],
        );
    }

    #[test]
    fn the_names_of_targets_are_known_as_headings() {
        let targets = targets();
        let knows = knows(&targets);
        assert!(knows("ville  PARTENAIRE") && knows("signed_on") && !knows("Leeds"));
    }
}
