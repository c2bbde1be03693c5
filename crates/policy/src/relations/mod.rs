//! Ties with others: agreements and what is exchanged under them, what others claim.

mod agreement;
mod claim;
mod clock;
mod exchange;
mod vitality;

pub use agreement::{
    Agreement, AgreementState, AgreementType, Amendment, Commitment, Contact, Formality,
    LegalNature, Party, Signature, Term,
};
pub use claim::Claim;
pub use clock::{Clock, Flags, clock, flags};
pub use exchange::{Exchange, ExchangeKind, Initiator};
pub use vitality::{Class, Vitality, proposed_exchanges, vitality};
