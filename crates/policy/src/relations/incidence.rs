//! How far our positions went (DOMAIN 5.12): the chain from a draft to an effect here, each stage with its date and its evidence.
//! What cannot be traced is not claimed: a chain ends where a stage is missing.

use jiff::civil::Date;

use super::{Incidence, IncidencePart, IncidenceStage, Position};
use crate::kernel::{
    Assessed, Exact, Figure, Outcome, Period, Reason, Said, add_months, breaks_a_rule, whole,
};
use crate::record::{Stored, View};
use crate::strategy::day_within;

/// How far one position went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// How many stages follow one another from the draft on.
    pub depth: usize,
    /// The last of them.
    pub stage: Option<Incidence>,
    /// When it was reached.
    pub reached_on: Option<Date>,
    /// Our part in it.
    pub contribution: Option<IncidencePart>,
    /// A stage is noted further on, but those between are missing: it cannot be traced.
    pub is_broken: bool,
}

/// The chain of one position at the view's date.
pub fn incidence(record: &Stored<Position>, view: &View<'_>) -> Figure<Chain> {
    let mut figure = Figure::new("incidence", "5.12", view);
    if breaks_a_rule(&record.common, &["stages"]) {
        figure.value = Assessed::NotAssessable(Reason::new("record-breaks-a-rule"));
        return figure;
    }
    let stages = valid(&record.body, view.as_of);
    let traced = traced(&stages);
    let last = traced.last();
    figure.count(record.id, "position");
    for through in traced.iter().filter_map(|stage| stage.through) {
        if figure
            .counted
            .iter()
            .all(|found| found.record != through.id())
        {
            figure.count(through.id(), "through");
        }
    }
    figure.value = Assessed::Value(Chain {
        depth: traced.len(),
        stage: last.map(|stage| stage.stage),
        reached_on: last.map(|stage| stage.on),
        contribution: last.and_then(|stage| stage.contribution),
        is_broken: stages
            .iter()
            .any(|stage| last.is_none_or(|last| stage.stage > last.stage)),
    });
    figure
}

/// The stages that count at a date: reached by then, not before an earlier one, with evidence from the day they were said in
/// public.
fn valid(position: &Position, as_of: Date) -> Vec<&IncidenceStage> {
    let mut latest = Date::MIN;
    let mut found = Vec::new();
    for stage in &position.stages {
        let has_evidence = stage.stage < Incidence::Voiced || stage.evidence.is_some();
        if stage.on > as_of || stage.on < latest || !has_evidence {
            continue;
        }
        latest = stage.on;
        found.push(stage);
    }
    found
}

/// Those that follow one another from the draft on, each by its first day.
fn traced<'a>(stages: &[&'a IncidenceStage]) -> Vec<&'a IncidenceStage> {
    let first = |wanted: &Incidence| stages.iter().find(|stage| stage.stage == *wanted).copied();
    Incidence::ALL.iter().map_while(first).collect()
}

impl Said for Chain {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("depth", Outcome::Count(self.depth)),
            ("stage", Outcome::of(self.stage, Outcome::choice)),
            ("reached_on", Outcome::of(self.reached_on, Outcome::Day)),
            (
                "contribution",
                Outcome::of(self.contribution, Outcome::choice),
            ),
            ("broken", Outcome::Yes(self.is_broken)),
        ])
    }
}

/// Of the positions said in public long enough ago, those that were taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncidenceRate {
    /// The share.
    pub rate: Exact,
    /// How many were taken up.
    pub taken_up: usize,
    /// How many were said in public long enough ago.
    pub voiced: usize,
}

/// The incidence rate of the register at the end of a period, or at the view's date while it runs.
pub fn incidence_rate(view: &View<'_>, period: Period) -> Figure<IncidenceRate> {
    let mut figure = Figure::new("incidence_rate", "5.12", view);
    figure.period = Some(period);
    let months = view.settings.incidence_voiced_months;
    figure.used("incidence_voiced_months", i128::from(months));
    let day = day_within(period, view.as_of);
    let limit = add_months(day, -months);
    let (mut taken_up, mut voiced) = (0_usize, 0_usize);
    for position in view.policy.table::<Position>().all() {
        let mut leave = |key| figure.leave_out(position.id, Reason::new(key));
        if breaks_a_rule(&position.common, &["stages"]) {
            leave("record-breaks-a-rule");
            continue;
        }
        let stages = valid(&position.body, day);
        // Said in public is said in public, even where nobody noted the draft before.
        let Some(said) = stages.iter().find(|stage| stage.stage == Incidence::Voiced) else {
            leave("incidence-not-voiced");
            continue;
        };
        if said.on > limit {
            leave("incidence-voiced-lately");
            continue;
        }
        voiced += 1;
        let mut chain = traced(&stages).into_iter();
        if chain.any(|stage| stage.stage == Incidence::TakenUp) {
            taken_up += 1;
            figure.count(position.id, "taken_up");
        } else {
            figure.count(position.id, "voiced");
        }
    }
    figure.value = match figure.rate("taken_up", whole(taken_up), whole(voiced)) {
        Some(rate) => Assessed::Value(IncidenceRate {
            rate,
            taken_up,
            voiced,
        }),
        None => {
            Assessed::NotAssessable(Reason::new("incidence-none-voiced").naming("months", months))
        }
    };
    figure.unless_to_come()
}

