//! The world map of ties, each coloured by its vitality, with the table that says the same.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use policy::governance::{Government, Side};
use policy::kernel::Listed;
use policy::relations::AgreementType;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use super::map_table::{Column, Row, columns, rows, sorted};
use super::partners::{PartyFound, partners, point};
use super::ties::{STATES, Tie, state_words, ties};
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Shell, page, with_parameter};
use crate::pictures::{
    Group, MapPlace, MapTie, MapView, WorldMap, equal_earth, legend_mark, world_map,
};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "relations/map.html")]
struct MapPage {
    shell: Shell,
    picture: String,
    legend: Vec<Legend>,
    classes: Vec<Choice>,
    types: Vec<Choice>,
    filtered: bool,
    clear: String,
    whole: bool,
    /// The address of the other view; none where it would draw the same.
    other_view: Option<String>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    cut: usize,
    /// Whether some agreement has several partners, each with a row of its own.
    several: bool,
    unplaced: Vec<Row>,
    any: bool,
    dating: Vec<(String, String)>,
    add: Option<String>,
}

struct Legend {
    state: &'static str,
    label: String,
    mark: String,
    count: usize,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// A tie to one partner: what a mark and a row are made of.
pub(super) struct Drawn {
    /// The tie.
    pub tie: Tie,
    /// The partner; none when this audience sees none.
    pub partner: Option<PartyFound>,
}

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    if !reader.may_ever(Verb::See, Kind::Agreement) {
        return Err(Failure::NotFound);
    }
    let (class, kind) = (reader.parameter("class"), reader.parameter("type"));
    let all = ties(&reader);
    let any = !all.is_empty();
    let types = types(&all, kind.as_deref(), &reader);
    let chosen = all.into_iter().filter(|tie| {
        class.as_deref().is_none_or(|class| tie.state() == class)
            && kind
                .as_deref()
                .is_none_or(|kind| tie.agreement.body.r#type.word() == kind)
    });
    let drawn: Vec<Drawn> = chosen.flat_map(|tie| drawn(tie, &reader)).collect();
    let whole = reader.parameter("view").as_deref() == Some("world");
    let other = if whole { None } else { Some("world") };
    let (path, query) = (reader.path.as_str(), reader.query.as_str());
    let mut table = rows(&drawn, &reader);
    sorted(&mut table, &reader);
    let unplaced = table.iter().filter(|row| !row.placed).cloned().collect();
    let total = table.len();
    table.truncate(MOST_ROWS);
    page(&MapPage {
        shell: Shell::new(&state, &reader, &reader.words.text("page-map-title")),
        picture: picture(&drawn, whole, &reader),
        legend: legend(&drawn, &reader),
        classes: classes(class.as_deref(), &reader),
        types,
        filtered: class.is_some() || kind.is_some(),
        clear: reader.link_dated("/relations/map"),
        whole,
        other_view: (!is_all_over(&places(&drawn, &reader)))
            .then(|| with_parameter(path, query, "view", other)),
        columns: columns(&reader),
        cut: total - table.len(),
        several: count(drawn.iter()) < drawn.len(),
        rows: table,
        unplaced,
        any,
        dating: reader.dating(),
        add: reader
            .may_ever(Verb::Create, Kind::Agreement)
            .then(|| format!("{}/new", reader.list_address(Kind::Agreement))),
    })
}

/// The most rows that the table shows; the register's list has them all.
const MOST_ROWS: usize = 500;

/// The map of some ties alone, for a page that is about more.
pub fn map_of(ties: &[Tie], reader: &Reader) -> String {
    let drawn: Vec<Drawn> = ties
        .iter()
        .flat_map(|tie| drawn(tie.clone(), reader))
        .collect();
    picture(&drawn, false, reader)
}

fn drawn(tie: Tie, reader: &Reader) -> Vec<Drawn> {
    let found = partners(&tie.agreement, &reader.view());
    if found.is_empty() {
        return vec![Drawn { tie, partner: None }];
    }
    let one = |partner| Drawn {
        tie: tie.clone(),
        partner: Some(partner),
    };
    found.into_iter().map(one).collect()
}

fn picture(drawn: &[Drawn], whole: bool, reader: &Reader) -> String {
    let words = reader.words;
    let titles: Vec<(String, String)> = drawn
        .iter()
        .map(|drawn| (mark_title(drawn, reader), address(&drawn.tie, reader)))
        .collect();
    let ties: Vec<MapTie<'_>> = drawn
        .iter()
        .zip(&titles)
        .filter_map(|(drawn, (title, address))| {
            let (latitude, longitude) = drawn.partner.as_ref()?.point?;
            Some(MapTie {
                latitude,
                longitude,
                state: drawn.tie.state(),
                title,
                address,
            })
        })
        .collect();
    let home = home(reader);
    let label = words.text("page-map-title");
    let description = description(drawn, reader);
    world_map(&WorldMap {
        id: "map",
        label: &label,
        description: &description,
        ours: home.as_ref().and_then(|home| {
            let (latitude, longitude) = home.point?;
            Some(MapPlace {
                latitude,
                longitude,
                name: &home.name,
            })
        }),
        home_country: home.as_ref().map(|home| home.country.as_str()),
        ties: &ties,
        view: if whole { MapView::World } else { MapView::Fit },
        country_name: &|code| reader.language.country(code).map(str::to_owned),
        group: &|members| {
            let count = [("count", members.len().into())];
            let first: Vec<&str> = members.iter().take(6).map(|tie| tie.title).collect();
            Group {
                title: format!(
                    "{} – {}",
                    words.text_with("page-map-group", &count),
                    first.join("; ")
                ),
                address: format!("{}#ties", reader.link_dated("/relations/map")),
            }
        },
    })
}

/// Partner, country, class.
fn mark_title(drawn: &Drawn, reader: &Reader) -> String {
    let mut parts = Vec::new();
    if let Some(partner) = &drawn.partner {
        parts.push(spoken::title(partner.id, reader));
        parts.extend(
            partner
                .country
                .map(|country| spoken::country(country, reader)),
        );
    }
    parts.push(state_words(drawn.tie.state(), reader));
    parts.join(", ")
}

/// The page of a tie's agreement.
pub(super) fn address(tie: &Tie, reader: &Reader) -> String {
    reader.address_dated(&AnyRecord::Agreement(tie.agreement.clone()))
}

fn description(drawn: &[Drawn], reader: &Reader) -> String {
    let count = |state: &str| agreements(drawn, state);
    let mut countries: Vec<&str> = Vec::new();
    for country in drawn
        .iter()
        .filter_map(|one| one.partner.as_ref()?.country.as_ref())
    {
        if !countries.contains(&country.code()) {
            countries.push(country.code());
        }
    }
    reader.words.text_with(
        "page-map-alternative",
        &[
            ("count", drawn.len().into()),
            ("countries", countries.len().into()),
            ("alive", count("alive").into()),
            ("unassessed", count(super::ties::NOT_ASSESSABLE).into()),
        ],
    )
}

/// Our own government on the map: its name, its country's code, where it sits.
struct Home {
    name: String,
    country: String,
    point: Option<(f64, f64)>,
}

/// Our own government: the one that the settings name, else one of ours with a known place.
fn home(reader: &Reader) -> Option<Home> {
    let view = reader.view();
    let table = view.policy.table::<Government>();
    let own = reader
        .settings
        .own_government
        .and_then(|own| table.get(own.id()))
        .or_else(|| {
            let mut ours = table.all().filter(|found| found.body.side == Side::Ours);
            ours.find(|found| found.body.place.is_some())
        })?;
    Some(Home {
        name: spoken::title(own.id, reader),
        country: own.body.country.code().to_owned(),
        point: own.body.place.and_then(|place| point(place, &view)),
    })
}

/// How many agreements are in a state: one with several partners is drawn at each, and counts once.
fn agreements(drawn: &[Drawn], state: &str) -> usize {
    count(drawn.iter().filter(|one| one.tie.state() == state))
}

/// How many agreements there are among ties to partners.
fn count<'a>(drawn: impl Iterator<Item = &'a Drawn>) -> usize {
    let ids: BTreeSet<Uuid> = drawn.map(|one| one.tie.agreement.id).collect();
    ids.len()
}

