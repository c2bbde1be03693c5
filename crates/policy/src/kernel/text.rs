//! A text that an office writes in several languages (DOMAIN 3.9): one of them is the reference, the others may be missing.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The code of a language that people write in (ISO 639: `fr`, `en`, `es`, `ca`, `arz`).
///
/// Not to be confused with the languages that the pages speak: an office may write in Catalan on a French page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tongue([u8; 3]);

impl Tongue {
    /// Reads a two- or three-letter code in lower case; nothing else is a language.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes = code.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_lowercase) {
            return None;
        }
        let mut letters = [0; 3];
        letters[..bytes.len()].copy_from_slice(bytes);
        Some(Self(letters))
    }

    /// The code as it is written.
    pub fn code(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).expect("only ASCII letters are stored")
    }
}

impl fmt::Display for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Tongue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Tongue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("not a language: {code}")))
    }
}

impl JsonSchema for Tongue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[a-z]{2,3}$", "x-shape": "language"})
    }
}

/// A text in one or several languages, written as an object: `{"fr": "Jumelage", "en": "Twinning"}`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(Box<[(Tongue, Box<str>)]>);

impl Text {
    /// A text in one language; mostly for tests and imports.
    pub fn new(tongue: Tongue, words: &str) -> Self {
        Self(Box::new([(tongue, words.into())]))
    }

    /// The text in exactly this language.
    pub fn exactly(&self, tongue: Tongue) -> Option<&str> {
        self.0
            .iter()
            .find(|(written, _)| *written == tongue)
            .map(|(_, words)| &**words)
    }

    /// The text to show to a reader of `tongue`: theirs, else the reference's, else any. The language tells
    /// whether the reader gets a substitute, which a page marks.
    pub fn shown(&self, tongue: Tongue, reference: Tongue) -> Option<(Tongue, &str)> {
        let found = |wanted: Tongue| self.exactly(wanted).map(|words| (wanted, words));
        found(tongue)
            .or_else(|| found(reference))
            .or_else(|| self.all().next())
    }

    /// Every language with its words.
    pub fn all(&self) -> impl Iterator<Item = (Tongue, &str)> {
        self.0.iter().map(|(tongue, words)| (*tongue, &**words))
    }

    /// Whether nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (tongue, words) in self.all() {
            map.serialize_entry(tongue.code(), words)?;
        }
        map.end()
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a text for each language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut entries: Vec<(Tongue, Box<str>)> = Vec::with_capacity(map.size_hint().unwrap_or(1));
        while let Some((tongue, words)) = map.next_entry()? {
            entries.push((tongue, words));
        }
        entries.sort_by_key(|(tongue, _)| *tongue);
        entries.dedup_by_key(|(tongue, _)| *tongue);
        Ok(Text(entries.into()))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(TextVisitor)
    }
}

impl JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": {"pattern": "^[a-z]{2,3}$"},
            "additionalProperties": {"type": "string", "minLength": 1},
            "minProperties": 1,
            "x-shape": "text"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tongue(code: &str) -> Tongue {
        Tongue::parse(code).expect("a language code")
    }

    #[test]
    fn a_missing_translation_shows_the_reference_and_says_so() {
        let text: Text = serde_json::from_str(r#"{"fr":"Jumelage","es":"Hermanamiento"}"#).unwrap();
        assert_eq!(
            text.shown(tongue("en"), tongue("fr")),
            Some((tongue("fr"), "Jumelage"))
        );
        assert_eq!(
            text.shown(tongue("es"), tongue("fr")),
            Some((tongue("es"), "Hermanamiento"))
        );
        assert_eq!(
            text.shown(tongue("en"), tongue("en"))
                .map(|(found, _)| found),
            Some(tongue("es"))
        );
    }

    #[test]
    fn only_lower_case_codes_are_languages() {
        for wrong in ["", "f", "FR", "fr-FR", "f1", "abcd"] {
            assert_eq!(Tongue::parse(wrong), None, "{wrong}");
        }
    }
}
