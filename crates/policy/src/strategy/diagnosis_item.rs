//! What was found when looking at the territory: a specificity, a priority, an opportunity, a risk, a trend. Axes and
//! objectives stem from it, so that the strategy is this territory's and no other's (DOMAIN 4.2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::{Place, Territory, Theme};
use crate::kernel::{Historical, Ref, Text, listed};
use crate::kinds::Kind;
use crate::participation::Consultation;
use crate::record::{Cell, Column, Record, Stored, View};

listed! {
    /// What sort of finding it is.
    pub enum DiagnosisKind = "diagnosis-kind" {
        /// What this territory has and others have not.
        Specificity,
        /// What it wants most.
        Priority,
        /// What it could seize.
        Opportunity,
        /// What threatens it.
        Risk,
        /// Where things go by themselves.
        Trend,
    }
}

/// A finding of the diagnosis.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct DiagnosisItem {
    /// What sort of finding it is.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: DiagnosisKind,
    /// What was found.
    #[schemars(extend("x-section" = "identity", "x-long" = true))]
    pub text: Text,
    /// How one can tell: a study, a figure, a statement.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub evidence: Option<Text>,
    /// Where it was found.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub territory: Option<Ref<Territory>>,
    /// What it is about.
    #[schemars(extend("x-section" = "identity"))]
    pub themes: Vec<Ref<Theme>>,
    /// The places abroad that it points to.
    #[schemars(extend("x-section" = "identity"))]
    pub places: Vec<Ref<Place>>,
    /// When it was noted.
    #[schemars(extend("x-section" = "time", "x-past" = true))]
    pub on: Option<Historical>,
    /// The consultation that it came from.
    #[schemars(extend("x-section" = "time"))]
    pub from_consultation: Option<Ref<Consultation>>,
}

impl Record for DiagnosisItem {
    const KIND: Kind = Kind::DiagnosisItem;
    const PREFIX: Option<&'static str> = Some("DIA");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "diagnosis-items";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.text.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("text", |r, _| Cell::Text(r.body.text.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("territory", |r, _| {
                Cell::of(r.body.territory, |link| Cell::Record(link.id()))
            }),
            Column::indexed("themes", |r, _| {
                let themes = r.body.themes.iter();
                Cell::Many(themes.map(|link| Cell::Record(link.id())).collect())
            }),
        ]
    }
}
