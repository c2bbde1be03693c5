//! The strategy as a tree: axes, objectives, the actions for each with their state, the indicators with where they stand; and the
//! same actions over the horizon.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use office::CellOut;
use policy::kernel::{Assessed, Listed, Stateful, held_at};
use policy::measurement::{Indicator, stands};
use policy::operations::Action;
use policy::record::{Cell, Shared};
use policy::rights::Verb;
use policy::strategy::{Axis, Objective, Strategy, axes_of};
use policy::{AnyRecord, Kind, View};

use super::around::{Around, chosen, csv, new_form};
use super::timeline;
use crate::figures::{address, linked};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::measurement::values::worn;
use crate::state::AppState;

/// How many actions, and how many indicators, an objective names before it only counts the rest.
const NAMED: usize = 12;

#[derive(Template)]
#[template(path = "strategy/tree.html")]
struct TreePage {
    shell: Shell,
    title: String,
    around: Around,
    head: Option<Head>,
    axes: Vec<AxisRow>,
    line: timeline::Drawn,
    add: Option<String>,
    actions: String,
}

/// The strategy itself.
struct Head {
    link: Spoken,
    state: Spoken,
    from: Spoken,
    to: Spoken,
    plan: Option<Spoken>,
    in_force: bool,
}

struct AxisRow {
    link: Spoken,
    objectives: Vec<ObjectiveRow>,
    add: Option<String>,
}

struct ObjectiveRow {
    link: Spoken,
    group: String,
    dates: Option<(Spoken, Spoken)>,
    departments: Vec<Spoken>,
    actions: Vec<ActionRow>,
    more_actions: usize,
    indicators: Vec<IndicatorRow>,
    more_indicators: usize,
    address: String,
    add_action: Option<String>,
    add_indicator: Option<String>,
}

/// An action as its objective names it.
struct ActionRow {
    link: Spoken,
    state: Spoken,
    leads: String,
}

struct IndicatorRow {
    link: Spoken,
    state: &'static str,
    status: String,
    proof: String,
}

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let strategy = chosen(&reader);
    let tree = strategy
        .as_ref()
        .map(|found| branches(found, &reader))
        .unwrap_or_default();
    let title = reader.words.text("page-strategy-tree");
    let horizon = strategy.as_ref().map(|found| {
        let body = &found.body;
        (body.horizon_from, body.horizon_to)
    });
    let horizon = horizon.unwrap_or((reader.as_of, reader.as_of));
    page(&TreePage {
        shell: Shell::new(&state, &reader, &title),
        around: Around::strategy(&reader).with_csv_of(strategy.as_ref(), &reader),
        head: strategy.as_ref().map(|found| head(found, &reader)),
        axes: tree
            .iter()
            .map(|branch| axis_row(branch, horizon, &reader))
            .collect(),
        line: timeline::draw(strategy.as_ref(), &tree, &reader),
        add: new_form(Kind::Strategy, &[], &reader),
        actions: reader.dated(reader.list_address(Kind::Action)),
        title,
    })
}

/// An axis with what hangs on it, as far as the reader may open it.
pub(super) struct Branch {
    /// The axis.
    pub axis: Shared<Axis>,
    /// Its objectives, each with its actions.
    pub objectives: Vec<(Shared<Objective>, Vec<Shared<Action>>)>,
}

/// Everything under a strategy.
pub(super) fn branches(strategy: &Shared<Strategy>, reader: &Reader) -> Vec<Branch> {
    let policy = reader.policy();
    let branch = |axis: &Shared<Axis>| {
        let below = policy.referring::<Objective>(axis.id);
        let mut objectives: Vec<_> = below
            .filter(|found| found.body.axis.id() == axis.id)
            .filter(|found| reader.may(Verb::See, &AnyRecord::Objective((*found).clone())))
            .map(|found| (found.clone(), actions_of(found, reader)))
            .collect();
        objectives.sort_by_key(|(found, _)| (found.code.clone(), found.id));
        Branch {
            axis: axis.clone(),
            objectives,
        }
    };
    let axes = axes_of(strategy.id, policy);
    let seen = axes
        .into_iter()
        .filter(|axis| reader.may(Verb::See, &AnyRecord::Axis((*axis).clone())));
    seen.map(branch).collect()
}

/// The actions for an objective that the reader may open, the latest begun first.
fn actions_of(objective: &Shared<Objective>, reader: &Reader) -> Vec<Shared<Action>> {
    let actions = reader.policy().referring::<Action>(objective.id);
    let mut found: Vec<_> = actions
        .filter(|action| {
            action
                .body
                .objectives
                .iter()
                .any(|link| link.id() == objective.id)
        })
        .filter(|action| reader.may(Verb::See, &AnyRecord::Action((*action).clone())))
        .cloned()
        .collect();
    found.sort_by_key(|action| (std::cmp::Reverse(action.body.from), action.id));
    found
}

fn head(strategy: &Shared<Strategy>, reader: &Reader) -> Head {
    let view = reader.view();
    let body = &strategy.body;
    Head {
        link: spoken::cell(&Cell::Record(strategy.id), reader, &view),
        state: state_of(&body.moves, reader),
        from: spoken::day(body.horizon_from, reader),
        to: spoken::day(body.horizon_to, reader),
        plan: body
            .territorial_plan
            .and_then(|link| linked(link.id(), reader)),
        in_force: is_in_force(strategy, &view),
    }
}

fn is_in_force(strategy: &Shared<Strategy>, view: &View<'_>) -> bool {
    use policy::kernel::Certainty;
    policy::strategy::strategy_in_force(&strategy.body, view.as_of, view.policy) == Certainty::Yes
}

