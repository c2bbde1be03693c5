//! A government: ours, those that share our territory, and foreign ones. A city in speech is always resolved to a government,
//! since the city council and the metropolitan body of one place are two signatories.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{JurisdictionProfile, Place, Territory};
use crate::kernel::{Country, Listed, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

/// On which side of the table it sits.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "government-side"))]
pub enum Side {
    /// Our own government, or one that the office serves.
    Ours,
    /// Another government of the same territory.
    SameTerritory,
    /// A government of elsewhere.
    Foreign,
}

impl Listed for Side {
    const LIST: &'static str = "government-side";
}

/// What sort of government it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "government-kind"))]
pub enum GovernmentKind {
    /// A municipality.
    Municipal,
    /// A metropolitan body.
    Metropolitan,
    /// A department, a province, a county.
    Departmental,
    /// A region, a federated state.
    Regional,
    /// A national government.
    National,
    /// A union of countries.
    Supranational,
    /// An agency founded by governments.
    Agency,
}

impl Listed for GovernmentKind {
    const LIST: &'static str = "government-kind";
}

/// Whether a partner counts as of the North or of the South in cooperation.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "government-hemisphere"))]
pub enum Hemisphere {
    /// Of the North.
    North,
    /// Of the South.
    South,
    /// Not said.
    Unset,
}

impl Listed for Hemisphere {
    const LIST: &'static str = "government-hemisphere";
}

/// A government.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Government {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// On which side of the table it sits.
    #[schemars(extend("x-audience" = "public"))]
    pub side: Side,
    /// What sort of government it is.
    #[schemars(extend("x-audience" = "public"))]
    pub kind: GovernmentKind,
    /// Its country.
    #[schemars(extend("x-audience" = "public"))]
    pub country: Country,
    /// Where it sits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub place: Option<Ref<Place>>,
    /// The territory that it governs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub territory: Option<Ref<Territory>>,
    /// Whether somebody there answers for international affairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub international_contact: Option<bool>,
    /// Of the North or of the South, for cooperation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hemisphere: Option<Hemisphere>,
    /// The governments that founded it, for an agency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public"))]
    pub founders: Vec<Ref<Government>>,
    /// The steps that its law asks of an agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub jurisdiction_profile: Option<Ref<JurisdictionProfile>>,
}

impl Record for Government {
    const KIND: Kind = Kind::Government;
    const PREFIX: Option<&'static str> = Some("GOV");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "governments";

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
                name: "side",
                cell: |r, _| Cell::choice(r.body.side),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "kind",
                cell: |r, _| Cell::choice(r.body.kind),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "country",
                cell: |r, _| Cell::Country(r.body.country),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "place",
                cell: |r, _| Cell::of(r.body.place, |link| Cell::Record(link.id())),
                shown: false,
                filter: Filter::Indexed,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let government = &record.body;
        let place = government.place.and_then(|link| among.policy.get(link));
        if place.is_some_and(|place| place.body.country != government.country) {
            problems.office("place", "problem-government-place-country");
        }
        if government
            .founders
            .iter()
            .any(|founder| founder.id() == record.id)
        {
            problems.structural("founders", "problem-government-founds-itself");
        }
        if !government.founders.is_empty() && government.kind != GovernmentKind::Agency {
            problems.office("founders", "problem-government-founders");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        desk.put(
            Kind::Place,
            "PLA-01",
            json!({"name": "Aldaluz", "country": "PT"}),
        );
        desk.allot(Kind::Government, "GOV-1");
        let mut draft =
            json!({"name": "X", "side": "foreign", "kind": "municipal", "country": "PT"});
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Government, "GOV-1", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_government_sits_in_its_country() {
        check(json!({"place": "PLA-01"}), &[]);
        check(
            json!({"place": "PLA-01", "country": "ES"}),
            &["place problem-government-place-country"],
        );
    }

    #[test]
    fn only_an_agency_is_founded_and_never_by_itself() {
        check(json!({"kind": "agency", "founders": ["GOV-MET"]}), &[]);
        check(
            json!({"founders": ["GOV-MET"]}),
            &["founders problem-government-founders"],
        );
        check(
            json!({"kind": "agency", "founders": ["GOV-1"]}),
            &["founders problem-government-founds-itself"],
        );
    }
}
