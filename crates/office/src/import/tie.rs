//! A row of a list of agreements, as offices keep them: a city, a country, a year, a length. One row is one tie. What the row does
//! not say is not invented: the date of signature is then unknown, the term without end, and both are said.

use exchange::reading::{self, When};
use exchange::sheet::{Aside, Length, Takes, length};
use exchange::workbook::Row;
use jiff::civil::Date;
use language::{Language, Words};
use policy::kernel::{Historical, add_months};
use policy::relations::Agreement;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::partner::{Partner, Partners, Sought};
use super::report::{Grade, Outcome};
use super::rows::{Cells, Draft, Reading};
use super::said::Said;

/// What a row says of a tie in its own way.
struct Told {
    partner: Option<Uuid>,
    signed: Option<Historical>,
    term: Option<Value>,
}

/// Brings what a row says in its own way into its draft. `row` is the same row, for what is read here.
pub(super) fn apply(
    reading: &mut Reading<'_>,
    partners: &mut Partners,
    cells: &Cells<'_>,
    row: &Row,
    draft: &mut Draft,
) {
    let signed = signed(reading, cells, row, draft);
    let partner = partner(reading, partners, cells, row, draft);
    not_taken(reading, cells, row, draft);
    let term = term(reading, cells, row, signed);
    if let (None, None, Some(id)) = (&draft.before, &draft.code, partner) {
        find_again(reading, cells, draft, id, signed);
    }
    let told = Told {
        partner,
        signed,
        term,
    };
    if draft.before.is_some() {
        change(reading, draft, &told);
    } else {
        begin(reading, cells, row, draft, &told);
    }
}

fn signed(
    reading: &mut Reading<'_>,
    cells: &Cells<'_>,
    row: &Row,
    draft: &mut Draft,
) -> Option<Historical> {
    let (mapped, _) = cells.aside(Aside::SignedOn)?;
    match reading::date(row.cell(mapped.index), mapped.habits.order) {
        Ok(Some(read)) => {
            for doubt in &read.doubts {
                reading.find(row.number, Some(mapped.index), Grade::Doubt, doubt.into());
            }
            Some(match read.value {
                When::Day(day) => Historical::Day(day),
                When::Month { year, month } => Historical::Month(year, month),
                When::Year(year) => Historical::Year(year),
                When::Unknown => Historical::Unknown,
            })
        }
        Ok(None) => None,
        Err(refused) => {
            reading.find(
                row.number,
                Some(mapped.index),
                Grade::Refusal,
                (&refused.0).into(),
            );
            draft.outcome = Outcome::Refused;
            None
        }
    }
}

fn partner(
    reading: &mut Reading<'_>,
    partners: &mut Partners,
    cells: &Cells<'_>,
    row: &Row,
    draft: &mut Draft,
) -> Option<Uuid> {
    let (mapped, cell) = cells.aside(Aside::PartnerName)?;
    let column = Some(mapped.index);
    let country = country(reading, cells, row, draft);
    let Some(name) = cell.value.as_ref().and_then(Value::as_str) else {
        if draft.before.is_none() {
            reading.find(
                row.number,
                column,
                Grade::Refusal,
                Said::new("imports-partner-missing"),
            );
            draft.outcome = Outcome::Refused;
        }
        return None;
    };
    let heading = reading
        .headings
        .get(mapped.index)
        .cloned()
        .unwrap_or_default();
    match partners.find(
        reading.known,
        Sought {
            name,
            country,
            heading: &heading,
            row: row.number,
        },
    ) {
        Partner::Is(id) => Some(id),
        Partner::Open => {
            reading.find(
                row.number,
                column,
                Grade::Doubt,
                Said::new("imports-unclear-partner").with("value", name),
            );
            if draft.is_good() {
                draft.outcome = Outcome::Waiting;
            }
            None
        }
        Partner::Left => {
            reading.find(
                row.number,
                column,
                Grade::Note,
                Said::new("imports-partner-left").with("value", name),
            );
            if draft.is_good() {
                draft.outcome = Outcome::Waiting;
            }
            None
        }
        Partner::Refused(why) => {
            reading.find(row.number, column, Grade::Refusal, why);
            draft.outcome = Outcome::Refused;
            None
        }
    }
}

fn country(
    reading: &mut Reading<'_>,
    cells: &Cells<'_>,
    row: &Row,
    draft: &mut Draft,
) -> Option<&'static str> {
    let (mapped, _) = cells.aside(Aside::PartnerCountry)?;
    match reading::country(row.cell(mapped.index)) {
        Ok(read) => read.map(|read| read.value),
        Err(refused) => {
            // The name alone may still find the partner: the country is a doubt, not a refusal.
            let _ = draft;
            reading.find(
                row.number,
                Some(mapped.index),
                Grade::Doubt,
                (&refused.0).into(),
            );
            None
        }
    }
}

