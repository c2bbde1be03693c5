//! One file, from bytes to a command: understood, looked into, brought in.

use std::collections::{BTreeMap, HashMap};

use exchange::workbook::{ReadError, Workbook};
use language::Language;
use ledger::RememberedColumn;
use policy::kernel::Reason;
use policy::rights::{Decision as Right, Verb, may_ever};
use policy::{Audience, Kind, Settings};
use serde::{Deserialize, Serialize};

use super::choices::{Choices, Decision, Sheets};
use super::holding::Holding;
use super::opened::{Opened, opened};
use super::pace::Pace;
use super::plan::{NoPlan, Plan, Planning, Refused, plan};
use super::report::Report;
use super::said::Said;
use super::sheets;
use super::table::{Listed, ProposedColumn, likeliest_sheet, own_form, tongues};
use super::together::tell_origins;
use crate::act::{Actor, Claimed, Command, Edit, Receipt, Refusal};
use crate::error::OfficeError;
use crate::open::Office;

/// How often a file is planned when others write meanwhile.
pub(super) const MOST_PLANS: usize = 3;

/// A file as it was understood, before anything is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Understood {
    /// The names of its sheets.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: usize,
    /// Whether several sheets hold such a list.
    #[serde(default)]
    pub may_join: bool,
    /// Whether they are put together and read as one.
    #[serde(default)]
    pub together: bool,
    /// Rows under the headings.
    pub rows: usize,
    /// Whether it is a workbook of the office's own, columns and all.
    pub is_own: bool,
    /// What is proposed for each column.
    pub columns: Vec<ProposedColumn>,
    /// How the file was read.
    pub remarks: Vec<Said>,
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

impl From<Refusal> for ImportError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Stopped => Self::Stopped,
            other => Self::Refusal(Box::new(other)),
        }
    }
}

