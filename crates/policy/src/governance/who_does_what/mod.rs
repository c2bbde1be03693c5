//! Who does what abroad (DOMAIN 5.4): where our actions and the initiatives of others meet on a theme and a place, whether those who
//! meet act together, and where nobody acts. The paper asks to know who does what, to act together and to complete one another.

mod gaps;
mod items;
mod overlaps;

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::ActorGroup;
use crate::kernel::{Assessed, Country, Exact, Figure, Outcome, Period, Reason, Said, whole};
use crate::record::View;
use crate::strategy::{day_within, objectives_in_force};
use gaps::{matrix, orphans, silent_groups, unserved};
use items::{Located, Undertaken, actions, initiatives, located};
use overlaps::grounds;

pub use overlaps::{Behind, Ground, Item};

/// What is looked up by identifiers, of which there are many.
type Numbered<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// Two organisations that do something on the same theme, at the same place, at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair<K = Uuid> {
    /// The theme.
    pub theme: Uuid,
    /// The place; the country where the places differ.
    pub place: K,
    /// The action or initiative written first.
    pub first: Uuid,
    /// The other.
    pub second: Uuid,
}

impl<K> Pair<K> {
    fn of(theme: Uuid, place: K, one: Uuid, other: Uuid) -> Self {
        Self {
            theme,
            place,
            first: one.min(other),
            second: one.max(other),
        }
    }
}

/// What the actors do for one objective.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// The objective.
    pub objective: Uuid,
    /// The initiatives of each of the six groups, in the order of the list.
    pub groups: Vec<(ActorGroup, Vec<Uuid>)>,
}

impl MatrixRow {
    /// How many groups do something for it.
    pub fn filled(&self) -> usize {
        self.groups
            .iter()
            .filter(|(_, found)| !found.is_empty())
            .count()
    }
}

/// Who does what, who meets whom, and where nobody acts.
#[derive(Debug, Clone, PartialEq)]
pub struct WhoDoesWhat {
    /// How many pairs meet on a theme and a place, those that compete knowingly left aside.
    pub overlaps: usize,
    /// Those with a declared link by which they act together.
    pub coordinated: BTreeSet<Pair>,
    /// Those that compete, and know it: shown apart.
    pub competing: BTreeSet<Pair>,
    /// Coordinated among overlaps; none when nothing overlaps.
    pub coordination_rate: Option<Exact>,
    /// How many pairs meet on a theme in one country at different places: shown apart.
    pub potential: usize,
    /// Initiatives that serve no objective of ours.
    pub orphans: Vec<Uuid>,
    /// The objectives in force, each with the six groups.
    pub matrix: Vec<MatrixRow>,
    /// Groups without any initiative.
    pub groups_without_initiative: Vec<ActorGroup>,
    /// Priorities of the strategy where nobody acts: the finding, its theme, its place.
    pub unserved: Vec<(Uuid, Uuid, Uuid)>,
    /// What is done, theme by theme and place by place.
    pub grounds: Vec<Ground<Uuid>>,
    areas: Vec<Ground<Country>>,
    /// What is done, by its first day.
    items: Vec<Located>,
}

impl WhoDoesWhat {
    /// Objectives in force for which no actor does anything.
    pub fn objectives_without_actor(&self) -> impl Iterator<Item = Uuid> {
        let rows = self.matrix.iter().filter(|row| row.filled() == 0);
        rows.map(|row| row.objective)
    }

    /// How many groups do something for an objective, and out of how many.
    pub fn cells(&self) -> (usize, usize) {
        let filled = self.matrix.iter().map(MatrixRow::filled).sum();
        (filled, self.matrix.len() * ActorGroup::ALL.len())
    }

    /// The pairs that meet without any declared link, made one by one.
    pub fn uncoordinated_pairs(&self) -> impl Iterator<Item = Pair> {
        let each = self.grounds.iter().flat_map(|ground| {
            let pair = |(one, other): (&Item, &Item)| {
                Pair::of(ground.theme, ground.place, one.record, other.record)
            };
            ground.pairs().map(pair)
        });
        each.filter(|pair| !self.coordinated.contains(pair) && !self.competing.contains(pair))
    }

