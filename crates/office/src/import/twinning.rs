//! Lists of twin towns from Wikidata, brought in for one city: its ties become agreements with places and governments, what the
//! lists tell of others becomes claims with their source. Every row is accounted for, and a second run changes nothing.

use std::collections::BTreeMap;

use exchange::twinning::{Fate, List, NotOurs, Ours, RowPlace, Sorted, Tie, ours, sort};
use policy::kernel::Reason;
use policy::rights::{Decision as Right, Verb, may_ever};
use policy::{Audience, Kind};
use serde::Serialize;
use thiserror::Error;

use super::said::Said;
use super::twinning_records::Writing;
use crate::act::{Actor, Command, Edit, Receipt, Refusal};
use crate::open::Office;

/// How lists of twin towns are brought in.
#[derive(Debug, Clone, Default)]
pub struct TwinningOptions {
    /// Our city: its name, with its country in brackets when several bear it, or its Wikidata id.
    pub ours: String,
    /// Whether a city without country takes the one place that the gazetteer clearly proposes.
    pub accept_places: bool,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Taken {
    /// It made a new record.
    Created,
    /// It says what the register knows.
    Matched,
    /// It made a new record that a person should look at.
    Doubtful,
    /// It says again what another row says.
    Merged,
    /// It gives nothing.
    Skipped,
}

impl Taken {
    /// Every fate, as counts are shown.
    pub const ALL: [Self; 5] = [
        Self::Created,
        Self::Matched,
        Self::Doubtful,
        Self::Merged,
        Self::Skipped,
    ];

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Created => "imports-twinning-created",
            Self::Matched => "imports-twinning-matched",
            Self::Doubtful => "imports-twinning-doubtful",
            Self::Merged => "imports-twinning-merged",
            Self::Skipped => "imports-twinning-skipped",
        }
    }
}

/// A row and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TwinningRow {
    /// The file.
    pub file: String,
    /// Its number there, from 1.
    pub row: u32,
    /// What became of it.
    pub taken: Taken,
    /// Whether it is a tie of ours; what it tells of others is a claim.
    pub is_ours: bool,
    /// The two cities.
    pub says: String,
    /// Why.
    pub why: Vec<Said>,
}

/// What became of all rows. The counts of ties and of claims add up to the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TwinningReport {
    /// Our city, as the lists call it.
    pub ours: String,
    /// What must be known of the choice of our city, and of what was made for it.
    pub remarks: Vec<Said>,
    /// Rows read, headings apart.
    pub read: usize,
    /// Rows of our ties, by what became of them.
    pub ties: BTreeMap<Taken, usize>,
    /// Rows that tell of others, by what became of them; rows skipped are counted here alone.
    pub claims: BTreeMap<Taken, usize>,
    /// Records made, by the word of their kind.
    pub written: BTreeMap<String, usize>,
    /// Every row.
    pub rows: Vec<TwinningRow>,
    /// Version of the register after it.
    pub seq: i64,
}

impl TwinningReport {
    /// How many rows of ties and of others had a fate.
    pub fn count(&self, taken: Taken) -> usize {
        self.ties.get(&taken).copied().unwrap_or(0) + self.claims.get(&taken).copied().unwrap_or(0)
    }
}

/// Why lists are not brought in.
#[derive(Debug, Error)]
pub enum TwinningError {
    /// No city of theirs is ours.
    #[error(transparent)]
    Ours(#[from] NotOurs),
    /// Not allowed.
    #[error("not allowed: {}", .0.key)]
    Denied(Reason),
    /// Writing was refused.
    #[error("the register refused the import")]
    Refusal(Box<Refusal>),
}

impl Office {
    /// What lists of twin towns would do, without writing anything.
    ///
    /// # Errors
    /// When no city of theirs is ours, or the actor may not import.
    pub fn look_into_twinning(
        &self,
        actor: &Actor,
        lists: &[List],
        options: &TwinningOptions,
    ) -> Result<TwinningReport, TwinningError> {
        self.plan_twinning(actor, lists, options)
            .map(|(report, _)| report)
    }

