//! Fields in which one chooses: closed lists, yes or no, countries, languages, links to other records.

use std::ops::RangeInclusive;

use policy::Kind;
use policy::definition::Shape;
use serde_json::Value;

use super::build::Builder;
use super::links::{CHOOSABLE, Candidate};
use super::node::{Choice, Choices, Node, Piece, Tick, Widget};
use super::simple::{Place, typed};

/// Up to so many choices are all shown; more are folded into a list.
const SHOWN_AS_BUTTONS: usize = 4;
/// Up to so many boxes are all shown; more are rows.
const SHOWN_AS_BOXES: usize = 24;

impl Builder<'_> {
    /// One value of a closed list.
    pub(super) fn choice(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        list: &str,
        values: &[String],
    ) -> Node {
        let chosen = typed(value);
        let mut options = self.words_of_list(list, values, &[&chosen]);
        let known = chosen.is_empty() || values.contains(&chosen);
        if !place.in_row && known && values.len() <= SHOWN_AS_BUTTONS {
            if !place.field.required && !place.field.common {
                options.push(self.nothing_said(chosen.is_empty(), "register-not-said"));
            }
            return self.buttons(place, value, options, false);
        }
        options.insert(0, self.nothing_said(chosen.is_empty(), "frame-choose"));
        if !known {
            options.push(as_typed(&chosen));
        }
        self.control(place, value, Widget::Select { options }, "medium")
    }

    /// The words of a closed list; `chosen` are marked.
    pub(super) fn words_of_list(
        &self,
        list: &str,
        values: &[String],
        chosen: &[&str],
    ) -> Vec<Choice> {
        let words = self.setting.words;
        let option = |value: &String| {
            let key = format!("{list}-{}", value.replace('_', "-"));
            Choice {
                label: words.text(&key),
                help: words.help(&key),
                chosen: chosen.contains(&value.as_str()),
                value: value.clone(),
            }
        };
        values.iter().map(option).collect()
    }

    /// Yes, no, or nothing said where that is allowed.
    pub(super) fn yes_no(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let words = self.setting.words;
        let chosen = typed(value);
        if place.field.absent_is_no && ["", "yes", "no"].contains(&chosen.as_str()) {
            return self.tick(place, &chosen);
        }
        let option = |word: &str, key: &str| Choice {
            value: word.to_owned(),
            label: words.text(key),
            help: None,
            chosen: chosen == word,
        };
        let mut options = vec![option("yes", "frame-yes"), option("no", "frame-no")];
        if !place.field.required {
            let nothing = !["yes", "no"].contains(&chosen.as_str());
            options.push(self.nothing_said(nothing, "register-not-said"));
        }
        let mut node = self.buttons(place, value, options, false);
        if let Piece::Choices(choices) = &mut node.piece {
            choices.beside = true;
        }
        node
    }

    /// A whole number among few: the marks of a card.
    pub(super) fn marks(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        among: RangeInclusive<i64>,
    ) -> Node {
        let chosen = typed(value);
        let known = among.clone().any(|mark| mark.to_string() == chosen);
        if !known && !chosen.is_empty() {
            return self.line(place, value);
        }
        let language = self.setting.words.language();
        let mut options: Vec<Choice> = among
            .map(|mark| Choice {
                value: mark.to_string(),
                label: language.integer(mark),
                help: None,
                chosen: mark.to_string() == chosen,
            })
            .collect();
        if !place.field.required {
            options.push(self.nothing_said(chosen.is_empty(), "register-not-said"));
        }
        let mut node = self.buttons(place, value, options, false);
        if let Piece::Choices(choices) = &mut node.piece {
            choices.beside = true;
        }
        node
    }

    fn tick(&self, place: Place<'_>, chosen: &str) -> Node {
        let error = self.error_under(place.path);
        Node {
            filled: chosen == "yes",
            wrong: error.is_some(),
            narrow: place.in_row,
            label: self.label(place),
            piece: Piece::Tick(Tick {
                around: self.around(place, error),
                ticked: chosen == "yes",
                refused: chosen == "no",
            }),
        }
    }

    /// Several values of a closed list, as boxes.
    pub(super) fn boxes(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        list: &str,
        values: &[String],
    ) -> Node {
        let chosen: Vec<&str> = strings(value);
        // What is chosen comes first and keeps its order.
        let mut options = self.words_of_list(list, values, &chosen);
        options.sort_by_key(|option| {
            chosen
                .iter()
                .position(|word| *word == option.value)
                .unwrap_or(usize::MAX)
        });
        self.buttons(place, value, options, true)
    }

    /// Links to few records, as boxes; `None` when there are too many for that.
    pub(super) fn link_boxes(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        kinds: &[Kind],
    ) -> Option<Node> {
        let (offered, all) = self.offered(kinds);
        if !all || kinds.is_empty() || offered.is_empty() || offered.len() > SHOWN_AS_BOXES {
            return None;
        }
        let chosen = strings(value);
        let known = |id: &&str| {
            offered
                .iter()
                .any(|candidate| candidate.id.to_string() == **id)
        };
        if !chosen.iter().all(known) || value.is_some_and(|value| !value.is_array()) {
            return None;
        }
        let mut options = options_of(&offered, &chosen);
        options.sort_by_key(|option| {
            chosen
                .iter()
                .position(|id| *id == option.value)
                .unwrap_or(usize::MAX)
        });
        let mut node = self.buttons(place, value, options, true);
        if let Piece::Choices(choices) = &mut node.piece {
            choices.beside = true;
        }
        Some(node)
    }

    fn buttons(
        &self,
        place: Place<'_>,
        value: Option<&Value>,
        options: Vec<Choice>,
        several: bool,
    ) -> Node {
        let error = self.error_under(place.path);
        Node {
            filled: value.is_some_and(|value| !super::rows::is_blank(value)),
            wrong: error.is_some(),
            narrow: false,
            label: self.label(place),
            piece: Piece::Choices(Choices {
                around: self.around(place, error),
                several,
                beside: options.len() <= SHOWN_AS_BUTTONS
                    && options.iter().all(|option| option.help.is_none()),
                options,
            }),
        }
    }

    /// A link: a list when it is short, else a line with suggestions.
    pub(super) fn link(&self, place: Place<'_>, value: Option<&Value>, kinds: &[Kind]) -> Node {
        let chosen = typed(value);
        let (offered, all) = self.offered(kinds);
        let known = |candidate: &Candidate| candidate.id.to_string() == chosen;
        if all && offered.len() <= CHOOSABLE && !kinds.is_empty() {
            let mut options = vec![self.nothing_said(chosen.is_empty(), "frame-choose")];
            options.extend(options_of(&offered, &[&chosen]));
            if !chosen.is_empty() && !offered.iter().any(known) {
                options.push(match self.setting.candidates.named(&chosen) {
                    Some(candidate) => option_of(&candidate, candidate.called(), &[&chosen]),
                    None => as_typed(&chosen),
                });
            }
            return self.control(place, value, Widget::Select { options }, "medium");
        }
        let named = self.setting.candidates.named(&chosen);
        let unclear = Some(chosen.as_str()).filter(|typed| named.is_none() && !typed.is_empty());
        let widget = Widget::Line {
            kind: "text",
            list: Some(self.suggest_links(place.path, kinds, &offered, unclear)),
            value: named.map_or(chosen, |candidate| candidate.called()),
            keyboard: None,
        };
        self.control(place, value, widget, "medium")
    }

    /// Suggestions for a link: what was typed and not understood is searched for, else the first candidates.
    fn suggest_links(
        &self,
        path: &str,
        kinds: &[Kind],
        offered: &[Candidate],
        unclear: Option<&str>,
    ) -> String {
        let lines = |found: &[Candidate]| {
            found
                .iter()
                .map(|candidate| (candidate.called(), String::new()))
                .collect()
        };
        if let Some(typed) = unclear {
            let found = (self.setting.candidates.matching)(typed, kinds);
            if !found.is_empty() {
                let id = format!("suggested-for-{}", super::node::id_of(path));
                return self.suggest(&id, || lines(&found));
            }
        }
        let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
        self.suggest(&format!("suggested-{}", words.join("-")), || lines(offered))
    }

    /// A country, in the alphabetical order of the reader's language.
    pub(super) fn country(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let language = self.setting.words.language();
        let chosen = typed(value);
        let mut options = vec![self.nothing_said(chosen.is_empty(), "frame-choose")];
        let all = language
            .countries()
            .iter()
            .chain(language.invented_countries());
        options.extend(all.map(|(code, name)| Choice {
            value: (*code).to_owned(),
            label: (*name).to_owned(),
            help: None,
            chosen: *code == chosen,
        }));
        if !chosen.is_empty() && !options.iter().any(|option| option.chosen) {
            options.push(as_typed(&chosen));
        }
        self.control(place, value, Widget::Select { options }, "medium")
    }

    /// A language: its code, or its name.
    pub(super) fn language(&self, place: Place<'_>, value: Option<&Value>) -> Node {
        let language = self.setting.words.language();
        let called = |code: &str, name: &str| format!("{code} · {name}");
        let list = self.suggest("suggested-languages", || {
            language
                .languages()
                .iter()
                .filter(|(code, _)| code.len() <= 3)
                .map(|(code, name)| (called(code, name), String::new()))
                .collect()
        });
        let code = typed(value);
        let widget = Widget::Line {
            kind: "text",
            value: language
                .language_name(&code)
                .map_or_else(|| code.clone(), |name| called(&code, name)),
            list: Some(list),
            keyboard: None,
        };
        self.control(place, value, widget, "medium")
    }

    fn nothing_said(&self, chosen: bool, key: &str) -> Choice {
        Choice {
            value: String::new(),
            label: self.setting.words.text(key),
            help: None,
            chosen,
        }
    }
}

