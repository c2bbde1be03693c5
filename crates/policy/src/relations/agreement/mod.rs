//! An agreement with others: twinning, cooperation, memorandum… It carries its parties, commitments and formalities; what is
//! exchanged under it are records of their own. Where it stands in time, and whether it is alive, is computed (DOMAIN 4.4, 5.2, 5.3).

mod parts;

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use parts::{
    AgreementReview, Amendment, Commitment, Contact, Formality, ReviewOutcome, Signature, Term,
};

use super::{clock, vitality};
use crate::governance::{Government, LegalBasis, Organisation, Side, Theme};
use crate::kernel::{
    Assessed, Historical, Money, Move, Problems, Reason, Ref, Stateful, Target, Text, Transition,
    check_moves, held_at, listed,
};
use crate::kinds::Kind;
use crate::operations::Action;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

/// Who may be a party: a government or a body.
pub struct Party;

impl Target for Party {
    const KINDS: &'static [Kind] = &[Kind::Government, Kind::Organisation];
}

listed! {
    /// What sort of agreement it is.
    pub enum AgreementType = "agreement-type" {
        /// A lasting general tie between two local governments.
        Twinning,
        /// A friendship pact, often before a twinning.
        Friendship,
        /// Cooperation on named fields.
        Cooperation,
        /// A memorandum of understanding.
        Mou,
        /// A letter of intent.
        LetterOfIntent,
        /// A framework that others will fill.
        Framework,
        /// An arrangement under another agreement.
        Subsidiary,
        /// Between three parties.
        Tripartite,
        /// Between many, for one project.
        Consortium,
    }
}

listed! {
    /// What it binds to.
    pub enum LegalNature = "agreement-legal-nature" {
        /// It binds.
        Binding,
        /// It does not bind.
        NonBinding,
        /// An administrative agreement.
        Administrative,
        /// Nobody knows any more.
        Unknown,
    }
}

listed! {
    /// How far it is on its way.
    pub enum AgreementState = "agreement-state" {
        /// A possibility is explored.
        Exploring,
        /// The text is negotiated.
        Negotiating,
        /// Waiting for approval.
        ApprovalPending,
        /// Approved, not signed.
        Approved,
        /// Signed.
        Signed,
        /// Suspended by an act.
        Suspended,
        /// Ended by an act.
        Terminated,
        /// Replaced by another.
        Superseded,
        /// Given up before signature.
        Abandoned,
    }
}

