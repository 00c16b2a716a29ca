//! Where a site's files come from: a folder, or an archive inside a program. To whom asks they are
//! the same.
//!
//! Only plain names are looked up at all ([`name`]), so nothing that a path can be made to mean on
//! some system ever reaches a file system. How an answer is made of a file is not known here.

mod archive;
mod folder;
mod name;
mod part;
mod write;

pub use write::{PackError, pack};

use archive::Archive;
use folder::Folder;
use part::Part;
use std::fs::File;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::time::SystemTime;
use thiserror::Error;
use tower_http::services::fs::{Backend, Metadata};

/// Why there is no site to show.
#[derive(Debug, Error)]
pub enum SiteError {
    /// There is no `index.html` to show.
    #[error("{} holds no index.html: build the portal first", .0.display())]
    NoSite(PathBuf),
    /// What is appended to the program is no site: the program was damaged on its way here.
    #[error("the site inside {} is damaged: {why}", .program.display())]
    Damaged {
        /// The program.
        program: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The files cannot be read.
    #[error("{} cannot be read: {why}", .path.display())]
    Unreadable {
        /// What cannot be read.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
}

/// A finished site, wherever its files are. Copies of it share them.
#[derive(Debug, Clone)]
pub struct Site(Arc<Files>);

#[derive(Debug)]
enum Files {
    Folder(Folder),
    Archive(Archive),
}

impl Site {
    /// The site in a folder. It may be built anew while it is shown.
    ///
    /// # Errors
    /// When the folder holds no site.
    pub fn folder(folder: &Path) -> Result<Self, SiteError> {
        if !folder.join("index.html").is_file() {
            return Err(SiteError::NoSite(folder.to_owned()));
        }
        let root = folder
            .canonicalize()
            .map_err(|why| SiteError::Unreadable { path: folder.to_owned(), why })?;
        Ok(Self(Arc::new(Files::Folder(Folder::new(root)))))
    }

    /// The site in the archive at the end of a program, if there is one.
    ///
    /// # Errors
    /// When there is an archive, but it is damaged or holds no site.
    pub fn inside(program: &Path) -> Result<Option<Self>, SiteError> {
        let unreadable = |why| SiteError::Unreadable { path: program.to_owned(), why };
        let file = File::open(program).map_err(unreadable)?;
        let damaged = |why| SiteError::Damaged { program: program.to_owned(), why };
        let Some(archive) = Archive::read(file).map_err(damaged)? else { return Ok(None) };
        if archive.find("index.html").is_err() {
            return Err(damaged("it holds no index.html".to_owned()));
        }
        Ok(Some(Self(Arc::new(Files::Archive(archive)))))
    }

    /// Whether there is a file of that name, given from the site's top with slashes.
    pub(crate) async fn has(&self, name: &str) -> bool {
        let found = self.look(PathBuf::from(name), false).await;
        found.is_ok_and(|found| matches!(found, Found::File(_)))
    }

    /// What stands at `path`. Opened only if asked for.
    async fn look(&self, path: PathBuf, open: bool) -> io::Result<Found> {
        let name = name::plain(&path).ok_or(io::ErrorKind::NotFound)?;
        match &*self.0 {
            Files::Archive(archive) => archive.find(&name),
            Files::Folder(_) => {
                let site = self.clone();
                tokio::task::spawn_blocking(move || match &*site.0 {
                    Files::Folder(folder) => folder.find(&name, open),
                    Files::Archive(archive) => archive.find(&name),
                })
                .await
                .map_err(io::Error::other)?
            }
        }
    }
}

/// What stands at a path.
#[derive(Debug)]
enum Found {
    Folder,
    File(Content),
}

/// A file that was found: its bytes are a part of an open one, if it was asked to be opened.
#[derive(Debug)]
struct Content {
    /// The open file, and where in it this one begins.
    bytes: Option<(Arc<File>, u64)>,
    about: About,
}

/// What is known of a file or folder without opening it.
#[derive(Debug, Clone, Copy)]
pub struct About {
    is_folder: bool,
    length: u64,
    modified: Option<SystemTime>,
}

impl Metadata for About {
    fn is_dir(&self) -> bool {
        self.is_folder
    }

    fn modified(&self) -> io::Result<SystemTime> {
        self.modified.ok_or_else(|| io::ErrorKind::Unsupported.into())
    }

    fn len(&self) -> u64 {
        self.length
    }
}

type Soon<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

impl Backend for Site {
    type File = Part;
    type Metadata = About;
    type OpenFuture = Soon<Part>;
    type MetadataFuture = Soon<About>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let site = self.clone();
        Box::pin(async move {
            let Found::File(Content { bytes: Some((file, start)), about }) =
                site.look(path, true).await?
            else {
                return Err(io::ErrorKind::NotFound.into());
            };
            Ok(Part::new(file, start, about))
        })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let site = self.clone();
        Box::pin(async move {
            Ok(match site.look(path, false).await? {
                Found::Folder => About { is_folder: true, length: 0, modified: None },
                Found::File(content) => content.about,
            })
        })
    }
}
