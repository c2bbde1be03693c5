//! Every page of every kind, in every language, on the whole demonstration city: words, headings, ids, labels, controls.

use axum_test::TestServer;
use policy::rights::Role;
use policy::{AnyRecord, Kind};

use crate::frame::faults::{faults, faults_of_typography};
use crate::testing::{World, city};

/// So many records of a kind are looked at, each in another language than the one before.
const RECORDS: usize = 3;

async fn look(server: &TestServer, address: &str, found: &mut Vec<String>) -> bool {
    let answer = server.get(address).await;
    if answer.status_code() == 403 {
        return false;
    }
    if answer.status_code() != 200 {
        found.push(format!("{address} answers {}", answer.status_code()));
        return false;
    }
    let page = answer.text();
    found.extend(faults(address, &page));
    if address.starts_with("/fr") && address.ends_with("/new") {
        found.extend(faults_of_typography(address, &page));
    }
    true
}

/// Records of a kind, first and last among them: what was entered late is often richer.
fn some(world: &World, kind: Kind) -> Vec<AnyRecord> {
    let snapshot = world.office.snapshot();
    let all = snapshot.of(policy::Audience::Internal).all(kind);
    let step = (all.len() / RECORDS).max(1);
    all.into_iter().step_by(step).take(RECORDS).collect()
}

#[tokio::test]
async fn every_page_of_every_kind_is_whole_in_every_language() {
    let world = city().await;
    let head = world.signed_in(Role::Head).await;
    let administrator = world.signed_in(Role::Administrator).await;
    let mut found = Vec::new();
    for kind in Kind::ALL {
        let records = some(&world, *kind);
        for (turn, language) in ["fr", "en", "es"].into_iter().enumerate() {
            let list = format!("/{language}/{}/{}", kind.room(), kind.plural());
            look(&head, &format!("{list}?filters=1"), &mut found).await;
            look(&head, &format!("{list}/deleted"), &mut found).await;
            let new = format!("{list}/new");
            let by_head = look(&head, &new, &mut found).await;
            if !by_head && !look(&administrator, &new, &mut found).await {
                found.push(format!("nobody may create {}", kind.word()));
            }
            let record = records.get(turn % records.len().max(1));
            if let Some(record) = record {
                let page = format!("{list}/{}", record.id());
                for rest in ["", "?look=record", "/history", "/edit", "/delete"] {
                    look(&head, &format!("{page}{rest}"), &mut found).await;
                }
                for step in kind.steps() {
                    let form = format!("{page}/edit?to={}&only=moves", step.to);
                    look(&head, &form, &mut found).await;
                }
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn an_empty_form_says_what_is_wrong_beside_each_field_of_every_kind() {
    let world = city().await;
    let head = world.signed_in(Role::Head).await;
    let mut found = Vec::new();
    // Settings that say nothing are the usual ones.
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Settings) {
        let new = format!("/fr/{}/{}/new", kind.room(), kind.plural());
        let answer = head.post(&new).form(&[("_do", "save")]).await;
        if answer.status_code() == 403 {
            continue;
        }
        if answer.status_code() != 422 {
            found.push(format!("{new} answers {}", answer.status_code()));
            continue;
        }
        let page = answer.text();
        found.extend(faults(&new, &page));
        if !page.contains("class=\"error-summary\"")
            || !page.contains("aria-invalid=\"true\"") && !page.contains("has-error")
        {
            found.push(format!("{new} does not say what is wrong"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
