//! Who does what abroad: for each objective what the six groups do, where actions and initiatives meet and whom to call, where
//! nobody acts, and the grid of themes and places.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::governance::{ActorGroup, Initiative, WhoDoesWhat, who_does_what};
use policy::kernel::{Assessed, Figure};
use uuid::Uuid;

use super::sheet::{
    self, Head, Picture, Section, Sheet, Table, Tile, counting, drawn_count, leading, list,
    nothing, record, records, shown, written,
};
use super::who_meets::{self, to_call};
use crate::figures::{address, linked, period_of};
use crate::frame::spoken::{self, Spoken, escaped};
use crate::frame::{Failure, Reader};
use crate::pictures::{Bar, bars};
use crate::state::AppState;

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    sheet::show(&state, &reader, made(&reader))
}

/// One of its tables.
pub(super) async fn csv(reader: Reader) -> Result<Response, Failure> {
    sheet::csv(&reader, made(&reader))
}

fn made(reader: &Reader) -> Sheet {
    let figure = who_does_what(&reader.view(), period_of(reader));
    let mut sheet = Sheet {
        key: "page-who-does-what",
        tiles: Vec::new(),
        sections: Vec::new(),
    };
    match &figure.value {
        Assessed::NotAssessable(reason) => {
            let mut section = Section::new("matrix", "page-who-matrix", reader);
            section.because(reason, reader);
            sheet.sections.push(section);
        }
        Assessed::Value(found) => {
            let page = Page {
                found,
                proof: address("who_does_what", None, reader),
                reader,
            };
            sheet.tiles = page.tiles();
            sheet.sections = vec![
                page.matrix(),
                page.by_group(),
                who_meets::overlaps(found, &page.proof, reader),
                page.grid(),
                page.without_actor(),
                page.orphans(&figure),
                page.unserved(),
            ];
        }
    }
    sheet
}

struct Page<'a> {
    found: &'a WhoDoesWhat,
    proof: String,
    reader: &'a Reader,
}

