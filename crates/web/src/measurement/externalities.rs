//! The ledger of externalities, axis by axis: how severe, who bears it, what it costs the territory and what is done, beside what
//! the axis gives and who the money is for. Nothing is netted.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::kernel::{Assessed, Exact, Figure, Held, held_at};
use policy::measurement::{
    Balance, Benefit, Burden, Externality, Harm, Indicator, TerritorialCost, axis_balance,
    beneficiary_costs, burdens, externality_severity,
};
use policy::record::{Cell, Shared};
use policy::strategy::{Axis, strategies_in_force};
use uuid::Uuid;

use super::beneficiaries::by_group;
use super::limits::{crossed, crossing, followed, tiles};
use super::values::{chip, small, worn_by};
use crate::figures::{address, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Section, Sheet, Table, amount, breaking, counting, leading, nothing, number, record,
    records, shown, written,
};
use crate::state::AppState;
use crate::strategy::new_form;

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
    let followed = followed(reader);
    let mut sections: Vec<Section> = crossed(&followed, reader).into_iter().collect();
    let mut sides = Vec::new();
    let mut of_an_axis = BTreeSet::new();
    let mut to_come = 0;
    let view = reader.view();
    for axis in view.policy.table::<Axis>().all() {
        let figure = axis_balance(axis, &view);
        if let Assessed::Value(found) = &figure.value {
            of_an_axis.extend(found.harms.iter().map(|harm| harm.externality));
        } else if gained(&figure).is_empty() && is_to_come(axis, reader) {
            to_come += 1;
            continue;
        }
        sides.push(costs(axis, &figure, reader));
        sides.push(gains(axis, &figure, reader));
    }
    sections.extend(without_strategy(to_come, reader));
    sections.extend(sides);
    sections.extend(elsewhere(&of_an_axis, reader));
    if reader.seen::<Externality>().next().is_none() {
        let mut none = Section::new("none", "kind-externality-plural", reader);
        none.nothing_of(Kind::Externality, reader);
        sections.insert(0, none);
    }
    sections.push(groups(reader));
    Sheet {
        key: "page-externalities",
        tiles: tiles(&followed, reader),
        sections,
    }
}

/// Whether the strategy of an axis begins after the date of the page: nobody can have screened the axis by then.
fn is_to_come(axis: &Shared<Axis>, reader: &Reader) -> bool {
    let strategy = reader.policy().get(axis.body.strategy);
    strategy.is_some_and(|strategy| {
        let moves = &strategy.body.moves;
        !moves.is_empty() && matches!(held_at(moves, reader.as_of), Held::NotYet)
    })
}

/// Said where no strategy is in force at the date of the page, though there are axes.
fn without_strategy(to_come: usize, reader: &Reader) -> Option<Section> {
    let is_in_force = strategies_in_force(&reader.view(), reader.as_of)
        .next()
        .is_some();
    if is_in_force || reader.policy().table::<Axis>().is_empty() {
        return None;
    }
    let date = [("date", reader.language.day(reader.as_of).into())];
    let none = reader
        .words
        .text_with("page-externalities-no-strategy", &date);
    let mut said = vec![Spoken::plain(none)];
    if to_come > 0 {
        let later = counting("page-externalities-later-axes", to_come, reader);
        said.push(Spoken::plain(later));
    }
    Some(Section {
        id: "strategy".to_owned(),
        title: reader.words.text("kind-strategy"),
        said,
        ..Section::default()
    })
}

/// One side of an axis, with its proof.
fn side(id: &str, side: &str, axis: &Shared<Axis>, reader: &Reader) -> Section {
    let key = policy::kernel::named(axis.id, reader.policy());
    let proof = address("externality_balance", Some(&key), reader);
    let values = [
        ("axis", spoken::title(axis.id, reader).into()),
        ("side", reader.words.text(side).into()),
    ];
    Section {
        id: format!("{id}-{key}"),
        title: reader.words.text_with("page-externalities-side", &values),
        ..Section::default()
    }
    .proved(proof)
}

/// What an axis costs.
fn costs(axis: &Shared<Axis>, figure: &Figure<Balance>, reader: &Reader) -> Section {
    let mut harms = side("costs", "page-externalities-costs", axis, reader);
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            harms.because(reason, reader);
            if reason.key == "not-assessable-not-screened" {
                harms.said.extend(to_screen(axis, reader));
            }
            return harms;
        }
    };
    let view = reader.view();
    let proof = harms.proof.clone().unwrap_or_default();
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
    harms
}

/// What it gave, also where nobody has screened it for what it costs.
fn gains(axis: &Shared<Axis>, figure: &Figure<Balance>, reader: &Reader) -> Section {
    let key = "figure-externality-balance-benefits";
    let mut gains = side("benefits", key, axis, reader);
    gains.help = reader.words.help(key).unwrap_or_default();
    let found = gained(figure);
    if found.is_empty() {
        gains.said.push(Spoken::plain(
            reader.words.text("page-externalities-no-benefit"),
        ));
    }
    gains.table = Some(benefits(&found, reader));
    gains.cut(found.len().saturating_sub(shown(reader)), reader);
    gains
}

/// The benefits of an axis that count by the date of the page.
fn gained(figure: &Figure<Balance>) -> Vec<Uuid> {
    let counted = figure.counted.iter();
    let benefits = counted.filter(|found| found.counted_as == "benefit");
    benefits.map(|found| found.record).collect()
}

/// Where an axis is screened, for those who may.
fn to_screen(axis: &Shared<Axis>, reader: &Reader) -> Option<Spoken> {
    let fill = [
        ("about", axis.id.to_string()),
        ("back", reader.link_dated("/externalities")),
    ];
    let form = new_form(Kind::Screening, &fill, reader)?;
    let words = reader.words.text("kind-screening-new");
    Some(leading(&words, &form))
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
    let spent = if found
        .harms
        .iter()
        .any(|harm| harm.mitigation_cost.is_some())
    {
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
            spoken::escaped(&breaking(value)),
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
    let spent = harm.and_then(|(harm, balance)| Some((harm.mitigation_cost?, balance)));
    if let Some((minor, balance)) = spent {
        let minor = Exact::from_integer(minor.into());
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
    let burdens = burdens(&view);
    let is_told = |id: &Uuid| burdens.get(id).is_some_and(|found| found.value().is_some());
    let rest: Vec<_> = reader
        .seen::<Externality>()
        .filter(|found| !of_an_axis.contains(&found.id) && is_told(&found.id))
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
