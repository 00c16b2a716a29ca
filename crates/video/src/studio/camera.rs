//! The camera: Chromium performs the stage, frame by frame; what does not change is taken once.

use super::{CannotMake, SIZE, Studio, file, run};
use crate::timeline::{FRAME, Timeline};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the camera is told.
#[derive(Debug, Serialize)]
struct Shooting<'a> {
    chromium: &'a Path,
    /// The folder with the stages.
    stage: &'a Path,
    slug: &'a str,
    width: u32,
    height: u32,
    /// Milliseconds between two frames.
    frame: u32,
    /// The moment whose picture stands for the video before it plays.
    poster: u32,
    timeline: &'a Timeline,
    /// Where the frames go; without it, it is only tried whether everything is to be seen.
    out: Option<&'a Path>,
}

/// The name of the list of frames, as ffmpeg reads it.
pub(super) const FRAMES: &str = "frames.txt";

/// The name of the picture that stands for the video.
pub(super) const POSTER: &str = "poster.png";

/// The moment whose picture stands for the video: its title.
const POSTER_AT: u32 = 1_000;

impl Studio {
    /// Takes the frames of a video, into `out`.
    ///
    /// # Errors
    /// [`CannotMake`] where Chromium fails, or something is not to be seen that should be.
    pub fn shoot(
        &self,
        stage: &Path,
        slug: &str,
        timeline: &Timeline,
        out: &Path,
    ) -> Result<(), CannotMake> {
        fs::create_dir_all(out).map_err(file(out))?;
        self.camera(stage, slug, timeline, Some(out))
    }

    /// Tries whether everything that a video shows is to be seen, and takes nothing.
    ///
    /// # Errors
    /// [`CannotMake`] with what is not.
    pub fn rehearse(
        &self,
        stage: &Path,
        slug: &str,
        timeline: &Timeline,
    ) -> Result<(), CannotMake> {
        self.camera(stage, slug, timeline, None)
    }

    fn camera(
        &self,
        stage: &Path,
        slug: &str,
        timeline: &Timeline,
        out: Option<&Path>,
    ) -> Result<(), CannotMake> {
        let (width, height) = SIZE;
        let shooting = Shooting {
            chromium: &self.chromium,
            stage,
            slug,
            width,
            height,
            frame: FRAME,
            poster: POSTER_AT,
            timeline,
            out,
        };
        let plan = self.plan(slug, out.is_some());
        if let Some(folder) = plan.parent() {
            fs::create_dir_all(folder).map_err(file(folder))?;
        }
        fs::write(&plan, serde_json::to_vec(&shooting).unwrap_or_default()).map_err(file(&plan))?;
        let script = self.root.join("crates/video/camera/record.mjs");
        run(Command::new(&self.node).arg(script).arg(&plan)).map(drop)
    }

    fn plan(&self, slug: &str, shot: bool) -> PathBuf {
        let what = if shot { "shooting" } else { "rehearsal" };
        self.cache.join("plans").join(format!("{slug}-{what}.json"))
    }
}
