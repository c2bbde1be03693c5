//! The pages of the strategy.

use axum::http::StatusCode;
use office::{Actor, Command, Edit};
use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use super::testing::planned_world;
use crate::testing::{World, empty};

fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let rest = page
        .split(from)
        .nth(1)
        .unwrap_or_else(|| panic!("no {from}\n{page}"));
    rest.split(to).next().unwrap_or(rest)
}

#[tokio::test]
async fn the_tree_holds_axes_objectives_actions_and_where_indicators_stand() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/tree").await.text();
    let water = between(&page, "/en/strategy/axes/AX-1", "/en/strategy/axes/AX-2");
    for expected in [
        "/en/strategy/objectives/OBJ-1",
        "Sonder l’estuaire",
        "data-state=\"in_progress\"",
        "/en/figures/indicator_status/IND-1",
        "data-state=\"not_assessable\"",
    ] {
        assert!(water.contains(expected), "{expected}\n{water}");
    }
    assert!(
        page.contains("No action carries it."),
        "the second objective is bare"
    );
    assert!(page.contains(&format!(
        "/en/operations/actions/new?objectives.0={}",
        world.id("OBJ-2")
    )));
    assert!(page.contains("One action over the horizon of the strategy, 1 of them under way; 1 with an overdue step."), "{page}");
    assert_eq!(
        page.matches("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"horizon-drawing")
            .count(),
        2
    );
    let csv = head.get("/en/strategy/tree.csv").await.text();
    assert!(csv.contains("ACT-11") && !csv.contains("ACT-12"), "{csv}");
}

#[tokio::test]
async fn actions_without_an_objective_of_the_strategy_are_counted_under_the_timeline() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/tree").await.text();
    let told = "3 actions of these years have no objective of this strategy";
    assert!(page.contains(told), "{page}");
    let page = world.visitor().get("/en/strategy/tree").await.text();
    let told = "2 actions of these years have no objective of this strategy";
    assert!(
        page.contains(told),
        "one of the three is not public\n{page}"
    );
}

#[tokio::test]
async fn titles_in_another_language_than_the_page_are_marked_in_links_too() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let marked = "lang=\"fr\">Sonder l’estuaire</a> <abbr class=\"language-code\" \
        title=\"not yet translated\">fr</abbr>";
    let tree = head.get("/en/strategy/tree").await.text();
    assert!(tree.contains(marked), "{tree}");
    let french = head.get("/fr/strategy/tree").await.text();
    assert!(french.contains(">Sonder l’estuaire</a>"), "{french}");
    assert!(!french.contains("language-code"), "{french}");
}

#[tokio::test]
async fn at_a_past_date_no_draft_and_no_strategy_of_others_stands_for_ours() {
    let world = planned_world().await;
    let draft = json!({"title": {"fr": "Cap suivant"}, "horizon_from": "2028-01-01", "horizon_to": "2032-12-31",
        "visibility": "public", "moves": [{"key": "m1", "to": "draft", "on": "2020-11-24"}]});
    let neighbour = json!({"title": {"fr": "Cap voisin"}, "government": "GOV-02", "horizon_from": "2021-01-01",
        "horizon_to": "2030-12-31", "visibility": "public",
        "moves": [{"key": "m1", "to": "adopted", "on": "2020-12-14", "act": "Délib. 2020-1"}]});
    for (code, other) in [("ST-2", draft), ("ST-3", neighbour)] {
        world.create(Kind::Strategy, Some(code), other).await;
    }
    let none = "No strategy is in force on this date";
    let named = |page: &str| between(page, "<div class=\"panel-head\"><h2>", "</h2>").to_owned();
    for server in [world.signed_in(Role::Head).await, world.visitor()] {
        // Adopted on 12 December, in force from the first of January on.
        let tree = server.get("/en/strategy/tree?as_of=2022-12-31").await;
        let tree = tree.text();
        assert!(named(&tree).contains("Cap estuaire"), "{tree}");
        assert!(tree.contains("This strategy is not in force"), "{tree}");
        for board in ["tree", "planned", "gate", "changes"] {
            let address = format!("/en/strategy/{board}?as_of=2021-06-30");
            let early = server.get(&address).await.text();
            assert!(early.contains(none), "{board}\n{early}");
        }
        let by_hand = "/en/strategy/tree?as_of=2021-06-30&strategy=ST-2";
        let by_hand = server.get(by_hand).await.text();
        assert!(named(&by_hand).contains("Cap suivant"), "{by_hand}");
    }
}

#[tokio::test]
async fn no_year_after_the_date_of_the_page_has_a_bar() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let address = "/en/strategy/planned?as_of=2022-12-31";
    let page = head.get(address).await.text();
    assert!(page.contains("2022 – Planned"), "{page}");
    assert!(!page.contains("2023 – Planned"), "{page}");
}

