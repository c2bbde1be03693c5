//! The one table of rights: role × verb × kind. What is not written here is refused (DESIGN 10.6).

use super::{Role, Rule, Verb};
use crate::kinds::Kind;

/// When a role may do something to records of a kind; `None` means never.
pub fn rule(role: Role, verb: Verb, kind: Kind) -> Option<Rule> {
    if (role, verb) == (Role::Department, Verb::See) {
        return department_sees(kind);
    }
    match kind {
        Kind::Settings => settings(role, verb),
        Kind::Theme | Kind::JurisdictionProfile | Kind::Agenda | Kind::AgendaGoal => {
            lists(role, verb)
        }
        Kind::Person => persons(role, verb),
        Kind::Comment => comments(role, verb),
        Kind::Department => departments(role, verb),
        Kind::Action | Kind::Mobility => operations(role, verb),
        Kind::Strategy | Kind::Revision | Kind::AnnualPlan => adopted(role, verb),
        Kind::Observation => observations(role, verb),
        Kind::Externality => externalities(role, verb),
        Kind::Evaluation => evaluations(role, verb),
        Kind::Initiative => initiatives(role, verb),
        Kind::Proposal | Kind::GroupPosition => actors(role, verb),
        Kind::Request => desk(role, verb),
        Kind::BudgetLine | Kind::Expense => money(role, verb),
        Kind::Post | Kind::TrainingDay | Kind::TimeEntry | Kind::LegalReform => desk(role, verb),
        Kind::Publication | Kind::Remark => publications(role, verb),
        _ => register(role, verb),
    }
}

/// The only fields of a kind that a role may change, where it may not change all.
pub fn fields(role: Role, kind: Kind) -> Option<&'static [&'static str]> {
    match (role, kind) {
        (Role::Evaluator, Kind::Evaluation) => Some(&["findings", "recommendations"]),
        (Role::Sponsor, Kind::Externality) => Some(&["responses"]),
        _ => None,
    }
}

/// A department's contact sees the strategy and its measures, the calendar, who does what, and the lists that these name; of
/// everything else what is the department's own or open to partners; of the office's desk nothing.
fn department_sees(kind: Kind) -> Option<Rule> {
    match kind {
        Kind::Settings
        | Kind::Theme
        | Kind::JurisdictionProfile
        | Kind::Agenda
        | Kind::AgendaGoal
        | Kind::Territory
        | Kind::Place
        | Kind::Government
        | Kind::Department
        | Kind::Organisation
        | Kind::Actor
        | Kind::BeneficiaryGroup
        | Kind::TerritorialPlan
        | Kind::TerritorialObjective
        | Kind::LegalBasis
        | Kind::DiagnosisItem
        | Kind::Strategy
        | Kind::Axis
        | Kind::Objective
        | Kind::Revision
        | Kind::AnnualPlan
        | Kind::Indicator
        | Kind::Observation
        | Kind::Action
        | Kind::Initiative
        | Kind::Event
        | Kind::WatchNote
        | Kind::Publication
        | Kind::Remark => Some(Rule::Yes),
        Kind::Person => Some(Rule::OwnDepartment),
        Kind::Comment => Some(Rule::AsAbout),
        Kind::Request
        | Kind::Post
        | Kind::TrainingDay
        | Kind::TimeEntry
        | Kind::LegalReform
        | Kind::BudgetLine
        | Kind::Expense => None,
        _ => Some(Rule::OwnOrOpen),
    }
}

/// The register at large: relations, places, governments, actors.
fn register(role: Role, verb: Verb) -> Option<Rule> {
    use Verb::{Comment, Create, Delete, Edit, Import, Move, Publish, See};
    match (role, verb) {
        (Role::Head | Role::Officer, See | Create | Edit | Move | Delete | Comment | Import)
        | (Role::Head, Publish) => Some(Rule::Yes),
        (Role::Administrator | Role::Evaluator, See) => Some(Rule::Yes),
        (Role::Sponsor | Role::Reviewer | Role::Partner, See) => Some(Rule::Yes),
        (Role::Department | Role::Sponsor | Role::Reviewer, Comment) => Some(Rule::Yes),
        _ => None,
    }
}

