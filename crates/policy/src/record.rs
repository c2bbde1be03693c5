//! What every record has: who may see it, who answers for it, where it comes from, and the few things that each kind says of itself.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

use crate::governance::Person;
use crate::kernel::{Code, Country, Decimal, Historical, Key, Listed, Money, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::settings::Settings;

/// Who looks: the office, its partners, or anybody. Each sees what the next sees, and more.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "visibility"))]
pub enum Audience {
    /// The office and the departments.
    Internal,
    /// Actors and cities that work with the office.
    Partners,
    /// Everybody.
    Public,
}

/// How far a record may be seen (DOMAIN 3.10); internal unless somebody decides otherwise.
pub type Visibility = Audience;

impl Audience {
    /// From the narrowest to the widest.
    pub const ALL: [Self; 3] = [Self::Internal, Self::Partners, Self::Public];

    /// Reads the stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.word() == word)
    }
}

impl Listed for Audience {
    const LIST: &'static str = "visibility";
}

/// By which door a record came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(extend("x-list" = "source"))]
pub enum Source {
    /// Typed by a person of the office.
    Form,
    /// A row of an imported file.
    Import,
    /// A document: an act, a letter, a report.
    Document,
    /// Told in an interview.
    Interview,
    /// Sent by another program.
    Program,
}

/// Where a record, or a part of it, was learned (DOMAIN 3.12).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-labels" = "provenance"))]
pub struct Provenance {
    /// By which door.
    pub source: Source,
    /// The document, file or person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Box<str>>,
    /// Row of the file, page of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Box<str>>,
    /// When it was said or written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Historical>,
}

/// A file kept with a record; its bytes lie in the ledger's documents under their digest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-labels" = "attachment"))]
pub struct Attachment {
    /// Key of the file in its record.
    #[serde(default)]
    pub key: Key,
    /// Name of the file.
    pub name: Box<str>,
    /// SHA-256 of its bytes, in hexadecimal.
    #[schemars(extend("x-shape" = "digest"))]
    pub digest: Box<str>,
    /// What it is (MIME type).
    pub media_type: Box<str>,
    /// Its length in bytes.
    pub bytes: u64,
}

/// A rule of the office that this record is allowed to break, because an import kept it by explicit choice (DOMAIN 3.17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-labels" = "exception"))]
pub struct Exception {
    /// Key of the broken rule's message.
    #[schemars(extend("x-audience" = "public"))]
    pub rule: Box<str>,
    /// The field it touches; the record as a whole when empty.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    #[schemars(extend("x-audience" = "public"))]
    pub path: Box<str>,
    /// The import that kept it.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub import: Box<str>,
    /// Who accepted it.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub accepted_by: Box<str>,
}

/// A record that was merged into this one, which stands for it from then on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-labels" = "former"))]
pub struct Former {
    /// Its id.
    #[schemars(extend("x-audience" = "public"))]
    pub record: Box<str>,
    /// Its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub code: Option<Box<str>>,
    /// How far it could be seen: whoever could not see it does not learn of it here.
    #[serde(default = "internal")]
    #[schemars(extend("x-audience" = "public"))]
    pub visibility: Visibility,
}

impl Former {
    /// Its id.
    pub fn id(&self) -> Option<Uuid> {
        Uuid::parse_str(&self.record).ok()
    }
}

/// What every record carries beside its own fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("x-labels" = "record"))]
pub struct Common {
    /// How far it may be seen.
    #[serde(default = "internal")]
    #[schemars(extend("x-section" = "keeping", "x-first" = true))]
    pub visibility: Visibility,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-section" = "keeping", "x-first" = true))]
    pub owner: Option<Ref<Person>>,
    /// Where it was learned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-section" = "keeping"))]
    pub provenance: Vec<Provenance>,
    /// Files kept with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-section" = "keeping", "x-kept" = true))]
    pub documents: Vec<Attachment>,
    /// Anything else that the office wants to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-section" = "keeping", "x-long" = true))]
    pub notes: Option<Box<str>>,
    /// Rules that an import was allowed to break. Everybody's figures leave such records out, so every view says which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "keeping", "x-kept" = true))]
    pub exceptions: Vec<Exception>,
    /// Records that were merged into this one: their ids and codes lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "keeping", "x-kept" = true))]
    pub formerly: Vec<Former>,
}

