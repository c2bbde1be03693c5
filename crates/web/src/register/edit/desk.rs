//! What a form answers: shows itself, keeps what was typed, writes the record, or says what is wrong.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use office::{Alike, Command, Draft, Edit, Receipt, Refusal};
use policy::Kind;
use policy::body::to_flat;
use policy::definition::definition;
use policy::kernel::Problems;
use policy::rights::{Decision, Verb};
use serde_json::Value;
use uuid::Uuid;

use super::conflict;
use super::defaults::{keep_hidden, proposed};
use super::ended;
use super::page::{Drawn, Editing, and_parameter};
use super::part::Part;
use super::sent::Sent;
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Redirection, Told, Undo, is_local, redirect};
use crate::register::form::{Act, RowAct, Said, without_blank_rows};
use crate::register::place;
use crate::state::AppState;

/// The name under which a draft keeps the reason of a change.
pub(super) const REASON: &str = "$reason";

/// The form of a new record.
///
/// # Errors
/// Not found, or not allowed.
pub async fn new_form(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let editing = new_one(&state, &reader, &room, &plural)?;
    editing.open(|| proposed(editing.kind, &reader), None).await
}

/// Writes a new record, or keeps its draft.
///
/// # Errors
/// Not found, not allowed, or a form with fields that are not its own.
pub async fn create(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(author) = reader.author() {
        let editing = new_one(&state, &author, &room, &plural)?;
        return editing.keep_for_later(&body).await;
    }
    let editing = new_one(&state, &reader, &room, &plural)?;
    editing.receive(&body).await
}

/// The form of a change.
///
/// # Errors
/// Not found, or not allowed.
pub async fn change_form(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let record = place::record_to(&reader, Verb::Edit, &path)?;
    let editing = Editing {
        state: &state,
        reader: &reader,
        kind: record.kind(),
        part: Part::asked_for(record.kind(), &reader),
        record: Some(record.clone()),
    };
    let base = Some(record.version());
    let begin = || {
        let flat = Value::Object(to_flat(&record));
        let part = editing.part.as_ref();
        part.map_or_else(|| flat.clone(), |part| part.begun(flat.clone(), &reader))
    };
    editing.open(begin, base).await
}

/// Writes a change, or keeps its draft.
///
/// # Errors
/// Not found, not allowed, or a form with fields that are not its own.
pub async fn change(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    body: Bytes,
) -> Result<Response, Failure> {
    let author = reader.author();
    let reader = author.as_ref().unwrap_or(&reader);
    let record = place::record_to(reader, Verb::Edit, &path)?;
    let editing = Editing {
        state: &state,
        reader,
        kind: record.kind(),
        part: Part::asked_for(record.kind(), reader),
        record: Some(record),
    };
    match author {
        Some(_) => editing.keep_for_later(&body).await,
        None => editing.receive(&body).await,
    }
}

fn new_one<'a>(
    state: &'a AppState,
    reader: &'a Reader,
    room: &str,
    plural: &str,
) -> Result<Editing<'a>, Failure> {
    let kind = place::kind(reader, room, plural)?;
    match reader.decide_ever(Verb::Create, kind) {
        Decision::Allowed => Ok(Editing {
            state,
            reader,
            kind,
            record: None,
            part: None,
        }),
        Decision::Refused(reason) => Err(Failure::Denied(reason)),
    }
}

