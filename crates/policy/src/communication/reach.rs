//! Which of the audiences meant were reached (DOMAIN 5.13). Audiences are counted, never persons: contacts of one channel are gross,
//! and those of two channels are not added.

use std::collections::BTreeMap;

use super::{CommunicationActivity, CommunicationAudience, CommunicationChannel};
use crate::kernel::{Assessed, Exact, Figure, Outcome, Period, Reason, Said, breaks_a_rule, whole};
use crate::record::View;

/// How one audience was spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// The audience.
    pub audience: CommunicationAudience,
    /// How many activities were meant for it.
    pub meant: usize,
    /// How many reached it.
    pub reached: usize,
}

/// Which audiences were reached.
#[derive(Debug, Clone, PartialEq)]
pub struct AudienceCoverage {
    /// The share of the audiences meant that were reached.
    pub rate: Exact,
    /// Every audience meant or reached.
    pub audiences: Vec<Spoken>,
    /// Gross contacts, channel by channel.
    pub contacts: Vec<(CommunicationChannel, i64)>,
}

/// The audience coverage of the activities of a period: those done in it, and those that were to be done in it by now.
pub fn audience_coverage(view: &View<'_>, period: Period) -> Figure<AudienceCoverage> {
    let mut figure = Figure::new("audience_coverage", "5.13", view);
    figure.period = Some(period);
    let mut audiences: BTreeMap<CommunicationAudience, (usize, usize)> = BTreeMap::new();
    let mut contacts: BTreeMap<CommunicationChannel, i64> = BTreeMap::new();
    for activity in view.policy.table::<CommunicationActivity>().all() {
        let body = &activity.body;
        let done = body.done_on.filter(|done| *done <= view.as_of);
        let on = done.unwrap_or(body.planned_for);
        if !period.contains(on) || on > view.as_of || body.planned_on > view.as_of {
            continue;
        }
        if breaks_a_rule(&activity.common, TOUCHED) {
            figure.leave_out(activity.id, Reason::new("communication-breaks-a-rule"));
            continue;
        }
        figure.count(
            activity.id,
            if done.is_some() { "done" } else { "not_done" },
        );
        for audience in &body.audiences {
            audiences.entry(*audience).or_default().0 += 1;
        }
        if done.is_none() {
            continue;
        }
        for audience in &body.reached {
            audiences.entry(*audience).or_default().1 += 1;
        }
        if let Some(gross) = body.gross_contacts {
            let sum = contacts.entry(body.channel).or_default();
            *sum = sum.saturating_add(gross);
        }
    }
    let meant = audiences.values().filter(|(meant, _)| *meant > 0);
    let reached = meant.clone().filter(|(_, reached)| *reached > 0).count();
    let meant = meant.count();
    figure.value = match figure.rate("reached", whole(reached), whole(meant)) {
        None => Assessed::NotAssessable(Reason::new("communication-no-audience")),
        Some(rate) => Assessed::Value(AudienceCoverage {
            rate,
            audiences: audiences
                .into_iter()
                .map(|(audience, (meant, reached))| Spoken {
                    audience,
                    meant,
                    reached,
                })
                .collect(),
            contacts: contacts.into_iter().collect(),
        }),
    };
    figure
}

/// The fields that the formula reads.
const TOUCHED: &[&str] = &[
    "audiences",
    "reached",
    "planned_on",
    "planned_for",
    "done_on",
    "gross_contacts",
];

