//! The port that the portal is at. It is the same every time if it can be: a browser keeps what a
//! learner did by address, and the port is part of it.

use crate::fault::Fault;
use pillole_server::{ServeError, listen_at};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

/// The usual port.
const USUAL: u16 = 8017;

/// How many ports are tried.
const TRIES: u16 = 20;

/// Takes the port asked for, or the first from the usual one on that is free.
pub(crate) fn take(asked: Option<u16>) -> Result<(TcpListener, u16), Fault> {
    if let Some(port) = asked {
        return listen(port)?.ok_or(Fault::Taken(port));
    }
    let last = USUAL.saturating_add(TRIES);
    for port in USUAL..=last {
        if let Some(taken) = listen(port)? {
            if port != USUAL {
                println!(
                    "La porta {USUAL} è già usata, forse da Pillole aperto in un'altra finestra: \
                     uso la {port}.\nI progressi fatti all'altro indirizzo restano lì: se puoi, \
                     chiudi l'altro programma e riapri questo."
                );
            }
            return Ok(taken);
        }
    }
    Err(Fault::AllTaken { first: USUAL, last })
}

/// The listener and its port, or none if somebody else has it.
fn listen(port: u16) -> Result<Option<(TcpListener, u16)>, Fault> {
    match listen_at(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
        Ok(listener) => {
            let port = listener.local_addr()?.port();
            Ok(Some((listener, port)))
        }
        Err(ServeError::Taken(_)) => Ok(None),
        Err(other) => Err(Fault::Serve(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_when_it_was_asked_for() {
        let (_held, port) = take(Some(0)).unwrap();
        let fault = take(Some(port)).unwrap_err();
        assert!(matches!(fault, Fault::Taken(taken) if taken == port));
        assert!(fault.to_string().contains("--porta"), "{fault}");
    }

    #[test]
    fn without_a_wish_two_programs_get_two_ports() {
        let (_one, first) = take(None).unwrap();
        let (_other, second) = take(None).unwrap();
        assert_ne!(first, second);
    }
}
