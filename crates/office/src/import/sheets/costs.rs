//! What a trip costs and who pays: one amount for a trip, or one for each traveller; what the host pays stays the host's.

use std::collections::BTreeSet;

use language::fold;
use serde_json::{Value, json};

use super::super::said::Said;
use super::travel::Trip;
use super::work::{Line, Work};

/// Words by which a list says that the host pays.
const HOST: [&str; 10] = [
    "hote",
    "accueil",
    "invitant",
    "invite",
    "host",
    "hosts",
    "anfitrion",
    "anfitriona",
    "invitado",
    "organisateur",
];
const NETWORK: [&str; 3] = ["reseau", "network", "red"];
const US: [&str; 8] = [
    "nous",
    "metropole",
    "us",
    "own",
    "nosotros",
    "propio",
    "ayuntamiento",
    "ville",
];
/// What the trip costs and who pays. The same amount on every row of a trip is one amount; different ones are added up. Where the
/// host pays a part ("the host, for lodging"), that part is the host's and the amounts are ours.
pub(super) fn costs(work: &mut Work<'_>, trip: &Trip<'_>) -> Vec<Value> {
    let payer = trip.lines.iter().find_map(|line| payer(work, *line));
    let planned = summed(work, trip, "planned");
    let actual = summed(work, trip, "actual");
    if planned.is_none() && actual.is_none() && payer.is_none() {
        return Vec::new();
    }
    let has_amount = planned.is_some() || actual.is_some();
    let mut cost = json!({"kind": "other"});
    for (field, value) in [("planned", planned), ("actual", actual)] {
        if let Some(value) = value {
            cost[field] = value;
        }
    }
    let Some((payer, part)) = payer else {
        return vec![cost];
    };
    match part.filter(|_| has_amount) {
        Some(part) => vec![cost, json!({"kind": part, "payer": payer})],
        None => {
            cost["payer"] = json!(payer);
            vec![cost]
        }
    }
}

/// What is paid for, in the words of lists.
const PARTS: [(&str, &[&str]); 4] = [
    (
        "lodging",
        &[
            "hebergement",
            "logement",
            "hotel",
            "alojamiento",
            "hospedaje",
            "lodging",
            "accommodation",
        ],
    ),
    (
        "travel",
        &[
            "voyage",
            "transport",
            "billet",
            "billets",
            "avion",
            "vuelo",
            "vuelos",
            "pasaje",
            "pasajes",
            "travel",
            "flight",
            "flights",
        ],
    ),
    (
        "subsistence",
        &["repas", "comidas", "viaticos", "meals", "subsistence"],
    ),
    (
        "registration",
        &["inscription", "inscripcion", "registration"],
    ),
];

/// The part of the costs that a cell speaks of.
fn part_of(folded: &str) -> Option<&'static str> {
    let says = |words: &[&str]| folded.split(' ').any(|word| words.contains(&word));
    let found = PARTS.iter().find(|(_, words)| says(words));
    found.map(|(part, _)| *part)
}

/// Who pays, and for which part of the costs when the cell says one.
fn payer(work: &mut Work<'_>, line: Line<'_>) -> Option<(&'static str, Option<&'static str>)> {
    let mut found = None;
    for name in ["payer", "actual", "planned"] {
        let Some(text) = work.text(line, name) else {
            continue;
        };
        let folded = fold(&text);
        let says = |words: &[&str]| folded.split([' ', '\'']).any(|word| words.contains(&word));
        let one = if says(&HOST) {
            Some("host")
        } else if says(&NETWORK) {
            Some("network")
        } else if name == "payer" && says(&US) {
            Some("us")
        } else {
            None
        };
        match one {
            Some("host") => {
                work.note(
                    line,
                    name,
                    Said::new("imports-sheet-host-pays").with("value", text.clone()),
                );
            }
            None if name == "payer" => {
                work.doubt(
                    line,
                    name,
                    Said::new("imports-sheet-payer").with("value", text),
                );
            }
            _ => {}
        }
        found = found.or(one.map(|one| (one, part_of(&folded))));
    }
    found
}

fn summed(work: &mut Work<'_>, trip: &Trip<'_>, name: &str) -> Option<Value> {
    let mut amounts: Vec<(Line<'_>, i64, String)> = Vec::new();
    for line in trip.lines.iter().copied() {
        let Some(text) = work.text(line, name) else {
            continue;
        };
        // A cell that only says who pays holds no amount.
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let Some(money) = work.money(line, name) else {
            continue;
        };
        let currency = money["currency"].as_str().unwrap_or_default().to_owned();
        amounts.push((line, money["minor"].as_i64().unwrap_or_default(), currency));
    }
    let (first, _, currency) = amounts.first().cloned()?;
    let distinct: BTreeSet<i64> = amounts.iter().map(|(_, minor, _)| *minor).collect();
    if amounts.len() > 1 {
        let key = if distinct.len() == 1 {
            "imports-sheet-cost-once"
        } else {
            "imports-sheet-cost-summed"
        };
        work.doubt(first, name, Said::new(key));
    }
    if amounts.iter().any(|(_, _, other)| *other != currency) {
        work.refuse(first, name, Said::new("imports-sheet-currencies"));
        return None;
    }
    let minor = if distinct.len() == 1 {
        amounts
            .first()
            .map(|(_, minor, _)| *minor)
            .unwrap_or_default()
    } else {
        amounts
            .iter()
            .map(|(_, minor, _)| *minor)
            .fold(0, i64::saturating_add)
    };
    Some(json!({"minor": minor, "currency": currency}))
}
