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
        key: "page-strategy-tree",
        address: "/strategy/tree",
    },
    Board {
        key: "page-strategy-planned",
        address: "/strategy/planned",
    },
    Board {
        key: "page-strategy-gate",
        address: "/strategy/gate",
    },
    Board {
        key: "page-strategy-changes",
        address: "/strategy/changes",
    },
    Board {
        key: "page-alignment",
        address: "/alignment",
    },
    Board {
        key: "page-transversality",
        address: "/transversality",
    },
    Board {
        key: "page-map-title",
        address: "/relations/map",
    },
    Board {
        key: "page-who-does-what",
        address: "/who-does-what",
    },
    Board {
        key: "page-networks",
        address: "/networks",
    },
    Board {
        key: "page-incidence",
        address: "/incidence",
    },
    Board {
        key: "page-consensus",
        address: "/consensus",
    },
    Board {
        key: "page-communication",
        address: "/communication/overview",
    },
    Board {
        key: "page-means",
        address: "/means",
    },
    Board {
        key: "page-indicators",
        address: "/indicators",
    },
    Board {
        key: "page-externalities",
        address: "/externalities",
    },
    Board {
        key: "page-beneficiaries",
        address: "/beneficiaries",
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
