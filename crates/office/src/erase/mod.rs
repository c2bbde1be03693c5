//! Forgetting a person, and telling a person what is known of them.
//!
//! Erasing is the one exception to "never changed": the person's record is replaced in every version by one of whom nothing is
//! known, and the passages that somebody chose lose the words that name the person. Numbers, versions and links stay.

mod mark;
mod passages;
mod remembered;
mod words;
mod workbook;

use std::collections::BTreeSet;

use jiff::Timestamp;
use ledger::{Entry, Ledger, NewEntry, NewRedaction, RedactionCount, Rewrite, WriteTransaction};
use policy::kernel::Problems;
use policy::rights::{Decision, Verb, Viewer, may};
use policy::{AnyRecord, Audience, Change, Kind, Policy};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::act::{Actor, Invalid, Refusal};
use crate::error::OfficeError;
use crate::facts::fact;
use crate::open::Office;
use mark::{Mark, NOBODY};
use passages::{REASON, each_text, passages};
use words::{Called, blanked};

pub use mark::{file_redaction_again, redaction_again};
pub use passages::Passage;
pub use remembered::{Forgotten, KeptFile, Remembered};

/// What somebody asks to be erased.
#[derive(Debug, Clone)]
pub struct Forget {
    /// The person's record.
    pub person: Uuid,
    /// Passages that lose the words that name the person, each by its record and its path.
    pub passages: Vec<(Uuid, String)>,
    /// Files to erase, by their digests, beside those kept with the person's record.
    pub files: Vec<String>,
    /// Why: kept with the mark.
    pub reason: String,
}

/// What an erasure did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Version of the ledger after it.
    pub seq: i64,
    /// Bodies and reasons rewritten, old and newest ones.
    pub bodies: u64,
    /// Drafts, staged imports, messages and jobs rewritten.
    pub beside: u64,
    /// Files erased.
    pub files: u64,
    /// Accounts closed and renamed.
    pub accounts: u64,
}

/// A person as the ledger knows them, in all versions.
struct Known {
    /// The person as the newest version has them, which may be deleted.
    record: AnyRecord,
    /// Every version, those of the records for which it stands first.
    history: Vec<Entry>,
    called: Called,
    /// The person's record and those that were merged into it.
    ids: Vec<Uuid>,
}

impl Office {
    /// The passages that name a person, in every version of every record but the person's own, for those who may erase.
    ///
    /// # Errors
    /// `NotThere`, `Denied`, or a failing ledger.
    pub async fn mentions(&self, viewer: &Viewer, person: Uuid) -> Result<Vec<Passage>, Refusal> {
        let known = self.known(viewer, person).await?;
        Ok(passages(&self.inner.ledger, &known.ids, &known.called).await?)
    }

    /// Everything that is known of a person, to be handed to them: the record and its versions, the records that point to
    /// it, the passages that name them, their accounts.
    ///
    /// # Errors
    /// `NotThere`, `Denied`, or a failing ledger.
    pub async fn export_person(&self, viewer: &Viewer, person: Uuid) -> Result<Value, Refusal> {
        let known = self.known(viewer, person).await?;
        let passages = passages(&self.inner.ledger, &known.ids, &known.called).await?;
        let mut versions = Vec::new();
        for entry in &known.history {
            let fields = match crate::change::of_entry(entry)? {
                Some(Change::Put(record)) => Some(policy::body::to_flat(&record)),
                _ => None,
            };
            versions.push(json!({
                "version": entry.version, "at": entry.at, "command": entry.command_name,
                "reason": entry.reason, "fields": fields,
            }));
        }
        let accounts = accounts_of(&self.inner.ledger, &known.ids).await?;
        let accounts = accounts.into_iter().map(|account| {
            json!({
                "login": account.login, "name": account.name, "role": account.role, "language": account.language,
                "created_at": account.created_at, "disabled_at": account.disabled_at,
            })
        });
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        Ok(json!({
            "written_at": Timestamp::now(),
            "person": fact(&|id| policy.any(id), &known.record),
            "versions": versions,
            "referred_by": referred_by(policy, known.record.id()),
            "mentions": passages,
            "accounts": accounts.collect::<Vec<_>>(),
        }))
    }

