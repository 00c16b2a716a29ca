//! A web server that runs on this machine with a supplied configuration, for as long as it is held.

use crate::layout::Layout;
use crate::run;
use crate::setup::WebServer;
use anyhow::{Context as _, Result, bail, ensure};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, process, thread};

/// nginx's module for `.br`, where Debian puts it.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Apache's modules, and those that the configuration counts on.
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";
const APACHE_NEEDS: [&str; 6] = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"];

/// How often it is looked whether a server listens already, and how long between.
const TRIES: u32 = 200;
const BETWEEN: Duration = Duration::from_millis(50);

/// A running web server.
#[derive(Debug)]
pub(super) struct Started {
    child: Child,
    /// Outside the checkout: some servers read as somebody who may not look into it.
    folder: PathBuf,
    pub(super) address: SocketAddr,
    /// The path that the site is below.
    pub(super) place: &'static str,
    /// Whether it can send `.br`.
    pub(super) brotli: bool,
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Started {
    /// Starts `server` with a copy of `dist` below `place`.
    pub(super) fn start(
        layout: &Layout,
        server: WebServer,
        program: &Path,
        dist: &Path,
        place: &'static str,
    ) -> Result<Self> {
        let folder = env::temp_dir().join(format!("pillole-{}-{}", server.name(), process::id()));
        let (root, conf) = (folder.join("root"), folder.join("conf"));
        copy(dist, &root.join(place.trim_start_matches('/')))?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let deploy = layout.root.join("deploy");
        let supplied = |name: &str| fs::read_to_string(deploy.join(name)).context(name.to_owned());
        let mut command = run::program(layout, program);
        let mut brotli = true;
        match server {
            WebServer::Nginx => {
                brotli = Path::new(NGINX_BROTLI).is_file();
                let site = nginx(&supplied("nginx.conf")?, &root, address, place, brotli)?;
                fs::write(folder.join("site.conf"), site)?;
                fs::write(&conf, nginx_around(&folder, brotli))?;
                command.arg("-c").arg(&conf).arg("-p").arg(&folder);
            }
            WebServer::Caddy => {
                fs::write(&conf, caddy(&supplied("Caddyfile")?, &root, address, place)?)?;
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&conf);
                command.env("HOME", &folder);
            }
            WebServer::Apache => {
                let own = apache(&supplied("apache.htaccess")?, place)?;
                fs::write(root.join(place.trim_start_matches('/')).join(".htaccess"), own)?;
                fs::write(&conf, apache_around(&folder, &root, address))?;
                // One process: others would outlive it when it is ended.
                command.args(["-X", "-f"]).arg(&conf);
            }
        }
        let log = layout.log(&format!("host-{}", server.name()));
        Self::run(command, &log, Self::of(folder, address, place, brotli))
    }

    fn of(
        folder: PathBuf,
        address: SocketAddr,
        place: &'static str,
        brotli: bool,
    ) -> impl FnOnce(Child) -> Self {
        move |child| Self { child, folder, address, place, brotli }
    }

    /// Starts it, and waits until it listens.
    fn run(mut command: Command, log: &Path, with: impl FnOnce(Child) -> Self) -> Result<Self> {
        fs::create_dir_all(log.parent().context("a log is in a folder")?)?;
        let file = fs::File::create(log)?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let mut started = with(command.spawn()?);
        for _ in 0..TRIES {
            if TcpStream::connect(started.address).is_ok() {
                return Ok(started);
            }
            if let Some(status) = started.child.try_wait()? {
                bail!("it ended ({status}): {}", fs::read_to_string(log).unwrap_or_default());
            }
            thread::sleep(BETWEEN);
        }
        bail!("it does not listen: {}", fs::read_to_string(log).unwrap_or_default())
    }
}

/// The configuration with what every installation puts in: its address, its folder, its path.
fn with(text: &str, changes: &[(&str, String)]) -> Result<String> {
    let mut text = text.to_owned();
    for (from, to) in changes {
        ensure!(text.contains(from), "the configuration does not say {from:?}");
        text = text.replace(from, to);
    }
    Ok(text)
}

fn nginx(
    text: &str,
    root: &Path,
    address: SocketAddr,
    place: &str,
    brotli: bool,
) -> Result<String> {
    let mut changes = vec![
        ("listen 80;", format!("listen {address};")),
        ("root /srv/pillole;", format!("root {};", root.display())),
        (" /404.html", format!(" {place}/404.html")),
        (" /en/", format!(" {place}/en/")),
    ];
    if brotli {
        changes.push(("# brotli_static on;", "brotli_static on;".to_owned()));
    }
    with(text, &changes)
}

/// What nginx needs around the supplied file.
fn nginx_around(folder: &Path, brotli: bool) -> String {
    let at = folder.display();
    let module = if brotli { format!("load_module {NGINX_BROTLI};\n") } else { String::new() };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path {at}/{what};\n"))
        .concat();
    format!(
        "{module}daemon off;\nmaster_process off;\npid {at}/pid;\nerror_log stderr;\nevents {{}}\n\
         http {{\naccess_log off;\n{temporary}include {at}/site.conf;\n}}\n"
    )
}

fn caddy(text: &str, root: &Path, address: SocketAddr, place: &str) -> Result<String> {
    let text = with(
        text,
        &[
            (":80 {", format!("http://{address} {{")),
            ("root * /srv/pillole", format!("root * {}", root.display())),
            (" /404.html", format!(" {place}/404.html")),
            (" /en/", format!(" {place}/en/")),
        ],
    )?;
    Ok(format!("{{\n\tadmin off\n}}\n{text}"))
}

fn apache(text: &str, place: &str) -> Result<String> {
    with(
        text,
        &[
            ("404 /404.html", format!("404 {place}/404.html")),
            ("#^/en/#", format!("#^{place}/en/#")),
            ("404 /en/", format!("404 {place}/en/")),
        ],
    )
}

/// What Apache needs around the supplied file: what a host with `AllowOverride All` has.
fn apache_around(folder: &Path, root: &Path, address: SocketAddr) -> String {
    let (at, root) = (folder.display(), root.display());
    let modules: String = APACHE_NEEDS
        .map(|name| format!("LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n"))
        .concat();
    format!(
        "ServerRoot {at}\nServerName localhost\nListen {address}\nPidFile {at}/pid\n\
         DefaultRuntimeDir {at}\nErrorLog /dev/stderr\n{modules}TypesConfig /etc/mime.types\n\
         <IfModule unixd_module>\nUser nobody\nGroup nogroup\n</IfModule>\n\
         DocumentRoot {root}\n<Directory />\nRequire all denied\n</Directory>\n\
         <Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n\
         <Files \".ht*\">\nRequire all denied\n</Files>\n"
    )
}

/// A copy of the folder `from`.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
