//! Letting one record stand for another that turned out to be the same: every link is moved, nothing that either said is lost,
//! and the merged one ends as a deleted record whose code and address lead to the one that stays.

use policy::body::to_flat;
use policy::definition::{Field, Shape, definition};
use policy::kernel::Problems;
use policy::record::Former;
use policy::rights::{Decision, Verb, Viewer, may, may_merge};
use policy::{AnyRecord, Audience, Kind, Policy};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::act::{Actor, Command, Edit, Invalid, Receipt, Refusal};
use crate::open::Office;
use crate::prepare::{Drafted, wrong};

/// Kinds of which two records often turn out to be one.
pub const MERGED: [Kind; 6] = [
    Kind::Person,
    Kind::Organisation,
    Kind::Government,
    Kind::Actor,
    Kind::Place,
    Kind::Theme,
];

/// What somebody asks to be merged.
#[derive(Debug, Clone)]
pub struct Merge {
    /// The record that stays.
    pub kept: Uuid,
    /// The record that it stands for from then on.
    pub merged: Uuid,
    /// The fields in which the merged one is right where both say something else.
    pub take: Vec<String>,
    /// The version of the one that stays that somebody looked at.
    pub base: Option<i64>,
    /// Why.
    pub reason: Option<String>,
}

/// The two records of a merging command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Merging {
    pub(crate) kept: Uuid,
    pub(crate) merged: Uuid,
}

impl Merging {
    /// The two records that these edits make one, or two again.
    pub(crate) fn of(edits: &[Edit], policy: &Policy) -> Option<Self> {
        let goes = |id: &Uuid| {
            edits
                .iter()
                .any(|edit| matches!(edit, Edit::Delete { id: gone, .. } if gone == id))
        };
        edits.iter().find_map(|edit| match edit {
            Edit::Change { id, draft, .. } => {
                let merged = formers(draft).iter().filter_map(Former::id).find(goes)?;
                Some(Self { kept: *id, merged })
            }
            Edit::Restore { id } => {
                let kept = policy.stands_for(&id.to_string())?;
                Some(Self { kept, merged: *id })
            }
            Edit::Create { .. } | Edit::Delete { .. } => None,
        })
    }
}

/// The records for which a draft says that it stands.
pub(crate) fn formers(draft: &Value) -> Vec<Former> {
    serde_json::from_value(draft["formerly"].clone()).unwrap_or_default()
}

/// What merging would do, before it is done.
#[derive(Debug, Clone)]
pub struct Merger {
    /// The record that stays.
    pub kept: AnyRecord,
    /// The record that it would stand for.
    pub merged: AnyRecord,
    /// The fields in which both say something else and only one can be right.
    pub differing: Vec<&'static Field>,
    /// How many records point to the merged one, and would point to the other.
    pub links: usize,
}

/// How the values of two records come together in one field.
enum Together {
    /// One value, whoever said it.
    One(Value),
    /// Two values, of which somebody must choose.
    Either(Value, Value),
}

impl Office {
    /// What merging two records would do, for those who may.
    ///
    /// # Errors
    /// `NotThere`, `Denied`, or two records that cannot be one.
    pub fn merger(&self, viewer: &Viewer, kept: Uuid, merged: Uuid) -> Result<Merger, Refusal> {
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let kept = seen(policy, viewer, kept)?;
        let merged = seen(policy, viewer, merged)?;
        if let Decision::Refused(reason) = may_merge(viewer, &kept, &merged, policy) {
            return Err(Refusal::Denied(reason));
        }
        if kept.id() == merged.id() {
            return Err(wrong(0, "", "problem-merge-itself", ""));
        }
        if kept.kind() != merged.kind() || !MERGED.contains(&kept.kind()) {
            return Err(wrong(0, "", "problem-merge-kinds", ""));
        }
        Ok(Merger {
            differing: differing(&kept, &merged),
            links: policy.referrers(merged.id()).count(),
            kept,
            merged,
        })
    }

