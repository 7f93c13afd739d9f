## Finding colleagues
people-title = Colleagues
people-lead = Find whoever you need. Everybody is listed by name; there is no other order.
people-search = Search by name
people-search-do = Search
people-all = All colleagues
people-none = Nobody found
people-none-says = Nobody here is called that. Try a part of the name. Accents and capitals make no difference.
people-page-empty = There is nobody further on.
people-pages = Pages
people-page = Page { $page }
people-page-before = Previous
people-page-after = Next

## Somebody's page
people-agree-with = Agree on something with { $name }
people-leads = Leads
people-teams = Teams
people-roles = Roles
people-phone = Phone
people-working-hours = Working hours
people-how-i-work = How I work
people-how-nothing = { $name } has not written anything here yet. Feel free to ask how you work together best.
people-how-nothing-own = Nothing here yet. Two sentences are enough to help others.
people-this-is-you = This is how colleagues see you
people-change-own = Change what it says here
people-former = Former colleague
people-former-says = This colleague does not work here any more. What you agreed on together is among your agreements.
people-to-agreements = To your agreements
people-note-leaving = Leaving or coming back

## About me
people-me-title = About me
people-me-lead = What your colleagues read about you, and how Zwerm works for you.
people-me-form = What colleagues read about you
people-me-settings = How Zwerm works for you
people-how-hint = Where and when you work, how to reach you best, and when rather not.
people-how-example = Do call. I read mail at the end of the day. I am not in on Wednesdays.
people-mail = Mail and calendar
people-mail-choose = Choose how much mail you get
people-hours-hint = In your own words. For example: Monday to Thursday.
people-phone-hint = A number or extension on which colleagues may call you.
people-language = Language
people-language-choose = Choose a language from the list.
people-zone = Time zone: where you work
people-zone-hint = So that the day is right for you.
people-zone-choose = Choose a place from the list.
people-zone-netherlands = The Netherlands and Belgium
people-zone-bonaire = Bonaire, Saba and Sint Eustatius
people-zone-sint-maarten = Sint Maarten
people-zone-curacao = Curaçao
people-zone-aruba = Aruba
people-zone-suriname = Suriname
people-zone-united-kingdom = United Kingdom and Ireland
people-zone-portugal = Portugal
people-zone-morocco = Morocco
people-zone-eastern-europe = Greece, Finland and other countries in the east of Europe
people-zone-turkey = Türkiye
people-save = Save
people-saved = Saved.
people-stale = Meanwhile this was changed elsewhere. You see both texts. Make one of them and save again.
people-theirs = What is there now
people-yours = What you wrote
people-seen-by-all = Everybody in { $organisation }
people-seen-by-you = Only you
people-me-known = How you are known here
people-name = Name
people-job-title = Job title
people-address = E-mail
people-me-known-says = Your e-mail is seen by you and by whoever runs Zwerm. Not by your colleagues.
people-me-wrong = Is something not right? Tell { $names }.
people-my-own = My data
people-what-we-see = What we see of you, and what we don't
people-what-we-see-says = Your manager sees the agreements you make with them, and what you share with the team yourself. Nothing else. Nobody sees when you were here, how long, or how much you did.
people-signing-in = Signing in
people-password = Change your password
people-security = Signing in and security
people-sessions = Where you are signed in
people-sign-out = Sign out
people-my-page = Look at your own page
people-find = Find a colleague
people-keys = Keyboard shortcuts
people-keys-on = Keyboard shortcuts on
people-keys-says = With g and then v, a or t you go to Today, Agreements or Team. With n you begin an agreement. This counts for this browser.
people-keeping = Administration
people-keep-import = People and teams from a file
people-keep-invite = Invite people
people-keep-kinds = Kinds of work
people-keep-style = House style
people-keep-installation = Back-ups and the server
people-keep-leaving = Somebody leaves: find the colleague first
people-me-leaves = Your last day here is { $day }. Is that not right? Tell whoever runs Zwerm.
people-me-rests = Your last day was { $day }. You are still here, because nobody else administers Zwerm. Give that task to a colleague: then you leave within an hour. Are you staying after all? Take the leaving back.

