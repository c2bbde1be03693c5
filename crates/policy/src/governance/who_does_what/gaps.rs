//! Where nobody acts: initiatives without objective, objectives without actor, groups without initiative, priorities left alone.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::items::Undertaken;
use super::overlaps::Ground;
use super::{MatrixRow, Numbered};
use crate::governance::ActorGroup;
use crate::record::{Shared, View};
use crate::strategy::{Axis, DiagnosisItem, DiagnosisKind, Objective};

/// The initiatives that serve no objective of ours.
pub(super) fn orphans(initiatives: &[Undertaken<'_>]) -> Vec<Uuid> {
    let each = initiatives.iter().map(|found| found.initiative);
    each.filter(|initiative| initiative.body.objective.is_none())
        .map(|initiative| initiative.id)
        .collect()
}

/// The objectives, each with the initiatives of the six groups.
pub(super) fn matrix(
    objectives: &[&Shared<Objective>],
    initiatives: &[Undertaken<'_>],
) -> Vec<MatrixRow> {
    let mut served: Numbered<(Uuid, ActorGroup), Vec<Uuid>> = Numbered::default();
    for found in initiatives {
        let objective = found.initiative.body.objective.map(|link| link.id());
        if let Some(cell) = objective.zip(found.group) {
            served.entry(cell).or_default().push(found.initiative.id);
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
pub(super) fn silent_groups(initiatives: &[Undertaken<'_>]) -> Vec<ActorGroup> {
    let found: BTreeSet<ActorGroup> = initiatives.iter().filter_map(|found| found.group).collect();
    let all = ActorGroup::ALL.iter().copied();
    all.filter(|group| !found.contains(group)).collect()
}

/// The priorities that objectives in force stem from, theme by theme and place by place, where nobody acts.
pub(super) fn unserved(
    objectives: &[&Shared<Objective>],
    grounds: &[Ground<Uuid>],
    view: &View<'_>,
) -> Vec<(Uuid, Uuid, Uuid)> {
    let is_empty = |spot: &(Uuid, Uuid)| {
        let found = grounds.binary_search_by_key(spot, |ground| (ground.theme, ground.place));
        found.is_err()
    };
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
            let empty = places.filter(is_empty);
            unserved.extend(empty.map(|(theme, place)| (finding.id, theme, place)));
        }
    }
    unserved
}