fn internal() -> Visibility {
    Visibility::Internal
}

impl Default for Common {
    fn default() -> Self {
        Self {
            visibility: internal(),
            owner: None,
            provenance: Vec::new(),
            documents: Vec::new(),
            notes: None,
            exceptions: Vec::new(),
            formerly: Vec::new(),
        }
    }
}

/// A record as the ledger knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored<T> {
    /// Its stable id.
    pub id: Uuid,
    /// Its short name; kinds that grow without end have none.
    pub code: Option<Code>,
    /// How many times it was written.
    pub version: i64,
    /// The ledger's sequence number of its last writing.
    pub seq: i64,
    /// When it was last written.
    pub recorded_at: Timestamp,
    /// What every record carries.
    pub common: Common,
    /// Its own fields.
    pub body: T,
}

/// What a list shows in one place, before it is put into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Words in several languages.
    Text(Text),
    /// Words in no particular language.
    Line(Box<str>),
    /// A value of a closed list.
    Choice(&'static str, &'static str),
    /// A day.
    Day(Date),
    /// A day that may be known in part.
    Historical(Historical),
    /// A country.
    Country(Country),
    /// A whole number.
    Number(i64),
    /// A number with its unit.
    Measure(Decimal, Option<Text>),
    /// An amount.
    Money(Money),
    /// Yes or no.
    Yes(bool),
    /// Another record.
    Record(Uuid),
    /// Several of these.
    Many(Vec<Cell>),
    /// A message of the locales, with what it names.
    Message(crate::kernel::Reason),
}

impl Cell {
    /// A cell from something that may be missing.
    pub fn of<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// A value of a closed list.
    pub fn choice<L: Listed>(value: L) -> Self {
        Self::Choice(L::LIST, value.word())
    }
}

/// What a column or a title is computed from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The register, as this audience sees it.
    pub policy: &'a Policy,
    /// The date it speaks of.
    pub as_of: Date,
    /// The settings in force at that date.
    pub settings: &'a Settings,
}

/// One column of a kind's list: its cell, and whether lists filter by it.
pub struct Column<T> {
    /// Stable name; words under `<kind>-<name>`.
    pub name: &'static str,
    /// What it shows.
    pub cell: fn(&Stored<T>, &View<'_>) -> Cell,
    /// Whether the list shows it unless asked otherwise.
    pub shown: bool,
    /// How lists filter by it.
    pub filter: Filter,
}

impl<T> Column<T> {
    /// A column that the list shows unless asked otherwise.
    pub const fn shown(name: &'static str, cell: fn(&Stored<T>, &View<'_>) -> Cell) -> Self {
        Self {
            name,
            cell,
            shown: true,
            filter: Filter::No,
        }
    }

    /// A shown column that lists filter by, found in an index: the cell must depend on the record alone.
    pub const fn indexed(name: &'static str, cell: fn(&Stored<T>, &View<'_>) -> Cell) -> Self {
        Self {
            filter: Filter::Indexed,
            ..Self::shown(name, cell)
        }
    }

    /// A shown column that lists filter by, its cell computed for each record.
    pub const fn computed(name: &'static str, cell: fn(&Stored<T>, &View<'_>) -> Cell) -> Self {
        Self {
            filter: Filter::Computed,
            ..Self::shown(name, cell)
        }
    }

    /// The same column, which the list shows only when asked.
    pub const fn unless_asked(self) -> Self {
        Self {
            shown: false,
            ..self
        }
    }
}

/// How lists filter by a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Not at all.
    No,
    /// By its values, found in an index: the cell must depend on the record alone.
    Indexed,
    /// By its values, computed for each record: it may depend on the date and on other records.
    Computed,
}

