//! The machine that figures come from, as it calls itself.

use std::fmt;
use std::fs;
use std::num::NonZero;
use std::thread;

/// A machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Machine {
    processor: String,
    cores: usize,
    memory_gb: u64,
    system: String,
    /// How many programs wanted to run in the minute before: much more than none is noise.
    busy: String,
}

impl Machine {
    /// This one.
    pub(super) fn this() -> Self {
        let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let (processor, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
        let kilobytes = value(&memory, "MemTotal").split(' ').next().and_then(|it| it.parse().ok());
        let system = read("/etc/os-release");
        let system = system
            .lines()
            .find_map(|it| it.strip_prefix("PRETTY_NAME="))
            .unwrap_or("")
            .trim_matches('"');
        Self {
            processor: value(&processor, "model name").to_owned(),
            cores: thread::available_parallelism().map_or(1, NonZero::get),
            memory_gb: kilobytes.map_or(0, |it: u64| it / 1_000_000),
            system: if system.is_empty() { std::env::consts::OS } else { system }.to_owned(),
            busy: read("/proc/loadavg").split(' ').next().unwrap_or_default().to_owned(),
        }
    }
}

/// What stands after `name:` in a list of the system.
fn value<'t>(text: &'t str, name: &str) -> &'t str {
    let of = |line: &'t str| line.strip_prefix(name)?.trim_start().strip_prefix(':').map(str::trim);
    text.lines().find_map(of).unwrap_or_default()
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { processor, cores, memory_gb, system, busy } = self;
        let processor = if processor.is_empty() { "unnamed processor" } else { processor };
        write!(f, "{processor}, {cores} cores, {memory_gb} GB, {system}")?;
        if busy.is_empty() { Ok(()) } else { write!(f, "; load before: {busy}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_by_its_whole_name() {
        let text = "model\t\t: 85\nmodel name\t: Fast One\n";
        assert_eq!(value(text, "model name"), "Fast One");
        assert_eq!(value(text, "cores"), "");
    }
}
