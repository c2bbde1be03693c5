//! Text files with separated columns, as every program writes them differently: the encoding and
//! the separator are found, quotes are honoured, a line with more or fewer fields than the others
//! is kept as it is. Lines are numbered as a spreadsheet would number them.

use super::budget::{Budget, SheetBuilder};
use super::encoding::decode;
use super::write_csv::unguarded;
use super::{Cell, Format, Limits, Notes, ReadError, Workbook};
use crate::Message;

/// The separators that are recognised, the rarest in ordinary text first.
const SEPARATORS: [char; 4] = ['\t', ';', '|', ','];
/// How much of a file is looked at to find the separator.
const SAMPLE_CHARACTERS: usize = 64 * 1024;
/// How many lines are compared to find the separator.
const SAMPLE_ROWS: usize = 100;

pub(crate) fn read(
    bytes: &[u8],
    file_name: Option<&str>,
    limits: &Limits,
) -> Result<Workbook, ReadError> {
    let decoded = decode(bytes)?;
    refuse_noise(&decoded.text, decoded.malformed)?;
    let (declared, text) = declared_separator(&decoded.text);
    let separator = declared.unwrap_or_else(|| sniff(text, file_name));
    let mut remarks = Vec::new();
    if decoded.guessed {
        remarks.push(
            Message::new("reading-note-encoding-guessed").with("encoding", decoded.encoding.name()),
        );
    }
    if decoded.malformed {
        remarks.push(
            Message::new("reading-note-encoding-damaged").with("encoding", decoded.encoding.name()),
        );
    }
    let mut budget = Budget::new(limits);
    let mut builder = SheetBuilder::new(&mut budget, "", false);
    let mut wider = Wider::default();
    // A line that only names the separator is a row of the file all the same.
    let mut number = u32::from(declared.is_some());
    let mut records = Records::new(text, separator, limits.cell_characters);
    while let Some(fields) = records.next_record() {
        number = number.saturating_add(1);
        let fields = fields.map_err(|column| too_long(number, column, limits))?;
        wider.see(number, fields);
        for (column, field) in fields.iter().enumerate() {
            if !field.is_empty() {
                builder.put(
                    number,
                    false,
                    column,
                    Cell::Text(unguarded(field).to_owned()),
                )?;
            }
        }
    }
    let sheet = builder.finish(&mut remarks);
    wider.report(&mut remarks);
    let notes = Notes {
        format: Format::Csv,
        encoding: Some(decoded.encoding.name()),
        separator: Some(separator),
        remarks,
    };
    Ok(Workbook {
        sheets: vec![sheet],
        notes,
    })
}

fn too_long(row: u32, column: usize, limits: &Limits) -> ReadError {
    let cell = format!("{}{row}", super::column_letters(column));
    ReadError::CellTooLong {
        sheet: String::new(),
        cell,
        limit: limits.cell_characters,
    }
}

/// Bytes that decode to mostly control characters are a picture or a program, not a list.
fn refuse_noise(text: &str, malformed: bool) -> Result<(), ReadError> {
    let sample = text.chars().take(SAMPLE_CHARACTERS);
    let (mut all, mut noise) = (0_usize, 0_usize);
    for character in sample {
        all += 1;
        let is_layout = matches!(character, '\n' | '\r' | '\t');
        if character.is_control() && !is_layout || malformed && character == '\u{fffd}' {
            noise += 1;
        }
    }
    if noise > 4 && noise * 10 > all {
        Err(ReadError::NotAWorkbook)
    } else {
        Ok(())
    }
}

/// Excel may write a first line `sep=;` that names the separator.
fn declared_separator(text: &str) -> (Option<char>, &str) {
    let (line, rest) = match text.find('\n') {
        Some(end) => (
            text.get(..end).unwrap_or_default(),
            text.get(end + 1..).unwrap_or_default(),
        ),
        None => (text, ""),
    };
    let line = line.trim_end_matches('\r').trim_matches('"');
    let named = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| line.get(4..));
    let mut characters = named.unwrap_or_default().chars();
    match (characters.next(), characters.next()) {
        (Some(separator), None) if separator != '"' => (Some(separator), rest),
        _ => (None, text),
    }
}

/// The separator under which the lines are most alike.
fn sniff(text: &str, file_name: Option<&str>) -> char {
    let end = text
        .char_indices()
        .nth(SAMPLE_CHARACTERS)
        .map_or(text.len(), |(position, _)| position);
    let sample = text.get(..end).unwrap_or_default();
    let is_tabbed = file_name.is_some_and(|name| name.to_lowercase().ends_with(".tsv"));
    let mut best = (if is_tabbed { '\t' } else { ',' }, 0.0);
    for separator in SEPARATORS {
        let evenness = evenness(sample, separator);
        if evenness > best.1 {
            best = (separator, evenness);
        }
    }
    best.0
}

/// How even the lines are when cut by a separator: the share of lines with the usual number of
/// fields, raised a little by that number. Zero where the usual number is one.
fn evenness(sample: &str, separator: char) -> f64 {
    let mut counts = Vec::new();
    let mut records = Records::new(sample, separator, usize::MAX);
    while counts.len() < SAMPLE_ROWS
        && let Some(Ok(fields)) = records.next_record()
    {
        if fields.iter().any(|field| !field.trim().is_empty()) {
            counts.push(fields.len());
        }
    }
    let usual = usual(&counts);
    if usual < 2 {
        return 0.0;
    }
    let alike = counts.iter().filter(|count| **count == usual).count();
    let few = u32::try_from(usual.min(100)).unwrap_or(100);
    alike as f64 / counts.len() as f64 + f64::from(few).ln() / 20.0
}

