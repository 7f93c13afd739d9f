//! What an identity provider sends by SCIM: a filter against a resource, a resource, a change of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value};
use zwerm_scim::{Filter, Path, User, apply, canonical};

fuzz_target!(|text: &str| {
    let (first, second) = text.split_once('\n').unwrap_or((text, text));
    let sent: Option<Map<String, Value>> = serde_json::from_str(second).ok();
    let resource = sent.as_ref().map(canonical).unwrap_or_default();
    if let Ok(filter) = Filter::parse(first) {
        filter.matches(&resource);
        filter.names("userName");
        filter.wanted("userName");
    }
    let _ = Path::read(first);
    let _ = User::read(&resource).map(|user| user.name(None));
    if let Ok(change) = serde_json::from_str::<Value>(first) {
        let mut changed = resource;
        let _ = apply(&mut changed, &change);
        let _ = User::read(&changed);
    }
});