## Leaving and coming back
people-leaving-title = { $name } leaves
people-leaving-lead = Note when. Talk about it together first: open agreements are handed over or let go in a conversation, not here.
people-leaving-when = When?
people-leaving-now = Right now
people-leaving-now-says = Signing in is no longer possible after that, not even where somebody is already in.
people-leaving-after = After a last day
people-leaving-after-says = Until the end of that day nothing changes.
people-leaving-day = Last day
people-leaving-day-hint = Needed if you choose a last day.
people-leaving-do = Note that they leave
people-leaving-what = What happens then
people-leaving-sessions = The colleague cannot sign in any more and is no longer in teams and lists.
people-leaving-proposals = Nobody can agree on anything new with this colleague.
people-leaving-agreements = Agreements that exist stay. Who takes part in them sees that this colleague is gone, and can ask somebody else or let go.
people-leaving-undo = You can always undo this.
people-leaving-choose = Choose right now, or after a last day.
people-leaving-day-needed = Choose the last day.
people-leaving-no-day = This day does not exist. Choose one from the calendar.
people-leaving-before = This day is before the first day of this colleague.
people-leaving-far = This day is too far away. Note it later.
people-leaving-last = After that nobody would administer Zwerm any more. That cannot be.
people-leaving-already = This colleague does not work here any more.
people-leaves-on = The last day is { $day }. After that this colleague cannot sign in any more.
people-leaving-rests = The last day was { $day }. This colleague is still here, because nobody else administers Zwerm. Once somebody else has that task, they leave within an hour.
people-left-on = Does not work here any more. The last day was { $day }.
people-stay = Stays after all
people-come-back = Comes back
people-leaving-done = Noted. This colleague cannot sign in any more.
people-leaving-planned = Noted. Until the end of that day nothing changes.
people-staying-done = Noted. This colleague is one of you again.
people-back = Back

## People and teams from a file
people-import-title = People and teams from a file
people-import-lead = Choose a CSV file from your personnel system or from Excel. First you see what changes. Only when you say so does it happen.
people-import-file = Your file
people-import-hint = Of people or of teams. You may also choose one of each at once. Together 64 MB at most.
people-import-look = See what changes
people-import-choose = Choose a file first.
people-import-too-many = Choose two files at most: one of people and one of teams.
people-import-wrong = { $count ->
    [one] One thing is not right in your file yet
   *[other] { $count } things are not right in your file yet
}
people-import-wrong-says = Nothing has changed. Correct your file and choose it again.
people-import-gone = We no longer have this file. We keep it for an hour at most. Choose it again.
people-import-how = How it works
people-import-key = Each person has a personnel number. That is how we know who it is, also after a new name.
people-import-stay = Whoever is not in the file stays. Only the column Left on makes somebody leave.
people-import-empty-cell = A column that is absent changes nothing. An empty cell clears what was there.
people-import-whole = All or nothing: as long as something is not right, nothing changes.
people-import-any = Comma, semicolon or tab, Dutch or English headings: we see that ourselves.
people-import-examples = Examples to fill in
people-import-example-people = People (CSV)
people-import-example-teams = Teams (CSV)
people-import-columns = Which columns we know
people-import-in-people = In a file of people
people-import-in-teams = In a file of teams
people-import-kept = Only you see this file. We keep it for an hour at most.
people-import-before = Carried out before
people-import-by = { $day }, by { $name }
people-plan-title = This is what changes
people-plan-pill = Nothing changed yet
people-plan-nothing = There is nothing to do
people-plan-nothing-says = All that is in this file is in Zwerm already.
people-plan-right = Is it right?
people-plan-right-says = Then we carry out exactly this, in one go.
people-plan-do = Carry this out
people-plan-other = Choose another file
people-plan-changed = Meanwhile something changed in Zwerm. This is what would happen now. Look once more, and then carry it out.
people-plan-know = Good to know
people-plan-new = New colleagues
people-plan-different = Colleagues with changes
people-plan-new-teams = New teams
people-plan-different-teams = Teams with changes
people-plan-change = Was and becomes
people-plan-team = Team
people-plan-parent = Part of
people-plan-purpose = What it is for
people-carried-title = Carried out
people-carried-on = Carried out on { $day }.
people-carried-nothing = Nothing changed.
people-carried-next = What now?
people-carried-invite = Invite new colleagues
people-carried-teams = Look at the teams
people-carried-more = Choose another file
people-carried-done = Done. All of your file is in Zwerm now.
people-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
people-count-new = { $count ->
    [one] 1 new colleague
   *[other] { $count } new colleagues
}
people-count-changed = { $count ->
    [one] 1 colleague updated
   *[other] { $count } colleagues updated
}
people-count-new-teams = { $count ->
    [one] 1 new team
   *[other] { $count } new teams
}
people-count-changed-teams = { $count ->
    [one] 1 team updated
   *[other] { $count } teams updated
}
people-count-gone = { $count ->
    [one] 1 colleague does not work here any more, and cannot sign in after this.
   *[other] { $count } colleagues do not work here any more, and cannot sign in after this.
}
people-count-leaving = { $count ->
    [one] 1 colleague leaves later, after the day in the file.
   *[other] { $count } colleagues leave later, after the day in the file.
}
people-count-back = { $count ->
    [one] 1 colleague stays or comes back.
   *[other] { $count } colleagues stay or come back.
}
people-count-same = { $count ->
    [one] 1 colleague stays as it is.
   *[other] { $count } colleagues stay as they are.
}
people-count-same-teams = { $count ->
    [one] 1 team stays as it is.
   *[other] { $count } teams stay as they are.
}
people-count-absent = { $count ->
    [one] 1 colleague is not in the file and simply stays.
   *[other] { $count } colleagues are not in the file and simply stay.
}
people-count-already-gone = { $count ->
    [one] 1 person in the file had left already and does not come in.
   *[other] { $count } people in the file had left already and do not come in.
}

