//! One search box over everything that the reader may see: an index in memory, derived from the register, one copy per audience,
//! so that words which an audience may not read cannot be found by it either.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use language::{Language, fold};
use policy::body::to_flat;
use policy::kernel::Listed;
use policy::record::Audience;
use policy::rights::{Verb, Viewer, may};
use policy::{AnyRecord, Change, Kind, Policy, Snapshot};
use serde_json::Value;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::tokenizer::{Language as Stems, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{IndexReader, IndexWriter, TantivyDocument, Term};
use uuid::Uuid;

use crate::error::OfficeError;
use crate::open::Office;

/// One record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
}

/// What a search gives.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Records, the most fitting first.
    pub found: Vec<Found>,
    /// Whether the index knows everything yet; just after start it is still being filled.
    pub ready: bool,
}

/// The index of a node.
pub(crate) struct Index {
    fields: Fields,
    reader: IndexReader,
    work: Sender<Work>,
    ready: Arc<AtomicBool>,
}

enum Work {
    Fill(Arc<Snapshot>),
    Update(Arc<Snapshot>, Vec<Uuid>),
}

#[derive(Clone, Copy)]
struct Fields {
    /// Audience and id: what a new version replaces.
    key: Field,
    audience: Field,
    id: Field,
    /// Code and title, as they are written.
    name: Field,
    /// Every word, as it is written.
    plain: Field,
    /// Every word, by its stem in each language.
    stems: [Field; 3],
}

/// Memory that the writer may use before it makes a segment.
const WRITER_BYTES: usize = 15_000_000;
/// The most words of a question.
const MOST_WORDS: usize = 12;

