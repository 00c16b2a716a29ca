//! Making videos: everything that can be wrong is looked for first, then they are made one by one.

use super::plan::Plan;
use crate::build::compile_styles_to;
use crate::layout::Layout;
use crate::progress::{Bar, Steps, Took};
use crate::run::{cargo, quietly};
use crate::setup::VideoTools;
use anyhow::{Context as _, Result, bail};
use pillole_core::catalogue::Pillola;
use pillole_core::video::{Chapter, file};
use pillole_video::captions;
use pillole_video::narration::Spoken;
use pillole_video::phonemes::Vocabulary;
use pillole_video::shelf::Shelf;
use pillole_video::sound;
use pillole_video::studio::{Say, Studio};
use pillole_video::timeline::Timeline;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

/// The least and the most that a video lasts, in milliseconds.
const LASTS: std::ops::RangeInclusive<u32> = 40_000..=120_000;

/// Everything that is needed to make videos.
#[derive(Debug)]
pub(super) struct Making<'a> {
    layout: &'a Layout,
    plan: &'a Plan,
    shelf: &'a Shelf,
    studio: Studio,
    vocabulary: Vocabulary,
    /// The folder with the stages.
    stage: PathBuf,
}

impl<'a> Making<'a> {
    /// Makes the stages of all videos ready.
    pub(super) fn begin(
        layout: &'a Layout,
        plan: &'a Plan,
        tools: &VideoTools,
        shelf: &'a Shelf,
    ) -> Result<Self> {
        let stage = layout.work().join("video/stage");
        if stage.exists() {
            fs::remove_dir_all(&stage)?;
        }
        let mut steps = Steps::new(2);
        let step = steps.next("styles");
        let styles = layout.work().join("video/styles");
        fs::create_dir_all(&styles)?;
        compile_styles_to(layout, &styles)?;
        step.done();
        let step = steps.next("stages");
        step.doing("compiling the generator and drawing the screens, minutes the first time");
        let mut site = cargo(layout);
        site.args(["run", "--package", "pillole-site", "--", "--content", "content", "--styles"])
            .arg(&styles)
            .args(["--public", "public", "--stages", &plan.words.end, "--out"])
            .arg(&stage);
        quietly(&mut site, &layout.log("stages")).context("the stages were not made")?;
        for name in ["stage.css", "stage.js"] {
            fs::copy(layout.root.join("crates/video/stage").join(name), stage.join(name))?;
        }
        step.done();

        let cache = layout.cache.join("video");
        let studio = Studio {
            root: layout.root.clone(),
            cache,
            python: tools.voice.python.clone(),
            model: tools.voice.model.clone(),
            voice: tools.voice.voice.clone(),
            espeak: tools.programs.espeak.clone(),
            ffmpeg: tools.programs.ffmpeg.clone(),
            node: "node".into(),
            chromium: tools.browser.chrome.clone(),
        };
        let signs = fs::read_to_string(&tools.voice.vocabulary)?;
        let vocabulary = Vocabulary::read(&signs).context("the signs of the voice")?;
        Ok(Self { layout, plan, shelf, studio, vocabulary, stage })
    }

    /// Looks for everything that can be wrong, in all of them: a word that nobody knows how to say, a sound
    /// that the voice has not, a place that is not to be seen. Gives what the voice is to say.
    pub(super) fn rehearse(
        &self,
        wanted: &[(&Pillola, Vec<Spoken>)],
    ) -> Result<Vec<Vec<Vec<Say>>>> {
        let step = Steps::new(1).next("rehearsal");
        let mut faults = Vec::new();
        let mut said = Vec::new();
        for (pillola, parts) in wanted {
            let slug = pillola.card.slug.as_str();
            let mut says = Vec::new();
            for part in parts {
                let all = part.sentences.iter().map(|sentence| self.sound_out(sentence));
                let (good, bad): (Vec<_>, Vec<_>) = all.partition(Result::is_ok);
                says.push(good.into_iter().flatten().collect());
                let told = bad.into_iter().filter_map(Result::err);
                faults.extend(told.map(|error| format!("{slug}: {error:#}")));
            }
            said.push(says);
            // As if every sentence took two seconds: what is to be seen does not depend on it.
            let lasts: Vec<Vec<u32>> =
                parts.iter().map(|part| vec![2_000; part.sentences.len()]).collect();
            let timeline = Timeline::new(parts, &lasts);
            if let Err(error) = self.studio.rehearse(&self.stage, slug, &timeline) {
                faults.push(format!("{slug}: {error}"));
            }
        }
        if !faults.is_empty() {
            bail!("nothing was made:\n{}", faults.join("\n"));
        }
        step.done();
        Ok(said)
    }

