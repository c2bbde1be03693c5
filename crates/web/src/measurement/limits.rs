//! The limits of externalities in words (DOMAIN 5.9): the last value of each indicator beside its limit, since when a limit is crossed,
//! who must answer by when and how many days are left; and from all of them the numbers on top of the ledger.

use jiff::civil::Date;
use policy::kernel::Figure;
use policy::measurement::{
    Answer, Burden, Externality, Indicator, Severity, burdens, externality_severity, latest,
};
use policy::record::Shared;

use super::values::{chip, said};
use crate::figures::address;
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::governance::sheet::{
    self, Section, Tile, counting, leading, nothing, number, record, shown, written,
};

/// An externality that is known and not closed, with how severe it is.
pub(super) struct Followed<'a> {
    record: &'a Shared<Externality>,
    burden: Burden,
}

impl Followed<'_> {
    fn is_beyond(&self) -> bool {
        self.burden.severity >= Severity::Beyond
    }

    fn proof(&self, reader: &Reader) -> String {
        let key = policy::kernel::named(self.record.id, reader.policy());
        address("externality_severity", Some(&key), reader)
    }
}

/// Those that the reader may open, in the order of the register.
pub(super) fn followed(reader: &Reader) -> Vec<Followed<'_>> {
    let burdens = burdens(&reader.view());
    let told = |record| {
        let record: &Shared<Externality> = record;
        let burden = burdens.get(&record.id)?.value()?.clone();
        Some(Followed { record, burden })
    };
    reader.seen::<Externality>().filter_map(told).collect()
}

