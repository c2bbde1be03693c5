//! The first page.

use policy::rights::Role;

use crate::testing::world;

#[tokio::test]
async fn the_first_page_says_what_waits() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/").await.text();
    for expected in [
        "Agreements that end soon",
        "Ties that cannot be assessed",
        "Agreements without an act",
        "Promises to keep",
        "Reports due",
        "Latest changes",
        "My drafts",
        "How alive the ties are",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[tokio::test]
async fn a_visitor_is_told_what_is_open_and_nothing_of_what_is_late() {
    let world = world().await;
    let page = world.visitor().get("/en/").await.text();
    assert!(page.contains("open to everybody") && page.contains("How alive the ties are"));
    assert!(!page.contains("Mission reports overdue") && !page.contains("Latest changes"));
}

#[tokio::test]
async fn what_the_office_has_to_mend_is_told_to_those_who_mend_it() {
    let world = world().await;
    for role in Role::ALL {
        let page = world.signed_in(role).await.get("/en/").await.text();
        let mends = matches!(role, Role::Head | Role::Officer | Role::Reviewer);
        let told = page.contains("Agreements without an act");
        assert_eq!(told, mends, "{role:?}\n{page}");
    }
}
