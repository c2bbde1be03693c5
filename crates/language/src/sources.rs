//! The embedded files of words, one per room and language, read once and checked.

use crate::per_language::PerLanguage;
use crate::{Language, typography};
use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use include_dir::{Dir, include_dir};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// Every key (`agreement-title`, and `agreement-title.help` for an attribute) with the variables its text uses.
pub type Shape = BTreeMap<String, BTreeSet<String>>;

/// The words of one language as written in its files.
pub(crate) struct Sources {
    pub(crate) resources: Vec<Arc<FluentResource>>,
    pub(crate) shape: Shape,
    /// What is wrong in the files: a sentence that cannot be read, a key written twice.
    pub(crate) faults: Vec<String>,
}

impl Sources {
    /// The words of this language.
    pub(crate) fn of(language: Language) -> &'static Self {
        static SOURCES: PerLanguage<Sources> = PerLanguage::new();
        SOURCES.get(language, read)
    }

    /// The message with this key, as written.
    pub(crate) fn message(&self, key: &str) -> Option<&ast::Message<&str>> {
        self.resources
            .iter()
            .flat_map(|resource| resource.entries())
            .find_map(|entry| match entry {
                ast::Entry::Message(message) if message.id.name == key => Some(message),
                _ => None,
            })
    }
}

fn read(language: Language) -> Sources {
    let mut sources = Sources {
        resources: Vec::new(),
        shape: Shape::new(),
        faults: Vec::new(),
    };
    let files = FOLDER
        .get_dir(language.code())
        .map(Dir::files)
        .into_iter()
        .flatten();
    let mut files: Vec<_> = files
        .filter(|file| file.path().extension().is_some_and(|end| end == "ftl"))
        .collect();
    files.sort_by_key(|file| file.path());
    for file in files {
        let name = file.path().display();
        let Some(text) = file.contents_utf8() else {
            sources.faults.push(format!("{name}: not UTF-8"));
            continue;
        };
        let resource = FluentResource::try_new(typography::set(language, text)).unwrap_or_else(
            |(kept, errors)| {
                sources.faults.extend(errors.iter().map(|error| {
                    let line = text
                        .lines()
                        .nth(line_of(kept.source(), error.pos.start))
                        .unwrap_or_default();
                    format!("{name}: {error} near “{line}”")
                }));
                kept
            },
        );
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                add_shape(message, &mut sources.shape, &mut sources.faults);
            }
        }
        sources.resources.push(Arc::new(resource));
    }
    sources
}

/// The number, from 0, of the line that holds this byte.
fn line_of(text: &str, position: usize) -> usize {
    text.bytes()
        .take(position)
        .filter(|byte| *byte == b'\n')
        .count()
}

fn add_shape(message: &ast::Message<&str>, shape: &mut Shape, faults: &mut Vec<String>) {
    let key = message.id.name;
    let attributes = message
        .attributes
        .iter()
        .map(|attribute| (format!("{key}.{}", attribute.id.name), &attribute.value));
    let value = message.value.iter().map(|value| (key.to_owned(), value));
    for (key, pattern) in value.chain(attributes) {
        let parts = parts_of(pattern);
        if shape.insert(key.clone(), parts.variables).is_some() {
            faults.push(format!("{key}: written twice"));
        }
    }
}

/// What a text is made of besides plain words.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// The variables it uses.
    pub(crate) variables: BTreeSet<String>,
    /// The functions, messages and terms it refers to.
    pub(crate) references: BTreeSet<String>,
}

/// The variables and references in a text, nested ones included.
pub(crate) fn parts_of(pattern: &ast::Pattern<&str>) -> Parts {
    let mut parts = Parts::default();
    add_pattern(pattern, &mut parts);
    parts
}

fn add_pattern(pattern: &ast::Pattern<&str>, parts: &mut Parts) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            add_expression(expression, parts);
        }
    }
}

fn add_expression(expression: &ast::Expression<&str>, parts: &mut Parts) {
    match expression {
        ast::Expression::Inline(inline) => add_inline(inline, parts),
        ast::Expression::Select { selector, variants } => {
            add_inline(selector, parts);
            for variant in variants {
                add_pattern(&variant.value, parts);
            }
        }
    }
}

fn add_inline(inline: &ast::InlineExpression<&str>, parts: &mut Parts) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            parts.variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { id, arguments } => {
            parts.references.insert(id.name.to_owned());
            for argument in &arguments.positional {
                add_inline(argument, parts);
            }
        }
        ast::InlineExpression::MessageReference { id, .. } => {
            parts.references.insert(id.name.to_owned());
        }
        ast::InlineExpression::TermReference { id, .. } => {
            parts.references.insert(format!("-{}", id.name));
        }
        ast::InlineExpression::Placeable { expression } => add_expression(expression, parts),
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => {}
    }
}
