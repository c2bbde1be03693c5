//! The register as it was known: the same figure as then, whatever was corrected since; never anybody who was forgotten.

use std::time::Duration;

use jiff::civil::date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use office::{Command, Forget, KnownAt, Office, Past};
use policy::figures::{compute, current_period};
use policy::{Audience, Kind, Snapshot, View};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::on_both;

const LONG: Duration = Duration::from_secs(30);
const AUDIENCES: [Audience; 3] = [Audience::Internal, Audience::Partners, Audience::Public];

async fn as_known(office: &Office, version: i64) -> std::sync::Arc<Snapshot> {
    match office.as_known_at(version, LONG).await.expect("readable") {
        Past::Ready(snapshot) => snapshot,
        Past::Rebuilding { done, of } => panic!("still rebuilding: {done} of {of}"),
    }
}

/// Every vitality of a register at one date, for each audience, as programs read it.
fn figures(snapshot: &Snapshot) -> Vec<Value> {
    let as_of = date(2025, 12, 31);
    let settings = snapshot.of(Audience::Internal).settings(as_of);
    let of = |audience: Audience| {
        let policy = snapshot.of(audience);
        let view = View {
            policy,
            as_of,
            settings: &settings,
        };
        let found = compute("vitality", &view, current_period(&view), None);
        let documents: Vec<Value> = found.iter().map(|figure| figure.document(policy)).collect();
        json!(documents)
    };
    AUDIENCES.into_iter().map(of).collect()
}

fn exchange(agreement: Uuid, day: &str, kind: &str) -> Value {
    json!({"agreement": agreement, "date": day, "kind": kind, "initiator": "us", "visibility": "public"})
}

/// A living tie, then everything by which its figure may be corrected: one command after the other.
async fn corrected(office: &Office) -> Vec<(i64, Vec<Value>)> {
    let government = |name: &str, side: &str| {
        let mut draft = government(name, side);
        draft["visibility"] = json!("public");
        draft
    };
    let settings = |months: i64| json!({"from": "2000-01-01", "vitality_recent_months": months});
    let house = make(office, Kind::Settings, settings(18)).await;
    let ours = make(office, Kind::Government, government("Estuaria", "ours")).await;
    let theirs = make(office, Kind::Government, government("Aldaluz", "foreign")).await;
    let draft = |since: &str| {
        json!({
            "title": {"fr": "Jumelage"}, "type": "twinning", "term": "indefinite", "visibility": "public",
            "parties": [
                {"key": "ours", "party": ours, "signed_on": "2020-03-31"},
                {"key": "theirs", "party": theirs, "signed_on": "2020-03-31"},
            ],
            "moves": [
                {"key": "m1", "to": "negotiating", "on": "2019-01-01"},
                {"key": "m2", "to": "approval_pending", "on": "2019-06-01"},
                {"key": "m3", "to": "approved", "on": "2020-01-01", "act": "D-1"},
                {"key": "m4", "to": "signed", "on": "2020-03-31"},
            ],
            "exchange_register_since": since,
        })
    };
    let mut seen = Vec::new();
    let mut note = |office: &Office| {
        let snapshot = office.snapshot();
        seen.push((snapshot.version(), figures(&snapshot)));
    };
    let tie = make(office, Kind::Agreement, draft("2020-03-31")).await;
    note(office);
    let first = make(
        office,
        Kind::Exchange,
        exchange(tie, "2025-03-01", "project"),
    )
    .await;
    note(office);
    let both = vec![
        create(Kind::Exchange, exchange(tie, "2024-11-05", "citizen")),
        create(Kind::Exchange, exchange(tie, "2023-11-05", "ceremony")),
    ];
    act(office, &head(), both).await;
    note(office);
    let corrected = exchange(tie, "2022-03-01", "ceremony");
    act(office, &head(), vec![change(first, 1, corrected)]).await;
    note(office);
    act(office, &head(), vec![delete(first)]).await;
    note(office);
    act(office, &head(), vec![change(house, 1, settings(6))]).await;
    note(office);
    act(office, &head(), vec![change(tie, 1, draft("2025-06-01"))]).await;
    note(office);
    seen
}

