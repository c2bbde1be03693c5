//! One file, from bytes to a command: understood, looked into, brought in.

use std::collections::{BTreeMap, HashMap};

use exchange::sheet::{Layout, Takes, heading};
use exchange::workbook::{Limits, ReadError, read};
use language::{Language, Words};
use ledger::RememberedColumn;
use policy::definition::Shape;
use policy::kernel::Reason;
use policy::rights::{Decision as Right, Verb, may_ever};
use policy::{Audience, Kind, Settings};
use serde::{Deserialize, Serialize};

use super::choices::{Choices, Decision};
use super::pace::Pace;
use super::plan::{NoPlan, Plan, Planning, Refused, plan};
use super::report::Report;
use super::said::Said;
use super::sheets::{self, Profile};
use super::table::{Listed, ProposedColumn, likeliest_sheet, own_form, tongues};
use crate::act::{Actor, Command, Edit, Receipt, Refusal};
use crate::error::OfficeError;
use crate::open::Office;

/// A file as it was understood, before anything is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Understood {
    /// The names of its sheets.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: usize,
    /// Rows under the headings.
    pub rows: usize,
    /// Whether it is a workbook of the office's own, columns and all.
    pub is_own: bool,
    /// What is proposed for each column.
    pub columns: Vec<ProposedColumn>,
    /// How the file was read.
    pub remarks: Vec<Said>,
}

/// Something that a column may say, for a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathChoice {
    /// Its path.
    pub path: String,
    /// Its name in the reader's language.
    pub label: String,
    /// Whether a new record needs it.
    pub required: bool,
    /// The values of its closed list, by word, with their labels.
    pub values: Vec<(String, String)>,
    /// Whether one value may hold for every row.
    pub may_be_fixed: bool,
}

/// A file with what was chosen for it.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// What was chosen.
    pub choices: &'a Choices,
}

/// A file brought in.
#[derive(Debug, Clone)]
pub struct Imported {
    /// What was found in it.
    pub report: Report,
    /// What was written; nothing when every row said what is known already.
    pub receipt: Option<Receipt>,
}

/// Why a file is not brought in.
#[derive(Debug)]
pub enum ImportError {
    /// The file, the choices or the rules; it can be told.
    Said(Said),
    /// Not allowed.
    Denied(Reason),
    /// Somebody stopped it.
    Stopped,
    /// Writing was refused.
    Refusal(Box<Refusal>),
    /// The store failed.
    Failed(OfficeError),
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Said(error.message().into())
    }
}

impl From<OfficeError> for ImportError {
    fn from(error: OfficeError) -> Self {
        Self::Failed(error)
    }
}

