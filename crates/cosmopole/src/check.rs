//! Checking the whole register, with findings in words.

use office::{Finding, check};
use policy::{Audience, Kind, Policy};
use serde_json::{Value, json};

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::refusal;
use crate::voice::Voice;

/// Checks everything.
///
/// # Errors
/// When the database cannot be read at all.
pub async fn run(database: Option<String>, voice: &Voice) -> Result<Ended, Failure> {
    let office = database::office(database, Opening::Existing, voice).await?;
    let working = voice.work("command-checking");
    let findings = check(&office).await?;
    drop(working);
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let records: usize = Kind::ALL.iter().map(|kind| policy.count(*kind)).sum();
    let told: Vec<(String, Value)> = findings
        .iter()
        .map(|finding| tell(finding, policy, voice))
        .collect();
    let faults = findings.iter().filter(|finding| finding.is_fault()).count();
    office.ledger().close().await;
    let document = json!({
        "records": records,
        "version": snapshot.version(),
        "faults": faults,
        "findings": told.iter().map(|(_, document)| document).collect::<Vec<_>>(),
    });
    voice.answer(&document, || {
        let with = [("records", records.into()), ("faults", faults.into())];
        let mut lines: Vec<String> = told.iter().map(|(line, _)| line.clone()).collect();
        lines.push(voice.words("command-checked", &with));
        lines.join("\n")
    })?;
    Ok(if faults == 0 {
        Ended::Well
    } else {
        Ended::WithFindings
    })
}

/// A finding as a line and as data.
fn tell(finding: &Finding, policy: &Policy, voice: &Voice) -> (String, Value) {
    let name =
        |code: &Option<String>, id: &uuid::Uuid| code.clone().unwrap_or_else(|| id.to_string());
    let line = match finding {
        Finding::Ledger { finding } => voice.words(
            "command-found-ledger",
            &[("what", finding.to_string().into())],
        ),
        Finding::Dangling { record, code, to } => voice.words(
            "command-found-dangling",
            &[
                ("name", name(code, record).into()),
                ("to", to.to_string().into()),
            ],
        ),
        Finding::Rule {
            record,
            code,
            problem,
        } => {
            let words = refusal::problem(problem, policy.kind_of(*record), voice);
            let place = [name(code, record), problem.path.clone()];
            let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
            format!("{}: {words}", place.join(", "))
        }
        Finding::Exception { record, code, rule } => voice.words(
            "command-found-exception",
            &[("name", name(code, record).into()), ("rule", rule.into())],
        ),
    };
    let mut document = json!(finding);
    document["fault"] = json!(finding.is_fault());
    document["message"] = json!(line);
    (line, document)
}
