//! A communication activity: something said to somebody about what is done abroad, planned on a day, for a day (DOMAIN 4.8).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommunicationAudience, CommunicationPlan};
use crate::governance::PolicyStage;
use crate::kernel::{Money, Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What one communicates about.
pub struct Communicated;

impl Target for Communicated {
    const KINDS: &'static [Kind] = &[
        Kind::Strategy,
        Kind::Axis,
        Kind::Objective,
        Kind::Action,
        Kind::Mobility,
        Kind::Event,
        Kind::Agreement,
        Kind::Membership,
        Kind::Network,
        Kind::Alliance,
        Kind::Declaration,
        Kind::Position,
        Kind::Consultation,
        Kind::Evaluation,
        Kind::GoodPractice,
        Kind::Externality,
        Kind::Benefit,
        Kind::Publication,
    ];
}

listed! {
    /// By which way it is said.
    pub enum CommunicationChannel = "communication-channel" {
        /// The web site.
        Website,
        /// A newsletter.
        Newsletter,
        /// Social networks.
        SocialNetworks,
        /// A press release, a conference, an interview.
        Press,
        /// Radio, television, film.
        Broadcast,
        /// A meeting, an exhibition, a festival.
        PublicEvent,
        /// A brochure, a review, a report.
        Print,
        /// Posters, screens, the public space.
        Outdoor,
        /// Letters, mails, calls.
        Direct,
        /// Otherwise.
        Other,
    }
}

/// A communication activity.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct CommunicationActivity {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The plan that it belongs to.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub plan: Option<Ref<CommunicationPlan>>,
    /// What it speaks of.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub about: Vec<Ref<Communicated>>,
    /// The stage of the policy at which it speaks.
    #[schemars(extend("x-section" = "identity"))]
    pub stage: PolicyStage,
    /// By which way.
    #[schemars(extend("x-section" = "identity"))]
    pub channel: CommunicationChannel,
    /// Whom it wants to reach.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub audiences: Vec<CommunicationAudience>,
    /// The day on which it was planned.
    #[schemars(extend("x-section" = "time"))]
    pub planned_on: Date,
    /// The day for which it was planned.
    #[schemars(extend("x-section" = "time"))]
    pub planned_for: Date,
    /// When it was done.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub done_on: Option<Date>,
    /// Whom it reached.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub reached: Vec<CommunicationAudience>,
    /// Contacts as the channel counts them: the same person may be counted several times.
    #[schemars(extend("x-section" = "result"), range(min = 0, max = 10_000_000_000_i64))]
    pub gross_contacts: Option<i64>,
    /// Answers, shares, registrations.
    #[schemars(extend("x-section" = "result"), range(min = 0, max = 10_000_000_000_i64))]
    pub engagement: Option<i64>,
    /// What it costs.
    #[schemars(extend("x-section" = "money"))]
    pub cost: Option<Money>,
}

impl Record for CommunicationActivity {
    const KIND: Kind = Kind::CommunicationActivity;
    const PREFIX: Option<&'static str> = Some("CMA");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "activities";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("about", |r, _| {
                let about = r.body.about.iter();
                Cell::Many(about.map(|link| Cell::Record(link.id())).collect())
            }),
            Column::indexed("channel", |r, _| Cell::choice(r.body.channel)),
            Column::indexed("audiences", |r, _| {
                Cell::Many(r.body.audiences.iter().copied().map(Cell::choice).collect())
            }),
            Column::indexed("stage", |r: &Stored<Self>, _| Cell::choice(r.body.stage))
                .unless_asked(),
            Column::shown("planned-on", |r, _| Cell::Day(r.body.planned_on)),
            Column::shown("done-on", |r, _| Cell::of(r.body.done_on, Cell::Day)),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let activity = &record.body;
        for (field, day) in [
            ("planned_on", Some(activity.planned_on)),
            ("done_on", activity.done_on),
        ] {
            if day.is_some_and(|day| day > among.today) {
                problems
                    .office(field, "problem-future-fact")
                    .naming("today", among.today);
            }
        }
        for (field, day) in [
            ("planned_for", Some(activity.planned_for)),
            ("done_on", activity.done_on),
        ] {
            if day.is_some_and(|day| day < activity.planned_on) {
                problems
                    .office(field, "problem-communication-before-planned")
                    .naming("planned", activity.planned_on);
            }
        }
        if activity.done_on.is_some() {
            return;
        }
        for (field, given) in [
            ("reached", !activity.reached.is_empty()),
            ("gross_contacts", activity.gross_contacts.is_some()),
            ("engagement", activity.engagement.is_some()),
        ] {
            if given {
                problems.office(field, "problem-communication-not-done");
            }
        }
    }

    fn dated(&self) -> Option<Date> {
        Some(self.done_on.unwrap_or(self.planned_for))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({
            "title": "Lettre aux riverains", "stage": "implementation", "channel": "newsletter",
            "planned_on": "2025-01-10", "planned_for": "2025-02-01",
        });
        replace(&mut draft, fields.clone());
        let found = small_office().wrong(Kind::CommunicationActivity, "CMA-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn one_plans_first_and_does_it_later() {
        let before = "problem-communication-before-planned";
        check(
            json!({"planned_for": "2025-01-10", "done_on": "2025-01-10"}),
            &[],
        );
        check(json!({"planned_for": "2026-06-01"}), &[]);
        check(
            json!({"planned_for": "2025-01-09", "done_on": "2025-01-09"}),
            &[
                &format!("planned_for {before}"),
                &format!("done_on {before}"),
            ],
        );
        check(
            json!({"planned_on": "2026-01-01", "planned_for": "2026-01-01"}),
            &["planned_on problem-future-fact"],
        );
        check(
            json!({"done_on": "2026-01-01"}),
            &["done_on problem-future-fact"],
        );
    }

    #[test]
    fn what_it_reached_is_known_once_it_is_done() {
        let told = json!({"reached": ["residents"], "gross_contacts": 1200, "engagement": 40});
        check(
            told.clone(),
            &[
                "reached problem-communication-not-done",
                "gross_contacts problem-communication-not-done",
                "engagement problem-communication-not-done",
            ],
        );
        let mut done = told;
        replace(&mut done, json!({"done_on": "2025-02-03"}));
        check(done, &[]);
    }
}
