//! The agendas of the world: their goals and targets, and what the office notes of them.

mod agenda;
mod alignment;
mod watch_note;

pub use agenda::*;
pub use alignment::*;
pub use watch_note::*;
