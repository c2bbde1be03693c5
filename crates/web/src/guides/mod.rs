//! The office's guides, to be read where the work is done: the same pages that lie in `docs/user`, in the reader's language.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use include_dir::{Dir, include_dir};
use language::Language;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;

/// The guides, a folder for each language.
static GUIDES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/user");
/// The guide that one reads first; it leads to all others.
const FIRST: &str = "first-steps";

/// The addresses of the guides.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/help", get(first))
        .route("/help/{guide}", get(show))
}

#[derive(Template)]
#[template(path = "guides/page.html")]
struct GuidePage {
    shell: Shell,
    title: String,
    all: Option<String>,
    text: String,
}

async fn first(State(state): State<AppState>, reader: Reader) -> Result<Response, Failure> {
    draw(&state, &reader, FIRST)
}

async fn show(
    State(state): State<AppState>,
    Path(guide): Path<String>,
    reader: Reader,
) -> Result<Response, Failure> {
    draw(&state, &reader, &guide)
}

fn draw(state: &AppState, reader: &Reader, guide: &str) -> Result<Response, Failure> {
    let written = written(reader.language, guide).ok_or(Failure::NotFound)?;
    let help = format!("/{}/help", reader.language.code());
    let (title, text) = drawn(written, &help);
    let mut shell = Shell::new(state, reader, &title);
    shell.narrow = true;
    page(&GuidePage {
        shell,
        title,
        all: (guide != FIRST).then_some(help),
        text,
    })
}

/// What a guide says.
fn written(language: Language, guide: &str) -> Option<&'static str> {
    GUIDES
        .get_file(format!("{}/{guide}.md", language.code()))?
        .contents_utf8()
}

/// The title of a guide, and its text as it stands on the page. A link to another guide leads to its page, a link into the world
/// stays, and one to a document that is not served here is only its words.
fn drawn(written: &str, help: &str) -> (String, String) {
    let mut title = String::new();
    let mut in_title = false;
    let mut dropped = false;
    let events = Parser::new_ext(written, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            ..
        }) => {
            in_title = true;
            None
        }
        Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
            in_title = false;
            None
        }
        Event::Text(words) | Event::Code(words) if in_title => {
            title.push_str(&words);
            None
        }
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title: hint,
            id,
        }) => {
            let Some(address) = address(&dest_url, help) else {
                dropped = true;
                return None;
            };
            Some(Event::Start(Tag::Link {
                link_type,
                dest_url: address.into(),
                title: hint,
                id,
            }))
        }
        Event::End(TagEnd::Link) if dropped => {
            dropped = false;
            None
        }
        other => Some(other),
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    let text = text
        .replace(
            "<table>",
            "<div class=\"table-frame\"><table class=\"table\">",
        )
        .replace("</table>", "</table></div>")
        .replace("<th>", "<th scope=\"col\">")
        .replace("<pre>", "<pre tabindex=\"0\">");
    (title, text)
}

/// Where a link of a guide leads on the pages.
fn address(written: &str, help: &str) -> Option<String> {
    if written.starts_with("https://") {
        return Some(written.to_owned());
    }
    let guide = written
        .strip_suffix(".md")
        .filter(|name| !name.contains('/'))?;
    Some(format!("{help}/{guide}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::world;

    fn names(language: Language) -> Vec<&'static str> {
        let folder = GUIDES.get_dir(language.code()).expect("a folder");
        let mut names: Vec<&str> = folder
            .files()
            .filter_map(|file| file.path().file_stem()?.to_str())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_guide_exists_in_every_language() {
        for language in Language::ALL {
            assert_eq!(names(language), names(Language::En));
        }
    }

    #[test]
    fn every_link_between_guides_leads_to_a_guide() {
        for language in Language::ALL {
            for guide in names(language) {
                let (title, text) = drawn(written(language, guide).expect(guide), "/x/help");
                assert!(!title.is_empty(), "{guide}");
                for link in text.split("href=\"/x/help/").skip(1) {
                    let to = link.split('"').next().expect("an end");
                    assert!(names(language).contains(&to), "{guide} leads to {to}");
                }
            }
        }
    }

    #[test]
    fn the_first_guide_leads_to_all_others() {
        for language in Language::ALL {
            let (_, text) = drawn(written(language, FIRST).expect("it is there"), "/x/help");
            for guide in names(language) {
                let link = format!("href=\"/x/help/{guide}\"");
                assert!(guide == FIRST || text.contains(&link), "{guide}");
            }
        }
    }

    #[test]
    fn a_document_that_is_not_served_is_only_words() {
        let (title, text) = drawn(
            "# T\n\n[a](../../settings.md) [b](year.md) [c](https://x.org)",
            "/h",
        );
        assert_eq!(title, "T");
        let links = "<a href=\"/h/year\">b</a> <a href=\"https://x.org\">c</a>";
        assert_eq!(text, format!("<p>a {links}</p>\n"));
    }

    #[tokio::test]
    async fn a_visitor_reads_a_guide_in_its_language_and_finds_no_other_page_there() {
        let server = world().await.visitor();
        let page = server.get("/fr/help/year").await.text();
        assert!(page.contains("<h1>L’année du bureau</h1>") && page.contains("/fr/help/strategy"));
        assert!(
            server
                .get("/en/help")
                .await
                .text()
                .contains("<h1>First steps</h1>")
        );
        server
            .get("/es/help/nothing")
            .await
            .assert_status_not_found();
    }
}
