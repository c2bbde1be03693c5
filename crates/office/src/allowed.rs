//! Whether whoever acts may do what a command asks of each record: by the table of rights, and by the few rules about whose words
//! are whose.

use std::collections::{HashMap, HashSet};

use policy::body::to_flat;
use policy::kernel::Listed;
use policy::operations::MobilityState;
use policy::rights::{Decision, Verb, may, may_approve, may_change, may_ever};
use policy::{AnyRecord, Audience, Kind, Policy, Snapshot};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::act::{Command, Edit, Refusal};
use crate::open::Office;
use crate::prepare::{Drafted, wrong};

impl Office {
    /// Who wrote the missions that a command changes: they do not approve them.
    pub(crate) async fn mission_authors(
        &self,
        command: &Command,
        snapshot: &Snapshot,
    ) -> Result<HashMap<Uuid, Uuid>, Refusal> {
        let policy = snapshot.of(Audience::Internal);
        let changed = command.edits.iter().filter_map(|edit| match edit {
            Edit::Change { id, .. } => Some(*id),
            Edit::Create { .. } | Edit::Delete { .. } | Edit::Restore { .. } => None,
        });
        let missions: Vec<Uuid> = changed
            .filter(|id| policy.kind_of(*id) == Some(Kind::Mobility))
            .collect();
        if missions.is_empty() {
            return Ok(HashMap::new());
        }
        let authors = self.inner.ledger.first_authors(&missions).await?;
        let by_accounts = authors.into_iter().filter_map(|(id, by)| Some((id, by?)));
        Ok(by_accounts.collect())
    }
}

impl Drafted<'_> {
    pub(crate) fn allow(
        &self,
        verb: Verb,
        record: &AnyRecord,
        policy: &Policy,
    ) -> Result<(), Refusal> {
        match may(&self.actor.viewer, verb, record, policy) {
            Decision::Allowed => Ok(()),
            Decision::Refused(reason) => Err(Refusal::Denied(reason)),
        }
    }

    /// A new record is its author's to create, to move and, when it is not internal, to publish.
    pub(crate) fn allow_new(&self, record: &AnyRecord) -> Result<(), Refusal> {
        let mut alone = Policy::empty(Audience::Internal);
        alone.put(record.clone());
        self.allow(Verb::Create, record, &alone)?;
        let moves = may_ever(&self.actor.viewer, Verb::Move, record.kind());
        if let Decision::Refused(reason) = moves
            && has_moved(record)
        {
            return Err(Refusal::Denied(reason));
        }
        if record.common().visibility > self.actor.viewer.audience() {
            self.allow(Verb::Publish, record, &alone)?;
        }
        Ok(())
    }

    /// Some roles change some fields alone.
    pub(crate) fn allow_fields(
        &self,
        kind: Kind,
        was: &Map<String, Value>,
        now: &Map<String, Value>,
    ) -> Result<(), Refusal> {
        let names: HashSet<&String> = was.keys().chain(now.keys()).collect();
        for name in names
            .into_iter()
            .filter(|name| was.get(*name) != now.get(*name))
        {
            if let Decision::Refused(reason) = may_change(&self.actor.viewer, kind, name) {
                return Err(Refusal::Denied(reason));
            }
        }
        Ok(())
    }

    /// What somebody from outside the office writes is for those who see what they see: an actor finds its own declaration again.
    pub(crate) fn for_its_author(
        &self,
        index: usize,
        flat: &mut Map<String, Value>,
    ) -> Result<(), Refusal> {
        let audience = self.actor.viewer.audience();
        if audience == Audience::Internal {
            return Ok(());
        }
        let given = flat.get("visibility").and_then(Value::as_str);
        match given.and_then(Audience::parse) {
            None => {
                flat.insert("visibility".to_owned(), json!(audience));
                Ok(())
            }
            Some(Audience::Internal) => Err(wrong(
                index,
                "visibility",
                "problem-visibility-own",
                audience.word(),
            )),
            Some(_) => Ok(()),
        }
    }

    /// A mission is not approved by whoever wrote it.
    pub(crate) fn allow_approval(
        &self,
        before: Option<&AnyRecord>,
        after: &AnyRecord,
    ) -> Result<(), Refusal> {
        let approvals = |record: &AnyRecord| match record {
            AnyRecord::Mobility(mission) => {
                let moves = mission.body.moves.iter();
                moves
                    .filter(|one| one.to == MobilityState::Approved)
                    .count()
            }
            _ => 0,
        };
        if self.command.imported || approvals(after) <= before.map_or(0, approvals) {
            return Ok(());
        }
        let author = match before {
            Some(before) => self.authors.get(&before.id()).copied(),
            None => self.actor.account(),
        };
        match may_approve(&self.actor.viewer, author) {
            Decision::Allowed => Ok(()),
            Decision::Refused(reason) => Err(Refusal::Denied(reason)),
        }
    }
}

/// Whether a new record stands in a state to which a move leads.
fn has_moved(record: &AnyRecord) -> bool {
    let kind = record.kind();
    let flat = to_flat(record);
    let moves = flat.get("moves").and_then(Value::as_array);
    let mut states = moves
        .into_iter()
        .flatten()
        .filter_map(|change| change.get("to")?.as_str());
    states.any(|state| kind.has_moved(state))
}
