//! The encoder: frames and sound become a file that every browser plays, the same bytes each time.

use super::camera::{FRAMES, POSTER};
use super::{CannotMake, Studio, run};
use pillole_core::video;
use std::path::Path;
use std::process::Command;

/// The picture: H.264 for every device there is, tuned for drawings, as coarse as letters bear. A key
/// frame at least every ten seconds, so that seeking is quick; one thread, because more make other bytes.
pub(super) const PICTURE: &[&str] = &[
    "-c:v",
    "libx264",
    "-preset",
    "slow",
    "-tune",
    "animation",
    "-crf",
    "32",
    "-profile:v",
    "high",
    "-level",
    "4.0",
    "-pix_fmt",
    "yuv420p",
    "-g",
    "250",
    "-threads",
    "1",
];

/// The sound: AAC, one channel, as many samples as the voice has.
pub(super) const SOUND: &[&str] = &["-c:a", "aac", "-b:a", "32k", "-ac", "1", "-ar", "24000"];

/// How loud it is: -16 LUFS, as speech on the web commonly is, and no peak above -1.5 dB.
const LOUDNESS: &str = "loudnorm=I=-16:TP=-1.5:LRA=11";

/// The same bytes in every run; what plays it first comes first.
const CONTAINER: &[&str] = &[
    "-movflags",
    "+faststart",
    "-fflags",
    "+bitexact",
    "-flags:v",
    "+bitexact",
    "-flags:a",
    "+bitexact",
    "-map_metadata",
    "-1",
];

impl Studio {
    /// Makes the film in `out` of the frames that were shot and of the sound.
    ///
    /// # Errors
    /// [`CannotMake`] where ffmpeg fails.
    pub fn encode(&self, frames: &Path, sound: &Path, out: &Path) -> Result<(), CannotMake> {
        let level = self.level(sound)?;
        run(self
            .ffmpeg()
            .args(["-f", "concat", "-safe", "0", "-i"])
            .arg(frames.join(FRAMES))
            .arg("-i")
            .arg(sound)
            .args(["-map", "0:v", "-map", "1:a", "-r", "25", "-fps_mode", "cfr", "-af", &level])
            .args(PICTURE)
            .args(SOUND)
            .args(CONTAINER)
            .arg(out.join(video::file::FILM)))?;
        run(self
            .ffmpeg()
            .arg("-i")
            .arg(frames.join(POSTER))
            .args(["-vf", "scale=960:-1", "-c:v", "libwebp", "-quality", "70", "-threads", "1"])
            .args(["-fflags", "+bitexact", "-map_metadata", "-1"])
            .arg(out.join(video::file::POSTER)))
        .map(drop)
    }

    /// How the sound is brought to its loudness: measured first, then changed evenly.
    fn level(&self, sound: &Path) -> Result<String, CannotMake> {
        let filter = format!("{LOUDNESS}:print_format=json");
        let mut measure = Command::new(&self.ffmpeg);
        measure.args(["-hide_banner", "-nostdin", "-threads", "1", "-i"]).arg(sound);
        let said = run(measure.args(["-af", &filter, "-f", "null", "-"]))?;
        let Some(measured) = Measured::read(&said) else {
            return Err(CannotMake::Failed { program: "ffmpeg".into(), said });
        };
        Ok(format!(
            "{LOUDNESS}:linear=true:measured_I={}:measured_TP={}:measured_LRA={}:measured_thresh={}:offset={}",
            measured.input_i,
            measured.input_tp,
            measured.input_lra,
            measured.input_thresh,
            measured.target_offset,
        ))
    }

    fn ffmpeg(&self) -> Command {
        let mut command = Command::new(&self.ffmpeg);
        command.args(["-hide_banner", "-nostdin", "-loglevel", "error", "-y"]);
        command
    }
}

/// What ffmpeg measured of the sound.
#[derive(Debug, serde::Deserialize)]
struct Measured {
    input_i: String,
    input_tp: String,
    input_lra: String,
    input_thresh: String,
    target_offset: String,
}

impl Measured {
    /// Reads it from the end of what ffmpeg said.
    fn read(said: &str) -> Option<Self> {
        let from = said.rfind('{')?;
        let to = from + said.get(from..)?.find('}')?;
        serde_json::from_str(said.get(from..=to)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_is_found_behind_what_else_is_said() {
        let said = "size=N/A {x}\n[Parsed_loudnorm_0]\n{\n\"input_i\" : \"-20.1\",\"input_tp\" : \"-3\",\
            \"input_lra\" : \"2\",\"input_thresh\" : \"-31\",\"output_i\" : \"-16\",\
            \"target_offset\" : \"0.1\"\n}\nend";
        assert_eq!(Measured::read(said).unwrap().input_i, "-20.1");
        assert!(Measured::read("nothing").is_none());
    }
}
