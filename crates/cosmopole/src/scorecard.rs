//! The scorecard of the eleven recommendations on the terminal: levels, tests and their values.

use jiff::civil::Date;
use office::KnownAt;
use policy::kernel::{Exact, Listed};
use policy::scorecard::{Recommendation, Scorecard, Test, scorecard};
use policy::{Audience, View, figures};
use serde_json::{Value, json};

use crate::database::{self, Opening};
use crate::export::audiences;
use crate::failure::{Ended, Failure};
use crate::naming::name;
use crate::refusal;
use crate::table::Table;
use crate::voice::Voice;

/// What `scorecard` is told.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// The date that it speaks of; today unless told otherwise.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// The register as it was known: a version of the ledger, or the end of a day; without later corrections.
    #[arg(long, value_name = "VERSION|YYYY-MM-DD")]
    pub known_at: Option<KnownAt>,
    /// The year of the tests that have a period; that of the date unless told otherwise.
    #[arg(long, value_name = "YEAR")]
    pub period: Option<i16>,
    /// Over what an audience may see.
    #[arg(long, default_value = "internal", value_parser = audiences())]
    pub audience: Audience,
}

/// Computes the scorecard.
///
/// # Errors
/// When the database cannot be read or the year is none.
pub async fn run(asked: &Asked, database: Option<String>, voice: &Voice) -> Result<Ended, Failure> {
    let office = database::office(database, Opening::Existing, voice).await?;
    let as_of = asked.as_of.unwrap_or_else(|| office.today());
    let snapshot = crate::figures::known(&office, asked.known_at, voice).await?;
    let policy = snapshot.of(asked.audience);
    // The parameters are the office's own, whoever looks.
    let settings = snapshot.of(Audience::Internal).settings(as_of);
    let view = View {
        policy,
        as_of,
        settings: &settings,
    };
    let period = match asked.period {
        None => figures::current_period(&view),
        Some(year) => figures::period_of(year, &view)
            .ok_or_else(|| Failure::usage("period", "api-not-year", &[], voice))?,
    };
    let found = scorecard(&view, period);
    let document = document(&found, &view, voice);
    voice.answer(&document, || told(&found, &view, voice))?;
    office.ledger().close().await;
    Ok(Ended::Well)
}

/// The scorecard as data, the reasons of its tests also in words.
fn document(found: &Scorecard, view: &View<'_>, voice: &Voice) -> Value {
    let mut document = found.document(view.policy);
    document["as_of"] = json!(view.as_of);
    for (place, recommendation) in found.recommendations.iter().enumerate() {
        for (index, test) in recommendation.tests.iter().enumerate() {
            if let Some(reason) = test.mark.reason() {
                let told = &mut document["recommendations"][place]["tests"][index];
                told["not_assessable"]["message"] = json!(refusal::reason(reason, voice));
            }
        }
    }
    document
}

fn told(found: &Scorecard, view: &View<'_>, voice: &Voice) -> String {
    let headings = [
        "scorecard-recommendation",
        "scorecard-mark",
        "scorecard-level",
        "scorecard-movers",
    ];
    let mut table = Table::new(headings.map(|key| voice.words(key, &[])));
    for recommendation in &found.recommendations {
        table.row([
            format!(
                "R{}  {}",
                recommendation.number,
                said(recommendation, voice)
            ),
            recommendation
                .mark
                .as_ref()
                .map(|mark| number(mark, voice))
                .unwrap_or_default(),
            level(recommendation, voice),
            recommendation
                .movers
                .iter()
                .map(|mover| name(mover.record, view, voice))
                .collect::<Vec<_>>()
                .join("; "),
        ]);
        for test in &recommendation.tests {
            table.row([
                format!("    {}  {}", test.number, words(test, voice)),
                test.mark
                    .value()
                    .map(|mark| number(&mark.exact(), voice))
                    .unwrap_or_default(),
                value(test, view, voice),
                String::new(),
            ]);
        }
    }
    table.to_string()
}

fn said(recommendation: &Recommendation, voice: &Voice) -> String {
    voice.words(&format!("scorecard-r{}", recommendation.number), &[])
}

fn words(test: &Test, voice: &Voice) -> String {
    voice.words(
        &format!("scorecard-test-{}", test.number.replace('.', "-")),
        &[],
    )
}

fn level(recommendation: &Recommendation, voice: &Voice) -> String {
    match recommendation.level {
        Some(level) => voice.choice("scorecard-level", level.word()),
        None => voice.words("scorecard-insufficient", &[]),
    }
}

fn value(test: &Test, view: &View<'_>, voice: &Voice) -> String {
    match test.mark.reason() {
        Some(reason) => refusal::reason(reason, voice),
        None => crate::figures::said(&test.value, "scorecard-value", view, voice),
    }
}

fn number(value: &Exact, voice: &Voice) -> String {
    voice
        .language
        .decimal(value, 3, language::TrailingZeros::Trimmed)
}
