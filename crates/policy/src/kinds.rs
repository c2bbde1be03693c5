//! The list of kinds: the only place where a kind is registered. Tables and dispatch are expanded from it.

use serde::Serialize;
use uuid::Uuid;

use crate::agendas::{Agenda, AgendaGoal, WatchNote};
use crate::communication::{
    Brand, CommunicationActivity, CommunicationObjective, CommunicationPlan, Coverage,
    MediaPartnership, Narrative, Publication,
};
use crate::governance::{
    Actor, BeneficiaryGroup, Body, BudgetLine, Comment, Department, Expense, Government,
    Initiative, JurisdictionProfile, LegalBasis, LegalReform, Mandate, Organisation, Person, Place,
    Post, Session, Territory, Theme, TimeEntry, TrainingDay,
};
use crate::kernel::{Code, Target};
use crate::measurement::{
    Benefit, Evaluation, Externality, GoodPractice, Indicator, MitigationMeasure, Observation,
    Screening,
};
use crate::observed::Observed;
use crate::operations::{Action, Event, FundingApplication, Mobility, Request};
use crate::participation::{Consultation, GroupPosition, Proposal};
use crate::record::{Common, Record, Shared};
use crate::relations::{
    Adhesion, Agreement, Alliance, Claim, Declaration, Exchange, Learning, Membership, Network,
    Position,
};
use crate::scorecard::Remark;
use crate::settings::Settings;
use crate::strategy::{
    AnnualPlan, Axis, DiagnosisItem, Objective, Revision, Strategy, TerritorialObjective,
    TerritorialPlan,
};
use crate::table::{Held, Table};

/// The form of a kind's table, where it is not the usual one.
macro_rules! held {
    ($kind:ident) => { Table<$kind> };
    ($kind:ident $held:ident) => { $held };
}

