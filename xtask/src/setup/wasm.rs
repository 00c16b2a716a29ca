//! How this machine compiles for the browser.
//!
//! A machine with rustup gets the target from it. Where rustup may fetch nothing
//! (`RUSTUP_AUTO_INSTALL=0`) or cannot, Debian's `rustc-web` compiles, with the standard library
//! built from `rust-web-src` on the way. Which of the two it is, is found out, never asked.

use super::{Step, system};
use crate::layout::Layout;
use crate::run::{answer, find as find_program, program, quietly};
use anyhow::{Context as _, Result};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The name of the target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What the compiler is told for the smallest release.
const SMALLEST: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_RUSTDOC: &str = "/usr/bin/rustdoc";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/src/rust/library/std";
const DEBIAN_PACKAGES: [&str; 2] = ["rustc-web", "rust-web-src"];

/// A way to compile for the browser that works on this machine.
#[derive(Debug, Clone)]
pub(crate) enum WasmToolchain {
    /// The toolchain in use has the target.
    Installed,
    /// Debian's compiler, building the standard library itself.
    Debian {
        /// The compiler's version, for people.
        version: String,
        /// The linker: Debian's compiler comes without one for this target.
        linker: Option<PathBuf>,
    },
}

impl WasmToolchain {
    /// Makes `command`, which runs cargo in the end, compile for the browser this way.
    pub(crate) fn apply(&self, layout: &Layout, command: &mut Command) {
        command.env("CARGO_TARGET_DIR", layout.wasm_target());
        let Self::Debian { linker, .. } = self else { return };
        command
            .env("RUSTC", DEBIAN_RUSTC)
            // Without it doc tests would mix two compilers.
            .env("RUSTDOC", DEBIAN_RUSTDOC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        if let Some(linker) = linker {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }

    /// Makes the release smaller, beyond [`Self::apply`]: a standard library built for size, in which a
    /// panic stops at once instead of making its message first. A tenth less to fetch. Where the
    /// library's source is not there, or the compiler is too old for it, the release is larger.
    pub(crate) fn apply_smallest(&self, layout: &Layout, command: &mut Command) {
        if matches!(self, Self::Installed) && !can_build_library(layout) {
            return;
        }
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                format!("--cfg erase_components {}", SMALLEST.join(" ")),
            );
    }

    /// Whether clippy can look at code for the browser: Debian's compiler has none.
    pub(crate) fn has_clippy(&self) -> bool {
        matches!(self, Self::Installed)
    }
}

impl fmt::Display for WasmToolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installed => f.write_str("there"),
            Self::Debian { version, .. } => write!(f, "Debian's {version}"),
        }
    }
}

/// Debian's compiler, for whatever it can link: it builds the standard library from its source.
#[derive(Debug, Clone, Copy)]
pub(super) struct DebianCompiler;

impl DebianCompiler {
    /// The source of the standard library and of what comes with it.
    pub(super) const LIBRARY: &str = "/usr/lib/rustlib/src/rust/library";

    /// If it is installed, with the source.
    pub(super) fn find(layout: &Layout) -> Option<Self> {
        let installed = Path::new(DEBIAN_LIBRARY).is_dir() && is_debian_package(layout);
        installed.then_some(Self)
    }

    /// The compiler itself.
    pub(super) fn program(self) -> &'static str {
        DEBIAN_RUSTC
    }

    /// Makes cargo use it, and build the standard library.
    pub(super) fn apply(self, cargo: &mut Command) {
        cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTDOC", DEBIAN_RUSTDOC);
        cargo.env("RUSTC_BOOTSTRAP", "1");
    }
}

/// Whether the toolchain in use has the standard library of `target`.
pub(super) fn has_library(layout: &Layout, target: &str) -> bool {
    sysroot(layout).is_some_and(|root| root.join("lib/rustlib").join(target).join("lib").is_dir())
}

/// Whether rustup is there and may be asked to fetch something.
pub(super) fn may_ask_rustup(layout: &Layout) -> bool {
    let may_fetch = env::var("RUSTUP_AUTO_INSTALL").as_deref() != Ok("0");
    may_fetch && find_program(layout, "rustup").is_some()
}

/// The way that works now, if any does.
pub(super) fn find(layout: &Layout) -> Option<WasmToolchain> {
    let sysroot = sysroot(layout)?;
    if has_library(layout, TARGET) {
        return Some(WasmToolchain::Installed);
    }
    DebianCompiler::find(layout)?;
    let version = answer(program(layout, DEBIAN_RUSTC).arg("--version"))?;
    let version = version.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    Some(WasmToolchain::Debian { version, linker: linker(layout, &sysroot) })
}

/// Installs the target, by rustup where that is allowed and works, else by Debian's packages.
pub(super) fn install(layout: &Layout, step: &Step) -> Result<()> {
    if may_ask_rustup(layout) {
        step.doing("asking rustup for it");
        let mut rustup = program(layout, "rustup");
        rustup.args(["target", "add", TARGET]);
        if quietly(&mut rustup, &layout.log("rustup")).is_ok() {
            // Only for a smaller release: without it there is one all the same.
            let mut source = program(layout, "rustup");
            source.args(["component", "add", "rust-src"]);
            let _ = quietly(&mut source, &layout.log("rustup"));
            return Ok(());
        }
        step.doing("rustup cannot fetch it");
    }
    step.doing("installing Debian's compiler for it, about a minute");
    system::install(layout, &DEBIAN_PACKAGES).with_context(|| {
        format!("the target {TARGET} is missing: run `rustup target add {TARGET}`, or")
    })
}

fn sysroot(layout: &Layout) -> Option<PathBuf> {
    answer(program(layout, "rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}

/// Whether the toolchain in use can build the standard library in the smallest way.
fn can_build_library(layout: &Layout) -> bool {
    let source = |sysroot: PathBuf| sysroot.join("lib/rustlib/src/rust/library/std").is_dir();
    let mut probe = program(layout, "rustc");
    probe.env("RUSTC_BOOTSTRAP", "1").args(SMALLEST).args(["--print", "cfg", "--target", TARGET]);
    sysroot(layout).is_some_and(source) && answer(&mut probe).is_some()
}

/// Whether the compiler at Debian's place is `rustc-web`: the plain one may be too old.
fn is_debian_package(layout: &Layout) -> bool {
    let mut dpkg = program(layout, "dpkg-query");
    dpkg.args(["--show", "--showformat=${db:Status-Status}", "rustc-web"]);
    answer(&mut dpkg).as_deref() == Some("installed")
}

/// rustup's toolchain brings a linker that does the target; so does Debian's lld.
fn linker(layout: &Layout, sysroot: &Path) -> Option<PathBuf> {
    let hosts = fs::read_dir(sysroot.join("lib/rustlib")).ok()?;
    let bundled = hosts.flatten().map(|host| host.path().join("bin/rust-lld"));
    bundled
        .into_iter()
        .find(|lld| lld.is_file())
        .or_else(|| find_program(layout, "rust-lld"))
        .or_else(|| find_program(layout, "wasm-ld"))
}
