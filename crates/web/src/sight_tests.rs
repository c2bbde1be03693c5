//! What somebody may not see is named nowhere: the demonstration city with every kind once internal, once for partners, once
//! public, asked through every address by everybody who does not see all of it. Each record bears a word of its own in its
//! title, and no answer may hold the word or the code of a record that the asker may not see.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{HeaderName, HeaderValue, Method};
use axum_test::{TestResponse, TestServer};
use office::{Actor, Command, Edit, Facts, NewAccount, NewFile};
use policy::body::to_flat;
use policy::definition::{Shape, definition};
use policy::kernel::Listed;
use policy::record::Audience;
use policy::rights::{Role, Rule, Verb, Viewer, may, rule};
use policy::{AnyRecord, Kind, Policy};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::testing::{PASSWORD, World, empty};

/// A word that no record holds.
const NOWHERE: &str = "zq9999x";
/// Fields that name a record.
const NAMING: [&str; 8] = [
    "title", "name", "purpose", "text", "holder", "question", "outlet", "label",
];
/// Kinds whose names are spoken by the program itself, or stand beside others by number.
const UNMARKED: [Kind; 1] = [Kind::Settings];
/// The boards, and the pages that are about no one record.
const BOARDS: [&str; 34] = [
    "/",
    "/state-of-data",
    "/relations/map",
    "/networks",
    "/networks.csv",
    "/incidence",
    "/incidence.csv",
    "/who-does-what",
    "/who-does-what.csv",
    "/strategy/tree",
    "/strategy/tree.csv",
    "/strategy/planned",
    "/strategy/planned.csv",
    "/strategy/gate",
    "/strategy/gate.csv",
    "/strategy/changes",
    "/alignment",
    "/alignment.csv",
    "/transversality",
    "/transversality.csv",
    "/means",
    "/means.csv",
    "/consensus",
    "/consensus.csv",
    "/communication/overview",
    "/communication/overview.csv",
    "/indicators",
    "/indicators.csv",
    "/externalities",
    "/externalities.csv",
    "/beneficiaries",
    "/beneficiaries.csv",
    "/scorecard",
    "/figures",
];

/// A record and what it is told by.
struct Marked {
    id: Uuid,
    kind: Kind,
    code: Option<String>,
    word: String,
}

/// The city, each record with its word, each kind's records in turn internal, for partners and public.
struct City {
    world: World,
    marked: Vec<Marked>,
    /// Codes that sentences name.
    written: BTreeSet<String>,
}

async fn city(turn: usize) -> City {
    let world = empty().await;
    let read = |bytes: &[u8]| Facts::read(bytes).expect("a facts file");
    let mut facts = read(include_bytes!("../../cosmopole/data/reference.json"));
    let demonstration = read(include_bytes!("../../cosmopole/demo/estuaria.json"));
    facts.records.extend(demonstration.records);
    let mut edits = facts
        .edits(&Policy::empty(Audience::Internal))
        .expect("edits");
    let mut seen: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut in_sentences = BTreeSet::new();
    for (number, edit) in edits.iter_mut().enumerate() {
        let Edit::Create { kind, draft, .. } = edit else {
            panic!("an empty register has nothing to change");
        };
        written(draft, &mut in_sentences);
        let place = seen.entry(*kind).or_default();
        draft["visibility"] = json!(Audience::ALL[(*place + turn) % 3]);
        *place += 1;
        if !UNMARKED.contains(kind) {
            mark(*kind, draft, &word(number));
        }
    }
    let mut command = Command::new("import", edits);
    command.imported = true;
    let done = world.office.act(&Actor::program(), command).await;
    let done = done.unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let snapshot = world.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let marked = done.records.iter().enumerate().map(|(number, id)| Marked {
        id: *id,
        kind: policy.kind_of(*id).expect("it is there"),
        code: policy.code(*id).map(|code| code.to_string()),
        word: word(number),
    });
    let marked = marked.collect();
    City {
        world,
        marked,
        written: in_sentences,
    }
}

/// A word that nothing else holds.
fn word(number: usize) -> String {
    format!("zq{number:04}x")
}

