//! A narrative: the words about the world that the territory's actors agreed to share (DOMAIN 4.8).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Session;
use crate::kernel::{Problems, Ref, Target, Text};
use crate::kinds::Kind;
use crate::participation::Consultation;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// Where a narrative is agreed.
pub struct Agreeing;

impl Target for Agreeing {
    const KINDS: &'static [Kind] = &[Kind::Session, Kind::Consultation];
}

/// Where a narrative is used.
pub struct Telling;

impl Target for Telling {
    const KINDS: &'static [Kind] = &[
        Kind::Strategy,
        Kind::CommunicationPlan,
        Kind::CommunicationActivity,
        Kind::Brand,
        Kind::Publication,
        Kind::Declaration,
        Kind::Position,
        Kind::Agreement,
        Kind::Event,
    ];
}

/// A narrative.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Narrative {
    /// Its title.
    pub title: Text,
    /// The words.
    #[schemars(extend("x-long" = true))]
    pub text: Text,
    /// The session or the consultation in which it was agreed.
    #[schemars(extend("x-first" = true))]
    pub agreed_in: Option<Ref<Agreeing>>,
    /// Where it is used.
    #[schemars(extend("x-first" = true))]
    pub used_in: Vec<Ref<Telling>>,
}

impl Record for Narrative {
    const KIND: Kind = Kind::Narrative;
    const PREFIX: Option<&'static str> = Some("NAR");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "narratives";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("agreed-in", |r, _| {
                Cell::of(r.body.agreed_in, |link| Cell::Record(link.id()))
            }),
            Column::indexed("used-in", |r, _| {
                let used = r.body.used_in.iter();
                Cell::Many(used.map(|link| Cell::Record(link.id())).collect())
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let Some(place) = record.body.agreed_in else {
            return;
        };
        let session = among.policy.table::<Session>().get(place.id());
        let consultation = among.policy.table::<Consultation>().get(place.id());
        let agreed_on = session
            .map(|found| found.body.on)
            .or(consultation.map(|found| found.body.to));
        if agreed_on.is_some_and(|on| on > among.today) {
            problems.office("agreed_in", "problem-narrative-not-yet-agreed");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::small_office;

    #[test]
    fn a_narrative_is_agreed_in_what_was_held() {
        let mut desk = small_office();
        desk.allot(Kind::Strategy, "ST1");
        let body = json!({"name": "Table", "nature": "ad_hoc", "purpose": "actors"});
        desk.put(Kind::Body, "BOD-1", body);
        for (name, on) in [("held", "2025-12-31"), ("ahead", "2026-01-01")] {
            desk.put(Kind::Session, name, json!({"body": "BOD-1", "on": on}));
            let asked =
                json!({"about": "ST1", "question": "Que dire ?", "from": "2025-01-01", "to": on});
            desk.put(Kind::Consultation, &format!("CON-{name}"), asked);
        }
        for (place, expected) in [
            ("held", &[][..]),
            ("CON-held", &[]),
            ("ahead", &["agreed_in problem-narrative-not-yet-agreed"]),
            ("CON-ahead", &["agreed_in problem-narrative-not-yet-agreed"]),
        ] {
            let draft =
                json!({"title": "Port d’attache", "text": "Un port ouvert", "agreed_in": place});
            assert_eq!(
                desk.wrong(Kind::Narrative, "NAR-1", draft),
                expected,
                "{place}"
            );
        }
    }
}
