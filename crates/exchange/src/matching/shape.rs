//! What the cells of a column look like.

use crate::reading::{self, DateOrder, Reading};
use crate::workbook::Cell;

/// What the cells of a target look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Anything.
    Any,
    /// Words.
    Text,
    /// Numbers.
    Number,
    /// Shares in percent.
    Percent,
    /// Amounts of money.
    Money,
    /// Days, months or years.
    Date,
    /// Yes or no.
    YesNo,
    /// Countries.
    Country,
    /// Addresses of e-mail.
    Email,
    /// Addresses of pages.
    WebAddress,
}

/// The first cells of a column that hold something.
pub(super) struct Sample<'c> {
    cells: Vec<&'c Cell>,
}

impl<'c> Sample<'c> {
    pub(super) fn new(cells: impl Iterator<Item = &'c Cell>) -> Self {
        Self {
            cells: cells.filter(|cell| !cell.is_blank()).collect(),
        }
    }

    /// The share of cells of that shape; nothing where the shape asks nothing or no cell holds
    /// anything.
    pub(super) fn fit(&self, shape: Shape) -> Option<f64> {
        if shape == Shape::Any || self.cells.is_empty() {
            return None;
        }
        let fitting = self.cells.iter().filter(|cell| fits(cell, shape)).count();
        Some(fitting as f64 / self.cells.len() as f64)
    }
}

fn fits(cell: &Cell, shape: Shape) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Text => matches!(cell, Cell::Text(_)),
        Shape::Number => is_read(&reading::decimal(cell, None)),
        Shape::Percent => is_read(&reading::percent(cell, None)),
        Shape::Money => is_read(&reading::money(cell, None, "EUR")),
        Shape::Date => is_read(&reading::date(cell, DateOrder::DayFirst)),
        Shape::YesNo => is_read(&reading::yes_no(cell)),
        Shape::Country => is_read(&reading::country(cell)),
        Shape::Email => matches!(cell, Cell::Text(text) if is_email(text.trim())),
        Shape::WebAddress => matches!(cell, Cell::Text(text) if is_web_address(text.trim())),
    }
}

fn is_read<T>(reading: &Reading<T>) -> bool {
    matches!(reading, Ok(Some(_)))
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

fn is_web_address(text: &str) -> bool {
    ["http://", "https://", "www."]
        .iter()
        .any(|start| text.starts_with(start))
        && !text.contains(char::is_whitespace)
}
