//! Lists: filters, order, pages that follow one another whatever happens in the meantime.

use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use super::{at, problem, program};

fn codes(body: &Value) -> Vec<String> {
    body["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["code"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_list_is_filtered_by_its_columns() {
    let (world, program) = program(Some(Role::Head)).await;
    let filtered = async |query: &str| codes(&program.read(&format!("/agreements?{query}")).await);
    assert_eq!(filtered("type=twinning").await, ["AGR-01"]);
    assert_eq!(
        filtered("type=twinning&type=cooperation").await,
        ["AGR-01", "AGR-02"]
    );
    assert!(filtered("type=mou").await.is_empty());
    let governments = program.read("/governments?country=FR&side=ours").await;
    assert_eq!(codes(&governments), ["GOV-01"]);
    assert_eq!(governments["total"], 1);
    let (place, id) = ("PLA-02", world.id("PLA-02"));
    assert_eq!(
        codes(&program.read(&format!("/governments?place={place}")).await),
        ["GOV-02"]
    );
    assert_eq!(
        codes(
            &program
                .read(&format!("/governments?place={id}&country=ES"))
                .await
        ),
        ["GOV-02"]
    );
    assert_eq!(
        codes(&program.read("/governments?place=").await),
        ["GOV-03"],
        "nothing is known of its place"
    );
}

#[tokio::test]
async fn a_list_is_sorted_both_ways() {
    let (_world, program) = program(Some(Role::Head)).await;
    let down = program.read("/governments?sort=-name&limit=2").await;
    assert_eq!(codes(&down), ["GOV-02", "GOV-01"]);
    let next = down["next_cursor"].as_str().unwrap();
    let rest = program
        .read(&format!("/governments?sort=-name&limit=2&cursor={next}"))
        .await;
    assert_eq!(
        (codes(&rest), rest.get("next_cursor")),
        (vec!["GOV-03".to_owned()], None)
    );
}

#[tokio::test]
async fn what_is_not_accepted_is_refused_with_what_is() {
    let (_world, program) = program(Some(Role::Head)).await;
    let wrong = program
        .get("/agreements?tpye=twinning&limit=0&sort=nothing&cursor=e30")
        .await;
    let found = problem(&wrong, 400, "parameters");
    let expected = [
        at("tpye", "api-unknown-parameter"),
        at("limit", "api-not-number"),
        at("sort", "api-not-sort"),
        at("cursor", "api-not-cursor"),
    ];
    assert_eq!(found, expected);
    let body: Value = wrong.json();
    let accepted = body["problems"][0]["with"]["accepted"].as_array().unwrap();
    assert!(accepted.contains(&json!("type")) && accepted.contains(&json!("as_of")));
    let big = program.get("/agreements?limit=501").await;
    assert_eq!(
        problem(&big, 400, "parameters"),
        [at("limit", "api-not-number")]
    );
    let other_order = program.read("/governments?limit=1").await["next_cursor"]
        .as_str()
        .unwrap()
        .to_owned();
    let mixed = program
        .get(&format!("/governments?sort=name&cursor={other_order}"))
        .await;
    assert_eq!(
        problem(&mixed, 400, "parameters"),
        [at("cursor", "api-not-cursor")]
    );
}

#[tokio::test]
async fn a_value_that_a_column_never_holds_is_refused_with_what_would_be_accepted() {
    let (_world, program) = program(Some(Role::Head)).await;
    for (path, column, key) in [
        ("/agreements?type=zzz", "type", "problem-not-choice"),
        (
            "/agreements?type=twinning&type=zzz",
            "type",
            "problem-not-choice",
        ),
        ("/requests?state=zzz", "state", "problem-not-choice"),
        (
            "/observations?indicator=NOPE",
            "indicator",
            "api-not-record",
        ),
        (
            "/observations?indicator=AGR-01",
            "indicator",
            "api-not-record",
        ),
        ("/governments?country=France", "country", "api-not-country"),
    ] {
        let wrong = program.get(path).await;
        assert_eq!(
            problem(&wrong, 400, "parameters"),
            [at(column, key)],
            "{path}"
        );
    }
    let told = async |path: &str| {
        let body: Value = program.get(path).await.json();
        body["problems"][0].clone()
    };
    for (path, accepted) in [
        ("/requests?state=zzz", "received"),
        ("/observations?indicator=NOPE", "indicator"),
    ] {
        let problem = told(path).await;
        let words = problem["with"]["accepted"].as_array().unwrap();
        assert!(words.contains(&json!(accepted)), "{problem}");
        // The words stay as an address writes them.
        let message = problem["message"].as_str().unwrap();
        assert!(message.contains(accepted), "{message}");
    }
}

#[tokio::test]
async fn a_record_that_somebody_may_not_see_is_answered_as_one_that_is_not_there() {
    let (world, nobody) = program(None).await;
    let told = async |name: &str| {
        let answer = nobody.get(&format!("/exchanges?agreement={name}")).await;
        assert_eq!(
            problem(&answer, 400, "parameters"),
            [at("agreement", "api-not-record")]
        );
        let mut body: Value = answer.json();
        body["instance"] = Value::Null;
        body.to_string().replace(name, "NAME")
    };
    let missing = told("AGR-99").await;
    assert_eq!(told("AGR-02").await, missing);
    assert_eq!(told(&world.id("AGR-02").to_string()).await, missing);
    nobody.read("/exchanges?agreement=AGR-01").await;
}

#[tokio::test]
async fn what_counts_once_is_not_given_twice() {
    let (_world, program) = program(Some(Role::Head)).await;
    for (path, name) in [
        ("/agreements?limit=1&limit=2", "limit"),
        ("/agreements?sort=title&sort=-title", "sort"),
        ("/agreements?as_of=2025-01-01&as_of=2024-01-01", "as_of"),
        ("/figures/vitality?record=AGR-01&record=AGR-02", "record"),
        ("/figures/planned_share?period=2024&period=2025", "period"),
    ] {
        let wrong = program.get(path).await;
        let expected = [at(name, "api-given-twice")];
        assert_eq!(problem(&wrong, 400, "parameters"), expected, "{path}");
    }
}

#[tokio::test]
async fn pages_follow_one_another_while_records_come_and_go() {
    let (world, program) = program(Some(Role::Head)).await;
    let theme = async |code: &str| {
        world
            .create(
                Kind::Theme,
                Some(code),
                json!({"name": {"fr": format!("Thème {code}")}}),
            )
            .await;
    };
    for number in 2..=30 {
        theme(&format!("THE-{number:02}")).await;
    }
    for order in ["", "&sort=name", "&sort=-name"] {
        let mut seen: Vec<String> = Vec::new();
        let mut cursor = String::new();
        let mut pages = 0;
        loop {
            let page = program
                .read(&format!("/themes?limit=7{order}{cursor}"))
                .await;
            seen.extend(codes(&page));
            pages += 1;
            // One more at each end, and the record that the cursor stands on goes.
            theme(&format!(
                "THE-0{pages}{}",
                if order.is_empty() {
                    "a"
                } else if order.contains('-') {
                    "c"
                } else {
                    "b"
                }
            ))
            .await;
            if pages == 1 {
                let last = seen.last().unwrap();
                let gone = program
                    .ask(
                        axum::http::Method::DELETE,
                        &format!("/themes/{last}"),
                        &[("if-match", "*")],
                        None,
                    )
                    .await;
                let used = if last == "THE-01" { 422 } else { 204 };
                assert_eq!(gone.status_code(), used, "{}", gone.text());
            }
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), seen.len(), "{order}: no record twice");
        assert!(seen.len() >= 27 && pages >= 4, "{order}: {seen:?}");
    }
}

#[tokio::test]
async fn exchanges_without_codes_are_listed_page_by_page_too() {
    let (_world, program) = program(Some(Role::Head)).await;
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = program
            .read(&format!("/exchanges?agreement=AGR-01&limit=1{cursor}"))
            .await;
        assert_eq!(page["total"], 4);
        seen.push(
            page["items"][0]["fields"]["date"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen, ["2025-09-01", "2025-05-12", "2024-10-03", "2023-03"]);
}
