//! The portfolio of networks: what each membership costs and gives, and until when notice may be given.

use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use policy::Kind;
use policy::kernel::{Assessed, Exact, Figure, Listed, Period, add_months, held_at};
use policy::record::Shared;
use policy::relations::{
    Membership, MembershipState, NetworkClass, NetworkReturn, Notice, network_return,
};

use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken, escaped};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, Tile, amount, assessed, drawn, leading, list, nothing,
    number, record, shown, written,
};
use crate::pictures::{Bar, bars_of};
use crate::state::AppState;

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    sheet::show(&state, &reader, made(&reader))
}

/// One of its tables.
pub(super) async fn csv(reader: Reader) -> Result<Response, Failure> {
    sheet::csv(&reader, made(&reader))
}

/// A membership with what it costs and gives.
struct Held<'a> {
    membership: &'a Shared<Membership>,
    name: String,
    figure: Figure<NetworkReturn>,
    /// Until when notice may be given, while the renewal of the record is still to come.
    notice: Option<Notice>,
    proof: String,
}

impl Held<'_> {
    fn found(&self) -> Option<&NetworkReturn> {
        self.figure.value.value()
    }

    /// The day of the notice, those without one last.
    fn order(&self) -> (bool, Option<Date>) {
        let day = self.notice.map(|notice| match notice {
            Notice::Next { by, .. } => by,
            Notice::Passed { since } => since,
        });
        (day.is_none(), day)
    }

    fn full_cost(&self) -> Option<Exact> {
        match self.found()?.cost.full() {
            Assessed::Value(cost) => Some(cost),
            Assessed::NotAssessable(_) => None,
        }
    }
}

fn made(reader: &Reader) -> Sheet {
    let period = period_of(reader);
    let memberships = reader.seen::<Membership>();
    let mut held: Vec<Held<'_>> = memberships
        .map(|membership| hold(membership, period, reader))
        .collect();
    held.sort_by_key(Held::order);
    let mut portfolio = Section::new("portfolio", "page-networks-table", reader);
    if held.is_empty() {
        portfolio.nothing_of(Kind::Membership, reader);
        return Sheet {
            key: "page-networks",
            tiles: Vec::new(),
            sections: vec![portfolio],
        };
    }
    portfolio.warning = passed(&held, reader);
    portfolio.table = Some(table(&held, reader));
    portfolio.cut(held.len().saturating_sub(shown(reader)), reader);
    Sheet {
        key: "page-networks",
        tiles: tiles(&held, reader),
        sections: vec![
            portfolio,
            costs(&held, reader),
            scores(&held, reader),
            money(&held, reader),
        ],
    }
}

fn hold<'a>(membership: &'a Shared<Membership>, period: Period, reader: &Reader) -> Held<'a> {
    let figure = network_return(membership, &reader.view(), period);
    Held {
        membership,
        name: network(membership, reader),
        notice: notice_to_come(&membership.body, &figure, reader.as_of),
        figure,
        proof: proof(membership, reader),
    }
}

fn network(membership: &Shared<Membership>, reader: &Reader) -> String {
    spoken::title(membership.body.network.id(), reader)
}

fn proof(membership: &Shared<Membership>, reader: &Reader) -> String {
    let key = policy::kernel::named(membership.id, reader.policy());
    address("network_return", Some(&key), reader)
}

