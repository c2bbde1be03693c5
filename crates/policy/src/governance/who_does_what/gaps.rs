//! Where nobody acts: initiatives without objective, objectives without actor, groups without initiative, priorities left alone.

use std::collections::{BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::MatrixRow;
use super::overlaps::{Ground, Item};
use crate::governance::{Actor, ActorGroup, Initiative};
use crate::record::{Shared, View};
use crate::strategy::{Axis, DiagnosisItem, DiagnosisKind, Objective};

/// The initiatives that serve no objective of ours.
pub(super) fn orphans(initiatives: &[(&Shared<Initiative>, Item)]) -> Vec<Uuid> {
    let alone = initiatives
        .iter()
        .filter(|(found, _)| found.body.objective.is_none());
    alone.map(|(found, _)| found.id).collect()
}

/// The group of the actor whose initiative it is; governments are in none.
fn group_of(initiative: &Initiative, view: &View<'_>) -> Option<ActorGroup> {
    let actor = view.policy.table::<Actor>().get(initiative.by.id());
    actor.map(|actor| actor.body.group)
}

/// The objectives, each with the initiatives of the six groups.
pub(super) fn matrix(
    objectives: &[&Shared<Objective>],
    initiatives: &[(&Shared<Initiative>, Item)],
    view: &View<'_>,
) -> Vec<MatrixRow> {
    let mut served: HashMap<(Uuid, ActorGroup), Vec<Uuid>> = HashMap::new();
    for (initiative, _) in initiatives {
        let objective = initiative.body.objective.map(|link| link.id());
        if let Some(cell) = objective.zip(group_of(&initiative.body, view)) {
            served.entry(cell).or_default().push(initiative.id);
        }
    }
    let row = |objective: &&Shared<Objective>| {
        let mut cell = |group: &ActorGroup| {
            let found = served.remove(&(objective.id, *group));
            (*group, found.unwrap_or_default())
        };
        MatrixRow {
            objective: objective.id,
            groups: ActorGroup::ALL.iter().map(&mut cell).collect(),
        }
    };
    objectives.iter().map(row).collect()
}

/// The groups without any initiative.
pub(super) fn silent_groups(
    initiatives: &[(&Shared<Initiative>, Item)],
    view: &View<'_>,
) -> Vec<ActorGroup> {
    let found = initiatives
        .iter()
        .filter_map(|(found, _)| group_of(&found.body, view));
    let found: HashSet<ActorGroup> = found.collect();
    ActorGroup::ALL
        .iter()
        .copied()
        .filter(|group| !found.contains(group))
        .collect()
}

/// The priorities that objectives in force stem from, theme by theme and place by place, where nobody acts.
pub(super) fn unserved(
    objectives: &[&Shared<Objective>],
    grounds: &[Ground<Uuid>],
    view: &View<'_>,
) -> Vec<(Uuid, Uuid, Uuid)> {
    let served: HashSet<(Uuid, Uuid)> = grounds
        .iter()
        .map(|ground| (ground.theme, ground.place))
        .collect();
    let axes = objectives
        .iter()
        .filter_map(|objective| view.policy.get(objective.body.axis));
    let of_axes = axes.flat_map(|axis: &Shared<Axis>| axis.body.diagnosis.iter());
    let of_objectives = objectives
        .iter()
        .flat_map(|objective| objective.body.diagnosis.iter());
    let findings: BTreeSet<Uuid> = of_axes.chain(of_objectives).map(|link| link.id()).collect();
    let findings = findings
        .into_iter()
        .filter_map(|id| view.policy.table::<DiagnosisItem>().get(id));
    let mut unserved = Vec::new();
    for finding in findings.filter(|found| found.body.kind == DiagnosisKind::Priority) {
        for theme in &finding.body.themes {
            let places = finding
                .body
                .places
                .iter()
                .map(|place| (theme.id(), place.id()));
            let empty = places.filter(|spot| !served.contains(spot));
            unserved.extend(empty.map(|(theme, place)| (finding.id, theme, place)));
        }
    }
    unserved
}
