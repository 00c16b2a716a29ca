//! Listening: connections are taken, answered and given up, and no client ends the program.
//!
//! What is answered is the [`Router`]'s; here is only how long, how much and how many.

mod limits;
mod patience;

pub use limits::Limits;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use patience::Patient;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// How long to wait when the system has no file left for a connection.
const BREATH: Duration = Duration::from_millis(50);

/// Answers whoever connects to `listener`, until `stop` is over. What is being answered then is
/// given a moment to end.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits::possible_connections(limits.connections)));
    let ending = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        // Those that have ended are forgotten.
        while connections.try_join_next().is_some() {}
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await.ok()?;
            Some((place, accept(&listener).await))
        };
        let (place, stream) = tokio::select! {
            () = &mut stop => break,
            next = next => match next {
                Some(next) => next,
                None => break,
            },
        };
        let connection = connection(stream, router.clone(), limits);
        let connection = ending.watch(connection);
        connections.spawn(async move {
            // A client that breaks off, is too slow or speaks something else: that is its affair.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    // Who is still not done after that is cut off with the set.
    let _ = timeout(limits.last_answers, ending.shutdown()).await;
}

/// The next connection, whatever goes wrong before there is one.
async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            Err(error) if is_of_one_client(&error) => {}
            // No file left, no memory: others will end, and then there is.
            Err(_) => sleep(BREATH).await,
        }
    }
}

/// Whether only the one who connected is gone.
fn is_of_one_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::Interrupted
    )
}

type Connection = http1::Connection<TokioIo<Patient<TcpStream>>, TowerToHyperService<Router>>;

fn connection(stream: TcpStream, router: Router, limits: Limits) -> Connection {
    // Answers are written whole; a last small piece that waits for company is only late.
    let _ = stream.set_nodelay(true);
    let stream = TokioIo::new(Patient::new(stream, limits.standstill));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(limits.head_bytes)
        .max_headers(limits.headers)
        // Who has nothing more to ask may still want the answer; who is gone does not take it.
        .half_close(true)
        .serve_connection(stream, TowerToHyperService::new(router))
}
