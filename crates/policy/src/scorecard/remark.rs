//! What the office says in public of one recommendation; the scorecard has no other way to speak than its tests.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kernel::{Problems, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// A public comment on one of the eleven recommendations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Remark {
    /// Which recommendation, from 1 to 11.
    #[schemars(range(min = 1, max = 11))]
    pub recommendation: i8,
    /// When it was said.
    pub on: Date,
    /// What is said.
    #[schemars(extend("x-long" = true))]
    pub text: Text,
}

impl Record for Remark {
    const KIND: Kind = Kind::Remark;
    const PREFIX: Option<&'static str> = Some("RMK");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "remarks";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Line(format!("R{}", record.body.recommendation).into()),
            Cell::Day(record.body.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("recommendation", |r, _| {
                Cell::Number(r.body.recommendation.into())
            }),
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::shown("text", |r, _| Cell::Text(r.body.text.clone())),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        if record.body.on > among.today {
            problems.office("on", "problem-remark-in-the-future");
        }
    }
}

/// The latest comment on a recommendation, said on or before the view's date.
pub(super) fn latest(number: u8, view: &View<'_>) -> Option<Uuid> {
    let said = view.policy.table::<Remark>().all();
    said.filter(|remark| {
        i16::from(remark.body.recommendation) == i16::from(number) && remark.body.on <= view.as_of
    })
    .max_by_key(|remark| (remark.body.on, remark.seq))
    .map(|remark| remark.id)
}
