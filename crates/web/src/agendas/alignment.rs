//! How deep the objectives go: into the territory's plan, and from declared to measured for the goals of the world.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use office::CellOut;
use policy::Kind;
use policy::agendas::{AgendaGoal, Alignment, GoalDepth, ObjectiveDepth, alignment};
use policy::kernel::{Exact, Figure};
use policy::record::Shared;
use policy::rights::Verb;
use uuid::Uuid;

use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::pictures::{Bar, bars_of};
use crate::state::AppState;
use crate::strategy::{Around, csv, said_number};

/// The most objectives, and the most goals, that the page names.
const NAMED: usize = 300;

#[derive(Template)]
#[template(path = "agendas/alignment.html")]
struct AlignmentPage {
    shell: Shell,
    title: String,
    around: Around,
    proof: String,
    reason: Option<String>,
    picture: String,
    objectives: Vec<ObjectiveRow>,
    goals: Vec<GoalRow>,
    unserved: Vec<(String, Vec<Spoken>)>,
    hidden: usize,
    cut: usize,
    add: Option<String>,
    add_goal: Option<String>,
}

/// The four depths of an objective, in the order of the columns.
struct ObjectiveRow {
    link: Spoken,
    depths: Vec<(&'static str, bool)>,
}

struct GoalRow {
    link: Spoken,
    agenda: String,
    depth: &'static str,
    counts: Vec<(&'static str, String)>,
}

/// The depths, from the first to the last.
const DEPTHS: [&str; 4] = ["territorial", "declared", "acted", "measured"];

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let period = period_of(&reader);
    let figure = alignment(&reader.view(), period);
    let title = reader.words.text("page-alignment");
    let found = figure.value.value();
    let (objectives, hidden) = found
        .map(|found| objective_rows(found, &reader))
        .unwrap_or_default();
    let cut = objectives.len().saturating_sub(NAMED);
    let may_add = |kind| {
        let may = reader.account.is_some() && reader.may_ever(Verb::Create, kind);
        may.then(|| format!("{}/new", reader.list_address(kind)))
    };
    let (goals, unserved) = by_service(goal_rows(found, &reader));
    page(&AlignmentPage {
        shell: Shell::new(&state, &reader, &title),
        around: Around::year(period.from.year(), "alignment", &reader),
        proof: address("alignment", None, &reader),
        reason: figure
            .value
            .reason()
            .map(|why| spoken::reason(why, &reader)),
        picture: found
            .map(|found| picture(found, &reader))
            .unwrap_or_default(),
        objectives: objectives.into_iter().take(NAMED).collect(),
        goals,
        unserved,
        hidden,
        cut,
        add: may_add(Kind::Objective),
        add_goal: may_add(Kind::AgendaGoal),
        title,
    })
}

fn picture(found: &Alignment, reader: &Reader) -> String {
    let words = reader.words;
    let shares = [
        found.territorial,
        found.declared,
        found.acted,
        found.measured,
    ];
    let said: Vec<(String, String)> = DEPTHS
        .iter()
        .zip(&shares)
        .map(|(depth, share)| {
            let label = words.text(&format!("figure-alignment-{depth}"));
            (label, reader.language.percent(share, 1))
        })
        .collect();
    let proof = address("alignment", None, reader);
    let drawn: Vec<Bar<'_>> = said
        .iter()
        .zip(&shares)
        .map(|((label, written), share)| Bar {
            label,
            written,
            value: as_drawn(share),
            state: None,
            address: Some(&proof),
        })
        .collect();
    let point = words.text_with(
        "page-alignment-point",
        &[
            (
                "declared",
                reader.language.percent(&found.declared, 1).into(),
            ),
            (
                "measured",
                reader.language.percent(&found.measured, 1).into(),
            ),
        ],
    );
    let label = words.text("page-alignment-picture");
    // Shares: a bar that fills its track is all of the objectives.
    bars_of(("alignment", &label, &point), 1.0, &drawn)
}

/// A number as a picture draws it.
fn as_drawn(number: &Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}

fn objective_rows(found: &Alignment, reader: &Reader) -> (Vec<ObjectiveRow>, usize) {
    let row = |depth: &ObjectiveDepth| {
        Some(ObjectiveRow {
            link: linked(depth.objective, reader)?,
            depths: depths(depth),
        })
    };
    let rows: Vec<ObjectiveRow> = found.objectives.iter().filter_map(row).collect();
    let hidden = found.objectives.len() - rows.len();
    (rows, hidden)
}

fn depths(depth: &ObjectiveDepth) -> Vec<(&'static str, bool)> {
    let reached = [
        depth.territorial,
        depth.declared,
        depth.acted,
        depth.measured,
    ];
    DEPTHS.into_iter().zip(reached).collect()
}

/// The goals that stand under no other, those that nobody serves too: an agenda shows its holes.
fn goal_rows(found: Option<&Alignment>, reader: &Reader) -> Vec<GoalRow> {
    let served = found
        .map(|found| found.goals.as_slice())
        .unwrap_or_default();
    let goals = reader.policy().table::<AgendaGoal>().all();
    let mut top: Vec<&Shared<AgendaGoal>> = goals
        .filter(|goal| goal.body.parent.is_none() || depth_of(goal.id, served).is_some())
        .collect();
    top.sort_by_key(|goal| (goal.body.agenda.id(), in_order(&goal.body.number)));
    let row = |goal: &&Shared<AgendaGoal>| {
        let depth = depth_of(goal.id, served);
        let count = |count: fn(&GoalDepth) -> usize| said_number(depth.map_or(0, count), reader);
        Some(GoalRow {
            link: linked(goal.id, reader)?,
            agenda: spoken::title(goal.body.agenda.id(), reader),
            depth: deepest(depth),
            counts: vec![
                ("declared", count(|depth| depth.declared)),
                ("acted", count(|depth| depth.acted)),
                ("measured", count(|depth| depth.measured)),
            ],
        })
    };
    top.iter().filter_map(row).take(NAMED).collect()
}

/// The goals that somebody serves, and agenda by agenda those that nobody serves.
fn by_service(all: Vec<GoalRow>) -> (Vec<GoalRow>, Vec<(String, Vec<Spoken>)>) {
    let (rest, served): (Vec<GoalRow>, Vec<GoalRow>) =
        all.into_iter().partition(|row| row.depth == "none");
    let mut agendas: Vec<(String, Vec<Spoken>)> = Vec::new();
    for row in rest {
        match agendas.last_mut() {
            Some((agenda, goals)) if *agenda == row.agenda => goals.push(row.link),
            _ => agendas.push((row.agenda, vec![row.link])),
        }
    }
    (served, agendas)
}

fn depth_of(goal: Uuid, served: &[GoalDepth]) -> Option<&GoalDepth> {
    served.iter().find(|depth| depth.goal == goal)
}

/// The deepest that some objective goes for a goal.
fn deepest(depth: Option<&GoalDepth>) -> &'static str {
    match depth {
        Some(depth) if depth.measured > 0 => "measured",
        Some(depth) if depth.acted > 0 => "acted",
        Some(depth) if depth.declared > 0 => "declared",
        _ => "none",
    }
}

