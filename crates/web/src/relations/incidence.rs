//! How far our positions went: the chain of each from a draft to an effect here, step by step, and who joined our declarations.

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::kernel::{Assessed, Figure};
use policy::record::{Cell, Shared};
use policy::relations::{
    Chain, Declaration, Incidence, IncidenceStage, Position, adherents, incidence, incidence_rate,
};

use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken, escaped};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, Tile, drawn_count, leading, nothing, record, shown,
    written,
};
use crate::pictures::{Bar, Shape, bars_of, shape_mark};
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

/// A position with its chain.
struct Followed<'a> {
    position: &'a Shared<Position>,
    chain: Figure<Chain>,
    proof: String,
}

fn made(reader: &Reader) -> Sheet {
    let view = reader.view();
    let follow = |position| Followed {
        position,
        chain: incidence(position, &view),
        proof: proof("incidence", position.id, reader),
    };
    let mut followed: Vec<Followed<'_>> = reader.seen::<Position>().map(follow).collect();
    followed.sort_by_key(|one| std::cmp::Reverse(depth(one)));
    let mut sections = vec![stages(&followed, reader)];
    sections.push(chains(&followed, reader));
    sections.push(steps(&followed, reader));
    sections.push(joined(reader));
    Sheet {
        key: "page-incidence",
        tiles: tiles(&followed, reader),
        sections,
    }
}

fn proof(figure: &str, id: uuid::Uuid, reader: &Reader) -> String {
    let key = policy::kernel::named(id, reader.policy());
    address(figure, Some(&key), reader)
}

fn depth(one: &Followed<'_>) -> usize {
    one.chain.value.value().map_or(0, |chain| chain.depth)
}

fn is_broken(one: &Followed<'_>) -> bool {
    one.chain.value.value().is_some_and(|chain| chain.is_broken)
}

