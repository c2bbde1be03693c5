//! Searching.

use policy::rights::Role;

use crate::testing::world;

#[tokio::test]
async fn a_code_leads_straight_to_its_record_for_those_who_may_see_it() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let answer = server.get("/en/search?q=agr-02").await;
    assert_eq!(answer.header("location"), "/en/relations/agreements/AGR-02");
    let answer = world.visitor().get("/en/search?q=agr-02").await;
    answer.assert_status_ok();
    answer.assert_text_contains("No results for “agr-02”");
}

#[tokio::test]
async fn a_search_without_words_asks_for_some() {
    let world = world().await;
    let page = world.visitor().get("/en/search").await.text();
    assert!(page.contains("id=\"search-words\"") && !page.contains("No results"));
}