impl Page<'_> {
    fn section(&self, id: &str, key: &str) -> Section {
        Section::new(id, key, self.reader).proved(self.proof.clone())
    }

    fn words(&self, key: &str) -> String {
        self.reader.words.text(key)
    }

    fn tiles(&self) -> Vec<Tile> {
        let tile = |key: &str, value: String| Tile {
            value,
            label: self.words(key),
            note: String::new(),
            link: self.proof.clone(),
        };
        let rate = self.found.coordination_rate.map_or_else(
            || self.words("figure-any-nothing"),
            |rate| self.reader.language.percent(&rate, 1),
        );
        let count = |count: usize| written(count, self.reader);
        vec![
            tile("figure-who-does-what-coordination-rate", rate),
            tile("figure-who-does-what-overlaps", count(self.found.overlaps)),
            tile(
                "figure-who-does-what-coordinated",
                count(self.found.coordinated.len()),
            ),
            tile(
                "figure-who-does-what-potential",
                count(self.found.potential),
            ),
            tile(
                "figure-who-does-what-without-actor",
                count(self.found.objectives_without_actor().count()),
            ),
            tile(
                "figure-who-does-what-orphans",
                count(self.found.orphans.len()),
            ),
            tile(
                "figure-who-does-what-unserved",
                count(self.found.unserved.len()),
            ),
        ]
    }

    /// Each objective beside the six groups.
    fn matrix(&self) -> Section {
        let reader = self.reader;
        let mut section = self.section("matrix", "page-who-matrix");
        if self.found.matrix.is_empty() {
            section.nothing_of(Kind::Objective, reader);
            return section;
        }
        let mut table = Table::new("page-who-matrix", &[("kind-objective", false)], reader);
        table.wide = true;
        table.heads.extend(ActorGroup::ALL.iter().map(|group| Head {
            label: spoken::listed(*group, reader),
            number: false,
        }));
        table.heads.push(Head {
            label: self.words("page-who-filled"),
            number: true,
        });
        for row in self.found.matrix.iter().take(shown(reader)) {
            let mut cells = vec![record(row.objective, reader)];
            cells.extend(row.groups.iter().map(|(_, found)| self.cell(found)));
            cells.push(self.proven(&format!(
                "{} / {}",
                written(row.filled(), reader),
                written(row.groups.len(), reader)
            )));
            table.rows.push(cells);
        }
        section.cut(
            self.found.matrix.len().saturating_sub(shown(reader)),
            reader,
        );
        section.table = Some(table);
        section
    }

    /// Who of one group does something for one objective: each name leads to the initiative.
    fn cell(&self, initiatives: &[Uuid]) -> Spoken {
        if initiatives.is_empty() {
            return nothing("page-who-nobody", self.reader);
        }
        let table = self.reader.policy().table::<Initiative>();
        let named = |id: &Uuid| {
            let link = linked(*id, self.reader)?;
            let holder = table.get(*id)?.body.by.id();
            let record = self.reader.policy().any(*id)?;
            let who = spoken::title(holder, self.reader);
            Some(Spoken {
                html: Some(format!(
                    "<a href=\"{}\">{}<span class=\"hidden-text\">, {}</span></a>",
                    escaped(&self.reader.address_dated(&record)),
                    escaped(&who),
                    escaped(&link.text),
                )),
                text: format!("{who}, {}", link.text),
            })
        };
        let said: Vec<Spoken> = initiatives.iter().filter_map(named).collect();
        let hidden = initiatives.len() - said.len();
        if hidden == 0 {
            return list(&said, self.reader);
        }
        let mut said = said;
        let closed = counting("page-proof-hidden", hidden, self.reader);
        said.push(Spoken::plain(closed));
        list(&said, self.reader)
    }

    /// How many initiatives of each group serve an objective, and which groups are silent.
    fn by_group(&self) -> Section {
        let mut section = self.section("groups", "page-who-groups");
        section.pictures.push(self.groups());
        section
    }

    fn groups(&self) -> Picture {
        let reader = self.reader;
        let mut counts: BTreeMap<usize, BTreeSet<Uuid>> = BTreeMap::new();
        for row in &self.found.matrix {
            for (place, (_, found)) in row.groups.iter().enumerate() {
                counts.entry(place).or_default().extend(found);
            }
        }
        let rows: Vec<(String, String, usize, bool)> = ActorGroup::ALL
            .iter()
            .enumerate()
            .map(|(place, group)| {
                let count = counts.get(&place).map_or(0, BTreeSet::len);
                let silent = self.found.groups_without_initiative.contains(group);
                let said = if silent {
                    self.words("page-who-silent")
                } else {
                    written(count, reader)
                };
                (spoken::listed(*group, reader), said, count, silent)
            })
            .collect();
        let drawn: Vec<Bar<'_>> = rows
            .iter()
            .map(|(label, said, count, silent)| Bar {
                label,
                written: said,
                value: drawn_count(*count),
                state: silent.then_some("absent"),
                address: Some(&self.proof),
            })
            .collect();
        let silent: Vec<&str> = rows
            .iter()
            .filter(|row| row.3)
            .map(|row| row.0.as_str())
            .collect();
        let point = if silent.is_empty() {
            self.words("page-who-all-groups")
        } else {
            let named = [("groups", reader.language.list(&silent).into())];
            reader.words.text_with("page-who-silent-groups", &named)
        };
        Picture {
            class: "bars",
            svg: bars(
                "groups-picture",
                &self.words("page-who-groups"),
                &point,
                &drawn,
            ),
            caption: point,
            legend: Vec::new(),
        }
    }

    fn proven(&self, text: &str) -> Spoken {
        leading(text, &self.proof)
    }

    /// How much is done on each theme at each place.
    fn grid(&self) -> Section {
        let reader = self.reader;
        let mut section = self.section("grid", "page-who-grid");
        let mut themes: BTreeMap<Uuid, usize> = BTreeMap::new();
        let mut places: BTreeMap<Uuid, usize> = BTreeMap::new();
        let mut cells: BTreeMap<(Uuid, Uuid), (usize, usize)> = BTreeMap::new();
        for ground in &self.found.grounds {
            let items = ground.items.len();
            *themes.entry(ground.theme).or_default() += items;
            *places.entry(ground.place).or_default() += items;
            cells.insert((ground.place, ground.theme), (items, ground.count()));
        }
        let (themes, more_themes) = busiest(themes, MOST_THEMES);
        let (places, more_places) = busiest(places, shown(reader));
        if places.is_empty() {
            section.nothing_of(Kind::Initiative, reader);
            return section;
        }
        let mut table = Table::new("page-who-grid", &[("kind-place", false)], reader);
        table.wide = true;
        table.heads.extend(themes.iter().map(|theme| Head {
            label: spoken::title(*theme, reader),
            number: true,
        }));
        for place in places {
            let mut row = vec![record(place, reader)];
            row.extend(
                themes
                    .iter()
                    .map(|theme| match cells.get(&(place, *theme)) {
                        None => nothing("page-who-nobody", reader),
                        Some((items, pairs)) => self.spot(*items, *pairs),
                    }),
            );
            table.rows.push(row);
        }
        section.cut(more_places, reader);
        if more_themes > 0 {
            let said = counting("page-who-more-themes", more_themes, reader);
            section.said.push(Spoken::plain(said));
        }
        section.table = Some(table);
        section
    }

    fn spot(&self, items: usize, pairs: usize) -> Spoken {
        if pairs == 0 {
            return self.proven(&written(items, self.reader));
        }
        let values = [
            ("items", written(items, self.reader).into()),
            ("pairs", pairs.into()),
        ];
        self.proven(&self.reader.words.text_with("page-who-spot", &values))
    }

    fn without_actor(&self) -> Section {
        let mut section = self.section("without-actor", "figure-who-does-what-without-actor");
        let objectives = self.found.objectives_without_actor().take(shown(self.reader));
        section.said.push(records(objectives, self.reader));
        section
    }

    /// Initiatives that serve no objective, each with whose it is.
    fn orphans(&self, figure: &Figure<WhoDoesWhat>) -> Section {
        let reader = self.reader;
        let mut section = self.section("orphans", "figure-who-does-what-orphans");
        let columns = [
            ("kind-initiative", false),
            ("initiative-by", false),
            ("page-who-call", false),
        ];
        let mut table = Table::new("figure-who-does-what-orphans", &columns, reader);
        let initiatives = reader.policy().table::<Initiative>();
        for id in self.found.orphans.iter().take(shown(reader)) {
            let by = initiatives.get(*id).map(|found| found.body.by.id());
            table.rows.push(vec![
                record(*id, reader),
                by.map_or_else(|| nothing("frame-not-set", reader), |by| record(by, reader)),
                records(to_call(*id, reader), reader),
            ]);
        }
        if table.rows.is_empty() {
            section.said.push(list(&[], reader));
        }
        section.cut(
            self.found.orphans.len().saturating_sub(shown(reader)),
            reader,
        );
        if !figure.left_out.is_empty() {
            let said = counting("page-who-left-out", figure.left_out.len(), reader);
            section.said.push(self.proven(&said));
        }
        section.table = Some(table);
        section
    }

    fn unserved(&self) -> Section {
        let reader = self.reader;
        let mut section = self.section("unserved", "figure-who-does-what-unserved");
        let columns = [
            ("figure-who-does-what-unserved-priority", false),
            ("figure-who-does-what-unserved-theme", false),
            ("figure-who-does-what-unserved-place", false),
        ];
        let mut table = Table::new("figure-who-does-what-unserved", &columns, reader);
        let row = |(finding, theme, place): &(Uuid, Uuid, Uuid)| {
            vec![
                record(*finding, reader),
                record(*theme, reader),
                record(*place, reader),
            ]
        };
        table.rows = self
            .found
            .unserved
            .iter()
            .take(shown(reader))
            .map(row)
            .collect();
        if table.rows.is_empty() {
            section.said.push(list(&[], reader));
        }
        section.cut(
            self.found.unserved.len().saturating_sub(shown(reader)),
            reader,
        );
        section.table = Some(table);
        section
    }
}

/// As many themes as a grid can be read with.
const MOST_THEMES: usize = 16;

/// The records with the most items, at most so many, and how many there are beyond.
fn busiest(counts: BTreeMap<Uuid, usize>, most: usize) -> (Vec<Uuid>, usize) {
    let mut found: Vec<(Uuid, usize)> = counts.into_iter().collect();
    found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let more = found.len().saturating_sub(most);
    found.truncate(most);
    (found.into_iter().map(|(id, _)| id).collect(), more)
}
