//! How far the six groups agree on something (DOMAIN 5.14). Each group weighs the same, so that the numerous do not erase the few;
//! those who are absent and those who oppose are always shown.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Consultation, GroupPosition, Stance};
use crate::governance::ActorGroup;
use crate::kernel::{
    Assessed, Exact, Figure, Listed, Outcome, Reason, Said, breaks_a_rule, listed, whole,
};
use crate::record::{Shared, Stored, View};

listed! {
    /// What the positions amount to.
    pub enum Verdict = "consensus-verdict" {
        /// Enough groups spoke, none is against on the whole, and the mean is high enough.
        Agreed,
        /// Neither agreed nor contested.
        Partial,
        /// At least one group is against on the whole.
        Contested,
    }
}

impl Stance {
    /// What it counts for: 1, one half, 0 or -1.
    pub fn weight(self) -> Exact {
        match self {
            Self::Support => Exact::from_integer(1),
            Self::SupportWithReservation => Exact::new(1, 2),
            Self::Abstain => Exact::from_integer(0),
            Self::Oppose => Exact::from_integer(-1),
        }
    }
}

/// What one group says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupStance {
    /// The group.
    pub group: ActorGroup,
    /// The mean of its positions, -1 to 1.
    pub mean: Exact,
    /// How many there are.
    pub positions: usize,
    /// How many of them are against.
    pub opposed: usize,
}

/// How far the groups agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Consensus {
    /// The headline.
    pub verdict: Verdict,
    /// The mean of the groups that spoke.
    pub mean: Exact,
    /// The groups that spoke, in the order of the list.
    pub groups: Vec<GroupStance>,
    /// The groups that did not.
    pub absent: Vec<ActorGroup>,
    /// The positions against.
    pub opposing: Vec<Uuid>,
}

/// How far the groups agree in a consultation.
pub fn consensus(consultation: &Stored<Consultation>, view: &View<'_>) -> Figure<Consensus> {
    consensus_on(consultation.id, view)
}

/// How far the groups agree on a record: by the positions on it, and by those taken in consultations about it.
pub fn consensus_on(about: Uuid, view: &View<'_>) -> Figure<Consensus> {
    let mut figure = Figure::new("consensus", "5.14", view);
    figure.used(
        "consensus_groups",
        i128::from(view.settings.consensus_groups),
    );
    figure.used("consensus_mean", view.settings.consensus_mean.exact());
    let positions = standing(about, view, &mut figure);
    let mut groups = Vec::new();
    for group in ActorGroup::ALL {
        let of_group = positions.iter().filter(|found| found.body.group == *group);
        let sum: Exact = of_group
            .clone()
            .map(|found| found.body.value.weight())
            .sum();
        let count = of_group.clone().count();
        let Some(mean) = figure.rate(group.word(), sum, whole(count)) else {
            continue;
        };
        groups.push(GroupStance {
            group: *group,
            mean,
            positions: count,
            opposed: of_group
                .filter(|found| found.body.value == Stance::Oppose)
                .count(),
        });
    }
    let means: Exact = groups.iter().map(|found| found.mean).sum();
    let Some(mean) = figure.rate("mean", means, whole(groups.len())) else {
        figure.value = Assessed::NotAssessable(Reason::new("consensus-no-position"));
        return figure;
    };
    let spoke = |group: &ActorGroup| groups.iter().any(|found| found.group == *group);
    let opposing = positions
        .iter()
        .filter(|found| found.body.value == Stance::Oppose);
    figure.value = Assessed::Value(Consensus {
        verdict: verdict(&groups, mean, view),
        mean,
        absent: ActorGroup::ALL
            .iter()
            .copied()
            .filter(|group| !spoke(group))
            .collect(),
        opposing: opposing.map(|found| found.id).collect(),
        groups,
    });
    figure
}

fn verdict(groups: &[GroupStance], mean: Exact, view: &View<'_>) -> Verdict {
    let enough = usize::try_from(view.settings.consensus_groups).unwrap_or(usize::MAX);
    if groups.iter().any(|found| found.mean < whole(0)) {
        Verdict::Contested
    } else if groups.len() >= enough && mean >= view.settings.consensus_mean.exact() {
        Verdict::Agreed
    } else {
        Verdict::Partial
    }
}

/// The positions that hold at the view's date: taken by then, and not replaced by then.
fn standing<'a>(
    about: Uuid,
    view: &View<'a>,
    figure: &mut Figure<Consensus>,
) -> Vec<&'a Shared<GroupPosition>> {
    let taken = |subject: Uuid| {
        let found = view.policy.referring::<GroupPosition>(subject);
        found.filter(move |position| position.body.about.id() == subject)
    };
    let held = view.policy.referring::<Consultation>(about);
    let held = held.filter(|consultation| consultation.body.about.id() == about);
    let mut positions: Vec<_> = taken(about).collect();
    positions.extend(held.flat_map(|consultation| taken(consultation.id)));
    let mut known = Vec::new();
    for position in positions {
        if breaks_a_rule(&position.common, TOUCHED) {
            figure.leave_out(position.id, Reason::new("consensus-breaks-a-rule"));
        } else if position.body.on > view.as_of {
            figure.leave_out(position.id, Reason::new("consensus-after-as-of"));
        } else {
            known.push(position);
        }
    }
    let replaced: HashSet<Uuid> = known
        .iter()
        .filter_map(|position| position.body.replaces.map(|link| link.id()))
        .collect();
    known.retain(|position| {
        let gone = replaced.contains(&position.id);
        if gone {
            figure.leave_out(position.id, Reason::new("consensus-replaced"));
        } else {
            figure.count(position.id, position.body.value.into());
        }
        !gone
    });
    known
}

