//! Whether the strategy can be evaluated: check by check, what is missing and where to add it, and the derogation if there is one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use office::CellOut;
use policy::kernel::Figure;
use policy::record::Shared;
use policy::rights::{Verb, fields};
use policy::strategy::{
    Checked, Evaluability, EvaluabilityGap as Gap, Missing, Strategy, evaluability,
};
use policy::{AnyRecord, Kind, kernel};
use uuid::Uuid;

use super::around::{Around, chosen, csv, new_form, said_number};
use crate::figures::{address, linked};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::pictures::{Bar, bars_of};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "strategy/gate.html")]
struct GatePage {
    shell: Shell,
    title: String,
    around: Around,
    gate: Option<Gate>,
    add: Option<String>,
}

struct Gate {
    strategy: Spoken,
    passes: bool,
    score: String,
    met: String,
    all: String,
    lacks: Vec<LackRow>,
    proof: String,
    derogation: Option<DerogationRow>,
    picture: String,
    groups: Vec<Group>,
    hidden: usize,
}

/// The derogation, public and named.
struct DerogationRow {
    by: String,
    motive: Spoken,
    on: Spoken,
    deadline: Option<(Spoken, bool)>,
    objectives: Vec<Spoken>,
    missing: Vec<Spoken>,
}

/// One thing that a record lacks, with the checks that fail for it.
struct LackRow {
    about: Spoken,
    missing: MissingRow,
    checks: Vec<String>,
}

/// What one record is asked.
struct Group {
    anchor: String,
    about: Spoken,
    is_strategy: bool,
    met: usize,
    checks: Vec<CheckRow>,
}

struct CheckRow {
    words: String,
    is_met: bool,
    missing: Vec<MissingRow>,
}

#[derive(Clone, PartialEq)]
struct MissingRow {
    words: String,
    about: Option<Spoken>,
    mend: Option<String>,
}

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let strategy = chosen(&reader);
    let title = reader.words.text("page-strategy-gate");
    let mut around = Around::strategy(&reader).with_csv_of(strategy.as_ref(), &reader);
    around.proof = strategy.as_ref().map(|found| proof(found, &reader));
    page(&GatePage {
        shell: Shell::new(&state, &reader, &title),
        around,
        gate: strategy.as_ref().and_then(|found| gate(found, &reader)),
        add: new_form(Kind::Strategy, &[], &reader),
        title,
    })
}

fn proof(strategy: &Shared<Strategy>, reader: &Reader) -> String {
    let key = kernel::named(strategy.id, reader.policy());
    address("evaluability", Some(&key), reader)
}

fn gate(strategy: &Shared<Strategy>, reader: &Reader) -> Option<Gate> {
    let figure: Figure<Evaluability> = evaluability(strategy, &reader.view());
    let found = figure.value.value()?;
    let (groups, hidden) = groups(found, strategy, reader);
    let unmet = found.unmet().count();
    Some(Gate {
        strategy: linked(strategy.id, reader)?,
        passes: found.passes(),
        score: reader.language.percent(&found.score(), 1),
        met: said_number(found.checks.len() - unmet, reader),
        all: said_number(found.checks.len(), reader),
        lacks: lacks(&groups),
        proof: proof(strategy, reader),
        derogation: derogation(strategy, reader),
        picture: picture(&groups, reader),
        groups,
        hidden,
    })
}

fn derogation(strategy: &Shared<Strategy>, reader: &Reader) -> Option<DerogationRow> {
    let given = strategy
        .body
        .derogation
        .as_ref()
        .filter(|given| given.on <= reader.as_of)?;
    let objectives = given
        .objectives
        .iter()
        .filter_map(|link| linked(link.id(), reader));
    Some(DerogationRow {
        by: given.by.to_string(),
        motive: spoken::text(&given.motive, reader),
        on: spoken::day(given.on, reader),
        deadline: given
            .deadline
            .map(|day| (spoken::day(day, reader), day < reader.as_of)),
        objectives: objectives.collect(),
        missing: given
            .missing
            .iter()
            .map(|what| spoken::text(what, reader))
            .collect(),
    })
}

/// The checks record by record, the strategy first; records that the reader may not open are counted.
fn groups(
    found: &Evaluability,
    strategy: &Shared<Strategy>,
    reader: &Reader,
) -> (Vec<Group>, usize) {
    let mut order: Vec<Uuid> = vec![strategy.id];
    for check in &found.checks {
        if !order.contains(&check.about) {
            order.push(check.about);
        }
    }
    let mut hidden = 0;
    let mut groups = Vec::new();
    for about in order {
        let Some(link) = linked(about, reader) else {
            hidden += 1;
            continue;
        };
        let checks: Vec<CheckRow> = found
            .checks
            .iter()
            .filter(|check| check.about == about)
            .map(|check| check_row(check, reader))
            .collect();
        groups.push(Group {
            anchor: format!("gate-{}", kernel::named(about, reader.policy())),
            about: link,
            is_strategy: about == strategy.id,
            met: checks.iter().filter(|check| check.is_met).count(),
            checks,
        });
    }
    (groups, hidden)
}

