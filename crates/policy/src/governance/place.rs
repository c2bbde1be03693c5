//! A place on the map, known by a name and by the identifiers that the world uses for it (GeoNames, Wikidata).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::kernel::{Country, Decimal, Key, Listed, Problems, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

/// Who gave an identifier.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "identifier-authority"))]
pub enum Authority {
    /// GeoNames.
    Geonames,
    /// Wikidata.
    Wikidata,
    /// The office, or a list of its own.
    Local,
}

impl Listed for Authority {
    const LIST: &'static str = "identifier-authority";
}

/// An identifier of the place in somebody's list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identifier {
    /// Key of the identifier in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// Whose list.
    #[schemars(extend("x-audience" = "public"))]
    pub authority: Authority,
    /// The identifier.
    #[schemars(extend("x-audience" = "public"))]
    pub value: Box<str>,
}

/// A point on the globe, in degrees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// North is positive.
    #[schemars(extend("x-audience" = "public"))]
    pub latitude: Decimal,
    /// East is positive.
    #[schemars(extend("x-audience" = "public"))]
    pub longitude: Decimal,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// The country it lies in.
    #[schemars(extend("x-audience" = "public"))]
    pub country: Country,
    /// Where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub point: Option<Point>,
    /// How the world's lists call it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public"))]
    pub identifiers: Vec<Identifier>,
}

impl Place {
    /// Its identifier in one authority's list.
    pub fn identifier(&self, authority: Authority) -> Option<&str> {
        self.identifiers
            .iter()
            .find(|found| found.authority == authority)
            .map(|found| &*found.value)
    }
}

impl Record for Place {
    const KIND: Kind = Kind::Place;
    const PREFIX: Option<&'static str> = Some("PLA");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "places";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Text(record.body.name.clone()),
            Cell::Country(record.body.country),
        ]
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
                cell: |r, _| Cell::Country(r.body.country),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "identifiers",
                cell: |r, _| {
                    Cell::Many(
                        r.body
                            .identifiers
                            .iter()
                            .map(|i| Cell::Line(i.value.clone()))
                            .collect(),
                    )
                },
                shown: true,
                filter: Filter::Indexed,
            },
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        let Some(point) = &record.body.point else {
            return;
        };
        let beyond = |degrees: Decimal, limit: i128| {
            let degrees = degrees.exact();
            degrees > limit.into() || degrees < (-limit).into()
        };
        if beyond(point.latitude, 90) {
            problems.structural("point.latitude", "problem-latitude");
        }
        if beyond(point.longitude, 180) {
            problems.structural("point.longitude", "problem-longitude");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::Desk;

    #[test]
    fn a_point_lies_on_the_globe() {
        let check = |latitude: &str, longitude: &str, expected: &[&str]| {
            let point = json!({"latitude": latitude, "longitude": longitude});
            let draft = json!({"name": "X", "country": "PT", "point": point});
            let found = Desk::default().wrong(Kind::Place, "PLA-01", draft);
            assert_eq!(found, expected, "{latitude} {longitude}");
        };
        check("39.36", "-9.32", &[]);
        check("-90", "180.0", &[]);
        check("90.01", "0", &["point.latitude problem-latitude"]);
        check(
            "-91",
            "-180.000001",
            &[
                "point.latitude problem-latitude",
                "point.longitude problem-longitude",
            ],
        );
    }

    #[test]
    fn a_point_is_whole_or_not_there() {
        let draft =
            json!({"name": "X", "country": "PT", "point": {"latitude": "39", "longitude": ""}});
        let found = Desk::default().wrong(Kind::Place, "PLA-01", draft);
        assert_eq!(found, ["point.longitude problem-required"]);
    }
}
