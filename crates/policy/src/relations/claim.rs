//! A claim: a figure or a fact that somebody published about us or others. It is theirs, never our observation (DOMAIN 4.4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Anything;
use crate::kernel::{Address, Decimal, Historical, Ref};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// A claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What is claimed, in the claimant's words.
    #[schemars(extend("x-audience" = "public"))]
    pub text: Box<str>,
    /// Who says so.
    #[schemars(extend("x-audience" = "public"))]
    pub said_by: Box<str>,
    /// The number claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub value: Option<Decimal>,
    /// Its unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub unit: Option<Box<str>>,
    /// The record that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub about: Option<Ref<Anything>>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true, "x-past" = true))]
    pub date: Option<Historical>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub address: Option<Address>,
}

impl Record for Claim {
    const KIND: Kind = Kind::Claim;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "claims";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Line(record.body.text.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "text",
                cell: |r, _| Cell::Line(r.body.text.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "said-by",
                cell: |r, _| Cell::Line(r.body.said_by.clone()),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "about",
                cell: |r, _| Cell::of(r.body.about, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "date",
                cell: |r, _| Cell::of(r.body.date, Cell::Historical),
                shown: true,
                filter: Filter::No,
            },
        ]
    }
}
