//! `--serving`: our server and nginx with the same files on this machine, asked by wrk; and a class that
//! opens the portal at once. Every load ends by itself after a few seconds.

use super::class::{self, Class};
use super::site::{PILLOLA, Site};
use crate::layout::Layout;
use crate::run::{answer, cargo, program, quietly};
use crate::setup::Load;
use anyhow::{Context as _, Result, bail};
use pillole_server::headers;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How many connections ask at once, and for how long.
const CONNECTIONS: u32 = 50;
const SECONDS: u32 = 5;

/// What both servers did.
#[derive(Debug)]
pub(super) struct Serving {
    pub(super) nginx_version: String,
    pub(super) connections: u32,
    pub(super) seconds: u32,
    pub(super) ours: Figures,
    pub(super) nginx: Figures,
    /// A class that opens the portal at once, from our server and from nginx.
    pub(super) class: Class,
    pub(super) class_of_nginx: Class,
}

/// What one server did.
#[derive(Debug)]
pub(super) struct Figures {
    /// Requests a second for a page, the WebAssembly, a file of data.
    pub(super) page: f64,
    pub(super) wasm: f64,
    pub(super) data: f64,
    /// The most memory that all its processes ever held, in kilobytes.
    pub(super) memory_kb: u64,
}

/// Measures both.
pub(super) fn measure(layout: &Layout, load: &Load, site: &Site) -> Result<Serving> {
    println!("Building our server in release");
    let mut build = cargo(layout);
    build.args(["build", "--release", "-p", "pillole-server", "--example", "program"]);
    quietly(&mut build, &layout.log("bench-server"))?;
    let after = site.after_the_page();

    let port = free_port()?;
    // As rooms have it: the site inside the program.
    let alone = layout.native_target().join("release/examples/program");
    let folder = layout.work().join("bench");
    fs::create_dir_all(&folder)?;
    let ours = folder.join("program");
    pillole_server::pack(&alone, &site.dist, &ours)?;
    let server = Running::start(program(layout, ours).arg(port.to_string()), port)?;
    println!("A class of {} devices opens the portal from our server", class::DEVICES);
    let class = class::open(server.address, PILLOLA, &after)?;
    let ours = figures(layout, load, site, &server)?;
    drop(server);

    let port = free_port()?;
    let settings = write_settings(layout, &site.dist, port)?;
    let mut nginx = program(layout, &load.nginx);
    nginx.arg("-e").arg("stderr").arg("-c").arg(&settings);
    let server = Running::start(&mut nginx, port)?;
    println!("The same from nginx");
    let class_of_nginx = class::open(server.address, PILLOLA, &after)?;
    let nginx = figures(layout, load, site, &server)?;
    let version = format!("{} -v 2>&1", load.nginx.display());
    let nginx_version = answer(program(layout, "sh").args(["-c", &version])).unwrap_or_default();
    let nginx_version = nginx_version.rsplit('/').next().unwrap_or_default().to_owned();
    Ok(Serving {
        nginx_version,
        connections: CONNECTIONS,
        seconds: SECONDS,
        ours,
        nginx,
        class,
        class_of_nginx,
    })
}

fn figures(layout: &Layout, load: &Load, site: &Site, server: &Running) -> Result<Figures> {
    let rate = |path: &str| -> Result<f64> {
        println!("  wrk: {path}");
        let mut wrk = program(layout, &load.wrk);
        wrk.arg("--threads=1")
            .arg(format!("--connections={CONNECTIONS}"))
            .arg(format!("--duration={SECONDS}s"))
            // Both have files pressed by gzip: they send the same bytes.
            .args(["--header", "Accept-Encoding: gzip"])
            .arg(format!("http://{}{path}", server.address));
        let said = answer(&mut wrk).context("wrk failed")?;
        requests_a_second(&said).with_context(|| format!("{path} went wrong:\n{said}"))
    };
    Ok(Figures {
        page: rate(PILLOLA)?,
        wasm: rate(site.wasm())?,
        data: rate(site.data()?)?,
        memory_kb: server.memory_kb(),
    })
}

/// What wrk counted; nothing when answers were faults.
fn requests_a_second(said: &str) -> Option<f64> {
    if said.contains("Non-2xx") || said.contains("Socket errors") {
        return None;
    }
    let line = said.lines().find_map(|line| line.trim().strip_prefix("Requests/sec:"))?;
    line.trim().parse().ok()
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// nginx as Debian sets it up, a worker a core, with our headers and our compressed files.
fn write_settings(layout: &Layout, dist: &Path, port: u16) -> Result<PathBuf> {
    let folder = layout.work().join("bench");
    fs::create_dir_all(&folder)?;
    let added: String = headers::EVERY_ANSWER
        .iter()
        .map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n"))
        .collect();
    let settings = format!(
        "daemon off;\nuser root;\nworker_processes auto;\npid {folder}/nginx.pid;\nevents {{ worker_connections 768; }}\n\
         http {{\n  include /etc/nginx/mime.types;\n  \
         sendfile on;\n  tcp_nopush on;\n  access_log off;\n  gzip_static on;\n  server {{\n    \
         listen 127.0.0.1:{port};\n    root {dist};\n    index index.html;\n{added}  }}\n}}\n",
        folder = folder.display(),
        dist = dist.display(),
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, settings)?;
    Ok(file)
}

/// A server that runs as long as this value lives.
struct Running {
    child: Child,
    address: SocketAddr,
}

impl Running {
    /// How long a server may take until it listens.
    const PATIENCE: Duration = Duration::from_secs(10);

    fn start(command: &mut Command, port: u16) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let child = child.with_context(|| format!("{name} could not be started"))?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut running = Self { child, address };
        let began = Instant::now();
        while TcpStream::connect(address).is_err() {
            if running.child.try_wait()?.is_some() || began.elapsed() > Self::PATIENCE {
                bail!("{name} does not listen");
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(running)
    }

    /// The most that it and its workers held, together.
    fn memory_kb(&self) -> u64 {
        let own = self.child.id();
        let children = fs::read_to_string(format!("/proc/{own}/task/{own}/children"));
        let children = children.unwrap_or_default();
        let workers = children.split_whitespace().filter_map(|it| it.parse().ok());
        std::iter::once(own).chain(workers).map(most_kb).sum()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Asked to stop first: nginx's workers end with it only then.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// The most that a process held; 0 where the system does not tell.
fn most_kb(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_no_speed() {
        let said =
            "Running 5s test\n  10 requests in 5.00s\nRequests/sec:  12345.67\nTransfer/sec: 1MB\n";
        assert_eq!(requests_a_second(said), Some(12_345.67));
        assert_eq!(requests_a_second(&format!("{said}  Non-2xx or 3xx responses: 3\n")), None);
        assert_eq!(requests_a_second("unable to connect"), None);
    }
}