impl Editing<'_> {
    /// Shows the form with the draft that the address names, else with what `begin` proposes.
    async fn open(
        &self,
        begin: impl FnOnce() -> Value,
        base: Option<i64>,
    ) -> Result<Response, Failure> {
        let back = self.reader.parameter("back").filter(|back| is_local(back));
        let asked = self.reader.parameter("draft");
        let kept = match asked {
            Some(id) => {
                let id = Uuid::parse_str(&id).map_err(|_| Failure::NotFound)?;
                Some(self.draft(id).await?.ok_or(Failure::NotFound)?)
            }
            None => None,
        };
        let waiting = match &kept {
            Some(_) => None,
            None => self.waiting().await?,
        };
        let drawn = match kept {
            Some(mut kept) => {
                let reason = take_reason(&mut kept.body);
                Drawn {
                    draft: kept.body.clone(),
                    problems: Vec::new(),
                    base: kept.base.or(base),
                    waiting,
                    reason,
                    back,
                    kept: Some(kept),
                    alike: Vec::new(),
                }
            }
            None => Drawn {
                draft: begin(),
                problems: Vec::new(),
                base,
                kept: None,
                waiting,
                reason: None,
                back,
                alike: Vec::new(),
            },
        };
        self.draw(drawn)
    }

    /// What the form sent; what a form for one task does not offer is as the record has it.
    fn read(&self, body: &Bytes) -> Result<Sent, Failure> {
        let mut sent = Sent::read(self.kind, body, self.reader)?;
        if let (Some(record), Some(_)) = (&self.record, &self.part) {
            keep_hidden(&mut sent.draft, record, &self.withheld());
        }
        Ok(sent)
    }

    /// Does what the button asks for.
    async fn receive(&self, body: &Bytes) -> Result<Response, Failure> {
        let sent = self.read(body)?;
        match sent.act.clone() {
            Act::Save => self.write(sent, false).await,
            Act::SaveAndNew => self.write(sent, true).await,
            Act::Keep => self.keep(sent).await.map(IntoResponse::into_response),
            Act::Discard => self.discard(&sent).await.map(IntoResponse::into_response),
            Act::Row(act) => self.rows(sent, &act).await.map(IntoResponse::into_response),
        }
    }

    /// Keeps what was typed for its author, whose session ran out, and asks to sign in. Whoever discarded a draft is asked too.
    async fn keep_for_later(&self, body: &Bytes) -> Result<Response, Failure> {
        let sent = self.read(body)?;
        let form = match sent.act {
            Act::Discard => self.address(),
            _ => {
                ended::room(self.state, self.reader, &sent.draft).await?;
                let kept = self.put(&sent).await?;
                self.draft_address(kept.id, &sent)
            }
        };
        Ok(ended::signing_in(self.reader, &form).into_response())
    }

    async fn keep(&self, sent: Sent) -> Result<Redirection, Failure> {
        let draft = self.put(&sent).await?;
        let at = spoken::moment(draft.updated_at, self.reader).text;
        let told = Told::new("frame-draft-kept").naming("moment", &at);
        Ok(redirect(self.draft_address(draft.id, &sent)).saying(told))
    }

    async fn discard(&self, sent: &Sent) -> Result<Redirection, Failure> {
        if let (Some(account), Some(id)) = (&self.reader.account, sent.draft_id) {
            self.state.office.remove_draft(account.id, id).await?;
        }
        let to = sent.back.clone().unwrap_or_else(|| self.home());
        Ok(redirect(to).saying(Told::new("frame-draft-deleted")))
    }

    async fn rows(&self, mut sent: Sent, act: &RowAct) -> Result<Redirection, Failure> {
        let at = act
            .apply(&mut sent.draft, definition(self.kind))
            .ok_or(Failure::BadRequest)?;
        let draft = self.put(&sent).await?;
        let anchor = at.replace('.', "-");
        Ok(redirect(format!(
            "{}#{anchor}",
            self.draft_address(draft.id, &sent)
        )))
    }

    fn draft_address(&self, id: Uuid, sent: &Sent) -> String {
        let form = and_parameter(&self.address(), "draft", &id.to_string());
        match &sent.back {
            Some(back) => and_parameter(&form, "back", back),
            None => form,
        }
    }

    async fn write(&self, mut sent: Sent, another: bool) -> Result<Response, Failure> {
        sent.draft = without_blank_rows(sent.draft);
        self.resolve(&mut sent.draft);
        if self.record.is_none() {
            let (office, viewer) = (&self.state.office, &self.reader.viewer);
            let alike = office.alike(viewer, self.kind, &sent.draft, None);
            if alike.iter().any(|one| !sent.has_seen(one.id)) {
                return self.asks_whether_new(sent, alike).await;
            }
        }
        let mut draft = sent.draft.clone();
        if let Some(record) = &self.record {
            keep_hidden(&mut draft, record, &self.withheld());
        }
        let problems = self.moved_too_far(&draft);
        if !problems.is_empty() {
            return self.wrong(sent, problems).await;
        }
        let edit = match &self.record {
            None => Edit::Create {
                kind: self.kind,
                id: None,
                code: None,
                draft,
            },
            Some(record) => Edit::Change {
                id: record.id(),
                base: sent.base,
                draft,
            },
        };
        let name = if self.record.is_some() {
            "edit"
        } else {
            "create"
        };
        let command = Command::new(name, vec![edit]).because(sent.reason.clone());
        match self.state.office.act(&self.reader.actor(), command).await {
            Ok(receipt) => self.done(&sent, &receipt, another).await,
            Err(Refusal::Invalid(invalid)) => {
                let problems = invalid.into_iter().flat_map(|edit| edit.problems.0);
                self.wrong(sent, Problems(problems.collect())).await
            }
            Err(Refusal::Stale {
                newest, based_on, ..
            }) => {
                let kept = self.put(&sent).await?;
                conflict::show(self, &kept, based_on, &newest).await
            }
            Err(refusal) => {
                // What was typed is kept even when the record is gone or the ledger fails.
                self.put(&sent).await?;
                Err(refusal.into())
            }
        }
    }

    /// What a new record says of its states that this reader may not move it to.
    fn moved_too_far(&self, draft: &Value) -> Problems {
        let mut problems = Problems::default();
        if self.record.is_some() || self.reader.may_ever(Verb::Move, self.kind) {
            return problems;
        }
        let moves = draft.get("moves").and_then(Value::as_array);
        for (index, change) in moves.into_iter().flatten().enumerate() {
            let state = change.get("to").and_then(Value::as_str);
            if state.is_some_and(|state| self.kind.has_moved(state)) {
                problems
                    .office(format!("moves.{index}.to"), "problem-move-cannot-begin")
                    .naming("accepted", self.kind.begins());
            }
        }
        problems
    }

    /// Leads to the record that was written, and says so.
    pub(super) async fn done(
        &self,
        sent: &Sent,
        receipt: &Receipt,
        another: bool,
    ) -> Result<Response, Failure> {
        if let (Some(account), Some(id)) = (&self.reader.account, sent.draft_id) {
            self.state.office.remove_draft(account.id, id).await?;
        }
        let now = Reader {
            snapshot: self.state.office.snapshot(),
            ..self.reader.clone()
        };
        let id = receipt.records.first().copied();
        let written = id.and_then(|id| now.policy().any(id));
        let title = id.map(|id| spoken::title(id, &now)).unwrap_or_default();
        let told = match (receipt.written, &self.record) {
            (0, _) => Told::new("frame-nothing-changed"),
            (_, None) => Told::new("frame-created")
                .naming("title", &title)
                .undo(Undo::Command(receipt.command)),
            (_, Some(_)) => Told::new("frame-saved")
                .naming("title", &title)
                .undo(Undo::Command(receipt.command)),
        };
        let to = match (&sent.back, written) {
            _ if another => self.address(),
            (Some(back), _) => back.clone(),
            (None, Some(record)) => now.address(&record),
            (None, None) => self.home(),
        };
        Ok(redirect(to).seen(receipt.seq).saying(told).into_response())
    }

    /// Shows the form again with what is wrong; what was typed is kept.
    pub(super) async fn wrong(&self, sent: Sent, problems: Problems) -> Result<Response, Failure> {
        let kept = self.put(&sent).await?;
        let part = self.part.as_ref();
        let part = part.map(|part| part.with(&problems));
        let said = problems.0.iter().map(|problem| Said {
            path: problem.path.clone(),
            text: spoken::problem(problem, Some(self.kind), self.reader),
        });
        let wider = Editing {
            part,
            record: self.record.clone(),
            ..*self
        };
        wider.draw(Drawn {
            draft: sent.draft,
            problems: said.collect(),
            base: sent.base,
            kept: Some(kept),
            waiting: None,
            reason: sent.reason,
            back: sent.back,
            alike: Vec::new(),
        })
    }

    /// Shows the form of a new record again with those that may be the same; sent once more, it is written.
    async fn asks_whether_new(&self, sent: Sent, alike: Vec<Alike>) -> Result<Response, Failure> {
        let kept = self.put(&sent).await?;
        self.draw(Drawn {
            draft: sent.draft,
            problems: Vec::new(),
            base: sent.base,
            kept: Some(kept),
            waiting: None,
            reason: sent.reason,
            back: sent.back,
            alike,
        })
    }

    /// Keeps what was typed, under the draft that the form already has or a new one.
    pub(super) async fn put(&self, sent: &Sent) -> Result<Draft, Failure> {
        let account = self.reader.account.as_ref().ok_or(Failure::NotFound)?;
        let mut body = sent.draft.clone();
        if let (Some(object), Some(reason)) = (body.as_object_mut(), &sent.reason) {
            object.insert(REASON.to_owned(), Value::from(reason.as_str()));
        }
        let mut draft = Draft {
            id: sent.draft_id.unwrap_or_else(Uuid::now_v7),
            kind: self.kind,
            record: self.record.as_ref().map(policy::AnyRecord::id),
            base: sent.base,
            body,
            updated_at: office::Office::now(),
        };
        if !self.state.office.put_draft(account.id, &draft).await? {
            // The id belongs to somebody else: this one gets its own.
            draft.id = Uuid::now_v7();
            self.state.office.put_draft(account.id, &draft).await?;
        }
        Ok(draft)
    }

    /// A draft of this reader for this form.
    pub(super) async fn draft(&self, id: Uuid) -> Result<Option<Draft>, Failure> {
        let Some(account) = &self.reader.account else {
            return Ok(None);
        };
        let found = self.state.office.draft(account.id, id).await?;
        Ok(found.filter(|draft| self.is_ours(draft)))
    }

    /// The latest draft that was begun for this form and not finished.
    async fn waiting(&self) -> Result<Option<Draft>, Failure> {
        let Some(account) = &self.reader.account else {
            return Ok(None);
        };
        let drafts = self.state.office.drafts(account.id).await?;
        Ok(drafts.into_iter().find(|draft| self.is_ours(draft)))
    }

    fn is_ours(&self, draft: &Draft) -> bool {
        let kind: Kind = self.kind;
        draft.kind == kind && draft.record == self.record.as_ref().map(policy::AnyRecord::id)
    }
}

/// Takes the reason of a change out of a draft's body.
pub(super) fn take_reason(body: &mut Value) -> Option<String> {
    let reason = body.as_object_mut()?.remove(REASON)?;
    reason.as_str().map(str::to_owned)
}
