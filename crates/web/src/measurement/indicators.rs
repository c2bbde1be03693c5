//! The indicators at the paper's three levels: how many stand where, then each with its curve. Levels are counted, never averaged.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use policy::kernel::{Assessed, Figure, Listed};
use policy::measurement::{
    Indicator, IndicatorKind, IndicatorLevel, LevelCount, Levels, Status, indicator_levels,
    indicator_standing, is_of_communication,
};
use policy::record::Shared;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use super::values::{chip, faded, proof, said, small, status, trend, worn};
use crate::figures::address;
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, with_parameter};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, counting, drawn_count, leading, nothing, record, shown,
    written,
};
use crate::pictures::{Bar, bars};
use crate::state::AppState;

/// What an indicator that cannot be judged is counted as.
const NOT_ASSESSABLE: &str = "not_assessable";
/// The key of the page.
const KEY: &str = "page-indicators";

#[derive(Template)]
#[template(path = "measurement/indicators.html")]
struct IndicatorsPage {
    shell: Shell,
    title: String,
    filters: Vec<Filter>,
    filtered: bool,
    clear: String,
    as_of: String,
    as_of_words: String,
    period: Option<String>,
    audience: String,
    link: String,
    desk: Option<String>,
    sections: Vec<Section>,
}

/// A choice above the tables.
struct Filter {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let shown = Shown::of(&reader);
    let title = reader.words.text(KEY);
    let mut sections = made(&shown, &reader);
    for section in &mut sections {
        let path = format!("{}.csv", reader.path);
        section.csv = with_parameter(&path, &reader.query, "table", Some(&section.id));
    }
    page(&IndicatorsPage {
        shell: Shell::new(&state, &reader, &title),
        filters: filters(&shown, &reader),
        filtered: shown.is_filtered(),
        clear: reader.link_dated("/indicators"),
        desk: (reader.account.is_some() && reader.may_ever(Verb::Create, Kind::Observation))
            .then(|| reader.link("/observations")),
        as_of: reader.as_of.to_string(),
        as_of_words: reader.language.day(reader.as_of),
        period: reader.parameter("period"),
        audience: spoken::choice("audience", reader.policy().audience().word(), &reader),
        link: with_parameter(
            &reader.path,
            &reader.query,
            "as_of",
            Some(&reader.as_of.to_string()),
        ),
        title,
        sections,
    })
}

/// One of its tables.
pub(super) async fn csv(reader: Reader) -> Result<Response, Failure> {
    let sections = made(&Shown::of(&reader), &reader);
    sheet::csv(
        &reader,
        Sheet {
            key: KEY,
            tiles: Vec::new(),
            sections,
        },
    )
}

/// What the page shows: every indicator that the reader may open, and where it stands.
struct Shown {
    levels: Figure<Levels>,
    /// The word under which an indicator is counted.
    standing: BTreeMap<Uuid, &'static str>,
    indicators: Vec<Shared<Indicator>>,
    hidden: usize,
    level: Option<String>,
    status: Option<String>,
    supplier: Option<String>,
}

impl Shown {
    fn of(reader: &Reader) -> Self {
        let view = reader.view();
        let levels = indicator_levels(&view);
        let counted = levels
            .counted
            .iter()
            .map(|found| (found.record, found.counted_as));
        let standing = counted.collect();
        let all = view.policy.table::<Indicator>();
        let may =
            |found: &Shared<Indicator>| reader.may(Verb::See, &AnyRecord::Indicator(found.clone()));
        let indicators: Vec<Shared<Indicator>> =
            all.all().filter(|found| may(found)).cloned().collect();
        Self {
            levels,
            standing,
            hidden: all.len().saturating_sub(indicators.len()),
            indicators,
            level: reader.parameter("level"),
            status: reader.parameter("status"),
            supplier: reader.parameter("supplier"),
        }
    }

    fn is_filtered(&self) -> bool {
        self.level.is_some() || self.status.is_some() || self.supplier.is_some()
    }

    /// The word under which an indicator of a level is counted.
    fn word(&self, indicator: &Shared<Indicator>) -> &'static str {
        self.standing
            .get(&indicator.id)
            .copied()
            .unwrap_or(NOT_ASSESSABLE)
    }

    /// Whether the reader asked to see it.
    fn asked(&self, indicator: &Shared<Indicator>, word: &str) -> bool {
        let supplier = indicator.body.supplier.map(|link| link.id().to_string());
        let same =
            |asked: &Option<String>, found: &str| asked.as_ref().is_none_or(|asked| asked == found);
        same(&self.level, indicator.body.level.word())
            && same(&self.status, word)
            && same(&self.supplier, supplier.as_deref().unwrap_or_default())
    }
}

