//! Lists of twin towns from Wikidata (CC0 1.0), for several cities in turn.

use std::collections::HashMap;

use exchange::twinning::{List, names, read};
use office::{Taken, TwinningOptions, TwinningReport};
use policy::record::View;
use policy::relations::{Agreement, vitality};
use policy::{Audience, Kind};

use crate::desk::Desk;

fn by_country() -> Vec<List> {
    let bytes = include_bytes!("../../../exchange/tests/fixtures/twinning-2017-excerpt.tsv");
    vec![read("excerpt.tsv", bytes, &HashMap::new()).unwrap()]
}

fn graph() -> Vec<List> {
    let labels = names(
        "names.tsv",
        include_bytes!("../../../exchange/tests/fixtures/twinning-2016-names.tsv"),
    )
    .unwrap();
    vec![
        read(
            "relations.tsv",
            include_bytes!("../../../exchange/tests/fixtures/twinning-2016-excerpt.tsv"),
            &labels,
        )
        .unwrap(),
    ]
}

async fn bring_in(desk: &Desk, lists: &[List], ours: &str) -> TwinningReport {
    let options = TwinningOptions {
        ours: ours.to_owned(),
        accept_places: false,
    };
    let (report, _) = desk
        .office
        .bring_in_twinning(&desk.actor, lists, &options)
        .await
        .unwrap_or_else(|error| panic!("{error:?}"));
    let all: usize = Taken::ALL
        .into_iter()
        .map(|taken| report.count(taken))
        .sum();
    let read: usize = lists
        .iter()
        .map(|list| list.lines.len() + list.unread.len())
        .sum();
    assert_eq!(
        (all, report.rows.len()),
        (read, read),
        "the counts add up to the rows"
    );
    report
}

#[tokio::test]
async fn ties_become_agreements_on_the_map_and_other_rows_become_claims() {
    let desk = Desk::empty().await;
    let report = bring_in(&desk, &by_country(), "Köln").await;
    assert_eq!(report.ties[&Taken::Created], 25);
    assert_eq!(report.ties[&Taken::Merged], 5);
    assert_eq!(desk.count(Kind::Agreement), 25);
    assert_eq!(desk.count(Kind::Government), 26);
    assert_eq!(desk.count(Kind::Place), 26);
    assert_eq!(desk.count(Kind::Claim), report.written["claim"]);
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    for place in policy.table::<policy::governance::Place>().all() {
        assert!(place.body.point.is_some(), "{:?}", place.body.name);
    }
    let settings = policy.settings(desk.office.today());
    assert!(settings.own_government.is_some());
    let view = View {
        policy,
        as_of: desk.office.today(),
        settings: &settings,
    };
    for agreement in policy.table::<Agreement>().all() {
        let figure = vitality(agreement, &view);
        assert!(
            figure.value.value().is_none(),
            "without a register of exchanges nobody can tell"
        );
    }
}

#[tokio::test]
async fn a_second_run_changes_nothing() {
    for (lists, ours) in [
        (by_country(), "Cologne"),
        (by_country(), "Morlanwelz"),
        (graph(), "Q456"),
    ] {
        let desk = Desk::empty().await;
        bring_in(&desk, &lists, ours).await;
        let before = desk.everything();
        let second = bring_in(&desk, &lists, ours).await;
        assert!(second.written.is_empty(), "{ours}: {:?}", second.written);
        assert_eq!(
            (second.count(Taken::Created), second.count(Taken::Doubtful)),
            (0, 0)
        );
        assert_eq!(before, desk.everything());
    }
}

#[tokio::test]
async fn our_government_is_the_one_of_the_settings_when_it_is_that_city() {
    let desk = Desk::open().await;
    let lists = by_country();
    let report = bring_in(&desk, &lists, "Liège").await;
    assert!(
        report
            .remarks
            .iter()
            .any(|said| said.key == "imports-twinning-own-made"),
        "{:?}",
        report.remarks
    );
    assert_eq!(
        desk.count(Kind::Settings),
        1,
        "settings that exist are left alone"
    );
    let second = bring_in(&desk, &lists, "Liège").await;
    assert!(second.written.is_empty() && second.remarks.is_empty());
}

