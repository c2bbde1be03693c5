//! Searching: what is found, in which words, and what must not be.

use language::Language;
use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::house::*;
use crate::place::Place;

#[tokio::test]
async fn words_are_found_without_accents_by_their_stem_and_by_their_beginning() {
    let place = Place::sqlite();
    let office = place.office().await;
    let draft = json!({ "name": {
        "fr": "Coopérations décentralisées", "en": "Travelling exhibitions", "es": "Cooperaciones descentralizadas",
    } });
    let id = make(&office, Kind::Theme, draft).await;
    let viewer = head().viewer;
    found(&office, &viewer, "cooperations", Language::Fr, id).await;
    for (words, language) in [
        ("COOPÉRATION", Language::Fr),
        ("coopération décentralisée", Language::Fr),
        ("travelled exhibition", Language::En),
        ("cooperación descentralizada", Language::Es),
        ("coopé", Language::En),
        ("décentr", Language::Es),
        ("the-01", Language::Fr),
        (" THE-01 ", Language::En),
    ] {
        assert_eq!(finds(&office, &viewer, words, language), [id], "{words}");
    }
    for words in [
        "coopération maritime",
        "",
        "  ",
        "...",
        "zzz",
        "\u{0}",
        &"a".repeat(5_000),
    ] {
        assert!(
            finds(&office, &viewer, words, Language::Fr).is_empty(),
            "{words}"
        );
    }
}

#[tokio::test]
async fn a_title_counts_more_than_a_note() {
    let place = Place::sqlite();
    let office = place.office().await;
    let in_notes = json!({ "name": "Fondation", "notes": "Parle souvent du delta" });
    let in_notes = make(&office, Kind::Organisation, in_notes).await;
    let in_title = make(
        &office,
        Kind::Organisation,
        json!({ "name": "Institut du delta" }),
    )
    .await;
    let viewer = head().viewer;
    found(&office, &viewer, "delta", Language::Fr, in_title).await;
    assert_eq!(
        finds(&office, &viewer, "delta", Language::Fr),
        [in_title, in_notes]
    );
}

#[tokio::test]
async fn what_was_changed_or_deleted_is_no_longer_found_by_its_old_words() {
    let place = Place::sqlite();
    let office = place.office().await;
    let viewer = head().viewer;
    let id = make(&office, Kind::Theme, theme("Assainissement")).await;
    found(&office, &viewer, "assainissement", Language::Fr, id).await;
    act(&office, &head(), vec![change(id, 1, theme("Logement"))]).await;
    found(&office, &viewer, "logement", Language::Fr, id).await;
    assert!(finds(&office, &viewer, "assainissement", Language::Fr).is_empty());
    act(&office, &head(), vec![delete(id)]).await;
    assert!(
        finds(&office, &viewer, "logement", Language::Fr).is_empty(),
        "gone at once"
    );
}

#[tokio::test]
async fn the_public_finds_no_internal_record_and_no_internal_word() {
    let place = Place::sqlite();
    let office = place.office().await;
    let open = json!({ "name": "Fondation des rives", "notes": "Conflit avec la présidence", "visibility": "public" });
    let open = make(&office, Kind::Organisation, open).await;
    let internal = make(
        &office,
        Kind::Organisation,
        json!({ "name": "Institut confidentiel" }),
    )
    .await;
    let for_partners = json!({ "name": "Agence partenaire", "visibility": "partners" });
    let for_partners = make(&office, Kind::Organisation, for_partners).await;
    found(
        &office,
        &head().viewer,
        "partenaire",
        Language::Fr,
        for_partners,
    )
    .await;
    let public = public().viewer;
    found(&office, &public, "rives", Language::Fr, open).await;
    for words in [
        "conflit",
        "présidence",
        "confidentiel",
        "partenaire",
        "ORG-02",
        "ORG-03",
    ] {
        assert!(
            finds(&office, &public, words, Language::Fr).is_empty(),
            "{words}"
        );
    }
    assert!(finds(&office, &public, &internal.to_string(), Language::Fr).is_empty());
    let partner = with_role(Role::Partner).viewer;
    assert_eq!(
        finds(&office, &partner, "partenaire", Language::Fr),
        [for_partners]
    );
    assert!(finds(&office, &partner, "confidentiel", Language::Fr).is_empty());
}

#[tokio::test]
async fn roles_that_may_not_see_persons_do_not_find_them() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Person, person("Nadia Kerr")).await;
    found(&office, &head().viewer, "kerr", Language::Fr, id).await;
    for words in ["kerr", "PER-01", &id.to_string()] {
        assert!(
            finds(
                &office,
                &with_role(Role::Evaluator).viewer,
                words,
                Language::Fr
            )
            .is_empty(),
            "{words}"
        );
    }
}

#[tokio::test]
async fn the_demonstration_city_is_searched_as_soon_as_it_is_read() {
    let place = Place::sqlite();
    let office = place.office().await;
    office
        .bring_in(&head(), &demonstration(), "import")
        .await
        .expect("brought in");
    let again = place.office().await;
    let viewer = head().viewer;
    soon("the index is ready", || {
        again.search(&viewer, "aldaluz", Language::Fr, 5).ready
    })
    .await;
    let twinning = again
        .snapshot()
        .of(policy::Audience::Internal)
        .find("AGR-01")
        .expect("the twinning");
    assert_eq!(
        finds(&again, &viewer, "jumelage aldaluz", Language::Fr)[0],
        twinning
    );
    assert_eq!(
        finds(&again, &viewer, "hermanamiento aldaluz", Language::Es)[0],
        twinning
    );
    assert_eq!(
        again
            .search(&viewer, "aldaluz", Language::Fr, 2)
            .found
            .len(),
        2
    );
}
