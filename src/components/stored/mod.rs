//! What is saved here, thing by thing: what it is for, how large it is, deleting it. What there is comes
//! from [`crate::state::stored`].

pub mod lasting;
pub mod may_be_deleted;
mod portal;
pub mod row;
mod size;

pub use size::room;
