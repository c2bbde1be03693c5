//! What a small city may hold.

use jiff::ToSpan;
use policy_crate::Kind;
use serde_json::{Value, json};

use super::{Fact, Tape};
use crate::desk::replace;

const GROUPS: [&str; 6] = [
    "private",
    "academia",
    "citizens",
    "diplomatic",
    "international",
    "media",
];
const THEMES: [&str; 2] = ["water", "culture"];
const PLACES: [&str; 3] = ["PLA-1", "PLA-2", "PLA-3"];
const OBJECTIVES: [&str; 2] = ["O1", "O2"];

/// The records of a small city: what every city has, and what the tape says.
pub fn town(tape: &mut Tape<'_>) -> Vec<Fact> {
    let mut town = Town {
        facts: Vec::new(),
        tape,
    };
    town.always();
    town.strategy();
    town.actions();
    town.missions();
    town.plans();
    town.requests();
    town.ties();
    town.networks();
    town.actors();
    town.indicators();
    town.participation();
    town.communication();
    town.money();
    town.facts
}

struct Town<'a, 'b> {
    facts: Vec<Fact>,
    tape: &'a mut Tape<'b>,
}

impl Town<'_, '_> {
    fn add(&mut self, kind: Kind, name: impl Into<String>, mut draft: Value) {
        if draft.get("visibility").is_none() {
            replace(&mut draft, json!({"visibility": "public"}));
        }
        self.facts.push((kind, name.into(), draft));
    }

    /// A record that only some see.
    fn seen(&mut self, kind: Kind, name: impl Into<String>, mut draft: Value) {
        let visibility = self.tape.visibility();
        replace(&mut draft, json!({"visibility": visibility}));
        self.add(kind, name, draft);
    }

    fn always(&mut self) {
        for (code, side, country) in [
            ("GOV-MET", "ours", "XM"),
            ("GOV-PE", "same_territory", "XM"),
            ("GOV-ALD", "foreign", "PT"),
            ("GOV-NOU", "foreign", "MA"),
        ] {
            let contact = self.tape.once_in(2);
            let draft = json!({"name": code, "side": side, "kind": "municipal", "country": country,
                "hemisphere": "south", "international_contact": contact});
            self.add(Kind::Government, code, draft);
        }
        for code in THEMES {
            self.add(Kind::Theme, code, json!({"name": code}));
        }
        for (code, country) in PLACES.into_iter().zip(["PT", "MA", "PT"]) {
            self.add(Kind::Place, code, json!({"name": code, "country": country}));
        }
        for (code, office, government) in [
            ("BRI", true, "GOV-MET"),
            ("CLI", false, "GOV-MET"),
            ("ECO", false, "GOV-MET"),
            ("VIL", false, "GOV-PE"),
        ] {
            let draft =
                json!({"name": code, "government": government, "is_international_office": office});
            self.add(Kind::Department, code, draft);
        }
        for group in GROUPS {
            let draft = json!({"name": group, "group": group});
            self.add(Kind::Actor, format!("A-{group}"), draft);
        }
        for (code, kind) in [("BG-1", "residents"), ("BG-2", "partner_population")] {
            self.add(
                Kind::BeneficiaryGroup,
                code,
                json!({"name": code, "kind": kind}),
            );
        }
        self.add(
            Kind::Person,
            "PER-01",
            json!({"name": "Morvanne, Claude", "visibility": "internal"}),
        );
    }

