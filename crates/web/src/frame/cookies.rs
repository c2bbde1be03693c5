//! The few cookies: the session, the chosen appearance, the version to wait for, and what to say once after a redirect.

use axum::http::HeaderValue;

/// The secret of the session.
pub const SESSION: &str = "cosmopole_session";
/// The chosen appearance: `light` or `dark`.
pub const THEME: &str = "cosmopole_theme";
/// The version of the ledger that the next page must at least show.
pub const SEEN: &str = "cosmopole_seen";
/// What the next page says once.
pub const TOLD: &str = "cosmopole_told";

/// How long a cookie is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Until the browser is closed.
    Session,
    /// This many seconds.
    Seconds(u32),
    /// No longer.
    Gone,
}

/// The header that sets a cookie which only this site receives and no script reads. Values are letters, digits, `-`, `_` and `.`;
/// any other is dropped.
pub fn set_cookie(name: &str, value: &str, kept: Kept, secure: bool) -> HeaderValue {
    let value: String = value
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter))
        .collect();
    let age = match kept {
        Kept::Session => String::new(),
        Kept::Seconds(seconds) => format!("; Max-Age={seconds}"),
        Kept::Gone => "; Max-Age=0".to_owned(),
    };
    let secure = if secure { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    HeaderValue::try_from(line).expect("names and values are plain ASCII")
}