impl ImportError {
    /// Whether somebody wrote between the plan and the pen, so that it is to be planned again.
    pub(super) fn asks_to_replan(&self) -> bool {
        matches!(self, Self::Refusal(refusal) if matches!(**refusal, Refusal::Replan))
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

/// The name under which earlier answers about names are remembered.
fn remembered_names(holding: Holding) -> String {
    format!("{}/names", holding.word())
}

impl Office {
    /// Reads a file and proposes what its columns say.
    ///
    /// # Errors
    /// What is wrong with the file, and what would be accepted.
    pub async fn understand_file(
        &self,
        holding: impl Into<Holding>,
        name: &str,
        bytes: &[u8],
        sheets: impl Into<Sheets>,
    ) -> Result<Understood, ImportError> {
        let (holding, sheets) = (holding.into(), sheets.into());
        let settings = self.settings_now();
        let opened = opened(holding, (name, bytes), sheets, &settings)?;
        let remembered = self.remembered_headings(holding).await?;
        let remembered = |heading: &str| remembered.get(&own_form(heading)).cloned();
        let wanted = match sheets {
            Sheets::One(sheet) if sheet < opened.workbook.sheets.len() => Some(sheet),
            _ => None,
        };
        let read = match holding {
            Holding::Sheet(profile) => {
                sheets::understood(profile, &opened.workbook, wanted, &remembered)
            }
            Holding::Kind(kind) => {
                understood(kind, &opened.workbook, wanted, &settings, &remembered)
            }
        };
        let read = read.ok_or_else(|| ImportError::Said(Said::new("imports-no-rows")))?;
        Ok(Understood {
            sheets: opened.names,
            may_join: opened.may_join,
            together: opened.together,
            remarks: opened.remarks,
            ..read
        })
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
        for _ in 1..MOST_PLANS {
            let plan = self.plan_file(actor, given, &remembered, pace)?;
            match self.write_plan(actor, given, plan, None).await {
                Err(error) if error.asks_to_replan() => {}
                done => return done,
            }
        }
        let plan = self.plan_file(actor, given, &remembered, pace)?;
        self.write_plan(actor, given, plan, None).await
    }

    /// Writes a plan, on the register that it was made from and on no other.
    pub(super) async fn write_plan(
        &self,
        actor: &Actor,
        given: Given<'_>,
        plan: Plan,
        job: Option<Claimed>,
    ) -> Result<Imported, ImportError> {
        let Plan { report, edits } = plan;
        let receipt = if edits.is_empty() {
            None
        } else {
            let command = Command {
                job,
                planned_on: Some(report.seq),
                ..command(given.name, edits)
            };
            Some(self.act(actor, command).await?)
        };
        match self.remember(given).await {
            // What is written is written, though nobody remembers its headings.
            Err(error) if receipt.is_some() => {
                tracing::error!(?error, "what an import's columns meant is not remembered");
            }
            remembered => remembered?,
        }
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
        let holding = choices
            .holding()
            .ok_or_else(|| ImportError::Said(Said::new("imports-no-kind")))?;
        if let Some(reason) = refused(actor, holding) {
            return Err(ImportError::Denied(reason));
        }
        let Opened {
            workbook,
            together,
            left_out,
            remarks,
            ..
        } = opened(
            holding,
            (name, bytes),
            choices.sheets(),
            &self.settings_now(),
        )?;
        let snapshot = self.snapshot();
        let refuses = |edits: &mut Vec<Edit>| {
            // The command has them while it is tried: a list may be of many thousands.
            let tried = command(name, std::mem::take(edits));
            let answer = self.dry_run(actor, &tried);
            *edits = tried.edits;
            match answer {
                Ok(_) => Ok(()),
                Err(Refusal::Invalid(invalid)) => Err(Refused::Invalid(invalid)),
                Err(Refusal::Denied(reason)) => Err(Refused::All(Said::of_reason(&reason))),
                Err(_) => Err(Refused::All(Said::new("imports-changed-meanwhile"))),
            }
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
        let mut plan = match holding {
            Holding::Sheet(profile) => sheets::plan(profile, &planning)?,
            Holding::Kind(_) => plan(&planning)?,
        };
        plan.report.remarks = remarks;
        if let (true, Some(joined)) = (together, workbook.sheets.first()) {
            tell_origins(&mut plan.report.findings, joined);
        }
        plan.report.findings.extend(left_out);
        Ok(plan)
    }

    pub(super) fn settings_now(&self) -> Settings {
        self.snapshot()
            .of(Audience::Internal)
            .settings(self.today())
    }

    async fn remembered_headings(
        &self,
        holding: Holding,
    ) -> Result<HashMap<String, String>, OfficeError> {
        let columns = self.inner.ledger.remembered_columns(holding.word()).await?;
        Ok(columns
            .into_iter()
            .map(|column| (column.heading, column.field_path))
            .collect())
    }

    pub(super) async fn remembered_decisions(
        &self,
        choices: &Choices,
    ) -> Result<HashMap<String, Decision>, OfficeError> {
        let Some(holding) = choices.holding() else {
            return Ok(HashMap::new());
        };
        let found = self
            .inner
            .ledger
            .remembered_columns(&remembered_names(holding))
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
        let Some(holding) = choices.holding() else {
            return Ok(());
        };
        let settings = self.settings_now();
        let opened = opened(holding, (name, bytes), choices.sheets(), &settings)?;
        let headings = headings(holding, &opened, choices, &settings);
        let mut remembered = Vec::new();
        for (column, heading) in headings
            .iter()
            .enumerate()
            .filter(|(_, heading)| !heading.starts_with('['))
        {
            remembered.push(RememberedColumn {
                kind: holding.word().to_owned(),
                heading: own_form(heading),
                field_path: choices.columns.get(&column).cloned().unwrap_or_default(),
            });
        }
        for (key, decision) in choices
            .decisions
            .iter()
            .filter(|(_, decision)| **decision != Decision::Leave)
        {
            remembered.push(RememberedColumn {
                kind: remembered_names(holding),
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
}

/// Why this actor may not bring in such a list: a right is missing for one of the kinds that its rows make.
pub(super) fn refused(actor: &Actor, holding: Holding) -> Option<Reason> {
    let refused = |kind: Kind| match may_ever(&actor.viewer, Verb::Import, kind) {
        Right::Refused(reason) => Some(reason),
        Right::Allowed => None,
    };
    holding.kinds().into_iter().find_map(refused)
}

/// A sheet understood as a list of records of one kind.
fn understood(
    kind: Kind,
    workbook: &Workbook,
    sheet: Option<usize>,
    settings: &Settings,
    remembered: &dyn Fn(&str) -> Option<String>,
) -> Option<Understood> {
    let tongues = tongues(settings);
    let sheet = sheet.unwrap_or_else(|| likeliest_sheet(workbook, kind, &tongues));
    let listed = Listed::on(workbook, sheet, kind, &tongues)?;
    Some(Understood {
        sheet,
        rows: listed.table.rows.len(),
        is_own: listed.is_own,
        columns: listed.proposals(remembered),
        ..Understood::default()
    })
}

/// The headings whose meaning is worth remembering: those that the office does not write itself.
fn headings(
    holding: Holding,
    opened: &Opened,
    choices: &Choices,
    settings: &Settings,
) -> Vec<String> {
    let sheet = if opened.together { 0 } else { choices.sheet };
    match holding {
        Holding::Kind(kind) => Listed::on(&opened.workbook, sheet, kind, &tongues(settings))
            .filter(|listed| !listed.is_own)
            .map(|listed| listed.table.header),
        Holding::Sheet(profile) => opened
            .workbook
            .sheets
            .get(sheet)
            .and_then(|sheet| profile.table(sheet))
            .map(|table| table.header),
    }
    .unwrap_or_default()
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
    pub fn proposed(&self, holding: impl Into<Holding>, language: Language) -> Choices {
        let columns: BTreeMap<usize, String> = self
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| (index, column.path.clone()))
            .collect();
        Choices {
            kind: holding.into().word().to_owned(),
            sheet: self.sheet,
            together: self.together,
            columns,
            language: language.code().to_owned(),
            ..Choices::default()
        }
    }
}
