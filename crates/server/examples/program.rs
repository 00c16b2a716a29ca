//! Shows the site that was put behind this program by `pillole_server::pack`, as the portable program
//! does, at the port that it is given: for measuring.

use pillole_server::{Limits, Site, listen_at, router, serve};
use std::error::Error;
use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr};

fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).ok_or("on which port?")?.parse()?;
    let site =
        Site::inside(&std::env::current_exe()?)?.ok_or("there is no site in this program")?;
    let listener = listen_at(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        serve(listener, router(site), Limits::default(), pending()).await;
        Ok(())
    })
}
