//! A list of declarations: the text, and who joined it. A list of all who joined one text says that text once for all rows.

use language::fold;
use policy::Kind;
use policy::kernel::{Historical, Ref};
use policy::relations::{Adhesion, Declaration};
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::said::Said;
use super::signatory::{Signatories, signatory};
use super::work::{Line, Work, is_called};

/// Words by which a list says that somebody left.
const LEFT: [&str; 14] = [
    "withdrawn",
    "left",
    "resigned",
    "retire",
    "retiree",
    "retrait",
    "sorti",
    "sortie",
    "retirado",
    "retirada",
    "baja",
    "ex membre",
    "former",
    "expelled",
];
/// Words by which a list says that somebody is there, and nothing more.
const THERE: [&str; 14] = [
    "published",
    "active",
    "actif",
    "active member",
    "activo",
    "activa",
    "vigente",
    "signed",
    "signe",
    "firmado",
    "en vigueur",
    "in force",
    "adherent",
    "adherido",
];

/// What the rows make.
pub(super) fn rows(work: &mut Work<'_>, lines: &[Line<'_>]) {
    let signatories = Signatories::of(work, lines);
    for line in lines {
        if work.pace.step() {
            row(work, *line, &signatories);
        }
    }
}

fn row(work: &mut Work<'_>, line: Line<'_>, signatories: &Signatories) {
    let Some(title) = work.needed(line, "title") else {
        return;
    };
    let known = work.named(&[Kind::Declaration], &title);
    let known = known.filter(|id| work.known.policy.any(*id).is_some());
    let (carrier, forum) = carrier(work, line);
    let on = work.when(line, "date");
    if on.is_none() && known.is_none() && !work.book.is_bad(line.index) {
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
    adhesion(work, line, (declaration, on), signatories);
}

fn carrier(work: &mut Work<'_>, line: Line<'_>) -> (Option<Uuid>, Value) {
    let Some(name) = work.text(line, "network") else {
        return (None, Value::Null);
    };
    let found = work
        .named(&[Kind::Network, Kind::Alliance], &name)
        .or_else(|| work.first(Kind::Network, |flat| is_called(flat, "acronym", &name)));
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
fn adhesion(
    work: &mut Work<'_>,
    line: Line<'_>,
    (declaration, on): (Uuid, Option<Historical>),
    signatories: &Signatories,
) {
    let Some(name) = work.text(line, "signatory") else {
        work.doubt(
            line,
            "signatory",
            Said::new("imports-sheet-signatory-missing"),
        );
        return;
    };
    let Some((who, kind)) = signatory(work, line, (&name, on), signatories) else {
        return;
    };
    let act = work.text(line, "act");
    let own = work.known.settings.own_government.map(|link| link.id());
    if own == Some(who) && act.is_none() {
        work.doubt(line, "act", Said::new("imports-sheet-act-missing"));
        return;
    }
    let (field, sort) = match kind {
        Kind::Person => ("person", "person"),
        Kind::Government => ("adherent", "government"),
        _ => ("adherent", "organisation"),
    };
    let is_founder = work
        .text(line, "sort")
        .is_some_and(|text| super::words::reads(Kind::Adhesion, "kind", &text) == Some("founder"));
    let on = on.unwrap_or(Historical::Unknown);
    let known = known(work, declaration, who, on);
    let draft = json!({
        "declaration": declaration,
        "kind": if is_founder && kind != Kind::Person { "founder" } else { sort },
        field: who,
        "on": on.to_string(),
        "withdrawn_on": withdrawn(work, line),
        "authority_act": act,
        "source": work.text(line, "source"),
    });
    let key = format!("{declaration} {who}");
    if work.book.known(Kind::Adhesion, &key).is_some() {
        let what = Said::new("imports-sheet-adhesion-twice").with("value", name);
        work.doubt(line, "signatory", what);
    }
    work.put(line, (Kind::Adhesion, &key), known, draft);
}

/// The adhesion that the register knows: of several, the one of that day.
fn known(work: &Work<'_>, declaration: Uuid, who: Uuid, on: Historical) -> Option<Uuid> {
    let text: Ref<Declaration> = Ref::to(declaration);
    let known = work.known.policy.referring::<Adhesion>(who);
    let known: Vec<_> = known.filter(|one| one.body.declaration == text).collect();
    let of_day = known.iter().find(|one| one.body.on == on);
    of_day.or(known.first()).map(|one| one.id)
}

/// When it was withdrawn, as far as the row says.
fn withdrawn(work: &mut Work<'_>, line: Line<'_>) -> Option<String> {
    if let Some(on) = work.when(line, "withdrawn") {
        return Some(on.to_string());
    }
    let text = work.text(line, "state")?;
    let folded = fold(&text);
    if LEFT.contains(&folded.as_str()) {
        let what = Said::new("imports-sheet-withdrawn").with("value", text);
        work.doubt(line, "state", what);
        return Some(Historical::Unknown.to_string());
    }
    if !THERE.contains(&folded.as_str()) {
        let what = Said::new("imports-sheet-adhesion-state").with("value", text);
        work.doubt(line, "state", what);
    }
    None
}