fn tiles(followed: &[Followed<'_>], reader: &Reader) -> Vec<Tile> {
    let words = reader.words;
    let figure = incidence_rate(&reader.view(), period_of(reader));
    let (value, note) = match &figure.value {
        Assessed::Value(found) => (
            reader.language.percent(&found.rate, 1),
            words.text_with(
                "page-incidence-of",
                &[
                    ("over", written(found.taken_up, reader).into()),
                    ("under", written(found.voiced, reader).into()),
                ],
            ),
        ),
        Assessed::NotAssessable(reason) => (
            words.text("figure-any-nothing"),
            spoken::reason(reason, reader),
        ),
    };
    let all = address("incidence", None, reader);
    let tile = |key: &str, count: usize| Tile {
        value: written(count, reader),
        label: words.text(key),
        note: String::new(),
        link: all.clone(),
    };
    vec![
        Tile {
            value,
            label: words.text("figure-incidence-rate"),
            note,
            link: address("incidence_rate", None, reader),
        },
        tile("kind-position-plural", followed.len()),
        tile(
            "page-incidence-broken",
            followed.iter().filter(|one| is_broken(one)).count(),
        ),
    ]
}

/// How many positions reached each stage.
fn stages(followed: &[Followed<'_>], reader: &Reader) -> Section {
    let mut section = Section::new("stages", "page-incidence-stages", reader);
    if followed.is_empty() {
        section.nothing_of(Kind::Position, reader);
        return section;
    }
    let all = address("incidence", None, reader);
    let rows: Vec<(String, String, usize)> = Incidence::ALL
        .iter()
        .enumerate()
        .map(|(place, stage)| {
            let count = followed.iter().filter(|one| depth(one) > place).count();
            (
                spoken::listed(*stage, reader),
                written(count, reader),
                count,
            )
        })
        .collect();
    let drawn: Vec<Bar<'_>> = rows
        .iter()
        .map(|(label, said, count)| Bar {
            label,
            written: said,
            value: drawn_count(*count),
            state: None,
            address: Some(&all),
        })
        .collect();
    let furthest = rows.iter().rev().find(|row| row.2 > 0);
    let point = match furthest {
        Some((stage, said, _)) => reader.words.text_with(
            "page-incidence-furthest",
            &[
                ("stage", stage.clone().into()),
                ("count", said.clone().into()),
            ],
        ),
        None => reader.words.text("page-incidence-none"),
    };
    let label = section.title.clone();
    section.pictures.push(Picture {
        class: "bars",
        svg: bars_of(
            ("stages-picture", &label, &point),
            drawn_count(followed.len()),
            &drawn,
        ),
        caption: point,
        legend: Vec::new(),
    });
    section
}

/// Each chain as a line of steps: reached, noted but not traceable, not reached.
fn chains(followed: &[Followed<'_>], reader: &Reader) -> Section {
    let mut section = Section::new("chains", "page-incidence-chains", reader);
    for one in followed.iter().take(MOST_CHAINS) {
        section.said.push(chain(one, reader));
    }
    section.cut(followed.len().saturating_sub(MOST_CHAINS), reader);
    section
}

/// As many chains as are drawn; the table says more.
const MOST_CHAINS: usize = 40;

fn chain(one: &Followed<'_>, reader: &Reader) -> Spoken {
    let title = linked(one.position.id, reader)
        .unwrap_or_else(|| Spoken::plain(reader.words.text("pages-not-open")));
    let mut html = format!("<h3>{title}</h3>");
    let Some(found) = one.chain.value.value() else {
        let reason = one
            .chain
            .value
            .reason()
            .map(|reason| spoken::reason(reason, reader));
        let said = leading(&reason.unwrap_or_default(), &one.proof);
        html.push_str(&format!("<p>{said}</p>"));
        return Spoken {
            text: title.text,
            html: Some(html),
        };
    };
    html.push_str("<ol class=\"chain\">");
    for (place, stage) in Incidence::ALL.iter().enumerate() {
        html.push_str(&step(one, place, *stage, reader));
    }
    html.push_str("</ol>");
    let broken = if found.is_broken {
        let words = escaped(&reader.words.text("figure-incidence-broken"));
        format!(" <span class=\"chip\" data-state=\"overdue\">{words}</span>")
    } else {
        String::new()
    };
    let see = reader.words.text("page-incidence-depth");
    let values = [
        ("label", see.into()),
        ("value", written(found.depth, reader).into()),
    ];
    let depth = leading(
        &reader.words.text_with("frame-labelled", &values),
        &one.proof,
    );
    html.push_str(&format!("<p>{depth}{broken}</p>"));
    Spoken {
        text: title.text,
        html: Some(html),
    }
}

/// One step of a chain: its mark, its name, its date.
fn step(one: &Followed<'_>, place: usize, stage: Incidence, reader: &Reader) -> String {
    let on = one.position.body.first(stage, reader.as_of);
    let (mark, state, key) = if place < depth(one) {
        (
            shape_mark(Shape::Circle, false),
            "done",
            "page-incidence-reached",
        )
    } else if on.is_some() {
        (
            shape_mark(Shape::Triangle, false),
            "overdue",
            "page-incidence-untraced",
        )
    } else {
        (
            shape_mark(Shape::Circle, true),
            "not_assessable",
            "page-incidence-missing",
        )
    };
    let name = escaped(&spoken::listed(stage, reader));
    let day = on
        .map(|on| {
            format!(
                "<span class=\"chain-day\">{}</span>",
                spoken::day(on, reader)
            )
        })
        .unwrap_or_default();
    let said = escaped(&reader.words.text(key));
    format!(
        "<li data-state=\"{state}\">{mark} <span class=\"chain-name\">{name}<span class=\"hidden-text\"> ({said})</span></span> {day}</li>"
    )
}

/// Every stage noted by the date, with its evidence and what we say of our part.
fn steps(followed: &[Followed<'_>], reader: &Reader) -> Section {
    let mut section = Section::new("steps", "page-incidence-steps", reader);
    let columns = [
        ("kind-position", false),
        ("incidence-stage", false),
        ("page-incidence-on", false),
        ("page-incidence-evidence", false),
        ("incidence-channel", false),
        ("incidence-contribution", false),
    ];
    let mut table = Table::new("page-incidence-steps", &columns, reader);
    for one in followed.iter().take(MOST_CHAINS) {
        let noted = one.position.body.stages.iter();
        for stage in noted.filter(|stage| stage.on <= reader.as_of) {
            table.rows.push(row(one, stage, reader));
        }
    }
    section.table = Some(table);
    section
}

fn row(one: &Followed<'_>, stage: &IncidenceStage, reader: &Reader) -> Vec<Spoken> {
    let unset = || nothing("frame-not-set", reader);
    let evidence = stage
        .evidence
        .as_ref()
        .map(|text| spoken::cell(&Cell::Text(text.clone()), reader, &reader.view()));
    let way = match (stage.through, stage.channel) {
        (Some(through), _) => record(through.id(), reader),
        (None, Some(channel)) => Spoken::plain(spoken::listed(channel, reader)),
        (None, None) => unset(),
    };
    let part = stage.contribution.map(|part| {
        let value = [("part", spoken::listed(part, reader).into())];
        Spoken::plain(reader.words.text_with("page-incidence-contributed", &value))
    });
    vec![
        record(one.position.id, reader),
        Spoken::plain(spoken::listed(stage.stage, reader)),
        spoken::day(stage.on, reader),
        evidence.unwrap_or_else(unset),
        way,
        part.unwrap_or_else(unset),
    ]
}

/// Who had joined each declaration: sets of their own, neither participants nor members.
fn joined(reader: &Reader) -> Section {
    let mut section = Section::new("adherents", "page-incidence-adherents", reader);
    let columns = [
        ("kind-declaration", false),
        ("figure-adherents-governments", true),
        ("figure-adherents-organisations", true),
        ("figure-adherents-persons", true),
        ("figure-adherents-unnamed", true),
        ("figure-adherents-all", true),
    ];
    let view = reader.view();
    let mut table = Table::new("page-incidence-adherents", &columns, reader);
    let declarations: Vec<_> = reader.seen::<Declaration>().collect();
    for declaration in declarations.iter().copied().take(shown(reader)) {
        let link = proof("adherents", declaration.id, reader);
        let mut cells = vec![record(declaration.id, reader)];
        match adherents(declaration, &view).value {
            Assessed::NotAssessable(reason) => {
                cells.push(leading(&spoken::reason(&reason, reader), &link));
                cells.extend((0..4).map(|_| nothing("not-assessable", reader)));
            }
            Assessed::Value(found) => {
                let counts = [
                    found.governments,
                    found.organisations,
                    found.persons,
                    found.unnamed,
                    found.all(),
                ];
                cells.extend(counts.map(|count| leading(&written(count, reader), &link)));
            }
        }
        table.rows.push(cells);
    }
    if table.rows.is_empty() {
        section.nothing_of(Kind::Declaration, reader);
    }
    section.cut(declarations.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}
