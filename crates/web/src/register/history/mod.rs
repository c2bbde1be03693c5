//! What happened to a record: every version, who, when, why and what changed; going back; and what was deleted.

mod deleted;
mod page;

pub use deleted::{restore as restore_deleted, show as show_deleted};
pub use page::{go_back, show};