/// The numbers on top of the ledger: how many are followed, beyond their limit, without a measure, and the answer that is due first.
pub(super) fn tiles(followed: &[Followed<'_>], reader: &Reader) -> Vec<Tile> {
    if followed.is_empty() {
        return Vec::new();
    }
    let proof = address("externality_severity", None, reader);
    let burdens = || followed.iter().map(|one| &one.burden);
    let tile = |key: &str, count: usize| Tile {
        value: written(count, reader),
        label: reader.words.text(key),
        note: String::new(),
        link: proof.clone(),
    };
    let unknown = burdens().filter(|found| found.severity == Severity::Unknown);
    let note = match unknown.count() {
        0 => String::new(),
        count => counting("page-limits-unmeasured", count, reader),
    };
    let beyond = followed.iter().filter(|one| one.is_beyond()).count();
    let bare = burdens().filter(|found| !found.covered).count();
    vec![
        tile("page-limits-followed", followed.len()),
        Tile {
            note,
            ..tile("page-limits-beyond", beyond)
        },
        tile("page-limits-bare", bare),
        first_due(followed, &proof, reader),
    ]
}

/// The answer that is due first, or that none is.
fn first_due(followed: &[Followed<'_>], all: &str, reader: &Reader) -> Tile {
    let label = reader.words.text("page-limits-next-due");
    let due = followed
        .iter()
        .filter_map(|one| Some((one.burden.response_due?, one)));
    match due.min_by_key(|(due, _)| *due) {
        Some((due, one)) => Tile {
            value: reader.language.day_short(due),
            label,
            note: days_left(due, reader),
            link: one.proof(reader),
        },
        None => Tile {
            value: reader.words.text("page-limits-none-due"),
            label,
            note: String::new(),
            link: all.to_owned(),
        },
    }
}

/// The limits that are crossed, each with the value beyond it and the answer that is due; nothing when none is.
pub(super) fn crossed(followed: &[Followed<'_>], reader: &Reader) -> Option<Section> {
    let beyond: Vec<&Followed<'_>> = followed.iter().filter(|one| one.is_beyond()).collect();
    if beyond.is_empty() {
        return None;
    }
    let mut section = Section::new("crossed", "page-limits-crossed", reader);
    let one = |one: &&Followed<'_>| crossed_one(one, reader);
    section
        .said
        .extend(beyond.iter().take(shown(reader)).map(one));
    section.cut(beyond.len().saturating_sub(shown(reader)), reader);
    Some(section)
}

fn crossed_one(one: &Followed<'_>, reader: &Reader) -> Spoken {
    let proof = one.proof(reader);
    let title = record(one.record.id, reader);
    let figure = externality_severity(one.record, &reader.view());
    let mut facts = beside_limits(&figure, &proof, reader);
    facts.push(crossing(&one.burden, &proof, reader));
    let facts: Vec<String> = facts
        .iter()
        .map(|fact| format!("<div>{fact}</div>"))
        .collect();
    let html = format!("<h3>{title}</h3>{}", facts.concat());
    Spoken::dressed(title.text, html)
}

/// The last value of each indicator that counts, beside its limit and the value from which it is watched, leading to the proof.
pub(super) fn beside_limits(figure: &Figure<Burden>, proof: &str, reader: &Reader) -> Vec<Spoken> {
    let counted = figure
        .counted
        .iter()
        .filter(|found| found.counted_as == "indicator");
    let all = reader.policy().table::<Indicator>();
    let open = counted
        .filter_map(|found| all.get(found.record))
        .filter(|indicator| reader.opens(indicator));
    let words = open.filter_map(|indicator| {
        let values = [
            ("label", spoken::title(indicator.id, reader).into()),
            ("value", beside_limit(indicator, reader)?.into()),
        ];
        Some(reader.words.text_with("frame-labelled", &values))
    });
    words.map(|words| leading(&words, proof)).collect()
}

/// `14.8 EUR/m² on 31 December 2025, limit 14, watched from 13`; nothing where there are no thresholds.
fn beside_limit(indicator: &Shared<Indicator>, reader: &Reader) -> Option<String> {
    let thresholds = indicator.body.thresholds.as_ref()?;
    let limits = [
        ("limit", number(&thresholds.limit.exact(), reader).into()),
        ("watch", number(&thresholds.watch.exact(), reader).into()),
    ];
    let series = latest(indicator, &reader.view(), 1);
    let Some(point) = series.last() else {
        return Some(reader.words.text_with("page-limits-no-value", &limits));
    };
    let unit = indicator.body.unit.as_ref();
    let [limit, watch] = limits;
    let values = [
        ("value", said(&point.value, unit, reader).into()),
        ("day", reader.language.day(point.on).into()),
        limit,
        watch,
    ];
    Some(reader.words.text_with("page-limits-value", &values))
}

/// Since when the limit is crossed, and by when an answer is due.
pub(super) fn crossing(found: &Burden, proof: &str, reader: &Reader) -> Spoken {
    if found.severity == Severity::Unknown {
        return nothing("not-assessable", reader);
    }
    let Some(crossing) = found.crossing else {
        return Spoken::plain(reader.words.text("page-externalities-not-crossed"));
    };
    let labelled = |key: &str, value: String| {
        let values = [
            ("label", reader.words.text(key).into()),
            ("value", value.into()),
        ];
        reader.words.text_with("frame-labelled", &values)
    };
    let on = labelled(
        "figure-externality-severity-crossed-on",
        reader.language.day(crossing.on),
    );
    let state = match crossing.answer {
        Answer::Answered => "done",
        Answer::Due => "planned",
        Answer::Overdue => "overdue",
    };
    let answer = spoken::listed(crossing.answer, reader);
    let answer = labelled("figure-externality-severity-answer", answer);
    let mut said = vec![leading(&on, proof), chip(state, &answer, proof)];
    if let Some(due) = found.response_due {
        let values = [
            ("day", reader.language.day(due).into()),
            ("left", days_left(due, reader).into()),
        ];
        let day = reader.words.text_with("page-limits-due", &values);
        let due = labelled("figure-externality-severity-response-due", day);
        said.push(leading(&due, proof));
    }
    sheet::list(&said, reader)
}

/// How many days are left until a day, or how late it is.
fn days_left(due: Date, reader: &Reader) -> String {
    let days = reader.as_of.until(due);
    let days = days.map_or(0, |span| i64::from(span.get_days()));
    let (key, days) = if days < 0 {
        ("pages-late-by", -days)
    } else {
        ("page-limits-left", days)
    };
    reader.words.text_with(key, &[("count", days.into())])
}