/// The most frequent number, the larger of two equally frequent.
fn usual(counts: &[usize]) -> usize {
    let mut frequencies = std::collections::BTreeMap::new();
    for count in counts {
        *frequencies.entry(*count).or_insert(0_usize) += 1;
    }
    frequencies
        .into_iter()
        .max_by_key(|(count, frequency)| (*frequency, *count))
        .map_or(0, |(count, _)| count)
}

/// Lines with more fields than the first line that has several: often a separator in a text
/// without quotes.
#[derive(Default)]
struct Wider {
    usual: Option<usize>,
    first: Option<u32>,
    count: u64,
}

impl Wider {
    fn see(&mut self, row: u32, fields: &[String]) {
        let filled = fields
            .iter()
            .rposition(|field| !field.trim().is_empty())
            .map_or(0, |last| last + 1);
        match self.usual {
            None if filled > 1 => self.usual = Some(fields.len()),
            Some(usual) if filled > usual => {
                self.first.get_or_insert(row);
                self.count += 1;
            }
            _ => {}
        }
    }

    fn report(self, remarks: &mut Vec<Message>) {
        if let Some(row) = self.first {
            remarks.push(
                Message::new("reading-note-wider-rows")
                    .count("count", self.count)
                    .count("row", row),
            );
        }
    }
}

/// The records of a text, one by one, in a buffer that is used again.
struct Records<'t> {
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    separator: char,
    limit: usize,
    fields: Vec<String>,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: char, limit: usize) -> Self {
        Self {
            rest: text.chars().peekable(),
            separator,
            limit,
            fields: Vec::new(),
        }
    }

    /// The next record; the column of a field that is too long; nothing at the end. A quote opens
    /// a quoted field only as its first character; two quotes inside stand for one; text after
    /// the closing quote is kept.
    fn next_record(&mut self) -> Option<Result<&[String], usize>> {
        self.rest.peek()?;
        let mut column = 0;
        let mut length = 0_usize;
        let mut quoted = false;
        self.start_field(column);
        while let Some(character) = self.rest.next() {
            if quoted {
                if character != '"' {
                    self.push(column, character);
                    length += 1;
                } else if self.rest.next_if_eq(&'"').is_some() {
                    self.push(column, '"');
                    length += 1;
                } else {
                    quoted = false;
                }
            } else if character == self.separator {
                column += 1;
                length = 0;
                self.start_field(column);
            } else if character == '\n' || character == '\r' {
                if character == '\r' {
                    self.rest.next_if_eq(&'\n');
                }
                break;
            } else if character == '"' && length == 0 {
                quoted = true;
            } else {
                self.push(column, character);
                length += 1;
            }
            if length > self.limit {
                return Some(Err(column));
            }
        }
        self.fields.truncate(column + 1);
        Some(Ok(&self.fields))
    }

    fn start_field(&mut self, column: usize) {
        match self.fields.get_mut(column) {
            Some(field) => field.clear(),
            None => self.fields.push(String::new()),
        }
    }

    fn push(&mut self, column: usize, character: char) {
        if let Some(field) = self.fields.get_mut(column) {
            field.push(character);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (char, Vec<Vec<String>>) {
        let workbook = read(text.as_bytes(), None, &Limits::default()).unwrap();
        let rows = &workbook.sheets[0].rows;
        let texts = rows
            .iter()
            .map(|row| row.cells.iter().map(Cell::text).collect())
            .collect();
        (workbook.notes.separator.unwrap(), texts)
    }

    fn check(text: &str, separator: char, expected: &[&[&str]]) {
        let (found, rows) = rows(text);
        assert_eq!(found, separator, "{text:?}");
        assert_eq!(rows, expected, "{text:?}");
    }

    #[test]
    fn the_separator_is_the_one_that_makes_lines_alike() {
        check(
            "ville;part\nLyon;1,5\nMilan;2,25\n",
            ';',
            &[&["ville", "part"], &["Lyon", "1,5"], &["Milan", "2,25"]],
        );
        check(
            "city,share\nLyon,1.5\n",
            ',',
            &[&["city", "share"], &["Lyon", "1.5"]],
        );
        check(
            "a\tb, c\nd\te, f\n",
            '\t',
            &[&["a", "b, c"], &["d", "e, f"]],
        );
        check("a|b\nc|d", '|', &[&["a", "b"], &["c", "d"]]);
        check("sep=;\na,b;c\n", ';', &[&["a,b", "c"]]);
    }

    #[test]
    fn quotes_hold_separators_lines_and_quotes() {
        check(
            "a;b\n\"x;\"\"y\"\"\n z\";2\n",
            ';',
            &[&["a", "b"], &["x;\"y\"\n z", "2"]],
        );
        check("a;b\n5\" pipe;c\n", ';', &[&["a", "b"], &["5\" pipe", "c"]]);
    }

    #[test]
    fn blank_lines_keep_their_numbers_and_ragged_lines_their_fields() {
        let text = "a;b\r\n\r\n1;2;3\r\n4\r\n";
        let workbook = read(text.as_bytes(), None, &Limits::default()).unwrap();
        let numbers: Vec<_> = workbook.sheets[0]
            .rows
            .iter()
            .map(|row| (row.number, row.cells.len()))
            .collect();
        assert_eq!(numbers, [(1, 2), (3, 3), (4, 1)]);
        assert!(
            workbook
                .notes
                .remarks
                .iter()
                .any(|remark| remark.key == "reading-note-wider-rows")
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_names_its_cell() {
        let text = format!("a;b\n1;\"{}", "x".repeat(40_000));
        let error = read(text.as_bytes(), None, &Limits::default()).unwrap_err();
        assert_eq!(error.key(), "reading-cell-too-long");
        assert!(error.to_string().contains("B2"), "{error}");
    }
}
