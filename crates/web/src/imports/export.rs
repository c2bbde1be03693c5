//! Handing out a list in the columns that imports take: what the reader sees of it, filtered and in the same order.

use axum::extract::{Path, State};
use axum::response::Response;
use office::{Exported, ImportError, export_csv, export_ods, export_xlsx};
use policy::list::{Listing, Query, headings, list};
use policy::rights::Verb;
use policy::{AnyRecord, Cell, Kind};
use uuid::Uuid;

use super::told;
use crate::frame::spoken;
use crate::frame::{Failure, Reader, download};
use crate::register::list::Asked;
use crate::state::AppState;

/// What an XLSX workbook is.
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// What an ODS workbook is.
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";
const CSV: &str = "text/csv; charset=utf-8";

/// The list as a workbook.
pub(super) async fn xlsx(
    State(_): State<AppState>,
    reader: Reader,
    Path(list): Path<(String, String)>,
) -> Result<Response, Failure> {
    workbook(reader, list, "xlsx", XLSX, export_xlsx).await
}

/// The list as a workbook of LibreOffice and others.
pub(super) async fn ods(
    State(_): State<AppState>,
    reader: Reader,
    Path(list): Path<(String, String)>,
) -> Result<Response, Failure> {
    workbook(reader, list, "ods", ODS, export_ods).await
}

async fn workbook(
    reader: Reader,
    (room, plural): (String, String),
    ending: &str,
    media: &'static str,
    write: fn(&Exported<'_>) -> Result<Vec<u8>, ImportError>,
) -> Result<Response, Failure> {
    let kind = kind(&reader, &room, &plural)?;
    let asked = Asked::strictly(&reader, &headings(kind))?;
    let made = {
        let reader = reader.clone();
        tokio::task::spawn_blocking(move || write(&exported(&reader, kind, &asked))).await
    };
    match made.map_err(|error| Failure::Failed(error.to_string()))? {
        Ok(bytes) => Ok(download(bytes, &name(&reader, kind, ending), media)),
        Err(error) => Err(Failure::Failed(told(error, &reader)?)),
    }
}

/// The list as a text file.
pub(super) async fn csv(
    State(_): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let kind = kind(&reader, &room, &plural)?;
    let asked = Asked::strictly(&reader, &headings(kind))?;
    let made = {
        let reader = reader.clone();
        tokio::task::spawn_blocking(move || export_csv(&exported(&reader, kind, &asked))).await
    };
    let bytes = made.map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(download(bytes, &name(&reader, kind, "csv"), CSV))
}

fn kind(reader: &Reader, room: &str, plural: &str) -> Result<Kind, Failure> {
    let kind = Kind::by_address(room, plural).ok_or(Failure::NotFound)?;
    if reader.sees(kind) {
        Ok(kind)
    } else {
        Err(Failure::NotFound)
    }
}

fn name(reader: &Reader, kind: Kind, ending: &str) -> String {
    format!("{} {}.{ending}", spoken::kinds(kind, reader), reader.today)
}

fn exported<'a>(reader: &'a Reader, kind: Kind, asked: &Asked) -> Exported<'a> {
    Exported {
        policy: reader.policy(),
        viewer: &reader.viewer,
        kind,
        records: Some(asked_for(reader, kind, asked)),
        settings: (*reader.settings).clone(),
        as_of: reader.as_of,
        language: reader.language,
    }
}

/// The records of the list, all of its pages.
fn asked_for(reader: &Reader, kind: Kind, asked: &Asked) -> Vec<Uuid> {
    let query = Query {
        offset: 0,
        limit: usize::MAX,
        ..asked.query()
    };
    let view = reader.view();
    let visible = |record: &AnyRecord| reader.may(Verb::See, record);
    let listing = Listing {
        view: &view,
        visible: Some(&visible),
        sort_key: &|cell: &Cell| spoken::sort_key(cell, reader),
    };
    let rows = list(kind, &query, &listing).rows;
    rows.into_iter().map(|row| row.record.id()).collect()
}
