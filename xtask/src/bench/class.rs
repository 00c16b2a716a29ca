//! A class of devices that open the portal at once: each asks for everything that a first view fetches,
//! as a browser does, the page first and then the rest over several connections. Nothing is shown or
//! compiled; what is measured is the server.

use anyhow::{Context as _, Result, bail};
use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Barrier, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How many devices a class has.
pub(super) const DEVICES: usize = 30;

/// As many connections as browsers open to one host.
const CONNECTIONS: usize = 6;

/// After this a server is taken to be stuck.
const PATIENCE: Duration = Duration::from_secs(30);

/// How it went, in milliseconds and bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Class {
    pub(super) devices: usize,
    pub(super) requests_each: usize,
    pub(super) bytes_each: u64,
    /// When half of the devices had everything.
    pub(super) median_ms: f64,
    /// When the last one had.
    pub(super) last_ms: f64,
}

/// Lets the class open `page` and what comes `after` it.
pub(super) fn open(server: SocketAddr, page: &str, after: &[&str]) -> Result<Class> {
    let together = Barrier::new(DEVICES);
    let device = || -> Result<(Duration, u64)> {
        together.wait();
        let began = Instant::now();
        let bytes = first_view(server, page, after)?;
        Ok((began.elapsed(), bytes))
    };
    let all: Vec<_> = thread::scope(|scope| {
        let devices: Vec<_> = (0..DEVICES).map(|_| scope.spawn(device)).collect();
        devices
            .into_iter()
            .map(|it| it.join().unwrap_or_else(|_| bail!("a device gave up")))
            .collect()
    });
    let all = all.into_iter().collect::<Result<Vec<_>>>()?;
    let mut times: Vec<_> = all.iter().map(|(time, _)| time.as_secs_f64() * 1000.0).collect();
    times.sort_by(f64::total_cmp);
    Ok(Class {
        devices: DEVICES,
        requests_each: after.len() + 1,
        bytes_each: all.first().map_or(0, |(_, bytes)| *bytes),
        median_ms: times.get(DEVICES / 2).copied().unwrap_or_default(),
        last_ms: times.last().copied().unwrap_or_default(),
    })
}

/// What one device does; how many bytes it was sent.
fn first_view(server: SocketAddr, page: &str, after: &[&str]) -> Result<u64> {
    let mut first = Connection::open(server)?;
    let bytes = first.get(page)?;
    let waiting: Mutex<VecDeque<&str>> = Mutex::new(after.iter().copied().collect());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let fetch = |connection: Option<Connection>| -> Result<u64> {
        let Some(mut address) = next() else { return Ok(0) };
        let mut connection = connection.map_or_else(|| Connection::open(server), Ok)?;
        let mut bytes = 0;
        loop {
            bytes += connection.get(address)?;
            match next() {
                Some(another) => address = another,
                None => return Ok(bytes),
            }
        }
    };
    let rest = thread::scope(|scope| {
        let others: Vec<_> = (1..CONNECTIONS).map(|_| scope.spawn(|| fetch(None))).collect();
        let own = fetch(Some(first));
        let others =
            others.into_iter().map(|it| it.join().unwrap_or_else(|_| bail!("a connection broke")));
        std::iter::once(own).chain(others).sum::<Result<u64>>()
    })?;
    Ok(bytes + rest)
}

/// A connection that is kept for several requests.
struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    fn open(server: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect_timeout(&server, PATIENCE).context("the server refuses")?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Asks for `address` as a browser that takes brotli; how many bytes the answer's body has.
    fn get(&mut self, address: &str) -> Result<u64> {
        let asked = format!(
            "GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n"
        );
        self.stream.get_mut().write_all(asked.as_bytes())?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        if line.split(' ').nth(1) != Some("200") {
            bail!("{address} is answered by {:?}", line.trim());
        }
        let mut length = None;
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                bail!("{address}: the server hung up");
            }
            let head = line.trim().to_ascii_lowercase();
            if head.is_empty() {
                break;
            }
            if let Some(value) = head.strip_prefix("content-length:") {
                length = value.trim().parse().ok();
            }
        }
        let length: u64 = length.with_context(|| format!("{address} has no length"))?;
        let body = std::io::copy(&mut self.stream.by_ref().take(length), &mut std::io::sink())?;
        if body != length {
            bail!("{address}: {body} of {length} bytes arrived");
        }
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pillole_server::Server;
    use std::net::Ipv4Addr;

    fn server() -> (tempfile::TempDir, SocketAddr) {
        let dist = tempfile::tempdir().unwrap();
        for (file, bytes) in [("index.html", 100), ("a.css", 20), ("a.wasm", 3_000)] {
            std::fs::write(dist.path().join(file), vec![b' '; bytes]).unwrap();
        }
        let server = Server::bind(dist.path(), SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let address = server.address();
        thread::spawn(move || server.run().unwrap());
        (dist, address)
    }

    #[test]
    fn every_device_gets_every_byte() {
        let (_dist, server) = server();
        let class = open(server, "/", &["/a.css", "/a.wasm"]).unwrap();
        assert_eq!((class.devices, class.requests_each, class.bytes_each), (30, 3, 3_120));
        assert!(class.median_ms <= class.last_ms);
    }

    #[test]
    fn what_is_not_there_is_no_success() {
        let (_dist, server) = server();
        let error = open(server, "/", &["/b.css"]).unwrap_err().to_string();
        assert!(error.contains("/b.css is answered by \"HTTP/1.1 404"), "{error}");
    }
}
