//! The first page is built in many short tasks, so that on a slow device a tap or a scroll never waits long:
//! what is to be done [`later`] is done one thing after the other, before the page takes over. What comes
//! meanwhile and would build more of the page waits until [`after`] that.

use std::cell::RefCell;
use std::collections::VecDeque;

/// Something that is done in a task of its own.
type Job = Box<dyn FnOnce()>;

/// What waits while the app starts.
#[derive(Default)]
struct Waiting {
    /// For its turn.
    later: VecDeque<Job>,
    /// For the end.
    after: VecDeque<Job>,
}

thread_local! {
    /// `None` but while the app starts.
    static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(None) };
}

/// The app starts, until its [`end`].
pub fn begin() {
    WAITING.set(Some(Waiting::default()));
}

/// Whether the app starts.
#[must_use]
pub fn is_on() -> bool {
    WAITING.with_borrow(Option::is_some)
}

/// Does something when its turn has come; at once when the app is there.
pub fn later(job: impl FnOnce() + 'static) {
    wait_in(|waiting| &mut waiting.later, job);
}

/// Does something when the app has taken over; at once when it is there.
pub fn after(job: impl FnOnce() + 'static) {
    wait_in(|waiting| &mut waiting.after, job);
}

fn wait_in(queue: fn(&mut Waiting) -> &mut VecDeque<Job>, job: impl FnOnce() + 'static) {
    let now = WAITING.with_borrow_mut(|waiting| match waiting {
        Some(waiting) => {
            queue(waiting).push_back(Box::new(job));
            None
        }
        None => Some(job),
    });
    if let Some(job) = now {
        job();
    }
}

/// What is next before the page takes over.
#[must_use]
pub fn next() -> Option<impl FnOnce()> {
    WAITING.with_borrow_mut(|waiting| waiting.as_mut()?.later.pop_front())
}

/// The app has taken over: nothing waits any more.
pub fn end() {
    let Waiting { later, after } = WAITING.take().unwrap_or_default();
    for job in later.into_iter().chain(after) {
        job();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn each_has_its_turn_and_what_comes_after_the_start_waits_for_none() {
        let done = Rc::new(RefCell::new(Vec::new()));
        let note = |name: &'static str| {
            let done = Rc::clone(&done);
            move || done.borrow_mut().push(name)
        };
        later(note("before"));
        begin();
        let (inner, of_inner) = (note("first"), note("of the first"));
        after(note("arrived"));
        later(move || {
            inner();
            later(of_inner);
        });
        later(note("second"));
        assert!(is_on());
        assert_eq!(*done.borrow(), ["before"]);
        while let Some(job) = next() {
            job();
        }
        assert_eq!(*done.borrow(), ["before", "first", "second", "of the first"]);
        assert!(is_on());
        later(note("late"));
        end();
        assert!(!is_on());
        assert_eq!(done.borrow().get(4..), Some(&["late", "arrived"][..]));
        later(note("afterwards"));
        assert_eq!(done.borrow().last(), Some(&"afterwards"));
        end();
    }
}
