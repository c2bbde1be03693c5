//! The letters behind the bytes of a text file. A byte-order mark decides; then UTF-8 where the
//! bytes are valid UTF-8, which other encodings hardly ever are by chance; then a guess, which is
//! reported so that somebody looks at the accents before importing.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE};

use super::ReadError;

/// A text, the name of its encoding, and whether that was a guess.
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: &'static Encoding,
    pub(crate) guessed: bool,
    pub(crate) malformed: bool,
}

pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok(decoded(
            encoding,
            bytes.get(length..).unwrap_or_default(),
            false,
        ));
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(decoded(encoding, bytes, true));
    }
    if bytes.contains(&0) {
        return Err(ReadError::NotAWorkbook);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: UTF_8,
            guessed: false,
            malformed: false,
        });
    }
    if is_macintosh(bytes) {
        return Ok(decoded(MACINTOSH, bytes, true));
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    Ok(decoded(encoding, bytes, true))
}

fn decoded<'a>(encoding: &'static Encoding, bytes: &'a [u8], guessed: bool) -> Decoded<'a> {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text,
        encoding,
        guessed,
        malformed,
    }
}

/// Two bytes to a letter without a mark: every other byte of a western text is then zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096))?;
    if sample.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if odd * 10 >= pairs * 7 && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 7 && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Old exports from a Macintosh write é as 8E and è as 8F, which are hardly ever letters inside a
/// word elsewhere, and never use the bytes where other western encodings keep their accents.
fn is_macintosh(bytes: &[u8]) -> bool {
    let mut macintosh = 0_u32;
    let mut others = 0_u32;
    for window in bytes.windows(2) {
        if let [before, byte] = window
            && before.is_ascii_lowercase()
        {
            match byte {
                0x87 | 0x88 | 0x8d..=0x90 | 0x9d => macintosh += 1,
                0xc0..=0xff => others += 1,
                _ => {}
            }
        }
    }
    macintosh > 0 && others == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let decoded = decode(bytes).unwrap();
        assert_eq!(
            (decoded.encoding.name(), decoded.text.as_ref()),
            (encoding, text)
        );
    }

    fn wide_bytes(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn utf_8_is_known_with_and_without_its_mark() {
        check("Évry;Málaga".as_bytes(), "UTF-8", "Évry;Málaga");
        check("\u{feff}Évry".as_bytes(), "UTF-8", "Évry");
    }

    #[test]
    fn two_bytes_to_a_letter_are_known_with_and_without_their_mark() {
        check(
            &wide_bytes("\u{feff}Ville;Année", u16::to_le_bytes),
            "UTF-16LE",
            "Ville;Année",
        );
        check(
            &wide_bytes("Ville;Année;Objet", u16::to_be_bytes),
            "UTF-16BE",
            "Ville;Année;Objet",
        );
        check(
            &wide_bytes("Ville;Année;Objet", u16::to_le_bytes),
            "UTF-16LE",
            "Ville;Année;Objet",
        );
    }

    #[test]
    fn western_bytes_of_windows_and_of_old_macintoshes_are_guessed() {
        check(
            b"Ville;Ann\xe9e;Th\xe8me\nG\xeanes;2010;Coop\xe9ration",
            "windows-1252",
            "Ville;Année;Thème\nGênes;2010;Coopération",
        );
        check(
            b"Ville;Ann\x8ee;Th\x8fme\nG\x90nes;2010",
            "macintosh",
            "Ville;Année;Thème\nGênes;2010",
        );
    }

    #[test]
    fn zeros_among_the_bytes_are_no_text() {
        assert_eq!(
            decode(b"abc\0def\0\0\0gh\xff").err(),
            Some(ReadError::NotAWorkbook)
        );
    }
}
