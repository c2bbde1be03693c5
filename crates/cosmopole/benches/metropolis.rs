//! Every figure, list, record page and page with pictures on a synthetic metropolis, in process and on one core, beside what each may
//! cost at most. `COSMOPOLE_PERIODS` gives each indicator another number of observations (2000 make a million).
//!
//! `cargo bench -p cosmopole --bench metropolis [-- PART OF A NAME]`

#[allow(dead_code, reason = "each bench uses a part of what they share")]
mod support;

use std::cell::RefCell;
use std::hint::black_box;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::COOKIE;
use criterion::{Criterion, criterion_group, criterion_main};
use office::Office;
use policy::kinds::{ForKind, Tabled};
use policy::{Audience, Kind, Policy, View, figures, scorecard};
use support::metropolis::{SEED, Size};
use tokio::runtime::Runtime;
use tower::Service;
use uuid::Uuid;
use web::{AppState, Options};

const FIGURE: Duration = Duration::from_millis(1);
const SCORECARD: Duration = Duration::from_millis(20);
const PAGE: Duration = Duration::from_millis(5);
const PICTURES: Duration = Duration::from_millis(10);
const DASHBOARD: Duration = Duration::from_millis(5);

/// Two scorecards side by side, that of this year and that of the last.
const SCORECARDS: Duration = Duration::from_millis(40);
/// It looks at every record there is.
const STATE_OF_DATA: Duration = Duration::from_millis(60);

/// Pages with pictures, each with what it may cost.
const PAGES: [(&str, Duration); 19] = [
    ("/en/", PICTURES),
    ("/en/strategy/tree", PICTURES),
    ("/en/strategy/planned", PICTURES),
    ("/en/strategy/gate", PICTURES),
    ("/en/strategy/changes", PICTURES),
    ("/en/who-does-what", PICTURES),
    ("/en/alignment", PICTURES),
    ("/en/transversality", PICTURES),
    ("/en/indicators", PICTURES),
    ("/en/externalities", PICTURES),
    ("/en/beneficiaries", PICTURES),
    ("/en/networks", PICTURES),
    ("/en/incidence", PICTURES),
    ("/en/communication/overview", PICTURES),
    ("/en/consensus", PICTURES),
    ("/en/means", PICTURES),
    ("/en/scorecard", SCORECARDS),
    ("/en/relations/map", PICTURES),
    ("/en/state-of-data", STATE_OF_DATA),
];

fn size() -> Size {
    let periods = std::env::var("COSMOPOLE_PERIODS").ok();
    Size {
        periods: periods
            .and_then(|periods| periods.parse().ok())
            .unwrap_or(Size::METROPOLIS.periods),
        ..Size::METROPOLIS
    }
}

fn metropolis(c: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let office = runtime.block_on(support::metropolis_in(size(), SEED, folder.path()));
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    println!(
        "{} records",
        Kind::ALL
            .iter()
            .map(|kind| policy.count(*kind))
            .sum::<usize>()
    );
    let as_of = office.today();
    let settings = policy.settings(as_of);
    let view = View {
        policy,
        as_of,
        settings: &settings,
    };
    let judge = Judge::default();
    figures_of(c, &judge, &view);
    pages_of(c, &judge, &runtime, &office);
    judge.say_what_was_missed();
}

/// Each figure: of the whole register, or of the record of its kind that most others point to.
fn figures_of(c: &mut Criterion, judge: &Judge, view: &View<'_>) {
    let period = figures::current_period(view);
    judge.bench(c, "the whole scorecard", SCORECARD, || {
        black_box(scorecard::scorecard(view, period));
    });
    for formula in figures::all() {
        let record = formula.kind.and_then(|kind| heaviest(view.policy, kind));
        judge.bench(c, &format!("figure {}", formula.name), FIGURE, || {
            black_box(figures::compute(formula.name, view, period, record));
        });
    }
}

