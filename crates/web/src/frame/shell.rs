//! What stands around every page: title, menu, search, languages, account, what was just done, and the foot.

use std::borrow::{Borrow, Cow};

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use language::{Language, Words};
use policy::Kind;
use policy::rights::{Role, Verb};

use super::addresses::{encoded, with_parameter, with_query};
use super::assets::{Assets, addresses};
use super::failure::Failure;
use super::menu::{Room, Tabs, rooms};
use super::past;
use super::reader::{Reader, Theme};
use super::spoken;
use super::told::Undo;
use crate::state::AppState;

/// Bytes that are set aside for a page before it is drawn; most are smaller.
const USUAL_PAGE: usize = 48 * 1024;

/// One choice among few: a language, an appearance.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its stored word.
    pub word: &'static str,
    /// Its words.
    pub label: String,
    /// Where it leads, for links.
    pub address: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Whoever is signed in, as the corner of the page shows it.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Their name.
    pub name: String,
    /// Their role in words.
    pub role: String,
}

/// What the page says once.
#[derive(Debug, Clone)]
pub struct Toast {
    /// The sentence.
    pub text: String,
    /// Name and value of the field that undoes it.
    pub undo: Option<(&'static str, String)>,
}

/// Everything that `frame/base.html` needs. A page's template has it as its field `shell`.
#[derive(Clone)]
pub struct Shell {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The language's code, for `lang`.
    pub language: &'static str,
    /// The title of the window, already in words.
    pub title: String,
    /// Name of the city.
    pub city: Option<String>,
    /// `light` or `dark` when the reader chose.
    pub theme: Option<&'static str>,
    /// What the page loads.
    pub assets: &'static Assets,
    /// The home page.
    pub home: String,
    /// Where searches go.
    pub search: String,
    /// What was searched for.
    pub searched: String,
    /// The menu.
    pub rooms: Vec<Room>,
    /// What else there is in the room of the page.
    pub tabs: Option<Tabs>,
    /// The same page in each language.
    pub languages: Vec<Choice>,
    /// The appearances.
    pub themes: Vec<Choice>,
    /// Whoever is signed in.
    pub signed: Option<Signed>,
    /// What a demonstration says of itself.
    pub demonstration: Option<String>,
    /// Said when the page speaks of another date than today, with the address of today's page.
    pub dated: Option<(String, String)>,
    /// Said when the page shows the register as it was known, with the address of the same page today.
    pub known: Option<(String, String)>,
    /// Whether the reader may look at the register as it was known, and the day that was asked for.
    pub known_at: Option<String>,
    /// What the page says once.
    pub toast: Option<Toast>,
    /// Whether the page is set narrow, for reading and short forms.
    pub narrow: bool,
    /// Address of this page, to come back to.
    pub here: String,
    /// The sign-in page that comes back here.
    pub sign_in: String,
    /// The date of the page.
    pub as_of: String,
    /// The other parameters of the address, kept when the date changes.
    pub asked: Vec<(String, String)>,
    /// Whether the reader may import.
    pub imports: bool,
    /// Whether this is the home page.
    pub is_home: bool,
    /// Whether this is a page of figures.
    pub is_figures: bool,
    /// Whether this is a page of imports.
    pub is_imports: bool,
    /// Version of the program and of the ledger, and the date, in words.
    pub foot: String,
    /// `/fr`, to begin addresses with.
    pub start: String,
}

impl Shell {
    /// The shell of a page. `title` is in words already.
    pub fn new(_: &AppState, reader: &Reader, title: &str) -> Self {
        let words = reader.words;
        let here = with_parameter(&reader.path, &reader.query, "", None);
        let city = reader.settings.name.as_ref();
        let (rooms, tabs) = rooms(reader);
        Self {
            words,
            language: reader.language.code(),
            title: title.to_owned(),
            city: city.map(|name| spoken::text(name, reader).text),
            theme: match reader.theme {
                Theme::Device => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
            assets: addresses(),
            home: reader.link("/"),
            search: reader.link("/search"),
            searched: String::new(),
            rooms,
            tabs,
            languages: languages(reader),
            themes: themes(reader),
            signed: reader.account.as_ref().map(|account| Signed {
                name: account.name.to_string(),
                role: words.text(&spoken::choice_key("role", role_word(account.role))),
            }),
            demonstration: reader.settings.today.map(|today| {
                let date = reader.language.day(today);
                words.text_with("frame-demonstration", &[("date", date.into())])
            }),
            dated: dated(reader),
            known: known(reader),
            known_at: past::may_be_asked(&reader.viewer).then(|| known_day(reader)),
            toast: toast(reader),
            narrow: false,
            sign_in: format!("{}?next={}", reader.link("/sign-in"), encoded(&here)),
            here,
            as_of: reader.as_of.to_string(),
            asked: asked(reader),
            is_home: reader.path.trim_end_matches('/') == format!("/{}", reader.language.code()),
            is_figures: reader.path.starts_with(&reader.link("/figures")),
            is_imports: reader.path.starts_with(&reader.link("/imports")),
            imports: reader.may_ever(Verb::Import, Kind::Agreement),
            foot: foot(reader),
            start: format!("/{}", reader.language.code()),
        }
    }

    /// The words of a key.
    pub fn say(&self, key: &str) -> Cow<'static, str> {
        self.words.said(key)
    }

