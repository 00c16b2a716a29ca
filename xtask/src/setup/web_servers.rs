//! The web servers that the supplied configurations are for: the tests start them on this machine.
//! Nothing of them is published.

use super::{Step, system};
use crate::layout::Layout;
use crate::run::find as find_program;
use anyhow::{Context as _, Result};
use std::env;
use std::path::{Path, PathBuf};

/// Where Debian keeps servers, which is not on everybody's PATH.
const SERVERS: &str = "/usr/sbin";

/// A web server that a configuration is supplied for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WebServer {
    Nginx,
    Caddy,
    Apache,
}

impl WebServer {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Nginx, Self::Caddy, Self::Apache];

    /// Its name, for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "Caddy",
            Self::Apache => "Apache",
        }
    }

    fn program(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache2",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Nginx => &["nginx-light", "libnginx-mod-http-brotli-static"],
            Self::Caddy => &["caddy"],
            Self::Apache => &["apache2"],
        }
    }

    /// Finds or installs it.
    pub(crate) fn ensure(self, layout: &Layout, step: &Step) -> Result<PathBuf> {
        if let Some(program) = self.find(layout) {
            return Ok(program);
        }
        step.doing("installing, a few seconds");
        system::install(layout, self.packages())?;
        self.find(layout).context("it was installed, but still cannot be found")
    }

    fn find(self, layout: &Layout) -> Option<PathBuf> {
        let variable = self.program().to_uppercase();
        let named = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
        let usual = Path::new(SERVERS).join(self.program());
        named.or_else(|| find_program(layout, self.program())).or_else(|| {
            let there = usual.is_file();
            there.then_some(usual)
        })
    }
}
