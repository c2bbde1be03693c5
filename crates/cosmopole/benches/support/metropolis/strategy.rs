//! The strategy's further axes and objectives, ten years of actions, the annual plans that hold them, what they cost and give.

use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::chance::after;
use super::{City, TODAY, euros, words};

/// A modality of action, and the partners whom it needs.
const MODALITIES: [(&str, &[&str]); 10] = [
    ("technical_exchange", &["peer"]),
    ("direct_cooperation", &["peer"]),
    ("triangular_cooperation", &["peer", "third"]),
    ("citizen_exchange", &["peer"]),
    ("twinning_activity", &["peer"]),
    ("network_participation", &[]),
    ("incidence", &[]),
    ("branding", &[]),
    ("cultural_diversity", &["provider"]),
    ("investment_attraction", &[]),
];

const FIRST_YEAR: i16 = 2018;
const LAST_YEAR: i16 = 2025;

pub fn grow(city: &mut City) {
    for number in 1..=8 {
        axis(city, number);
    }
    for number in 1..=50 {
        objective(city, number);
    }
    let actions = city.size.actions;
    let mut planned: Vec<Vec<(String, usize)>> = vec![Vec::new(); 8];
    for number in 1..=actions {
        if let Some((year, code, amount)) = action(city, number) {
            let place = usize::try_from(year - FIRST_YEAR).expect("no action starts earlier");
            planned[place].push((code, amount));
        }
    }
    for (year, items) in (FIRST_YEAR..).zip(planned) {
        plan(city, year, &items);
    }
}

fn axis(city: &mut City, number: usize) {
    let themes = city.some("theme", 2);
    let diagnosis = city.add(
        "diagnosis_item",
        json!({
            "kind": "opportunity", "text": words("Constat", "Finding", "Constatación", number), "evidence": {"fr": "Entretiens de 2022."},
            "territory": "T-MET", "on": "2022-05", "themes": themes, "visibility": "public",
        }),
    );
    let axis = city.add(
        "axis",
        json!({"strategy": "ST1", "title": words("Axe", "Axis", "Eje", number), "order": 10 + number, "diagnosis": [diagnosis], "visibility": "public"}),
    );
    let fields = json!({
        "about": axis, "on": "2022-11-15", "by": "Bureau des relations internationales", "visibility": "public",
        "result": {"none_found": {"reason": {"fr": "Peu de déplacements, aucun effet repéré."}}},
    });
    city.add("screening", fields);
}

fn objective(city: &mut City, number: usize) {
    const GROUPS: [&str; 5] = [
        "projection",
        "exchange",
        "solidarity",
        "openness",
        "advocacy",
    ];
    let (axis, departments, beneficiaries) = (
        city.one("axis"),
        city.some("department", 3),
        city.some("beneficiary_group", 3),
    );
    let (diagnosis, served) = (
        city.some("diagnosis_item", 2),
        city.some("territorial_objective", 2),
    );
    let goals = city.some("agenda_goal", 4);
    let links: Vec<Value> = goals
        .iter()
        .map(|goal| json!({"goal": goal, "justification": {"fr": "L'objectif y contribue directement."}}))
        .collect();
    let fields = json!({
        "axis": axis, "group": GROUPS[number % GROUPS.len()], "title": words("Objectif", "Objective", "Objetivo", number),
        "change_expected": {"fr": "Un changement que chacun peut constater."}, "from": "2023-01-01", "to": "2027-12-31", "departments": departments,
        "beneficiaries": beneficiaries, "territorial_objectives": served, "diagnosis": diagnosis, "agenda_links": links, "visibility": "public",
    });
    city.add("objective", fields);
}