/// Puts a record's word into what names it.
fn mark(kind: Kind, draft: &mut Value, word: &str) {
    for field in &definition(kind).fields {
        if !NAMING.contains(&field.name.as_str()) {
            continue;
        }
        let said = match (&field.shape, &draft[&field.name]) {
            (Shape::Text { .. } | Shape::Line { .. }, Value::String(text)) => {
                json!(format!("{text} {word}"))
            }
            (Shape::Text { .. }, Value::Object(tongues)) => {
                let said = tongues.iter().map(|(tongue, text)| {
                    let text = text.as_str().unwrap_or_default();
                    (tongue.clone(), json!(format!("{text} {word}")))
                });
                Value::Object(said.collect())
            }
            _ => continue,
        };
        draft[&field.name] = said;
    }
}

/// Somebody who asks.
struct Asker {
    name: &'static str,
    viewer: Viewer,
    server: TestServer,
}

impl City {
    fn policy(&self, audience: Audience) -> Policy {
        self.world.office.snapshot().of(audience).clone()
    }

    async fn asker(&self, role: Option<Role>) -> Asker {
        let Some(role) = role else {
            return Asker {
                name: "public",
                viewer: Viewer::Public,
                server: self.world.visitor(),
            };
        };
        let account = NewAccount {
            login: role.word().to_owned(),
            name: format!("Camille {}", role.word()),
            role,
            person: None,
            department: Some(self.world.id("CLI")),
            organisation: Some(self.world.id("A-UNI")),
            language: language::Language::Fr,
        };
        let added = self.world.office.add_account(&account, PASSWORD).await;
        let viewer = added.expect("the account is right").viewer();
        Asker {
            name: role.word(),
            viewer,
            server: self.world.signed_in(role).await,
        }
    }

    /// What this asker may see of a record, as the rights and their view tell.
    fn sees(&self, asker: &Asker, policy: &Policy, id: Uuid) -> bool {
        let record = policy.any(id);
        record.is_some_and(|record| may(&asker.viewer, Verb::See, &record, policy).is_allowed())
    }
}

/// The words and codes that an answer to this asker may not hold.
struct Hidden<'a> {
    words: BTreeMap<&'a str, &'a Marked>,
    codes: BTreeMap<&'a str, &'a Marked>,
}

impl<'a> Hidden<'a> {
    fn of(city: &'a City, asker: &Asker) -> Self {
        let policy = city.policy(asker.viewer.audience());
        let hidden = || {
            city.marked
                .iter()
                .filter(|one| !UNMARKED.contains(&one.kind) && !city.sees(asker, &policy, one.id))
        };
        Self {
            words: hidden().map(|one| (one.word.as_str(), one)).collect(),
            // Short codes are words of the trade (water, BRI); those with a number name one record alone.
            codes: hidden()
                .filter_map(|one| Some((one.code.as_deref()?, one)))
                .filter(|(code, _)| {
                    code.contains('-')
                        && code.ends_with(|c: char| c.is_ascii_digit())
                        && !city.written.contains(*code)
                })
                .collect(),
        }
    }

    /// What an answer tells and should not.
    fn told_in(&self, text: &str) -> BTreeSet<String> {
        let mut told = BTreeSet::new();
        for (at, _) in text.match_indices("zq") {
            let word = text.get(at..at + 7).unwrap_or_default();
            if let Some(one) = self.words.get(word) {
                told.insert(format!("title of {:?} {:?}", one.kind, one.code));
            }
        }
        for piece in pieces(text) {
            if let Some(one) = self.codes.get(piece) {
                told.insert(format!("code of {:?} {piece}", one.kind));
            }
        }
        told
    }
}

/// The words of a text, codes whole.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    let found = text.split(move |c: char| !is_part(c));
    found.map(|piece| piece.trim_matches('.'))
}

/// The codes that somebody wrote into a sentence: whoever reads the sentence reads them.
fn written(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.contains(' ') => {
            found.extend(pieces(text).map(str::to_owned));
        }
        Value::Array(parts) => parts.iter().for_each(|part| written(part, found)),
        Value::Object(fields) => fields.values().for_each(|field| written(field, found)),
        _ => {}
    }
}

/// Asks, and notes what the answer tells that it should not.
async fn ask(
    asker: &Asker,
    address: &str,
    hidden: &Hidden<'_>,
    leaks: &mut Vec<String>,
) -> TestResponse {
    let answer = asker.server.get(address).await;
    let status = answer.status_code().as_u16();
    if status >= 500 {
        leaks.push(format!("{} {address}: {status}", asker.name));
    }
    let bytes = answer.as_bytes().clone();
    for told in hidden.told_in(&String::from_utf8_lossy(&bytes)) {
        leaks.push(format!("{} {address}: {told}", asker.name));
    }
    answer
}

