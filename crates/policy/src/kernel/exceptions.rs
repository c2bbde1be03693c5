//! Records that an import kept in spite of a rule of the office (DOMAIN 3.17): a formula leaves them out when the rule touches
//! what it reads.

use crate::record::Common;

/// Whether a record breaks a rule on one of these fields; a rule that names no field touches them all.
pub fn breaks_a_rule(common: &Common, fields: &[&str]) -> bool {
    common.exceptions.iter().any(|exception| {
        let field = exception.path.split('.').next().unwrap_or_default();
        field.is_empty() || fields.contains(&field)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{small_office, twinning};
    use crate::kinds::Kind;
    use crate::record::Exception;
    use crate::relations::Agreement;

    #[test]
    fn a_rule_touches_the_field_that_it_names_or_all_of_them() {
        let check = |path: &str, expected: bool| {
            let exception = Exception {
                rule: "problem-move-not-allowed".into(),
                path: path.into(),
                import: "".into(),
                accepted_by: "".into(),
            };
            let common = Common {
                exceptions: vec![exception],
                ..Common::default()
            };
            assert_eq!(
                breaks_a_rule(&common, &["moves", "from"]),
                expected,
                "{path}"
            );
        };
        check("moves.1.to", true);
        check("from", true);
        check("moves_of_others", false);
        check("partners", false);
        check("", true);
        assert!(!breaks_a_rule(&Common::default(), &["moves"]));
    }

    #[test]
    fn an_exception_of_the_record_as_a_whole_can_be_brought_in_again() {
        let mut desk = small_office();
        let draft = twinning(json!({"exceptions": [{"rule": "problem-move-not-allowed"}]}));
        desk.put(Kind::Agreement, "AGR-01", draft);
        let record = desk.get::<Agreement>("AGR-01");
        assert!(breaks_a_rule(&record.common, &["parties"]));
    }
}
