//! The first three steps of an office that has just begun: its settings, its own government, its list of ties.

use policy::Kind;
use policy::Settings;
use policy::rights::Verb;

use crate::frame::Reader;

/// One of the first steps.
pub struct Step {
    /// What to do.
    pub title: String,
    /// What for.
    pub help: String,
    /// Where; none when the reader may not.
    pub address: Option<String>,
    /// Whether it is done.
    pub done: bool,
}

/// The first steps while one of them is not done, for those who can do one.
pub fn steps(reader: &Reader) -> Vec<Step> {
    if reader.account.is_none() {
        return Vec::new();
    }
    let policy = reader.policy();
    let own = reader.settings.own_government.is_some();
    let named = policy.table::<Settings>().all().next().is_some();
    let ties = policy.count(Kind::Agreement) > 0;
    let ours = policy.all(Kind::Government).iter().any(is_ours);
    let may = |verb, kind, rest: String| reader.may_ever(verb, kind).then_some(rest);
    let new = |kind: Kind| format!("{}/new", reader.list_address(kind));
    let step = |key: &str, done, address: Option<String>| Step {
        title: reader.words.text(key),
        help: reader.words.help(key).unwrap_or_default(),
        address,
        done,
    };
    let settings = match policy.table::<Settings>().all().next() {
        Some(found) => {
            let record = policy.any(found.id);
            record.map(|record| format!("{}/edit", reader.address(&record)))
        }
        None => Some(new(Kind::Settings)),
    };
    let steps = vec![
        step(
            "pages-step-settings",
            named,
            settings
                .clone()
                .and_then(|address| may(Verb::Edit, Kind::Settings, address)),
        ),
        step(
            "pages-step-government",
            own,
            // The government may be there already, and the settings not yet say that it is ours.
            match &settings {
                Some(edit) if ours => may(Verb::Edit, Kind::Settings, edit.clone()),
                _ => may(Verb::Create, Kind::Government, new(Kind::Government)),
            },
        ),
        step(
            "pages-step-import",
            ties,
            may(Verb::Import, Kind::Agreement, reader.link("/imports")),
        ),
    ];
    let over = steps.iter().all(|step| step.done);
    let can = steps.iter().any(|step| step.address.is_some());
    if over || !can { Vec::new() } else { steps }
}

fn is_ours(record: &policy::AnyRecord) -> bool {
    use policy::governance::Side;
    matches!(record, policy::AnyRecord::Government(found) if found.body.side == Side::Ours)
}