/// Degrees north and east.
type Degrees = (f64, f64);

/// Where our city and the partners sit.
fn places(drawn: &[Drawn], reader: &Reader) -> Vec<Degrees> {
    let partners = drawn.iter().filter_map(|one| one.partner.as_ref()?.point);
    let home = home(reader).and_then(|home| home.point);
    partners.chain(home).collect()
}

/// Whether places lie all over the world, so that the part around them is the world too. The outermost alone decide it.
fn is_all_over(places: &[Degrees]) -> bool {
    let ends = outermost(places);
    around(&ends, MapView::Fit) == around(&ends, MapView::World)
}

/// The places furthest west, east, south and north on the map.
fn outermost(places: &[Degrees]) -> Vec<Degrees> {
    let on_map = |place: &Degrees| equal_earth(place.0, place.1);
    let across = |a: &&Degrees, b: &&Degrees| on_map(a).0.total_cmp(&on_map(b).0);
    let along = |a: &&Degrees, b: &&Degrees| on_map(a).1.total_cmp(&on_map(b).1);
    let known = || {
        let all = places.iter();
        all.filter(|(north, east)| north.is_finite() && east.is_finite())
    };
    let ends = [
        known().min_by(across),
        known().max_by(across),
        known().min_by(along),
        known().max_by(along),
    ];
    ends.into_iter().flatten().copied().collect()
}

