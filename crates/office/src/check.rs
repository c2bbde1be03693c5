//! Checking the whole: the ledger against itself, every body against its kind, every record against the rules of today.

use policy::body::check as check_record;
use policy::kernel::Problem;
use policy::record::Among;
use policy::{Audience, Kind};
use serde::Serialize;
use uuid::Uuid;

use crate::error::OfficeError;
use crate::open::Office;

/// Something that should not be, or that somebody accepted.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Finding {
    /// The ledger disagrees with itself.
    Ledger {
        /// What it found.
        finding: ledger::Finding,
    },
    /// A link points to nothing.
    Dangling {
        /// The record.
        record: Uuid,
        /// Its code.
        code: Option<String>,
        /// What it points to.
        to: Uuid,
    },
    /// A record breaks a rule of today.
    Rule {
        /// The record.
        record: Uuid,
        /// Its code.
        code: Option<String>,
        /// The rule.
        problem: Problem,
    },
    /// A record keeps an exception that an import was allowed: not a fault, but to be known.
    Exception {
        /// The record.
        record: Uuid,
        /// Its code.
        code: Option<String>,
        /// Key of the rule.
        rule: String,
    },
}

impl Finding {
    /// Whether it is a fault, rather than something to be known.
    pub fn is_fault(&self) -> bool {
        !matches!(self, Self::Exception { .. })
    }
}

/// Everything that is found.
///
/// # Errors
/// When the ledger cannot be read.
pub async fn check(office: &Office) -> Result<Vec<Finding>, OfficeError> {
    let mut findings: Vec<Finding> = office
        .ledger()
        .check()
        .await?
        .into_iter()
        .map(|finding| Finding::Ledger { finding })
        .collect();
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let among = Among {
        policy,
        before: None,
        today: office.today(),
        imported: true,
    };
    for record in Kind::ALL.iter().flat_map(|kind| policy.all(*kind)) {
        let (id, code) = (record.id(), record.code().map(ToString::to_string));
        for to in policy::definition::any_references(&record) {
            if policy.kind_of(to).is_none() {
                findings.push(Finding::Dangling {
                    record: id,
                    code: code.clone(),
                    to,
                });
            }
        }
        for problem in check_record(&record, &among).0 {
            findings.push(Finding::Rule {
                record: id,
                code: code.clone(),
                problem,
            });
        }
        for exception in &record.common().exceptions {
            findings.push(Finding::Exception {
                record: id,
                code: code.clone(),
                rule: exception.rule.to_string(),
            });
        }
    }
    Ok(findings)
}
