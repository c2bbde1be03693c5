//! A theme: what an action, an exchange or an initiative is about. The office edits the list; codes are stable.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::Text;
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// A theme of the office's own list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
}

impl Record for Theme {
    const KIND: Kind = Kind::Theme;
    const PREFIX: Option<&'static str> = Some("THE");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "themes";

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
