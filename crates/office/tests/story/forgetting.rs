//! Forgetting a person: shown passage by passage, erased everywhere at once, and again after an older backup is restored.

use jiff::Timestamp;
use language::Language;
use ledger::{Ledger, NewMessage, RestoreOptions, StagedImport};
use office::{Command, Draft, Erasure, Forget, NewAccount, NewFile, Office, Passage};
use policy::rights::{Role, Viewer};
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

const NAME: &str = "Kerr-Ölmez, Nadia";
const LETTER: &[u8] = b"Lettre de la personne";
const SHARED: &[u8] = b"Une photo de groupe";
const ROWS: &[u8] = "nom;ville\nNadia Kerr-Ölmez;Aldaluz\n".as_bytes();

/// An office in which Nadia is named everywhere.
struct Story {
    nadia: Uuid,
    /// Another person of the same name.
    homonym: Option<Uuid>,
    /// Named in the first version of its notes, no longer in the second.
    earlier: Uuid,
    /// Named by one word of her name.
    vaguely: Uuid,
    /// Answered for by her.
    owned: Uuid,
    account: Uuid,
    colleague: Uuid,
    drafts: [Uuid; 2],
    imports: [Uuid; 2],
}

async fn account(office: &Office, login: &str, name: &str, person: Option<Uuid>) -> Uuid {
    let new = NewAccount {
        login: login.to_owned(),
        name: name.to_owned(),
        role: Role::Officer,
        person,
        department: None,
        organisation: None,
        language: Language::Fr,
    };
    office
        .add_account(&new, "une phrase assez longue")
        .await
        .expect("the account is made")
        .id
}

async fn attach(office: &Office, record: Uuid, name: &str, bytes: &[u8]) {
    let file = NewFile {
        name: name.to_owned(),
        media_type: "text/plain".to_owned(),
        bytes: bytes.to_vec(),
    };
    office
        .attach(&head(), record, None, file)
        .await
        .expect("kept");
}

async fn tell(office: &Office, with_homonym: bool) -> Story {
    let person = json!({
        "name": NAME, "mail": "nadia.kerr@port.example", "telephone": "+33 6 12 34 56 78",
    });
    let nadia = make(office, Kind::Person, person.clone()).await;
    let mut newer = person;
    newer["position"] = json!("Conseillère du port");
    let command = Command::new("test", vec![change(nadia, 1, newer)])
        .because(Some(format!("Appel de {NAME}")));
    office.act(&head(), command).await.expect("written");
    let homonym = match with_homonym {
        true => Some(make(office, Kind::Person, json!({ "name": NAME })).await),
        false => None,
    };
    let noted = |notes: &str| json!({ "name": "Institut", "notes": notes });
    let earlier = make(
        office,
        Kind::Organisation,
        noted("Vu nadia kerr ölmez (06.12.34.56.78) au port"),
    )
    .await;
    act(
        office,
        &head(),
        vec![change(earlier, 1, noted("Rien de neuf"))],
    )
    .await;
    let vaguely = make(
        office,
        Kind::Organisation,
        noted("Mme Kerr-Ölmez est d'accord"),
    )
    .await;
    let owned = make(
        office,
        Kind::Organisation,
        json!({ "name": "Fondation", "owner": nadia }),
    )
    .await;
    attach(office, nadia, "lettre.txt", LETTER).await;
    attach(office, nadia, "photo.txt", SHARED).await;
    attach(office, owned, "photo.txt", SHARED).await;
    let hers = account(office, "nadia.kerr", "Nadia Kerr-Ölmez", Some(nadia)).await;
    let colleague = account(office, "omar", "Omar", None).await;
    let drafts = drafts(office, colleague, nadia).await;
    let imports = beside(office, colleague).await;
    Story {
        nadia,
        homonym,
        earlier,
        vaguely,
        owned,
        account: hers,
        colleague,
        drafts,
        imports,
    }
}

