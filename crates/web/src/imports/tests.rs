//! Imports and exports as people use them, in process, on a small world.

use std::time::Duration;

use axum_test::multipart::{MultipartForm, Part};
use axum_test::{TestResponse, TestServer};
use policy::rights::Role;
use policy::{Audience, Kind};
use serde_json::json;

use crate::testing::{World, world};

const LIST: &str = "Ville;Pays;Type;Date de signature;État\n\
    Puerto Claro Norte;Espagne;Jumelage;1998;actif\n\
    Gênes;Italie;Accord de coopération;12/03/2019;\n\
    ;Italie;Jumelage;2001;\n";

/// The page's text; fails when a word is missing.
fn shown(response: &TestResponse) -> String {
    let text = response.text();
    if let Some(at) = text.find('⟦') {
        let end = text[at..].find('⟧').map_or(text.len(), |end| at + end + 3);
        panic!("words are missing: {}", &text[at..end]);
    }
    text
}

fn leads_to(response: &TestResponse) -> String {
    assert_eq!(response.status_code(), 303, "{}", response.text());
    response.header("location").to_str().unwrap().to_owned()
}

/// A world that knows which government is its own.
async fn office() -> World {
    let world = world().await;
    let settings = json!({"from": "2001-01-01", "own_government": "GOV-01", "today": "2025-12-31", "visibility": "public"});
    world.create(Kind::Settings, Some("SET-09"), settings).await;
    world
}

fn count(world: &World, kind: Kind) -> usize {
    world.office.snapshot().of(Audience::Internal).count(kind)
}

async fn send(
    server: &TestServer,
    language: &str,
    kind: &str,
    name: &str,
    bytes: &[u8],
) -> TestResponse {
    let file = Part::bytes(bytes.to_vec())
        .file_name(name)
        .mime_type("application/octet-stream");
    let form = MultipartForm::new()
        .add_text("kind", kind)
        .add_part("file", file);
    server
        .post(&format!("/{language}/imports"))
        .multipart(form)
        .await
}