/// The fields that the formula reads.
const TOUCHED: &[&str] = &["about", "group", "actor", "on", "value", "replaces"];

impl Said for Consensus {
    fn said(&self) -> Outcome {
        let group = |found: &GroupStance| {
            Outcome::Group(vec![
                ("group", Outcome::choice(found.group)),
                ("mean", Outcome::Number(found.mean)),
                ("positions", Outcome::Count(found.positions)),
                ("opposed", Outcome::Count(found.opposed)),
            ])
        };
        let absent = self.absent.iter().copied().map(Outcome::choice);
        Outcome::Group(vec![
            ("verdict", Outcome::choice(self.verdict)),
            ("mean", Outcome::Number(self.mean)),
            (
                "groups",
                Outcome::Many(self.groups.iter().map(group).collect()),
            ),
            ("absent", Outcome::Many(absent.collect())),
            ("opposing", Outcome::records(self.opposing.iter().copied())),
        ])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::desk::{Desk, TODAY, day, small_office};
    use crate::kinds::Kind;

    /// Positions on the consultation, `group value` each.
    fn desk(positions: &str) -> Desk {
        let mut desk = small_office();
        desk.allot(Kind::Strategy, "ST1");
        let draft = json!({"about": "ST1", "question": "Que changer ?", "from": "2025-01-15", "to": "2025-02-28"});
        desk.put(Kind::Consultation, "CON-1", draft);
        for (index, one) in positions
            .split(',')
            .filter(|one| !one.trim().is_empty())
            .enumerate()
        {
            let words: Vec<&str> = one.split_whitespace().collect();
            let value = match words[1] {
                "1" => "support",
                "0.5" => "support_with_reservation",
                "0" => "abstain",
                "-1" => "oppose",
                other => panic!("no stance weighs {other}"),
            };
            let draft = json!({"about": "CON-1", "group": words[0], "anonymous": true, "on": "2025-02-13", "value": value});
            desk.put(Kind::GroupPosition, &format!("position {index}"), draft);
        }
        desk
    }

    fn line(desk: &Desk, as_of: Date) -> String {
        let figure = consensus(&desk.get("CON-1"), &desk.at(as_of));
        match figure.value {
            Assessed::Value(found) => format!(
                "{} {} of {} groups, {} absent, {} against",
                found.verdict.word(),
                found.mean,
                found.groups.len(),
                found.absent.len(),
                found.opposing.len(),
            ),
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        }
    }

    fn check(positions: &str, expected: &str) {
        assert_eq!(line(&desk(positions), TODAY), expected, "{positions}");
    }

    #[test]
    fn four_groups_for_it_agree() {
        check(
            "private 1, academia 1, citizens 1, media 1",
            "agreed 1 of 4 groups, 2 absent, 0 against",
        );
        check(
            "private 1, academia 1, citizens 1",
            "partial 1 of 3 groups, 3 absent, 0 against",
        );
    }

    #[test]
    fn a_mean_of_exactly_one_half_is_enough() {
        check(
            "private 0, academia 1, citizens 0, media 1",
            "agreed 1/2 of 4 groups, 2 absent, 0 against",
        );
        check(
            "private 0, academia 0.5, citizens 0, media 1",
            "partial 3/8 of 4 groups, 2 absent, 0 against",
        );
    }

    #[test]
    fn a_group_that_is_against_on_the_whole_contests() {
        check(
            "private -1, academia 1, citizens 1, media 1, international 1",
            "contested 3/5 of 5 groups, 1 absent, 1 against",
        );
        check(
            "private -1",
            "contested -1 of 1 groups, 5 absent, 1 against",
        );
        // One voice against inside a group that is for it on the whole is shown and does not contest.
        check(
            "private 1, private 1, private -1, academia 1, citizens 1, media 1",
            "agreed 5/6 of 4 groups, 2 absent, 1 against",
        );
        // A group divided in two stands at 0, which is not against.
        check(
            "private 1, private -1, academia 1, citizens 1, media 1",
            "agreed 3/4 of 4 groups, 2 absent, 1 against",
        );
    }

    #[test]
    fn the_numerous_do_not_erase_the_few() {
        check(
            "citizens 1, citizens 1, citizens 1, citizens 1, private -1",
            "contested 0 of 2 groups, 4 absent, 1 against",
        );
    }

    #[test]
    fn without_a_position_nothing_is_said() {
        check("", "consensus-no-position");
        assert_eq!(
            line(&desk("private 1"), day("2025-02-12")),
            "consensus-no-position"
        );
        let desk = desk("private 1");
        let figure = consensus(&desk.get("CON-1"), &desk.at(day("2025-02-12")));
        assert_eq!(figure.left_out[0].reason.key, "consensus-after-as-of");
    }

    #[test]
    fn the_office_may_ask_for_more_groups_or_a_higher_mean() {
        let mut desk = desk("private 1, academia 1, citizens 0.5, media 0.5");
        assert!(line(&desk, TODAY).starts_with("agreed 3/4"));
        desk.settings.consensus_groups = 5;
        assert!(line(&desk, TODAY).starts_with("partial 3/4"));
        desk.settings.consensus_groups = 4;
        desk.settings.consensus_mean = crate::kernel::Share::parse("0.76").unwrap();
        assert!(line(&desk, TODAY).starts_with("partial 3/4"));
        let names: Vec<&str> = consensus(&desk.get("CON-1"), &desk.at(TODAY))
            .settings
            .iter()
            .map(|used| used.name)
            .collect();
        assert_eq!(names, ["consensus_groups", "consensus_mean"]);
    }

    #[test]
    fn a_later_position_takes_the_place_of_the_earlier_from_its_day_on() {
        let mut desk = desk("");
        for (name, on, value, replaces) in [
            ("first", "2025-02-01", "oppose", None),
            ("second", "2025-02-20", "support", Some("first")),
        ] {
            let draft = json!({"about": "CON-1", "group": "academia", "actor": "A-UNI", "on": on, "value": value, "replaces": replaces});
            desk.put(Kind::GroupPosition, name, draft);
        }
        assert!(line(&desk, day("2025-02-19")).starts_with("contested -1"));
        assert!(line(&desk, day("2025-02-20")).starts_with("partial 1 "));
        let figure = consensus(&desk.get("CON-1"), &desk.at(TODAY));
        assert_eq!(figure.left_out[0].record, desk.id("first"));
        assert_eq!(figure.left_out[0].reason.key, "consensus-replaced");
    }

    #[test]
    fn what_breaks_a_rule_is_left_out_and_replaces_nothing() {
        let mut desk = desk("");
        let exceptions = json!([{"rule": "problem-future-fact", "path": "on"}]);
        for (name, on, value, more) in [
            ("first", "2025-02-01", "oppose", json!({})),
            (
                "second",
                "2025-02-20",
                "support",
                json!({"replaces": "first", "exceptions": exceptions}),
            ),
        ] {
            let mut draft = json!({"about": "CON-1", "group": "academia", "actor": "A-UNI", "on": on, "value": value});
            crate::desk::replace(&mut draft, more);
            desk.put(Kind::GroupPosition, name, draft);
        }
        assert!(line(&desk, TODAY).starts_with("contested -1"));
        let figure = consensus(&desk.get("CON-1"), &desk.at(TODAY));
        assert_eq!(figure.left_out[0].reason.key, "consensus-breaks-a-rule");
    }

    #[test]
    fn what_was_said_in_a_consultation_counts_for_what_it_was_about() {
        let mut desk = desk("private 1, academia 1");
        let draft = json!({"about": "ST1", "group": "media", "actor": "A-MED", "on": "2025-03-10", "value": "oppose"});
        desk.put(Kind::GroupPosition, "on the strategy", draft);
        let about = desk.id("ST1");
        let on = consensus_on(about, &desk.at(TODAY));
        let found = on.value.value().unwrap();
        assert_eq!((found.groups.len(), found.opposing.len()), (3, 1));
        assert!(line(&desk, TODAY).starts_with("partial 1 of 2"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_mean_lies_among_the_groups_and_each_position_is_counted_once(
            positions in prop::collection::vec(
                (prop::sample::select(ActorGroup::ALL), prop::sample::select(vec!["1", "0.5", "0", "-1"])),
                1..16,
            ),
            turn in 0..16_usize,
        ) {
            let written = |positions: &[(ActorGroup, &str)]| {
                let each = positions.iter().map(|(group, value)| format!("{} {value}", group.word()));
                each.collect::<Vec<_>>().join(",")
            };
            let first = desk(&written(&positions));
            let figure = consensus(&first.get("CON-1"), &first.at(TODAY));
            let found = figure.value.value().unwrap();
            prop_assert_eq!(figure.counted.len(), positions.len());
            let least = found.groups.iter().map(|group| group.mean).min().unwrap();
            let most = found.groups.iter().map(|group| group.mean).max().unwrap();
            prop_assert!(least <= found.mean && found.mean <= most);
            prop_assert_eq!(found.groups.len() + found.absent.len(), 6);
            let contested = found.verdict == Verdict::Contested;
            prop_assert_eq!(contested, least < whole(0));
            let mut turned = positions.clone();
            turned.rotate_left(turn.min(positions.len()));
            prop_assert_eq!(line(&first, TODAY), line(&desk(&written(&turned)), TODAY));
        }
    }
}
