//! The inside of a packed spreadsheet: its parts by name, unpacked as they are read and counted
//! while unpacking, so that a small file cannot grow without end. XML is read as a stream; a part
//! that declares a document type or an entity of its own is refused.

use std::cell::Cell as Counter;
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};

use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::{Limits, ReadError};

/// The parts of a packed spreadsheet.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    index: HashMap<String, usize>,
    left: Counter<u64>,
    limit: u64,
}

impl<'a> Archive<'a> {
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| ReadError::damaged("archive", error))?;
        let mut index = HashMap::new();
        for (position, name) in zip.file_names_raw().enumerate() {
            index
                .entry(folded(&String::from_utf8_lossy(name)))
                .or_insert(position);
        }
        Ok(Self {
            zip,
            index,
            left: Counter::new(limits.inflated_bytes),
            limit: limits.inflated_bytes,
        })
    }

    /// Opens a part, if it is there. Names are compared without regard to case and slashes.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'a>>, ReadError> {
        let Some(position) = self.index.get(&folded(name)).copied() else {
            return Ok(None);
        };
        let file = match self.zip.by_index(position) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadError::Encrypted);
            }
            Err(error) => return Err(ReadError::damaged(name, error)),
        };
        let metered = Metered {
            file,
            left: &self.left,
        };
        let mut reader = quick_xml::Reader::from_reader(BufReader::new(metered));
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Part {
            reader,
            buffer: Vec::new(),
            name: name.to_owned(),
            depth: 0,
            left: &self.left,
            limit: self.limit,
        }))
    }

    /// Opens a part that a spreadsheet must have.
    pub(crate) fn needed(&mut self, name: &str) -> Result<Part<'_, 'a>, ReadError> {
        match self.part(name)? {
            Some(part) => Ok(part),
            None => Err(ReadError::damaged(name, "this part is missing")),
        }
    }
}

fn folded(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_lowercase()
}

/// Counts the bytes as they are unpacked.
struct Metered<'z, 'a> {
    file: ZipFile<'z, Cursor<&'a [u8]>>,
    left: &'z Counter<u64>,
}

impl Read for Metered<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        match self
            .left
            .get()
            .checked_sub(u64::try_from(count).unwrap_or(u64::MAX))
        {
            Some(left) => {
                self.left.set(left);
                Ok(count)
            }
            None => {
                self.left.set(0);
                Err(io::Error::other("the limit of unpacked bytes is reached"))
            }
        }
    }
}

/// One part being read as XML.
pub(crate) struct Part<'z, 'a> {
    reader: quick_xml::Reader<BufReader<Metered<'z, 'a>>>,
    buffer: Vec<u8>,
    name: String,
    depth: usize,
    left: &'z Counter<u64>,
    limit: u64,
}

impl Part<'_, '_> {
    /// The next event; an empty element is a start and an end. `Eof` only where every element
    /// is closed.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, ReadError> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(_) if self.left.get() == 0 => return Err(ReadError::ZipBomb { limit: self.limit }),
            Err(error) => return Err(ReadError::damaged(&self.name, error)),
        };
        match &event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => {
                return Err(ReadError::DocumentType {
                    part: self.name.clone(),
                });
            }
            Event::Eof if self.depth > 0 => {
                return Err(ReadError::damaged(&self.name, "the end is missing"));
            }
            _ => {}
        }
        Ok(event)
    }

    /// Passes over everything inside the element whose start was just read.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if matches!(self.next()?, Event::Eof) {
                break;
            }
        }
        Ok(())
    }

    /// The part's name, for a message.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// Adds the characters of an event to a text; other events add nothing.
pub(crate) fn add_text(event: &Event<'_>, text: &mut String, part: &str) -> Result<(), ReadError> {
    match event {
        Event::Text(content) => text.push_str(&content.xml10_content()),
        Event::CData(content) => text.push_str(&content.xml10_content()),
        Event::GeneralRef(reference) => text.push(resolved(reference, part)?),
        _ => {}
    }
    Ok(())
}

fn resolved(reference: &BytesRef<'_>, part: &str) -> Result<char, ReadError> {
    match reference.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        other => match reference.resolve_char_ref() {
            Ok(Some(character)) => Ok(character),
            _ => Err(ReadError::damaged(part, format!("unknown entity {other}"))),
        },
    }
}

/// An attribute's value by its name without prefix.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find_map(|attribute| {
            let same = attribute.key.local_name().as_ref() == name;
            same.then(|| {
                attribute
                    .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                    .ok()
            })
            .flatten()
            .map(std::borrow::Cow::into_owned)
        })
}
