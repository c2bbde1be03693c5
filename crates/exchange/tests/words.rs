//! Every text this crate asks for is written in three languages, with the same blanks, and every
//! text written is asked for.

use std::collections::BTreeSet;
use std::path::Path;

use exchange::Message;
use exchange::reading::{
    DateOrder, Reading, country, date, integer, measure, money, percent, yes_no,
};
use exchange::workbook::{Cell, LegendOut, Limits, ReadError, read};
use language::{Language, Words};

const LANGUAGES: [Language; 3] = [Language::Fr, Language::En, Language::Es];

fn is_ours(key: &str) -> bool {
    key.starts_with("reading-") || key.starts_with("gazetteer-")
}

/// The keys written between quotes in the sources.
fn asked_for(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            asked_for(&path, keys);
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = text.split('"').skip(1);
            let is_key = |word: &&str| {
                is_ours(word) && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            };
            keys.extend(
                quoted
                    .filter(is_key)
                    .filter(|key| !key.ends_with('-'))
                    .map(str::to_owned),
            );
        }
    }
}

#[test]
fn every_text_is_written_in_three_languages_and_none_for_nothing() {
    let mut asked = BTreeSet::new();
    asked_for(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut asked,
    );
    for language in LANGUAGES {
        let written: BTreeSet<String> = Words::keys_of(language)
            .into_iter()
            .filter(|key| is_ours(key) && !key.contains('.'))
            .map(str::to_owned)
            .collect();
        let missing: Vec<_> = asked.difference(&written).collect();
        let unused: Vec<_> = written.difference(&asked).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "{language:?}: {missing:?} {unused:?}"
        );
        assert_eq!(Words::faults(language), [] as [String; 0]);
    }
}

#[test]
fn the_blanks_are_the_same_in_three_languages() {
    let shape = |language| {
        let shape = Words::shape(language)
            .iter()
            .filter(|(key, _)| is_ours(key));
        shape
            .map(|(key, blanks)| (key.clone(), blanks.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(shape(Language::Fr), shape(Language::En));
    assert_eq!(shape(Language::Fr), shape(Language::Es));
}

#[test]
fn a_message_is_said_in_the_readers_language() {
    let message = Message::new("gazetteer-distance").count("km", 12);
    let said = LANGUAGES.map(|language| message.in_words(Words::of(language)));
    assert!(
        said.iter()
            .all(|text| text.contains("12") && !text.contains('⟦')),
        "{said:?}"
    );
}

#[test]
fn every_refusal_and_doubt_fills_its_blanks() {
    let cells = [
        "04/03/68",
        "bientôt",
        "31/02/2019",
        "2010-2015",
        "45000",
        "vers 1990",
        "836",
        "1,234",
        "12,5",
        "x y",
        "0,35",
        "35 %",
        "$ 12",
        "12",
        "env. 12 k€ HT par an",
        "0,001 €",
        "12 € USD",
        "12 florins",
        "99999999999999999999 €",
    ];
    let mut messages: Vec<Message> = cells.into_iter().flat_map(readings).collect();
    let limits = Limits {
        rows: 1,
        ..Limits::default()
    };
    for bytes in [&b"a;b\nc;d\n"[..], b"", b"%PDF", b"PK\x03\x04", b"\n\n"] {
        messages.push(read(bytes, None, &limits).unwrap_err().message());
    }
    messages.extend(
        read(b"Ann\xe9e;b\nc\x07;d\ne;f;g\n", None, &Limits::default())
            .unwrap()
            .notes
            .remarks,
    );
    for candidate in exchange::gazetteer::candidates("Barcelona", Some("VE"), Some((10.0, -64.0))) {
        messages.extend(candidate.why);
    }
    messages.extend(refusals().iter().map(ReadError::message));
    for language in LANGUAGES {
        let legend = LegendOut::of_grades(Words::of(language));
        assert!(
            legend.lines.iter().all(|(_, line)| !line.contains('⟦')),
            "{legend:?}"
        );
        for message in &messages {
            let said = message.in_words(Words::of(language));
            assert!(!said.contains('⟦'), "{language:?} {said} {message:?}");
        }
    }
}

/// One refusal of each kind.
fn refusals() -> Vec<ReadError> {
    let (sheet, cell) = ("Liste".to_owned(), "B2".to_owned());
    vec![
        ReadError::TooLarge {
            bytes: 2_000_000,
            limit: 1_000_000,
        },
        ReadError::EmptyFile,
        ReadError::ZipBomb { limit: 1 << 20 },
        ReadError::NotAWorkbook,
        ReadError::OtherWorkbook { kind: "XLS" },
        ReadError::Encrypted,
        ReadError::Damaged {
            part: "x".to_owned(),
            reason: "y".to_owned(),
        },
        ReadError::DocumentType {
            part: "x".to_owned(),
        },
        ReadError::TooManySheets { count: 2, limit: 1 },
        ReadError::TooManyRows {
            sheet: sheet.clone(),
            row: 3,
            limit: 2,
        },
        ReadError::TooManyColumns {
            sheet: sheet.clone(),
            cell: cell.clone(),
            limit: 2,
        },
        ReadError::TooManyCells {
            sheet: sheet.clone(),
            row: 3,
            limit: 2,
        },
        ReadError::CellTooLong {
            sheet,
            cell,
            limit: 2,
        },
        ReadError::TooMuchText { limit: 1 << 20 },
        ReadError::NoRows,
    ]
}

/// What the readings of every kind say about a text.
fn readings(text: &str) -> Vec<Message> {
    let cell = Cell::Text(text.to_owned());
    let mut said = of(date(&cell, DateOrder::DayFirst));
    said.extend(of(integer(&cell, None)));
    said.extend(of(percent(&cell, None)));
    said.extend(of(measure(&cell, None, false)));
    said.extend(of(money(&cell, None, "EUR")));
    said.extend(of(yes_no(&cell)));
    said.extend(of(country(&cell)));
    said
}

fn of<T>(reading: Reading<T>) -> Vec<Message> {
    match reading {
        Ok(read) => read.map_or(Vec::new(), |read| read.doubts),
        Err(refusal) => vec![refusal.0],
    }
}
