//! Prova: a learner does the script of a pillola on simulated screens.
//!
//! [`World`] is the screens and what was done to them: it knows what a move does in reality.
//! [`Practice`] walks through a script in such a world: which step one is at, what a wrong move
//! gets for a reply, help in three degrees, undo. [`personal`] keeps real data out. Nothing is
//! timed, and nothing here is drawn. Who only watches sees what [`Exercise::perform`] gives.

mod exercise;
mod field;
mod performance;
pub mod personal;
mod report;
mod walk;
mod world;

pub use exercise::Exercise;
pub use field::fits_field;
pub use performance::{Act, CannotPerform};
pub use report::{Help, Report, StepReport};
pub use walk::{Mode, Practice, Reply};
pub use world::{Effect, World};