fn filters(shown: &Shown, reader: &Reader) -> Vec<Filter> {
    let choice = |value: &str, label: String, asked: &Option<String>| Choice {
        chosen: asked.as_deref() == Some(value),
        value: value.to_owned(),
        label,
    };
    let listed = |list: &str, word: &str, asked: &Option<String>| {
        choice(word, spoken::choice(list, word, reader), asked)
    };
    let levels = IndicatorLevel::ALL
        .iter()
        .map(|level| listed(IndicatorLevel::LIST, level.word(), &shown.level));
    let mut statuses: Vec<Choice> = Status::ALL
        .iter()
        .filter(|status| **status != Status::ByThresholds)
        .map(|status| listed(Status::LIST, status.word(), &shown.status))
        .collect();
    statuses.push(choice(
        NOT_ASSESSABLE,
        reader.words.text("not-assessable"),
        &shown.status,
    ));
    let mut ids: Vec<Uuid> = shown
        .indicators
        .iter()
        .filter_map(|found| found.body.supplier.map(|link| link.id()))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let mut suppliers: Vec<Choice> = ids
        .iter()
        .map(|id| choice(&id.to_string(), spoken::title(*id, reader), &shown.supplier))
        .collect();
    suppliers.sort_by(|a, b| reader.language.compare(&a.label, &b.label));
    let filter = |name, key: &str, choices| Filter {
        name,
        label: reader.words.text(key),
        choices,
    };
    vec![
        filter("level", "indicator-level", levels.collect()),
        filter("status", "indicator-status", statuses),
        filter("supplier", "indicator-supplier", suppliers),
    ]
}

fn made(shown: &Shown, reader: &Reader) -> Vec<Section> {
    let mut sections = vec![counts(shown, reader)];
    let wanted = |level: &&IndicatorLevel| {
        shown
            .level
            .as_ref()
            .is_none_or(|asked| asked == level.word())
    };
    let at_level: Vec<&IndicatorLevel> = IndicatorLevel::ALL.iter().filter(wanted).collect();
    for level in at_level {
        let of_level = |found: &&Shared<Indicator>| {
            found.body.level == *level
                && found.body.kind != IndicatorKind::Externality
                && !is_of_communication(&found.body, reader.policy())
                && shown.asked(found, shown.word(found))
        };
        let found: Vec<_> = shown.indicators.iter().filter(of_level).collect();
        let mut section = Section::new(level.word(), "page-indicators-level", reader);
        section.title = spoken::listed(*level, reader);
        fill(&mut section, &found, reader);
        sections.push(section);
    }
    let told = |found: &&Shared<Indicator>| {
        found.body.kind != IndicatorKind::Externality
            && is_of_communication(&found.body, reader.policy())
    };
    let apart: Vec<_> = shown.indicators.iter().filter(told).collect();
    if !apart.is_empty() {
        let stands = |found: &Shared<Indicator>| match indicator_standing(found, &reader.view()) {
            Assessed::Value(standing) => standing.status.word(),
            Assessed::NotAssessable(_) => NOT_ASSESSABLE,
        };
        let found: Vec<_> = apart
            .into_iter()
            .filter(|found| shown.asked(found, stands(found)))
            .collect();
        let mut section = Section::new("communication", "page-indicators-communication", reader);
        fill(&mut section, &found, reader);
        sections.push(section);
    }
    sections
}

/// How many stand where, level by level.
fn counts(shown: &Shown, reader: &Reader) -> Section {
    let proof = address("indicator_levels", None, reader);
    let mut section =
        Section::new("levels", "figure-indicator-levels", reader).proved(proof.clone());
    if reader.policy().table::<Indicator>().is_empty() {
        section.nothing_of(Kind::Indicator, reader);
        return section;
    }
    let Assessed::Value(levels) = &shown.levels.value else {
        return section;
    };
    let keys: Vec<String> = levels
        .0
        .first()
        .into_iter()
        .flat_map(|level| level.counts.iter().map(|(status, _)| status.word()))
        .chain([NOT_ASSESSABLE])
        .map(|word| format!("figure-indicator-levels-{}", word.replace('_', "-")))
        .collect();
    let mut columns = vec![("indicator-level", false)];
    columns.extend(keys.iter().map(|key| (key.as_str(), true)));
    let mut table = Table::new("figure-indicator-levels", &columns, reader);
    for level in &levels.0 {
        let mut row = vec![Spoken::plain(spoken::listed(level.level, reader))];
        row.extend(of(level).map(|(_, count)| leading(&written(count, reader), &proof)));
        table.rows.push(row);
        section.pictures.push(picture(level, &proof, reader));
    }
    let harms = shown
        .indicators
        .iter()
        .filter(|found| found.body.kind == IndicatorKind::Externality);
    let harms = harms.count();
    if harms > 0 {
        let words = counting("page-indicators-externalities", harms, reader);
        section
            .said
            .push(leading(&words, &reader.link_dated("/externalities")));
    }
    if shown.hidden > 0 {
        section.said.push(Spoken::plain(counting(
            "page-proof-hidden",
            shown.hidden,
            reader,
        )));
    }
    section.table = Some(table);
    section
}

