//! The scorecard as its readers see it: what could be assessed, what a test found, what to add.

use policy::rights::Role;
use serde_json::Value;

use crate::testing::{city, world};

/// A test of the scorecard as other programs read it.
fn of_programs<'a>(document: &'a Value, number: &str) -> &'a Value {
    let all = document["recommendations"].as_array().into_iter().flatten();
    let mut tests = all.flat_map(|one| one["tests"].as_array().into_iter().flatten());
    let found = tests.find(|test| test["test"] == number);
    found.unwrap_or_else(|| panic!("no test {number}"))
}

#[tokio::test]
async fn whoever_sees_less_is_told_how_many_tests_stand_behind_a_mark() {
    let city = city().await;
    let visitor = city.visitor();
    let page = visitor.get("/en/scorecard").await.text();
    assert!(page.contains("3 of 4 tests assessed"), "{page}");
    assert!(page.contains("\"Tests assessed\">3 of 4</td>"), "{page}");
    let proof = visitor.get("/en/scorecard/R5").await.text();
    assert!(proof.contains("3 of 4 tests assessed"), "{proof}");
    let head = city.signed_in(Role::Head).await;
    let page = head.get("/fr/scorecard").await.text();
    assert!(!page.contains("3 tests sur 4"), "{page}");
    assert_eq!(page.matches("4 tests sur 4 évalués").count(), 9, "{page}");
    assert_eq!(page.matches("5 tests sur 5 évalués").count(), 2, "{page}");
}

#[tokio::test]
async fn a_result_says_what_it_counts_and_programs_read_the_bare_value() {
    let city = city().await;
    let head = city.signed_in(Role::Head).await;
    let page = head.get("/en/scorecard").await.text();
    for expected in [
        "no partnership",
        "1 watch note",
        "1 session",
        "% (started by us: ",
        "(departments that lead: ",
        "missing: ",
        "1 from 0.6, 0.5 from 0.3",
        "1 from 70%, 0.5 from 40%",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let told = head.get("/api/v1/scorecard").await.json::<Value>();
    assert_eq!(of_programs(&told, "10.4")["value"], 0);
    assert_eq!(of_programs(&told, "8.3")["value"], 1);
    let spending = of_programs(&told, "1.3");
    assert!(spending["value"]["exact"].is_string(), "{spending}");
    assert!(spending.get("made_of").is_none(), "{spending}");
}

#[tokio::test]
async fn where_no_record_can_move_a_test_the_page_says_what_to_add() {
    let city = city().await;
    let head = city.signed_in(Role::Head).await;
    let page = head.get("/en/scorecard").await.text();
    let form = "<a href=\"/en/communication/partnerships/new?scope=global\">";
    let words = "Add a partnership with a global outlet";
    assert!(page.contains(&format!("{form}{words}</a>")), "{page}");
    assert!(
        page.contains("\"/en/agendas/watch-notes/new\">Add a watch note</a>"),
        "{page}"
    );
    assert!(
        page.contains("relations/exchanges/new?initiator="),
        "{page}"
    );
    // Beside a record stands how much nearer it would bring the mark.
    assert!(page.contains("<a href=\"#gain\">+0."), "{page}");
    let page = city.visitor().get("/en/scorecard").await.text();
    assert!(page.contains(words), "{page}");
    assert!(!page.contains("/new?"), "a visitor is not invited to write");
}

#[tokio::test]
async fn a_group_of_which_nobody_is_registered_is_named() {
    let world = world().await;
    let head = world.signed_in(Role::Head).await;
    let page = head.get("/en/scorecard").await.text();
    for group in [
        "private",
        "academia",
        "diplomatic",
        "international",
        "media",
    ] {
        let form = format!("/en/governance/actors/new?group={group}\"");
        assert!(page.contains(&form), "{group}\n{page}");
    }
    assert!(!page.contains("/en/governance/actors/new?group=citizens"));
    // The form begins with the group.
    let form = head.get("/en/governance/actors/new?group=media").await;
    form.assert_status_ok();
}

#[tokio::test]
async fn of_a_year_to_come_nothing_is_assessed() {
    let city = city().await;
    let visitor = city.visitor();
    let page = visitor.get("/en/scorecard?period=2030").await.text();
    assert!(page.contains("The year asked for begins on"), "{page}");
    let reason = "This year begins on ";
    assert_eq!(page.matches(reason).count(), 16, "{page}");
    assert!(page.contains("0 of 4 tests assessed"), "{page}");
    let proof = visitor.get("/en/scorecard/2.1?period=2030").await.text();
    assert!(proof.contains(reason), "{proof}");
    let page = visitor.get("/en/scorecard").await.text();
    assert!(!page.contains("The year asked for"), "{page}");
}

#[tokio::test]
async fn on_paper_the_records_of_a_test_are_read_and_links_are_left_out() {
    let city = city().await;
    let page = city.visitor().get("/en/scorecard").await.text();
    assert!(page.contains("<details class=\"fold on-paper\">"), "{page}");
    assert!(!page.contains("<details class=\"fold\">"), "{page}");
    let style = include_str!("../../assets/style/8-print.css");
    assert!(style.contains(".on-paper::details-content"));
}
