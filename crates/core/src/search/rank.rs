//! From clauses to the documents that fit, the best first.
//!
//! A document's score is BM25F (Zaragoza et al. 2004; Robertson and Zaragoza 2009, section 3.6.1)
//! with two changes. The saturated weight of a term in a document is computed when the index is
//! built and stored as a small whole number, its *impact* (Anh and Moffat 2001). A clause counts
//! once, by its best variant, and its rarity is that of all its variants together, each by its
//! weight, so that many doubtful guesses are not worth more than one word that was meant:
//!
//! ```text
//! score = (sum over clauses c in d: idf(c) * best over variants v: weight(v) * impact(v, d))
//!         * (sum over clauses c in d: idf(c) * weight) / (sum over all clauses: idf(c))
//! idf(c) = ln(1 + (N - n(c) + 0.5) / (n(c) + 0.5)),  n(c) = min(N, sum of weight(v) * n(v))
//! ```
//!
//! The last factor is how much of the query the document covers. It makes every word matter.

use super::postings::unpack;

/// A clause with where its terms occur: any of them will do, each as surely as it says.
pub(super) type Clause<'i> = Vec<(f32, &'i [u32])>;

/// The number of each document that fits, with its score, in no particular order; and the most that
/// a score could be.
pub(super) fn scores(clauses: &[Clause<'_>], documents: usize) -> (Vec<(usize, f32)>, f32) {
    let mut scores = vec![(0.0_f32, 0.0_f32); documents];
    let mut best = vec![(0.0_f32, 0.0_f32); documents];
    let mut all = 0.0;
    for clause in clauses {
        let with: f32 = clause.iter().map(|(weight, term)| weight * term.len() as f32).sum();
        let idf = idf(with, documents as f32);
        all += idf;
        let mut touched = Vec::new();
        for (weight, term) in clause {
            for (document, impact) in unpack(term) {
                let Some(best) = best.get_mut(document) else { continue };
                if best.1 == 0.0 {
                    touched.push(document);
                }
                let value = weight * impact;
                if value > best.0 {
                    *best = (value, *weight);
                }
            }
        }
        for document in touched {
            let (Some(best), Some(score)) = (best.get_mut(document), scores.get_mut(document))
            else {
                continue;
            };
            score.0 += idf * best.0;
            score.1 += idf * best.1;
            *best = (0.0, 0.0);
        }
    }
    let found = scores
        .into_iter()
        .enumerate()
        .filter(|(_, (score, _))| *score > 0.0)
        .map(|(document, (score, covered))| (document, score * covered / all))
        .collect();
    (found, all)
}

/// How rare what occurs in `with` of `all` documents is. Never below zero (Lucene's form).
fn idf(with: f32, all: f32) -> f32 {
    let with = with.min(all);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}
