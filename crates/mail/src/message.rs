//! One mail, and how it becomes a message that says what was meant and no more.

use lettre::{
    Address, Message,
    message::{Attachment, Mailbox, MultiPart, header::ContentType},
};
use std::time::{Duration, SystemTime};
use zwerm_domain::{Timestamp, text::one_line};

/// Longest name in a header, in characters.
const NAME: usize = 200;
/// Longest subject, in characters.
const SUBJECT: usize = 200;

/// One mail to one person. The text says all that the page says, for who reads without mark-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// Who gets it.
    pub to_name: String,
    /// Where.
    pub to_address: String,
    /// What it is about. Marks that turn text around are taken out.
    pub subject: String,
    /// The words alone.
    pub text: String,
    /// The same words as a page.
    pub html: String,
    /// What it tells, in letters, digits and dashes: a mail that is sent again because a server did not say
    /// in time that it took it, carries the same mark, by which mail programs know it. Empty: a mark by chance.
    pub mark: String,
    /// Dates in it, for a calendar (RFC 5545), go along as a file.
    pub dates: Option<String>,
    /// A text that is to be kept goes along as a file.
    pub file: Option<TextFile>,
}

/// A text that goes along as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// In letters, digits, dots and dashes.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl TextFile {
    fn part(&self) -> Result<lettre::message::SinglePart, Unfit> {
        let kind = ContentType::parse("text/plain; charset=utf-8").map_err(|_| Unfit::Message)?;
        Ok(Attachment::new(header(&self.name, NAME)?).body(self.text.clone(), kind))
    }
}

/// Why something can't be a mail. Says nothing of what was in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A name or subject with a line end or a NUL could write headers of its own.
    #[error("a header holds a line end or a NUL")]
    Header,
    /// No mail can reach this.
    #[error("an address is none")]
    Address,
    /// The message could not be put together.
    #[error("the message can't be put together")]
    Message,
}

impl Mail {
    /// The message as it goes out.
    pub(crate) fn message(&self, from: &Mailbox, now: Timestamp) -> Result<Message, Unfit> {
        let mark = match self.mark.as_str() {
            "" => format!("{}.{}", now.0, self.fingerprint()),
            mark => mark.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"),
        };
        let id = format!("<{mark}@{}>", from.email.domain());
        let words = MultiPart::alternative_plain_html(self.text.clone(), self.html.clone());
        let whole = match &self.dates {
            Some(dates) => MultiPart::mixed().multipart(words).singlepart(calendar(dates)?),
            None => words,
        };
        let whole = match &self.file {
            Some(file) => MultiPart::mixed().multipart(whole).singlepart(file.part()?),
            None => whole,
        };
        Message::builder()
            .from(from.clone())
            .to(mailbox(&self.to_name, &self.to_address)?)
            .subject(header(&self.subject, SUBJECT)?)
            .date(SystemTime::UNIX_EPOCH + Duration::from_micros(now.0.unsigned_abs()))
            .message_id(Some(id))
            .header(Automatic)
            .multipart(whole)
            .map_err(|_| Unfit::Message)
    }

    /// Tells mails of one moment apart; no secret, and nothing can be read from it.
    fn fingerprint(&self) -> String {
        use std::hash::{BuildHasher, RandomState};
        format!("{:016x}", RandomState::new().hash_one((&self.to_address, &self.text)))
    }
}

/// The file that a calendar takes in.
fn calendar(dates: &str) -> Result<lettre::message::SinglePart, Unfit> {
    let kind = "text/calendar; charset=utf-8; method=PUBLISH";
    let kind = ContentType::parse(kind).map_err(|_| Unfit::Message)?;
    Ok(Attachment::new("zwerm.ics".into()).body(dates.to_owned(), kind))
}

/// A name with its address.
pub(crate) fn mailbox(name: &str, address: &str) -> Result<Mailbox, Unfit> {
    let name = header(name, NAME)?;
    let address: Address = address.parse().map_err(|_| Unfit::Address)?;
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address))
}

