//! What an import would do, before anything is written: counts, questions with their candidates, findings row by row.

use askama::Template;
use axum::response::Response;
use language::Words;
use office::{Candidate, Decision, Grade, Import, ImportFinding, Outcome, Question, Report};
use policy::Kind;

use super::address;
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;

/// How many findings and questions a page shows.
const MOST_SHOWN: usize = 200;
const MOST_QUESTIONS: usize = 100;

/// How many rows and records.
pub(super) struct Counts {
    /// Rows by what becomes of them.
    pub(super) rows: Vec<(String, String)>,
    /// Records written by kind.
    pub(super) records: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "imports/preview.html")]
struct PreviewPage {
    shell: Shell,
    file: String,
    address: String,
    imports: String,
    notice: Option<String>,
    remarks: Vec<String>,
    counts: Counts,
    good: usize,
    bring_in: String,
    questions: Vec<QuestionRow>,
    waiting: bool,
    findings: Vec<FindingRow>,
    shown: String,
    grades: Vec<(String, String, bool)>,
    keep_exceptions: bool,
}

struct QuestionRow {
    number: usize,
    key: String,
    legend: String,
    rows: String,
    options: Vec<OptionRow>,
    undecided: bool,
}

struct OptionRow {
    value: String,
    called: String,
    sort: String,
    why: String,
    chosen: bool,
}

struct FindingRow {
    place: String,
    heading: String,
    class: &'static str,
    grade: String,
    text: String,
}

/// Counts in words.
pub(super) fn counts(report: Option<&Report>, reader: &Reader) -> Counts {
    let number = |count: usize| {
        reader
            .language
            .integer(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let rows = |report: &Report| {
        let row = |outcome: &Outcome| {
            (
                reader.words.text(outcome.key()),
                number(report.count(*outcome)),
            )
        };
        Outcome::ALL.iter().map(row).collect()
    };
    let records = |report: &Report| {
        let written = report.written.iter();
        written
            .filter_map(|(word, count)| {
                Some((spoken::kinds(Kind::parse(word)?, reader), number(*count)))
            })
            .collect()
    };
    Counts {
        rows: report.map(rows).unwrap_or_default(),
        records: report.map(records).unwrap_or_default(),
    }
}

/// Shows what an import would do.
pub(super) fn preview(
    state: &AppState,
    reader: &Reader,
    import: &Import,
) -> Result<Response, Failure> {
    let report = import.report.as_ref().ok_or(Failure::NotFound)?;
    let words = reader.words;
    let chosen = reader.parameter("grade");
    let is_chosen = |finding: &&ImportFinding| {
        chosen
            .as_ref()
            .is_none_or(|grade| finding.grade.word() == grade)
    };
    let findings: Vec<FindingRow> = report
        .findings
        .iter()
        .filter(is_chosen)
        .take(MOST_SHOWN)
        .map(|found| finding_row(found, reader))
        .collect();
    let good = report.count(Outcome::Created) + report.count(Outcome::Changed);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let shown = [
        ("shown", number(findings.len()).into()),
        ("total", number(report.findings.len()).into()),
    ];
    let own = address(reader, import.id);
    page(&PreviewPage {
        shell: Shell::new(
            state,
            reader,
            &format!("{} – {}", words.text("imports-preview"), import.file_name),
        ),
        file: import.file_name.clone(),
        imports: reader.link("/imports"),
        notice: import.failure.as_ref().map(|said| said.in_words(words)),
        remarks: report
            .remarks
            .iter()
            .map(|said| said.in_words(words))
            .collect(),
        counts: counts(Some(report), reader),
        good,
        bring_in: words.text_with("imports-bring-in", &[("count", number(good).into())]),
        questions: report
            .questions
            .iter()
            .take(MOST_QUESTIONS)
            .enumerate()
            .map(|one| question_row(one, reader))
            .collect(),
        waiting: report
            .questions
            .iter()
            .any(|question| question.decided.is_none()),
        shown: words.text_with("imports-findings-shown", &shown),
        findings,
        grades: grades(report, &own, chosen.as_deref(), words),
        keep_exceptions: import.choices.keep_exceptions,
        address: own,
    })
}

/// The links that show the findings of one grade: address, words, whether it is the one shown.
fn grades(
    report: &Report,
    own: &str,
    chosen: Option<&str>,
    words: &Words,
) -> Vec<(String, String, bool)> {
    let one = |grade: &Grade| {
        let label = format!("{} ({})", words.text(grade.key()), report.graded(*grade));
        let address = format!("{own}?grade={}", grade.word());
        (address, label, chosen == Some(grade.word()))
    };
    let all = (
        own.to_owned(),
        words.text("imports-all-grades"),
        chosen.is_none(),
    );
    std::iter::once(all)
        .chain(Grade::ALL.iter().map(one))
        .collect()
}

fn finding_row(finding: &ImportFinding, reader: &Reader) -> FindingRow {
    FindingRow {
        place: finding.place(),
        heading: if finding.heading.is_empty() {
            reader.words.text("imports-whole-row")
        } else {
            finding.heading.clone()
        },
        class: match finding.grade {
            Grade::Refusal => "error",
            Grade::Doubt => "warning",
            Grade::Note => "information",
        },
        grade: reader.words.text(finding.grade.key()),
        text: finding.what.in_words(reader.words),
    }
}

fn question_row((number, question): (usize, &Question), reader: &Reader) -> QuestionRow {
    let rows: Vec<String> = question
        .rows
        .iter()
        .take(8)
        .map(ToString::to_string)
        .collect();
    let more = if question.rows.len() > rows.len() {
        "…"
    } else {
        ""
    };
    let count = i64::try_from(question.rows.len()).unwrap_or(i64::MAX);
    let with = [
        ("count", count.into()),
        ("rows", format!("{}{more}", rows.join(", ")).into()),
    ];
    let mut options: Vec<OptionRow> = question
        .candidates
        .iter()
        .map(|candidate| option_row(candidate, question, reader))
        .collect();
    let mut add = |decision: Decision, key: &str| {
        options.push(OptionRow {
            value: decision.written(),
            called: reader.words.text(key),
            sort: String::new(),
            why: String::new(),
            chosen: question.decided.as_ref() == Some(&decision),
        });
    };
    if question.may_create && question.country.is_some() {
        add(Decision::New, "imports-question-new");
    }
    add(Decision::Leave, "imports-question-leave");
    QuestionRow {
        number,
        key: question.key.clone(),
        legend: legend(question, reader),
        rows: reader.words.text_with("imports-question-rows", &with),
        options,
        undecided: question.decided.is_none(),
    }
}

/// The column and the name that is asked about, with its country.
fn legend(question: &Question, reader: &Reader) -> String {
    let country = question.country.as_ref();
    let country = country.map(|code| reader.language.country(code).unwrap_or(code));
    let asked = match country {
        Some(country) => format!("{}, {country}", question.text),
        None => question.text.clone(),
    };
    let with = [
        ("heading", question.heading.as_str().into()),
        ("asked", asked.into()),
    ];
    reader.words.text_with("imports-question-of", &with)
}

fn option_row(candidate: &Candidate, question: &Question, reader: &Reader) -> OptionRow {
    let country = candidate
        .country
        .as_ref()
        .map(|code| reader.language.country(code).unwrap_or(code));
    let called = match country {
        Some(country) => format!("{}, {country}", candidate.called),
        None => candidate.called.clone(),
    };
    let key = match candidate.decision {
        Decision::Place(_) => "imports-candidate-place",
        _ => "imports-candidate-record",
    };
    let score = [("score", i64::from(candidate.score).into())];
    let why: Vec<String> = candidate
        .why
        .iter()
        .map(|said| said.in_words(reader.words))
        .collect();
    OptionRow {
        value: candidate.decision.written(),
        called,
        sort: reader.words.text(key),
        why: format!(
            "{} {}",
            why.join(" "),
            reader.words.text_with("imports-question-score", &score)
        ),
        chosen: question.decided.as_ref() == Some(&candidate.decision),
    }
}
