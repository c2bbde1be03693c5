//! What the pages about the strategy share: which strategy they speak of, the choice of date and year.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use office::{CellOut, CsvChoices, write_csv};
use policy::governance::Side;
use policy::kernel::{Certainty, held_as};
use policy::record::Shared;
use policy::rights::Verb;
use policy::strategy::{Strategy, StrategyState, strategies_in_force};
use policy::{AnyRecord, Kind};

use crate::frame::spoken;
use crate::frame::{Reader, with_parameter, with_query};

/// What stands around the page: the choice of strategy, date and year, where its figure comes from.
pub struct Around {
    /// The strategies to choose from: code, words, chosen by hand. Empty where the page speaks of all.
    pub strategies: Vec<(String, String, bool)>,
    /// The date, as a form writes it.
    pub as_of: String,
    /// The fiscal year, where the page has one.
    pub period: Option<i16>,
    /// Where the figure of the page comes from.
    pub proof: Option<String>,
    /// The same as comma-separated values.
    pub csv: Option<String>,
}

impl Around {
    /// For a page that speaks of the whole register over a year.
    pub fn year(year: i16, figure: &str, reader: &Reader) -> Self {
        Self {
            strategies: Vec::new(),
            as_of: reader.as_of.to_string(),
            period: Some(year),
            proof: Some(crate::figures::address(figure, None, reader)),
            csv: Some(as_csv(reader)),
        }
    }

    /// For a page that speaks of one strategy.
    pub(super) fn strategy(reader: &Reader) -> Self {
        let all = open(reader);
        let by_hand = asked(&all, reader).map(|found| found.id);
        let row = |found: &Shared<Strategy>| {
            (
                policy::kernel::named(found.id, reader.policy()),
                spoken::title(found.id, reader),
                by_hand == Some(found.id),
            )
        };
        Self {
            strategies: all.iter().map(row).collect(),
            as_of: reader.as_of.to_string(),
            period: None,
            proof: None,
            csv: None,
        }
    }

    /// With the same as comma-separated values.
    pub(super) fn with_csv(mut self, reader: &Reader) -> Self {
        self.csv = Some(as_csv(reader));
        self
    }

    /// The same, where there is a strategy to speak of.
    pub(super) fn with_csv_of(self, strategy: Option<&Shared<Strategy>>, reader: &Reader) -> Self {
        match strategy {
            Some(_) => self.with_csv(reader),
            None => self,
        }
    }
}

fn as_csv(reader: &Reader) -> String {
    with_query(&format!("{}.csv", reader.path), &reader.parameters())
}

/// The strategies that the reader may open, the latest first.
fn open(reader: &Reader) -> Vec<Shared<Strategy>> {
    let all = reader.policy().table::<Strategy>().all();
    let seen = all.filter(|found| reader.may(Verb::See, &AnyRecord::Strategy((*found).clone())));
    let mut strategies: Vec<_> = seen.cloned().collect();
    strategies.sort_by_key(|found| std::cmp::Reverse((found.body.horizon_from, found.id)));
    strategies
}

/// The strategy that the address names; else the one in force at the date of the page; else the latest of ours that was adopted by
/// then. A draft and the strategy of another body are shown to those who choose them by hand.
pub(super) fn chosen(reader: &Reader) -> Option<Shared<Strategy>> {
    let all = open(reader);
    let in_force = || {
        let view = reader.view();
        let mut ours = strategies_in_force(&view, reader.as_of);
        let found = ours.find(|found| all.iter().any(|open| open.id == found.id));
        found.cloned()
    };
    let latest = || all.iter().find(|found| was_adopted(&found.body, reader));
    let by_hand = asked(&all, reader).cloned();
    by_hand.or_else(in_force).or_else(|| latest().cloned())
}

/// The strategy that the address names, among those that the reader may open.
fn asked<'a>(all: &'a [Shared<Strategy>], reader: &Reader) -> Option<&'a Shared<Strategy>> {
    let id = reader.policy().find(&reader.parameter("strategy")?)?;
    all.iter().find(|found| found.id == id)
}

/// Whether a strategy of ours had been adopted, and not given up, at the date of the page.
fn was_adopted(strategy: &Strategy, reader: &Reader) -> bool {
    let held = held_as(&strategy.moves, reader.as_of, |state| {
        matches!(state, Some(StrategyState::Adopted | StrategyState::Revised))
    });
    held != Certainty::No && is_ours(strategy, reader)
}

fn is_ours(strategy: &Strategy, reader: &Reader) -> bool {
    strategy.government.is_none_or(|link| {
        let government = reader.policy().get(link);
        government.is_some_and(|found| found.body.side == Side::Ours)
    })
}

/// The form of a new record of a kind, with what the address fills in; none when the reader may not write one.
pub fn new_form(kind: Kind, fill: &[(&str, String)], reader: &Reader) -> Option<String> {
    let may = reader.account.is_some() && reader.may_ever(Verb::Create, kind);
    let fill: Vec<(String, String)> = fill
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    may.then(|| with_query(&format!("{}/new", reader.list_address(kind)), &fill))
}

/// The address of a figure of the whole register over a fiscal year.
pub(super) fn of_year(figure: &str, year: i16, reader: &Reader) -> String {
    year_given(&reader.link_dated(&format!("/figures/{figure}")), year)
}

/// An address with its fiscal year.
pub fn year_given(address: &str, year: i16) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    with_parameter(path, query, "period", Some(&year.to_string()))
}

/// A count in the reader's digits.
pub fn said_number(count: usize, reader: &Reader) -> String {
    reader
        .language
        .integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// An answer of comma-separated values; `heads` are keys of words.
pub fn csv(name: &str, heads: &[&str], lines: &[Vec<CellOut>], reader: &Reader) -> Response {
    let header: Vec<String> = heads.iter().map(|key| reader.words.text(key)).collect();
    let bytes = write_csv(&header, lines, CsvChoices::default());
    let name = format!("attachment; filename=\"{name}-{}.csv\"", reader.as_of);
    let heads = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    (heads, bytes).into_response()
}