async fn drafts(office: &Office, account: Uuid, nadia: Uuid) -> [Uuid; 2] {
    let drafts = [
        (
            Kind::Claim,
            None,
            json!({ "text": "Selon Nadia Kerr-Ölmez, tout va bien", "said_by": "Le port" }),
        ),
        (
            Kind::Person,
            Some(nadia),
            json!({ "name": NAME, "position": "Directrice" }),
        ),
    ];
    let mut ids = [Uuid::nil(); 2];
    for ((kind, record, body), place) in drafts.into_iter().zip(&mut ids) {
        let id = Uuid::now_v7();
        let draft = Draft {
            id,
            kind,
            record,
            base: None,
            body,
            updated_at: Timestamp::now(),
        };
        assert!(office.put_draft(account, &draft).await.expect("kept"));
        *place = id;
    }
    ids
}

/// Two staged imports, the first of which names her, and a message to her.
async fn beside(office: &Office, account: Uuid) -> [Uuid; 2] {
    let now = Timestamp::now();
    let import = |finding: &str| StagedImport {
        id: Uuid::now_v7(),
        account,
        state: "checked".to_owned(),
        file_name: "liste.csv".to_owned(),
        settings: json!({}),
        findings: Some(json!([{ "cell": finding }])),
        result: None,
        created_at: now,
    };
    let (hers, other) = (import("Nadia Kerr-Ölmez"), import("Omar"));
    office
        .ledger()
        .stage_import(&hers, ROWS)
        .await
        .expect("staged");
    office
        .ledger()
        .stage_import(&other, b"nom;ville\nOmar;Aldaluz\n")
        .await
        .expect("staged");
    let message = NewMessage {
        id: Uuid::now_v7(),
        idempotency_key: "1".to_owned(),
        channel: "mail".to_owned(),
        recipient: "nadia.kerr@port.example".to_owned(),
        payload: json!({ "text": "Bonjour Nadia Kerr-Ölmez" }),
        not_before: now,
        created_at: now,
    };
    office.ledger().send(&message).await.expect("put in");
    [hers.id, other.id]
}

/// Erases her, with every passage that `choose` accepts.
async fn forget(office: &Office, story: &Story, choose: impl Fn(&Passage) -> bool) -> Erasure {
    let passages = office
        .mentions(&head().viewer, story.nadia)
        .await
        .map_err(|error| told(&error))
        .expect("told");
    let forget = Forget {
        person: story.nadia,
        passages: passages
            .into_iter()
            .filter(choose)
            .map(|passage| (passage.record, passage.path))
            .collect(),
        files: Vec::new(),
        reason: format!("Demande de {NAME} du 3 mars"),
    };
    office
        .erase_person(&head(), &forget)
        .await
        .map_err(|error| told(&error))
        .expect("erased")
}

/// What the old and new bodies of a record say in one field.
async fn said(ledger: &Ledger, record: Uuid, half: &str, field: &str) -> Vec<Value> {
    let history = ledger.history(record).await.expect("read");
    let bodies = history.iter().filter_map(|entry| entry.body.as_deref());
    bodies
        .map(|body| serde_json::from_str::<Value>(body).expect("JSON")[half][field].clone())
        .collect()
}

