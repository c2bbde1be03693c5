//! Figures on the terminal, each with its proof: what it is made of, what counted, what was left out and why.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use office::{KnownAt, Office, Past};
use policy::figures::{self, AnyFigure, Formula};
use policy::kernel::{Assessed, Figure, Part};
use policy::{Audience, Policy, Snapshot, View};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::database::{self, Opening};
use crate::export::audiences;
use crate::failure::{Ended, Failure};
use crate::naming::name;
use crate::refusal;
use crate::table::Table;
use crate::voice::Voice;

/// How often the progress of a rebuilding is told.
const BREATH: Duration = Duration::from_millis(250);

/// What `figures` is told.
#[derive(Debug, clap::Args)]
pub struct Figures {
    /// Name of the figure; without it, the list of figures.
    pub name: Option<String>,
    /// Code or id of one record; every record unless told otherwise.
    #[arg(long, value_name = "CODE")]
    pub record: Option<String>,
    /// The date that the figure speaks of; today unless told otherwise.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// The register as it was known: a version of the ledger, or the end of a day; without later corrections.
    #[arg(long, value_name = "VERSION|YYYY-MM-DD")]
    pub known_at: Option<KnownAt>,
    /// The year, for figures of a period.
    #[arg(long, value_name = "YEAR")]
    pub period: Option<i16>,
    /// Over what an audience may see.
    #[arg(long, default_value = "internal", value_parser = audiences())]
    pub audience: Audience,
}

/// Computes what was asked.
///
/// # Errors
/// When there is no such figure or record.
pub async fn run(
    asked: &Figures,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let Some(asked_for) = &asked.name else {
        list(voice)?;
        return Ok(Ended::Well);
    };
    let formula = figures::named(asked_for).ok_or_else(|| {
        let known: Vec<&str> = figures::names().collect();
        Failure::Usage(voice.words(
            "command-no-such-figure",
            &[
                ("name", asked_for.into()),
                ("accepted", voice.language.list_or(&known).into()),
            ],
        ))
    })?;
    if asked.period.is_some() && !formula.has_period {
        return Err(Failure::Usage(voice.words(
            "command-figure-without-period",
            &[("name", asked_for.into())],
        )));
    }
    let office = database::office(database, Opening::Existing, voice).await?;
    let as_of = asked.as_of.unwrap_or_else(|| office.today());
    let snapshot = known(&office, asked.known_at, voice).await?;
    let policy = snapshot.of(asked.audience);
    // The parameters are the office's own, whoever looks.
    let settings = snapshot.of(Audience::Internal).settings(as_of);
    let view = View {
        policy,
        as_of,
        settings: &settings,
    };
    let record = record(asked, formula, policy, voice)?;
    let found = figures::compute(asked_for, &view, record);
    let documents: Vec<Value> = found
        .iter()
        .map(|figure| document(figure, policy, voice))
        .collect();
    voice.answer(&documents, || match (record, &found[..]) {
        (Some(_), [figure]) => proof(figure, &view, voice),
        _ => overview(&found, &view, voice),
    })?;
    office.ledger().close().await;
    Ok(Ended::Well)
}

/// The register as it is known now, or as it was.
async fn known(
    office: &Office,
    known_at: Option<KnownAt>,
    voice: &Voice,
) -> Result<Arc<Snapshot>, Failure> {
    let Some(known_at) = known_at else {
        return Ok(office.snapshot());
    };
    let Some(version) = office.version_known_at(known_at).await? else {
        let head = office.snapshot().version();
        return Err(Failure::refused(
            voice.words("command-version-beyond", &[("version", head.into())]),
        ));
    };
    let working = voice.work("command-rebuilding");
    loop {
        match office.as_known_at(version, BREATH).await? {
            Past::Ready(snapshot) => return Ok(snapshot),
            Past::Rebuilding { done, of } => working.reached(done, of),
        }
    }
}

fn list(voice: &Voice) -> Result<(), Failure> {
    let all = figures::all();
    let documents: Vec<Value> =
        all.iter().map(|formula| json!({ "name": formula.name, "formula": formula.number, "kind": formula.kind })).collect();
    voice.answer(&documents, || {
        let mut table =
            Table::new(["command-figure", "command-figure-of"].map(|key| voice.words(key, &[])));
        for formula in all {
            let kind = formula
                .kind
                .map(|kind| voice.choice("kind", kind.word()))
                .unwrap_or_default();
            table.row([formula.name.to_owned(), kind]);
        }
        table.to_string()
    })
}

fn record(
    asked: &Figures,
    formula: &Formula,
    policy: &Policy,
    voice: &Voice,
) -> Result<Option<Uuid>, Failure> {
    let Some(given) = &asked.record else {
        return Ok(None);
    };
    let found = policy
        .find(given)
        .filter(|id| formula.kind.is_none() || policy.kind_of(*id) == formula.kind);
    found.map(Some).ok_or_else(|| {
        let accepted = formula
            .kind
            .map(|kind| voice.choice("kind", kind.word()))
            .unwrap_or_default();
        let with = [("name", given.into()), ("accepted", accepted.into())];
        Failure::refused(voice.words("command-no-such-record", &with))
    })
}

