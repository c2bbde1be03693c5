//! What the search box finds, and for whom.

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
    let page = answer.text();
    assert!(
        !page.contains("/agreements/AGR-02") && !page.contains("Vallonia"),
        "{page}"
    );
}

#[tokio::test]
async fn a_search_without_words_asks_for_some() {
    let world = world().await;
    let page = world.visitor().get("/en/search").await.text();
    assert!(page.contains("id=\"search-words\"") && !page.contains("No results"));
}

#[tokio::test]
async fn results_are_grouped_by_kind_and_lead_to_their_records() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    // The index fills in the background; a page says so while it does.
    for _ in 0..500 {
        let page = server.get("/en/search?q=puerto").await.text();
        if page.contains("The search index is still filling") {
            tokio::task::yield_now().await;
            continue;
        }
        assert!(page.contains("/en/relations/agreements/AGR-01"), "{page}");
        assert!(page.contains("/en/governance/governments/GOV-02"), "{page}");
        return;
    }
}
