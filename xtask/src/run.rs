//! Running other programs: their environment, their output, and what is shown when they fail.

use crate::layout::Layout;
use crate::progress::Took;
use anyhow::{Context as _, Result, bail};
use std::collections::VecDeque;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

/// How often a long step says that it still goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// How many lines of a log are shown when its program failed.
const LAST_LINES: usize = 25;

/// A program to run at the checkout's top, with our own tools found first.
pub(crate) fn program(layout: &Layout, name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(&layout.root).env("PATH", search_path(layout));
    // What cargo told this program about itself is not for the programs that it runs.
    for (name, _) in env::vars_os() {
        let told = name.to_str().is_some_and(|name| {
            name == "CARGO" || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST")
        });
        if told {
            command.env_remove(&name);
        }
    }
    command
}

/// `cargo`, compiling for this machine.
pub(crate) fn cargo(layout: &Layout) -> Command {
    let mut command = program(layout, "cargo");
    command.env("CARGO_TARGET_DIR", layout.native_target());
    command
}

/// The program `name` as it would be found to be run.
pub(crate) fn find(layout: &Layout, name: &str) -> Option<PathBuf> {
    env::split_paths(&search_path(layout)).map(|dir| dir.join(name)).find(|path| path.is_file())
}

fn search_path(layout: &Layout) -> std::ffi::OsString {
    let own = [layout.tools().join("bin"), layout.npm_programs()];
    let path = env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(env::split_paths(&path));
    env::join_paths(all).unwrap_or(path)
}

/// Runs a program that answers in a moment: what it printed, or `None` if it is not there or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Runs a program in plain sight.
pub(crate) fn openly(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Runs a long program with its output in `log`: says now and then that it goes on, and shows the
/// end of the log if it fails.
pub(crate) fn quietly(command: &mut Command, log: &Path) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let began = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("`{name}` could not be started"))?;
    let mut said = began;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(50));
        if said.elapsed() > SIGN_OF_LIFE {
            said = Instant::now();
            let last = last_lines(log, 1).concat();
            println!("      {} so far: {}", Took(began.elapsed()), last.trim());
        }
    };
    if !status.success() {
        let lines = last_lines(log, LAST_LINES).join("\n");
        bail!("{lines}\n\n`{name}` failed ({status}); all it said is in {}", log.display());
    }
    Ok(())
}

/// The last `count` lines of a log that say something.
fn last_lines(log: &Path, count: usize) -> Vec<String> {
    let mut lines = VecDeque::new();
    let Ok(file) = File::open(log) else { return Vec::new() };
    for line in BufReader::new(file).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        if line.trim().is_empty() {
            continue;
        }
        if lines.len() == count {
            lines.pop_front();
        }
        lines.push_back(line);
    }
    lines.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_shows_the_end_of_its_log() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log/x.log");
        let script = "for i in $(seq 40); do echo line $i; done; echo >&2; echo why >&2; exit 3";
        let error = quietly(Command::new("sh").args(["-c", script]), &log).unwrap_err();
        let shown = format!("{error:#}");
        assert!(shown.starts_with("line 17\n"), "{shown}");
        assert!(shown.contains("line 40\nwhy\n\n`sh` failed (exit status: 3)"), "{shown}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = openly(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program` could not be started");
        assert_eq!(answer(&mut Command::new("no-such-program")), None);
    }
}
