//! Why a visit does not end in its page.

use crate::{Page, Problems};
use zwerm_store::StoreError;

/// What stops a visit. Not visible and absent are the same: [`Refused::NotFound`].
#[derive(Debug)]
pub enum Refused {
    /// It isn't there, or this person may not know of it.
    NotFound,
    /// Somebody has to sign in first.
    NotSignedIn,
    /// It is not for guests: they are led to their own page.
    NotForGuests,
    /// A guest whose time is over here: they can ask for a new link.
    GuestIsOut,
    /// The works council has not consented to it, or took that back: the page that says so.
    Shut(Page),
    /// Faster than anybody goes by hand.
    TooFast {
        /// So long until there is room for one more.
        seconds: u64,
    },
    /// The form can't be taken as it is; it is shown again with what was typed.
    Invalid(Problems),
    /// Somebody else changed it meanwhile; both texts are shown.
    Stale(Problems),
    /// The database could not do it.
    Store(StoreError),
    /// A page could not be written; a defect.
    Template(askama::Error),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Refused {
        match error {
            StoreError::NotFound => Refused::NotFound,
            other => Refused::Store(other),
        }
    }
}

impl From<Problems> for Refused {
    fn from(problems: Problems) -> Refused {
        Refused::Invalid(problems)
    }
}

impl From<askama::Error> for Refused {
    fn from(error: askama::Error) -> Refused {
        Refused::Template(error)
    }
}
