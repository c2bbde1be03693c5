//! The register as it was known on an earlier day: read, never changed, and for the office alone.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use super::shown;
use crate::testing::{TODAY, world};

const AGREEMENT: &str = "/en/relations/agreements/AGR-01";

#[tokio::test]
async fn pages_show_what_was_known_before_it_was_corrected() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let version = world.office.snapshot().version();
    let proof = "/en/figures/vitality/AGR-01";
    let then = shown(&server.get(proof).await);
    for day in ["2025-12-01", "2025-11-01"] {
        let draft =
            json!({"agreement": "AGR-01", "date": day, "kind": "project", "initiator": "them"});
        world.create(Kind::Exchange, None, draft).await;
    }
    let value = |page: &str| {
        let rest = page.split("class=\"figure-value\">").nth(1).unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    let now = shown(&server.get(proof).await);
    assert_ne!(value(&now), value(&then));
    let known = shown(&server.get(&format!("{proof}?known_at={version}")).await);
    assert_eq!(value(&known), value(&then));
    assert!(known.contains("The register as it was known after entry"));
    assert!(
        known.contains(&format!("AGR-01?known_at={version}\"")),
        "links keep it"
    );
    assert!(!now.contains("The register as it was known after entry"));
    let list = shown(
        &server
            .get(&format!("/en/relations/exchanges?known_at={version}"))
            .await,
    );
    assert!(
        list.contains("4 records") && !list.contains("6 records"),
        "{list}"
    );
    let nothing = shown(&server.get("/en/relations?known_at=0").await);
    assert!(nothing.contains("before its first entry"));
}

#[tokio::test]
async fn other_settings_change_the_figure_and_nothing_that_was_published() {
    let world = world().await;
    let head = world.signed_in(Role::Head).await;
    let version = world.office.snapshot().version();
    let proof = "/en/figures/vitality/AGR-01";
    let figure = "/api/v1/figures/vitality?record=AGR-01";
    let page = shown(&head.get(proof).await);
    let answer: serde_json::Value = head.get(figure).await.json();
    let published = json!({
        "title": {"fr": "Rapport 2025"}, "kind": "annual_report", "published_on": TODAY, "as_of": TODAY, "known_at": version,
        "figures": [{
            "figure": "vitality", "record": "AGR-01", "value": answer["value"].to_string(),
            "settings": [{"name": "vitality_recent_months", "value": "12"}],
        }],
    });
    world
        .create(Kind::Publication, Some("PUB-01"), published)
        .await;
    let publication: serde_json::Value = head.get("/api/v1/publications/PUB-01").await.json();

    // The head sets another window from the first of the month on, with a reason.
    let form = shown(&head.get("/en/administration/settings/new").await);
    assert!(
        form.contains("name=\"vitality_recent_months\""),
        "settings are edited on a form"
    );
    let other = json!({"fields": {"from": "2025-12-01", "today": TODAY, "vitality_recent_months": 2}, "reason": "Council, 1 December"});
    let set = head.post("/api/v1/settings").json(&other).await;
    assert_eq!(set.status_code(), 201, "{}", set.text());
    let code = set.json::<serde_json::Value>()["code"]
        .as_str()
        .unwrap()
        .to_owned();
    let history: serde_json::Value = head
        .get(&format!("/api/v1/settings/{code}/history"))
        .await
        .json();
    assert_eq!(history["items"][0]["by"], "Camille head");
    assert_eq!(history["items"][0]["reason"], "Council, 1 December");

    let now: serde_json::Value = head.get(figure).await.json();
    assert_ne!(now["value"], answer["value"]);
    let used = |figure: &serde_json::Value| figure["settings"]["vitality_recent_months"].clone();
    assert!(!used(&answer).is_null(), "{answer}");
    assert_ne!(
        used(&now),
        used(&answer),
        "a figure says which settings it used"
    );
    // Before that day the earlier ones still hold; as it was known, the figure is what was published.
    let before: serde_json::Value = head.get(&format!("{figure}&as_of=2025-11-30")).await.json();
    assert_eq!(used(&before), used(&answer));
    let known: serde_json::Value = head
        .get(&format!("{figure}&known_at={version}"))
        .await
        .json();
    assert_eq!(known, answer);
    let value = |page: &str| {
        let rest = page.split("class=\"figure-value\">").nth(1).unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    let again = shown(&head.get(&format!("{proof}?known_at={version}")).await);
    assert_eq!(value(&again), value(&page));
    let kept: serde_json::Value = head.get("/api/v1/publications/PUB-01").await.json();
    assert_eq!(kept, publication);
}

#[tokio::test]
async fn what_was_known_is_read_and_not_changed() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let page = shown(&server.get(&format!("{AGREEMENT}?known_at=12")).await);
    for act in [
        "/edit\"",
        "/delete\"",
        "/moves\"",
        "/comments\"",
        "/files\"",
    ] {
        assert!(!page.contains(act), "{act}");
    }
    for form in ["edit", "delete"] {
        let answer = server.get(&format!("{AGREEMENT}/{form}?known_at=12")).await;
        answer.assert_status_forbidden();
        assert!(shown(&answer).contains("it can be read, not changed"));
    }
    let sent = server
        .post(&format!("{AGREEMENT}/delete?known_at=12"))
        .form(&[("reason", "x")])
        .await;
    sent.assert_status_bad_request();
    server.get(AGREEMENT).await.assert_status_ok();
}