/// A map of nothing but places, to see which part of the world it shows.
fn around(places: &[Degrees], view: MapView) -> String {
    let tie = |(latitude, longitude): &Degrees| MapTie {
        latitude: *latitude,
        longitude: *longitude,
        state: "",
        title: "",
        address: "",
    };
    let ties: Vec<MapTie<'_>> = places.iter().map(tie).collect();
    world_map(&WorldMap {
        id: "around",
        label: "",
        description: "",
        ours: None,
        home_country: None,
        ties: &ties,
        view,
        country_name: &|_| None,
        group: &|_| Group {
            title: String::new(),
            address: String::new(),
        },
    })
}

fn legend(drawn: &[Drawn], reader: &Reader) -> Vec<Legend> {
    let entry = |state: &'static str| {
        let count = agreements(drawn, state);
        (count > 0).then(|| Legend {
            state,
            label: state_words(state, reader),
            mark: legend_mark(state),
            count,
        })
    };
    STATES.into_iter().filter_map(entry).collect()
}

fn classes(chosen: Option<&str>, reader: &Reader) -> Vec<Choice> {
    let choice = |state: &&str| Choice {
        value: (*state).to_owned(),
        label: state_words(state, reader),
        chosen: chosen == Some(state),
    };
    STATES.iter().map(choice).collect()
}

/// The types that some tie has.
fn types(ties: &[Tie], chosen: Option<&str>, reader: &Reader) -> Vec<Choice> {
    let mut found: Vec<AgreementType> = Vec::new();
    for tie in ties {
        if !found.contains(&tie.agreement.body.r#type) {
            found.push(tie.agreement.body.r#type);
        }
    }
    let choice = |kind: AgreementType| Choice {
        value: kind.word().to_owned(),
        label: spoken::listed(kind, reader),
        chosen: chosen == Some(kind.word()),
    };
    let mut choices: Vec<Choice> = found.into_iter().map(choice).collect();
    choices.sort_by(|a, b| reader.language.compare(&a.label, &b.label));
    choices
}

#[cfg(test)]
mod tests {
    use axum_test::TestServer;
    use policy::rights::Role;

    use super::*;
    use crate::testing::{city, world};

    async fn map(server: &TestServer, query: &str) -> String {
        let address = format!("/en/relations/map{query}");
        server.get(&address).await.text()
    }

    #[test]
    fn places_on_several_continents_are_all_over_and_those_of_one_are_not() {
        let (lisbon, helsinki) = ((38.7, -9.1), (60.2, 24.9));
        let (tokyo, lima) = ((35.6, 139.7), (-12.0, -77.0));
        assert!(!is_all_over(&[lisbon, helsinki]));
        assert!(is_all_over(&[lisbon, tokyo, lima, helsinki]));
        assert!(is_all_over(&[lisbon, (f64::NAN, 4.0), tokyo, lima]));
        assert!(is_all_over(&[]));
    }

    #[tokio::test]
    async fn the_other_view_is_offered_where_it_draws_something_else() {
        let near = world().await;
        let head = near.signed_in(Role::Head).await;
        assert!(map(&head, "").await.contains("See the whole world"));
        let far = city().await;
        for view in ["", "?view=world"] {
            let page = map(&far.visitor(), view).await;
            assert!(!page.contains("See the whole world") && !page.contains("See our ties only"));
        }
    }

    #[tokio::test]
    async fn an_agreement_with_two_partners_is_told_to_stand_on_two_lines() {
        let told = "An agreement with two partners stands on two lines";
        let near = world().await;
        let head = near.signed_in(Role::Head).await;
        assert!(!map(&head, "").await.contains(told));
        let city = city().await;
        let page = map(&city.visitor(), "").await;
        let caption = page.split("<caption").nth(1).unwrap();
        let caption = caption.split("</caption>").next().unwrap();
        assert!(caption.contains(told), "{caption}");
    }
}
