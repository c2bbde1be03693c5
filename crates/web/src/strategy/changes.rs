//! How a strategy changed: its revisions, and beside one another what was adopted and what holds now.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use office::Version;
use policy::kernel::{Move, Ref, Target};
use policy::record::{Cell, Shared};
use policy::rights::Verb;
use policy::strategy::{
    Axis, Objective, Revision, RevisionChange, Strategy, StrategyState, axes_of, objectives_of,
};
use policy::{AnyRecord, Audience, Kind};
use serde_json::json;
use uuid::Uuid;

use super::around::{Around, chosen, new_form};
use crate::figures::linked;
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "strategy/changes.html")]
struct ChangesPage {
    shell: Shell,
    title: String,
    around: Around,
    strategy: Option<Spoken>,
    adopted: Option<(Spoken, Option<String>)>,
    revisions: Vec<RevisionRow>,
    add: Option<String>,
    sides: Option<Sides>,
    /// Whether changes are told whose earlier text nobody recorded.
    untold: bool,
}

struct RevisionRow {
    link: Spoken,
    on: Spoken,
    act: String,
    reason: String,
    triggers: Vec<Spoken>,
    hidden: usize,
    event: Option<Spoken>,
    changes: Vec<(Option<Spoken>, Spoken, Spoken)>,
}

/// The adopted version beside the one of now.
struct Sides {
    since: Option<Spoken>,
    records: Vec<Compared>,
    same: usize,
    deleted: Vec<(String, String)>,
}

/// An axis or an objective, then and now.
struct Compared {
    link: Spoken,
    kind: String,
    is_new: bool,
    history: String,
    fields: Vec<(String, Spoken, Spoken)>,
}

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let strategy = chosen(&reader);
    let sides = match &strategy {
        Some(found) if reader.viewer.audience() == Audience::Internal => {
            sides(&state, found, &reader).await?
        }
        _ => None,
    };
    let title = reader.words.text("page-strategy-changes");
    let revisions = strategy
        .as_ref()
        .map(|found| revisions(found, &reader))
        .unwrap_or_default();
    let fill = strategy
        .as_ref()
        .map(|found| ("strategy", found.id.to_string()));
    page(&ChangesPage {
        shell: Shell::new(&state, &reader, &title),
        around: Around::strategy(&reader),
        adopted: strategy.as_ref().and_then(|found| adopted(found, &reader)),
        untold: sides
            .as_ref()
            .is_some_and(|found| untold(found, &revisions)),
        revisions,
        add: match fill {
            Some(fill) => new_form(Kind::Revision, &[fill], &reader),
            None => new_form(Kind::Strategy, &[], &reader),
        },
        strategy: strategy
            .as_ref()
            .and_then(|found| linked(found.id, &reader)),
        sides,
        title,
    })
}

/// The first move that closed the text.
fn adoption(strategy: &Strategy) -> Option<&Move<StrategyState>> {
    let closes = |change: &&Move<StrategyState>| {
        matches!(change.to, StrategyState::Adopted | StrategyState::Revised)
    };
    strategy.moves.iter().find(closes)
}

fn adopted(strategy: &Shared<Strategy>, reader: &Reader) -> Option<(Spoken, Option<String>)> {
    let change = adoption(&strategy.body)?;
    let act = change.act.as_deref().map(str::to_owned);
    Some((spoken::historical(change.on, reader), act))
}

/// The revisions up to the date of the page, the latest first.
fn revisions(strategy: &Shared<Strategy>, reader: &Reader) -> Vec<RevisionRow> {
    let found = reader.policy().referring::<Revision>(strategy.id);
    let mut found: Vec<&Shared<Revision>> = found
        .filter(|revision| revision.body.strategy.id() == strategy.id)
        .filter(|revision| revision.body.on <= reader.as_of)
        .filter(|revision| reader.may(Verb::See, &AnyRecord::Revision((*revision).clone())))
        .collect();
    found.sort_by_key(|revision| std::cmp::Reverse((revision.body.on, revision.id)));
    found
        .into_iter()
        .map(|revision| revision_row(revision, reader))
        .collect()
}