#[tokio::test]
async fn cities_without_country_are_doubted_with_what_the_gazetteer_proposes() {
    let desk = Desk::empty().await;
    let report = bring_in(&desk, &graph(), "Lyon").await;
    assert_eq!(report.ties[&Taken::Doubtful], 22);
    let birmingham = report
        .rows
        .iter()
        .find(|row| row.says.contains("Birmingham") && row.taken == Taken::Doubtful)
        .unwrap();
    let said = birmingham
        .why
        .iter()
        .find(|said| said.key == "imports-twinning-country-not-given")
        .unwrap();
    assert!(format!("{said:?}").contains("(GB)"), "{said:?}");
    let desk = Desk::empty().await;
    let options = TwinningOptions {
        ours: "Q456".to_owned(),
        accept_places: true,
    };
    desk.office
        .bring_in_twinning(&desk.actor, &graph(), &options)
        .await
        .unwrap();
    let snapshot = desk.office.snapshot();
    let places = snapshot
        .of(Audience::Internal)
        .table::<policy::governance::Place>();
    let yokohama = places
        .all()
        .find(|place| place.body.name.all().any(|(_, name)| name == "Yokohama"))
        .unwrap();
    assert_eq!(yokohama.body.country.code(), "JP");
    assert!(yokohama.body.point.is_some() && yokohama.body.identifiers.len() == 2);
}

#[tokio::test]
async fn several_cities_can_be_tried_in_turn() {
    for ours in [
        "Barcelona",
        "Liège",
        "Cluj-Napoca",
        "Neubrandenburg",
        "Creil",
    ] {
        let desk = Desk::empty().await;
        let report = bring_in(&desk, &by_country(), ours).await;
        assert!(report.ties.values().sum::<usize>() > 0, "{ours}");
        assert_eq!(report.count(Taken::Skipped), 0, "{ours}");
    }
}

#[tokio::test]
async fn several_cities_in_turn_share_their_places_and_the_ties_between_them() {
    let desk = Desk::empty().await;
    let lists = graph();
    bring_in(&desk, &lists, "Q456").await;
    // A partner of the first city, by its own id.
    let partner = lists[0]
        .lines
        .iter()
        .find(|line| line.from.wikidata.as_deref() == Some("Q456"))
        .map(|line| line.to.wikidata.clone().unwrap())
        .unwrap();
    let (places, ties) = (desk.count(Kind::Place), desk.count(Kind::Agreement));
    let second = bring_in(&desk, &lists, &partner).await;
    assert!(
        second
            .ties
            .get(&Taken::Matched)
            .is_some_and(|count| *count > 0),
        "the tie with the first city is known: {:?}",
        second.ties
    );
    let made = |kind: &str| second.written.get(kind).copied().unwrap_or(0);
    assert_eq!(desk.count(Kind::Place), places + made("place"));
    assert_eq!(desk.count(Kind::Agreement), ties + made("agreement"));
    let mut identifiers: Vec<String> = Vec::new();
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    for place in policy.table::<policy::governance::Place>().all() {
        let own = place
            .body
            .identifier(policy::governance::Authority::Wikidata);
        identifiers.extend(own.map(str::to_owned));
    }
    let all = identifiers.len();
    identifiers.sort();
    identifiers.dedup();
    assert_eq!(identifiers.len(), all, "each city has one place");
    let before = desk.everything();
    for ours in ["Q456", partner.as_str()] {
        let again = bring_in(&desk, &lists, ours).await;
        assert!(again.written.is_empty(), "{ours}: {:?}", again.written);
    }
    assert_eq!(before, desk.everything());
}