/// A kind of record: the one place where it says what it is.
pub trait Record:
    Clone
    + std::fmt::Debug
    + PartialEq
    + Serialize
    + DeserializeOwned
    + JsonSchema
    + Send
    + Sync
    + 'static
{
    /// Its kind.
    const KIND: Kind;
    /// Prefix of allocated codes; none for what grows without end.
    const PREFIX: Option<&'static str>;
    /// The room it lives in, as addresses and menus write it.
    const ROOM: &'static str;
    /// The plural, as addresses write it.
    const PLURAL: &'static str;
    /// Whether an officer meets it in the menu, or only through other records.
    const IN_MENU: bool = true;
    /// Columns of its list that a file handed out says beside the fields: what is computed, and links by their names alone.
    /// Imports pass over them.
    const HANDED_OUT: &'static [&'static str] = &[];
    /// Number of the form in which bodies are stored; raised when `upcast` learns to read older ones.
    const SCHEMA: i64 = 1;

    /// Brings a stored body of an older form into today's. Stored samples prove that it does.
    fn upcast(_from: i64, _body: &mut serde_json::Value) {}

    /// How people call this record, in a few cells.
    fn title(record: &Stored<Self>, view: &View<'_>) -> Vec<Cell>;

    /// The columns of its list, in order.
    fn columns() -> Vec<Column<Self>>;

    /// The rules that one record must keep, alone and among the others.
    fn check(_record: &Stored<Self>, _among: &Among<'_>, _problems: &mut Problems) {}

    /// The state at `as_of`, for kinds that have states.
    fn state(&self, _as_of: Date) -> Option<Cell> {
        None
    }

    /// The moves that the office allows, for kinds that have states.
    fn steps() -> Vec<Step> {
        Vec::new()
    }

    /// The departments whose business it is, for the rights of a department's contact.
    fn departments(_record: &Stored<Self>, _policy: &Policy) -> Vec<Uuid> {
        Vec::new()
    }

    /// The actor or body that says or does it, for the rights of those who act for one.
    fn holders(_record: &Stored<Self>) -> Vec<Uuid> {
        Vec::new()
    }

    /// The day by which a list without codes is ordered, latest first.
    fn dated(&self) -> Option<Date> {
        None
    }
}

/// A move as a page offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Name of the list of states.
    pub list: &'static str,
    /// The states it may start from.
    pub from: Vec<&'static str>,
    /// The state it leads to.
    pub to: &'static str,
    /// Whether a record may also begin in that state.
    pub begins: bool,
    /// Whether the act must be named.
    pub act: bool,
    /// Whether the reason must be given.
    pub reason: bool,
    /// The fields that are filled in on the way.
    pub asks: &'static [&'static str],
}

/// The steps of a stateful kind, for its `Record::steps`.
pub(crate) fn steps_of<R: crate::kernel::Stateful>() -> Vec<Step> {
    R::TRANSITIONS
        .iter()
        .map(|step| Step {
            list: R::State::LIST,
            from: step.from.iter().map(|state| state.word()).collect(),
            to: step.to.word(),
            begins: R::BEGINS.contains(&step.to),
            act: step.act,
            reason: step.reason,
            asks: step.asks,
        })
        .collect()
}

/// What a record is checked among: the register as it will be once the whole command is applied.
pub struct Among<'a> {
    /// The register after the command.
    pub policy: &'a Policy,
    /// The register before the command; none when nothing is being written, as when the whole register is read over.
    pub before: Option<&'a Policy>,
    /// Today, in the office's time zone or as the demonstration sets it.
    pub today: Date,
    /// Whether the record comes from an import of older files.
    pub imported: bool,
}

impl<'a> Among<'a> {
    /// The record as it was before the command; none when it is new, or when nothing is being written.
    pub fn earlier<T: crate::kinds::Tabled>(
        &self,
        record: &Stored<T>,
    ) -> Option<crate::table::Kept<'a, T>> {
        self.before?.one(record.id)
    }
}

/// A record shared between snapshots.
pub type Shared<T> = Arc<Stored<T>>;
