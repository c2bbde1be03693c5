//! Who stands on the other side of an agreement, and where.

use policy::View;
use policy::governance::{Government, Organisation, Place, Side};
use policy::kernel::{Country, Decimal, Ref};
use policy::record::Stored;
use policy::relations::Agreement;
use uuid::Uuid;

/// A party of an agreement.
#[derive(Debug, Clone)]
pub struct PartyFound {
    /// The government or the body.
    pub id: Uuid,
    /// Whether it is one of ours, or of our territory.
    pub ours: bool,
    /// Its country.
    pub country: Option<Country>,
    /// Where it sits, in degrees north and east.
    pub point: Option<(f64, f64)>,
}

/// The parties of an agreement in their order. Those that this audience does not see are left out.
pub fn parties(agreement: &Stored<Agreement>, view: &View<'_>) -> Vec<PartyFound> {
    let parties = agreement.body.parties.iter();
    parties
        .filter_map(|signature| party(signature.party.id(), view))
        .collect()
}

/// The parties of elsewhere.
pub fn partners(agreement: &Stored<Agreement>, view: &View<'_>) -> Vec<PartyFound> {
    let mut found = parties(agreement, view);
    found.retain(|party| !party.ours);
    found
}

fn party(id: Uuid, view: &View<'_>) -> Option<PartyFound> {
    if let Some(government) = view.policy.table::<Government>().get(id) {
        return Some(PartyFound {
            id,
            ours: government.body.side != Side::Foreign,
            country: Some(government.body.country),
            point: government.body.place.and_then(|place| point(place, view)),
        });
    }
    let body = view.policy.table::<Organisation>().get(id)?;
    Some(PartyFound {
        id,
        ours: false,
        country: body.body.country,
        point: body.body.place.and_then(|place| point(place, view)),
    })
}

/// Where a place lies.
pub fn point(place: Ref<Place>, view: &View<'_>) -> Option<(f64, f64)> {
    let point = view.policy.get(place)?.body.point.as_ref()?;
    Some((degrees(point.latitude), degrees(point.longitude)))
}

/// Degrees near enough to draw them.
#[allow(clippy::cast_precision_loss)]
fn degrees(number: Decimal) -> f64 {
    let exact = number.exact();
    *exact.numer() as f64 / *exact.denom() as f64
}
