## People and teams from a file: the columns
import-column-key = Personnel number
import-column-name = Name
import-column-first-name = First name
import-column-infix = Infix
import-column-last-name = Last name
import-column-email = E-mail
import-column-phone = Phone
import-column-job-title = Job title
import-column-team = Team
import-column-further-teams = Further teams
import-column-leads = Leads
import-column-language = Language
import-column-working-hours = Working hours
import-column-joined-on = Joined on
import-column-left-on = Left on
import-column-team-key = Team key
import-column-team-name = Team
import-column-parent = Part of
import-column-purpose = Purpose

## Where it is not right
import-at-line = Line { $line }
import-at-cell = Line { $line }, column { $column }
import-in-teams = File of teams
import-in-people = File of people

## What is not right: the file
import-too-large = This file is too large. It may be { $most } MB.
import-spreadsheet = This is a workbook of Excel or another program. Save it there as CSV and choose that file.
import-not-text = This is not a file of text. Choose a CSV file.
import-broken-text = There are characters here that do not fit the rest (we read { $encoding }). Save the file as CSV UTF-8.
import-empty-file = This file is empty.
import-no-headings = We do not recognise any heading. Put what each column holds on the first line, such as { $accepted }.
import-no-rows = There are headings in this file, but nothing below them.
import-too-many-rows = This file has too many lines. It can hold { $most } people or teams.
import-too-many-columns = This file has too many columns. It may have { $most }.
import-two-with-teams = You chose two files of teams. Choose one.
import-two-with-people = You chose two files of people. Choose one.
import-missing-column = The column { $column } is missing. These are the headings we recognise: { $accepted }.
import-heading-twice = The heading { $heading } is there twice. Keep one of them.

## What is not right: a line
import-too-many-cells = This line has more cells than there are headings ({ $headings }). Is there a separator within a text? Put that text between quotation marks.
import-quote-not-closed = A quotation mark opens here and never closes.
import-text-after-quote = There is text behind the closing quotation mark. Write a quotation mark within a text twice.
import-empty = Something must be written here.
import-too-long = This is too long. It can be { $most } characters.
import-too-nested = There are too many lists or quotes within each other here.
import-bad-address = { $typed } is not an e-mail address.
import-bad-date = { $typed } is not a date we recognise. Write for example 2026-01-31 or 31-1-2026, the day before the month.
import-far-date = { $typed } is too far away. Leave the cell empty if there is no date.
import-left-before-joined = The day of leaving is before the day of joining.
import-own-teams = Another administrator changes which team you are in and which you lead. For who is in a team reads what is said there.
import-unknown-language = We do not know the language { $typed }. Write nl or en.
import-last-administrator = After { $name } nobody is left to administer Zwerm. Let { $name } stay until somebody else does.
import-key-taken = { $key } is already the number of { $name }.
import-key-twice = { $key } is also on line { $first }. Each person has their own number.
import-address-twice = { $address } is also on line { $first }. Each person has their own address.
import-address-taken = { $address } is already the address of { $name }.
import-team-twice = The team { $name } is also on line { $first }.
import-unknown-team = We do not know the team { $typed }. Add it first, or look whether it has another name.
import-several-teams = Several teams are called { $typed }. Write the key of the team you mean.
import-closed-team = The team { $name } does not exist any more.
import-team-key-needed = We cannot make a key from the name { $name }. Give this team a key yourself.
import-team-cycle = These teams hang under each other in a circle: { $names }. Let one of them go.

## Good to know
import-unknown-column = We do not recognise the column { $heading }. Nothing is done with it.
import-same-column = We do not read the column { $heading }, because { $read } says the same.

people-thank = Thank you, { $name }
