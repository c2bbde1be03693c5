//! The form of a kind, made from its definition: what an officer fills in, and the way back from what the browser sends to a draft.
//! Both directions are pure, so that a test can walk from a record to its form and back.

mod build;
mod choosing;
mod collections;
mod links;
mod node;
mod parse;
mod percent;
mod rows;
mod simple;
mod summary;

pub use build::{Form, Said, Setting};
pub use links::{Candidate, Candidates, resolve};
pub use node::Node;
pub use parse::{Foreign, parse};
pub use rows::{Act, RowAct, without_blank_rows};

#[cfg(test)]
mod tests;