#[tokio::test]
async fn passages_are_told_one_by_one_to_those_alone_who_may_erase() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, true).await;
    for role in Role::ALL {
        let outcome = office.mentions(&with_role(role).viewer, story.nadia).await;
        let forget = Forget {
            person: story.nadia,
            passages: Vec::new(),
            files: Vec::new(),
            reason: "x".to_owned(),
        };
        match role {
            Role::Head | Role::Administrator => assert!(outcome.is_ok(), "{role:?}"),
            Role::Evaluator | Role::Partner | Role::Department => {
                assert_eq!(told(&outcome.expect_err("refused")), "not there: 0")
            }
            _ => {
                assert_eq!(
                    told(&outcome.expect_err("refused")),
                    "denied: denied-role",
                    "{role:?}"
                );
                let erased = office.erase_person(&with_role(role), &forget).await;
                assert_eq!(told(&erased.expect_err("refused")), "denied: denied-role");
                let exported = office
                    .export_person(&with_role(role).viewer, story.nadia)
                    .await;
                assert_eq!(told(&exported.expect_err("refused")), "denied: denied-role");
            }
        }
    }
    assert!(office.mentions(&Viewer::Public, story.nadia).await.is_err());
    assert!(
        office
            .mentions(&head().viewer, story.earlier)
            .await
            .is_err(),
        "an institute is no person"
    );

    let passages = office
        .mentions(&head().viewer, story.nadia)
        .await
        .map_err(|error| told(&error))
        .expect("told");
    let lines: Vec<_> = passages
        .iter()
        .map(|passage| {
            let code = passage.code.as_deref().unwrap_or_default();
            format!(
                "{code} {} {} {}: {}",
                passage.path, passage.sure, passage.current, passage.words
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "PER-02 name true true: Kerr-Ölmez, Nadia",
            "ORG-01 notes true false: Vu nadia kerr ölmez (06.12.34.56.78) au port",
            "ORG-02 notes false true: Mme Kerr-Ölmez est d'accord",
        ]
    );
}

#[tokio::test]
async fn a_person_is_forgotten_everywhere_and_nothing_else_is() {
    on_both(async |place| {
        let office = place.office().await;
        let story = tell(&office, true).await;
        let other_node = if place.is_postgres() {
            Some(place.office().await)
        } else {
            None
        };
        let secret = office
            .sign_in("nadia.kerr", "une phrase assez longue", "192.0.2.7", "")
            .await
            .expect("signed in")
            .secret;
        let (_, token) = office
            .create_token(story.account, "script", None)
            .await
            .expect("made");
        let version = office.snapshot().version();

        let erasure = forget(&office, &story, |passage| passage.record == story.earlier).await;
        assert_eq!((erasure.seq, erasure.accounts), (version + 1, 1));
        // Four bodies and a reason of hers, one earlier body of the institute; her newest body.
        assert_eq!((erasure.bodies, erasure.files), (7, 2));

        if let Some(other) = &other_node {
            other.caught_up(erasure.seq).await;
            assert_eq!(all_say(other), all_say(&office));
            let viewer = head().viewer;
            soon("she is no longer found", || {
                finds(other, &viewer, "conseillère", Language::Fr).is_empty()
            })
            .await;
        }
        assert_eq!(
            flat(&office, story.nadia),
            json!({ "name": "—", "elected": false, "visibility": "internal" })
        );
        let ledger = office.ledger();
        assert_eq!(
            said(ledger, story.nadia, "record", "name").await,
            vec!["—"; 4]
        );
        assert_eq!(
            said(ledger, story.nadia, "record", "mail").await,
            vec![Value::Null; 4]
        );
        let history = office
            .history(&head().viewer, story.nadia)
            .await
            .expect("read");
        let reasons: Vec<_> = history
            .iter()
            .filter_map(|version| version.reason.as_deref())
            .collect();
        assert_eq!(reasons, ["Appel de […]"]);

        let notes = said(ledger, story.earlier, "common", "notes").await;
        assert_eq!(
            notes,
            [json!("Vu […] ([…]) au port"), json!("Rien de neuf")]
        );
        assert_eq!(
            flat(&office, story.vaguely)["notes"],
            "Mme Kerr-Ölmez est d'accord",
            "nobody chose it"
        );
        assert_eq!(
            flat(&office, story.homonym.expect("a homonym"))["name"],
            NAME
        );
        assert_eq!(
            flat(&office, story.owned)["owner"],
            json!(story.nadia),
            "links stay"
        );

        let [text, of_person] = story.drafts;
        let text = office
            .draft(story.colleague, text)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(text.body["text"], "Selon […], tout va bien");
        let of_person = office
            .draft(story.colleague, of_person)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(of_person.body, json!({ "name": "—" }));
        let [hers, other] = story.imports;
        assert_eq!(
            ledger.import_file(hers).await.expect("read"),
            Some(Vec::new())
        );
        assert!(
            ledger
                .import_file(other)
                .await
                .expect("read")
                .is_some_and(|bytes| bytes.ends_with(b"Aldaluz\n"))
        );
        let own = ledger
            .document(&ledger::sha256_hex(LETTER))
            .await
            .expect("read")
            .expect("its mark");
        let shared = ledger
            .document(&ledger::sha256_hex(SHARED))
            .await
            .expect("read")
            .expect("there");
        assert!(own.erased_at.is_some() && own.bytes.is_empty());
        assert_eq!((shared.erased_at, shared.bytes.as_slice()), (None, SHARED));

        assert!(office.session(&secret).await.expect("read").is_none());
        assert!(office.token_account(&token).await.expect("read").is_none());
        let account = office
            .account(story.account)
            .await
            .expect("read")
            .expect("there");
        assert!(
            account.disabled_at.is_some()
                && account.name == "—"
                && account.login.starts_with("erased-")
        );

        let again = place.office().await;
        assert_eq!(all_say(&again), all_say(&office));
        let faults: Vec<_> = office::check(&again)
            .await
            .expect("checked")
            .into_iter()
            .filter(office::Finding::is_fault)
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    })
    .await;
}