    /// Erases a person: in every version, in drafts, imports and messages, in the chosen passages, on every node, and again
    /// whenever an older backup is restored. It cannot be undone.
    ///
    /// # Errors
    /// `Denied`, `NotThere`, `Invalid` without a reason, or a failing ledger.
    pub async fn erase_person(&self, actor: &Actor, forget: &Forget) -> Result<Erasure, Refusal> {
        let _pen = self.inner.pen.lock().await;
        let known = self.known(&actor.viewer, forget.person).await?;
        if forget.reason.trim().is_empty() {
            let mut problems = Problems::default();
            problems.structural("reason", "problem-required");
            return Err(Refusal::Invalid(vec![Invalid { edit: 0, problems }]));
        }
        // First, and outside: whoever is forgotten may no longer sign in, whatever happens next.
        let accounts = close_accounts(&self.inner.ledger, &known.ids).await?;
        let mut writing = self.inner.ledger.begin().await?;
        // Nobody writes now; what was read before may be older.
        let known = self.known(&actor.viewer, forget.person).await?;
        let mark = self.mark(&known, forget).await?;
        let count = redact(&mut writing, actor, forget, &known, &mark).await?;
        let seq = writing.commit().await?;
        self.read_again().await?;
        Ok(Erasure {
            seq,
            bodies: count.entries + count.records,
            beside: count.beside,
            files: count.files,
            accounts,
        })
    }

    /// The person, for those who may erase.
    async fn known(&self, viewer: &Viewer, person: Uuid) -> Result<Known, Refusal> {
        let not_there = Refusal::NotThere {
            edit: 0,
            id: person,
        };
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let person = policy.now(person);
        let own = self.inner.ledger.history(person).await?;
        let formers = formers(&own);
        let mut history = Vec::new();
        for former in &formers {
            history.extend(self.inner.ledger.history(*former).await?);
        }
        history.extend(own);
        let last = history.iter().rev().find(|entry| entry.body.is_some());
        let Some(Change::Put(record)) = last.map(crate::change::of_entry).transpose()?.flatten()
        else {
            return Err(not_there);
        };
        if record.kind() != Kind::Person || !may(viewer, Verb::See, &record, policy).is_allowed() {
            return Err(not_there);
        }
        if let Decision::Refused(reason) = may(viewer, Verb::Erase, &record, policy) {
            return Err(Refusal::Denied(reason));
        }
        let mut called = Called::default();
        bodies(&history).for_each(|body| called.add(&body));
        let ids = formers.into_iter().chain([person]).collect();
        Ok(Known {
            record,
            history,
            called,
            ids,
        })
    }

    /// What is to be rewritten, told by digests.
    async fn mark(&self, known: &Known, forget: &Forget) -> Result<Mark, OfficeError> {
        let mut mark = Mark::new(&known.ids, &known.called)?;
        bodies(&known.history).for_each(|body| mark.add_body(&body));
        for entry in &known.history {
            each_text(entry, &mut |path, text| {
                if path == REASON && !known.called.hits(text).is_empty() {
                    mark.add_text(text);
                }
            });
        }
        let records: BTreeSet<Uuid> = forget.passages.iter().map(|(record, _)| *record).collect();
        for record in records {
            for entry in self.inner.ledger.history(record).await? {
                each_text(&entry, &mut |path, text| {
                    let chosen = |(of, at): &(Uuid, String)| *of == record && at == path;
                    if forget.passages.iter().any(chosen) && !known.called.hits(text).is_empty() {
                        mark.add_text(text);
                    }
                });
            }
        }
        for digest in self
            .own_files(known)
            .union(&forget.files.iter().cloned().collect())
        {
            mark.add_file(digest);
        }
        Ok(mark)
    }

    /// The files kept with the person's record and with no other.
    fn own_files(&self, known: &Known) -> BTreeSet<String> {
        let mut own = BTreeSet::new();
        for body in bodies(&known.history) {
            let files = body["common"]["documents"].as_array().into_iter().flatten();
            own.extend(files.filter_map(|file| file["digest"].as_str().map(str::to_owned)));
        }
        if own.is_empty() {
            return own;
        }
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        for other in Kind::ALL.iter().flat_map(|kind| policy.all(*kind)) {
            if !known.ids.contains(&other.id()) {
                for file in &other.common().documents {
                    own.remove(&*file.digest);
                }
            }
        }
        own
    }
}

/// Closes the accounts of persons that were erased, as after a restore of an older backup.
pub(crate) async fn close_accounts_again(ledger: &Ledger) -> Result<(), OfficeError> {
    for redaction in ledger.redactions().await? {
        if let Ok(mark) = Mark::deserialize(&redaction.mark) {
            close_accounts(ledger, &mark.persons()).await?;
        }
    }
    Ok(())
}

