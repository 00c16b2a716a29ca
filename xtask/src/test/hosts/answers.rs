//! What a web server with a supplied configuration must answer.

use super::client::{Answer, get};
use super::started::Started;
use anyhow::{Context as _, Result};
use pillole_server::headers;
use std::fs;
use std::path::{Path, PathBuf};

/// What is wrong with what `host` answers.
pub(super) fn faults(host: &Started, dist: &Path) -> Result<Vec<String>> {
    let mut asked = Asked { host, dist, faults: Vec::new() };
    asked.page()?;
    asked.hashed()?;
    asked.missing()?;
    asked.others()?;
    Ok(asked.faults)
}

struct Asked<'a> {
    host: &'a Started,
    dist: &'a Path,
    faults: Vec<String>,
}

impl Asked<'_> {
    /// Asks for `path` of the site, and notes headers that are not as on every answer.
    fn get(&mut self, path: &str, headers_sent: &[(&str, &str)]) -> Result<Answer> {
        let whole = format!("{}{path}", self.host.place);
        let answer = get(self.host.address, &whole, headers_sent).with_context(|| whole.clone())?;
        for (name, value) in headers::EVERY_ANSWER {
            self.same(&format!("{path} {name}"), &answer.header(name), value);
        }
        // Over http it would lock people out of a host that has no certificate.
        self.same(&format!("{path} hsts"), &answer.header("strict-transport-security"), "");
        Ok(answer)
    }

    fn same(&mut self, what: &str, is: &str, should: &str) {
        if is != should {
            self.faults.push(format!("{what} is {is:?}, not {should:?}"));
        }
    }

    fn holds(&mut self, what: &str, holds: bool) {
        if !holds {
            self.faults.push(what.to_owned());
        }
    }

    /// A page, in all its encodings.
    fn page(&mut self) -> Result<()> {
        let mut encodings = vec![("identity", ""), ("gzip, deflate", ".gz")];
        if self.host.brotli {
            encodings.push(("gzip, deflate, br", ".br"));
        } else {
            println!("      br: NOT TRIED, this server's module for it is not on this machine");
        }
        for path in ["/", "/aiuto/", "/en/"] {
            for (accept, ending) in &encodings {
                let answer = self.get(path, &[("Accept-Encoding", accept)])?;
                let file = format!("{}index.html{ending}", path.trim_start_matches('/'));
                let what = format!("{path} {accept}");
                self.same(&what, &answer.status.to_string(), "200");
                self.holds(
                    &format!("{what}: another body"),
                    answer.body == fs::read(self.dist.join(&file))?,
                );
                let encoding = match *ending {
                    ".gz" => "gzip",
                    ".br" => "br",
                    _ => "",
                };
                self.same(
                    &format!("{what} encoding"),
                    &answer.header("content-encoding"),
                    encoding,
                );
                let kind = answer.header("content-type").to_ascii_lowercase();
                self.same(&format!("{what} type"), &kind, "text/html; charset=utf-8");
                let cache = answer.header("cache-control");
                self.same(&format!("{what} cache"), &cache, headers::CACHE_AND_ASK);
                let varies = answer.header("vary").to_ascii_lowercase().contains("accept-encoding");
                self.holds(&format!("{what}: no vary"), varies);
            }
        }
        Ok(())
    }

    /// A file that never changes, and a part of it.
    fn hashed(&mut self) -> Result<()> {
        for (ending, kind) in [(".wasm", "application/wasm"), (".js", "javascript")] {
            let file = first(&self.dist.join("app"), ending)?;
            let bytes = fs::read(&file)?;
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let path = format!("/app/{name}");
            let answer = self.get(&path, &[])?;
            self.holds(&format!("{path}: another body"), answer.body == bytes);
            let said = answer.header("content-type");
            self.holds(&format!("{path} type {said}"), said.contains(kind));
            let cache = answer.header("cache-control");
            self.same(&format!("{path} cache"), &cache, headers::CACHE_FOR_EVER);

            let part = self.get(&path, &[("Range", "bytes=2-5")])?;
            self.same(&format!("{path} part"), &part.status.to_string(), "206");
            self.holds(&format!("{path}: another part"), bytes.get(2..6) == Some(&part.body[..]));
        }
        Ok(())
    }

    /// Addresses that lead nowhere.
    fn missing(&mut self) -> Result<()> {
        for (path, page) in [
            ("/non-esiste/", "404.html"),
            ("/app/main-0123456789abcdef.css", "404.html"),
            ("/en/nowhere/", "en/404.html"),
        ] {
            let answer = self.get(path, &[])?;
            self.same(path, &answer.status.to_string(), "404");
            let body = fs::read(self.dist.join(page))?;
            self.holds(&format!("{path}: not {page}"), answer.body == body);
            let cache = answer.header("cache-control");
            self.same(&format!("{path} cache"), &cache, headers::CACHE_AND_ASK);
        }
        Ok(())
    }

    /// What browsers ask about every time, an address without its slash, and what is not for them.
    fn others(&mut self) -> Result<()> {
        for (name, kind) in
            [("manifest.webmanifest", "application/manifest+json"), ("sw.js", "javascript")]
        {
            if !self.dist.join(name).is_file() {
                continue;
            }
            let answer = self.get(&format!("/{name}"), &[])?;
            let said = answer.header("content-type");
            self.holds(&format!("{name} type {said}"), said.contains(kind));
            let cache = answer.header("cache-control");
            self.same(&format!("{name} cache"), &cache, headers::CACHE_AND_ASK);
        }
        let answer = self.get("/aiuto", &[])?;
        self.holds("/aiuto: not sent on", matches!(answer.status, 301 | 302 | 307 | 308));
        let place = format!("{}/aiuto/", self.host.place);
        let to = answer.header("location");
        let own = format!("http://{}{place}", self.host.address);
        self.holds(&format!("/aiuto: sent on to {to}"), to == place || to == own || to == "aiuto/");
        for hidden in ["/.htaccess", "/../conf", "/%2e%2e/conf"] {
            let whole = format!("{}{hidden}", self.host.place);
            let answer = get(self.host.address, &whole, &[])?;
            self.holds(&format!("{hidden}: {}", answer.status), answer.status >= 400);
        }
        Ok(())
    }
}

/// The first file of a folder with that ending.
fn first(folder: &Path, ending: &str) -> Result<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let found = files.into_iter().find(|path| path.to_string_lossy().ends_with(ending));
    found.with_context(|| format!("no {ending} in {}", folder.display()))
}
