//! A record that goes through its form and back is the same record: for every kind, with anything written in it.

use language::{Language, Words};
use policy::Kind;
use policy::definition::{Definition, Field, Lookup, Shape, definition, read_draft};
use policy::kernel::Tongue;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::node::{Bunches, Node, Piece, Widget};
use super::{Candidate, Candidates, Form, RowAct, Said, Setting, parse, without_blank_rows};

struct World;

/// Every kind has three records, whose ids tell their kind.
fn id(kind: Kind, number: usize) -> Uuid {
    let place = Kind::ALL.iter().position(|found| *found == kind).unwrap();
    Uuid::from_u128((place as u128 + 1) * 1_000 + number as u128)
}

fn kind_of(id: Uuid) -> Option<Kind> {
    let place = usize::try_from(id.as_u128() / 1_000).ok()?;
    Kind::ALL.get(place.checked_sub(1)?).copied()
}

impl Lookup for World {
    fn find(&self, code_or_id: &str) -> Option<(Uuid, Kind)> {
        let id = Uuid::parse_str(code_or_id).ok()?;
        kind_of(id).map(|kind| (id, kind))
    }
    fn is_country(&self, code: &str) -> bool {
        language::is_country(code)
    }
    fn currency_decimals(&self, code: &str) -> Option<u8> {
        language::currency_decimals(code)
    }
    fn reference_tongue(&self) -> Tongue {
        Tongue::parse("fr").unwrap()
    }
}

fn called(id: Uuid) -> Option<Candidate> {
    kind_of(id).map(|kind| Candidate {
        id,
        code: id.to_string(),
        title: format!("a {}", kind.word()),
    })
}

/// Many governments, so that they are typed; few of the others, so that they are chosen.
fn offered(kinds: &[Kind]) -> (Vec<Candidate>, bool) {
    let all = kinds
        .iter()
        .flat_map(|kind| (0..3).filter_map(move |number| called(id(*kind, number))));
    (all.collect(), !kinds.contains(&Kind::Government))
}

fn form(kind: Kind, draft: &Value, problems: &[Said], language: Language) -> Form {
    let setting = Setting {
        words: Words::of(language),
        tongues: ["fr", "en", "es"]
            .into_iter()
            .filter_map(Tongue::parse)
            .collect(),
        currency: "EUR",
        candidates: Candidates {
            of: &offered,
            matching: &|_, _| Vec::new(),
            called: &called,
        },
        withheld: &[],
        whole: true,
        fresh: None,
        fresh_whole: false,
    };
    Form::new(definition(kind), draft, problems, &setting)
}

/// What a browser would send.
fn sent(form: &Form) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for section in &form.sections {
        send(&section.first, &mut pairs);
        if let Some(more) = &section.more {
            send(&more.body, &mut pairs);
        }
    }
    pairs
}

fn send(bunches: &Bunches, pairs: &mut Vec<(String, String)>) {
    bunches.nodes().for_each(|node| send_node(node, pairs));
}

fn send_node(node: &Node, pairs: &mut Vec<(String, String)>) {
    match &node.piece {
        Piece::Hidden(hidden) => pairs.push((hidden.name.clone(), hidden.value.clone())),
        Piece::Control(control) => {
            let name = control.around.name.clone();
            match &control.widget {
                Widget::Line { value, .. } | Widget::Area { value } => {
                    pairs.push((name, value.replace('\n', "\r\n")));
                }
                Widget::Select { options } => {
                    let chosen = options.iter().find(|option| option.chosen).unwrap();
                    pairs.push((name, chosen.value.clone()));
                }
                Widget::Share { value, was } => {
                    pairs.push((name.clone(), value.clone()));
                    pairs.extend(was.clone().map(|was| (format!("{name}.was"), was)));
                }
                Widget::Money {
                    amount,
                    currency,
                    was,
                } => {
                    pairs.push((format!("{name}.amount"), amount.clone()));
                    pairs.push((format!("{name}.currency"), currency.clone()));
                    pairs.extend(was.clone().map(|was| (format!("{name}.was"), was)));
                }
            }
        }
        Piece::Texts(texts) => pairs.extend(texts.inputs.iter().map(|input| {
            (
                format!("{}.{}", texts.around.name, input.code),
                input.value.replace('\n', "\r\n"),
            )
        })),
        Piece::Choices(choices) => pairs.extend(
            choices
                .options
                .iter()
                .filter(|option| option.chosen)
                .map(|option| (choices.around.name.clone(), option.value.clone())),
        ),
        Piece::Tick(tick) => {
            let name = &tick.around.name;
            pairs.extend(tick.refused.then(|| (name.clone(), "no".to_owned())));
            pairs.extend(tick.ticked.then(|| (name.clone(), "yes".to_owned())));
        }
        Piece::Rows(rows) => {
            for row in &rows.rows {
                send(&row.body, pairs);
                if let Some(more) = &row.more {
                    send(&more.body, pairs);
                }
            }
        }
        Piece::Group(group) => send(&group.body, pairs),
        Piece::Variants(variants) => {
            for variant in &variants.variants {
                if variant.choice.chosen {
                    pairs.push((variants.around.name.clone(), variant.choice.value.clone()));
                }
                if let Some(body) = &variant.body {
                    send(body, pairs);
                }
            }
        }
    }
}

