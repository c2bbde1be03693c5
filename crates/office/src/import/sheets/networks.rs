//! A list of networks: the network, our membership, and the fee of a year.

use language::fold;
use policy::Kind;
use policy::kernel::Historical;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::said::Said;
use super::words::word;
use super::work::{Line, Work, is_called};

/// What a row makes.
pub(super) fn row(work: &mut Work<'_>, line: Line<'_>) {
    let Some(name) = work
        .text(line, "network")
        .or_else(|| work.text(line, "acronym"))
    else {
        work.needed(line, "network");
        return;
    };
    let network = network(work, line, &name);
    membership(work, line, network);
}

fn network(work: &mut Work<'_>, line: Line<'_>, name: &str) -> Uuid {
    let acronym = work.text(line, "acronym");
    let known = work.named(&[Kind::Network], name).or_else(|| {
        let short = acronym.clone().unwrap_or_else(|| name.to_owned());
        work.first(Kind::Network, |flat| is_called(flat, "acronym", &short))
    });
    let known = known.filter(|id| work.known.policy.any(*id).is_some());
    let supposed = known.is_none().then_some("thematic");
    let kind = word(work, line, "kind", (Kind::Network, "kind"), supposed);
    let draft = json!({"name": work.words(name), "acronym": acronym, "kind": kind});
    work.put(line, (Kind::Network, &fold(name)), known, draft)
}

fn membership(work: &mut Work<'_>, line: Line<'_>, network: Uuid) {
    let Some(own) = work.known.settings.own_government.map(|link| link.id()) else {
        work.refuse(line, "", Said::new("imports-no-own-government"));
        return;
    };
    let member = member(work, line, own);
    let known = work.first(Kind::Membership, |flat| {
        flat.get("network") == Some(&json!(network)) && flat.get("member") == Some(&json!(member))
    });
    let joined = work.when(line, "joined");
    if joined.is_none() && known.is_none() {
        work.doubt(line, "joined", Said::new("imports-sheet-joined-unknown"));
    }
    let supposed = known.is_none().then_some("full");
    let status = word(work, line, "status", (Kind::Membership, "status"), supposed);
    let fee = fee(work, line);
    let renewal = work.day(line, "due");
    for column in ["elected", "service"] {
        if let Some(value) = work.text(line, column) {
            work.note(
                line,
                column,
                Said::new("imports-not-taken").with("value", value),
            );
        }
    }
    let on = joined.unwrap_or(Historical::Unknown).to_string();
    let joined_on = joined.map(|joined| joined.to_string());
    let draft = json!({
        "network": network,
        "member": member,
        "status": status,
        "joined_on": if known.is_none() { Some(on.clone()) } else { joined_on },
        "moves": [{"to": "member", "on": on}],
        "renewal_on": renewal.map(|day| day.to_string()),
        "fee_years": fee.into_iter().collect::<Vec<Value>>(),
    });
    work.put(
        line,
        (Kind::Membership, &format!("{network} {member}")),
        known,
        draft,
    );
}

/// Who of us is a member: our government, unless the row names a department or one of our governments.
fn member(work: &mut Work<'_>, line: Line<'_>, own: Uuid) -> Uuid {
    let Some(name) = work.text(line, "member") else {
        work.note(line, "member", Said::new("imports-sheet-member-supposed"));
        return own;
    };
    match work.named(&[Kind::Government, Kind::Department], &name) {
        Some(id) => id,
        None => {
            work.doubt(
                line,
                "member",
                Said::new("imports-sheet-member-unknown").with("value", name),
            );
            own
        }
    }
}

/// The fee of a year. Without a year it is not taken: the year is asked, never supposed.
fn fee(work: &mut Work<'_>, line: Line<'_>) -> Option<Value> {
    let amount = work.money(line, "fee")?;
    let in_heading = || {
        let at = work.columns.get("fee")?;
        let heading = work.header.get(at.index)?;
        heading
            .split(|c: char| !c.is_ascii_digit())
            .find_map(super::profile::year)
    };
    let Some(year) = in_heading().or_else(|| work.year(line, "fee_year")) else {
        let value = work.text(line, "fee").unwrap_or_default();
        work.doubt(
            line,
            "fee",
            Said::new("imports-sheet-fee-year").with("value", value),
        );
        return None;
    };
    Some(json!({"year": year, "amount": amount}))
}
