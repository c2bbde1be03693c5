//! A page of figures made of sections: a few numbers on top, then pictures, each with its table below it. Every number leads to the
//! proof of its figure, every table can be taken away as comma-separated values.

use askama::Template;
use askama::filters::HtmlSafe;
use axum::response::Response;
use language::TrailingZeros;
use office::{CellOut, CsvChoices, write_csv};
use policy::Kind;
use policy::kernel::{Assessed, Exact, Listed, Reason};
use policy::rights::Verb;
use uuid::Uuid;

use crate::figures::{linked, period_of};
use crate::frame::spoken::{self, Spoken, escaped};
use crate::frame::{Failure, Reader, Shell, download, page, with_parameter};
use crate::state::AppState;

/// How many rows a table shows; what is cut is told, and stands in the file of comma-separated values.
const SHOWN: usize = 50;

/// How many rows a table has here: as many as a page shows, and all of them in a file.
pub fn shown(reader: &Reader) -> usize {
    if reader.path.ends_with(".csv") {
        usize::MAX
    } else {
        SHOWN
    }
}

/// A number on top of the page.
pub struct Tile {
    /// The number, or a word.
    pub value: String,
    /// What it is.
    pub label: String,
    /// One more line, or nothing.
    pub note: String,
    /// Its proof.
    pub link: String,
}

/// A picture with the sentence below it.
pub struct Picture {
    /// `bars`, `stacks` or `stances`.
    pub class: &'static str,
    /// The drawing.
    pub svg: String,
    /// What it shows.
    pub caption: String,
    /// What its parts mean: mark, words.
    pub legend: Vec<(String, String)>,
}

/// A column's head.
pub struct Head {
    /// Its words.
    pub label: String,
    /// Whether its cells are numbers.
    pub number: bool,
}

/// A table: the first cell of a row names it.
#[derive(Template)]
#[template(path = "governance/sheet_table.html")]
pub struct Table {
    /// What it holds, for those who do not see it.
    pub caption: String,
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<Spoken>>,
    /// A grid too wide for cards, which moves sideways on a narrow page.
    pub wide: bool,
}

/// Its cells were escaped where they were made.
impl HtmlSafe for Table {}

impl Table {
    /// A table with these columns: key of the words, whether numbers.
    pub fn new(caption: &str, columns: &[(&str, bool)], reader: &Reader) -> Self {
        let head = |(key, number): &(&str, bool)| Head {
            label: reader.words.text(key),
            number: *number,
        };
        Self {
            caption: reader.words.text(caption),
            heads: columns.iter().map(head).collect(),
            rows: Vec::new(),
            wide: false,
        }
    }

    fn cells(&self) -> impl Iterator<Item = Vec<(&Head, &Spoken)>> {
        self.rows
            .iter()
            .map(|row| self.heads.iter().zip(row).collect())
    }
}

/// One section of the page.
#[derive(Default)]
pub struct Section {
    /// Its anchor, and the name of its table.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What one reads in it.
    pub help: String,
    /// Something to look at first.
    pub warning: Option<Spoken>,
    /// The proof of its figure.
    pub proof: Option<String>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// Paragraphs.
    pub said: Vec<Spoken>,
    /// The table.
    pub table: Option<Table>,
    /// Address of the table as comma-separated values.
    pub csv: String,
    /// Where to add what is missing: address and words.
    pub add: Vec<(String, String)>,
}

