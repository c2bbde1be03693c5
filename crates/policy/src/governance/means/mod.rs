//! The means of the office: posts, training, budget lines, expenses, working time (DOMAIN 4.1).

mod budget_line;
mod expense;
mod post;
mod time_entry;
mod training_day;

pub use budget_line::*;
pub use expense::*;
pub use post::*;
pub use time_entry::*;
pub use training_day::*;
