//! How the program speaks on a terminal: sentences on the error output in the language of the person, results on the
//! standard output as words or as one JSON document.

use std::io::{ErrorKind, IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use language::{Language, Value, Words};
use serde::Serialize;

use crate::failure::Failure;

/// The voice of one run of the program.
#[derive(Debug, Clone, Copy)]
pub struct Voice {
    /// The language of the person.
    pub language: Language,
    /// Whether results are wanted as JSON.
    pub json: bool,
}

impl Voice {
    /// Speaks the language that was asked for, else the terminal's.
    pub fn new(asked: Option<Language>, json: bool) -> Self {
        let terminal = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let language =
            asked.unwrap_or_else(|| language_of(terminal.as_deref().unwrap_or_default()));
        Self { language, json }
    }

    /// The sentence of this key, with what it names.
    pub fn words(&self, key: &str, with: &[(&str, Value<'_>)]) -> String {
        Words::of(self.language).text_with(key, with)
    }

    /// The word of a closed list; the word itself when it has none.
    pub fn choice(&self, list: &str, word: &str) -> String {
        let key = format!("{list}-{}", word.replace('_', "-"));
        Words::of(self.language)
            .find(&key)
            .unwrap_or_else(|| word.to_owned())
    }

    /// Says a line to the person.
    pub fn say(&self, line: &str) {
        // A closed error output must not end a server.
        let _ = writeln!(std::io::stderr(), "{line}");
    }

    /// Says the sentence of this key.
    pub fn tell(&self, key: &str, with: &[(&str, Value<'_>)]) {
        self.say(&self.words(key, with));
    }

    /// Gives a result: the document when JSON was asked for, else the words.
    ///
    /// # Errors
    /// When the output cannot be written; one that nobody reads any more is no error.
    pub fn answer<T: Serialize>(
        &self,
        document: &T,
        words: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        let mut text = if self.json {
            serde_json::to_string_pretty(document)
                .map_err(|error| Failure::Storage(error.to_string()))?
        } else {
            words()
        };
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        self.write(text.as_bytes())
    }

    /// Writes a result as it is.
    ///
    /// # Errors
    /// When the output cannot be written; one that nobody reads any more is no error.
    pub fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut output = std::io::stdout().lock();
        match output.write_all(bytes).and_then(|()| output.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let why = error.to_string();
                Err(Failure::Storage(
                    self.words("command-output-failed", &[("why", why.into())]),
                ))
            }
            _ => Ok(()),
        }
    }

    /// Shows that work goes on, on a terminal only; gone when the bar is dropped or finished.
    pub fn work(&self, key: &str) -> Working {
        let bar = if std::io::stderr().is_terminal() {
            let bar = ProgressBar::new_spinner().with_message(self.words(key, &[]));
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        } else {
            ProgressBar::hidden()
        };
        Working(bar)
    }
}

/// A sign of life while something takes time.
pub struct Working(ProgressBar);

impl Working {
    /// Tells how much of the work is done.
    pub fn reached(&self, done: i64, of: i64) {
        let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {wide_bar} {percent} %")
        else {
            return;
        };
        if self.0.length().is_none() {
            self.0.set_style(style);
        }
        self.0.set_length(u64::try_from(of).unwrap_or_default());
        self.0.set_position(u64::try_from(done).unwrap_or_default());
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// The language that a terminal is set to (`fr_FR.UTF-8`); English when it is none of ours, as commands usually speak.
fn language_of(locale: &str) -> Language {
    let start = locale
        .split(['_', '.', '@', '-'])
        .next()
        .unwrap_or_default();
    Language::from_code(&start.to_ascii_lowercase()).unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminal_tells_its_language() {
        let check = |locale: &str, expected| assert_eq!(language_of(locale), expected, "{locale}");
        check("fr_FR.UTF-8", Language::Fr);
        check("es", Language::Es);
        check("en_GB.UTF-8", Language::En);
        check("C.UTF-8", Language::En);
        check("de_DE@euro", Language::En);
        check("", Language::En);
    }
}
