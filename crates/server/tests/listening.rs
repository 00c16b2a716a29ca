//! Taking an address and answering there: the one test of the server over a real connection.
#![allow(clippy::unwrap_used, reason = "a helper of tests may panic as they may")]

use pillole_server::{ServeError, Server, SiteError};
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::{fs, thread};

const ANY_PORT: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

#[test]
fn a_folder_without_a_site_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Server::bind(folder.path(), ANY_PORT).unwrap_err();
    assert!(matches!(refused, ServeError::Site(SiteError::NoSite(path)) if path == folder.path()));
}

#[test]
fn an_address_is_answered_at_once_and_not_shared() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), "home").unwrap();
    let server = Server::bind(folder.path(), ANY_PORT).unwrap();
    let address = server.address();
    let taken = Server::bind(folder.path(), address).unwrap_err();
    assert!(matches!(taken, ServeError::Taken(at) if at == address));
    assert!(taken.to_string().contains(&address.port().to_string()));

    thread::spawn(move || server.run());
    let mut connection = TcpStream::connect(address).unwrap();
    connection.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\nhome"), "{answer}");
}
