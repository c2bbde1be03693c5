//! Who may do what, and why not (DOMAIN 7, DESIGN 7): one pure function over one table.

mod matrix;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};
use uuid::Uuid;

pub use matrix::{fields, rule};

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
    /// Forget the person for good, in every version.
    Erase,
}

impl Listed for Verb {
    const LIST: &'static str = "verb";
}

impl Verb {
    /// Every verb.
    pub const ALL: [Self; 9] = [
        Self::See,
        Self::Create,
        Self::Edit,
        Self::Move,
        Self::Publish,
        Self::Delete,
        Self::Comment,
        Self::Import,
        Self::Erase,
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

impl Viewer {
    /// The actor or body that the person acts for.
    fn organisation(&self) -> Option<Uuid> {
        match self {
            Self::Account { organisation, .. } => *organisation,
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
    /// When the record is the business of the person's department, or is open to those who work with the office.
    OwnOrOpen,
    /// When the record is said or done by the actor or body that the person acts for.
    OwnOrganisation,
    /// When the record that it is about may be seen.
    AsAbout,
}

/// For how many days those who may delete a record may also bring it back; after that the administrator may (DESIGN 10.9).
pub const RESTORABLE_DAYS: i64 = 30;

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
        Some(Rule::OwnOrOpen) if record.common().visibility > Audience::Internal => {
            Decision::Allowed
        }
        Some(Rule::OwnDepartment | Rule::OwnOrOpen) if is_self(viewer, verb, record, policy) => {
            Decision::Allowed
        }
        Some(Rule::OwnDepartment | Rule::OwnOrOpen) => match viewer.department() {
            Some(own) if departments(record, policy).contains(&policy.now(own)) => {
                Decision::Allowed
            }
            Some(_) => Decision::Refused(Reason::new("denied-other-department")),
            None => Decision::Refused(Reason::new("denied-no-department")),
        },
        Some(Rule::OwnOrganisation) => match viewer.organisation() {
            Some(own) if holders(record).contains(&policy.now(own)) => Decision::Allowed,
            Some(_) => Decision::Refused(Reason::new("denied-other-organisation")),
            None => Decision::Refused(Reason::new("denied-no-organisation")),
        },
        Some(Rule::AsAbout) => match about(record).and_then(|id| policy.any(id)) {
            Some(other) => may(viewer, verb, &other, policy),
            None => refused(viewer, verb, record.kind()),
        },
        None => refused(viewer, verb, record.kind()),
    }
}

/// Whether somebody looks at their own record of a person.
fn is_self(viewer: &Viewer, verb: Verb, record: &AnyRecord, policy: &Policy) -> bool {
    let own = match viewer {
        Viewer::Account { person, .. } => person.map(|person| policy.now(person)),
        Viewer::Public | Viewer::Program => None,
    };
    verb == Verb::See && own == Some(record.id())
}

/// The record that a comment is about.
fn about(record: &AnyRecord) -> Option<Uuid> {
    match record {
        AnyRecord::Comment(comment) => Some(comment.body.about.id()),
        _ => None,
    }
}

/// Whether `viewer` may bring back a record that was deleted so many days ago: whoever may delete it within thirty days, the
/// administrator always.
pub fn may_restore(viewer: &Viewer, record: &AnyRecord, policy: &Policy, days: i64) -> Decision {
    if viewer.role() == Some(Role::Administrator) || *viewer == Viewer::Program {
        return Decision::Allowed;
    }
    match may(viewer, Verb::Delete, record, policy) {
        Decision::Allowed if days > RESTORABLE_DAYS => {
            Decision::Refused(Reason::new("denied-restore-late").naming("days", RESTORABLE_DAYS))
        }
        decision => decision,
    }
}

/// Whether `viewer` may bring back deleted records of a kind at all.
pub fn may_restore_ever(viewer: &Viewer, kind: Kind) -> Decision {
    match viewer.role() {
        Some(Role::Administrator) => Decision::Allowed,
        _ => may_ever(viewer, Verb::Delete, kind),
    }
}

/// Whether `viewer` may approve a mission and its costs: never whoever wrote it (DOMAIN 7).
pub fn may_approve(viewer: &Viewer, author: Option<Uuid>) -> Decision {
    match viewer {
        Viewer::Account { id, .. } if Some(*id) == author => {
            Decision::Refused(Reason::new("denied-own-mission"))
        }
        _ => Decision::Allowed,
    }
}

/// Whether `viewer` may let one record stand for another: change the one, and take the other away.
pub fn may_merge(
    viewer: &Viewer,
    kept: &AnyRecord,
    merged: &AnyRecord,
    policy: &Policy,
) -> Decision {
    match may(viewer, Verb::Edit, kept, policy) {
        Decision::Allowed => may(viewer, Verb::Delete, merged, policy),
        refused => refused,
    }
}

/// Whether `viewer` may change this field of records of a kind, where they may change some.
pub fn may_change(viewer: &Viewer, kind: Kind, field: &str) -> Decision {
    let only = viewer.role().and_then(|role| fields(role, kind));
    match only {
        Some(fields) if !fields.contains(&field) => {
            Decision::Refused(Reason::new("denied-field").naming("field", field.replace('_', "-")))
        }
        _ => Decision::Allowed,
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

/// The departments whose business a record is.
pub fn departments(record: &AnyRecord, policy: &Policy) -> Vec<Uuid> {
    struct Departments<'a>(&'a Policy);
    impl ForRecord for Departments<'_> {
        type Output = Vec<Uuid>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Vec<Uuid> {
            R::departments(record, self.0)
        }
    }
    record.with(Departments(policy))
}

fn holders(record: &AnyRecord) -> Vec<Uuid> {
    struct Holders;
    impl ForRecord for Holders {
        type Output = Vec<Uuid>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Vec<Uuid> {
            R::holders(record)
        }
    }
    record.with(Holders)
}

/// Whether a mandate or a post that ran `from`–`to` holds at a date.
pub fn holds(from: Date, to: Option<Date>, as_of: Date) -> bool {
    from <= as_of && to.is_none_or(|to| as_of <= to)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::desk::{Desk, small_office, twinning};
    use crate::kernel::Argument;

    /// The whole table, one role after another: `yes`, `own` department, or never.
    fn table() -> String {
        let mut written = String::new();
        for role in Role::ALL {
            let verbs: Vec<String> = Verb::ALL
                .iter()
                .map(|verb| format!("{:<8}", verb.word()))
                .collect();
            written += &format!("{:<28}{}\n", role.word(), verbs.join("").trim_end());
            for kind in Kind::ALL {
                if cfg!(feature = "sample") && kind.word() == "sample" {
                    continue;
                }
                let may = |verb: &Verb| match rule(role, *verb, *kind) {
                    Some(Rule::Yes) => format!("{:<8}", "yes"),
                    Some(Rule::OwnDepartment) => format!("{:<8}", "own"),
                    Some(Rule::OwnOrOpen) => format!("{:<8}", "open"),
                    Some(Rule::AsAbout) => format!("{:<8}", "about"),
                    Some(Rule::OwnOrganisation) => format!("{:<8}", "actor"),
                    None => format!("{:<8}", "-"),
                };
                let row: String = Verb::ALL.iter().map(may).collect();
                written += &format!("  {:<26}{}\n", kind.word(), row.trim_end());
            }
        }
        written
    }

    #[test]
    fn the_table_of_rights_is_as_read_and_accepted() {
        insta::assert_snapshot!(table());
    }

    fn account(role: Role, department: Option<Uuid>) -> Viewer {
        Viewer::Account {
            id: Uuid::nil(),
            role,
            person: None,
            department,
            organisation: None,
        }
    }

    /// An office with actions of two departments, and a mission of the first.
    fn desk() -> Desk {
        let mut desk = small_office();
        let moves = json!([{"to": "in_progress", "on": "2025-01-20"}]);
        for (code, lead, co_leads) in [("ACT-01", "CLI", vec!["BRI"]), ("ACT-02", "BRI", vec![])] {
            let draft = json!({"title": code, "modality": "hosting", "lead": lead, "co_leads": co_leads, "moves": moves});
            desk.put(Kind::Action, code, draft);
        }
        for (code, action) in [("MIS-01", "ACT-01"), ("MIS-02", "")] {
            let moves = json!([{"to": "returned", "on": "2025-03-02"}]);
            let draft = json!({"direction": "out", "purpose": code, "from": "2025-03-01", "to": "2025-03-02", "action": action, "moves": moves});
            desk.put(Kind::Mobility, code, draft);
        }
        desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
        desk.put(
            Kind::Comment,
            "comment",
            json!({"about": "AGR-01", "text": "?"}),
        );
        desk
    }

    /// `yes`, or the key of the reason.
    fn asked(desk: &Desk, viewer: &Viewer, verb: Verb, code: &str) -> &'static str {
        let record = desk.policy.any(desk.id(code)).unwrap();
        match may(viewer, verb, &record, &desk.policy) {
            Decision::Allowed => "yes",
            Decision::Refused(reason) => reason.key,
        }
    }

    #[test]
    fn a_department_edits_what_it_leads_and_the_missions_of_what_it_leads() {
        let desk = desk();
        let climate = account(Role::Department, Some(desk.id("CLI")));
        for (code, expected) in [
            ("ACT-01", "yes"),
            ("ACT-02", "denied-other-department"),
            ("MIS-01", "yes"),
            ("MIS-02", "denied-other-department"),
            ("CLI", "yes"),
            ("BRI", "denied-other-department"),
            ("AGR-01", "denied-role"),
        ] {
            assert_eq!(asked(&desk, &climate, Verb::Edit, code), expected, "{code}");
        }
        assert_eq!(asked(&desk, &climate, Verb::Move, "ACT-01"), "denied-role");
        let co_lead = account(Role::Department, Some(desk.id("BRI")));
        assert_eq!(asked(&desk, &co_lead, Verb::Edit, "ACT-01"), "yes");
        let nobody = account(Role::Department, None);
        assert_eq!(
            asked(&desk, &nobody, Verb::Edit, "ACT-01"),
            "denied-no-department"
        );
        assert_eq!(asked(&desk, &nobody, Verb::See, "ACT-01"), "yes");
    }

    #[test]
    fn a_department_sees_what_is_its_own_or_open_and_who_does_what() {
        let mut desk = desk();
        desk.put(
            Kind::Agreement,
            "AGR-02",
            twinning(json!({"visibility": "partners"})),
        );
        desk.put(
            Kind::Comment,
            "on-own",
            json!({"about": "MIS-01", "text": "!"}),
        );
        let climate = account(Role::Department, Some(desk.id("CLI")));
        for (code, expected) in [
            ("ACT-02", "yes"),
            ("MIS-01", "yes"),
            ("MIS-02", "denied-other-department"),
            ("AGR-01", "denied-other-department"),
            ("AGR-02", "yes"),
            ("PER-01", "denied-other-department"),
            ("comment", "denied-other-department"),
            ("on-own", "yes"),
        ] {
            assert_eq!(asked(&desk, &climate, Verb::See, code), expected, "{code}");
        }
        let mut herself = climate;
        if let Viewer::Account { person, .. } = &mut herself {
            *person = Some(desk.id("PER-01"));
        }
        assert_eq!(asked(&desk, &herself, Verb::See, "PER-01"), "yes");
        assert_eq!(asked(&desk, &herself, Verb::Edit, "PER-01"), "denied-role");
    }

    #[test]
    fn whoever_runs_an_action_under_an_agreement_sees_the_agreement() {
        let mut desk = desk();
        let moves = json!([{"to": "in_progress", "on": "2025-01-20"}]);
        let draft = json!({"title": "Audit", "modality": "hosting", "lead": "CLI", "moves": moves, "agreements": ["AGR-01"]});
        desk.put(Kind::Action, "ACT-03", draft);
        let exchange = json!({"agreement": "AGR-01", "date": "2025-03-01", "kind": "project", "initiator": "us"});
        desk.put(Kind::Exchange, "exchange", exchange);
        for (department, expected) in [("CLI", "yes"), ("BRI", "denied-other-department")] {
            let contact = account(Role::Department, Some(desk.id(department)));
            for code in ["AGR-01", "exchange"] {
                assert_eq!(asked(&desk, &contact, Verb::See, code), expected, "{code}");
            }
        }
    }

    #[test]
    fn a_deleted_record_comes_back_within_thirty_days_and_by_the_administrator_after() {
        let desk = desk();
        let record = desk.policy.any(desk.id("AGR-01")).unwrap();
        let asked = |role: Role, days: i64| match may_restore(
            &account(role, None),
            &record,
            &desk.policy,
            days,
        ) {
            Decision::Allowed => "yes",
            Decision::Refused(reason) => reason.key,
        };
        assert_eq!(asked(Role::Officer, 30), "yes");
        assert_eq!(asked(Role::Officer, 31), "denied-restore-late");
        assert_eq!(asked(Role::Sponsor, 1), "denied-role");
        for days in [0, 31, 4000] {
            assert_eq!(asked(Role::Administrator, days), "yes");
        }
        let ever = |role| may_restore_ever(&account(role, None), Kind::Agreement).is_allowed();
        assert!(ever(Role::Administrator) && ever(Role::Head) && !ever(Role::Evaluator));
    }

    #[test]
    fn whoever_wrote_a_mission_does_not_approve_it() {
        let head = account(Role::Head, None);
        assert!(!may_approve(&head, Some(Uuid::nil())).is_allowed());
        assert!(may_approve(&head, Some(Uuid::max())).is_allowed());
        assert!(may_approve(&head, None).is_allowed());
        assert!(may_approve(&Viewer::Program, Some(Uuid::nil())).is_allowed());
    }

    #[test]
    fn an_evaluator_writes_findings_and_recommendations_and_nothing_else() {
        let evaluator = account(Role::Evaluator, None);
        let may = |field| may_change(&evaluator, Kind::Evaluation, field).is_allowed();
        assert!(may("findings") && may("recommendations") && !may("title") && !may("scope"));
        let acts: Vec<(&str, &str)> = Kind::ALL
            .iter()
            .flat_map(|kind| Verb::ALL.iter().map(move |verb| (*kind, *verb)))
            .filter(|(_, verb)| *verb != Verb::See)
            .filter(|(kind, verb)| rule(Role::Evaluator, *verb, *kind).is_some())
            .map(|(kind, verb)| (kind.word(), verb.word()))
            .collect();
        assert_eq!(acts, [("evaluation", "edit")]);
        let head = account(Role::Head, None);
        assert!(may_change(&head, Kind::Evaluation, "title").is_allowed());
    }

    #[test]
    fn an_elected_sponsor_answers_a_crossed_limit_and_edits_nothing_else() {
        let sponsor = account(Role::Sponsor, None);
        let may = |field| may_change(&sponsor, Kind::Externality, field).is_allowed();
        assert!(may("responses"));
        for field in ["title", "causes", "moves", "visibility"] {
            assert!(!may(field), "{field}");
        }
        let edited = Kind::ALL.iter().copied();
        let edited: Vec<Kind> = edited
            .filter(|kind| rule(Role::Sponsor, Verb::Edit, *kind).is_some())
            .collect();
        assert_eq!(edited, [Kind::Externality]);
    }

    #[test]
    fn the_public_sees_and_does_nothing_more() {
        let desk = desk();
        for verb in Verb::ALL {
            let expected = if verb == Verb::See {
                "yes"
            } else {
                "denied-sign-in"
            };
            assert_eq!(
                asked(&desk, &Viewer::Public, verb, "AGR-01"),
                expected,
                "{verb:?}"
            );
            assert_eq!(
                asked(&desk, &Viewer::Public, verb, "comment"),
                "denied-sign-in"
            );
            assert_eq!(asked(&desk, &Viewer::Program, verb, "PER-01"), "yes");
        }
    }

    #[test]
    fn each_role_looks_at_its_own_view() {
        for role in Role::ALL {
            let expected = if role == Role::Partner {
                Audience::Partners
            } else {
                Audience::Internal
            };
            assert_eq!(account(role, None).audience(), expected);
            assert_eq!(Role::parse(role.word()), Some(role));
        }
        assert_eq!(Viewer::Public.audience(), Audience::Public);
        assert_eq!(Viewer::Program.audience(), Audience::Internal);
        assert_eq!(Role::parse("mayor"), None);
    }

    #[test]
    fn a_refusal_says_who_wanted_what() {
        let Decision::Refused(reason) =
            may_ever(&account(Role::Sponsor, None), Verb::Edit, Kind::Agreement)
        else {
            panic!("a sponsor edits no data");
        };
        let words = |text: &str| Argument::from(text);
        assert_eq!(reason.key, "denied-role");
        let expected = [
            ("role", words("sponsor")),
            ("verb", words("edit")),
            ("kind", words("agreement")),
        ];
        assert_eq!(reason.with, expected);
    }

    #[test]
    fn nobody_does_what_nobody_may_see() {
        for role in Role::ALL {
            for kind in Kind::ALL {
                let acts = Verb::ALL
                    .iter()
                    .any(|verb| rule(role, *verb, *kind).is_some());
                assert!(
                    !acts || rule(role, Verb::See, *kind).is_some(),
                    "{role:?} {kind:?}"
                );
            }
        }
    }

    #[test]
    fn a_mandate_holds_on_its_first_and_last_day() {
        let (from, to) = (date(2020, 7, 10), date(2026, 7, 9));
        assert!(!holds(from, Some(to), date(2020, 7, 9)));
        assert!(holds(from, Some(to), from) && holds(from, Some(to), to));
        assert!(!holds(from, Some(to), date(2026, 7, 10)));
        assert!(holds(from, None, date(2099, 1, 1)));
    }
}
