//! What is kept about a person, and forgetting them, as the head of the office does it.

use axum_test::TestServer;
use office::{Actor, Command, Edit};
use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use crate::testing::{World, world};

const PERSON: &str = "/fr/governance/persons/PER-01";

/// Notes that name Inès Marchetti surely, and by one word of her name.
async fn named() -> World {
    let world = world().await;
    let named = [
        ("ORG-01", "Vu Inès Marchetti <hier> au port"),
        ("ORG-02", "Mme Marchetti est d’accord"),
    ];
    for (code, notes) in named {
        let draft = json!({"name": "Institut", "notes": notes});
        world.create(Kind::Organisation, Some(code), draft).await;
    }
    world
}

async fn text(server: &TestServer, address: &str) -> String {
    let answer = server.get(address).await;
    answer.assert_status_ok();
    let text = answer.text();
    assert!(!text.contains('⟦'), "words are missing on {address}");
    text
}

/// The value of the hidden field that tells what the page showed.
fn seen(page: &str) -> String {
    let rest = page.split("name=\"seen\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// The values of the passages that the page offers, each with whether it is ticked.
fn offered(page: &str) -> Vec<(String, bool)> {
    let fields = page.split("name=\"passage\" value=\"").skip(1);
    fields
        .map(|field| {
            let value = field.split('"').next().unwrap().to_owned();
            let tag = field.split('>').next().unwrap();
            (value, tag.ends_with("checked"))
        })
        .collect()
}

#[tokio::test]
async fn what_is_kept_is_for_the_head_and_the_administrator_alone() {
    let world = named().await;
    for role in Role::ALL {
        let server = world.signed_in(role).await;
        let expected = match role {
            Role::Head | Role::Administrator => 200,
            Role::Evaluator | Role::Partner => 404,
            _ => 403,
        };
        for rest in ["data", "data.json", "data.xlsx", "forget"] {
            let answer = server.get(&format!("{PERSON}/{rest}")).await;
            assert_eq!(answer.status_code(), expected, "{role:?} {rest}");
        }
        let page = server.get(PERSON).await.text();
        assert_eq!(page.contains("PER-01/forget"), expected == 200, "{role:?}");
    }
    let visitor = world.visitor();
    for key in ["PER-01", "PER-99"] {
        let answer = visitor
            .get(&format!("/fr/governance/persons/{key}/data"))
            .await;
        answer.assert_status_see_other();
    }
    let head = world.signed_in(Role::Head).await;
    let other = head.get("/fr/governance/persons/GOV-01/data").await;
    other.assert_status_not_found();
}

#[tokio::test]
async fn what_is_kept_is_shown_and_handed_over() {
    let world = named().await;
    let head = world.signed_in(Role::Head).await;
    let page = text(&head, &format!("{PERSON}/data")).await;
    assert!(page.contains("Vu Inès Marchetti &#60;hier&#62; au port"));
    assert!(page.contains("Mme Marchetti") && page.contains("quelqu’un d’autre"));
    assert!(page.contains("/relations/agreements/AGR-01"));
    let document: Value = head.get(&format!("{PERSON}/data.json")).await.json();
    assert_eq!(document["person"]["fields"]["name"], "Inès Marchetti");
    assert_eq!(document["mentions"].as_array().map(Vec::len), Some(2));
    let workbook = head.get(&format!("{PERSON}/data.xlsx")).await;
    assert!(workbook.as_bytes().starts_with(b"PK"));
    let disposition = workbook.header("content-disposition");
    let disposition = disposition.to_str().unwrap();
    assert!(disposition.starts_with("attachment") && !disposition.contains("Marchetti"));
}

#[tokio::test]
async fn a_person_is_forgotten_once_the_name_is_typed() {
    let world = named().await;
    let head = world.signed_in(Role::Head).await;
    let forget = format!("{PERSON}/forget");
    let page = text(&head, &forget).await;
    assert!(page.contains("Vu <del>Inès Marchetti</del> <ins>[…]</ins> &#60;hier&#62;"));
    let passages = offered(&page);
    let ticked: Vec<bool> = passages.iter().map(|(_, ticked)| *ticked).collect();
    assert_eq!(ticked, [true, false]);
    let (sure, seen) = (passages[0].0.clone(), seen(&page));
    let send = |reason: &str, name: &str| {
        vec![
            ("seen".to_owned(), seen.clone()),
            ("passage".to_owned(), sure.clone()),
            ("reason".to_owned(), reason.to_owned()),
            ("name".to_owned(), name.to_owned()),
        ]
    };
    for (reason, name) in [("Demande", "Ines"), ("Demande", ""), ("", "Inès Marchetti")] {
        let wrong = head.post(&forget).form(&send(reason, name)).await;
        assert_eq!(wrong.status_code(), 422, "{reason} {name}");
        assert!(wrong.text().contains("error-summary"));
    }
    assert!(text(&head, PERSON).await.contains("ines@example.org"));
    // Accents and capitals need not be typed.
    let done = head
        .post(&forget)
        .form(&send("Demande d’Inès Marchetti du 3 mai", "ines MARCHETTI"))
        .await;
    done.assert_status_see_other();
    let page = text(&head, &format!("{PERSON}/data")).await;
    assert!(page.contains("Oublié. Versions et motifs réécrits"));
    assert!(page.contains("par Camille head") && page.contains("Demande d’[…] du 3 mai"));
    let page = text(&head, PERSON).await;
    assert!(!page.contains("ines@example.org") && !page.contains("Marchetti"));
    let chosen = text(&head, "/fr/governance/organisations/ORG-01").await;
    assert!(chosen.contains("Vu […] &lt;hier&gt; au port"));
    let left = text(&head, "/fr/governance/organisations/ORG-02").await;
    assert!(left.contains("Mme Marchetti est d’accord"));
    let again = text(&head, &forget).await;
    assert!(again.contains("On ne sait plus rien") && !again.contains("name=\"seen\""));
}

#[tokio::test]
async fn what_was_written_meanwhile_is_looked_at_first() {
    let world = named().await;
    let head = world.signed_in(Role::Head).await;
    let forget = format!("{PERSON}/forget");
    let page = text(&head, &forget).await;
    let draft = json!({"name": "Fondation", "notes": "Selon Inès Marchetti"});
    world.create(Kind::Organisation, None, draft).await;
    let form = [
        ("seen", seen(&page)),
        ("reason", "Demande".to_owned()),
        ("name", "Inès Marchetti".to_owned()),
    ];
    let answer = head.post(&forget).form(&form).await;
    assert_eq!(answer.status_code(), 409);
    let page = answer.text();
    assert!(page.contains("Selon <del>Inès Marchetti</del>"));
    assert!(page.contains("value=\"Demande\"") && text(&head, PERSON).await.contains("ines@"));
}

#[tokio::test]
async fn a_deleted_person_can_be_forgotten_too() {
    let world = world().await;
    let draft = json!({"name": "Omar Belkacem", "mail": "omar@example.org"});
    let id = world.create(Kind::Person, Some("PER-02"), draft).await;
    let command = Command::new("delete", vec![Edit::Delete { id, base: None }]);
    world.office.act(&Actor::program(), command).await.unwrap();
    let head = world.signed_in(Role::Head).await;
    let list = text(&head, "/fr/governance/persons/deleted").await;
    let address = format!("/fr/governance/persons/{id}");
    assert!(list.contains(&format!("{address}/data")));
    let page = text(&head, &format!("{address}/forget")).await;
    let form = [
        ("seen", seen(&page)),
        ("reason", "Demande".to_owned()),
        ("name", "Omar Belkacem".to_owned()),
    ];
    let done = head.post(&format!("{address}/forget")).form(&form).await;
    done.assert_status_see_other();
    assert_eq!(done.header("location"), format!("{address}/data").as_str());
    let page = text(&head, &format!("{address}/data")).await;
    assert!(page.contains("Oublié le") && !page.contains("Belkacem"));
}
