//! The list of a kind: filtered, sorted, page by page, in the columns that one chooses, under a name when one wants it again.

mod asked;
mod drawn;
mod page;
mod saved;

pub use asked::Asked;
pub use page::{listed, show};
pub use saved::{remove, save};
