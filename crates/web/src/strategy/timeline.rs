//! The actions of a strategy over its horizon, axis by axis, with the table that says the same.

use std::collections::BTreeSet;

use jiff::civil::Date;
use policy::AnyRecord;
use policy::kernel::{Certainty, Period};
use policy::operations::{Action, is_active};
use policy::record::{Cell, Shared};
use policy::strategy::{Strategy, objectives_of};
use uuid::Uuid;

use super::tree::{Branch, state_code, state_of};
use crate::figures::{linked, period_of};
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::pictures::{Horizon, HorizonBar, HorizonGroup, Milestone, horizon};

/// The most bars of the picture; the list of actions has them all.
const MOST: usize = 60;

/// The picture, its table, and how many actions it leaves out.
#[derive(Default)]
pub(super) struct Drawn {
    /// The whole `<svg>`; empty when nothing is to be drawn.
    pub picture: String,
    /// The states that its bars wear: code, words.
    pub legend: Vec<(&'static str, String)>,
    /// The same, row by row.
    pub rows: Vec<Row>,
    /// Actions that the picture has no room for.
    pub cut: usize,
    /// Actions of these years that serve no objective of the strategy, and are not drawn.
    pub apart: usize,
}

/// One action in the table.
pub(super) struct Row {
    /// The action.
    pub link: Spoken,
    /// Its axis.
    pub axis: Spoken,
    /// Its state.
    pub state: Spoken,
    /// Its first day.
    pub from: Spoken,
    /// Its last day.
    pub to: Spoken,
    /// Who leads it.
    pub lead: Option<Spoken>,
    /// Its milestones: what, by when, and whether they were reached.
    pub milestones: Vec<(Spoken, Spoken, bool)>,
}

/// What one bar says.
struct Bar {
    label: String,
    title: String,
    state: &'static str,
    address: String,
    milestones: Vec<Milestone>,
    from: Option<f64>,
    to: Option<f64>,
}

/// Draws the actions under a strategy.
pub(super) fn draw(strategy: Option<&Shared<Strategy>>, tree: &[Branch], reader: &Reader) -> Drawn {
    let Some(strategy) = strategy else {
        return Drawn::default();
    };
    let span = Period {
        from: strategy.body.horizon_from,
        to: strategy.body.horizon_to,
    };
    let (groups, cut) = chosen(tree, span, reader);
    let apart = apart(strategy, span, reader);
    if groups.is_empty() {
        return Drawn {
            cut,
            apart,
            ..Drawn::default()
        };
    }
    let rows = groups
        .iter()
        .flat_map(|(axis, actions)| actions.iter().map(|action| row(action, *axis, reader)))
        .collect();
    Drawn {
        picture: picture(&groups, span, reader),
        legend: legend(&groups, reader),
        rows,
        cut,
        apart,
    }
}

/// How many actions of these years serve no objective of the strategy.
fn apart(strategy: &Shared<Strategy>, span: Period, reader: &Reader) -> usize {
    let objectives = objectives_of(strategy, reader.policy());
    let own: BTreeSet<Uuid> = objectives.iter().map(|found| found.id).collect();
    let serves = |action: &Action| {
        action
            .objectives
            .iter()
            .any(|link| own.contains(&link.id()))
    };
    let others = reader.seen::<Action>();
    others
        .filter(|action| touches(action, span) && !serves(&action.body))
        .count()
}

/// The states of the actions drawn, each once, in the order in which they come.
fn legend(groups: &[Group], reader: &Reader) -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for action in groups.iter().flat_map(|(_, actions)| actions) {
        let state = state_code(action, reader.as_of);
        if !found.iter().any(|(known, _)| *known == state) {
            let words = state_of(&action.body.moves, reader).text;
            let words = match words.is_empty() {
                true => reader.words.text("page-strategy-no-state-yet"),
                false => words,
            };
            found.push((state, words));
        }
    }
    found
}

type Group = (Uuid, Vec<Shared<Action>>);

/// The actions to draw under each axis, each once: all that touch the horizon; where they are too many, those that went on in the year
/// of the page.
fn chosen(tree: &[Branch], span: Period, reader: &Reader) -> (Vec<Group>, usize) {
    let all = grouped(tree, |action| touches(action, span));
    let count: usize = all.iter().map(|(_, actions)| actions.len()).sum();
    if count <= MOST {
        return (all, 0);
    }
    let year = period_of(reader);
    let mut groups = grouped(tree, |action| {
        touches(action, span) && is_active(&action.body, year, reader.as_of) == Certainty::Yes
    });
    let mut left = MOST;
    for (_, actions) in &mut groups {
        actions.truncate(left);
        left -= actions.len();
    }
    groups.retain(|(_, actions)| !actions.is_empty());
    (groups, count - (MOST - left))
}

