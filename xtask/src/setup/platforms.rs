//! Compiling the portable program for this platform and others.
//!
//! What a platform's standard library comes from is the same question as for the browser: from the
//! toolchain in use, from rustup, or built from source by Debian's compiler. The linkers for other
//! platforms are Debian's. Nothing of the result depends on libraries of the machine it runs on.

use super::wasm::{self, DebianCompiler};
use super::{Step, system};
use crate::layout::Layout;
use crate::run::{answer, find as find_program, program, quietly};
use anyhow::{Context as _, Result, bail};
use std::env::consts;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A kind of machine that the program is made for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Platform {
    /// As people say it, and as the program is named.
    pub(crate) name: &'static str,
    /// As the compiler says it.
    pub(crate) target: &'static str,
    /// How programs end there.
    pub(crate) ending: &'static str,
    /// The system and the processor, as Rust says them.
    machine: (&'static str, &'static str),
    /// The linker for it where it is not this machine's own, and the packages that bring it.
    linker: &'static str,
    packages: &'static [&'static str],
}

impl Platform {
    /// All that a program is made for.
    pub(crate) const ALL: [Self; 3] = [
        Self {
            name: "linux-x86_64",
            target: "x86_64-unknown-linux-gnu",
            ending: "",
            machine: ("linux", "x86_64"),
            linker: "x86_64-linux-gnu-gcc",
            packages: &["gcc-x86-64-linux-gnu", "libc6-dev-amd64-cross"],
        },
        Self {
            name: "windows-x86_64",
            target: WINDOWS,
            ending: ".exe",
            machine: ("windows", "x86_64"),
            linker: "x86_64-w64-mingw32-gcc",
            packages: &["gcc-mingw-w64-x86-64-win32"],
        },
        Self {
            name: "linux-aarch64",
            target: "aarch64-unknown-linux-gnu",
            ending: "",
            machine: ("linux", "aarch64"),
            linker: "aarch64-linux-gnu-gcc",
            packages: &["gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross"],
        },
    ];

    /// The one that this machine is.
    pub(crate) fn here() -> Option<Self> {
        Self::ALL.into_iter().find(Self::is_here)
    }

    /// Whether this machine is one.
    pub(crate) fn is_here(&self) -> bool {
        self.machine == (consts::OS, consts::ARCH)
    }
}

const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// What programs for Windows begin and end with; the compiler's own come with its library only.
const WINDOWS_STARTUP: [&str; 2] = ["rsbegin", "rsend"];

/// A way to compile for a platform.
#[derive(Debug)]
pub(crate) struct Compiler {
    /// The linker, where it is not this machine's own.
    linker: Option<PathBuf>,
    /// Debian's compiler, where the toolchain in use has no library for the platform.
    debian: Option<DebianCompiler>,
}

/// Finds or installs what compiles for `platform`; the error is why it cannot be.
pub(crate) fn compiler(layout: &Layout, platform: &Platform, step: &Step) -> Result<Compiler> {
    let debian = library(layout, platform, step)?;
    if platform.is_here() {
        return Ok(Compiler { linker: None, debian });
    }
    if consts::OS != "linux" {
        bail!("programs for other platforms are linked on Linux only");
    }
    if find_program(layout, platform.linker).is_none() {
        step.doing("installing a linker for it");
        system::install(layout, platform.packages)?;
    }
    let linker = find_program(layout, platform.linker);
    Ok(Compiler { linker: Some(linker.context("there is no linker for it")?), debian })
}

/// Where its standard library comes from: none means that the toolchain in use has it.
fn library(layout: &Layout, platform: &Platform, step: &Step) -> Result<Option<DebianCompiler>> {
    if wasm::has_library(layout, platform.target) {
        return Ok(None);
    }
    if wasm::may_ask_rustup(layout) {
        step.doing("asking rustup for its library");
        let mut rustup = program(layout, "rustup");
        rustup.args(["target", "add", platform.target]);
        if quietly(&mut rustup, &layout.log("rustup")).is_ok() {
            return Ok(None);
        }
    }
    let compiler = DebianCompiler::find(layout).with_context(|| {
        format!("its library is missing: `rustup target add {}`", platform.target)
    })?;
    Ok(Some(compiler))
}

impl Compiler {
    /// Where cargo puts what it compiles this way: apart from what another compiler made.
    pub(crate) fn target_folder(&self, layout: &Layout) -> PathBuf {
        let apart = self.debian.is_some().then(|| layout.cache.join("target-portable"));
        apart.unwrap_or_else(|| layout.native_target())
    }

    /// Makes `cargo` compile for `platform`.
    pub(crate) fn apply(
        &self,
        layout: &Layout,
        platform: &Platform,
        cargo: &mut Command,
    ) -> Result<()> {
        let name = platform.target.replace('-', "_").to_uppercase();
        // Named even where it is this machine: so the flags are not for what only builds.
        cargo.args(["--target", platform.target]);
        cargo.env("CARGO_TARGET_DIR", self.target_folder(layout));
        let mut flags = vec!["-C".to_owned(), "target-feature=+crt-static".to_owned()];
        if let Some(linker) = &self.linker {
            cargo.env(format!("CARGO_TARGET_{name}_LINKER"), linker);
        }
        if let Some(compiler) = &self.debian {
            compiler.apply(cargo);
            cargo.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_unwind");
            if platform.target == WINDOWS {
                let startup = startup(layout, compiler)?;
                flags.extend(["-L".to_owned(), format!("native={}", startup.display())]);
            }
        }
        // Encoded: a folder's name may have a space in it.
        cargo.env_remove("RUSTFLAGS");
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
        Ok(())
    }
}

/// The folder with what programs for Windows begin and end with, made from the library's source.
fn startup(layout: &Layout, compiler: &DebianCompiler) -> Result<PathBuf> {
    let folder = layout.work().join("windows-startup");
    fs::create_dir_all(&folder)?;
    for name in WINDOWS_STARTUP {
        let source: PathBuf = Path::new(DebianCompiler::LIBRARY).join("rtstartup");
        let mut rustc = program(layout, compiler.program());
        rustc
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["--target", WINDOWS, "--emit=obj", "-o"])
            .arg(folder.join(format!("{name}.o")))
            .arg(source.join(format!("{name}.rs")));
        answer(&mut rustc).with_context(|| format!("{name} for Windows did not compile"))?;
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_platform_is_told_by_its_name() {
        for platform in Platform::ALL {
            let (system, processor) = platform.machine;
            assert_eq!(platform.name, format!("{system}-{processor}"));
            assert!(platform.target.contains(system) && platform.target.starts_with(processor));
            assert_eq!(platform.ending == ".exe", system == "windows");
        }
    }
}
