//! What a column of a list can be filtered by: the words of a closed list, records of some kinds, or anything. A value that the
//! column never holds is refused with what would be accepted, so that a slip never answers with an empty list.

use jiff::civil::Date;
use policy::Kind;
use policy::definition::{Shape, definition};
use policy::governance::MandateStanding;
use policy::kernel::{Country, Listed};
use policy::measurement::{Severity, Status};
use policy::operations::{ReportStanding, TriageAdvice};
use policy::participation::ConsultationPhase;
use policy::relations::{Class, Clock, Incidence};

use super::body::short;
use super::parameters::Parameters;

/// The word of a computed column where nobody can tell.
const NOT_ASSESSABLE: &str = "not-assessable";

/// The values of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// One of these words.
    Words(Vec<String>),
    /// The code or the id of a record of one of these kinds; of any kind when empty.
    Records(Vec<Kind>),
    /// A country by its two letters.
    Country,
    /// A whole number.
    Number,
    /// Any words.
    Anything,
}

/// What a column of a kind can be filtered by; an empty value, which asks for records of which nothing is known, always is.
pub fn accepted(kind: Kind, column: &str) -> Accepted {
    computed(kind, column).unwrap_or_else(|| stored(kind, column))
}

/// The columns that are computed, and hold no field of the record.
fn computed(kind: Kind, column: &str) -> Option<Accepted> {
    let words = match (kind, column) {
        (Kind::Agreement, "country") => return Some(Accepted::Country),
        (Kind::Post, "active") | (Kind::Exchange, "substantive") => yes_or_no(),
        (Kind::Agreement, "clock") => clocks(),
        (Kind::Agreement, "vitality") => or_not_assessable(words(Class::ALL)),
        (Kind::Externality, "severity") => or_not_assessable(words(Severity::ALL)),
        (Kind::Indicator, "status") => or_not_assessable(words(Status::ALL)),
        (Kind::Mandate, "standing") => words(MandateStanding::ALL),
        (Kind::Mobility, "report") => words(ReportStanding::ALL),
        (Kind::Request, "advice") => words(TriageAdvice::ALL),
        (Kind::Consultation, "phase") => words(ConsultationPhase::ALL),
        (Kind::Position, "reached") => words(Incidence::ALL),
        _ => return None,
    };
    Some(Accepted::Words(words))
}

/// The keys by which the clock of an agreement is told.
fn clocks() -> Vec<String> {
    let all = [
        Clock::NotSigned,
        Clock::Abandoned,
        Clock::Signed,
        Clock::InForce,
        Clock::Expiring { days_left: 0 },
        Clock::Expired { since: Date::MIN },
        Clock::Suspended,
        Clock::Terminated,
        Clock::Superseded,
        Clock::Uncertain,
    ];
    all.map(|clock| clock.key().to_owned()).to_vec()
}

fn words<L: Listed>(all: &[L]) -> Vec<String> {
    all.iter().map(|one| (*one).word().to_owned()).collect()
}

fn or_not_assessable(mut words: Vec<String>) -> Vec<String> {
    words.push(NOT_ASSESSABLE.to_owned());
    words
}

fn yes_or_no() -> Vec<String> {
    ["yes", "no"].map(str::to_owned).to_vec()
}

/// The columns that show a field of the record.
fn stored(kind: Kind, column: &str) -> Accepted {
    let name = column.replace('-', "_");
    let path = match (kind, column) {
        (_, "state") => "moves.to",
        (Kind::Agreement, "parties") => "parties.party",
        (Kind::Alliance, "members") => "members.government",
        (Kind::LegalReform, "decision") => "decision.choice",
        (Kind::WatchNote, "objectives") => "consequences.objective",
        _ => name.as_str(),
    };
    let field = definition(kind).at(path);
    field.map_or(Accepted::Anything, |field| in_shape(&field.shape))
}

fn in_shape(shape: &Shape) -> Accepted {
    match shape {
        Shape::Choice { values, .. } => Accepted::Words(values.clone()),
        Shape::Variants { variants, .. } => {
            Accepted::Words(variants.iter().map(|one| one.word.clone()).collect())
        }
        Shape::Reference { kinds } => Accepted::Records(kinds.clone()),
        Shape::List(part) => in_shape(part),
        Shape::Country => Accepted::Country,
        Shape::YesNo => Accepted::Words(yes_or_no()),
        Shape::Integer { .. } => Accepted::Number,
        _ => Accepted::Anything,
    }
}

impl Accepted {
    /// Whether a value is one of these; `kind_of` tells the kind of a record that the reader may know of, by its code or id.
    pub fn takes(&self, given: &str, kind_of: impl FnOnce(&str) -> Option<Kind>) -> bool {
        if given.is_empty() {
            return true;
        }
        match self {
            Self::Words(words) => words.iter().any(|word| word == given),
            Self::Records(kinds) => {
                kind_of(given).is_some_and(|kind| kinds.is_empty() || kinds.contains(&kind))
            }
            Self::Country => Country::parse(given).is_some(),
            Self::Number => given
                .parse::<i64>()
                .is_ok_and(|number| number.to_string() == given),
            Self::Anything => true,
        }
    }