#[tokio::test]
async fn what_was_known_is_for_the_office_alone_and_must_have_been() {
    let world = world().await;
    let address = format!("{AGREEMENT}?known_at=12");
    let visitor = world.visitor();
    let answer = visitor.get(&address).await;
    answer.assert_status_see_other();
    assert!(
        answer
            .header("location")
            .to_str()
            .unwrap()
            .contains("/sign-in?next=")
    );
    assert!(
        !visitor
            .get(AGREEMENT)
            .await
            .text()
            .contains("name=\"known_at\"")
    );
    let partner = world.signed_in(Role::Partner).await;
    let answer = partner.get(&address).await;
    answer.assert_status_forbidden();
    assert!(shown(&answer).contains("shown to the office only"));
    let officer = world.signed_in(Role::Officer).await;
    assert!(shown(&officer.get(AGREEMENT).await).contains("name=\"known_at\""));
    let beyond = officer.get(&format!("{AGREEMENT}?known_at=5000")).await;
    beyond.assert_status_bad_request();
    assert!(shown(&beyond).contains("no version “5000” yet"));
    for neither in ["yesterday", "-3", "2025-02-30"] {
        let answer = officer
            .get(&format!("{AGREEMENT}?known_at={neither}"))
            .await;
        answer.assert_status_bad_request();
        shown(&answer);
    }
}

#[tokio::test]
async fn each_version_in_the_history_leads_to_the_register_of_its_day() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let form = [
        ("to", "suspended"),
        ("on", "2025-06-01"),
        ("act", "D-1"),
        ("reason", "War"),
    ];
    let agreement = "/en/relations/agreements/AGR-02";
    server.post(&format!("{agreement}/moves")).form(&form).await;
    let history = shown(&server.get(&format!("{agreement}/history")).await);
    let link = format!("{agreement}?known_at=");
    assert_eq!(history.matches(&link).count(), 1);
    let seq = history.split(&link).nth(1).unwrap();
    let seq = seq.split('"').next().unwrap();
    let page = shown(&server.get(&format!("{link}{seq}&look=record")).await);
    assert!(
        !page.contains("data-state=\"suspended\"") && page.contains("version 1"),
        "{page}"
    );
    let earlier = shown(
        &server
            .get(&format!("{agreement}/history?known_at={seq}"))
            .await,
    );
    assert!(!earlier.contains("War"));
}
