//! The files kept with a record: to read, to add, to remove.

use askama::Template;
use language::Words;
use policy::AnyRecord;
use policy::rights::Verb;

use crate::frame::spoken::{megabytes, size};
use crate::frame::{Reader, encoded};

/// The files of a record.
#[derive(Template)]
#[template(path = "register/blocks/files.html", whitespace = "preserve")]
pub struct Files {
    /// The words of the page.
    pub words: &'static Words,
    /// The files.
    pub files: Vec<File>,
    /// Where files are added and removed, when the reader may.
    pub change: Option<String>,
    /// The largest accepted, in words.
    pub limit: String,
    /// Version of the record.
    pub base: i64,
}

/// One file.
pub struct File {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// What it is and how large.
    pub facts: String,
    /// Its digest.
    pub digest: String,
}

/// The files of a record, for this reader.
pub fn files(record: &AnyRecord, reader: &Reader) -> Files {
    let file = |file: &policy::record::Attachment| File {
        name: file.name.to_string(),
        address: format!("/files/{}/{}", record.id(), encoded(&file.digest)),
        facts: format!("{}, {}", file.media_type, size(file.bytes, reader)),
        digest: file.digest.to_string(),
    };
    Files {
        words: reader.words,
        files: record.common().documents.iter().map(file).collect(),
        change: reader
            .may(Verb::Edit, record)
            .then(|| format!("{}/files", reader.address(record))),
        limit: megabytes(reader.settings.upload_megabytes, reader),
        base: record.version(),
    }
}
