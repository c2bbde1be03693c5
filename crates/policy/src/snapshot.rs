//! The register as each audience sees it, kept up write by write (DESIGN 7): what the public may not see is not in its view,
//! so no count, list or figure computed on it can tell.

use uuid::Uuid;

use crate::definition::publish;
use crate::kinds::{AnyRecord, Kind};
use crate::measurement::Observation;
use crate::policy::Policy;
use crate::record::Audience;

/// One version of the register in its three views.
#[derive(Clone)]
pub struct Snapshot {
    internal: Policy,
    partners: Policy,
    public: Policy,
}

/// What happened to a record.
#[derive(Debug, Clone)]
pub enum Change {
    /// It was written.
    Put(AnyRecord),
    /// It was deleted.
    Take(Uuid),
}

impl Default for Snapshot {
    fn default() -> Self {
        Self {
            internal: Policy::empty(Audience::Internal),
            partners: Policy::empty(Audience::Partners),
            public: Policy::empty(Audience::Public),
        }
    }
}

impl Snapshot {
    /// The register as this audience sees it.
    pub fn of(&self, audience: Audience) -> &Policy {
        match audience {
            Audience::Internal => &self.internal,
            Audience::Partners => &self.partners,
            Audience::Public => &self.public,
        }
    }

    /// Version of the ledger.
    pub fn version(&self) -> i64 {
        self.internal.version
    }

    /// The register with its views, when many records were read at once, as at start; `internal` holds them all.
    pub fn from_internal(mut internal: Policy) -> Self {
        internal.settle();
        let [partners, public] =
            [Audience::Partners, Audience::Public].map(|audience| Self::view(&internal, audience));
        Self::of_views(internal, partners, public)
    }

    /// What another audience sees of the whole register. Neither view needs the other: both may be made at the same time.
    pub fn view(internal: &Policy, audience: Audience) -> Policy {
        let mut view = internal.view_for(audience);
        fill(&mut view, internal);
        view.share_all_observed(internal);
        view
    }

    /// The register with the views that were made of it.
    pub fn of_views(internal: Policy, partners: Policy, public: Policy) -> Self {
        let mut snapshot = Self {
            internal,
            partners,
            public,
        };
        snapshot.stamp();
        snapshot
    }

    /// Applies a change that the ledger has written, as its version `seq`.
    pub fn apply(&mut self, change: &Change, seq: i64) {
        let id = match change {
            Change::Put(record) => {
                self.internal.put(record.clone());
                record.id()
            }
            Change::Take(id) => {
                self.internal.take(*id);
                *id
            }
        };
        self.internal.version = self.internal.version.max(seq);
        for audience in [Audience::Partners, Audience::Public] {
            self.refresh(id, audience);
        }
        self.stamp();
    }

    /// Notes that the ledger has reached `seq` with an entry that changes no record.
    pub fn reached(&mut self, seq: i64) {
        self.internal.version = self.internal.version.max(seq);
        self.stamp();
    }

    fn stamp(&mut self) {
        self.partners.version = self.internal.version;
        self.public.version = self.internal.version;
    }

    /// Brings one record up to date in a view, then those that point to it if it appeared or disappeared.
    fn refresh(&mut self, id: Uuid, audience: Audience) {
        let mut waiting = vec![id];
        while let Some(id) = waiting.pop() {
            let seen = self.of(audience).kind_of(id).is_some();
            let record = self.internal.any(id);
            let view = self.of_mut(audience);
            let now = record.is_some_and(|record| publish_one(view, &record).is_some());
            if !now {
                self.of_mut(audience).take(id);
            }
            if let Some(found) = self.internal.one::<Observation>(id) {
                let indicator = found.body.indicator.id();
                let (internal, view) = self.beside(audience);
                view.share_observed(indicator, internal);
            }
            if seen != now {
                waiting.extend(self.internal.referrers(id).map(|(_, referrer)| referrer));
            }
        }
    }

    /// The whole register, and the view of another audience to be written.
    fn beside(&mut self, audience: Audience) -> (&Policy, &mut Policy) {
        match audience {
            Audience::Public => (&self.internal, &mut self.public),
            _ => (&self.internal, &mut self.partners),
        }
    }

    fn of_mut(&mut self, audience: Audience) -> &mut Policy {
        match audience {
            Audience::Internal => &mut self.internal,
            Audience::Partners => &mut self.partners,
            Audience::Public => &mut self.public,
        }
    }
}

