//! A body: a table, a conference, a committee where actors, governments or departments meet (DOMAIN 4.7).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Department;
use crate::kernel::{Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// Whether the body was there before.
    pub enum BodyNature = "body-nature" {
        /// It existed, and took up international action.
        Existing,
        /// It was made for it.
        AdHoc,
    }
}

listed! {
    /// Whom the body brings together, and for what.
    pub enum BodyPurpose = "body-purpose" {
        /// Governments that share the territory.
        MultiLevel,
        /// Actors of the territory.
        Actors,
        /// Departments of the metropolis.
        Interdepartmental,
        /// It follows the strategy up.
        FollowUp,
    }
}

listed! {
    /// A stage in the life of a policy.
    pub enum PolicyStage = "policy-stage" {
        /// It is thought out.
        Design,
        /// It is carried out.
        Implementation,
        /// It is followed.
        Monitoring,
        /// It is judged.
        Evaluation,
    }
}

/// Who sits in a body: an actor, a government or a department.
pub struct Member;

impl Target for Member {
    const KINDS: &'static [Kind] = &[Kind::Actor, Kind::Government, Kind::Department];
}

/// A body.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Body {
    /// Its name.
    #[schemars(extend("x-section" = "identity"))]
    pub name: Text,
    /// Whether it was there before.
    #[schemars(extend("x-section" = "identity"))]
    pub nature: BodyNature,
    /// Whom it brings together.
    #[schemars(extend("x-section" = "identity"))]
    pub purpose: BodyPurpose,
    /// The stages of the policy at which it is heard.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub stages: Vec<PolicyStage>,
    /// Who sits in it, whether they come or not.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub members: Vec<Ref<Member>>,
    /// Since when.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub from: Option<Date>,
    /// Until when.
    #[schemars(extend("x-section" = "time"))]
    pub to: Option<Date>,
}

impl Record for Body {
    const KIND: Kind = Kind::Body;
    const PREFIX: Option<&'static str> = Some("BOD");
    const ROOM: &'static str = "participation";
    const PLURAL: &'static str = "bodies";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("purpose", |r, _| Cell::choice(r.body.purpose)),
            Column::indexed("nature", |r, _| Cell::choice(r.body.nature)),
            Column::indexed("stages", |r: &Stored<Self>, _| {
                Cell::Many(r.body.stages.iter().copied().map(Cell::choice).collect())
            })
            .unless_asked(),
            Column::indexed("members", |r: &Stored<Self>, _| {
                let members = r.body.members.iter();
                Cell::Many(members.map(|link| Cell::Record(link.id())).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        let body = &record.body;
        if let (Some(from), Some(to)) = (body.from, body.to)
            && to < from
        {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
        check_once(&body.members, "members", problems);
    }

    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        departments_among(&record.body.members, policy)
    }
}

/// The departments among some members.
pub(super) fn departments_among(members: &[Ref<Member>], policy: &Policy) -> Vec<Uuid> {
    let is_department = |id: &Uuid| policy.table::<Department>().get(*id).is_some();
    members.iter().map(Ref::id).filter(is_department).collect()
}

/// Nobody is named twice.
pub(super) fn check_once(members: &[Ref<Member>], field: &str, problems: &mut Problems) {
    for (index, member) in members.iter().enumerate() {
        if members[..index].contains(member) {
            problems.structural(format!("{field}.{index}"), "problem-member-twice");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut draft =
            json!({"name": "Table des acteurs", "nature": "ad_hoc", "purpose": "actors"});
        replace(&mut draft, fields.clone());
        let found = small_office().wrong(Kind::Body, "BOD-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn a_body_ends_after_it_begins() {
        check(json!({"from": "2023-01-01", "to": "2023-01-01"}), &[]);
        check(json!({"to": "2023-01-01"}), &[]);
        check(
            json!({"from": "2023-01-01", "to": "2022-12-31"}),
            &["to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn a_member_is_named_once() {
        check(json!({"members": ["A-UNI", "GOV-MET", "CLI"]}), &[]);
        check(
            json!({"members": ["A-UNI", "CLI", "A-UNI"]}),
            &["members.2 problem-member-twice"],
        );
    }

    #[test]
    fn the_departments_among_its_members_are_concerned() {
        let mut desk = small_office();
        let draft = json!({"name": "Comité", "nature": "existing", "purpose": "interdepartmental", "members": ["A-UNI", "CLI", "BRI"]});
        desk.put(Kind::Body, "BOD-3", draft);
        let body = desk.get::<Body>("BOD-3");
        assert_eq!(
            Body::departments(&body, &desk.policy),
            [desk.id("CLI"), desk.id("BRI")]
        );
    }
}