/// What the office computes, and what belongs elsewhere, is not taken from anybody's hand, and said so.
fn not_taken(reading: &mut Reading<'_>, cells: &Cells<'_>, row: &Row, draft: &mut Draft) {
    for (mapped, cell) in &cells.read {
        let Some(text) = cell.value.as_ref().and_then(Value::as_str) else {
            continue;
        };
        let key = match mapped.column.takes {
            Takes::Aside(Aside::Computed) => "imports-not-taken-computed",
            Takes::Aside(Aside::NotTaken) => "imports-not-taken",
            Takes::Aside(Aside::ToNotes) => {
                let heading = reading
                    .headings
                    .get(mapped.index)
                    .cloned()
                    .unwrap_or_default();
                add_note(&mut draft.body, &format!("{heading} : {text}"));
                continue;
            }
            _ => continue,
        };
        reading.find(
            row.number,
            Some(mapped.index),
            Grade::Note,
            Said::new(key).with("value", text),
        );
    }
}

fn add_note(body: &mut Map<String, Value>, line: &str) {
    let notes = body
        .get("notes")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if !notes.lines().any(|known| known == line) {
        let added = if notes.is_empty() {
            line.to_owned()
        } else {
            format!("{notes}\n{line}")
        };
        body.insert("notes".to_owned(), Value::from(added));
    }
}

/// How long it lasts, as far as the row says.
fn term(
    reading: &mut Reading<'_>,
    cells: &Cells<'_>,
    row: &Row,
    signed: Option<Historical>,
) -> Option<Value> {
    let said = [Aside::EndsOn, Aside::Duration]
        .into_iter()
        .find_map(|aside| {
            let (mapped, cell) = cells.aside(aside)?;
            cell.value.as_ref()?;
            Some((
                mapped.index,
                length(row.cell(mapped.index), mapped.habits.order),
            ))
        });
    let (column, length) = said?;
    let mut doubt = |key: &str| {
        let text = row.cell(column).text();
        reading.find(
            row.number,
            Some(column),
            Grade::Doubt,
            Said::new(key).with("value", text),
        );
    };
    match (length, signed) {
        (None, _) => {
            doubt("imports-length-unclear");
            None
        }
        (Some(Length::Indefinite), _) => Some(json!("indefinite")),
        (Some(Length::Until(end)), _) => Some(fixed(end)),
        (Some(Length::Months(months)), Some(Historical::Day(day))) => {
            let end = add_months(day, months).yesterday().ok()?;
            doubt("imports-end-computed");
            Some(fixed(end))
        }
        (Some(Length::Months(_)), _) => {
            doubt("imports-end-unknown");
            None
        }
        (Some(Length::Renewing(months)), _) => {
            doubt("imports-notice-unknown");
            Some(json!({"auto_renewing": {"period_months": months, "notice_months": 0}}))
        }
    }
}

fn fixed(end: Date) -> Value {
    json!({"fixed": {"end": end.to_string()}})
}

/// The tie that the register knows already: the same partner, the same type, signed the same year.
fn find_again(
    reading: &mut Reading<'_>,
    cells: &Cells<'_>,
    draft: &mut Draft,
    partner: Uuid,
    signed: Option<Historical>,
) {
    let kind = cells
        .text("type")
        .map(str::to_owned)
        .or_else(|| text_of(&draft.body, "type"));
    let year = |on: Option<Historical>| on.and_then(Historical::earliest).map(Date::year);
    let agrees = |agreement: &Agreement| {
        let has_partner = agreement
            .parties
            .iter()
            .any(|party| party.party.id() == partner);
        let word: &'static str = agreement.r#type.into();
        let is_type = kind.as_deref().is_none_or(|kind| kind == word);
        let is_year = match (year(signed), year(agreement.signed_on())) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        has_partner && is_type && is_year
    };
    let ties = reading.known.policy.referring::<Agreement>(partner);
    let ties = ties.filter(|agreement| agrees(&agreement.body));
    let found: Vec<Uuid> = ties.map(|agreement| agreement.id).collect();
    let chosen = match found[..] {
        [] => return,
        [only] => Some(only),
        _ => {
            // Of several, the one that this very row brought in.
            let place = super::plan::place(&reading.sheet, cells.row);
            let brought = reading.natural.brought_by(&reading.file, &place);
            let mut both = found.iter().filter(|id| brought.contains(id));
            both.next().copied().filter(|_| both.next().is_none())
        }
    };
    match chosen.and_then(|id| reading.known.policy.any(id)) {
        Some(record) => {
            let outcome = draft.outcome;
            let mut known = Draft {
                is_named: false,
                outcome,
                ..Draft::of(cells.row, Some(record))
            };
            // What the row says of simple fields, said again on the record that it means.
            reading.said_again(cells, &mut known);
            if let Some(notes) = draft.body.get("notes").and_then(Value::as_str) {
                notes
                    .lines()
                    .for_each(|line| add_note(&mut known.body, line));
            }
            *draft = known;
        }
        None => {
            let records: Vec<String> = found
                .iter()
                .map(|id| exchange::sheet::Naming::link(reading.known, *id))
                .collect();
            let why = Said::new("imports-several-match").with("records", records.join(" / "));
            reading.find(cells.row, None, Grade::Refusal, why);
            draft.outcome = Outcome::Refused;
        }
    }
}