    /// Notes that a value of a column is none of these. A record that the reader may not know of is told as one that is not there.
    pub fn refuse(&self, column: &str, given: &str, parameters: &mut Parameters) {
        let (key, accepted) = match self {
            Self::Words(words) => ("problem-not-choice", Some(words.clone())),
            Self::Records(kinds) => {
                let kinds = kinds.iter().map(|kind| kind.word().to_owned());
                ("api-not-record", Some(kinds.collect()))
            }
            Self::Country => ("api-not-country", None),
            Self::Number | Self::Anything => ("problem-not-integer", None),
        };
        let wrong = parameters.wrong(column, key).naming("given", short(given));
        if let Some(accepted) = accepted {
            wrong.naming("accepted", accepted);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;
    use policy::kinds::{ForKind, Tabled};
    use policy::record::Filter;
    use policy::table::{Held, with_values};
    use policy::{Audience, View};

    use super::super::list::filters;
    use super::*;
    use crate::testing::city;

    #[test]
    fn only_columns_of_free_words_take_anything() {
        let columns = Kind::ALL.iter().flat_map(|kind| {
            let filters = filters(*kind).into_iter();
            filters.map(move |column| (*kind, column))
        });
        let free: BTreeSet<(&str, &str)> = columns
            .filter(|(kind, column)| accepted(*kind, column) == Accepted::Anything)
            .map(|(kind, column)| (kind.word(), column))
            .collect();
        let expected = BTreeSet::from([
            ("budget_line", "line"),
            ("claim", "said-by"),
            ("coverage", "outlet"),
            ("observation", "disaggregation"),
            ("place", "identifiers"),
        ]);
        assert_eq!(free, expected);
    }

    #[test]
    fn a_slip_in_a_value_is_noticed() {
        let nobody = |_: &str| -> Option<Kind> { None };
        let takes = |kind, column, given| accepted(kind, column).takes(given, nobody);
        for (kind, column, right, wrong) in [
            (Kind::Agreement, "type", "twinning", "twining"),
            (Kind::Agreement, "vitality", "not-assessable", "asleep"),
            (Kind::Agreement, "clock", "clock-in-force", "in force"),
            (Kind::Agreement, "country", "PT", "Portugal"),
            (Kind::Request, "state", "received", "zzz"),
            (Kind::Request, "decision", "declined", "no"),
            (Kind::Screening, "result", "none_found", "none"),
            (Kind::Exchange, "substantive", "yes", "true"),
            (Kind::Remark, "recommendation", "4", "R4"),
        ] {
            assert!(takes(kind, column, right), "{column} {right}");
            assert!(!takes(kind, column, wrong), "{column} {wrong}");
            assert!(takes(kind, column, ""), "{column}: nothing is known");
        }
    }

    #[test]
    fn a_record_is_of_a_kind_that_the_column_names() {
        let is = |kind: Kind| move |_: &str| Some(kind);
        let indicator = accepted(Kind::Observation, "indicator");
        assert!(indicator.takes("IND-01", is(Kind::Indicator)));
        assert!(!indicator.takes("AGR-01", is(Kind::Agreement)));
        let anything = accepted(Kind::Learning, "applied-to");
        assert_eq!(anything, Accepted::Records(Vec::new()));
        assert!(anything.takes("AGR-01", is(Kind::Agreement)));
        assert!(!anything.takes("AGR-99", |_| None));
    }

    /// The values of a kind that its own filters refuse.
    struct Refused<'a>(&'a View<'a>);

    impl ForKind for Refused<'_> {
        type Output = BTreeSet<String>;

        fn run<R: Tabled>(self) -> Self::Output {
            let policy = self.0.policy;
            let kind_of = |given: &str| policy.kind_of(policy.find(given)?);
            let mut refused = BTreeSet::new();
            for column in R::columns() {
                if column.filter == Filter::No {
                    continue;
                }
                let accepted = accepted(R::KIND, column.name);
                for record in policy.table::<R>().following(None) {
                    with_values(&(column.cell)(&record, self.0), &mut |value| {
                        if !accepted.takes(value, kind_of) {
                            let (kind, name) = (R::KIND.word(), column.name);
                            refused.insert(format!("{kind}.{name}={value}"));
                        }
                    });
                }
            }
            refused
        }
    }

    #[tokio::test]
    async fn every_value_that_the_city_holds_can_be_asked_for() {
        let city = city().await;
        let snapshot = city.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        for as_of in [date(2024, 6, 30), date(2025, 12, 31)] {
            let settings = policy.settings(as_of);
            let view = View {
                policy,
                as_of,
                settings: &settings,
            };
            for kind in Kind::ALL {
                let refused = kind.with(Refused(&view));
                assert!(refused.is_empty(), "{refused:#?}");
            }
        }
    }
}
