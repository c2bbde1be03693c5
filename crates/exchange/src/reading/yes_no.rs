//! Yes and no in three languages, and the signs people tick with.

use language::fold;

use super::{Read, Reading, Unreadable};
use crate::workbook::Cell;

/// Reads yes or no.
///
/// # Errors
/// Any other text or number.
pub fn yes_no(cell: &Cell) -> Reading<bool> {
    let refused = || Unreadable::quoting("reading-yes-no", cell);
    let text = match cell {
        _ if cell.is_blank() => return Ok(None),
        Cell::Bool(value) => return Ok(Some(Read::sure(*value))),
        Cell::Text(text) => text.trim().to_owned(),
        Cell::Number(number) => number.decimal.to_string(),
        Cell::Empty | Cell::Date(_) | Cell::Error(_) => return Err(refused()),
    };
    if matches!(text.as_str(), "✓" | "✔" | "☑" | "☒" | "✗" | "✘" | "☐") {
        return Ok(Some(Read::sure(matches!(
            text.as_str(),
            "✓" | "✔" | "☑" | "☒"
        ))));
    }
    match fold(&text).as_str() {
        "oui" | "o" | "yes" | "y" | "si" | "s" | "vrai" | "true" | "t" | "v" | "verdadero"
        | "x" | "1" | "ok" => Ok(Some(Read::sure(true))),
        "non" | "no" | "n" | "faux" | "false" | "f" | "falso" | "0" => Ok(Some(Read::sure(false))),
        _ => Err(refused()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_three_languages() {
        for (text, expected) in [
            ("Oui", true),
            ("non", false),
            ("Sí", true),
            ("NO", false),
            ("yes", true),
            ("x", true),
            ("vrai", true),
            ("0", false),
            ("✓", true),
            ("☐", false),
            ("Falso", false),
        ] {
            assert_eq!(
                yes_no(&Cell::Text(text.to_owned())).unwrap().unwrap().value,
                expected,
                "{text}"
            );
        }
        assert!(yes_no(&Cell::number("1")).unwrap().unwrap().value);
        assert_eq!(yes_no(&Cell::Empty).unwrap(), None);
    }

    #[test]
    fn anything_else_is_refused() {
        for cell in [
            Cell::Text("peut-être".to_owned()),
            Cell::number("2"),
            Cell::Error("#N/A".to_owned()),
        ] {
            assert_eq!(yes_no(&cell).unwrap_err().0.key, "reading-yes-no");
        }
    }
}