#[tokio::test]
async fn a_figure_is_the_same_as_then_whatever_was_corrected_since() {
    on_both(async |place| {
        let office = place.office().await;
        let seen = corrected(&office).await;
        let changes = seen.windows(2).filter(|pair| pair[0].1 != pair[1].1);
        assert_eq!(changes.count(), seen.len() - 1, "every correction tells");
        // In no particular order, so that what is kept is used and let go.
        for (version, then) in seen.iter().rev().chain(&seen).step_by(2).chain(&seen) {
            let snapshot = as_known(&office, *version).await;
            assert_eq!(snapshot.version(), *version);
            assert_eq!(&figures(&snapshot), then, "version {version}");
        }
        let nothing = as_known(&office, 0).await;
        assert!(
            Kind::ALL
                .iter()
                .all(|kind| nothing.of(Audience::Internal).count(*kind) == 0)
        );
    })
    .await;
}

#[tokio::test]
async fn a_day_means_its_end_and_a_version_inside_a_command_the_command_s() {
    on_both(async |place| {
        let office = place.office().await;
        make(&office, Kind::Theme, theme("Eau")).await;
        let both = vec![
            create(Kind::Theme, theme("Culture")),
            create(Kind::Theme, theme("Port")),
        ];
        act(&office, &head(), both).await;
        let meant = async |known_at| office.version_known_at(known_at).await.expect("read");
        assert_eq!(meant(KnownAt::Version(0)).await, Some(0));
        assert_eq!(meant(KnownAt::Version(1)).await, Some(1));
        assert_eq!(meant(KnownAt::Version(2)).await, Some(3));
        assert_eq!(meant(KnownAt::Version(3)).await, Some(3));
        assert_eq!(meant(KnownAt::Version(4)).await, None);
        let today = Timestamp::now().to_zoned(TimeZone::UTC).date();
        let day = |days: i64| KnownAt::Day(today.saturating_add(days.days()));
        assert_eq!(meant(day(-2)).await, Some(0));
        assert_eq!(meant(day(2)).await, Some(3));
        assert_eq!(meant(KnownAt::Day(date(9999, 12, 31))).await, Some(3));
        assert!(office.written_at(3).await.expect("read").is_some());
        assert_eq!(office.written_at(0).await.expect("read"), None);
    })
    .await;
}

#[tokio::test]
async fn whoever_was_forgotten_is_not_known_earlier_either() {
    on_both(async |place| {
        let office = place.office().await;
        let other = if place.is_postgres() {
            place.office().await
        } else {
            office.clone()
        };
        let id = make(&office, Kind::Person, person("Nadia Kerr")).await;
        let version = office.snapshot().version();
        let command = Command::new("test", vec![change(id, 1, person("Nadia Kerr-Ölmez"))]);
        office.act(&head(), command).await.expect("written");
        other.caught_up(version + 1).await;
        let name = async |office: &Office| {
            let snapshot = as_known(office, version).await;
            match snapshot.of(Audience::Internal).any(id) {
                Some(policy::AnyRecord::Person(person)) => person.body.name.to_string(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(name(&office).await, "Nadia Kerr");
        assert_eq!(name(&other).await, "Nadia Kerr");
        let forget = Forget {
            person: id,
            passages: Vec::new(),
            files: Vec::new(),
            reason: "Demande".to_owned(),
        };
        let done = office.erase_person(&head(), &forget).await.expect("erased");
        other.caught_up(done.seq).await;
        assert_eq!(name(&office).await, "—");
        assert_eq!(name(&other).await, "—");
    })
    .await;
}

#[tokio::test]
async fn what_takes_time_tells_how_far_it_is() {
    on_both(async |place| {
        let office = place.office().await;
        for number in 0..3 {
            make(&office, Kind::Theme, theme(&number.to_string())).await;
        }
        let impatient = office.as_known_at(2, Duration::ZERO).await.expect("read");
        if let Past::Rebuilding { done, of } = impatient {
            assert!(done <= of && of == 2, "{done} of {of}");
        }
        let snapshot = as_known(&office, 2).await;
        assert_eq!(snapshot.of(Audience::Internal).count(Kind::Theme), 2);
    })
    .await;
}
