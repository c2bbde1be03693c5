//! Amounts of money in the cells of a sheet: read with the currency and the thousands that stand above their column.

use exchange::reading;
use exchange::workbook::Cell;
use language::fold;
use serde_json::{Value, json};

use super::super::said::Said;
use super::work::{Line, Work};

/// Words by which a list says that there is nothing to pay.
const FREE: [&str; 8] = [
    "gratuit",
    "gratuite",
    "gratis",
    "gratuito",
    "gratuita",
    "free",
    "sin costo",
    "sin cuota",
];

impl Work<'_> {
    /// An amount, with every doubt told; one that cannot be read is told and left, the rest of the row is taken.
    pub(super) fn money(&mut self, line: Line<'_>, name: &str) -> Option<Value> {
        match self.amount(line, name) {
            Ok(amount) => amount,
            Err(why) => {
                self.doubt(line, name, why);
                self.doubt(line, name, Said::new("imports-sheet-value-left"));
                None
            }
        }
    }

    /// An amount without which the row is refused.
    pub(super) fn needed_money(&mut self, line: Line<'_>, name: &str) -> Option<Value> {
        self.needed(line, name)?;
        match self.amount(line, name) {
            Ok(amount) => amount,
            Err(why) => {
                self.refuse(line, name, why);
                None
            }
        }
    }

    fn amount(&mut self, line: Line<'_>, name: &str) -> Result<Option<Value>, Said> {
        let cell = self.cell(line, name);
        if FREE.contains(&fold(&cell.text()).as_str()) {
            let currency = self.known.settings.base_currency.to_string();
            return Ok(Some(json!({"minor": 0, "currency": currency})));
        }
        let mark = self.columns.get(name).and_then(|at| at.mark);
        let above = self.currency_above(name);
        let base = self.known.settings.base_currency.to_string();
        let usual = above.clone().unwrap_or(base);
        match reading::money(&cell, mark, &usual) {
            Ok(Some(read)) => {
                for doubt in &read.doubts {
                    // The currency stands above the column.
                    if above.is_none() || doubt.key != "reading-money-no-currency" {
                        self.doubt(line, name, doubt.into());
                    }
                }
                let minor = read.value.minor.saturating_mul(self.scale(line, name));
                Ok(Some(
                    json!({"minor": minor, "currency": read.value.currency}),
                ))
            }
            Ok(None) => Ok(None),
            Err(refused) => Err((&refused.0).into()),
        }
    }

    /// The currency that a heading names in brackets: `Voté (k€)`, `Costo (USD)`.
    fn currency_above(&self, name: &str) -> Option<String> {
        let at = self.columns.get(name)?;
        let (_, inside) = self.header.get(at.index)?.split_once('(')?;
        let cell = Cell::Text(format!("1 {}", inside.trim_end_matches(')')));
        let base = self.known.settings.base_currency.to_string();
        let read = reading::money(&cell, None, &base).ok()??;
        let is_named = |doubt: &exchange::Message| doubt.key != "reading-money-no-currency";
        read.doubts
            .iter()
            .all(is_named)
            .then_some(read.value.currency)
    }

    /// Amounts under a heading that counts in thousands are told in full.
    fn scale(&mut self, line: Line<'_>, name: &str) -> i64 {
        let heading = self
            .columns
            .get(name)
            .and_then(|at| self.header.get(at.index));
        let Some(heading) = heading.cloned() else {
            return 1;
        };
        let folded = format!(" {} ", fold(&heading));
        let has = |words: &[&str]| {
            words
                .iter()
                .any(|word| folded.contains(&format!(" {word} ")))
        };
        if has(&[
            "ht",
            "ttc",
            "hors taxe",
            "hors taxes",
            "sin iva",
            "con iva",
            "excl vat",
            "incl vat",
        ]) {
            self.note(
                line,
                name,
                Said::new("imports-sheet-tax").with("heading", heading.clone()),
            );
        }
        if has(&[
            "k",
            "ke",
            "keur",
            "kusd",
            "milliers",
            "miles",
            "thousands",
            "000",
        ]) || heading.contains("k€")
            || heading.contains("k$")
        {
            self.doubt(
                line,
                name,
                Said::new("imports-sheet-thousands").with("heading", heading),
            );
            return 1000;
        }
        1
    }
}
