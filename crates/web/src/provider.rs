//! The identity provider of an organisation, as whoever runs the server names it (OpenID Connect).

use std::fmt;

/// An identity provider that people may sign in with.
#[derive(Clone)]
pub struct Provider {
    /// Its issuer identifier: an https address, as it stands in its tokens; http on this machine alone.
    pub issuer: String,
    /// By which name it knows Zwerm.
    pub client_id: String,
    /// The secret it gave Zwerm; `None` for a public client.
    pub client_secret: Option<String>,
    /// What people call it: it stands on the button.
    pub name: String,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}