fn revision_row(revision: &Shared<Revision>, reader: &Reader) -> RevisionRow {
    let body = &revision.body;
    let triggers: Vec<Spoken> = body
        .triggers
        .iter()
        .filter_map(|link| linked(link.id(), reader))
        .collect();
    let change = |change: &RevisionChange| {
        let what = spoken::text(&change.what, reader);
        (
            linked(change.about.id(), reader),
            what,
            spoken::text(&change.why, reader),
        )
    };
    RevisionRow {
        link: spoken::cell(&Cell::Record(revision.id), reader, &reader.view()),
        on: spoken::day(body.on, reader),
        act: body.act.to_string(),
        reason: spoken::listed(body.reason, reader),
        hidden: body.triggers.len() - triggers.len(),
        triggers,
        event: body
            .context_event
            .as_ref()
            .map(|event| spoken::text(event, reader)),
        changes: body.changes.iter().map(change).collect(),
    }
}

/// Whether revisions tell of changes while nothing differs, because the strategy came into the register with its later text.
fn untold(sides: &Sides, revisions: &[RevisionRow]) -> bool {
    let told = revisions
        .iter()
        .any(|revision| !revision.changes.is_empty());
    told && sides.since.is_some() && sides.records.is_empty()
}

/// When the register first knew the strategy as adopted.
struct Known {
    /// The ledger's sequence number.
    seq: i64,
    /// Whether it came into the register adopted already; then each record's first version is what was adopted.
    came_adopted: bool,
    /// When.
    at: jiff::Timestamp,
}

/// The records of the strategy, as adopted and now; none while it was never adopted.
async fn sides(
    state: &AppState,
    strategy: &Shared<Strategy>,
    reader: &Reader,
) -> Result<Option<Sides>, Failure> {
    let Some(known) = known(state, strategy, reader).await? else {
        return Ok(None);
    };
    let axes = axes_of(strategy.id, reader.policy());
    let mut now: Vec<AnyRecord> = vec![AnyRecord::Strategy(strategy.clone())];
    now.extend(axes.into_iter().cloned().map(AnyRecord::Axis));
    let objectives = objectives_of(strategy, reader.policy());
    now.extend(objectives.into_iter().cloned().map(AnyRecord::Objective));
    let mut records = Vec::new();
    let mut same = 0;
    for record in now.iter().filter(|record| reader.may(Verb::See, record)) {
        let then = as_adopted(state, record, &known, reader).await?;
        match compared(record, then.as_ref(), reader) {
            Some(found) => records.push(found),
            None => same += 1,
        }
    }
    let deleted = [Kind::Axis, Kind::Objective]
        .into_iter()
        .filter(|kind| reader.may_ever(Verb::Delete, *kind))
        .map(|kind| {
            (
                format!("{}/deleted", reader.list_address(kind)),
                spoken::kinds(kind, reader),
            )
        });
    Ok(Some(Sides {
        since: known.came_adopted.then(|| spoken::moment(known.at, reader)),
        records,
        same,
        deleted: deleted.collect(),
    }))
}

async fn known(
    state: &AppState,
    strategy: &Shared<Strategy>,
    reader: &Reader,
) -> Result<Option<Known>, Failure> {
    if adoption(&strategy.body).is_none() {
        return Ok(None);
    }
    let mut versions = state.office.history(&reader.viewer, strategy.id).await?;
    versions.reverse();
    for version in versions.iter().filter(|version| !version.deleted) {
        let then = state
            .office
            .version(&reader.viewer, strategy.id, version.version)
            .await?;
        if let Some(AnyRecord::Strategy(then)) = then
            && adoption(&then.body).is_some()
        {
            return Ok(Some(Known {
                seq: version.seq,
                came_adopted: versions
                    .first()
                    .is_some_and(|first| first.version == version.version),
                at: version.at,
            }));
        }
    }
    Ok(None)
}

/// A record as it stood when the strategy was adopted; none when it came later.
async fn as_adopted(
    state: &AppState,
    record: &AnyRecord,
    known: &Known,
    reader: &Reader,
) -> Result<Option<AnyRecord>, Failure> {
    // What was written once has no other version to read.
    if record.version() == 1 && known.came_adopted {
        return Ok(Some(record.clone()));
    }
    let versions = state.office.history(&reader.viewer, record.id()).await?;
    let mut kept = versions.iter().filter(|version| !version.deleted);
    let first = || versions.iter().rev().find(|version| !version.deleted);
    let then: Option<&Version> = kept
        .find(|version| version.seq <= known.seq)
        .or_else(|| first().filter(|_| known.came_adopted));
    match then {
        Some(version) => Ok(state
            .office
            .version(&reader.viewer, record.id(), version.version)
            .await?),
        None => Ok(None),
    }
}

