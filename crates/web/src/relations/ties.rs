//! Every agreement with where it stands and whether it is alive: what the home page counts and the map draws.

use policy::kernel::{Assessed, Exact, Listed};
use policy::record::Shared;
use policy::relations::{
    Agreement, Class, Clock, Flags, Vitality, clock, flags, vitalities, vitality,
};
use policy::rights::Verb;
use policy::{Kind, View};

use crate::frame::Reader;

/// One agreement at the date of the page.
#[derive(Clone)]
pub struct Tie {
    /// The agreement.
    pub agreement: Shared<Agreement>,
    /// Where it stands in time.
    pub clock: Clock,
    /// What is wrong with it.
    pub flags: Flags,
    /// Its class of vitality; none when it cannot be assessed.
    pub class: Option<Class>,
    /// Its score, where the class has one.
    pub score: Option<Exact>,
    /// Why it cannot be assessed: key of the reason.
    pub why_not: Option<&'static str>,
}

impl Tie {
    /// The code of its class, as pictures and states know it.
    pub fn state(&self) -> &'static str {
        self.class.map_or(NOT_ASSESSABLE, Listed::word)
    }

    /// Whether it should be assessable and is not: something is missing that somebody could note. Vitality is not computed for
    /// every type of agreement.
    pub fn is_open_question(&self) -> bool {
        self.why_not
            .is_some_and(|key| key != "vitality-not-this-type")
    }
}

/// The code that stands for a tie that cannot be assessed.
pub const NOT_ASSESSABLE: &str = "not_assessable";

/// The codes of all classes, from the most alive to the ended, those that cannot be assessed last.
pub const STATES: [&str; 10] = [
    "alive",
    "one_sided",
    "symbolic",
    "dormant",
    "new",
    "suspended",
    "expired",
    "terminated",
    "superseded",
    NOT_ASSESSABLE,
];

/// Every agreement that the reader may see, in the order of the register.
pub fn ties(reader: &Reader) -> Vec<Tie> {
    if !reader.may_ever(Verb::See, Kind::Agreement) {
        return Vec::new();
    }
    let view = reader.view();
    let known = vitalities(&view);
    let seen = reader.seen::<Agreement>();
    seen.filter_map(|agreement| Some(stands(agreement, known.get(&agreement.id)?.clone(), &view)))
        .collect()
}

/// One agreement.
pub fn tie(agreement: &Shared<Agreement>, view: &View<'_>) -> Tie {
    stands(agreement, vitality(agreement, view).value, view)
}

fn stands(agreement: &Shared<Agreement>, assessed: Assessed<Vitality>, view: &View<'_>) -> Tie {
    let (class, score, why_not) = match assessed {
        Assessed::Value(found) => (Some(found.class), found.score, None),
        Assessed::NotAssessable(reason) => (None, None, Some(reason.key)),
    };
    Tie {
        agreement: agreement.clone(),
        clock: clock(agreement, view),
        flags: flags(agreement, view),
        class,
        score,
        why_not,
    }
}

/// The words of a class by its code.
pub fn state_words(state: &str, reader: &Reader) -> String {
    if state == NOT_ASSESSABLE {
        reader.words.text("not-assessable")
    } else {
        crate::frame::spoken::choice("vitality-class", state, reader)
    }
}
