//! Everything that can be asked of the interface: the one list from which its addresses and its description are made.

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter, on};
use policy::Kind;

use super::problem::Problem;
use super::{
    commands, figures, guard, history, house, kinds, list, merging, moves, record, search,
};
use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// Something that can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The list of a kind.
    List,
    /// A new record.
    Create,
    /// One record.
    Get,
    /// Another version of a record.
    Replace,
    /// The end of a record.
    Delete,
    /// What happened to a record.
    History,
    /// A record as it was.
    Version,
    /// A move of a record to another state.
    Move,
    /// A record that stands for another from then on.
    Merge,
    /// Several records written as one.
    Commands,
    /// What can be computed.
    Figures,
    /// A figure with its proof.
    Figure,
    /// The scorecard of the eleven recommendations.
    Scorecard,
    /// Records that fit some words.
    Search,
    /// What records are made of.
    Kinds,
    /// What the records of one kind are made of.
    OneKind,
    /// Who is asking.
    Account,
    /// Whether the house is well.
    Health,
    /// The description of the interface.
    Description,
}

/// One thing that can be asked, at its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// What.
    pub what: What,
    /// The kind of record that it is about.
    pub kind: Option<Kind>,
}

/// What can be asked of the records of every kind.
pub const OF_A_KIND: [What; 7] = [
    What::List,
    What::Create,
    What::Get,
    What::Replace,
    What::Delete,
    What::History,
    What::Version,
];

/// What can be asked beside records.
pub const BESIDE: [What; 10] = [
    What::Commands,
    What::Figures,
    What::Figure,
    What::Scorecard,
    What::Search,
    What::Kinds,
    What::OneKind,
    What::Account,
    What::Health,
    What::Description,
];

/// What can be asked of the records of a kind; those with states can be moved, those that are often kept twice can be merged.
pub fn of_kind(kind: Kind) -> Vec<Operation> {
    let movable = (!kind.steps().is_empty()).then_some(What::Move);
    let merged = office::MERGED.contains(&kind).then_some(What::Merge);
    OF_A_KIND
        .into_iter()
        .chain(movable)
        .chain(merged)
        .map(|what| Operation {
            what,
            kind: Some(kind),
        })
        .collect()
}

/// Everything that can be asked.
pub fn all() -> Vec<Operation> {
    let of_kinds = Kind::ALL.iter().flat_map(|kind| of_kind(*kind));
    of_kinds
        .chain(
            BESIDE
                .into_iter()
                .map(|what| Operation { what, kind: None }),
        )
        .collect()
}

impl What {
    /// Its word, in names of operations and in keys of the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Create => "create",
            Self::Get => "get",
            Self::Replace => "replace",
            Self::Delete => "delete",
            Self::History => "history",
            Self::Version => "version",
            Self::Move => "move",
            Self::Merge => "merge",
            Self::Commands => "commands",
            Self::Figures => "figures",
            Self::Figure => "figure",
            Self::Scorecard => "scorecard",
            Self::Search => "search",
            Self::Kinds => "kinds",
            Self::OneKind => "one-kind",
            Self::Account => "account",
            Self::Health => "health",
            Self::Description => "description",
        }
    }

    /// Its method.
    pub fn method(self) -> Method {
        match self {
            Self::Create | Self::Move | Self::Merge | Self::Commands => Method::POST,
            Self::Replace => Method::PUT,
            Self::Delete => Method::DELETE,
            _ => Method::GET,
        }
    }

    /// Whether it changes the register, so that nobody may ask it without an account.
    pub fn writes(self) -> bool {
        self.method() != Method::GET
    }
}

impl Operation {
    /// Its address, below `/api/v1`.
    pub fn path(self) -> String {
        let records = self.kind.map(Kind::plural).unwrap_or_default();
        match self.what {
            What::List | What::Create => format!("/{records}"),
            What::Get | What::Replace | What::Delete => format!("/{records}/{{key}}"),
            What::History => format!("/{records}/{{key}}/history"),
            What::Version => format!("/{records}/{{key}}/history/{{version}}"),
            What::Move => format!("/{records}/{{key}}/moves"),
            What::Merge => format!("/{records}/{{key}}/merge"),
            What::Commands => "/commands".to_owned(),
            What::Figures => "/figures".to_owned(),
            What::Scorecard => "/scorecard".to_owned(),
            What::Figure => "/figures/{name}".to_owned(),
            What::Search => "/search".to_owned(),
            What::Kinds => "/kinds".to_owned(),
            What::OneKind => "/kinds/{kind}".to_owned(),
            What::Account => "/account".to_owned(),
            What::Health => "/health".to_owned(),
            What::Description => "/openapi.json".to_owned(),
        }
    }

