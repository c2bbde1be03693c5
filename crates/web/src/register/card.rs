//! What a record's page says before its fields, where figures and neighbouring records help to decide: a heading, where it
//! stands, what is known around it, what to do next.

use askama::Template;
use language::Words;

use crate::frame::spoken::Spoken;

/// The card of a record.
#[derive(Template)]
#[template(path = "register/card.html", whitespace = "preserve")]
pub struct Card {
    /// The words of the page.
    pub words: &'static Words,
    /// Its heading.
    pub title: String,
    /// What one reads in it.
    pub help: String,
    /// Where the record stands.
    pub chips: Vec<Spoken>,
    /// Where its figure comes from.
    pub proof: Option<String>,
    /// Sentences.
    pub said: Vec<Spoken>,
    /// What is known around it: heading, things; an empty one says that nothing is noted.
    pub around: Vec<(String, Vec<Spoken>)>,
    /// What to do next: address and words, the first thing first.
    pub acts: Vec<(String, String)>,
}
