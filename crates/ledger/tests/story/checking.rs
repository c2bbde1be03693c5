//! The check finds what was done behind the ledger's back.

use ledger::Finding;
use uuid::Uuid;

use crate::place::{agreement, on_both, second, write};

#[tokio::test]
async fn the_check_finds_what_was_changed_by_hand() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let (one, two, three) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        write(
            &ledger,
            &[
                agreement(one, 1, "One"),
                agreement(two, 1, "Two"),
                agreement(three, 1, "Three"),
            ],
        )
        .await;
        write(
            &ledger,
            &[
                agreement(one, 2, "One!"),
                agreement(two, 2, "Two!"),
                agreement(three, 2, "Three!"),
            ],
        )
        .await;
        let sha256 = ledger
            .add_document("text/plain", b"original", second(1))
            .await
            .expect("filed");
        assert_eq!(ledger.check().await.expect("checked"), []);

        place
            .meddle(&format!(
                "UPDATE record SET body = '{{\"title\":\"forged\"}}' WHERE id = '{one}'"
            ))
            .await;
        assert_eq!(
            ledger.check().await.expect("checked"),
            [Finding::RecordDiffers {
                record: one,
                what: "body"
            }]
        );
        place
            .meddle(&format!("DELETE FROM record WHERE id = '{one}'"))
            .await;
        place
            .meddle(&format!("UPDATE record SET version = 9 WHERE id = '{two}'"))
            .await;
        place
            .meddle(&format!(
                "DELETE FROM entry WHERE record = '{three}' AND version = 1"
            ))
            .await;
        place.meddle("UPDATE head SET seq = 8").await;
        place
            .meddle("UPDATE document SET media_type = 'x', size = 3")
            .await;
        let findings = ledger.check().await.expect("checked");
        let expected = [
            Finding::SequenceGap { after: 2, next: 4 },
            Finding::VersionGap {
                record: three,
                expected: 1,
                found: 2,
            },
            Finding::HeadDiffers { head: 8, newest: 6 },
            Finding::RecordDiffers {
                record: two,
                what: "version",
            },
            Finding::RecordMissing { record: one },
            Finding::DocumentDiffers { sha256 },
        ];
        assert_eq!(findings, expected);
        assert!(
            findings
                .iter()
                .all(|finding| !finding.to_string().is_empty())
        );
    })
    .await;
}
