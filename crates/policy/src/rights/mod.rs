//! Who may do what, and why not (DOMAIN 7, DESIGN 7): one pure function over one table.

mod matrix;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};
use uuid::Uuid;

pub use matrix::rule;

use crate::kernel::{Listed, Reason};
use crate::kinds::{AnyRecord, ForRecord, Kind, Tabled};
use crate::policy::Policy;
use crate::record::{Audience, Shared};

/// The roles of people with an account.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Keeps users, lists and backups; decides nothing of the content.
    Administrator,
    /// Head of the office.
    Head,
    /// Officer of the office.
    Officer,
    /// Contact of a department.
    Department,
    /// Elected sponsor.
    Sponsor,
    /// Reviewer for finance or law.
    Reviewer,
    /// External evaluator.
    Evaluator,
    /// Actor of the territory who works with the office.
    Partner,
}

impl Listed for Role {
    const LIST: &'static str = "role";
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] = [
        Self::Administrator,
        Self::Head,
        Self::Officer,
        Self::Department,
        Self::Sponsor,
        Self::Reviewer,
        Self::Evaluator,
        Self::Partner,
    ];

    /// Reads the stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Which view of the register the role sees.
    pub fn audience(self) -> Audience {
        match self {
            Self::Partner => Audience::Partners,
            _ => Audience::Internal,
        }
    }
}

/// What somebody wants to do with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Verb {
    /// See it, count it, find it, export it.
    See,
    /// Add one.
    Create,
    /// Change it.
    Edit,
    /// Move it from state to state.
    Move,
    /// Decide how far it may be seen.
    Publish,
    /// Delete it, and restore it within thirty days.
    Delete,
    /// Comment on it.
    Comment,
    /// Bring in or undo a whole file of them.
    Import,
}

impl Listed for Verb {
    const LIST: &'static str = "verb";
}

impl Verb {
    /// Every verb.
    pub const ALL: [Self; 8] = [
        Self::See,
        Self::Create,
        Self::Edit,
        Self::Move,
        Self::Publish,
        Self::Delete,
        Self::Comment,
        Self::Import,
    ];
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody with an account.
    Account {
        /// The account.
        id: Uuid,
        /// What the person does here.
        role: Role,
        /// The person behind the account.
        person: Option<Uuid>,
        /// The department that the person speaks for.
        department: Option<Uuid>,
        /// The actor or body that the person acts for.
        organisation: Option<Uuid>,
    },
    /// Anybody.
    Public,
    /// The program itself, or whoever runs its commands on the machine.
    Program,
}

impl Viewer {
    /// Which view of the register they see.
    pub fn audience(&self) -> Audience {
        match self {
            Self::Account { role, .. } => role.audience(),
            Self::Public => Audience::Public,
            Self::Program => Audience::Internal,
        }
    }

    /// Their role, if they have an account.
    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Account { role, .. } => Some(*role),
            Self::Public | Self::Program => None,
        }
    }

    fn department(&self) -> Option<Uuid> {
        match self {
            Self::Account { department, .. } => *department,
            Self::Public | Self::Program => None,
        }
    }
}

/// When a role may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Always.
    Yes,
    /// When the record is the business of the person's department.
    OwnDepartment,
}

/// What `may` answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Yes.
    Allowed,
    /// No, for this reason.
    Refused(Reason),
}

impl Decision {
    /// Whether it is a yes.
    pub fn is_allowed(&self) -> bool {
        *self == Self::Allowed
    }
}

/// Whether `viewer` may do this to records of a kind, before any record is looked at.
pub fn may_ever(viewer: &Viewer, verb: Verb, kind: Kind) -> Decision {
    match allowed(viewer, verb, kind) {
        Some(_) => Decision::Allowed,
        None => refused(viewer, verb, kind),
    }
}

/// Whether `viewer` may do this to a record. `policy` is the view that the record was found in.
pub fn may(viewer: &Viewer, verb: Verb, record: &AnyRecord, policy: &Policy) -> Decision {
    match allowed(viewer, verb, record.kind()) {
        Some(Rule::Yes) => Decision::Allowed,
        Some(Rule::OwnDepartment) => match viewer.department() {
            Some(own) if departments(record, policy).contains(&own) => Decision::Allowed,
            Some(_) => Decision::Refused(Reason::new("denied-other-department")),
            None => Decision::Refused(Reason::new("denied-no-department")),
        },
        None => refused(viewer, verb, record.kind()),
    }
}

fn allowed(viewer: &Viewer, verb: Verb, kind: Kind) -> Option<Rule> {
    match viewer {
        Viewer::Program => Some(Rule::Yes),
        Viewer::Public => (verb == Verb::See && kind != Kind::Comment).then_some(Rule::Yes),
        Viewer::Account { role, .. } => rule(*role, verb, kind),
    }
}

fn refused(viewer: &Viewer, verb: Verb, kind: Kind) -> Decision {
    let reason = match viewer.role() {
        Some(role) => Reason::new("denied-role").naming("role", role.word()),
        None => Reason::new("denied-sign-in"),
    };
    Decision::Refused(
        reason
            .naming("verb", verb.word())
            .naming("kind", kind.word()),
    )
}

fn departments(record: &AnyRecord, policy: &Policy) -> Vec<Uuid> {
    struct Departments<'a>(&'a Policy);
    impl ForRecord for Departments<'_> {
        type Output = Vec<Uuid>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Vec<Uuid> {
            R::departments(record, self.0)
        }
    }
    record.with(Departments(policy))
}

/// Whether a mandate or a post that ran `from`–`to` holds at a date.
pub fn holds(from: Date, to: Option<Date>, as_of: Date) -> bool {
    from <= as_of && to.is_none_or(|to| as_of <= to)
}
