//! An objective: what is to change, through which axis, in which of the five groups of the paper, for whom, and by whose care
//! (DOMAIN 4.2).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::revision::{closed, is_closed, same_links, same_words};
use super::{Axis, DiagnosisItem, TerritorialObjective};
use crate::agendas::AgendaGoal;
use crate::governance::{BeneficiaryGroup, Department};
use crate::kernel::{Key, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// The five groups of objectives (paper); an objective has one main group.
    pub enum ObjectiveGroup = "objective-group" {
        /// Projection, attractiveness, branding.
        Projection,
        /// Experience and knowledge.
        Exchange,
        /// Cooperation against inequality.
        Solidarity,
        /// Intercultural life, local associations abroad.
        Openness,
        /// Local interests, global impact.
        Advocacy,
    }
}

/// A goal of the world that an objective serves, and how.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct AgendaLink {
    /// Key of the link in its record.
    pub key: Key,
    /// The goal or target.
    pub goal: Ref<AgendaGoal>,
    /// How the objective serves it; a link without a reason counts nowhere.
    #[schemars(extend("x-long" = true))]
    pub justification: Option<Text>,
}

/// An objective of a strategy.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Objective {
    /// The axis.
    #[schemars(extend("x-section" = "identity"))]
    pub axis: Ref<Axis>,
    /// The group of the paper that it belongs to above all.
    #[schemars(extend("x-section" = "identity"))]
    pub group: ObjectiveGroup,
    /// What it says.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// What will have changed.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub change_expected: Option<Text>,
    /// First day.
    #[schemars(extend("x-section" = "time"))]
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-section" = "time"))]
    pub to: Date,
    /// The departments that answer for it: at least one.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub departments: Vec<Ref<Department>>,
    /// Who gains.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub beneficiaries: Vec<Ref<BeneficiaryGroup>>,
    /// The objectives of the territory that it serves.
    #[schemars(extend("x-section" = "grounds", "x-first" = true))]
    pub territorial_objectives: Vec<Ref<TerritorialObjective>>,
    /// What it stems from.
    #[schemars(extend("x-section" = "grounds", "x-first" = true))]
    pub diagnosis: Vec<Ref<DiagnosisItem>>,
    /// The goals of the world that it serves, each with its reason.
    #[schemars(extend("x-section" = "grounds", "x-first" = true))]
    pub agenda_links: Vec<AgendaLink>,
}

