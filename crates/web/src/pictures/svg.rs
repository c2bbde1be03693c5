//! The few words every picture is written with: escaped text, short numbers, a labelled frame.

use std::fmt::{self, Display, Write};

/// Text made harmless inside an element or an attribute; characters that XML does not allow are left out.
pub(super) struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&#39;")?,
                '\n' | '\t' | '\r' => formatter.write_char(' ')?,
                '\u{FFFE}' | '\u{FFFF}' => {}
                other if other.is_control() => {}
                other => formatter.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// A length in drawing units with at most one decimal; what is not a number is written as 0.
pub(super) struct Length(pub f64);

impl Display for Length {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A picture has thousands of lengths, and whole numbers are written much faster than fractions.
        let tenths = if self.0.is_finite() {
            (self.0 * 10.0).round() as i64
        } else {
            0
        };
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        match tenth {
            0 => write!(formatter, "{sign}{whole}"),
            tenth => write!(formatter, "{sign}{whole}.{tenth}"),
        }
    }
}

/// How assistive technology meets a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing inside can be reached: one image with one text.
    Image,
    /// Marks inside are links: a labelled group, so that they stay reachable.
    Group,
}

/// What every picture begins with.
pub(super) struct Frame<'a> {
    pub id: &'a str,
    pub class: &'a str,
    pub label: &'a str,
    pub description: &'a str,
    pub role: Role,
    pub width: f64,
    pub height: f64,
}

/// How a picture of lines one below the other is drawn twice: for a wide place and for a narrow one. The style shows the one that fits.
pub(super) struct Sheet {
    /// The class that the style knows.
    pub class: &'static str,
    /// What its id ends with.
    pub id: &'static str,
    /// Its width.
    pub width: f64,
}

/// The two drawings.
pub(super) const SHEETS: [Sheet; 2] = [
    Sheet {
        class: "lying",
        id: "wide",
        width: 560.0,
    },
    Sheet {
        class: "upright",
        id: "narrow",
        width: 330.0,
    },
];

/// About how wide a letter is at the size of a label.
const LETTER: f64 = 7.9;

/// As much of a label as fits beside what is written at the end of its line.
pub(super) fn beside(label: &str, written: &str, width: f64) -> String {
    let room = width / LETTER - written.chars().count() as f64 - 2.0;
    shortened(label, room.max(8.0) as usize)
}

/// A line cut to so many letters, at the end of a word where there is one.
pub(super) fn shortened(line: &str, letters: usize) -> String {
    if line.chars().count() <= letters {
        return line.to_owned();
    }
    let kept: String = line.chars().take(letters.saturating_sub(1)).collect();
    let end = kept
        .rfind(' ')
        .filter(|end| *end > kept.len() / 2)
        .unwrap_or(kept.len());
    format!("{}…", &kept[..end])
}

/// Writes the opening tag with its label, and the description that says the point of the picture.
pub(super) fn open(out: &mut String, frame: &Frame) {
    let role = match frame.role {
        Role::Image => "img",
        Role::Group => "group",
    };
    append(
        out,
        format_args!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="{}" viewBox="0 0 {} {}" role="{role}" aria-label="{}""#,
            Escaped(frame.class),
            Length(frame.width),
            Length(frame.height),
            Escaped(frame.label),
        ),
    );
    if frame.description.is_empty() {
        out.push('>');
    } else {
        let id = Escaped(frame.id);
        append(
            out,
            format_args!(
                r#" aria-describedby="{id}-text"><desc id="{id}-text">{}</desc>"#,
                Escaped(frame.description)
            ),
        );
    }
}

/// Adds formatted text; writing to a string cannot fail.
pub(super) fn append(out: &mut String, text: fmt::Arguments) {
    out.write_fmt(text).expect("a string takes every text");
}

/// Opens a mark: a link when there is an address, with its title as tooltip and as accessible name.
pub(super) fn open_mark(
    out: &mut String,
    class: &str,
    state: Option<&str>,
    title: &str,
    address: &str,
) {
    out.push_str("<a class=\"");
    append(out, format_args!("{}\"", Escaped(class)));
    if let Some(state) = state {
        append(out, format_args!(r#" data-state="{}""#, Escaped(state)));
    }
    append(
        out,
        format_args!(
            r#" href="{}" aria-label="{}"><title>{}</title>"#,
            Escaped(address),
            Escaped(title),
            Escaped(title)
        ),
    );
}

/// Opens a line of a picture: its words and shapes follow, then the link that covers them.
pub(super) fn open_row(out: &mut String, class: &str, state: Option<&str>) {
    append(out, format_args!(r#"<g class="{}""#, Escaped(class)));
    if let Some(state) = state {
        append(out, format_args!(r#" data-state="{}""#, Escaped(state)));
    }
    out.push('>');
}

/// Closes a line with the link that covers it: from the left edge, `(top, width, height)`. The link holds no words but its title:
/// the words beneath it are hidden from those who hear the page, and its name is said once.
pub(super) fn close_row(
    out: &mut String,
    title: &str,
    address: &str,
    (top, width, height): (f64, f64, f64),
) {
    open_mark(out, "over", None, title, address);
    append(
        out,
        format_args!(
            r#"<rect class="reach" x="0" y="{}" width="{}" height="{}"/></a></g>"#,
            Length(top),
            Length(width),
            Length(height)
        ),
    );
}

/// Reading a drawing back, for tests.
#[cfg(test)]
pub(super) mod reading {
    use quick_xml::Reader;
    use quick_xml::events::Event;

    /// The elements of a drawing as their names with their attributes, each `name attribute="value"…` as written.
    /// Fails when the drawing is not well-formed XML.
    pub fn elements(drawing: &str) -> Vec<String> {
        let whole = format!("<page>{drawing}</page>");
        let mut reader = Reader::from_str(&whole);
        let mut found = Vec::new();
        loop {
            match reader.read_event().expect("the drawing is well-formed") {
                Event::Start(tag) | Event::Empty(tag) => {
                    for attribute in tag.attributes() {
                        attribute.expect("attributes are well-formed and appear once");
                    }
                    found.push(tag.to_string());
                }
                Event::Eof => return found,
                _ => {}
            }
        }
    }

    /// How many elements hold all the given pieces of text in their tag.
    pub fn count(drawing: &str, pieces: &[&str]) -> usize {
        elements(drawing)
            .iter()
            .filter(|element| pieces.iter().all(|piece| element.contains(piece)))
            .count()
    }

    /// Whether no element came out of a text, and no character that XML forbids.
    pub fn is_harmless(drawing: &str) -> bool {
        !elements(drawing)
            .iter()
            .any(|element| element.starts_with("script"))
            && !drawing.contains('\u{1}')
    }

    /// Text that breaks a page when it is not escaped.
    pub const HOSTILE: &str = "\"><script>alert('1')</script>&\u{1}";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_harmless_in_elements_and_attributes() {
        let hostile = "\"><script>alert('x')</script>&\u{0}\u{8}\u{FFFF}\n";
        assert_eq!(
            Escaped(hostile).to_string(),
            "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp; "
        );
    }

    #[test]
    fn lengths_are_short_and_never_invalid() {
        let written: Vec<String> = [0.0, -0.01, 12.0, 12.34, -3.96, f64::NAN, f64::INFINITY]
            .map(|value| Length(value).to_string())
            .into();
        assert_eq!(written, ["0", "0", "12", "12.3", "-4", "0", "0"]);
    }
}
