//! A beneficiary group: those who gain from an action, and those who bear its cost or its harm (DOMAIN 4.1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Territory;
use crate::kernel::{Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Record, Stored, View};

listed! {
    /// Who belongs to the group.
    pub enum BeneficiaryKind = "beneficiary-kind" {
        /// Whoever lives there.
        Residents,
        /// Women.
        Women,
        /// Young people.
        Youth,
        /// Migrants.
        Migrants,
        /// Tenants.
        Tenants,
        /// Workers.
        Workers,
        /// Firms.
        Firms,
        /// Students and researchers.
        StudentsResearchers,
        /// Those who live beside a port, an airport, a site.
        Riparians,
        /// The staff of the governments themselves.
        Staff,
        /// The people of a partner city.
        PartnerPopulation,
        /// Another group.
        Other,
    }
}

/// A beneficiary group.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct BeneficiaryGroup {
    /// Its name.
    pub name: Text,
    /// Who belongs to it.
    pub kind: BeneficiaryKind,
    /// The territory where they live; none when it is not one of ours.
    #[schemars(extend("x-first" = true))]
    pub territory: Option<Ref<Territory>>,
}

impl Record for BeneficiaryGroup {
    const KIND: Kind = Kind::BeneficiaryGroup;
    const PREFIX: Option<&'static str> = Some("BG");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "beneficiary-groups";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("territory", |r, _| {
                Cell::of(r.body.territory, |link| Cell::Record(link.id()))
            }),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::desk::Desk;
    use crate::kinds::Kind;

    #[test]
    fn a_group_is_of_a_known_sort_and_may_live_elsewhere() {
        let check = |kind: &str, expected: &[&str]| {
            let draft = json!({"name": "X", "kind": kind});
            let found = Desk::default().wrong(Kind::BeneficiaryGroup, "BG-1", draft);
            assert_eq!(found, expected, "{kind}");
        };
        check("partner_population", &[]);
        check("voters", &["kind problem-not-choice"]);
    }
}
