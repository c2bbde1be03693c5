//! Who the money is for: the cost of the actions by beneficiary group and by territory, beside what groups gained and what they bear.

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::governance::BeneficiaryGroup;
use policy::kernel::Assessed;
use policy::measurement::{
    BeneficiaryCosts, Benefit, BenefitAmount, GroupBenefit, beneficiary_costs,
};

use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, Tile, amount, drawn, leading, number, record, records,
    shown,
};
use crate::pictures::{Bar, bars};
use crate::state::AppState;
use uuid::Uuid;

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
    let proof = address("beneficiary_costs", None, reader);
    let figure = beneficiary_costs(&reader.view(), period_of(reader));
    let mut groups =
        Section::new("groups", "figure-beneficiary-costs", reader).proved(proof.clone());
    if reader.policy().table::<BeneficiaryGroup>().is_empty() {
        groups.nothing_of(Kind::BeneficiaryGroup, reader);
    }
    let (mut tiles, mut sections) = (Vec::new(), Vec::new());
    match &figure.value {
        Assessed::NotAssessable(reason) => {
            groups.because(reason, reader);
            sections.push(groups);
        }
        Assessed::Value(found) => {
            tiles = numbers(found, &proof, reader);
            groups.pictures.push(picture(found, &proof, reader));
            groups.table = Some(by_group(found, &proof, reader));
            sections.push(groups);
            sections.push(by_territory(found, &proof, reader));
            sections.push(gains(found, &proof, reader));
        }
    }
    Sheet {
        key: "page-beneficiaries",
        tiles,
        sections,
    }
}

/// The whole, what is for somebody named, and what is for nobody in particular.
fn numbers(found: &BeneficiaryCosts, proof: &str, reader: &Reader) -> Vec<Tile> {
    let money = |minor| amount(&minor, &found.currency, reader);
    let tile = |key: &str, value: String| Tile {
        value,
        label: reader.words.text(key),
        note: String::new(),
        link: proof.to_owned(),
    };
    let share = found
        .identified_share()
        .map(|share| reader.language.percent(&share, 1));
    let mut tiles: Vec<Tile> = share
        .map(|share| tile("figure-beneficiary-costs-identified-share", share))
        .into_iter()
        .collect();
    tiles.push(tile("figure-beneficiary-costs-total", money(found.total)));
    tiles.push(tile(
        "figure-beneficiary-costs-unallocated",
        money(found.unallocated()),
    ));
    tiles
}

/// A bar for each group, and one for what nobody is named for.
fn picture(found: &BeneficiaryCosts, proof: &str, reader: &Reader) -> Picture {
    let money = |minor| amount(minor, &found.currency, reader);
    let mut said: Vec<(String, String, f64)> = found
        .groups
        .iter()
        .map(|group| {
            let name = record(group.group, reader).text;
            (name, money(&group.cost), drawn(&group.cost))
        })
        .collect();
    said.sort_by(|one, other| other.2.total_cmp(&one.2));
    let nobody = found.unallocated();
    let label = reader.words.text("figure-beneficiary-costs-unallocated");
    said.push((label, money(&nobody), drawn(&nobody)));
    let last = said.len() - 1;
    let rows: Vec<Bar<'_>> = said
        .iter()
        .enumerate()
        .map(|(index, (label, written, value))| Bar {
            label,
            written,
            value: *value,
            state: (index == last).then_some("not_assessable"),
            address: Some(proof),
        })
        .collect();
    let share = found
        .identified_share()
        .map_or_else(String::new, |share| reader.language.percent(&share, 1));
    let values = [
        ("share", share.into()),
        ("total", money(&found.total).into()),
    ];
    let point = reader.words.text_with("page-beneficiaries-point", &values);
    let title = reader.words.text("figure-beneficiary-costs");
    Picture {
        class: "bars",
        svg: bars("beneficiaries", &title, &point, &rows),
        caption: point,
        legend: Vec::new(),
    }
}

