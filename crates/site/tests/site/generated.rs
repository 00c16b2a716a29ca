//! Sites to look at: generated once for all tests, and kept in memory.

use pillole_content::Compiled;
use pillole_core::date::Date;
use pillole_site::{Options, generate};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The site of the repository's own content.
pub(crate) static REAL: LazyLock<Site> =
    LazyLock::new(|| Site::generate(&repository().join("content"), last_verified()));

/// What the repository's own content says.
pub(crate) static CONTENT: LazyLock<Compiled> = LazyLock::new(|| {
    pillole_content::compile(&repository().join("content"), last_verified()).unwrap()
});

/// The site of two small pillole, as it was on one day.
pub(crate) static SMALL: LazyLock<Site> = LazyLock::new(small);

/// Generates the site of two small pillole.
pub(crate) fn small() -> Site {
    let content = tempfile::tempdir().unwrap();
    copy(&repository().join("tests/fixtures/content"), content.path());
    copy(&repository().join("content/languages"), &content.path().join("languages"));
    for language in ["it", "en"] {
        for name in ["aiuto", "che-cosa-e", "privacy", "accessibilita"] {
            let text = format!("# {name}\n\nProva: [le pillole](/pillole/).\n");
            let file = content.path().join(format!("pages/{language}/{name}.md"));
            fs::write(file, text).unwrap();
        }
    }
    Site::generate(content.path(), Date::new(2026, 11, 21).unwrap())
}

/// The files of a site, by path from its root.
#[derive(Debug)]
pub(crate) struct Site {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The pages among them, with their addresses as seen from the root.
    documents: BTreeMap<String, String>,
}

impl Site {
    fn generate(content: &Path, today: Date) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made = |name: &str, files: &[(&str, &str)]| {
            let folder = folder.path().join(name);
            fs::create_dir(&folder).unwrap();
            for (name, text) in files {
                fs::write(folder.join(name), text).unwrap();
            }
            folder
        };
        let fonts = "@font-face{src:url(a-400.woff2)}@font-face{src:url(a-600.woff2)}";
        let options = Options {
            content: content.to_owned(),
            app: Some(made(
                "app",
                &[
                    ("pillole.js", "fetch(new URL(\"./split_review.wasm\",import.meta.url))"),
                    ("pillole_bg.wasm", "app"),
                    ("split_review.wasm", "part"),
                ],
            )),
            styles: Some(made(
                "styles",
                &[
                    ("main.css", fonts),
                    ("alive.css", ".alive{}"),
                    ("parts.css", ".part{}"),
                    ("print.css", ".print{}"),
                    ("a-400.woff2", "regular"),
                    ("a-600.woff2", "bold"),
                ],
            )),
            offline: Some(made("offline", &[("page.js", "page()"), ("worker.js", "worker()")])),
            public: repository().join("public"),
            out: folder.path().join("dist"),
            compress: true,
        };
        generate(&options, today).unwrap();
        let mut files = BTreeMap::new();
        read(&options.out, "", &mut files);
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
        let documents =
            pages.map(|(path, bytes)| (path.clone(), from_the_root(path, bytes))).collect();
        Self { files, documents }
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("no file {path}"));
        std::str::from_utf8(bytes).unwrap()
    }

    /// Every page: its address, with that of the 404 pages as files, and its document.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (String, &str)> {
        let address = |path: &str| format!("/{}", path.trim_end_matches("index.html"));
        self.documents.iter().map(move |(path, document)| (address(path), document.as_str()))
    }

    /// The document at an address, when there is a page.
    pub(crate) fn page(&self, address: &str) -> Option<&str> {
        let path = address.trim_start_matches('/');
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        self.documents.get(&file).map(String::as_str)
    }
}

/// The document at `path`, with its addresses as seen from the root. No page counts on where that is, but
/// those that are shown at any address.
fn from_the_root(path: &str, bytes: &[u8]) -> String {
    let document = std::str::from_utf8(bytes).unwrap();
    if path.ends_with("404.html") {
        return document.to_owned();
    }
    let depth = path.matches('/').count();
    let up = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
    [" href=\"", " src=\""].into_iter().fold(document.to_owned(), |document, attribute| {
        assert!(!document.contains(&format!("{attribute}/")), "{path} counts on the root");
        document.replace(&format!("{attribute}{up}"), &format!("{attribute}/"))
    })
}

/// The language of an address, as its document must name it, and the address without it.
pub(crate) fn split(address: &str) -> (&str, &str) {
    address.strip_prefix("/en").map_or(("it", address), |rest| ("en", rest))
}

/// The top of the checkout. Asked at run time: checkouts that share a target folder share this program.
fn repository() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.join("../..")
}

/// The last day on which anything was verified: the tests change with the content, not with the
/// calendar.
fn last_verified() -> Date {
    let folders = ["content/pillole", "content/items"].map(|folder| repository().join(folder));
    let entries = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let days = files.filter_map(|file| {
        let text = fs::read_to_string(file).unwrap();
        text.lines().find_map(|line| line.strip_prefix("verified = "))?.trim().parse::<Date>().ok()
    });
    days.max().unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn read(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}
