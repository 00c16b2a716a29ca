//! What [`super::growth`] measured, as a section of Markdown.

use super::{Catalogue, Figures, Memory, Used};
use std::fmt::Write as _;
use std::time::Duration;

/// What a row is called, and how it says a catalogue's figure.
type Row = (String, fn(&Catalogue) -> String);

/// A table with a column for each catalogue, and whether what must hold holds.
pub(crate) fn markdown(figures: &Figures) -> String {
    let mut rows: Vec<Row> = Vec::new();
    let mut row = |name: &str, figure| rows.push((name.to_owned(), figure));
    row("different words", |c| c.words.to_string());
    row("content, ms a pillola", |c| each(c.build.content, c));
    row("data, ms a pillola", |c| each(c.build.data, c));
    row("pages, ms a pillola", |c| each(c.build.pages, c));
    row("a pillola's page", |c| c.page.to_string());
    row("its first view", |c| c.first_view.to_string());
    row("of it the shell", |c| c.shell.to_string());
    row("home page", |c| c.home.to_string());
    row("page of all pillole", |c| c.all_pillole.to_string());
    row("cards of all pillole", |c| c.cards.to_string());
    row("offline list", |c| c.offline.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string()));
    row("memory with a pillola: heap + WebAssembly", |c| memory(c, |m| m.pillola));
    row("memory with the home page", |c| memory(c, |m| m.home));
    row("memory after a search", |c| memory(c, |m| m.search));

    let mut text = String::from("Bytes as they are sent (brotli 11).\n\n| pillole |");
    let mut line = |cells: Vec<String>| {
        for cell in cells {
            let _ = write!(text, " {cell} |");
        }
        text.push_str("\n|");
    };
    line(figures.catalogues.iter().map(|c| c.pillole.to_string()).collect());
    line(vec!["---".to_owned(); figures.catalogues.len() + 1]);
    for (name, figure) in &rows {
        let cells = figures.catalogues.iter().map(figure);
        line(std::iter::once(name.clone()).chain(cells).collect());
    }
    let searches = figures.catalogues.first().map_or(0, |c| c.searches.len());
    for place in 0..searches {
        let all = || figures.catalogues.iter().filter_map(|c| c.searches.get(place));
        let name = all().next().map(|each| format!("search, {}: `{}`", each.kind, each.query));
        let cells = all().map(|s| format!("{} in {} files, {} turns", s.bytes, s.files, s.turns));
        line(name.into_iter().chain(cells).collect());
    }
    text.truncate(text.trim_end_matches('|').len());
    text.push('\n');
    for verdict in &figures.verdicts {
        let holds = if verdict.holds { "holds" } else { "DOES NOT HOLD" };
        let _ = writeln!(text, "- {}: {holds} (power {:.2})", verdict.what, verdict.power);
    }
    text
}

fn each(took: Duration, catalogue: &Catalogue) -> String {
    format!("{:.2}", took.as_secs_f64() * 1000.0 / (catalogue.pillole as f64).max(1.0))
}

fn memory(catalogue: &Catalogue, when: fn(&Memory) -> Used) -> String {
    let Some(memory) = &catalogue.memory else { return "-".to_owned() };
    let used = when(memory);
    format!("{:.1} + {:.1} MB", used.heap as f64 / 1e6, used.wasm as f64 / 1e6)
}
