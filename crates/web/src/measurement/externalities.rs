//! The ledger of externalities, axis by axis: how severe, who bears it, what it costs the territory and what is done, beside what
//! the axis gives and who the money is for. Nothing is netted.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::kernel::{Assessed, Exact, Figure, Listed};
use policy::measurement::{
    Answer, Balance, Benefit, Burden, Externality, Harm, Indicator, Severity, TerritorialCost,
    axis_balance, beneficiary_costs, externality_severity,
};
use policy::record::{Cell, Shared};
use policy::strategy::Axis;
use uuid::Uuid;

use super::beneficiaries::by_group;
use super::values::{chip, small, worn_by};
use crate::figures::{address, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Section, Sheet, Table, amount, leading, nothing, number, record, records, shown, written,
};
use crate::state::AppState;

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    sheet::show(&state, &reader, made(&reader))
}

/// One of its tables.
pub(super) async fn csv(reader: Reader) -> Result<Response, Failure> {
    sheet::csv(&reader, made(&reader))
}

fn made(reader: &Reader) -> Sheet {
    let mut sections = Vec::new();
    let mut of_an_axis = BTreeSet::new();
    let view = reader.view();
    for axis in view.policy.table::<Axis>().all() {
        let figure = axis_balance(axis, &view);
        if let Assessed::Value(found) = &figure.value {
            of_an_axis.extend(found.harms.iter().map(|harm| harm.externality));
        }
        sections.extend(both_sides(axis, &figure, reader));
    }
    sections.extend(elsewhere(&of_an_axis, reader));
    if reader.seen::<Externality>().next().is_none() {
        let mut none = Section::new("none", "kind-externality-plural", reader);
        none.nothing_of(Kind::Externality, reader);
        sections.insert(0, none);
    }
    sections.push(groups(reader));
    Sheet {
        key: "page-externalities",
        tiles: Vec::new(),
        sections,
    }
}

/// The two sides of an axis: what it costs, then what it gave.
fn both_sides(axis: &Shared<Axis>, figure: &Figure<Balance>, reader: &Reader) -> Vec<Section> {
    let key = policy::kernel::named(axis.id, reader.policy());
    let proof = address("externality_balance", Some(&key), reader);
    let title = |side: &str| {
        let values = [
            ("axis", spoken::title(axis.id, reader).into()),
            ("side", reader.words.text(side).into()),
        ];
        reader.words.text_with("page-externalities-side", &values)
    };
    let mut harms = Section {
        id: format!("costs-{key}"),
        title: title("page-externalities-costs"),
        ..Section::default()
    }
    .proved(proof.clone());
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            harms.because(reason, reader);
            return vec![harms];
        }
    };
    let view = reader.view();
    if found.harms.is_empty() {
        let none = reader.words.text("page-externalities-no-harm");
        harms.said.push(Spoken::plain(none));
    } else {
        harms.said.push(summary(found, &proof, reader));
    }
    let mut table = ledger(reader);
    for harm in found.harms.iter().take(shown(reader)) {
        let found_here = view.policy.table::<Externality>().get(harm.externality);
        if let Some(externality) = found_here.filter(|one| reader.opens(one)) {
            table
                .rows
                .push(row(externality, Some((harm, found)), &proof, reader));
        }
    }
    harms.cut(found.harms.len().saturating_sub(shown(reader)), reader);
    harms.table = Some(table);
    let mut gains = Section {
        id: format!("benefits-{key}"),
        title: title("figure-externality-balance-benefits"),
        help: reader
            .words
            .help("figure-externality-balance-benefits")
            .unwrap_or_default(),
        ..Section::default()
    }
    .proved(proof);
    if found.benefits.is_empty() {
        gains.said.push(Spoken::plain(
            reader.words.text("page-externalities-no-benefit"),
        ));
    }
    gains.table = Some(benefits(&found.benefits, reader));
    gains.cut(found.benefits.len().saturating_sub(shown(reader)), reader);
    vec![harms, gains]
}

/// The figures of an axis side by side; no balance is drawn from them.
fn summary(found: &Balance, proof: &str, reader: &Reader) -> Spoken {
    let money = |minor: Exact| amount(&minor, &found.currency, reader);
    let known = found
        .harms
        .iter()
        .any(|harm| harm.territorial_cost.value().is_some());
    let cost = if known {
        money(found.territorial_cost())
    } else {
        reader.words.text("frame-unknown")
    };
    let spent = if found.harms.iter().any(|harm| harm.mitigation_cost != 0) {
        money(found.mitigation_cost())
    } else {
        reader.words.text("figure-any-nothing")
    };
    let rows = [
        (
            "figure-externality-balance-number",
            written(found.harms.len(), reader),
        ),
        (
            "figure-externality-balance-covered",
            written(found.covered(), reader),
        ),
        ("figure-externality-balance-territorial-cost", cost),
        ("figure-externality-balance-mitigation-cost", spent),
    ];
    let tile = |(key, value): &(&str, String)| {
        format!(
            "<li><a class=\"tile\" href=\"{}\"><span class=\"tile-value\">{}</span> <span class=\"tile-label\">{}</span></a></li>",
            spoken::escaped(proof),
            spoken::escaped(value),
            spoken::escaped(&reader.words.text(key)),
        )
    };
    let tiles: String = rows.iter().map(tile).collect();
    Spoken {
        text: String::new(),
        html: Some(format!("<ul class=\"tiles inside\">{tiles}</ul>")),
    }
}