    fn sound_out(&self, sentence: &str) -> Result<Say> {
        let spoken = self.plan.pronunciation.spoken(sentence)?;
        let sounds = self.studio.sounds(&spoken)?;
        self.vocabulary.tokens(&sounds).with_context(|| format!("«{sentence}» cannot be said"))
    }

    /// Makes all of them, as many at a time as there are processors. What is finished is kept, also if
    /// another one fails.
    pub(super) fn make_all(
        &self,
        wanted: &[(&Pillola, Vec<Spoken>)],
        said: &[Vec<Vec<Say>>],
    ) -> Result<()> {
        let began = Instant::now();
        let queue = Mutex::new(wanted.iter().zip(said));
        // Each is said, taken and encoded.
        let (done, of) = (AtomicUsize::new(0), 3 * wanted.len());
        let tell = |slug: &str, what: &str| {
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            println!(
                "{} {:>12}  {slug}: {what}",
                Bar { done, of },
                Took(began.elapsed()).to_string()
            );
        };
        let work = || -> Vec<anyhow::Error> {
            let mut failed = Vec::new();
            loop {
                let next = queue.lock().ok().and_then(|mut queue| queue.next());
                let Some(((pillola, parts), said)) = next else { return failed };
                if let Err(error) = self.make(pillola, parts, said, &tell) {
                    failed.push(error.context(format!("the video of {}", pillola.card.slug)));
                }
            }
        };
        let workers = thread::available_parallelism().map_or(1, usize::from).min(wanted.len());
        let failed: Vec<anyhow::Error> = thread::scope(|scope| {
            let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            running.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
        });
        if !failed.is_empty() {
            let told: Vec<String> = failed.iter().map(|error| format!("{error:#}")).collect();
            bail!("{}", told.join("\n"));
        }
        Ok(())
    }

    /// Makes one video; `tell` hears what is done, three times.
    fn make(
        &self,
        pillola: &Pillola,
        parts: &[Spoken],
        said: &[Vec<Say>],
        tell: &impl Fn(&str, &str),
    ) -> Result<()> {
        let slug = pillola.card.slug.as_str();
        let work = self.layout.work().join("video/making").join(slug);
        if work.exists() {
            fs::remove_dir_all(&work)?;
        }
        fs::create_dir_all(&work)?;
        let (timeline, track) = self.sound_track(parts, said)?;
        let length = timeline.milliseconds;
        if !LASTS.contains(&length) {
            bail!("it would last {} s: 40 to 120 are wanted", length / 1_000);
        }
        let sound = work.join("voice.wav");
        sound::write(&sound, &track).context("the sound track")?;
        tell(slug, &format!("said, now {} s of pictures", length / 1_000));
        let frames = work.join("frames");
        self.studio.shoot(&self.stage, slug, &timeline, &frames)?;
        tell(slug, "taken, now encoding");
        let done = work.join("done");
        fs::create_dir_all(&done)?;
        self.studio.encode(&frames, &sound, &done)?;
        let chapters = timeline.chapters(parts);
        self.write_words(&chapters, &done)?;
        let made_from = self.plan.made_from(pillola, parts);
        self.shelf.keep(slug, &done, made_from, length, chapters)?;
        fs::remove_dir_all(&work)?;
        tell(slug, "done");
        Ok(())
    }

    /// Says everything, and sets it its time.
    fn sound_track(&self, parts: &[Spoken], said: &[Vec<Say>]) -> Result<(Timeline, Vec<f32>)> {
        let flat: Vec<Say> = said.iter().flatten().cloned().collect();
        let mut clips = self.studio.say(&flat)?.into_iter();
        let clips: Vec<Vec<Vec<f32>>> =
            said.iter().map(|part| clips.by_ref().take(part.len()).collect()).collect();
        let lasts: Vec<Vec<u32>> = clips
            .iter()
            .map(|part| part.iter().map(|clip| sound::milliseconds(clip)).collect())
            .collect();
        let timeline = Timeline::new(parts, &lasts);
        let voices = timeline.parts.iter().zip(&clips);
        let placed: Vec<(u32, &[f32])> = voices
            .flat_map(|(part, clips)| part.voice.iter().zip(clips))
            .map(|((from, _), clip)| (*from, clip.as_slice()))
            .collect();
        let track = sound::mix(&placed, timeline.milliseconds);
        Ok((timeline, track))
    }

    /// Writes what is said: captions, chapters, a text to read.
    fn write_words(&self, chapters: &[Chapter], folder: &Path) -> Result<()> {
        let names = &self.plan.words.parts;
        fs::write(folder.join(file::CAPTIONS), captions::captions(chapters))?;
        fs::write(folder.join(file::CHAPTERS), captions::chapters(chapters, names))?;
        fs::write(folder.join(file::TRANSCRIPT), captions::transcript(chapters, names))?;
        Ok(())
    }
}
