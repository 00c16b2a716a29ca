//! The server of a finished site: for a look and the browser tests on this machine, and inside the
//! portable program for a room without internet.
//!
//! It answers as the published site does: same headers ([`headers`]), same 404 pages, precompressed
//! files, ranges, whether the site is in a folder or inside a program ([`Site`]). It bears with
//! clients of every kind ([`Limits`]). It builds nothing, notes nothing about who asks, and knows
//! nothing about pillole. For the internet, the portal is published on any static host.

pub mod headers;
mod listen;
mod not_found;
mod site;
mod source;

pub use listen::{Limits, serve};
pub use site::router;
pub use source::{PackError, Site, SiteError, pack};

use std::future::pending;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use thiserror::Error;

/// Why the server could not start, or stopped.
#[derive(Debug, Error)]
pub enum ServeError {
    /// There is nothing to show.
    #[error(transparent)]
    Site(#[from] SiteError),
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
    site: Site,
    limits: Limits,
}

impl Server {
    /// Takes `address` (port 0: any that is free) to show what is in the folder `dist`.
    ///
    /// # Errors
    /// When there is nothing to show, or the address cannot be had.
    pub fn bind(dist: &Path, address: SocketAddr) -> Result<Self, ServeError> {
        let site = Site::folder(dist)?;
        let listener = listen_at(address)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address, site, limits: Limits::default() })
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the program ends. Blocks: a caller with other work gives it a thread.
    ///
    /// # Errors
    /// When the system does not let it begin.
    pub fn run(self) -> Result<(), ServeError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            serve(listener, router(self.site), self.limits, pending()).await;
            Ok(())
        })
    }
}

/// Takes an address: whoever connects from now on waits to be answered.
///
/// # Errors
/// When it cannot be had.
pub fn listen_at(address: SocketAddr) -> Result<TcpListener, ServeError> {
    let listener = TcpListener::bind(address).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => ServeError::Taken(address),
        _ => ServeError::Io(error),
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}