#[tokio::test]
async fn the_mark_says_who_and_why_without_the_words_that_were_erased() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, false).await;
    forget(&office, &story, |_| true).await;
    let redactions = office.ledger().redactions().await.expect("read");
    let mark = language::fold(&redactions[0].mark.to_string());
    for word in ["kerr", "olmez", "nadia", "612345678", "port", "conseillere"] {
        assert!(!mark.contains(word), "{word} in {mark}");
    }
    let entry = office
        .ledger()
        .entries_after(redactions[0].seq - 1, 1)
        .await
        .expect("read")
        .remove(0);
    assert_eq!(entry.reason.as_deref(), Some("Demande de […] du 3 mars"));
    assert_eq!(
        (entry.command_name.as_str(), entry.by),
        (
            "person.erase",
            Some(Uuid::from_u128(0x0194_0000_0000_7000_8000_0000_0000_0001))
        )
    );
    let without_reason = Forget {
        person: story.nadia,
        passages: Vec::new(),
        files: Vec::new(),
        reason: " ".to_owned(),
    };
    let refused = office
        .erase_person(&head(), &without_reason)
        .await
        .expect_err("refused");
    assert_eq!(told(&refused), "invalid: 0:reason problem-required");
}

/// The file and line of a forbidden word in any file of a folder.
fn traces(folder: &std::path::Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).expect("read") {
        let file = file.expect("a file").path();
        let bytes = std::fs::read(&file).expect("read");
        for word in words {
            if bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
            {
                found.push(format!("{word} in {}", file.display()));
            }
        }
    }
    found
}

const TRACES: [&str; 8] = [
    "Ölmez",
    "ölmez",
    "Nadia",
    "nadia",
    "Kerr",
    "612345678",
    "12 34 56 78",
    "Conseill",
];

#[tokio::test]
async fn no_byte_of_the_person_stays_in_the_files_of_the_ledger() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, false).await;
    assert!(!traces(place.folder.path(), &TRACES).is_empty());
    forget(&office, &story, |_| true).await;
    assert_eq!(traces(place.folder.path(), &TRACES), Vec::<String>::new());
    assert_eq!(
        flat(&office, story.vaguely)["notes"],
        "Mme […] est d'accord"
    );
}

