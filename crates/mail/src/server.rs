//! A mail server, and patience with it: one mail takes no longer than was said, whatever the server does.

use crate::MailError;
use lettre::{
    Message, SmtpTransport, Transport,
    transport::smtp::{Error, PoolConfig, extension::ClientId},
};
use std::{
    sync::{
        Mutex, MutexGuard, PoisonError,
        mpsc::{self, RecvTimeoutError, SyncSender},
    },
    thread,
    time::{Duration, Instant},
};

/// How long a mail server may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For one line of the talk with it: to be reached, to greet, to take an address.
    pub step: Duration,
    /// For a whole mail. A job's lease is longer.
    pub mail: Duration,
    /// So long nothing is tried after it was not to be had: what else there is to do must not wait for it.
    pub pause: Duration,
    /// For a mail that is on its way when the server stops.
    pub end: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            step: Duration::from_secs(30),
            mail: Duration::from_secs(60),
            pause: Duration::from_secs(20),
            end: Duration::from_secs(5),
        }
    }
}

/// So long after it took a mail, a refusal is taken to be about the mail and not about us.
const TOOK_LATELY: Duration = Duration::from_secs(600);

/// What becomes of a mail that is on its way.
enum Word {
    Came(Result<(), Error>),
    Stops,
}

pub(crate) struct Server {
    transport: Mutex<SmtpTransport>,
    make: Box<dyn Fn() -> SmtpTransport + Send + Sync>,
    patience: Patience,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    is_stopped: bool,
    /// Who waits for a mail now: the runner of jobs sends one at a time.
    waiting: Option<SyncSender<Word>>,
    down: Option<Instant>,
    took: Option<Instant>,
}

fn locked<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    /// `hello` is the name to greet it with.
    pub(crate) fn new(url: &str, hello: &str, patience: Patience) -> Result<Server, MailError> {
        let builder = SmtpTransport::from_url(url)
            .map_err(|_| MailError::Settings("the mail server's URL can't be read"))?
            .hello_name(ClientId::Domain(hello.to_owned()))
            .timeout(Some(patience.step))
            .pool_config(PoolConfig::new().max_size(2));
        let make = move || builder.clone().build();
        let (transport, state) = (Mutex::new(make()), Mutex::default());
        Ok(Server { transport, make: Box::new(make), patience, state })
    }

    /// Sends it, or tells why not, in time.
    pub(crate) fn send(&self, message: Message) -> Result<(), MailError> {
        let (tell, told) = mpsc::sync_channel(2);
        {
            let mut state = locked(&self.state);
            if state.is_stopped {
                return Err(MailError::Down("Zwerm is stopping"));
            }
            if state.down.is_some_and(|at| at.elapsed() < self.patience.pause) {
                return Err(MailError::Down("it was not to be had just now"));
            }
            state.waiting = Some(tell.clone());
        }
        let transport = locked(&self.transport).clone();
        let postman = move || drop(tell.send(Word::Came(transport.send(&message).map(drop))));
        let left = thread::Builder::new().name("mail".into()).spawn(postman);
        let came = match left {
            Ok(_) => self.wait(&told),
            Err(_) => Err(MailError::Down("no thread is left to send it")),
        };
        self.note(&came);
        came
    }

    /// Whether it is there and lets us in; no mail is sent.
    pub(crate) fn greet(&self) -> Result<(), MailError> {
        let transport = locked(&self.transport).clone();
        match transport.test_connection() {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::Down("it answers, and takes no mail now")),
            Err(error) => Err(self.refused(&error)),
        }
    }

    /// A mail that takes too long is left behind: its own thread ends when the connection does.
    fn wait(&self, told: &mpsc::Receiver<Word>) -> Result<(), MailError> {
        let came = match told.recv_timeout(self.patience.mail) {
            Ok(Word::Stops) => told.recv_timeout(self.patience.end),
            other => other,
        };
        match came {
            Ok(Word::Came(came)) => came.map_err(|error| self.refused(&error)),
            Ok(Word::Stops) => Err(MailError::Down("Zwerm is stopping")),
            Err(RecvTimeoutError::Disconnected) => Err(MailError::Down("sending it broke off")),
            Err(RecvTimeoutError::Timeout) => {
                *locked(&self.transport) = (self.make)();
                Err(MailError::Down(SLOW))
            }
        }
    }

    fn note(&self, came: &Result<(), MailError>) {
        let mut state = locked(&self.state);
        state.waiting = None;
        state.down = matches!(came, Err(MailError::Down(_))).then(Instant::now);
        if came.is_ok() {
            state.took = Some(Instant::now());
        }
    }

    pub(crate) fn stop(&self) {
        let mut state = locked(&self.state);
        state.is_stopped = true;
        if let Some(waiting) = state.waiting.take() {
            drop(waiting.try_send(Word::Stops));
        }
    }

    /// The server's own words may quote the address: only the kind of failure is told.
    fn refused(&self, error: &Error) -> MailError {
        let code = error.status().map(|code| code.to_string()).unwrap_or_default();
        let words = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        let does_take = || locked(&self.state).took.is_some_and(|at| at.elapsed() < TOOK_LATELY);
        match Answer::read(&code, &words) {
            Answer::NoSuchBox => MailError::Never("it knows no such address, or it is shut"),
            Answer::NotThis if does_take() => MailError::Never("it refuses this mail for good"),
            Answer::NotThis | Answer::NotAllowed => {
                MailError::NotYet("it refuses this mail; the mail server's log says why")
            }
            Answer::NotUs => MailError::Down("it does not let us in; look at ZWERM_SMTP"),
            Answer::Later => MailError::NotYet("it asks to try again later"),
            Answer::Closing => MailError::Down("it asks to try again later"),
            Answer::None if is_slow(error) => MailError::Down(SLOW),
            Answer::None if error.is_tls() => MailError::Down("no encrypted connection"),
            Answer::None => MailError::Down("no connection"),
        }
    }
}