/// Actions and missions: a department edits its own; the sponsor approves, which is a move.
fn operations(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Department, Verb::Create | Verb::Edit) => Some(Rule::OwnDepartment),
        (Role::Sponsor, Verb::Move) => Some(Rule::Yes),
        _ => register(role, verb),
    }
}

/// What the council adopts: the office prepares it, the head and the elected sponsor move it.
fn adopted(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Officer, Verb::Move | Verb::Delete) => None,
        (Role::Sponsor, Verb::Move) => Some(Rule::Yes),
        _ => register(role, verb),
    }
}

/// A department supplies the values of the indicators that are asked of it.
fn observations(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Department, Verb::Create | Verb::Edit) => Some(Rule::OwnDepartment),
        _ => register(role, verb),
    }
}

/// The elected sponsor answers when a threshold is crossed, by a measure or by an acceptance with its motive: the answers are written,
/// and nothing else of the record ([`fields`]).
fn externalities(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Sponsor, Verb::Edit) => Some(Rule::Yes),
        _ => register(role, verb),
    }
}

/// The evaluator writes findings and recommendations.
fn evaluations(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Evaluator, Verb::Edit) => Some(Rule::Yes),
        _ => register(role, verb),
    }
}

/// What an actor of the territory declares, proposes or says is its own to write.
fn actors(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Partner, Verb::Create | Verb::Edit) => Some(Rule::OwnOrganisation),
        _ => register(role, verb),
    }
}

/// What is done abroad is declared by whoever does it, a department too.
fn initiatives(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Department, Verb::Create) => Some(Rule::Yes),
        _ => actors(role, verb),
    }
}

/// The office's own desk: requests, posts and hours. Departments see what comes of it, not the desk; partners see what is published.
fn desk(role: Role, verb: Verb) -> Option<Rule> {
    match role {
        Role::Department => None,
        _ => register(role, verb),
    }
}

/// Finance validates amounts.
fn money(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Reviewer, Verb::Create | Verb::Edit) => Some(Rule::Yes),
        _ => desk(role, verb),
    }
}

/// Only the head publishes.
fn publications(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Officer, Verb::Create | Verb::Edit | Verb::Delete | Verb::Move | Verb::Import) => {
            None
        }
        _ => register(role, verb),
    }
}

/// A department keeps its own sheet: its focal point, its name.
fn departments(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Department, Verb::Edit) => Some(Rule::OwnDepartment),
        _ => register(role, verb),
    }
}

/// Personal data is for those who work with it; an evaluator's copy and the partners' view go without.
fn persons(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Evaluator | Role::Partner, _) | (_, Verb::Publish) => None,
        (Role::Head | Role::Administrator, Verb::Erase) => Some(Rule::Yes),
        _ => register(role, verb),
    }
}

/// Editable lists are the administrator's, and the head's.
fn lists(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (
            Role::Administrator,
            Verb::Create | Verb::Edit | Verb::Delete | Verb::Publish | Verb::Import,
        ) => Some(Rule::Yes),
        (Role::Officer, Verb::Create | Verb::Edit | Verb::Move | Verb::Delete | Verb::Import) => {
            None
        }
        _ => register(role, verb),
    }
}

/// The parameters of the house: the administrator's; the head sees and sets what figures use.
fn settings(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Administrator | Role::Head, Verb::Create | Verb::Edit | Verb::Publish) => {
            Some(Rule::Yes)
        }
        (_, Verb::See) => Some(Rule::Yes),
        (Role::Administrator, Verb::Delete) => Some(Rule::Yes),
        _ => None,
    }
}

/// What colleagues say stays among them; of a record that somebody does not see, they do not read what is said of it either.
fn comments(role: Role, verb: Verb) -> Option<Rule> {
    match (role, verb) {
        (Role::Partner, _) | (_, Verb::Publish | Verb::Move | Verb::Import) => None,
        (Role::Evaluator, Verb::See) => Some(Rule::AsAbout),
        (_, Verb::See) => Some(Rule::Yes),
        (Role::Administrator | Role::Evaluator, _) => None,
        (_, Verb::Create) => Some(Rule::Yes),
        (Role::Head, Verb::Delete) => Some(Rule::Yes),
        _ => None,
    }
}
