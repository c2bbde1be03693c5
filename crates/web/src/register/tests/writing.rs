//! Writing records: new ones, changes, rows without scripts, drafts, and two people at once.

use axum_test::TestServer;
use policy::Kind;
use policy::rights::Role;
use serde_json::Value;

use super::{leads_to, shown};
use crate::testing::{World, world};

const AGREEMENT: &str = "/en/relations/agreements/AGR-02";

fn flat(world: &World, code: &str) -> Value {
    let snapshot = world.office.snapshot();
    let policy = snapshot.of(policy::Audience::Internal);
    let record = policy.any(world.id(code)).unwrap();
    Value::Object(policy::body::to_flat(&record))
}

/// What the browser would send from a form of the page.
fn fields_of(page: &str) -> Vec<(String, String)> {
    let form = page.split("<form class=\"form\"").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let mut fields = Vec::new();
    let attribute = |tag: &str, name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(unescaped(tag[at..].split('"').next()?))
    };
    let mut select: Option<String> = None;
    for tag in form.split('<').skip(1) {
        let (head, rest) = tag.split_once('>').unwrap_or((tag, ""));
        let name = attribute(head, "name");
        let value = attribute(head, "value").unwrap_or_default();
        let checkable = head.contains("type=\"radio\"") || head.contains("type=\"checkbox\"");
        if head.starts_with("input") && (!checkable || head.contains(" checked")) {
            fields.extend(name.map(|name| (name, value)));
        } else if head.starts_with("textarea") {
            let text = unescaped(rest.strip_prefix('\n').unwrap_or(rest));
            fields.extend(name.map(|name| (name, text)));
        } else if head.starts_with("select") {
            select = name;
        } else if head.starts_with("option") && head.contains(" selected") {
            fields.extend(select.take().map(|name| (name, value)));
        } else if head.starts_with("/select") {
            fields.extend(select.take().map(|name| (name, String::new())));
        }
    }
    fields
}

fn unescaped(text: &str) -> String {
    text.replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(found, _)| found != name);
    fields.push((name.to_owned(), value.to_owned()));
}

async fn opened(server: &TestServer, address: &str) -> Vec<(String, String)> {
    let response = server.get(address).await;
    response.assert_status_ok();
    fields_of(&shown(&response))
}

#[tokio::test]
async fn saving_a_form_as_it_was_opened_changes_nothing() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    for kind in Kind::ALL {
        let snapshot = world.office.snapshot();
        for record in snapshot.of(policy::Audience::Internal).all(*kind) {
            let page = format!("/fr/{}/{}/{}", kind.room(), kind.plural(), record.id());
            let edit = format!("{page}/edit");
            if server.get(&edit).await.status_code() == 403 {
                continue;
            }
            let fields = opened(&server, &edit).await;
            let saved = server.post(&edit).form(&fields).await;
            assert_eq!(saved.status_code(), 303, "{edit}: {}", saved.text());
            let now = world.office.snapshot();
            let now = now.of(policy::Audience::Internal).any(record.id()).unwrap();
            assert_eq!(now.version(), record.version(), "{edit}");
        }
    }
}

