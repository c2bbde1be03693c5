//! Excerpts of the two forms of twinning list from Wikidata (CC0 1.0): every row gets a fate, and the fates add up.

use std::collections::HashMap;

use exchange::twinning::{Fate, List, NotOurs, Sorted, names, ours, read, sort};

const BY_COUNTRY: &[u8] = include_bytes!("fixtures/twinning-2017-excerpt.tsv");
const GRAPH: &[u8] = include_bytes!("fixtures/twinning-2016-excerpt.tsv");
const NAMES: &[u8] = include_bytes!("fixtures/twinning-2016-names.tsv");

fn by_country() -> Vec<List> {
    vec![read("excerpt.tsv", BY_COUNTRY, &HashMap::new()).unwrap()]
}

fn graph() -> Vec<List> {
    let labels = names("names.tsv", NAMES).unwrap();
    vec![read("relations.tsv", GRAPH, &labels).unwrap()]
}

fn sorted(wanted: &str, lists: &[List]) -> Sorted {
    let ours = ours(wanted, lists).unwrap_or_else(|error| panic!("{wanted}: {error}"));
    let sorted = sort(&ours, lists);
    let read: usize = lists
        .iter()
        .map(|list| list.lines.len() + list.unread.len())
        .sum();
    assert_eq!(sorted.rows.len(), read, "every row has its fate");
    sorted
}

fn count(sorted: &Sorted, wanted: impl Fn(Fate) -> bool) -> usize {
    sorted.rows.iter().filter(|row| wanted(row.fate)).count()
}

#[test]
fn our_city_is_found_by_any_of_its_names() {
    let lists = by_country();
    for wanted in [
        "Cologne",
        "Köln",
        "Colonia",
        "Cologne (Germany)",
        "Köln, Allemagne",
    ] {
        assert_eq!(
            ours(wanted, &lists).unwrap().city.label,
            "Cologne",
            "{wanted}"
        );
    }
    assert_eq!(ours("Q456", &graph()).unwrap().city.label, "Lyon");
    assert_eq!(
        ours("Lyon", &graph()).unwrap().city.wikidata.as_deref(),
        Some("Q456")
    );
    let nobody = ours("Atlantis", &lists).unwrap_err();
    assert!(matches!(nobody, NotOurs::Nobody { .. }) && nobody.to_string().contains("Atlantis"));
}

#[test]
fn rows_of_both_ends_make_one_tie_each() {
    let sorted = sorted("Cologne", &by_country());
    assert_eq!(sorted.ties.len(), 25);
    assert_eq!(count(&sorted, |fate| matches!(fate, Fate::Tie(_))), 25);
    assert_eq!(count(&sorted, |fate| matches!(fate, Fate::AgainTie(_))), 5);
    let liege = sorted
        .ties
        .iter()
        .find(|tie| tie.other.label == "Liège")
        .unwrap();
    assert!(liege.said_by_one && liege.said_by_other && liege.other.country == Some("BE"));
    let beijing = sorted
        .ties
        .iter()
        .find(|tie| tie.other.label == "Beijing")
        .unwrap();
    assert_eq!(beijing.other.country, Some("CN"));
}

#[test]
fn a_city_said_to_lie_in_three_states_is_one_partner_with_a_doubt() {
    let sorted = sorted("Morlanwelz", &by_country());
    assert_eq!(sorted.ties.len(), 1);
    assert_eq!(sorted.ties[0].other.country, Some("RO"));
    assert_eq!(count(&sorted, |fate| matches!(fate, Fate::AgainTie(_))), 2);
    let again = sorted
        .rows
        .iter()
        .find(|row| matches!(row.fate, Fate::AgainTie(_)))
        .unwrap();
    assert!(
        again
            .why
            .iter()
            .any(|why| why.key == "imports-twinning-other-country"),
        "{:?}",
        again.why
    );
}

#[test]
fn one_name_far_apart_is_two_ties_that_are_doubted() {
    let sorted = sorted("Neubrandenburg", &by_country());
    assert_eq!(sorted.ties.len(), 4);
    for tie in &sorted.ties {
        assert!(
            tie.doubts
                .iter()
                .any(|doubt| doubt.key == "imports-twinning-namesakes"),
            "{}",
            tie.other.called()
        );
    }
}

#[test]
fn two_towns_of_one_name_are_not_one_town_twinned_with_itself() {
    let sorted = sorted("Cologne", &by_country());
    let ennery = |tie: &&exchange::twinning::Tie| tie.one.label == "Ennery";
    assert_eq!(sorted.claims.iter().filter(ennery).count(), 1);
    assert_eq!(count(&sorted, |fate| fate == Fate::Skipped), 0);
    let line = b"origincityLabel\torigincountry\toriginlat\toriginlong\tsistercityLabel\tdestinationlat\tdestinationlong\tdestination_countryLabel\nA\tFrance\t1\t1\tA\t1\t1\tFrance\nA\tFrance\t1\t1\tB\t2\t2\tSpain\n\tFrance\t1\t1\tB\t2\t2\tSpain\n";
    let lists = vec![read("x.tsv", line, &HashMap::new()).unwrap()];
    let sorted = self::sorted("A", &lists);
    assert_eq!(
        (
            sorted.ties.len(),
            count(&sorted, |fate| fate == Fate::Skipped)
        ),
        (1, 2)
    );
}

#[test]
fn names_that_are_bare_ids_and_states_that_are_no_more_are_doubted() {
    let sorted = sorted("Cologne", &by_country());
    let doubts: Vec<&str> = sorted
        .claims
        .iter()
        .flat_map(|claim| &claim.doubts)
        .map(|doubt| doubt.key)
        .collect();
    assert!(doubts.contains(&"imports-twinning-bare-id"), "{doubts:?}");
    assert!(
        doubts.contains(&"imports-twinning-no-country"),
        "{doubts:?}"
    );
}

#[test]
fn the_graph_gives_ties_without_country_and_tells_who_says_so() {
    let sorted = sorted("Q456", &graph());
    assert_eq!(sorted.ties.len(), 22);
    assert_eq!(
        count(&sorted, |fate| matches!(
            fate,
            Fate::Tie(_) | Fate::AgainTie(_)
        )),
        44
    );
    assert!(
        sorted
            .ties
            .iter()
            .all(|tie| tie.other.country.is_none() && tie.other.wikidata.is_some())
    );
    assert!(
        sorted
            .ties
            .iter()
            .all(|tie| tie.said_by_one && tie.said_by_other)
    );
    assert_eq!(
        sorted.claims.len() + count(&sorted, |fate| matches!(fate, Fate::AgainClaim(_))),
        12
    );
}

#[test]
fn other_files_are_refused_with_what_would_be_accepted() {
    let none = HashMap::new();
    let error = read("x.csv", b"a;b;c\n1;2;3\n", &none).unwrap_err();
    assert!(error.to_string().contains("origincityLabel") && error.to_string().contains("Q456"));
    let error = read("x.tsv", b"origincityLabel\n\xff\xfe\n", &none).unwrap_err();
    assert!(error.to_string().contains("line 2"), "{error}");
    assert!(read("x.tsv", b"", &none).is_err());
    assert!(read("x.tsv", b"origincityLabel\tother\n", &none).is_err());
}
