//! A Rust file taken apart without a compiler: its code with comments and texts blanked out (every byte keeps its place),
//! which lines are tests, and where its functions begin and end.

/// A Rust file taken apart.
pub struct RustText {
    /// The file with the inside of comments, strings and characters replaced by spaces. Same length, same lines.
    pub code: String,
    /// For each line, whether it belongs to a test.
    pub test_lines: Vec<bool>,
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// First line, from 1.
    pub line: usize,
    /// How many lines from there to its closing brace.
    pub length: usize,
}

impl RustText {
    /// Takes a file apart. `all_tests` says that every line is one of a test.
    pub fn read(text: &str, all_tests: bool) -> Self {
        let code = blank(text);
        let test_lines = if all_tests {
            vec![true; text.lines().count()]
        } else {
            mark_tests(&code, text.lines().count())
        };
        Self { code, test_lines }
    }

    /// Whether a line (from 1) belongs to a test.
    pub fn is_test(&self, line: usize) -> bool {
        self.test_lines
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(false)
    }

    /// The line (from 1) of a byte.
    pub fn line_of(&self, offset: usize) -> usize {
        line_of(&self.code, offset)
    }

    /// The lines of code that belong to no test, with their numbers.
    pub fn lines_without_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(|(n, _)| !self.is_test(*n))
    }

    /// Where a word stands on its own in the code.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code
            .match_indices(word)
            .map(|(at, _)| at)
            .filter(move |at| {
                let before = self.code[..*at].chars().next_back();
                let after = self.code[at + word.len()..].chars().next();
                !before.is_some_and(is_name) && !after.is_some_and(is_name)
            })
    }

    /// The functions that have a body.
    pub fn functions(&self) -> Vec<Function> {
        let mut functions = Vec::new();
        for at in self.words("fn") {
            let rest = self.code[at + 2..].trim_start();
            let name: String = rest.chars().take_while(|letter| is_name(*letter)).collect();
            if name.is_empty() {
                continue;
            }
            if let Some((_, end)) = body(&self.code, at) {
                let line = self.line_of(at);
                functions.push(Function {
                    name,
                    line,
                    length: self.line_of(end) - line + 1,
                });
            }
        }
        functions
    }
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

/// Marks the lines of every item under a test attribute.
fn mark_tests(code: &str, lines: usize) -> Vec<bool> {
    let mut marks = vec![false; lines];
    for attribute in ["#[cfg(test)]", "#[test]", "#[tokio::test"] {
        for (at, _) in code.match_indices(attribute) {
            let end = body(code, at).map_or_else(|| statement_end(code, at), |(_, end)| end);
            for mark in &mut marks[line_of(code, at) - 1..line_of(code, end)] {
                *mark = true;
            }
        }
    }
    marks
}

/// The braces of the item that begins at a byte, unless it ends with a semicolon before any.
fn body(code: &str, start: usize) -> Option<(usize, usize)> {
    let mut depth = 0_i32;
    let mut open = None;
    for (at, byte) in code.bytes().enumerate().skip(start) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b';' if depth == 0 && open.is_none() => return None,
            b'{' => {
                depth += 1;
                open = open.or(Some((at, depth)));
            }
            b'}' => {
                if let Some((begun, level)) = open
                    && level == depth
                {
                    return Some((begun, at));
                }
                depth -= 1;
            }
            _ => {}
        }
    }
    None
}

fn statement_end(code: &str, start: usize) -> usize {
    code[start..]
        .find(';')
        .map_or(start, |length| start + length)
}

/// Blanks the inside of comments, strings and characters.
fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let after_name = at > 0 && is_name(char::from(bytes[at - 1]));
        let (from, to) = match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => (at, line_end(bytes, at)),
            b'/' if bytes.get(at + 1) == Some(&b'*') => (at, comment_end(bytes, at)),
            b'"' => (at + 1, string_end(bytes, at)),
            b'r' if !after_name || bytes[at - 1] == b'b' => match raw_string(bytes, at) {
                Some((from, to)) => (from, to),
                None => (at + 1, at + 1),
            },
            b'\'' => match character_end(bytes, at) {
                Some(to) => (at + 1, to),
                None => (at + 1, at + 1),
            },
            _ => (at + 1, at + 1),
        };
        for byte in &mut code[from..to] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        let closes = matches!(bytes[at], b'"' | b'\'' | b'r') && to > from
            || (bytes[at] == b'"' && to == from);
        at = if closes { to + 1 } else { to.max(at + 1) };
    }
    String::from_utf8(code).expect("only whole texts are replaced, by spaces")
}

