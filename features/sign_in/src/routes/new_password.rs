//! Choosing a password, on every page where one does: the rules, and the hash made outside the transaction.

use crate::{
    door::Door,
    password::{LEAST, Weakness, weakness},
    text::text,
};
use zwerm_domain::Language;
use zwerm_store::StoreError;
use zwerm_web::{Form, Problems, Refused};

/// The fields' names. They end in `password`: such a form is never kept when a session has ended.
pub(super) const NEW: &str = "new_password";
pub(super) const REPEAT: &str = "repeat_password";

/// What came of hashing a new password beforehand.
#[derive(Clone)]
pub(super) enum Chosen {
    /// Here it is.
    Hash(String),
    /// Not made: the form has something to mend, which the transaction finds too.
    Unfit,
    /// Too many people at the door.
    Busy,
}

impl Chosen {
    /// Hashes what was typed, if it may be a password.
    pub(super) async fn make(door: &Door, form: &Form, own: &[String]) -> Chosen {
        let mut problems = Problems::default();
        check(&mut problems, form, own, Language::Nl);
        if !problems.0.is_empty() {
            return Chosen::Unfit;
        }
        match door.hash(form.get(NEW)).await {
            Ok(hash) => Chosen::Hash(hash),
            Err(_) => Chosen::Busy,
        }
    }

    /// The hash; without one, the page that says it is busy.
    pub(super) fn hash(&self) -> Result<&str, Refused> {
        match self {
            Chosen::Hash(hash) => Ok(hash),
            Chosen::Unfit | Chosen::Busy => Err(Refused::Store(StoreError::Busy)),
        }
    }
}

/// Notes what is wrong with a new password for somebody with these names.
pub(super) fn check(problems: &mut Problems, form: &Form, own: &[String], language: Language) {
    let t = text(language);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let weak = weakness(form.get(NEW), &own).map(|weakness| match weakness {
        Weakness::Empty => t.sign_in_weak_empty(),
        Weakness::TooShort => t.sign_in_weak_short(LEAST as i64),
        Weakness::TooLong => t.sign_in_weak_long(),
        Weakness::MostUsed => t.sign_in_weak_used(),
        Weakness::Own => t.sign_in_weak_own(),
    });
    match weak {
        Some(weak) => problems.add(NEW, weak),
        None if form.get(NEW) != form.get(REPEAT) => problems.add(REPEAT, t.sign_in_repeat_other()),
        None => {}
    }
}