/// An agreement.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Agreement {
    /// How people call it.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// What sort of agreement it is.
    #[schemars(extend("x-section" = "identity"))]
    pub r#type: AgreementType,
    /// What it binds to.
    #[schemars(extend("x-section" = "identity"))]
    pub legal_nature: Option<LegalNature>,
    /// What it is for.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub purpose: Option<Text>,
    /// The fields it covers.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub themes: Vec<Ref<Theme>>,
    /// Who is bound: at least one of ours and one of elsewhere.
    #[schemars(extend("x-section" = "parties"))]
    #[serde_with(skip_apply)]
    pub parties: Vec<Signature>,
    /// Whom to call on each side.
    #[schemars(extend("x-audience" = "internal", "x-section" = "parties"))]
    pub contacts: Vec<Contact>,
    /// The committee that follows it.
    #[schemars(extend("x-section" = "parties"))]
    pub committee: Option<Box<str>>,
    /// How long it lasts.
    #[schemars(extend("x-section" = "time"))]
    pub term: Term,
    /// How far it is on its way, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<AgreementState>>,
    /// When it took effect, when that is not the day of signature.
    #[schemars(extend("x-section" = "time"))]
    pub in_force_from: Option<Historical>,
    /// Changes made since.
    #[schemars(extend("x-section" = "time"))]
    pub amendments: Vec<Amendment>,
    /// The agreement that it depends on.
    #[schemars(extend("x-section" = "time"))]
    pub parent: Option<Ref<Agreement>>,
    /// The agreement that it renews.
    #[schemars(extend("x-section" = "time"))]
    pub renews: Option<Ref<Agreement>>,
    /// What allows us to conclude it: constitution, law, deliberation, framework agreement.
    #[schemars(extend("x-section" = "acts"))]
    pub legal_bases: Vec<Ref<LegalBasis>>,
    /// Our act that authorises it: deliberation, order.
    #[schemars(extend("x-section" = "acts", "x-first" = true))]
    pub authority_act: Option<Box<str>>,
    /// When that act was taken.
    #[schemars(extend("x-section" = "acts", "x-past" = true))]
    pub approved_on: Option<Historical>,
    /// On what condition it resumes, once suspended.
    #[schemars(extend("x-section" = "acts", "x-long" = true))]
    pub resumption_condition: Option<Text>,
    /// Steps that the law asks for.
    #[schemars(extend("x-section" = "acts"))]
    pub formalities: Vec<Formality>,
    /// What the State or the law of the partner's country imposes.
    #[schemars(extend("x-section" = "acts", "x-long" = true))]
    pub national_conditions: Option<Text>,
    /// What each party promised.
    #[schemars(extend("x-section" = "life"))]
    pub commitments: Vec<Commitment>,
    /// What was decided each time somebody looked whether it is still worth keeping.
    #[schemars(extend("x-section" = "life"))]
    pub reviews: Vec<AgreementReview>,
    /// Money set aside for it each year.
    #[schemars(extend("x-section" = "life"))]
    pub budget: Option<Money>,
    /// Since when every exchange under it is written down; without this nobody can tell whether it sleeps.
    #[schemars(extend("x-section" = "life", "x-first" = true))]
    pub exchange_register_since: Option<Date>,
}

impl Stateful for Agreement {
    type State = AgreementState;
    const BEGINS: &'static [AgreementState] =
        &[AgreementState::Exploring, AgreementState::Negotiating];
    const TRANSITIONS: &'static [Transition<AgreementState>] = {
        use AgreementState as S;
        &[
            Transition::step(&[S::Exploring], S::Negotiating),
            Transition::step(&[S::Negotiating], S::ApprovalPending),
            Transition::step(&[S::ApprovalPending], S::Approved)
                .act()
                .asking(&["authority_act", "approved_on"]),
            Transition::step(&[S::Approved, S::Suspended], S::Signed),
            Transition::step(&[S::Signed], S::Suspended)
                .act()
                .reason()
                .asking(&["resumption_condition"]),
            Transition::step(&[S::Signed, S::Suspended], S::Terminated).act(),
            Transition::step(&[S::Signed], S::Superseded),
            Transition::step(
                &[S::Exploring, S::Negotiating, S::ApprovalPending],
                S::Abandoned,
            )
            .reason(),
        ]
    };
    fn moves(&self) -> &[Move<AgreementState>] {
        &self.moves
    }
}

impl Agreement {
    /// When it was signed, as far as its moves tell.
    pub fn signed_on(&self) -> Option<Historical> {
        self.moves
            .iter()
            .find(|change| change.to == AgreementState::Signed)
            .map(|change| change.on)
    }

    /// The last day as known at `as_of`: that of the term, or of the latest amendment made by then.
    pub fn ends_on(&self, as_of: Date) -> Option<Date> {
        let amended = self
            .amendments
            .iter()
            .filter(|change| change.date <= as_of && change.new_end.is_some());
        let latest = amended
            .max_by_key(|change| change.date)
            .and_then(|change| change.new_end);
        latest.or(match self.term {
            Term::Fixed { end } => Some(end),
            Term::Indefinite | Term::AutoRenewing { .. } => None,
        })
    }
}