const SLOW: &str = "it does not answer in time";

/// On Linux a socket whose time is over says that it would block.
fn is_slow(error: &Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            use std::io::ErrorKind::{TimedOut, WouldBlock};
            return matches!(io.kind(), TimedOut | WouldBlock);
        }
        cause = inner.source();
    }
    false
}

/// What a refusal is about (RFC 5321 4.2, RFC 3463).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// It was no answer.
    None,
    /// Nobody has this mailbox, or it is shut.
    NoSuchBox,
    /// Not this mail; or a server that says the same of every mail.
    NotThis,
    /// Not from us, to them, or so: of this mail, or of every mail.
    NotAllowed,
    /// It takes nothing of us: who we are, how we speak.
    NotUs,
    /// Not now, this one.
    Later,
    /// Not now, nothing.
    Closing,
}

impl Answer {
    fn read(code: &str, words: &str) -> Answer {
        let detail = words.split_whitespace().next().unwrap_or_default();
        // About the sender's own address: 7 and 8.
        let is_sender = ["5.1.7", "5.1.8"].contains(&detail);
        let is_box = detail.starts_with("5.1.") || ["5.2.0", "5.2.1"].contains(&detail);
        match code.as_bytes() {
            [b'4', b'2', b'1'] => Answer::Closing,
            [b'4', ..] => Answer::Later,
            [b'5', ..] if is_box && !is_sender => Answer::NoSuchBox,
            [b'5', b'5', _] if is_sender || detail.starts_with("5.7.") => Answer::NotAllowed,
            [b'5', b'5', b'0'..=b'4'] => Answer::NotThis,
            [b'5', ..] => Answer::NotUs,
            _ => Answer::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_about_a_mailbox_a_mail_or_about_us() {
        let read = |line: &str| {
            let (code, words) = line.split_once(' ').expect("a code and words");
            Answer::read(code, words)
        };
        for (line, wanted) in [
            ("550 5.1.1 No such user", Answer::NoSuchBox),
            ("550 5.2.1 Mailbox disabled", Answer::NoSuchBox),
            ("550 no such user", Answer::NotThis),
            ("552 5.3.4 Too big", Answer::NotThis),
            ("550 5.1.8 Your sender is none", Answer::NotAllowed),
            ("550 5.7.1 Relaying denied", Answer::NotAllowed),
            ("535 5.7.8 Wrong password", Answer::NotUs),
            ("530 Log in first", Answer::NotUs),
            ("554 5.7.1 We don't like what it says", Answer::NotAllowed),
            ("452 4.2.2 Mailbox full", Answer::Later),
            ("450 Greylisted", Answer::Later),
            ("421 4.3.2 Closing", Answer::Closing),
        ] {
            assert_eq!(read(line), wanted, "{line}");
        }
        assert_eq!(Answer::read("", "connection reset"), Answer::None);
    }
}
