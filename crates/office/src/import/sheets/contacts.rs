//! A list of contacts: people, and where they work. Personal data stands on the person's record and nowhere else.

use language::{Language, fold};
use policy::Kind;
use policy::kernel::Tongue;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::choices::Decision;
use super::super::said::Said;
use super::work::{Line, Work, is_called};

const WORKPLACES: [Kind; 4] = [
    Kind::Government,
    Kind::Department,
    Kind::Organisation,
    Kind::Actor,
];
/// Words by which a list says that somebody no longer holds the post.
const FORMER: [&str; 8] = [
    "ancien",
    "ancienne",
    "ex",
    "former",
    "exalcalde",
    "antiguo",
    "antigua",
    "anterior",
];

/// What a row makes.
pub(super) fn row(work: &mut Work<'_>, line: Line<'_>) {
    let Some(name) = work.needed(line, "name") else {
        return;
    };
    let name = match work.text(line, "first_name") {
        Some(first) => format!("{name}, {first}"),
        None => name,
    };
    let Ok(works_for) = workplace(work, line) else {
        return;
    };
    let mail = work.text(line, "mail");
    let position = work.text(line, "position");
    let is_former = position.as_deref().is_some_and(|text| {
        fold(text)
            .split(' ')
            .next()
            .is_some_and(|first| FORMER.contains(&first))
    });
    if let (true, Some(text)) = (is_former, &position) {
        work.doubt(
            line,
            "position",
            Said::new("imports-sheet-former-post").with("value", text.clone()),
        );
    }
    let known = person(work, &name, works_for, mail.as_deref());
    let draft = json!({
        "name": name,
        "position": position,
        "works_for": works_for,
        "mail": mail,
        "telephone": work.text(line, "telephone"),
        "languages": languages(work, line),
    });
    if known.is_none() {
        work.note(line, "name", Said::new("imports-sheet-personal"));
    }
    let key = match &mail {
        Some(mail) => fold(mail),
        None => format!("{} {works_for:?}", fold(&name)),
    };
    work.put(line, (Kind::Person, &key), known, draft);
}

/// The person whom the register knows by the same address, or by the same name at the same place.
fn person(
    work: &Work<'_>,
    name: &str,
    works_for: Option<Uuid>,
    mail: Option<&str>,
) -> Option<Uuid> {
    let by_mail = mail.and_then(|mail| {
        work.first(Kind::Person, |flat| {
            let known = flat.get("mail").and_then(Value::as_str);
            known.is_some_and(|known| known.eq_ignore_ascii_case(mail))
        })
    });
    by_mail.or_else(|| {
        work.first(Kind::Person, |flat| {
            let at = flat.get("works_for").and_then(Value::as_str);
            let is_there = match (at, works_for) {
                (Some(at), Some(place)) => at == place.to_string(),
                _ => true,
            };
            let other = flat.get("mail").and_then(Value::as_str);
            let is_other = matches!((other, mail), (Some(_), Some(_)));
            is_called(flat, "name", name) && is_there && !is_other
        })
    })
}

/// Where the person works; an error when somebody must say first.
fn workplace(work: &mut Work<'_>, line: Line<'_>) -> Result<Option<Uuid>, ()> {
    let country = work.country(line, "country");
    let Some(name) = work.text(line, "body") else {
        return Ok(None);
    };
    if let Some(id) = work.named(&WORKPLACES, &name) {
        return Ok(Some(id));
    }
    match work.asked(line, ("body", &name), &WORKPLACES, country) {
        None => Err(()),
        Some(Decision::Record(id)) => Ok(Some(id)),
        Some(Decision::Leave) => Ok(None),
        Some(_) => {
            let draft = json!({"name": work.words(&name), "country": country});
            work.note(
                line,
                "body",
                Said::new("imports-sheet-body-made").with("value", name.clone()),
            );
            Ok(Some(work.put(
                line,
                (Kind::Organisation, &fold(&name)),
                None,
                draft,
            )))
        }
    }
}

fn languages(work: &mut Work<'_>, line: Line<'_>) -> Vec<String> {
    let Some(text) = work.text(line, "language") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for part in text
        .split([',', ';', '/', '+', '&'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        match language_of(part) {
            Some(code) => found.push(code),
            None => work.doubt(
                line,
                "language",
                Said::new("imports-language-unknown").with("value", part),
            ),
        }
    }
    found
}

/// A language by its code or its name in any of ours.
fn language_of(text: &str) -> Option<String> {
    let code = text.to_lowercase();
    let is_code = Tongue::parse(&code).is_some() && language::is_language(&code);
    if is_code {
        return Some(code);
    }
    let mut named = Language::ALL.into_iter().flat_map(Language::languages);
    let found = named.find(|(_, name)| fold(name) == fold(text));
    found
        .map(|(code, _)| (*code).to_owned())
        .filter(|code| Tongue::parse(code).is_some())
}
