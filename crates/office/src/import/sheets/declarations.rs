//! A list of declarations: the text, and who joined it.

use language::fold;
use policy::Kind;
use policy::kernel::Historical;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::choices::Decision;
use super::super::said::Said;
use super::work::{Line, Work};

const SIGNATORIES: [Kind; 4] = [
    Kind::Government,
    Kind::Organisation,
    Kind::Actor,
    Kind::Person,
];

/// What a row makes.
pub(super) fn row(work: &mut Work<'_>, line: Line<'_>) {
    let Some(title) = work.needed(line, "title") else {
        return;
    };
    let known = work.named(&[Kind::Declaration], &title);
    let known = known.filter(|id| work.known.policy.any(*id).is_some());
    let (carrier, forum) = carrier(work, line);
    let on = work.when(line, "date");
    if on.is_none() && known.is_none() {
        work.doubt(line, "date", Said::new("imports-sheet-date-unknown"));
    }
    let draft = json!({
        "title": work.words(&title),
        "carried_by": carrier,
        "forum": forum,
        "opened_on": if known.is_none() { Some("unknown") } else { None },
    });
    let key = fold(&title);
    let declaration = work.put(line, (Kind::Declaration, &key), known, draft);
    adhesion(work, line, declaration, on);
}

fn carrier(work: &mut Work<'_>, line: Line<'_>) -> (Option<Uuid>, Value) {
    let Some(name) = work.text(line, "network") else {
        return (None, Value::Null);
    };
    let found = work
        .named(&[Kind::Network, Kind::Alliance], &name)
        .or_else(|| {
            work.first(Kind::Network, |flat| {
                super::work::is_called(flat, "acronym", &name)
            })
        });
    match found {
        Some(id) => (Some(id), Value::Null),
        None => {
            work.note(
                line,
                "network",
                Said::new("imports-sheet-forum").with("value", name.clone()),
            );
            (None, work.words(&name))
        }
    }
}

/// Who joined, and when. A row that says no one makes no adhesion, and says so.
fn adhesion(work: &mut Work<'_>, line: Line<'_>, declaration: Uuid, on: Option<Historical>) {
    let Some(name) = work.text(line, "signatory") else {
        work.doubt(
            line,
            "signatory",
            Said::new("imports-sheet-signatory-missing"),
        );
        return;
    };
    let country = work.country(line, "country");
    let found = match work.named(&SIGNATORIES, &name) {
        Some(id) => Some(id),
        None => match work.asked(line, ("signatory", &name), &SIGNATORIES, country) {
            Some(Decision::Record(id)) => Some(id),
            Some(Decision::Leave) => {
                work.note(
                    line,
                    "signatory",
                    Said::new("imports-partner-left").with("value", name),
                );
                return;
            }
            Some(_) => {
                work.doubt(
                    line,
                    "signatory",
                    Said::new("imports-sheet-signatory-unknown").with("value", name),
                );
                return;
            }
            None => return,
        },
    };
    let Some(who) = found else { return };
    let kind = work.known.policy.kind_of(who);
    let act = work.text(line, "act");
    let own = work.known.settings.own_government.map(|link| link.id());
    if own == Some(who) && act.is_none() {
        work.doubt(line, "act", Said::new("imports-sheet-act-missing"));
        return;
    }
    let (field, sort) = match kind {
        Some(Kind::Person) => ("person", "person"),
        Some(Kind::Government) => ("adherent", "government"),
        _ => ("adherent", "organisation"),
    };
    let known = work.first(Kind::Adhesion, |flat| {
        flat.get("declaration") == Some(&json!(declaration)) && flat.get(field) == Some(&json!(who))
    });
    let on = on.unwrap_or(Historical::Unknown).to_string();
    let draft = json!({
        "declaration": declaration,
        "kind": sort,
        field: who,
        "on": on,
        "authority_act": act,
    });
    work.put(
        line,
        (Kind::Adhesion, &format!("{declaration} {who}")),
        known,
        draft,
    );
}
