//! Territories, governments, places, people, departments, actors and what they do, bodies and their sessions, means.

use jiff::civil::date;
use serde_json::{Value, json};

use super::chance::after;
use super::{City, TODAY, euros, words};

const GROUPS: [&str; 6] = [
    "private",
    "academia",
    "citizens",
    "diplomatic",
    "international",
    "media",
];
const COUNTRIES: [&str; 24] = [
    "DE", "ES", "IT", "PT", "GB", "MA", "SN", "BR", "MX", "JP", "CA", "VN", "TN", "CI", "CO", "AR",
    "US", "IN", "CN", "KR", "ZA", "KE", "PL", "SE",
];

pub fn grow(city: &mut City) {
    for number in 1..=20 {
        municipality(city, number);
    }
    let abroad = city.size.agreements.max(12);
    for number in 1..=abroad {
        place_abroad(city, number);
    }
    people(city);
    for number in 1..=city.size.actors {
        actor(city, number);
    }
    for number in 1..=city.size.actors * 4 / 5 {
        initiative(city, number);
    }
    sessions(city);
    means(city);
}

/// A municipality of the metropolis and its government.
fn municipality(city: &mut City, number: usize) {
    let territory = city.add(
        "territory",
        json!({
            "name": words("Commune", "Municipality", "Municipio", number), "level": "municipal", "parent": "T-MET",
            "population": [{"year": 2024, "value": 8_000 + 700 * number, "source": "Institut méridien de statistique"}],
            "visibility": "public",
        }),
    );
    let government = json!({
        "name": words("Ville", "Town", "Ciudad", number), "side": "same_territory", "kind": "municipal", "country": "XM",
        "territory": territory, "international_contact": !number.is_multiple_of(4), "visibility": "public",
    });
    city.add("government", government);
}

/// A place abroad and the government that sits there.
fn place_abroad(city: &mut City, number: usize) {
    let country = COUNTRIES[number % COUNTRIES.len()];
    let (latitude, longitude) = (city.chance.below(110), city.chance.below(340));
    let place = city.add(
        "place",
        json!({
            "name": words("Port-Lointain", "Farhaven", "Puerto Lejano", number), "country": country,
            "point": {"latitude": format!("{}.5", i64::try_from(latitude).unwrap_or(0) - 50), "longitude": format!("{}.25", i64::try_from(longitude).unwrap_or(0) - 170)},
            "visibility": "public",
        }),
    );
    let government = json!({
        "name": words("Ville de Port-Lointain", "City of Farhaven", "Ciudad de Puerto Lejano", number), "side": "foreign",
        "kind": "municipal", "country": country, "place": place, "hemisphere": if number.is_multiple_of(2) { "south" } else { "north" },
        "visibility": "public",
    });
    city.add("government", government);
}

fn people(city: &mut City) {
    for number in 1..=12 {
        let fields = json!({"name": words("Direction", "Department", "Dirección", number), "government": "GOV-MET", "from": "2010-01-01", "visibility": "public"});
        city.add("department", fields);
    }
    for number in 1..=80 {
        let department = city.one("department");
        let fields = json!({
            "name": format!("Personne {number}, Claude"), "position": "Chargé·e de mission", "works_for": department,
            "mail": format!("claude.{number}@estuaria.example"), "languages": ["fr", "en"], "ground": "Mission de service public",
        });
        city.add("person", fields);
    }
}

fn actor(city: &mut City, number: usize) {
    let (territory, contact, visibility) =
        (city.one("territory"), city.one("person"), city.visibility());
    let met = city.chance.day(date(2018, 1, 1), 2_500);
    let fields = json!({
        "name": words("Organisme", "Body", "Organismo", number), "group": GROUPS[number % GROUPS.len()], "territory": territory,
        "contacts": [contact], "influence": 1 + number % 3, "own_agenda": {"fr": "Trouver des partenaires et faire connaître ses travaux."},
        "engagement": [{"step": "identified", "on": met}, {"step": "met", "on": after(met, 90)}], "visibility": visibility,
    });
    city.add("actor", fields);
}

/// What an actor does abroad; two in five stand in a declared link with another.
fn initiative(city: &mut City, number: usize) {
    let (by, theme, place, visibility) = (
        city.one("actor"),
        city.one("theme"),
        city.one("place"),
        city.visibility(),
    );
    let from = city.chance.day(date(2019, 1, 1), 2_400);
    let to = after(from, 200 + city.chance.below(900));
    let mut links = Vec::new();
    if city.chance.in_hundred(40) {
        let kind = *city.chance.one(&[
            "coordinated_with",
            "complementary_to",
            "knowingly_competing",
        ]);
        links.push(json!({"with": city.one("initiative"), "kind": kind}));
    }
    let objective = city.chance.in_hundred(60).then(|| city.one("objective"));
    let fields = json!({
        "title": words("Initiative", "Initiative", "Iniciativa", number), "by": by, "theme": theme, "place": place, "objective": objective,
        "declared_by": "actor", "links": links, "from": from, "to": to,
        "moves": [{"to": "declared", "on": from}, {"to": "confirmed", "on": after(from, 20)}], "visibility": visibility,
    });
    city.add("initiative", fields);
}

fn sessions(city: &mut City) {
    for number in 0..60 {
        let on = after(date(2023, 4, 1), number * 16);
        let body = format!("BOD-{}", 1 + number % 3);
        let kind = if number % 3 == 0 {
            "actor"
        } else {
            "department"
        };
        let attendees = city.some(kind, 12);
        let person = city.one("person");
        let fields = json!({
            "body": body, "on": on, "agenda": words("Point", "Item", "Punto", number), "attendees": attendees, "people": [person],
            "minutes": {"fr": "Compte rendu adopté."}, "visibility": "public",
            "decisions": [{"text": {"fr": "Préparer la prochaine séance"}, "owner": attendees[0], "due": after(on, 40), "done_on": (after(on, 30) <= TODAY).then(|| after(on, 30))}],
        });
        city.add_plain("session", fields);
    }
}

fn means(city: &mut City) {
    for year in 2018..=2025 {
        for line in 1..=4 {
            let fields = json!({
                "fiscal_year": year, "line": format!("930-{line:02}"), "label": words("Ligne", "Line", "Línea", line),
                "voted": euros(400_000 * line), "source": "Budget principal de la métropole", "visibility": "public",
            });
            city.add("budget_line", fields);
        }
    }
    for number in 1..=40 {
        let department = city.one("department");
        let fields: Value = json!({
            "title": words("Chargé·e de mission", "Officer", "Técnico", number), "department": department, "fte": "1", "languages": ["fr", "en"],
            "from": "2018-01-01", "visibility": "public",
        });
        city.add("post", fields);
    }
}
