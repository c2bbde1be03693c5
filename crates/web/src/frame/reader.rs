//! Who reads a page: their language, rights, date and appearance, with the register as they may see it.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::civil::Date;
use language::{Language, Words};
use office::{Account, Actor};
use policy::kernel::{Reason, Tongue};
use policy::kinds::Tabled;
use policy::record::Shared;
use policy::rights::{Decision, Rule, Verb, Viewer, may, may_ever, rule};
use policy::table::Table;
use policy::{AnyRecord, Kind, Policy, Settings, Snapshot, View};

use super::addresses::encoded;
use super::failure::Failure;
use super::told::Told;
use crate::state::AppState;

/// The chosen appearance; the device's own when nothing was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The session of the request, kept so that it can be ended, or spared when the others are.
#[derive(Clone)]
pub struct Opened {
    /// Its id, as the list of sessions shows it.
    pub id: String,
    /// Its secret.
    pub secret: String,
}

/// The earlier version of the register that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What the address asked for: a version or a day.
    pub given: String,
    /// The version of the ledger that it means.
    pub version: i64,
    /// When its last entry was written; none before the first.
    pub at: Option<jiff::Timestamp>,
}

/// The reader of one request. The register does not change while it is answered.
#[derive(Clone)]
pub struct Reader {
    /// The language of the address.
    pub language: Language,
    /// The words of that language.
    pub words: &'static Words,
    /// Who reads, for questions of rights.
    pub viewer: Viewer,
    /// The account, when signed in.
    pub account: Option<Account>,
    /// The session, when signed in by cookie.
    pub session: Option<Opened>,
    /// Whose session ran out before this form was sent: what they typed is kept for them, and nothing else is done.
    pub ended: Option<Account>,
    /// The date that lists, records and figures speak of.
    pub as_of: Date,
    /// Whether the address asked for that date.
    pub as_of_given: bool,
    /// Today, or the day that a demonstration sets.
    pub today: Date,
    /// The chosen appearance.
    pub theme: Theme,
    /// The path of the address, with its language.
    pub path: String,
    /// The query of the address, without its question mark.
    pub query: String,
    /// The request, as logs name it.
    pub request_id: String,
    /// What the page says once.
    pub told: Option<Told>,
    /// The register at the version that this request reads.
    pub snapshot: Arc<Snapshot>,
    /// That version, when the address asked for an earlier one than the newest.
    pub known: Option<Known>,
    /// The house's settings at that date.
    pub settings: Arc<Settings>,
    /// Where the request comes from, as far as the network tells.
    pub from: String,
    /// What the browser calls itself.
    pub agent: String,
}

impl Reader {
    /// The reader as whoever's session ran out, to keep what they typed.
    pub fn author(&self) -> Option<Self> {
        let account = self.ended.clone()?;
        Some(Self {
            viewer: account.viewer(),
            account: Some(account),
            ..self.clone()
        })
    }

    /// Whoever acts when this reader does something.
    pub fn actor(&self) -> Actor {
        Actor {
            viewer: self.viewer.clone(),
            on_behalf_of: None,
            request_id: Some(self.request_id.clone()),
        }
    }

    /// The register as this reader may see it.
    pub fn policy(&self) -> &Policy {
        self.snapshot.of(self.viewer.audience())
    }

