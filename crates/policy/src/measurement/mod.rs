//! What is measured: indicators at three levels and their observations, evaluations, good practices, externalities, benefits.

mod aggregate;
mod balance;
mod beneficiary_costs;
mod benefit;
mod evaluation;
mod externality;
mod good_practice;
mod growth;
mod indicator;
mod mitigation_measure;
mod observation;
mod screening;
mod series;
mod severity;
mod status;
mod trend;

pub use aggregate::*;
pub use balance::*;
pub use beneficiary_costs::*;
pub use benefit::*;
pub use evaluation::*;
pub use externality::*;
pub use good_practice::*;
pub use growth::*;
pub use indicator::*;
pub use mitigation_measure::*;
pub use observation::*;
pub use screening::*;
pub use series::*;
pub use severity::*;
pub use status::*;
pub use trend::*;
