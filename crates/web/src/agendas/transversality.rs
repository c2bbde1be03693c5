//! Whether international action is everybody's business in the house: who leads, who is absent, what the office does alone.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use language::TrailingZeros;
use office::CellOut;
use policy::Kind;
use policy::governance::Department;
use policy::kernel::Figure;
use policy::operations::Action;
use policy::rights::Verb;
use policy::strategy::{Transversality, transversality};
use std::collections::BTreeMap;
use uuid::Uuid;

use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::pictures::{Bar, bars};
use crate::state::AppState;
use crate::strategy::{Around, csv};

/// The most actions of the office alone that the page names.
const NAMED: usize = 200;

#[derive(Template)]
#[template(path = "agendas/transversality.html")]
struct TransversalityPage {
    shell: Shell,
    title: String,
    around: Around,
    proof: String,
    reason: Option<String>,
    tiles: Vec<(String, String)>,
    picture: String,
    departments: Vec<DepartmentRow>,
    absent: Vec<Spoken>,
    alone: Vec<Spoken>,
    hidden: usize,
    cut: usize,
    add: Option<String>,
}

/// A department and what it leads.
struct DepartmentRow {
    id: Uuid,
    link: Spoken,
    is_office: bool,
    leads: usize,
    co_leads: usize,
}

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let period = period_of(&reader);
    let figure = transversality(&reader.view(), period);
    let (departments, unnamed) = departments(&figure, &reader);
    let title = reader.words.text("page-transversality");
    let found = figure.value.value();
    let named = |ids: &[Uuid]| -> (Vec<Spoken>, usize) {
        let seen: Vec<Spoken> = ids.iter().filter_map(|id| linked(*id, &reader)).collect();
        let rest = ids.len() - seen.len();
        (seen, rest)
    };
    let (absent, absent_rest) = found.map(|found| named(&found.absent)).unwrap_or_default();
    let (alone, alone_rest) = found.map(|found| named(&found.alone)).unwrap_or_default();
    let cut = alone.len().saturating_sub(NAMED);
    let may = reader.account.is_some() && reader.may_ever(Verb::Create, Kind::Action);
    page(&TransversalityPage {
        shell: Shell::new(&state, &reader, &title),
        around: Around::year(period.from.year(), "transversality", &reader),
        proof: address("transversality", None, &reader),
        reason: figure
            .value
            .reason()
            .map(|why| spoken::reason(why, &reader)),
        tiles: found.map(|found| tiles(found, &reader)).unwrap_or_default(),
        picture: picture(&departments, &reader),
        departments,
        absent,
        alone: alone.into_iter().take(NAMED).collect(),
        hidden: absent_rest + alone_rest + unnamed,
        cut,
        add: may.then(|| format!("{}/new", reader.list_address(Kind::Action))),
        title,
    })
}

fn tiles(found: &Transversality, reader: &Reader) -> Vec<(String, String)> {
    let language = reader.language;
    let tile = |key: &str, value: String| (reader.words.text(key), value);
    let mean = language.decimal(&found.transversality, 2, TrailingZeros::Trimmed);
    vec![
        tile("figure-transversality-transversality", mean),
        tile(
            "figure-transversality-departments",
            language.percent(&found.departments, 1),
        ),
        tile(
            "figure-transversality-actions",
            language.percent(&found.actions, 1),
        ),
    ]
}

/// What each department leads among the actions that the figure counts, those that lead most first; and how many departments the
/// reader may not open.
fn departments(figure: &Figure<Transversality>, reader: &Reader) -> (Vec<DepartmentRow>, usize) {
    let actions = reader.policy().table::<Action>();
    let mut sums: BTreeMap<Uuid, (usize, usize)> = BTreeMap::new();
    for counted in &figure.counted {
        let Some(action) = actions.get(counted.record) else {
            // A department that the figure counts stands in the table, with nothing led so far.
            sums.entry(counted.record).or_default();
            continue;
        };
        if let Some(lead) = action.body.lead {
            sums.entry(lead.id()).or_default().0 += 1;
        }
        for other in &action.body.co_leads {
            sums.entry(other.id()).or_default().1 += 1;
        }
    }
    let all = sums.len();
    let row = |(id, (leads, co_leads)): (Uuid, (usize, usize))| {
        let department = reader.policy().table::<Department>().get(id)?;
        Some(DepartmentRow {
            id,
            link: linked(id, reader)?,
            is_office: department.body.is_international_office,
            leads,
            co_leads,
        })
    };
    let mut rows: Vec<DepartmentRow> = sums.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((row.leads, row.co_leads)), row.id));
    let hidden = all - rows.len();
    (rows, hidden)
}

fn picture(departments: &[DepartmentRow], reader: &Reader) -> String {
    let words = reader.words;
    let said: Vec<(String, String)> = departments
        .iter()
        .map(|row| {
            let values = [
                ("leads", row.leads.into()),
                ("co_leads", row.co_leads.into()),
            ];
            let address = reader
                .policy()
                .any(row.id)
                .map(|found| reader.address_dated(&found));
            (
                words.text_with("page-transversality-led", &values),
                address.unwrap_or_default(),
            )
        })
        .collect();
    let drawn: Vec<Bar<'_>> = departments
        .iter()
        .zip(&said)
        .map(|(row, (written, address))| Bar {
            label: &row.link.text,
            written,
            value: (row.leads + row.co_leads) as f64,
            state: None,
            address: Some(address),
        })
        .collect();
    if drawn.is_empty() {
        return String::new();
    }
    let leading = departments
        .iter()
        .filter(|row| row.leads + row.co_leads > 0)
        .count();
    let values = [
        ("leading", leading.into()),
        ("all", departments.len().into()),
    ];
    let point = words.text_with("page-transversality-point", &values);
    bars(
        "departments",
        &words.text("page-transversality-picture"),
        &point,
        &drawn,
    )
}

/// The departments as comma-separated values.
pub(super) async fn table(reader: Reader) -> Result<Response, Failure> {
    let figure = transversality(&reader.view(), period_of(&reader));
    let (rows, _) = departments(&figure, &reader);
    let line = |row: &DepartmentRow| {
        vec![
            CellOut::Text(spoken::title(row.id, &reader)),
            CellOut::Number(row.leads.to_string()),
            CellOut::Number(row.co_leads.to_string()),
        ]
    };
    let lines: Vec<Vec<CellOut>> = rows.iter().map(line).collect();
    let heads = [
        "kind-department",
        "page-transversality-leads",
        "page-transversality-co-leads",
    ];
    Ok(csv("transversality", &heads, &lines, &reader))
}
