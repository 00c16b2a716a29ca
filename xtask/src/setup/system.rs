//! Packages of the system: Debian's and Ubuntu's, installed only where that needs no password.

use crate::layout::Layout;
use crate::run::{answer, program, quietly};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

/// Installs `packages` with apt.
pub(super) fn install(layout: &Layout, packages: &[&str]) -> Result<()> {
    let by_hand = format!("install by hand: {}", packages.join(" "));
    if answer(program(layout, "apt-get").arg("--version")).is_none() {
        bail!("this system has no apt-get; {by_hand} (those are Debian's names)");
    }
    let root = answer(program(layout, "id").arg("-u")).as_deref() == Some("0");
    if !root && answer(program(layout, "sudo").args(["-n", "true"])).is_none() {
        bail!("that needs the administrator: run `sudo apt-get install {}`", packages.join(" "));
    }
    let apt = || -> Command {
        let mut apt = program(layout, if root { "env" } else { "sudo" });
        if !root {
            apt.args(["-n", "env"]);
        }
        apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]);
        apt
    };
    // Lists that cannot be renewed may still do: the installation itself decides.
    let _ = quietly(apt().args(["-q", "update"]), &layout.log("apt-update"));
    let mut all = apt();
    all.args(["-q", "-y", "--no-install-recommends", "install"]).args(packages);
    quietly(&mut all, &layout.log("apt-install"))
        .with_context(|| format!("apt-get could not install them; {by_hand}"))
}
