//! How the office keeps its own deadlines and estimates (DOMAIN 5.15): requests decided, reports handed in, promises kept, missions
//! within their estimate, the budget carried out. Every numerator is a part of its denominator.

mod budget;
mod missions;
mod requests;

pub use budget::{BudgetExecution, LineExecution, budget_execution};
pub use missions::{
    MissionEstimates, Overrun, PromisesKept, ReportStanding, ReportsInTime, difference_cell,
    estimate_cell, mission_estimates, paid_cell, promises_kept, report_cell, reports_in_time,
};
pub use requests::{RequestDelay, RequestsInTime, Waited, requests_in_time};
