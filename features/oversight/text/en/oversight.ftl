## Who looked
oversight-looked-title = Who looked?
oversight-looked-lead = What somebody who is no party to it opened, changed or took out of Zwerm about you. With the day, without a clock time.
oversight-me = About me
oversight-about = What this is about
oversight-nobody = Nobody looked
oversight-nobody-says = Nobody who is no party to it opened or changed anything about you. That is how it should be mostly. Where it happens, you read here who it was and on which day.
oversight-cut = These are the newest 200 lines.
oversight-seen = Only you
oversight-here = What stands here
oversight-here-says = An administrator who opens your account or changes something. A colleague who opens an agreement that you and the other show. What happened to everybody’s data, such as a back-up that was put back. One line for each person, kind and day.
oversight-never = What never stands here
oversight-never-says = Whether somebody you agree on something with read your check-in or message. Between the two of you Zwerm keeps nothing. Nor who looked up your name, team and How I work: every colleague may see that.
oversight-offices = Who holds which office
oversight-by-server = Whoever runs the server
oversight-agreement-opened = { $by } opened an agreement that you show.
oversight-account-opened = { $by } opened what is kept of your account.
oversight-account-changed = { $by } changed something about your account.
oversight-office-changed = { $by } gave you an office, or ended one.
oversight-letter-printed = { $by } made a letter with which you can sign in.
oversight-accounts-listed = { $by } looked who has an account already and who has none yet, you among them.
oversight-people-imported = { $by } read in a file with people or teams of the organisation.
oversight-people-synced = The identity provider fetched names, addresses and teams of everybody or kept them up. { $by } made the key for it.
oversight-account-synced = The identity provider changed something about your account. { $by } made the key for it.
oversight-provider-key-changed = { $by } made a key with which the identity provider keeps people and teams, or took one back.
oversight-restored = { $by } put back an earlier back-up of everything.
oversight-key-renewed = { $by } gave Zwerm a new key file.

## Who may do what
oversight-permissions-title = Who may do what
oversight-permissions-lead = This list comes from the rules that Zwerm itself keeps. It is made from them anew with each version.
oversight-roles = Through the eyes of
oversight-role-everybody = Everybody
oversight-role-lead = Who leads a team
oversight-role-administrator = Administrator
oversight-role-culture = Culture coordinator
oversight-role-council = Works council
oversight-role-protection = Data protection
oversight-no-one = Nobody

## The works council
oversight-title = Oversight
oversight-lead = Here you check yourself whether Zwerm keeps its promises. You see no data of people.
oversight-log = The log Who looked?
oversight-log-says = { $size ->
    [0] It has no lines yet. Each line will be tied to the one before. If somebody alters one, the chain no longer holds.
    [one] It has one line. Each line is tied to the one before. If somebody alters one, the chain no longer holds.
   *[other] It has { $size } lines. Each line is tied to the one before. If somebody alters one, the chain no longer holds.
}
oversight-check = Check all lines
oversight-whole = It is whole. Checked: { $lines } lines and { $signed } signed days. Of { $erased } lines the words were erased. What the works council answered stands as it was given: { $answers } answers.
oversight-broken = The log was altered. Line { $number } was altered, or is missing. Does that line tell of an answer of the works council? Then that answer may have been altered. Keep your signed days and call whoever runs the server and your data-protection officer.
oversight-counts = How often what was noted, without names
oversight-what = What
oversight-times = Lines
oversight-when = From and until
oversight-days = { $from } until { $until }
oversight-council-seen = The works council and the data-protection officer
oversight-signed = Signed days
oversight-signed-says = Once a day is over, Zwerm signs how long the log is and what it ends with. You get that by mail too. Keep those mails: whoever rewrites the log later can’t change your mails.
oversight-signed-none = None yet. The first comes after the first day on which something was noted.
oversight-lines = { $size ->
    [one] 1 line
   *[other] { $size } lines
}
oversight-key = The public key
oversight-key-says = With this key anybody checks a signed day, also with another program (signed note, Ed25519). Write it down. On the server: zwerm verify-log --checkpoint FILE --key KEY.
oversight-more = More
oversight-consent = Consent
oversight-settings = Settings and changes

oversight-kind-agreement-opened = Agreements opened by others
oversight-kind-account-opened = Accounts opened
oversight-kind-account-changed = Accounts changed
oversight-kind-office-changed = Offices given or ended
oversight-kind-letter-printed = Letters to sign in with
oversight-kind-accounts-listed = The list of who has an account
oversight-kind-people-imported = Files read in
oversight-kind-people-synced = People and teams fetched or kept up by the identity provider
oversight-kind-account-synced = Accounts changed by the identity provider
oversight-kind-provider-key-changed = Keys of the identity provider made or taken back
oversight-kind-restored = Back-ups put back
oversight-kind-key-renewed = New key files
oversight-kind-module-answered = Answers about modules
oversight-kind-erased = People who had everything erased
oversight-kind-forgotten = Lines from more than five years ago forgotten

## Mail
oversight-mail-subject = Signed day { $day }, { $organisation }
oversight-mail-hello = Hello { $name },
oversight-mail-what = With this mail comes a signed day of the log Who looked? It says how many lines the log had and what it ended with. It says nothing about people.
oversight-mail-keep = Keep this mail. Then nobody can rewrite the log later unnoticed, not even whoever runs the server.
oversight-mail-how = In doubt? Open Oversight in Zwerm, or have zwerm verify-log run on the server with the file that comes with this mail.
oversight-mail-key = Public key:
