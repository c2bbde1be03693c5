//! Writing: created, read, changed, refused when stale, deleted; several records as one.

use axum::http::Method;
use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use super::{at, problem, program};

#[tokio::test]
async fn a_record_is_created_changed_and_deleted() {
    let (_world, program) = program(Some(Role::Head)).await;
    let created = program
        .post(
            "/themes",
            json!({"fields": {"name": {"fr": "Ports"}}, "reason": "Nouveau thème"}),
        )
        .await;
    assert_eq!(created.status_code(), 201, "{}", created.text());
    assert_eq!(created.header("location"), "/api/v1/themes/THE-02");
    assert_eq!(created.header("etag"), "\"1\"");
    let mut theme: Value = created.json();
    theme["fields"]["name"]["en"] = json!("Harbours");
    let changed = program.put("/themes/THE-02", "\"1\"", theme.clone()).await;
    assert_eq!(
        (changed.status_code().as_u16(), changed.header("etag")),
        (200, "\"2\"".parse().unwrap()),
        "{}",
        changed.text()
    );
    // What was got is sent back: nothing differs, nothing is written.
    let same = program.put("/themes/THE-02", "\"2\"", changed.json()).await;
    assert_eq!(
        (same.status_code().as_u16(), same.json::<Value>()),
        (200, changed.json())
    );
    let gone = program
        .ask(
            Method::DELETE,
            "/themes/THE-02?reason=Doublon",
            &[("if-match", "\"2\"")],
            None,
        )
        .await;
    assert_eq!(
        (gone.status_code().as_u16(), gone.text().as_str()),
        (204, "")
    );
    problem(&program.get("/themes/THE-02").await, 404, "not-found");
    let id = theme["id"].as_str().unwrap();
    let history = program.read(&format!("/themes/{id}/history")).await;
    assert_eq!(
        (
            &history["items"][0]["deleted"],
            &history["items"][0]["reason"]
        ),
        (&json!(true), &json!("Doublon"))
    );
    let restored = program
        .post("/commands", json!({"edits": [{"restore": {"record": id}}]}))
        .await;
    assert_eq!(restored.status_code(), 200, "{}", restored.text());
    assert_eq!(
        program.read("/themes/THE-02").await["fields"]["name"]["en"],
        "Harbours"
    );
}