fn grouped(tree: &[Branch], wanted: impl Fn(&Shared<Action>) -> bool) -> Vec<Group> {
    let mut seen: BTreeSet<Uuid> = BTreeSet::new();
    let mut groups = Vec::new();
    for branch in tree {
        let actions = branch.objectives.iter().flat_map(|(_, actions)| actions);
        let mut found: Vec<_> = actions
            .filter(|action| wanted(action) && seen.insert(action.id))
            .cloned()
            .collect();
        found.sort_by_key(|action| (action.body.from, action.id));
        if !found.is_empty() {
            groups.push((branch.axis.id, found));
        }
    }
    groups
}

/// Whether an action has a known day, and lies in the horizon.
fn touches(action: &Shared<Action>, span: Period) -> bool {
    match (action.body.from, action.body.to) {
        (None, None) => false,
        (from, to) => span.overlaps(from.unwrap_or(span.from), to),
    }
}

fn picture(groups: &[Group], span: Period, reader: &Reader) -> String {
    let bars: Vec<(String, Vec<Bar>)> = groups
        .iter()
        .map(|(axis, actions)| {
            let bars = actions
                .iter()
                .map(|action| bar(action, span, reader))
                .collect();
            (spoken::title(*axis, reader), bars)
        })
        .collect();
    let drawn: Vec<HorizonGroup<'_>> = bars
        .iter()
        .map(|(label, bars)| HorizonGroup {
            label,
            bars: bars.iter().map(lent).collect(),
        })
        .collect();
    let words = reader.words;
    let label = words.text("page-strategy-line");
    let today = reader.language.day_short(reader.as_of);
    let years: Vec<(f64, String)> = (span.from.year()..=span.to.year())
        .filter_map(|year| Date::new(year, 1, 1).ok())
        .filter(|day| span.contains(*day))
        .map(|day| (days(span.from, day), reader.language.year(day.year())))
        .collect();
    horizon(&Horizon {
        id: "line",
        label: &label,
        description: &description(groups, reader),
        span: (0.0, days(span.from, span.to)),
        years: &years,
        today: Some((days(span.from, reader.as_of), &today)),
        groups: &drawn,
    })
}

fn lent(bar: &Bar) -> HorizonBar<'_> {
    HorizonBar {
        label: &bar.label,
        title: &bar.title,
        state: bar.state,
        from: bar.from,
        to: bar.to,
        address: &bar.address,
        milestones: &bar.milestones,
    }
}

fn description(groups: &[Group], reader: &Reader) -> String {
    let all = || groups.iter().flat_map(|(_, actions)| actions);
    let under_way = all().filter(|action| state_code(action, reader.as_of) == "in_progress");
    let late = all().filter(|action| {
        let mut steps = action.body.milestones.iter();
        steps.any(|step| step.done_on.is_none() && step.due < reader.as_of)
    });
    reader.words.text_with(
        "page-strategy-line-alternative",
        &[
            ("count", all().count().into()),
            ("under_way", under_way.count().into()),
            ("late", late.count().into()),
        ],
    )
}

fn days(from: Date, day: Date) -> f64 {
    from.until(day)
        .map_or(0.0, |span| f64::from(span.get_days()))
}

fn bar(action: &Shared<Action>, span: Period, reader: &Reader) -> Bar {
    let label = spoken::title(action.id, reader);
    let state = state_of(&action.body.moves, reader).text;
    let day = |day: Option<Date>| {
        day.map_or_else(
            || reader.words.text("frame-not-set"),
            |day| reader.language.day(day),
        )
    };
    let values = [
        ("title", label.as_str().into()),
        ("state", state.into()),
        ("from", day(action.body.from).into()),
        ("to", day(action.body.to).into()),
    ];
    let reached = |done: Option<Date>| done.is_some_and(|on| on <= reader.as_of);
    Bar {
        title: reader.words.text_with("page-strategy-bar", &values),
        state: state_code(action, reader.as_of),
        address: reader.address_dated(&AnyRecord::Action(action.clone())),
        milestones: action
            .body
            .milestones
            .iter()
            .map(|step| Milestone {
                at: days(span.from, step.due),
                done: reached(step.done_on),
            })
            .collect(),
        from: action.body.from.map(|day| days(span.from, day)),
        to: action.body.to.map(|day| days(span.from, day)),
        label,
    }
}

fn row(action: &Shared<Action>, axis: Uuid, reader: &Reader) -> Row {
    let view = reader.view();
    let day = |day: Option<Date>| spoken::cell(&Cell::of(day, Cell::Day), reader, &view);
    let step = |step: &policy::operations::Milestone| {
        let reached = step.done_on.is_some_and(|on| on <= reader.as_of);
        (
            spoken::text(&step.title, reader),
            spoken::day(step.due, reader),
            reached,
        )
    };
    Row {
        link: spoken::cell(&Cell::Record(action.id), reader, &view),
        axis: spoken::title_of(axis, reader),
        state: state_of(&action.body.moves, reader),
        from: day(action.body.from),
        to: day(action.body.to),
        lead: action.body.lead.and_then(|lead| linked(lead.id(), reader)),
        milestones: action.body.milestones.iter().map(step).collect(),
    }
}
