//! Characters that nobody sees and that break a comparison: control characters, direction marks,
//! zero-width spaces. They are removed from cells, and the removal is reported.

use std::borrow::Cow;

/// The text with lines separated by `\n` and without invisible characters, and whether any were
/// removed. A changed line ending is not reported.
pub(crate) fn cleaned(text: &str) -> (Cow<'_, str>, bool) {
    if !text
        .chars()
        .any(|character| character == '\r' || is_invisible(character))
    {
        return (Cow::Borrowed(text), false);
    }
    let mut kept = String::with_capacity(text.len());
    let mut removed = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\r' {
            if characters.peek() != Some(&'\n') {
                kept.push('\n');
            }
        } else if is_invisible(character) {
            removed = true;
        } else {
            kept.push(character);
        }
    }
    (Cow::Owned(kept), removed)
}

/// Whether a character is removed from cells.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::cleaned;

    fn check(text: &str, kept: &str, removed: bool) {
        let (found, reported) = cleaned(text);
        assert_eq!((found.as_ref(), reported), (kept, removed), "{text:?}");
    }

    #[test]
    fn control_characters_and_direction_marks_are_removed_and_reported() {
        check("Ly\u{0}on", "Lyon", true);
        check("\u{200e}Lyon\u{202c}", "Lyon", true);
        check("\u{feff}Code", "Code", true);
    }

    #[test]
    fn ordinary_text_and_line_ends_are_kept_without_a_report() {
        check("Porto Alegre, São Paulo", "Porto Alegre, São Paulo", false);
        check("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour", false);
    }
}