impl Said for IncidenceRate {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("rate", Outcome::Share(self.rate)),
            ("taken_up", Outcome::Count(self.taken_up)),
            ("voiced", Outcome::Count(self.voiced)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, small_office};
    use crate::kernel::Listed;
    use crate::kinds::Kind;

    /// Positions by their stages: `stage day`, one a part; `stage day -` is without evidence.
    fn desk(positions: &[&str]) -> Desk {
        let mut desk = small_office();
        desk.allot(Kind::Objective, "O41");
        for (index, stages) in positions.iter().enumerate() {
            let draft = json!({"text": "Position", "objective": "O41", "stages": parsed(stages)});
            desk.put(Kind::Position, &format!("POS-{index}"), draft);
        }
        desk
    }

    fn parsed(stages: &str) -> Value {
        let one = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            let evidence = (words.get(2) != Some(&"-")).then_some("Compte rendu");
            json!({"stage": words[0], "on": words[1], "evidence": evidence})
        };
        stages.split(',').map(one).collect()
    }

    fn check(stages: &str, as_of: &str, expected: &str) {
        let desk = desk(&[stages]);
        let figure = incidence(&desk.get("POS-0"), &desk.at(day(as_of)));
        let chain = figure.value.value().expect("a chain");
        let stage = chain.stage.map_or("-", Listed::word);
        let broken = if chain.is_broken { " broken" } else { "" };
        let found = format!("{} {stage}{broken}", chain.depth);
        assert_eq!(found, expected, "{stages} at {as_of}");
    }

    #[test]
    fn depth_counts_the_stages_reached_by_then() {
        let stages = "drafted 2024-05-20 -, adopted 2024-07-01 -, voiced 2024-09-20, acknowledged 2024-11-18, taken_up 2025-06-10";
        check(stages, "2025-12-31", "5 taken_up");
        check(stages, "2025-06-09", "4 acknowledged");
        check(stages, "2024-05-19", "0 -");
    }

    #[test]
    fn a_chain_ends_where_a_stage_is_missing() {
        check(
            "drafted 2024-01-01, voiced 2024-02-01",
            "2025-12-31",
            "1 drafted broken",
        );
        check("voiced 2024-02-01", "2025-12-31", "0 - broken");
        check(
            "drafted 2024-01-01, adopted 2024-01-02, voiced 2024-02-01, taken_up 2024-03-01",
            "2025-12-31",
            "3 voiced broken",
        );
    }

    #[test]
    fn a_stage_without_evidence_or_before_an_earlier_one_does_not_count() {
        check(
            "drafted 2024-01-01 -, adopted 2024-01-02 -, voiced 2024-02-01 -",
            "2025-12-31",
            "2 adopted",
        );
        check(
            "drafted 2024-02-01, adopted 2024-01-31",
            "2025-12-31",
            "1 drafted",
        );
        check(
            "drafted 2024-02-01, adopted 2024-02-01",
            "2025-12-31",
            "2 adopted",
        );
    }

    fn rate(positions: &[&str]) -> Result<(String, Vec<&'static str>), &'static str> {
        let desk = desk(positions);
        let as_of = day("2025-12-31");
        let figure = incidence_rate(
            &desk.at(as_of),
            Period {
                from: as_of,
                to: as_of,
            },
        );
        let left: Vec<_> = figure.left_out.iter().map(|out| out.reason.key).collect();
        match figure.value {
            Assessed::Value(found) => Ok((
                format!("{} of {} = {}", found.taken_up, found.voiced, found.rate),
                left,
            )),
            Assessed::NotAssessable(reason) => Err(reason.key),
        }
    }

    const VOICED: &str = "drafted 2023-10-02, adopted 2023-12-11, voiced 2024-12-31";

    #[test]
    fn the_rate_is_taken_over_what_was_said_long_enough_ago() {
        let taken_up = format!("{VOICED}, acknowledged 2025-01-01, taken_up 2025-06-10");
        let lately = "drafted 2025-01-01, adopted 2025-01-01, voiced 2025-01-01, acknowledged 2025-02-01, taken_up 2025-03-01";
        assert_eq!(
            rate(&[VOICED, &taken_up, lately, "drafted 2024-01-01"]),
            Ok((
                "1 of 2 = 1/2".to_owned(),
                vec!["incidence-voiced-lately", "incidence-not-voiced"]
            ))
        );
    }

    #[test]
    fn what_cannot_be_traced_is_not_taken_up() {
        let skipping = format!("{VOICED}, taken_up 2025-06-10");
        assert_eq!(rate(&[&skipping]), Ok(("0 of 1 = 0".to_owned(), vec![])));
        // Said in public without a draft or an adoption on record: it counts among what was said.
        let undrafted = "voiced 2024-02-01, acknowledged 2024-03-01, taken_up 2024-06-10";
        assert_eq!(rate(&[undrafted]), Ok(("0 of 1 = 0".to_owned(), vec![])));
    }

    #[test]
    fn without_a_position_said_long_enough_ago_there_is_no_rate() {
        assert_eq!(rate(&[]), Err("incidence-none-voiced"));
        assert_eq!(rate(&["drafted 2024-01-01"]), Err("incidence-none-voiced"));
    }
}
