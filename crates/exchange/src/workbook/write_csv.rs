//! Lists as text files. Programs that open them may take a text such as `=1+1` for a formula, so
//! such a text gets a leading `'`, and reading takes exactly that one away again.

use super::CellOut;

/// How a text file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvChoices {
    /// What separates the columns.
    pub separator: char,
    /// Whether the file begins with the mark by which Excel knows UTF-8.
    pub byte_order_mark: bool,
    /// What separates the decimals of a number.
    pub decimal_mark: char,
}

impl Default for CsvChoices {
    fn default() -> Self {
        Self {
            separator: ',',
            byte_order_mark: true,
            decimal_mark: '.',
        }
    }
}

/// Writes headings and rows as UTF-8, lines ended as the standard asks.
pub fn write_csv(header: &[String], rows: &[Vec<CellOut>], choices: CsvChoices) -> Vec<u8> {
    let mut text = String::new();
    if choices.byte_order_mark {
        text.push('\u{feff}');
    }
    let headings = header.iter().map(|heading| guarded(heading));
    write_line(&mut text, headings, choices.separator);
    for row in rows {
        write_line(
            &mut text,
            row.iter().map(|cell| field(cell, choices)),
            choices.separator,
        );
    }
    text.into_bytes()
}

fn write_line(text: &mut String, fields: impl Iterator<Item = String>, separator: char) {
    for (column, field) in fields.enumerate() {
        if column > 0 {
            text.push(separator);
        }
        // Every usual separator is quoted, not only ours: whoever guesses the separator then
        // finds no other.
        let needs_quotes = field.contains(['"', '\n', '\r', ',', ';', '\t', '|', separator])
            || field.starts_with(char::is_whitespace)
            || field.ends_with(char::is_whitespace);
        if needs_quotes {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

fn field(cell: &CellOut, choices: CsvChoices) -> String {
    match cell {
        CellOut::Empty => String::new(),
        CellOut::Text(text) => guarded(text),
        CellOut::Number(decimal) => decimal.replace('.', &choices.decimal_mark.to_string()),
        CellOut::Percent(decimal) => format!(
            "{}%",
            decimal.replace('.', &choices.decimal_mark.to_string())
        ),
        CellOut::Day(day) => day.to_string(),
        CellOut::Moment(moment) => moment.to_string().replace('T', " "),
        CellOut::Bool(value) => value.to_string(),
    }
}

/// A text that no program takes for a formula.
fn guarded(text: &str) -> String {
    if is_dangerous(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text as it was before it was guarded.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => text,
    }
}

/// Whether a program may compute the text; quotes before it count, so that a quote that was there
/// already comes back.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_looks_like_a_formula_is_guarded_and_comes_back() {
        for text in [
            "=1+1",
            "+33 1 44",
            "-",
            "@home",
            "\tx",
            "\rx",
            "'=1",
            "''+",
            "L'Hospitalet",
            "'quoted'",
        ] {
            assert!(
                !guarded(text).starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{text}"
            );
            assert_eq!(unguarded(&guarded(text)), text);
        }
        assert_eq!(guarded("'quoted'"), "'quoted'");
    }

    #[test]
    fn numbers_are_written_bare_even_below_zero() {
        let rows = [vec![
            CellOut::Number("-1.5".to_owned()),
            CellOut::Text("a,b".to_owned()),
        ]];
        let choices = CsvChoices {
            separator: ';',
            byte_order_mark: false,
            decimal_mark: ',',
        };
        let bytes = write_csv(&["Nombre".to_owned(), "Texte".to_owned()], &rows, choices);
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "Nombre;Texte\r\n\"-1,5\";\"a,b\"\r\n"
        );
    }
}