#[tokio::test]
async fn links_to_add_fill_in_what_they_come_from() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let wanted = [
        (Kind::Action, "objectives.0", "OBJ-2"),
        (Kind::Indicator, "links.0", "OBJ-2"),
        (Kind::Evaluation, "scope.0", "ST-1"),
        (Kind::Screening, "about", "AX-1"),
        (Kind::CommunicationPlan, "strategy", "ST-1"),
        (Kind::Consultation, "about", "ST-1"),
    ];
    for (kind, field, code) in wanted {
        let id = world.id(code).to_string();
        let address = format!("/en/{}/{}/new?{field}={id}", kind.room(), kind.plural());
        let answer = head.get(&address).await;
        assert_eq!(answer.status_code(), StatusCode::OK, "{address}");
        let form = answer.text();
        let bare = head.get(address.split('?').next().unwrap()).await.text();
        let ticked = ["selected", "checked"]
            .iter()
            .any(|word| form.contains(&format!("value=\"{id}\" {word}")));
        let named = form.matches(code).count() > bare.matches(code).count();
        assert!(ticked || named, "{address}\n{form}");
    }
}

#[tokio::test]
async fn planned_aligned_and_reactive_stand_apart_from_crises() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/planned?period=2025").await.text();
    // One planned; two reactive, one of them the world's own action without an objective; a mission of no action; one crisis.
    assert!(
        page.contains("2025 – Planned: 1, Aligned: 0, Reactive: 3, Crisis: 1"),
        "{page}"
    );
    let reactive = between(&page, "id=\"reactive\"", "</section>");
    assert!(
        reactive.contains("Mission surprise") && !reactive.contains("Accueillir en urgence"),
        "{reactive}"
    );
    assert!(page.contains("href=\"/en/figures/planned_share?period=2025\""));
    let public = world
        .visitor()
        .get("/en/strategy/planned?period=2025")
        .await
        .text();
    assert!(
        public.contains("Reactive: 2, Crisis: 1") && !public.contains("Mission surprise"),
        "{public}"
    );
}

#[tokio::test]
async fn a_year_in_which_number_and_cost_differ_is_warned_of() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/planned").await.text();
    // A fourth of the number is planned, half of the cost that is known.
    assert!(
        page.contains("In 2025 the share by number and the share by cost differ"),
        "{page}"
    );
}

#[tokio::test]
async fn the_gate_says_check_by_check_what_is_missing_and_leads_to_where_it_is_added() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/gate").await.text();
    let lacking = between(&page, "id=\"lacking\"", "</section>");
    assert!(
        lacking.contains(&format!(
            "/en/measurement/indicators/new?links.0={}",
            world.id("OBJ-2")
        )),
        "{lacking}"
    );
    assert!(
        lacking.contains("/en/measurement/indicators/IND-1/edit"),
        "{lacking}"
    );
    assert!(
        lacking.contains("/en/strategy/objectives/OBJ-1/edit"),
        "nobody gains from it yet"
    );
    let without = format!("/new?links.0={}", world.id("OBJ-2"));
    assert_eq!(
        lacking.matches(&without).count(),
        1,
        "an indicator that is missing is asked for once, however many checks fail for it"
    );
    let second = between(&page, "id=\"gate-OBJ-2\"", "</details>");
    assert!(second.contains("data-state=\"no\""), "{second}");
    let given = between(&page, "id=\"derogation\"", "</section>");
    assert!(
        given.contains("Conseil métropolitain") && given.contains("Deadline past"),
        "{given}"
    );
    assert!(page.contains("href=\"/en/figures/evaluability/ST-1\""));
    let public = world.visitor().get("/en/strategy/gate").await.text();
    assert!(
        public.contains("Conseil métropolitain")
            && !public.contains("/edit")
            && !public.contains("/new"),
        "{public}"
    );
    let before = "/en/strategy/gate?as_of=2022-12-11&strategy=ST-1";
    let before = head.get(before).await.text();
    assert!(
        before.contains("No derogation was given by this date."),
        "{before}"
    );
}

#[tokio::test]
async fn what_is_missing_is_offered_to_be_added_only_to_those_who_may() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/gate").await.text();
    assert!(page.contains("Add it here"), "{page}");
    let sponsor = world.signed_in(Role::Sponsor).await;
    let evaluator = world.signed_in(Role::Evaluator).await;
    for server in [sponsor, evaluator, world.visitor()] {
        let page = server.get("/en/strategy/gate").await.text();
        assert!(page.contains("id=\"lacking\""), "{page}");
        assert!(!page.contains("Add it here"), "{page}");
    }
}

