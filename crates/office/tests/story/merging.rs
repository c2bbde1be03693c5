//! Two records that turn out to be one: links are moved, nothing is lost, the old names lead on, and all of it can be undone.

use office::{Forget, Merge, Office};
use policy::rights::Role;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

/// Nadia twice, with everything that points to the second.
struct Twice {
    first: Uuid,
    second: Uuid,
    owned: Uuid,
    comment: Uuid,
}

async fn twice(office: &Office) -> Twice {
    let first = json!({ "name": "Nadia Kerr", "mail": "nadia@port.example", "languages": ["fr"], "notes": "Vue en mars" });
    let first = make(office, Kind::Person, first).await;
    let second = json!({
        "name": "Kerr, Nadia", "telephone": "+33 6 12 34 56 78", "languages": ["fr", "es"], "notes": "Vue en mai",
    });
    let second = make(office, Kind::Person, second).await;
    let owned = make(
        office,
        Kind::Organisation,
        json!({ "name": "Fondation", "owner": second }),
    )
    .await;
    let comment = json!({ "about": second, "text": "À rappeler" });
    let comment = make(office, Kind::Comment, comment).await;
    Twice {
        first,
        second,
        owned,
        comment,
    }
}

fn merge(twice: &Twice, take: &[&str]) -> Merge {
    Merge {
        kept: twice.first,
        merged: twice.second,
        take: take.iter().map(|field| (*field).to_owned()).collect(),
        base: None,
        reason: Some("Même personne".to_owned()),
    }
}

async fn refused_merge(office: &Office, actor: &office::Actor, merge: &Merge) -> String {
    told(&office.merge(actor, merge).await.expect_err("it is refused"))
}

#[tokio::test]
async fn one_person_stands_for_two_and_nothing_that_was_said_is_lost() {
    on_both(async |place| {
        let office = place.office().await;
        let twice = twice(&office).await;
        let preview = office
            .merger(&officer().viewer, twice.first, twice.second)
            .expect("they can be one");
        let differing: Vec<&str> = preview.differing.iter().map(|field| &*field.name).collect();
        assert_eq!((differing, preview.links), (vec!["name"], 2));

        office
            .merge(&officer(), &merge(&twice, &["name"]))
            .await
            .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
        let kept = flat(&office, twice.first);
        assert_eq!(
            kept["name"],
            json!("Kerr, Nadia"),
            "the value that was chosen"
        );
        assert_eq!(kept["mail"], json!("nadia@port.example"));
        assert_eq!(kept["telephone"], json!("+33 6 12 34 56 78"));
        assert_eq!(kept["languages"], json!(["fr", "es"]));
        assert_eq!(kept["notes"], json!("Vue en mars\n\nVue en mai"));
        assert_eq!(flat(&office, twice.owned)["owner"], json!(twice.first));
        assert_eq!(flat(&office, twice.comment)["about"], json!(twice.first));
        assert!(!sees(&office, Audience::Internal, twice.second));
        for name in ["PER-02", "per-02", &twice.second.to_string()] {
            let snapshot = office.snapshot();
            let found = snapshot.of(Audience::Internal).find(name);
            assert_eq!(found, Some(twice.first), "{name}");
        }
        // What was not chosen is still told by the history of the one that went.
        let history = office
            .history(&officer().viewer, twice.second)
            .await
            .expect("the ledger answers");
        assert!(history[0].deleted && history[0].command_name == "merge");
        assert_eq!(history[0].reason.as_deref(), Some("Même personne"));
        // A second reading of the ledger knows the same.
        let again = place.office().await;
        let snapshot = again.snapshot();
        assert_eq!(
            snapshot.of(Audience::Internal).find("PER-02"),
            Some(twice.first)
        );
    })
    .await;
}

#[tokio::test]
async fn a_merger_is_undone_and_done_again_as_one_command() {
    let place = Place::sqlite();
    let office = place.office().await;
    let twice = twice(&office).await;
    let before = flat(&office, twice.first);
    let merged = office.merge(&officer(), &merge(&twice, &[])).await;
    let merged = merged.unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    // Alone it does not come back: one would stand for a record that is there.
    let restore = vec![office::Edit::Restore { id: twice.second }];
    assert!(
        refused(&office, &officer(), restore)
            .await
            .contains("problem-restore-merged")
    );
    let undone = office.undo(&officer(), merged.command).await;
    let undone = undone.unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    assert_eq!(flat(&office, twice.first), before);
    assert_eq!(flat(&office, twice.owned)["owner"], json!(twice.second));
    assert_eq!(flat(&office, twice.comment)["about"], json!(twice.second));
    let find = |name: &str| office.snapshot().of(Audience::Internal).find(name);
    assert_eq!(find("PER-02"), Some(twice.second));

    let redone = office.undo(&officer(), undone.command).await;
    redone.unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    assert_eq!(find("PER-02"), Some(twice.first));
    assert_eq!(flat(&office, twice.comment)["about"], json!(twice.first));
}

