//! What is said once the values are written: how many, and which of them are perhaps a slip of the keyboard.

use office::Edit;
use policy::kernel::Exact;
use policy::measurement::{Indicator, IndicatorDirection};

use crate::frame::spoken;
use crate::frame::{Reader, Told};

/// How many values these edits write, and of which indicators a value below zero asks for a look.
pub fn told(edits: &[Edit], reader: &Reader) -> Told {
    let below: Vec<String> = edits
        .iter()
        .filter_map(|edit| below_zero(edit, reader))
        .collect();
    let key = match (edits.len(), below.is_empty()) {
        (_, false) => "pages-desk-written-look",
        (1, true) => "pages-desk-written-one",
        (_, true) => "pages-desk-written",
    };
    let count = i64::try_from(edits.len()).unwrap_or(i64::MAX);
    Told::new(key)
        .naming("count", &reader.language.integer(count))
        .naming("which", &reader.language.list(&below))
}

/// The title of the indicator, when an edit gives it a value below zero and nothing says that it may have one.
fn below_zero(edit: &Edit, reader: &Reader) -> Option<String> {
    let (Edit::Create { draft, .. } | Edit::Change { draft, .. }) = edit else {
        return None;
    };
    if !draft["value"].as_str()?.starts_with('-') {
        return None;
    }
    let id = reader.policy().find(draft["indicator"].as_str()?)?;
    let indicator = reader.policy().table::<Indicator>().get(id)?;
    (!goes_below_zero(&indicator.body)).then(|| spoken::title(id, reader))
}

/// Whether an indicator says itself that it may be below zero: by its start, a target, a threshold or its range.
fn goes_below_zero(indicator: &Indicator) -> bool {
    let start = indicator.baseline.iter().map(|start| start.value.exact());
    let targets = indicator.targets.iter().map(|target| target.value.exact());
    let thresholds = indicator.thresholds.iter();
    let thresholds = thresholds.flat_map(|found| [found.watch.exact(), found.limit.exact()]);
    let lowest = match &indicator.direction {
        IndicatorDirection::Range { min, .. } => Some(min.exact()),
        IndicatorDirection::Up | IndicatorDirection::Down => None,
    };
    let mut all = start.chain(targets).chain(thresholds).chain(lowest);
    all.any(|value| value < Exact::default())
}
