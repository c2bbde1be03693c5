//! The page of an agreement: where it stands, whether it is alive, its life line, what was exchanged, what remains to be done;
//! then everything that the register's own page would say.

mod exchanges;
mod heading;
mod life;
mod proposed;
mod quick;
mod review;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use policy::AnyRecord;
use policy::Kind;
use policy::kernel::Assessed;
use policy::record::Shared;
use policy::relations::{Agreement, vitality};

use super::ties::{NOT_ASSESSABLE, state_words, tie};
use crate::figures::{
    PartRow, class_help, class_next, part_rows, parts_picture, proof_address, said_score, score_of,
};
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Shell};
use crate::register::{Head, blocks, head};
use crate::state::AppState;
use exchanges::ExchangeRow;
use heading::{Chip, PartyLine};
use life::Life;
use proposed::Proposed;
use quick::Quick;
pub use quick::note;
use review::Review;

#[derive(Template)]
#[template(path = "relations/agreement/page.html")]
struct AgreementPage {
    shell: Shell,
    head: Head,
    code: String,
    kind: String,
    exceptions: usize,
    chips: Vec<Chip>,
    parties: Vec<PartyLine>,
    warnings: Vec<String>,
    notices: Vec<String>,
    vitality: VitalityPanel,
    life: Life,
    review: Option<Review>,
    exchanges: Vec<ExchangeRow>,
    noted: usize,
    more_exchanges: Option<(usize, String)>,
    quick: Option<Quick>,
    proposed: Vec<Proposed>,
    fields: String,
    moves: String,
    upkeep: String,
    referrers: String,
    files: String,
    comments: String,
}

/// Whether the tie is alive.
struct VitalityPanel {
    state: &'static str,
    class: String,
    help: String,
    next: String,
    reason: Option<String>,
    score: Option<String>,
    picture: String,
    parts: Vec<PartRow>,
    proof: String,
}

/// The page of an agreement.
///
/// # Errors
/// When the ledger or a template fails.
pub async fn show(
    state: &AppState,
    reader: &Reader,
    agreement: &Shared<Agreement>,
) -> Result<Response, Failure> {
    page(state, reader, agreement, Quick::empty(reader, agreement)).await
}

/// The page with the quick entry as it was filled, and what is wrong with it.
async fn page(
    state: &AppState,
    reader: &Reader,
    agreement: &Shared<Agreement>,
    quick: Option<Quick>,
) -> Result<Response, Failure> {
    let record = AnyRecord::Agreement(agreement.clone());
    let view = reader.view();
    let tie = tie(agreement, &view);
    let wrong = quick.as_ref().is_some_and(Quick::is_wrong);
    let rows = exchanges::rows(agreement, reader);
    let noted = rows.len();
    let more = noted.saturating_sub(exchanges::SHOWN);
    let list = reader.list_address(Kind::Exchange);
    let page = AgreementPage {
        shell: Shell::new(state, reader, &spoken::title(record.id(), reader)),
        head: head(state, &record, reader).await?,
        exceptions: record.common().exceptions.len(),
        code: record
            .code()
            .map_or_else(|| record.id().to_string(), ToString::to_string),
        kind: spoken::listed(agreement.body.r#type, reader),
        chips: heading::chips(&tie, reader),
        parties: heading::parties(agreement, reader),
        warnings: heading::warnings(&tie, reader),
        notices: heading::notices(&tie, reader),
        vitality: vitality_panel(agreement, reader),
        life: life::life(agreement, reader),
        review: review::review(agreement, reader),
        more_exchanges: (more > 0).then(|| (more, format!("{list}?agreement={}", record.id()))),
        noted,
        exchanges: rows.into_iter().take(exchanges::SHOWN).collect(),
        proposed: proposed::proposed(agreement, reader, quick.is_some()),
        quick,
        fields: blocks::fields(&record, reader, &["title", "type", "visibility"]).render()?,
        moves: blocks::moves(state, &record, reader).render()?,
        upkeep: blocks::upkeep(&record, reader).render()?,
        referrers: blocks::referrers(&record, reader, &[Kind::Exchange]).render()?,
        files: blocks::files(&record, reader).render()?,
        comments: blocks::comments(state, &record, reader).await?.render()?,
    };
    let mut response = crate::frame::page(&page)?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response.into_response())
}

fn vitality_panel(agreement: &Shared<Agreement>, reader: &Reader) -> VitalityPanel {
    use policy::kernel::Listed;
    let figure = vitality(agreement, &reader.view());
    let state = match &figure.value {
        Assessed::Value(found) => found.class.word(),
        Assessed::NotAssessable(_) => NOT_ASSESSABLE,
    };
    VitalityPanel {
        state,
        class: state_words(state, reader),
        help: class_help(state, reader),
        next: class_next(state, reader),
        reason: figure
            .value
            .reason()
            .map(|reason| spoken::reason(reason, reader)),
        score: score_of(&figure).map(|score| said_score(&score, reader)),
        picture: parts_picture(&figure, reader),
        parts: part_rows(&figure, reader),
        proof: proof_address(&AnyRecord::Agreement(agreement.clone()), reader),
    }
}
