//! Puts what the register holds into the reader's words: cells, titles, dates, reasons and problems.

mod cell;
mod message;
mod sorting;

use std::fmt;

use askama::filters::HtmlSafe;
use jiff::Timestamp;
use jiff::civil::Date;
use policy::Kind;
use policy::kernel::{Country, Historical, Listed};

use super::reader::Reader;

pub use cell::{cell, text, title, title_of};
pub use message::{problem, problems, reason, worded};
pub use sorting::sort_key;

/// Words for a reader: plain, and as safe HTML that a template prints as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// The words alone.
    pub text: String,
    /// The same with links, dates and marks of language; none when the words need no more than themselves.
    pub html: Option<String>,
}

impl Spoken {
    /// Words that need no more than themselves.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            html: None,
        }
    }

    /// Words with links, dates or marks, already safe.
    pub fn dressed(text: impl Into<String>, html: String) -> Self {
        Self {
            text: text.into(),
            html: Some(html),
        }
    }

    /// Several after one another, with what stands between them.
    pub fn joined(parts: &[Self], between: &str) -> Self {
        let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        let text = texts.join(between);
        if parts.iter().all(|part| part.html.is_none()) {
            return Self::plain(text);
        }
        let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Self::dressed(text, parts.join(&escaped(between)))
    }

    /// Several of a list; semicolons part them where one holds a comma, so that one sees where each ends.
    pub fn listed(parts: &[Self]) -> Self {
        let has_comma = parts.iter().any(|part| part.text.contains(','));
        Self::joined(parts, if has_comma { "; " } else { ", " })
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.html {
            Some(html) => f.write_str(html),
            None => Safe(&self.text).fmt(f),
        }
    }
}

/// Its HTML was escaped where it was made.
impl HtmlSafe for Spoken {}

/// Words written so that they are safe in HTML, in text and in attributes.
struct Safe<'a>(&'a str);

impl fmt::Display for Safe<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

/// Words made safe to stand in HTML, in text and in attributes.
pub fn escaped(text: &str) -> String {
    Safe(text).to_string()
}

/// Key of a value of a closed list: `agreement-type-letter-of-intent`.
pub fn choice_key(list: &str, word: &str) -> String {
    let mut key = String::with_capacity(list.len() + 1 + word.len());
    key.push_str(list);
    key.push('-');
    key.extend(word.chars().map(|letter| match letter {
        '_' => '-',
        letter => letter,
    }));
    key
}

/// A value of a closed list in words.
pub fn choice(list: &str, word: &str, reader: &Reader) -> String {
    reader.words.text(&choice_key(list, word))
}

/// A typed value of a closed list in words.
pub fn listed<L: Listed>(value: L, reader: &Reader) -> String {
    choice(L::LIST, value.word(), reader)
}

/// The name of a kind: "Agreement".
pub fn kind(kind: Kind, reader: &Reader) -> String {
    reader.words.text(&choice_key("kind", kind.word()))
}

/// The name of many of a kind: "Agreements".
pub fn kinds(kind: Kind, reader: &Reader) -> String {
    reader
        .words
        .text(&format!("{}-plural", choice_key("kind", kind.word())))
}

/// A day in words, as `<time>`.
pub fn day(date: Date, reader: &Reader) -> Spoken {
    timed(reader.language.day(date), &date)
}

/// A day that may be known in part: the day, the month, the year, or that nobody knows.
pub fn historical(date: Historical, reader: &Reader) -> Spoken {
    let language = reader.language;
    let text = match date {
        Historical::Day(known) => return day(known, reader),
        Historical::Month(year, month) => language.month(year, month),
        Historical::Year(year) => language.year(year),
        Historical::Unknown => return Spoken::plain(reader.words.text("frame-unknown")),
    };
    timed(text, &date)
}

/// Words about time, with what they say to machines.
fn timed(text: String, machine: &dyn fmt::Display) -> Spoken {
    let html = format!("<time datetime=\"{machine}\">{}</time>", Safe(&text));
    Spoken::dressed(text, html)
}

/// A moment in the office's time zone, as `<time>`.
pub fn moment(at: Timestamp, reader: &Reader) -> Spoken {
    let zone = jiff::tz::TimeZone::get(&reader.settings.time_zone);
    let local = at.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC));
    let text = reader.language.moment(local.datetime());
    timed(text, &format_args!("{at:.0}"))
}

/// The name of a country; its code when it has none.
pub fn country(country: Country, reader: &Reader) -> String {
    let name = reader.language.country(country.code());
    name.unwrap_or(country.code()).to_owned()
}

/// A size in whole megabytes.
pub fn megabytes(megabytes: i64, reader: &Reader) -> String {
    let number = reader.language.integer(megabytes);
    reader
        .words
        .text_with("frame-size-megabytes", &[("number", number.into())])
}

/// The size of a file.
pub fn size(bytes: u64, reader: &Reader) -> String {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    let (key, number) = match bytes {
        0..1_000 => {
            return reader
                .words
                .text_with("frame-size-bytes", &[("count", bytes.into())]);
        }
        1_000..1_000_000 => ("frame-size-kilobytes", bytes.div_euclid(1_000)),
        _ => ("frame-size-megabytes", bytes.div_euclid(1_000_000)),
    };
    let number = reader.language.integer(number);
    reader.words.text_with(key, &[("number", number.into())])
}

#[cfg(test)]
mod tests {
    use super::Spoken;

    #[test]
    fn names_that_hold_a_comma_are_parted_by_semicolons() {
        let listed = |names: &[&str]| {
            let said: Vec<Spoken> = names.iter().map(|name| Spoken::plain(*name)).collect();
            Spoken::listed(&said).text
        };
        assert_eq!(listed(&["Aldaluz", "Nouakra"]), "Aldaluz, Nouakra");
        assert_eq!(
            listed(&["Minatozaki, Japan", "Kiyikent, Türkiye"]),
            "Minatozaki, Japan; Kiyikent, Türkiye"
        );
    }
}
