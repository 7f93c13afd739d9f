## How Zwerm runs
administration-title = How Zwerm runs
administration-lead = How the server is doing, and what you can do about it. Nothing here is about people.
administration-seen = The administrators
administration-today = Something is the matter with the server

## Back-ups
administration-backup = Back-ups
administration-backup-well = The last back-up is of { $day }. It was checked.
administration-demo = This is a made-up organisation. Zwerm makes no back-ups of it.
administration-backup-none = No back-up has been made yet.
administration-backup-old = The last back-up is of { $day }. That is too long ago.
administration-backup-failed = The back-up did not succeed. The last one that did is of { $day }.
administration-backup-never-worked = The back-up did not succeed. There is none yet.
administration-backup-how = Zwerm makes one each night, if that is switched on. Look at backup-keep in the settings, or run zwerm backup on the server.
administration-newest = File:
administration-postgres = The data is in PostgreSQL. Zwerm itself makes no back-up of that.
administration-postgres-how = Make a back-up each night with pg_dump, and put one back elsewhere each month. The manual says how.

## The drill
administration-drill = Trying a back-up out
administration-drill-says = Each month Zwerm puts the newest back-up back in another place. Zwerm reads all of it, counts the rows and compares the log Who looked? with the one of now. Then Zwerm removes the copy.
administration-drill-well = The drill of { $day } went well.
administration-drill-none = No drill has been done yet.
administration-drill-old = The last drill that went well is of { $day }. That is too long ago.
administration-drill-failed = The drill of { $day } did not go well. Don't count on this back-up.
administration-drill-how = Run zwerm drill on the server. Then you know at once.

## What to do
administration-do-room = There is too little room on the disk. Make room, keep fewer back-ups, or choose another folder with backup-to.
administration-do-damaged = The database or the copy is damaged. Run zwerm doctor on the server. It tells whether the database itself is whole, and what to do if not.
administration-do-key = The key file of the back-ups is missing, or it is another one. Put your copy of it back where backup-key says.
administration-do-altered = The file is not what was written. Look who can reach the folder, and run zwerm backup and then zwerm drill on the server.
administration-do-log = The log Who looked? in the back-up is another one than that of now. Did you put an older back-up back? Then the next back-up mends it. If not, call your data-protection officer and run zwerm verify-log.
administration-do-file = The folder with back-ups can't be read or written. Look whether the disk is there, and whether the user of Zwerm may use it.
administration-do-other = The log of the server says why. On Debian: journalctl -u zwerm.

## Clock
administration-clock = The clock of the server
administration-clock-leapt = The clock of the server leapt by more than five minutes on { $day }. Zwerm counts on by itself, so that nobody is signed out and no link ends too early or too late.
administration-clock-how = Set the clock right (timedatectl shows whether it is) and start Zwerm again after that.
administration-erased = The list of who was erased
administration-erased-damaged = Since { $day } the list of who was erased (zwerm.erased) is damaged. The lines that can be read still count.
administration-erased-how = Put back the copy of zwerm.erased that you keep. zwerm doctor names the lines. Is there no copy? Then take those lines out: whom they were about comes back with an older back-up only.

## Mail
administration-mail = Mail and other work that waits
administration-waiting = { $count ->
    [0] Nothing waits.
    [one] One thing waits, such as a mail that is still to be sent.
   *[other] { $count } things wait, such as mails that are still to be sent.
}
administration-given-up = { $count ->
    [one] One thing did not succeed in three days. Run zwerm doctor on the server; it says why.
   *[other] { $count } things did not succeed in three days. Run zwerm doctor on the server; it says why.
}

## This installation
administration-facts = This installation
administration-version = Version of Zwerm
administration-database = Database
administration-size = Size of the data
administration-free = Free on the disk
administration-megabytes = { $count } MB
administration-doctor = Knowing more
administration-doctor-says = On the server this looks at everything, and says what you can do:
