//! Draws what a figure says, whatever it says: single values in words, groups as facts, rows of groups as a table.

use language::TrailingZeros;
use policy::kernel::{Exact, Outcome};
use policy::record::Cell;
use policy::rights::Verb;
use uuid::Uuid;

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, escaped};

/// The words of a value inside a figure: under the figure's own key, else under the key that all figures share.
pub fn label(prefix: &str, name: &str, reader: &Reader) -> String {
    let own = format!("{prefix}-{}", name.replace('_', "-"));
    reader
        .words
        .find(&own)
        .unwrap_or_else(|| reader.words.text(&shared(name)))
}

/// What explains a value inside a figure, under the figure's own key.
pub fn help(prefix: &str, name: &str, reader: &Reader) -> Option<String> {
    let own = format!("{prefix}-{}", name.replace('_', "-"));
    reader.words.help(&own)
}

fn shared(name: &str) -> String {
    format!("figure-any-{}", name.replace('_', "-"))
}

/// What a figure says, as HTML and as plain words. `prefix` is the figure's own key: `figure-vitality`.
pub fn draw(outcome: &Outcome, prefix: &str, reader: &Reader) -> Spoken {
    match outcome {
        Outcome::Many(several) => many(several, prefix, reader),
        Outcome::Group(several) => group(several, prefix, reader),
        one => single(one, reader),
    }
}

fn single(outcome: &Outcome, reader: &Reader) -> Spoken {
    let language = reader.language;
    let text = match outcome {
        Outcome::Share(share) => language.percent(share, 1),
        Outcome::Number(number) => language.decimal(number, 2, TrailingZeros::Trimmed),
        Outcome::Count(count) => language.integer(i64::try_from(*count).unwrap_or(i64::MAX)),
        Outcome::Days(days) => reader
            .words
            .text_with("frame-days", &[("count", (*days).into())]),
        Outcome::Amount(minor, currency) => language.money(rounded(minor), currency),
        Outcome::Choice(list, word) => alone(list, word, reader),
        Outcome::Yes(yes) => reader
            .words
            .text(if *yes { "frame-yes" } else { "frame-no" }),
        Outcome::Day(day) => return spoken::day(*day, reader),
        Outcome::Record(id) => return linked(*id, reader).unwrap_or_else(|| withheld(1, reader)),
        Outcome::Line(line) => line.to_string(),
        Outcome::Text(words) => return spoken::text(words, reader),
        Outcome::Unknown(reason) => spoken::reason(reason, reader),
        Outcome::Nothing => reader.words.text("figure-any-nothing"),
        Outcome::Many(_) | Outcome::Group(_) => return draw(outcome, "figure-any", reader),
    };
    Spoken::plain(text)
}

/// The nearest whole number.
pub fn rounded(minor: &Exact) -> i64 {
    i64::try_from(minor.round().to_integer()).unwrap_or(i64::MAX)
}

fn withheld(count: usize, reader: &Reader) -> Spoken {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Spoken::plain(
        reader
            .words
            .text_with("page-proof-hidden", &[("count", count.into())]),
    )
}

/// A word of a list where nothing else is told of it: some words elsewhere name a day or a number with them.
fn alone(list: &str, word: &str, reader: &Reader) -> String {
    let key = format!("{}-alone", spoken::choice_key(list, word));
    let found = reader.words.find(&key);
    found.unwrap_or_else(|| spoken::choice(list, word, reader))
}

/// A link to a record that the reader may open.
pub fn linked(id: Uuid, reader: &Reader) -> Option<Spoken> {
    let record = reader.policy().any(id)?;
    if !reader.may(Verb::See, &record) {
        return None;
    }
    let view = reader.view();
    let cells = view.policy.title(id, &view).unwrap_or_default();
    if !cells.iter().any(|cell| matches!(cell, Cell::Record(_))) {
        return Some(spoken::cell(&Cell::Record(id), reader, &view));
    }
    let title = in_full(&cells, reader);
    let html = format!(
        "<a href=\"{}\">{}</a>",
        escaped(&reader.address_dated(&record)),
        escaped(&title)
    );
    Some(Spoken::dressed(title, html))
}

/// A title made of other records, each by its own title: time spent on a membership names the network, not its code.
fn in_full(cells: &[Cell], reader: &Reader) -> String {
    let view = reader.view();
    let said = cells.iter().map(|cell| match cell {
        Cell::Record(id) => spoken::title(*id, reader),
        other => spoken::cell(other, reader, &view).text,
    });
    let said: Vec<String> = said.filter(|words| !words.is_empty()).collect();
    said.join(", ")
}

fn group(several: &[(&'static str, Outcome)], prefix: &str, reader: &Reader) -> Spoken {
    let mut html = String::from("<dl class=\"facts\">");
    let mut texts = Vec::new();
    for (name, outcome) in several {
        let said = draw(outcome, &inner(prefix, name, outcome), reader);
        let label = label(prefix, name, reader);
        let help = help(prefix, name, reader)
            .map(|help| format!("<p class=\"help\">{}</p>", escaped(&help)))
            .unwrap_or_default();
        html.push_str(&format!(
            "<div><dt>{}{help}</dt><dd>{said}</dd></div>",
            escaped(&label)
        ));
        if !matches!(
            outcome,
            Outcome::Group(_) | Outcome::Many(_) | Outcome::Nothing
        ) {
            let told = [("label", label.into()), ("value", said.text.clone().into())];
            texts.push(reader.words.text_with("frame-labelled", &told));
        }
    }
    html.push_str("</dl>");
    Spoken {
        text: texts.join(" · "),
        html: Some(html),
    }
}

/// Names inside a group or a row stand under the name of that group.
fn inner(prefix: &str, name: &str, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Group(_) | Outcome::Many(_) => format!("{prefix}-{}", name.replace('_', "-")),
        _ => prefix.to_owned(),
    }
}

fn many(several: &[Outcome], prefix: &str, reader: &Reader) -> Spoken {
    match several {
        [] => Spoken::plain(reader.words.text("figure-any-none")),
        [Outcome::Group(first), ..] => table(first, several, prefix, reader),
        _ => listed(several, prefix, reader),
    }
}

fn listed(several: &[Outcome], prefix: &str, reader: &Reader) -> Spoken {
    let mut hidden = 0;
    let mut said = Vec::new();
    for outcome in several {
        match outcome {
            Outcome::Record(id) => match linked(*id, reader) {
                Some(link) => said.push(link),
                None => hidden += 1,
            },
            other => said.push(draw(other, prefix, reader)),
        }
    }
    if hidden > 0 {
        said.push(withheld(hidden, reader));
    }
    let items: String = said.iter().map(|one| format!("<li>{one}</li>")).collect();
    let texts: Vec<&str> = said.iter().map(|one| one.text.as_str()).collect();
    Spoken {
        text: reader.language.list(&texts),
        html: Some(format!("<ul class=\"links\">{items}</ul>")),
    }
}

fn table(
    first: &[(&'static str, Outcome)],
    rows: &[Outcome],
    prefix: &str,
    reader: &Reader,
) -> Spoken {
    let labels: Vec<String> = first
        .iter()
        .map(|(name, _)| escaped(&label(prefix, name, reader)))
        .collect();
    let heads: String = labels
        .iter()
        .map(|label| format!("<th scope=\"col\">{label}</th>"))
        .collect();
    let mut body = String::new();
    for row in rows {
        let Outcome::Group(cells) = row else { continue };
        body.push_str("<tr>");
        for (index, (name, outcome)) in cells.iter().enumerate() {
            let said = draw(outcome, &inner(prefix, name, outcome), reader);
            let label = labels.get(index).map(String::as_str).unwrap_or_default();
            if index == 0 {
                body.push_str(&format!("<th scope=\"row\">{said}</th>"));
            } else {
                body.push_str(&format!("<td data-label=\"{label}\">{said}</td>"));
            }
        }
        body.push_str("</tr>");
    }
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Spoken {
        text: reader
            .words
            .text_with("figure-any-rows", &[("count", count.into())]),
        html: Some(format!(
            "<div class=\"table-frame\"><table class=\"table as-cards\"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
        )),
    }
}
