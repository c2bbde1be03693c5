//! A network: a durable body of many cities, with statutes, a fee and a way out. Our place in it is a membership (DOMAIN 4.4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Membership;
use crate::governance::{Place, Theme};
use crate::kernel::{Address, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// What sort of network it is.
    pub enum NetworkKind = "network-kind" {
        /// Around a subject: water, ports, food.
        Thematic,
        /// To speak for cities.
        Political,
        /// Of one part of the world.
        Regional,
        /// To be known and to attract.
        Promotional,
    }
}

listed! {
    /// What a network does for its members.
    pub enum NetworkFunction = "network-function" {
        /// It speaks for them.
        Advocacy,
        /// It shares what they know.
        Knowledge,
        /// It carries projects out with them.
        Implementation,
    }
}

/// A network.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Network {
    /// Its name.
    #[schemars(extend("x-section" = "identity"))]
    pub name: Text,
    /// The short name that everybody uses.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub acronym: Option<Box<str>>,
    /// What sort of network it is.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: NetworkKind,
    /// What it does for its members.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub functions: Vec<NetworkFunction>,
    /// What it is about.
    #[schemars(extend("x-section" = "identity"))]
    pub themes: Vec<Ref<Theme>>,
    /// Where its secretariat sits.
    #[schemars(extend("x-section" = "identity"))]
    pub seat: Option<Ref<Place>>,
    /// Where its statutes can be read.
    #[schemars(extend("x-section" = "acts"))]
    pub statutes_url: Option<Address>,
    /// How long before the renewal one must say that one leaves, in months.
    #[schemars(extend("x-section" = "acts", "x-first" = true, "x-unit" = "months"), range(min = 0, max = 120))]
    pub notice_months: Option<i32>,
    /// How the fee is worked out.
    #[schemars(extend("x-section" = "money"))]
    pub fee_rule: Option<Text>,
}

impl Record for Network {
    const KIND: Kind = Kind::Network;
    const PREFIX: Option<&'static str> = Some("NET");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "networks";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("functions", |r, _| {
                Cell::Many(r.body.functions.iter().copied().map(Cell::choice).collect())
            }),
            Column::shown("notice-months", |r, _| {
                Cell::of(r.body.notice_months, |months| Cell::Number(months.into()))
            }),
            Column::indexed("seat", |r, _| {
                Cell::of(r.body.seat, |link| Cell::Record(link.id()))
            }),
            Column::<Self>::indexed("themes", |r, _| {
                Cell::Many(
                    r.body
                        .themes
                        .iter()
                        .map(|link| Cell::Record(link.id()))
                        .collect(),
                )
            })
            .unless_asked(),
        ]
    }

    /// The departments that are members of it themselves.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let memberships = policy.referring::<Membership>(record.id);
        memberships
            .flat_map(|membership| Membership::departments(membership, policy))
            .collect()
    }

    /// What it does is said once.
    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        let functions = &record.body.functions;
        for (index, function) in functions.iter().enumerate() {
            if functions[..index].contains(function) {
                problems.structural(format!("functions.{index}"), "problem-said-twice");
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
    fn what_a_network_does_is_said_once() {
        let mut desk = small_office();
        let mut check = |functions: &[&str], expected: &[&str]| {
            let draft =
                json!({"name": "Ports Durables", "kind": "thematic", "functions": functions});
            assert_eq!(desk.wrong(Kind::Network, "NET-01", draft), expected);
        };
        check(&["knowledge", "implementation"], &[]);
        check(
            &["knowledge", "advocacy", "knowledge"],
            &["functions.2 problem-said-twice"],
        );
    }
}
