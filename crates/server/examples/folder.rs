//! Shows a folder as the published site would be, for work on the browser tests:
//! `cargo run -p pillole-server --example folder -- dist 8099`.

use pillole_server::Server;
use std::error::Error;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let port = arguments.next().ok_or("on which port?")?.parse()?;
    let server = Server::bind(Path::new(&folder), SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    println!("http://{}", server.address());
    Ok(server.run()?)
}
