//! What one version of the register was asked for already. Much is asked again and again until something is written, and rests on
//! thousands of records: it is found once (docs/decisions/0005). A register that changes forgets everything.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use jiff::civil::Date;
use uuid::Uuid;

use crate::alerts::Alert;
use crate::kernel::{Assessed, Exact, Period};
use crate::kinds::Kind;
use crate::measurement::{Burden, ComputedBy};
use crate::record::View;
use crate::relations::Vitality;
use crate::settings::Settings;

/// Of each value of a column, the records that have it, in the order of lists.
pub(crate) type ByValue = HashMap<Box<str>, Arc<[Uuid]>>;

/// The vitality of each agreement.
pub(crate) type Vitalities = HashMap<Uuid, Assessed<Vitality>>;

/// How severe each externality is.
pub(crate) type Burdens = HashMap<Uuid, Assessed<Burden>>;

/// What one version of the register was asked for.
#[derive(Default)]
pub(crate) struct Remembered {
    /// Computed columns that lists filter by.
    pub(crate) columns: Memory<(Kind, &'static str), Arc<ByValue>>,
    /// What a figure of the house gives an indicator for a year.
    pub(crate) years: Memory<(ComputedBy, Period), Assessed<Exact>>,
    /// How alive every tie is.
    pub(crate) ties: Memory<(), Arc<Vitalities>>,
    /// How severe every externality is.
    pub(crate) burdens: Memory<(), Arc<Burdens>>,
    /// What falls due.
    pub(crate) alerts: Memory<(), Arc<[Alert]>>,
}

impl Remembered {
    /// Forgets everything: the register changes. Other versions keep what they remember.
    pub(crate) fn forget(this: &mut Arc<Self>) {
        match Arc::get_mut(this) {
            Some(mine) => {
                mine.columns.lock().clear();
                mine.years.lock().clear();
                mine.ties.lock().clear();
                mine.burdens.lock().clear();
                mine.alerts.lock().clear();
            }
            None => *this = Arc::default(),
        }
    }
}

/// What an answer depends on beside the register.
#[derive(PartialEq)]
struct Question<W> {
    what: W,
    as_of: Date,
    settings: Settings,
}

/// An answer; whoever comes first finds it.
type Answer<A> = Arc<OnceLock<A>>;

/// The answers to the latest questions of one sort.
pub(crate) struct Memory<W, A>(Mutex<Vec<(Question<W>, Answer<A>)>>);

impl<W, A> Default for Memory<W, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<W: PartialEq, A: Clone> Memory<W, A> {
    /// How many questions are remembered at most.
    pub(crate) const MOST: usize = 32;

    /// The answer at the view's date and with its settings, found by `find` unless it is known.
    pub(crate) fn answer(&self, what: W, view: &View<'_>, find: impl FnOnce() -> A) -> A {
        self.place(what, view).get_or_init(find).clone()
    }

    fn place(&self, what: W, view: &View<'_>) -> Answer<A> {
        let same = |question: &Question<W>| {
            question.what == what
                && question.as_of == view.as_of
                && question.settings == *view.settings
        };
        let mut known = self.lock();
        if let Some((_, answer)) = known.iter().find(|(question, _)| same(question)) {
            return answer.clone();
        }
        if known.len() >= Self::MOST {
            known.remove(0);
        }
        let question = Question {
            what,
            as_of: view.as_of,
            settings: view.settings.clone(),
        };
        let answer = Answer::default();
        known.push((question, answer.clone()));
        answer
    }
}

impl<W, A> Memory<W, A> {
    fn lock(&self) -> MutexGuard<'_, Vec<(Question<W>, Answer<A>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many questions are remembered.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.lock().len()
    }
}
