//! A territory: the ground that governments share (paper, on multi-level governance). A metropolis made for a purpose is a set of others.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::kernel::{Certainty, Historical, Key, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

listed! {
    /// How wide a territory is; the order is the order of the list.
    pub enum Level = "territory-level" {
        /// A district of a municipality.
        SubMunicipal,
        /// A municipality.
        Municipal,
        /// A metropolis.
        Metropolitan,
        /// A department, a province.
        Departmental,
        /// A region, a federated state.
        Regional,
        /// A country.
        National,
        /// Several countries.
        Supranational,
    }
}

/// How many people live there, by whom and for which year it was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// Key of the count in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// The year counted.
    #[schemars(extend("x-audience" = "public"), range(min = 1000, max = 2200))]
    pub year: i16,
    /// The people counted.
    #[schemars(extend("x-audience" = "public"), range(min = 0))]
    pub value: i64,
    /// Who counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub source: Option<Box<str>>,
}

/// A territory that another one gathers, and since when.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct TerritoryMember {
    /// Key of the member in its record.
    pub key: Key,
    /// The territory gathered.
    pub member: Ref<Territory>,
    /// Since when.
    pub from: Historical,
    /// Until when.
    pub to: Option<Historical>,
}

/// A territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// How wide it is.
    #[schemars(extend("x-audience" = "public"))]
    pub level: Level,
    /// The wider territory that it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub parent: Option<Ref<Territory>>,
    /// Other territories that it gathers, when it was made for a purpose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public"))]
    pub members: Vec<TerritoryMember>,
    /// How many people live there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub population: Vec<Population>,
}

impl Record for Territory {
    const KIND: Kind = Kind::Territory;
    const PREFIX: Option<&'static str> = Some("TER");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "territories";
    const SCHEMA: i64 = 2;

    /// The first form named the territories gathered, and no dates.
    fn upcast(from: i64, body: &mut Value) {
        if from >= 2 {
            return;
        }
        let Some(members) = body["record"].get_mut("members") else {
            return;
        };
        for (index, member) in members.as_array_mut().into_iter().flatten().enumerate() {
            let key = (index + 1).to_string();
            *member = json!({"key": key, "member": member.take(), "from": "unknown"});
        }
    }

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "name",
                cell: |r, _| Cell::Text(r.body.name.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "level",
                cell: |r, _| Cell::choice(r.body.level),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "parent",
                cell: |r, _| Cell::of(r.body.parent, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "population",
                cell: |r, _| {
                    Cell::of(r.body.population.iter().max_by_key(|p| p.year), |p| {
                        Cell::Number(p.value)
                    })
                },
                shown: true,
                filter: Filter::No,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        if let Some(parent) = record.body.parent {
            let wider = |found: &Territory| found.parent.iter().copied().collect();
            if reaches(parent, record.id, among.policy, &wider) {
                problems.structural("parent", "problem-territory-cycle");
            } else if among
                .policy
                .get(parent)
                .is_some_and(|found| found.body.level <= record.body.level)
            {
                problems.office("parent", "problem-territory-parent-level");
            }
        }
        check_members(record, among, problems);
    }
}

fn check_members(record: &Stored<Territory>, among: &Among<'_>, problems: &mut Problems) {
    let gathered = |found: &Territory| found.members.iter().map(|one| one.member).collect();
    let members = &record.body.members;
    for (index, one) in members.iter().enumerate() {
        let at = |field: &str| format!("members.{index}.{field}");
        if reaches(one.member, record.id, among.policy, &gathered) {
            problems.structural(at("member"), "problem-territory-member-cycle");
        }
        if members[..index].iter().any(|other| together(one, other)) {
            problems.structural(at("member"), "problem-territory-member-twice");
        }
        let ended = one.to.and_then(Historical::latest);
        if let (Some(from), Some(to)) = (one.from.earliest(), ended)
            && to < from
        {
            problems
                .structural(at("to"), "problem-ends-before-it-begins")
                .naming("from", from);
        }
    }
}

/// Whether going on from `start`, as `next` leads, comes to `goal`.
fn reaches(
    start: Ref<Territory>,
    goal: Uuid,
    policy: &Policy,
    next: &dyn Fn(&Territory) -> Vec<Ref<Territory>>,
) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(link) = open.pop() {
        if link.id() == goal {
            return true;
        }
        if seen.insert(link.id())
            && let Some(found) = policy.get(link)
        {
            open.extend(next(&found.body));
        }
    }
    false
}

