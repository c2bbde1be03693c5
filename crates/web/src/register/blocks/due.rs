//! What falls due for a record, said at the head of its page.

use askama::Template;
use policy::alerts::alerts_of;
use policy::kernel::Listed;
use policy::{AnyRecord, Audience};

use crate::frame::Reader;
use crate::frame::spoken::choice_key;

/// What falls due for a record.
#[derive(Template)]
#[template(
    source = r#"{% if !late.is_empty() || !coming.is_empty() %}<div class="notice{% if !late.is_empty() %} warning{% endif %}" id="due"><ul>{% for said in late %}<li><strong>{{ said }}</strong></li>{% endfor %}{% for said in coming %}<li>{{ said }}</li>{% endfor %}</ul></div>{% endif %}"#,
    ext = "html"
)]
pub struct Due {
    late: Vec<String>,
    coming: Vec<String>,
}

/// What falls due for a record, for the people of the office.
pub fn due(record: &AnyRecord, reader: &Reader) -> Due {
    let mut found = Due {
        late: Vec::new(),
        coming: Vec::new(),
    };
    if reader.account.is_none() || reader.viewer.audience() != Audience::Internal {
        return found;
    }
    let words = reader.words;
    for alert in alerts_of(record.id(), &reader.view()) {
        let key = choice_key("alert", alert.what.word());
        let what = words.attribute(&key, "one", &[]);
        let values = [
            ("what", what.unwrap_or_else(|| words.text(&key)).into()),
            ("date", reader.language.day(alert.due).into()),
        ];
        match alert.due < reader.as_of {
            true => found
                .late
                .push(words.text_with("register-alert-late", &values)),
            false => found
                .coming
                .push(words.text_with("register-alert-due", &values)),
        }
    }
    found
}
