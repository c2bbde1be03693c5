//! The parts of an Excel workbook that its sheets lean on: the list of sheets, the shared texts, the
//! number formats.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::ReadError;
use super::archive::{Archive, Part, add_text, attribute};
use super::budget::Budget;
use super::formats::{NumberFormat, built_in, from_code};

pub(super) struct Outline {
    pub(super) sheets: Vec<ListedSheet>,
    pub(super) since_1904: bool,
}

pub(super) struct ListedSheet {
    pub(super) name: String,
    pub(super) relation: String,
    pub(super) hidden: bool,
}

#[derive(Default)]
pub(super) struct RelatedParts {
    pub(super) sheets: HashMap<String, String>,
    pub(super) texts: Option<String>,
    pub(super) styles: Option<String>,
}

/// The part that lists the sheets, wherever the file keeps it.
pub(super) fn main_part(archive: &mut Archive<'_>) -> Result<String, ReadError> {
    if let Some(mut part) = archive.part("_rels/.rels")? {
        loop {
            match part.next()? {
                Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                    if attribute(&element, "Type")
                        .is_some_and(|kind| kind.ends_with("/officeDocument"))
                        && let Some(target) = attribute(&element, "Target")
                    {
                        return Ok(target.trim_start_matches('/').to_owned());
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
    Ok("xl/workbook.xml".to_owned())
}

pub(super) fn outline(part: &mut Part<'_, '_>) -> Result<Outline, ReadError> {
    let mut outline = Outline {
        sheets: Vec::new(),
        since_1904: false,
    };
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbookPr" => {
                    outline.since_1904 =
                        attribute(&element, "date1904").is_some_and(|value| is_true(&value));
                }
                "sheet" => outline.sheets.push(ListedSheet {
                    name: attribute(&element, "name").unwrap_or_default(),
                    relation: attribute(&element, "id").unwrap_or_default(),
                    hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                }),
                _ => {}
            },
            Event::Eof => return Ok(outline),
            _ => {}
        }
    }
}

/// Where the sheets, the shared texts and the styles are kept.
pub(super) fn related_parts(
    archive: &mut Archive<'_>,
    main: &str,
) -> Result<RelatedParts, ReadError> {
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
    let mut part = archive.needed(&format!("{folder}/_rels/{file}.rels"))?;
    let mut parts = RelatedParts::default();
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let kind = attribute(&element, "Type").unwrap_or_default();
                let target = attribute(&element, "Target").unwrap_or_default();
                let target = beside(folder, &target);
                match kind.rsplit('/').next().unwrap_or_default() {
                    "worksheet" => {
                        parts
                            .sheets
                            .insert(attribute(&element, "Id").unwrap_or_default(), target);
                    }
                    "sharedStrings" => parts.texts = Some(target),
                    "styles" => parts.styles = Some(target),
                    _ => {}
                }
            }
            Event::Eof => return Ok(parts),
            _ => {}
        }
    }
}

/// A part named relative to a folder, or from the top.
fn beside(folder: &str, target: &str) -> String {
    if let Some(from_top) = target.strip_prefix('/') {
        return from_top.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                path.pop();
            }
            _ => path.push(step),
        }
    }
    path.join("/")
}

/// The texts that cells refer to by number.
pub(super) fn shared_texts(
    archive: &mut Archive<'_>,
    name: &str,
    budget: &mut Budget<'_>,
) -> Result<Vec<Box<str>>, ReadError> {
    let Some(mut part) = archive.part(name)? else {
        return Ok(Vec::new());
    };
    let mut texts = Vec::new();
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                let text = rich_text(&mut part, "si")?;
                budget.text(text.len() + size_of::<Box<str>>())?;
                texts.push(text.into_boxed_str());
            }
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

/// The text inside an element, whatever its typography, without pronunciation hints.
pub(super) fn rich_text(part: &mut Part<'_, '_>, end: &str) -> Result<String, ReadError> {
    let name = part.name().to_owned();
    let mut text = String::new();
    let mut inside = false;
    loop {
        let event = part.next()?;
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => inside = true,
                "rPh" => part.skip()?,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => inside = false,
                other if other == end => return Ok(unescaped(text)),
                _ => {}
            },
            Event::Eof => return Ok(text),
            _ if inside => add_text(&event, &mut text, &name)?,
            _ => {}
        }
    }
}

/// Excel writes characters that XML refuses as `_x000D_`, and a literal `_x000D_` as
/// `_x005F_x000D_`.
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(position) = rest.find("_x") {
        let (before, from) = rest.split_at(position);
        units.extend(before.encode_utf16());
        let code = from
            .get(2..6)
            .filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match code.and_then(|code| u16::from_str_radix(code, 16).ok()) {
            Some(unit) if from.as_bytes().get(6) == Some(&b'_') => {
                units.push(unit);
                rest = from.get(7..).unwrap_or_default();
            }
            _ => {
                units.extend("_x".encode_utf16());
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}

/// The number format of each cell style, by the style's position.
pub(super) fn cell_formats(
    archive: &mut Archive<'_>,
    name: &str,
) -> Result<Vec<NumberFormat>, ReadError> {
    let Some(mut part) = archive.part(name)? else {
        return Ok(Vec::new());
    };
    let mut codes: HashMap<u32, NumberFormat> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cell_styles = false;
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    if let Some(id) = number(&element, "numFmtId") {
                        codes.insert(
                            id,
                            from_code(&attribute(&element, "formatCode").unwrap_or_default()),
                        );
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    let id = number(&element, "numFmtId").unwrap_or(0);
                    formats.push(codes.get(&id).cloned().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => {
                in_cell_styles = false
            }
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

pub(super) fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "TRUE" | "on")
}
