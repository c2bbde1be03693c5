//! The pages that show figures as pictures: one list, from which the page of figures, the menu and the rooms' pages are made.

use policy::Kind;

use crate::frame::{Reader, with_parameter};

/// A page that shows figures as pictures: key of its name (with `.help`), address without the language.
#[derive(Debug, PartialEq, Eq)]
pub struct Board {
    /// Key of its name.
    pub key: &'static str,
    /// Its address without the language.
    pub address: &'static str,
    /// The room in which it stands.
    pub room: &'static str,
    /// The kind without which it says nothing: who may never see one is not led there.
    pub kind: Kind,
}

/// Every such page, in the order of the paper: from the strategy to its measure.
pub const ALL: &[Board] = &[
    Board {
        key: "page-scorecard",
        address: "/scorecard",
        room: "measurement",
        kind: Kind::Indicator,
    },
    Board {
        key: "page-strategy-tree",
        address: "/strategy/tree",
        room: "strategy",
        kind: Kind::Strategy,
    },
    Board {
        key: "page-strategy-planned",
        address: "/strategy/planned",
        room: "strategy",
        kind: Kind::Action,
    },
    Board {
        key: "page-strategy-gate",
        address: "/strategy/gate",
        room: "strategy",
        kind: Kind::Strategy,
    },
    Board {
        key: "page-strategy-changes",
        address: "/strategy/changes",
        room: "strategy",
        kind: Kind::Revision,
    },
    Board {
        key: "page-alignment",
        address: "/alignment",
        room: "agendas",
        kind: Kind::Objective,
    },
    Board {
        key: "page-transversality",
        address: "/transversality",
        room: "strategy",
        kind: Kind::Action,
    },
    Board {
        key: "page-map-title",
        address: "/relations/map",
        room: "relations",
        kind: Kind::Agreement,
    },
    Board {
        key: "page-who-does-what",
        address: "/who-does-what",
        room: "governance",
        kind: Kind::Initiative,
    },
    Board {
        key: "page-networks",
        address: "/networks",
        room: "relations",
        kind: Kind::Membership,
    },
    Board {
        key: "page-incidence",
        address: "/incidence",
        room: "relations",
        kind: Kind::Position,
    },
    Board {
        key: "page-consensus",
        address: "/consensus",
        room: "participation",
        kind: Kind::Consultation,
    },
    Board {
        key: "page-communication",
        address: "/communication/overview",
        room: "communication",
        kind: Kind::CommunicationPlan,
    },
    Board {
        key: "page-means",
        address: "/means",
        room: "operations",
        kind: Kind::BudgetLine,
    },
    Board {
        key: "page-indicators",
        address: "/indicators",
        room: "measurement",
        kind: Kind::Indicator,
    },
    Board {
        key: "page-externalities",
        address: "/externalities",
        room: "measurement",
        kind: Kind::Externality,
    },
    Board {
        key: "page-beneficiaries",
        address: "/beneficiaries",
        room: "measurement",
        kind: Kind::BeneficiaryGroup,
    },
];

/// What a page keeps of the address when one goes to the page beside it.
const KEPT: [&str; 2] = ["strategy", "period"];

impl Board {
    /// Whether a reader is led to it.
    pub fn is_for(&self, reader: &Reader) -> bool {
        reader.sees(self.kind)
    }

    /// Its name.
    pub fn name(&self, reader: &Reader) -> String {
        reader.words.text(self.key)
    }

    /// What it shows.
    pub fn help(&self, reader: &Reader) -> String {
        reader.words.help(self.key).unwrap_or_default()
    }

    /// Whether the page is this one.
    pub fn is_here(&self, reader: &Reader) -> bool {
        reader.path.trim_end_matches('/') == reader.link(self.address)
    }

    /// Its address, at the date, the year and the strategy of the page that leads there.
    pub fn link(&self, reader: &Reader) -> String {
        let mut link = reader.link_dated(self.address);
        for name in KEPT {
            if let Some(value) = reader.parameter(name) {
                let (path, query) = link.split_once('?').unwrap_or((&link, ""));
                link = with_parameter(path, query, name, Some(&value));
            }
        }
        link
    }
}
