//! An adhesion: the act by which one government, organisation or person joins a declaration. Sets of adherents are computed at a
//! date; participants, attendees, signatories and members are four different sets (DOMAIN 4.4).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Declaration, Eligible};
use crate::governance::{Government, Person, Side};
use crate::kernel::{Certainty, Historical, Problems, Ref, Target, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What body may join: a government, an organisation of elsewhere, a local actor.
pub struct Adherent;

impl Target for Adherent {
    const KINDS: &'static [Kind] = &[Kind::Government, Kind::Organisation, Kind::Actor];
}

listed! {
    /// As what one joins.
    pub enum AdhesionKind = "adhesion-kind" {
        /// Among the first, who opened the text.
        Founder,
        /// As a government.
        Government,
        /// As an organisation.
        Organisation,
        /// As a person.
        Person,
    }
}

/// An adhesion.
#[serde_with::apply(Option => #[serde(default, skip_serializing_if = "Option::is_none")])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Adhesion {
    /// The text that is joined.
    #[schemars(extend("x-section" = "identity"))]
    pub declaration: Ref<Declaration>,
    /// As what.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: AdhesionKind,
    /// The government, the organisation or the actor.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub adherent: Option<Ref<Adherent>>,
    /// The person, whose name is never published.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-audience" = "internal"))]
    pub person: Option<Ref<Person>>,
    /// When.
    #[schemars(extend("x-section" = "time"))]
    pub on: Historical,
    /// When it was withdrawn.
    #[schemars(extend("x-section" = "time"))]
    pub withdrawn_on: Option<Historical>,
    /// The act that allows it: ours must name one.
    #[schemars(extend("x-section" = "acts", "x-first" = true))]
    pub authority_act: Option<Box<str>>,
    /// Where one can read that it was joined.
    #[schemars(extend("x-section" = "acts"))]
    pub source: Option<Box<str>>,
}

impl Adhesion {
    /// Whether it counts at a date: joined by then, and not withdrawn by then.
    pub fn active(&self, as_of: Date) -> Certainty {
        let joined = match self.on {
            Historical::Unknown => Certainty::Yes,
            known => known.on_or_before(as_of),
        };
        let withdrawn = match self.withdrawn_on {
            None => Certainty::No,
            Some(Historical::Unknown) => Certainty::Yes,
            Some(known) => known.on_or_before(as_of),
        };
        match (joined, withdrawn) {
            (Certainty::No, _) | (_, Certainty::Yes) => Certainty::No,
            (Certainty::Yes, Certainty::No) => Certainty::Yes,
            _ => Certainty::Open,
        }
    }

    /// Whether it counts for certain at a date.
    pub fn is_active(&self, as_of: Date) -> bool {
        self.active(as_of) == Certainty::Yes
    }

    /// Of which sort the adherent is; nothing for a founder whose name this audience does not see.
    pub fn sort(&self, policy: &Policy) -> Option<Eligible> {
        match self.kind {
            AdhesionKind::Government => Some(Eligible::Governments),
            AdhesionKind::Organisation => Some(Eligible::Organisations),
            AdhesionKind::Person => Some(Eligible::Persons),
            AdhesionKind::Founder => match policy.kind_of(self.adherent?.id())? {
                Kind::Government => Some(Eligible::Governments),
                _ => Some(Eligible::Organisations),
            },
        }
    }

    /// The id of whoever joins.
    fn who(&self) -> Option<Uuid> {
        let body = self.adherent.map(|link| link.id());
        body.or_else(|| self.person.map(|link| link.id()))
    }
}