fn text_of(body: &Map<String, Value>, name: &str) -> Option<String> {
    body.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// A known tie takes a more exact date of signature, and the term that the row says.
fn change(reading: &mut Reading<'_>, draft: &mut Draft, told: &Told) {
    let Some(policy::AnyRecord::Agreement(before)) = &draft.before else {
        return;
    };
    if let Some(term) = &told.term {
        draft.body.insert("term".to_owned(), term.clone());
    }
    let (Some(new), Some(old)) = (told.signed, before.body.signed_on()) else {
        return;
    };
    let refines = old != new
        && new != Historical::Unknown
        && match (old.earliest(), old.latest(), new.earliest()) {
            (Some(from), Some(to), Some(day)) => from <= day && day <= to,
            _ => old == Historical::Unknown,
        };
    if !refines {
        return;
    }
    let (old, new) = (Value::from(old.to_string()), Value::from(new.to_string()));
    let replace = |list: &str, name: &str, body: &mut Map<String, Value>| {
        for part in body
            .get_mut(list)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if part.get(name) == Some(&old) {
                part[name] = new.clone();
            }
        }
    };
    replace("moves", "on", &mut draft.body);
    replace("parties", "signed_on", &mut draft.body);
    let _ = reading;
}

/// A new tie: our government and the partner, signed on the day that the row says.
fn begin(reading: &mut Reading<'_>, cells: &Cells<'_>, row: &Row, draft: &mut Draft, told: &Told) {
    let Some(partner) = told.partner else { return };
    let Some(own) = reading.known.settings.own_government.map(|link| link.id()) else {
        reading.find(
            row.number,
            None,
            Grade::Refusal,
            Said::new("imports-no-own-government"),
        );
        draft.outcome = Outcome::Refused;
        return;
    };
    let column = |aside| cells.aside(aside).map(|(mapped, _)| mapped.index);
    let on = told.signed.unwrap_or(Historical::Unknown).to_string();
    if told.signed.is_none() {
        reading.find(
            row.number,
            column(Aside::SignedOn),
            Grade::Doubt,
            Said::new("imports-signed-unknown"),
        );
    }
    draft.body.entry("parties").or_insert_with(|| {
        json!([{"party": own.to_string(), "signed_on": on}, {"party": partner.to_string(), "signed_on": on}])
    });
    draft
        .body
        .entry("moves")
        .or_insert_with(|| json!([{"to": "signed", "on": on}]));
    if draft.body.get("term").is_none() {
        let term = told.term.clone().unwrap_or_else(|| {
            let column = column(Aside::Duration).or(column(Aside::EndsOn));
            reading.find(
                row.number,
                column,
                Grade::Doubt,
                Said::new("imports-term-unknown"),
            );
            json!("indefinite")
        });
        draft.body.insert("term".to_owned(), term);
    }
    if draft.body.get("title").is_none() {
        let title = made_title(reading, cells, draft);
        if let Some(title) = title {
            let what = Said::new("imports-title-made").with("title", title.clone());
            reading.find(row.number, None, Grade::Note, what);
            let reference = reading.known.settings.reference_language.code().to_owned();
            draft
                .body
                .insert("title".to_owned(), json!({ reference: title }));
        }
    }
}

/// The type and the partner, in the language in which texts are written first.
fn made_title(reading: &Reading<'_>, cells: &Cells<'_>, draft: &Draft) -> Option<String> {
    let kind = draft.body.get("type").and_then(Value::as_str)?;
    let partner = cells
        .aside(Aside::PartnerName)
        .and_then(|(_, cell)| cell.value.as_ref()?.as_str().map(str::to_owned))?;
    let language = Language::from_code(reading.known.settings.reference_language.code())
        .unwrap_or(Language::En);
    let words = Words::of(language);
    let label = words.text(&format!("agreement-type-{}", kind.replace('_', "-")));
    Some(words.text_with(
        "imports-made-title",
        &[("type", label.into()), ("partner", partner.into())],
    ))
}
