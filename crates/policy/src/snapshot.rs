//! The register as each audience sees it, kept up write by write (DESIGN 7): what the public may not see is not in its view,
//! so no count, list or figure computed on it can tell.

use uuid::Uuid;

use crate::definition::publish;
use crate::kinds::AnyRecord;
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

    /// Reads many records at once, as at start; `internal` holds them all.
    pub fn from_internal(internal: Policy) -> Self {
        let mut snapshot = Self {
            internal,
            ..Self::default()
        };
        let open: Vec<AnyRecord> = crate::kinds::Kind::ALL
            .iter()
            .flat_map(|kind| snapshot.internal.all(*kind))
            .filter(|record| record.common().visibility != Audience::Internal)
            .collect();
        for audience in [Audience::Partners, Audience::Public] {
            let mut waiting = open.clone();
            // A record may wait for those it points to; each round lets in those whose required links are seen.
            loop {
                let before = waiting.len();
                waiting.retain(|record| !snapshot.publish_one(record, audience));
                if waiting.len() == before {
                    break;
                }
            }
            // What came in early may point, where it is optional, to what came in late.
            for record in &open {
                snapshot.publish_one(record, audience);
            }
        }
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
            let now = self
                .internal
                .any(id)
                .is_some_and(|record| self.publish_one(&record, audience));
            if !now {
                self.of_mut(audience).take(id);
            }
            if seen != now {
                waiting.extend(self.internal.referrers(id).map(|(_, referrer)| referrer));
            }
        }
    }

    /// Puts what this audience may see of a record into its view; false when it may see nothing of it.
    fn publish_one(&mut self, record: &AnyRecord, audience: Audience) -> bool {
        let view = self.of(audience);
        let Some(published) = publish(record, audience, &|id| {
            view.kind_of(id).is_some() || id == record.id()
        }) else {
            return false;
        };
        self.of_mut(audience).put(published);
        true
    }

    fn of_mut(&mut self, audience: Audience) -> &mut Policy {
        match audience {
            Audience::Internal => &mut self.internal,
            Audience::Partners => &mut self.partners,
            Audience::Public => &mut self.public,
        }
    }
}
