//! What a test found, in words: how many of how many, sessions as sessions, a yes as a yes. Other programs read the bare value.

use language::TrailingZeros;
use policy::governance::ActorGroup;
use policy::kernel::{Exact, Outcome};
use policy::scorecard::Test;

use crate::figures::draw;
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, escaped};

/// The test whose value is a mean of two shares, and not a share of anything.
const TRANSVERSALITY: &str = "5.1";

/// What a test found, or why it cannot be assessed.
pub(super) fn found(test: &Test, reader: &Reader) -> Spoken {
    if let Some(reason) = test.mark.reason() {
        return Spoken::plain(spoken::reason(reason, reader));
    }
    match &test.value {
        Outcome::Count(count) => Spoken::plain(counted(test.number, *count, reader)),
        Outcome::Share(share) => Spoken::plain(shared(test, share, reader)),
        Outcome::Many(_) if matches!(test.number, "6.1" | "6.2") => groups(test, reader),
        other => draw(other, "scorecard-value", reader),
    }
}

/// From which values on a test gives 1 and a half, where it compares a share.
pub(super) fn thresholds(test: &Test, reader: &Reader) -> Option<String> {
    let (high, low) = test.thresholds?;
    let values = [
        ("high", measured(test.number, &high, 0, reader).into()),
        ("low", measured(test.number, &low, 0, reader).into()),
    ];
    let words = reader.words;
    Some(words.text_with("page-scorecard-thresholds", &values))
}

/// The groups of actors that a test about groups did not find.
pub(super) fn missing(test: &Test) -> Vec<ActorGroup> {
    let Outcome::Many(there) = &test.value else {
        return Vec::new();
    };
    let all = ActorGroup::ALL.iter().copied();
    all.filter(|group| !there.contains(&Outcome::choice(*group)))
        .collect()
}

/// How many there are of what the test counts; where one is all it asks for, whether there is one.
fn counted(number: &str, count: usize, reader: &Reader) -> String {
    let key = match number {
        "4.2" | "5.4" => "page-scorecard-sessions",
        "8.3" => "page-scorecard-watch-notes",
        "10.4" => "page-scorecard-partnerships",
        _ if count == 0 => return reader.words.text("frame-no"),
        _ => return reader.words.text("frame-yes"),
    };
    reader.words.text_with(key, &[("count", count.into())])
}

/// A share as the pages of its figure write it.
fn measured(number: &str, share: &Exact, digits: u8, reader: &Reader) -> String {
    if number == TRANSVERSALITY {
        reader.language.decimal(share, 2, TrailingZeros::Trimmed)
    } else {
        reader.language.percent(share, digits)
    }
}

/// A share with what it is made of.
fn shared(test: &Test, share: &Exact, reader: &Reader) -> String {
    let value = measured(test.number, share, 1, reader);
    let Some((one, other)) = &test.made_of else {
        return value;
    };
    let key = match test.number {
        TRANSVERSALITY => "page-scorecard-two-shares",
        "7.4" => "page-scorecard-two-sides",
        _ => "page-scorecard-of",
    };
    let said = |part: &Outcome| draw(part, "scorecard-value", reader).text;
    let values = [
        ("value", value.into()),
        ("one", said(one).into()),
        ("other", said(other).into()),
    ];
    reader.words.text_with(key, &values)
}

/// The groups that were found, then those that were not.
fn groups(test: &Test, reader: &Reader) -> Spoken {
    let there = draw(&test.value, "scorecard-value", reader);
    let missing = missing(test);
    if missing.is_empty() {
        return there;
    }
    let names = missing.iter().map(|group| spoken::listed(*group, reader));
    let names: Vec<String> = names.collect();
    let values = [
        ("count", names.len().into()),
        ("groups", reader.language.list(&names).into()),
    ];
    let words = reader.words;
    let lacks = words.text_with("page-scorecard-groups-missing", &values);
    let html = format!("{there}<div>{}</div>", escaped(&lacks));
    Spoken::dressed(format!("{} · {lacks}", there.text), html)
}