/// How many memberships are in each class, and how many notice dates have passed.
fn tiles(held: &[Held<'_>], reader: &Reader) -> Vec<Tile> {
    let all = address("network_return", None, reader);
    let tile = |label: String, count: usize| Tile {
        value: written(count, reader),
        label,
        note: String::new(),
        link: all.clone(),
    };
    let class = |class: &NetworkClass| {
        let of_class = |one: &&Held<'_>| one.found().is_some_and(|found| found.class == *class);
        let count = held.iter().filter(of_class).count();
        (count > 0).then(|| tile(spoken::listed(*class, reader), count))
    };
    let mut tiles: Vec<Tile> = NetworkClass::ALL.iter().filter_map(class).collect();
    let unknown = held.iter().filter(|one| one.found().is_none()).count();
    if unknown > 0 {
        tiles.push(tile(reader.words.text("not-assessable"), unknown));
    }
    let late = held.iter().filter(|one| is_passed(one)).count();
    tiles.push(tile(
        reader.words.text("figure-network-return-notice-passed"),
        late,
    ));
    tiles
}

fn is_passed(one: &Held<'_>) -> bool {
    matches!(one.notice, Some(Notice::Passed { .. }))
}

/// The memberships that will renew themselves because their notice date has passed.
fn passed(held: &[Held<'_>], reader: &Reader) -> Option<Spoken> {
    let one = |one: &Held<'_>| {
        let Some(Notice::Passed { since }) = one.notice else {
            return None;
        };
        let said = [
            ("network", one.name.clone().into()),
            ("date", reader.language.day(since).into()),
        ];
        let text = reader.words.text_with("page-networks-passed", &said);
        Some(leading(&text, &one.proof))
    };
    let late: Vec<Spoken> = held.iter().filter_map(one).collect();
    (!late.is_empty()).then(|| list(&late, reader))
}

const COLUMNS: [(&str, bool); 9] = [
    ("kind-membership", false),
    ("figure-network-return-class", false),
    ("figure-network-return-score", true),
    ("figure-network-return-fit", true),
    ("figure-network-return-use", true),
    ("figure-network-return-influence", true),
    ("figure-network-return-attendance", true),
    ("figure-network-return-full-cost", true),
    ("figure-network-return-notice-by", false),
];

/// Each membership in one row: class, parts of the score, cost, notice date; the soonest notice first.
fn table(held: &[Held<'_>], reader: &Reader) -> Table {
    let mut table = Table::new("page-networks-table", &COLUMNS, reader);
    for one in held.iter().take(shown(reader)) {
        let mut row = vec![name(one, reader)];
        match &one.figure.value {
            Assessed::NotAssessable(reason) => {
                row.push(leading(&spoken::reason(reason, reader), &one.proof));
                row.extend((0..7).map(|_| nothing("not-assessable", reader)));
            }
            Assessed::Value(found) => {
                row.push(sheet::state(NetworkClass::LIST, found.class.word(), reader));
                row.push(match &found.score {
                    Some(score) => leading(&points(score, reader), &one.proof),
                    None => nothing("frame-not-set", reader),
                });
                row.extend(PARTS.map(|part| value(one, part, reader)));
                let written = |cost: &Exact| amount(cost, &found.currency, reader);
                row.push(proven(&found.cost.full(), written, one, reader));
                row.push(notice(one, reader));
            }
        }
        table.rows.push(row);
    }
    table
}

const PARTS: [&str; 4] = ["fit", "use", "influence", "attendance"];

fn name(one: &Held<'_>, reader: &Reader) -> Spoken {
    match linked(one.membership.id, reader) {
        Some(_) => {
            let found = policy::AnyRecord::Membership(one.membership.clone());
            leading(&one.name, &reader.address_dated(&found))
        }
        None => record(one.membership.id, reader),
    }
}

/// A score out of a hundred, in whole points.
fn points(score: &Exact, reader: &Reader) -> String {
    reader
        .language
        .decimal(score, 0, language::TrailingZeros::Trimmed)
}

/// A part of the score in per cent; a part that was not assessed is not zero.
fn value(one: &Held<'_>, part: &str, reader: &Reader) -> Spoken {
    let found = one.figure.parts.iter().find(|found| found.name == part);
    match found {
        Some(found) => leading(&reader.language.percent(&found.value, 0), &one.proof),
        None => nothing("not-assessable", reader),
    }
}

/// A value that leads to its proof; where there is none, why, in words that may go on in a second line.
fn proven<T>(
    value: &Assessed<T>,
    said: impl Fn(&T) -> String,
    one: &Held<'_>,
    reader: &Reader,
) -> Spoken {
    let words = leading(&assessed(value, said, reader), &one.proof);
    match value {
        Assessed::Value(_) => words,
        Assessed::NotAssessable(_) => Spoken::dressed(
            words.text.clone(),
            format!("<span class=\"in-words\">{words}</span>"),
        ),
    }
}

/// From so many days on, a notice date is near enough to be prepared.
const NEAR: i32 = 90;

fn notice(one: &Held<'_>, reader: &Reader) -> Spoken {
    let (state, key, date, days) = match one.notice {
        None => match renewed(one, reader) {
            None => return nothing("frame-not-set", reader),
            Some(on) => ("not_assessable", "page-networks-renewed", on, 0),
        },
        Some(Notice::Next { by, .. }) if is_far(one, reader) => {
            ("not_assessable", "page-networks-notice-alone", by, 0)
        }
        Some(Notice::Next { by, days_left }) => {
            let near = days_left <= NEAR;
            let state = if near { "expiring" } else { "active" };
            (state, "page-networks-notice", by, days_left)
        }
        Some(Notice::Passed { since }) => ("overdue", "page-networks-late", since, 0),
    };
    let said = [
        ("date", reader.language.day(date).into()),
        ("count", days.into()),
    ];
    let text = reader.words.text_with(key, &said);
    Spoken {
        html: Some(format!(
            "<span class=\"state-mark\" data-state=\"{state}\">{}</span>",
            escaped(&text)
        )),
        text,
    }
}

/// Until when notice may be given before the renewal of the record. It holds one renewal and does not say how often that comes
/// back: once it is over, nobody knows the next notice date.
fn notice_to_come(
    membership: &Membership,
    figure: &Figure<NetworkReturn>,
    as_of: Date,
) -> Option<Notice> {
    let is_to_come = membership.renewal_on.is_some_and(|on| on >= as_of);
    let found = figure.value.value()?;
    found.notice.filter(|_| is_to_come)
}

/// The day on which a membership that goes on renewed itself, when its record tells no later one.
fn renewed(one: &Held<'_>, reader: &Reader) -> Option<Date> {
    use MembershipState::{Member, SuspendedByNetwork};
    let membership = &one.membership.body;
    let over = membership.renewal_on.filter(|on| *on < reader.as_of)?;
    let state = held_at(&membership.moves, reader.as_of).state();
    let goes_on = matches!(state, Some(Member | SuspendedByNetwork))
        && one.found()?.class != NetworkClass::Left;
    goes_on.then_some(over)
}

/// Whether the one renewal of the record lies more than a year after a day that is over: others may lie between them, and the
/// record does not tell.
fn is_far(one: &Held<'_>, reader: &Reader) -> bool {
    let in_a_year = add_months(reader.as_of, 12);
    let renewal = one.membership.body.renewal_on;
    reader.as_of < reader.today && renewal.is_some_and(|on| on > in_a_year)
}

/// The full cost of each membership, the dearest first; one whose cost is not known says so.
fn costs(held: &[Held<'_>], reader: &Reader) -> Section {
    let mut section = Section::new("costs", "page-networks-costs", reader);
    let mut rows: Vec<(&Held<'_>, Option<Exact>)> =
        held.iter().map(|one| (one, one.full_cost())).collect();
    rows.sort_by_key(|(_, cost)| std::cmp::Reverse(*cost));
    let said: Vec<(&Held<'_>, String, f64)> = rows
        .into_iter()
        .take(shown(reader))
        .map(|(one, cost)| {
            let currency = one.found().map_or("", |found| &found.currency);
            let words = match &cost {
                Some(cost) => amount(cost, currency, reader),
                None => reader.words.text("frame-unknown"),
            };
            (one, words, cost.as_ref().map_or(0.0, drawn))
        })
        .collect();
    let point = match said.first() {
        Some((one, words, value)) if *value > 0.0 => reader.words.text_with(
            "page-networks-costs-point",
            &[
                ("network", one.name.clone().into()),
                ("amount", words.clone().into()),
            ],
        ),
        _ => reader.words.text("page-networks-costs-unknown"),
    };
    let dearest = said.iter().map(|row| row.2).fold(0.0, f64::max);
    let named = ("costs-picture", "page-networks-costs");
    section
        .pictures
        .push(picture(named, dearest, &point, &said, reader));
    section
}

/// The most that a network can score.
const FULL_SCORE: f64 = 100.0;

/// The score of each membership, the highest first.
fn scores(held: &[Held<'_>], reader: &Reader) -> Section {
    let mut section = Section::new("scores", "page-networks-scores", reader);
    let mut rows: Vec<(&Held<'_>, Exact)> = held
        .iter()
        .filter_map(|one| Some((one, one.found()?.score?)))
        .collect();
    rows.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    let said: Vec<(&Held<'_>, String, f64)> = rows
        .into_iter()
        .take(shown(reader))
        .map(|(one, score)| {
            let class = one.found().map(|found| spoken::listed(found.class, reader));
            let words = format!("{} · {}", points(&score, reader), class.unwrap_or_default());
            (one, words, drawn(&score))
        })
        .collect();
    if said.is_empty() {
        section
            .said
            .push(Spoken::plain(reader.words.text("page-networks-no-score")));
        return section;
    }
    let point = reader.words.text("page-networks-scores-point");
    let named = ("scores-picture", "page-networks-scores");
    section
        .pictures
        .push(picture(named, FULL_SCORE, &point, &said, reader));
    section
}

/// Bars, one for each membership; one of `whole` fills the width.
fn picture(
    (id, key): (&str, &str),
    whole: f64,
    point: &str,
    rows: &[(&Held<'_>, String, f64)],
    reader: &Reader,
) -> Picture {
    let drawn: Vec<Bar<'_>> = rows
        .iter()
        .map(|(one, words, value)| Bar {
            label: &one.name,
            written: words,
            value: *value,
            state: is_passed(one).then_some("overdue"),
            address: Some(&one.proof),
        })
        .collect();
    Picture {
        class: "bars",
        svg: bars_of((id, &reader.words.text(key), point), whole, &drawn),
        caption: point.to_owned(),
        legend: Vec::new(),
    }
}

/// What the cost is made of, and what came in.
fn money(held: &[Held<'_>], reader: &Reader) -> Section {
    let mut section = Section::new("money", "page-networks-money", reader);
    let columns = [
        ("kind-membership", false),
        ("figure-network-return-fee", true),
        ("figure-network-return-days", true),
        ("figure-network-return-time-cost", true),
        ("figure-network-return-mission-cost", true),
        ("figure-network-return-received", true),
        ("figure-network-return-leverage", true),
    ];
    let mut table = Table::new("page-networks-money", &columns, reader);
    for one in held.iter().take(shown(reader)) {
        let Some(found) = one.found() else { continue };
        let money = |value: &Assessed<Exact>| {
            let said = |minor: &Exact| amount(minor, &found.currency, reader);
            proven(value, said, one, reader)
        };
        let plain =
            |value: &Assessed<Exact>| proven(value, |value| number(value, reader), one, reader);
        table.rows.push(vec![
            name(one, reader),
            money(&found.cost.fee),
            plain(&found.cost.days),
            money(&found.cost.time),
            money(&found.cost.missions),
            money(&found.received),
            plain(&found.leverage),
        ]);
    }
    section.table = Some(table);
    section
}
