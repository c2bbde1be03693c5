//! A person: the only place where personal data is kept. Everything else points here, so that a person can be shown what is
//! known of them, and forgotten.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Department;
use crate::kernel::{Mail, Ref, Target, Tongue};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// Where a person may work: a government, one of its departments, or a body.
pub struct Workplace;

impl Target for Workplace {
    const KINDS: &'static [Kind] = &[
        Kind::Government,
        Kind::Department,
        Kind::Organisation,
        Kind::Actor,
    ];
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Family and given name, as the person writes it.
    pub name: Box<str>,
    /// Post or title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-first" = true))]
    pub position: Option<Box<str>>,
    /// Where the person works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-first" = true))]
    pub works_for: Option<Ref<Workplace>>,
    /// Whether the person was elected: official travel of the elected may be shown to the public.
    #[serde(default)]
    #[schemars(extend("x-first" = true))]
    pub elected: bool,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-first" = true))]
    pub mail: Option<Mail>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<Box<str>>,
    /// The languages that one may write to them in, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Tongue>,
    /// On what ground the data is kept: consent, public office, contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Box<str>>,
}

impl Record for Person {
    const KIND: Kind = Kind::Person;
    const PREFIX: Option<&'static str> = Some("PER");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "persons";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Line(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "name",
                cell: |r, _| Cell::Line(r.body.name.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "position",
                cell: |r, _| Cell::of(r.body.position.clone(), Cell::Line),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "works-for",
                cell: |r, _| Cell::of(r.body.works_for, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "elected",
                cell: |r, _| Cell::Yes(r.body.elected),
                shown: true,
                filter: Filter::Indexed,
            },
        ]
    }

    fn departments(record: &Stored<Self>, policy: &crate::policy::Policy) -> Vec<uuid::Uuid> {
        let place = record.body.works_for.map(|link| link.id());
        place
            .filter(|id| policy.table::<Department>().get(*id).is_some())
            .into_iter()
            .collect()
    }
}
