//! Every page for every role and in every language: what may be seen is there, nothing is unsaid, and every link leads somewhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::StatusCode;
use axum_test::{TestResponse, TestServer};
use language::Language;
use policy::rights::Role;

use super::faults::{attributes, faults};
use crate::testing::{empty, world};

/// Links to pages of ours, without their fragments.
fn links(page: &str) -> Vec<String> {
    attributes(page, " href=\"")
        .into_iter()
        .map(|link| link.replace("&amp;", "&").replace("&#38;", "&"))
        .map(|link| link.split('#').next().unwrap_or_default().to_owned())
        .filter(|link| link.starts_with('/'))
        .collect()
}

fn is_page(answer: &TestResponse) -> bool {
    let kind = answer.maybe_header("content-type");
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Opens every link from a page on, a few variants of each path; answers the faults.
async fn crawl(server: &TestServer, from: &str, keep: impl Fn(&str) -> bool) -> Vec<String> {
    let mut waiting = VecDeque::from([(from.to_owned(), "the address bar".to_owned())]);
    let mut seen = BTreeSet::from([from.to_owned()]);
    let mut variants: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    while let Some((address, origin)) = waiting.pop_front() {
        let answer = server.get(&address).await;
        let status = answer.status_code();
        if !status.is_success() && !status.is_redirection() {
            faults.push(format!("{address} answers {status}, linked from {origin}"));
            continue;
        }
        if !is_page(&answer) || !status.is_success() {
            continue;
        }
        let page = answer.text();
        faults.extend(super::faults::faults(&address, &page));
        for link in links(&page) {
            let path = link.split('?').next().unwrap_or_default().to_owned();
            if !keep(&path) || !seen.insert(link.clone()) {
                continue;
            }
            let count = variants.entry(path).or_default();
            *count += 1;
            if *count <= 3 {
                waiting.push_back((link, address.clone()));
            }
        }
    }
    faults
}

#[tokio::test]
async fn every_link_of_every_page_answers_whoever_reads_it() {
    let world = world().await;
    let mut faults = crawl(&world.visitor(), "/fr/", |path| path.starts_with("/fr")).await;
    for role in Role::ALL {
        let server = world.signed_in(role).await;
        let found = crawl(&server, "/fr/", |path| path.starts_with("/fr")).await;
        faults.extend(found.into_iter().map(|fault| format!("{role:?} {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn every_page_is_said_in_every_language() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    for language in [Language::En, Language::Es] {
        let start = format!("/{language}");
        let faults = crawl(&server, &format!("{start}/"), |path| {
            path.starts_with(&start)
        })
        .await;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[tokio::test]
async fn an_office_without_a_record_has_pages_too_and_says_how_to_begin() {
    let world = empty().await;
    let server = world.signed_in(Role::Head).await;
    let faults = crawl(&server, "/en/", |path| path.starts_with("/en")).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let home = server.get("/en/").await.text();
    assert!(home.contains("The first three steps"), "{home}");
    let faults = crawl(&world.visitor(), "/en/", |path| path.starts_with("/en")).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn what_the_public_may_not_see_is_not_there_for_it() {
    let world = world().await;
    let visitor = world.visitor();
    for (address, status) in [
        ("/fr/relations/agreements/AGR-01", StatusCode::OK),
        ("/fr/relations/agreements/AGR-02", StatusCode::NOT_FOUND),
        ("/fr/relations/agreements/AGR-99", StatusCode::NOT_FOUND),
        ("/fr/figures/vitality/AGR-01", StatusCode::OK),
        ("/fr/figures/vitality/AGR-02", StatusCode::NOT_FOUND),
        ("/fr/relations/map", StatusCode::OK),
        ("/fr/nowhere", StatusCode::NOT_FOUND),
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/fr/account", StatusCode::SEE_OTHER),
        (
            "/fr/relations/agreements/AGR-01?as_of=yesterday",
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status_code(), status, "{address}");
        let page = answer.text();
        for secret in ["Vallonia", "Inès Marchetti", "Envoyer les plans"] {
            let open = secret == "Vallonia" && address.ends_with("map");
            assert!(open || !page.contains(secret), "{address} tells {secret}");
        }
    }
    let home = visitor.get("/fr/").await.text();
    assert!(!home.contains("id=\"first-steps\"") && !home.contains("id=\"to-look-at\""));
}

#[tokio::test]
async fn errors_are_said_in_the_reader_s_language_on_a_whole_page() {
    let world = world().await;
    let visitor = world.visitor();
    for (language, words) in [
        ("fr", "Cette page n’existe pas"),
        ("en", "This page does not exist"),
        ("es", "Esta página no existe"),
    ] {
        let address = format!("/{language}/nowhere");
        let answer = visitor.get(&address).await;
        answer.assert_status_not_found();
        let page = answer.text();
        assert!(page.contains(words), "{page}");
        assert_eq!(faults(&address, &page), [] as [String; 0]);
    }
    let answer = visitor.get("/api/v1/nowhere").await;
    answer.assert_status_not_found();
    assert_eq!(answer.header("content-type"), "application/problem+json");
}

/// The page of an error that names what is wrong with an address.
async fn named_error(server: &TestServer, address: &str) -> String {
    let answer = server.get(address).await;
    assert_eq!(answer.status_code(), StatusCode::BAD_REQUEST, "{address}");
    let page = answer.text();
    assert_eq!(faults(address, &page), [] as [String; 0]);
    page
}

#[tokio::test]
async fn a_year_that_is_none_is_refused_by_every_page_of_figures() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    for page in [
        "/scorecard",
        "/scorecard/R4",
        "/figures",
        "/figures/planned_share",
        "/figures/vitality/AGR-01",
        "/strategy/planned",
        "/means",
        "/observations",
    ] {
        for year in ["abc", "99999", "1", "-5", "1899", "2201"] {
            let address = format!("/en{page}?period={year}");
            let told = named_error(&server, &address).await;
            assert!(
                told.contains("period – A year is expected, between 1900 and 2200"),
                "{told}"
            );
        }
    }
    for table in ["/scorecard.csv", "/means.csv", "/strategy/planned.csv"] {
        let answer = server.get(&format!("/en{table}?period=abc")).await;
        assert_eq!(answer.status_code(), StatusCode::BAD_REQUEST, "{table}");
    }
    for right in ["", "?period=", "?period=1900", "?period=2200"] {
        for page in ["/scorecard", "/scorecard.csv"] {
            let answer = server.get(&format!("/en{page}{right}")).await;
            answer.assert_status_ok();
        }
    }
}

#[tokio::test]
async fn a_date_that_is_none_is_named_on_the_page_of_the_error() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let told = named_error(&server, "/en/scorecard?as_of=2025-02-30&period=abc").await;
    for named in ["as_of – A day is expected", "period – A year is expected"] {
        assert!(told.contains(named), "{told}");
    }
    let told = named_error(&server, "/en/scorecard?known_at=yesterday").await;
    assert!(
        told.contains("known_at – A version of the register"),
        "{told}"
    );
}

#[tokio::test]
async fn a_list_without_filters_says_so() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let told = named_error(&server, "/en/strategy/annual-plans?period=zz").await;
    assert!(told.contains("nor by anything else"), "{told}");
    assert!(!told.contains("filtered by: ."), "{told}");
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let answer = server
        .post("/en/sign-out")
        .add_header("sec-fetch-site", "cross-site")
        .await;
    answer.assert_status_forbidden();
    answer.assert_text_contains("This form was opened elsewhere");
    server.get("/en/account").await.assert_status_ok();
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_browser_safe() {
    let world = world().await;
    let visitor = world.visitor();
    for address in ["/fr/", "/nowhere", "/assets/none.css", "/api/v1/nowhere"] {
        let answer = visitor.get(address).await;
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cache-control",
            "x-request-id",
        ] {
            assert!(
                answer.maybe_header(name).is_some(),
                "{address} lacks {name}"
            );
        }
    }
}

#[tokio::test]
async fn assets_are_kept_by_browsers_under_a_name_that_changes_with_them() {
    let world = world().await;
    let visitor = world.visitor();
    let page = visitor.get("/fr/").await.text();
    let style = attributes(&page, " href=\"/assets/style.");
    let answer = visitor.get(&format!("/assets/style.{}", style[0])).await;
    answer.assert_status_ok();
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    let kept = answer.header("cache-control");
    assert!(kept.to_str().unwrap().contains("immutable"));
}

#[tokio::test]
async fn the_appearance_is_chosen_without_a_script_and_remembered() {
    let world = world().await;
    let visitor = world.visitor();
    let form = [("theme", "dark"), ("back", "/es/relations/map?class=alive")];
    let answer = visitor.post("/es/appearance").form(&form).await;
    assert_eq!(answer.header("location"), "/es/relations/map?class=alive");
    let page = visitor.get("/es/").await.text();
    assert!(page.contains("data-theme=\"dark\""));
    let form = [("theme", "auto"), ("back", "//elsewhere")];
    let answer = visitor.post("/es/appearance").form(&form).await;
    assert_eq!(answer.header("location"), "/es/");
    let page = visitor.get("/es/").await.text();
    assert!(!page.contains("data-theme"));
}

#[tokio::test]
async fn another_language_is_the_same_page_with_the_same_question() {
    let world = world().await;
    let page = world
        .visitor()
        .get("/fr/relations/map?class=alive")
        .await
        .text();
    assert!(page.contains("href=\"/en/relations/map?class=alive\""));
    assert!(page.contains("href=\"/es/relations/map?class=alive\""));
}

#[tokio::test]
async fn the_front_door_speaks_the_visitor_s_language() {
    let world = world().await;
    let visitor = world.visitor();
    let answer = visitor
        .get("/")
        .add_header("accept-language", "es-MX,es;q=0.9")
        .await;
    assert_eq!(answer.header("location"), "/es/");
    let answer = visitor.get("/en").await;
    assert_eq!(answer.header("location"), "/en/");
}

#[tokio::test]
async fn the_ends_of_the_calendar_are_dates_like_others() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    for date in ["9999-12-31", "-009999-01-01", "0001-01-01"] {
        for page in [
            "/",
            "/relations/map",
            "/relations/agreements",
            "/relations/agreements/AGR-01",
            "/figures/vitality/AGR-01",
        ] {
            let address = format!("/fr{page}?as_of={date}");
            let answer = server.get(&address).await;
            assert_eq!(answer.status_code(), StatusCode::OK, "{address}");
        }
    }
}

#[tokio::test]
async fn every_kind_of_the_menu_stands_on_the_page_of_its_room_with_what_the_reader_sees() {
    let world = world().await;
    let head = world.signed_in(Role::Head).await;
    for kind in policy::Kind::ALL.iter().filter(|kind| kind.in_menu()) {
        let page = head.get(&format!("/en/{}", kind.room())).await.text();
        let list = format!("<a href=\"/en/{}/{}\">", kind.room(), kind.plural());
        assert_eq!(page.matches(&list).count(), 1, "{list}");
    }
    let counted = |page: String| {
        let after = page.split("/en/relations/agreements\">").nth(1).unwrap();
        let count = after.split("class=\"count\">").nth(1).unwrap();
        count.split('<').next().unwrap().to_owned()
    };
    assert_eq!(counted(head.get("/en/relations").await.text()), "2");
    let visitor = world.visitor();
    let page = visitor.get("/en/relations").await.text();
    assert!(!page.contains("/agreements/new"));
    assert_eq!(counted(page), "1");
    for nothing in ["/en/administration", "/en/nowhere"] {
        visitor.get(nothing).await.assert_status_not_found();
    }
}

#[tokio::test]
async fn a_list_stands_among_the_tabs_of_its_room_wherever_it_comes() {
    let world = world().await;
    let head = world.signed_in(Role::Head).await;
    for kind in policy::Kind::ALL.iter().filter(|kind| kind.in_menu()) {
        let address = format!("/fr/{}/{}", kind.room(), kind.plural());
        let page = head.get(&address).await.text();
        let tabs = page.split("<nav class=\"tabs").nth(1).unwrap();
        let tabs = tabs.split("</nav>").next().unwrap();
        assert!(
            tabs.contains(&format!("href=\"{address}\" aria-current=\"page\"")),
            "{tabs}"
        );
        assert!(tabs.contains(&format!("href=\"/fr/{}\"", kind.room())));
        assert!(tabs.matches("<li").count() <= 9, "{tabs}");
    }
    let room = head.get("/fr/governance").await.text();
    assert!(room.contains("href=\"/fr/governance\" aria-current=\"page\""));
    assert!(!room.contains("<nav class=\"tabs"));
}