/// Group by group: what is spent for it, what it gained, what it bears. Three columns that are never added up.
pub(super) fn by_group(found: &BeneficiaryCosts, proof: &str, reader: &Reader) -> Table {
    let columns = [
        ("figure-beneficiary-costs-groups-group", false),
        ("figure-beneficiary-costs-groups-cost", true),
        ("figure-beneficiary-costs-benefits", false),
        ("figure-beneficiary-costs-groups-bears", false),
    ];
    let mut table = Table::new("figure-beneficiary-costs-groups", &columns, reader);
    for group in &found.groups {
        let gained = found.benefits.iter().filter(|one| one.group == group.group);
        let gained: Vec<Spoken> = gained
            .map(|one| {
                let value = match &one.amount {
                    BenefitAmount::Told(id) => return told(*id, reader),
                    _ => gain(one, reader).text,
                };
                let values = [
                    ("label", spoken::listed(one.kind, reader).into()),
                    ("value", value.into()),
                ];
                leading(&reader.words.text_with("frame-labelled", &values), proof)
            })
            .collect();
        table.rows.push(vec![
            record(group.group, reader),
            leading(&amount(&group.cost, &found.currency, reader), proof),
            sheet::list(&gained, reader),
            records(group.bears.iter().copied(), reader),
        ]);
    }
    table
}

/// How much a group gained, in its own unit.
fn gain(benefit: &GroupBenefit, reader: &Reader) -> Spoken {
    match &benefit.amount {
        BenefitAmount::Money(minor, currency) => Spoken::plain(amount(minor, currency, reader)),
        BenefitAmount::Counted(count, None) => Spoken::plain(number(count, reader)),
        BenefitAmount::Counted(count, Some(unit)) => {
            let values = [
                ("value", number(count, reader).into()),
                ("unit", unit.to_string().into()),
            ];
            Spoken::plain(reader.words.text_with("page-measure-value", &values))
        }
        BenefitAmount::Told(id) => told(*id, reader),
    }
}

/// A benefit that is told, not counted: its own words lead to it.
fn told(id: Uuid, reader: &Reader) -> Spoken {
    let found = reader.policy().table::<Benefit>().get(id);
    let words = found.and_then(|benefit| benefit.body.description.as_ref());
    match (linked(id, reader), found, words) {
        (Some(_), Some(benefit), Some(words)) => {
            let address = reader.address_dated(&policy::AnyRecord::Benefit(benefit.clone()));
            leading(&spoken::text(words, reader).text, &address)
        }
        _ => record(id, reader),
    }
}

fn by_territory(found: &BeneficiaryCosts, proof: &str, reader: &Reader) -> Section {
    let mut section = Section::new(
        "territories",
        "figure-beneficiary-costs-territories",
        reader,
    )
    .proved(proof.to_owned());
    let columns = [
        ("figure-beneficiary-costs-territories-territory", false),
        ("figure-beneficiary-costs-territories-cost", true),
    ];
    let mut table = Table::new("figure-beneficiary-costs-territories", &columns, reader);
    for (territory, cost) in &found.territories {
        let name = territory.map_or_else(
            || Spoken::plain(reader.words.text("page-beneficiaries-elsewhere")),
            |id| record(id, reader),
        );
        table.rows.push(vec![
            name,
            leading(&amount(cost, &found.currency, reader), proof),
        ]);
    }
    if table.rows.is_empty() {
        section
            .said
            .push(Spoken::plain(reader.words.text("figure-any-none")));
    }
    section.table = Some(table);
    section
}

fn gains(found: &BeneficiaryCosts, proof: &str, reader: &Reader) -> Section {
    let mut section = Section::new("benefits", "figure-beneficiary-costs-benefits", reader)
        .proved(proof.to_owned());
    section.help = reader.words.text("page-beneficiaries-gains-help");
    if found.benefits.is_empty() {
        section.nothing_of(Kind::Benefit, reader);
        return section;
    }
    let columns = [
        ("figure-beneficiary-costs-benefits-group", false),
        ("figure-beneficiary-costs-benefits-action", false),
        ("figure-beneficiary-costs-benefits-kind", false),
        ("figure-beneficiary-costs-benefits-amount", true),
    ];
    let mut table = Table::new("figure-beneficiary-costs-benefits", &columns, reader);
    for benefit in found.benefits.iter().take(shown(reader)) {
        let gained = gain(benefit, reader);
        let gained = match benefit.amount {
            BenefitAmount::Told(_) => gained,
            _ => leading(&gained.text, proof),
        };
        table.rows.push(vec![
            record(benefit.group, reader),
            record(benefit.action, reader),
            Spoken::plain(spoken::listed(benefit.kind, reader)),
            gained,
        ]);
    }
    section.cut(found.benefits.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}
