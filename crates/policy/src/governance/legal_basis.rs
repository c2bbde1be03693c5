//! A legal basis: the text by which the metropolis may act abroad, and how sure that is (DOMAIN 4.1). The paper speaks of a grey
//! and heterogeneous frame; so the certainty is written down beside the text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Territory;
use crate::kernel::{Historical, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// What sort of text it is.
    pub enum LegalBasisKind = "legal-text" {
        /// The constitution.
        Constitution,
        /// A law.
        Law,
        /// A regulation.
        Regulation,
        /// An act of our own council.
        CouncilAct,
        /// A treaty.
        Treaty,
        /// A framework agreement with the State.
        FrameworkAgreement,
        /// A plan that binds us.
        Plan,
    }
}

listed! {
    /// How sure it is that the text lets us act.
    pub enum LegalCertainty = "legal-certainty" {
        /// Written in the text.
        Explicit,
        /// Read between the lines.
        Implicit,
        /// Neither allowed nor forbidden.
        GreyZone,
        /// Somebody says that it does not.
        Contested,
    }
}

/// A legal basis.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct LegalBasis {
    /// How people call it.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// What sort of text it is.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: LegalBasisKind,
    /// Number, article, where it was published.
    #[schemars(extend("x-section" = "identity"))]
    pub citation: Box<str>,
    /// The territory where it holds.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub jurisdiction: Option<Ref<Territory>>,
    /// What it lets us do.
    #[schemars(extend("x-section" = "acts", "x-first" = true, "x-long" = true))]
    pub competence: Option<Text>,
    /// How sure that is.
    #[schemars(extend("x-section" = "acts"))]
    pub certainty: LegalCertainty,
    /// Since when it holds.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub from: Option<Historical>,
    /// Until when it held.
    #[schemars(extend("x-section" = "time"))]
    pub to: Option<Historical>,
}

impl Record for LegalBasis {
    const KIND: Kind = Kind::LegalBasis;
    const PREFIX: Option<&'static str> = Some("LB");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "legal-bases";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::shown("citation", |r, _| Cell::Line(r.body.citation.clone())),
            Column::indexed("certainty", |r, _| Cell::choice(r.body.certainty)),
            Column::shown("from", |r, _| Cell::of(r.body.from, Cell::Historical)),
            Column::<Self>::indexed("jurisdiction", |r, _| {
                Cell::of(r.body.jurisdiction, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        let earliest = record.body.from.and_then(Historical::earliest);
        let latest = record.body.to.and_then(Historical::latest);
        if let (Some(from), Some(to)) = (earliest, latest)
            && to < from
        {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::Desk;

    #[test]
    fn a_text_ceases_after_it_began() {
        let check = |from: &str, to: &str, expected: &[&str]| {
            let draft = json!({
                "title": "Loi", "kind": "law", "citation": "2009-31", "certainty": "explicit",
                "from": from, "to": to,
            });
            let found = Desk::default().wrong(Kind::LegalBasis, "LB1", draft);
            assert_eq!(found, expected, "{from} {to}");
        };
        check("2009", "2009-06-30", &[]);
        check("2009", "unknown", &[]);
        check("unknown", "1990", &[]);
        check("2009", "2008", &["to problem-ends-before-it-begins"]);
    }
}
