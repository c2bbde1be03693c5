//! What to add where no record of the register can move a test: in words, with the form of a new record for whoever may write one.

use policy::Kind;
use policy::communication::MediaScope;
use policy::governance::{BodyPurpose, MandateKind};
use policy::kernel::{Listed, Outcome};
use policy::measurement::IndicatorLevel;
use policy::relations::Initiator;
use policy::scorecard::{Mark, Recommendation, Test};

use super::value::missing;
use crate::frame::Reader;
use crate::frame::spoken;
use crate::strategy::new_form;

/// One thing to add.
pub(super) struct Addition {
    /// What, in words.
    pub(super) words: String,
    /// The form of the new record, for whoever may write one.
    pub(super) form: Option<String>,
    /// The tests that it would move.
    pub(super) tests: Vec<&'static str>,
}

/// What to add for the tests of a recommendation that are below 1 and lack no record; `year` is that of the scorecard.
pub(super) fn additions(found: &Recommendation, year: i16, reader: &Reader) -> Vec<Addition> {
    let mut lines: Vec<Addition> = Vec::new();
    for test in found.tests.iter().filter(|test| is_stuck(test)) {
        for one in wanted(test, year, reader) {
            let words = one.words(reader);
            match lines.iter_mut().find(|line| line.words == words) {
                Some(line) => line.tests.push(test.number),
                None => lines.push(Addition {
                    words,
                    form: one.form(reader),
                    tests: vec![test.number],
                }),
            }
        }
    }
    lines
}

/// Whether a test is below 1 and none of the records that are there could move it.
fn is_stuck(test: &Test) -> bool {
    test.lacking.is_empty() && matches!(test.mark.value(), Some(Mark::Half | Mark::No))
}

/// What a test wants: the key of its words, what they name, the kind of record and what its form begins with.
struct Wanted {
    key: &'static str,
    what: Option<String>,
    kind: Option<Kind>,
    fill: Option<(&'static str, String)>,
}

impl Wanted {
    /// Nothing that one could write down.
    fn nothing(key: &'static str) -> Self {
        Self {
            key,
            what: None,
            kind: None,
            fill: None,
        }
    }

    /// A new record.
    fn record(key: &'static str, kind: Kind) -> Self {
        Self {
            kind: Some(kind),
            ..Self::nothing(key)
        }
    }

    /// With a field of it filled in.
    fn filled(mut self, field: &'static str, value: &str) -> Self {
        self.fill = Some((field, value.to_owned()));
        self
    }

    /// Its words name something.
    fn naming(mut self, what: String) -> Self {
        self.what = Some(what);
        self
    }

    fn words(&self, reader: &Reader) -> String {
        match &self.what {
            Some(what) => reader.words.text_with(self.key, &[("what", what.into())]),
            None => reader.words.text(self.key),
        }
    }

