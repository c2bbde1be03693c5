//! What somebody of the office says about a record: a question, a remark, a thing to check. Never for the public.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Ref, Target};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// Any record.
pub struct Anything;

impl Target for Anything {
    const KINDS: &'static [Kind] = &[];
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The record that it is about.
    pub about: Ref<Anything>,
    /// What is said.
    #[schemars(extend("x-long" = true))]
    pub text: Box<str>,
}

impl Record for Comment {
    const KIND: Kind = Kind::Comment;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "comments";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        let start: String = record.body.text.chars().take(60).collect();
        vec![Cell::Line(start.into())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "about",
                cell: |r, _| Cell::Record(r.body.about.id()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "text",
                cell: |r, _| Cell::Line(r.body.text.clone()),
                shown: true,
                filter: Filter::No,
            },
        ]
    }
}
