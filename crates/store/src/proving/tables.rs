//! Which tables carry proofs, in one list, and what each proof covers.

use super::Proved;

macro_rules! proved {
    ($($(#[$meta:meta])* $name:ident = $table:literal [$($key:literal),+] over [$($over:literal),+] $(only $only:literal)?;)*) => {
        $($(#[$meta])* pub static $name: Proved = Proved {
            name: $table,
            key: &[$($key),+],
            over: &[$($over),+],
            only: concat!($($only)?),
        };)*
        /// Every table that carries proofs, in the order in which they came to do so: a new one goes to the end.
        pub static PROVED: &[&Proved] = &[$(&$name),*];
    };
}

proved! {
    /// A person takes part in an agreement, and reads it from there on.
    SEAT = "agreement_party" ["agreement_id", "person_id"]
        over ["agreement_id", "person_id", "first_version", "first_move", "first_check_in"];
    /// A team or role is a party: held by somebody, or everybody in it asked since a day.
    GROUP = "agreement_group" ["agreement_id", "number"]
        over ["agreement_id", "number", "team_id", "work_role_id", "holder_id", "asked_on"];
    /// A colleague is asked about a seat that is offered.
    OFFER = "agreement_hand_over_asked" ["hand_over_id", "person_id"]
        over ["hand_over_id", "agreement_id", "person_id"] only "is_receiver = 1";
    /// A colleague has a seat for a while, or will: it comes and goes back by itself.
    STAND_IN = "agreement_hand_over" ["id"]
        over ["id", "agreement_id", "from_id", "to_id", "stand_in", "first_version", "first_move", "first_check_in"]
        only "stand_in IN ('agreed', 'running')";
    /// Somebody asks to have everything erased. What was taken back carries none.
    RIGHTS_REQUEST = "rights_request" ["id"]
        over ["organisation_id", "person_id", "kind", "asked_on", "due_on"]
        only "kind = 'erase' AND state IN ('open', 'begun')";
    /// A private calendar.
    CALENDAR_FEED = "calendar_feed" ["person_id"] over ["person_id", "token_hash"];
    /// A guest's personal link.
    GUEST_LINK = "guest_link" ["token_hash"] over ["token_hash", "person_id", "expires_at"];
    /// An answer by mail.
    ANSWER_LINK = "answer_link" ["token_hash"]
        over ["token_hash", "person_id", "agreement_id", "version", "moves", "answer", "expires_at"];
    /// A link to come in with, or to choose a password.
    SIGN_IN_LINK = "sign_in_link" ["token_hash"] over ["token_hash", "person_id", "purpose", "expires_at"];
    /// A passkey.
    PASSKEY = "passkey" ["id"] over ["person_id", "credential_hash", "credential"];
    /// By what a passkey names its owner.
    PASSKEY_OWNER = "passkey_owner" ["person_id"] over ["person_id", "handle"];
    /// A challenge that a passkey is to answer.
    PASSKEY_CHALLENGE = "passkey_challenge" ["key_hash"] over ["key_hash", "person_id", "state", "expires_at"];
    /// An account of an identity provider.
    PROVIDER_ACCOUNT = "provider_account" ["issuer", "subject"] over ["issuer", "subject", "person_id"];
    /// Who came back from the identity provider just now.
    PROVIDER_RETURN = "provider_return" ["state_hash"] over ["state_hash", "person_id", "used_at", "used_action"];
    /// The password was right, the code is still asked.
    HALF_SIGN_IN = "half_sign_in" ["token_hash"] over ["token_hash", "person_id", "expires_at"];
    /// A recovery code on paper.
    RECOVERY_CODE = "recovery_code" ["code_hash"] over ["person_id", "code_hash"];
    /// The code with which an installation is set up, and who did.
    SET_UP_CODE = "set_up_code" ["code_hash"] over ["code_hash", "used_at", "used_action", "person_id"];
    /// The key of an identity provider that keeps people (SCIM).
    SCIM_KEY = "scim_key" ["id"] over ["organisation_id", "made_by", "hash"];
    /// A password.
    PASSWORD = "password" ["person_id"] over ["person_id", "hash"];
}