/// The counts of a level, with the status where there is one.
fn of(level: &LevelCount) -> impl Iterator<Item = (Option<Status>, usize)> {
    let counts = level
        .counts
        .iter()
        .map(|(status, count)| (Some(*status), *count));
    counts.chain([(None, level.not_assessable)])
}

fn picture(level: &LevelCount, proof: &str, reader: &Reader) -> Picture {
    let title = spoken::listed(level.level, reader);
    let found: Vec<(String, String, usize, &'static str)> = of(level)
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| {
            let label = status.map_or_else(
                || reader.words.text("not-assessable"),
                |status| spoken::listed(status, reader),
            );
            let state = status.map_or(NOT_ASSESSABLE, worn);
            (label, written(count, reader), count, state)
        })
        .collect();
    let drawn: Vec<Bar<'_>> = found
        .iter()
        .map(|(label, said, count, state)| Bar {
            label,
            written: said,
            value: drawn_count(*count),
            state: Some(state),
            address: Some(proof),
        })
        .collect();
    let all = of(level).map(|(_, count)| count).sum::<usize>();
    let point = reader.words.text_with(
        "page-indicators-point",
        &[("level", title.clone().into()), ("count", all.into())],
    );
    let id = format!("counts-{}", level.level.word());
    Picture {
        class: "bars",
        svg: bars(&id, &title, &point, &drawn),
        caption: point,
        legend: Vec::new(),
    }
}

/// The indicators of a section, one by one.
fn fill(section: &mut Section, found: &[&Shared<Indicator>], reader: &Reader) {
    let columns = [
        ("kind-indicator", false),
        ("page-measure-curve", false),
        ("figure-indicator-status-value", true),
        ("figure-indicator-status-observed-on", false),
        ("indicator-status", false),
        ("indicator-trend", false),
        ("indicator-supplier", false),
    ];
    if found.is_empty() {
        section
            .said
            .push(Spoken::plain(reader.words.text("page-indicators-none")));
        return;
    }
    let mut table = Table::new("page-indicators-level", &columns, reader);
    table.caption.clone_from(&section.title);
    table.rows = found
        .iter()
        .take(shown(reader))
        .map(|one| row(one, reader))
        .collect();
    section.cut(found.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
}

fn row(indicator: &Shared<Indicator>, reader: &Reader) -> Vec<Spoken> {
    let unset = || nothing("frame-not-set", reader);
    let proof = proof(indicator, reader);
    let supplier = indicator
        .body
        .supplier
        .map_or_else(unset, |link| record(link.id(), reader));
    let mut cells = vec![record(indicator.id, reader)];
    match indicator_standing(indicator, &reader.view()) {
        Assessed::NotAssessable(reason) => {
            cells.extend([small(indicator, reader), unset(), unset()]);
            cells.push(chip(
                NOT_ASSESSABLE,
                &spoken::reason(&reason, reader),
                &proof,
            ));
            cells.push(unset());
        }
        Assessed::Value(standing) => {
            let stale = standing.status == Status::Stale;
            let value = standing.last.map_or_else(unset, |(_, value)| {
                leading(&said(&value, indicator.body.unit.as_ref(), reader), &proof)
            });
            let on = standing
                .last
                .map_or_else(unset, |(on, _)| spoken::day(on, reader));
            cells.push(faded(small(indicator, reader), stale));
            cells.push(faded(value, stale));
            cells.push(faded(on, stale));
            cells.push(chip(
                worn(standing.status),
                &status(&standing, reader),
                &proof,
            ));
            cells.push(faded(trend(standing.trend, reader), stale));
        }
    }
    cells.push(supplier);
    cells
}
