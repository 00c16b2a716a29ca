//! The sound track: sentences without the silence around them, each put where it belongs.

use std::path::Path;

/// Samples a second, as the voice model makes them.
pub const RATE: u32 = 24_000;

/// What is quieter than this is silence: one hundredth of the loudest that can be.
const SILENT: f32 = 0.01;

/// How much is left before and after a sentence, in samples: 70 and 120 ms. A «t» begins softly, and a last
/// vowel dies away: who cuts closer hears «docca» for «tocca».
pub const MARGINS: (usize, usize) = (1_680, 2_880);

/// A sentence without the silence before and after it.
#[must_use]
pub fn trim(samples: &[f32]) -> &[f32] {
    let loud = |sample: &f32| sample.abs() > SILENT;
    let (Some(first), Some(last)) = (samples.iter().position(loud), samples.iter().rposition(loud))
    else {
        return &[];
    };
    let (from, to) = (first.saturating_sub(MARGINS.0), (last + 1 + MARGINS.1).min(samples.len()));
    samples.get(from..to).unwrap_or_default()
}

/// How long samples last, in milliseconds.
#[must_use]
pub fn milliseconds(samples: &[f32]) -> u32 {
    let milliseconds = (samples.len() as u64 * 1_000).div_ceil(u64::from(RATE));
    u32::try_from(milliseconds).unwrap_or(u32::MAX)
}

/// A track of `length` milliseconds with each clip from its moment on.
#[must_use]
pub fn mix(clips: &[(u32, &[f32])], length: u32) -> Vec<f32> {
    let mut track = vec![0.0; at(length)];
    for (from, clip) in clips {
        let place = track.iter_mut().skip(at(*from));
        place.zip(clip.iter()).for_each(|(sample, heard)| *sample += heard);
    }
    track
}

/// The sample of a moment.
fn at(milliseconds: u32) -> usize {
    usize::try_from(u64::from(milliseconds) * u64::from(RATE) / 1_000).unwrap_or(usize::MAX)
}

/// Reads a file with one channel.
///
/// # Errors
/// Where it cannot be read, or is no sound of [`RATE`].
pub fn read(file: &Path) -> Result<Vec<f32>, hound::Error> {
    let mut reader = hound::WavReader::open(file)?;
    if reader.spec() != spec() {
        return Err(hound::Error::FormatError("another kind of sound than the voice makes"));
    }
    reader.samples::<i16>().map(|sample| sample.map(|it| f32::from(it) / SCALE)).collect()
}

/// Writes a file with one channel.
///
/// # Errors
/// Where it cannot be written.
pub fn write(file: &Path, samples: &[f32]) -> Result<(), hound::Error> {
    let mut writer = hound::WavWriter::create(file, spec())?;
    for sample in samples {
        #[allow(clippy::cast_possible_truncation, reason = "it was brought into range")]
        writer.write_sample((sample.clamp(-1.0, 1.0) * SCALE) as i16)?;
    }
    writer.finalize()
}

const SCALE: f32 = 32_767.0;

fn spec() -> hound::WavSpec {
    hound::WavSpec {
        channels: 1,
        sample_rate: RATE,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_around_a_sentence_goes() {
        let mut samples = vec![0.0; 9_000];
        samples[4_000] = 0.5;
        samples[4_100] = -0.5;
        assert_eq!(trim(&samples).len(), MARGINS.0 + 101 + MARGINS.1);
        assert!(trim(&[0.0; 100]).is_empty());
        assert_eq!(trim(&[0.5; 10]).len(), 10);
        assert_eq!(milliseconds(&[0.0; 24_001]), 1_001);
    }

    #[test]
    fn each_clip_stands_at_its_moment() {
        let track = mix(&[(1, &[0.5, 0.5]), (2, &[0.25; 100])], 3);
        assert_eq!(track.len(), 72);
        assert_eq!((track[23], track[24], track[25], track[26]), (0.0, 0.5, 0.5, 0.0));
        assert_eq!((track[47], track[48], track[71]), (0.0, 0.25, 0.25));
    }

    #[test]
    fn what_was_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.wav");
        write(&file, &[0.0, 0.5, -1.0, 2.0]).unwrap();
        let read = read(&file).unwrap();
        for (sample, wanted) in read.iter().zip([0.0, 0.5, -1.0, 1.0]) {
            assert!((sample - wanted).abs() < 0.001);
        }
    }
}
