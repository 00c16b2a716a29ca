//! The section about the peers.

use super::super::peers::{OTHERS, OURS, PAGES, PLAIN, Peers, Run};
use super::super::site::PILLOLA;
use super::table::{Spread, thousands, verdict};

/// At most this many times as long as plain HTML until the largest paint.
const LCP_BESIDE_PLAIN: f64 = 1.2;
/// Under this the page never feels stuck; milliseconds.
const BLOCKING: f64 = 100.0;

/// What follows where and when it was.
pub(super) fn section(found: &Peers) -> String {
    let versions: Vec<_> = found.versions.iter().map(|(name, it)| format!("{name} {it}")).collect();
    let runs = found.of(OURS, PILLOLA).len();
    let mut section = format!(
        " {}.\n\n\
         The same {} pillole in all: text, steps with their figures, questions with answers to read; in \
         ours, Prova and the questions come alive besides. Figures are pictures of their own that are \
         fetched when they come near, in ours they are part of the page. Plain HTML has its style inside, \
         no menu, no search and no script: the limit. All come from one server over HTTP/2 and TLS, as \
         sites are published (without TLS no browser gives a service worker), pressed by brotli. Lighthouse measures as a phone (simulated slow 4G, a processor four times slower); \
         median of {runs} runs, with the least and the most. Milliseconds.\n",
        versions.join(", "),
        found.pillole,
    );
    for (page, name) in PAGES {
        section += &format!("\n### {name} (`{page}`)\n\n{}", table(found, page));
    }
    section += &format!("\n### What the bytes are (`{PILLOLA}`)\n\n{}", types(found));
    section += &answers(found);
    section += "\n### What is wanted\n\n";
    section + &verdicts(found)
}

/// All sites with their names, the limit first.
fn sites() -> impl Iterator<Item = (&'static str, &'static str)> {
    let ours = [(PLAIN, "plain HTML"), (OURS, "**Pillole**")];
    ours.into_iter().chain(OTHERS.map(|(site, name, _)| (site, name)))
}

fn table(found: &Peers, page: &str) -> String {
    let mut table = String::from(
        "| | bytes | requests | first paint | largest paint | blocking | interactive | layout shift |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for (site, name) in sites() {
        let runs = found.of(site, page);
        let spread = |of: fn(&Run) -> f64| {
            Spread::of(runs.iter().map(of)).map_or_else(String::new, |it| it.to_string())
        };
        let median = |of: fn(&Run) -> f64| middle(runs, of).unwrap_or_default();
        table += &format!(
            "| {name} | {} | {:.0} | {} | {} | {} | {} | {:.3} |\n",
            thousands(median(|run| run.bytes)),
            median(|run| run.requests),
            spread(|run| run.fcp),
            spread(|run| run.lcp),
            spread(|run| run.tbt),
            spread(|run| run.tti),
            median(|run| run.cls),
        );
    }
    table
}

/// Lighthouse's kinds of request, with the names that readers of the paper have for them.
const TYPES: [(&str, &[&str]); 6] = [
    ("page", &["Document"]),
    ("style", &["Stylesheet"]),
    ("scripts", &["Script"]),
    ("fonts", &["Font"]),
    ("pictures", &["Image"]),
    ("WebAssembly and data", &["Fetch", "XHR", "Preload"]),
];

fn types(found: &Peers) -> String {
    let names: Vec<_> = TYPES.iter().map(|(name, _)| *name).collect();
    let mut table =
        format!("| | {} | other |\n|---|---|---|---|---|---|---|---|\n", names.join(" | "));
    for (site, name) in sites() {
        let Some(run) = found.of(site, PILLOLA).first() else { continue };
        let of = |kinds: &[&str]| kinds.iter().filter_map(|kind| run.types.get(*kind)).sum::<f64>();
        let each: Vec<f64> = TYPES.iter().map(|(_, kinds)| of(kinds)).collect();
        let other = run.bytes - each.iter().sum::<f64>();
        let cells: Vec<_> = each.into_iter().chain([other]).map(thousands).collect();
        table += &format!("| {name} | {} |\n", cells.join(" | "));
    }
    table
}

