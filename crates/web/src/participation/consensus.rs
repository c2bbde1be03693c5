//! How far the six groups agree, consultation by consultation, with those who are absent and those who oppose; what became of
//! proposals; the bodies that met in twelve months.

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::governance::{ActorGroup, Body, Session};
use policy::kernel::{Assessed, Figure, Held, Listed, add_months, held_at};
use policy::participation::{
    Consensus, Consultation, GroupPosition, Proposal, ProposalState, Stance, Verdict, consensus,
    response_rate,
};
use policy::record::Shared;

use crate::figures::{address, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, Tile, drawn, leading, list, nothing, number, record,
    records, shown, written,
};
use crate::pictures::{StanceRow, StanceWords, Stances, stances};
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

/// As many consultations as are drawn one by one.
const MOST_DRAWN: usize = 12;

struct Opinion<'a> {
    consultation: &'a Shared<Consultation>,
    figure: Figure<Consensus>,
    proof: String,
}

fn made(reader: &Reader) -> Sheet {
    let view = reader.view();
    let known = reader.seen::<Consultation>();
    let begun = known.filter(|one| one.body.from <= view.as_of);
    let hold = |consultation: &Shared<Consultation>| {
        let key = policy::kernel::named(consultation.id, view.policy);
        (
            consensus(consultation, &view),
            address("consensus", Some(&key), reader),
        )
    };
    let mut held: Vec<Opinion<'_>> = begun
        .map(|consultation| {
            let (figure, proof) = hold(consultation);
            Opinion {
                consultation,
                figure,
                proof,
            }
        })
        .collect();
    held.sort_by_key(|one| std::cmp::Reverse(one.consultation.body.from));
    let mut tiles = Vec::new();
    let mut sections = vec![overview(&held, &mut tiles, reader)];
    sections.extend(
        held.iter()
            .take(MOST_DRAWN)
            .enumerate()
            .filter_map(|(place, one)| groups(place, one, reader)),
    );
    sections.push(proposals(&mut tiles, reader));
    sections.push(bodies(reader));
    Sheet {
        key: "page-consensus",
        tiles,
        sections,
    }
}