#[tokio::test]
async fn an_older_backup_is_restored_without_the_person() {
    on_both(async |place| {
        let office = place.office().await;
        let story = tell(&office, true).await;
        let backup = place.folder.path().join("before.sqlite");
        office.ledger().backup(&backup).await.expect("backed up");
        forget(&office, &story, |passage| passage.kind != Kind::Person).await;
        office
            .ledger()
            .backup(&place.folder.path().join("after.sqlite"))
            .await
            .expect("backed up");

        let target = Place::sqlite();
        let restored = Ledger::restore(
            &backup,
            &target.url,
            &RestoreOptions::default(),
            office::redaction_again(),
            office::file_redaction_again(),
        )
        .await
        .expect("restored");
        assert_eq!(restored.redactions_repeated.len(), 1);
        let again = Office::over(restored.ledger)
            .await
            .expect("the office opens");
        for id in [
            story.nadia,
            story.earlier,
            story.vaguely,
            story.owned,
            story.homonym.expect("a homonym"),
        ] {
            assert_eq!(flat(&again, id), flat(&office, id));
        }
        assert_eq!(
            said(again.ledger(), story.nadia, "record", "name").await,
            vec!["—"; 4]
        );
        assert_eq!(
            said(again.ledger(), story.earlier, "common", "notes").await[0],
            "Vu […] ([…]) au port"
        );
        let own = again
            .ledger()
            .document(&ledger::sha256_hex(LETTER))
            .await
            .expect("read")
            .expect("its mark");
        assert!(own.erased_at.is_some());
        let account = again
            .account(story.account)
            .await
            .expect("read")
            .expect("there");
        assert!(account.disabled_at.is_some() && account.name == "—");
        assert_eq!(
            said(
                again.ledger(),
                story.homonym.expect("a homonym"),
                "record",
                "name"
            )
            .await,
            [NAME]
        );
        let faults: Vec<_> = office::check(&again)
            .await
            .expect("checked")
            .into_iter()
            .filter(office::Finding::is_fault)
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    })
    .await;
}

#[tokio::test]
async fn a_node_that_writes_before_it_has_read_the_erasure_forgets_all_the_same() {
    let place = Place::postgres().await;
    let (here, there) = (place.office().await, place.office().await);
    let story = tell(&here, false).await;
    there.caught_up(here.snapshot().version()).await;
    let erasure = forget(&here, &story, |_| true).await;
    // Whichever comes first on the other node, its own write or the news.
    let receipt = act(&there, &head(), vec![create(Kind::Theme, theme("Eau"))]).await;
    assert_eq!(receipt.seq, erasure.seq + 1);
    assert_eq!(flat(&there, story.nadia)["name"], "—");
    assert_eq!(flat(&there, story.vaguely)["notes"], "Mme […] est d'accord");
    soon("the index is filled anew", || {
        there.search(&head().viewer, "eau", Language::Fr, 5).ready
    })
    .await;
    assert!(finds(&there, &head().viewer, "kerr", Language::Fr).is_empty());
    place.leave().await;
}

#[tokio::test]
async fn what_was_erased_does_not_come_back_by_undoing() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, false).await;
    let command = Command::new(
        "test",
        vec![change(
            story.vaguely,
            1,
            json!({ "name": "Institut", "notes": "Rien" }),
        )],
    );
    let receipt = office.act(&head(), command).await.expect("written");
    let gone = act(&office, &head(), vec![delete(story.earlier)]).await;
    forget(&office, &story, |_| true).await;
    office.undo(&head(), receipt.command).await.expect("undone");
    assert_eq!(
        flat(&office, story.vaguely)["notes"],
        "Mme […] est d'accord"
    );
    office.undo(&head(), gone.command).await.expect("undone");
    assert_eq!(flat(&office, story.earlier)["notes"], "Rien de neuf");
    let entry = office.ledger().redactions().await.expect("read").remove(0);
    let entry = office
        .ledger()
        .entries_after(entry.seq - 1, 1)
        .await
        .expect("read")
        .remove(0);
    assert!(
        office.undo(&head(), entry.command).await.is_err(),
        "an erasure is not undone"
    );
}

