//! The register's pages as people use them, in process, on a small world.

mod around;
mod ended;
mod every_kind;
mod lists;
mod merging;
mod past;
mod writing;

use axum_test::TestResponse;

/// The page's text; fails when a word is missing.
fn shown(response: &TestResponse) -> String {
    let text = response.text();
    if let Some(at) = text.find('⟦') {
        let end = text[at..].find('⟧').map_or(text.len(), |end| at + end + 3);
        panic!("words are missing: {}", &text[at..end]);
    }
    text
}

/// Where an answer leads.
fn leads_to(response: &TestResponse) -> String {
    response.assert_status_see_other();
    let location = response.header("location");
    location.to_str().unwrap().to_owned()
}
