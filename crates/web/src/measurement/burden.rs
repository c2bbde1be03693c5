//! The card before an externality: how severe it is and since when, its last values beside their limits and as a curve, what is in
//! force, what can only be asked of another government and by which position, and who must answer by when (DOMAIN 5.9).

use policy::kernel::{Assessed, Listed};
use policy::measurement::{Answer, Externality, MitigationMeasure, externality_severity};
use policy::record::Shared;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use super::externalities::curves;
use super::limits::{beside_limits, crossing};
use super::values::{chip, worn_by};
use crate::figures::{address, linked};
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::register::{Card, Part};
use crate::strategy::new_form;

/// The card.
pub fn card(externality: &Shared<Externality>, reader: &Reader) -> Card {
    let words = reader.words;
    let figure = externality_severity(externality, &reader.view());
    let key = policy::kernel::named(externality.id, reader.policy());
    let proof = address("externality_severity", Some(&key), reader);
    let mut card = Card {
        words,
        title: words.text("page-burden"),
        help: words.help("page-burden").unwrap_or_default(),
        chips: Vec::new(),
        proof: Some(proof.clone()),
        said: Vec::new(),
        around: Vec::new(),
        acts: Vec::new(),
    };
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            let said = spoken::reason(reason, reader);
            card.chips.push(chip("not_assessable", &said, &proof));
            return card;
        }
    };
    let severity = spoken::listed(found.severity, reader);
    card.chips
        .push(chip(worn_by(found.severity), &severity, &proof));
    card.chips.push(chip(
        found.trend.word(),
        &spoken::listed(found.trend, reader),
        &proof,
    ));
    card.chips.extend(beside_limits(&figure, &proof, reader));
    card.said.push(curves(&figure, reader));
    card.said.push(crossing(found, &proof, reader));
    let in_force = figure
        .counted
        .iter()
        .filter(|found| found.counted_as == "measure_in_force");
    let in_force = in_force.filter_map(|found| linked(found.record, reader));
    card.around
        .push((words.text("page-burden-in-force"), in_force.collect()));
    if !found.to_ask_for.is_empty() {
        let asked = found.to_ask_for.iter();
        card.around.push((
            words.text("figure-externality-severity-to-ask-for"),
            asked.flat_map(|id| to_ask(*id, reader)).collect(),
        ));
    }
    let waiting = found
        .crossing
        .is_some_and(|crossing| crossing.answer != Answer::Answered);
    card.acts = acts(externality, waiting, reader);
    card
}

/// A measure that is another government's: itself, whose it is, and the position by which we ask for it.
fn to_ask(measure: Uuid, reader: &Reader) -> Vec<Spoken> {
    let mut said: Vec<Spoken> = linked(measure, reader).into_iter().collect();
    let Some(found) = reader.policy().table::<MitigationMeasure>().get(measure) else {
        return said;
    };
    let labelled = |key: &str, id: Uuid| {
        let link = linked(id, reader)?;
        let label = reader.words.text(key);
        Some(Spoken {
            html: Some(format!("{}<br>{link}", spoken::escaped(&label))),
            text: format!("{label} {}", link.text),
        })
    };
    let competent = found.body.competent_government.map(|link| link.id());
    said.extend(competent.and_then(|id| labelled("page-burden-competent", id)));
    let position = found.body.position.map(|link| link.id());
    said.extend(position.and_then(|id| labelled("page-burden-position", id)));
    said
}

/// Answer the crossing, note a measure, carry a position.
fn acts(
    externality: &Shared<Externality>,
    waiting: bool,
    reader: &Reader,
) -> Vec<(String, String)> {
    let record = AnyRecord::Externality(externality.clone());
    let words = reader.words;
    let mut acts = Vec::new();
    if waiting && reader.may(Verb::Edit, &record) {
        let answer = Part::adding(Kind::Externality, "responses");
        let form = answer.address(&record, reader);
        acts.push((form, words.text("page-burden-answer")));
    }
    let own = [("externality", externality.id.to_string())];
    if let Some(form) = new_form(Kind::MitigationMeasure, &own, reader) {
        acts.push((form, words.text("kind-mitigation-measure-new")));
    }
    if let Some(form) = new_form(Kind::Position, &[], reader) {
        acts.push((form, words.text("kind-position-new")));
    }
    acts
}
