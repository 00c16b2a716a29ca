//! `serve`: the finished site on this machine, or the app with live reload.

use crate::layout::Layout;
use crate::{build, dev, setup};
use anyhow::{Context as _, Result, bail};
use pillole_server::Server;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

/// Where the site is shown unless another port is asked for.
const PORT: u16 = 8080;

/// How many ports after a taken one are tried.
const TRIES: u16 = 50;

/// What `serve` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Build for development, and again at every change; the browser reloads by itself
    #[arg(long)]
    dev: bool,
    /// The port to listen on [default: 8080, or the next that is free]
    #[arg(long)]
    port: Option<u16>,
    /// Open the browser on it
    #[arg(long)]
    open: bool,
}

/// Sets up, builds, and serves until it is stopped.
pub(crate) fn serve(layout: &Layout, options: &Options) -> Result<()> {
    // Asked before the build: nobody should wait minutes to hear that the port is taken.
    let port = choose_port(options.port)?;
    let ready = setup::for_build(layout)?;
    if options.dev {
        return dev::serve(layout, &ready, port, options.open);
    }
    let dist = layout.root.join("dist");
    build::build(layout, &ready, &dist)?;
    let server = Server::bind(&dist, local(port))?;
    let address = format!("http://{}/", server.address());
    println!("\nThe portal is at {address} (Ctrl-C stops it)");
    if options.open {
        open::that_detached(&address).context("no browser could be opened")?;
    }
    Ok(server.run()?)
}

/// The port asked for, if it is free; with none asked for, the first free one from 8080 on.
fn choose_port(asked: Option<u16>) -> Result<u16> {
    let first = asked.unwrap_or(PORT);
    if is_free(first) {
        return Ok(first);
    }
    let next = (first..=first.saturating_add(TRIES)).find(|port| is_free(*port));
    match (asked, next) {
        (None, Some(next)) => {
            println!("Port {first} is taken by another program: using {next}.");
            Ok(next)
        }
        (Some(_), Some(next)) => {
            bail!("port {first} is taken by another program; {next} is free: --port {next}")
        }
        (_, None) => bail!("port {first} and those after it are taken: choose one with --port"),
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind(local(port)).is_ok()
}

fn local(port: u16) -> SocketAddr {
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_and_the_next_free_one_offered() {
        let taken = TcpListener::bind(local(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = choose_port(Some(port)).unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {port} is taken")), "{error}");
        assert!(error.contains("--port "), "{error}");
        drop(taken);
        assert_eq!(choose_port(Some(port)).unwrap(), port);
    }
}
