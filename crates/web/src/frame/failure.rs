//! What a page answers when it cannot give what was asked. A handler returns a `Failure`; the frame turns it into a page in the
//! reader's language, or into `application/problem+json` under `/api`.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{OfficeError, Refusal};
use policy::kernel::{Problems, Reason};

/// Why there is no page.
#[derive(Debug, Clone)]
pub enum Failure {
    /// There is no such page or record, or this reader may not know of it.
    NotFound,
    /// The reader may not do this, for this reason; somebody who has not signed in is asked to.
    Denied(Reason),
    /// The form came after the session had ended, and could not be kept.
    SessionEnded,
    /// A program gave a token that does not hold (any more).
    WrongToken,
    /// The request cannot be understood.
    BadRequest,
    /// The address asks for something that there is not, and this is what.
    Parameters(Problems),
    /// What was sent is wrong, and not on a form that could show it again.
    Invalid(Problems),
    /// Somebody changed the record in the meantime, and no page shows both versions.
    Conflict,
    /// What was sent is larger than accepted.
    TooLarge,
    /// Too many requests; try again after so many seconds.
    TooMany {
        /// Seconds to wait.
        seconds: u64,
    },
    /// The register as it was known is being rebuilt; ask again in a moment.
    Rebuilding {
        /// The entries read so far.
        done: i64,
        /// The entries to read.
        of: i64,
    },
    /// The ledger does not answer.
    Unavailable,
    /// A mistake of ours. The words are for the log alone.
    Failed(String),
}

impl Failure {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Denied(_) | Self::SessionEnded => StatusCode::FORBIDDEN,
            Self::WrongToken => StatusCode::UNAUTHORIZED,
            Self::BadRequest | Self::Parameters(_) => StatusCode::BAD_REQUEST,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable | Self::Rebuilding { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What an answer without words of its own means.
    pub(super) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Self::NotFound,
            StatusCode::FORBIDDEN => Self::Denied(Reason::new("frame-denied-form")),
            StatusCode::CONFLICT => Self::Conflict,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany { seconds: 60 },
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => Self::Unavailable,
            StatusCode::UNPROCESSABLE_ENTITY => Self::Invalid(Problems::default()),
            status if status.is_client_error() => Self::BadRequest,
            _ => Self::Failed(status.to_string()),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<OfficeError> for Failure {
    fn from(error: OfficeError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Denied(reason) => Self::Denied(reason),
            Refusal::Invalid(invalid) => {
                let problems = invalid.into_iter().flat_map(|edit| edit.problems.0);
                Self::Invalid(Problems(problems.collect()))
            }
            Refusal::Stale { .. } | Refusal::Stopped | Refusal::Replan => Self::Conflict,
            Refusal::NotThere { .. } => Self::NotFound,
            Refusal::Failed(error) => error.into(),
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::Failed(error.to_string())
    }
}