    /// The actions and initiatives in these pairs, each with the share of the overlaps that it could coordinate.
    pub fn uncoordinated(&self) -> Vec<(Uuid, Exact)> {
        let mut found: Vec<Uuid> = Vec::new();
        let mut met: Numbered<Uuid, usize> = Numbered::default();
        for ground in &self.grounds {
            for (item, others) in ground.items.iter().zip(ground.met()) {
                *met.entry(item.record).or_insert_with(|| {
                    found.push(item.record);
                    0
                }) += others;
            }
        }
        for pair in self.coordinated.iter().chain(&self.competing) {
            for record in [pair.first, pair.second] {
                met.entry(record)
                    .and_modify(|count| *count = count.saturating_sub(1));
            }
        }
        let share = |record: Uuid| {
            let count = met.get(&record).copied().filter(|count| *count > 0)?;
            Some((record, whole(count) / whole(self.overlaps.max(1))))
        };
        found.into_iter().filter_map(share).collect()
    }

    /// The pairs that meet on a theme in one country at different places, made one by one.
    pub fn potential_pairs(&self) -> impl Iterator<Item = Pair<Country>> {
        self.areas.iter().flat_map(move |area| {
            let apart = move |(one, other): &(&Item, &Item)| {
                let mut shared = self.shared(one, other);
                !shared.any(|(theme, _)| theme == area.theme)
            };
            let pair = |(one, other): (&Item, &Item)| {
                Pair::of(area.theme, area.place, one.record, other.record)
            };
            area.pairs().filter(apart).map(pair)
        })
    }

    /// The themes and places that two items share.
    fn shared(&self, one: &Item, other: &Item) -> impl Iterator<Item = (Uuid, Uuid)> {
        let located = |item: &Item| {
            let place = self
                .items
                .binary_search_by_key(&item.begins(), |found| found.item.begins());
            place.ok().and_then(|place| self.items.get(place))
        };
        let both = located(one).zip(located(other));
        both.into_iter().flat_map(|(one, other)| one.shared(other))
    }
}

/// Who does what in a period, up to the view's date.
pub fn who_does_what(view: &View<'_>, period: Period) -> Figure<WhoDoesWhat> {
    let mut figure = Figure::new("who_does_what", "5.4", view);
    figure.period = Some(period);
    let within = Period {
        from: period.from,
        to: day_within(period, view.as_of),
    };
    let initiatives = initiatives(view, within, &mut figure);
    let mut items = actions(view, within, &mut figure);
    items.extend(initiatives.iter().map(|found| located(found, view)));
    items.sort_unstable_by_key(|found| found.item.begins());
    let by_place = grounds(items.iter().flat_map(|found| {
        let places = found.places();
        places.map(|place| (place, &found.item))
    }));
    let areas = grounds(items.iter().flat_map(|found| {
        let areas = found.areas();
        areas.map(|area| (area, &found.item))
    }));
    let met = by_place.iter().map(Ground::count).sum::<usize>();
    let (coordinated, competing) = linked(&initiatives, &items);
    let overlaps = met.saturating_sub(competing.len());
    let coordination_rate = figure.rate("coordinated", whole(coordinated.len()), whole(overlaps));
    // An initiative lies at one place only: two that meet there meet once in its country too.
    let potential = areas
        .iter()
        .map(Ground::count)
        .sum::<usize>()
        .saturating_sub(met);
    let objectives = objectives_in_force(view, within.to);
    figure.left_out.extend(objectives.left_out);
    let found = WhoDoesWhat {
        overlaps,
        coordinated,
        competing,
        coordination_rate,
        potential,
        orphans: orphans(&initiatives),
        matrix: matrix(&objectives.objectives, &initiatives),
        groups_without_initiative: silent_groups(&initiatives),
        unserved: unserved(&objectives.objectives, &by_place, view),
        grounds: by_place,
        areas,
        items,
    };
    let (filled, cells) = found.cells();
    figure.rate("cells", whole(filled), whole(cells));
    figure.value = Assessed::Value(found);
    figure.unless_to_come()
}

