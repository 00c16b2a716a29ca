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

/// Asks `address` for `path`.
pub(super) fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let mut connection = TcpStream::connect_timeout(&address, PATIENCE)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
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
    let mut answer = Answer { status: status.parse()?, headers, body };
    if answer.header("transfer-encoding").eq_ignore_ascii_case("chunked") {
        answer.body = joined(&answer.body).context("pieces that do not fit together")?;
    }
    Ok(answer)
}

/// A body that came in pieces, each with its length before it.
fn joined(mut pieces: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = pieces.windows(2).position(|two| two == b"\r\n")?;
        let (length, rest) = pieces.split_at_checked(end)?;
        let length = usize::from_str_radix(str::from_utf8(length).ok()?, 16).ok()?;
        if length == 0 {
            return Some(whole);
        }
        let (piece, rest) = rest.get(2..)?.split_at_checked(length)?;
        whole.extend_from_slice(piece);
        pieces = rest.strip_prefix(b"\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_make_the_whole_they_were_cut_from() {
        assert_eq!(joined(b"3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n").unwrap(), b"abc0123456789");
        for torn in [&b"3\r\nab"[..], b"", b"x\r\n", b"1\r\nab\r\n0\r\n\r\n"] {
            assert_eq!(joined(torn), None);
        }
    }
}
