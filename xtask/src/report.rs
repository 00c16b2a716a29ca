//! A run of several checks: all that can run do, whatever failed before, and a table at the end
//! says what ran, how long it took, and how it ended.

use crate::progress::Took;
use anyhow::Result;
use std::fmt;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The checks of a run so far.
#[derive(Debug, Default)]
pub(crate) struct Report(Vec<Row>);

#[derive(Debug)]
struct Row {
    name: &'static str,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    Skipped(String),
}

impl Report {
    /// Runs a check, and hands on what later ones need of it.
    pub(crate) fn run<T>(
        &mut self,
        name: &'static str,
        check: impl FnOnce() -> Result<T>,
    ) -> Option<T> {
        println!("\n== {name} ==");
        let began = Instant::now();
        let result = check();
        let took = began.elapsed();
        let outcome = match &result {
            Ok(_) => Outcome::Passed(took),
            Err(error) => {
                println!("{error:#}");
                Outcome::Failed(took)
            }
        };
        self.0.push(Row { name, outcome });
        result.ok()
    }

    /// Notes a check that cannot run or was not asked for.
    pub(crate) fn skip(&mut self, name: &'static str, why: impl Into<String>) {
        self.0.push(Row { name, outcome: Outcome::Skipped(why.into()) });
    }

    /// Says how everything ended.
    pub(crate) fn finish(self) -> ExitCode {
        println!("\n{self}");
        let failed = self.0.iter().any(|row| matches!(row.outcome, Outcome::Failed(_)));
        if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|row| row.name.len()).max().unwrap_or_default();
        let (mut passed, mut failed, mut skipped) = (0, 0, 0);
        for Row { name, outcome } in &self.0 {
            match outcome {
                Outcome::Passed(took) => {
                    passed += 1;
                    writeln!(f, "{name:width$}  passed   {}", Took(*took))?;
                }
                Outcome::Failed(took) => {
                    failed += 1;
                    writeln!(f, "{name:width$}  FAILED   {}", Took(*took))?;
                }
                Outcome::Skipped(why) => {
                    skipped += 1;
                    writeln!(f, "{name:width$}  skipped  {why}")?;
                }
            }
        }
        write!(f, "\n{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn a_failure_stops_nothing_and_decides_the_end() {
        let mut report = Report::default();
        assert_eq!(report.run("first", || Ok(7)), Some(7));
        assert_eq!(report.run("second", || -> Result<()> { bail!("no") }), None);
        report.skip("third", "needs second");
        assert_eq!(report.run("last", || Ok(())), Some(()));
        let table = report.to_string();
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(lines[0], "first   passed   0.0 s");
        assert_eq!(lines[1], "second  FAILED   0.0 s");
        assert_eq!(lines[2], "third   skipped  needs second");
        assert_eq!(lines[5], "2 passed, 1 failed, 1 skipped");
        assert_eq!(report.finish(), ExitCode::FAILURE);
        assert_eq!(Report::default().finish(), ExitCode::SUCCESS);
    }
}