/// The pairs that declare a link: those that act together, and those that only compete knowingly.
fn linked(initiatives: &[Undertaken<'_>], items: &[Located]) -> (BTreeSet<Pair>, BTreeSet<Pair>) {
    let known = items.iter().map(|found| (found.item.record, found));
    let known: Numbered<Uuid, &Located> = known.collect();
    let (mut coordinated, mut competing) = (BTreeSet::new(), BTreeSet::new());
    for initiative in initiatives.iter().map(|found| found.initiative) {
        let own = known.get(&initiative.id);
        for link in &initiative.body.links {
            let Some((own, other)) = own.zip(known.get(&link.with.id())) else {
                continue;
            };
            if !own.item.meets(&other.item) {
                continue;
            }
            let pairs = if link.kind.coordinates() {
                &mut coordinated
            } else {
                &mut competing
            };
            for (theme, place) in own.shared(other) {
                pairs.insert(Pair::of(theme, place, initiative.id, link.with.id()));
            }
        }
    }
    competing.retain(|pair| !coordinated.contains(pair));
    (coordinated, competing)
}

/// How many pairs a figure lists; their number is told whole.
const LISTED: usize = 200;

impl Said for WhoDoesWhat {
    fn said(&self) -> Outcome {
        let pair = |place: Outcome, pair: (Uuid, Uuid, Uuid)| {
            let (theme, first, second) = pair;
            Outcome::Group(vec![
                ("first", Outcome::Record(first)),
                ("second", Outcome::Record(second)),
                ("theme", Outcome::Record(theme)),
                ("place", place),
            ])
        };
        let at = |found: &Pair| {
            pair(
                Outcome::Record(found.place),
                (found.theme, found.first, found.second),
            )
        };
        let near = |found: Pair<Country>| {
            let country = Outcome::Line(found.place.code().into());
            pair(country, (found.theme, found.first, found.second))
        };
        let uncoordinated = self
            .uncoordinated_pairs()
            .take(LISTED)
            .map(|found| at(&found));
        let rate = self.coordination_rate.map_or_else(
            || Outcome::Unknown(Reason::new("who-does-what-no-overlap")),
            Outcome::Share,
        );
        let (filled, cells) = self.cells();
        let silent = self
            .groups_without_initiative
            .iter()
            .copied()
            .map(Outcome::choice);
        Outcome::Group(vec![
            ("coordination_rate", rate),
            ("overlaps", Outcome::Count(self.overlaps)),
            ("uncoordinated", Outcome::Many(uncoordinated.collect())),
            (
                "coordinated",
                Outcome::Many(self.coordinated.iter().map(at).collect()),
            ),
            (
                "competing",
                Outcome::Many(self.competing.iter().map(at).collect()),
            ),
            ("potential", Outcome::Count(self.potential)),
            (
                "near",
                Outcome::Many(self.potential_pairs().take(LISTED).map(near).collect()),
            ),
            ("orphans", Outcome::records(self.orphans.iter().copied())),
            ("filled", Outcome::Count(filled)),
            ("cells", Outcome::Count(cells)),
            (
                "matrix",
                Outcome::Many(self.matrix.iter().map(row).collect()),
            ),
            (
                "without_actor",
                Outcome::records(self.objectives_without_actor()),
            ),
            ("without_initiative", Outcome::Many(silent.collect())),
            (
                "unserved",
                Outcome::Many(self.unserved.iter().map(priority).collect()),
            ),
        ])
    }
}

fn row(found: &MatrixRow) -> Outcome {
    let cells = found.groups.iter().map(|(group, initiatives)| {
        (
            <&'static str>::from(*group),
            Outcome::records(initiatives.iter().copied()),
        )
    });
    let objective = ("objective", Outcome::Record(found.objective));
    Outcome::Group(std::iter::once(objective).chain(cells).collect())
}

fn priority((finding, theme, place): &(Uuid, Uuid, Uuid)) -> Outcome {
    Outcome::Group(vec![
        ("priority", Outcome::Record(*finding)),
        ("theme", Outcome::Record(*theme)),
        ("place", Outcome::Record(*place)),
    ])
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day, replace, small_office};
    use crate::kinds::Kind;

    const YEAR: Period = Period {
        from: date(2025, 1, 1),
        to: date(2025, 12, 31),
    };

    /// Nouakra and Tirsala lie in one country, Aldaluz in another.
    fn desk() -> Desk {
        let mut desk = small_office();
        for (code, country) in [("nouakra", "MA"), ("tirsala", "MA"), ("aldaluz", "PT")] {
            desk.put(Kind::Place, code, json!({"name": code, "country": country}));
        }
        desk
    }

    /// `INI-1 A-UNI water nouakra`, and what is said otherwise.
    fn initiative(desk: &mut Desk, told: &str, fields: Value) {
        let words: Vec<&str> = told.split_whitespace().collect();
        let mut draft = json!({
            "title": words[0], "by": words[1], "theme": words[2], "place": words[3], "from": "2024-01-01",
            "moves": [{"to": "confirmed", "on": "2024-01-15"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Initiative, words[0], draft);
    }

    /// `ACT-01 water nouakra`, and what is said otherwise.
    fn action(desk: &mut Desk, told: &str, fields: Value) {
        let words: Vec<&str> = told.split_whitespace().collect();
        let mut draft = json!({
            "title": words[0], "modality": "technical_exchange", "themes": [words[1]], "places": [words[2]],
            "from": "2024-02-01", "moves": [{"to": "in_progress", "on": "2024-02-01"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Action, words[0], draft);
    }

    fn link(with: &str, kind: &str) -> Value {
        json!({"links": [{"with": with, "kind": kind}]})
    }

    fn found(desk: &Desk, as_of: Date) -> Figure<WhoDoesWhat> {
        who_does_what(&desk.at(as_of), YEAR)
    }

    /// Coordinated of overlaps, then those that compete and those that only share a country.
    fn line(desk: &Desk) -> String {
        let figure = found(desk, TODAY);
        let who = figure.value.value().unwrap();
        let tried = who.uncoordinated_pairs().count();
        assert_eq!(tried + who.coordinated.len(), who.overlaps);
        assert_eq!(who.potential_pairs().count(), who.potential);
        format!(
            "{} of {}, {} compete, {} near",
            who.coordinated.len(),
            who.overlaps,
            who.competing.len(),
            who.potential
        )
    }

    #[test]
    fn two_organisations_overlap_on_one_theme_at_one_place() {
        let mut desk = desk();
        initiative(&mut desk, "INI-1 A-UNI water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 0, 0 compete, 0 near");
        initiative(&mut desk, "INI-2 A-CIT water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 1, 0 compete, 0 near");
        // The same organisation, another theme and another country do not overlap.
        initiative(
            &mut desk,
            "INI-3 A-UNI water nouakra",
            json!({"to": "2025-01-10"}),
        );
        assert_eq!(line(&desk), "0 of 2, 0 compete, 0 near");
        initiative(&mut desk, "INI-4 A-CCI culture nouakra", json!({}));
        initiative(&mut desk, "INI-5 A-CCI water aldaluz", json!({}));
        assert_eq!(line(&desk), "0 of 2, 0 compete, 0 near");
    }

    #[test]
    fn our_own_actions_overlap_with_others_and_never_with_one_another() {
        let mut desk = desk();
        action(&mut desk, "ACT-01 water nouakra", json!({}));
        action(&mut desk, "ACT-02 water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 0, 0 compete, 0 near");
        initiative(&mut desk, "INI-1 GOV-MET water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 0, 0 compete, 0 near");
        initiative(&mut desk, "INI-2 GOV-NOU water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 3, 0 compete, 0 near");
    }

    #[test]
    fn a_pair_counts_once_even_when_an_action_has_several_themes_and_places() {
        let mut desk = desk();
        let many =
            json!({"themes": ["water", "culture"], "places": ["nouakra", "tirsala", "aldaluz"]});
        action(&mut desk, "ACT-01 water nouakra", many);
        initiative(&mut desk, "INI-1 A-UNI water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 1, 0 compete, 0 near");
    }

    #[test]
    fn a_declared_link_coordinates_whoever_declares_it() {
        for kind in ["coordinated_with", "complementary_to", "part_of"] {
            let mut desk = desk();
            action(&mut desk, "ACT-01 water nouakra", json!({}));
            initiative(&mut desk, "INI-1 A-UNI water nouakra", link("ACT-01", kind));
            initiative(&mut desk, "INI-2 A-CIT water nouakra", link("INI-1", kind));
            initiative(
                &mut desk,
                "INI-1 A-UNI water nouakra",
                json!({"links": [
                    {"with": "ACT-01", "kind": kind}, {"with": "INI-2", "kind": kind},
                ]}),
            );
            assert_eq!(line(&desk), "2 of 3, 0 compete, 0 near", "{kind}");
        }
    }

    #[test]
    fn those_who_compete_knowingly_are_shown_apart() {
        let mut desk = desk();
        initiative(&mut desk, "INI-1 A-UNI water nouakra", json!({}));
        initiative(
            &mut desk,
            "INI-2 A-CIT water nouakra",
            link("INI-1", "knowingly_competing"),
        );
        initiative(&mut desk, "INI-3 A-CCI water nouakra", json!({}));
        assert_eq!(line(&desk), "0 of 2, 1 compete, 0 near");
        // Where one of the two says that they coordinate, they do.
        initiative(
            &mut desk,
            "INI-1 A-UNI water nouakra",
            link("INI-2", "part_of"),
        );
        assert_eq!(line(&desk), "1 of 3, 0 compete, 0 near");
    }

    #[test]
    fn a_link_between_two_that_do_not_meet_counts_for_nothing() {
        let mut desk = desk();
        initiative(
            &mut desk,
            "INI-1 A-UNI water nouakra",
            json!({"to": "2025-03-31"}),
        );
        let mut later = link("INI-1", "coordinated_with");
        replace(&mut later, json!({"from": "2025-04-01"}));
        initiative(&mut desk, "INI-2 A-CIT water nouakra", later);
        initiative(
            &mut desk,
            "INI-3 A-CCI water aldaluz",
            link("INI-1", "coordinated_with"),
        );
        assert_eq!(line(&desk), "0 of 0, 0 compete, 0 near");
        let who = found(&desk, TODAY);
        assert_eq!(who.value.value().unwrap().coordination_rate, None);
    }

    #[test]
    fn in_one_country_at_different_places_an_overlap_is_only_potential() {
        let mut desk = desk();
        initiative(&mut desk, "INI-1 A-UNI water nouakra", json!({}));
        initiative(&mut desk, "INI-2 A-CIT water tirsala", json!({}));
        assert_eq!(line(&desk), "0 of 0, 0 compete, 1 near");
        initiative(
            &mut desk,
            "INI-3 A-CCI water nouakra",
            json!({"place": null, "country": "MA"}),
        );
        assert_eq!(line(&desk), "0 of 0, 0 compete, 3 near");
        action(
            &mut desk,
            "ACT-01 water nouakra",
            json!({"places": ["nouakra", "tirsala"]}),
        );
        assert_eq!(line(&desk), "0 of 2, 0 compete, 4 near");
    }

    #[test]
    fn only_what_is_confirmed_and_goes_on_in_the_period_counts() {
        let moves = |states: &[&str]| {
            let one = |state: &&str| json!({"to": state, "on": "2024-01-15"});
            json!({"moves": states.iter().map(one).collect::<Vec<_>>()})
        };
        let count = |fields: Value| {
            let mut desk = desk();
            initiative(&mut desk, "INI-1 A-UNI water nouakra", fields);
            let figure = found(&desk, TODAY);
            let reasons: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
            format!("{} {}", figure.counted.len(), reasons.join(" "))
                .trim_end()
                .to_owned()
        };
        assert_eq!(count(json!({})), "1");
        assert_eq!(count(moves(&["declared"])), "0 who-does-what-not-confirmed");
        assert_eq!(count(moves(&["declared", "withdrawn"])), "0");
        assert_eq!(count(json!({"to": "2024-12-31"})), "0");
        assert_eq!(count(json!({"to": "2025-01-01"})), "1");
        assert_eq!(count(json!({"from": "2026-01-01"})), "0");
        let ended = |on: &str| json!({"moves": [{"to": "confirmed", "on": "2024-01-15"}, {"to": "ended", "on": on}]});
        assert_eq!(count(ended("2024-12-31")), "0");
        assert_eq!(count(ended("2025-01-01")), "1");
        assert_eq!(count(ended("2025")), "0 activity-dates-too-rough");
        let rule = json!({"exceptions": [{"rule": "problem-initiative-nowhere", "path": "place"}]});
        assert_eq!(count(rule), "0 record-breaks-a-rule");
    }

    #[test]
    fn our_actions_count_while_they_go_on_and_say_where() {
        let count = |fields: Value| {
            let mut desk = desk();
            action(&mut desk, "ACT-01 water nouakra", fields);
            let figure = found(&desk, TODAY);
            let reasons: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
            format!("{} {}", figure.counted.len(), reasons.join(" "))
                .trim_end()
                .to_owned()
        };
        assert_eq!(count(json!({})), "1");
        assert_eq!(count(json!({"places": null})), "0 who-does-what-nowhere");
        assert_eq!(count(json!({"themes": null})), "0 who-does-what-nowhere");
        assert_eq!(count(json!({"to": "2024-12-31"})), "0");
        assert_eq!(
            count(json!({"moves": [{"to": "planned", "on": "2024-02-01"}]})),
            "0"
        );
        let rough = json!({"from": null, "moves": [{"to": "in_progress", "on": "2025-03"}]});
        assert_eq!(count(rough), "0 activity-dates-too-rough");
        let rough = json!({"from": null, "moves": [{"to": "in_progress", "on": "2024"}]});
        assert_eq!(count(rough), "1");
    }

    #[test]
    fn an_action_that_ended_earlier_than_foreseen_meets_nobody_after_that() {
        let mut desk = desk();
        let moves = json!([{"to": "in_progress", "on": "2024-02-01"}, {"to": "cancelled", "on": "2025-03-31", "reason": "Faute de moyens"}]);
        action(
            &mut desk,
            "ACT-01 water nouakra",
            json!({"to": "2025-12-31", "moves": moves}),
        );
        initiative(
            &mut desk,
            "INI-1 A-UNI water nouakra",
            json!({"from": "2025-04-01"}),
        );
        assert_eq!(line(&desk), "0 of 0, 0 compete, 0 near");
        initiative(
            &mut desk,
            "INI-1 A-UNI water nouakra",
            json!({"from": "2025-03-31"}),
        );
        assert_eq!(line(&desk), "0 of 1, 0 compete, 0 near");
        // At an earlier date nobody knew that it would end.
        let before = found(&desk, day("2025-03-30"));
        assert_eq!(before.value.value().unwrap().overlaps, 0);
        assert_eq!(before.counted.len(), 1);
    }

    #[test]
    fn each_is_told_what_it_could_coordinate() {
        let mut desk = desk();
        for told in ["INI-1 A-UNI water nouakra", "INI-2 A-CIT water nouakra"] {
            initiative(&mut desk, told, json!({}));
        }
        initiative(
            &mut desk,
            "INI-3 A-CCI water nouakra",
            link("INI-1", "part_of"),
        );
        let figure = found(&desk, TODAY);
        let mut told = figure.value.value().unwrap().uncoordinated();
        told.sort_unstable();
        let third = Exact::new(1, 3);
        assert_eq!(
            told,
            [
                (desk.id("INI-1"), third),
                (desk.id("INI-2"), third * whole(2)),
                (desk.id("INI-3"), third),
            ]
        );
    }

    /// A strategy in force with two objectives, one of which stems from a priority of water at Nouakra.
    fn with_strategy(desk: &mut Desk) {
        let strategy = json!({
            "title": "Stratégie", "horizon_from": "2023-01-01", "horizon_to": "2027-12-31",
            "moves": [{"to": "adopted", "on": "2022-12-12", "act": "Délib. 2022-114"}],
        });
        desk.put(Kind::Strategy, "ST1", strategy);
        let finding = json!({"kind": "priority", "text": "L'eau d'abord", "themes": ["water"], "places": ["nouakra", "aldaluz"]});
        desk.put(Kind::DiagnosisItem, "DIA-1", finding);
        let other = json!({"kind": "risk", "text": "Les crues", "themes": ["water"], "places": ["tirsala"]});
        desk.put(Kind::DiagnosisItem, "DIA-2", other);
        let axis =
            json!({"strategy": "ST1", "title": "Axe", "order": 1, "diagnosis": ["DIA-1", "DIA-2"]});
        desk.put(Kind::Axis, "AX1", axis);
        for (code, from) in [
            ("O11", "2023-01-01"),
            ("O12", "2023-01-01"),
            ("O99", "2026-01-01"),
        ] {
            let objective = json!({
                "axis": "AX1", "group": "exchange", "title": code, "from": from, "to": "2027-12-31", "departments": ["CLI"],
            });
            desk.put(Kind::Objective, code, objective);
        }
    }

    #[test]
    fn the_matrix_shows_where_no_actor_does_anything() {
        let mut desk = desk();
        with_strategy(&mut desk);
        initiative(
            &mut desk,
            "INI-1 A-UNI water nouakra",
            json!({"objective": "O11"}),
        );
        initiative(
            &mut desk,
            "INI-2 A-CRO culture aldaluz",
            json!({"objective": "O11"}),
        );
        initiative(
            &mut desk,
            "INI-3 A-CIT port tirsala",
            json!({"objective": "O99"}),
        );
        initiative(
            &mut desk,
            "INI-4 GOV-NOU port tirsala",
            json!({"objective": "O12"}),
        );
        initiative(&mut desk, "INI-5 A-CCI port aldaluz", json!({}));
        let figure = found(&desk, TODAY);
        let who = figure.value.value().unwrap();
        assert_eq!(who.cells(), (1, 12));
        let academia = &who.matrix[0].groups[1];
        let expected = (
            ActorGroup::Academia,
            vec![desk.id("INI-1"), desk.id("INI-2")],
        );
        assert_eq!(*academia, expected);
        let without: Vec<Uuid> = who.objectives_without_actor().collect();
        assert_eq!(without, [desk.id("O12")]);
        use ActorGroup::{Diplomatic, International, Media};
        assert_eq!(
            who.groups_without_initiative,
            [Diplomatic, International, Media]
        );
        assert_eq!(who.orphans, [desk.id("INI-5")]);
        assert_eq!(figure.parts.last().unwrap().of, Some((whole(1), whole(12))));
    }

    #[test]
    fn a_priority_where_nobody_acts_is_told() {
        let mut desk = desk();
        with_strategy(&mut desk);
        let unserved = |desk: &Desk| found(desk, TODAY).value.value().unwrap().unserved.clone();
        let spot = |place: &str| (desk.id("DIA-1"), desk.id("water"), desk.id(place));
        let (nouakra, aldaluz) = (spot("nouakra"), spot("aldaluz"));
        assert_eq!(unserved(&desk), [nouakra, aldaluz]);
        action(&mut desk, "ACT-01 water nouakra", json!({}));
        assert_eq!(unserved(&desk), [aldaluz]);
        initiative(&mut desk, "INI-1 A-UNI water aldaluz", json!({}));
        assert!(unserved(&desk).is_empty());
    }

    #[test]
    fn without_a_strategy_the_rest_is_still_told() {
        let mut desk = desk();
        initiative(&mut desk, "INI-1 A-UNI water nouakra", json!({}));
        let figure = found(&desk, TODAY);
        let who = figure.value.value().unwrap();
        assert_eq!(who.cells(), (0, 0));
        assert!(figure.parts.is_empty());
        let Outcome::Group(said) = who.said() else {
            panic!("a group")
        };
        let rate = Outcome::Unknown(Reason::new("who-does-what-no-overlap"));
        assert_eq!(said[0], ("coordination_rate", rate));
    }
}