/// Each page with pictures, each list, and of each kind the record that most others point to, for the head of the office.
fn pages_of(c: &mut Criterion, judge: &Judge, runtime: &Runtime, office: &Office) {
    let cookie = runtime.block_on(signed_in(office));
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let router = web::router(AppState::new(office.clone(), Options::default()));
    let mut pages: Vec<(String, Duration)> = PAGES
        .iter()
        .map(|(page, most)| ((*page).to_owned(), *most))
        .collect();
    if size().periods > Size::METROPOLIS.periods {
        pages.push(("/en/indicators".to_owned(), DASHBOARD));
    }
    for kind in Kind::ALL {
        let list = format!("/en/{}/{}", kind.room(), kind.plural());
        if let Some(id) = heaviest(policy, *kind) {
            pages.push((format!("{list}/{id}"), PAGE));
        }
        pages.push((list, PAGE));
    }
    for (page, most) in pages {
        let page = followed(runtime, &router, &cookie, page);
        judge.bench(c, &format!("page {page}"), most, || {
            let (status, length) = runtime.block_on(get(&router, &page, &cookie));
            assert!(
                status == 200 && length > 500,
                "{page}: {status}, {length} bytes"
            );
        });
    }
}

/// The page itself where an address leads on to another.
fn followed(runtime: &Runtime, router: &Router, cookie: &str, page: String) -> String {
    let answer = runtime.block_on(answer(router, &page, cookie));
    let location = answer.headers().get("location");
    location
        .and_then(|to| to.to_str().ok())
        .map_or(page, str::to_owned)
}

async fn answer(router: &Router, page: &str, cookie: &str) -> axum::response::Response {
    let request = Request::get(page)
        .header("host", "localhost")
        .header(COOKIE, cookie);
    let request = request.body(Body::empty()).expect("a request");
    let Ok(answer) = router.clone().call(request).await;
    answer
}

async fn get(router: &Router, page: &str, cookie: &str) -> (u16, usize) {
    let answer = answer(router, page, cookie).await;
    let status = answer.status().as_u16();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
    (status, body.expect("a whole page").len())
}

/// The record of a kind that most others point to.
fn heaviest(policy: &Policy, kind: Kind) -> Option<Uuid> {
    struct Heaviest<'a>(&'a Policy);
    impl ForKind for Heaviest<'_> {
        type Output = Option<Uuid>;
        fn run<R: Tabled>(self) -> Option<Uuid> {
            let ids = self.0.all(R::KIND).into_iter().map(|record| record.id());
            ids.max_by_key(|id| self.0.referrers(*id).count())
        }
    }
    kind.with(Heaviest(policy))
}

async fn signed_in(office: &Office) -> String {
    support::head(office).await;
    let session = office
        .sign_in("head", support::PASSWORD, "127.0.0.1", "bench")
        .await;
    format!("cosmopole_session={}", session.expect("a session").secret)
}

/// Holds every median against what it may be at most.
#[derive(Default)]
struct Judge {
    missed: RefCell<Vec<String>>,
}

impl Judge {
    fn bench(&self, c: &mut Criterion, name: &str, most: Duration, mut run: impl FnMut()) {
        let mut times: Vec<Duration> = Vec::new();
        c.bench_function(name, |b| {
            b.iter_custom(|rounds| {
                let before = times.len();
                for _ in 0..rounds {
                    let begun = Instant::now();
                    run();
                    times.push(begun.elapsed());
                }
                times[before..].iter().sum()
            });
        });
        let first = times.first().copied();
        times.sort_unstable();
        if let (Some(first), Some(median)) = (first, times.get(times.len() / 2)) {
            let verdict = if *median <= most { "met" } else { "NOT met" };
            println!(
                "{name}: median {median:.1?}, at most {most:.0?}: {verdict}; the first time {first:.1?}"
            );
            if *median > most {
                self.missed
                    .borrow_mut()
                    .push(format!("{median:>10.1?}  {name}"));
            }
        }
    }

    fn say_what_was_missed(&self) {
        let missed = self.missed.borrow();
        println!("\n{} missed\n{}", missed.len(), missed.join("\n"));
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(700))
        .sample_size(20)
        .without_plots();
    targets = metropolis
}
criterion_main!(benches);
