//! The tree of a kind's fields. Pages and workbooks read this, never the schema it comes from.

use crate::kinds::Kind;
use crate::record::Audience;

/// What a kind is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The kind.
    pub kind: Kind,
    /// Its own fields, then what every record carries.
    pub fields: Vec<Field>,
}

/// One field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name, as stored.
    pub name: String,
    /// Key of its label in the locales: `agreement-signed-on`.
    pub label: String,
    /// What it holds.
    pub shape: Shape,
    /// Whether a record needs it.
    pub required: bool,
    /// The widest audience that may see it.
    pub audience: Audience,
    /// The group it stands in on a form; words under `section-<name>`.
    pub section: Option<String>,
    /// Whether a form shows it at first sight; the others are folded.
    pub first: bool,
    /// Whether pages keep it as it is instead of offering it on the form (files, exceptions).
    pub kept: bool,
    /// Whether every record carries it, rather than this kind alone.
    pub common: bool,
    /// Whether saying nothing means no; where it does not, yes or no may be unknown.
    pub absent_is_no: bool,
    /// Unit shown after a number; words under `unit-<name>`.
    pub unit: Option<String>,
    /// Whether it says when something happened, which never lies in the future.
    pub past: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A text in several languages; `long` when it has paragraphs.
    Text {
        /// Whether it has paragraphs.
        long: bool,
    },
    /// Words in no particular language.
    Line {
        /// Whether it has paragraphs.
        long: bool,
    },
    /// Yes or no.
    YesNo,
    /// A whole number between two limits.
    Integer {
        /// The smallest accepted.
        min: i64,
        /// The largest accepted.
        max: i64,
    },
    /// A decimal number.
    Decimal,
    /// A share between 0 and 1.
    Share,
    /// An amount.
    Money,
    /// A day.
    Day,
    /// A day that may be known in part.
    Historical,
    /// A country.
    Country,
    /// A language that people write in.
    Language,
    /// A web address.
    Address,
    /// An e-mail address.
    Mail,
    /// The key of a part of a list.
    Key,
    /// The digest of a file.
    Digest,
    /// One value of a closed list.
    Choice {
        /// Name of the list.
        list: String,
        /// Its values in order.
        values: Vec<String>,
    },
    /// A link to a record of one of these kinds; any kind when empty.
    Reference {
        /// The kinds accepted.
        kinds: Vec<Kind>,
    },
    /// Several of the same.
    List(Box<Shape>),
    /// Fields that belong together.
    Group {
        /// The fields.
        fields: Vec<Field>,
    },
    /// One of several forms.
    Variants {
        /// Name under which the variants have their words.
        list: String,
        /// The forms.
        variants: Vec<Variant>,
    },
}

/// One of the forms that a field may take.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Its word, as stored.
    pub word: String,
    /// Its fields; a bare word has none.
    pub fields: Option<Vec<Field>>,
}

impl Definition {
    /// The field with this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The sections of the form in order, each with its fields.
    pub fn sections(&self) -> Vec<(&str, Vec<&Field>)> {
        let mut sections: Vec<(&str, Vec<&Field>)> = Vec::new();
        for field in self.fields.iter().filter(|field| !field.kept) {
            let name = field.section.as_deref().unwrap_or("identity");
            match sections.iter_mut().find(|(found, _)| *found == name) {
                Some((_, fields)) => fields.push(field),
                None => sections.push((name, vec![field])),
            }
        }
        sections
    }

    /// The field at a path such as `parties.0.signed_on`, through lists, groups and variants.
    pub fn at(&self, path: &str) -> Option<&Field> {
        let mut fields = &self.fields;
        let mut found: Option<&Field> = None;
        let is_index = |step: &str| step.bytes().all(|b| b.is_ascii_digit());
        for step in path.split('.').filter(|step| !is_index(step)) {
            let variant = found.and_then(|field| field.shape.variant(step));
            if let Some(variant) = variant {
                fields = variant.fields.as_ref()?;
                continue;
            }
            let Some(field) = fields.iter().find(|field| field.name == step) else {
                continue;
            };
            found = Some(field);
            match (&field.shape, field.shape.inner()) {
                (_, Some(inner)) => fields = inner,
                (Shape::Variants { .. }, None) => {}
                _ => return found,
            }
        }
        found
    }
}

impl Shape {
    /// The fields inside a group, or inside the parts of a list of groups.
    pub fn inner(&self) -> Option<&Vec<Field>> {
        match self {
            Self::Group { fields } => Some(fields),
            Self::List(part) => part.inner(),
            _ => None,
        }
    }

    /// The form with this word, of a field that takes one of several.
    fn variant(&self, word: &str) -> Option<&Variant> {
        match self {
            Self::Variants { variants, .. } => variants.iter().find(|variant| variant.word == word),
            _ => None,
        }
    }
}
