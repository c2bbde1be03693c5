//! Who does what.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;
use uuid::Uuid;

use crate::testing::{World, empty, world};

/// A strategy in force with one objective.
pub async fn objective(world: &World) -> Uuid {
    let strategy = json!({
        "title": {"fr": "S"}, "horizon_from": "2023-01-01", "horizon_to": "2027-12-31", "visibility": "public",
        "moves": [{"key": "1", "to": "adopted", "on": "2022-12-12", "act": "D"}],
    });
    let strategy = world.create(Kind::Strategy, None, strategy).await;
    let finding = json!({"kind": "risk", "text": {"fr": "Crues"}, "visibility": "public"});
    let finding = world.create(Kind::DiagnosisItem, None, finding).await;
    let axis = json!({"strategy": strategy, "title": {"fr": "A"}, "order": 1, "diagnosis": [finding], "visibility": "public"});
    let axis = world.create(Kind::Axis, None, axis).await;
    let objective = json!({
        "axis": axis, "group": "exchange", "title": {"fr": "Objectif des canaux"}, "from": "2023-01-01",
        "to": "2027-12-31", "departments": ["DEP-01"], "visibility": "public",
    });
    world.create(Kind::Objective, None, objective).await
}

/// The strategy of [`objective`].
pub fn strategy(world: &World) -> Uuid {
    let snapshot = world.office.snapshot();
    let internal = snapshot.of(policy::Audience::Internal);
    let mut strategies = internal.table::<policy::strategy::Strategy>().all();
    strategies.next().expect("there is a strategy").id
}

/// Two organisations on water at Puerto Claro, without a link; the second one is for the office alone.
async fn crossing() -> World {
    let world = world().await;
    let objective = objective(&world).await;
    let actor = json!({
        "name": {"fr": "Chambre des Deux Rives"}, "group": "private", "contacts": ["PER-01"], "visibility": "public",
    });
    let actor = world.create(Kind::Actor, None, actor).await;
    let initiative = |title: &str, by: serde_json::Value, visibility: &str| {
        json!({
            "title": {"fr": title}, "by": by, "theme": "THE-01", "place": "PLA-02", "from": "2025-01-01",
            "to": "2025-12-31", "visibility": visibility,
            "moves": [{"key": "1", "to": "declared", "on": "2025-01-02"}, {"key": "2", "to": "confirmed", "on": "2025-01-03"}],
        })
    };
    let mut open = initiative("Rives propres", json!("ACR-01"), "public");
    open["objective"] = json!(objective);
    world.create(Kind::Initiative, None, open).await;
    let discreet = initiative("Affaire des quais", json!(actor), "internal");
    world.create(Kind::Initiative, None, discreet).await;
    world
}

#[tokio::test]
async fn those_who_cross_without_a_link_are_named_with_whom_to_call() {
    let world = crossing().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/who-does-what").await.text();
    let section = |id: &str| {
        let rest = page.split(&format!("id=\"{id}\"")).nth(1).unwrap();
        rest.split("</section>").next().unwrap()
    };
    let overlaps = section("overlaps");
    for expected in [
        "Rives propres",
        "Affaire des quais",
        "No declared link",
        "Inès Marchetti",
    ] {
        assert!(overlaps.contains(expected), "{expected}\n{overlaps}");
    }
    assert!(
        section("matrix").contains("Rives propres"),
        "the matrix leads to what is done"
    );
    assert!(section("groups").contains("Without any initiative: "));
    assert!(overlaps.contains("Declare the link"), "{overlaps}");
    let mut links = overlaps
        .split("href=\"")
        .map(|rest| rest.split('"').next().unwrap());
    let form = links.find(|address| address.contains("/edit?")).unwrap();
    let form = form.replace("&amp;", "&");
    assert!(
        form.contains("/edit?only=links&row=links&row.with="),
        "{form}"
    );
    let other = form.rsplit("row.with=").next().unwrap();
    let opened = server.get(&form).await.text();
    assert!(
        opened.contains("name=\"links.0.kind\"") && !opened.contains("name=\"title.fr\""),
        "{opened}"
    );
    assert!(
        opened.contains(&format!("value=\"{other}\" selected")),
        "{opened}"
    );
    assert!(section("orphans").contains("Affaire des quais"));
    assert!(!section("orphans").contains("Rives propres"));
    assert!(page.contains("/en/figures/who_does_what"));
}

#[tokio::test]
async fn of_a_government_and_of_an_actor_without_contacts_those_who_work_there_are_called() {
    let world = world().await;
    let actor =
        json!({"name": {"fr": "Club du fleuve"}, "group": "private", "visibility": "public"});
    let actor = world.create(Kind::Actor, None, actor).await;
    let works = |name: &str, place: serde_json::Value, elected: bool| json!({"name": name, "works_for": place, "elected": elected});
    let people = [
        works("Morgan Vasselin", json!(actor), false),
        works("Dany Ilharre", json!("GOV-02"), true),
        works("Noa Guivarch", json!("GOV-02"), false),
    ];
    for person in people {
        world.create(Kind::Person, None, person).await;
    }
    for holder in [json!(actor), json!("GOV-02")] {
        let initiative = json!({
            "title": {"fr": "Quais"}, "by": holder, "theme": "THE-01", "place": "PLA-02", "from": "2025-01-01",
            "visibility": "public", "moves": [{"key": "1", "to": "confirmed", "on": "2025-01-02"}],
        });
        world.create(Kind::Initiative, None, initiative).await;
    }
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/who-does-what").await.text();
    let at = |name: &str| page.find(name).unwrap_or_else(|| panic!("{name}\n{page}"));
    at("Morgan Vasselin");
    assert!(at("Noa Guivarch") < at("Dany Ilharre"), "staff come first");
}

#[tokio::test]
async fn the_public_sees_no_more_than_what_is_public() {
    let world = crossing().await;
    let page = world.visitor().get("/fr/who-does-what").await.text();
    assert!(page.contains("Rives propres"), "{page}");
    assert!(!page.contains("Affaire des quais") && !page.contains("Inès Marchetti"));
}

#[tokio::test]
async fn it_speaks_three_languages_and_hands_over_each_table() {
    for world in [crossing().await, empty().await] {
        for language in ["fr", "en", "es"] {
            let answer = world
                .visitor()
                .get(&format!("/{language}/who-does-what"))
                .await;
            answer.assert_status_ok();
            assert!(!answer.text().contains('⟦'), "{}", answer.text());
        }
    }
    let world = crossing().await;
    let server = world.signed_in(Role::Head).await;
    let table = server.get("/en/who-does-what.csv?table=orphans").await;
    table.assert_status_ok();
    assert!(table.text().contains("Affaire des quais"));
    let wrong = server.get("/en/who-does-what.csv?table=nothing").await;
    wrong.assert_status_not_found();
}