#[tokio::test]
async fn a_new_agreement_begins_with_our_government_and_takes_its_code() {
    let world = world().await;
    let own = world.id("GOV-01").to_string();
    let settings = serde_json::json!({"from": "2010-01-01", "own_government": own, "today": crate::testing::TODAY});
    world.create(Kind::Settings, None, settings).await;
    let server = world.signed_in(Role::Officer).await;
    let new = "/en/relations/agreements/new";
    let mut fields = opened(&server, new).await;
    assert!(fields.contains(&("parties.0.party".to_owned(), own)));
    assert!(!fields.iter().any(|(name, _)| name == "visibility"));
    set(
        &mut fields,
        "title.en",
        "Water with <Vallonia> & \"friends\"",
    );
    set(&mut fields, "type", "cooperation");
    set(&mut fields, "term", "auto_renewing");
    set(&mut fields, "term.auto_renewing.period_months", "36");
    set(&mut fields, "parties.1.party", "Commune de Vallonia");
    let wrong = server.post(new).form(&fields).await;
    assert_eq!(wrong.status_code(), 422);
    let text = shown(&wrong);
    assert!(
        text.contains("href=\"#term-auto_renewing-notice_months\""),
        "{text}"
    );
    let mut again = fields_of(&text);
    assert!(again.contains(&(
        "title.en".to_owned(),
        "Water with <Vallonia> & \"friends\"".to_owned()
    )));
    set(&mut again, "term.auto_renewing.notice_months", "6");
    let address = leads_to(&server.post(new).form(&again).await);
    assert_eq!(address, "/en/relations/agreements/AGR-03");
    let flat = flat(&world, "AGR-03");
    assert_eq!(flat["parties"][1]["party"], world.id("GOV-03").to_string());
    assert_eq!(flat["moves"][0]["to"], "exploring");
    let text = shown(&server.get(&format!("{address}?look=record")).await);
    assert!(
        text.contains("Water with &#60;Vallonia&#62;")
            || text.contains("Water with &lt;Vallonia&gt;")
    );
    assert!(
        !shown(&server.get(new).await).contains("draft="),
        "the draft is gone"
    );
}

#[tokio::test]
async fn rows_are_added_and_removed_without_scripts_and_the_draft_is_found_again() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let edit = format!("{AGREEMENT}/edit");
    let mut fields = opened(&server, &edit).await;
    set(&mut fields, "committee", "Two people");
    fields.push(("_do".to_owned(), "add:commitments".to_owned()));
    let at = leads_to(&server.post(&edit).form(&fields).await);
    assert!(at.ends_with("#commitments-0"), "{at}");
    let page = shown(&server.get(&at).await);
    assert!(page.contains("id=\"commitments-0\""));
    let mut fields = fields_of(&page);
    assert!(fields.contains(&("committee".to_owned(), "Two people".to_owned())));
    set(&mut fields, "_do", "down:parties.0");
    let at = leads_to(&server.post(&edit).form(&fields).await);
    assert!(at.ends_with("#parties-1"), "{at}");
    let waiting = shown(&server.get(&edit).await);
    assert!(waiting.contains("Resume the draft") && waiting.contains("?draft="));
    let mut fields = fields_of(&shown(&server.get(&at).await));
    assert!(fields.contains(&("parties.0.key".to_owned(), "theirs".to_owned())));
    set(&mut fields, "_reason", "A committee was named");
    leads_to(&server.post(&edit).form(&fields).await);
    let flat = flat(&world, "AGR-02");
    assert_eq!(flat["committee"], "Two people");
    assert_eq!(flat["parties"][0]["key"], "theirs");
    assert!(flat.get("commitments").is_none());
    assert!(!shown(&server.get(&edit).await).contains("Resume the draft"));
    let history = shown(&server.get(&format!("{AGREEMENT}/history")).await);
    assert!(history.contains("A committee was named") && history.contains("Two people"));
}