    /// Lets one record stand for another. It is one command, and is undone as one.
    ///
    /// # Errors
    /// What `merger` refuses, and what writing any of the records concerned would.
    pub async fn merge(&self, actor: &Actor, merge: &Merge) -> Result<Receipt, Refusal> {
        let merger = self.merger(&actor.viewer, merge.kept, merge.merged)?;
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let (kept, merged) = (&merger.kept, &merger.merged);
        let mut edits = vec![Edit::Change {
            id: kept.id(),
            base: merge.base.or(Some(kept.version())),
            draft: Value::Object(united(kept, merged, &merge.take)),
        }];
        let others = policy.referrers(merged.id()).map(|(_, id)| id);
        for other in others.filter(|id| *id != kept.id() && *id != merged.id()) {
            let Some(record) = policy.any(other) else {
                continue;
            };
            edits.push(Edit::Change {
                id: other,
                base: Some(record.version()),
                draft: Value::Object(relinked(&to_flat(&record), merged.id(), kept.id())),
            });
        }
        edits.push(Edit::Delete {
            id: merged.id(),
            base: Some(merged.version()),
        });
        let mut command = Command::new("merge", edits).because(merge.reason.clone());
        command.merging = Some(Merging {
            kept: kept.id(),
            merged: merged.id(),
        });
        let records: Vec<Uuid> = command.edits.iter().map(Edit::record).collect();
        self.act(actor, command)
            .await
            .map_err(|refusal| told_where(refusal, &records, policy))
    }
}

impl Drafted<'_> {
    /// Whether a change does nothing but lead links from a merged record to the one that stands for it, or back.
    pub(crate) fn moves_links_alone(
        &self,
        was: &Map<String, Value>,
        now: &Map<String, Value>,
    ) -> bool {
        self.command
            .merging
            .is_some_and(|Merging { kept, merged }| {
                relinked(was, merged, kept) == *now || relinked(now, merged, kept) == *was
            })
    }

    /// The records for which this one stands stay told: only a merger adds to them, and only bringing a merged record back
    /// takes from them.
    pub(crate) fn keep_formers(&self, before: &AnyRecord, flat: &mut Map<String, Value>) {
        let is_back = |former: &Former| {
            former.id().is_some_and(|id| {
                let itself = self.restored.contains_key(&id);
                let with_another = self.restored.values().any(|deleted| {
                    let formers = deleted.record.common().formerly.iter();
                    formers.filter_map(Former::id).any(|found| found == id)
                });
                itself || with_another
            })
        };
        let known = before.common().formerly.iter();
        let mut formerly: Vec<Former> = known.filter(|one| !is_back(one)).cloned().collect();
        for former in formers(&Value::Object(flat.clone())) {
            if !formerly.contains(&former) && former.id().is_some_and(|id| self.takes_away(id)) {
                formerly.push(former);
            }
        }
        match formerly.is_empty() {
            true => flat.shift_remove("formerly"),
            false => flat.insert("formerly".to_owned(), json!(formerly)),
        };
    }

    /// Whether this command deletes a record, or one that stands for it.
    fn takes_away(&self, id: Uuid) -> bool {
        self.command.edits.iter().any(|edit| match edit {
            Edit::Delete { id: gone, .. } => *gone == id || self.policy().now(id) == *gone,
            _ => false,
        })
    }
}

/// A record of this register, when this viewer may see it.
fn seen(policy: &Policy, viewer: &Viewer, id: Uuid) -> Result<AnyRecord, Refusal> {
    let internal = viewer.audience() == Audience::Internal;
    policy
        .any(id)
        .filter(|record| internal && may(viewer, Verb::See, record, policy).is_allowed())
        .ok_or(Refusal::NotThere { edit: 0, id })
}

