//! What stands at the head of an agreement's page: its parties with their countries, where it stands, what is wrong.

use policy::kernel::held_at;
use policy::record::Shared;
use policy::relations::{Agreement, Clock};

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::relations::partners;
use crate::relations::ties::{Tie, state_words};

/// A state beside the title.
pub struct Chip {
    /// Its code.
    pub state: String,
    /// Its words.
    pub words: String,
}

/// A party.
pub struct PartyLine {
    /// Its name, a link.
    pub name: Spoken,
    /// Its country.
    pub country: Option<String>,
}

/// State, clock, vitality, and that no act authorises it.
pub fn chips(tie: &Tie, reader: &Reader) -> Vec<Chip> {
    use policy::kernel::Listed;
    let mut chips = Vec::new();
    let state = held_at(&tie.agreement.body.moves, reader.as_of).state();
    let clock = spoken::cell(&tie.clock.cell(), reader, &reader.view()).text;
    // Before signature, or once it has ended, state and clock say the same; the state says it better.
    let signed = matches!(
        tie.clock,
        Clock::Signed | Clock::InForce | Clock::Expiring { .. } | Clock::Expired { .. }
    );
    match state {
        Some(state) if !signed => chips.push(Chip {
            state: state.word().to_owned(),
            words: spoken::listed(state, reader),
        }),
        _ => chips.push(Chip {
            state: tie
                .clock
                .key()
                .trim_start_matches("clock-")
                .replace('-', "_"),
            words: clock,
        }),
    }
    if tie.class.is_none_or(|class| !lifecycle(class.word())) {
        chips.push(Chip {
            state: tie.state().to_owned(),
            words: state_words(tie.state(), reader),
        });
    }
    chips
}

/// Classes that only repeat where the agreement stands in time.
fn lifecycle(class: &str) -> bool {
    matches!(class, "suspended" | "terminated" | "superseded" | "expired")
}

/// The parties, ours first as the record has them.
pub fn parties(agreement: &Shared<Agreement>, reader: &Reader) -> Vec<PartyLine> {
    let view = reader.view();
    let found = partners::parties(agreement, &view);
    let line = |party: partners::PartyFound| PartyLine {
        name: spoken::cell(&policy::Cell::Record(party.id), reader, &view),
        country: party
            .country
            .map(|country| spoken::country(country, reader)),
    };
    found.into_iter().map(line).collect()
}

/// What is wrong with it.
pub fn warnings(tie: &Tie, reader: &Reader) -> Vec<String> {
    let flags = &tie.flags;
    let words = reader.words;
    let counted = |key: &str, count: usize| {
        (count > 0).then(|| words.text_with(key, &[("count", count.into())]))
    };
    [
        (flags.undocumented && reader.account.is_some())
            .then(|| words.text("page-flag-undocumented")),
        counted("page-flag-formalities-overdue", flags.formalities_overdue),
        counted("page-flag-commitments-overdue", flags.commitments_overdue),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is to be known.
pub fn notices(tie: &Tie, reader: &Reader) -> Vec<String> {
    let flags = &tie.flags;
    let open = flags
        .formalities_open
        .saturating_sub(flags.formalities_overdue);
    let words = reader.words;
    let notice = flags.next_notice.map(|date| {
        let date = reader.language.day(date);
        words.text_with("page-flag-next-notice", &[("date", date.into())])
    });
    let open = (open > 0)
        .then(|| words.text_with("page-flag-formalities-open", &[("count", open.into())]));
    notice.into_iter().chain(open).collect()
}