async fn change(world: &World, code: &str, with: &[(&str, Value)], also: Vec<Edit>) {
    let snapshot = world.office.snapshot();
    let record = snapshot
        .of(policy::Audience::Internal)
        .any(world.id(code))
        .unwrap();
    let mut draft = policy::body::to_flat(&record);
    for (name, value) in with {
        draft.insert((*name).to_owned(), value.clone());
    }
    let mut edits = also;
    edits.push(Edit::Change {
        id: record.id(),
        base: Some(record.version()),
        draft: Value::Object(draft),
    });
    let done = world
        .office
        .act(&Actor::program(), Command::new("test", edits))
        .await;
    done.unwrap_or_else(|refusal| panic!("{code}: {refusal:?}"));
}

#[tokio::test]
async fn a_revision_is_told_and_both_texts_stand_side_by_side() {
    let world = planned_world().await;
    let revision = json!({"strategy": "ST-1", "on": "2025-03-24", "act": "Délib. 2025-9", "reason": "context", "visibility": "public",
        "changes": [{"key": "c", "about": "OBJ-1", "what": {"fr": "Le titre"}, "why": {"fr": "La crue"}}]});
    let create = Edit::Create {
        kind: Kind::Revision,
        id: None,
        code: Some("REV-1".to_owned()),
        draft: revision,
    };
    change(
        &world,
        "OBJ-1",
        &[("title", json!({"fr": "Partager toutes les eaux"}))],
        vec![create],
    )
    .await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/strategy/changes").await.text();
    let told = between(&page, "id=\"revisions\"", "</section>");
    for expected in [
        "Délib. 2025-9",
        "Le titre",
        "La crue",
        "/en/strategy/objectives/OBJ-1",
    ] {
        assert!(told.contains(expected), "{expected}\n{told}");
    }
    let sides = between(&page, "id=\"sides\"", "</section>");
    let was = between(sides, "<del>", "</del>");
    assert!(was.contains("Partager l’eau"), "{sides}");
    assert!(between(sides, "<ins>", "</ins>").contains("Partager toutes les eaux"));
    assert_eq!(
        sides.matches("<del>").count(),
        1,
        "what stayed is not shown"
    );
    assert!(sides.contains("4 records stayed as they were."), "{sides}");
    let earlier = head
        .get("/en/strategy/changes?as_of=2025-03-23")
        .await
        .text();
    assert!(
        !earlier.contains("Délib. 2025-9"),
        "the revision had not taken effect"
    );
    let public = world.visitor().get("/en/strategy/changes").await.text();
    assert!(
        public.contains("Délib. 2025-9")
            && public.contains("Past versions are open to the office only.")
    );
    assert!(!public.contains("<del>"), "{public}");
}

#[tokio::test]
async fn changes_whose_earlier_text_nobody_recorded_are_not_called_no_change() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let address = "/en/strategy/changes";
    let nothing = "Nothing has changed since adoption.";
    let page = head.get(address).await.text();
    assert!(page.contains(nothing), "{page}");
    let revision = json!({"strategy": "ST-1", "on": "2025-03-24", "act": "Délib. 2025-9", "reason": "context", "visibility": "public",
        "changes": [{"key": "c", "about": "OBJ-1", "what": {"fr": "Le titre"}, "why": {"fr": "La crue"}}]});
    world.create(Kind::Revision, Some("REV-1"), revision).await;
    let page = head.get(address).await.text();
    assert!(page.contains("No earlier text was recorded"), "{page}");
    assert!(
        !page.contains(nothing) && !page.contains("stayed as they were"),
        "{page}"
    );
}

#[tokio::test]
async fn without_a_strategy_the_pages_say_where_to_begin() {
    let world = empty().await;
    let head = world.signed_in(Role::Head).await;
    for address in [
        "/en/strategy/tree",
        "/en/strategy/gate",
        "/en/strategy/changes",
    ] {
        let page = head.get(address).await.text();
        assert!(
            page.contains("href=\"/en/strategy/strategies/new\""),
            "{address}\n{page}"
        );
    }
    head.get("/en/strategy/gate.csv")
        .await
        .assert_status_not_found();
}

#[tokio::test]
async fn every_page_answers_in_three_languages_to_everybody_without_a_raw_key() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let visitor = world.visitor();
    let pages = [
        "/strategy/tree",
        "/strategy/planned",
        "/strategy/gate",
        "/strategy/changes",
        "/strategy/tree.csv",
        "/strategy/planned.csv",
        "/strategy/gate.csv",
    ];
    for language in ["fr", "en", "es"] {
        for address in pages {
            for server in [&head, &visitor] {
                let answer = server
                    .get(&format!(
                        "/{language}{address}?as_of=2025-12-31&strategy=ST-1"
                    ))
                    .await;
                assert_eq!(answer.status_code(), StatusCode::OK, "{language}{address}");
                assert!(
                    !answer.text().contains('⟦'),
                    "{language}{address}\n{}",
                    answer.text()
                );
            }
        }
    }
    let room = head.get("/en/strategy/revisions").await;
    assert_eq!(
        room.status_code(),
        StatusCode::OK,
        "the list of revisions keeps its address"
    );
}