/// Every consultation with its verdict.
fn overview(held: &[Opinion<'_>], tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let mut section = Section::new("consultations", "page-consensus-consultations", reader);
    if held.is_empty() {
        section.nothing_of(Kind::Consultation, reader);
        return section;
    }
    let all = address("consensus", None, reader);
    for verdict in Verdict::ALL {
        let is = |one: &&Opinion<'_>| {
            one.figure
                .value
                .value()
                .is_some_and(|found| found.verdict == *verdict)
        };
        let count = held.iter().filter(is).count();
        if count > 0 {
            tiles.push(Tile {
                value: written(count, reader),
                label: spoken::listed(*verdict, reader),
                note: String::new(),
                link: all.clone(),
            });
        }
    }
    let columns = [
        ("kind-consultation", false),
        ("figure-consensus-verdict", false),
        ("figure-consensus-mean", true),
        ("figure-consensus-absent", false),
        ("figure-consensus-opposing", true),
    ];
    let mut table = Table::new("page-consensus-consultations", &columns, reader);
    for one in held.iter().take(shown(reader)) {
        let mut row = vec![record(one.consultation.id, reader)];
        match &one.figure.value {
            Assessed::NotAssessable(reason) => {
                row.push(leading(&spoken::reason(reason, reader), &one.proof));
                row.extend((0..3).map(|_| nothing("not-assessable", reader)));
            }
            Assessed::Value(found) => {
                let verdict = spoken::listed(found.verdict, reader);
                row.push(leading(&verdict, &one.proof));
                row.push(leading(&number(&found.mean, reader), &one.proof));
                row.push(absent(found, reader));
                row.push(leading(&written(found.opposing.len(), reader), &one.proof));
            }
        }
        table.rows.push(row);
    }
    section.cut(held.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}

fn absent(found: &Consensus, reader: &Reader) -> Spoken {
    let groups: Vec<Spoken> = found
        .absent
        .iter()
        .map(|group| Spoken::plain(spoken::listed(*group, reader)))
        .collect();
    list(&groups, reader)
}

/// What each of the six groups says in one consultation; absent groups have their row too.
fn groups(place: usize, one: &Opinion<'_>, reader: &Reader) -> Option<Section> {
    let found = one.figure.value.value()?;
    let key = "page-consensus-groups";
    let mut section =
        Section::new(&format!("groups-{place}"), key, reader).proved(one.proof.clone());
    section.title = spoken::title(one.consultation.id, reader);
    let columns = [
        ("figure-consensus-groups-group", false),
        ("figure-consensus-groups-mean", true),
        ("figure-consensus-groups-positions", true),
        ("figure-consensus-groups-opposed", true),
    ];
    let mut table = Table::new(key, &columns, reader);
    for group in ActorGroup::ALL {
        let name = spoken::listed(*group, reader);
        let stance = found.groups.iter().find(|stance| stance.group == *group);
        let mut row = vec![Spoken::plain(name)];
        match stance {
            None => {
                row.push(Spoken::plain(reader.words.text("page-consensus-absent")));
                row.extend((0..2).map(|_| nothing("page-consensus-absent", reader)));
            }
            Some(stance) => row.extend([
                leading(&number(&stance.mean, reader), &one.proof),
                leading(&written(stance.positions, reader), &one.proof),
                leading(&written(stance.opposed, reader), &one.proof),
            ]),
        }
        table.rows.push(row);
    }
    section.pictures.push(picture(place, one, found, reader));
    if !found.opposing.is_empty() {
        section.said.push(Spoken::plain(
            reader.words.text("figure-consensus-opposing"),
        ));
        section
            .said
            .push(records(found.opposing.iter().copied(), reader));
    }
    section.table = Some(table);
    Some(section)
}

/// One line for each of the six groups, from against to for, with every position on it.
fn picture(place: usize, one: &Opinion<'_>, found: &Consensus, reader: &Reader) -> Picture {
    let words = reader.words;
    let rows: Vec<Line> = ActorGroup::ALL
        .iter()
        .map(|group| line(*group, one, found, reader))
        .collect();
    let drawn: Vec<StanceRow<'_>> = rows
        .iter()
        .map(|row| StanceRow {
            label: &row.label,
            written: &row.written,
            title: &row.title,
            mean: row.mean,
            positions: &row.positions,
            address: &one.proof,
        })
        .collect();
    let absent: Vec<String> = found
        .absent
        .iter()
        .map(|group| spoken::listed(*group, reader))
        .collect();
    let values = [
        ("verdict", spoken::listed(found.verdict, reader).into()),
        ("mean", number(&found.mean, reader).into()),
        ("absent", absent.len().into()),
        ("names", reader.language.list(&absent).into()),
        ("opposed", found.opposing.len().into()),
    ];
    let key = if absent.is_empty() {
        "page-consensus-point-all"
    } else {
        "page-consensus-point"
    };
    let point = words.text_with(key, &values);
    let (against, neither, in_favour) = (
        words.text("page-consensus-against"),
        words.text("page-consensus-neither"),
        words.text("page-consensus-in-favour"),
    );
    let scale = StanceWords {
        against: &against,
        neither: &neither,
        in_favour: &in_favour,
    };
    let title = spoken::title(one.consultation.id, reader);
    Picture {
        class: "stances",
        svg: stances(
            &format!("consensus-{place}"),
            &title,
            &point,
            &scale,
            &drawn,
        ),
        caption: point,
        legend: Vec::new(),
    }
}

/// What a group's line says.
struct Line {
    label: String,
    written: String,
    title: String,
    mean: Option<f64>,
    positions: Vec<Stances>,
}

fn line(group: ActorGroup, one: &Opinion<'_>, found: &Consensus, reader: &Reader) -> Line {
    let label = spoken::listed(group, reader);
    let stance = found.groups.iter().find(|stance| stance.group == group);
    let written = stance.map_or_else(
        || reader.words.text("page-consensus-absent"),
        |stance| number(&stance.mean, reader),
    );
    let positions = reader.policy().table::<GroupPosition>();
    let said = |wanted: Stance| {
        let counted = one.figure.counted.iter();
        let of_group = counted.filter_map(|counted| positions.get(counted.record));
        of_group
            .filter(|position| position.body.group == group && position.body.value == wanted)
            .count()
    };
    let values = [
        ("label", label.clone().into()),
        ("value", written.clone().into()),
    ];
    Line {
        title: reader.words.text_with("frame-labelled", &values),
        mean: stance.map(|stance| drawn(&stance.mean)),
        positions: Stance::ALL
            .iter()
            .map(|value| Stances {
                at: drawn(&value.weight()),
                count: said(*value),
            })
            .collect(),
        label,
        written,
    }
}

/// How many proposals are answered, those that wait, and all of them, the latest first.
fn proposals(tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let proof = address("response_rate", None, reader);
    let mut section =
        Section::new("proposals", "page-consensus-proposals", reader).proved(proof.clone());
    let figure = response_rate(&reader.view(), period_of(reader));
    match &figure.value {
        Assessed::NotAssessable(reason) => section.because(reason, reader),
        Assessed::Value(found) => {
            tiles.push(Tile {
                value: reader.language.percent(&found.rate, 1),
                label: reader.words.text("figure-response-rate"),
                note: reader.words.text_with(
                    "page-consensus-of",
                    &[
                        ("over", written(found.answered, reader).into()),
                        ("under", written(found.due, reader).into()),
                    ],
                ),
                link: proof,
            });
            if !found.waiting.is_empty() {
                section.said.push(Spoken::plain(
                    reader.words.text("figure-response-rate-waiting"),
                ));
                section.said.push(records(
                    found.waiting.iter().copied().take(shown(reader)),
                    reader,
                ));
            }
        }
    }
    let mut known: Vec<&Shared<Proposal>> = reader
        .seen::<Proposal>()
        .filter(|one| one.body.received_on <= reader.as_of)
        .collect();
    if known.is_empty() {
        section.nothing_of(Kind::Proposal, reader);
        return section;
    }
    known.sort_by_key(|one| std::cmp::Reverse(one.body.received_on));
    section.cut(known.len().saturating_sub(shown(reader)), reader);
    let columns = [
        ("kind-proposal", false),
        ("actor-group", false),
        ("page-consensus-received", false),
        ("proposal-state", false),
        ("page-consensus-answered", false),
        ("page-consensus-became", false),
    ];
    let mut listed = Table::new("page-consensus-proposals", &columns, reader);
    listed.rows = known
        .into_iter()
        .take(shown(reader))
        .map(|one| proposal(one, reader))
        .collect();
    section.table = Some(listed);
    section
}

fn proposal(one: &Shared<Proposal>, reader: &Reader) -> Vec<Spoken> {
    let body = &one.body;
    let state = match held_at(&body.moves, reader.as_of) {
        Held::In(state) => sheet::state(ProposalState::LIST, state.word(), reader),
        Held::NotYet | Held::Uncertain => nothing("frame-unknown", reader),
    };
    let answered = body.answered_on.filter(|on| *on <= reader.as_of);
    let became = body.became.iter().map(|link| link.id());
    vec![
        record(one.id, reader),
        Spoken::plain(spoken::listed(body.group, reader)),
        spoken::day(body.received_on, reader),
        state,
        answered.map_or_else(
            || nothing("page-consensus-not-answered", reader),
            |on| spoken::day(on, reader),
        ),
        records(became, reader),
    ]
}

/// The bodies with their sessions of twelve months and what they decided that is still open.
fn bodies(reader: &Reader) -> Section {
    let mut section = Section::new("bodies", "page-consensus-bodies", reader);
    let view = reader.view();
    let columns = [
        ("kind-body", false),
        ("body-nature", false),
        ("kind-session-plural", true),
        ("page-consensus-days", false),
        ("page-consensus-open", true),
    ];
    let mut table = Table::new("page-consensus-bodies", &columns, reader);
    let bodies: Vec<&Shared<Body>> = reader.seen::<Body>().collect();
    let begins = add_months(view.as_of, -12);
    for body in bodies.iter().copied().take(shown(reader)) {
        let list_of = reader.address_dated(&policy::AnyRecord::Body(body.clone()));
        let mut sessions: Vec<&Shared<Session>> = view
            .policy
            .referring::<Session>(body.id)
            .filter(|one| one.body.on > begins && one.body.on <= view.as_of)
            .filter(|one| reader.opens(one))
            .collect();
        sessions.sort_by_key(|one| one.body.on);
        let open: usize = sessions
            .iter()
            .map(|one| one.body.open_decisions(view.as_of).count())
            .sum();
        let days: Vec<Spoken> = sessions
            .iter()
            .map(|one| {
                let address = reader.address_dated(&policy::AnyRecord::Session((*one).clone()));
                leading(&reader.language.day(one.body.on), &address)
            })
            .collect();
        table.rows.push(vec![
            record(body.id, reader),
            Spoken::plain(spoken::listed(body.body.nature, reader)),
            leading(&written(sessions.len(), reader), &list_of),
            list(&days, reader),
            leading(&written(open, reader), &list_of),
        ]);
    }
    if bodies.is_empty() {
        section.nothing_of(Kind::Body, reader);
    }
    section.cut(bodies.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}
