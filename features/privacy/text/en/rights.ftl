## Having everything erased
erasure-title = Have everything erased
erasure-lead = You can have everything erased that is yours. After that you can't sign in any more.
erasure-goes = What goes
erasure-goes-1 = Your name, address, job, telephone and what you wrote about yourself.
erasure-goes-2 = What is yours alone: look-backs, why something matters to you, lessons, thanks you were given, what chafes and what you contribute to.
erasure-goes-3 = All that signs you in, your settings, your calendar address and mail that still waits.
erasure-goes-4 = What Who looked? says about you. One line stays: that something was erased, without whom.
erasure-stays = What stays, as ex-colleague
erasure-stays-1 = What you agreed with others and wrote about it together. It is theirs too. Instead of your name it says ex-colleague.
erasure-stays-2 = What you wrote for a team or for everybody, such as catch-ups, templates and agenda items. There too it says ex-colleague.
erasure-stays-3 = Counts without names. And your name, where another wrote it into a text: that sentence is theirs.
erasure-columns = Column by column
erasure-open = { $count ->
    [one] You still have one agreement that runs
   *[other] You still have { $count } agreements that run
}
erasure-open-says = Hand them over or let them go together while you can. What still runs on the day does not stop by itself: the others read that you don't work here any more, and ask a colleague or let it go.
erasure-open-go = See what still runs
erasure-do-title = Have everything erased
erasure-how = It happens in fourteen days. Until that day you can take it back. You get a mail about it now. Keep your own data first, if you still want to have them.
erasure-last = You are the only administrator. Give that task to a colleague first; until then nothing is erased.
erasure-prove = Show that it is you
erasure-sure = I know that this can't be undone once it has happened
erasure-sure-needed = Tick this if you are sure.
erasure-do = Have everything erased
erasure-not-now = Not now
erasure-seen = You and the data-protection officer. Your lead and the administrator don't see this request.
erasure-done-asked = Your request is noted.
erasure-done-taken-back = You took your request back. Nothing is erased.
erasure-waits = On { $day } everything of yours is erased
erasure-waits-says = Until that day nothing changes and you can take it back.
erasure-by-letter = The data-protection officer wrote this down, because it was asked by letter.
erasure-take-back = Take it back
erasure-mail-subject = On { $day } everything of yours in Zwerm is erased
erasure-mail-hello = Hello { $name },
erasure-mail-asked = You asked to erase everything that Zwerm at { $organisation } keeps of you. That happens on { $day }.
erasure-mail-letter = The data-protection officer was asked to erase everything that Zwerm at { $organisation } keeps of you. That happens on { $day }.
erasure-mail-back = Did you change your mind, or was this not you? Then take it back before that day. If you can't sign in any more, tell the data-protection officer.
erasure-mail-do = See or take back
rights-mail-subject = Something was asked about your data in Zwerm
rights-mail-noted = The data-protection officer of { $organisation } wrote down a request for you: { $right }. You get an answer by { $day }.
rights-mail-back = Was this not you? Then take it back, or tell the data-protection officer.
rights-mail-do = See your rights

## Rectify, restrict, object
rights-title = Your rights
rights-lead = Is something not right, or should Zwerm do nothing with your data for a while? Ask it here. You get an answer within a month.
rights-own = What you asked
rights-self = What you can do yourself
rights-self-says = You change your own details at About me. A sentence in an agreement you change with a new version, together with the other. What is yours alone you take away yourself.
rights-ask = Ask the data-protection officer
rights-which = What is it about?
rights-choose = Choose what it is about.
rights-already = You asked this already. It stands above.
rights-words = What is the matter, and what do you want?
rights-words-hint = With restrict this may stay empty.
rights-send = Ask it
rights-seen = You and the data-protection officer
rights-done-asked = Your request is noted.
rights-done-taken-back = You took it back.
rights-erase = Erase everything
rights-rectify = Rectify
rights-rectify-says = Something is not right and you can't change it yourself.
rights-restrict = Restrict
rights-restrict-says = Holds at once, until you take it back: you get no mail about agreements and nobody finds your name in Search. Whoever agreed something with you still sees that.
rights-object = Object
rights-object-says = You think that Zwerm may not do something with your data.
rights-answered = There is an answer to what you asked about your data
rights-answer = Answer:
rights-take-back = Take back
rights-waits-erase = Happens on { $day }.
rights-begun = Is being erased now.
rights-waits-restrict = Holds now. Answer by { $day }.
rights-waits = Waits for an answer, by { $day }.
rights-taken-back = Taken back { $day }.
rights-granted = Granted { $day }.
rights-declined = Declined { $day }.

## The data-protection officer
officer-title = Requests
officer-lead = What people ask about their own data. You see the request alone, not the data themselves.
officer-open = Still waits
officer-none = No request is open.
officer-owed = { $count ->
    [one] A request waits for your answer, by { $day }
   *[other] { $count } requests wait for your answer, the first by { $day }
}
officer-closed = Done, the last year
officer-of = { $what }: { $name }
officer-asked = Asked on { $day }
officer-was-letter = It came by letter.
officer-answer = Answer
officer-what = What is your answer?
officer-grant = Granted
officer-decline = Declined
officer-choose = Choose granted or declined.
officer-words = Why, and what was done
officer-words-hint = Do you decline? Then also say that they can go to the data-protection authority or to court.
officer-send = Answer
officer-answered-already = This was answered already, or taken back.
officer-own = Somebody else answers your own request. If there is nobody, ask the board who does.
officer-done-answered = Your answer is there. Who asked reads it at Your rights.
officer-done-noted = The request is noted.
officer-letter-title = Write down a request by letter
officer-letter-lead = For who can't sign in (any more). First make sure who it is.
officer-name = Whose letter is it?
officer-name-hint = The whole name, also of who does not work here any more.
officer-nobody = Nobody is called so. Write the whole name as it stands in Zwerm.
officer-which = More people are called so. Choose who it is.
officer-left = Not here any more since { $day }
officer-here = Works here
officer-letter-words = What the letter says
officer-letter-told = They get a mail, if there is an address. Erase everything can be taken back for fourteen days. That you wrote this down stands at Who looked?
officer-prove = First show that it is you
officer-prove-again = It is more than ten minutes ago that you showed that it is you. Do that again; your text stays here. Then send it again.
officer-own-letter = For yourself you ask it at Your rights or Erase everything.
officer-letter-send = Write it down
officer-already = This is open already for this person.
officer-last = This is the only administrator. Somebody else must have that task first.

## On My data
mine-rights = Your rights
mine-rights-says = Have something put right, restrict what Zwerm does with your data, object, or have everything erased.