/// The figure as data, its reasons also in words.
fn document(figure: &AnyFigure, policy: &Policy, voice: &Voice) -> Value {
    let mut document = figure.document(policy);
    if let Some(reason) = figure.figure.value.reason() {
        document["not_assessable"]["words"] = json!(refusal::reason(reason, voice));
    }
    for (index, out) in figure.figure.left_out.iter().enumerate() {
        document["left_out"][index]["reason"]["words"] = json!(refusal::reason(&out.reason, voice));
    }
    document
}

fn overview(found: &[AnyFigure], view: &View<'_>, voice: &Voice) -> String {
    let headings = [
        "command-figure-record",
        "command-figure-value",
        "command-figure-counted",
        "command-figure-left-out",
    ];
    let mut table = Table::new(headings.map(|key| voice.words(key, &[])));
    for figure in found {
        table.row([
            figure
                .record
                .map(|id| name(id, view, voice))
                .unwrap_or_default(),
            value(&figure.figure.value, voice),
            figure.figure.counted.len().to_string(),
            figure.figure.left_out.len().to_string(),
        ]);
    }
    table.to_string()
}

/// A value in one line: its class or state in words, its number as a decimal; else why there is none.
fn value(value: &Assessed<Value>, voice: &Voice) -> String {
    let value = match value {
        Assessed::NotAssessable(reason) => return refusal::reason(reason, voice),
        Assessed::Value(value) => value,
    };
    if let Some(class) = value["class"].as_str() {
        let words = voice.choice("vitality-class", class);
        return match value["score"].as_str().and_then(exact) {
            Some(score) => format!(
                "{words}, {}",
                voice
                    .language
                    .decimal(&score, 1, language::TrailingZeros::Trimmed)
            ),
            None => words,
        };
    }
    match value["state"].as_str() {
        Some(state) => clock_words(state, value, voice),
        None => value.to_string(),
    }
}

fn clock_words(state: &str, value: &Value, voice: &Voice) -> String {
    let since = value["since"]
        .as_str()
        .and_then(|day| day.parse::<Date>().ok());
    let since = since.map(|day| voice.language.day(day)).unwrap_or_default();
    let days = value["days_left"].as_i64().unwrap_or_default();
    voice.words(
        &format!("clock-{}", state.replace('_', "-")),
        &[("days", days.into()), ("since", since.into())],
    )
}

fn exact(fraction: &str) -> Option<policy::kernel::Exact> {
    fraction.parse().ok()
}

/// One figure with everything needed to check it by hand.
fn proof(figure: &AnyFigure, view: &View<'_>, voice: &Voice) -> String {
    let inner = &figure.figure;
    let record = figure
        .record
        .map(|id| name(id, view, voice))
        .unwrap_or_default();
    let with = [
        ("name", voice.choice("figure", inner.name).into()),
        ("record", record.into()),
        ("day", voice.language.day(inner.as_of).into()),
        ("version", inner.version.into()),
    ];
    let mut lines = vec![
        voice.words("command-proof", &with),
        format!("  {}", value(&inner.value, voice)),
    ];
    for (key, inside) in sections(inner, view, voice) {
        if !inside.is_empty() {
            lines.push(String::new());
            lines.push(voice.words(key, &[]));
            lines.extend(inside.into_iter().map(|line| format!("  {line}")));
        }
    }
    lines.join("\n")
}

/// What a figure is made of, what counted, what was left out, and the settings used: each under its heading.
fn sections(
    figure: &Figure<Value>,
    view: &View<'_>,
    voice: &Voice,
) -> [(&'static str, Vec<String>); 4] {
    let word = |part: &str| voice.choice(&format!("figure-{}", figure.name), part);
    let part = |part: &Part| {
        let of = part
            .of
            .map(|(over, under)| format!(" = {over} / {under}"))
            .unwrap_or_default();
        format!(
            "{}: {} × {}{of}",
            word(part.name),
            figures::decimal(&part.value),
            part.weight
        )
    };
    let record = |id| name(id, view, voice);
    let counted = figure
        .counted
        .iter()
        .map(|found| format!("{}: {}", record(found.record), word(found.counted_as)));
    let left_out = figure.left_out.iter();
    let left_out = left_out.map(|out| {
        format!(
            "{}: {}",
            record(out.record),
            refusal::reason(&out.reason, voice)
        )
    });
    let settings = figure
        .settings
        .iter()
        .map(|used| format!("{}: {}", voice.choice("settings", used.name), used.value));
    [
        (
            "command-proof-parts",
            figure.parts.iter().map(part).collect(),
        ),
        ("command-proof-counted", counted.collect()),
        ("command-proof-left-out", left_out.collect()),
        ("command-proof-settings", settings.collect()),
    ]
}