fn answers(found: &Peers) -> String {
    let pressed = Spread::of(found.answers.iter().map(|it| it.pressed));
    let answered = Spread::of(found.answers.iter().map(|it| it.answered));
    let (Some(pressed), Some(answered)) = (pressed, answered) else { return String::new() };
    format!(
        "\n### Until a question answers\n\nA new reader of ours presses an answer and \"Controlla\" as soon \
         as the page is painted, in a Chromium that is throttled as Lighthouse does it in the browser \
         (slow 4G, four times slower). Pressed after {pressed} ms, answered after {answered} ms. The \
         peers' questions do not answer: they can be read.\n",
    )
}

/// The middle of these runs.
fn middle(runs: &[Run], of: fn(&Run) -> f64) -> Option<f64> {
    Spread::of(runs.iter().map(of)).map(|spread| spread.median)
}

fn verdicts(found: &Peers) -> String {
    let of = |site: &str, what: fn(&Run) -> f64| {
        middle(found.of(site, PILLOLA), what).unwrap_or(f64::NAN)
    };
    let lcp = |site| of(site, |run| run.lcp);
    let tti = |site| of(site, |run| run.tti);
    let ratio = lcp(OURS) / lcp(PLAIN);
    let mut lines = verdict(
        ratio <= LCP_BESIDE_PLAIN,
        &format!("largest paint at most {LCP_BESIDE_PLAIN} times that of plain HTML"),
        &format!("{ratio:.2} times"),
    );
    for (site, name, _) in OTHERS {
        let (ours, theirs) = (lcp(OURS), lcp(site));
        let is = format!("{ours:.0} to {theirs:.0} ms, {:.2} times", ours / theirs);
        lines += &verdict(ours < theirs, &format!("largest paint before {name}"), &is);
    }
    for (site, name, _) in OTHERS.into_iter().filter(|(site, ..)| *site != "starlight") {
        let (ours, theirs) = (tti(OURS), tti(site));
        let is = format!("{ours:.0} to {theirs:.0} ms, {:.2} times", ours / theirs);
        lines += &verdict(ours < theirs, &format!("interactive before {name}"), &is);
    }
    let blocking = of(OURS, |run| run.tbt);
    let is = format!("{blocking:.0} ms");
    lines + &verdict(blocking < BLOCKING, &format!("blocking under {BLOCKING} ms"), &is)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn found(ours: f64) -> Peers {
        let run = |lcp: f64| {
            let run = Run { lcp, tti: lcp * 2.0, tbt: lcp / 10.0, ..Run::default() };
            BTreeMap::from([(PILLOLA.to_owned(), vec![run])])
        };
        let sites = [
            (OURS, ours),
            (PLAIN, 500.0),
            ("starlight", 650.0),
            ("mkdocs", 700.0),
            ("vitepress", 900.0),
        ];
        Peers {
            versions: BTreeMap::new(),
            pillole: 2,
            runs: sites.into_iter().map(|(site, lcp)| (site.to_owned(), run(lcp))).collect(),
            answers: Vec::new(),
        }
    }

    #[test]
    fn what_is_wanted_is_judged_one_by_one() {
        let all_met = verdicts(&found(600.0));
        assert!(!all_met.contains("not met"), "{all_met}");
        assert!(all_met.contains("1.20 times"), "{all_met}");
        let some = verdicts(&found(701.0));
        assert_eq!(some.matches("**not met**").count(), 4, "{some}");
        assert!(some.contains("- **met**: blocking under 100 ms: 70 ms"), "{some}");
    }

    #[test]
    fn what_was_not_measured_is_not_met() {
        let mut nothing = found(600.0);
        nothing.runs.clear();
        assert!(!verdicts(&nothing).contains("- **met**"));
    }
}