impl Index {
    pub(crate) fn new() -> Result<Self, OfficeError> {
        let failed = |error: tantivy::TantivyError| OfficeError::Search(error.to_string());
        let mut schema = Schema::builder();
        let text = |tokenizer: &str| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(tokenizer)
                .set_index_option(IndexRecordOption::WithFreqs);
            TextOptions::default().set_indexing_options(indexing)
        };
        let fields = Fields {
            key: schema.add_text_field("key", STRING),
            audience: schema.add_text_field("audience", STRING),
            id: schema.add_text_field("id", STORED),
            name: schema.add_text_field("name", text("words")),
            plain: schema.add_text_field("plain", text("words")),
            stems: ["fr", "en", "es"]
                .map(|language| schema.add_text_field(language, text(language))),
        };
        let index = tantivy::Index::create_in_ram(schema.build());
        let tokenizers = index.tokenizers();
        tokenizers.register(
            "words",
            TextAnalyzer::builder(SimpleTokenizer::default()).build(),
        );
        for (name, stems) in [
            ("fr", Stems::French),
            ("en", Stems::English),
            ("es", Stems::Spanish),
        ] {
            let analyzer =
                TextAnalyzer::builder(SimpleTokenizer::default()).filter(Stemmer::new(stems));
            tokenizers.register(name, analyzer.build());
        }
        let reader = index
            .reader_builder()
            .reload_policy(tantivy::ReloadPolicy::Manual)
            .try_into()
            .map_err(failed)?;
        let writer: IndexWriter = index
            .writer_with_num_threads(1, WRITER_BYTES)
            .map_err(failed)?;
        let ready = Arc::new(AtomicBool::new(false));
        let (work, waiting) = channel();
        let worker = Worker {
            fields,
            writer,
            reader: IndexReader::clone(&reader),
            ready: ready.clone(),
        };
        std::thread::Builder::new()
            .name("search".to_owned())
            .spawn(move || worker.run(&waiting))
            .map_err(|error| OfficeError::Search(error.to_string()))?;
        Ok(Self {
            fields,
            reader,
            work,
            ready,
        })
    }

    /// Fills the index anew, behind the back of those who work.
    pub(crate) fn fill(&self, snapshot: Arc<Snapshot>) {
        self.ready.store(false, Ordering::Release);
        self.send(Work::Fill(snapshot));
    }

    /// Brings the index up to date with what was written.
    pub(crate) fn update(&self, snapshot: Arc<Snapshot>, changes: &[Change]) {
        let ids = changes.iter().map(|change| match change {
            Change::Put(record) => record.id(),
            Change::Take(id) => *id,
        });
        self.send(Work::Update(snapshot, ids.collect()));
    }

    fn send(&self, work: Work) {
        if self.work.send(work).is_err() {
            tracing::error!("the search index has stopped; searches answer from its last state");
        }
    }

    fn find(
        &self,
        audience: Audience,
        words: &str,
        language: Language,
        limit: usize,
    ) -> Result<Vec<Uuid>, OfficeError> {
        let failed = |error: tantivy::TantivyError| OfficeError::Search(error.to_string());
        let Some(query) = self.query(audience, words, language) else {
            return Ok(Vec::new());
        };
        let searcher = self.reader.searcher();
        let top = searcher
            .search(&query, &TopDocs::with_limit(limit).order_by_score())
            .map_err(failed)?;
        let mut ids = Vec::with_capacity(top.len());
        for (_, address) in top {
            let document: TantivyDocument = searcher.doc(address).map_err(failed)?;
            let id = document
                .get_first(self.fields.id)
                .and_then(|value| value.as_str().map(Uuid::parse_str));
            ids.extend(id.and_then(Result::ok));
        }
        Ok(ids)
    }

    /// Every word must be found: in the name, in any text, by its stem in the reader's language, or, for the last one, as
    /// the beginning of a word.
    fn query(&self, audience: Audience, words: &str, language: Language) -> Option<BooleanQuery> {
        let folded = fold(words);
        let words: Vec<&str> = tokens(&folded).take(MOST_WORDS).collect();
        let last = *words.last()?;
        let stems = self.fields.stems[Language::ALL.iter().position(|known| *known == language)?];
        let mut all: Vec<(Occur, Box<dyn Query>)> =
            vec![(Occur::Must, term(self.fields.audience, audience.word()))];
        for word in &words {
            let mut ways: Vec<(Occur, Box<dyn Query>)> = vec![
                (
                    Occur::Should,
                    Box::new(BoostQuery::new(term(self.fields.name, word), 5.0)),
                ),
                (
                    Occur::Should,
                    Box::new(BoostQuery::new(term(self.fields.plain, word), 2.0)),
                ),
                (Occur::Should, term(stems, &stem(language, word))),
            ];
            if *word == last && word.chars().count() >= 2 {
                for (field, weight) in [(self.fields.name, 3.0), (self.fields.plain, 0.5)] {
                    let begins =
                        FuzzyTermQuery::new_prefix(Term::from_field_text(field, word), 0, true);
                    ways.push((
                        Occur::Should,
                        Box::new(BoostQuery::new(Box::new(begins), weight)),
                    ));
                }
            }
            all.push((Occur::Must, Box::new(BooleanQuery::new(ways))));
        }
        Some(BooleanQuery::new(all))
    }
}

fn term(field: Field, word: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(
        Term::from_field_text(field, word),
        IndexRecordOption::WithFreqs,
    ))
}