async fn redact(
    writing: &mut WriteTransaction,
    actor: &Actor,
    forget: &Forget,
    known: &Known,
    mark: &Mark,
) -> Result<RedactionCount, Refusal> {
    let reason = forget.reason.trim().replace('\0', "");
    let id = Uuid::now_v7();
    let entry = NewEntry {
        at: Timestamp::now(),
        by: actor.account(),
        on_behalf_of: actor.on_behalf_of,
        command: Uuid::now_v7(),
        command_name: "person.erase".to_owned(),
        kind: String::new(),
        record: id,
        version: 1,
        schema: 1,
        body: None,
        code: None,
        // Who asks for a name to be erased often writes it once more.
        reason: Some(blanked(&reason, &known.called.hits(&reason))),
        request_id: actor.request_id.clone(),
    };
    let mut records: BTreeSet<Uuid> = forget.passages.iter().map(|(record, _)| *record).collect();
    records.extend(&known.ids);
    let redaction = NewRedaction {
        entry,
        mark: serde_json::to_value(mark).unwrap_or(Value::Null),
        records: Some(records.into_iter().collect()),
    };
    let mut rewrite = Rewrite {
        json: &mut |kind, value| mark.rewrite(kind, value),
        file: &mut |media_type, bytes| mark.erases(media_type, bytes),
    };
    Ok(writing.redact(redaction, &mut rewrite).await?)
}

async fn accounts_of(
    ledger: &Ledger,
    persons: &[Uuid],
) -> Result<Vec<ledger::Account>, OfficeError> {
    let mut accounts = ledger.accounts().await?;
    accounts.retain(|account| {
        account
            .person
            .is_some_and(|person| persons.contains(&person))
    });
    Ok(accounts)
}

/// Closes a person's accounts and takes their names away; the history goes on naming them as authors, by id.
async fn close_accounts(ledger: &Ledger, persons: &[Uuid]) -> Result<u64, OfficeError> {
    let mut closed = 0;
    for account in accounts_of(ledger, persons).await? {
        let login = format!("erased-{}", account.id.simple());
        if account.login == login {
            continue;
        }
        let attempts = crate::session::attempts_at(&account.login);
        ledger.forget_attempts(&attempts).await?;
        let id = account.id;
        let now = Timestamp::now();
        for token in ledger.tokens(id).await? {
            ledger.revoke_token(id, token.id, now).await?;
        }
        let nameless = ledger::Account {
            login,
            name: NOBODY.to_owned(),
            password_hash: None,
            disabled_at: account.disabled_at.or(Some(now)),
            preferences: json!({}),
            ..account
        };
        ledger.update_account(&nameless).await?;
        ledger.revoke_sessions(id, None).await?;
        closed += 1;
    }
    Ok(closed)
}

/// The records for which a person's stands in its newest version. A merger that was undone made two persons again.
fn formers(history: &[Entry]) -> Vec<Uuid> {
    let newest = bodies(history).last().unwrap_or_default();
    let formers = newest["common"]["formerly"]
        .as_array()
        .into_iter()
        .flatten();
    formers
        .filter_map(|former| Uuid::parse_str(former["record"].as_str()?).ok())
        .collect()
}

fn bodies(history: &[Entry]) -> impl Iterator<Item = Value> {
    history
        .iter()
        .filter_map(|entry| serde_json::from_str(entry.body.as_deref()?).ok())
}

/// The records that point to a person: each with the places of its links, and the parts around them.
fn referred_by(policy: &Policy, person: Uuid) -> Vec<Value> {
    let code = policy.code(person).map(|code| code.as_str().to_owned());
    let named = |text: &str| text == person.to_string() || code.as_deref() == Some(text);
    let records = policy
        .referrers(person)
        .filter_map(|(_, id)| policy.any(id));
    let one = |record: AnyRecord| {
        let mut fact = fact(&|id| policy.any(id), &record);
        let mut links = Vec::new();
        if let Some(fields) = fact.remove("fields") {
            links_in(&fields, None, "", &named, &mut links);
        }
        fact.insert("links".to_owned(), Value::Array(links));
        Value::Object(fact)
    };
    records.map(one).collect()
}

fn links_in(
    value: &Value,
    around: Option<&Map<String, Value>>,
    path: &str,
    named: &dyn Fn(&str) -> bool,
    links: &mut Vec<Value>,
) {
    let inside = |name: &str| format!("{path}{}{name}", if path.is_empty() { "" } else { "." });
    match value {
        Value::String(text) if named(text) => {
            links.push(json!({ "path": path, "part": around.filter(|_| path.contains('.')) }));
        }
        Value::Array(parts) => {
            for (index, part) in parts.iter().enumerate() {
                let name = part["key"]
                    .as_str()
                    .map_or_else(|| index.to_string(), str::to_owned);
                links_in(part, around, &inside(&name), named, links);
            }
        }
        Value::Object(fields) => {
            for (name, part) in fields {
                links_in(part, Some(fields), &inside(name), named, links);
            }
        }
        _ => {}
    }
}