macro_rules! kinds {
    ($( $(#[$attribute:meta])* $kind:ident, $word:literal, $table:ident $(as $held:ident)?; )*) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind { $(
            #[doc = concat!("Records of kind `", $word, "`.")]
            $(#[$attribute])* $kind,
        )* }

        impl Kind {
            /// Every kind, in the order in which facts depend on one another.
            pub const ALL: &'static [Self] = &[$( $(#[$attribute])* Self::$kind, )*];

            /// The word by which it is stored and addressed.
            pub const fn word(self) -> &'static str {
                match self { $( $(#[$attribute])* Self::$kind => $word, )* }
            }

            /// Runs something generic over the record type of this kind.
            pub fn with<V: ForKind>(self, visitor: V) -> V::Output {
                match self { $( $(#[$attribute])* Self::$kind => visitor.run::<$kind>(), )* }
            }
        }

        $( $(#[$attribute])* impl Target for $kind {
            const KINDS: &'static [Kind] = &[Kind::$kind];
        } )*

        /// One table per kind; copies share what did not change.
        #[derive(Clone, Default)]
        pub struct Tables { $( $(#[$attribute])* pub(crate) $table: held!($kind $($held)?), )* }

        $( $(#[$attribute])* impl Tabled for $kind {
            type Table = held!($kind $($held)?);
            fn table(tables: &Tables) -> &Self::Table { &tables.$table }
            fn table_mut(tables: &mut Tables) -> &mut Self::Table { &mut tables.$table }
            fn any(record: Shared<Self>) -> AnyRecord { AnyRecord::$kind(record) }
        } )*

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyRecord { $(
            #[doc = concat!("A record of kind `", $word, "`.")]
            $(#[$attribute])* $kind(Shared<$kind>),
        )* }

        impl AnyRecord {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $( $(#[$attribute])* Self::$kind(_) => Kind::$kind, )* }
            }

            /// Its stable id.
            pub fn id(&self) -> Uuid {
                match self { $( $(#[$attribute])* Self::$kind(record) => record.id, )* }
            }

            /// Its code.
            pub fn code(&self) -> Option<&Code> {
                match self { $( $(#[$attribute])* Self::$kind(record) => record.code.as_ref(), )* }
            }

            /// How many times it was written.
            pub fn version(&self) -> i64 {
                match self { $( $(#[$attribute])* Self::$kind(record) => record.version, )* }
            }

            /// Where the ledger wrote it last.
            pub fn seq(&self) -> i64 {
                match self { $( $(#[$attribute])* Self::$kind(record) => record.seq, )* }
            }

            /// When it was last written.
            pub fn recorded_at(&self) -> jiff::Timestamp {
                match self { $( $(#[$attribute])* Self::$kind(record) => record.recorded_at, )* }
            }

            /// What every record carries.
            pub fn common(&self) -> &Common {
                match self { $( $(#[$attribute])* Self::$kind(record) => &record.common, )* }
            }

            /// Runs something generic over the typed record.
            pub fn with<V: ForRecord>(&self, visitor: V) -> V::Output {
                match self { $( $(#[$attribute])* Self::$kind(record) => visitor.run(record), )* }
            }
        }
    };
}

kinds! {
    Settings, "settings", settings;
    Theme, "theme", themes;
    JurisdictionProfile, "jurisdiction_profile", jurisdiction_profiles;
    Agenda, "agenda", agendas;
    AgendaGoal, "agenda_goal", agenda_goals;
    Territory, "territory", territories;
    Place, "place", places;
    Government, "government", governments;
    Person, "person", persons;
    Department, "department", departments;
    Organisation, "organisation", organisations;
    Actor, "actor", actors;
    BeneficiaryGroup, "beneficiary_group", beneficiary_groups;
    TerritorialPlan, "territorial_plan", territorial_plans;
    TerritorialObjective, "territorial_objective", territorial_objectives;
    LegalBasis, "legal_basis", legal_bases;
    LegalReform, "legal_reform", legal_reforms;
    Mandate, "mandate", mandates;
    Post, "post", posts;
    TrainingDay, "training_day", training_days;
    BudgetLine, "budget_line", budget_lines;
    DiagnosisItem, "diagnosis_item", diagnosis_items;
    Strategy, "strategy", strategies;
    Axis, "axis", axes;
    Objective, "objective", objectives;
    Revision, "revision", revisions;
    Agreement, "agreement", agreements;
    Network, "network", networks;
    Membership, "membership", memberships;
    Alliance, "alliance", alliances;
    Declaration, "declaration", declarations;
    Adhesion, "adhesion", adhesions;
    Position, "position", positions;
    Request, "request", requests;
    Action, "action", actions;
    Mobility, "mobility", mobilities;
    Event, "event", events;
    AnnualPlan, "annual_plan", annual_plans;
    FundingApplication, "funding_application", funding_applications;
    Expense, "expense", expenses;
    TimeEntry, "time_entry", time_entries;
    Exchange, "exchange", exchanges;
    Learning, "learning", learnings;
    Claim, "claim", claims;
    Indicator, "indicator", indicators;
    Observation, "observation", observations as Observed;
    Externality, "externality", externalities;
    Screening, "screening", screenings;
    MitigationMeasure, "mitigation_measure", mitigation_measures;
    Benefit, "benefit", benefits;
    Evaluation, "evaluation", evaluations;
    GoodPractice, "good_practice", good_practices;
    Initiative, "initiative", initiatives;
    Body, "body", bodies;
    Session, "session", sessions;
    Consultation, "consultation", consultations;
    Proposal, "proposal", proposals;
    GroupPosition, "group_position", group_positions;
    CommunicationPlan, "communication_plan", communication_plans;
    CommunicationObjective, "communication_objective", communication_objectives;
    CommunicationActivity, "communication_activity", communication_activities;
    Brand, "brand", brands;
    Narrative, "narrative", narratives;
    MediaPartnership, "media_partnership", media_partnerships;
    Coverage, "coverage", coverages;
    WatchNote, "watch_note", watch_notes;
    Publication, "publication", publications;
    Remark, "remark", remarks;
    Comment, "comment", comments;
    #[cfg(feature = "sample")]
    Sample, "sample", samples;
}

#[cfg(feature = "sample")]
use crate::sample::Sample;

/// A kind whose records lie in a table of the register.
pub trait Tabled: Record {
    /// The form of its table.
    type Table: Held<Self>;
    /// Its table.
    fn table(tables: &Tables) -> &Self::Table;
    /// Its table, to be written.
    fn table_mut(tables: &mut Tables) -> &mut Self::Table;
    /// One of its records among those of any kind.
    fn any(record: Shared<Self>) -> AnyRecord;
}

/// Something to run for one kind.
pub trait ForKind {
    /// What it gives.
    type Output;
    /// Runs for the records of type `R`.
    fn run<R: Tabled>(self) -> Self::Output;
}

/// Something to run for one record.
pub trait ForRecord {
    /// What it gives.
    type Output;
    /// Runs for this record.
    fn run<R: Tabled>(self, record: &Shared<R>) -> Self::Output;
}

impl Kind {
    /// Reads the word of a kind.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// The kind whose plural stands in an address, within its room.
    pub fn by_address(room: &str, plural: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.room() == room && kind.plural() == plural)
    }

    /// The room it lives in.
    pub fn room(self) -> &'static str {
        struct Room;
        impl ForKind for Room {
            type Output = &'static str;
            fn run<R: Tabled>(self) -> &'static str {
                R::ROOM
            }
        }
        self.with(Room)
    }

    /// Its plural in addresses.
    pub fn plural(self) -> &'static str {
        struct Plural;
        impl ForKind for Plural {
            type Output = &'static str;
            fn run<R: Tabled>(self) -> &'static str {
                R::PLURAL
            }
        }
        self.with(Plural)
    }

    /// Prefix of its allocated codes; none when its records have no code.
    pub fn prefix(self) -> Option<&'static str> {
        struct Prefix;
        impl ForKind for Prefix {
            type Output = Option<&'static str>;
            fn run<R: Tabled>(self) -> Option<&'static str> {
                R::PREFIX
            }
        }
        self.with(Prefix)
    }

    /// Whether the menu shows it.
    pub fn in_menu(self) -> bool {
        struct Menu;
        impl ForKind for Menu {
            type Output = bool;
            fn run<R: Tabled>(self) -> bool {
                R::IN_MENU
            }
        }
        self.with(Menu)
    }

    /// Whether a record that was entered in this state has gone through a move already.
    pub fn has_moved(self, state: &str) -> bool {
        let steps = self.steps();
        let mut leading = steps.iter().filter(|step| step.to == state).peekable();
        leading.peek().is_some() && !leading.any(|step| step.begins)
    }

    /// The states in which a record may begin and from which a move leads on.
    pub fn begins(self) -> Vec<String> {
        let steps = self.steps();
        let from: std::collections::BTreeSet<&str> = steps
            .iter()
            .flat_map(|step| step.from.iter().copied())
            .collect();
        let begins = from.into_iter().filter(|state| !self.has_moved(state));
        begins.map(str::to_owned).collect()
    }

    /// Its allowed moves.
    pub fn steps(self) -> Vec<crate::record::Step> {
        struct Steps;
        impl ForKind for Steps {
            type Output = Vec<crate::record::Step>;
            fn run<R: Tabled>(self) -> Vec<crate::record::Step> {
                R::steps()
            }
        }
        self.with(Steps)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Kind;

    #[test]
    fn every_kind_has_its_own_plural_and_its_own_prefix() {
        let plurals: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.plural()).collect();
        assert_eq!(
            plurals.len(),
            Kind::ALL.len(),
            "addresses of the interface for programs"
        );
        let prefixes: Vec<_> = Kind::ALL.iter().filter_map(|kind| kind.prefix()).collect();
        assert_eq!(
            prefixes.iter().collect::<BTreeSet<_>>().len(),
            prefixes.len()
        );
    }
}
