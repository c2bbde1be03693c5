//! Serving the office's pages and programming interface until somebody stops it.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;

use serde_json::json;

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::port::{Port, behind_proxy};
use crate::reference;
use crate::voice::Voice;

/// What `serve` is told.
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// Address and port; port 0 takes any free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080", value_parser = read_address)]
    pub listen: SocketAddr,
    /// File that receives the address once pages are served; gone again when they are not.
    #[arg(long, value_name = "FILE")]
    pub ready_file: Option<PathBuf>,
    /// Visitors come over https: cookies are never sent in clear.
    #[arg(long)]
    pub secure_cookies: bool,
    /// A proxy stands in front: the visitor's address is the last one in X-Forwarded-For.
    #[arg(long)]
    pub behind_proxy: bool,
}

/// Serves the office; a new register begins with the facts that ship with the program.
///
/// # Errors
/// When the database or the address cannot be opened.
pub async fn run(serve: &Serve, database: Option<String>, voice: &Voice) -> Result<Ended, Failure> {
    let port = Port::open(serve.listen, serve.ready_file.as_deref()).await;
    let port = port.map_err(|error| {
        let with = [
            ("address", serve.listen.to_string().into()),
            ("why", error.to_string().into()),
        ];
        Failure::usage("listen", "command-address-taken", &with, voice)
    })?;
    let named = database::shown(database.as_deref().unwrap_or(database::USUAL));
    let office = database::office(database, Opening::OrNew, voice).await?;
    reference::begin(&office, voice).await?;
    let options = web::Options {
        secure: serve.secure_cookies,
        demonstration_password: None,
    };
    let mut pages = web::router(web::AppState::new(office.clone(), options));
    if serve.behind_proxy {
        pages = behind_proxy(pages);
    }
    if office.accounts().await?.is_empty() {
        voice.tell("command-no-account-yet", &[]);
    }
    let url = port.url();
    let document =
        json!({ "address": url, "database": named, "version": office.snapshot().version() });
    voice.answer(&document, || {
        voice.words(
            "command-serving",
            &[
                ("address", url.as_str().into()),
                ("database", named.as_str().into()),
            ],
        )
    })?;
    port.serve(pages, voice).await?;
    voice.tell("command-stopped", &[]);
    office.ledger().close().await;
    Ok(Ended::Well)
}

/// Reads `ADDRESS:PORT`, names included.
///
/// # Errors
/// What would be accepted.
pub fn read_address(given: &str) -> Result<SocketAddr, String> {
    let mut found = given
        .to_socket_addrs()
        .map_err(|_| "use ADDRESS:PORT, such as 127.0.0.1:8080".to_owned())?;
    found
        .next()
        .ok_or_else(|| "this name has no address".to_owned())
}
