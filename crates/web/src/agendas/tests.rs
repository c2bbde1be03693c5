//! Alignment and transversality as pages.

use axum::http::StatusCode;
use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::strategy::testing::planned_world;
use crate::testing::empty;

#[tokio::test]
async fn depths_stand_objective_by_objective_and_an_agenda_shows_its_holes() {
    let world = planned_world().await;
    world
        .create(
            Kind::Agenda,
            Some("AGE-1"),
            json!({"name": {"fr": "ODD"}, "visibility": "public"}),
        )
        .await;
    for (code, number, title) in [
        ("AGG-1", "6", "Eau propre"),
        ("AGG-2", "11", "Villes durables"),
    ] {
        let draft = json!({"agenda": "AGE-1", "number": number, "title": {"fr": title}, "visibility": "public"});
        world.create(Kind::AgendaGoal, Some(code), draft).await;
    }
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/alignment?period=2025").await.text();
    assert!(
        page.contains("0% of the objectives declare")
            || page.contains("0 % of the objectives declare"),
        "{page}"
    );
    assert!(
        page.contains("goals that nothing serves yet") && !page.contains("data-depth"),
        "{page}"
    );
    let (water, cities) = (
        page.find("Eau propre").unwrap(),
        page.find("Villes durables").unwrap(),
    );
    assert!(water < cities, "6 stands before 11");
    assert!(page.contains("href=\"/en/figures/alignment?period=2025\""));
}

#[tokio::test]
async fn a_share_is_drawn_as_a_part_of_all_the_objectives_even_when_it_is_the_largest() {
    let world = planned_world().await;
    let apart = json!({
        "axis": "AX-1", "group": "exchange", "title": {"fr": "Hors du projet"}, "from": "2023-01-01", "to": "2027-12-31",
        "departments": ["DEP-01"], "visibility": "public",
    });
    world.create(Kind::Objective, Some("OBJ-3"), apart).await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/alignment?period=2025").await.text();
    // Two objectives of three serve the plan of the territory.
    assert!(page.contains("66.7%"), "{page}");
    for width in ["373.3", "220"] {
        let bar = format!("class=\"bar\" x=\"0\" y=\"25\" width=\"{width}\"");
        assert!(page.contains(&bar), "{width}\n{page}");
    }
}

#[tokio::test]
async fn a_page_without_objectives_says_why_and_where_to_begin() {
    let world = empty().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/alignment").await.text();
    assert!(page.contains("/en/strategy/objectives/new"), "{page}");
    let page = world.visitor().get("/en/alignment").await.text();
    assert!(
        !page.contains("/en/strategy/objectives/new"),
        "a visitor is not invited to write"
    );
}

#[tokio::test]
async fn departments_stand_with_what_they_lead_and_the_absent_are_named() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/transversality?period=2025").await.text();
    assert!(page.contains("leads 2, co-leads 0"), "{page}");
    let absent = page
        .split("id=\"absent\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert!(
        absent.contains("Culture") && !absent.contains("Water department"),
        "{absent}"
    );
    let alone = page
        .split("id=\"alone\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert!(alone.contains("Accueillir en urgence"), "{alone}");
    let csv = head.get("/en/transversality.csv?period=2025").await.text();
    assert!(
        csv.contains("Actions led") && csv.lines().count() >= 3,
        "{csv}"
    );
}

#[tokio::test]
async fn every_page_answers_in_three_languages_to_everybody_without_a_raw_key() {
    let world = planned_world().await;
    let head = world.signed_in(Role::Head).await;
    let visitor = world.visitor();
    for language in ["fr", "en", "es"] {
        for address in [
            "/alignment",
            "/transversality",
            "/alignment.csv",
            "/transversality.csv",
        ] {
            for server in [&head, &visitor] {
                let answer = server
                    .get(&format!("/{language}{address}?as_of=2025-12-31"))
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
}
