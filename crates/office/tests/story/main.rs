//! The office at work, told as stories: what people and programs ask of it, what it writes, and what it refuses.

mod acting;
mod facts;
mod forgetting;
mod history;
mod house;
mod merging;
mod nodes;
mod past;
mod people;
mod place;
mod properties;
mod refusing;
mod revising;
mod searching;
mod undoing;
