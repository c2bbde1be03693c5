//! What a list holds: records of one kind, or the rows of a usual sheet of an office.

use policy::Kind;

use super::sheets::Profile;

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holding {
    /// Records of this kind, one for each row.
    Kind(Kind),
    /// The rows of this sheet, which make records of several kinds.
    Sheet(Profile),
}

/// A list of agreements is a list of that kind: its rows make one record each.
const AGREEMENTS: &str = "agreements";

impl Holding {
    /// The usual sheets of an office, in the order in which they are offered.
    pub fn usual() -> Vec<Self> {
        let others = Profile::ALL.into_iter().map(Self::Sheet);
        std::iter::once(Self::Kind(Kind::Agreement))
            .chain(others)
            .collect()
    }

    /// Everything that a list may hold: the usual sheets, then the other kinds.
    pub fn all() -> Vec<Self> {
        let kinds = Kind::ALL
            .iter()
            .filter(|kind| !matches!(kind, Kind::Settings | Kind::Comment | Kind::Agreement));
        let kinds = kinds.map(|kind| Self::Kind(*kind));
        Self::usual().into_iter().chain(kinds).collect()
    }

    /// Its word in choices and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.word(),
            Self::Sheet(profile) => profile.word(),
        }
    }

    /// What a word says.
    pub fn parse(word: &str) -> Option<Self> {
        if word == AGREEMENTS {
            return Some(Self::Kind(Kind::Agreement));
        }
        let sheet = Profile::parse(word).map(Self::Sheet);
        sheet.or_else(|| Kind::parse(word).map(Self::Kind))
    }

    /// The words of the command line, in order.
    pub fn words() -> Vec<&'static str> {
        let all = Self::all().into_iter().map(Self::word);
        std::iter::once(AGREEMENTS).chain(all).collect()
    }

    /// The key of its name.
    pub fn key(self) -> String {
        match self {
            Self::Kind(kind) => format!("kind-{}-plural", kind.word().replace('_', "-")),
            Self::Sheet(profile) => format!("imports-holding-{}", profile.word()),
        }
    }

    /// The kinds of record that its rows make: whoever brings it in must be allowed to import each.
    pub fn kinds(self) -> Vec<Kind> {
        match self {
            Self::Kind(kind) => vec![kind],
            Self::Sheet(profile) => profile.kinds().to_vec(),
        }
    }
}

impl From<Kind> for Holding {
    fn from(kind: Kind) -> Self {
        Self::Kind(kind)
    }
}

impl From<Profile> for Holding {
    fn from(profile: Profile) -> Self {
        Self::Sheet(profile)
    }
}
