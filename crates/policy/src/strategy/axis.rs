//! An axis: one of the few directions of a strategy, drawn from what the diagnosis found (DOMAIN 4.2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::revision::{closed, is_closed, same_links, same_words};
use super::{DiagnosisItem, Strategy};
use crate::kernel::{Problems, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// An axis of a strategy.
#[serde_with::apply(
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Axis {
    /// The strategy.
    pub strategy: Ref<Strategy>,
    /// What it says.
    pub title: Text,
    /// Its place among the axes.
    #[schemars(range(min = 1, max = 99))]
    pub order: i32,
    /// What it stems from: at least one finding of the diagnosis.
    #[schemars(extend("x-first" = true))]
    pub diagnosis: Vec<Ref<DiagnosisItem>>,
}

impl Record for Axis {
    const KIND: Kind = Kind::Axis;
    const PREFIX: Option<&'static str> = Some("AX");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "axes";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("order", |r, _| Cell::Number(r.body.order.into())),
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("strategy", |r, _| Cell::Record(r.body.strategy.id())),
            Column::indexed("diagnosis", |r, _| {
                let found = r.body.diagnosis.iter();
                Cell::Many(found.map(|link| Cell::Record(link.id())).collect())
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        if record.body.diagnosis.is_empty() {
            problems.office("diagnosis", "problem-axis-diagnosis-missing");
        }
        let Some(earlier) = among.earlier(record) else {
            return;
        };
        if is_closed(&earlier, earlier.body.strategy, among) {
            let (was, is) = (&earlier.body, &record.body);
            closed("strategy", was.strategy == is.strategy, problems);
            closed("title", same_words(&was.title, &is.title), problems);
            closed(
                "diagnosis",
                same_links(&was.diagnosis, &is.diagnosis),
                problems,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::desk::small_office;
    use crate::kinds::Kind;

    #[test]
    fn an_axis_stems_from_the_diagnosis() {
        let mut desk = small_office();
        let strategy = json!({"title": "Cap", "horizon_from": "2027-01-01", "horizon_to": "2031-12-31", "moves": [{"to": "draft", "on": "2025-09-01"}]});
        desk.put(Kind::Strategy, "ST1", strategy);
        let item = json!({"kind": "risk", "text": "Crues"});
        desk.put(Kind::DiagnosisItem, "DIA-1", item);
        let mut axis = json!({"strategy": "ST1", "title": "Eau", "order": 1});
        assert_eq!(
            desk.wrong(Kind::Axis, "AX1", axis.clone()),
            ["diagnosis problem-axis-diagnosis-missing"]
        );
        axis["diagnosis"] = json!(["DIA-1"]);
        assert!(desk.wrong(Kind::Axis, "AX1", axis).is_empty());
    }
}
