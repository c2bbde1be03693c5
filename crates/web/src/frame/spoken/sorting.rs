//! The order of cells in a sorted list, as the reader's language counts.

use policy::kernel::Exact;
use policy::record::Cell;

use super::cell;
use crate::frame::reader::Reader;

/// Bytes that sort as the cells should. They depend on the reader's language and are not to be kept.
pub fn sort_key(sorted: &Cell, reader: &Reader) -> Vec<u8> {
    match sorted {
        Cell::Empty => Vec::new(),
        Cell::Day(day) => day.to_string().into_bytes(),
        Cell::Historical(date) => date
            .earliest()
            .map(|day| day.to_string().into_bytes())
            .unwrap_or_default(),
        Cell::Number(number) => whole(*number),
        Cell::Measure(number, _) => {
            // Decimals have at most nine digits after the point.
            let scaled = number.exact() * Exact::from_integer(1_000_000_000);
            let bytes = scaled.to_integer().cast_unsigned() ^ (1 << 127);
            bytes.to_be_bytes().to_vec()
        }
        Cell::Yes(yes) => vec![u8::from(!yes)],
        Cell::Money(money) => {
            let mut key = money.currency.as_bytes().to_vec();
            key.extend(whole(money.minor));
            key
        }
        Cell::Many(cells) => cells
            .first()
            .map(|first| sort_key(first, reader))
            .unwrap_or_default(),
        words => reader
            .language
            .sort_key(&cell(words, reader, &reader.view()).text),
    }
}

/// A number whose bytes sort as it does, below zero first.
fn whole(number: i64) -> Vec<u8> {
    (number.cast_unsigned() ^ (1 << 63)).to_be_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_sort_by_their_value() {
        let mut numbers = vec![12, -3, 0, i64::MIN, i64::MAX, 5];
        numbers.sort_by_key(|number| super::whole(*number));
        assert_eq!(numbers, [i64::MIN, -3, 0, 5, 12, i64::MAX]);
    }
}