## On the command line
people-now-new = New: { $name }
people-now-changed = Changes: { $name }, { $what }: { $old } → { $new }
people-now-would = Nothing has changed yet. With --apply it happens.
people-now-done = Carried out.
people-now-set-up-first = This is not an installation with one organisation. Start zwerm serve first and set it up.

## One colleague: coming in, details
people-add = Add a colleague
people-add-title = A new colleague
people-add-lead = Put one colleague in Zwerm. If there are many, a file is quicker.
people-add-address-hint = Your colleague signs in with it. Without an address the invitation comes on paper.
people-add-team-hint = Where your colleague works most. Type a few letters.
people-add-language-hint = Zwerm begins in it. After that your colleague chooses.
people-add-do = Add
people-add-next = What comes next
people-add-next-says = You invite your colleague at once, by mail or with a letter. Phone, working hours and How I work your colleague writes.
people-key = Personnel number
people-key-hint = Needed if there is no e-mail: your colleague signs in with it then. By this number a file finds the same person later.
people-key-needed = Fill in an e-mail address or a personnel number. Your colleague signs in with it.
people-first-day = First working day
people-details-seen = Everybody in { $organisation }. E-mail, number and first day only your colleague and whoever runs Zwerm
people-details = Details
people-details-title = Details of { $name }
people-details-lead = How your colleague is known here. What you change, your colleague reads at About me: with your name and the day.
people-details-address-hint = Your colleague signs in with it, and mail for a new password goes here.
people-details-key = Personnel number: { $key }
people-details-teams-hint = One team on each line.
people-details-further = Also a member of
people-details-leads = Leads
people-details-saved = Saved. Your colleague reads at About me what changed.
people-details-access = Invitation and password

## Who holds which office
people-office-title = Who holds which office
people-office-lead = An office is a task for the whole organisation. Everybody may know who holds which. No office shows agreements of others.
people-office-administrator = Administrator
people-office-administrator-says = Puts people and teams in Zwerm, invites them and keeps the settings.
people-office-culture = Culture coordinator
people-office-culture-says = Prepares the culture scan and what follows from it. Sees nobody’s answers.
people-office-council = Works-council member
people-office-council-says = Checks for all colleagues: settings, changes and proofs. Sees no data of people. Once there is a council, the council itself decides who is in it.
people-office-protection = Data-protection officer
people-office-protection-says = Watches over what is kept about people. Sees counts, no data of people.
people-office-nobody = Nobody yet.
people-office-rests = Nobody now: whoever was in it was noted as left. If they don't come back, an administrator can appoint somebody from { $day }.
people-office-before = Before
people-office-since = since { $day }
people-office-until = from { $since } until { $until }
people-office-of = Offices of { $name }
people-office-of-lead = Which offices does { $name } hold for the whole organisation?
people-office-is = Since { $day }.
people-office-says = Your colleague signs in anew after that, and reads at Today that you did this.
people-office-give = Give this office
people-office-end = End it
people-office-stop = I stop doing this
people-office-how = Want to give somebody an office? Find the colleague and choose Offices.
people-office-last = This is the last administrator who can still come in. Make somebody else administrator first.
people-office-both-sides = These two don’t go together. Who sets Zwerm up can’t watch over it as well. End the other office first, or ask another colleague.
people-office-given = Done. Your colleague holds this office now, and signs in anew.
people-office-ended = Done. This office has ended.