/// A rule that another record would break names that record: nobody sees its form.
fn told_where(refusal: Refusal, records: &[Uuid], policy: &Policy) -> Refusal {
    let Refusal::Invalid(invalid) = refusal else {
        return refusal;
    };
    let told = invalid.into_iter().map(|one| {
        let id = records.get(one.edit).copied().unwrap_or_default();
        if one.edit == 0 {
            return one;
        }
        let name = policy
            .code(id)
            .map_or_else(|| id.to_string(), |code| code.to_string());
        let mut problems = one.problems;
        problems
            .structural("", "problem-merge-other")
            .naming("given", name);
        Invalid {
            edit: one.edit,
            problems: Problems(problems.0.into_iter().rev().collect()),
        }
    });
    Refusal::Invalid(told.collect())
}

/// The fields of which somebody must choose the value.
fn differing(kept: &AnyRecord, merged: &AnyRecord) -> Vec<&'static Field> {
    let (ours, theirs) = (
        to_flat(kept),
        relinked(&to_flat(merged), merged.id(), kept.id()),
    );
    let fields = &definition(kept.kind()).fields;
    fields
        .iter()
        .filter(|field| {
            let (Some(our), Some(their)) = (ours.get(&field.name), theirs.get(&field.name)) else {
                return false;
            };
            matches!(together(field, our, their), Together::Either(..))
        })
        .collect()
}

/// The record that stays, with everything that the other one said too.
fn united(kept: &AnyRecord, merged: &AnyRecord, take: &[String]) -> Map<String, Value> {
    let theirs = relinked(&to_flat(merged), merged.id(), kept.id());
    let mut ours = relinked(&to_flat(kept), merged.id(), kept.id());
    for field in &definition(kept.kind()).fields {
        let Some(their) = theirs.get(&field.name).filter(|_| field.name != "formerly") else {
            continue;
        };
        let value = match ours.get(&field.name) {
            None => their.clone(),
            Some(our) => match together(field, our, their) {
                Together::One(value) => value,
                Together::Either(_, their) if take.contains(&field.name) => their,
                Together::Either(our, _) => our,
            },
        };
        ours.insert(field.name.clone(), value);
    }
    let own = kept.id().to_string();
    for value in ours.values_mut() {
        if let Value::Array(parts) = value {
            parts.retain(|part| part.as_str() != Some(&own));
        }
    }
    ours.insert("formerly".to_owned(), formerly(kept, merged));
    ours
}

/// Everybody for whom the record stands.
fn formerly(kept: &AnyRecord, merged: &AnyRecord) -> Value {
    let common = merged.common();
    let former = Former {
        record: merged.id().to_string().into(),
        code: merged.code().map(|code| code.as_str().into()),
        visibility: common.visibility,
    };
    let all = kept.common().formerly.iter().chain(&common.formerly);
    json!(all.cloned().chain([former]).collect::<Vec<_>>())
}

/// What both say, where it can be said together: lists are joined, languages are added, notes stand one after the other.
fn together(field: &Field, our: &Value, their: &Value) -> Together {
    if our == their {
        return Together::One(our.clone());
    }
    match (&field.shape, our, their) {
        (Shape::List(_), Value::Array(ours), Value::Array(theirs)) => {
            Together::One(joined(ours, theirs))
        }
        (Shape::Text { .. }, Value::Object(ours), Value::Object(theirs)) => {
            let agrees = ours
                .iter()
                .all(|(tongue, text)| theirs.get(tongue).is_none_or(|other| other == text));
            let mut first = ours.clone();
            first.extend(
                theirs
                    .iter()
                    .filter(|(tongue, _)| !ours.contains_key(*tongue))
                    .map(owned),
            );
            if agrees {
                return Together::One(Value::Object(first));
            }
            let mut second = theirs.clone();
            second.extend(
                ours.iter()
                    .filter(|(tongue, _)| !theirs.contains_key(*tongue))
                    .map(owned),
            );
            Together::Either(Value::Object(first), Value::Object(second))
        }
        (_, Value::String(ours), Value::String(theirs)) if field.name == "notes" => {
            Together::One(Value::from(format!("{ours}\n\n{theirs}")))
        }
        _ => Together::Either(our.clone(), their.clone()),
    }
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

/// Both lists, what stands in both once. A part that comes from the other record gets a key of its own here.
fn joined(ours: &[Value], theirs: &[Value]) -> Value {
    let mut all = ours.to_vec();
    for part in theirs {
        if all.iter().any(|known| says_the_same(known, part)) {
            continue;
        }
        let mut part = part.clone();
        if let Value::Object(fields) = &mut part
            && all
                .iter()
                .any(|known| known.get("key").is_some() && known.get("key") == fields.get("key"))
        {
            fields.shift_remove("key");
        }
        all.push(part);
    }
    Value::Array(all)
}

/// Whether two parts of a list say the same, whatever their keys.
fn says_the_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let said = |fields: &Map<String, Value>| {
                let mut fields = fields.clone();
                fields.shift_remove("key");
                fields
            };
            said(one) == said(other)
        }
        (one, other) => one == other,
    }
}

