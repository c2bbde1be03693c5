//! Reading the register into memory at start: rows come from the ledger, bodies are parsed and put in their places on threads of
//! their own, so that the three go on at the same time.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use jiff::Timestamp;
use ledger::{CurrentRow, Ledger};
use policy::body::{Head, from_stored};
use policy::kernel::Code;
use policy::{AnyRecord, Audience, Kind, Policy, Snapshot};
use tokio::task::spawn_blocking;
use uuid::Uuid;

use crate::error::OfficeError;

/// Kinds that the ledger itself writes, and that are no records of the register.
pub(crate) const REDACTION: &str = "redaction";

/// Rows that travel together, and how many parcels may wait.
const PARCEL: usize = 500;
const WAITING: usize = 4;

/// A row of the ledger, copied out of its buffer.
struct Row {
    kind: Kind,
    id: Uuid,
    code: Option<Code>,
    version: i64,
    seq: i64,
    at: Timestamp,
    schema: i64,
    body: Box<str>,
}

/// Which register is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reading<'a> {
    /// As the ledger holds it now.
    Now,
    /// As it was when the ledger ended at this place; tells the place that was reached while it reads.
    At(i64, &'a AtomicI64),
}

/// The register as the ledger holds it now.
pub(crate) async fn read_register(ledger: &Ledger) -> Result<Snapshot, OfficeError> {
    read(ledger, Reading::Now).await
}

/// The register, now or as it was.
pub(crate) async fn read(ledger: &Ledger, reading: Reading<'_>) -> Result<Snapshot, OfficeError> {
    let (rows, rows_out) = sync_channel::<Vec<Row>>(WAITING);
    let (records, records_out) = sync_channel::<Vec<AnyRecord>>(WAITING);
    let parsing = spawn_blocking(move || parse(&rows_out, &records));
    let putting = spawn_blocking(move || put(&records_out));
    let head = send_rows(ledger, reading, rows).await;
    let parsed = parsing
        .await
        .map_err(|error| OfficeError::Task(error.to_string()))?;
    let mut policy = putting
        .await
        .map_err(|error| OfficeError::Task(error.to_string()))?;
    parsed?;
    policy.version = head?;
    policy.settle();
    let view = |audience| {
        let internal = policy.clone();
        spawn_blocking(move || Snapshot::view(&internal, audience))
    };
    let (partners, public) = (view(Audience::Partners), view(Audience::Public));
    let (partners, public) = (partners.await, public.await);
    let failed = |error: tokio::task::JoinError| OfficeError::Task(error.to_string());
    let (partners, public) = (partners.map_err(failed)?, public.map_err(failed)?);
    Ok(Snapshot::of_views(policy, partners, public))
}

/// Hands the rows over, parcel by parcel; a parser that has failed takes no more, and tells why itself.
async fn send_rows(
    ledger: &Ledger,
    reading: Reading<'_>,
    rows: SyncSender<Vec<Row>>,
) -> Result<i64, OfficeError> {
    let mut parcel = Vec::with_capacity(PARCEL);
    let mut unknown = None;
    let mut take = |row: CurrentRow<'_>| match copied(row) {
        Ok(row) => {
            parcel.extend(row);
            if parcel.len() >= PARCEL {
                let _ = rows.send(std::mem::replace(&mut parcel, Vec::with_capacity(PARCEL)));
            }
        }
        Err(error) => unknown = Some(error),
    };
    let head = match reading {
        Reading::Now => ledger.current(take).await?,
        Reading::At(seq, reached) => {
            let told = |row: CurrentRow<'_>| {
                reached.store(row.seq, Ordering::Relaxed);
                take(row);
            };
            ledger.as_known_at(seq, told).await?;
            seq
        }
    };
    let _ = rows.send(parcel);
    unknown.map_or(Ok(head), Err)
}

fn copied(row: CurrentRow<'_>) -> Result<Option<Row>, OfficeError> {
    if row.deleted_at.is_some() || row.kind == REDACTION {
        return Ok(None);
    }
    let kind =
        Kind::parse(row.kind).ok_or_else(|| OfficeError::UnknownKind(row.kind.to_owned()))?;
    Ok(Some(Row {
        kind,
        id: row.id,
        code: row.code.and_then(Code::parse),
        version: row.version,
        seq: row.seq,
        at: row.at,
        schema: row.schema,
        body: row.body.into(),
    }))
}

fn parse(
    rows: &Receiver<Vec<Row>>,
    records: &SyncSender<Vec<AnyRecord>>,
) -> Result<(), OfficeError> {
    while let Ok(parcel) = rows.recv() {
        let read = parcel.into_iter().map(|row| {
            let Row {
                kind,
                id,
                code,
                version,
                seq,
                at,
                schema,
                body,
            } = row;
            from_stored(
                kind,
                Head {
                    id,
                    code,
                    version,
                    seq,
                    recorded_at: at,
                },
                schema,
                &body,
            )
        });
        if records.send(read.collect::<Result<_, _>>()?).is_err() {
            break;
        }
    }
    Ok(())
}

fn put(records: &Receiver<Vec<AnyRecord>>) -> Policy {
    let mut policy = Policy::empty(Audience::Internal);
    while let Ok(parcel) = records.recv() {
        parcel.into_iter().for_each(|record| policy.put(record));
    }
    policy
}