fn line_end(bytes: &[u8], start: usize) -> usize {
    bytes[start..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |length| start + length)
}

fn comment_end(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0, start);
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => {
                depth += 1;
                at += 2;
            }
            (b'*', Some(b'/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The byte of the closing quote of a string that opens at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The inside of a raw string that begins with the `r` at `start`, if one does.
fn raw_string(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let hashes = bytes[start + 1..]
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    let open = start + 1 + hashes;
    if bytes.get(open) != Some(&b'"') {
        return None;
    }
    let closing = format!("\"{}", "#".repeat(hashes));
    let inside = &bytes[open + 1..];
    let length = inside
        .windows(closing.len())
        .position(|window| window == closing.as_bytes());
    Some((
        open + 1,
        length.map_or(bytes.len(), |length| open + 1 + length),
    ))
}

/// The closing quote of a character that opens at `start`; none when it is a lifetime.
fn character_end(bytes: &[u8], start: usize) -> Option<usize> {
    if bytes.get(start + 1) == Some(&b'\\') {
        let rest = bytes.get(start + 3..)?;
        return rest
            .iter()
            .position(|byte| *byte == b'\'')
            .map(|length| start + 3 + length);
    }
    let rest = std::str::from_utf8(bytes.get(start + 1..bytes.len().min(start + 5))?);
    let first = match rest {
        Ok(text) => text.chars().next()?,
        Err(error) => {
            let valid = bytes.get(start + 1..start + 1 + error.valid_up_to())?;
            std::str::from_utf8(valid).ok()?.chars().next()?
        }
    };
    let end = start + 1 + first.len_utf8();
    (bytes.get(end) == Some(&b'\'')).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        let code = RustText::read(text, false).code;
        assert_eq!(code.len(), text.len());
        code.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_and_texts_are_blanked_and_code_is_kept() {
        assert_eq!(code("a(); // b();\nc();"), "a(); c();");
        assert_eq!(code("a /* b /* c */ d */ e"), "a e");
        assert_eq!(code(r#"t("x\"y") + 1"#), r#"t(" ") + 1"#);
        assert_eq!(code("t(\"\"); u(\"x\")"), "t(\"\"); u(\" \")");
        assert_eq!(code("f(r#\"a \" b\"#); g()"), "f(r#\" \"#); g()");
        assert_eq!(
            code("let quote = '\"'; let c = '{'; x"),
            "let quote = ' '; let c = ' '; x"
        );
        assert_eq!(
            code("let a = '\\''; let b = '\\u{e9}'; x"),
            "let a = ' '; let b = ' '; x"
        );
        assert_eq!(
            code("fn f<'a>(x: &'a str) -> &'a str"),
            "fn f<'a>(x: &'a str) -> &'a str"
        );
        assert_eq!(
            code("let e = 'é'; let word = \"été\";"),
            "let e = ' '; let word = \" \";"
        );
        assert_eq!(code("for letter in letters {}"), "for letter in letters {}");
    }

    #[test]
    fn functions_are_measured_from_their_name_to_their_last_brace() {
        let text = "fn one() -> [u8; 2] {\n  let f = |x| { x };\n}\ntrait T { fn none(); }\nfn two()\n{\n}\n";
        let found = RustText::read(text, false).functions();
        let expected = [("one", 1, 3), ("two", 5, 3)];
        let found: Vec<_> = found
            .iter()
            .map(|f| (f.name.as_str(), f.line, f.length))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_of_tests_are_told_apart() {
        let text = "fn a() {}\n#[test]\nfn b() {\n}\nfn c() {}\n#[cfg(test)]\nmod tests {\n fn d() {}\n}\n";
        let marks = RustText::read(text, false).test_lines;
        assert_eq!(
            marks,
            [false, true, true, true, false, true, true, true, true]
        );
        assert_eq!(
            RustText::read("#[cfg(test)]\nmod tests;\nfn a() {}", false).test_lines,
            [true, true, false]
        );
    }
}
