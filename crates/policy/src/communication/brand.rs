//! A brand: the values that the territory shows to the world, and what carries them (DOMAIN 4.8).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Address, Key, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Record, Stored, View};

/// Who holds a brand.
pub struct BrandHolder;

impl Target for BrandHolder {
    const KINDS: &'static [Kind] = &[
        Kind::Government,
        Kind::Department,
        Kind::Actor,
        Kind::Organisation,
    ];
}

listed! {
    /// What carries a brand.
    pub enum BrandAssetKind = "brand-asset" {
        /// A web site.
        Site,
        /// A newsletter.
        Newsletter,
        /// A review.
        Review,
        /// A media desk.
        MediaDesk,
        /// A platform of public and private bodies.
        PublicPrivatePlatform,
    }
}

/// Something that carries the brand.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct BrandAsset {
    /// Key of the asset in its record.
    pub key: Key,
    /// What it is.
    pub kind: BrandAssetKind,
    /// Its name.
    pub name: Text,
    /// Where it can be seen.
    pub address: Option<Address>,
}

/// A brand.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Brand {
    /// Its name.
    pub name: Text,
    /// The values that it shows.
    #[schemars(extend("x-first" = true))]
    pub values: Vec<Text>,
    /// What carries it.
    #[schemars(extend("x-first" = true))]
    pub assets: Vec<BrandAsset>,
    /// Who holds it.
    #[schemars(extend("x-first" = true))]
    pub holder: Option<Ref<BrandHolder>>,
}

impl Record for Brand {
    const KIND: Kind = Kind::Brand;
    const PREFIX: Option<&'static str> = Some("BRA");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "brands";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::shown("values", |r, _| {
                Cell::Many(r.body.values.iter().cloned().map(Cell::Text).collect())
            }),
            Column::indexed("holder", |r, _| {
                Cell::of(r.body.holder, |link| Cell::Record(link.id()))
            }),
        ]
    }
}