/// What may stand in a header: one line, without what turns or hides text.
fn header(typed: &str, most: usize) -> Result<String, Unfit> {
    if typed.contains(['\r', '\n', '\0']) {
        return Err(Unfit::Header);
    }
    one_line(typed, most).map_err(|_| Unfit::Header)
}

/// `Auto-Submitted: auto-generated`: no out-of-office answers this mail (RFC 3834).
#[derive(Clone)]
struct Automatic;

impl lettre::message::header::Header for Automatic {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Automatic)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

    fn mail() -> Mail {
        Mail {
            to_name: "Zoë van der Meer".into(),
            to_address: "zoe@waterrijk.example".into(),
            subject: "Welkom bij Zwerm".into(),
            text: "Kies een wachtwoord.".into(),
            html: "<p>Kies een wachtwoord.</p>".into(),
            ..Mail::default()
        }
    }

    fn written(mail: &Mail) -> Result<String, Unfit> {
        let from = mailbox("Zwerm", "zwerm@waterrijk.example")?;
        Ok(String::from_utf8_lossy(&mail.message(&from, NOW)?.formatted()).into_owned())
    }

    #[test]
    fn a_mail_has_both_its_parts_and_names_its_sender() {
        let text = written(&mail()).expect("a message");
        for part in [
            "From: Zwerm <zwerm@waterrijk.example>",
            "zoe@waterrijk.example",
            "text/plain",
            "text/html",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        assert!(text.contains("Auto-Submitted: auto-generated"), "{text}");
        assert!(text.contains("Date: Mon, 23 Nov 2026 08:00:00 +0000"), "{text}");
    }

    #[test]
    fn a_mail_that_is_sent_again_carries_the_same_mark() {
        let told = Mail { mark: "told-3-move 12\r\nBcc".into(), ..mail() };
        let id = "Message-ID: <told-3-move-12--Bcc@waterrijk.example>\r\n";
        assert!(written(&told).expect("a message").contains(id));
        assert_ne!(written(&mail()), written(&mail()), "without a mark each has its own");
    }

    #[test]
    fn dates_go_along_as_a_file_for_a_calendar() {
        let dated = Mail { dates: Some("BEGIN:VCALENDAR\r\n".into()), ..mail() };
        let text = written(&dated).expect("a message");
        for part in ["text/calendar", "method=PUBLISH", "filename=\"zwerm.ics\"", "text/plain"] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn nobody_writes_a_header_through_a_name_or_a_subject() {
        for evil in ["a\r\nBcc: all@waterrijk.example", "a\nb", "a\0b", "a\rb"] {
            let mut by_name = mail();
            by_name.to_name = evil.into();
            assert_eq!(written(&by_name), Err(Unfit::Header), "{evil:?}");
            let mut by_subject = mail();
            by_subject.subject = evil.into();
            assert_eq!(written(&by_subject), Err(Unfit::Header), "{evil:?}");
            let mut by_address = mail();
            by_address.to_address = format!("zoe@waterrijk.example{evil}");
            assert_eq!(written(&by_address), Err(Unfit::Address), "{evil:?}");
        }
    }

    #[test]
    fn a_name_that_looks_like_an_address_stays_a_name() {
        let mut mail = mail();
        mail.to_name = "x\" <all@waterrijk.example>, \"y".into();
        let from = mailbox("Zwerm", "zwerm@waterrijk.example").expect("a sender");
        let message = mail.message(&from, NOW).expect("a message");
        let to: Vec<_> = message.envelope().to().iter().map(ToString::to_string).collect();
        assert_eq!(to, ["zoe@waterrijk.example"]);
        let header = message.headers().get::<lettre::message::header::To>().expect("a receiver");
        assert_eq!(lettre::message::Mailboxes::from(header).iter().count(), 1);
    }

    #[test]
    fn marks_that_turn_text_around_leave_the_subject() {
        let mut mail = mail();
        mail.subject = "Welkom \u{2068}Samira\u{2069} \u{202E}x".into();
        assert!(written(&mail).expect("a message").contains("Subject: Welkom Samira x\r\n"));
    }
}
