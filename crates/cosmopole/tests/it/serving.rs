//! Serving and showing: the demonstration begins, is kept, and never touches a real register.

use serde_json::json;

use crate::city;
use crate::place::{Place, on_both};
use crate::program::{Serving, cosmopole, typed};

#[test]
fn the_demonstration_shows_the_city_and_its_accounts_run_after_run() {
    on_both(|place| {
        for _ in 0..2 {
            let mut serving = Serving::start(&["demo", "--database", &place.url]);
            let (status, page) = serving.get("/en/sign-in");
            assert_eq!(status, 200);
            assert!(page.contains("estuaria-demo"));
            assert_eq!(serving.stop(), Some(0));
            assert!(!serving.says_ready());
        }
        let accounts = cosmopole(&["user", "list", "--database", &place.url, "--json"]).fine();
        let logins: Vec<_> = accounts
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["login"].clone())
            .collect();
        let expected = [
            "administrator",
            "department",
            "evaluator",
            "head",
            "officer",
            "partner",
            "reviewer",
            "sponsor",
        ];
        assert_eq!(json!(logins), json!(expected));
        let mut all = accounts.as_array().unwrap().iter();
        let head = all.find(|one| one["login"] == "head").unwrap();
        assert_eq!(head["name"], json!("Claude Morvanne"));
        assert_eq!(
            city::everything(&place.url)["records"]
                .as_array()
                .unwrap()
                .len() as u64,
            city::records()
        );
    });
}

#[test]
fn the_demonstration_still_knows_what_was_noted_before_a_correction() {
    let place = Place::sqlite();
    Serving::start(&["demo", "--database", &place.url]).stop();
    let of_2024 = |known_at: u64| {
        let known_at = known_at.to_string();
        let words = [
            "figures",
            "indicator_status",
            "--record",
            "IND-T2",
            "--as-of",
            "2024-12-31",
            "--known-at",
            &known_at,
            "--database",
            &place.url,
            "--json",
        ];
        let told = cosmopole(&words).fine();
        told[0]["value"]["value"]["exact"].clone()
    };
    let brought = city::records();
    assert_eq!(of_2024(brought), "79");
    assert_eq!(of_2024(brought + 1), "77");
}

#[test]
fn a_fresh_demonstration_forgets_what_was_changed() {
    let place = Place::sqlite();
    Serving::start(&["demo", "--database", &place.url]).stop();
    let new = place.written("new.json", r#"{"cosmopole": "facts", "version": 1, "records": [{"kind": "theme", "code": "new", "name": "Neuf"}]}"#);
    cosmopole(&["import", "facts", &new, "--database", &place.url, "--json"]).fine();
    Serving::start(&["demo", "--database", &place.url]).stop();
    assert!(city::everything(&place.url).to_string().contains("Neuf"));
    Serving::start(&["demo", "--fresh", "--database", &place.url]).stop();
    assert!(!city::everything(&place.url).to_string().contains("Neuf"));
}

#[test]
fn a_real_register_never_becomes_a_demonstration() {
    on_both(|place| {
        city::bring_in(place);
        for words in [&["demo"][..], &["demo", "--fresh"]] {
            let run = cosmopole(
                &[
                    words,
                    &["--listen", "127.0.0.1:0", "--database", &place.url],
                ]
                .concat(),
            );
            assert!([1, 2].contains(&run.code), "{run:?}");
        }
        assert_eq!(city::bring_in(place)["unchanged"], city::records());
        assert_eq!(
            cosmopole(&["user", "list", "--database", &place.url, "--json"]).fine(),
            json!([])
        );
    });
    let begun = Place::sqlite();
    let add = [
        "user",
        "add",
        "amina",
        "--role",
        "head",
        "--password-stdin",
        "--database",
        &begun.url,
    ];
    assert_eq!(typed(&add, "correct horse").code, 0);
    assert_eq!(
        cosmopole(&["demo", "--listen", "127.0.0.1:0", "--database", &begun.url]).code,
        1
    );
}

#[test]
fn a_taken_port_is_told_and_the_demonstration_takes_another() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let place = Place::sqlite();
    let run = cosmopole(&["serve", "--listen", &address, "--database", &place.url]);
    assert_eq!(run.code, 2);
    assert!(run.said.contains(&address) && run.said.contains("--listen"));
    let shown = Serving::start_at(&["demo", "--database", &place.url], &address);
    assert_ne!(shown.host, address);
    assert_eq!(shown.get("/en/sign-in").0, 200);
}

#[test]
fn serving_ends_well_when_asked_to() {
    let place = Place::sqlite();
    let mut serving = Serving::start(&["serve", "--database", &place.url]);
    assert!(serving.says_ready());
    let (status, page) = serving.get("/en/sign-in");
    assert_eq!(status, 200);
    assert!(!page.contains("estuaria-demo"));
    assert_eq!(serving.stop(), Some(0));
    assert!(!serving.says_ready());
}

#[test]
fn a_new_register_begins_with_what_ships_with_the_program_and_keeps_what_is_made_of_it() {
    on_both(|place| {
        let serve = ["serve", "--database", &place.url];
        // Two nodes may begin the same register in the same moment.
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| Serving::start(&serve).stop());
            }
        });
        let begun = city::everything(&place.url)["records"].take();
        assert_eq!(begun.as_array().unwrap().len() as u64, city::shipped());
        let renamed = place.written("renamed.json", r#"{"cosmopole": "facts", "version": 1, "records": [{"kind": "theme", "code": "water", "name": "Les eaux"}]}"#);
        cosmopole(&[
            "import",
            "facts",
            &renamed,
            "--database",
            &place.url,
            "--json",
        ])
        .fine();
        let kept = city::everything(&place.url);
        assert_ne!(kept["records"], begun);
        Serving::start(&serve).stop();
        assert_eq!(city::everything(&place.url), kept);
    });
}

#[test]
fn the_version_is_told() {
    assert_eq!(
        cosmopole(&["version", "--json"]).fine()["version"],
        env!("CARGO_PKG_VERSION")
    );
    assert!(
        cosmopole(&["--version"])
            .out
            .contains(env!("CARGO_PKG_VERSION"))
    );
    let help = cosmopole(&["--help"]);
    for part in [
        "Examples:",
        "Exit codes:",
        "COSMOPOLE_DATABASE",
        "demo",
        "restore",
    ] {
        assert!(help.out.contains(part), "{part}");
    }
    assert_eq!(cosmopole(&["fly"]).code, 2);
}