fn tokens(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn stem(language: Language, word: &str) -> String {
    let stems = match language {
        Language::Fr => Stems::French,
        Language::En => Stems::English,
        Language::Es => Stems::Spanish,
    };
    let mut analyzer = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(Stemmer::new(stems))
        .build();
    let mut stream = analyzer.token_stream(word);
    if stream.advance() {
        stream.token().text.clone()
    } else {
        word.to_owned()
    }
}

/// Writes the index, alone on its thread.
struct Worker {
    fields: Fields,
    writer: IndexWriter,
    reader: IndexReader,
    ready: Arc<AtomicBool>,
}

impl Worker {
    fn run(mut self, waiting: &Receiver<Work>) {
        while let Ok(work) = waiting.recv() {
            let mut filled = false;
            let done = self.take_in(work, &mut filled).and_then(|()| {
                // Whatever has come meanwhile goes into the same commit.
                while let Ok(more) = waiting.try_recv() {
                    self.take_in(more, &mut filled)?;
                }
                self.writer.commit()?;
                self.reader.reload()
            });
            match done {
                Ok(()) if filled => self.ready.store(true, Ordering::Release),
                Ok(()) => {}
                Err(error) => tracing::error!(%error, "the search index could not be written"),
            }
        }
    }

    fn take_in(&mut self, work: Work, filled: &mut bool) -> tantivy::Result<()> {
        match work {
            Work::Fill(snapshot) => {
                *filled = true;
                self.writer.delete_all_documents()?;
                for audience in Audience::ALL {
                    let policy = snapshot.of(audience);
                    for record in Kind::ALL.iter().flat_map(|kind| policy.all(*kind)) {
                        self.add(policy, &record)?;
                    }
                }
            }
            Work::Update(snapshot, ids) => {
                for (audience, id) in Audience::ALL
                    .iter()
                    .flat_map(|audience| ids.iter().map(move |id| (*audience, *id)))
                {
                    self.writer
                        .delete_term(Term::from_field_text(self.fields.key, &key(audience, id)));
                    let policy = snapshot.of(audience);
                    if let Some(record) = policy.any(id) {
                        self.add(policy, &record)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, policy: &Policy, record: &AnyRecord) -> tantivy::Result<()> {
        let mut text = String::new();
        collect(&Value::Object(to_flat(record)), &mut text);
        let mut name = record.code().map(ToString::to_string).unwrap_or_default();
        for field in ["title", "name", "purpose", "text"] {
            if let Some(value) = to_flat(record).get(field) {
                collect(value, &mut name);
                name.push(' ');
            }
        }
        let (name, text) = (fold(&name), fold(&text));
        let mut document = TantivyDocument::new();
        document.add_text(self.fields.key, key(policy.audience(), record.id()));
        document.add_text(self.fields.audience, policy.audience().word());
        document.add_text(self.fields.id, record.id().to_string());
        document.add_text(self.fields.name, &name);
        document.add_text(self.fields.plain, &text);
        for field in self.fields.stems {
            document.add_text(field, &text);
        }
        self.writer.add_document(document)?;
        Ok(())
    }
}

fn key(audience: Audience, id: Uuid) -> String {
    format!("{}-{id}", audience.word())
}

/// The words of a body: what people wrote, without ids, digests and stored words.
fn collect(value: &Value, into: &mut String) {
    match value {
        Value::String(text) if Uuid::parse_str(text).is_err() && text.len() != 64 => {
            into.push(' ');
            into.push_str(text);
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, into)),
        Value::Object(object) => object.values().for_each(|part| collect(part, into)),
        _ => {}
    }
}

impl Office {
    /// Looks for words, or for a code, among what the viewer may see.
    pub fn search(&self, viewer: &Viewer, words: &str, language: Language, limit: usize) -> Search {
        let snapshot = self.snapshot();
        let policy = snapshot.of(viewer.audience());
        let seen = |id: Uuid| {
            policy
                .any(id)
                .filter(|record| may(viewer, Verb::See, record, policy).is_allowed())
        };
        let index = &self.inner.index;
        let ready = index.ready.load(Ordering::Acquire);
        // Some of what fits may be hidden from this role, so more is asked for than is shown.
        let ids = match index.find(
            policy.audience(),
            words,
            language,
            limit.saturating_mul(3).clamp(1, 3_000),
        ) {
            Ok(ids) => ids,
            Err(error) => {
                tracing::error!(%error, "a search failed");
                return Search {
                    found: Vec::new(),
                    ready: false,
                };
            }
        };
        let by_code = policy.find(words.trim());
        let rest = ids.into_iter().filter(|id| Some(*id) != by_code);
        let found = by_code.into_iter().chain(rest).filter_map(seen).take(limit);
        Search {
            found: found
                .map(|record| Found {
                    kind: record.kind(),
                    id: record.id(),
                })
                .collect(),
            ready,
        }
    }
}
