//! What a communication plan wants to reach; an indicator that points to it measures how far (DOMAIN 4.8, 5.13).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommunicationPlan;
use crate::kernel::{Ref, Text};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Record, Stored, View};

/// An objective of a communication plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct CommunicationObjective {
    /// The plan.
    pub plan: Ref<CommunicationPlan>,
    /// What is to be reached.
    pub title: Text,
}

impl Record for CommunicationObjective {
    const KIND: Kind = Kind::CommunicationObjective;
    const PREFIX: Option<&'static str> = Some("COB");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "communication-objectives";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("plan", |r, _| Cell::Record(r.body.plan.id())),
        ]
    }
}
