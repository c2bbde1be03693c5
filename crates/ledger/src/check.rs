//! Checking the whole ledger: does replaying the entries still end where the records stand?

use std::collections::HashMap;
use std::fmt;

use futures::TryStreamExt;
use serde::Serialize;
use serde_json::value::Value as Json;
use uuid::Uuid;

use crate::document::sha256_hex;
use crate::engine::{Connection, Row, query};
use crate::error::Result;
use crate::open::Ledger;

/// Something that must not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Entries are missing between two numbers.
    SequenceGap {
        /// The last entry before the gap.
        after: i64,
        /// The first entry after it.
        next: i64,
    },
    /// The head is not the number of the newest entry.
    HeadDiffers {
        /// What the head says.
        head: i64,
        /// The newest entry.
        newest: i64,
    },
    /// The versions of a record do not follow one another.
    VersionGap {
        /// The record.
        record: Uuid,
        /// The version that should have come.
        expected: i64,
        /// The version that came.
        found: i64,
    },
    /// The body of an entry is not JSON.
    EntryNotJson {
        /// The entry.
        seq: i64,
    },
    /// A record has entries but does not stand among the records.
    RecordMissing {
        /// The record.
        record: Uuid,
    },
    /// A record stands among the records but has no entry.
    RecordWithoutEntry {
        /// The record.
        record: Uuid,
    },
    /// A record does not stand as replaying its entries says.
    RecordDiffers {
        /// The record.
        record: Uuid,
        /// What differs: `body`, `version`, `code`…
        what: &'static str,
    },
    /// The content of a document is not the one it was filed with.
    DocumentDiffers {
        /// The SHA-256 it was filed with.
        sha256: String,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Finding::SequenceGap { after, next } => {
                write!(out, "entries between {after} and {next} are missing")
            }
            Finding::HeadDiffers { head, newest } => {
                write!(out, "the head says {head}, the newest entry is {newest}")
            }
            Finding::VersionGap {
                record,
                expected,
                found,
            } => {
                write!(
                    out,
                    "record {record}: version {expected} should follow, {found} does"
                )
            }
            Finding::EntryNotJson { seq } => write!(out, "entry {seq}: the body is not JSON"),
            Finding::RecordMissing { record } => {
                write!(out, "record {record} has entries but is missing")
            }
            Finding::RecordWithoutEntry { record } => write!(out, "record {record} has no entry"),
            Finding::RecordDiffers { record, what } => {
                write!(
                    out,
                    "record {record}: {what} differs from what its entries say"
                )
            }
            Finding::DocumentDiffers { sha256 } => {
                write!(out, "document {sha256}: the content differs")
            }
        }
    }
}

/// Where replaying has brought a record, without its body.
#[derive(Default)]
struct Stand {
    version: i64,
    seq: i64,
    /// The entry whose body is the newest.
    body_seq: i64,
    schema: i64,
    kind: String,
    code: Option<String>,
    deleted_at: Option<String>,
    seen_among_records: bool,
}

impl Ledger {
    /// Reads everything once, of one moment, while serving; an empty list is a clean ledger. Bodies are not kept in
    /// memory.
    ///
    /// # Errors
    /// Fails when the database cannot be read at all.
    pub async fn check(&self) -> Result<Vec<Finding>> {
        let mut connection = self.engine().snapshot().await?;
        let mut findings = Vec::new();
        let head = connection.number(query("SELECT seq FROM head")).await?;
        let (newest, mut stands) = replay(&mut connection, &mut findings).await?;
        if head != newest {
            findings.push(Finding::HeadDiffers { head, newest });
        }
        compare(&mut connection, &mut stands, &mut findings).await?;
        let missing = stands.iter().filter(|(_, stand)| !stand.seen_among_records);
        findings.extend(missing.map(|(&record, _)| Finding::RecordMissing { record }));
        documents(&mut connection, &mut findings).await?;
        Ok(findings)
    }
}