/// The addresses that are about no one record.
fn everywhere(version: i64) -> Vec<String> {
    let mut all: Vec<String> = BOARDS.iter().map(|board| format!("/fr{board}")).collect();
    let rooms: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.room()).collect();
    all.extend(rooms.into_iter().map(|room| format!("/fr/{room}")));
    for kind in Kind::ALL {
        let list = format!("/fr/{}/{}", kind.room(), kind.plural());
        all.push(list.clone());
        all.push(format!("{list}/export.csv"));
        all.push(format!("/api/v1/{}", kind.plural()));
        all.push(format!("{list}?known_at={version}"));
    }
    for formula in policy::figures::all() {
        all.push(format!("/fr/figures/{}", formula.name));
        all.push(format!("/api/v1/figures/{}", formula.name));
    }
    all.push("/api/v1/kinds".to_owned());
    all
}

/// The addresses of one record, by its id, since an answer may repeat what the address says.
fn of_record(kind: Kind, id: Uuid) -> Vec<String> {
    let page = format!("/fr/{}/{}/{id}", kind.room(), kind.plural());
    let mut all: Vec<String> = ["", "?look=record", "/history", "/edit"]
        .iter()
        .map(|rest| format!("{page}{rest}"))
        .collect();
    all.push(format!("/api/v1/{}/{id}", kind.plural()));
    all.push(format!("/api/v1/{}/{id}/history", kind.plural()));
    for formula in policy::figures::all() {
        if formula.kind == Some(kind) {
            all.push(format!("/fr/figures/{}/{id}", formula.name));
            all.push(format!("/api/v1/figures/{}?record={id}", formula.name));
        }
    }
    all
}

/// What a hidden record answers to somebody who knows its id and tries everything.
async fn refuses(
    city: &City,
    asker: &Asker,
    one: &Marked,
    hidden: &Hidden<'_>,
    leaks: &mut Vec<String>,
) {
    for address in of_record(one.kind, one.id) {
        let answer = ask(asker, &address, hidden, leaks).await;
        if answer.status_code().is_success() {
            leaks.push(format!("{} {address}: it is shown", asker.name));
        }
    }
    let before = city.world.office.snapshot().version();
    let page = format!("/fr/{}/{}/{}", one.kind.room(), one.kind.plural(), one.id);
    for (rest, form) in [
        ("/delete", json!({"reason": "x"})),
        ("/comments", json!({"text": "x"})),
        ("/moves", json!({"to": "closed", "on": "2025-01-01"})),
        ("/merge", json!({"with": "x"})),
    ] {
        let answer = asker
            .server
            .post(&format!("{page}{rest}"))
            .form(&form)
            .await;
        if answer.status_code().is_success() {
            leaks.push(format!("{} POST {page}{rest}", asker.name));
        }
        for told in hidden.told_in(&answer.text()) {
            leaks.push(format!("{} POST {page}{rest}: {told}", asker.name));
        }
    }
    let api = format!("/api/v1/{}/{}", one.kind.plural(), one.id);
    let any = HeaderValue::from_static("*");
    for method in [Method::DELETE, Method::PUT] {
        let answer = asker
            .server
            .method(method.clone(), &api)
            .add_header(HeaderName::from_static("if-match"), any.clone())
            .json(&json!({"fields": {}}))
            .await;
        for told in hidden.told_in(&answer.text()) {
            leaks.push(format!("{} {method} {api}: {told}", asker.name));
        }
    }
    assert_eq!(
        city.world.office.snapshot().version(),
        before,
        "{} wrote",
        asker.name
    );
}