    fn handler(self) -> MethodRouter<AppState> {
        let handler = match self.kind {
            Some(kind) => of_record(self.what, kind),
            None => beside(self.what),
        };
        // The layer of one method: what an address does not do stays a refusal of the method.
        if self.what.writes() {
            handler.route_layer(from_fn(guard::only_now))
        } else {
            handler
        }
    }
}

/// The addresses of everything that can be asked.
pub fn router() -> Router<AppState> {
    all().into_iter().fold(Router::new(), |router, operation| {
        router.route(&operation.path(), operation.handler())
    })
}

type Answer = Result<Response, Problem>;

fn of_record(what: What, kind: Kind) -> MethodRouter<AppState> {
    match what {
        What::Create => on(
            MethodFilter::POST,
            move |state: State<AppState>, reader: Reader, request: Request| {
                record::create(kind, state, reader, request)
            },
        ),
        What::Get => on(
            MethodFilter::GET,
            move |Path(key): Path<String>, reader: Reader, headers: HeaderMap| async move {
                record::get(kind, &key, &reader, &headers)
            },
        ),
        What::Replace => on(
            MethodFilter::PUT,
            move |Path(key): Path<String>,
                  state: State<AppState>,
                  reader: Reader,
                  request: Request| {
                record::replace(kind, key, state, reader, request)
            },
        ),
        What::Delete => on(
            MethodFilter::DELETE,
            move |Path(key): Path<String>,
                  state: State<AppState>,
                  reader: Reader,
                  headers: HeaderMap| {
                record::delete(kind, key, state, reader, headers)
            },
        ),
        What::Move => on(
            MethodFilter::POST,
            move |Path(key): Path<String>,
                  state: State<AppState>,
                  reader: Reader,
                  request: Request| { moves::add(kind, key, state, reader, request) },
        ),
        What::Merge => on(
            MethodFilter::POST,
            move |Path(key): Path<String>,
                  state: State<AppState>,
                  reader: Reader,
                  request: Request| {
                merging::merge(kind, key, state, reader, request)
            },
        ),
        What::History => on(
            MethodFilter::GET,
            move |Path(key): Path<String>, State(state): State<AppState>, reader: Reader| async move {
                history::list(kind, &key, &state.office, &reader).await
            },
        ),
        What::Version => on(
            MethodFilter::GET,
            move |Path((key, version)): Path<(String, String)>,
                  State(state): State<AppState>,
                  reader: Reader| async move {
                let version = version.parse().map_err(|_| Failure::NotFound)?;
                history::version(kind, (&key, version), &state.office, &reader).await
            },
        ),
        _ => on(MethodFilter::GET, move |reader: Reader| async move {
            list::list(kind, &reader)
        }),
    }
}

fn beside(what: What) -> MethodRouter<AppState> {
    match what {
        What::Commands => on(MethodFilter::POST, commands::act),
        What::Figures => on(MethodFilter::GET, async |reader: Reader| {
            figures::list(&reader)
        }),
        What::Figure => on(
            MethodFilter::GET,
            async |Path(name): Path<String>, reader: Reader| figures::get(&name, &reader),
        ),
        What::Scorecard => on(MethodFilter::GET, async |reader: Reader| {
            figures::scorecard_of(&reader)
        }),
        What::Search => on(
            MethodFilter::GET,
            async |State(state): State<AppState>, reader: Reader| -> Answer {
                search::search(&state.office, &reader)
            },
        ),
        What::Kinds => on(MethodFilter::GET, async |reader: Reader| {
            kinds::list(&reader)
        }),
        What::OneKind => on(
            MethodFilter::GET,
            async |Path(word): Path<String>, reader: Reader| kinds::get(&word, &reader),
        ),
        What::Account => on(MethodFilter::GET, async |reader: Reader| {
            house::account(&reader)
        }),
        What::Health => on(
            MethodFilter::GET,
            async |State(state): State<AppState>, reader: Reader| -> Answer {
                house::health(&state.office, &reader).await
            },
        ),
        _ => on(MethodFilter::GET, async |reader: Reader| {
            house::description(&reader)
        }),
    }
}