    fn strategy(&mut self) {
        self.add(Kind::TerritorialPlan, "TPL-1", json!({"title": "Plan"}));
        let served = json!({"plan": "TPL-1", "title": "Résilience"});
        self.add(Kind::TerritorialObjective, "DP1", served);
        self.add(
            Kind::DiagnosisItem,
            "DIA-1",
            json!({"kind": "risk", "text": "Crues"}),
        );
        let adopted = self.tape.pick(&["2022-12-12", "2023", "2024-02-29"]);
        let strategy = json!({"title": "Stratégie", "horizon_from": "2022-01-01", "horizon_to": "2027-12-31",
            "moves": [{"to": "adopted", "on": adopted, "act": "Délib."}]});
        self.add(Kind::Strategy, "ST1", strategy);
        let axis = json!({"strategy": "ST1", "title": "Axe", "order": 1, "diagnosis": ["DIA-1"]});
        self.add(Kind::Axis, "AX1", axis);
        self.add(Kind::Agenda, "AGE-1", json!({"name": "Objectifs"}));
        self.add(
            Kind::AgendaGoal,
            "G6",
            json!({"agenda": "AGE-1", "number": "6", "title": "Eau"}),
        );
        for code in OBJECTIVES {
            let justified = self.tape.once_in(2).then_some("Eau potable");
            let territorial: &[&str] = if self.tape.once_in(2) { &["DP1"] } else { &[] };
            let objective = json!({"axis": "AX1", "group": "exchange", "title": code,
                "from": "2022-01-01", "to": self.tape.pick(&["2027-12-31", "2025-06-30"]),
                "departments": ["CLI"], "territorial_objectives": territorial,
                "agenda_links": [{"goal": "G6", "justification": justified}]});
            self.add(Kind::Objective, code, objective);
        }
        if self.tape.once_in(2) {
            let on = self.tape.day();
            let found =
                json!({"about": "AX1", "on": on, "result": {"none_found": {"reason": "Rien"}}});
            self.add(Kind::Screening, "SCR-1", found);
        }
    }

