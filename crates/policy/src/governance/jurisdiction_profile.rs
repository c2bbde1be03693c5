//! A jurisdiction profile: the steps that a country's law, or good order, asks of an agreement with others (DOMAIN 4.4). Law
//! varies from place to place, so formalities are data that an administrator may correct, never code.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Country, Key, Problems, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::relations::LegalNature;

listed! {
    /// The moment from which a step is counted.
    pub enum FormalityMoment = "formality-moment" {
        /// The opening of negotiations.
        Negotiation,
        /// Our own act that approves the text.
        Approval,
        /// The signature.
        Signature,
        /// Every year while it is in force.
        EachYear,
    }
}

/// A step asked for.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct FormalityStep {
    /// Key of the step in its record.
    pub key: Key,
    /// What must be done.
    pub step: Text,
    /// From which moment it is counted.
    pub moment: FormalityMoment,
    /// How many days after that moment it is due; before it when negative.
    #[schemars(extend("x-unit" = "days"), range(min = -3650, max = 3650))]
    pub offset_days: i32,
    /// Whether the law itself fixes that delay; otherwise it is the office's own, a prudent one.
    pub set_by_law: bool,
    /// Agreements of which nature only; of any nature when none is named.
    pub natures: Vec<LegalNature>,
    /// The text that asks for it.
    pub source: Option<Box<str>>,
}

/// A jurisdiction profile.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct JurisdictionProfile {
    /// Its name.
    pub name: Text,
    /// The country whose law it is; none for a profile that fits anywhere.
    #[schemars(extend("x-first" = true))]
    pub country: Option<Country>,
    /// The steps, in the order in which they are taken.
    #[schemars(extend("x-first" = true))]
    pub formalities: Vec<FormalityStep>,
    /// What one must know beside the steps.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub remarks: Option<Text>,
}

impl Record for JurisdictionProfile {
    const KIND: Kind = Kind::JurisdictionProfile;
    const PREFIX: Option<&'static str> = Some("JUR");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "jurisdiction-profiles";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("country", |r, _| Cell::of(r.body.country, Cell::Country)),
            Column::shown("formalities", |r, _| {
                let steps = r.body.formalities.iter();
                Cell::Many(steps.map(|step| Cell::Text(step.step.clone())).collect())
            }),
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        if record.body.formalities.is_empty() {
            problems.office("formalities", "problem-jurisdiction-profile-empty");
        }
        for (index, step) in record.body.formalities.iter().enumerate() {
            if step.set_by_law && step.source.is_none() {
                problems.office(
                    format!("formalities.{index}.source"),
                    "problem-jurisdiction-profile-source",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::Desk;

    fn check(formalities: Value, expected: &[&str]) {
        let draft = json!({"name": "Meridia", "country": "XM", "formalities": formalities});
        let found = Desk::default().wrong(Kind::JurisdictionProfile, "JUR-XM", draft.clone());
        assert_eq!(found, expected, "{draft}");
    }

    #[test]
    fn a_profile_has_steps() {
        let step = json!({"step": "Act", "moment": "approval", "offset_days": -30});
        check(json!([step]), &[]);
        check(
            json!([]),
            &["formalities problem-jurisdiction-profile-empty"],
        );
    }

    #[test]
    fn a_delay_set_by_law_names_the_law() {
        let step =
            json!({"step": "Notice", "moment": "signature", "offset_days": 14, "set_by_law": true});
        let mut named = step.clone();
        named["source"] = "Act 2020".into();
        check(json!([named]), &[]);
        check(
            json!([step]),
            &["formalities.0.source problem-jurisdiction-profile-source"],
        );
    }
}
