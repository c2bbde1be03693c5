//! A mandate: the political or legal authority given to a person (DOMAIN 4.1). What hangs on an elected office ends with it, so a
//! seat or a signature whose holder has left office shows as lapsing.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Person;
use crate::kernel::{Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::rights::holds;

listed! {
    /// What it lets its holder do.
    pub enum MandateKind = "mandate-kind" {
        /// Carry the policy.
        PoliticalSponsor,
        /// Sign.
        Signature,
        /// Sit in a network.
        NetworkSeat,
        /// Answer for international affairs.
        FocalPoint,
    }
}

listed! {
    /// Where a mandate stands at a date.
    pub enum MandateStanding = "mandate-standing" {
        /// It has not begun.
        ToCome,
        /// It holds.
        Holds,
        /// It holds on paper, but the elected office that it hangs on has ended.
        Lapsing,
        /// It is over.
        Ended,
    }
}

/// A mandate.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Mandate {
    /// The office that holds it, as an act would write it.
    #[schemars(extend("x-section" = "identity"))]
    pub holder: Text,
    /// The person.
    #[schemars(extend("x-audience" = "internal", "x-section" = "identity", "x-first" = true))]
    pub person: Option<Ref<Person>>,
    /// What it lets its holder do.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: MandateKind,
    /// The act that gives it.
    #[schemars(extend("x-section" = "acts"))]
    pub given_by: Box<str>,
    /// Where the political programme announces it.
    #[schemars(extend("x-section" = "acts"))]
    pub programme_reference: Option<Box<str>>,
    /// First day.
    #[schemars(extend("x-section" = "time"))]
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub to: Option<Date>,
    /// Whether it ends with an elected office.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub tied_to_elected_office: bool,
    /// Last day of that office.
    #[schemars(extend("x-section" = "time"))]
    pub office_ends: Option<Date>,
}

impl Mandate {
    /// Where it stands at a date.
    pub fn standing(&self, as_of: Date) -> MandateStanding {
        if as_of < self.from {
            MandateStanding::ToCome
        } else if !holds(self.from, self.to, as_of) {
            MandateStanding::Ended
        } else if self.tied_to_elected_office && self.office_ends.is_some_and(|end| end < as_of) {
            MandateStanding::Lapsing
        } else {
            MandateStanding::Holds
        }
    }
}

impl Record for Mandate {
    const KIND: Kind = Kind::Mandate;
    const PREFIX: Option<&'static str> = Some("MAN");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "mandates";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Text(record.body.holder.clone()),
            Cell::choice(record.body.kind),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("holder", |r, _| Cell::Text(r.body.holder.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::shown("given-by", |r, _| Cell::Line(r.body.given_by.clone())),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r, _| Cell::of(r.body.to, Cell::Day)),
            Column::computed("standing", |r, v| Cell::choice(r.body.standing(v.as_of))),
            Column::<Self>::indexed("person", |r, _| {
                Cell::of(r.body.person, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let mandate = &record.body;
        for (field, end) in [("to", mandate.to), ("office_ends", mandate.office_ends)] {
            if end.is_some_and(|end| end < mandate.from) {
                problems
                    .structural(field, "problem-ends-before-it-begins")
                    .naming("from", mandate.from);
            }
        }
        if mandate.office_ends.is_some() && !mandate.tied_to_elected_office {
            problems.office("office_ends", "problem-mandate-not-tied");
        }
        check_alone(record, among, problems);
    }

    fn dated(&self) -> Option<Date> {
        Some(self.from)
    }
}

/// Nobody holds the political sponsorship twice at a time: it would be counted twice, and end only once.
fn check_alone(record: &Stored<Mandate>, among: &Among<'_>, problems: &mut Problems) {
    let mandate = &record.body;
    let Some(person) = mandate.person else {
        return;
    };
    let meets = |other: &Mandate| {
        other.to.is_none_or(|to| mandate.from <= to) && mandate.to.is_none_or(|to| other.from <= to)
    };
    let twin = among
        .policy
        .referring::<Mandate>(person.id())
        .find(|other| {
            other.id != record.id
                && other.body.person == mandate.person
                && other.body.kind == MandateKind::PoliticalSponsor
                && mandate.kind == MandateKind::PoliticalSponsor
                && meets(&other.body)
        });
    if let Some(other) = twin {
        let code = other.code.as_ref().map_or("", |code| code.as_str());
        problems
            .office("from", "problem-mandate-twice")
            .naming("other", code);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace};

    fn draft(fields: Value) -> Value {
        let mut draft = json!({
            "holder": "Vice-présidence", "kind": "network_seat", "given_by": "Délib. 2020-41", "from": "2020-07-10",
        });
        replace(&mut draft, fields);
        draft
    }

    #[test]
    fn a_mandate_ends_after_it_begins_and_only_with_the_office_it_hangs_on() {
        let check = |fields: Value, expected: &[&str]| {
            let found = Desk::default().wrong(Kind::Mandate, "MAN-1", draft(fields.clone()));
            assert_eq!(found, expected, "{fields}");
        };
        check(json!({"to": "2020-07-10"}), &[]);
        check(
            json!({"to": "2020-07-09"}),
            &["to problem-ends-before-it-begins"],
        );
        let tied = json!({"tied_to_elected_office": true, "office_ends": "2026-03-29"});
        check(tied, &[]);
        check(
            json!({"office_ends": "2026-03-29"}),
            &["office_ends problem-mandate-not-tied"],
        );
    }

    #[test]
    fn nobody_holds_the_sponsorship_twice_at_a_time() {
        let check = |fields: Value, expected: &[&str]| {
            let mut desk = Desk::default();
            for name in ["PER-01", "PER-02"] {
                desk.put(Kind::Person, name, json!({"name": name}));
            }
            let first =
                json!({"kind": "political_sponsor", "person": "PER-01", "to": "2024-06-30"});
            desk.put(Kind::Mandate, "MAN-1", draft(first));
            let mut second =
                json!({"kind": "political_sponsor", "person": "PER-01", "from": "2024-06-30"});
            replace(&mut second, fields.clone());
            let found = desk.wrong(Kind::Mandate, "MAN-2", draft(second));
            assert_eq!(found, expected, "{fields}");
        };
        check(json!({}), &["from problem-mandate-twice"]);
        check(json!({"from": "2024-07-01"}), &[]);
        check(json!({"person": "PER-02"}), &[]);
        check(json!({"kind": "signature"}), &[]);
        check(json!({"person": null}), &[]);
    }

    #[test]
    fn what_hangs_on_an_office_lapses_with_it() {
        let standing = |fields: Value, on: &str| {
            let mut desk = Desk::default();
            desk.put(Kind::Mandate, "MAN-1", draft(fields));
            desk.get::<Mandate>("MAN-1").body.standing(day(on))
        };
        let tied = json!({"tied_to_elected_office": true, "office_ends": "2026-03-29", "to": "2026-06-30"});
        for (on, expected) in [
            ("2020-07-09", MandateStanding::ToCome),
            ("2020-07-10", MandateStanding::Holds),
            ("2026-03-29", MandateStanding::Holds),
            ("2026-03-30", MandateStanding::Lapsing),
            ("2026-06-30", MandateStanding::Lapsing),
            ("2026-07-01", MandateStanding::Ended),
        ] {
            assert_eq!(standing(tied.clone(), on), expected, "{on}");
        }
        assert_eq!(standing(json!({}), "2099-01-01"), MandateStanding::Holds);
    }
}