impl Record for Objective {
    const KIND: Kind = Kind::Objective;
    const PREFIX: Option<&'static str> = Some("OBJ");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "objectives";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("axis", |r, _| Cell::Record(r.body.axis.id())),
            Column::indexed("group", |r, _| Cell::choice(r.body.group)),
            Column::indexed("departments", |r, _| {
                let departments = r.body.departments.iter();
                Cell::Many(departments.map(|link| Cell::Record(link.id())).collect())
            }),
            Column::indexed("territorial-objectives", |r, _| {
                let served = r.body.territorial_objectives.iter();
                Cell::Many(served.map(|link| Cell::Record(link.id())).collect())
            }),
            Column::indexed("beneficiaries", |r: &Stored<Self>, _| {
                let groups = r.body.beneficiaries.iter();
                Cell::Many(groups.map(|link| Cell::Record(link.id())).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let objective = &record.body;
        if objective.to < objective.from {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", objective.from);
        }
        if objective.departments.is_empty() {
            problems.office("departments", "problem-objective-department-missing");
        }
        check_closed(record, among, problems);
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        let departments = record.body.departments.iter();
        departments.map(|link| link.id()).collect()
    }
}

/// Once the strategy is adopted, what the objective says and serves changes only inside a revision.
fn check_closed(record: &Stored<Objective>, among: &Among<'_>, problems: &mut Problems) {
    let Some(earlier) = among.earlier(record) else {
        return;
    };
    let axis = among
        .before
        .and_then(|before| before.get(earlier.body.axis));
    if !axis.is_some_and(|axis| is_closed(&earlier, axis.body.strategy, among)) {
        return;
    }
    let (was, is) = (&earlier.body, &record.body);
    let change = match (&was.change_expected, &is.change_expected) {
        (None, None) => true,
        (Some(was), Some(is)) => same_words(was, is),
        _ => false,
    };
    let served = same_links(&was.territorial_objectives, &is.territorial_objectives);
    closed("axis", was.axis == is.axis, problems);
    closed("group", was.group == is.group, problems);
    closed("title", same_words(&was.title, &is.title), problems);
    closed("change_expected", change, problems);
    closed("territorial_objectives", served, problems);
    closed(
        "diagnosis",
        same_links(&was.diagnosis, &is.diagnosis),
        problems,
    );
    closed("agenda_links", same_goals(was, is), problems);
}

/// Whether the goals served are the same, for the same reasons; a translation of a reason may have come.
fn same_goals(was: &Objective, is: &Objective) -> bool {
    let kept = |link: &AgendaLink| {
        is.agenda_links.iter().any(|found| {
            found.goal == link.goal
                && match (&link.justification, &found.justification) {
                    (None, None) => true,
                    (Some(was), Some(is)) => same_words(was, is),
                    _ => false,
                }
        })
    };
    was.agenda_links.len() == is.agenda_links.len() && was.agenda_links.iter().all(kept)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::{Value, json};

    use crate::body::{Head, with_head};
    use crate::desk::{Desk, replace, small_office};
    use crate::kinds::Kind;

    fn strategy(moves: Value) -> Value {
        json!({"title": "Cap", "horizon_from": "2023-01-01", "horizon_to": "2027-12-31", "moves": moves})
    }

    fn objective(fields: Value) -> Value {
        let mut draft = json!({
            "axis": "AX1", "group": "solidarity", "title": {"fr": "Eau"}, "from": "2023-01-01", "to": "2027-12-31",
            "departments": ["CLI"], "diagnosis": ["DIA-1"], "territorial_objectives": ["TOB-1"],
            "agenda_links": [{"key": "a", "goal": "SDG-6", "justification": {"fr": "Trois villes"}}],
        });
        replace(&mut draft, fields);
        draft
    }

    /// A strategy in this state with an axis and an objective.
    fn desk(moves: Value) -> Desk {
        let mut desk = small_office();
        desk.put(Kind::Agenda, "AGE-1", json!({"name": "ODD"}));
        for number in ["6", "13"] {
            let goal = json!({"agenda": "AGE-1", "number": number, "title": number});
            desk.put(Kind::AgendaGoal, &format!("SDG-{number}"), goal);
        }
        desk.put(Kind::TerritorialPlan, "TPL-1", json!({"title": "Projet"}));
        for name in ["TOB-1", "TOB-2"] {
            let served = json!({"plan": "TPL-1", "title": name});
            desk.put(Kind::TerritorialObjective, name, served);
        }
        for name in ["DIA-1", "DIA-2"] {
            let item = json!({"kind": "risk", "text": name});
            desk.put(Kind::DiagnosisItem, name, item);
        }
        desk.put(Kind::Strategy, "ST1", strategy(moves));
        for (order, name) in [(1, "AX1"), (2, "AX2")] {
            let axis =
                json!({"strategy": "ST1", "title": name, "order": order, "diagnosis": ["DIA-1"]});
            desk.put(Kind::Axis, name, axis);
        }
        desk.put(Kind::Objective, "OBJ-1", objective(json!({})));
        desk
    }

    fn adopted() -> Desk {
        desk(json!([{"to": "adopted", "on": "2022-12-12", "act": "2022-114"}]))
    }

    fn wrong(desk: &mut Desk, fields: Value) -> Vec<String> {
        desk.wrong(Kind::Objective, "OBJ-1", objective(fields))
    }

    const CHANGES: [(&str, &str); 7] = [
        ("axis", r#""AX2""#),
        ("group", r#""exchange""#),
        ("title", r#"{"fr": "Eau et boues"}"#),
        ("change_expected", r#"{"fr": "Plans"}"#),
        ("territorial_objectives", r#"["TOB-1", "TOB-2"]"#),
        ("diagnosis", r#"["DIA-2"]"#),
        (
            "agenda_links",
            r#"[{"key": "a", "goal": "SDG-13", "justification": {"fr": "Trois villes"}}]"#,
        ),
    ];

    fn change(field: &str, value: &str) -> Value {
        let value: Value = serde_json::from_str(value).unwrap();
        json!({field: value})
    }

    #[test]
    fn an_objective_has_a_department_and_ends_after_it_begins() {
        let mut desk = desk(json!([{"to": "draft", "on": "2022-01-01"}]));
        assert!(wrong(&mut desk, json!({})).is_empty());
        assert_eq!(
            wrong(&mut desk, json!({"departments": [], "to": "2022-12-31"})),
            [
                "to problem-ends-before-it-begins",
                "departments problem-objective-department-missing"
            ]
        );
    }

    #[test]
    fn a_draft_changes_freely_and_what_is_adopted_only_inside_a_revision() {
        for (field, value) in CHANGES {
            let mut open = desk(json!([{"to": "ready", "on": "2022-11-21"}]));
            let found = wrong(&mut open, change(field, value));
            assert!(found.is_empty(), "{field}: {found:?}");
            let found = wrong(&mut adopted(), change(field, value));
            assert_eq!(found, [format!("{field} problem-closed-by-adoption")]);
        }
        // The rest stays open, and so does a translation that was missing.
        let departments = json!({"departments": ["CLI", "BRI"], "to": "2026-12-31"});
        assert!(wrong(&mut adopted(), departments).is_empty());
        let translated = json!({"title": {"fr": "Eau", "en": "Water"}});
        assert!(wrong(&mut adopted(), translated).is_empty());
    }

    #[test]
    fn an_axis_is_closed_as_well() {
        let axis = |title: &str, diagnosis: &str| json!({"strategy": "ST1", "title": title, "order": 9, "diagnosis": [diagnosis]});
        let mut desk = adopted();
        assert!(
            desk.wrong(Kind::Axis, "AX1", axis("AX1", "DIA-1"))
                .is_empty()
        );
        assert_eq!(
            desk.wrong(Kind::Axis, "AX1", axis("Autre", "DIA-2")),
            [
                "title problem-closed-by-adoption",
                "diagnosis problem-closed-by-adoption"
            ]
        );
    }

    fn revision(about: &[&str]) -> Value {
        let change = |about: &&str| json!({"about": about, "what": "Quoi", "why": "Pourquoi"});
        json!({
            "strategy": "ST1", "on": "2025-03-24", "act": "2025-31", "reason": "progress",
            "changes": about.iter().map(change).collect::<Vec<_>>(),
        })
    }

    /// Writes a revision by a command of its own, one every second.
    fn revise(desk: &mut Desk, code: &str, about: &[&str]) {
        let record = desk.put(Kind::Revision, code, revision(about));
        let head = Head {
            id: record.id(),
            code: record.code().cloned(),
            version: record.version(),
            seq: record.seq(),
            recorded_at: Timestamp::from_second(record.seq()).unwrap(),
        };
        desk.policy.put(with_head(&record, head));
    }

    #[test]
    fn a_revision_opens_what_it_names_until_that_was_written_again() {
        let title = |words: &str| json!({"title": {"fr": words}});
        let closed = ["title problem-closed-by-adoption"];
        let mut desk = adopted();
        revise(&mut desk, "REV-1", &["AX1"]);
        assert_eq!(wrong(&mut desk, title("A")), closed);

        let mut desk = adopted();
        revise(&mut desk, "REV-1", &["OBJ-1"]);
        assert!(wrong(&mut desk, title("B")).is_empty());
        assert_eq!(wrong(&mut desk, title("C")), closed);
        revise(&mut desk, "REV-2", &["OBJ-1"]);
        assert!(wrong(&mut desk, title("D")).is_empty());
        // One that was written by the same command as the objective is used up, whatever came first.
        desk.put(Kind::Revision, "REV-3", revision(&["OBJ-1"]));
        assert_eq!(wrong(&mut desk, title("E")), closed);
    }
}
