//! The address that the pages are served at: opened, served until somebody stops it, and told to whoever waits for it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::failure::Failure;
use crate::voice::Voice;

/// How long requests that are being answered may still take once the program is asked to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// A port that is open and not yet served.
pub struct Port {
    listener: TcpListener,
    address: SocketAddr,
    ready_file: Option<PathBuf>,
}

impl Port {
    /// Opens an address.
    ///
    /// # Errors
    /// When it is taken or not ours to open.
    pub async fn open(
        listen: SocketAddr,
        ready_file: Option<&Path>,
    ) -> Result<Self, std::io::Error> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        Ok(Self {
            listener,
            address,
            ready_file: ready_file.map(Path::to_owned),
        })
    }

    /// The address for a browser on this machine.
    pub fn url(&self) -> String {
        let host = match self.address.ip() {
            IpAddr::V4(any) if any.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(any) if any.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            host => host,
        };
        format!("http://{}", SocketAddr::new(host, self.address.port()))
    }

    /// Whether only this machine reaches it.
    pub fn is_private(&self) -> bool {
        self.address.ip().is_loopback()
    }

    /// Serves until the program is asked to stop, then finishes what is being answered.
    ///
    /// # Errors
    /// When the ready file cannot be written or the network fails.
    pub async fn serve(self, pages: Router, voice: &Voice) -> Result<(), Failure> {
        let stop = asked_to_stop().map_err(|error| Failure::Storage(error.to_string()))?;
        let (stopping, stopped) = tokio::sync::watch::channel(false);
        let until = async move {
            stop.await;
            stopping.send_replace(true);
        };
        let url = self.url();
        if let Some(file) = &self.ready_file {
            write_whole(file, format!("{url}\n").as_bytes())
                .map_err(|error| Failure::file(file, &error, voice))?;
        }
        let pages = pages.into_make_service_with_connect_info::<SocketAddr>();
        let serving = axum::serve(self.listener, pages).with_graceful_shutdown(until);
        let ended = tokio::select! {
            ended = async { serving.await } => ended,
            () = patience(stopped) => Ok(()),
        };
        if let Some(file) = &self.ready_file {
            // It names an address that answers no more; whoever removed it already was right.
            let _ = std::fs::remove_file(file);
        }
        ended.map_err(|error| Failure::Storage(error.to_string()))
    }
}

/// The pages as a proxy hands them on: whoever asks is the last address that the proxy has written down.
pub fn behind_proxy(pages: Router) -> Router {
    pages.layer(from_fn(
        async |mut request: Request, next: Next| -> Response {
            let written = request
                .headers()
                .get_all("x-forwarded-for")
                .iter()
                .next_back();
            let last = written
                .and_then(|value| value.to_str().ok())
                .and_then(|value| value.rsplit(',').next());
            if let Some(from) = last.and_then(|last| last.trim().parse::<IpAddr>().ok()) {
                request
                    .extensions_mut()
                    .insert(ConnectInfo(SocketAddr::new(from, 0)));
            }
            next.run(request).await
        },
    ))
}

/// Whether a file could be written, before anything is done that it shall tell of.
///
/// # Errors
/// When the folder is missing or not ours to write.
pub fn could_write(file: &Path) -> std::io::Result<()> {
    tempfile::NamedTempFile::new_in(folder_of(file)).map(drop)
}

fn folder_of(file: &Path) -> &Path {
    file.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Writes a file so that nobody ever reads half of it.
///
/// # Errors
/// When the folder is missing or not ours to write.
pub fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut unfinished = tempfile::NamedTempFile::new_in(folder_of(file))?;
    std::io::Write::write_all(&mut unfinished, bytes)?;
    unfinished.as_file().sync_all()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        unfinished
            .as_file()
            .set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    unfinished.persist(file)?;
    Ok(())
}

fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Waits for the wish to stop, then as long as last answers may take.
async fn patience(mut stopped: tokio::sync::watch::Receiver<bool>) {
    if stopped.wait_for(|stopped| *stopped).await.is_ok() {
        tokio::time::sleep(LAST_ANSWERS).await;
    } else {
        std::future::pending::<()>().await;
    }
}