/// Whether two rows say for certain that the same territory is a member at the same time.
fn together(one: &TerritoryMember, other: &TerritoryMember) -> bool {
    let after = |later: &TerritoryMember, earlier: &TerritoryMember| {
        let end = earlier.to.and_then(Historical::earliest);
        end.is_some_and(|end| later.from.after(end) != Certainty::No)
    };
    let unknown_end = |row: &TerritoryMember| row.to == Some(Historical::Unknown);
    one.member == other.member
        && !unknown_end(one)
        && !unknown_end(other)
        && !after(one, other)
        && !after(other, one)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::Desk;

    #[test]
    fn a_territory_lies_in_a_wider_one_and_never_in_itself() {
        let mut desk = Desk::default();
        for name in ["T-NAT", "T-REG", "T-PE"] {
            desk.allot(Kind::Territory, name);
        }
        let mut check = |name: &str, level: &str, parent: &str, expected: &[&str]| {
            let draft = json!({"name": name, "level": level, "parent": parent});
            assert_eq!(
                desk.wrong(Kind::Territory, name, draft),
                expected,
                "{name} in {parent}"
            );
        };
        check("T-NAT", "national", "", &[]);
        check("T-REG", "regional", "T-NAT", &[]);
        check("T-PE", "municipal", "T-REG", &[]);
        check(
            "T-PE",
            "regional",
            "T-REG",
            &["parent problem-territory-parent-level"],
        );
        check(
            "T-NAT",
            "national",
            "T-PE",
            &["parent problem-territory-cycle"],
        );
        check(
            "T-NAT",
            "national",
            "T-NAT",
            &["parent problem-territory-cycle"],
        );
    }

    fn member(code: &str, from: &str, to: &str) -> Value {
        json!({"member": code, "from": from, "to": to})
    }

    fn gathered(members: Value, expected: &[&str]) {
        let mut desk = Desk::default();
        for name in ["T-PE", "T-HV"] {
            desk.put(
                Kind::Territory,
                name,
                json!({"name": name, "level": "municipal"}),
            );
        }
        desk.allot(Kind::Territory, "T-PORT");
        let basin = json!({"name": "Bassin", "level": "metropolitan", "members": [member("T-PORT", "2000", "")]});
        desk.put(Kind::Territory, "T-BASIN", basin);
        let draft = json!({"name": "Port", "level": "metropolitan", "members": members});
        let found = desk.wrong(Kind::Territory, "T-PORT", draft.clone());
        assert_eq!(found, expected, "{draft}");
    }

    #[test]
    fn a_territory_made_for_a_purpose_gathers_others_and_never_itself() {
        gathered(
            json!([
                member("T-PE", "2002-01-01", ""),
                member("T-HV", "unknown", "")
            ]),
            &[],
        );
        let wrong = &["members.0.member problem-territory-member-cycle"];
        gathered(json!([member("T-PORT", "2002", "")]), wrong);
        gathered(json!([member("T-BASIN", "2002", "")]), wrong);
    }

    #[test]
    fn a_territory_is_a_member_once_at_a_time() {
        let twice = &["members.1.member problem-territory-member-twice"];
        let again =
            |to: &str, from: &str| json!([member("T-PE", "2002", to), member("T-PE", from, "")]);
        gathered(again("2009-12-31", "2010-01-01"), &[]);
        gathered(again("2009", "unknown"), &[]);
        gathered(again("unknown", "2004"), &[]);
        gathered(again("", "2010"), twice);
        gathered(again("2010-06-30", "2010-06-30"), twice);
        gathered(
            json!([member("T-PE", "2002", "2001")]),
            &["members.0.to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn the_first_form_named_members_without_dates() {
        let ids = [
            "01940000-0000-7000-8000-000000000011",
            "01940000-0000-7000-8000-000000000014",
        ];
        let mut body = json!({"record": {"name": {"fr": "Port"}, "level": "metropolitan", "members": ids}, "common": {}});
        Territory::upcast(1, &mut body);
        let territory: Territory = serde_json::from_value(body["record"].take()).unwrap();
        let members: Vec<_> = territory
            .members
            .iter()
            .map(|one| (&*one.key.0, one.member.id().to_string(), one.from))
            .collect();
        let unknown = |index: usize, key| (key, ids[index].to_owned(), Historical::Unknown);
        assert_eq!(members, [unknown(0, "1"), unknown(1, "2")]);
    }
}