fn ledger(reader: &Reader) -> Table {
    let columns = [
        ("kind-externality", false),
        ("externality-severity", false),
        ("page-externalities-thresholds", false),
        ("externality-bearers", false),
        ("externality-territorial-cost", false),
        ("page-externalities-measures", false),
        ("page-externalities-crossing", false),
    ];
    Table::new("page-externalities-costs", &columns, reader)
}

/// One externality. Without a balance, its costs are those of its own record.
fn row(
    externality: &Shared<Externality>,
    harm: Option<(&Harm, &Balance)>,
    balance_proof: &str,
    reader: &Reader,
) -> Vec<Spoken> {
    let key = policy::kernel::named(externality.id, reader.policy());
    let proof = address("externality_severity", Some(&key), reader);
    let figure = externality_severity(externality, &reader.view());
    let cost = match harm.map(|(harm, found)| (&harm.territorial_cost, found)) {
        Some((Assessed::Value(minor), found)) => {
            let minor = Exact::from_integer((*minor).into());
            leading(&amount(&minor, &found.currency, reader), balance_proof)
        }
        _ => own_cost(externality, reader),
    };
    let mut cells = vec![record(externality.id, reader)];
    match &figure.value {
        Assessed::NotAssessable(reason) => {
            cells.push(chip(
                "not_assessable",
                &spoken::reason(reason, reader),
                &proof,
            ));
        }
        Assessed::Value(found) => {
            let words = spoken::listed(found.severity, reader);
            let trend = leading(&spoken::listed(found.trend, reader), &proof);
            let severity = chip(worn_by(found.severity), &words, &proof);
            cells.push(sheet::list(&[severity, trend], reader));
        }
    }
    cells.push(curves(&figure, reader));
    cells.push(records(
        externality.body.bearers.iter().map(|link| link.id()),
        reader,
    ));
    cells.push(cost);
    cells.push(measures(&figure, harm, balance_proof, reader));
    let crossing = figure
        .value
        .value()
        .map(|found| crossing(found, &proof, reader));
    cells.push(crossing.unwrap_or_else(|| nothing("not-assessable", reader)));
    cells
}

/// What the record says of its cost: a sum, or why there is none.
fn own_cost(externality: &Shared<Externality>, reader: &Reader) -> Spoken {
    match &externality.body.territorial_cost {
        Some(TerritorialCost::Amount { money }) => {
            spoken::cell(&Cell::Money(money.clone()), reader, &reader.view())
        }
        Some(TerritorialCost::NotMonetised { reason }) => spoken::text(reason, reader),
        None => Spoken::plain(reader.words.text("not-assessable-cost-unknown")),
    }
}

/// The indicators that count, each with its thresholds drawn.
pub(super) fn curves(figure: &Figure<Burden>, reader: &Reader) -> Spoken {
    let counted = figure
        .counted
        .iter()
        .filter(|found| found.counted_as == "indicator");
    let indicators = reader.policy().table::<Indicator>();
    let said: Vec<Spoken> = counted
        .filter_map(|found| {
            let drawn = small(indicators.get(found.record)?, reader);
            let link = record(found.record, reader);
            let values = [
                ("label", link.text.clone().into()),
                ("value", drawn.text.clone().into()),
            ];
            Some(Spoken {
                text: reader.words.text_with("frame-labelled", &values),
                html: Some(format!("{link}<br>{drawn}")),
            })
        })
        .collect();
    sheet::list(&said, reader)
}

/// The measures in force and what they cost, whether it is covered, and what can only be asked of others.
fn measures(
    figure: &Figure<Burden>,
    harm: Option<(&Harm, &Balance)>,
    balance_proof: &str,
    reader: &Reader,
) -> Spoken {
    let Assessed::Value(found) = &figure.value else {
        return nothing("not-assessable", reader);
    };
    let covered = if found.covered {
        "page-externalities-covered"
    } else {
        "page-externalities-bare"
    };
    let mut said = vec![Spoken::plain(reader.words.text(covered))];
    let in_force = figure
        .counted
        .iter()
        .filter(|found| found.counted_as == "measure_in_force");
    said.extend(in_force.map(|found| record(found.record, reader)));
    if let Some((harm, balance)) = harm.filter(|(harm, _)| harm.mitigation_cost != 0) {
        let minor = Exact::from_integer(harm.mitigation_cost.into());
        said.push(leading(
            &amount(&minor, &balance.currency, reader),
            balance_proof,
        ));
    }
    if !found.to_ask_for.is_empty() {
        let key = "figure-externality-severity-to-ask-for";
        said.push(Spoken::plain(reader.words.text(key)));
        said.extend(found.to_ask_for.iter().map(|id| record(*id, reader)));
    }
    sheet::list(&said, reader)
}

