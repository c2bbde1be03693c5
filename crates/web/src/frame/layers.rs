//! What surrounds every answer whatever it is: a request's name, the headers that keep a browser safe, compression, time and panics.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower::ServiceBuilder;
use tower::layer::util::{Identity, Stack};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestId, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use uuid::Uuid;

use super::failure::Failure;

/// The longest that an answer may take.
const LONGEST: Duration = Duration::from_secs(60);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What a handler is protected by: its panics are caught, its time is counted, and forms of other sites do not reach it.
pub fn inner_layers() -> ServiceBuilder<Inner> {
    ServiceBuilder::new()
        .layer(CatchPanicLayer::custom(told_panic as fn(_) -> _))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            LONGEST,
        ))
        .layer(CsrfLayer::new())
}

type Panic = fn(Box<dyn Any + Send + 'static>) -> Response;
type Inner = Stack<CsrfLayer, Stack<TimeoutLayer, Stack<CatchPanicLayer<Panic>, Identity>>>;

/// What every answer passes on its way out.
pub fn outer_layers(router: Router) -> Router {
    router.layer(
        ServiceBuilder::new()
            .layer(SetRequestIdLayer::new(REQUEST_ID, NewId))
            .layer(TraceLayer::new_for_http())
            .layer(CatchPanicLayer::new())
            .layer(CompressionLayer::new())
            .layer(from_fn(safe)),
    )
}

/// A panic becomes an answer; the words stay in the log.
fn told_panic(panic: Box<dyn Any + Send + 'static>) -> Response {
    let words = panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_else(|| "a panic without words".to_owned());
    Failure::Failed(words).into_response()
}

/// Every request has a name of its own, whatever the visitor calls it.
#[derive(Clone)]
struct NewId;

impl MakeRequestId for NewId {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        let id = Uuid::now_v7().simple().to_string();
        HeaderValue::try_from(id).ok().map(RequestId::new)
    }
}

/// Nothing from elsewhere is loaded or framed, no type is guessed, no address is told to others; pages are not kept by shared caches.
async fn safe(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().cloned();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.reserve(12);
    let fixed = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
    ];
    for (name, value) in fixed {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(HeaderName::from_static("permissions-policy"))
        .or_insert(HeaderValue::from_static(
            "camera=(), geolocation=(), microphone=()",
        ));
    headers
        .entry(HeaderName::from_static("cross-origin-opener-policy"))
        .or_insert(HeaderValue::from_static("same-origin"));
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
    if let Some(id) = id {
        headers.insert(REQUEST_ID, id.into_header_value());
    }
    response
}