    /// The words of a key that counts.
    pub fn say_count(&self, key: &str, count: impl Borrow<usize>) -> String {
        self.words
            .text_with(key, &[("count", (*count.borrow()).into())])
    }

    /// The words of a key that names one thing.
    pub fn say_with(&self, key: &str, name: &str, value: &str) -> String {
        self.words.text_with(key, &[(name, value.into())])
    }

    /// The explanation that goes with a key, or nothing.
    pub fn help(&self, key: &str) -> String {
        self.words.help(key).unwrap_or_default()
    }
}

/// A page as an answer.
///
/// # Errors
/// A template that could not be written.
pub fn page(template: &impl Template) -> Result<Response, Failure> {
    let mut page = String::with_capacity(USUAL_PAGE);
    template.render_into(&mut page)?;
    Ok(Html(page).into_response())
}

fn role_word(role: Role) -> &'static str {
    use policy::kernel::Listed;
    role.word()
}

/// The same page with its parameters in each language.
fn languages(reader: &Reader) -> Vec<Choice> {
    let rest = reader
        .path
        .strip_prefix(&format!("/{}", reader.language.code()))
        .filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let parameters = reader.parameters();
    let choice = |language: Language| Choice {
        word: language.code(),
        label: language.endonym().to_owned(),
        address: with_query(
            &format!("/{}{}", language.code(), rest.unwrap_or("/")),
            &parameters,
        ),
        chosen: language == reader.language,
    };
    Language::ALL.into_iter().map(choice).collect()
}

/// The parameters of the address but its date and the version of the register.
fn asked(reader: &Reader) -> Vec<(String, String)> {
    let mut asked = reader.parameters();
    asked.retain(|(name, _)| name != "as_of" && name != "known_at");
    asked
}

fn themes(reader: &Reader) -> Vec<Choice> {
    let offered = [
        (Theme::Device, "auto"),
        (Theme::Light, "light"),
        (Theme::Dark, "dark"),
    ];
    let choice = |(theme, word): (Theme, &'static str)| Choice {
        word,
        label: reader.words.text(&format!("frame-theme-{word}")),
        address: String::new(),
        chosen: theme == reader.theme,
    };
    offered.into_iter().map(choice).collect()
}

fn dated(reader: &Reader) -> Option<(String, String)> {
    if reader.as_of == reader.today {
        return None;
    }
    let date = reader.language.day(reader.as_of);
    let words = reader
        .words
        .text_with("frame-today-fixed", &[("date", date.into())]);
    Some((
        words,
        with_parameter(&reader.path, &reader.query, "as_of", None),
    ))
}

/// "As it was known after entry 1 520, written on …".
fn known(reader: &Reader) -> Option<(String, String)> {
    let known = reader.known.as_ref()?;
    let version = reader.language.integer(known.version);
    let words = match known.at {
        Some(at) => {
            let moment = spoken::moment(at, reader).text;
            let with = [("version", version.into()), ("moment", moment.into())];
            reader.words.text_with("pages-past", &with)
        }
        None => reader.words.text("pages-past-empty"),
    };
    let today = with_parameter(&reader.path, &reader.query, "known_at", None);
    Some((words, today))
}

/// The day that the address asked for, for the field that asks for another.
fn known_day(reader: &Reader) -> String {
    let given = reader.known.as_ref().map(|known| known.given.clone());
    given
        .filter(|given| given.contains('-'))
        .unwrap_or_default()
}

fn toast(reader: &Reader) -> Option<Toast> {
    let told = reader.told.as_ref()?;
    // The sentence comes back in a cookie: only sentences about what was done are said.
    let known = told.key.starts_with("frame-") || told.key.starts_with("pages-");
    if !known || !reader.words.has(&told.key) {
        return None;
    }
    let values: Vec<(&str, language::Value<'_>)> = told
        .with
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().into()))
        .collect();
    Some(Toast {
        text: reader.words.text_with(&told.key, &values),
        undo: told.undo.as_ref().map(|undo| match undo {
            Undo::Command(id) => ("command", id.to_string()),
            Undo::Restore(id) => ("restore", id.to_string()),
        }),
    })
}

fn foot(reader: &Reader) -> String {
    let date = reader.language.day(reader.as_of);
    let ledger = reader.language.integer(reader.snapshot.version());
    reader.words.text_with(
        "pages-foot",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("date", date.into()),
            ("ledger", ledger.into()),
        ],
    )
}
