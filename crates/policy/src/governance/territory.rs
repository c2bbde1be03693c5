//! A territory: the ground that governments share (paper, on multi-level governance). A metropolis made for a purpose is a set of others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::kernel::{Key, Listed, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

/// How wide a territory is; the order is the order of the list.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "territory-level"))]
pub enum Level {
    /// A district of a municipality.
    SubMunicipal,
    /// A municipality.
    Municipal,
    /// A metropolis.
    Metropolitan,
    /// A department, a province.
    Departmental,
    /// A region, a federated state.
    Regional,
    /// A country.
    National,
    /// Several countries.
    Supranational,
}

impl Listed for Level {
    const LIST: &'static str = "territory-level";
}

/// How many people live there, by whom and for which year it was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// Key of the count in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// The year counted.
    #[schemars(extend("x-audience" = "public"), range(min = 1000, max = 2200))]
    pub year: i16,
    /// The people counted.
    #[schemars(extend("x-audience" = "public"), range(min = 0))]
    pub value: i64,
    /// Who counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub source: Option<Box<str>>,
}

/// A territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// How wide it is.
    #[schemars(extend("x-audience" = "public"))]
    pub level: Level,
    /// The wider territory that it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub parent: Option<Ref<Territory>>,
    /// Other territories that it gathers, when it was made for a purpose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public"))]
    pub members: Vec<Ref<Territory>>,
    /// How many people live there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub population: Vec<Population>,
}

impl Record for Territory {
    const KIND: Kind = Kind::Territory;
    const PREFIX: Option<&'static str> = Some("TER");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "territories";

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
                name: "level",
                cell: |r, _| Cell::choice(r.body.level),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "parent",
                cell: |r, _| Cell::of(r.body.parent, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "population",
                cell: |r, _| {
                    Cell::of(r.body.population.iter().max_by_key(|p| p.year), |p| {
                        Cell::Number(p.value)
                    })
                },
                shown: true,
                filter: Filter::No,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let Some(parent) = record.body.parent else {
            return;
        };
        let mut seen = vec![record.id];
        let mut next = Some(parent);
        while let Some(link) = next {
            if seen.contains(&link.id()) {
                problems.structural("parent", "problem-territory-cycle");
                return;
            }
            seen.push(link.id());
            next = among.policy.get(link).and_then(|found| found.body.parent);
        }
        if among
            .policy
            .get(parent)
            .is_some_and(|found| found.body.level <= record.body.level)
        {
            problems.office("parent", "problem-territory-parent-level");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::Desk;

    #[test]
    fn a_territory_lies_in_a_wider_one_and_never_in_itself() {
        let mut desk = Desk::default();
        for name in ["T-NAT", "T-REG", "T-PE"] {
            desk.allot(Kind::Territory, name);
        }
        let mut check = |name: &str, level: &str, parent: &str, expected: &[&str]| {
            let draft = json!({"name": name, "level": level, "parent": parent});
            assert_eq!(
                desk.wrong(Kind::Territory, name, draft),
                expected,
                "{name} in {parent}"
            );
        };
        check("T-NAT", "national", "", &[]);
        check("T-REG", "regional", "T-NAT", &[]);
        check("T-PE", "municipal", "T-REG", &[]);
        check(
            "T-PE",
            "regional",
            "T-REG",
            &["parent problem-territory-parent-level"],
        );
        check(
            "T-NAT",
            "national",
            "T-PE",
            &["parent problem-territory-cycle"],
        );
        check(
            "T-NAT",
            "national",
            "T-NAT",
            &["parent problem-territory-cycle"],
        );
    }
}
