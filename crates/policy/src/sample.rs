//! A kind that exists only for tests: the proof that adding a kind is a struct, its labels and a record.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Decimal, Key, Text};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// A measure of the sample.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Key of the measure.
    #[serde(default)]
    pub key: Key,
    /// What was measured.
    pub value: Decimal,
    /// When.
    pub on: Date,
}

/// A sample.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// Its measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
}

impl Record for Sample {
    const KIND: Kind = Kind::Sample;
    const PREFIX: Option<&'static str> = Some("SAM");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "samples";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![Column {
            name: "name",
            cell: |r, _| Cell::Text(r.body.name.clone()),
            shown: true,
            filter: Filter::No,
        }]
    }
}