#[tokio::test]
async fn every_record_can_be_sent_back_as_it_was_read() {
    let (_world, program) = program(Some(Role::Head)).await;
    for kind in policy::Kind::ALL {
        let list = program.read(&format!("/{}", kind.plural())).await;
        for item in list["items"].as_array().unwrap() {
            let path = format!("/{}/{}", kind.plural(), item["id"].as_str().unwrap());
            let same = program.put(&path, "*", item.clone()).await;
            assert_eq!(
                (same.status_code().as_u16(), &same.json::<Value>()),
                (200, item),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn a_change_says_on_which_version_it_is_based() {
    let (_world, program) = program(Some(Role::Head)).await;
    let mut theme = program.read("/themes/THE-01").await;
    let without = program
        .ask(Method::PUT, "/themes/THE-01", &[], Some(theme.clone()))
        .await;
    problem(&without, 428, "version-missing");
    let without = program
        .ask(Method::DELETE, "/themes/THE-01", &[], None)
        .await;
    problem(&without, 428, "version-missing");
    theme["fields"]["name"]["es"] = json!("Agua");
    assert_eq!(
        program
            .put("/themes/THE-01", "\"1\"", theme.clone())
            .await
            .status_code(),
        200
    );
    theme["fields"]["name"]["es"] = json!("Aguas");
    let stale = program.put("/themes/THE-01", "\"1\"", theme).await;
    problem(&stale, 412, "changed");
    let body: Value = stale.json();
    assert_eq!(body["based_on"], 1);
    assert_eq!(body["sent"]["name"]["es"], "Aguas");
    assert_eq!(
        (
            &body["newest"]["version"],
            &body["newest"]["fields"]["name"]["es"]
        ),
        (&json!(2), &json!("Agua"))
    );
    for never in ["W/\"2\"", "\"abc\""] {
        let gone = program
            .ask(
                Method::DELETE,
                "/themes/THE-01",
                &[("if-match", never)],
                None,
            )
            .await;
        problem(&gone, 412, "changed");
    }
}

#[tokio::test]
async fn everything_wrong_is_told_by_its_place_in_what_was_sent() {
    let (_world, program) = program(Some(Role::Head)).await;
    let sent =
        json!({"code": "1", "id": "none", "feilds": {}, "fields": {"title": 7, "type": "twining"}});
    let found = problem(&program.post("/agreements", sent).await, 422, "invalid");
    assert_eq!(
        found,
        [at("feilds", "api-unknown-name"), at("id", "api-not-id")]
    );
    let sent = json!({"fields": {"title": 7, "type": "twining", "parties": [{"party": "GOV-99"}], "colour": "red"}});
    let found = problem(&program.post("/agreements", sent).await, 422, "invalid");
    for expected in [
        at("fields.colour", "problem-unknown-field"),
        at("fields.type", "problem-not-choice"),
        at("fields.parties.0.party", "problem-no-such-record"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    let taken = program
        .post(
            "/themes",
            json!({"code": "THE-01", "fields": {"name": {"fr": "x"}}}),
        )
        .await;
    assert_eq!(
        problem(&taken, 422, "invalid"),
        [at("code", "problem-code-taken")]
    );
    let used = program
        .ask(
            Method::DELETE,
            "/themes/THE-01",
            &[("if-match", "\"1\"")],
            None,
        )
        .await;
    assert_eq!(
        problem(&used, 422, "invalid"),
        [at("", "problem-still-used")]
    );
    let other = json!({"code": "THE-07", "kind": "action", "fields": {"name": {"fr": "x"}}});
    let found = problem(
        &program.put("/themes/THE-01", "*", other).await,
        422,
        "invalid",
    );
    assert_eq!(found, [at("kind", "api-other-kind")]);
    let other = json!({"code": "THE-07", "fields": {"name": {"fr": "x"}}});
    assert_eq!(
        problem(
            &program.put("/themes/THE-01", "*", other).await,
            422,
            "invalid"
        ),
        [at("code", "problem-code-immutable")]
    );
}

#[tokio::test]
async fn where_nothing_can_be_chosen_a_choice_is_refused_in_words_of_its_own() {
    let (world, program) = program(Some(Role::Head)).await;
    let indicator = json!({"name": {"fr": "Stagiaires"}, "level": "territorial", "kind": "outcome", "nature": "number",
        "direction": "up", "frequency_months": 12, "aggregation": "sum"});
    world
        .create(Kind::Indicator, Some("IND-01"), indicator)
        .await;
    let fields = json!({"indicator": "IND-01", "observed_on": "2025-06-30", "value": "4", "status": "final",
        "disaggregation": "femmes"});
    let refused = program
        .post("/observations", json!({"fields": fields}))
        .await;
    assert_eq!(
        problem(&refused, 422, "invalid"),
        [at("fields.disaggregation", "problem-observation-part")]
    );
    let body: Value = refused.json();
    let message = body["problems"][0]["message"].as_str().unwrap();
    assert!(
        message.starts_with("Cet indicateur n’a pas de ventilation"),
        "{message}"
    );
}

#[tokio::test]
async fn a_body_that_is_no_json_is_told_where_it_breaks_off() {
    let (_world, program) = program(Some(Role::Head)).await;
    let token = format!("Bearer {}", program.token.as_ref().unwrap());
    let post = || {
        program
            .server
            .post("/api/v1/themes")
            .add_header("authorization", token.clone())
    };
    let broken = post()
        .text("{\n  \"fields\": }")
        .content_type("application/json")
        .await;
    problem(&broken, 400, "json");
    assert!(
        broken.json::<Value>()["detail"]
            .as_str()
            .unwrap()
            .contains('2')
    );
    problem(&post().text("{}").await, 415, "media-type");
    problem(&post().await, 415, "media-type");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    problem(
        &post().text(deep).content_type("application/json").await,
        400,
        "json",
    );
    let large = format!(
        "{{\"fields\": {{\"name\": \"{}\"}}}}",
        "x".repeat(9 * 1024 * 1024)
    );
    problem(
        &post().text(large).content_type("application/json").await,
        413,
        "too-large",
    );
    for strange in [
        json!([]),
        json!("x"),
        json!(null),
        json!(1),
        json!({"fields": []}),
        json!({}),
    ] {
        problem(&post().json(&strange).await, 422, "invalid");
    }
}

#[tokio::test]
async fn a_move_is_added_or_refused_with_those_that_are_possible() {
    let (_world, program) = program(Some(Role::Head)).await;
    let moved = program
        .post("/agreements/AGR-01/moves", json!({"to": "suspended", "on": "2025-10-01", "act": "Délibération 2025-9", "reason": "Crise"}))
        .await;
    assert_eq!(moved.status_code(), 200, "{}", moved.text());
    let agreement: Value = moved.json();
    assert_eq!(
        (
            &agreement["version"],
            &agreement["fields"]["moves"][4]["to"]
        ),
        (&json!(2), &json!("suspended"))
    );
    let wrong = program
        .post(
            "/agreements/AGR-01/moves",
            json!({"to": "negotiating", "on": "2025-11-01"}),
        )
        .await;
    let found = problem(&wrong, 422, "invalid");
    assert!(
        found.contains(&at("to", "problem-move-not-allowed")),
        "{found:?}"
    );
    let empty = program.post("/agreements/AGR-01/moves", json!({})).await;
    assert!(!problem(&empty, 422, "invalid").is_empty());
    let stale = program
        .ask(
            Method::POST,
            "/agreements/AGR-01/moves",
            &[("if-match", "\"1\"")],
            Some(json!({"to": "terminated", "on": "2025-12-01"})),
        )
        .await;
    problem(&stale, 412, "changed");
    problem(
        &program.post("/themes/THE-01/moves", json!({})).await,
        404,
        "not-found",
    );
}

#[tokio::test]
async fn a_record_stands_for_another_that_is_the_same() {
    let (world, program) = program(Some(Role::Head)).await;
    let double =
        json!({"name": "Marchetti, Inès", "telephone": "06 12 34 56 78", "visibility": "internal"});
    world
        .create(policy::Kind::Person, Some("PER-02"), double)
        .await;
    let path = "/persons/PER-01/merge";
    let merge = async |body: Value| program.post(path, body).await;
    for (sent, place, key) in [
        (json!({}), "with", "problem-required"),
        (json!({"with": "PER-99"}), "with", "problem-no-such-record"),
        (json!({"with": "THE-01"}), "with", "problem-no-such-record"),
        (json!({"with": "PER-01"}), "", "problem-merge-itself"),
        (
            json!({"with": "PER-02", "take": "name"}),
            "take",
            "problem-not-list",
        ),
        (
            json!({"with": "PER-02", "take": ["nom"]}),
            "take.0",
            "api-unknown-name",
        ),
        (
            json!({"with": "PER-02", "why": "x"}),
            "why",
            "api-unknown-name",
        ),
    ] {
        let refused = merge(sent.clone()).await;
        assert_eq!(
            problem(&refused, 422, "invalid"),
            [at(place, key)],
            "{sent}"
        );
    }
    let sent = json!({"with": "PER-02", "take": ["name"], "reason": "Même personne"});
    let stale = program
        .ask(
            Method::POST,
            path,
            &[("if-match", "\"9\"")],
            Some(sent.clone()),
        )
        .await;
    problem(&stale, 412, "changed");
    let merged = merge(sent).await;
    assert_eq!(merged.status_code(), 200, "{}", merged.text());
    let fields = merged.json::<Value>()["fields"].clone();
    assert_eq!(
        (&fields["name"], &fields["telephone"]),
        (&json!("Marchetti, Inès"), &json!("06 12 34 56 78"))
    );
    assert_eq!(program.read("/persons/PER-02").await["code"], "PER-01");
    // Only contacts and the like are merged.
    let agreement = program
        .post("/agreements/AGR-01/merge", json!({"with": "AGR-01"}))
        .await;
    problem(&agreement, 404, "not-found");
}

#[tokio::test]
async fn several_records_are_written_as_one_or_not_at_all() {
    let (_world, program) = program(Some(Role::Head)).await;
    let edits = |name: &str| {
        json!({"reason": "Atelier", "edits": [
            {"create": {"kind": "place", "code": "PLA-50", "fields": {"name": {"fr": "Baie"}, "country": "FR"}}},
            {"create": {"kind": "government", "fields": {
                "name": {"fr": name}, "side": "foreign", "kind": "municipal", "country": "FR", "place": "PLA-50"}}},
            {"change": {"record": "THE-01", "version": 1, "fields": {"name": {"fr": "Eaux"}, "visibility": "public"}}},
        ]})
    };
    let refused = program.post("/commands", edits("")).await;
    assert_eq!(
        problem(&refused, 422, "invalid"),
        [at("edits.1.create.fields.name", "problem-required")]
    );
    problem(&program.get("/places/PLA-50").await, 404, "not-found");
    let done = program.post("/commands", edits("Ville de la Baie")).await;
    assert_eq!(done.status_code(), 200, "{}", done.text());
    let body: Value = done.json();
    assert_eq!(
        (&body["written"], &body["records"][1]["kind"]),
        (&json!(3), &json!("government"))
    );
    let again = program
        .post(
            "/commands",
            json!({"edits": [{"delete": {"record": "THE-01", "version": 1}}]}),
        )
        .await;
    problem(&again, 409, "changed");
    let strange = json!({"edits": [{"burn": {}}, {"create": {"kind": "dragon"}}, {"change": {"record": "NO-1"}}, 3]});
    let found = problem(&program.post("/commands", strange).await, 422, "invalid");
    let expected = [
        at("edits.0", "api-not-edit"),
        at("edits.1.create.kind", "api-not-kind"),
        at("edits.1.create.fields", "problem-required"),
        at("edits.2.change.record", "problem-no-such-record"),
        at("edits.2.change.version", "problem-not-integer"),
        at("edits.2.change.fields", "problem-required"),
        at("edits.3", "api-not-edit"),
    ];
    assert_eq!(found, expected);
    for empty in [
        json!({}),
        json!({"edits": []}),
        json!({"edits": {}}),
        json!(3),
    ] {
        problem(&program.post("/commands", empty).await, 422, "invalid");
    }
}
