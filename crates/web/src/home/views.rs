//! The pages with pictures that the first page offers: each role's own first, in the order in which they are of use to it.

use policy::rights::Role;

use crate::figures::boards::{self, Board};
use crate::frame::Reader;

/// A page with pictures: name, what it shows, address.
pub type Offered = (String, String, String);

/// Addresses for those who have no account: what is done in their name, with whom, for whom, at what cost.
const PUBLIC: &[&str] = &[
    "/strategy/tree",
    "/beneficiaries",
    "/externalities",
    "/means",
    "/networks",
    "/indicators",
    "/incidence",
    "/consensus",
    "/scorecard",
];

fn of_role(role: Option<Role>) -> &'static [&'static str] {
    match role {
        None => PUBLIC,
        Some(Role::Head | Role::Administrator) => &[
            "/scorecard",
            "/strategy/tree",
            "/strategy/planned",
            "/relations/map",
            "/networks",
            "/who-does-what",
            "/indicators",
            "/externalities",
            "/means",
        ],
        Some(Role::Officer) => &[
            "/relations/map",
            "/who-does-what",
            "/incidence",
            "/networks",
            "/communication/overview",
            "/strategy/tree",
        ],
        Some(Role::Department) => &["/transversality", "/who-does-what", "/indicators"],
        Some(Role::Sponsor) => &[
            "/strategy/tree",
            "/externalities",
            "/beneficiaries",
            "/incidence",
            "/relations/map",
            "/scorecard",
        ],
        Some(Role::Reviewer) => &["/means", "/networks", "/beneficiaries", "/relations/map"],
        Some(Role::Evaluator) => &[
            "/strategy/gate",
            "/indicators",
            "/alignment",
            "/beneficiaries",
            "/externalities",
            "/scorecard",
        ],
        Some(Role::Partner) => &["/who-does-what", "/consensus", "/relations/map"],
    }
}

/// What the first page offers to a reader.
pub fn offered(reader: &Reader) -> Vec<Offered> {
    let named = |address: &&str| boards::ALL.iter().find(|board| board.address == *address);
    let wanted = of_role(reader.viewer.role()).iter().filter_map(named);
    let said = |board: &Board| (board.name(reader), board.help(reader), board.link(reader));
    wanted
        .filter(|board| board.is_for(reader))
        .map(said)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_that_a_role_is_offered_is_there() {
        let roles = Role::ALL.iter().copied().map(Some).chain([None]);
        for address in roles.flat_map(of_role) {
            let known = boards::ALL.iter().any(|board| board.address == *address);
            assert!(known, "{address}");
        }
    }
}
