//! Communication: what it was to reach, whether it came early, which audiences were reached, what the media said.

use axum::extract::State;
use axum::response::Response;
use language::TrailingZeros;
use policy::Kind;
use policy::communication::{
    AudienceCoverage, CommunicationObjective, Promptness, audience_coverage, early_rate, net_tone,
};
use policy::kernel::{Assessed, Listed};
use policy::measurement::{Indicator, Standing, Status, indicator_standing};

use crate::figures::{address, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, Tile, counting, drawn_count, leading, nothing, number,
    record, shown, written,
};
use crate::measurement::values::{chip, worn};
use crate::pictures::{Bar, bars};
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
    let mut tiles = Vec::new();
    let sections = vec![
        objectives(reader),
        early(reader, &mut tiles),
        audiences(reader, &mut tiles),
        tone(reader, &mut tiles),
    ];
    Sheet {
        key: "page-communication",
        tiles,
        sections,
    }
}

fn tile(key: &str, value: String, link: &str, reader: &Reader) -> Tile {
    Tile {
        value,
        label: reader.words.text(key),
        note: String::new(),
        link: link.to_owned(),
    }
}

/// Bars that all lead to one proof.
fn picture(
    id: &str,
    label: &str,
    point: String,
    rows: &[(String, String, usize, Option<&str>)],
    proof: &str,
) -> Picture {
    let drawn: Vec<Bar<'_>> = rows
        .iter()
        .map(|(label, written, count, state)| Bar {
            label,
            written,
            value: drawn_count(*count),
            state: *state,
            address: Some(proof),
        })
        .collect();
    Picture {
        class: "bars",
        svg: bars(id, label, &point, &drawn),
        caption: point,
        legend: Vec::new(),
    }
}

