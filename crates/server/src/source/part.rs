//! A part of an open file that is read as if it were a file of its own, without a place of reading
//! in the open one: any number of answers can be made of the same.

use super::About;
use std::fs::File;
use std::future::{Ready, ready};
use std::io::{self, SeekFrom};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready as or_wait};
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tokio::task::JoinHandle;

/// The most that is read at once.
const CHUNK: usize = 64 * 1024;

/// A part of an open file.
#[derive(Debug)]
pub struct Part {
    file: Arc<File>,
    start: u64,
    about: About,
    /// How much of it was read.
    at: u64,
    /// A read that is under way. Disks are slow, and the one thread has other clients to answer.
    reading: Option<JoinHandle<io::Result<Vec<u8>>>>,
    /// What was read but not yet taken, last byte first to go at the end.
    left: io::Cursor<Vec<u8>>,
}

impl Part {
    pub(super) fn new(file: Arc<File>, start: u64, about: About) -> Self {
        Self { file, start, about, at: 0, reading: None, left: io::Cursor::default() }
    }

    /// Hands on what was read already: whether there was any.
    fn take(&mut self, into: &mut ReadBuf<'_>) -> io::Result<bool> {
        let before = into.filled().len();
        let count = io::Read::read(&mut self.left, into.initialize_unfilled())?;
        into.advance(count);
        self.at = self.at.saturating_add(u64::try_from(count).unwrap_or_default());
        Ok(into.filled().len() > before)
    }
}

impl AsyncRead for Part {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        loop {
            if into.remaining() == 0 || self.take(into)? {
                return Poll::Ready(Ok(()));
            }
            let rest = self.about.length.saturating_sub(self.at);
            if rest == 0 {
                return Poll::Ready(Ok(()));
            }
            let (file, at) = (Arc::clone(&self.file), self.start.saturating_add(self.at));
            let count = usize::try_from(rest).unwrap_or(usize::MAX).min(CHUNK);
            if self.reading.is_none()
                && let Some(bytes) = read_if_in_memory(&file, at, count)
            {
                self.left = io::Cursor::new(bytes);
                continue;
            }
            let reading = self.reading.get_or_insert_with(|| {
                tokio::task::spawn_blocking(move || read_at(&file, at, count))
            });
            let read = or_wait!(Pin::new(reading).poll(context));
            self.reading = None;
            self.left = io::Cursor::new(read.map_err(io::Error::other)??);
        }
    }
}

impl AsyncSeek for Part {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        let at = match position {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.about.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        self.reading = None;
        self.left = io::Cursor::default();
        Ok(())
    }

    fn poll_complete(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Poll::Ready(Ok(self.at))
    }
}

impl tower_http::services::fs::File for Part {
    type Metadata = About;
    type MetadataFuture<'a> = Ready<io::Result<About>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(self.about))
    }
}

/// The same as [`read_at`] where the system has the bytes in memory, as it has what was asked for a
/// moment ago; nothing where the disk would be waited for, or the system cannot tell.
#[cfg(target_os = "linux")]
fn read_if_in_memory(file: &File, at: u64, count: usize) -> Option<Vec<u8>> {
    use rustix::io::{ReadWriteFlags, preadv2};
    let mut bytes = vec![0; count];
    let into = &mut [io::IoSliceMut::new(&mut bytes)];
    let read = preadv2(file, into, at, ReadWriteFlags::NOWAIT).ok().filter(|read| *read > 0)?;
    bytes.truncate(read);
    Some(bytes)
}

/// Other systems are not asked.
#[cfg(not(target_os = "linux"))]
fn read_if_in_memory(_: &File, _: u64, _: usize) -> Option<Vec<u8>> {
    None
}

/// At most `count` bytes of `file` from `at` on. A file that became shorter is an error: the answer
/// was promised longer.
fn read_at(file: &File, at: u64, count: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; count];
    let read = loop {
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(file, &mut bytes, at);
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(file, &mut bytes, at);
        match read {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read?,
        }
    };
    if read == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    bytes.truncate(read);
    Ok(bytes)
}