#[tokio::test]
async fn two_people_at_once_see_both_versions_and_lose_nothing() {
    let world = world().await;
    let first = world.signed_in(Role::Officer).await;
    let second = world.signed_in(Role::Head).await;
    let edit = format!("{AGREEMENT}/edit");
    let mut mine = opened(&first, &edit).await;
    let mut theirs = opened(&second, &edit).await;
    set(&mut theirs, "title.fr", "Leur titre");
    set(&mut theirs, "committee", "Their committee");
    leads_to(&second.post(&edit).form(&theirs).await);
    set(&mut mine, "title.fr", "Mon titre");
    set(&mut mine, "authority_act", "My act");
    let conflict = first.post(&edit).form(&mine).await;
    assert_eq!(conflict.status_code(), 409);
    let text = shown(&conflict);
    for said in [
        "Leur titre",
        "Mon titre",
        "Their committee",
        "My act",
        "Camille head",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let value = |name: &str| {
        let at = text
            .split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .unwrap();
        at.split('"').next().unwrap().to_owned()
    };
    let form = [
        ("_draft", value("_draft")),
        ("_base", value("_base")),
        ("keep.title", "mine".to_owned()),
        ("keep.committee", "theirs".to_owned()),
        ("keep.authority_act", "mine".to_owned()),
    ];
    let settled = first
        .post(&format!("{AGREEMENT}/conflict"))
        .form(&form)
        .await;
    leads_to(&settled);
    let flat = flat(&world, "AGR-02");
    assert_eq!(flat["title"]["fr"], "Mon titre");
    assert_eq!(flat["committee"], "Their committee");
    assert_eq!(flat["authority_act"], "My act");
}

#[tokio::test]
async fn foreign_fields_and_forged_ids_are_refused() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let edit = format!("{AGREEMENT}/edit");
    let mut fields = opened(&server, &edit).await;
    fields.push(("price".to_owned(), "12".to_owned()));
    let refused = server.post(&edit).form(&fields).await;
    assert_eq!(refused.status_code(), 422);
    assert!(shown(&refused).contains("price"));
    let unknown = uuid::Uuid::now_v7();
    for address in [
        "/en/relations/agreements/AGR-99".to_owned(),
        format!("/en/relations/agreements/{unknown}/edit"),
        format!("{edit}?draft={unknown}"),
        "/en/relations/exchanges/AGR-01".to_owned(),
        "/en/governance/agreements".to_owned(),
    ] {
        server.get(&address).await.assert_status_not_found();
    }
    let odd = server.post(&edit).form(&[("_do", "explode:parties")]).await;
    odd.assert_status_bad_request();
}

#[tokio::test]
async fn somebody_elses_draft_is_not_found() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let edit = format!("{AGREEMENT}/edit");
    let mut fields = opened(&server, &edit).await;
    set(&mut fields, "_do", "keep");
    let at = leads_to(&server.post(&edit).form(&fields).await);
    server.get(&at).await.assert_status_ok();
    let other = world.signed_in(Role::Head).await;
    other.get(&at).await.assert_status_not_found();
    let id = at.split("draft=").nth(1).unwrap().to_owned();
    let form = [("_do", "discard".to_owned()), ("_draft", id)];
    leads_to(&server.post(&edit).form(&form).await);
    server.get(&at).await.assert_status_not_found();
}

#[tokio::test]
async fn who_may_not_edit_is_told_why() {
    let world = world().await;
    for role in [Role::Sponsor, Role::Evaluator, Role::Administrator] {
        let server = world.signed_in(role).await;
        server
            .get(&format!("{AGREEMENT}/edit"))
            .await
            .assert_status_forbidden();
        let new = server
            .post("/en/relations/agreements/new")
            .form(&[("title.fr", "x")])
            .await;
        new.assert_status_forbidden();
    }
    let partner = world.signed_in(Role::Partner).await;
    partner
        .get(&format!("{AGREEMENT}/edit"))
        .await
        .assert_status_not_found();
    let visitor = world.visitor();
    let asked = visitor.get("/en/relations/agreements/AGR-01/edit").await;
    assert_ne!(asked.status_code(), 200);
}

#[tokio::test]
async fn a_form_is_prefilled_from_its_address_and_leads_back() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let new = "/en/relations/exchanges/new?agreement=AGR-01&back=/en/relations/agreements/AGR-01";
    let mut fields = opened(&server, new).await;
    let agreement = world.id("AGR-01").to_string();
    assert!(fields.contains(&("agreement".to_owned(), agreement)));
    set(&mut fields, "date", "10/06/2025");
    set(&mut fields, "kind", "technical");
    set(&mut fields, "initiator", "us");
    let at = leads_to(
        &server
            .post("/en/relations/exchanges/new")
            .form(&fields)
            .await,
    );
    assert_eq!(at, "/en/relations/agreements/AGR-01");
    let elsewhere = opened(&server, "/en/relations/exchanges/new?back=//evil.example").await;
    assert!(!elsewhere.iter().any(|(name, _)| name == "_back"));
}
