//! What a draft is read against: the register, the records that the same command brings in, the world's codes.

use std::collections::HashMap;

use policy::definition::Lookup;
use policy::kernel::Tongue;
use policy::{Kind, Policy};
use uuid::Uuid;

/// The names that links may use.
pub struct Names<'a> {
    policy: &'a Policy,
    /// Records of the same command, by code in small letters and by id.
    coming: HashMap<String, (Uuid, Kind)>,
    reference: Tongue,
}

impl<'a> Names<'a> {
    /// The names of the register, for texts written in `reference` when nothing else is said.
    pub fn new(policy: &'a Policy, reference: Tongue) -> Self {
        Self {
            policy,
            coming: HashMap::new(),
            reference,
        }
    }

    /// Adds a record that is on its way in with the same command.
    pub fn expect(&mut self, code: Option<&str>, id: Uuid, kind: Kind) {
        if let Some(code) = code {
            self.coming.insert(code.to_ascii_lowercase(), (id, kind));
        }
        self.coming.insert(id.to_string(), (id, kind));
    }
}

impl Lookup for Names<'_> {
    fn find(&self, code_or_id: &str) -> Option<(Uuid, Kind)> {
        if let Some(found) = self.coming.get(&code_or_id.to_ascii_lowercase()) {
            return Some(*found);
        }
        let id = self.policy.find(code_or_id)?;
        self.policy.kind_of(id).map(|kind| (id, kind))
    }

    fn is_country(&self, code: &str) -> bool {
        language::is_country(code)
    }

    fn currency_decimals(&self, code: &str) -> Option<u8> {
        language::currency_decimals(code)
    }

    fn reference_tongue(&self) -> Tongue {
        self.reference
    }
}
