//! A connection that ends when nothing has moved on it for too long.
//!
//! Neither hyper's limit on a request's head nor a limit on the whole answer does this: a client
//! that stops reading would be waited for for ever, and a video on a slow network takes its time.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// A connection with the time at which it ends unless something moves.
#[derive(Debug)]
pub(super) struct Patient<C> {
    connection: C,
    standstill: Duration,
    end: Pin<Box<Sleep>>,
}

impl<C> Patient<C> {
    pub(super) fn new(connection: C, standstill: Duration) -> Self {
        Self { connection, standstill, end: Box::pin(sleep(standstill)) }
    }

    /// `outcome`, unless it is to wait and has been waited for too long.
    fn watch<T>(
        &mut self,
        outcome: Poll<io::Result<T>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<T>> {
        if outcome.is_ready() {
            let end = Instant::now() + self.standstill;
            self.end.as_mut().reset(end);
            return outcome;
        }
        self.end.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<C: AsyncRead + Unpin> AsyncRead for Patient<C> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.connection).poll_read(context, into);
        self.watch(outcome, context)
    }
}

impl<C: AsyncWrite + Unpin> AsyncWrite for Patient<C> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.connection).poll_write(context, bytes);
        self.watch(outcome, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.connection).poll_write_vectored(context, pieces);
        self.watch(outcome, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.connection.is_write_vectored()
    }

    // Neither moves a byte of the answer, so neither puts off the end.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.connection).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.connection).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    const LIMIT: Duration = Duration::from_secs(20);

    #[tokio::test(start_paused = true)]
    async fn a_silent_client_is_given_up_after_the_limit_and_not_before() {
        let (mut client, server) = duplex(8);
        let mut server = Patient::new(server, LIMIT);
        let began = Instant::now();
        let mut byte = [0];
        tokio::join!(
            async {
                sleep(LIMIT - Duration::from_secs(1)).await;
                client.write_all(b"x").await.unwrap();
            },
            async { assert_eq!(server.read(&mut byte).await.unwrap(), 1) }
        );
        let error = server.read(&mut byte).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert_eq!(began.elapsed(), LIMIT * 2 - Duration::from_secs(1));
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_does_not_read_is_given_up() {
        let (_client, server) = duplex(8);
        let mut server = Patient::new(server, LIMIT);
        let error = server.write_all(&[0; 64]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_reader_is_waited_for_while_it_reads_at_all() {
        let (mut client, server) = duplex(8);
        let mut server = Patient::new(server, LIMIT);
        let answer = [7; 64];
        let (sent, ()) = tokio::join!(server.write_all(&answer), async {
            let mut piece = [0; 8];
            for _ in 0..8 {
                sleep(LIMIT / 2).await;
                client.read_exact(&mut piece).await.unwrap();
            }
        });
        sent.unwrap();
    }
}
