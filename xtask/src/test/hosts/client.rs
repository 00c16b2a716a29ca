//! The least that asks a web server and shows all it says, as it says it.

use anyhow::{Context as _, Result};
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A web server on this machine that takes longer does not answer at all.
const PATIENCE: Duration = Duration::from_secs(20);

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// All values of a header, as one.
    pub(super) fn header(&self, name: &str) -> String {
        let values = self.headers.iter().filter(|(called, _)| called.eq_ignore_ascii_case(name));
        values.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Asks `address` for `path`. HTTP 1.0: the answer comes whole, not in pieces.
pub(super) fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let mut connection = TcpStream::connect_timeout(&address, PATIENCE)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut request = format!("GET {path} HTTP/1.0\r\nHost: {address}\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    connection.write_all(request.as_bytes())?;
    let mut all = Vec::new();
    connection.read_to_end(&mut all)?;
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").context("no end of the head")?;
    let body = all.split_off(end + 4);
    let head = String::from_utf8(all).context("a head that is no text")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?;
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
    Ok(Answer { status: status.parse()?, headers, body })
}
