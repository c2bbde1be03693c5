//! Accounts kept from the command line.

use serde_json::json;

use crate::city;
use crate::place::{Place, on_both};
use crate::program::{Run, cosmopole, typed};

fn user(place: &Place, words: &[&str], input: &str) -> Run {
    typed(
        &[&["user", "--database", &place.url, "--json"], words].concat(),
        input,
    )
}

#[test]
fn an_account_is_made_closed_and_opened_again() {
    on_both(|place| {
        let made = user(
            place,
            &[
                "add",
                "amina",
                "--role",
                "administrator",
                "--password-stdin",
            ],
            "correct horse\n",
        )
        .fine();
        assert_eq!(
            (&made["login"], &made["role"]),
            (&json!("amina"), &json!("administrator"))
        );
        assert!(user(place, &["disable", "Amina"], "").fine()["disabled_at"].is_string());
        assert!(user(place, &["enable", "amina"], "").fine()["disabled_at"].is_null());
        user(
            place,
            &["password", "amina", "--password-stdin"],
            "another horse",
        )
        .fine();
        let list = user(place, &["list"], "").fine();
        assert_eq!(list.as_array().unwrap().len(), 1);
        assert!(!list.to_string().contains("argon2") && !list.to_string().contains("horse"));
    });
}

#[test]
fn a_departments_contact_speaks_for_a_department_that_exists() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let words = [
        "add",
        "jo",
        "--role",
        "department",
        "--password-stdin",
        "--department",
    ];
    let made = user(&place, &[&words[..], &["MOB"]].concat(), "correct horse").fine();
    assert!(made["department"].is_string());
    let refused = user(
        &place,
        &[&words[..], &["GOV-MET"]].concat(),
        "correct horse",
    );
    assert_eq!(refused.code, 1);
    assert!(refused.said.contains("GOV-MET"));
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let place = Place::sqlite();
    let add = |login: &str, password: &str| {
        user(
            &place,
            &["add", login, "--role", "officer", "--password-stdin"],
            password,
        )
    };
    let short = add("amina", "short");
    assert_eq!(
        (short.code, &short.json()["problems"][0]["path"]),
        (1, &json!("password"))
    );
    assert_eq!(
        add("two words", "correct horse").json()["problems"][0]["path"],
        "login"
    );
    add("amina", "correct horse").fine();
    assert_eq!(
        add("AMINA", "correct horse").json()["problems"][0]["key"],
        "problem-login-taken"
    );
    assert_eq!(
        user(
            &place,
            &["password", "nobody", "--password-stdin"],
            "correct horse"
        )
        .code,
        1
    );
    assert_eq!(user(&place, &["add", "x", "--role", "emperor"], "").code, 2);
    // Without a terminal nobody can type a password.
    assert_eq!(user(&place, &["password", "amina"], "").code, 2);
}

#[test]
fn the_program_speaks_the_language_asked_for() {
    let place = Place::sqlite();
    for (language, word) in [("fr", "compte"), ("en", "account"), ("es", "cuenta")] {
        let run = cosmopole(&[
            "user",
            "add",
            language,
            "--role",
            "officer",
            "--language",
            language,
        ]);
        assert_eq!(run.code, 2);
        let run = cosmopole(&[
            "user",
            "enable",
            "x",
            "--database",
            &place.url,
            "--language",
            language,
        ]);
        assert_eq!(run.code, 3, "{run:?}");
        std::fs::write(place.url.strip_prefix("sqlite:").unwrap(), "").unwrap();
        let run = cosmopole(&[
            "user",
            "enable",
            "x",
            "--database",
            &place.url,
            "--language",
            language,
        ]);
        assert!(run.said.contains(word), "{run:?}");
        for file in std::fs::read_dir(place.folder.path()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
    }
}