## What others did with your account
people-notes = What others did with your account
people-looked = Who looked?
people-permitted = Who may do what
people-oversight = Oversight
people-notes-today = Something changed about your account
people-notes-none = Nothing.
people-me-going = Are you leaving?
people-me-going-says = See what is still open. You can hand it over, or let it go together. Only you see that.
people-me-going-link = What is still open
people-me-away-link = Are you going on holiday?
people-notes-says = Here you read who changed something about your account, and on which day. Is something not right? Say so at once.
people-notes-seen = Only you
people-note-by-file = Whoever runs the server
people-note-by-provider = The identity provider (with a key of { $name })
people-note-name = { $by } changed your name on { $day }.
people-note-address = { $by } changed your e-mail address on { $day }. You sign in with it.
people-note-team = { $by } changed your team on { $day }.
people-note-leads = { $by } changed which teams you lead on { $day }.
people-note-reset-letter = { $by } printed a letter on { $day } with which you choose a new password. Until you do, your old password simply works. Did you not ask for it? Say so at once.
people-note-second-on = On { $day } a second step was added to how you sign in. Was it not you? Say so at once.
people-note-second-off = On { $day } the second step of signing in was turned off. Was it not you? Say so at once.
people-note-left = { $by } noted on { $day } that you no longer work here, or leave.
people-note-returned = { $by } noted on { $day } that you work here and stay.
people-note-second-helped = { $by } turned off the second step of your signing in on { $day }, because you could not come in any more. Did you not ask for it? Say so at once.
people-note-signed-out = { $by } signed you out everywhere on { $day }, to be on the safe side.
people-note-passkey-added = On { $day } a passkey was added to your account. Was it not you? Say so at once.
people-note-passkey-removed = On { $day } a passkey was removed from your account. Was it not you? Say so at once.
people-note-passkey-refused = On { $day } a passkey of yours was refused: it seems to exist in two places. Remove it and make a new one.
people-note-provider-linked = On { $day } your account was linked with that of your organisation.
people-note-provider-unlinked = On { $day } you took away the link with the account of your organisation.
people-note-office-given = { $by } gave you an office on { $day }: { $office }.
people-note-office-ended = Since { $day } you hold an office no longer. { $by } did that. It is: { $office }.

people-keep-provider = Let the identity provider keep it
people-provider-title = The identity provider keeps people
people-provider-lead = Give the identity provider of your organisation (such as Microsoft Entra or Okta) a key. Then new colleagues come into Zwerm by themselves, and who leaves is out at once.
people-provider-new = Your new key
people-provider-once = Put it into the identity provider now. You see it only once: Zwerm does not keep it.
people-provider-key = Key
people-provider-copy = Copy the key
people-provider-copied = Copied
people-provider-keys = Keys
people-provider-none = There is no key yet.
people-provider-made = { $by } made this key on { $day }
people-provider-used = Last used on { $day }
people-provider-unused = Never used yet
people-provider-stopped = This key does not work any more: who made it is no administrator any more. Make a new one.
people-provider-end = Take back
people-provider-ended = The key is taken back. It opens nothing any more.
people-provider-make = Make a key
people-provider-two = There are two keys. Take one back first.
people-provider-seen = Only the administrators. Everybody reads at Who looked? that a key was made or taken back.
people-provider-address = The address for the identity provider (SCIM)
people-provider-how = What the identity provider can do
people-provider-does = Add people, and keep their name, e-mail address and job title. Who it is about reads at About me what changed.
people-provider-leaves = Let somebody leave. They can't come in any more at once. Nothing is erased.
people-provider-teams = Make teams, name them, and put people into them or take them out. What the team itself writes it does not see.
people-provider-never = Agreements, look-backs, offices and who leads a team: it can't reach those.
people-provider-maker = A key works as long as who made it is an administrator. Is that person leaving? Let somebody else make a key first.
