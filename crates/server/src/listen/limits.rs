//! How much a client may ask of the server's patience and memory.

use std::time::Duration;

/// What the server puts up with. The defaults suit a room of people, and thousands of connections.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long a request's head may take to arrive, from the moment it is waited for.
    pub head: Duration,
    /// How long a connection may stand still, in either direction, before it is closed: an idle
    /// one, a client that does not read, a device that went away.
    pub standstill: Duration,
    /// How many bytes a request's head may have.
    pub head_bytes: usize,
    /// How many headers a request may have.
    pub headers: usize,
    /// How many connections are held at once. Those beyond it wait; fewer are held where the system
    /// does not allow as many.
    pub connections: usize,
    /// How long answers that are under way may take when the server is told to stop.
    pub last_answers: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            standstill: Duration::from_secs(20),
            head_bytes: 16 * 1024,
            headers: 64,
            connections: 4096,
            last_answers: Duration::from_secs(2),
        }
    }
}

/// Files that are open for other reasons than connections.
#[cfg(unix)]
const SPARE_FILES: u64 = 64;

/// Asks the system for as many open files as it grants, and returns how many connections of
/// `wanted` can be held with them: each may need a second one for what it is answered with.
#[cfg(unix)]
pub(super) fn possible_connections(wanted: usize) -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let granted = getrlimit(Resource::Nofile);
    let all = Rlimit { current: granted.maximum, maximum: granted.maximum };
    // Refused or not, what counts is what holds afterwards.
    let _ = setrlimit(Resource::Nofile, all);
    let files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    let possible = files.saturating_sub(SPARE_FILES) / 2;
    wanted.min(usize::try_from(possible).unwrap_or(usize::MAX)).max(1)
}

/// Windows sets no small limit to open sockets.
#[cfg(not(unix))]
pub(super) fn possible_connections(wanted: usize) -> usize {
    wanted.max(1)
}
