//! Where the site is: in the folder that was named, inside the program, or beside it.

use crate::fault::Fault;
use pillole_server::{Site, SiteError};
use std::path::{Path, PathBuf};
use std::{env, io};

/// The folder with the site beside the program, as on a USB stick.
const BESIDE: &str = "dist";

/// Finds the site.
pub(crate) fn find(named: Option<&Path>) -> Result<Site, Fault> {
    if let Some(folder) = named {
        return Site::folder(folder).map_err(|_| Fault::NotASite(folder.to_owned()));
    }
    let program = own_file()?;
    if let Some(site) = Site::inside(&program).map_err(Fault::Damaged)? {
        return Ok(site);
    }
    beside(&program)
}

/// The program's own file. Where the system does not tell (a bare container has no `/proc`), it is
/// the one that was started, if it was started by its path.
fn own_file() -> io::Result<PathBuf> {
    env::current_exe().or_else(|why| {
        let started = env::args_os().next().map(PathBuf::from);
        started.filter(|path| path.is_file()).ok_or(why)
    })
}

fn beside(program: &Path) -> Result<Site, Fault> {
    let folder = program.with_file_name(BESIDE);
    match Site::folder(&folder) {
        Ok(site) => Ok(site),
        Err(SiteError::NoSite(folder)) if folder.is_dir() => Err(Fault::NotASite(folder)),
        Err(_) => Err(Fault::NoSite),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_folder_beside_the_program_is_found() {
        let stick = tempfile::tempdir().unwrap();
        let program = stick.path().join("pillole.exe");
        assert!(matches!(beside(&program), Err(Fault::NoSite)));
        let dist = stick.path().join("dist");
        fs::create_dir(&dist).unwrap();
        assert!(matches!(beside(&program), Err(Fault::NotASite(_))));
        fs::write(dist.join("index.html"), "").unwrap();
        assert!(beside(&program).is_ok());
    }
}
