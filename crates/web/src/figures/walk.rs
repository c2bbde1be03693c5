//! Every number and mark of the pages with figures leads to where it comes from.

use policy::rights::Role;

use super::boards;
use crate::testing::world;

/// The pages: those with figures as pictures, the first page, and the figures themselves.
fn pages() -> Vec<String> {
    let boards = boards::ALL
        .iter()
        .map(|board| format!("/en{}", board.address));
    let more = [
        "/en/",
        "/en/figures",
        "/en/relations/agreements/AGR-01",
        "/en/scorecard/R4",
        "/en/observations",
    ];
    boards.chain(more.map(str::to_owned)).collect()
}

/// What stands between an opening tag that contains `mark` and the closing tag of that name.
fn elements<'a>(page: &'a str, tag: &str, mark: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag} "), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find(&open) {
        rest = &rest[start..];
        let end = rest.find(&close).unwrap_or(rest.len());
        let head = rest.find('>').unwrap_or(end);
        if rest[..head].contains(mark) {
            found.push(&rest[..end]);
        }
        rest = &rest[open.len()..];
    }
    found
}

/// The text of an element, without its tags.
fn text(element: &str) -> String {
    let mut inside = true;
    let kept = element.chars().filter(|letter| match letter {
        '<' => {
            inside = true;
            false
        }
        '>' => {
            inside = false;
            false
        }
        _ => !inside,
    });
    kept.collect::<String>().trim().to_owned()
}

#[tokio::test]
async fn every_number_and_every_mark_leads_somewhere() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let mut bare = Vec::new();
    for address in pages() {
        let answer = server.get(&address).await;
        answer.assert_status_ok();
        let page = answer.text();
        // A row of arithmetic leads to its proof by its result.
        let cells = elements(&page, "td", "class=\"number\"").into_iter();
        for cell in cells.filter(|cell| !cell.contains(" × ")) {
            let text = text(cell);
            if text.contains(|letter: char| letter.is_ascii_digit()) && !cell.contains("<a ") {
                bare.push(format!("{address}: cell {text}"));
            }
        }
        for tag in ["span", "p", "div", "strong"] {
            for class in ["class=\"tile\"", "class=\"figure-value"] {
                for element in elements(&page, tag, class) {
                    bare.push(format!("{address}: {class} {}", text(element)));
                }
            }
        }
    }
    bare.retain(|found| !found.starts_with("/en/scorecard/R4: class=\"figure-value"));
    assert!(bare.is_empty(), "{bare:#?}");
}

#[tokio::test]
async fn every_figure_has_a_proof_page_in_three_languages_that_can_be_computed_again() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    for formula in policy::figures::all() {
        for language in ["fr", "en", "es"] {
            let page = server
                .get(&format!("/{language}/figures/{}", formula.name))
                .await;
            page.assert_status_ok();
            if formula.kind.is_some() {
                continue;
            }
            let page = page.text();
            for expected in [
                "formula-words",
                "id=\"counted\"",
                "id=\"left-out\"",
                "cosmopole figures ",
                "known_at=",
            ] {
                assert!(
                    page.contains(expected),
                    "{language} {}: {expected}\n{page}",
                    formula.name
                );
            }
        }
    }
    for key in ["R1", "R11", "1.1", "11.5"] {
        let page = server.get(&format!("/en/scorecard/{key}")).await.text();
        assert!(
            page.contains("/api/v1/scorecard?as_of=2025-12-31&#38;period=2025"),
            "{key}\n{page}"
        );
        assert!(page.contains("Version of the register"), "{key}");
    }
    server
        .get("/en/scorecard/12.1")
        .await
        .assert_status_not_found();
}
