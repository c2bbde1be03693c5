//! Where actions and initiatives meet: pairs on the same theme at the same place, whether they are linked, whom to call, and where
//! the link is declared.

use policy::AnyRecord;
use policy::governance::{Actor, Department, Initiative, Pair, WhoDoesWhat};
use policy::operations::Action;
use policy::rights::Verb;
use uuid::Uuid;

use super::sheet::{Section, Table, counting, leading, record, records, shown};
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, escaped};

/// The most pairs that a file holds: a large territory has millions, which nobody reads.
const MOST: usize = 50_000;

/// Pairs that meet: those without a link first, each with whom to call.
pub(super) fn overlaps(found: &WhoDoesWhat, proof: &str, reader: &Reader) -> Section {
    let mut section =
        Section::new("overlaps", "page-who-overlaps", reader).proved(proof.to_owned());
    let columns = [
        ("figure-who-does-what-uncoordinated-first", false),
        ("figure-who-does-what-uncoordinated-second", false),
        ("figure-who-does-what-uncoordinated-theme", false),
        ("figure-who-does-what-uncoordinated-place", false),
        ("page-who-link", false),
        ("page-who-call", false),
    ];
    let mut table = Table::new("page-who-overlaps", &columns, reader);
    let open = found
        .uncoordinated_pairs()
        .map(|pair| (pair, "overdue", "page-who-unlinked"));
    let known = found.coordinated.iter();
    let known = known.map(|pair| (*pair, "active", "page-who-linked"));
    let rival = found.competing.iter();
    let rival = rival.map(|pair| (*pair, "new", "figure-who-does-what-competing"));
    let pairs = open.chain(known).chain(rival);
    let pairs = pairs.take(shown(reader).min(MOST));
    table.rows = pairs
        .map(|(pair, state, key)| one(&pair, state, key, reader))
        .collect();
    let all = found.overlaps + found.competing.len();
    if all == 0 {
        section
            .said
            .push(Spoken::plain(reader.words.text("who-does-what-no-overlap")));
    }
    section.cut(all.saturating_sub(shown(reader)), reader);
    if found.potential > 0 {
        let said = counting("page-who-potential", found.potential, reader);
        section.said.push(leading(&said, proof));
    }
    section.table = Some(table);
    section
}

fn one(pair: &Pair, state: &str, key: &str, reader: &Reader) -> Vec<Spoken> {
    let words = reader.words.text(key);
    let act = if state == "overdue" {
        declare(pair, reader)
    } else {
        String::new()
    };
    let mark = Spoken {
        html: Some(format!(
            "<span class=\"state-mark\" data-state=\"{state}\">{}</span>{act}",
            escaped(&words)
        )),
        text: words,
    };
    let mut people = to_call(pair.first, reader);
    for person in to_call(pair.second, reader) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    vec![
        record(pair.first, reader),
        record(pair.second, reader),
        record(pair.theme, reader),
        record(pair.place, reader),
        mark,
        records(people, reader),
    ]
}

/// Where the link between the two is declared, for those who may write one of them.
fn declare(pair: &Pair, reader: &Reader) -> String {
    let editable = |id: Uuid| {
        let found = reader.policy().table::<Initiative>().get(id)?;
        let record = AnyRecord::Initiative(found.clone());
        let may = reader.may(Verb::Edit, &record);
        may.then(|| format!("{}/edit#links", reader.address(&record)))
    };
    let Some(address) = editable(pair.first).or_else(|| editable(pair.second)) else {
        return String::new();
    };
    format!(
        "<br><a class=\"no-print\" href=\"{}\">{}<span class=\"hidden-text\">, {}, {}</span></a>",
        escaped(&address),
        escaped(&reader.words.text("page-who-declare")),
        escaped(&spoken::title(pair.first, reader)),
        escaped(&spoken::title(pair.second, reader)),
    )
}

/// Whom one calls about an action or an initiative: the focal point of the lead, the contacts of the actor.
pub(super) fn to_call(id: Uuid, reader: &Reader) -> Vec<Uuid> {
    let policy = reader.policy();
    if let Some(action) = policy.table::<Action>().get(id) {
        let lead = action
            .body
            .lead
            .and_then(|lead| policy.table::<Department>().get(lead.id()));
        let person = lead.and_then(|lead| lead.body.focal_point);
        return person.map(|person| person.id()).into_iter().collect();
    }
    let initiative = policy.table::<Initiative>().get(id);
    let holder = initiative.map(|found| found.body.by.id());
    let actor = holder.and_then(|holder| policy.table::<Actor>().get(holder));
    actor.map_or_else(Vec::new, |actor| {
        let own = actor.body.person.iter().map(|person| person.id());
        own.chain(actor.body.contacts.iter().map(|person| person.id()))
            .collect()
    })
}
