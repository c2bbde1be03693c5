//! What every handler may reach: the office, and how this door was opened.

use std::sync::Arc;

use office::Office;

/// How the pages are served.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether visitors come over https, so that cookies are never sent in clear.
    pub secure: bool,
    /// The password of every account, shown on the sign-in page of a demonstration; never set elsewhere.
    pub demonstration_password: Option<String>,
}

/// The state of the router; copies share everything.
#[derive(Clone)]
pub struct AppState {
    /// The office.
    pub office: Office,
    /// How the pages are served.
    pub options: Arc<Options>,
}

impl AppState {
    /// Serves this office with these options.
    pub fn new(office: Office, options: Options) -> Self {
        Self {
            office,
            options: Arc::new(options),
        }
    }
}