/// What is missing, each thing once for a record, however many checks fail for it.
fn lacks(groups: &[Group]) -> Vec<LackRow> {
    let mut rows = Vec::new();
    for group in groups {
        let unmet = || group.checks.iter().filter(|check| !check.is_met);
        let mut known: Vec<&MissingRow> = Vec::new();
        for missing in unmet().flat_map(|check| &check.missing) {
            if !known.contains(&missing) {
                known.push(missing);
            }
        }
        for missing in known {
            let failing = unmet().filter(|check| check.missing.contains(missing));
            rows.push(LackRow {
                about: group.about.clone(),
                missing: missing.clone(),
                checks: failing.map(|check| check.words.clone()).collect(),
            });
        }
    }
    rows
}

fn check_row(check: &Checked, reader: &Reader) -> CheckRow {
    CheckRow {
        words: spoken::listed(check.check, reader),
        is_met: check.is_met(),
        missing: check
            .missing
            .iter()
            .map(|missing| missing_row(missing, check.about, reader))
            .collect(),
    }
}

fn missing_row(missing: &Missing, about: Uuid, reader: &Reader) -> MissingRow {
    MissingRow {
        words: spoken::listed(missing.what, reader),
        about: (missing.mend != about)
            .then(|| linked(missing.mend, reader))
            .flatten(),
        mend: mend(missing, reader),
    }
}

/// Where what is missing is to be added: the form of the record that lacks, else the form of the record to mend; for those who may
/// not write, or only write some fields of it, nothing.
fn mend(missing: &Missing, reader: &Reader) -> Option<String> {
    let record = reader.policy().any(missing.mend)?;
    let own =
        |kind, field: &'static str| new_form(kind, &[(field, missing.mend.to_string())], reader);
    let is_strategy = record.kind() == Kind::Strategy;
    match missing.what {
        Gap::NoIndicator | Gap::FewTerritorial | Gap::FewPolitical | Gap::FewInstitutional => {
            own(Kind::Indicator, "links.0")
        }
        Gap::NoMidTerm | Gap::NoFinal => own(Kind::Evaluation, "scope.0"),
        Gap::NotScreened => own(Kind::Screening, "about"),
        Gap::NoCommunicationPlan => own(Kind::CommunicationPlan, "strategy"),
        Gap::NoConsultation => own(Kind::Consultation, "about"),
        Gap::NoPost => new_form(Kind::Post, &[], reader),
        Gap::NoBudget if is_strategy => new_form(Kind::BudgetLine, &[], reader),
        _ => writes(&record, reader).then(|| format!("{}/edit", reader.address(&record))),
    }
}

/// Whether the reader may write every field of a record.
fn writes(record: &AnyRecord, reader: &Reader) -> bool {
    let role = reader.viewer.role();
    let some_only = role.and_then(|role| fields(role, record.kind()));
    some_only.is_none() && reader.may(Verb::Edit, record)
}

/// How many checks each record meets, as bars that lead to its list.
fn picture(groups: &[Group], reader: &Reader) -> String {
    let words = reader.words;
    let rows: Vec<(String, String)> = groups
        .iter()
        .map(|group| {
            let values = [
                ("met", group.met.into()),
                ("all", group.checks.len().into()),
            ];
            let written = words.text_with("page-strategy-gate-met", &values);
            (written, format!("#{}", group.anchor))
        })
        .collect();
    let drawn: Vec<Bar<'_>> = groups
        .iter()
        .zip(&rows)
        .map(|(group, (written, address))| Bar {
            label: &group.about.text,
            written,
            value: group.met as f64 / group.checks.len().max(1) as f64,
            state: Some(if group.met == group.checks.len() {
                "done"
            } else {
                "half"
            }),
            address: Some(address),
        })
        .collect();
    let whole = groups
        .iter()
        .filter(|group| group.met == group.checks.len())
        .count();
    let values = [("whole", whole.into()), ("all", groups.len().into())];
    let point = words.text_with("page-strategy-gate-point", &values);
    let label = words.text("page-strategy-gate-picture");
    bars_of(("gate", &label, &point), 1.0, &drawn)
}

/// The checks as comma-separated values, one line for each thing missing and one for each check met.
pub(super) async fn table(reader: Reader) -> Result<Response, Failure> {
    let strategy = chosen(&reader).ok_or(Failure::NotFound)?;
    let figure = evaluability(&strategy, &reader.view());
    let found = figure.value.value().ok_or(Failure::NotFound)?;
    let yes = |met: bool| {
        reader
            .words
            .text(if met { "frame-yes" } else { "frame-no" })
    };
    let mut lines = Vec::new();
    for check in found
        .checks
        .iter()
        .filter(|check| linked(check.about, &reader).is_some())
    {
        let about = spoken::title(check.about, &reader);
        let head = |missing: CellOut, mend: CellOut| {
            vec![
                CellOut::Text(about.clone()),
                CellOut::Text(spoken::listed(check.check, &reader)),
                CellOut::Text(yes(check.is_met())),
                missing,
                mend,
            ]
        };
        if check.is_met() {
            lines.push(head(CellOut::Empty, CellOut::Empty));
        }
        for missing in &check.missing {
            let code = reader.policy().code(missing.mend);
            let code = code.map_or(CellOut::Empty, |code| CellOut::Text(code.to_string()));
            lines.push(head(
                CellOut::Text(spoken::listed(missing.what, &reader)),
                code,
            ));
        }
    }
    let heads = [
        "figure-evaluability-checks-about",
        "figure-evaluability-checks-check",
        "figure-evaluability-checks-met",
        "figure-evaluability-checks-missing",
        "figure-evaluability-checks-mend",
    ];
    Ok(csv("gate", &heads, &lines, &reader))
}