/// Goals as they are numbered: 2 before 11, 11.2 before 11.a.
fn in_order(number: &str) -> (u32, String) {
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u32::MAX), number.to_owned())
}

/// The objectives as comma-separated values.
pub(super) async fn table(reader: Reader) -> Result<Response, Failure> {
    let figure: Figure<Alignment> = alignment(&reader.view(), period_of(&reader));
    let yes = |reached: bool| {
        let key = if reached { "frame-yes" } else { "frame-no" };
        CellOut::Text(reader.words.text(key))
    };
    let all = figure
        .value
        .value()
        .map(|found| found.objectives.as_slice())
        .unwrap_or_default();
    let open = all
        .iter()
        .filter(|depth| linked(depth.objective, &reader).is_some());
    let line = |depth: &ObjectiveDepth| {
        let mut line = vec![CellOut::Text(spoken::title(depth.objective, &reader))];
        line.extend(depths(depth).into_iter().map(|(_, reached)| yes(reached)));
        line
    };
    let lines: Vec<Vec<CellOut>> = open.map(line).collect();
    let heads = [
        "kind-objective",
        "figure-alignment-objectives-territorial",
        "figure-alignment-objectives-declared",
        "figure-alignment-objectives-acted",
        "figure-alignment-objectives-measured",
    ];
    Ok(csv("alignment", &heads, &lines, &reader))
}
