//! Files kept with a record: sent, read, removed. A file is always given to be saved, never shown as a page of ours.

use axum::Form;
use axum::body::Body;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use office::{Command, Edit, NewFile};
use policy::body::to_flat;
use policy::rights::Verb;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::frame::{Failure, Reader, Redirection, Told, Undo, encoded, redirect};
use crate::register::place;
use crate::state::AppState;

/// Which file is to go.
#[derive(Debug, Deserialize)]
pub struct Gone {
    digest: String,
    #[serde(default)]
    base: Option<i64>,
}

/// Keeps a file with a record.
///
/// # Errors
/// Not found, not allowed, too large, or no file.
pub async fn attach(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    mut form: Multipart,
) -> Result<Redirection, Failure> {
    let record = place::record_to(&reader, Verb::Edit, &path)?;
    let address = format!("{}#files", reader.address(&record));
    let refused = |error: axum::extract::multipart::MultipartError| match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::BadRequest,
    };
    while let Some(part) = form.next_field().await.map_err(refused)? {
        if part.name() != Some("file") {
            continue;
        }
        let name = part.file_name().unwrap_or_default().to_owned();
        let media_type = part
            .content_type()
            .unwrap_or("application/octet-stream")
            .to_owned();
        let bytes = part.bytes().await.map_err(refused)?.to_vec();
        if bytes.is_empty() {
            return Ok(redirect(address).saying(Told::new("frame-file-empty")));
        }
        let file = NewFile {
            name: name.clone(),
            media_type,
            bytes,
        };
        let receipt = state
            .office
            .attach(&reader.actor(), record.id(), None, file)
            .await?;
        let told = Told::new("frame-file-added")
            .naming("name", &name)
            .undo(Undo::Command(receipt.command));
        return Ok(redirect(address).seen(receipt.seq).saying(told));
    }
    Err(Failure::BadRequest)
}

/// Takes a file away from a record. Its bytes stay with the record's earlier versions.
///
/// # Errors
/// Not found, not allowed, or changed meanwhile.
pub async fn remove(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    Form(gone): Form<Gone>,
) -> Result<Redirection, Failure> {
    let record = place::record_to(&reader, Verb::Edit, &path)?;
    let mut draft = Value::Object(to_flat(&record));
    let Some(files) = draft["documents"].as_array_mut() else {
        return Err(Failure::NotFound);
    };
    let place = files
        .iter()
        .position(|file| file["digest"] == gone.digest.as_str());
    let file = files.remove(place.ok_or(Failure::NotFound)?);
    let name = file["name"].as_str().unwrap_or_default().to_owned();
    let edit = Edit::Change {
        id: record.id(),
        base: gone.base,
        draft,
    };
    let command = Command::new("detach", vec![edit]);
    let receipt = state.office.act(&reader.actor(), command).await?;
    let told = Told::new("frame-file-removed")
        .naming("name", &name)
        .undo(Undo::Command(receipt.command));
    Ok(redirect(format!("{}#files", reader.address(&record)))
        .seen(receipt.seq)
        .saying(told))
}

/// A file of a record, to be saved.
///
/// # Errors
/// Not found when the reader may not see the record, or it has no such file.
pub async fn document(
    State(state): State<AppState>,
    reader: Reader,
    Path((record, digest)): Path<(Uuid, String)>,
) -> Result<Response, Failure> {
    let found = state
        .office
        .document(&reader.viewer, record, &digest)
        .await?
        .ok_or(Failure::NotFound)?;
    let mut response = Response::new(Body::from(found.bytes));
    let headers = response.headers_mut();
    let text = |text: String| {
        HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("application/octet-stream"))
    };
    let disposition = format!("attachment; filename*=UTF-8''{}", encoded(&found.name));
    headers.insert(header::CONTENT_TYPE, text(found.media_type));
    headers.insert(header::CONTENT_DISPOSITION, text(disposition));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, max-age=3600"),
    );
    Ok(response)
}
