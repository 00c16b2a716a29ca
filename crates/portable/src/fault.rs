//! What can go wrong, in words for who stands before the computer: what happened and what to do.

use pillole_server::{ServeError, SiteError};
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Why the portal is not open, or not to the room.
#[derive(Debug, Error)]
pub(crate) enum Fault {
    #[error("Non ho capito: {0}. Con --aiuto vedi che cosa puoi chiedere.")]
    Unclear(String),
    #[error(
        "Non trovo il portale. Questo programma non lo contiene, e accanto non c'è la cartella dist.\n\
         Metti la cartella dist nella stessa cartella del programma, oppure indicala: --cartella DIR"
    )]
    NoSite,
    #[error(
        "Nella cartella {} non c'è il portale: manca il file index.html.\n\
         Indica la cartella che lo contiene, di solito dist.", .0.display()
    )]
    NotASite(PathBuf),
    #[error(
        "Il programma è rovinato: forse la copia non è finita ({0}).\n\
         Copialo di nuovo, oppure scaricalo di nuovo."
    )]
    Damaged(SiteError),
    #[error(
        "La porta {0} è già usata da un altro programma, forse da Pillole stesso.\n\
         Chiudi l'altro, oppure scegli un'altra porta: --porta {next}", next = .0.saturating_add(1)
    )]
    Taken(u16),
    #[error(
        "Tutte le porte da {first} a {last} sono già usate da altri programmi.\n\
         Scegli tu una porta libera: --porta N"
    )]
    AllTaken { first: u16, last: u16 },
    #[error(
        "Questo computer non è collegato a nessuna rete.\n\
         Collegalo al Wi-Fi della stanza, oppure accendi l'hotspot di un telefono (anche senza \
         internet) e collega lì il computer e gli altri dispositivi. Poi riprova."
    )]
    NoNetwork,
    #[error("Il sistema non permette di aprire il portale: {0}.")]
    Serve(ServeError),
    #[error("Il sistema non risponde come dovrebbe: {0}.")]
    Io(#[from] io::Error),
    #[error("Il sistema non dà numeri casuali, e senza non posso proteggere i comandi: {0}.")]
    Chance(getrandom::Error),
}