impl Record for Agreement {
    const KIND: Kind = Kind::Agreement;
    const PREFIX: Option<&'static str> = Some("AGR");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "agreements";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("type", |r, _| Cell::choice(r.body.r#type)),
            Column::computed("country", countries),
            Column::shown("signed-on", |r, _| {
                Cell::of(r.body.signed_on(), Cell::Historical)
            }),
            Column::computed("clock", |r, v| clock(r, v).cell()),
            Column::computed("vitality", vitality_class),
            Column::<Self>::indexed("themes", |r, _| links(&r.body.themes)).unless_asked(),
            Column::<Self>::indexed("parties", |r, _| {
                let parties = r.body.parties.iter();
                Cell::Many(
                    parties
                        .map(|party| Cell::Record(party.party.id()))
                        .collect(),
                )
            })
            .unless_asked(),
            Column::<Self>::indexed("legal-bases", |r, _| links(&r.body.legal_bases))
                .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        check_parties(record, among, problems);
        check_signature(record, among, problems);
        let agreement = &record.body;
        if let (Term::Fixed { end }, Some(signed)) = (
            &agreement.term,
            agreement.signed_on().and_then(Historical::earliest),
        ) && *end < signed
        {
            problems
                .structural("term.fixed.end", "problem-ends-before-it-begins")
                .naming("from", signed);
        }
        check_lineage(record, among.policy, problems);
        check_prolonged(record, among, problems);
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    /// Those that run an action under it.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let actions = policy.referring::<Action>(record.id);
        actions
            .flat_map(|action| Action::departments(action, policy))
            .collect()
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }
}

/// An agreement neither depends on itself nor renews itself, by however many steps.
/// What is signed is prolonged by an amendment or by an agreement that renews it, never by another date in its place.
fn check_prolonged(record: &Stored<Agreement>, among: &Among<'_>, problems: &mut Problems) {
    let Some(earlier) = among.earlier(record) else {
        return;
    };
    let (was, is) = (&earlier.body, &record.body);
    let Term::Fixed { end } = was.term else {
        return;
    };
    let longer = match is.term {
        Term::Fixed { end: now } => now > end,
        Term::Indefinite | Term::AutoRenewing { .. } => true,
    };
    if longer && was.signed_on().is_some() && is.signed_on().is_some() {
        problems
            .office("term", "problem-agreement-prolonged")
            .naming("end", end);
    }
}

fn check_lineage(record: &Stored<Agreement>, policy: &Policy, problems: &mut Problems) {
    type Link = fn(&Agreement) -> Option<Ref<Agreement>>;
    let lines: [(&str, Link); 2] = [("parent", |it| it.parent), ("renews", |it| it.renews)];
    for (field, before) in lines {
        let mut seen = BTreeSet::from([record.id]);
        let mut next = before(&record.body);
        let mut steps = 0_usize;
        while let Some(link) = next {
            if link.id() == record.id {
                let key = if steps == 0 {
                    "problem-points-to-itself"
                } else {
                    "problem-agreement-circle"
                };
                problems.structural(field, key);
            }
            if !seen.insert(link.id()) {
                break;
            }
            steps += 1;
            next = policy.get(link).and_then(|found| before(&found.body));
        }
    }
}

fn links<T>(links: &[Ref<T>]) -> Cell {
    Cell::Many(links.iter().map(|link| Cell::Record(link.id())).collect())
}

/// The countries of the other parties.
fn countries(record: &Stored<Agreement>, view: &View<'_>) -> Cell {
    let country = |party: &Signature| {
        let id = party.party.id();
        match view.policy.table::<Government>().get(id) {
            Some(government) => {
                (government.body.side == Side::Foreign).then_some(government.body.country)
            }
            None => view.policy.table::<Organisation>().get(id)?.body.country,
        }
    };
    Cell::Many(
        record
            .body
            .parties
            .iter()
            .filter_map(country)
            .map(Cell::Country)
            .collect(),
    )
}

fn vitality_class(record: &Stored<Agreement>, view: &View<'_>) -> Cell {
    match vitality(record, view).value {
        Assessed::Value(found) => Cell::choice(found.class),
        Assessed::NotAssessable(_) => Cell::Message(Reason::new("not-assessable")),
    }
}

