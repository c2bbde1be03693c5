//! Facts in and out: what comes out goes in again, and nothing is changed by it.

use serde_json::{Value, json};

use crate::city;
use crate::place::{Place, on_both};
use crate::program::{cosmopole, typed};

#[test]
fn the_city_is_brought_in_once_and_a_second_time_changes_nothing() {
    on_both(|place| {
        let first = city::bring_in(place);
        assert_eq!(first["created"], city::records());
        assert_eq!(
            (&first["changed"], &first["unchanged"]),
            (&json!(0), &json!(0))
        );
        let second = city::bring_in(place);
        assert_eq!(
            (&second["created"], &second["changed"]),
            (&json!(0), &json!(0))
        );
        assert_eq!(second["unchanged"], city::records());
        assert_eq!(first["version"], second["version"]);
    });
}

#[test]
fn a_dry_run_tells_what_would_happen_and_writes_nothing() {
    let place = Place::sqlite();
    let dry = [
        "import",
        "facts",
        city::file(),
        "--database",
        &place.url,
        "--dry-run",
        "--json",
    ];
    let told = cosmopole(&dry).fine();
    assert_eq!(
        (&told["created"], &told["dry_run"]),
        (&json!(city::records()), &json!(true))
    );
    assert_eq!(city::everything(&place.url)["records"], json!([]));
    city::bring_in(&place);
    assert_eq!(cosmopole(&dry).fine()["unchanged"], city::records());
}

#[test]
fn what_is_exported_makes_the_same_register_elsewhere() {
    on_both(|place| {
        city::bring_in(place);
        let everything = cosmopole(&["export", "facts", "--database", &place.url]);
        let other = place.other();
        let told = typed(
            &["import", "facts", "-", "--database", &other.url, "--json"],
            &everything.out,
        );
        assert_eq!(told.fine()["created"], city::records());
        let again = cosmopole(&["export", "facts", "--database", &other.url]);
        assert_eq!(everything.out, again.out);
        let told = typed(
            &["import", "facts", "-", "--database", &place.url, "--json"],
            &again.out,
        );
        assert_eq!(told.fine()["unchanged"], city::records());
    });
}

#[test]
fn an_edited_fact_is_exactly_one_change() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let mut facts = city::everything(&place.url);
    let records = facts["records"].as_array_mut().unwrap();
    let theme = records
        .iter_mut()
        .find(|record| record["code"] == "water")
        .unwrap();
    theme["fields"]["name"]["en"] = json!("Water");
    let file = place.written("edited.json", &facts.to_string());
    let told = cosmopole(&["import", "facts", &file, "--database", &place.url, "--json"]).fine();
    assert_eq!((&told["created"], &told["changed"]), (&json!(0), &json!(1)));
}

#[test]
fn the_public_export_holds_only_what_the_public_may_see() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let of = |audience| {
        let words = [
            "export",
            "facts",
            "--database",
            &place.url,
            "--audience",
            audience,
        ];
        cosmopole(&words).fine()["records"]
            .as_array()
            .unwrap()
            .clone()
    };
    let (internal, partners, public) = (of("internal"), of("partners"), of("public"));
    assert!(
        internal.len() > partners.len() && partners.len() >= public.len() && !public.is_empty()
    );
    let kinds = |records: &[Value], kind: &str| {
        records
            .iter()
            .filter(|record| record["kind"] == kind)
            .count()
    };
    assert!(kinds(&internal, "person") > 0 && kinds(&internal, "comment") > 0);
    for open in [&partners, &public] {
        assert_eq!((kinds(open, "person"), kinds(open, "comment")), (0, 0));
        let text = json!(open).to_string();
        assert!(!text.contains("@estuaria.example") && !text.contains("\"notes\""));
    }
}

#[test]
fn a_file_is_written_whole_and_told_of() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let file = place.file("register.json");
    let told = cosmopole(&["export", "facts", &file, "--database", &place.url, "--json"]).fine();
    assert_eq!(told["records"], city::records());
    let written: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(written, city::everything(&place.url));
}

#[test]
fn the_schema_knows_every_kind_and_field_of_the_city() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let schema = cosmopole(&["export", "schema"]).fine();
    let kinds = schema["properties"]["records"]["items"]["oneOf"]
        .as_array()
        .unwrap();
    for record in city::everything(&place.url)["records"].as_array().unwrap() {
        let kind = kinds
            .iter()
            .find(|kind| kind["title"] == record["kind"])
            .unwrap();
        for name in record["fields"].as_object().unwrap().keys() {
            assert!(
                kind["properties"]["fields"]["properties"]
                    .get(name)
                    .is_some(),
                "{name} of {}",
                record["kind"]
            );
        }
    }
}
