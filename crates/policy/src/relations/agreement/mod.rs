//! An agreement with others: twinning, cooperation, memorandum… It carries its parties, commitments and formalities; what is
//! exchanged under it are records of their own. Where it stands in time, and whether it is alive, is computed (DOMAIN 4.4, 5.2, 5.3).

mod parts;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

pub use parts::{Amendment, Commitment, Contact, Formality, Signature, Term};

use super::{clock, vitality};
use crate::governance::{Government, Organisation, Side, Theme};
use crate::kernel::{
    Assessed, Historical, Listed, Money, Move, Problems, Reason, Ref, Stateful, Target, Text,
    Transition, check_moves, held_at,
};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Filter, Record, Step, Stored, View, steps_of};

/// Who may be a party: a government or a body.
pub struct Party;

impl Target for Party {
    const KINDS: &'static [Kind] = &[Kind::Government, Kind::Organisation];
}

/// What sort of agreement it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "agreement-type"))]
pub enum AgreementType {
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

impl Listed for AgreementType {
    const LIST: &'static str = "agreement-type";
}

/// What it binds to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "agreement-legal-nature"))]
pub enum LegalNature {
    /// It binds.
    Binding,
    /// It does not bind.
    NonBinding,
    /// An administrative agreement.
    Administrative,
    /// Nobody knows any more.
    Unknown,
}

impl Listed for LegalNature {
    const LIST: &'static str = "agreement-legal-nature";
}

/// How far it is on its way.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "agreement-state"))]
pub enum AgreementState {
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

impl Listed for AgreementState {
    const LIST: &'static str = "agreement-state";
}

/// An agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// How people call it.
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub title: Text,
    /// What sort of agreement it is.
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub r#type: AgreementType,
    /// What it binds to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub legal_nature: Option<LegalNature>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub purpose: Option<Text>,
    /// The fields it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity", "x-first" = true))]
    pub themes: Vec<Ref<Theme>>,
    /// Who is bound: at least one of ours and one of elsewhere.
    #[schemars(extend("x-audience" = "public", "x-section" = "parties"))]
    pub parties: Vec<Signature>,
    /// Whom to call on each side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-section" = "parties"))]
    pub contacts: Vec<Contact>,
    /// The committee that follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "parties"))]
    pub committee: Option<Box<str>>,
    /// How long it lasts.
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub term: Term,
    /// How far it is on its way, move by move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<AgreementState>>,
    /// When it took effect, when that is not the day of signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub in_force_from: Option<Historical>,
    /// Changes made since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub amendments: Vec<Amendment>,
    /// The agreement that it depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub parent: Option<Ref<Agreement>>,
    /// The agreement that it renews.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub renews: Option<Ref<Agreement>>,
    /// Our act that authorises it: deliberation, order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "acts", "x-first" = true))]
    pub authority_act: Option<Box<str>>,
    /// When that act was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "acts"))]
    pub approved_on: Option<Historical>,
    /// Steps that the law asks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "acts"))]
    pub formalities: Vec<Formality>,
    /// What the State or the law of the partner's country imposes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "acts", "x-long" = true))]
    pub national_conditions: Option<Text>,
    /// What each party promised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "life"))]
    pub commitments: Vec<Commitment>,
    /// Money set aside for it each year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "life"))]
    pub budget: Option<Money>,
    /// Since when every exchange under it is written down; without this nobody can tell whether it sleeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "life", "x-first" = true))]
    pub exchange_register_since: Option<Date>,
}

impl Stateful for Agreement {
    type State = AgreementState;
    const BEGINS: &'static [AgreementState] =
        &[AgreementState::Exploring, AgreementState::Negotiating];
    const TRANSITIONS: &'static [Transition<AgreementState>] = {
        use AgreementState as S;
        &[
            Transition {
                from: &[S::Exploring],
                to: S::Negotiating,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Negotiating],
                to: S::ApprovalPending,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::ApprovalPending],
                to: S::Approved,
                act: true,
                reason: false,
            },
            Transition {
                from: &[S::Approved, S::Suspended],
                to: S::Signed,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Signed],
                to: S::Suspended,
                act: true,
                reason: true,
            },
            Transition {
                from: &[S::Signed, S::Suspended],
                to: S::Terminated,
                act: true,
                reason: false,
            },
            Transition {
                from: &[S::Signed],
                to: S::Superseded,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Exploring, S::Negotiating, S::ApprovalPending],
                to: S::Abandoned,
                act: false,
                reason: true,
            },
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
            Column {
                name: "title",
                cell: |r, _| Cell::Text(r.body.title.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "type",
                cell: |r, _| Cell::choice(r.body.r#type),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "country",
                cell: countries,
                shown: true,
                filter: Filter::Computed,
            },
            Column {
                name: "signed-on",
                cell: |r, _| Cell::of(r.body.signed_on(), Cell::Historical),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "clock",
                cell: |r, v| clock(r, v).cell(),
                shown: true,
                filter: Filter::Computed,
            },
            Column {
                name: "vitality",
                cell: vitality_class,
                shown: true,
                filter: Filter::Computed,
            },
            Column {
                name: "themes",
                cell: |r, _| {
                    Cell::Many(
                        r.body
                            .themes
                            .iter()
                            .map(|link| Cell::Record(link.id()))
                            .collect(),
                    )
                },
                shown: false,
                filter: Filter::Indexed,
            },
            Column {
                name: "parties",
                cell: |r, _| {
                    Cell::Many(
                        r.body
                            .parties
                            .iter()
                            .map(|party| Cell::Record(party.party.id()))
                            .collect(),
                    )
                },
                shown: false,
                filter: Filter::Indexed,
            },
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
        for (field, link) in [("parent", agreement.parent), ("renews", agreement.renews)] {
            if link.is_some_and(|link| link.id() == record.id) {
                problems.structural(field, "problem-points-to-itself");
            }
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }
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
}
