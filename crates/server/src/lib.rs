//! The server that shows a finished `dist/` on this machine, for a look and for the browser tests.
//!
//! It answers as the published site does: same headers ([`headers`]), same 404 pages, precompressed
//! files, ranges. It builds nothing, knows nothing about pillole, and is not meant for the internet:
//! the portal is published on any static host.

pub mod headers;
mod not_found;
mod site;

pub use site::router;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why the server could not start, or stopped.
#[derive(Debug, Error)]
pub enum ServeError {
    /// There is no `index.html` to show.
    #[error("{} holds no index.html: build the portal first", .0.display())]
    NoSite(PathBuf),
    /// Somebody else listens there.
    #[error("port {} on {} is taken by another program", .0.port(), .0.ip())]
    Taken(SocketAddr),
    /// Anything else that the system says.
    #[error("the server stopped: {0}")]
    Io(#[from] io::Error),
}

/// A server that has its address already: whoever connects from now on is answered once it runs.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    dist: PathBuf,
}

impl Server {
    /// Takes `address` (port 0: any that is free) to show what is in `dist`.
    ///
    /// # Errors
    /// When there is nothing to show, or the address cannot be had.
    pub fn bind(dist: &Path, address: SocketAddr) -> Result<Self, ServeError> {
        if !dist.join("index.html").is_file() {
            return Err(ServeError::NoSite(dist.to_owned()));
        }
        let listener = TcpListener::bind(address).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => ServeError::Taken(address),
            _ => ServeError::Io(error),
        })?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address, dist: dist.to_owned() })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the program ends. Blocks: a caller with other work gives it a thread.
    ///
    /// # Errors
    /// When the system takes the listener away.
    pub fn run(self) -> Result<(), ServeError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            axum::serve(listener, router(&self.dist)).await
        })?;
        Ok(())
    }
}