/// Reads all entries in their order.
async fn replay(
    connection: &mut Connection,
    findings: &mut Vec<Finding>,
) -> Result<(i64, HashMap<Uuid, Stand>)> {
    let question = query(
        "SELECT seq, record, version, schema_number, kind, code, at, body FROM entry ORDER BY seq",
    );
    let mut stands: HashMap<Uuid, Stand> = HashMap::new();
    let mut newest = 0;
    let mut rows = connection.rows(question);
    while let Some(row) = rows.try_next().await? {
        let seq = row.integer(0)?;
        if seq != newest + 1 {
            findings.push(Finding::SequenceGap {
                after: newest,
                next: seq,
            });
        }
        newest = seq;
        let record = row.uuid(1)?;
        let stand = stands.entry(record).or_default();
        let found = row.integer(2)?;
        if found != stand.version + 1 {
            findings.push(Finding::VersionGap {
                record,
                expected: stand.version + 1,
                found,
            });
        }
        if apply(stand, &row)?
            .is_some_and(|body| serde_json::from_str::<serde::de::IgnoredAny>(body).is_err())
        {
            findings.push(Finding::EntryNotJson { seq });
        }
    }
    Ok((newest, stands))
}

/// Applies one entry and answers its body.
fn apply<'r>(stand: &mut Stand, row: &'r Row) -> Result<Option<&'r str>> {
    stand.seq = row.integer(0)?;
    stand.version = row.integer(2)?;
    stand.kind = row.owned_text(4)?;
    if let Some(code) = row.text_or_none(5)? {
        stand.code = Some(code.to_owned());
    }
    let body = row.json_or_none(7)?;
    if body.is_some() {
        stand.body_seq = stand.seq;
        stand.schema = row.integer(3)?;
        stand.deleted_at = None;
    } else {
        stand.deleted_at = Some(row.owned_text(6)?);
    }
    Ok(body)
}

/// Compares the records with where replaying has brought them.
async fn compare(
    connection: &mut Connection,
    stands: &mut HashMap<Uuid, Stand>,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    let question = query(
        "SELECT r.id, r.version, r.seq, r.schema_number, r.kind, r.code, r.deleted_at, r.body, e.seq, e.body
         FROM record r LEFT JOIN entry e ON e.record = r.id AND e.version = (
             SELECT MAX(b.version) FROM entry b WHERE b.record = r.id AND b.body IS NOT NULL)",
    );
    let mut rows = connection.rows(question);
    while let Some(row) = rows.try_next().await? {
        let record = row.uuid(0)?;
        let Some(stand) = stands.get_mut(&record) else {
            findings.push(Finding::RecordWithoutEntry { record });
            continue;
        };
        stand.seen_among_records = true;
        if let Some(what) = difference(stand, &row)? {
            findings.push(Finding::RecordDiffers { record, what });
        }
    }
    Ok(())
}

fn difference(stand: &Stand, row: &Row) -> Result<Option<&'static str>> {
    let body_of_entry = row.json_or_none(9)?;
    Ok(if row.integer(1)? != stand.version {
        Some("version")
    } else if row.integer(2)? != stand.seq {
        Some("place in the ledger")
    } else if row.integer(3)? != stand.schema {
        Some("schema number")
    } else if row.text(4)? != stand.kind {
        Some("kind")
    } else if row.text_or_none(5)? != stand.code.as_deref() {
        Some("code")
    } else if row.text_or_none(6)? != stand.deleted_at.as_deref() {
        Some("deletion")
    } else if row.integer_or_none(8)? != Some(stand.body_seq)
        || !same_json(Some(row.json(7)?), body_of_entry)
    {
        Some("body")
    } else {
        None
    })
}

/// The same text, or the same content written differently.
fn same_json(one: Option<&str>, other: Option<&str>) -> bool {
    let parsed = |text: Option<&str>| text.and_then(|text| serde_json::from_str::<Json>(text).ok());
    one == other || (parsed(one).is_some() && parsed(one) == parsed(other))
}

async fn documents(connection: &mut Connection, findings: &mut Vec<Finding>) -> Result<()> {
    let mut rows = connection.rows(query(
        "SELECT sha256, bytes, size FROM document WHERE erased_at IS NULL",
    ));
    while let Some(row) = rows.try_next().await? {
        let (sha256, bytes) = (row.text(0)?, row.bytes(1)?);
        if sha256_hex(bytes) != sha256 || row.integer(2)? != bytes.len() as i64 {
            findings.push(Finding::DocumentDiffers {
                sha256: sha256.to_owned(),
            });
        }
    }
    Ok(())
}