#[tokio::test]
async fn a_deleted_person_can_be_forgotten_too() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Person, json!({ "name": NAME })).await;
    act(&office, &head(), vec![delete(id)]).await;
    let forget = Forget {
        person: id,
        passages: Vec::new(),
        files: Vec::new(),
        reason: "Demande".to_owned(),
    };
    let administrator = with_role(Role::Administrator);
    office
        .erase_person(&administrator, &forget)
        .await
        .map_err(|error| told(&error))
        .expect("erased");
    assert!(!sees(&office, Audience::Internal, id));
    assert_eq!(said(office.ledger(), id, "record", "name").await, ["—"]);
    assert_eq!(
        traces(place.folder.path(), &["Ölmez", "Nadia"]),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_person_is_told_everything_that_is_known() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, false).await;
    let file = office
        .export_person(&head().viewer, story.nadia)
        .await
        .map_err(|error| told(&error))
        .expect("told");
    assert_eq!(file["person"]["fields"]["mail"], "nadia.kerr@port.example");
    assert_eq!(file["versions"].as_array().map(Vec::len), Some(4));
    assert_eq!(file["versions"][0]["fields"]["name"], NAME);
    let referred = file["referred_by"].as_array().expect("a list");
    assert_eq!(
        (referred.len(), &referred[0]["code"], &referred[0]["links"]),
        (
            1,
            &json!("ORG-03"),
            &json!([{ "path": "owner", "part": null }])
        )
    );
    assert_eq!(file["mentions"].as_array().map(Vec::len), Some(2));
    assert_eq!(file["accounts"][0]["login"], "nadia.kerr");
    assert!(file["accounts"][0].get("password_hash").is_none());
}

#[tokio::test]
async fn what_is_kept_is_shown_before_and_the_mark_after() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, false).await;
    let kept = office
        .remembered(&head().viewer, story.nadia)
        .await
        .map_err(|error| told(&error))
        .expect("told");
    let files: Vec<(&str, Option<Uuid>)> = kept
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.with))
        .collect();
    let shared = ("photo.txt", Some(story.owned));
    assert_eq!(files, [("lettre.txt", None), shared]);
    assert_eq!(kept.accounts[0].0, "nadia.kerr");
    assert!(kept.versions > 2 && kept.forgotten.is_empty() && !kept.is_deleted);
    let spaced = kept
        .passages
        .iter()
        .find(|passage| passage.record == story.earlier)
        .expect("an earlier version names her");
    let pieces: Vec<(&str, bool)> = spaced
        .pieces
        .iter()
        .map(|(piece, named)| (piece.as_str(), *named))
        .collect();
    let expected = [
        ("Vu ", false),
        ("nadia kerr ölmez", true),
        (" (", false),
        ("06.12.34.56.78", true),
        (") au port", false),
    ];
    assert_eq!(pieces, expected);
    assert_eq!(spaced.words, "Vu nadia kerr ölmez (06.12.34.56.78) au port");
    forget(&office, &story, |_| true).await;
    let kept = office
        .remembered(&head().viewer, story.nadia)
        .await
        .map_err(|error| told(&error))
        .expect("told");
    assert_eq!(kept.passages, []);
    assert_eq!(kept.files.len(), 0);
    let reasons: Vec<Option<&str>> = kept
        .forgotten
        .iter()
        .map(|mark| mark.reason.as_deref())
        .collect();
    assert_eq!(reasons, [Some("Demande de […] du 3 mars")]);
}

#[tokio::test]
async fn what_is_known_of_a_person_is_handed_over_as_a_workbook() {
    let place = Place::sqlite();
    let office = place.office().await;
    let story = tell(&office, false).await;
    for language in Language::ALL {
        let bytes = office
            .person_workbook(&head().viewer, story.nadia, language)
            .await
            .map_err(|error| told(&error))
            .expect("written");
        let read = exchange::workbook::read(&bytes, None, &Default::default()).expect("ours");
        assert_eq!(read.sheets.len(), 4);
        let said: Vec<String> = read
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.rows)
            .flat_map(|row| row.cells.iter().map(|cell| cell.text().to_string()))
            .collect();
        assert!(said.iter().all(|cell| !cell.contains('⟦')), "{said:?}");
        for expected in [
            NAME,
            "nadia.kerr@port.example",
            "Conseillère du port",
            "Vu nadia kerr ölmez (06.12.34.56.78) au port",
            "nadia.kerr",
        ] {
            assert!(said.iter().any(|cell| cell == expected), "{expected}");
        }
    }
    let refused = office
        .person_workbook(&with_role(Role::Officer).viewer, story.nadia, Language::Fr)
        .await;
    assert_eq!(told(&refused.expect_err("refused")), "denied: denied-role");
}