/// Puts into an empty view all that its audience may see of the register.
fn fill(view: &mut Policy, internal: &Policy) {
    let (mut waiting, mut again) = (Vec::new(), Vec::new());
    let mut enters = |record: &AnyRecord, view: &mut Policy| match publish_one(view, record) {
        Some(lost_a_link) => {
            again.extend(lost_a_link.then(|| record.clone()));
            true
        }
        None => false,
    };
    let audience = view.audience();
    for kind in Kind::ALL {
        let records: Box<dyn Iterator<Item = AnyRecord>> = match kind {
            // There may be a million of them, and most say nothing but a value.
            Kind::Observation => Box::new(view.take_plain_observed(internal).into_iter()),
            kind => internal.each(*kind),
        };
        for record in records {
            if record.common().visibility >= audience && !enters(&record, view) {
                waiting.push(record);
            }
        }
    }
    // A record may wait for those it points to; each round lets in those whose required links are seen.
    loop {
        let before = waiting.len();
        waiting.retain(|record| !enters(record, view));
        if waiting.len() == before {
            break;
        }
    }
    // What came in early may point, where it is optional, to what came in late.
    for record in &again {
        publish_one(view, record);
    }
}

/// Puts what an audience may see of a record into its view, and tells whether it lost a link; none when it may see nothing of it.
fn publish_one(view: &mut Policy, record: &AnyRecord) -> Option<bool> {
    let seen = |id| view.kind_of(id).is_some() || id == record.id();
    let published = publish(record, view.audience(), &seen)?;
    view.put(published.record);
    Some(published.lost_a_link)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::definition::any_references;
    use crate::desk::{Desk, says, twinning};
    use crate::relations::{Agreement, Exchange};

    /// Records that point to one another in every way: needed links, links that may be missing, links in lists.
    fn drafts() -> Vec<(Kind, &'static str, Value)> {
        let moves = json!([{"to": "in_progress", "on": "2025-01-20"}]);
        vec![
            (
                Kind::Settings,
                "SET-1",
                json!({"from": "2020-01-01", "own_government": "GOV-MET"}),
            ),
            (
                Kind::Place,
                "PLA-01",
                json!({"name": "Aldaluz", "country": "PT"}),
            ),
            (
                Kind::Government,
                "GOV-MET",
                json!({"name": "Nous", "side": "ours", "kind": "metropolitan", "country": "XM", "founders": ["GOV-PE"]}),
            ),
            (
                Kind::Government,
                "GOV-PE",
                json!({"name": "Ville", "side": "same_territory", "kind": "municipal", "country": "XM"}),
            ),
            (
                Kind::Government,
                "GOV-ALD",
                json!({"name": "Aldaluz", "side": "foreign", "kind": "municipal", "country": "PT", "place": "PLA-01"}),
            ),
            (Kind::Theme, "water", json!({"name": "Eau"})),
            (
                Kind::Person,
                "PER-01",
                json!({"name": "Claude", "works_for": "CLI"}),
            ),
            (
                Kind::Department,
                "CLI",
                json!({"name": "Climat", "government": "GOV-MET", "focal_point": "PER-01"}),
            ),
            (
                Kind::Actor,
                "A-UNI",
                json!({"name": "Université", "group": "academia", "contacts": ["PER-01"], "own_agenda": "Se faire connaître"}),
            ),
            (
                Kind::Agreement,
                "AGR-01",
                twinning(json!({
                    "themes": ["water"], "budget": {"amount": "5", "currency": "EUR"}, "renews": "AGR-02", "owner": "PER-01",
                    "contacts": [{"party": "GOV-ALD", "person": "PER-01"}],
                    "commitments": [{"party": "GOV-ALD", "text": "Données"}],
                })),
            ),
            (
                Kind::Agreement,
                "AGR-02",
                twinning(json!({"parent": "AGR-02"})),
            ),
            (
                Kind::Action,
                "ACT-01",
                json!({"title": "Audit", "modality": "hosting", "lead": "CLI", "moves": moves, "agreements": ["AGR-01", "AGR-02"], "actors": [{"actor": "A-UNI"}]}),
            ),
            (
                Kind::Mobility,
                "MIS-01",
                json!({
                    "direction": "out", "purpose": "Audit", "from": "2025-03-01", "to": "2025-03-02", "agreement": "AGR-01", "action": "ACT-01",
                    "places": ["PLA-01"], "delegates": [{"kind": "elected", "person": "PER-01"}], "moves": [{"to": "returned", "on": "2025-03-02"}],
                }),
            ),
            (
                Kind::Exchange,
                "exchange",
                json!({"agreement": "AGR-01", "date": "2025-03-01", "kind": "project", "initiator": "us", "themes": ["water"], "actors": ["A-UNI"], "mission": "MIS-01"}),
            ),
            (
                Kind::Claim,
                "claim",
                json!({"text": "Soixante quais", "said_by": "Réseau", "about": "exchange"}),
            ),
            (
                Kind::Comment,
                "comment",
                json!({"about": "claim", "text": "Vraiment ?"}),
            ),
            (
                Kind::Indicator,
                "IND-01",
                json!({"name": "Plans eau", "level": "political", "kind": "outcome", "nature": "number", "direction": "up", "frequency_months": 12}),
            ),
            (
                Kind::Observation,
                "plain",
                json!({"indicator": "IND-01", "observed_on": "2024-12-31", "value": "4", "status": "final"}),
            ),
            (
                Kind::Observation,
                "unsure",
                json!({"indicator": "IND-01", "observed_on": "2025-06-30", "value": "5", "status": "provisional"}),
            ),
            (
                Kind::Indicator,
                "IND-02",
                json!({"name": "Visites", "level": "political", "kind": "outcome", "nature": "number", "direction": "up", "frequency_months": 12}),
            ),
            (
                Kind::Observation,
                "told",
                json!({"indicator": "IND-02", "observed_on": "2024-12-31", "value": "6", "status": "final", "supplier": "CLI", "comment": "Estimation"}),
            ),
        ]
    }

    /// The records with these visibilities, and a desk that knows their names.
    fn records(visibility: impl Fn(&str) -> Audience) -> (Desk, Vec<AnyRecord>) {
        let mut desk = Desk::default();
        let drafts = drafts();
        drafts.iter().for_each(|(kind, name, _)| {
            desk.allot(*kind, name);
        });
        let read = |(kind, name, mut draft): (Kind, &'static str, Value)| {
            draft["visibility"] = json!(visibility(name));
            desk.read(kind, name, &draft).unwrap()
        };
        let records = drafts.into_iter().map(read).collect();
        (desk, records)
    }

    fn written(records: &[AnyRecord]) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for record in records {
            snapshot.apply(&Change::Put(record.clone()), record.seq());
        }
        snapshot
    }

    fn read(records: &[AnyRecord]) -> Snapshot {
        let mut internal = Policy::empty(Audience::Internal);
        for record in records {
            internal.version = internal.version.max(record.seq());
            internal.put(record.clone());
        }
        Snapshot::from_internal(internal)
    }

    /// A snapshot where everything is public, then what is said of one record of it changed.
    fn public_but(name: &str, visibility: Audience) -> (Desk, Snapshot) {
        let (_, records) = records(|_| Audience::Public);
        let mut snapshot = written(&records);
        let (desk, changed) = self::records(|found| {
            if found == name {
                visibility
            } else {
                Audience::Public
            }
        });
        let record = changed
            .into_iter()
            .find(|record| record.id() == desk.id(name))
            .unwrap();
        snapshot.apply(&Change::Put(record), 99);
        (desk, snapshot)
    }

    fn agreement(snapshot: &Snapshot, desk: &Desk) -> std::sync::Arc<crate::Stored<Agreement>> {
        let table = snapshot.of(Audience::Public).table::<Agreement>();
        table.get(desk.id("AGR-01")).unwrap().clone()
    }

    #[test]
    fn a_party_that_becomes_internal_leaves_the_public_agreement() {
        let (desk, snapshot) = public_but("GOV-ALD", Audience::Internal);
        let seen = agreement(&snapshot, &desk);
        assert_eq!(seen.body.parties.len(), 1);
        assert!(seen.body.commitments.is_empty());
        let partners = snapshot.of(Audience::Partners).table::<Agreement>();
        assert_eq!(partners.get(seen.id).unwrap().body.parties.len(), 1);
        let internal = snapshot.of(Audience::Internal).table::<Agreement>();
        assert_eq!(internal.get(seen.id).unwrap().body.parties.len(), 2);
    }

    #[test]
    fn an_agreement_for_partners_takes_its_exchanges_with_it() {
        let (desk, mut snapshot) = public_but("AGR-01", Audience::Partners);
        let exchanges =
            |snapshot: &Snapshot, audience| snapshot.of(audience).table::<Exchange>().len();
        assert_eq!(exchanges(&snapshot, Audience::Public), 0);
        assert_eq!(exchanges(&snapshot, Audience::Partners), 1);
        let public = snapshot.of(Audience::Public);
        let claim = public.any(desk.id("claim")).unwrap();
        assert!(
            any_references(&claim).is_empty(),
            "the claim no longer says what it is about"
        );
        // And back: what waited for it returns by itself.
        let (_, records) = records(|_| Audience::Public);
        let record = records
            .into_iter()
            .find(|record| record.id() == desk.id("AGR-01"))
            .unwrap();
        snapshot.apply(&Change::Put(record), 100);
        assert_eq!(exchanges(&snapshot, Audience::Public), 1);
        let claim = snapshot.of(Audience::Public).any(desk.id("claim")).unwrap();
        assert_eq!(any_references(&claim), [desk.id("exchange")].into());
    }

    #[test]
    fn what_is_deleted_leaves_every_view() {
        let (desk, records) = records(|_| Audience::Public);
        let mut snapshot = written(&records);
        snapshot.apply(&Change::Take(desk.id("AGR-01")), 50);
        for audience in Audience::ALL {
            let policy = snapshot.of(audience);
            assert_eq!(policy.find("AGR-01"), None);
            assert_eq!((policy.count(Kind::Agreement), policy.version), (1, 50));
        }
        assert_eq!(snapshot.of(Audience::Public).count(Kind::Exchange), 0);
    }

    #[test]
    fn wider_fields_are_taken_away_and_what_is_the_same_is_shared() {
        let (desk, records) = records(|_| Audience::Public);
        let snapshot = written(&records);
        let seen = agreement(&snapshot, &desk);
        assert!(seen.body.contacts.is_empty() && seen.common.owner.is_none());
        assert_eq!(
            seen.body.renews.map(|link| link.id()),
            Some(desk.id("AGR-02"))
        );
        // Nothing had to be taken from this one: every view holds the very same record.
        let shared = |audience| {
            let table = snapshot.of(audience).table::<Agreement>();
            std::sync::Arc::as_ptr(table.get(desk.id("AGR-02")).unwrap())
        };
        assert_eq!(shared(Audience::Public), shared(Audience::Internal));
        assert_eq!(snapshot.of(Audience::Public).count(Kind::Person), 0);
        assert_eq!(snapshot.of(Audience::Partners).count(Kind::Comment), 0);
    }

    #[test]
    fn an_entry_without_records_only_moves_the_version() {
        let (_, records) = records(|_| Audience::Public);
        let mut snapshot = written(&records);
        snapshot.reached(77);
        snapshot.reached(3);
        for audience in Audience::ALL {
            assert_eq!(snapshot.of(audience).version, 77);
        }
    }

    fn some_audience() -> impl Strategy<Value = Audience> {
        prop::sample::select(Audience::ALL.to_vec())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn nothing_outside_a_view_can_be_reached_from_it(
            visibilities in prop::collection::vec(some_audience(), drafts().len()),
            changes in prop::collection::vec((0..drafts().len(), some_audience(), any::<bool>()), 0..10),
            order in Just((0..drafts().len()).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let names: Vec<&str> = drafts().iter().map(|(_, name, _)| *name).collect();
            let place = |name: &str| names.iter().position(|found| *found == name).unwrap();
            let (_, begun) = records(|name| visibilities[place(name)]);
            let mut now: Vec<Option<AnyRecord>> = begun.iter().cloned().map(Some).collect();
            let mut snapshot = Snapshot::default();
            for index in order {
                snapshot.apply(&Change::Put(begun[index].clone()), 1);
            }
            for (index, audience, taken) in changes {
                let (_, records) = records(|_| audience);
                let record = records[index].clone();
                let change = if taken { Change::Take(record.id()) } else { Change::Put(record.clone()) };
                snapshot.apply(&change, 2);
                now[index] = (!taken).then_some(record);
            }
            snapshot.reached(99);
            let universe: Vec<_> = begun.iter().map(AnyRecord::id).collect();
            let left: Vec<AnyRecord> = now.into_iter().flatten().collect();
            let mut afresh = read(&left);
            afresh.reached(99);
            for audience in Audience::ALL {
                let policy = snapshot.of(audience);
                prop_assert_eq!(says(policy, &universe), says(afresh.of(audience), &universe));
                if audience == Audience::Internal {
                    continue;
                }
                for record in Kind::ALL.iter().flat_map(|kind| policy.all(*kind)) {
                    let visible = snapshot.of(Audience::Internal).any(record.id()).unwrap().common().visibility;
                    prop_assert!(visible >= audience);
                    for id in any_references(&record) {
                        prop_assert!(policy.kind_of(id).is_some(), "{:?} points to {id}", record.code());
                    }
                    let body = crate::body::to_stored(&record);
                    for id in universe.iter().filter(|id| policy.kind_of(**id).is_none()) {
                        prop_assert!(!body.contains(&id.to_string()));
                    }
                }
            }
        }
    }
}
