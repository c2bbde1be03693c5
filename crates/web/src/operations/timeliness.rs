//! How the office keeps its deadlines, its promises and its estimates: one section for each figure.

use policy::kernel::{Assessed, Exact};
use policy::operations::{mission_estimates, promises_kept, reports_in_time, requests_in_time};

use super::means::{Row, picture, tile};
use crate::figures::{address, period_of};
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::governance::sheet::{
    Section, Table, Tile, amount, drawn, drawn_count, leading, record, shown, written,
};

/// Counts of one figure as bars that lead to its proof.
fn counts(entries: &[(&str, usize, &'static str)], proof: &str, reader: &Reader) -> Vec<Row> {
    entries
        .iter()
        .map(|(key, count, state)| {
            let label = reader.words.text(key);
            (
                label,
                written(*count, reader),
                drawn_count(*count),
                Some(*state),
                proof.to_owned(),
            )
        })
        .collect()
}

fn said(key: &str, share: Option<Exact>, reader: &Reader) -> String {
    let share = share.map_or_else(
        || reader.words.text("figure-any-nothing"),
        |share| reader.language.percent(&share, 1),
    );
    let values = [
        ("label", reader.words.text(key).into()),
        ("value", share.into()),
    ];
    reader.words.text_with("frame-labelled", &values)
}

/// Requests decided in time, and those that waited too long.
pub(super) fn requests(tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let proof = address("requests_in_time", None, reader);
    let mut section =
        Section::new("requests", "figure-requests-in-time", reader).proved(proof.clone());
    let figure = requests_in_time(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    if let Some(share) = found.share() {
        let share = reader.language.percent(&share, 1);
        tiles.push(tile("figure-requests-in-time", share, &proof, reader));
    }
    let entries = [
        (
            "figure-requests-in-time-decided-in-time",
            found.in_time,
            "done",
        ),
        ("figure-requests-in-time-late", found.late, "overdue"),
        ("figure-requests-in-time-overdue", found.overdue, "refused"),
        (
            "figure-requests-in-time-pending",
            found.pending,
            "not_assessable",
        ),
    ];
    let motive = said(
        "figure-requests-in-time-with-motive",
        found.share_with_motive(),
        reader,
    );
    let rows = counts(&entries, &proof, reader);
    section
        .pictures
        .push(picture("requests-picture", &section.title, motive, &rows));
    let columns = [
        ("figure-requests-in-time-waited-request", false),
        ("figure-requests-in-time-waited-delay", false),
        ("figure-requests-in-time-waited-days", true),
    ];
    let mut table = Table::new("figure-requests-in-time-waited", &columns, reader);
    for waited in found.waited.iter().take(shown(reader)) {
        table.rows.push(vec![
            record(waited.request, reader),
            Spoken::plain(spoken::listed(waited.delay, reader)),
            leading(&reader.language.integer(waited.days.into()), &proof),
        ]);
    }
    section.cut(found.waited.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}

/// Reports handed in on time, and those that are late or missing.
pub(super) fn reports(tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let proof = address("reports_in_time", None, reader);
    let mut section =
        Section::new("reports", "figure-reports-in-time", reader).proved(proof.clone());
    let figure = reports_in_time(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    if let Some(share) = found.share() {
        let share = reader.language.percent(&share, 1);
        tiles.push(tile("figure-reports-in-time", share, &proof, reader));
    }
    let entries = [
        (
            "figure-reports-in-time-handed-in-time",
            found.in_time,
            "done",
        ),
        ("figure-reports-in-time-late", found.late.len(), "overdue"),
        (
            "figure-reports-in-time-missing",
            found.missing.len(),
            "refused",
        ),
        (
            "figure-reports-in-time-pending",
            found.pending,
            "not_assessable",
        ),
    ];
    let rows = counts(&entries, &proof, reader);
    let point = said("figure-reports-in-time-in-time", found.share(), reader);
    section
        .pictures
        .push(picture("reports-picture", &section.title, point, &rows));
    let columns = [("kind-mobility", false), ("figure-reports-in-time", false)];
    let mut table = Table::new("figure-reports-in-time", &columns, reader);
    let late = found
        .late
        .iter()
        .map(|id| (*id, "figure-reports-in-time-late"));
    let missing = found
        .missing
        .iter()
        .map(|id| (*id, "figure-reports-in-time-missing"));
    for (id, key) in missing.chain(late).take(shown(reader)) {
        table.rows.push(vec![
            record(id, reader),
            Spoken::plain(reader.words.text(key)),
        ]);
    }
    section.cut(
        (found.late.len() + found.missing.len()).saturating_sub(shown(reader)),
        reader,
    );
    section.table = Some(table);
    section
}

/// Promises kept, and the missions that wait.
pub(super) fn promises(tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let proof = address("promises_kept", None, reader);
    let mut section =
        Section::new("promises", "figure-promises-kept", reader).proved(proof.clone());
    let figure = promises_kept(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    if let Some(share) = found.share() {
        let share = reader.language.percent(&share, 1);
        tiles.push(tile("figure-promises-kept", share, &proof, reader));
    }
    let entries = [
        ("figure-promises-kept-done", found.done, "done"),
        ("figure-promises-kept-open", found.open, "overdue"),
        ("figure-promises-kept-not-due", found.not_due, "planned"),
    ];
    let rows = counts(&entries, &proof, reader);
    let point = said("figure-promises-kept-kept", found.share(), reader);
    section
        .pictures
        .push(picture("promises-picture", &section.title, point, &rows));
    let columns = [
        ("figure-promises-kept-waiting-mission", false),
        ("figure-promises-kept-waiting-open", true),
    ];
    let mut table = Table::new("figure-promises-kept-waiting", &columns, reader);
    for (mission, open) in found.waiting.iter().take(shown(reader)) {
        table.rows.push(vec![
            record(*mission, reader),
            leading(&written(*open, reader), &proof),
        ]);
    }
    section.cut(found.waiting.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}

/// What missions cost beside their estimates, and those that went over.
pub(super) fn estimates(tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let proof = address("mission_estimates", None, reader);
    let mut section =
        Section::new("estimates", "figure-mission-estimates", reader).proved(proof.clone());
    let figure = mission_estimates(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    let growth = reader.language.percent(&found.growth(), 1);
    tiles.push(tile(
        "figure-mission-estimates-overrun",
        growth,
        &proof,
        reader,
    ));
    let money = |sum: &Exact| amount(sum, &found.currency, reader);
    let bar = |key: &str, sum: &Exact, state| {
        (
            reader.words.text(key),
            money(sum),
            drawn(sum),
            Some(state),
            proof.clone(),
        )
    };
    let rows = [
        bar(
            "figure-mission-estimates-estimate",
            &found.estimate,
            "planned",
        ),
        bar("figure-mission-estimates-actual", &found.actual, "done"),
    ];
    let point = said(
        "figure-mission-estimates-overrun",
        Some(found.growth()),
        reader,
    );
    section
        .pictures
        .push(picture("estimates-picture", &section.title, point, &rows));
    let columns = [
        ("figure-mission-estimates-overruns-mission", false),
        ("figure-mission-estimates-overruns-estimate", true),
        ("figure-mission-estimates-overruns-actual", true),
        ("figure-mission-estimates-overruns-overrun", true),
    ];
    let mut table = Table::new("figure-mission-estimates-overruns", &columns, reader);
    for over in found.overruns.iter().take(shown(reader)) {
        table.rows.push(vec![
            record(over.mission, reader),
            leading(&money(&over.estimate), &proof),
            leading(&money(&over.actual), &proof),
            leading(&reader.language.percent(&over.growth(), 1), &proof),
        ]);
    }
    section.cut(found.overruns.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}