/// The objectives of the plans, each with its indicators and where they stand.
fn objectives(reader: &Reader) -> Section {
    let mut section = Section::new("objectives", "page-communication-objectives", reader);
    let columns = [
        ("kind-communication-objective", false),
        ("kind-indicator", false),
        ("indicator-status", false),
        ("page-communication-value", true),
        ("page-communication-observed", false),
        ("page-communication-attained", true),
    ];
    let mut table = Table::new("page-communication-objectives", &columns, reader);
    let view = reader.view();
    let objectives: Vec<_> = reader.seen::<CommunicationObjective>().collect();
    for objective in objectives.iter().copied().take(shown(reader)) {
        let mut measured = false;
        for indicator in view.policy.referring::<Indicator>(objective.id) {
            measured = true;
            let key = policy::kernel::named(indicator.id, view.policy);
            let proof = address("indicator_status", Some(&key), reader);
            let mut row = vec![record(objective.id, reader), record(indicator.id, reader)];
            match indicator_standing(indicator, &view) {
                Assessed::Value(found) => row.extend(standing(&found, &proof, reader)),
                Assessed::NotAssessable(reason) => {
                    row.push(leading(&spoken::reason(&reason, reader), &proof));
                    row.extend((0..3).map(|_| nothing("not-assessable", reader)));
                }
            }
            table.rows.push(row);
        }
        if !measured {
            let mut row = vec![record(objective.id, reader)];
            row.push(Spoken::plain(
                reader.words.text("page-communication-unmeasured"),
            ));
            row.extend((0..4).map(|_| nothing("frame-not-set", reader)));
            table.rows.push(row);
        }
    }
    if objectives.is_empty() {
        section.nothing_of(Kind::CommunicationObjective, reader);
    }
    section.cut(objectives.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}

fn standing(found: &Standing, proof: &str, reader: &Reader) -> Vec<Spoken> {
    let unset = || nothing("frame-not-set", reader);
    let status = spoken::choice(Status::LIST, found.status.word(), reader);
    vec![
        chip(worn(found.status), &status, proof),
        found
            .last
            .map_or_else(unset, |(_, value)| leading(&number(&value, reader), proof)),
        found
            .last
            .map_or_else(unset, |(on, _)| spoken::day(on, reader)),
        found.attainment.map_or_else(unset, |share| {
            leading(&reader.language.percent(&share, 0), proof)
        }),
    ]
}

/// Whether communication about actions was planned before they began.
fn early(reader: &Reader, tiles: &mut Vec<Tile>) -> Section {
    let proof = address("early_rate", None, reader);
    let mut section = Section::new("early", "figure-early-rate", reader).proved(proof.clone());
    let figure = early_rate(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    let rate = reader.language.percent(&found.rate, 1);
    tiles.push(tile("figure-early-rate", rate.clone(), &proof, reader));
    let rows: Vec<(String, String, usize, Option<&str>)> = Promptness::ALL
        .iter()
        .map(|promptness| {
            let count = found
                .actions
                .iter()
                .filter(|one| one.promptness == *promptness)
                .count();
            let state = match promptness {
                Promptness::Early => "done",
                Promptness::Late => "overdue",
                Promptness::Silent => "not_assessable",
            };
            (
                spoken::listed(*promptness, reader),
                written(count, reader),
                count,
                Some(state),
            )
        })
        .collect();
    let point = reader
        .words
        .text_with("page-communication-early", &[("rate", rate.into())]);
    section.pictures.push(picture(
        "early-picture",
        &section.title,
        point,
        &rows,
        &proof,
    ));
    let columns = [
        ("figure-early-rate-actions-action", false),
        ("figure-early-rate-actions-promptness", false),
        ("figure-early-rate-actions-planned-on", false),
        ("figure-early-rate-actions-began", false),
    ];
    let mut table = Table::new("figure-early-rate-actions", &columns, reader);
    let mut actions: Vec<_> = found.actions.iter().collect();
    actions.sort_by_key(|one| std::cmp::Reverse(one.promptness.word()));
    for one in actions.iter().take(shown(reader)) {
        let planned = one.planned_on.map(|on| spoken::day(on, reader));
        table.rows.push(vec![
            record(one.action, reader),
            Spoken::plain(spoken::listed(one.promptness, reader)),
            planned.unwrap_or_else(|| nothing("frame-not-set", reader)),
            spoken::historical(one.began, reader),
        ]);
    }
    section.cut(found.actions.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}

/// The audiences meant and those reached, and the gross contacts of each channel.
fn audiences(reader: &Reader, tiles: &mut Vec<Tile>) -> Section {
    let proof = address("audience_coverage", None, reader);
    let mut section =
        Section::new("audiences", "figure-audience-coverage", reader).proved(proof.clone());
    let figure = audience_coverage(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    let rate = reader.language.percent(&found.rate, 1);
    tiles.push(tile("figure-audience-coverage", rate, &proof, reader));
    let rows = audience_rows(found, reader);
    let missed: Vec<&str> = rows
        .iter()
        .filter(|row| row.2 == 0)
        .map(|row| row.0.as_str())
        .collect();
    let point = if missed.is_empty() {
        reader.words.text("page-communication-all-reached")
    } else {
        let named = [("audiences", reader.language.list(&missed).into())];
        reader
            .words
            .text_with("page-communication-not-reached", &named)
    };
    section.pictures.push(picture(
        "audiences-picture",
        &section.title,
        point,
        &rows,
        &proof,
    ));
    section.table = Some(audience_table(found, &proof, reader));
    let channels: Vec<Spoken> = found
        .contacts
        .iter()
        .map(|(channel, gross)| {
            let values = [
                ("label", spoken::listed(*channel, reader).into()),
                ("value", reader.language.integer(*gross).into()),
            ];
            leading(&reader.words.text_with("frame-labelled", &values), &proof)
        })
        .collect();
    if !channels.is_empty() {
        section
            .said
            .push(Spoken::plain(reader.words.text("page-communication-gross")));
        section.said.push(sheet::list(&channels, reader));
    }
    section
}

/// Each audience: how many activities reached it of those meant for it.
fn audience_rows(
    found: &AudienceCoverage,
    reader: &Reader,
) -> Vec<(String, String, usize, Option<&'static str>)> {
    found
        .audiences
        .iter()
        .map(|one| {
            let said = reader.words.text_with(
                "page-communication-reached",
                &[
                    ("reached", written(one.reached, reader).into()),
                    ("meant", written(one.meant, reader).into()),
                ],
            );
            let state = if one.reached == 0 {
                "not_assessable"
            } else {
                "done"
            };
            (
                spoken::listed(one.audience, reader),
                said,
                one.reached,
                Some(state),
            )
        })
        .collect()
}

fn audience_table(found: &AudienceCoverage, proof: &str, reader: &Reader) -> Table {
    let columns = [
        ("figure-audience-coverage-audiences-audience", false),
        ("figure-audience-coverage-audiences-meant", true),
        ("figure-audience-coverage-audiences-reached", true),
    ];
    let mut table = Table::new("figure-audience-coverage-audiences", &columns, reader);
    for one in &found.audiences {
        table.rows.push(vec![
            Spoken::plain(spoken::listed(one.audience, reader)),
            leading(&written(one.meant, reader), proof),
            leading(&written(one.reached, reader), proof),
        ]);
    }
    table
}

/// What the media said, and how far it was heard.
fn tone(reader: &Reader, tiles: &mut Vec<Tile>) -> Section {
    let proof = address("net_tone", None, reader);
    let mut section = Section::new("tone", "figure-net-tone", reader).proved(proof.clone());
    let figure = net_tone(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    let net = reader
        .language
        .decimal(&found.tone, 2, TrailingZeros::Trimmed);
    let global = reader.language.percent(&found.global, 1);
    tiles.push(tile("figure-net-tone-tone", net.clone(), &proof, reader));
    tiles.push(tile(
        "figure-net-tone-global",
        global.clone(),
        &proof,
        reader,
    ));
    let words = |key: &str| reader.words.text(key);
    let counts = [
        ("figure-net-tone-positive", found.positive, "done"),
        ("figure-net-tone-neutral", found.neutral, "not_assessable"),
        ("figure-net-tone-negative", found.negative, "refused"),
    ];
    let rows =
        counts.map(|(key, count, state)| (words(key), written(count, reader), count, Some(state)));
    let point = reader.words.text_with(
        "page-communication-tone",
        &[("tone", net.into()), ("global", global.into())],
    );
    section.pictures.push(picture(
        "tone-picture",
        &section.title,
        point,
        &rows,
        &proof,
    ));
    let columns = [
        ("figure-net-tone", false),
        ("page-communication-articles", true),
    ];
    let mut table = Table::new("figure-net-tone", &columns, reader);
    for (label, said, _, _) in &rows {
        table
            .rows
            .push(vec![Spoken::plain(label.clone()), leading(said, &proof)]);
    }
    let world = written(found.in_the_world, reader);
    table.rows.push(vec![
        Spoken::plain(words("figure-net-tone-in-the-world")),
        leading(&world, &proof),
    ]);
    section.said.push(Spoken::plain(counting(
        "page-communication-all",
        found.all(),
        reader,
    )));
    section.table = Some(table);
    section
}