#[tokio::test]
async fn an_edit_or_an_older_version_does_not_forget_for_whom_a_record_stands() {
    let place = Place::sqlite();
    let office = place.office().await;
    let twice = twice(&office).await;
    office
        .merge(&officer(), &merge(&twice, &[]))
        .await
        .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    let version = record(&office, twice.first).version();
    act(
        &office,
        &officer(),
        vec![change(twice.first, version, person("Nadia Kerr-Ölmez"))],
    )
    .await;
    let find = |name: &str| office.snapshot().of(Audience::Internal).find(name);
    assert_eq!(find("PER-02"), Some(twice.first));
    // And nobody makes a record stand for another by writing so.
    let former =
        json!([{ "record": Uuid::from_u128(9), "code": "PER-77", "visibility": "public" }]);
    let mut claims = person("Claude");
    claims["formerly"] = former;
    let why = refused(
        &office,
        &officer(),
        vec![create(Kind::Person, claims.clone())],
    )
    .await;
    assert!(why.contains("problem-formerly-merge"), "{why}");
    let claude = make(&office, Kind::Person, person("Claude")).await;
    act(&office, &officer(), vec![change(claude, 1, claims)]).await;
    assert_eq!(find("PER-77"), None);
    // A third merged into the second-merged one: all names lead to the last.
    let merge = Merge {
        kept: claude,
        merged: twice.first,
        take: Vec::new(),
        base: None,
        reason: None,
    };
    office
        .merge(&officer(), &merge)
        .await
        .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    for name in ["PER-01", "PER-02"] {
        assert_eq!(find(name), Some(claude), "{name}");
    }
}

#[tokio::test]
async fn only_two_of_a_kind_are_merged_by_those_who_may_and_no_rule_is_broken() {
    let place = Place::sqlite();
    let office = place.office().await;
    let pair = twice(&office).await;
    let merge = merge(&pair, &[]);
    for role in [Role::Sponsor, Role::Evaluator, Role::Administrator] {
        let told = refused_merge(&office, &with_role(role), &merge).await;
        assert!(
            told.contains("denied") || told.contains("not there"),
            "{role:?}: {told}"
        );
    }
    let itself = Merge {
        merged: pair.first,
        ..merge.clone()
    };
    assert!(
        refused_merge(&office, &officer(), &itself)
            .await
            .contains("problem-merge-itself")
    );
    let other = Merge {
        merged: pair.owned,
        ..merge.clone()
    };
    assert!(
        refused_merge(&office, &officer(), &other)
            .await
            .contains("problem-merge-kinds")
    );

    // Both sign one agreement: one party would stand there twice.
    for (code, name, side) in [
        ("GOV-01", "Métropole", "ours"),
        ("GOV-02", "Aldaluz", "foreign"),
        ("GOV-03", "Aldaluz", "foreign"),
    ] {
        act(
            &office,
            &head(),
            vec![create_as(code, Kind::Government, government(name, side))],
        )
        .await;
    }
    let id = |code: &str| {
        office
            .snapshot()
            .of(Audience::Internal)
            .find(code)
            .expect("it is there")
    };
    let party = |code: &str, role: &str| json!({ "party": code, "signed_on": "1994", "signatory_role": role });
    let agreement = json!({
        "title": "Jumelage", "type": "twinning", "term": "indefinite",
        "parties": [party("GOV-01", "Maire"), party("GOV-02", "Maire"), party("GOV-03", "Président")],
        "moves": [{ "to": "signed", "on": "1994" }],
    });
    act(
        &office,
        &head(),
        vec![create_as("AGR-01", Kind::Agreement, agreement)],
    )
    .await;
    let governments = Merge {
        kept: id("GOV-02"),
        merged: id("GOV-03"),
        ..merge
    };
    let told = refused_merge(&office, &officer(), &governments).await;
    assert!(told.contains("problem-merge-other"), "{told}");
    assert!(told.contains("problem-agreement-party-twice"), "{told}");
}