/// Since when the limit is crossed, and by when an answer is due.
pub(super) fn crossing(found: &Burden, proof: &str, reader: &Reader) -> Spoken {
    if found.severity == Severity::Unknown {
        return nothing("not-assessable", reader);
    }
    let Some(crossing) = found.crossing else {
        return Spoken::plain(reader.words.text("page-externalities-not-crossed"));
    };
    let labelled = |key: &str, value: String| {
        let values = [
            ("label", reader.words.text(key).into()),
            ("value", value.into()),
        ];
        reader.words.text_with("frame-labelled", &values)
    };
    let on = labelled(
        "figure-externality-severity-crossed-on",
        reader.language.day(crossing.on),
    );
    let state = match crossing.answer {
        Answer::Answered => "done",
        Answer::Due => "planned",
        Answer::Overdue => "overdue",
    };
    let answer = spoken::choice(Answer::LIST, crossing.answer.word(), reader);
    let answer = labelled("figure-externality-severity-answer", answer);
    let mut said = vec![leading(&on, proof), chip(state, &answer, proof)];
    if let Some(due) = found.response_due {
        let due = labelled(
            "figure-externality-severity-response-due",
            reader.language.day(due),
        );
        said.push(leading(&due, proof));
    }
    sheet::list(&said, reader)
}

/// What the work of an axis gave, each in its own unit.
fn benefits(ids: &[Uuid], reader: &Reader) -> Table {
    let columns = [
        ("benefit-group", false),
        ("benefit-kind", false),
        ("benefit-amount", false),
        ("benefit-about", false),
        ("benefit-on", false),
    ];
    let mut table = Table::new("figure-externality-balance-benefits", &columns, reader);
    let unset = || nothing("frame-not-set", reader);
    let all = reader.policy().table::<Benefit>();
    let seen = ids.iter().filter_map(|id| all.get(*id));
    for benefit in seen.filter(|one| reader.opens(one)).take(shown(reader)) {
        let body = &benefit.body;
        let gained = match (&body.money, &body.amount) {
            (Some(money), _) => spoken::cell(&Cell::Money(money.clone()), reader, &reader.view()),
            (None, Some(amount)) => {
                let value = match &body.unit {
                    Some(unit) => super::values::said(&amount.exact(), Some(unit), reader),
                    None => number(&amount.exact(), reader),
                };
                Spoken::plain(value)
            }
            (None, None) => match &body.description {
                Some(words) => spoken::text(words, reader),
                None => unset(),
            },
        };
        let address = reader.address_dated(&policy::AnyRecord::Benefit(benefit.clone()));
        table.rows.push(vec![
            record(body.group.id(), reader),
            leading(&spoken::listed(body.kind, reader), &address),
            gained,
            record(body.about.id(), reader),
            body.on.map_or_else(unset, |on| spoken::day(on, reader)),
        ]);
    }
    table
}

/// Externalities that no axis causes: they come from elsewhere, or nobody said from where.
fn elsewhere(of_an_axis: &BTreeSet<Uuid>, reader: &Reader) -> Option<Section> {
    let view = reader.view();
    let rest: Vec<_> = reader
        .seen::<Externality>()
        .filter(|found| !of_an_axis.contains(&found.id))
        .filter(|found| externality_severity(found, &view).value.value().is_some())
        .collect();
    if rest.is_empty() {
        return None;
    }
    let mut section = Section::new("elsewhere", "page-externalities-elsewhere", reader);
    let mut table = ledger(reader);
    let rows = rest
        .iter()
        .take(shown(reader))
        .map(|found| row(found, None, "", reader));
    table.rows = rows.collect();
    section.cut(rest.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    Some(section)
}

/// Who the money of the period is for, beside the harms that the same groups bear.
fn groups(reader: &Reader) -> Section {
    let proof = address("beneficiary_costs", None, reader);
    let mut section =
        Section::new("groups", "page-externalities-groups", reader).proved(proof.clone());
    match &beneficiary_costs(&reader.view(), period_of(reader)).value {
        Assessed::NotAssessable(reason) => section.because(reason, reader),
        Assessed::Value(found) => section.table = Some(by_group(found, &proof, reader)),
    }
    section
}
