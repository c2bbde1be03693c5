//! The pages that show figures as pictures: one list, from which the page of figures and the menu are made.

use crate::frame::Reader;

/// A page that shows figures as pictures: key of its name (with `.help`), address without the language.
pub struct Board {
    /// Key of its name.
    pub key: &'static str,
    /// Its address without the language.
    pub address: &'static str,
}

/// Every such page, in the order of the paper: from the strategy to its measure.
pub const ALL: &[Board] = &[
    Board {
        key: "page-scorecard",
        address: "/scorecard",
    },
    Board {
        key: "page-map-title",
        address: "/relations/map",
    },
];

/// The name of a page, what it shows, and its address for a reader.
pub fn said(board: &Board, reader: &Reader) -> (String, String, String) {
    (
        reader.words.text(board.key),
        reader.words.help(board.key).unwrap_or_default(),
        reader.link_dated(board.address),
    )
}