impl Said for AudienceCoverage {
    fn said(&self) -> Outcome {
        let spoken = |found: &Spoken| {
            Outcome::Group(vec![
                ("audience", Outcome::choice(found.audience)),
                ("meant", Outcome::Count(found.meant)),
                ("reached", Outcome::Count(found.reached)),
            ])
        };
        let contacts = |(channel, gross): &(CommunicationChannel, i64)| {
            Outcome::Group(vec![
                ("channel", Outcome::choice(*channel)),
                (
                    "gross",
                    Outcome::Count(usize::try_from(*gross).unwrap_or(0)),
                ),
            ])
        };
        Outcome::Group(vec![
            ("rate", Outcome::Share(self.rate)),
            (
                "audiences",
                Outcome::Many(self.audiences.iter().map(spoken).collect()),
            ),
            (
                "contacts",
                Outcome::Many(self.contacts.iter().map(contacts).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day, replace, small_office};
    use crate::kinds::Kind;

    const YEAR: Period = Period {
        from: date(2025, 1, 1),
        to: date(2025, 12, 31),
    };

    fn desk(activities: &[Value]) -> Desk {
        let mut desk = small_office();
        for (index, fields) in activities.iter().enumerate() {
            let mut draft = json!({
                "title": "Lettre", "stage": "implementation", "channel": "newsletter",
                "planned_on": "2025-01-10", "planned_for": "2025-03-01", "done_on": "2025-03-02",
            });
            replace(&mut draft, fields.clone());
            desk.put(Kind::CommunicationActivity, &format!("CMA-{index}"), draft);
        }
        desk
    }

    fn line(desk: &Desk, as_of: Date) -> String {
        match audience_coverage(&desk.at(as_of), YEAR).value {
            Assessed::Value(found) => {
                let each = found.audiences.iter().map(|spoken| {
                    format!(
                        "{} {}/{}",
                        <&str>::from(spoken.audience),
                        spoken.reached,
                        spoken.meant
                    )
                });
                format!("{}, {}", found.rate, each.collect::<Vec<_>>().join(", "))
            }
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        }
    }

    fn check(activities: &[Value], expected: &str) {
        assert_eq!(line(&desk(activities), TODAY), expected);
    }

    #[test]
    fn an_audience_counts_once_however_often_it_is_meant() {
        let residents = |reached: &[&str]| json!({"audiences": ["residents"], "reached": reached});
        check(
            &[residents(&["residents"]), residents(&[])],
            "1, residents 1/2",
        );
        check(&[residents(&[]), residents(&[])], "0, residents 0/2");
        check(
            &[
                residents(&["residents"]),
                json!({"audiences": ["media", "elected"], "reached": ["media"]}),
            ],
            "2/3, media 1/1, elected 0/1, residents 1/1",
        );
    }

    #[test]
    fn an_audience_that_nobody_meant_is_shown_and_not_counted() {
        check(
            &[json!({"audiences": ["residents"], "reached": ["media"]})],
            "0, media 1/0, residents 0/1",
        );
        check(
            &[json!({"reached": ["media"]})],
            "communication-no-audience",
        );
        check(&[], "communication-no-audience");
    }

    #[test]
    fn what_should_have_been_done_by_now_counts_as_not_reached() {
        let waiting = |planned_for: &str| json!({"audiences": ["residents"], "done_on": null, "planned_for": planned_for});
        check(&[waiting("2025-12-31")], "0, residents 0/1");
        check(&[waiting("2026-01-01")], "communication-no-audience");
        let late = json!({"audiences": ["residents"], "reached": ["residents"], "planned_for": "2024-12-01", "planned_on": "2024-11-01"});
        check(&[late], "1, residents 1/1");
    }

    #[test]
    fn what_is_done_after_the_date_is_not_done_yet() {
        let desk = desk(&[json!({"audiences": ["residents"], "reached": ["residents"]})]);
        assert_eq!(line(&desk, day("2025-02-28")), "communication-no-audience");
        assert_eq!(line(&desk, day("2025-03-01")), "0, residents 0/1");
        assert_eq!(line(&desk, day("2025-03-02")), "1, residents 1/1");
    }

    #[test]
    fn gross_contacts_are_added_within_a_channel_only() {
        let with = |channel: &str, gross: i64| json!({"audiences": ["residents"], "channel": channel, "gross_contacts": gross});
        let desk = desk(&[
            with("newsletter", 100),
            with("press", 40),
            with("newsletter", 5),
        ]);
        let figure = audience_coverage(&desk.at(TODAY), YEAR);
        assert_eq!(
            figure.value.value().unwrap().contacts,
            [
                (CommunicationChannel::Newsletter, 105),
                (CommunicationChannel::Press, 40)
            ]
        );
    }

    #[test]
    fn what_breaks_a_rule_is_left_out() {
        let exceptions = json!([{"rule": "problem-communication-not-done", "path": "reached"}]);
        let desk = desk(&[
            json!({"audiences": ["residents"], "reached": ["residents"], "exceptions": exceptions}),
        ]);
        let figure = audience_coverage(&desk.at(TODAY), YEAR);
        assert_eq!(figure.left_out[0].reason.key, "communication-breaks-a-rule");
        assert!(figure.value.value().is_none());
    }
}
