//! The program as people get it: alone in an empty folder, without an environment, it shows every
//! file of the site, and leaves nothing behind.
//!
//! `PILLOLE_SITE` names a finished site to try it with, `PILLOLE_PROGRAM` the program as it is given
//! away with that site inside; without them, a small site is put into the program just compiled.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of tests may panic as they may")]

use std::fs;
use std::io::{BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Held while a program is written and while one is started. A program that is being written cannot
/// run, and whoever starts one hands it all open files for a moment: also another test's.
fn one_at_a_time() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The program just compiled, without a site, copied to `to`.
fn copy_bare(to: &Path) {
    let _one = one_at_a_time();
    fs::copy(env!("CARGO_BIN_EXE_pillole-portable"), to).unwrap();
}

/// A program that runs alone in a folder.
struct Running {
    child: Child,
    portal: String,
    control: String,
    /// Held: a program that prints to nobody would be told so.
    _said: BufReader<std::process::ChildStdout>,
}

impl Running {
    fn start(program: &Path, arguments: &[&str]) -> Self {
        let one = one_at_a_time();
        let mut child = Command::new(program)
            .args(["--porta", "0", "--non-aprire"])
            .args(arguments)
            .current_dir(program.parent().unwrap())
            .env_clear()
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        drop(one);
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let portal = address_in(&mut said, "su questo computer");
        let control = address_in(&mut said, "comandi");
        Self { child, portal, control, _said: said }
    }

    /// Presses the last button, and waits for the end.
    fn close(mut self) {
        let (host, path) = self.control.split_once('/').unwrap();
        let from = format!("Origin: http://{host}\r\n");
        let closed = ask(host, "POST", &format!("/{path}chiudi"), &from);
        assert!(closed.head.starts_with("HTTP/1.1 200 "), "{}", closed.head);
        assert!(self.child.wait().unwrap().success());
    }
}

/// `host:port/path` of the first address in a line that says `what`.
fn address_in(said: &mut impl std::io::BufRead, what: &str) -> String {
    let mut line = String::new();
    while said.read_line(&mut line).unwrap() > 0 {
        if let Some((before, address)) = line.split_once("http://")
            && before.contains(what)
        {
            return address.trim().to_owned();
        }
        line.clear();
    }
    panic!("the program never said its address");
}

struct Answer {
    head: String,
    body: Vec<u8>,
}

fn ask(host: &str, method: &str, path: &str, headers: &str) -> Answer {
    let mut connection = TcpStream::connect(host).unwrap();
    let request =
        format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n{headers}Connection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).unwrap();
    let mut all = Vec::new();
    connection.read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let body = all.split_off(end + 4);
    Answer {
        head: String::from_utf8(all).unwrap().to_ascii_lowercase().replace("http/", "HTTP/"),
        body,
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn small_site(folder: &Path) -> PathBuf {
    let site = folder.join("dist");
    fs::create_dir_all(site.join("en")).unwrap();
    for (name, text) in [
        ("index.html", "home"),
        ("index.html.br", "home, br"),
        ("index.html.gz", "home, gz"),
        ("404.html", "non trovata"),
        ("en/index.html", "home in English"),
        ("en/404.html", "not found"),
        ("app-0123456789abcdef_bg.wasm", "wasm"),
    ] {
        fs::write(site.join(name), text).unwrap();
    }
    fs::write(site.join("video.mp4"), vec![7; 300_000]).unwrap();
    site
}

/// The site, and a program with it inside, alone in a folder.
fn alone(folder: &Path) -> (PathBuf, PathBuf) {
    let program = folder.join("qui").join("pillole");
    fs::create_dir(folder.join("qui")).unwrap();
    let given = |name| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    let site = given("PILLOLE_SITE").unwrap_or_else(|| small_site(folder));
    let _one = one_at_a_time();
    if let Some(finished) = given("PILLOLE_PROGRAM") {
        fs::copy(finished, &program).unwrap();
    } else {
        let bare = Path::new(env!("CARGO_BIN_EXE_pillole-portable"));
        pillole_server::pack(bare, &site, &program).unwrap();
    }
    (site, program)
}

#[test]
fn alone_in_a_folder_it_shows_every_file_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (site, program) = alone(folder.path());
    let before = fs::metadata(&program).unwrap();
    let running = Running::start(&program, &[]);
    let host = running.portal.trim_end_matches('/').to_owned();

    let all = files(&site);
    assert!(all.len() > 3);
    for file in &all {
        let name = file.strip_prefix(&site).unwrap().to_str().unwrap().replace('\\', "/");
        let path = format!("/{}", name.strip_suffix("index.html").unwrap_or(&name));
        for (encoding, ending) in [("identity", ""), ("gzip", ".gz"), ("br", ".br")] {
            let answer = ask(&host, "GET", &path, &format!("Accept-Encoding: {encoding}\r\n"));
            assert!(answer.head.starts_with("HTTP/1.1 200 "), "{path}: {}", answer.head);
            assert!(answer.head.contains("content-security-policy: "), "{path}");
            let mut copy = file.clone().into_os_string();
            copy.push(ending);
            let compressed = !ending.is_empty() && Path::new(&copy).is_file();
            let sent = if compressed { fs::read(copy) } else { fs::read(file) }.unwrap();
            assert!(answer.body == sent, "{path} {encoding}: {} bytes", answer.body.len());
            let said = answer.head.contains(&format!("content-encoding: {encoding}"));
            assert_eq!(said, compressed, "{path} {encoding}: {}", answer.head);
        }
    }
    let part = ask(&host, "GET", "/", "Range: bytes=1-2\r\n");
    assert!(part.head.starts_with("HTTP/1.1 206 "), "{}", part.head);
    assert_eq!(part.body, &fs::read(site.join("index.html")).unwrap()[1..3]);
    for (path, page) in [("/non-esiste/", "404.html"), ("/en/nowhere/", "en/404.html")] {
        let answer = ask(&host, "GET", path, "");
        assert!(answer.head.starts_with("HTTP/1.1 404 "), "{path}: {}", answer.head);
        assert!(answer.body == fs::read(site.join(page)).unwrap(), "{path}");
    }
    running.close();

    let left: Vec<_> = files(program.parent().unwrap());
    assert_eq!(left, std::slice::from_ref(&program));
    let after = fs::metadata(&program).unwrap();
    assert_eq!(
        (after.len(), after.modified().unwrap()),
        (before.len(), before.modified().unwrap())
    );
}

#[test]
fn the_room_never_reaches_the_buttons() {
    let folder = tempfile::tempdir().unwrap();
    let (_, program) = alone(folder.path());
    let running = Running::start(&program, &[]);
    let host = running.portal.trim_end_matches('/').to_owned();
    let (control, path) = running.control.split_once('/').unwrap();
    assert_ne!(host, control);
    for what in ["", "stanza", "ferma", "chiudi", "stile.css"] {
        let get = ask(&host, "GET", &format!("/{path}{what}"), "");
        assert!(get.head.starts_with("HTTP/1.1 404 "), "{what}: {}", get.head);
        let post = ask(&host, "POST", &format!("/{path}{what}"), "");
        assert!(post.head.starts_with("HTTP/1.1 405 "), "{what}: {}", post.head);
    }
    running.close();
}

#[test]
fn from_a_stick_it_shows_the_folder_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    let program = folder.path().join("pillole");
    copy_bare(&program);
    for arguments in [&[][..], &["--cartella", "dist"], &["dist"]] {
        let running = Running::start(&program, arguments);
        let host = running.portal.trim_end_matches('/').to_owned();
        assert_eq!(ask(&host, "GET", "/", "").body, b"home");
        assert_eq!(ask(&host, "GET", "/../pillole", "").body, b"non trovata");
        running.close();
    }
}

#[test]
fn without_a_site_it_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("pillole");
    copy_bare(&program);
    for (arguments, said) in [
        (&[][..], "Metti la cartella dist"),
        (&["--cartella", "altrove"], "manca il file index.html"),
        (&["--boh"], "--aiuto"),
    ] {
        let one = one_at_a_time();
        let child = Command::new(&program)
            .args(arguments)
            .current_dir(folder.path())
            .env_clear()
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(one);
        let output = child.wait_with_output().unwrap();
        assert!(!output.status.success());
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(said), "{error}");
    }
}
