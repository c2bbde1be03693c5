//! An application for outside money: a call, what is asked, what was given, and whether it counts as development aid
//! (DOMAIN 4.5).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Action;
use crate::kernel::{
    Country, Money, Move, Problems, Ref, Share, Stateful, Target, Text, Transition, check_moves,
    held_at, listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::relations::Membership;

listed! {
    /// How far an application is.
    pub enum FundingState = "funding-state" {
        /// A call was found.
        Identified,
        /// Worth the work.
        Assessed,
        /// Being written.
        Drafting,
        /// Handed in.
        Submitted,
        /// Given.
        Awarded,
        /// On the reserve list.
        Reserve,
        /// Refused.
        Rejected,
        /// Under contract.
        Contracted,
        /// Being spent.
        Running,
        /// Accounted for.
        Reported,
        /// Settled.
        Closed,
    }
}

/// Who asks with us.
pub struct Applicant;

impl Target for Applicant {
    const KINDS: &'static [Kind] = &[Kind::Government, Kind::Organisation, Kind::Actor];
}

/// What the declaration of development aid needs.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Aid {
    /// Whether it counts as official development aid.
    pub eligible: bool,
    /// The country that receives it.
    pub country: Option<Country>,
    /// The purpose code of the Development Assistance Committee: five digits.
    #[schemars(regex(pattern = "^[0-9]{5}$"))]
    pub purpose: Option<Box<str>>,
    /// Whether it must be spent with suppliers of the giver's country.
    pub tied: bool,
}

/// An application for money.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct FundingApplication {
    /// Who gives the money: a fund, a programme, a ministry.
    #[schemars(extend("x-section" = "identity"))]
    pub source: Text,
    /// The call.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub call: Option<Text>,
    /// The action that it pays for.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub action: Option<Ref<Action>>,
    /// The membership through which it came.
    #[schemars(extend("x-section" = "identity"))]
    pub membership: Option<Ref<Membership>>,
    /// Who asks with us.
    #[schemars(extend("x-section" = "partners"))]
    pub partners: Vec<Ref<Applicant>>,
    /// The last day of the call.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub deadline: Option<Date>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<FundingState>>,
    /// What is asked.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub amount_asked: Option<Money>,
    /// The share that we pay ourselves.
    #[schemars(extend("x-section" = "money"))]
    pub own_share: Option<Share>,
    /// What was given.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub amount_awarded: Option<Money>,
    /// What the declaration of development aid needs.
    #[schemars(extend("x-section" = "money"))]
    pub oda: Option<Aid>,
}

impl Stateful for FundingApplication {
    type State = FundingState;
    const BEGINS: &'static [FundingState] = &[FundingState::Identified];
    const TRANSITIONS: &'static [Transition<FundingState>] = {
        use FundingState as S;
        &[
            Transition::step(&[S::Identified], S::Assessed),
            Transition::step(&[S::Assessed], S::Drafting),
            Transition::step(&[S::Drafting], S::Submitted),
            Transition::step(&[S::Submitted, S::Reserve], S::Awarded).asking(&["amount_awarded"]),
            Transition::step(&[S::Submitted], S::Reserve),
            Transition::step(&[S::Submitted, S::Reserve], S::Rejected),
            Transition::step(&[S::Awarded], S::Contracted),
            Transition::step(&[S::Contracted], S::Running),
            Transition::step(&[S::Running], S::Reported),
            Transition::step(&[S::Reported, S::Rejected], S::Closed),
            // What is given up before it is handed in says why.
            Transition::step(&[S::Identified, S::Assessed, S::Drafting], S::Closed).reason(),
        ]
    };
    fn moves(&self) -> &[Move<FundingState>] {
        &self.moves
    }
}

impl Record for FundingApplication {
    const KIND: Kind = Kind::FundingApplication;
    const PREFIX: Option<&'static str> = Some("FUN");
    const ROOM: &'static str = "operations";
    const PLURAL: &'static str = "funding-applications";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Text(record.body.source.clone()),
            Cell::of(record.body.call.clone(), Cell::Text),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("source", |r, _| Cell::Text(r.body.source.clone())),
            Column::shown("call", |r, _| Cell::of(r.body.call.clone(), Cell::Text)),
            Column::shown("deadline", |r, _| Cell::of(r.body.deadline, Cell::Day)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::indexed("action", |r, _| {
                Cell::of(r.body.action, |link| Cell::Record(link.id()))
            }),
            Column::shown("amount-asked", |r, _| {
                Cell::of(r.body.amount_asked.clone(), Cell::Money)
            }),
            Column::shown("amount-awarded", |r, _| {
                Cell::of(r.body.amount_awarded.clone(), Cell::Money)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        check_amounts(&record.body, problems);
        let purpose = record
            .body
            .oda
            .as_ref()
            .and_then(|aid| aid.purpose.as_ref());
        let is_code = |code: &str| code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit());
        if let Some(given) = purpose.filter(|code| !is_code(code)) {
            problems
                .structural("oda.purpose", "problem-funding-purpose")
                .naming("given", &**given);
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    /// Those of the action that it pays for.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let action = record.body.action.and_then(|link| policy.get(link));
        action.map_or_else(Vec::new, |action| Action::departments(action, policy))
    }
}

/// What was given is known once it is given, and only then.
fn check_amounts(application: &FundingApplication, problems: &mut Problems) {
    use FundingState::{Awarded, Contracted, Rejected, Reported, Running};
    let is_given = |state| matches!(state, Awarded | Contracted | Running | Reported);
    let given = application.moves.iter().any(|change| is_given(change.to));
    let some = application.amount_awarded.as_ref();
    if given && some.is_none() {
        problems.office("amount_awarded", "problem-funding-amount-missing");
    }
    let rejected = application.moves.iter().any(|change| change.to == Rejected);
    if rejected && !given && some.is_some_and(|amount| amount.minor != 0) {
        problems.office("amount_awarded", "problem-funding-rejected-amount");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::desk::{replace, small_office};
    use crate::kinds::Kind;

    fn check(state: &str, fields: Value, expected: &[&str]) {
        let mut draft = json!({"source": "Fonds", "moves": [{"to": state, "on": "2025-03-01"}]});
        replace(&mut draft, fields.clone());
        let found = small_office().wrong(Kind::FundingApplication, "FUN-1", draft);
        assert_eq!(found, expected, "{state} {fields}");
    }

    #[test]
    fn what_was_given_is_said_and_what_was_refused_gives_nothing() {
        let amount = |euros: &str| json!({"amount_awarded": {"amount": euros, "currency": "EUR"}});
        for state in ["awarded", "contracted", "running", "reported"] {
            check(state, amount("60000"), &[]);
            check(
                state,
                json!({}),
                &["amount_awarded problem-funding-amount-missing"],
            );
        }
        check("submitted", json!({}), &[]);
        check("rejected", json!({}), &[]);
        check("rejected", amount("0"), &[]);
        check(
            "rejected",
            amount("1"),
            &["amount_awarded problem-funding-rejected-amount"],
        );
    }

    #[test]
    fn the_purpose_of_aid_has_five_digits() {
        let aid =
            |purpose: &str| json!({"oda": {"eligible": true, "country": "MA", "purpose": purpose}});
        check("submitted", aid("14020"), &[]);
        for wrong in ["1402", "14020a", "water"] {
            check(
                "submitted",
                aid(wrong),
                &["oda.purpose problem-funding-purpose"],
            );
        }
    }
}
