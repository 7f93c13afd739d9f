//! The round of every hour: forgets what is past its time, and moves what moves by itself.

use crate::{ByItself, Feature};
use zwerm_domain::Timestamp;
use zwerm_store::{Store, StoreError};

/// Goes round once. What goes wrong in one feature, or with one thing, is logged and holds up nothing else.
pub async fn go_round(store: &Store, features: &[Feature], now: Timestamp) {
    crate::forget::forget(store, now).await;
    for feature in features {
        if let Some(sweep) = feature.sweep {
            let swept = store.write_needed(move |tx| sweep(tx, now)).await;
            tell(feature.name, swept);
        }
        if let Some(by_itself) = feature.by_itself {
            let moved = move_all(store, feature.name, by_itself, now).await;
            tell(feature.name, moved);
        }
    }
}

async fn move_all(
    store: &Store,
    name: &'static str,
    by_itself: ByItself,
    now: Timestamp,
) -> Result<(), StoreError> {
    // Page after page, so that what can't move holds up nothing that comes after it.
    let mut after = i64::MIN;
    loop {
        let due = store.read(move |tx| (by_itself.due)(tx, now, after)).await?;
        let Some(last) = due.last() else { return Ok(()) };
        after = *last;
        for key in due {
            match store.write(move |tx| (by_itself.moves)(tx, now, key)).await {
                Ok(()) => {}
                // The server stops: the next one goes on.
                Err(StoreError::Closed) => return Ok(()),
                Err(error) => {
                    tracing::warn!(%error, feature = name, key, "something could not move by itself");
                }
            }
        }
    }
}

fn tell(feature: &'static str, outcome: Result<(), StoreError>) {
    if let Some(error) = outcome.err().filter(|error| !matches!(error, StoreError::Closed)) {
        tracing::warn!(%error, feature, "what is past its time could not be forgotten");
    }
}