/// Whether a list with these parts is chosen from boxes rather than typed in rows.
pub(super) fn is_ticked(shape: &Shape) -> bool {
    matches!(shape, Shape::Choice { values, .. } if values.len() <= SHOWN_AS_BOXES)
}

/// The candidates by their titles; two with one title also by their codes.
fn options_of(candidates: &[Candidate], chosen: &[&str]) -> Vec<Choice> {
    let twins = |title: &str| {
        candidates
            .iter()
            .filter(|other| other.title == title)
            .count()
    };
    let option = |candidate: &Candidate| {
        let label = match twins(&candidate.title) {
            1 => candidate.title.clone(),
            _ => candidate.called(),
        };
        option_of(candidate, label, chosen)
    };
    candidates.iter().map(option).collect()
}

fn option_of(candidate: &Candidate, label: String, chosen: &[&str]) -> Choice {
    let value = candidate.id.to_string();
    Choice {
        label,
        help: None,
        chosen: chosen.contains(&value.as_str()),
        value,
    }
}

/// What was typed and is none of the choices: it stays chosen until it is corrected.
fn as_typed(words: &str) -> Choice {
    Choice {
        value: words.to_owned(),
        label: words.to_owned(),
        help: None,
        chosen: true,
    }
}

fn strings(value: Option<&Value>) -> Vec<&str> {
    value
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
