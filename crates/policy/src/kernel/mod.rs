//! The small words that every room shares: how a text, a date, an amount or a link is written, checked and shown.

mod assessed;
mod code;
mod country;
mod date;
mod exceptions;
mod figure;
mod list;
mod money;
mod moves;
mod outcome;
mod problem;
mod reference;
mod share;
mod text;
mod whole;
mod working_days;

pub use assessed::{Assessed, Reason};
pub use code::{Code, Numbered, code_number};
pub use country::Country;
pub use date::{Certainty, Historical, Period, add_months, whole_months_before};
pub use exceptions::breaks_a_rule;
pub use figure::{Counted, Figure, LeftOut, Part, Used, to_come};
pub(crate) use list::listed;
pub use list::{Address, Key, Listed, Mail};
pub use money::{Conversion, Money};
pub(crate) use moves::check_moves;
pub use moves::{Held, Move, Stateful, Transition, held_as, held_at};
pub use outcome::{Outcome, Said, decimal, named, reason_document};
pub use problem::{Argument, Problem, Problems, Rule};
pub(crate) use reference::REFERENCE as REFERENCE_NAME;
pub use reference::{Ref, Target};
pub use share::{Decimal, Exact, Share};
pub use text::{Text, Tongue};
pub use whole::whole;
pub use working_days::WorkingDays;