impl Section {
    /// A section by the key of its heading, which explains itself with `.help`.
    pub fn new(id: &str, key: &str, reader: &Reader) -> Self {
        Self {
            id: id.to_owned(),
            title: reader.words.text(key),
            help: reader.words.help(key).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// With the address of its proof.
    pub fn proved(mut self, address: String) -> Self {
        self.proof = Some(address);
        self
    }

    /// Says why there is no figure.
    pub fn because(&mut self, reason: &Reason, reader: &Reader) {
        self.said
            .push(Spoken::plain(spoken::reason(reason, reader)));
    }

    /// Says that no record of a kind is there, and where to add one.
    pub fn nothing_of(&mut self, kind: Kind, reader: &Reader) {
        let key = spoken::choice_key("kind", kind.word());
        let words = reader.words;
        self.said
            .push(Spoken::plain(words.text(&format!("{key}-none"))));
        let list = reader.list_address(kind);
        if reader.account.is_some() && reader.may_ever(Verb::Create, kind) {
            self.add
                .push((format!("{list}/new"), words.text(&format!("{key}-new"))));
        }
        if reader.sees(kind) {
            self.add.push((list, words.text(&format!("{key}-plural"))));
        }
    }

    /// Says how many rows are not shown.
    pub fn cut(&mut self, rows: usize, reader: &Reader) {
        if rows > 0 {
            self.said
                .push(Spoken::plain(counting("page-sheet-cut", rows, reader)));
        }
    }
}

/// What a page shows.
pub struct Sheet {
    /// Key of its title, with `.help`.
    pub key: &'static str,
    /// Numbers on top.
    pub tiles: Vec<Tile>,
    /// Below them.
    pub sections: Vec<Section>,
}

#[derive(Template)]
#[template(path = "governance/sheet.html")]
struct SheetPage {
    shell: Shell,
    title: String,
    help: String,
    tiles: Vec<Tile>,
    sections: Vec<Section>,
    as_of: String,
    as_of_words: String,
    period: String,
    audience: String,
    link: String,
}

/// The page as an answer.
pub fn show(state: &AppState, reader: &Reader, mut sheet: Sheet) -> Result<Response, Failure> {
    let year = period_of(reader).from.year();
    let title = reader.words.text(sheet.key);
    for section in &mut sheet.sections {
        let path = format!("{}.csv", reader.path);
        section.csv = with_parameter(&path, &reader.query, "table", Some(&section.id));
    }
    page(&SheetPage {
        shell: Shell::new(state, reader, &title),
        help: reader.words.help(sheet.key).unwrap_or_default(),
        title,
        tiles: sheet.tiles,
        sections: sheet.sections,
        as_of: reader.as_of.to_string(),
        as_of_words: reader.language.day(reader.as_of),
        period: year.to_string(),
        audience: spoken::choice("audience", reader.policy().audience().word(), reader),
        link: format!("{}?as_of={}&period={year}", reader.path, reader.as_of),
    })
}

/// The table that the address asks for, else the first, as comma-separated values.
pub fn csv(reader: &Reader, sheet: Sheet) -> Result<Response, Failure> {
    let asked = reader.parameter("table");
    let mut tables = sheet
        .sections
        .into_iter()
        .filter(|section| section.table.is_some());
    let found = tables.find(|section| asked.as_ref().is_none_or(|id| section.id == *id));
    let section = found.ok_or(Failure::NotFound)?;
    let table = section.table.ok_or(Failure::NotFound)?;
    let header: Vec<String> = table.heads.into_iter().map(|head| head.label).collect();
    let text = |row: Vec<Spoken>| {
        row.into_iter()
            .map(|cell| CellOut::Text(cell.text))
            .collect()
    };
    let lines: Vec<Vec<CellOut>> = table.rows.into_iter().map(text).collect();
    let bytes = write_csv(&header, &lines, CsvChoices::default());
    let name = format!("{}-{}.csv", section.id, reader.as_of);
    Ok(download(bytes, &name, "text/csv; charset=utf-8"))
}

/// Words that count.
pub fn counting(key: &str, count: usize, reader: &Reader) -> String {
    reader.words.text_with(key, &[("count", count.into())])
}

/// A count in the reader's way of writing.
pub fn written(count: usize, reader: &Reader) -> String {
    reader
        .language
        .integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A number with at most two decimals.
pub fn number(value: &Exact, reader: &Reader) -> String {
    reader.language.decimal(value, 2, TrailingZeros::Trimmed)
}

/// An amount in minor units of a currency.
pub fn amount(minor: &Exact, currency: &str, reader: &Reader) -> String {
    let minor = i64::try_from(minor.round().to_integer()).unwrap_or(i64::MAX);
    reader.language.money(minor, currency)
}

/// A number near enough to draw it.
#[allow(clippy::cast_precision_loss)]
pub fn drawn(number: &Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}

/// A count near enough to draw it.
pub fn drawn_count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// Words that lead somewhere.
pub fn leading(text: &str, address: &str) -> Spoken {
    Spoken {
        html: Some(format!(
            "<a href=\"{}\">{}</a>",
            escaped(address),
            escaped(text)
        )),
        text: text.to_owned(),
    }
}

/// An assessed value said by a function, or why there is none.
pub fn assessed<T>(value: &Assessed<T>, said: impl Fn(&T) -> String, reader: &Reader) -> String {
    match value {
        Assessed::Value(found) => said(found),
        Assessed::NotAssessable(reason) => spoken::reason(reason, reader),
    }
}

/// A value of a closed list with the mark of its state.
pub fn state(list: &str, word: &str, reader: &Reader) -> Spoken {
    let text = spoken::choice(list, word, reader);
    let html = format!(
        "<span class=\"state-mark\" data-state=\"{}\">{}</span>",
        escaped(word),
        escaped(&text)
    );
    Spoken {
        text,
        html: Some(html),
    }
}

/// Nothing: a dash for the eye, words for the ear.
pub fn nothing(key: &str, reader: &Reader) -> Spoken {
    let words = escaped(&reader.words.text(key));
    Spoken {
        text: String::new(),
        html: Some(format!(
            "<span class=\"nothing\" aria-hidden=\"true\">–</span><span class=\"hidden-text\">{words}</span>"
        )),
    }
}

/// A record the reader may open, else the words that it may not.
pub fn record(id: Uuid, reader: &Reader) -> Spoken {
    linked(id, reader).unwrap_or_else(|| Spoken::plain(reader.words.text("pages-not-open")))
}

/// Several records as links; those that the reader may not open are counted.
pub fn records(ids: impl IntoIterator<Item = Uuid>, reader: &Reader) -> Spoken {
    let mut hidden = 0;
    let mut said = Vec::new();
    for id in ids {
        match linked(id, reader) {
            Some(link) => said.push(link),
            None => hidden += 1,
        }
    }
    if hidden > 0 {
        said.push(Spoken::plain(counting("page-proof-hidden", hidden, reader)));
    }
    list(&said, reader)
}

/// Several things one below the other.
pub fn list(said: &[Spoken], reader: &Reader) -> Spoken {
    if said.is_empty() {
        return nothing("figure-any-none", reader);
    }
    let texts: Vec<&str> = said.iter().map(|one| one.text.as_str()).collect();
    let items: String = said.iter().map(|one| format!("<li>{one}</li>")).collect();
    Spoken {
        text: texts.join("; "),
        html: Some(format!("<ul class=\"links\">{items}</ul>")),
    }
}
