//! Figures on the terminal, each with its proof: what it is made of, what counted, what was left out and why.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use office::{KnownAt, Office, Past};
use policy::figures::{self, AnyFigure, Formula};
use policy::kernel::{Assessed, Figure, Outcome, Part, Period, Tongue, decimal};
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
    /// Every figure, of every record.
    #[arg(long, conflicts_with_all = ["name", "record"])]
    pub all: bool,
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
    let formulas = formulas(asked, voice)?;
    if formulas.is_empty() {
        list(voice)?;
        return Ok(Ended::Well);
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
    let period = period(asked, &view, voice)?;
    let record = match formulas[..] {
        [one] => record(asked, one, policy, voice)?,
        _ => None,
    };
    let found: Vec<(&Formula, Vec<AnyFigure>)> = formulas
        .into_iter()
        .map(|one| (one, figures::compute(one.name, &view, period, record)))
        .collect();
    let documents: Vec<Value> = found
        .iter()
        .flat_map(|(_, figures)| figures)
        .map(|figure| document(figure, policy, voice))
        .collect();
    voice.answer(&documents, || told(&found, record, &view, voice))?;
    office.ledger().close().await;
    Ok(Ended::Well)
}

/// What was asked for; nothing when only the list is.
fn formulas(asked: &Figures, voice: &Voice) -> Result<Vec<&'static Formula>, Failure> {
    if asked.all {
        return Ok(figures::all().iter().collect());
    }
    let Some(name) = &asked.name else {
        return Ok(Vec::new());
    };
    let formula = figures::named(name).ok_or_else(|| {
        let known: Vec<&str> = figures::names().collect();
        let with = [
            ("name", name.into()),
            ("accepted", voice.language.list_or(&known).into()),
        ];
        Failure::usage("name", "command-no-such-figure", &with, voice)
    })?;
    let with = [("name", name.into())];
    if asked.period.is_some() && !formula.has_period {
        let key = "command-figure-without-period";
        return Err(Failure::usage("period", key, &with, voice));
    }
    if asked.record.is_some() && formula.kind.is_none() {
        let key = "command-figure-without-record";
        return Err(Failure::usage("record", key, &with, voice));
    }
    Ok(vec![formula])
}

/// One figure with its proof; several as tables, each under its name when there are several formulas.
fn told(
    found: &[(&Formula, Vec<AnyFigure>)],
    record: Option<Uuid>,
    view: &View<'_>,
    voice: &Voice,
) -> String {
    let one = |formula: &Formula, figures: &[AnyFigure]| match (record, figures) {
        (Some(_), [figure]) => proof(figure, view, voice),
        (None, [figure]) if formula.kind.is_none() => proof(figure, view, voice),
        _ => overview(figures, view, voice),
    };
    if let [(formula, figures)] = found {
        return one(formula, figures);
    }
    let several = found.iter().filter(|(_, figures)| !figures.is_empty());
    let several = several.map(|(formula, figures)| {
        let name = voice.choice("figure", formula.name);
        format!("{name}\n{}", overview(figures, view, voice))
    });
    several.collect::<Vec<_>>().join("\n")
}

/// The fiscal year that was asked for; the one of the date unless told otherwise.
fn period(asked: &Figures, view: &View<'_>, voice: &Voice) -> Result<Period, Failure> {
    let Some(year) = asked.period else {
        return Ok(figures::current_period(view));
    };
    figures::period_of(year, view)
        .ok_or_else(|| Failure::usage("period", "api-not-year", &[], voice))
}