    /// The register at the date of the page.
    pub fn view(&self) -> View<'_> {
        View {
            policy: self.policy(),
            as_of: self.as_of,
            settings: &self.settings,
        }
    }

    /// The language in which texts are written first.
    pub fn reference(&self) -> Tongue {
        self.settings.reference_language
    }

    /// The reader's language as texts name it.
    pub fn tongue(&self) -> Tongue {
        Tongue::parse(self.language.code()).expect("our languages have codes of two small letters")
    }

    /// Whether the reader may do this to records of a kind, before any is looked at.
    pub fn may_ever(&self, verb: Verb, kind: Kind) -> bool {
        self.decide_ever(verb, kind).is_allowed()
    }

    /// Whether the reader may do this to records of a kind, or why not, before any is looked at.
    pub fn decide_ever(&self, verb: Verb, kind: Kind) -> Decision {
        self.unless_past(verb)
            .unwrap_or_else(|| may_ever(&self.viewer, verb, kind))
    }

    /// Whether the page knows what the ledger wrote at this place.
    pub fn knows(&self, seq: i64) -> bool {
        self.known.as_ref().is_none_or(|known| seq <= known.version)
    }

    /// What was known earlier is read, and nothing more.
    fn unless_past(&self, verb: Verb) -> Option<Decision> {
        let refused = self.known.is_some() && verb != Verb::See;
        refused.then(|| Decision::Refused(Reason::new("pages-past-is-read")))
    }

    /// Whether the reader may do this to a record.
    pub fn may(&self, verb: Verb, record: &AnyRecord) -> bool {
        self.decide(verb, record).is_allowed()
    }

    /// Whether the reader may do this to a record, or why not.
    pub fn decide(&self, verb: Verb, record: &AnyRecord) -> Decision {
        self.unless_past(verb)
            .unwrap_or_else(|| may(&self.viewer, verb, record, self.policy()))
    }

    /// Whether the reader may see records of a kind at all: else lists, links and searches leave them out.
    pub fn sees(&self, kind: Kind) -> bool {
        self.may_ever(Verb::See, kind)
    }

    /// Whether the reader sees every record of a kind that is in their view.
    pub fn sees_all(&self, kind: Kind) -> bool {
        match &self.viewer {
            Viewer::Account { role, .. } => rule(*role, Verb::See, kind) == Some(Rule::Yes),
            _ => self.sees(kind),
        }
    }

    /// How many records of a kind the reader sees.
    pub fn count(&self, kind: Kind) -> usize {
        match (self.sees_all(kind), self.sees(kind)) {
            (true, _) => self.policy().count(kind),
            (false, false) => 0,
            (false, true) => {
                let all = self.policy().all(kind);
                all.iter()
                    .filter(|record| self.may(Verb::See, record))
                    .count()
            }
        }
    }

    /// Whether the reader may open a record whose kind is known.
    pub fn opens<T: Tabled>(&self, record: &Shared<T>) -> bool {
        self.sees_all(T::KIND) || self.may(Verb::See, &T::any(record.clone()))
    }

    /// The records of a kind that the reader may open, in the order of the register.
    pub fn seen<T: Tabled<Table = Table<T>>>(&self) -> impl Iterator<Item = &Shared<T>> {
        let all = self.policy().table::<T>().all();
        all.filter(|record| self.opens(record))
    }

    /// The record behind a code or an id of an address, when the reader may see it.
    ///
    /// # Errors
    /// Not found, also when it exists and the reader may not know.
    pub fn find(&self, kind: Kind, code_or_id: &str) -> Result<AnyRecord, Failure> {
        let policy = self.policy();
        policy
            .find(code_or_id)
            .and_then(|id| policy.any(id))
            .filter(|record| record.kind() == kind && self.may(Verb::See, record))
            .ok_or(Failure::NotFound)
    }

    /// An address in the reader's language: `/search` becomes `/fr/search`.
    pub fn link(&self, rest: &str) -> String {
        format!("/{}{rest}", self.language.code())
    }

    /// The same, at the date of the page when the address asked for one.
    pub fn link_dated(&self, rest: &str) -> String {
        self.dated(self.link(rest))
    }

    /// An address at the date of the page, and of the register as it was known, when the address asked for them.
    pub fn dated(&self, mut address: String) -> String {
        for (name, value) in self.dating() {
            address.push(if address.contains('?') { '&' } else { '?' });
            address.push_str(&format!("{name}={}", encoded(&value)));
        }
        address
    }

    /// The parameters by which an address asks for the date of the page, and for the register as it was known.
    pub fn dating(&self) -> Vec<(String, String)> {
        let as_of = self.as_of_given.then(|| self.as_of.to_string());
        let known = self.known.as_ref().map(|known| known.given.clone());
        [("as_of", as_of), ("known_at", known)]
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?)))
            .collect()
    }

    /// The list of a kind: `/fr/relations/agreements`.
    pub fn list_address(&self, kind: Kind) -> String {
        self.link(&format!("/{}/{}", kind.room(), kind.plural()))
    }

    /// The page of a record, by its code, else by its id; without a date.
    pub fn address(&self, record: &AnyRecord) -> String {
        let key = record
            .code()
            .map_or_else(|| record.id().to_string(), ToString::to_string);
        format!("{}/{key}", self.list_address(record.kind()))
    }

    /// The page of a record at the date of this page.
    pub fn address_dated(&self, record: &AnyRecord) -> String {
        self.dated(self.address(record))
    }

    /// The parameters of the address.
    pub fn parameters(&self) -> Vec<(String, String)> {
        url::form_urlencoded::parse(self.query.as_bytes())
            .into_owned()
            .collect()
    }

    /// The first value of a parameter of the address; empty is the same as absent.
    pub fn parameter(&self, name: &str) -> Option<String> {
        self.parameters()
            .into_iter()
            .find(|(found, value)| found == name && !value.is_empty())
            .map(|(_, value)| value)
    }
}

impl FromRequestParts<AppState> for Reader {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Failure> {
        let reader = parts.extensions.get::<Self>();
        reader
            .cloned()
            .ok_or_else(|| Failure::Failed("a page was served outside the frame".into()))
    }
}
