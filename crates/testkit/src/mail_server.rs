//! A mail server of the test's own, on this machine: it takes mail, or does what mail servers do on a bad day.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// What it does with whoever comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Takes what comes.
    Takes,
    /// Lets people in and never says a word.
    Silent,
    /// Never ends its first sentence.
    Drips,
    /// Answers this to every receiver.
    ToAll(&'static str),
    /// Answers this to a receiver whose address begins so, and takes the others.
    To(&'static str, &'static str),
    /// Takes the whole mail and is gone before it says so.
    GoneAfterData,
}

#[derive(Default)]
struct Book {
    mails: Vec<String>,
    callers: usize,
}

struct Shared {
    mood: Mutex<Mood>,
    book: Mutex<Book>,
    rung: Condvar,
}

/// The server; it ends with the test.
pub struct MailServer {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl MailServer {
    /// Opens one.
    pub fn open(mood: Mood) -> MailServer {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let (mood, book, rung) = (Mutex::new(mood), Mutex::default(), Condvar::new());
        let shared = Arc::new(Shared { mood, book, rung });
        let there = Arc::clone(&shared);
        thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                let there = Arc::clone(&there);
                thread::spawn(move || drop(there.talk(&caller)));
            }
        });
        MailServer { address, shared }
    }

    /// Its address for Zwerm.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The address of a server that is not there: nobody listens at it.
    pub fn nowhere() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        format!("smtp://{}", listener.local_addr().expect("an address"))
    }

    /// From now on it does this.
    pub fn becomes(&self, mood: Mood) {
        *self.shared.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
    }

    /// Every mail it got as a whole, as it was sent, in order.
    pub fn mails(&self) -> Vec<String> {
        self.shared.book().mails.clone()
    }

    /// How many connections were made.
    pub fn callers(&self) -> usize {
        self.shared.book().callers
    }

    /// Waits until somebody came in.
    pub fn wait_for_a_caller(&self) {
        let book = self.shared.book();
        drop(self.shared.rung.wait_while(book, |book| book.callers == 0));
    }
}

impl Shared {
    fn book(&self) -> std::sync::MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn mood(&self) -> Mood {
        self.mood.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn talk(&self, caller: &TcpStream) -> std::io::Result<()> {
        self.book().callers += 1;
        self.rung.notify_all();
        let (mut say, mut lines) = (caller, BufReader::new(caller));
        match self.mood() {
            Mood::Silent => return lines.read_to_end(&mut Vec::new()).map(drop),
            Mood::Drips => return drip(caller),
            _ => say.write_all(b"220 mail.example\r\n")?,
        }
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end();
            let answer = match (line.get(..4).unwrap_or(line), self.mood()) {
                ("EHLO", _) => "250-mail.example\r\n250 8BITMIME".to_owned(),
                ("RCPT", Mood::ToAll(answer)) => answer.to_owned(),
                ("RCPT", Mood::To(who, answer)) if line.contains(&format!("<{who}")) => {
                    answer.to_owned()
                }
                ("DATA", mood) => {
                    say.write_all(b"354 Go on\r\n")?;
                    self.book_mail(&mut lines)?;
                    if mood == Mood::GoneAfterData {
                        return Ok(());
                    }
                    "250 Taken".to_owned()
                }
                ("QUIT", _) => return say.write_all(b"221 Bye\r\n"),
                _ => "250 Ok".to_owned(),
            };
            say.write_all(format!("{answer}\r\n").as_bytes())?;
        }
    }

    fn book_mail(&self, lines: &mut impl BufRead) -> std::io::Result<()> {
        let mut mail = String::new();
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line == ".\r\n" {
                break;
            }
            mail.push_str(&line);
        }
        self.book().mails.push(mail);
        Ok(())
    }
}

/// A letter now and then, each in time, and never a line end.
fn drip(caller: &TcpStream) -> std::io::Result<()> {
    caller.set_read_timeout(Some(Duration::from_millis(20)))?;
    let (mut say, mut hear) = (caller, caller);
    say.write_all(b"220-")?;
    loop {
        say.write_all(b"x")?;
        if matches!(hear.read(&mut [0; 1]), Ok(0)) {
            return Ok(());
        }
    }
}