#[tokio::test]
async fn what_could_not_be_seen_of_the_merged_one_is_not_told_of_the_other() {
    let place = Place::sqlite();
    let office = place.office().await;
    let open = make(
        &office,
        Kind::Organisation,
        organisation("Institut", "public"),
    )
    .await;
    let hidden = make(
        &office,
        Kind::Organisation,
        organisation("Institut bis", "internal"),
    )
    .await;
    let merge = |kept, merged| Merge {
        kept,
        merged,
        take: Vec::new(),
        base: None,
        reason: None,
    };
    let done = office.merge(&head(), &merge(open, hidden)).await;
    done.unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    let finds = |audience, name: &str| office.snapshot().of(audience).find(name);
    assert_eq!(finds(Audience::Internal, "ORG-02"), Some(open));
    assert_eq!(finds(Audience::Public, "ORG-02"), None);
    assert_eq!(finds(Audience::Partners, &hidden.to_string()), None);
    let other = make(
        &office,
        Kind::Organisation,
        organisation("Fondation", "public"),
    )
    .await;
    let done = office.merge(&head(), &merge(other, open)).await;
    done.unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    assert_eq!(finds(Audience::Public, "ORG-01"), Some(other));
    assert_eq!(finds(Audience::Public, "ORG-02"), None);
}

#[tokio::test]
async fn forgetting_the_one_that_stayed_reaches_the_one_that_was_merged() {
    on_both(async |place| {
        let office = place.office().await;
        let pair = twice(&office).await;
        office
            .merge(&officer(), &merge(&pair, &[]))
            .await
            .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
        let exported = office
            .export_person(&head().viewer, pair.first)
            .await
            .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
        assert!(exported.to_string().contains("+33 6 12 34 56 78"));
        let forget = Forget {
            person: pair.second,
            passages: Vec::new(),
            files: Vec::new(),
            reason: "Elle l’a demandé".to_owned(),
        };
        office
            .erase_person(&head(), &forget)
            .await
            .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
        for id in [pair.first, pair.second] {
            for entry in office.ledger().history(id).await.expect("it answers") {
                let body: Value = entry
                    .body
                    .as_deref()
                    .map(|body| serde_json::from_str(body).expect("JSON"))
                    .unwrap_or_default();
                let said = body.to_string();
                for word in ["Nadia", "port.example", "12 34 56", "Vue en"] {
                    assert!(!said.contains(word), "{word} in {said}");
                }
            }
        }
        let found = office.snapshot().of(Audience::Internal).find("PER-02");
        assert_eq!(
            found,
            Some(pair.first),
            "the old name still leads to nobody in particular"
        );
    })
    .await;
}

#[tokio::test]
async fn a_merger_undone_makes_two_persons_of_whom_one_is_forgotten_alone() {
    let place = Place::sqlite();
    let office = place.office().await;
    let pair = twice(&office).await;
    let merged = office.merge(&officer(), &merge(&pair, &[])).await;
    let merged = merged.unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    office
        .undo(&officer(), merged.command)
        .await
        .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    let forget = Forget {
        person: pair.first,
        passages: Vec::new(),
        files: Vec::new(),
        reason: "Elle l’a demandé".to_owned(),
    };
    office
        .erase_person(&head(), &forget)
        .await
        .unwrap_or_else(|refusal| panic!("{}", told(&refusal)));
    assert_eq!(flat(&office, pair.first)["name"], json!("—"));
    assert_eq!(flat(&office, pair.second)["name"], json!("Kerr, Nadia"));
}

#[tokio::test]
async fn a_likely_double_is_found_among_what_one_sees() {
    let place = Place::sqlite();
    let office = place.office().await;
    let pair = twice(&office).await;
    let found = |draft: Value, role| {
        let found = office.alike(&with_role(role).viewer, Kind::Person, &draft, None);
        found
            .into_iter()
            .map(|one| (one.id, one.why))
            .collect::<Vec<_>>()
    };
    let draft = json!({ "name": "nadia KERR", "mail": "nadia@port.example" });
    assert_eq!(
        found(draft.clone(), Role::Officer),
        [
            (pair.first, vec!["alike-name", "alike-mail"]),
            (pair.second, vec!["alike-name"])
        ]
    );
    assert!(found(draft.clone(), Role::Evaluator).is_empty());
    assert!(found(draft, Role::Department).is_empty());
    assert!(found(json!({ "name": "Omar" }), Role::Officer).is_empty());
    let told = office.alike_to(&officer().viewer, &[pair.second, pair.owned]);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1[0].id, pair.first);
}
