//! What the demonstration city must look at on its first Monday (the five scenes of the demonstration).

extern crate policy as policy_crate;

mod city;
mod desk;

use desk::TODAY;
use policy::alerts::{Alarm, alerts};

#[test]
fn the_head_s_first_page_shows_what_the_city_has_to_decide() {
    let desk = city::estuaria();
    let view = desk.at(TODAY);
    let found = alerts(&view);
    let has = |what: Alarm, code: &str| {
        found
            .iter()
            .any(|alert| alert.what == what && alert.record == desk.id(code))
    };
    assert!(
        has(Alarm::NoticePassed, "MEM-03"),
        "a network that nobody uses renews itself"
    );
    assert!(has(Alarm::AgreementExpiring, "AGR-06"));
    assert!(has(Alarm::RequestNotDecided, "REQ-11"));
    assert!(has(Alarm::ReportDue, "MIS-02") && has(Alarm::ReportDue, "MIS-07"));
    assert!(
        has(Alarm::ThresholdCrossed, "EXT-1"),
        "rents crossed their limit"
    );
    assert!(has(Alarm::TieToReview, "AGR-02") && has(Alarm::TieToReview, "AGR-03"));
    assert!(
        has(Alarm::TieToReview, "AGR-01") && has(Alarm::TieToReview, "AGR-04"),
        "nobody has noted a review of them for three years"
    );
    assert!(
        !has(Alarm::TieToReview, "AGR-05"),
        "a suspended tie does not sleep"
    );
    assert!(!has(Alarm::RequestNotDecided, "REQ-09"), "it was decided");
}
