## Letters on paper
waves-letters-title = Letters on paper
waves-letters-lead = For who has no account or no device of their own. Somebody is ticked off, and then draws a letter from the pile of their own group. There is no name and no number on a letter; nobody knows who has which one.
waves-letters-piles = The piles
waves-letters-none = No letters have been made yet.
waves-letters-made = Made
waves-letters-drawn = Handed out
waves-letters-left = On the pile
waves-letters-count = Count the pile after each day of handing out. If there are fewer than stands here, a letter is gone that nobody was given. Never more letters can be used than were handed out. Shred what is left after the last day.
waves-letters-make-title = Make letters
waves-letters-make-says = You get one file to print. The codes stand in it alone: Zwerm does not keep them and can't give the file again. Print on one side (large letters on both: two pages each), shuffle the pile, and delete the file.
waves-letters-of-cell = For which group
waves-letters-how-many = How many letters
waves-letters-how-many-hint = No more than there are people in the group, and at most 100 at a time.
waves-letters-language = In which language
waves-letters-large = Large letters (18 points)
waves-letters-place = Where is a tablet to answer on?
waves-letters-place-hint = This is printed on the letter.
waves-letters-place-example = in the canteen, beside the coffee
waves-letters-make = Make the letters
waves-letters-once = Who has the file has the codes, and can answer with each letter until somebody answers with it after them. Print where nobody looks along.
waves-letters-who-makes = The works council makes the letters, so that who holds the wave does not have the codes. You may hand them out.
waves-letters-were-made = The letters have been made.
waves-letters-no-cell = Choose a group.
waves-letters-how-many-wrong = Fill in a number from 1 to { $most }.
waves-letters-place-long = Keep it to { $length } characters.
waves-letters-too-many = { $before } letters have been made for this group already. There will be no more than { $most }: twice as many as there are people.
waves-letters-kiosk = A tablet to answer on
waves-letters-kiosk-says = Open this address on a tablet where nobody is signed in, and lock the tablet to this page. The tablet keeps nothing. Whoever is done sees a receipt; then the screen wipes itself. If nobody touches it for two minutes, it first asks whether anybody is still there.
waves-letters-honest = Who prints letters sees the codes, and could answer with them. Even so they can't read what somebody else answered. As never more letters can be used than were handed out, somebody will notice: they are told that all letters have been used. Who runs the server sees who was given a letter and how many letters were opened together; not which letter is whose.
waves-letters-days = You can answer from { $from } to { $until }; it takes a few minutes. You need no account. Where you answer, nobody knows who you are.
waves-letters-for = { $organisation } · for the group { $cell }
waves-letters-phone = On your own phone
waves-letters-scan = Point the camera of your phone at this block. Best do so at home: then whoever watches the network at work sees nothing either.
waves-letters-scan-said = A block to scan. It leads to
waves-letters-tablet = Or type the code
waves-letters-type = Does scanning not work? Go to { $address } and type this code. Capitals or small letters does not matter.
waves-letters-type-at = There is a tablet: { $place }. Or go to { $address }. Type this code there. Capitals or small letters does not matter.
waves-letters-promise = There is no name and no number on this letter, and nobody knows that you drew it. We keep no time, no IP address and no order. Of fewer than { $k } people together nothing is shown. You get a receipt with which you can check for yourself that your answer counts.
waves-letters-not-promise = Who has this letter or a copy of it can answer with it; only the last answer counts. Who printed the letters saw the codes. Who runs the server can change the software or watch the network while you answer. If your whole group answers alike, everybody knows your answer.
waves-letters-control = Control code: { $code }. The works council has these digits too, and so has the page where you answer. If they differ there, do not answer.
waves-letters-afterwards = Give this letter to nobody. You can change your answer with it; shred it after the last day.
waves-letters-mine = You took a letter on paper: you answer with that. There is no ballot paper in this browser beside it, for everybody has one vote.
waves-letters-says = For who has no account there are letters on paper: { $made } made, { $drawn } handed out.

## Handing out
waves-desk-title = Hand out letters
waves-desk-lead = Look for who stands before you, tick them off, and let them draw a letter themselves.
waves-desk-go = Hand out letters
waves-desk-name = Name
waves-desk-name-hint = A part of the name is enough.
waves-desk-find = Search
waves-desk-nobody = Nobody is called so.
waves-desk-not-invited = Is not invited for this wave: did not work here yet when it was made, or is not among those who are asked.
waves-desk-of = Belongs to { $cell }.
waves-desk-draws = Now let them draw a letter from the pile { $cell }.
waves-desk-has-letter = Was given a letter; { $who } ticked that off.
waves-desk-has-paper = Has a ballot paper already, in the browser of an earlier visit, and so can't get a letter: everybody has one vote.
waves-desk-no-pile = The pile { $cell } is used up, or no letters have been made for it yet. The works council can make more.
waves-desk-give = Give a letter
waves-desk-back = The letter is back
waves-desk-stays = Now that answering has begun, no letter goes back. Was it a mistake? Then let this colleague draw a letter too.
waves-desk-seen = The works council and the culture coordinator see here who was given a letter and who collected a ballot paper. Whether somebody answered, nobody sees.
waves-desk-done = { $done ->
    [drawn] Ticked off.
    [back] The letter belongs on the pile again.
   *[other] Kept.
}

## Answering with a letter
waves-letter-title = Answer with your letter
waves-letter-code = The code on your letter
waves-letter-hint = Six groups of five letters and digits. Capitals are not needed. A scanner will do too.
waves-letter-go = Go on
waves-letter-typo = Something is wrong in group { $groups }. Look closely at the letter: there are six groups of five.
waves-kiosk-lead = This tablet keeps nothing. When you are done, the screen wipes itself.
waves-kiosk-still = Are you still there?
waves-kiosk-still-says = In 20 seconds everything on this screen is wiped. What you handed in stays handed in.
waves-kiosk-on = Yes, I go on
waves-kiosk-stop = Stop and wipe everything
waves-kiosk-receipt = Your receipt, to take a picture of
waves-kiosk-wipes = This screen wipes itself in { $seconds } seconds.
waves-kiosk-longer = Give me more time
waves-kiosk-now = Done: wipe now
