//! Whatever is done, in whatever order: an office read again from the ledger says what the living one says.

use office::{Command, Edit, Office};
use policy::rights::Role;
use policy::{Audience, Kind};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::Place;

/// One step of a random story; numbers choose among the records made so far.
#[derive(Debug, Clone)]
enum Step {
    Create(u8, u8, usize),
    Change(usize, u8, usize),
    Delete(usize),
    Restore(usize),
    Undo(usize),
    Several(Vec<Step>),
}

fn one() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..5_u8, 0..3_u8, any::<usize>()).prop_map(|(kind, open, to)| Step::Create(kind, open, to)),
        4 => (any::<usize>(), 0..3_u8, any::<usize>()).prop_map(|(which, open, to)| Step::Change(which, open, to)),
        2 => any::<usize>().prop_map(Step::Delete),
        2 => any::<usize>().prop_map(Step::Restore),
        2 => any::<usize>().prop_map(Step::Undo),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => one(),
        1 => prop::collection::vec(one(), 2..5).prop_map(Step::Several),
    ]
}

/// What has been made so far, deleted or not.
#[derive(Default)]
struct Made {
    records: Vec<(Uuid, Kind)>,
    commands: Vec<Uuid>,
    words: usize,
}

impl Made {
    fn pick(&self, number: usize) -> Option<(Uuid, Kind)> {
        (!self.records.is_empty()).then(|| self.records[number % self.records.len()])
    }

    fn of_kind(&self, kind: Kind, number: usize) -> Option<Uuid> {
        let found: Vec<Uuid> = self
            .records
            .iter()
            .filter(|(_, of)| *of == kind)
            .map(|(id, _)| *id)
            .collect();
        (!found.is_empty()).then(|| found[number % found.len()])
    }

    fn draft(&mut self, kind: Kind, open: u8, to: usize) -> Option<Value> {
        self.words += 1;
        let name = format!("mot {}", self.words);
        let visibility = ["internal", "partners", "public"][usize::from(open)];
        let mut draft = match kind {
            Kind::Comment => json!({ "about": self.pick(to)?.0, "text": name }),
            Kind::Government => government(&name, "foreign"),
            Kind::Department => {
                json!({ "name": name, "government": self.of_kind(Kind::Government, to)? })
            }
            Kind::Action => {
                let mut draft = action(&name, self.of_kind(Kind::Department, to));
                draft["partners"] = json!(
                    self.of_kind(Kind::Government, to)
                        .map(|id| json!([{ "party": id, "role": "peer" }]))
                );
                draft
            }
            _ => theme(&name),
        };
        if kind != Kind::Comment {
            draft["visibility"] = json!(visibility);
        }
        Some(draft)
    }

    fn edit(&mut self, step: &Step) -> Option<Edit> {
        const KINDS: [Kind; 5] = [
            Kind::Theme,
            Kind::Government,
            Kind::Department,
            Kind::Action,
            Kind::Comment,
        ];
        Some(match step {
            Step::Create(kind, open, to) => {
                let kind = KINDS[usize::from(*kind)];
                let draft = self.draft(kind, *open, *to)?;
                let id = Uuid::now_v7();
                self.records.push((id, kind));
                Edit::Create {
                    kind,
                    id: Some(id),
                    code: None,
                    draft,
                }
            }
            Step::Change(which, open, to) => {
                let (id, kind) = self.pick(*which)?;
                let draft = self.draft(kind, *open, *to)?;
                Edit::Change {
                    id,
                    base: None,
                    draft,
                }
            }
            Step::Delete(which) => Edit::Delete {
                id: self.pick(*which)?.0,
                base: None,
            },
            Step::Restore(which) => Edit::Restore {
                id: self.pick(*which)?.0,
            },
            Step::Undo(_) | Step::Several(_) => return None,
        })
    }
}

async fn take(office: &Office, made: &mut Made, step: &Step) {
    let outcome = match step {
        Step::Undo(_) if made.commands.is_empty() => return,
        Step::Undo(which) => {
            let command = made.commands[which % made.commands.len()];
            office.undo(&with_role(Role::Head), command).await
        }
        Step::Several(steps) => {
            let edits: Vec<Edit> = steps.iter().filter_map(|step| made.edit(step)).collect();
            office.act(&head(), Command::new("test", edits)).await
        }
        single => match made.edit(single) {
            Some(edit) => office.act(&head(), Command::new("test", vec![edit])).await,
            None => return,
        },
    };
    match outcome {
        Ok(receipt) => made.commands.push(receipt.command),
        Err(office::Refusal::Failed(error)) => panic!("{step:?}: {error}"),
        Err(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_office_read_again_says_what_the_living_one_says(steps in prop::collection::vec(step(), 1..60)) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let place = Place::sqlite();
            let office = place.office().await;
            let mut made = Made::default();
            for step in &steps {
                take(&office, &mut made, step).await;
            }
            let again = place.office().await;
            let (live, read) = (all_say(&office), all_say(&again));
            for (one, other) in live.iter().zip(&read) {
                assert_eq!(one, other);
            }
            assert_eq!(live.len(), read.len());
            let faults: Vec<_> = office::check(&again).await.expect("checked").into_iter().filter(office::Finding::is_fault).collect();
            assert!(faults.is_empty(), "{faults:#?}");
            let snapshot = office.snapshot();
            let internal = snapshot.of(Audience::Internal);
            for audience in [Audience::Partners, Audience::Public] {
                for record in Kind::ALL.iter().flat_map(|kind| snapshot.of(audience).all(*kind)) {
                    assert!(internal.any(record.id()).is_some_and(|own| own.common().visibility >= audience));
                }
            }
        });
    }
}