/// A record in which every link to one record leads to another; what a list then says twice stands there once.
pub(crate) fn relinked(flat: &Map<String, Value>, from: Uuid, to: Uuid) -> Map<String, Value> {
    let (from, to) = (from.to_string(), to.to_string());
    let mut flat = flat.clone();
    for (name, value) in &mut flat {
        if name != "formerly" {
            relink(value, &from, &to);
        }
    }
    flat
}

/// Answers whether anything was moved.
fn relink(value: &mut Value, from: &str, to: &str) -> bool {
    match value {
        Value::String(text) if text == from => {
            to.clone_into(text);
            true
        }
        Value::Array(parts) => {
            let mut moved = false;
            for part in parts.iter_mut() {
                moved |= relink(part, from, to);
            }
            if moved {
                let mut once: Vec<Value> = Vec::with_capacity(parts.len());
                for part in parts.drain(..) {
                    if !once.iter().any(|known| says_the_same(known, &part)) {
                        once.push(part);
                    }
                }
                *parts = once;
            }
            moved
        }
        Value::Object(fields) => {
            let mut moved = false;
            for part in fields.values_mut() {
                moved |= relink(part, from, to);
            }
            moved
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Uuid = Uuid::from_u128(1);
    const B: Uuid = Uuid::from_u128(2);

    fn moved(given: Value) -> Value {
        let flat = given.as_object().expect("an object").clone();
        Value::Object(relinked(&flat, B, A))
    }

    #[test]
    fn links_are_moved_wherever_they_stand_and_said_once() {
        let (a, b) = (A.to_string(), B.to_string());
        assert_eq!(
            moved(json!({"by": b, "all": [a, b], "text": format!("not {b}")})),
            json!({"by": a, "all": [a], "text": format!("not {b}")})
        );
        let parts = json!({"contacts": [
            {"key": "1", "person": a, "party": "x"}, {"key": "2", "person": b, "party": "x"}, {"key": "3", "person": b, "party": "y"},
        ]});
        let once = json!({"contacts": [
            {"key": "1", "person": a, "party": "x"}, {"key": "3", "person": a, "party": "y"},
        ]});
        assert_eq!(moved(parts), once);
        let untouched = json!({"twice": ["z", "z"], "formerly": [{"record": b}]});
        assert_eq!(moved(untouched.clone()), untouched);
    }

    #[test]
    fn lists_are_joined_and_keys_stay_apart() {
        let ours = [json!({"key": "1", "on": "2024"})];
        let theirs = [
            json!({"key": "1", "on": "2025"}),
            json!({"key": "7", "on": "2024"}),
        ];
        assert_eq!(
            joined(&ours, &theirs),
            json!([{"key": "1", "on": "2024"}, {"on": "2025"}])
        );
        assert_eq!(
            joined(&[json!("fr")], &[json!("es"), json!("fr")]),
            json!(["fr", "es"])
        );
    }
}