impl From<ledger::LedgerError> for ImportError {
    fn from(error: ledger::LedgerError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<NoPlan> for ImportError {
    fn from(none: NoPlan) -> Self {
        match none {
            NoPlan::Stopped => Self::Stopped,
            NoPlan::Said(said) => Self::Said(said),
        }
    }
}

/// What a file may ask for, by the settings.
pub(super) fn limits(settings: &Settings) -> Limits {
    let mebibytes = |number: i64| {
        u64::try_from(number)
            .unwrap_or(0)
            .saturating_mul(1024 * 1024)
    };
    Limits {
        file_bytes: mebibytes(settings.upload_megabytes),
        inflated_bytes: mebibytes(settings.workbook_megabytes),
        rows: u64::try_from(settings.workbook_rows).unwrap_or(0),
        ..Limits::default()
    }
}

/// The name under which earlier answers about names are remembered.
fn remembered_names(kind: Kind) -> String {
    format!("{}/names", kind.word())
}

impl Office {
    /// Reads a file and proposes what its columns say.
    ///
    /// # Errors
    /// What is wrong with the file, and what would be accepted.
    pub async fn understand_file(
        &self,
        kind: Kind,
        name: &str,
        bytes: &[u8],
        sheet: Option<usize>,
    ) -> Result<Understood, ImportError> {
        let settings = self.settings_now();
        let workbook = read(bytes, Some(name), &limits(&settings))?;
        let tongues = tongues(&settings);
        let sheet = sheet
            .filter(|sheet| *sheet < workbook.sheets.len())
            .unwrap_or_else(|| likeliest_sheet(&workbook, kind, &tongues));
        let remembered = self.remembered_headings(kind).await?;
        let listed = Listed::on(&workbook, sheet, kind, &tongues)
            .ok_or_else(|| ImportError::Said(Said::new("imports-no-rows")))?;
        Ok(Understood {
            sheets: workbook
                .sheets
                .iter()
                .map(|sheet| sheet.name.clone())
                .collect(),
            sheet,
            rows: listed.table.rows.len(),
            is_own: listed.is_own,
            columns: listed.proposals(&|heading| remembered.get(&own_form(heading)).cloned()),
            remarks: workbook.notes.remarks.iter().map(Said::from).collect(),
        })
    }

    /// Reads a file as one of the usual sheets of an office and proposes what its columns say.
    ///
    /// # Errors
    /// What is wrong with the file, and what would be accepted.
    pub fn understand_sheet(
        &self,
        profile: Profile,
        name: &str,
        bytes: &[u8],
        sheet: Option<usize>,
    ) -> Result<Understood, ImportError> {
        let workbook = read(bytes, Some(name), &limits(&self.settings_now()))?;
        sheets::understood(profile, &workbook, sheet)
            .ok_or_else(|| ImportError::Said(Said::new("imports-no-rows")))
    }

    /// What a file would do, without writing anything.
    ///
    /// # Errors
    /// What is wrong with the file or the choices, or that this actor may not import.
    pub async fn look_into_file(
        &self,
        actor: &Actor,
        given: Given<'_>,
        pace: &Pace,
    ) -> Result<Report, ImportError> {
        let remembered = self.remembered_decisions(given.choices).await?;
        self.plan_file(actor, given, &remembered, pace)
            .map(|plan| plan.report)
    }

    /// Brings in the good rows of a file as one command, and remembers what its columns meant.
    ///
    /// # Errors
    /// As `look_into_file`, or when writing is refused; nothing is then written.
    pub async fn bring_in_file(
        &self,
        actor: &Actor,
        given: Given<'_>,
        pace: &Pace,
    ) -> Result<Imported, ImportError> {
        let remembered = self.remembered_decisions(given.choices).await?;
        let plan = self.plan_file(actor, given, &remembered, pace)?;
        self.write_plan(actor, given, plan).await
    }

    pub(super) async fn write_plan(
        &self,
        actor: &Actor,
        given: Given<'_>,
        plan: Plan,
    ) -> Result<Imported, ImportError> {
        let Plan { report, edits } = plan;
        let receipt = if edits.is_empty() {
            None
        } else {
            Some(
                self.act(actor, command(given.name, edits))
                    .await
                    .map_err(|refusal| ImportError::Refusal(Box::new(refusal)))?,
            )
        };
        self.remember(given).await?;
        Ok(Imported { report, receipt })
    }

    /// Plans a file against the register as it stands.
    pub(super) fn plan_file(
        &self,
        actor: &Actor,
        given: Given<'_>,
        remembered: &HashMap<String, Decision>,
        pace: &Pace,
    ) -> Result<Plan, ImportError> {
        let Given {
            name,
            bytes,
            choices,
        } = given;
        let profile = choices.profile();
        let kinds: Vec<Kind> = match profile {
            Some(profile) => profile.kinds().to_vec(),
            None => choices.kind().into_iter().collect(),
        };
        if kinds.is_empty() {
            return Err(ImportError::Said(Said::new("imports-no-kind")));
        }
        for kind in kinds {
            if let Right::Refused(reason) = may_ever(&actor.viewer, Verb::Import, kind) {
                return Err(ImportError::Denied(reason));
            }
        }
        let workbook = read(bytes, Some(name), &limits(&self.settings_now()))?;
        let snapshot = self.snapshot();
        let refuses = |edits: &[Edit]| match self.dry_run(actor, &command(name, edits.to_vec())) {
            Ok(_) => Ok(()),
            Err(Refusal::Invalid(invalid)) => Err(Refused::Invalid(invalid)),
            Err(Refusal::Denied(reason)) => Err(Refused::All(Said::of_reason(&reason))),
            Err(_) => Err(Refused::All(Said::new("imports-changed-meanwhile"))),
        };
        let planning = Planning {
            policy: snapshot.of(Audience::Internal),
            today: self.today(),
            workbook: &workbook,
            file: name,
            choices,
            remembered,
            refuses: &refuses,
            pace,
        };
        let mut plan = match profile {
            Some(profile) => sheets::plan(profile, &planning)?,
            None => plan(&planning)?,
        };
        plan.report.remarks = workbook.notes.remarks.iter().map(Said::from).collect();
        Ok(plan)
    }

    pub(super) fn settings_now(&self) -> Settings {
        self.snapshot()
            .of(Audience::Internal)
            .settings(self.today())
    }

    async fn remembered_headings(
        &self,
        kind: Kind,
    ) -> Result<HashMap<String, String>, OfficeError> {
        let columns = self.inner.ledger.remembered_columns(kind.word()).await?;
        Ok(columns
            .into_iter()
            .map(|column| (column.heading, column.field_path))
            .collect())
    }

    pub(super) async fn remembered_decisions(
        &self,
        choices: &Choices,
    ) -> Result<HashMap<String, Decision>, OfficeError> {
        let Some(kind) = choices.kind() else {
            return Ok(HashMap::new());
        };
        let found = self
            .inner
            .ledger
            .remembered_columns(&remembered_names(kind))
            .await?;
        Ok(found
            .into_iter()
            .filter_map(|one| Some((one.heading, Decision::parse(&one.field_path)?)))
            .collect())
    }

    /// Remembers what headings and names meant, for the next list.
    async fn remember(&self, given: Given<'_>) -> Result<(), ImportError> {
        let Given {
            name,
            bytes,
            choices,
        } = given;
        let Some(kind) = choices.kind() else {
            return Ok(());
        };
        let workbook = read(bytes, Some(name), &limits(&self.settings_now()))?;
        let Some(listed) = Listed::on(
            &workbook,
            choices.sheet,
            kind,
            &tongues(&self.settings_now()),
        ) else {
            return Ok(());
        };
        let mut remembered = Vec::new();
        if !listed.is_own {
            for (column, heading) in listed
                .table
                .header
                .iter()
                .enumerate()
                .filter(|(_, heading)| !heading.starts_with('['))
            {
                remembered.push(RememberedColumn {
                    kind: kind.word().to_owned(),
                    heading: own_form(heading),
                    field_path: choices.columns.get(&column).cloned().unwrap_or_default(),
                });
            }
        }
        for (key, decision) in choices
            .decisions
            .iter()
            .filter(|(_, decision)| **decision != Decision::Leave)
        {
            remembered.push(RememberedColumn {
                kind: remembered_names(kind),
                heading: key.clone(),
                field_path: decision.written(),
            });
        }
        Ok(self
            .inner
            .ledger
            .remember_columns(&remembered, jiff::Timestamp::now())
            .await?)
    }

    /// What the columns of a list of this kind may say, for a choice.
    pub fn import_paths(&self, kind: Kind, language: Language) -> Vec<PathChoice> {
        let words = Words::of(language);
        let layout = Layout::of(kind, &tongues(&self.settings_now())).with_asides();
        let choice = |column: &exchange::sheet::Column| {
            let values = match column.takes {
                Takes::One(Shape::Choice { list, values }) => labelled(list, values.iter(), words),
                Takes::Variant(Shape::Variants { list, variants }) => labelled(
                    list,
                    variants
                        .iter()
                        .filter(|one| one.fields.is_none())
                        .map(|one| &one.word),
                    words,
                ),
                _ => Vec::new(),
            };
            let is_simple = matches!(
                column.takes,
                Takes::One(_) | Takes::Variant(_) | Takes::Words(_)
            );
            PathChoice {
                path: column.path.clone(),
                label: heading(column, words),
                required: column
                    .field
                    .is_some_and(|field| field.required && field.name == column.path),
                values,
                may_be_fixed: is_simple && column.path != "visibility",
            }
        };
        layout.columns.iter().map(choice).collect()
    }

    /// The kinds of which this actor may bring in lists, in the order of the rooms.
    pub fn importable(&self, actor: &Actor) -> Vec<Kind> {
        let is_list = |kind: &&Kind| !matches!(**kind, Kind::Settings | Kind::Comment);
        let may = |kind: &&Kind| may_ever(&actor.viewer, Verb::Import, **kind) == Right::Allowed;
        Kind::ALL
            .iter()
            .filter(is_list)
            .filter(may)
            .copied()
            .collect()
    }
}

fn labelled<'v>(
    list: &str,
    values: impl Iterator<Item = &'v String>,
    words: &Words,
) -> Vec<(String, String)> {
    values
        .map(|word| {
            (
                word.clone(),
                words.text(&format!("{list}-{}", word.replace('_', "-"))),
            )
        })
        .collect()
}

/// The one command of an import.
fn command(name: &str, edits: Vec<Edit>) -> Command {
    Command {
        imported: true,
        ..Command::new("import", edits)
    }
    .because(Some(name.to_owned()))
}

impl Understood {
    /// The choices that accept everything that is proposed.
    pub fn proposed(&self, kind: Kind, language: Language) -> Choices {
        self.proposed_as(kind.word(), language)
    }

    /// The same, for a kind or a usual sheet by its word.
    pub fn proposed_as(&self, word: &str, language: Language) -> Choices {
        let columns: BTreeMap<usize, String> = self
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| (index, column.path.clone()))
            .collect();
        Choices {
            kind: word.to_owned(),
            sheet: self.sheet,
            columns,
            language: language.code().to_owned(),
            ..Choices::default()
        }
    }
}
