//! The life line: exchanges in and out over time, with signature, suspensions, end and the period that vitality looks at.

use jiff::civil::Date;
use policy::AnyRecord;
use policy::kernel::{Historical, add_months};
use policy::record::Shared;
use policy::relations::{Agreement, AgreementState, Exchange, ExchangeKind, Initiator};

use super::exchanges::exchanges;
use crate::frame::Reader;
use crate::frame::spoken;
use crate::pictures::{
    Group, LifeLine, LifeLineExchange, LifeLineWords, Shape, Side, Suspension, life_line,
    shape_mark,
};

/// The life line with its legend.
pub struct Life {
    /// The picture; empty when nothing is noted.
    pub picture: String,
    /// The kinds on it: mark and words.
    pub legend: Vec<(String, String)>,
    /// How many exchanges have no known date.
    pub undated: usize,
}

/// Draws the line.
pub fn life(agreement: &Shared<Agreement>, reader: &Reader) -> Life {
    let found = exchanges(agreement, reader);
    let dated: Vec<(&Shared<Exchange>, Date)> = found
        .iter()
        .filter_map(|exchange| Some((*exchange, middle(exchange.body.date)?)))
        .collect();
    let undated = found.len() - dated.len();
    if found.is_empty() {
        return Life {
            picture: String::new(),
            legend: Vec::new(),
            undated,
        };
    }
    Life {
        picture: picture(agreement, &dated, reader),
        legend: legend(&found, reader),
        undated,
    }
}

/// Where a date known in part is drawn: in the middle of what it may be.
fn middle(date: Historical) -> Option<Date> {
    match date {
        Historical::Day(day) => Some(day),
        Historical::Month(year, month) => Date::new(year, month, 15).ok(),
        Historical::Year(year) => Date::new(year, 7, 1).ok(),
        Historical::Unknown => None,
    }
}

/// The shape of a group of kinds: work, people, officials, gestures.
fn shape(kind: ExchangeKind) -> Shape {
    use ExchangeKind as K;
    match kind {
        K::Technical | K::Project | K::RemoteMeeting => Shape::Circle,
        K::Citizen | K::Youth | K::Cultural => Shape::Triangle,
        K::Economic => Shape::Square,
        K::Official => Shape::Diamond,
        K::Ceremony | K::Greeting | K::Gift => Shape::Star,
    }
}

fn legend(found: &[&Shared<Exchange>], reader: &Reader) -> Vec<(String, String)> {
    let mut groups: Vec<(Shape, bool, Vec<String>)> = Vec::new();
    for exchange in found {
        let (shape, hollow) = (shape(exchange.body.kind), !exchange.body.is_substantive());
        let words = spoken::listed(exchange.body.kind, reader);
        match groups
            .iter_mut()
            .find(|(known, how, _)| *known == shape && *how == hollow)
        {
            Some((_, _, kinds)) if kinds.contains(&words) => {}
            Some((_, _, kinds)) => kinds.push(words),
            None => groups.push((shape, hollow, vec![words])),
        }
    }
    let entry = |(shape, hollow, kinds): (Shape, bool, Vec<String>)| {
        let key = if hollow {
            "page-life-line-symbolic"
        } else {
            "page-life-line-substantive"
        };
        let words = format!("{} – {}", kinds.join(", "), reader.words.text(key));
        (shape_mark(shape, hollow), words)
    };
    groups.into_iter().map(entry).collect()
}

fn picture(
    agreement: &Shared<Agreement>,
    dated: &[(&Shared<Exchange>, Date)],
    reader: &Reader,
) -> String {
    let said = said(dated, reader);
    let drawn = drawn(dated, &said);
    let bands = bands(agreement, reader);
    let suspensions: Vec<Suspension<'_>> = bands
        .iter()
        .map(|(from, until, title)| Suspension {
            from: *from,
            until: *until,
            title,
        })
        .collect();
    let signed_on = agreement.body.signed_on().and_then(middle);
    let ends_on = agreement.body.ends_on(reader.as_of);
    let texts = texts(signed_on, ends_on, reader);
    let [label, ours, theirs, both, signed, ends, as_of, window] = &texts;
    let months = reader.settings.vitality_window_months;
    life_line(&LifeLine {
        id: "life-line-picture",
        label,
        description: &description(agreement, dated, reader),
        as_of: reader.as_of,
        window: (add_months(reader.as_of, -months), reader.as_of),
        signed_on,
        ends_on,
        suspensions: &suspensions,
        exchanges: &drawn,
        words: LifeLineWords {
            ours,
            theirs,
            both,
            signed,
            ends,
            as_of,
            window,
        },
        group: &|members| group(members, reader),
    })
}