fn check_parties(record: &Stored<Agreement>, among: &Among<'_>, problems: &mut Problems) {
    let parties = &record.body.parties;
    let side = |link: Ref<Party>| {
        among
            .policy
            .table::<Government>()
            .get(link.id())
            .map(|found| found.body.side)
    };
    let ours = parties
        .iter()
        .filter(|party| side(party.party) == Some(Side::Ours))
        .count();
    let elsewhere = parties
        .iter()
        .filter(|party| !matches!(side(party.party), Some(Side::Ours | Side::SameTerritory)))
        .count();
    if parties.len() < 2 || ours == 0 || elsewhere == 0 {
        problems.office("parties", "problem-agreement-parties");
    }
    for (index, party) in parties.iter().enumerate() {
        if parties[..index]
            .iter()
            .any(|other| other.party == party.party)
        {
            problems.structural(
                format!("parties.{index}.party"),
                "problem-agreement-party-twice",
            );
        }
    }
    for (index, commitment) in record.body.commitments.iter().enumerate() {
        if !parties.iter().any(|party| party.party == commitment.party) {
            problems.structural(
                format!("commitments.{index}.party"),
                "problem-agreement-not-a-party",
            );
        }
    }
    for (index, contact) in record.body.contacts.iter().enumerate() {
        if !parties.iter().any(|party| party.party == contact.party) {
            problems.structural(
                format!("contacts.{index}.party"),
                "problem-agreement-not-a-party",
            );
        }
    }
}

