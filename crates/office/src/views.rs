//! Readable views: a table of plain columns per kind, so that a city's analysts can join ours with theirs in SQL.

use ledger::{Ledger, View, ViewColumn, ViewType};
use policy::Kind;
use policy::definition::{Field, Shape, definition};

use crate::error::OfficeError;

/// Makes the views say what the kinds are today.
pub(crate) async fn refresh(ledger: &Ledger) -> Result<(), OfficeError> {
    let views: Vec<View> = Kind::ALL.iter().map(|kind| view(*kind)).collect();
    Ok(ledger.refresh_views(&views).await?)
}

fn view(kind: Kind) -> View {
    let mut columns = Vec::new();
    for field in &definition(kind).fields {
        let body = if field.common { "common" } else { "record" };
        add(
            &field.name,
            &[body.to_owned(), field.name.clone()],
            field,
            &mut columns,
        );
    }
    View {
        name: format!("view_{}", kind.word()),
        kind: kind.word().to_owned(),
        columns,
    }
}

/// One column for a simple field, several for what has parts of its own; lists stay JSON.
fn add(name: &str, path: &[String], field: &Field, columns: &mut Vec<ViewColumn>) {
    let mut column = |name: String, path: Vec<String>, sql_type| {
        let taken = ["id", "code", "version"].contains(&name.as_str());
        columns.push(ViewColumn {
            name: if taken { format!("own_{name}") } else { name },
            path,
            sql_type,
        });
    };
    let below = |part: &str| {
        path.iter()
            .cloned()
            .chain([part.to_owned()])
            .collect::<Vec<_>>()
    };
    match &field.shape {
        Shape::Text { .. } => {
            for tongue in ["fr", "en", "es"] {
                column(format!("{name}_{tongue}"), below(tongue), ViewType::Text);
            }
        }
        Shape::Money => {
            column(format!("{name}_minor"), below("minor"), ViewType::Integer);
            column(
                format!("{name}_currency"),
                below("currency"),
                ViewType::Text,
            );
        }
        Shape::Integer { .. } => column(name.to_owned(), path.to_vec(), ViewType::Integer),
        Shape::Decimal | Shape::Share => column(name.to_owned(), path.to_vec(), ViewType::Real),
        Shape::YesNo => column(name.to_owned(), path.to_vec(), ViewType::Boolean),
        Shape::Day => column(name.to_owned(), path.to_vec(), ViewType::Date),
        Shape::Group { fields } => {
            for inner in fields {
                add(
                    &format!("{name}_{}", inner.name),
                    &below(&inner.name),
                    inner,
                    columns,
                );
            }
        }
        _ => column(name.to_owned(), path.to_vec(), ViewType::Text),
    }
}
