//! A declaration: a text that governments, organisations and persons join, each by an adhesion of its own (DOMAIN 4.4).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Adhesion, Position};
use crate::kernel::{Address, Historical, Key, Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// Who may carry a declaration.
pub struct Carrier;

impl Target for Carrier {
    const KINDS: &'static [Kind] = &[Kind::Alliance, Kind::Network];
}

listed! {
    /// Who may join a declaration.
    pub enum Eligible = "declaration-eligible" {
        /// Governments.
        Governments,
        /// Organisations of all sorts.
        Organisations,
        /// Persons.
        Persons,
    }
}

/// A place and a day where it was presented.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Presentation {
    /// Key of the presentation in its record.
    pub key: Key,
    /// The conference, the session.
    pub at: Text,
    /// When.
    pub on: Option<Historical>,
}

/// What those who join promise.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Pledge {
    /// Key of the promise in its record.
    pub key: Key,
    /// What.
    pub text: Text,
    /// By when.
    pub due: Option<Date>,
    /// When we kept it.
    #[schemars(extend("x-past" = true))]
    pub done_on: Option<Date>,
    /// How one can tell.
    pub evidence: Option<Box<str>>,
}

/// A declaration.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Declaration {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The alliance or the network that carries it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub carried_by: Option<Ref<Carrier>>,
    /// The forum, the coalition, when it is neither an alliance nor a network of the register.
    #[schemars(extend("x-section" = "identity"))]
    pub forum: Option<Text>,
    /// Where the text can be read.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub text_url: Option<Address>,
    /// The day from which one may join.
    #[schemars(extend("x-section" = "time"))]
    pub opened_on: Historical,
    /// The date that the text bears.
    #[schemars(extend("x-section" = "time"))]
    pub dated_on: Option<Historical>,
    /// Where it was presented.
    #[schemars(extend("x-section" = "time"))]
    pub presented_at: Vec<Presentation>,
    /// Who may join; anybody when nothing is said.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub eligible: Vec<Eligible>,
    /// The positions of ours that it serves.
    #[schemars(extend("x-section" = "result"))]
    pub positions: Vec<Ref<Position>>,
    /// What those who join promise.
    #[schemars(extend("x-section" = "result"))]
    pub commitments: Vec<Pledge>,
}

impl Record for Declaration {
    const KIND: Kind = Kind::Declaration;
    const PREFIX: Option<&'static str> = Some("DEC");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "declarations";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("carried-by", |r, _| {
                Cell::of(r.body.carried_by, |link| Cell::Record(link.id()))
            }),
            Column::shown("opened-on", |r, _| Cell::Historical(r.body.opened_on)),
            Column::shown("adherents", |r, v| {
                let joined = v.policy.referring::<Adhesion>(r.id);
                let count = joined.filter(|one| one.body.is_active(v.as_of)).count();
                Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
            }),
            Column::indexed("eligible", |r, _| {
                Cell::Many(r.body.eligible.iter().copied().map(Cell::choice).collect())
            }),
        ]
    }

    /// Who may join is said once.
    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        let eligible = &record.body.eligible;
        for (index, one) in eligible.iter().enumerate() {
            if eligible[..index].contains(one) {
                problems.structural(format!("eligible.{index}"), "problem-said-twice");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::small_office;

    #[test]
    fn who_may_join_is_said_once() {
        let mut desk = small_office();
        let mut check = |eligible: &[&str], expected: &[&str]| {
            let draft = json!({"title": "Appel", "opened_on": "2018-07-16", "eligible": eligible});
            assert_eq!(desk.wrong(Kind::Declaration, "DEC-01", draft), expected);
        };
        check(&["governments", "persons"], &[]);
        check(
            &["governments", "governments"],
            &["eligible.1 problem-said-twice"],
        );
    }
}