    fn form(&self, reader: &Reader) -> Option<String> {
        let fill = self.fill.as_ref();
        let fill: Vec<(&str, String)> = fill
            .map(|(field, value)| (*field, value.clone()))
            .into_iter()
            .collect();
        new_form(self.kind?, &fill, reader)
    }
}

/// What would move a test that no record of the register moves.
fn wanted(test: &Test, year: i16, reader: &Reader) -> Vec<Wanted> {
    let one = match test.number {
        "1.1" => Wanted::record("page-scorecard-add-strategy", Kind::Strategy),
        "2.2" if test.met.is_empty() => of_year(
            Wanted::record("page-scorecard-add-plan", Kind::AnnualPlan),
            year,
            reader,
        ),
        "2.2" => Wanted::nothing("page-scorecard-add-plan-late"),
        "2.3" => Wanted::nothing("page-scorecard-add-reactive"),
        "3.3" => Wanted::record("page-scorecard-add-mandate", Kind::Mandate)
            .filled("kind", MandateKind::PoliticalSponsor.word()),
        "3.4" => return means(test, year, reader),
        "4.2" => body("page-scorecard-add-multi-level", BodyPurpose::MultiLevel),
        "5.4" => body(
            "page-scorecard-add-interdepartmental",
            BodyPurpose::Interdepartmental,
        ),
        "6.1" | "6.2" => return groups(test, reader),
        "6.4" => body("page-scorecard-add-actors-body", BodyPurpose::Actors),
        "7.3" => return shapes(test),
        "7.4" => return exchange(test),
        "8.3" => Wanted::record("page-scorecard-add-watch-note", Kind::WatchNote),
        "9.1" => return levels(test, reader),
        "9.4" => Wanted::record("page-scorecard-add-evaluation", Kind::Evaluation),
        "10.1" | "10.5" => Wanted::record(
            "page-scorecard-add-communication-plan",
            Kind::CommunicationPlan,
        ),
        "10.4" => Wanted::record("page-scorecard-add-partnership", Kind::MediaPartnership)
            .filled("scope", MediaScope::Global.word()),
        _ => return Vec::new(),
    };
    vec![one]
}

/// A record of the fiscal year of the scorecard.
fn of_year(wanted: Wanted, year: i16, reader: &Reader) -> Wanted {
    wanted
        .filled("fiscal_year", &year.to_string())
        .naming(reader.language.year(year))
}

/// A body of the purpose that the register has none of.
fn body(key: &'static str, purpose: BodyPurpose) -> Wanted {
    Wanted::record(key, Kind::Body).filled("purpose", purpose.word())
}

/// How many of something a test counted, among several things.
fn count(test: &Test, name: &str) -> usize {
    let Outcome::Group(several) = &test.value else {
        return 0;
    };
    let counts = several.iter().filter(|(known, _)| *known == name);
    counts
        .map(|(_, outcome)| match outcome {
            Outcome::Count(count) => *count,
            _ => 0,
        })
        .sum()
}

/// A budget line of the year and a post, whichever is not there.
fn means(test: &Test, year: i16, reader: &Reader) -> Vec<Wanted> {
    let mut all = Vec::new();
    if count(test, "budget_lines") == 0 {
        let line = Wanted::record("page-scorecard-add-budget-line", Kind::BudgetLine);
        all.push(of_year(line, year, reader));
    }
    if count(test, "posts") == 0 {
        all.push(Wanted::record("page-scorecard-add-post", Kind::Post));
    }
    all
}

/// An actor of each group that the test did not find.
fn groups(test: &Test, reader: &Reader) -> Vec<Wanted> {
    let each = missing(test).into_iter().map(|group| {
        Wanted::record("page-scorecard-add-actor", Kind::Actor)
            .filled("group", group.word())
            .naming(spoken::listed(group, reader))
    });
    each.collect()
}

/// An action of many parties and one of the South, whichever is not there.
fn shapes(test: &Test) -> Vec<Wanted> {
    let each = [
        ("three_parties", "page-scorecard-add-three-parties"),
        (
            "south_south_or_triangular",
            "page-scorecard-add-south-south",
        ),
    ];
    each.into_iter()
        .filter(|(name, _)| count(test, name) == 0)
        .map(|(_, key)| Wanted::record(key, Kind::Action))
        .collect()
}

/// An exchange started by the side that starts fewer.
fn exchange(test: &Test) -> Vec<Wanted> {
    let Some((Outcome::Number(us), Outcome::Number(them))) = &test.made_of else {
        return Vec::new();
    };
    let (key, side) = if us < them {
        ("page-scorecard-add-exchange-us", Initiator::Us)
    } else {
        ("page-scorecard-add-exchange-them", Initiator::Them)
    };
    vec![Wanted::record(key, Kind::Exchange).filled("initiator", side.word())]
}

/// The fresh indicators that a level needs.
const ENOUGH: usize = 3;

/// An indicator of each level that has too few.
fn levels(test: &Test, reader: &Reader) -> Vec<Wanted> {
    let all = IndicatorLevel::ALL.iter().copied();
    let short = all.filter(|level| count(test, level.word()) < ENOUGH);
    let each = short.map(|level| {
        Wanted::record("page-scorecard-add-indicator", Kind::Indicator)
            .filled("level", level.word())
            .naming(spoken::listed(level, reader))
    });
    each.collect()
}
