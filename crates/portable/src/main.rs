//! The portal in one program: a double click shows it on this computer and, if asked, to everybody
//! in the room, without internet.
//!
//! The site is inside the program ([`site`]); it writes no file and notes nothing about anybody.
//! Two listeners are kept apart: the portal's, which the room may reach ([`room`]), and that of the
//! page with the buttons ([`control`]), which nobody but this computer can. What is answered, and
//! how clients are borne with, is the server's affair.

mod arguments;
mod control;
mod fault;
mod port;
mod program;
mod qr;
mod room;
mod site;

use arguments::Asked;
use fault::Fault;
use pillole_server::{Limits, router, serve};
use program::Program;
use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\n{fault}");
            wait_where_the_window_closes();
            ExitCode::FAILURE
        }
    }
}

fn run(asked: Asked) -> Result<(), Fault> {
    let options = match asked {
        Asked::Help => {
            print!("{}", arguments::HELP);
            return Ok(());
        }
        Asked::Version => {
            println!("Pillole {}", env!("CARGO_PKG_VERSION"));
            return Ok(());
        }
        Asked::Run(options) => options,
    };
    let site = site::find(options.folder.as_deref())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (portal, port) = port::take(options.port)?;
        let portal = tokio::net::TcpListener::from_std(portal)?;
        tokio::spawn(serve(portal, router(site.clone()), Limits::default(), pending()));

        let buttons = pillole_server::listen_at(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))
            .map_err(Fault::Serve)?;
        let own = buttons.local_addr()?;
        let program = Arc::new(Program::new(site, port, own)?);
        println!("\nPillole è aperto su questo computer: {}", program.portal());
        println!("La pagina con i comandi: {}", program.control());
        if options.room {
            match program.open_room().await {
                Ok(doors) => print!("{}", room::said(&doors)),
                Err(fault) => println!("\n{fault}"),
            }
        }
        println!("\nPer chiudere: il pulsante nella pagina dei comandi, oppure Ctrl+C qui.");
        if options.browser && open::that_detached(program.control()).is_err() {
            println!("Il browser non si è aperto: scrivi tu l'indirizzo qui sopra nel browser.");
        }
        let buttons = tokio::net::TcpListener::from_std(buttons)?;
        let closed = Arc::clone(&program);
        serve(buttons, control::router(program), Limits::default(), async move {
            tokio::select! {
                () = closed.closed() => {}
                () = stopped() => {}
            }
        })
        .await;
        println!("\nPillole è chiuso.");
        Ok(())
    })
}

/// Over when the system or the terminal asks for the end. In a container nobody else would do it.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        pending::<()>().await;
    }
}

/// On Windows a double click opens a window that closes with the program: nobody would read why.
fn wait_where_the_window_closes() {
    if cfg!(windows) {
        eprintln!("\nPremi Invio per chiudere questa finestra.");
        let _ = std::io::stdin().read_line(&mut String::new());
    }
}