/// What each exchange says, and where it leads.
fn said(dated: &[(&Shared<Exchange>, Date)], reader: &Reader) -> Vec<(String, String)> {
    let one = |(exchange, _): &(&Shared<Exchange>, Date)| {
        let any = AnyRecord::Exchange((*exchange).clone());
        (title(exchange, reader), reader.address_dated(&any))
    };
    dated.iter().map(one).collect()
}

fn drawn<'a>(
    dated: &[(&Shared<Exchange>, Date)],
    said: &'a [(String, String)],
) -> Vec<LifeLineExchange<'a>> {
    let one =
        |((exchange, on), (title, address)): (&(&Shared<Exchange>, Date), &'a (String, String))| {
            LifeLineExchange {
                on: *on,
                side: match exchange.body.initiator {
                    Initiator::Us => Side::Ours,
                    Initiator::Them => Side::Theirs,
                    Initiator::Both => Side::Both,
                },
                is_substantive: exchange.body.is_substantive(),
                shape: shape(exchange.body.kind),
                title,
                address,
            }
        };
    dated.iter().zip(said).map(one).collect()
}

/// The words on the picture.
fn texts(signed_on: Option<Date>, ends_on: Option<Date>, reader: &Reader) -> [String; 8] {
    let words = reader.words;
    let dated = |key: &str, day: Option<Date>| {
        let day = day.map(|day| reader.language.day_short(day));
        words.text_with(key, &[("date", day.unwrap_or_default().into())])
    };
    [
        words.text("page-agreement-life-line"),
        words.text("page-life-line-ours"),
        words.text("page-life-line-theirs"),
        words.text("page-life-line-both"),
        dated("page-life-line-signed", signed_on),
        dated("page-life-line-ends", ends_on),
        dated("page-life-line-as-of", Some(reader.as_of)),
        words.text("page-life-line-window"),
    ]
}

/// Several exchanges drawn as one lead to the table.
fn group(members: &[&LifeLineExchange<'_>], reader: &Reader) -> Group {
    let count = [("count", members.len().into())];
    let titles: Vec<&str> = members.iter().take(8).map(|one| one.title).collect();
    let words = reader.words.text_with("page-life-line-group", &count);
    Group {
        title: format!("{words} – {}", titles.join("; ")),
        address: "#exchanges".to_owned(),
    }
}

/// Date, kind, who began it.
fn title(exchange: &Shared<Exchange>, reader: &Reader) -> String {
    let body = &exchange.body;
    format!(
        "{} – {}, {}",
        spoken::historical(body.date, reader).text,
        spoken::listed(body.kind, reader),
        spoken::listed(body.initiator, reader)
    )
}

/// The times in which it was suspended: from a suspension to the next move.
fn bands(agreement: &Shared<Agreement>, reader: &Reader) -> Vec<(Date, Option<Date>, String)> {
    let moves = &agreement.body.moves;
    let mut found = Vec::new();
    for (index, change) in moves.iter().enumerate() {
        let from = match (change.to, middle(change.on)) {
            (AgreementState::Suspended, Some(from)) if from <= reader.as_of => from,
            _ => continue,
        };
        let until = moves.get(index + 1).and_then(|next| middle(next.on));
        let day = |day: Date| reader.language.day(day);
        let title = match until {
            Some(until) => reader.words.text_with(
                "page-life-line-suspended",
                &[("from", day(from).into()), ("to", day(until).into())],
            ),
            None => reader.words.text_with(
                "page-life-line-suspended-since",
                &[("from", day(from).into())],
            ),
        };
        found.push((from, until, title));
    }
    found
}

fn description(
    agreement: &Shared<Agreement>,
    dated: &[(&Shared<Exchange>, Date)],
    reader: &Reader,
) -> String {
    let begun = |who: Initiator| {
        let begun = dated.iter().filter(|(one, _)| one.body.initiator == who);
        begun.count()
    };
    let substantive = dated.iter().filter(|(one, _)| one.body.is_substantive());
    reader.words.text_with(
        "page-life-line-alternative",
        &[
            ("count", dated.len().into()),
            ("title", spoken::title(agreement.id, reader).into()),
            ("substantive", substantive.count().into()),
            ("us", begun(Initiator::Us).into()),
            ("them", begun(Initiator::Them).into()),
            ("both", begun(Initiator::Both).into()),
        ],
    )
}
