//! A body that is neither a government nor one of the local actors: a foreign university, a foundation, a development bank.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Place;
use crate::kernel::{Address, Country, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// A body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// Its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub country: Option<Country>,
    /// Where it sits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub place: Option<Ref<Place>>,
    /// Its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub site: Option<Address>,
}

impl Record for Organisation {
    const KIND: Kind = Kind::Organisation;
    const PREFIX: Option<&'static str> = Some("ORG");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "organisations";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "name",
                cell: |r, _| Cell::Text(r.body.name.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "country",
                cell: |r, _| Cell::of(r.body.country, Cell::Country),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "place",
                cell: |r, _| Cell::of(r.body.place, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
        ]
    }
}
