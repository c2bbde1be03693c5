//! What the media said and how far it was heard (DOMAIN 5.13): the net tone, and the share of outlets heard in the world.

use super::{Coverage, MediaScope, Tone};
use crate::kernel::{Assessed, Exact, Figure, Outcome, Period, Reason, Said, breaks_a_rule, whole};
use crate::record::View;

/// The tone of the coverage of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetTone {
    /// Favourable less unfavourable, over all: -1 to 1.
    pub tone: Exact,
    /// The share that came out in outlets heard in the world.
    pub global: Exact,
    /// How many are favourable.
    pub positive: usize,
    /// How many only tell.
    pub neutral: usize,
    /// How many are unfavourable.
    pub negative: usize,
    /// How many came out in outlets heard in the world.
    pub in_the_world: usize,
}

impl NetTone {
    /// How many there are.
    pub fn all(&self) -> usize {
        self.positive + self.neutral + self.negative
    }
}

/// The net tone of the coverage that came out in a period.
pub fn net_tone(view: &View<'_>, period: Period) -> Figure<NetTone> {
    let mut figure = Figure::new("net_tone", "5.13", view);
    figure.period = Some(period);
    let mut found = NetTone {
        tone: whole(0),
        global: whole(0),
        positive: 0,
        neutral: 0,
        negative: 0,
        in_the_world: 0,
    };
    for coverage in view.policy.table::<Coverage>().all() {
        let body = &coverage.body;
        if !period.contains(body.on) || body.on > view.as_of {
            continue;
        }
        if breaks_a_rule(&coverage.common, &["on", "tone", "scope"]) {
            figure.leave_out(coverage.id, Reason::new("communication-breaks-a-rule"));
            continue;
        }
        figure.count(coverage.id, body.tone.into());
        *match body.tone {
            Tone::Positive => &mut found.positive,
            Tone::Neutral => &mut found.neutral,
            Tone::Negative => &mut found.negative,
        } += 1;
        found.in_the_world += usize::from(body.scope == MediaScope::Global);
    }
    let all = whole(found.all());
    let net = whole(found.positive) - whole(found.negative);
    let (tone, global) = (
        figure.rate("tone", net, all),
        figure.rate("global", whole(found.in_the_world), all),
    );
    figure.value = match (tone, global) {
        (Some(tone), Some(global)) => Assessed::Value(NetTone {
            tone,
            global,
            ..found
        }),
        _ => Assessed::NotAssessable(Reason::new("communication-no-coverage")),
    };
    figure
}

impl Said for NetTone {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("tone", Outcome::Number(self.tone)),
            ("positive", Outcome::Count(self.positive)),
            ("neutral", Outcome::Count(self.neutral)),
            ("negative", Outcome::Count(self.negative)),
            ("global", Outcome::Share(self.global)),
            ("in_the_world", Outcome::Count(self.in_the_world)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use serde_json::json;

    use super::*;
    use crate::desk::{Desk, TODAY, day, small_office};
    use crate::kinds::Kind;

    const YEAR: Period = Period {
        from: date(2025, 1, 1),
        to: date(2025, 12, 31),
    };

    /// `day scope tone`, one piece of coverage a part.
    fn desk(coverage: &str) -> Desk {
        let mut desk = small_office();
        for (index, one) in coverage
            .split(',')
            .filter(|one| !one.is_empty())
            .enumerate()
        {
            let words: Vec<&str> = one.split_whitespace().collect();
            let draft = json!({"outlet": "Tidal Herald", "on": words[0], "scope": words[1], "tone": words[2], "initiated_by": "them"});
            desk.put(Kind::Coverage, &format!("coverage {index}"), draft);
        }
        desk
    }

    fn line(desk: &Desk, as_of: Date) -> String {
        match net_tone(&desk.at(as_of), YEAR).value {
            Assessed::Value(found) => format!("{} {}", found.tone, found.global),
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        }
    }

    fn check(coverage: &str, expected: &str) {
        assert_eq!(line(&desk(coverage), TODAY), expected, "{coverage}");
    }

    #[test]
    fn favourable_and_unfavourable_outweigh_one_another() {
        check("2025-02-20 local positive", "1 0");
        check("2025-02-20 local negative", "-1 0");
        check("2025-02-20 local neutral", "0 0");
        check(
            "2025-02-20 global positive, 2025-02-20 national negative",
            "0 1/2",
        );
        check(
            "2025-02-20 global positive, 2025-02-21 global positive, 2025-03-20 local neutral, 2025-04-20 local negative",
            "1/4 1/2",
        );
    }

    #[test]
    fn only_what_came_out_in_the_period_counts() {
        check("", "communication-no-coverage");
        check("2024-12-31 local positive", "communication-no-coverage");
        check(
            "2025-01-01 local positive, 2024-12-31 local negative",
            "1 0",
        );
        let desk = desk("2025-03-01 local positive, 2025-03-02 local negative");
        assert_eq!(line(&desk, day("2025-03-01")), "1 0");
        assert_eq!(line(&desk, day("2025-03-02")), "0 0");
    }

    #[test]
    fn what_breaks_a_rule_is_left_out() {
        let mut desk = desk("2025-03-01 local positive");
        let exceptions = json!([{"rule": "problem-future-fact", "path": "on"}]);
        let draft = json!({"outlet": "Tidal Herald", "on": "2025-03-02", "scope": "global", "tone": "negative", "initiated_by": "us", "exceptions": exceptions});
        desk.put(Kind::Coverage, "coverage 9", draft);
        assert_eq!(line(&desk, TODAY), "1 0");
        let figure = net_tone(&desk.at(TODAY), YEAR);
        assert_eq!(figure.left_out[0].record, desk.id("coverage 9"));
        assert_eq!(figure.left_out[0].reason.key, "communication-breaks-a-rule");
    }
}
