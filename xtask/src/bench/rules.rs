//! `bench --rules`: how long the rules take that run while somebody waits, by the benchmarks of
//! `pillole-core`.

use crate::layout::Layout;
use crate::run::cargo;
use anyhow::{Result, bail};
use std::fmt::Write as _;
use std::time::Duration;

/// The benchmarks, each with the most that one of its rules may take on the machine where somebody
/// waits for it, if that is settled.
const BENCHMARKS: [(&str, Option<Duration>); 2] =
    [("search", Some(Duration::from_millis(5))), ("waiting", None)];

/// All figures.
#[derive(Debug)]
pub(crate) struct Figures(Vec<Figure>);

/// What one rule takes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    name: String,
    median: Duration,
    slowest: Duration,
    most: Option<Duration>,
}

/// Runs the benchmarks.
pub(crate) fn run(layout: &Layout) -> Result<Figures> {
    let mut figures: Vec<Figure> = Vec::new();
    for (benchmark, most) in BENCHMARKS {
        let mut bench = cargo(layout);
        bench.args(["bench", "--quiet", "--package", "pillole-core", "--bench", benchmark]);
        let output = bench.output()?;
        if !output.status.success() {
            bail!("{benchmark} failed:\n{}", String::from_utf8_lossy(&output.stderr));
        }
        let table = String::from_utf8_lossy(&output.stdout);
        let mut group = String::new();
        for line in table.lines() {
            let above = if line.starts_with(['├', '╰']) { "" } else { &group };
            match figure(&format!("{benchmark}:{above}"), most, line) {
                Some(found) => figures.push(found),
                // A row without figures is the name of those below it, which are sizes.
                None => group = group_of(line).unwrap_or(group),
            }
        }
    }
    if figures.is_empty() {
        bail!("the benchmarks printed no table that can be read: has divan changed?");
    }
    Ok(Figures(figures))
}

/// A row of divan's table: name and fastest, slowest, median, mean, how often.
fn figure(benchmark: &str, most: Option<Duration>, line: &str) -> Option<Figure> {
    let mut columns = line.trim_start_matches(['├', '╰', '│', '─', ' ']).split('│');
    let name = columns.next()?.split_whitespace().next()?;
    let slowest = duration(columns.next()?)?;
    let median = duration(columns.next()?)?;
    Some(Figure { name: format!("{benchmark} {}", name.replace('_', " ")), median, slowest, most })
}

/// The name of a group of rows, as it is put before theirs.
fn group_of(line: &str) -> Option<String> {
    let name = line.strip_prefix(['├', '╰'])?.trim_start_matches(['─', ' ']);
    Some(format!(" {}", name.split_whitespace().next()?.replace('_', " ")))
}

/// `1.25 ms` and its like.
fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.trim().split_once(' ')?;
    let seconds = match unit {
        "s" => 1.0,
        "ms" => 1e-3,
        "µs" | "us" => 1e-6,
        "ns" => 1e-9,
        _ => return None,
    };
    Duration::try_from_secs_f64(number.parse::<f64>().ok()? * seconds).ok()
}

/// A table.
pub(crate) fn markdown(figures: &Figures) -> String {
    let mut text = String::from("| | median | slowest | at most | |\n|---|---|---|---|---|\n");
    for Figure { name, median, slowest, most } in &figures.0 {
        let verdict =
            most.map_or("", |most| if *median <= most { "holds" } else { "DOES NOT HOLD" });
        let most = most.map_or_else(|| "-".to_owned(), |most| format!("{most:.1?}"));
        let _ = writeln!(text, "| {name} | {median:.1?} | {slowest:.1?} | {most} | {verdict} |");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_the_table_is_read_and_other_lines_are_not() {
        let row = "├─ a_beginning   1.087 ms      │ 2.5 ms        │ 1.25 ms       │ 1.3 ms        │ 100     │ 100";
        let found = figure("search:", None, row).unwrap();
        assert_eq!(found.name, "search: a beginning");
        assert_eq!(found.median, Duration::from_micros(1250));
        assert_eq!(found.slowest, Duration::from_micros(2500));
        for other in [
            "search   fastest │ slowest │ median │ mean │ samples │ iters",
            "",
            "Timer precision: 20 ns",
        ] {
            assert_eq!(figure("search", None, other), None);
        }
    }
}