    fn objectives(&mut self) -> Vec<&'static str> {
        match self.tape.below(4) {
            0 | 1 => vec![self.tape.pick(&OBJECTIVES)],
            2 => Vec::new(),
            _ => OBJECTIVES.to_vec(),
        }
    }

    fn actions(&mut self) {
        for index in 0..self.tape.below(6) {
            let from = self.tape.day();
            let end = self.tape.after(from, 500);
            let (to, moves) = match self.tape.below(4) {
                0 | 1 => (None, json!([{"to": "in_progress", "on": from}])),
                2 => (
                    Some(end),
                    json!([{"to": "in_progress", "on": from}, {"to": "completed", "on": end}]),
                ),
                _ => (
                    Some(end),
                    json!([{"to": "proposed", "on": from}, {"to": "cancelled", "on": from, "reason": "Non"}]),
                ),
            };
            let shares = self.tape.pick(&[("0.4", "0.6"), ("0.25", "0"), ("0", "1")]);
            let lead = self.tape.pick(&["BRI", "CLI", "ECO"]);
            let budget = self.tape.once_in(2).then(|| self.tape.money());
            let action = json!({"title": "Action", "modality": self.tape.pick(&["technical_exchange", "direct_cooperation"]),
                "lead": lead, "objectives": self.objectives(), "from": from, "to": to, "moves": moves, "budget": budget,
                "crisis": self.tape.once_in(4), "themes": [self.tape.pick(&THEMES)], "places": [self.tape.pick(&PLACES)],
                "beneficiaries": [{"group": "BG-1", "share": shares.0}, {"group": "BG-2", "share": shares.1}]});
            self.seen(Kind::Action, format!("ACT-{index}"), action);
            if self.tape.once_in(2) {
                let on = self.tape.day();
                let spent = json!({"about": format!("ACT-{index}"), "kind": "services",
                    "amounts": [{"state": self.tape.pick(&["committed", "paid"]), "on": on, "amount": self.tape.money()}]});
                self.seen(Kind::Expense, format!("spent-{index}"), spent);
            }
            if self.tape.once_in(3) {
                let on = self.tape.day();
                let gained = json!({"about": format!("ACT-{index}"), "group": self.tape.pick(&["BG-1", "BG-2"]),
                    "kind": "persons", "amount": "12", "unique": true, "on": on});
                self.add(Kind::Benefit, format!("BEN-{index}"), gained);
            }
        }
    }

    /// The actions written so far, each with how far it may be seen.
    fn known_actions(&self) -> Vec<(String, String)> {
        let actions = self.facts.iter().filter(|(kind, ..)| *kind == Kind::Action);
        let seen = |draft: &Value| draft["visibility"].as_str().unwrap_or_default().to_owned();
        actions
            .map(|(_, name, draft)| (name.clone(), seen(draft)))
            .collect()
    }

    /// A mission of an action is seen by those who see the action.
    fn missions(&mut self) {
        let actions = self.known_actions();
        for index in 0..self.tape.below(6) {
            let from = self.tape.day();
            let to = self.tape.after(from, 12);
            let mut mission = json!({"direction": self.tape.pick(&["out", "in"]), "purpose": "Mission", "from": from, "to": to,
                "moves": [{"to": "under_way", "on": from}, {"to": "returned", "on": to}],
                "costs": [{"kind": "travel", "planned": self.tape.money(), "actual": self.tape.money(), "payer": self.tape.pick(&["us", "host"])}]});
            if self.tape.once_in(2) {
                let on = self.tape.after(to, 60);
                replace(&mut mission, json!({"report": {"submitted_on": on}}));
            }
            if self.tape.once_in(2) {
                let due = self.tape.after(to, 200);
                let done = self.tape.once_in(2).then(|| self.tape.after(to, 200));
                replace(
                    &mut mission,
                    json!({"follow_ups": [{"promise": "Note", "due": due, "done_on": done}]}),
                );
            }
            let action = (!actions.is_empty() && self.tape.once_in(2))
                .then(|| actions[self.tape.below(actions.len())].clone());
            let name = format!("MIS-{index}");
            match action {
                Some((action, visibility)) => {
                    replace(
                        &mut mission,
                        json!({"action": action, "visibility": visibility}),
                    );
                    self.add(Kind::Mobility, name, mission);
                }
                None => {
                    replace(&mut mission, json!({"objectives": self.objectives()}));
                    self.seen(Kind::Mobility, name, mission);
                }
            }
        }
    }

    fn plans(&mut self) {
        let known: Vec<String> = self
            .known_actions()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        for year in [2023, 2024, 2025] {
            if self.tape.once_in(3) {
                continue;
            }
            let adopted = jiff::civil::date(year, 1, 1)
                .saturating_add(i64::try_from(self.tape.below(300)).expect("few").days())
                .saturating_sub(60.days());
            let items: Vec<Value> = known
                .iter()
                .filter(|_| self.tape.once_in(2))
                .map(|action| json!({"activity": action}))
                .collect();
            let plan = json!({"fiscal_year": year, "versions": [{"adopted_on": adopted, "act": "Délib.", "items": items}]});
            self.add(Kind::AnnualPlan, format!("PLAN-{year}"), plan);
        }
    }

    fn requests(&mut self) {
        for index in 0..self.tape.below(5) {
            let came = self.tape.day();
            let mut request = json!({"received_on": came, "channel": "email", "wish": "visit", "text": "?",
                "moves": [{"to": "received", "on": came}]});
            if self.tape.once_in(2) {
                let decided = self.tape.after(came, 40);
                let moves = json!([{"to": "received", "on": came}, {"to": "acknowledged", "on": came},
                    {"to": "in_triage", "on": came}, {"to": "decided", "on": decided}]);
                replace(
                    &mut request,
                    json!({"moves": moves, "decision": "declined", "motive": "Hors stratégie"}),
                );
            }
            self.seen(Kind::Request, format!("REQ-{index}"), request);
        }
    }

    fn ties(&mut self) {
        for index in 0..self.tape.below(3) {
            let signed = self
                .tape
                .pick(&["1994-06-10", "2024-02-29", "2023", "unknown"]);
            let code = format!("AGR-{index}");
            let since = self.tape.pick(&["2000-01-01", "2024-02-29"]);
            let state = self.tape.pick(&["signed", "signed", "suspended"]);
            let mut moves = vec![json!({"to": "signed", "on": signed})];
            if state == "suspended" {
                moves.push(
                    json!({"to": state, "on": "2025-03-01", "act": "Délib.", "reason": "Guerre"}),
                );
            }
            let tie = json!({"title": "Jumelage", "type": self.tape.pick(&["twinning", "friendship", "mou", "framework"]),
                "term": self.tape.pick(&["indefinite", "indefinite"]),
                "parties": [{"party": "GOV-MET", "signed_on": signed}, {"party": "GOV-ALD", "signed_on": signed}],
                "moves": moves, "exchange_register_since": since,
                "authority_act": self.tape.once_in(2).then_some("Délib."),
                "formalities": [{"step": "Transmission", "due": self.tape.day(), "done_on": self.tape.once_in(2).then_some("2024")}]});
            self.seen(Kind::Agreement, code.clone(), tie);
            for exchange in 0..self.tape.below(5) {
                let passed = json!({"agreement": code, "date": self.tape.historical(),
                    "kind": self.tape.pick(&["technical", "ceremony", "youth", "gift"]),
                    "initiator": self.tape.pick(&["us", "them", "both"]),
                    "themes": [self.tape.pick(&THEMES)], "actors": [format!("A-{}", self.tape.pick(&GROUPS))]});
                self.seen(
                    Kind::Exchange,
                    format!("exchange-{index}-{exchange}"),
                    passed,
                );
            }
        }
        let text = json!({"title": "Déclaration", "opened_on": "2022-01-01"});
        self.add(Kind::Declaration, "DEC-1", text);
        for (index, who) in ["GOV-ALD", "GOV-NOU", "GOV-PE"].into_iter().enumerate() {
            if self.tape.once_in(2) {
                let on = self.tape.historical();
                let joined = json!({"declaration": "DEC-1", "kind": "government", "adherent": who, "on": on});
                self.seen(Kind::Adhesion, format!("adhesion-{index}"), joined);
            }
        }
    }

    fn networks(&mut self) {
        self.add(
            Kind::Network,
            "NET-1",
            json!({"name": "Réseau", "kind": "thematic", "notice_months": 3}),
        );
        let day = self.tape.day();
        let membership = json!({"network": "NET-1", "member": "GOV-MET", "status": "full", "joined_on": "2019",
            "moves": [{"to": "member", "on": "2019"}], "objectives": self.objectives(), "renewal_on": day,
            "fee_years": [{"year": 2025, "amount": self.tape.money()}],
            "uses": [{"on": self.tape.day(), "kind": "training", "substantive": self.tape.once_in(2), "amount": self.tape.money()}],
            "meetings": [{"on": self.tape.day(), "statutory": self.tape.once_in(2), "attended": self.tape.once_in(2)}]});
        self.seen(Kind::Membership, "MEM-1", membership);
        for index in 0..self.tape.below(3) {
            let stages = ["drafted", "adopted", "voiced", "acknowledged", "taken_up"];
            let mut on = self.tape.day();
            let mut reached = Vec::new();
            for stage in stages.into_iter().take(self.tape.below(6)) {
                if self.tape.below(6) != 5 {
                    reached.push(json!({"stage": stage, "on": on, "evidence": "Texte", "through": "NET-1", "contribution": "shared"}));
                }
                on = self.tape.after(on, 200);
            }
            let position = json!({"text": "Position", "objective": self.tape.pick(&OBJECTIVES), "stages": reached});
            self.seen(Kind::Position, format!("POS-{index}"), position);
        }
    }

    fn actors(&mut self) {
        for index in 0..self.tape.below(6) {
            let from = self.tape.day();
            let to = self.tape.once_in(2).then(|| self.tape.after(from, 400));
            let by = match self.tape.below(7) {
                6 => "GOV-PE".to_owned(),
                group => format!("A-{}", GROUPS[group]),
            };
            let mut moves = vec![json!({"to": "declared", "on": from})];
            if !self.tape.once_in(4) {
                moves.push(json!({"to": "confirmed", "on": self.tape.after(from, 30)}));
            }
            let mut links = Vec::new();
            if index > 0 && self.tape.once_in(2) {
                let with = format!("INI-{}", index - 1);
                let kind = self.tape.pick(&["coordinated_with", "knowingly_competing"]);
                links.push(json!({"with": with, "kind": kind}));
            }
            let objective = self.tape.once_in(2).then(|| self.tape.pick(&OBJECTIVES));
            let initiative = json!({"title": "Initiative", "by": by, "theme": self.tape.pick(&THEMES),
                "place": self.tape.pick(&PLACES), "from": from, "to": to, "moves": moves, "links": links, "objective": objective});
            self.seen(Kind::Initiative, format!("INI-{index}"), initiative);
        }
        for (index, purpose) in ["multi_level", "actors", "interdepartmental"]
            .into_iter()
            .enumerate()
        {
            let body = format!("BOD-{index}");
            self.add(
                Kind::Body,
                body.clone(),
                json!({"name": purpose, "nature": "existing", "purpose": purpose}),
            );
            for session in 0..self.tape.below(3) {
                let came = format!("A-{}", self.tape.pick(&GROUPS));
                let held = json!({"body": body, "on": self.tape.day(), "attendees": [came]});
                self.seen(Kind::Session, format!("session-{index}-{session}"), held);
            }
        }
    }

    fn indicators(&mut self) {
        let first = self.tape.day();
        let harm = json!({"title": "Loyers", "category": "gentrification", "causes": ["AX1"], "bearers": ["BG-1"],
            "moves": [{"to": "suspected", "on": first}]});
        self.add(Kind::Externality, "EXT-1", harm);
        if self.tape.once_in(2) {
            let on = self.tape.day();
            let measure = json!({"title": "Mesure", "externality": "EXT-1", "kind": "regulation", "budget": self.tape.money(),
                "moves": [{"to": "planned", "on": on}, {"to": "in_force", "on": self.tape.after(on, 90)}]});
            self.seen(Kind::MitigationMeasure, "MES-1", measure);
        }
        for index in 0..self.tape.below(5) {
            let harm = self.tape.once_in(3);
            let goal = self.tape.below(9);
            let mut indicator = json!({"name": "Indicateur", "level": self.tape.pick(&["territorial", "political", "institutional"]),
                "kind": if harm { "externality" } else { "outcome" }, "nature": "number",
                "direction": self.tape.pick(&[json!("up"), json!("down"), json!({"range": {"min": "2", "max": "4"}})].each_ref()),
                "frequency_months": self.tape.pick(&[6, 12, 24]), "supplier": self.tape.pick(&["CLI", "BRI"]),
                "links": [if harm { "EXT-1" } else { self.tape.pick(&OBJECTIVES) }]});
            if self.tape.below(4) != 3 {
                replace(
                    &mut indicator,
                    json!({"baseline": {"value": "3", "on": "2022-06-30"}}),
                );
            }
            if self.tape.below(4) != 3 {
                let until = self.tape.pick(&["2027-12-31", "2025-02-28"]);
                replace(
                    &mut indicator,
                    json!({"targets": [{"value": goal.to_string(), "on": until}, {"value": "3", "on": "2024-02-29"}]}),
                );
            }
            if harm {
                let thresholds = self.tape.pick(&[("3", "5", "up"), ("4", "2", "down")]);
                replace(
                    &mut indicator,
                    json!({"thresholds": {"watch": thresholds.0, "limit": thresholds.1, "bad": thresholds.2}}),
                );
            }
            self.seen(Kind::Indicator, format!("IND-{index}"), indicator);
            let mut on = self.tape.day();
            for observation in 0..self.tape.below(5) {
                let observed = json!({"indicator": format!("IND-{index}"), "observed_on": on,
                    "value": format!("{}.5", self.tape.below(8)), "status": "final"});
                self.seen(
                    Kind::Observation,
                    format!("value-{index}-{observation}"),
                    observed,
                );
                let next = on
                    .saturating_add((1 + i64::try_from(self.tape.below(300)).expect("few")).days());
                if next > crate::desk::TODAY {
                    break;
                }
                on = next;
            }
        }
    }

    fn participation(&mut self) {
        let about = json!({"about": "AX1", "question": "Que faire ?", "from": "2022-01-01", "to": "2025-12-31"});
        self.add(Kind::Consultation, "CON-1", about);
        for (index, group) in GROUPS.into_iter().enumerate() {
            if self.tape.once_in(2) {
                let value =
                    self.tape
                        .pick(&["support", "support_with_reservation", "abstain", "oppose"]);
                let position = json!({"about": "CON-1", "group": group, "actor": format!("A-{group}"), "on": self.tape.day(),
                    "value": value, "reservation": "Si l’on veut"});
                self.seen(Kind::GroupPosition, format!("position-{index}"), position);
            }
        }
        for index in 0..self.tape.below(4) {
            let came = self.tape.day();
            let group = self.tape.pick(&GROUPS);
            let mut proposal = json!({"text": "Faire mieux", "group": group, "actor": format!("A-{group}"), "received_on": came,
                "moves": [{"to": "received", "on": came}]});
            if self.tape.once_in(2) {
                let on = self.tape.after(came, 100);
                replace(
                    &mut proposal,
                    json!({"response": "Non", "answered_on": on,
                    "moves": [{"to": "received", "on": came}, {"to": "out_of_scope", "on": on}]}),
                );
            }
            self.seen(Kind::Proposal, format!("PRO-{index}"), proposal);
        }
    }

    fn communication(&mut self) {
        let plan = json!({"title": "Plan", "strategy": "ST1", "from": "2023-01-01", "to": "2026-12-31",
            "reviews": [{"on": self.tape.day(), "note": "Lu"}]});
        self.add(Kind::CommunicationPlan, "COM-1", plan);
        let actions = self.known_actions();
        for index in 0..self.tape.below(5) {
            let planned = self.tape.day();
            let done = self.tape.once_in(2).then(|| self.tape.after(planned, 90));
            let about: Vec<String> = actions
                .iter()
                .map(|(name, _)| name.clone())
                .take(self.tape.below(3))
                .collect();
            let mut activity = json!({"title": "Article", "about": about, "stage": "design", "channel": "press",
                "audiences": ["residents", "media"], "planned_on": planned, "planned_for": self.tape.after(planned, 90), "done_on": done});
            if done.is_some() {
                replace(
                    &mut activity,
                    json!({"reached": [self.tape.pick(&["residents", "elected"])], "gross_contacts": 100}),
                );
            }
            self.seen(
                Kind::CommunicationActivity,
                format!("CMA-{index}"),
                activity,
            );
        }
        for index in 0..self.tape.below(4) {
            let coverage = json!({"outlet": "Journal", "scope": self.tape.pick(&["local", "global"]), "on": self.tape.day(),
                "tone": self.tape.pick(&["positive", "neutral", "negative"]), "initiated_by": "us"});
            self.seen(Kind::Coverage, format!("coverage-{index}"), coverage);
        }
        for index in 0..self.tape.below(3) {
            let note = json!({"on": self.tape.day(), "text": "Veille", "trend": "Eau"});
            self.seen(Kind::WatchNote, format!("WAT-{index}"), note);
        }
    }

    fn money(&mut self) {
        for year in [2024, 2025] {
            let line = format!("BUD-{year}");
            let voted = json!({"fiscal_year": year, "line": line, "label": "Action", "voted": self.tape.money()});
            self.add(Kind::BudgetLine, line.clone(), voted);
            if self.tape.once_in(2) {
                let on = self.tape.day();
                let spent = json!({"line": line, "kind": "mixed",
                    "amounts": [{"state": "committed", "on": on, "amount": self.tape.money()}, {"state": "paid", "on": on, "amount": self.tape.money()}]});
                self.seen(Kind::Expense, format!("line-{year}"), spent);
            }
        }
    }
}
