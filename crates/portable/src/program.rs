//! What the program knows while it runs: its site, its addresses, and whether the room is let in.

use crate::fault::Fault;
use crate::room::{Door, Room};
use pillole_server::Site;
use std::fmt::Write as _;
use std::net::SocketAddr;
use tokio::sync::{Mutex, Notify};

/// The running program.
#[derive(Debug)]
pub(crate) struct Program {
    site: Site,
    port: u16,
    control: SocketAddr,
    secret: String,
    room: Mutex<Room>,
    closing: Notify,
}

impl Program {
    /// A program whose portal is at `port`, and its buttons at `control`.
    pub(crate) fn new(site: Site, port: u16, control: SocketAddr) -> Result<Self, Fault> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(Fault::Chance)?;
        let mut secret = String::new();
        for byte in bytes {
            // Writing to a text cannot fail.
            let _ = write!(secret, "{byte:02x}");
        }
        let (room, closing) = (Mutex::default(), Notify::new());
        Ok(Self { site, port, control, secret, room, closing })
    }

    /// The portal on this computer.
    pub(crate) fn portal(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The page with the buttons. Only who knows the secret in it can press them.
    pub(crate) fn control(&self) -> String {
        format!("http://{}/{}/", self.control, self.secret)
    }

    /// The names under which the buttons may be asked for: a page of another site that makes its
    /// own name mean this computer is told by that name.
    pub(crate) fn is_named(&self, host: &str) -> bool {
        let port = self.control.port();
        host == format!("127.0.0.1:{port}") || host == format!("localhost:{port}")
    }

    /// What the address of a button must contain.
    pub(crate) fn secret(&self) -> &str {
        &self.secret
    }

    /// Lets the room in, or looks again by which networks it can come: its addresses.
    pub(crate) async fn open_room(&self) -> Result<Vec<Door>, Fault> {
        self.room.lock().await.open(&self.site, self.port)
    }

    /// The addresses for the room. None: it is not let in.
    pub(crate) async fn doors(&self) -> Vec<Door> {
        self.room.lock().await.doors()
    }

    /// The room is no longer let in.
    pub(crate) async fn close_room(&self) {
        self.room.lock().await.close();
    }

    /// Ends the program, once it has answered.
    pub(crate) fn close(&self) {
        self.closing.notify_one();
    }

    /// Over when the program is to end.
    pub(crate) async fn closed(&self) {
        self.closing.notified().await;
    }
}