/// The page of an import once nothing goes on behind it any more.
async fn settled(server: &TestServer, address: &str) -> String {
    for _ in 0..600 {
        let answer = server.get(address).await;
        if answer.maybe_header("refresh").is_none() {
            return shown(&answer);
        }
        assert!(shown(&answer).contains("<progress"));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it never came to its end");
}

/// The fields of the form of columns as they are proposed.
fn proposed(page: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for select in page.split("<select ").skip(1) {
        let name = select
            .split("name=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap()
            .to_owned();
        let options = select.split("</select>").next().unwrap();
        let chosen = options
            .split("<option ")
            .find(|option| option.split('>').next().unwrap().ends_with(" selected"));
        let value = chosen
            .and_then(|option| option.split("value=\"").nth(1))
            .and_then(|rest| rest.split('"').next());
        fields.push((name, value.unwrap_or_default().to_owned()));
    }
    fields.retain(|(name, _)| name.starts_with("column.") || name.starts_with("fixed."));
    fields
}

#[tokio::test]
async fn a_list_goes_from_file_to_register_and_back() {
    let world = office().await;
    let server = world.signed_in(Role::Officer).await;
    assert!(shown(&server.get("/fr/imports").await).contains("type=\"file\""));
    let columns =
        leads_to(&send(&server, "fr", "agreement", "jumelages.csv", LIST.as_bytes()).await);
    let page = shown(&server.get(&columns).await);
    assert!(page.contains("Ville") && page.contains("Puerto Claro Norte"));
    let fields = proposed(&page);
    assert!(
        fields.contains(&("column.0".to_owned(), "partner".to_owned())),
        "{fields:?}"
    );
    let address = leads_to(&server.post(&columns).form(&fields).await);
    let page = settled(&server, &address).await;
    assert!(
        page.contains("id=\"question-0\"") && page.contains("Genoa, Italie"),
        "{page}"
    );
    assert!(page.contains("name=\"key.0\"") && !page.contains("/write\""));

    let again = leads_to(
        &server
            .post(&format!("{address}/answers"))
            .form(&[("do", "first")])
            .await,
    );
    let page = settled(&server, &again).await;
    assert!(page.contains("/write\""), "{page}");
    let findings = shown(&server.get(&format!("{address}?grade=refusal")).await);
    assert!(
        findings.contains("class=\"finding error\"")
            && !findings.contains("class=\"finding information\"")
    );
    let annotated = server.get(&format!("{address}/annotated.xlsx")).await;
    assert!(annotated.as_bytes().starts_with(b"PK"));
    assert!(
        annotated
            .header("content-disposition")
            .to_str()
            .unwrap()
            .contains("jumelages.xlsx")
    );

    let before = count(&world, Kind::Agreement);
    leads_to(&server.post(&format!("{address}/write")).await);
    let page = settled(&server, &address).await;
    assert!(
        page.contains("/undo\"") && page.contains("/fr/relations/agreements"),
        "{page}"
    );
    assert!(count(&world, Kind::Agreement) > before);
    leads_to(&server.post(&format!("{address}/undo")).await);
    assert_eq!(count(&world, Kind::Agreement), before);
    assert!(shown(&server.get("/fr/imports").await).contains("jumelages.csv"));
    leads_to(&server.post(&format!("{address}/forget")).await);
    server.get(&address).await.assert_status_not_found();
}

#[tokio::test]
async fn a_file_that_is_none_is_told_on_the_same_page_in_every_language() {
    let world = office().await;
    let server = world.signed_in(Role::Officer).await;
    for language in ["fr", "en", "es"] {
        for bytes in [&b"%PDF-1.7"[..], b"", b"PK\x03\x04"] {
            let answer = send(&server, language, "agreement", "x.xlsx", bytes).await;
            assert_eq!(answer.status_code(), 422, "{}", answer.text());
            let page = shown(&answer);
            assert!(page.contains("role=\"alert\"") && page.contains("id=\"file-error\""));
        }
        assert_eq!(
            send(&server, language, "nothing", "x.csv", b"a;b")
                .await
                .status_code(),
            422
        );
    }
}

#[tokio::test]
async fn two_columns_cannot_say_the_same() {
    let world = office().await;
    let server = world.signed_in(Role::Officer).await;
    let columns = leads_to(&send(&server, "en", "agreement", "x.csv", LIST.as_bytes()).await);
    let form = [("column.0", "partner"), ("column.1", "partner")];
    let answer = server.post(&columns).form(&form).await;
    assert_eq!(answer.status_code(), 422);
    assert!(shown(&answer).contains("Two columns say"));
    let none = server.post(&columns).form(&[("column.0", "")]).await;
    let address = leads_to(&none);
    let page = settled(&server, &address).await;
    assert!(page.contains("No column is linked"), "{page}");
}

/// A small list of each usual sheet, with what is said once for all its rows.
const USUAL: [(&str, &str, &str); 10] = [
    (
        "agreement",
        "Ville;Pays;Type;Date de signature\nVille de Puerto Claro;Espagne;Amitié;2001\n",
        "",
    ),
    (
        "networks",
        "Réseau;Cotisation;Année\nPorts Durables;1 200,50 €;2024\n",
        "",
    ),
    (
        "missions",
        "Fecha;Destino;Motivo;Comitiva;Cargo\n04/11/2024;Lima;Taller;Ana Ruiz;Alcaldesa\n",
        "",
    ),
    (
        "visits",
        "Date;Body;Attendees;Purpose\n2024-05-14;Port of Leeds;12;Twinning\n",
        "",
    ),
    (
        "exchanges",
        "Date;Accord;Type\n14/03/2024;AGR-01;technique\n",
        "fixed.initiator=both",
    ),
    (
        "contacts",
        "Nom;Fonction;Organisme;Pays\nJane Smith;Maire;Office des ports;France\n",
        "",
    ),
    (
        "budget",
        "Ligne;Libellé;Voté\n6281;Cotisations;12 500 €\n",
        "fixed.year=2024",
    ),
    (
        "projects",
        "Proyecto;Monto;Inicio\nAgua para todos;150.000 €;01/02/2024\n",
        "",
    ),
    (
        "declarations",
        "Text;Date;Signatory\nCharter of ports;2019;\n",
        "",
    ),
    (
        "indicators",
        "Indicateur;Unité;2022;2023\nMissions menées;missions;12;13,5\n",
        "",
    ),
];

#[tokio::test]
async fn every_usual_sheet_is_chosen_on_the_page_and_goes_its_whole_way() {
    let world = office().await;
    let server = world.signed_in(Role::Head).await;
    let languages = ["fr", "en", "es"].into_iter().cycle();
    for ((sheet, text, fixed), language) in USUAL.into_iter().zip(languages) {
        let first = shown(&server.get(&format!("/{language}/imports")).await);
        assert!(first.contains(&format!("value=\"{sheet}\"")), "{sheet}");
        let name = format!("{sheet}.csv");
        let columns = leads_to(&send(&server, language, sheet, &name, text.as_bytes()).await);
        let page = shown(&server.get(&columns).await);
        let mut fields = proposed(&page);
        if let Some((path, value)) = fixed.split_once('=') {
            assert!(page.contains(&format!("name=\"{path}\"")), "{sheet} {path}");
            fields.retain(|(name, _)| name != path);
            fields.push((path.to_owned(), value.to_owned()));
        }
        let address = leads_to(&server.post(&columns).form(&fields).await);
        let page = settled(&server, &address).await;
        assert!(page.contains("/write\""), "{sheet}: {page}");
        let before = world.office.snapshot().version();
        leads_to(&server.post(&format!("{address}/write")).await);
        let page = settled(&server, &address).await;
        assert!(page.contains("/undo\""), "{sheet}: {page}");
        assert!(world.office.snapshot().version() > before, "{sheet}");
        leads_to(&server.post(&format!("{address}/undo")).await);
        assert!(shown(&server.get("/fr/imports").await).contains(&name));
    }
}

#[tokio::test]
async fn several_files_of_one_sort_are_sent_together_and_read_as_one_list() {
    let world = office().await;
    let server = world.signed_in(Role::Officer).await;
    let files = [
        (
            "2023.csv",
            "Réseau;Cotisation;Année\nPorts Durables;1 200 €;2023\n",
        ),
        (
            "2024.csv",
            "Réseau;Cotisation;Année\nPorts Durables;1 300 €;2024\n",
        ),
    ];
    let mut form = MultipartForm::new().add_text("kind", "networks");
    for (name, text) in files {
        let part = Part::bytes(text.as_bytes().to_vec()).file_name(name);
        form = form.add_part("file", part);
    }
    let columns = leads_to(&server.post("/fr/imports").multipart(form).await);
    let page = shown(&server.get(&columns).await);
    assert!(
        page.contains("2 fichiers") && page.contains("Feuille ou fichier"),
        "{page}"
    );
    // One of the files alone, then all of them again.
    leads_to(
        &server
            .post(&columns.replace("columns", "sheet"))
            .form(&[("sheet", "1")])
            .await,
    );
    assert!(!shown(&server.get(&columns).await).contains("Feuille ou fichier"));
    leads_to(
        &server
            .post(&columns.replace("columns", "sheet"))
            .form(&[("sheet", "all")])
            .await,
    );
    let page = shown(&server.get(&columns).await);
    let address = leads_to(&server.post(&columns).form(&proposed(&page)).await);
    settled(&server, &address).await;
    leads_to(&server.post(&format!("{address}/write")).await);
    let page = settled(&server, &address).await;
    assert!(page.contains("/undo\""), "{page}");
    assert_eq!(
        (
            count(&world, Kind::Network),
            count(&world, Kind::Membership)
        ),
        (1, 1)
    );
}

#[tokio::test]
async fn what_the_columns_of_a_usual_sheet_meant_is_remembered() {
    let world = office().await;
    let server = world.signed_in(Role::Officer).await;
    let text = "Machin;Cotisation;Année\nPorts Durables;1 200 €;2023\n".as_bytes();
    let columns = leads_to(&send(&server, "fr", "networks", "a.csv", text).await);
    let mut fields = proposed(&shown(&server.get(&columns).await));
    assert!(!fields.contains(&("column.0".to_owned(), "network".to_owned())));
    fields.retain(|(name, _)| name != "column.0");
    fields.push(("column.0".to_owned(), "network".to_owned()));
    let address = leads_to(&server.post(&columns).form(&fields).await);
    settled(&server, &address).await;
    leads_to(&server.post(&format!("{address}/write")).await);
    settled(&server, &address).await;
    let columns = leads_to(&send(&server, "fr", "networks", "b.csv", text).await);
    let fields = proposed(&shown(&server.get(&columns).await));
    assert!(
        fields.contains(&("column.0".to_owned(), "network".to_owned())),
        "{fields:?}"
    );
}

#[tokio::test]
async fn imports_are_for_those_who_may_and_each_sees_only_their_own() {
    let world = office().await;
    let officer = world.signed_in(Role::Officer).await;
    let columns = leads_to(&send(&officer, "fr", "agreement", "x.csv", LIST.as_bytes()).await);
    let address = columns.trim_end_matches("/columns").to_owned();
    let head = world.signed_in(Role::Head).await;
    head.get(&columns).await.assert_status_not_found();
    head.post(&format!("{address}/write"))
        .await
        .assert_status_not_found();
    for role in [
        Role::Reviewer,
        Role::Evaluator,
        Role::Partner,
        Role::Sponsor,
        Role::Department,
    ] {
        let server = world.signed_in(role).await;
        server.get("/fr/imports").await.assert_status_forbidden();
        assert!(
            send(&server, "fr", "agreement", "x.csv", LIST.as_bytes())
                .await
                .status_code()
                == 403
        );
    }
    let visitor = world.visitor();
    assert!(leads_to(&visitor.get("/fr/imports").await).contains("/sign-in"));
}

#[tokio::test]
async fn lists_are_handed_out_as_the_reader_sees_them() {
    let world = office().await;
    let server = world.signed_in(Role::Officer).await;
    let book = server.get("/fr/relations/agreements/export.xlsx").await;
    assert!(book.as_bytes().starts_with(b"PK"));
    let text = server
        .get("/fr/relations/agreements/export.csv")
        .await
        .text();
    assert!(text.contains("AGR-01") && text.contains("AGR-02"), "{text}");
    let book = server.get("/fr/relations/agreements/export.ods").await;
    assert!(book.as_bytes().starts_with(b"PK"));
    let filtered = server
        .get("/fr/relations/agreements/export.csv?type=mou")
        .await
        .text();
    assert!(!filtered.contains("AGR-01"), "{filtered}");
    let public = world
        .visitor()
        .get("/fr/relations/agreements/export.csv")
        .await
        .text();
    assert!(
        public.contains("AGR-01") && !public.contains("AGR-02"),
        "{public}"
    );
    world
        .visitor()
        .get("/fr/governance/persons/export.csv")
        .await
        .assert_status_ok();
    server
        .get("/fr/relations/nothing/export.csv")
        .await
        .assert_status_not_found();
}

#[tokio::test]
async fn the_offices_own_list_comes_back_without_change() {
    let world = office().await;
    let server = world.signed_in(Role::Head).await;
    let book = server.get("/es/relations/agreements/export.xlsx").await;
    let columns = leads_to(&send(&server, "es", "agreement", "vuelta.xlsx", book.as_bytes()).await);
    let page = shown(&server.get(&columns).await);
    assert!(page.contains("Este libro viene de esta oficina"), "{page}");
    let address = leads_to(&server.post(&columns).form(&proposed(&page)).await);
    let page = settled(&server, &address).await;
    assert!(
        page.contains("Ninguna fila cambiaría el registro"),
        "{page}"
    );
}
