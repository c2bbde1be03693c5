//! Several things in one cell, as people separate them: by lines, semicolons or slashes. Commas are
//! left alone: they stand inside names ("Washington, D.C.").

use super::{Reading, text};
use crate::workbook::Cell;

/// The items of a cell, without bullets, spaces and repeats, in order.
///
/// # Errors
/// A formula's failure is no list.
pub fn list(cell: &Cell) -> Reading<Vec<String>> {
    let Some(read) = text(cell)? else {
        return Ok(None);
    };
    let mut items: Vec<String> = Vec::new();
    for line in read.value.split(['\n', ';', '|']) {
        for item in slashed(line) {
            let item = item
                .trim()
                .trim_start_matches(['•', '·', '*', '–'])
                .trim_start_matches("- ")
                .trim();
            if !item.is_empty() && !items.iter().any(|known| known == item) {
                items.push(item.to_owned());
            }
        }
    }
    Ok((!items.is_empty()).then(|| super::Read::sure(items)))
}

/// The parts between slashes, except in addresses of pages and between digits.
fn slashed(line: &str) -> Vec<&str> {
    if line.contains("://") {
        return vec![line];
    }
    let bytes = line.as_bytes();
    let is_digit = |position: Option<usize>| {
        position
            .and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for (position, _) in line.match_indices('/') {
        if !(is_digit(position.checked_sub(1)) && is_digit(position.checked_add(1))) {
            parts.push(line.get(start..position).unwrap_or_default());
            start = position + 1;
        }
    }
    parts.push(line.get(start..).unwrap_or_default());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let read = list(&Cell::Text(text.to_owned())).unwrap();
        assert_eq!(
            read.map_or(Vec::new(), |read| read.value),
            expected,
            "{text}"
        );
    }

    #[test]
    fn lines_semicolons_and_slashes_separate() {
        check(
            "Culture ; Éducation\n- Eau / Climat",
            &["Culture", "Éducation", "Eau", "Climat"],
        );
        check("Lyon/Milan|Leeds", &["Lyon", "Milan", "Leeds"]);
        check("• un\n• deux\n• un", &["un", "deux"]);
    }

    #[test]
    fn commas_dates_and_addresses_stay_whole() {
        check("Washington, D.C.", &["Washington, D.C."]);
        check("2019/2020", &["2019/2020"]);
        check("https://a.example/b/c; x", &["https://a.example/b/c", "x"]);
        check(" ; ", &[]);
    }
}