    /// Brings lists of twin towns in, as one command.
    ///
    /// # Errors
    /// As `look_into_twinning`, or when writing is refused; nothing is then written.
    pub async fn bring_in_twinning(
        &self,
        actor: &Actor,
        lists: &[List],
        options: &TwinningOptions,
    ) -> Result<(TwinningReport, Option<Receipt>), TwinningError> {
        let (mut report, edits) = self.plan_twinning(actor, lists, options)?;
        if edits.is_empty() {
            report.seq = self.snapshot().version();
            return Ok((report, None));
        }
        let names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
        let command = command(edits, &names.join(", "));
        let receipt = self
            .act(actor, command)
            .await
            .map_err(|refusal| TwinningError::Refusal(Box::new(refusal)))?;
        report.seq = receipt.seq;
        Ok((report, Some(receipt)))
    }

    fn plan_twinning(
        &self,
        actor: &Actor,
        lists: &[List],
        options: &TwinningOptions,
    ) -> Result<(TwinningReport, Vec<Edit>), TwinningError> {
        for kind in [Kind::Agreement, Kind::Claim] {
            if let Right::Refused(reason) = may_ever(&actor.viewer, Verb::Import, kind) {
                return Err(TwinningError::Denied(reason));
            }
        }
        let ours = ours(&options.ours, lists)?;
        let sorted = sort(&ours, lists);
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let mut writing = Writing::new(policy, &policy.settings(self.today()), lists, options);
        writing.own(&ours);
        let ties: Vec<(bool, Vec<Said>)> = sorted.ties.iter().map(|tie| writing.tie(tie)).collect();
        let claims: Vec<(bool, Vec<Said>)> = sorted
            .claims
            .iter()
            .map(|claim| writing.claim(claim))
            .collect();
        let edits = std::mem::take(&mut writing.edits);
        if !edits.is_empty()
            && let Err(refusal) = self.dry_run(actor, &command(edits.clone(), ""))
        {
            return Err(TwinningError::Refusal(Box::new(refusal)));
        }
        let mut report = report(lists, &ours, &sorted, &ties, &claims);
        report.remarks.append(&mut writing.remarks);
        for edit in &edits {
            if let Edit::Create { kind, .. } = edit {
                *report.written.entry(kind.word().to_owned()).or_insert(0) += 1;
            }
        }
        Ok((report, edits))
    }
}

fn command(edits: Vec<Edit>, names: &str) -> Command {
    Command {
        imported: true,
        ..Command::new("import", edits)
    }
    .because(Some(names.to_owned()))
}

/// The fate of every row, told.
fn report(
    lists: &[List],
    ours: &Ours,
    sorted: &Sorted,
    ties: &[(bool, Vec<Said>)],
    claims: &[(bool, Vec<Said>)],
) -> TwinningReport {
    let mut report = TwinningReport {
        ours: ours.city.called(),
        ..TwinningReport::default()
    };
    for (name, rows) in &ours.namesakes {
        report.remarks.push(
            Said::new("imports-twinning-not-ours")
                .with("city", name.clone())
                .count("rows", *rows),
        );
    }
    for row in &sorted.rows {
        let (taken, is_ours, tie, more) = match row.fate {
            Fate::Tie(index) => (
                taken(&ties[index]),
                true,
                sorted.ties.get(index),
                ties[index].1.clone(),
            ),
            Fate::Claim(index) => (
                taken(&claims[index]),
                false,
                sorted.claims.get(index),
                claims[index].1.clone(),
            ),
            Fate::AgainTie(index) => (Taken::Merged, true, sorted.ties.get(index), Vec::new()),
            Fate::AgainClaim(index) => (Taken::Merged, false, sorted.claims.get(index), Vec::new()),
            Fate::Skipped => (Taken::Skipped, false, None, Vec::new()),
        };
        let counts = if is_ours {
            &mut report.ties
        } else {
            &mut report.claims
        };
        *counts.entry(taken).or_insert(0) += 1;
        report.read += 1;
        report.rows.push(TwinningRow {
            file: file(lists, row.place),
            row: row.place.1,
            taken,
            is_ours,
            says: tie.map(says).unwrap_or_default(),
            why: row.why.iter().map(Said::from).chain(more).collect(),
        });
    }
    report
}

fn taken((is_new, doubts): &(bool, Vec<Said>)) -> Taken {
    match (is_new, doubts.is_empty()) {
        (false, _) => Taken::Matched,
        (true, true) => Taken::Created,
        (true, false) => Taken::Doubtful,
    }
}

/// The two cities, as a claim writes them.
pub(super) fn says(tie: &Tie) -> String {
    format!("{} — {}", tie.one.called(), tie.other.called())
}

pub(super) fn file(lists: &[List], place: RowPlace) -> String {
    lists
        .get(place.0)
        .map(|list| list.name.clone())
        .unwrap_or_default()
}
