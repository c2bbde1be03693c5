//! Where a page of a list ended: the place of its last record in the order of the list, so that the next page begins right after
//! it whatever was added or taken away in the meantime.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use policy::Record;
use policy::kernel::Code;
use policy::record::Shared;
use policy::table::{Order, order_of};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A place in a list. Programs get it as one word and give it back as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cursor {
    /// The column that the list is sorted by, with a `-` when downwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// The key of the last record in a sorted list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<SortKey>,
    place: Place,
}

/// Where a record stands by the column that the list is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SortKey {
    /// What is unknown stands at the end, in both directions.
    pub unknown: bool,
    /// The key of the cell.
    pub bytes: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Code(String),
    Day(i32, Uuid),
}

impl Cursor {
    /// The place of a record.
    pub fn at<R: Record>(record: &Shared<R>, sort: Option<String>, key: Option<SortKey>) -> Self {
        let place = match order_of(record) {
            Order::Code(numbered) => Place::Code(numbered.code().to_string()),
            Order::Dated(day, id) => Place::Day(day, id),
        };
        Self { sort, key, place }
    }

    /// Its place in the order of the kind.
    pub fn order(&self) -> Option<Order> {
        match &self.place {
            Place::Code(code) => Some(Order::Code(Code::parse(code)?.numbered())),
            Place::Day(day, id) => Some(Order::Dated(*day, *id)),
        }
    }

    /// Reads the word that a program gave back.
    pub fn read(word: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(word).ok()?;
        let cursor: Self = serde_json::from_slice(&bytes).ok()?;
        let whole = cursor.order().is_some() && cursor.sort.is_some() == cursor.key.is_some();
        whole.then_some(cursor)
    }

    /// The word that a program is given.
    pub fn word(&self) -> String {
        URL_SAFE_NO_PAD.encode(super::item::bytes(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        let key = SortKey {
            unknown: false,
            bytes: vec![0, 255],
        };
        let cursor = Cursor {
            sort: Some("-title".to_owned()),
            key: Some(key),
            place: Place::Code("AGR-12".to_owned()),
        };
        assert_eq!(Cursor::read(&cursor.word()), Some(cursor));
    }

    #[test]
    fn words_of_others_are_no_cursors() {
        let without_key = URL_SAFE_NO_PAD.encode(r#"{"sort":"title","place":{"code":"A-1"}}"#);
        let no_code = URL_SAFE_NO_PAD.encode(r#"{"place":{"code":"1 2"}}"#);
        for wrong in ["", "x", "e30", "%%%", &without_key, &no_code] {
            assert_eq!(Cursor::read(wrong), None, "{wrong}");
        }
    }
}