/// The register as it is known now, or as it was.
///
/// # Errors
/// A version to which the ledger has not come.
pub async fn known(
    office: &Office,
    known_at: Option<KnownAt>,
    voice: &Voice,
) -> Result<Arc<Snapshot>, Failure> {
    let Some(known_at) = known_at else {
        return Ok(office.snapshot());
    };
    let Some(version) = office.version_known_at(known_at).await? else {
        let head = office.snapshot().version();
        let with = [("version", head.into())];
        return Err(Failure::refused_at(
            "known_at",
            "command-version-beyond",
            &with,
            voice,
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
        .filter(|id| policy.kind_of(*id) == formula.kind);
    found.map(Some).ok_or_else(|| {
        let accepted = formula
            .kind
            .map(|kind| voice.choice("kind", kind.word()))
            .unwrap_or_default();
        let with = [("name", given.into()), ("accepted", accepted.into())];
        Failure::refused_at("record", "command-no-such-record", &with, voice)
    })
}

/// The figure as data, its reasons also in words.
fn document(figure: &AnyFigure, policy: &Policy, voice: &Voice) -> Value {
    let mut document = figure.document(policy);
    if let Some(reason) = figure.figure.value.reason() {
        document["not_assessable"]["message"] = json!(refusal::reason(reason, voice));
    }
    for (index, out) in figure.figure.left_out.iter().enumerate() {
        let message = refusal::reason(&out.reason, voice);
        document["left_out"][index]["reason"]["message"] = json!(message);
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
            value(&figure.figure, view, voice),
            figure.figure.counted.len().to_string(),
            figure.figure.left_out.len().to_string(),
        ]);
    }
    table.to_string()
}

/// A value in one line: what it says first, and the rest for groups; else why there is none.
fn value(figure: &Figure<Outcome>, view: &View<'_>, voice: &Voice) -> String {
    match &figure.value {
        Assessed::NotAssessable(reason) => refusal::reason(reason, voice),
        Assessed::Value(outcome) => said(outcome, &prefix(figure.name), view, voice),
    }
}

fn prefix(name: &str) -> String {
    format!("figure-{}", name.replace('_', "-"))
}

/// The words of a value inside a figure: under the figure's own key, else under the key that all figures share.
fn label(prefix: &str, name: &str, voice: &Voice) -> String {
    let name = name.replace('_', "-");
    let words = language::Words::of(voice.language);
    words
        .find(&format!("{prefix}-{name}"))
        .unwrap_or_else(|| voice.words(&format!("figure-any-{name}"), &[]))
}

/// A value of a figure in words; `prefix` is the key under which the figure's own words stand.
pub fn said(outcome: &Outcome, prefix: &str, view: &View<'_>, voice: &Voice) -> String {
    let language = voice.language;
    let trimmed = language::TrailingZeros::Trimmed;
    match outcome {
        Outcome::Share(share) => language.percent(share, 1),
        Outcome::Number(number) => language.decimal(number, 2, trimmed),
        Outcome::Count(count) => count.to_string(),
        Outcome::Days(days) => voice.words("frame-days", &[("count", (*days).into())]),
        Outcome::Amount(minor, currency) => {
            let minor = i64::try_from(minor.round().to_integer()).unwrap_or(i64::MAX);
            language.money(minor, currency)
        }
        Outcome::Choice(list, word) => voice.choice(list, word),
        Outcome::Yes(yes) => voice.words(if *yes { "frame-yes" } else { "frame-no" }, &[]),
        Outcome::Day(day) => language.day(*day),
        Outcome::Record(id) => name(*id, view, voice),
        Outcome::Line(line) => line.to_string(),
        Outcome::Text(text) => {
            let reference = view.settings.reference_language;
            let tongue = Tongue::parse(language.code()).unwrap_or(reference);
            text.shown(tongue, reference)
                .map_or_else(String::new, |(_, words)| words.to_owned())
        }
        Outcome::Unknown(reason) => refusal::reason(reason, voice),
        Outcome::Nothing => voice.words("figure-any-nothing", &[]),
        Outcome::Many(several) if several.is_empty() => voice.words("figure-any-none", &[]),
        Outcome::Many(several) => {
            let all: Vec<String> = several
                .iter()
                .map(|one| said(one, prefix, view, voice))
                .collect();
            all.join("; ")
        }
        Outcome::Group(several) => {
            let all: Vec<String> = several
                .iter()
                .map(|(name, one)| {
                    let inner = match one {
                        Outcome::Group(_) | Outcome::Many(_) => {
                            format!("{prefix}-{}", name.replace('_', "-"))
                        }
                        _ => prefix.to_owned(),
                    };
                    let told = [
                        ("label", label(prefix, name, voice).into()),
                        ("value", said(one, &inner, view, voice).into()),
                    ];
                    voice.words("frame-labelled", &told)
                })
                .collect();
            all.join(", ")
        }
    }
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
        format!("  {}", value(inner, view, voice)),
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
    figure: &Figure<Outcome>,
    view: &View<'_>,
    voice: &Voice,
) -> [(&'static str, Vec<String>); 4] {
    let word = |part: &str| label(&prefix(figure.name), part, voice);
    let part = |part: &Part| {
        let of = part
            .of
            .map(|(over, under)| format!(" = {over} / {under}"))
            .unwrap_or_default();
        format!(
            "{}: {} × {}{of}",
            word(part.name),
            decimal(&part.value),
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
