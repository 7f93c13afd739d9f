sign-in-invite-title = Invite
sign-in-invite-lead = Everybody chooses a password themselves, with a link that works once and stays good for two weeks.
sign-in-invite-waiting = { $count ->
    [0] Everybody has a password
    [one] One person has no password yet
   *[other] { $count } people have no password yet
}
sign-in-invite-none-title = Everybody can come in
sign-in-invite-none = Whoever is here now has a password. Bring new people in, and you can invite them here.
sign-in-invite-import = Bring people in
sign-in-invite-found-none = Nobody without a password matches this.
sign-in-invite-search = Search by name
sign-in-invite-search-hint = A part of the name is enough.
sign-in-invite-team = Team
sign-in-invite-team-hint = Type a few letters, or leave empty for everybody.
sign-in-invite-team-unknown = No team is called this: { $team }.
sign-in-invite-show = Show
sign-in-invite-everyone = Everybody at once
sign-in-invite-whole-team = All of { $team }
sign-in-invite-uninvited = { $count ->
    [0] Everybody on this list has had an invitation.
    [one] One person has had no invitation yet. With a mail address: { $mail }.
   *[other] { $count } people have had no invitation yet. With a mail address: { $mail }.
}
sign-in-invite-mail-all = Mail everybody with a mail address
sign-in-invite-paper-all = Make letters (at most { $most } at a time)
sign-in-invite-some = Or choose people
sign-in-invite-caption = Who has no password yet, by name
sign-in-invite-who = Name
sign-in-invite-invited = Invited
sign-in-invite-address = Mail address
sign-in-invite-no-address = no mail address
sign-in-invite-not-yet = not yet
sign-in-invite-on-its-way = on its way
sign-in-invite-sending = The invitations are being sent now, to everybody with an e-mail address who had none yet. Come back later for who has none by then.
sign-in-invite-by-mail = on { $day }, by mail
sign-in-invite-by-paper = on { $day }, by letter
sign-in-invite-mail = Send a mail
sign-in-invite-paper = Make a letter
sign-in-invite-again-note = A new invitation replaces the one before: a lost letter then opens nothing any more.
sign-in-invite-nobody = First choose whom you invite.
sign-in-invite-no-mail = Without a mail address: { $names }. Make a letter for them.
sign-in-invite-too-many = Choose at most { $most } at a time.
sign-in-invite-sent = The invitations are on their way. For many people that may take a while.
sign-in-invite-page-before = Previous
sign-in-invite-page-after = Next
sign-in-invite-pages = Pages
sign-in-invite-page-of = Page { $page } of { $pages }

## Letters
sign-in-letters-title = { $count ->
    [one] One letter to print
   *[other] { $count } letters to print
}
sign-in-letters-lead = Print this page now: the codes are nowhere else and don't come back. Each letter gets a sheet of its own. Hand it to the person.
sign-in-letters-print = Print
sign-in-letters-keys = Printing works with Ctrl P.
sign-in-letters-back = Done
sign-in-letters-none-title = There are no letters to make
sign-in-letters-none = Everybody on this list has had an invitation.
sign-in-letter-hello = Dear { $name },
sign-in-letter-what = { $organisation } works with Zwerm. Here you agree with colleagues on what you want to reach together. How you do it is up to you.
sign-in-letter-how = This is how you come in
sign-in-letter-scan = Point the camera of your phone at the block. Or go to this address in a browser:
sign-in-letter-choose = Choose a password. After that you sign in with { $name }.
sign-in-letter-until = This works once, up to and including { $day }. The code is for you alone.
sign-in-letter-reset = With this letter you choose a new password for Zwerm of { $organisation }.
sign-in-letter-reset-how = This is how you choose a new password
sign-in-letter-reset-else = Until you choose a new password, your old one simply works. Did you not ask for this? Then tell whoever runs Zwerm in your organisation, and throw this letter away.
sign-in-letter-picture = The link for { $name } as a block to scan

## How one colleague comes in
sign-in-access = Invitation and password
sign-in-access-title = How { $name } comes in
sign-in-access-lead = Everybody chooses their own password. Nobody else sees it, nor do you.
sign-in-access-added = { $name } is in Zwerm.
sign-in-access-invite = Invite { $name }
sign-in-access-invite-says = { $name } has no password yet. The link in the invitation works once and stays good for two weeks.
sign-in-access-mail-to = Mail to { $email }
sign-in-access-by-mail = Invited on { $day }, by mail. A new invitation replaces that one.
sign-in-access-by-paper = Invited on { $day }, with a letter. A new invitation replaces that one.
sign-in-access-later = Rather later, or more people at once?
sign-in-access-password = Forgotten password
sign-in-access-by-self = { $name } asks for a new password on the page to sign in. The mail goes to { $email }.
sign-in-access-other-address = Is that address not right any more? Change it first.
sign-in-access-letter-says = { $name } has no e-mail address. That is why you print a letter. Its link works once and stays good for three days.
sign-in-access-letter-old = Until the letter is used, the old password simply works.
sign-in-access-letter-told = { $name } reads at Today and at About me that you printed this letter, and on which day.
sign-in-access-letter-hand = Give the letter to { $name } in person. A new letter replaces the one before.
sign-in-access-letter-until = There is a letter already. It works until the end of { $day }.
sign-in-access-letter-do = Make a letter
sign-in-access-no-letter = Such a letter is only for who has a password and no e-mail address.
sign-in-access-another = Add somebody else
sign-in-access-details = Details