fn fields_of(fields: &'static [Field]) -> BoxedStrategy<Value> {
    let mut all: BoxedStrategy<Map<String, Value>> = Just(Map::new()).boxed();
    for field in fields.iter().filter(|field| !field.kept) {
        let value = match field.required {
            true => value_of(&field.shape).prop_map(Some).boxed(),
            false => proptest::option::of(value_of(&field.shape)).boxed(),
        };
        all = (all, value)
            .prop_map(|(mut fields, value)| {
                fields.extend(value.map(|value| (field.name.clone(), value)));
                fields
            })
            .boxed();
    }
    all.prop_map(Value::Object).boxed()
}

fn strings(pattern: &'static str) -> BoxedStrategy<Value> {
    pattern.prop_map(Value::from).boxed()
}

fn value_of(shape: &'static Shape) -> BoxedStrategy<Value> {
    match shape {
        Shape::Text { long } => {
            let words = if *long {
                "[a-zA-Zé<>&\"' ]{1,12}\n[a-z]{1,5}"
            } else {
                "[a-zA-Zé<>&\"']{1,12}"
            };
            proptest::collection::btree_map("fr|en|es|ca", words, 1..4)
                .prop_map(|texts| json!(texts))
                .boxed()
        }
        Shape::Line { .. } => strings("[a-zA-Zé<>&·\"'][a-z0-9 ]{0,8}[a-z]"),
        Shape::YesNo => any::<bool>().prop_map(Value::from).boxed(),
        Shape::Integer { min, max } => (*min..=*max).prop_map(Value::from).boxed(),
        Shape::Decimal => strings("-?[0-9]{1,6}(\\.[0-9]{1,4})?"),
        Shape::Share => strings("0\\.[0-9]{1,4}"),
        Shape::Money => (any::<i32>(), "EUR|JPY|TND", any::<bool>())
            .prop_map(|(minor, currency, converted)| {
                let mut money = json!({"minor": minor, "currency": currency});
                if converted {
                    money["converted"] = json!({
                        "base_minor": 12, "base_currency": "EUR", "rate": "0.5",
                        "on": "2024-01-01", "source": "a bank"
                    });
                }
                money
            })
            .boxed(),
        Shape::Day => strings("20[0-9]{2}-0[1-9]-[12][0-8]"),
        Shape::Historical => strings("19[0-9]{2}(-0[1-9](-[12][0-8])?)?|unknown"),
        Shape::Country => strings("FR|PT|XK|BR"),
        Shape::Language => strings("fr|en|ca|arz"),
        Shape::Address => strings("https://example\\.org/[a-z]{0,5}"),
        Shape::Mail => strings("[a-z]{1,5}@example\\.org"),
        Shape::Key => strings("[a-z][a-z0-9]{0,8}"),
        Shape::Digest => strings("[a-f0-9]{64}"),
        Shape::Choice { values, .. } => proptest::sample::select(values.clone())
            .prop_map(Value::from)
            .boxed(),
        Shape::Reference { kinds } => {
            let kinds = match kinds.is_empty() {
                true => Kind::ALL.to_vec(),
                false => kinds.clone(),
            };
            (proptest::sample::select(kinds), 0..3_usize)
                .prop_map(|(kind, number)| json!(id(kind, number).to_string()))
                .boxed()
        }
        Shape::List(part) => proptest::collection::vec(value_of(part), 1..4)
            .prop_map(different)
            .boxed(),
        Shape::Group { fields } => fields_of(fields),
        Shape::Variants { variants, .. } => {
            let each = variants.iter().map(|variant| match &variant.fields {
                None => Just(Value::from(variant.word.as_str())).boxed(),
                Some(fields) => fields_of(fields)
                    .prop_map(|inner| {
                        Value::Object(Map::from_iter([(variant.word.clone(), inner)]))
                    })
                    .boxed(),
            });
            proptest::strategy::Union::new(each).boxed()
        }
    }
}

/// A list without repeats: of values, and of the keys of its parts.
fn different(rows: Vec<Value>) -> Value {
    let mut kept: Vec<Value> = Vec::new();
    for row in rows {
        let twin =
            |other: &Value| *other == row || (row["key"].is_string() && other["key"] == row["key"]);
        if !kept.iter().any(twin) {
            kept.push(row);
        }
    }
    Value::Array(kept)
}

fn check_round_trip(definition: &'static Definition, draft: &Value, language: Language) {
    let stored = match read_draft(definition, draft, &World) {
        Ok(stored) => stored,
        Err(problems) => panic!("{}: {draft:#} {problems:?}", definition.kind.word()),
    };
    let form = form(
        definition.kind,
        &Value::Object(stored.clone()),
        &[],
        language,
    );
    let typed = parse(&sent(&form), definition, language).unwrap();
    let again = read_draft(definition, &without_blank_rows(typed), &World).unwrap();
    assert_eq!(
        Value::Object(again),
        Value::Object(stored),
        "{}",
        definition.kind.word()
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_record_comes_back_from_its_form_as_it_was(
        (kind, draft) in proptest::sample::select(Kind::ALL.to_vec()).prop_flat_map(|kind| {
            (Just(kind), fields_of(&definition(kind).fields))
        }),
        language in proptest::sample::select(Language::ALL.to_vec()),
    ) {
        check_round_trip(definition(kind), &draft, language);
    }
}

fn pairs(text: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

#[test]
fn every_kind_has_a_form_that_can_be_drawn_in_every_language() {
    for kind in Kind::ALL {
        for language in Language::ALL {
            let form = form(*kind, &json!({}), &[], language);
            for section in &form.sections {
                let drawn = format!("{}{}", section.first, section.title);
                let more = section.more.as_ref().map(|more| more.body.to_string());
                let drawn = drawn + &more.unwrap_or_default();
                assert!(!drawn.contains('⟦'), "{} {language}: {drawn}", kind.word());
            }
        }
    }
}

#[test]
fn a_name_that_the_form_never_offered_is_refused() {
    let agreement = definition(Kind::Agreement);
    let refused = |text: &str| parse(&pairs(text), agreement, Language::Fr).unwrap_err().0;
    assert_eq!(refused("title.fr=a&owned=b"), ["owned"]);
    assert_eq!(refused("parties.0.price=1"), ["parties.0.price"]);
    assert_eq!(refused("parties.x.party=1"), ["parties.x.party"]);
    assert_eq!(refused("title=plain"), ["title"]);
    assert_eq!(refused("documents.0.digest=00"), ["documents.0.digest"]);
    assert_eq!(refused("term.forever.end=2020-01-01"), ["term.forever.end"]);
    assert_eq!(
        refused("parties.9999999999.party=1"),
        ["parties.9999999999.party"]
    );
    assert_eq!(refused(&format!("a{}=1", ".a".repeat(40))).len(), 1);
    assert!(
        parse(
            &pairs("_do=save&_base=3&title.fr=a"),
            agreement,
            Language::Fr
        )
        .is_ok()
    );
}

#[test]
fn dates_may_be_typed_as_people_write_them() {
    let check = |typed: &str, stored: &str| {
        let text = format!("date={}", typed.replace('/', "%2F"));
        let draft = parse(&pairs(&text), definition(Kind::Exchange), Language::Fr).unwrap();
        assert_eq!(draft["date"], stored);
    };
    check("10/06/1994", "1994-06-10");
    check("6/1994", "1994-06");
    check("1994", "1994");
    check("Inconnu", "unknown");
    check("vers 1994", "vers 1994");
}

#[test]
fn rows_are_added_moved_and_removed_where_the_button_stands() {
    let agreement = definition(Kind::Agreement);
    let mut draft = json!({"parties": [{"party": "A"}, {"party": "B"}]});
    let mut act = |act: RowAct| {
        act.apply(&mut draft, agreement)
            .map(|at| (at, draft["parties"].to_string()))
    };
    let party = |path: &str| path.to_owned();
    let (at, rows) = act(RowAct::Up(party("parties.1"))).unwrap();
    assert_eq!(
        (at.as_str(), rows.as_str()),
        ("parties.0", r#"[{"party":"B"},{"party":"A"}]"#)
    );
    let (at, _) = act(RowAct::Add(party("parties"))).unwrap();
    assert_eq!(at, "parties.2");
    let (at, rows) = act(RowAct::Remove(party("parties.0"))).unwrap();
    assert_eq!(
        (at.as_str(), rows.as_str()),
        ("parties.0", r#"[{"party":"A"},{}]"#)
    );
    assert_eq!(act(RowAct::Add(party("title"))), None);
    assert_eq!(act(RowAct::Add(party("documents"))), None);
    assert_eq!(act(RowAct::Remove(party("parties.7"))), None);
}

#[test]
fn what_is_wrong_is_shown_at_its_field_and_the_fold_opens() {
    let said = |path: &str| Said {
        path: path.to_owned(),
        text: format!("wrong {path}"),
    };
    let problems = [
        said("committee"),
        said("parties.0.party"),
        said("title.en"),
        said("term.fixed.end"),
        said("exceptions.0"),
    ];
    let draft = json!({"parties": [{}], "term": {"$chosen": "fixed"}});
    let form = form(Kind::Agreement, &draft, &problems, Language::En);
    let ids: Vec<Option<&str>> = form.problems.iter().map(|(id, _)| id.as_deref()).collect();
    let expected = ["committee", "parties-0-party", "title-en", "term-fixed-end"].map(Some);
    assert_eq!(ids[..4], expected);
    assert_eq!(ids[4], None);
    for (id, text) in &form.problems[..4] {
        let drawn: String = form
            .sections
            .iter()
            .map(|section| {
                let more = section.more.as_ref().map(|more| more.body.to_string());
                section.first.to_string() + &more.unwrap_or_default()
            })
            .collect();
        assert!(
            drawn.contains(&format!("id=\"{}\"", id.as_deref().unwrap())),
            "{id:?}"
        );
        let said = text.split(": ").last().unwrap();
        assert!(drawn.contains(said), "{text}");
    }
    let parties = form
        .sections
        .iter()
        .find(|section| section.id == "section-parties")
        .unwrap();
    assert!(parties.more.as_ref().unwrap().open);
}

#[test]
fn what_is_typed_by_name_finds_its_record_when_only_one_bears_it() {
    let candidates = Candidates {
        of: &|_| {
            let candidate = |number, title: &str| Candidate {
                id: id(Kind::Government, number),
                code: format!("GOV-{number}"),
                title: title.to_owned(),
            };
            (
                vec![candidate(0, "Lisière"), candidate(1, "Lisbonne")],
                true,
            )
        },
        matching: &|_, _| Vec::new(),
        called: &called,
    };
    let resolved = |typed: &str| {
        let mut draft = json!({"parties": [{"party": typed}]});
        super::resolve(
            &mut draft,
            definition(Kind::Agreement),
            &candidates,
            &|_| None,
        );
        draft["parties"][0]["party"].as_str().unwrap().to_owned()
    };
    assert_eq!(resolved("lisiere"), id(Kind::Government, 0).to_string());
    assert_eq!(resolved("bonne"), id(Kind::Government, 1).to_string());
    assert_eq!(resolved("lis"), "lis");
}
