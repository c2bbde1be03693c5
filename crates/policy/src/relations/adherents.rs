//! Who had joined a declaration at a date: governments, organisations, persons (DOMAIN 4.4). Adherents are neither participants,
//! nor attendees, nor members: each of these sets has its own dates and sources.

use super::{Adhesion, Declaration, Eligible};
use crate::kernel::{Assessed, Certainty, Figure, Outcome, Reason, Said, breaks_a_rule};
use crate::record::{Stored, View};

/// How many had joined, by what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Adherents {
    /// Governments.
    pub governments: usize,
    /// Organisations and local actors.
    pub organisations: usize,
    /// Persons.
    pub persons: usize,
    /// Founders whose name this audience does not see.
    pub unnamed: usize,
}

impl Adherents {
    /// All together.
    pub fn all(&self) -> usize {
        self.governments + self.organisations + self.persons + self.unnamed
    }
}

/// What decides whether an adhesion counts, and as what.
const READ: [&str; 5] = ["kind", "adherent", "person", "on", "withdrawn_on"];

/// The adherents of a declaration at the view's date, with their adhesions.
pub fn adherents(record: &Stored<Declaration>, view: &View<'_>) -> Figure<Adherents> {
    let mut figure = Figure::new("adherents", "4.4", view);
    let mut found = Adherents::default();
    for adhesion in view.policy.referring::<Adhesion>(record.id) {
        if breaks_a_rule(&adhesion.common, &READ) {
            figure.leave_out(adhesion.id, Reason::new("record-breaks-a-rule"));
            continue;
        }
        match adhesion.body.active(view.as_of) {
            Certainty::Yes => {}
            Certainty::Open => {
                figure.leave_out(adhesion.id, Reason::new("adhesion-date-too-rough"));
                continue;
            }
            Certainty::No => {
                figure.leave_out(adhesion.id, why_not(&adhesion.body, view));
                continue;
            }
        }
        let (count, counted_as) = match adhesion.body.sort(view.policy) {
            Some(Eligible::Governments) => (&mut found.governments, "government"),
            Some(Eligible::Organisations) => (&mut found.organisations, "organisation"),
            Some(Eligible::Persons) => (&mut found.persons, "person"),
            None => (&mut found.unnamed, "unnamed"),
        };
        *count += 1;
        figure.count(adhesion.id, counted_as);
    }
    figure.value = Assessed::Value(found);
    figure
}

/// An adhesion that does not count was withdrawn, or comes later.
fn why_not(adhesion: &Adhesion, view: &View<'_>) -> Reason {
    let withdrawn = adhesion
        .withdrawn_on
        .is_some_and(|on| on.on_or_before(view.as_of) != Certainty::No);
    if withdrawn {
        Reason::new("adhesion-withdrawn")
    } else {
        Reason::new("adhesion-after-as-of")
    }
}

impl Said for Adherents {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("all", Outcome::Count(self.all())),
            ("governments", Outcome::Count(self.governments)),
            ("organisations", Outcome::Count(self.organisations)),
            ("persons", Outcome::Count(self.persons)),
            ("unnamed", Outcome::Count(self.unnamed)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace, small_office};
    use crate::kinds::Kind;
    use crate::{Audience, Snapshot};

    fn desk(adhesions: &[Value]) -> Desk {
        let mut desk = small_office();
        let text = json!({"title": "Texte", "opened_on": "2000-01-01", "visibility": "public"});
        desk.put(Kind::Declaration, "DEC-01", text);
        for (index, fields) in adhesions.iter().enumerate() {
            let mut draft =
                json!({"declaration": "DEC-01", "kind": "government", "on": "2024-09-20"});
            replace(&mut draft, fields.clone());
            desk.put(Kind::Adhesion, &format!("adhesion {index}"), draft);
        }
        desk
    }

    /// Governments, organisations, persons, unnamed, left out.
    fn counts(desk: &Desk, as_of: &str) -> [usize; 5] {
        let figure = adherents(&desk.get("DEC-01"), &desk.at(day(as_of)));
        let Assessed::Value(found) = figure.value else {
            panic!("sets can always be counted");
        };
        assert_eq!(figure.counted.len(), found.all());
        let Adherents {
            governments,
            organisations,
            persons,
            unnamed,
        } = found;
        [
            governments,
            organisations,
            persons,
            unnamed,
            figure.left_out.len(),
        ]
    }

    #[test]
    fn each_adherent_is_counted_for_what_it_is() {
        let desk = desk(&[
            json!({"kind": "founder", "adherent": "GOV-ALD"}),
            json!({"kind": "founder", "adherent": "A-UNI"}),
            json!({"adherent": "GOV-NOU", "on": "2024-11-02"}),
            json!({"kind": "organisation", "adherent": "A-CIT"}),
            json!({"kind": "person", "person": "PER-01"}),
        ]);
        assert_eq!(counts(&desk, "2025-12-31"), [2, 2, 1, 0, 0]);
        assert_eq!(counts(&desk, "2024-11-01"), [1, 2, 1, 0, 1]);
        assert_eq!(counts(&desk, "2024-09-19"), [0, 0, 0, 0, 5]);
    }

    #[test]
    fn whoever_withdrew_no_longer_counts_from_that_day() {
        let desk = desk(&[json!({"adherent": "GOV-ALD", "withdrawn_on": "2024-12-31"})]);
        assert_eq!(counts(&desk, "2024-12-30"), [1, 0, 0, 0, 0]);
        assert_eq!(counts(&desk, "2024-12-31"), [0, 0, 0, 0, 1]);
        let figure = adherents(&desk.get("DEC-01"), &desk.at(day("2025-12-31")));
        assert_eq!(figure.left_out[0].reason.key, "adhesion-withdrawn");
    }

    #[test]
    fn a_date_too_rough_to_tell_counts_for_nobody() {
        let desk = desk(&[json!({"adherent": "GOV-ALD", "on": "2024"})]);
        assert_eq!(counts(&desk, "2024-06-30"), [0, 0, 0, 0, 1]);
        assert_eq!(counts(&desk, "2024-12-31"), [1, 0, 0, 0, 0]);
        assert_eq!(counts(&desk, "2023-12-31"), [0, 0, 0, 0, 1]);
    }

    #[test]
    fn the_public_counts_the_same_adherents_without_the_names_that_it_may_not_see() {
        let public = |mut fields: Value| {
            fields["visibility"] = json!("public");
            fields
        };
        let desk = desk(&[
            public(json!({"kind": "founder", "adherent": "GOV-ALD"})),
            public(json!({"adherent": "GOV-NOU"})),
            public(json!({"kind": "person", "person": "PER-01"})),
            json!({"kind": "organisation", "adherent": "A-CIT"}),
        ]);
        let id = desk.id("DEC-01");
        let snapshot = Snapshot::from_internal(desk.policy);
        let settings = crate::Settings::default();
        let seen = |audience| {
            let policy = snapshot.of(audience);
            let view = View {
                policy,
                as_of: day("2025-12-31"),
                settings: &settings,
            };
            let record = policy.table::<Declaration>().get(id).expect("it is public");
            *adherents(record, &view).value.value().expect("a count")
        };
        let named = Adherents {
            governments: 2,
            organisations: 1,
            persons: 1,
            unnamed: 0,
        };
        assert_eq!(seen(Audience::Internal), named);
        // The founder's government is not public, and its adhesion as a founder does not say what it is.
        let unnamed = Adherents {
            governments: 1,
            organisations: 0,
            persons: 1,
            unnamed: 1,
        };
        assert_eq!(seen(Audience::Public), unnamed);
    }
}