fn check_signature(record: &Stored<Agreement>, among: &Among<'_>, problems: &mut Problems) {
    let agreement = &record.body;
    if agreement.signed_on().is_none() {
        return;
    }
    for (index, party) in agreement.parties.iter().enumerate() {
        let at = format!("parties.{index}.signed_on");
        match party.signed_on {
            None => {
                problems.office(at, "problem-agreement-signature-missing");
            }
            Some(on) if on.earliest().is_some_and(|day| day > among.today) => {
                problems
                    .office(at, "problem-future-fact")
                    .naming("today", among.today);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{small_office, twinning};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let territory = json!({"name": "Ville", "side": "same_territory", "kind": "municipal", "country": "XM"});
        desk.put(Kind::Government, "GOV-PE", territory);
        desk.put(Kind::Organisation, "ORG-01", json!({"name": "Fondation"}));
        desk.allot(Kind::Agreement, "AGR-01");
        let found = desk.wrong(Kind::Agreement, "AGR-01", twinning(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    fn parties(codes: &[&str]) -> Value {
        let signed = |code: &&str| json!({"party": code, "signed_on": "unknown"});
        json!({"parties": codes.iter().map(signed).collect::<Vec<_>>()})
    }

    #[test]
    fn a_signed_agreement_is_prolonged_by_an_amendment_not_by_another_date() {
        let fixed = |end: &str| json!({"term": {"fixed": {"end": end}}});
        let wrong = |fields: Value| {
            let mut desk = small_office();
            desk.put(Kind::Agreement, "AGR-01", twinning(fixed("2026-03-31")));
            desk.wrong(Kind::Agreement, "AGR-01", twinning(fields))
        };
        let prolonged = ["term problem-agreement-prolonged"];
        assert_eq!(wrong(fixed("2026-04-01")), prolonged);
        assert_eq!(wrong(json!({"term": "indefinite"})), prolonged);
        assert!(wrong(fixed("2026-03-30")).is_empty());
        let mut amended = fixed("2026-03-31");
        amended["amendments"] =
            json!([{"date": "2025-12-01", "text": "Trois ans de plus", "new_end": "2029-03-31"}]);
        assert!(wrong(amended).is_empty());
        // What is not signed yet is still being written.
        let mut desk = small_office();
        let moves = json!([{"to": "negotiating", "on": "2025-03-01"}]);
        let mut draft = fixed("2026-03-31");
        draft["moves"] = moves.clone();
        desk.put(Kind::Agreement, "AGR-02", twinning(draft));
        let mut later = fixed("2030-03-31");
        later["moves"] = moves;
        assert!(
            desk.wrong(Kind::Agreement, "AGR-02", twinning(later))
                .is_empty()
        );
    }

    #[test]
    fn an_agreement_binds_us_and_somebody_from_elsewhere() {
        check(parties(&["GOV-MET", "GOV-ALD"]), &[]);
        check(parties(&["GOV-MET", "GOV-PE", "ORG-01"]), &[]);
        let wrong = &["parties problem-agreement-parties"];
        check(parties(&["GOV-MET"]), wrong);
        check(parties(&["GOV-MET", "GOV-PE"]), wrong);
        check(parties(&["GOV-ALD", "GOV-NOU"]), wrong);
        check(
            parties(&["GOV-MET", "GOV-ALD", "GOV-ALD"]),
            &["parties.2.party problem-agreement-party-twice"],
        );
    }

    #[test]
    fn whoever_promises_or_answers_is_a_party() {
        check(
            json!({
                "commitments": [{"party": "GOV-ALD", "text": "A"}, {"party": "GOV-NOU", "text": "B"}],
                "contacts": [{"party": "GOV-NOU", "person": "PER-01"}],
            }),
            &[
                "commitments.1.party problem-agreement-not-a-party",
                "contacts.0.party problem-agreement-not-a-party",
            ],
        );
    }

    #[test]
    fn a_signed_agreement_has_every_signature_and_none_of_the_future() {
        let unsigned =
            json!([{"party": "GOV-MET", "signed_on": "2026-01-01"}, {"party": "GOV-ALD"}]);
        check(
            json!({"parties": unsigned}),
            &[
                "parties.0.signed_on problem-future-fact",
                "parties.1.signed_on problem-agreement-signature-missing",
            ],
        );
        let negotiated = json!([{"to": "negotiating", "on": "2025-03-10"}]);
        check(
            json!({"parties": [{"party": "GOV-MET"}, {"party": "GOV-ALD"}], "moves": negotiated}),
            &[],
        );
    }

    #[test]
    fn an_agreement_ends_after_it_begins_and_depends_on_another() {
        let term = json!({"fixed": {"end": "1994-06-09"}});
        check(
            json!({"term": term}),
            &["term.fixed.end problem-ends-before-it-begins"],
        );
        check(
            json!({"parent": "AGR-01", "renews": "AGR-01"}),
            &[
                "parent problem-points-to-itself",
                "renews problem-points-to-itself",
            ],
        );
    }

    #[test]
    fn no_agreement_comes_back_to_itself_by_way_of_others() {
        let found = |field: &str| {
            let mut desk = small_office();
            for (code, before) in [
                ("AGR-02", None),
                ("AGR-03", Some("AGR-02")),
                ("AGR-01", Some("AGR-03")),
            ] {
                desk.put(Kind::Agreement, code, twinning(json!({field: before})));
            }
            desk.wrong(
                Kind::Agreement,
                "AGR-02",
                twinning(json!({field: "AGR-01"})),
            )
        };
        assert_eq!(found("parent"), ["parent problem-agreement-circle"]);
        assert_eq!(found("renews"), ["renews problem-agreement-circle"]);
    }

    #[test]
    fn a_long_line_of_renewals_is_no_circle() {
        let mut desk = small_office();
        let codes: Vec<String> = (1..=40).map(|number| format!("AGR-{number:02}")).collect();
        desk.put(Kind::Agreement, &codes[0], twinning(json!({})));
        for pair in codes.windows(2) {
            let draft = twinning(json!({"renews": pair[0], "parent": codes[0]}));
            assert!(desk.wrong(Kind::Agreement, &pair[1], draft).is_empty());
        }
    }
}
