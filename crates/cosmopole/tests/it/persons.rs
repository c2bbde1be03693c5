//! A person asks what is known of them, and to be forgotten; an older backup brings them back no more.

use serde_json::json;

use crate::city;
use crate::place::{Place, on_both};
use crate::program::{Run, cosmopole};

fn person(place: &Place, words: &[&str]) -> Run {
    cosmopole(&[&["person", "--database", &place.url, "--json"], words].concat())
}

#[test]
fn a_forgotten_person_stays_forgotten_when_an_older_backup_is_restored() {
    on_both(|place| {
        city::bring_in(place);
        let (backup, list) = (place.file("before.sqlite"), place.file("redactions.json"));
        cosmopole(&["backup", &backup, "--database", &place.url, "--json"]).fine();
        let known = person(place, &["export", "PER-12"]).fine();
        assert!(known["person"].to_string().contains("Salgueira"));
        let told = person(place, &["erase", "PER-12", "--reason", "Asked for it"]);
        assert_eq!(told.code, 0, "{told:?}");
        assert!(
            city::everything(&place.url)
                .to_string()
                .contains("Salgueira")
        );
        let words = [
            "erase",
            "PER-12",
            "--reason",
            "Asked for it",
            "--sure-passages",
            "--redactions",
            &list,
            "--yes",
        ];
        assert!(person(place, &words).fine()["bodies"].as_u64().unwrap() > 0);
        assert!(
            !city::everything(&place.url)
                .to_string()
                .contains("Salgueira")
        );
        let other = place.other();
        let told = cosmopole(&["restore", &backup, "--into", &other.url, "--json"]).fine();
        assert_eq!(told["redactions_repeated"], 1);
        assert!(
            !city::everything(&other.url)
                .to_string()
                .contains("Salgueira")
        );
        for url in [&place.url, &other.url] {
            assert_eq!(
                cosmopole(&["check", "--database", url, "--json"]).fine()["faults"],
                0
            );
        }
    });
}

#[test]
fn only_a_person_and_passages_that_name_them_can_be_erased() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let refused = person(&place, &["erase", "AGR-01", "--reason", "x", "--yes"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    let words = [
        "erase",
        "PER-12",
        "--reason",
        "x",
        "--passage",
        "AGR-01:title",
        "--yes",
    ];
    assert_eq!(person(&place, &words).code, 1);
    let nobody = person(&place, &["mentions", "PER-99"]);
    assert_eq!(
        (nobody.code, &nobody.json()["failed"]),
        (1, &json!("refused"))
    );
    assert_eq!(
        person(&place, &["erase", "PER-12", "--reason", "  ", "--yes"]).code,
        1
    );
    assert!(
        city::everything(&place.url)
            .to_string()
            .contains("Salgueira")
    );
}
