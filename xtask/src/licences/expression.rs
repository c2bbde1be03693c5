//! Licence expressions as packages write them (SPDX): `MIT OR Apache-2.0`, `(A AND B) OR C`, `X WITH exception`, and the
//! older slash for a choice.

/// Whether an expression can be satisfied with allowed licences alone. A licence with an exception is asked for as a
/// whole, as `X WITH exception`.
///
/// # Errors
/// When it is not an expression; the message says where.
pub fn satisfied(text: &str, is_allowed: &dyn Fn(&str) -> bool) -> Result<bool, String> {
    let spaced = text
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reading = Reading {
        words: &words,
        at: 0,
        is_allowed,
    };
    let satisfied = reading.choice()?;
    match words.get(reading.at) {
        None => Ok(satisfied),
        Some(word) => Err(format!("did not expect \"{word}\"")),
    }
}

struct Reading<'a> {
    words: &'a [&'a str],
    at: usize,
    is_allowed: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reading<'a> {
    fn choice(&mut self) -> Result<bool, String> {
        let mut satisfied = self.together()?;
        while self.takes("OR") {
            satisfied |= self.together()?;
        }
        Ok(satisfied)
    }

    fn together(&mut self) -> Result<bool, String> {
        let mut satisfied = self.one()?;
        while self.takes("AND") {
            satisfied &= self.one()?;
        }
        Ok(satisfied)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.takes("(") {
            let satisfied = self.choice()?;
            return if self.takes(")") {
                Ok(satisfied)
            } else {
                Err("a \")\" is missing".into())
            };
        }
        let licence = self.licence()?;
        if self.takes("WITH") {
            let exception = self.licence()?;
            return Ok((self.is_allowed)(&format!("{licence} WITH {exception}")));
        }
        Ok((self.is_allowed)(licence))
    }

    fn licence(&mut self) -> Result<&'a str, String> {
        match self.words.get(self.at) {
            Some(word) if !["OR", "AND", "WITH", "(", ")"].contains(word) => {
                self.at += 1;
                Ok(word)
            }
            Some(word) => Err(format!("a licence should stand before \"{word}\"")),
            None => Err("a licence is missing at the end".into()),
        }
    }

    fn takes(&mut self, word: &str) -> bool {
        let there = self.words.get(self.at) == Some(&word);
        self.at += usize::from(there);
        there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: bool) {
        let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"];
        assert_eq!(
            satisfied(text, &|licence| allowed.contains(&licence)),
            Ok(expected),
            "{text}"
        );
    }

    #[test]
    fn one_allowed_choice_is_enough_and_all_of_a_sum_are_needed() {
        check("MIT", true);
        check("GPL-3.0", false);
        check("GPL-3.0 OR MIT", true);
        check("GPL-3.0/MIT", true);
        check("MIT AND ISC", true);
        check("MIT AND GPL-3.0", false);
    }

    #[test]
    fn and_binds_more_tightly_than_or() {
        check("MIT OR GPL-3.0 AND GPL-2.0", true);
        check("(MIT OR GPL-3.0) AND GPL-2.0", false);
        check("GPL-3.0 AND (GPL-2.0 OR MIT) OR ISC", true);
    }

    #[test]
    fn an_exception_is_allowed_as_a_whole() {
        check("Apache-2.0 WITH LLVM-exception", true);
        check("Apache-2.0", false);
        check("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true);
    }

    #[test]
    fn what_is_no_expression_is_told() {
        for text in ["", "MIT OR", "(MIT", "MIT ISC", "AND MIT", "MIT)"] {
            assert!(satisfied(text, &|_| true).is_err(), "{text}");
        }
    }
}
