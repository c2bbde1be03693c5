//! Lists that others publish, as they publish them: the signatories of a covenant, the indicators of a city. Excerpts; their
//! licences are in NOTICE.

use std::collections::HashMap;

use language::{Language, Words};
use office::{Choices, Imported, Outcome, Profile, Sheets, pack};
use policy::body::to_flat;
use policy::{Audience, Kind};
use serde_json::{Map, Value, json};

use crate::desk::{Desk, found, told};

const COVENANT: &str = include_str!("given/covenant.csv");

async fn proposed(desk: &Desk, profile: Profile, name: &str, bytes: &[u8]) -> Choices {
    let understood = desk
        .office
        .understand_file(profile, name, bytes, Sheets::Likeliest)
        .await
        .unwrap_or_else(|error| panic!("{}", told(&error)));
    let mut said: HashMap<&str, &str> = HashMap::new();
    for column in &understood.columns {
        said.insert(&column.heading, &column.path);
    }
    println!("{said:#?} {:?}", understood.remarks);
    understood.proposed(profile, Language::En)
}

/// Brings it in twice: the second time must change nothing.
async fn bring_in(desk: &Desk, name: &str, bytes: &[u8], choices: &Choices) -> Imported {
    let imported = desk.bring_in(name, bytes, choices).await;
    let before = desk.everything();
    let again = desk.bring_in(name, bytes, choices).await;
    assert!(
        again.receipt.is_none(),
        "{:?} {:#?}",
        again.report.written,
        found(&again.report)
    );
    assert_eq!(before, desk.everything());
    for finding in &imported.report.findings {
        for language in Language::ALL {
            let words = finding.what.in_words(Words::of(language));
            assert!(!words.contains('⟦') && !words.contains("{$"), "{words}");
        }
    }
    imported
}

fn all(desk: &Desk, kind: Kind) -> Vec<Map<String, Value>> {
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    policy.all(kind).iter().map(to_flat).collect()
}

/// How many findings have a key.
fn times(imported: &Imported, key: &str) -> usize {
    let findings = imported.report.findings.iter();
    findings.filter(|finding| finding.what.key == key).count()
}

#[tokio::test]
async fn the_signatories_of_a_covenant_become_one_text_with_its_governments_and_adhesions() {
    let desk = Desk::open().await;
    let bytes = COVENANT.as_bytes();
    let mut choices = proposed(&desk, Profile::Declarations, "signatories.csv", bytes).await;
    let fixed = [("title", "Covenant of Mayors"), ("sort", "government")];
    for (path, value) in fixed {
        choices.fixed.insert(path.to_owned(), value.to_owned());
    }
    // One name resembles that of the office itself: it is asked, and somebody new.
    let asked = desk.look("signatories.csv", bytes, &choices).await;
    assert_eq!(asked.questions.len(), 1, "{:#?}", asked.questions);
    assert_eq!(asked.questions[0].text, "Métropole du Grand Paris");
    let key = asked.questions[0].key.clone();
    choices.decisions.insert(key, office::Decision::New);
    let imported = bring_in(&desk, "signatories.csv", bytes, &choices).await;
    let report = &imported.report;
    println!("{:?} {:#?}", report.written, found(report));
    assert_eq!(report.rows.len(), 21);
    assert_eq!(report.count(Outcome::Created), 21, "{:#?}", found(report));
    // One text, 13 governments with a place each, 8 groups of several governments.
    let expected = json!({
        "declaration": 1, "adhesion": 21, "government": 13, "organisation": 8, "place": 13, "territory": 9,
    });
    assert_eq!(json!(report.written), expected);
    let adhesions = all(&desk, Kind::Adhesion);
    let mut days: Vec<&str> = adhesions
        .iter()
        .map(|one| one["on"].as_str().unwrap())
        .collect();
    days.sort_unstable();
    assert_eq!((days[0], days[20]), ("2009-02-06", "2022-10-21"));
    assert_eq!(times(&imported, "imports-sheet-adhesion-state"), 12);
    assert_eq!(times(&imported, "imports-sheet-signatory-group"), 8);
    // Each of them stands at a point, under an identifier: an organisation keeps neither, and that is told.
    assert_eq!(times(&imported, "imports-sheet-group-not-taken"), 8);
    let named = |name: &str| {
        let of = |record: &Map<String, Value>| record["name"]["fr"] == name;
        all(&desk, Kind::Territory).into_iter().find(of)
    };
    let people = named("London").unwrap()["population"].clone();
    assert_eq!(
        (&people[0]["year"], &people[0]["value"]),
        (&json!(2009), &json!(7_800_000))
    );
    assert!(named("Riotinto").is_none(), "its population is not given");
    assert!(adhesions.iter().all(|one| one["visibility"] == "internal"));
}

