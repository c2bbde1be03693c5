//! Style and scripts, embedded in the program. Their names carry a digest of what they hold, so that browsers keep them for ever.

use std::sync::OnceLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::state::AppState;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// One embedded file under its name with digest.
struct Asset {
    name: String,
    media_type: &'static str,
    bytes: Vec<u8>,
}

/// The addresses of what a page loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The style of the house.
    pub style: String,
    /// The sign of the program, for the tab of a browser.
    pub icon: Option<String>,
    /// Scripts in the order in which they are loaded; pages work without any.
    pub scripts: Vec<String>,
}

struct All {
    files: Vec<Asset>,
    addresses: Assets,
}

/// The addresses of what every page loads.
pub fn addresses() -> &'static Assets {
    &all().addresses
}

/// The addresses under which assets are served.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/assets/{name}", get(asset))
        .route("/favicon.ico", get(icon))
}

async fn asset(Path(name): Path<String>) -> Response {
    match all().files.iter().find(|file| file.name == name) {
        Some(file) => (
            [
                (header::CONTENT_TYPE, file.media_type),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ],
            file.bytes.as_slice(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Browsers ask for an icon whatever the page says.
async fn icon() -> Response {
    match all()
        .files
        .iter()
        .find(|file| file.name.starts_with("icon"))
    {
        Some(file) => (
            [
                (header::CONTENT_TYPE, file.media_type),
                (header::CACHE_CONTROL, "public, max-age=86400"),
            ],
            file.bytes.as_slice(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn all() -> &'static All {
    static ALL: OnceLock<All> = OnceLock::new();
    ALL.get_or_init(|| {
        let style = Asset::new("style", "css", "text/css; charset=utf-8", style());
        let mut files = vec![style];
        if let Some(file) = EMBEDDED.get_file("scripts/cosmopole.js") {
            let media_type = "text/javascript; charset=utf-8";
            let bytes = file.contents().to_vec();
            files.push(Asset::new("cosmopole", "js", media_type, bytes));
        }
        if let Some(icon) = EMBEDDED.get_file("icon.svg") {
            files.push(Asset::new(
                "icon",
                "svg",
                "image/svg+xml",
                icon.contents().to_vec(),
            ));
        }
        let address = |file: &Asset| format!("/assets/{}", file.name);
        let scripts = files.iter().filter(|file| file.name.ends_with(".js"));
        let addresses = Assets {
            style: address(&files[0]),
            icon: files
                .iter()
                .find(|file| file.name.starts_with("icon."))
                .map(address),
            scripts: scripts.map(address).collect(),
        };
        All { files, addresses }
    })
}

/// The files of the style as one, in the order of their names.
fn style() -> Vec<u8> {
    let mut files: Vec<_> = EMBEDDED
        .get_dir("style")
        .into_iter()
        .flat_map(Dir::files)
        .filter(|file| file.path().extension().is_some_and(|end| end == "css"))
        .collect();
    files.sort_by_key(|file| file.path());
    let mut whole = Vec::new();
    for file in files {
        whole.extend_from_slice(file.contents());
        whole.push(b'\n');
    }
    whole
}

impl Asset {
    fn new(stem: &str, end: &str, media_type: &'static str, bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes);
        let short: String = digest
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            name: format!("{stem}.{short}.{end}"),
            media_type,
            bytes,
        }
    }
}
