//! Ties with others: agreements and what is exchanged under them, networks, alliances, declarations, positions, what others claim.

mod adherents;
mod adhesion;
mod agreement;
mod alliance;
mod claim;
mod clock;
mod declaration;
mod exchange;
mod formalities;
mod incidence;
mod learning;
mod membership;
mod network;
mod network_return;
mod position;
mod review;
mod vitality;

pub use adherents::{Adherents, adherents};
pub use adhesion::*;
pub use agreement::{
    Agreement, AgreementReview, AgreementState, AgreementType, Amendment, Commitment, Contact,
    Formality, LegalNature, Party, ReviewOutcome, Signature, Term,
};
pub use alliance::*;
pub use claim::Claim;
pub use clock::{Clock, Flags, clock, clock_figure, flags};
pub use declaration::*;
pub use exchange::{Exchange, ExchangeKind, Initiator};
pub use formalities::{Moments, formalities_of};
pub use incidence::{Chain, IncidenceRate, incidence, incidence_rate};
pub use learning::*;
pub use membership::*;
pub use network::*;
pub use network_return::{NetworkClass, NetworkCost, NetworkReturn, network_return};
pub use position::*;
pub use review::{ReviewCause, last_review, review_due};
pub(crate) use review::{is_not_looked_at, sleeps};
pub use vitality::{Class, Vitality, proposed_exchanges, vitalities, vitality};