/// The files of three series, with what is said of each.
fn bristol() -> Vec<u8> {
    let files: [(&str, &[u8]); 7] = [
        (
            "data/indicator_3-3-2.csv",
            include_bytes!("given/bristol/indicator_3-3-2.csv"),
        ),
        (
            "data/indicator_4-6-1.csv",
            include_bytes!("given/bristol/indicator_4-6-1.csv"),
        ),
        (
            "data/indicator_10-3-1.csv",
            include_bytes!("given/bristol/indicator_10-3-1.csv"),
        ),
        ("meta/3-3-2.csv", include_bytes!("given/bristol/3-3-2.csv")),
        ("meta/4-6-1.csv", include_bytes!("given/bristol/4-6-1.csv")),
        (
            "meta/10-3-1.csv",
            include_bytes!("given/bristol/10-3-1.csv"),
        ),
        ("README.md", b"# Series"),
    ];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
    pack(&files).unwrap()
}

#[tokio::test]
async fn the_series_of_a_city_become_indicators_with_parts_and_values_of_their_times() {
    let desk = Desk::open().await;
    let bytes = bristol();
    let choices = proposed(&desk, Profile::Indicators, "series.zip", &bytes).await;
    assert!(choices.together);
    let imported = bring_in(&desk, "series.zip", &bytes, &choices).await;
    let report = &imported.report;
    println!("{:?} {:#?}", report.written, found(report));
    // Rows of the three series: 18, 27 and 23, one of them without value.
    assert_eq!(report.rows.len(), 68);
    assert_eq!(report.count(Outcome::Created), 67, "{:#?}", found(report));
    assert_eq!(report.count(Outcome::Empty), 1);
    let expected = json!({"indicator": 6, "observation": 67});
    assert_eq!(json!(report.written), expected);
    // What was found names the file and the row that it stands in, not the row of the list put together.
    let mut values = report.findings.iter();
    let year = values.find(|one| one.what.key == "imports-sheet-year-end");
    let place = year.unwrap().place();
    assert!(place.starts_with("indicator_"), "{place}");
    let indicators = all(&desk, Kind::Indicator);
    let named = |part: &str| {
        let of = |one: &&Map<String, Value>| one["name"]["fr"].as_str().unwrap().contains(part);
        indicators.iter().find(of).unwrap()
    };
    let tuberculosis = named("TB incidence");
    assert_eq!(tuberculosis["unit"]["fr"], "Per 100,000");
    assert_eq!(tuberculosis["agenda_indicator"], "SDG 3.3.2");
    assert_eq!(tuberculosis["source"]["fr"], "Public Health England");
    assert_eq!(tuberculosis["nature"], "number");
    let schools = named("GCSE");
    assert_eq!(schools["disaggregations"], json!(["Boy", "Girl"]));
    assert_eq!(schools["nature"], "share");
    named("– % race pay gap");
    named("– Crude Rate of Hate crimes");
    let days: Vec<String> = all(&desk, Kind::Observation)
        .iter()
        .map(|one| one["observed_on"].as_str().unwrap().to_owned())
        .collect();
    // Three years end with the last one, a school year with its second.
    assert!(days.contains(&"2002-12-31".to_owned()) && days.contains(&"2019-12-31".to_owned()));
    let provenance = &schools["provenance"][0];
    assert_eq!(
        (&provenance["name"], &provenance["place"]),
        (&json!("series.zip"), &json!("indicator_4-6-1 2"))
    );
}