/// One turn of the visibilities, asked by everybody who does not see all.
async fn nothing_is_told(turn: usize) {
    let city = city(turn).await;
    let version = city.world.office.snapshot().version();
    let mut leaks = Vec::new();
    let (secret, digest) = with_file(&city).await;
    for role in [
        None,
        Some(Role::Partner),
        Some(Role::Department),
        Some(Role::Evaluator),
    ] {
        let asker = city.asker(role).await;
        let hidden = Hidden::of(&city, &asker);
        let policy = city.policy(asker.viewer.audience());
        assert!(!hidden.words.is_empty(), "{} sees everything", asker.name);
        for address in everywhere(version) {
            ask(&asker, &address, &hidden, &mut leaks).await;
        }
        for kind in Kind::ALL {
            let of_kind = || city.marked.iter().filter(|one| one.kind == *kind);
            let seen = of_kind().find(|one| city.sees(&asker, &policy, one.id));
            if let Some(one) = seen {
                for address in of_record(*kind, one.id) {
                    ask(&asker, &address, &hidden, &mut leaks).await;
                }
            }
            let unseen = of_kind().find(|one| !city.sees(&asker, &policy, one.id));
            if let Some(one) = unseen {
                refuses(&city, &asker, one, &hidden, &mut leaks).await;
                for search in ["/fr/search", "/api/v1/search"] {
                    // The answer is what it is for a word that nothing holds.
                    let asked = |word: &str| format!("{search}?q={word}");
                    let found = asker.server.get(&asked(&one.word)).await.text();
                    let nothing = asker.server.get(&asked(NOWHERE)).await.text();
                    if found.replace(&one.word, NOWHERE) != nothing {
                        leaks.push(format!("{} {search} finds {:?}", asker.name, one.code));
                    }
                }
            }
        }
        if !city.sees(&asker, &policy, secret) {
            let file = format!("/files/{secret}/{digest}");
            assert_eq!(
                asker.server.get(&file).await.status_code(),
                404,
                "{}",
                asker.name
            );
        }
        let facts = serde_json::to_string(&Facts::of(&policy, &asker.viewer)).expect("JSON");
        for told in hidden.told_in(&facts) {
            leaks.push(format!("{} facts: {told}", asker.name));
        }
        counts(&city, &asker, &policy, &mut leaks).await;
    }
    leaks.sort();
    leaks.dedup();
    let many = leaks.len();
    leaks.truncate(200);
    assert!(leaks.is_empty(), "{many} leaks:\n{}", leaks.join("\n"));
}

/// An internal agreement with a file.
async fn with_file(city: &City) -> (Uuid, String) {
    let policy = city.policy(Audience::Internal);
    let internal = |record: &AnyRecord| record.common().visibility == Audience::Internal;
    let agreements = policy.all(Kind::Agreement);
    let agreement = agreements
        .into_iter()
        .find(internal)
        .expect("one is internal");
    let file = NewFile {
        name: "secret.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        bytes: b"secret".to_vec(),
    };
    let attached = city
        .world
        .office
        .attach(&Actor::program(), agreement.id(), None, file)
        .await;
    attached.unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let record = city
        .policy(Audience::Internal)
        .any(agreement.id())
        .expect("it is there");
    let digest = to_flat(&record)["documents"][0]["digest"]
        .as_str()
        .expect("a digest")
        .to_owned();
    (agreement.id(), digest)
}

/// Lists count what the asker sees, and nothing more.
async fn counts(city: &City, asker: &Asker, policy: &Policy, leaks: &mut Vec<String>) {
    for kind in Kind::ALL {
        let records = policy.all(*kind);
        let seen = records
            .iter()
            .filter(|record| may(&asker.viewer, Verb::See, record, policy).is_allowed());
        let seen = seen.count();
        let answer = asker
            .server
            .get(&format!("/api/v1/{}?limit=1", kind.plural()))
            .await;
        if answer.status_code() == 404 {
            continue;
        }
        let total = answer.json::<Value>()["total"].as_u64();
        if total != u64::try_from(seen).ok() {
            leaks.push(format!(
                "{} counts {total:?} of {seen} {kind:?}",
                asker.name
            ));
        }
    }
    assert!(!city.marked.is_empty());
}

#[tokio::test]
async fn nothing_is_told_when_the_first_of_each_kind_is_internal() {
    nothing_is_told(0).await;
}

#[tokio::test]
async fn nothing_is_told_when_the_first_of_each_kind_is_for_partners() {
    nothing_is_told(1).await;
}

#[tokio::test]
async fn nothing_is_told_when_the_first_of_each_kind_is_public() {
    nothing_is_told(2).await;
}

#[test]
fn those_who_are_not_asked_see_everything() {
    for role in [
        Role::Administrator,
        Role::Head,
        Role::Officer,
        Role::Sponsor,
        Role::Reviewer,
    ] {
        for kind in Kind::ALL {
            assert_eq!(
                rule(role, Verb::See, *kind),
                Some(Rule::Yes),
                "{role:?} {kind:?}"
            );
        }
    }
}
