//! Backups travel between the engines, and a clean register stays clean.

use serde_json::json;

use crate::city;
use crate::place::{Place, on_both};
use crate::program::{Serving, cosmopole};

#[test]
fn a_backup_taken_while_serving_is_restored_on_the_other_engine() {
    on_both(|place| {
        city::bring_in(place);
        let serving = Serving::start(&["serve", "--database", &place.url]);
        let file = place.file("monday.sqlite");
        let told = cosmopole(&["backup", &file, "--database", &place.url, "--json"]).fine();
        assert_eq!(told["version"], city::records());
        assert_eq!(serving.get("/").0 / 100, 3);
        let other = place.other();
        let told = cosmopole(&["restore", &file, "--into", &other.url, "--json"]).fine();
        assert_eq!(told["version"], city::records());
        assert_eq!(city::everything(&other.url), city::everything(&place.url));
        let clean = cosmopole(&["check", "--database", &other.url, "--json"]).fine();
        assert_eq!(
            (&clean["faults"], &clean["records"]),
            (&json!(0), &json!(city::records()))
        );
    });
}

#[test]
fn nothing_is_restored_over_a_register_or_from_what_is_no_backup() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let file = place.file("backup.sqlite");
    cosmopole(&["backup", &file, "--database", &place.url, "--json"]).fine();
    let onto = cosmopole(&["restore", &file, "--into", &place.url]);
    assert_eq!(onto.code, 1, "{onto:?}");
    assert!(onto.said.contains("not empty"));
    let empty = Place::sqlite();
    let none = empty.written("none.sqlite", "this is no backup");
    assert_eq!(cosmopole(&["restore", &none, "--into", &empty.url]).code, 3);
    assert_eq!(
        cosmopole(&["restore", &empty.file("missing"), "--into", &empty.url]).code,
        3
    );
}

#[test]
fn a_backup_never_takes_the_place_of_its_database() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let own = place.url.strip_prefix("sqlite:").unwrap();
    let run = cosmopole(&["backup", own, "--database", &place.url]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(city::bring_in(&place)["unchanged"], city::records());
}

#[test]
fn the_register_of_the_city_is_clean() {
    on_both(|place| {
        city::bring_in(place);
        let told = cosmopole(&["check", "--database", &place.url, "--json"]).fine();
        assert_eq!(told["faults"], 0, "{told}");
    });
}

#[test]
fn a_mistyped_database_is_not_made_by_looking_at_it() {
    let place = Place::sqlite();
    for words in [
        &["check"][..],
        &["figures", "vitality"],
        &["export", "facts"],
        &["user", "list"],
        &["backup", "b"],
    ] {
        let run = cosmopole(&[words, &["--database", &place.url]].concat());
        assert_eq!(run.code, 3, "{words:?}: {run:?}");
        assert!(run.said.contains("--database"));
    }
    assert_eq!(std::fs::read_dir(place.folder.path()).unwrap().count(), 0);
    let run = cosmopole(&["check", "--database", "mysql://office"]);
    assert_eq!(run.code, 2);
    assert!(run.said.contains("sqlite:FILE") && run.said.contains("postgres://"));
}