impl Record for Adhesion {
    const KIND: Kind = Kind::Adhesion;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "adhesions";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        let adhesion = &record.body;
        let who = match adhesion.adherent {
            Some(link) => Cell::Record(link.id()),
            None => Cell::choice(adhesion.kind),
        };
        vec![
            Cell::Record(adhesion.declaration.id()),
            who,
            Cell::Historical(adhesion.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("declaration", |r, _| Cell::Record(r.body.declaration.id())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("adherent", |r, _| {
                Cell::of(r.body.adherent, |link| Cell::Record(link.id()))
            }),
            Column::shown("on", |r, _| Cell::Historical(r.body.on)),
            Column::shown("withdrawn-on", |r, _| {
                Cell::of(r.body.withdrawn_on, Cell::Historical)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_who(&record.body, among.policy, problems);
        check_dates(&record.body, among, problems);
        check_alone(record, among.policy, problems);
    }

    fn dated(&self) -> Option<Date> {
        self.on.latest()
    }
}

/// One joins as what one is; our own adhesion rests on an act.
fn check_who(adhesion: &Adhesion, policy: &Policy, problems: &mut Problems) {
    if adhesion.adherent.is_some() == adhesion.person.is_some() {
        problems.structural("adherent", "problem-adhesion-who");
        return;
    }
    let kind = adhesion.adherent.and_then(|link| policy.kind_of(link.id()));
    let fits = match adhesion.kind {
        AdhesionKind::Founder => adhesion.adherent.is_some(),
        AdhesionKind::Government => kind == Some(Kind::Government),
        AdhesionKind::Organisation => {
            matches!(kind, Some(Kind::Organisation | Kind::Actor))
        }
        AdhesionKind::Person => adhesion.person.is_some(),
    };
    if !fits {
        problems.structural("kind", "problem-adhesion-kind");
    }
    let eligible = policy
        .get(adhesion.declaration)
        .map_or(&[][..], |text| &text.body.eligible);
    if let Some(sort) = adhesion.sort(policy).filter(|_| fits)
        && !eligible.is_empty()
        && !eligible.contains(&sort)
    {
        problems.office("kind", "problem-adhesion-not-eligible");
    }
    let government = adhesion
        .adherent
        .and_then(|link| policy.table::<Government>().get(link.id()));
    if government.is_some_and(|found| found.body.side == Side::Ours)
        && adhesion.authority_act.is_none()
    {
        problems.office("authority_act", "problem-adhesion-act");
    }
}

/// One joins once the text is open, not in the future, and withdraws afterwards.
fn check_dates(adhesion: &Adhesion, among: &Among<'_>, problems: &mut Problems) {
    let opened = among
        .policy
        .get(adhesion.declaration)
        .and_then(|text| text.body.opened_on.earliest());
    let joined = adhesion.on.latest();
    if let (Some(opened), Some(joined)) = (opened, joined)
        && joined < opened
    {
        problems
            .office("on", "problem-adhesion-before-opening")
            .naming("opened", opened);
    }
    if adhesion.on.earliest().is_some_and(|on| on > among.today) {
        problems
            .office("on", "problem-future-fact")
            .naming("today", among.today);
    }
    let withdrawn = adhesion.withdrawn_on.and_then(Historical::latest);
    if let (Some(joined), Some(withdrawn)) = (adhesion.on.earliest(), withdrawn)
        && withdrawn < joined
    {
        problems
            .structural("withdrawn_on", "problem-ends-before-it-begins")
            .naming("from", joined);
    }
}

/// Nobody is an adherent of one text twice at a time.
fn check_alone(record: &Stored<Adhesion>, policy: &Policy, problems: &mut Problems) {
    let adhesion = &record.body;
    let Some(who) = adhesion.who() else {
        return;
    };
    let over = |one: &Adhesion, next: &Adhesion| {
        one.withdrawn_on.is_some_and(|end| {
            let days = end.earliest().zip(next.on.latest());
            days.is_none_or(|(end, joined)| end <= joined)
        })
    };
    let twin = policy
        .referring::<Adhesion>(who)
        .filter(|other| other.id != record.id && other.body.declaration == adhesion.declaration)
        .any(|other| !over(&other.body, adhesion) && !over(adhesion, &other.body));
    if twin {
        problems.structural("adherent", "problem-adhesion-twice");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn desk() -> Desk {
        let mut desk = small_office();
        let text = json!({"title": "Appel", "opened_on": "2018-07-16", "eligible": ["governments", "organisations"]});
        desk.put(Kind::Declaration, "DEC-01", text);
        let open = json!({"title": "Texte ouvert", "opened_on": "2018"});
        desk.put(Kind::Declaration, "DEC-02", open);
        desk
    }

    fn draft(fields: Value) -> Value {
        let mut draft = json!({"declaration": "DEC-01", "kind": "government", "adherent": "GOV-ALD", "on": "2020-05-05"});
        replace(&mut draft, fields);
        draft
    }

    fn check(fields: Value, expected: &[&str]) {
        let found = desk().wrong(Kind::Adhesion, "adhesion", draft(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn one_joins_as_what_one_is() {
        check(json!({}), &[]);
        check(json!({"kind": "founder"}), &[]);
        check(json!({"kind": "organisation", "adherent": "A-CIT"}), &[]);
        let wrong = &["kind problem-adhesion-kind"];
        check(json!({"kind": "organisation"}), wrong);
        check(json!({"kind": "person"}), wrong);
        check(json!({"adherent": "A-CIT"}), wrong);
        let person = json!({"declaration": "DEC-02", "kind": "person", "adherent": null, "person": "PER-01"});
        check(person.clone(), &[]);
        let mut founder = person.clone();
        founder["kind"] = json!("founder");
        check(founder, wrong);
        let who = &["adherent problem-adhesion-who"];
        check(json!({"adherent": null}), who);
        check(json!({"person": "PER-01"}), who);
    }

    #[test]
    fn only_those_join_whom_the_text_invites() {
        let person = json!({"kind": "person", "adherent": null, "person": "PER-01"});
        check(person, &["kind problem-adhesion-not-eligible"]);
    }

    #[test]
    fn our_own_adhesion_rests_on_an_act() {
        check(
            json!({"adherent": "GOV-MET"}),
            &["authority_act problem-adhesion-act"],
        );
        check(
            json!({"adherent": "GOV-MET", "authority_act": "Délib. 2025-31"}),
            &[],
        );
    }

    #[test]
    fn one_joins_an_open_text_and_withdraws_afterwards() {
        let before = &["on problem-adhesion-before-opening"];
        check(json!({"on": "2018-07-16"}), &[]);
        check(json!({"on": "2018-07"}), &[]);
        check(json!({"on": "2018-07-15"}), before);
        check(json!({"on": "2018-06"}), before);
        check(json!({"on": "2026-01-01"}), &["on problem-future-fact"]);
        check(json!({"withdrawn_on": "2020-05-05"}), &[]);
        check(
            json!({"withdrawn_on": "2020-05-04"}),
            &["withdrawn_on problem-ends-before-it-begins"],
        );
    }

    /// What is wrong with a second adhesion beside a first.
    fn beside(first: Value, second: Value) -> Vec<String> {
        let mut desk = desk();
        desk.put(Kind::Adhesion, "first", draft(first));
        desk.wrong(Kind::Adhesion, "second", draft(second))
    }

    #[test]
    fn nobody_is_an_adherent_of_one_text_twice_at_a_time() {
        let twice = ["adherent problem-adhesion-twice"];
        assert_eq!(beside(json!({}), json!({"on": "2024-01-01"})), twice);
        assert_eq!(
            beside(json!({"on": "2024-01-01"}), json!({"on": "2020-01-01"})),
            twice
        );
        let withdrawn = json!({"withdrawn_on": "2022-06-30"});
        let none: [&str; 0] = [];
        assert_eq!(beside(withdrawn.clone(), json!({"on": "2022-06-30"})), none);
        assert_eq!(beside(withdrawn, json!({"on": "2022-06-29"})), twice);
        assert_eq!(beside(json!({}), json!({"declaration": "DEC-02"})), none);
        assert_eq!(beside(json!({}), json!({"adherent": "GOV-NOU"})), none);
        let person = json!({"declaration": "DEC-02", "kind": "person", "adherent": null, "person": "PER-01"});
        assert_eq!(beside(person.clone(), person), twice);
    }
}
