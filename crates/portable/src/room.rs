//! The room: by which networks its devices can come, and the listeners they come to.
//!
//! One listener for each address of this computer, never one for all: what it is not connected to
//! now stays shut. They show the portal and nothing else.

use crate::fault::Fault;
use crate::qr;
use if_addrs::IfAddr;
use pillole_server::{Limits, Site, listen_at, router, serve};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::sync::oneshot;

/// How network interfaces are called that exist on this computer only.
const VIRTUAL: [&str; 9] =
    ["br-", "docker", "podman", "tap", "tun", "vEthernet", "veth", "virbr", "vmnet"];

/// One way into the portal from the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Door {
    /// The network, as the system calls it.
    pub(crate) network: String,
    /// The address to type or scan.
    pub(crate) address: String,
}

/// Whether the room is let in, and how.
#[derive(Debug, Default)]
pub(crate) struct Room {
    open: BTreeMap<Ipv4Addr, Open>,
}

#[derive(Debug)]
struct Open {
    place: Place,
    port: u16,
    /// Dropped, it ends the listener.
    _until: oneshot::Sender<()>,
}

/// An address of this computer. In the order in which they are shown: the likely ones first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    is_virtual: bool,
    is_unusual: bool,
    network: String,
    ip: Ipv4Addr,
}

impl Room {
    /// Listens wherever this computer is reachable now.
    pub(crate) fn open(&mut self, site: &Site, port: u16) -> Result<Vec<Door>, Fault> {
        let places: Vec<_> = if_addrs::get_if_addrs()?
            .into_iter()
            .filter_map(|interface| match interface.addr {
                IfAddr::V4(address) => place(interface.name, address.ip),
                IfAddr::V6(_) => None,
            })
            .collect();
        if places.is_empty() {
            self.close();
            return Err(Fault::NoNetwork);
        }
        self.open.retain(|ip, _| places.iter().any(|place| place.ip == *ip));
        let mut refused = None;
        for place in places {
            if self.open.contains_key(&place.ip) {
                continue;
            }
            let ip = place.ip;
            match open_at(place, site, port) {
                Ok(open) => {
                    self.open.insert(ip, open);
                }
                Err(fault) => refused = Some(fault),
            }
        }
        match refused {
            Some(fault) if self.open.is_empty() => Err(fault),
            _ => Ok(self.doors()),
        }
    }

    /// The ways in, the likely ones first.
    pub(crate) fn doors(&self) -> Vec<Door> {
        let mut open: Vec<_> = self.open.values().collect();
        open.sort_by(|one, other| one.place.cmp(&other.place));
        let door = |open: &Open| Door {
            network: open.place.network.clone(),
            address: format!("http://{}:{}/", open.place.ip, open.port),
        };
        open.into_iter().map(door).collect()
    }

    /// Shuts all of them.
    pub(crate) fn close(&mut self) {
        self.open.clear();
    }
}

/// Where the room could come in by `ip`, if it could.
fn place(network: String, ip: Ipv4Addr) -> Option<Place> {
    let nobody = ip.is_loopback() || ip.is_unspecified();
    (!nobody).then(|| Place {
        is_virtual: VIRTUAL.iter().any(|start| network.starts_with(start)),
        is_unusual: !ip.is_private(),
        network,
        ip,
    })
}

fn open_at(place: Place, site: &Site, port: u16) -> Result<Open, Fault> {
    let listener = listen_at(SocketAddr::from((place.ip, port))).map_err(Fault::Serve)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let port = listener.local_addr()?.port();
    let (until, ended) = oneshot::channel();
    tokio::spawn(serve(listener, router(site.clone()), Limits::default(), async {
        // Sent or dropped, it is over.
        let _ = ended.await;
    }));
    Ok(Open { place, port, _until: until })
}

/// The ways in as they are said in a terminal: in large signs, to be scanned from the screen.
pub(crate) fn said(doors: &[Door]) -> String {
    let mut said = String::from("\nPer chi è in questa stanza, collegato alla stessa rete:\n");
    for door in doors {
        let drawn = qr::in_blocks(&door.address).unwrap_or_default();
        // Writing to a text cannot fail.
        let _ = writeln!(said, "\n  {}   (rete {})\n\n{drawn}", door.address, door.network);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likely_addresses_come_first() {
        let mut places: Vec<_> = [
            ("docker0", [172, 17, 0, 1]),
            ("eth1", [169, 254, 3, 4]),
            ("wlan0", [192, 168, 1, 20]),
            ("lo", [127, 0, 0, 1]),
            ("eth0", [10, 0, 0, 5]),
        ]
        .into_iter()
        .filter_map(|(name, ip)| place(name.to_owned(), Ipv4Addr::from(ip)))
        .collect();
        places.sort();
        let order: Vec<_> = places.iter().map(|place| place.network.as_str()).collect();
        assert_eq!(order, ["eth0", "wlan0", "eth1", "docker0"]);
    }

    #[tokio::test]
    async fn the_room_is_shut_when_it_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "home").unwrap();
        let site = Site::folder(folder.path()).unwrap();
        let mut room = Room::default();
        assert_eq!(room.doors(), []);
        // Loopback stands for a network here: tests listen nowhere else.
        let here = Place {
            is_virtual: false,
            is_unusual: false,
            network: "wlan0".to_owned(),
            ip: Ipv4Addr::LOCALHOST,
        };
        room.open.insert(here.ip, open_at(here.clone(), &site, 0).unwrap());
        let doors = room.doors();
        let [door] = doors.as_slice() else { panic!("{doors:?}") };
        let address = door.address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        assert!(tokio::net::TcpStream::connect(&address).await.is_ok());
        assert!(said(&doors).contains(&door.address));
        room.close();
        assert_eq!(room.doors(), []);
        // The listener's own task ends it: once it has had its turn, nobody is let in.
        while tokio::net::TcpStream::connect(&address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    }
}