/// What a record says, field by field: key of the label, the value for comparing, the words.
type Said = Vec<(&'static str, serde_json::Value, Spoken)>;

/// A record whose words or ties changed, or that is new; none when nothing did.
fn compared(now: &AnyRecord, then: Option<&AnyRecord>, reader: &Reader) -> Option<Compared> {
    let is = said(now, reader);
    let was = then.map(|then| said(then, reader));
    let fields: Vec<(String, Spoken, Spoken)> = is
        .into_iter()
        .enumerate()
        .filter_map(|(index, (key, value, words))| {
            let before = was.as_ref().and_then(|was| was.get(index));
            let changed = before.is_none_or(|(_, before, _)| *before != value);
            let before = before
                .map(|(_, _, words)| words.clone())
                .unwrap_or_default();
            changed.then(|| (reader.words.text(key), before, words))
        })
        .collect();
    if fields.is_empty() {
        return None;
    }
    Some(Compared {
        link: linked(now.id(), reader)?,
        kind: spoken::kind(now.kind(), reader),
        is_new: then.is_none(),
        history: format!("{}/history", reader.address(now)),
        fields,
    })
}

fn said(record: &AnyRecord, reader: &Reader) -> Said {
    match record {
        AnyRecord::Strategy(found) => of_strategy(&found.body, reader),
        AnyRecord::Axis(found) => of_axis(&found.body, reader),
        AnyRecord::Objective(found) => of_objective(&found.body, reader),
        _ => Vec::new(),
    }
}

fn text(words: Option<&policy::kernel::Text>, reader: &Reader) -> (serde_json::Value, Spoken) {
    let said = words
        .map(|words| spoken::text(words, reader))
        .unwrap_or_default();
    (json!(words), said)
}

fn day(day: Date, reader: &Reader) -> (serde_json::Value, Spoken) {
    (json!(day.to_string()), spoken::day(day, reader))
}

/// Links, in whatever order they stand.
fn links<T: Target>(links: &[Ref<T>], reader: &Reader) -> (serde_json::Value, Spoken) {
    records(links.iter().map(|link| link.id()), reader)
}

fn records(ids: impl Iterator<Item = Uuid>, reader: &Reader) -> (serde_json::Value, Spoken) {
    let ids: BTreeSet<Uuid> = ids.collect();
    let cells = ids.iter().map(|id| Cell::Record(*id)).collect();
    (
        json!(ids),
        spoken::cell(&Cell::Many(cells), reader, &reader.view()),
    )
}

fn field(
    key: &'static str,
    (value, words): (serde_json::Value, Spoken),
) -> (&'static str, serde_json::Value, Spoken) {
    (key, value, words)
}

fn of_strategy(body: &Strategy, reader: &Reader) -> Said {
    vec![
        field("strategy-title", text(Some(&body.title), reader)),
        field(
            "strategy-city-model",
            text(body.city_model.as_ref(), reader),
        ),
        field("strategy-horizon-from", day(body.horizon_from, reader)),
        field("strategy-horizon-to", day(body.horizon_to, reader)),
    ]
}

fn of_axis(body: &Axis, reader: &Reader) -> Said {
    let order = (
        json!(body.order),
        Spoken::plain(reader.language.integer(body.order.into())),
    );
    vec![
        field("axis-title", text(Some(&body.title), reader)),
        field("axis-order", order),
        field("axis-diagnosis", links(&body.diagnosis, reader)),
    ]
}

fn of_objective(body: &Objective, reader: &Reader) -> Said {
    let group = (
        json!(body.group),
        Spoken::plain(spoken::listed(body.group, reader)),
    );
    let goals = body.agenda_links.iter().map(|link| link.goal.id());
    vec![
        field(
            "objective-axis",
            records(std::iter::once(body.axis.id()), reader),
        ),
        field("objective-group", group),
        field("objective-title", text(Some(&body.title), reader)),
        field(
            "objective-change-expected",
            text(body.change_expected.as_ref(), reader),
        ),
        field("objective-from", day(body.from, reader)),
        field("objective-to", day(body.to, reader)),
        field("objective-departments", links(&body.departments, reader)),
        field(
            "objective-beneficiaries",
            links(&body.beneficiaries, reader),
        ),
        field(
            "objective-territorial-objectives",
            links(&body.territorial_objectives, reader),
        ),
        field("objective-diagnosis", links(&body.diagnosis, reader)),
        field("objective-agenda-links", records(goals, reader)),
    ]
}
