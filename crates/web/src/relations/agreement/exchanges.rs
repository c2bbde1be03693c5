//! What was exchanged under an agreement, the latest first.

use policy::AnyRecord;
use policy::Kind;
use policy::record::{Cell, Shared};
use policy::relations::{Agreement, Exchange};
use policy::rights::Verb;

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, cell};

/// How many exchanges the page shows; the register's list has them all.
pub const SHOWN: usize = 30;

/// One exchange.
pub struct ExchangeRow {
    /// Its page.
    pub address: String,
    /// When.
    pub date: Spoken,
    /// What sort.
    pub kind: String,
    /// Whether it was more than a gesture.
    pub substantive: bool,
    /// Who began it.
    pub initiator: String,
    /// What about.
    pub themes: Spoken,
    /// Who took part.
    pub actors: Spoken,
    /// What came of it.
    pub output: Spoken,
}

/// The exchanges that the reader may see, the latest first, those of unknown date last.
pub fn exchanges<'a>(
    agreement: &Shared<Agreement>,
    reader: &'a Reader,
) -> Vec<&'a Shared<Exchange>> {
    if !reader.may_ever(Verb::See, Kind::Exchange) {
        return Vec::new();
    }
    let policy = reader.policy();
    let mut found: Vec<_> = policy
        .referring::<Exchange>(agreement.id)
        .filter(|exchange| reader.opens(exchange))
        .collect();
    found.sort_by_key(|exchange| {
        let latest = exchange.body.date.latest();
        (std::cmp::Reverse(latest), exchange.id)
    });
    found
}

/// The same as rows.
pub fn rows(agreement: &Shared<Agreement>, reader: &Reader) -> Vec<ExchangeRow> {
    let view = reader.view();
    let row = |exchange: &Shared<Exchange>| {
        let body = &exchange.body;
        let records = |ids: Vec<Cell>| match ids.is_empty() {
            true => Spoken::default(),
            false => cell(&Cell::Many(ids), reader, &view),
        };
        ExchangeRow {
            address: reader.address_dated(&AnyRecord::Exchange(exchange.clone())),
            date: spoken::historical(body.date, reader),
            kind: spoken::listed(body.kind, reader),
            substantive: body.is_substantive(),
            initiator: spoken::listed(body.initiator, reader),
            themes: records(body.themes.iter().map(|x| Cell::Record(x.id())).collect()),
            actors: records(body.actors.iter().map(|x| Cell::Record(x.id())).collect()),
            output: body
                .output
                .as_ref()
                .map(|output| spoken::text(output, reader))
                .unwrap_or_default(),
        }
    };
    exchanges(agreement, reader).into_iter().map(row).collect()
}
