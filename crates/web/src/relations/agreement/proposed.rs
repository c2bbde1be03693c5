//! Exchanges to confirm: actions and missions with the partner for which nobody has noted one. They count for nothing until then.

use jiff::civil::Date;
use policy::AnyRecord;
use policy::operations::{Action, Direction, Mobility, Modality};
use policy::record::{Cell, Shared};
use policy::relations::{Agreement, ExchangeKind, Initiator, proposed_exchanges};
use policy::rights::Verb;

use super::quick::{Offered, initiators, kinds};
use crate::frame::Reader;
use crate::frame::spoken::{Spoken, cell};

/// One exchange to confirm.
pub struct Proposed {
    /// Unique in the page.
    pub id: String,
    /// The action or the mission.
    pub record: Spoken,
    /// `action` or `mission`.
    pub field: &'static str,
    /// Its id.
    pub value: String,
    /// The date proposed.
    pub date: String,
    /// The kinds, one of them proposed.
    pub kinds: Vec<Offered>,
    /// The sides, one of them proposed where the record says who came to whom.
    pub initiators: Vec<Offered>,
}

/// The exchanges to confirm, for those who may note one.
pub fn proposed(agreement: &Shared<Agreement>, reader: &Reader, may: bool) -> Vec<Proposed> {
    if !may {
        return Vec::new();
    }
    let (actions, missions) = proposed_exchanges(agreement, &reader.view());
    let seen = |record: &AnyRecord| reader.may(Verb::See, record);
    let actions = actions.into_iter().filter_map(|action| {
        let record = AnyRecord::Action(action.clone());
        seen(&record).then(|| of_action(&action, &record, reader))
    });
    let missions = missions.into_iter().filter_map(|mission| {
        let record = AnyRecord::Mobility(mission.clone());
        seen(&record).then(|| of_mission(&mission, &record, reader))
    });
    actions.chain(missions).take(20).collect()
}

fn of_action(action: &Shared<Action>, record: &AnyRecord, reader: &Reader) -> Proposed {
    let ended = action.body.to.filter(|to| *to <= reader.as_of);
    let date = ended.or(action.body.from).unwrap_or(reader.as_of);
    let kind = match action.body.modality {
        Modality::CitizenExchange => ExchangeKind::Citizen,
        Modality::CulturalDiversity => ExchangeKind::Cultural,
        Modality::TechnicalExchange => ExchangeKind::Technical,
        Modality::InvestmentAttraction | Modality::TourismAttraction => ExchangeKind::Economic,
        _ => ExchangeKind::Project,
    };
    let proposal = Proposal {
        field: "action",
        date,
        kind,
        initiator: None,
    };
    proposal.shown(record, reader)
}

fn of_mission(mission: &Shared<Mobility>, record: &AnyRecord, reader: &Reader) -> Proposed {
    let proposal = Proposal {
        field: "mission",
        date: mission.body.to,
        kind: ExchangeKind::Official,
        initiator: Some(match mission.body.direction {
            Direction::Out => Initiator::Us,
            Direction::In => Initiator::Them,
        }),
    };
    proposal.shown(record, reader)
}

struct Proposal {
    field: &'static str,
    date: Date,
    kind: ExchangeKind,
    /// Who began it, where the record says so: a tie is alive when both sides begin, so nobody is proposed by guess.
    initiator: Option<Initiator>,
}

impl Proposal {
    fn shown(&self, record: &AnyRecord, reader: &Reader) -> Proposed {
        use policy::kernel::Listed;
        Proposed {
            id: record.id().simple().to_string(),
            record: cell(&Cell::Record(record.id()), reader, &reader.view()),
            field: self.field,
            value: record.id().to_string(),
            date: self.date.to_string(),
            kinds: kinds(self.kind.word(), reader),
            initiators: initiators(self.initiator.map_or("", |side| side.word()), reader),
        }
    }
}