/// An action with its expense and its benefit; where it stands in a plan, the year, its code and its amount.
fn action(city: &mut City, number: usize) -> Option<(i16, String, usize)> {
    let from = city.chance.day(date(FIRST_YEAR, 1, 15), 2_880);
    let to = after(from, 90 + city.chance.below(500));
    let planned = city.chance.in_hundred(65);
    let budget = 4_000 + 500 * city.chance.below(200);
    let (modality, roles) = *city.chance.one(&MODALITIES);
    let partners: Vec<Value> = partners(city, roles);
    let moves = moves(from, to, planned);
    let state = moves.last().map(|last| last["to"].clone());
    let closed = state == Some(json!("closed"));
    let mut fields = json!({
        "title": words("Action", "Action", "Acción", number), "modality": modality, "lead": city.one("department"), "from": from, "to": to,
        "moves": moves, "partners": partners, "themes": city.some("theme", 2), "places": city.some("place", 2), "budget": euros(budget),
        "visibility": city.visibility(),
    });
    if city.chance.in_hundred(85) {
        fields["objectives"] = json!(city.some("objective", 2));
    }
    if city.chance.in_hundred(50) {
        let lead = fields["lead"].as_str().map(str::to_owned);
        let co_leads = city.some("department", 2).into_iter();
        fields["co_leads"] = co_leads
            .filter(|code| Some(code) != lead.as_ref())
            .collect();
    }
    let actors = city.some("actor", 3);
    fields["actors"] = actors.iter().map(|actor| json!({"actor": actor})).collect();
    if city.chance.in_hundred(70) {
        let group = city.one("beneficiary_group");
        fields["beneficiaries"] = json!([{"group": group, "share": "0.6"}]);
    }
    if closed {
        fields["result"] = words("Résultat", "Result", "Resultado", number);
        fields["final_cost"] = euros(budget);
        fields["benefits_partner_side"] = json!({"fr": "Des équipes formées chez le partenaire."});
    }
    fields["milestones"] = json!([{"title": {"fr": "Lancement"}, "due": after(from, 30), "done_on": closed.then(|| after(from, 28))}]);
    let code = city.add("action", fields);
    spend_and_gain(city, &code, from, budget);
    planned.then(|| (from.year(), code, budget))
}

fn partners(city: &mut City, roles: &[&str]) -> Vec<Value> {
    let known = city.all("government").len();
    let mut partners = Vec::new();
    let first = known
        - 1
        - city
            .chance
            .below(city.size.agreements.max(12) - roles.len());
    for (next, role) in roles.iter().enumerate() {
        partners.push(json!({"party": city.all("government")[first - next], "role": role}));
    }
    partners
}

/// The moves of an action up to today.
fn moves(from: Date, to: Date, planned: bool) -> Vec<Value> {
    let mut moves = vec![json!({"to": "proposed", "on": date(from.year() - 1, 9, 1)})];
    if planned {
        let act = format!("Délib. {}-126", from.year() - 1);
        moves.push(json!({"to": "planned", "on": date(from.year() - 1, 12, 15), "act": act}));
    }
    for (state, on) in [
        ("in_progress", from),
        ("completed", to),
        ("closed", after(to, 60)),
    ] {
        if on <= TODAY {
            moves.push(json!({"to": state, "on": on}));
        }
    }
    moves
}

fn spend_and_gain(city: &mut City, action: &str, from: Date, budget: usize) {
    let paid = after(from, 80);
    let mut amounts = vec![json!({"state": "committed", "on": from, "amount": euros(budget)})];
    if paid <= TODAY {
        amounts.push(json!({"state": "paid", "on": paid, "amount": euros(budget * 9 / 10)}));
    }
    let visibility = city.visibility();
    let expense =
        json!({"about": action, "kind": "services", "amounts": amounts, "visibility": visibility});
    city.add_plain("expense", expense);
    if city.chance.in_hundred(60) {
        let on = (paid <= TODAY).then_some(paid);
        let group = city.one("beneficiary_group");
        let fields = json!({
            "about": action, "group": group, "kind": "persons", "amount": (10 + city.chance.below(400)).to_string(), "on": on, "unique": true,
            "evidence": {"fr": "Feuilles de présence"}, "visibility": "public",
        });
        city.add("benefit", fields);
    }
}

/// The plan of a year, adopted in December before it; where the demonstration city has one, its version is added to.
fn plan(city: &mut City, year: i16, items: &[(String, usize)]) {
    let items: Vec<Value> = items
        .iter()
        .map(|(code, amount)| json!({"activity": code, "amount": euros(*amount)}))
        .collect();
    let code = format!("PLAN-{year}");
    if city.all("annual_plan").contains(&code) {
        let fields = city.fields_of(&code);
        let known = fields["versions"][0]["items"].as_array_mut();
        known.expect("a version has items").extend(items);
        return;
    }
    debug_assert!(year <= LAST_YEAR);
    let version = json!({"adopted_on": date(year - 1, 12, 14), "act": format!("Délib. {}-126", year - 1), "items": items});
    let fields = json!({"fiscal_year": year, "versions": [version], "visibility": "public"});
    city.write("annual_plan", Some(&code), fields);
}