/// The state at the date of the page, with its mark; that nobody can tell, where the dates are too rough.
pub(super) fn state_of<S: Copy + Listed>(
    moves: &[policy::kernel::Move<S>],
    reader: &Reader,
) -> Spoken {
    let held = held_at(moves, reader.as_of).state().map(Cell::choice);
    spoken::cell(&held.unwrap_or(Cell::Empty), reader, &reader.view())
}

/// The code of the state of an action; `not_assessable` where nobody can tell.
pub(super) fn state_code(action: &Shared<Action>, as_of: Date) -> &'static str {
    held_at(action.body.moves(), as_of)
        .state()
        .map_or("not_assessable", Listed::word)
}

/// First and last day of the strategy: an objective with the same days does not repeat them.
type Horizon = (Date, Date);

fn axis_row(branch: &Branch, horizon: Horizon, reader: &Reader) -> AxisRow {
    let view = reader.view();
    let fill = [("axis", branch.axis.id.to_string())];
    AxisRow {
        link: spoken::cell(&Cell::Record(branch.axis.id), reader, &view),
        objectives: branch
            .objectives
            .iter()
            .map(|(objective, actions)| objective_row(objective, actions, horizon, reader))
            .collect(),
        add: new_form(Kind::Objective, &fill, reader),
    }
}

fn objective_row(
    objective: &Shared<Objective>,
    actions: &[Shared<Action>],
    horizon: Horizon,
    reader: &Reader,
) -> ObjectiveRow {
    let view = reader.view();
    let body = &objective.body;
    let indicators = indicators_of(objective, reader);
    let named = indicators.iter().take(NAMED);
    ObjectiveRow {
        link: spoken::cell(&Cell::Record(objective.id), reader, &view),
        group: spoken::listed(body.group, reader),
        dates: ((body.from, body.to) != horizon)
            .then(|| (spoken::day(body.from, reader), spoken::day(body.to, reader))),
        departments: body
            .departments
            .iter()
            .filter_map(|link| linked(link.id(), reader))
            .collect(),
        actions: actions
            .iter()
            .take(NAMED)
            .map(|action| action_row(action, reader))
            .collect(),
        more_actions: actions.len().saturating_sub(NAMED),
        indicators: named.map(|found| indicator_row(found, reader)).collect(),
        more_indicators: indicators.len().saturating_sub(NAMED),
        address: reader.address_dated(&AnyRecord::Objective(objective.clone())),
        add_action: new_form(
            Kind::Action,
            &[("objectives.0", objective.id.to_string())],
            reader,
        ),
        add_indicator: new_form(
            Kind::Indicator,
            &[("links.0", objective.id.to_string())],
            reader,
        ),
    }
}

fn action_row(action: &Shared<Action>, reader: &Reader) -> ActionRow {
    let leads = action.body.lead.iter().chain(&action.body.co_leads);
    ActionRow {
        link: spoken::cell(&Cell::Record(action.id), reader, &reader.view()),
        state: state_of(&action.body.moves, reader),
        leads: reader.language.list(
            &leads
                .filter_map(|link| linked(link.id(), reader))
                .map(|lead| lead.text)
                .collect::<Vec<_>>(),
        ),
    }
}

fn indicators_of(objective: &Shared<Objective>, reader: &Reader) -> Vec<Shared<Indicator>> {
    let found = reader.policy().referring::<Indicator>(objective.id);
    found
        .filter(|indicator| {
            indicator
                .body
                .links
                .iter()
                .any(|link| link.id() == objective.id)
        })
        .filter(|indicator| reader.may(Verb::See, &AnyRecord::Indicator((*indicator).clone())))
        .cloned()
        .collect()
}

fn indicator_row(indicator: &Shared<Indicator>, reader: &Reader) -> IndicatorRow {
    let (state, status) = match stands(indicator, &reader.view()) {
        Assessed::Value(status) => (worn(status), spoken::listed(status, reader)),
        Assessed::NotAssessable(reason) => ("not_assessable", spoken::reason(&reason, reader)),
    };
    let key = policy::kernel::named(indicator.id, reader.policy());
    IndicatorRow {
        link: spoken::cell(&Cell::Record(indicator.id), reader, &reader.view()),
        state,
        status,
        proof: address("indicator_status", Some(&key), reader),
    }
}

/// The actions of the strategy as comma-separated values, one line for each objective that an action serves.
pub(super) async fn table(reader: Reader) -> Result<Response, Failure> {
    let strategy = chosen(&reader).ok_or(Failure::NotFound)?;
    let text = |id| CellOut::Text(spoken::title(id, &reader));
    let day = |day: Option<Date>| day.map_or(CellOut::Empty, CellOut::Day);
    let mut lines = Vec::new();
    for branch in branches(&strategy, &reader) {
        for (objective, actions) in &branch.objectives {
            for action in actions {
                let code = action.code.as_ref().map(ToString::to_string);
                lines.push(vec![
                    text(branch.axis.id),
                    text(objective.id),
                    code.map_or(CellOut::Empty, CellOut::Text),
                    text(action.id),
                    CellOut::Text(state_of(&action.body.moves, &reader).text),
                    day(action.body.from),
                    day(action.body.to),
                    action
                        .body
                        .lead
                        .map_or(CellOut::Empty, |lead| text(lead.id())),
                ]);
            }
        }
    }
    let heads = [
        "kind-axis",
        "kind-objective",
        "frame-code",
        "kind-action",
        "action-state",
        "action-from",
        "action-to",
        "action-lead",
    ];
    Ok(csv("strategy", &heads, &lines, &reader))
}
