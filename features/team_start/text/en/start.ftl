## Team start
start-part = Team start
start-part-team = The team
start-part-roles = Roles
start-part-context = Goals and boundaries
start-parts = Parts of this team
start-where = Where you are
start-back = Back
start-title = Team start, { $day }
start-lead-free = No ask waits for your answer. The rest is catching up.
start-lead-one = One ask of another team waits for your answer. The rest is catching up.
start-lead-some = { $count } asks of other teams wait for your answer. The rest is catching up.

## Agenda
start-agenda = On the table
start-agenda-none = Nothing on the agenda yet. What would you like to talk about with the team?
start-item-from = From { $name }
start-item-says = { $says } · { $from }
start-add = Put something on the agenda
start-add-title = What is it about?
start-add-title-hint = Short. A question often works well: who helps Ruben with his first conversation?
start-add-says = What should we know beforehand?
start-add-now = For this week
start-add-next-week = For next week
start-agenda-full = There are sixty items already. Tick some first.
start-do-done = Dealt with
start-do-next-week = Next week
start-do-this-week = This week after all
start-do-again = Not done yet after all
start-do-up = Earlier
start-do-down = Later
start-do-away = Take away
start-next-week = { $count ->
    [one] For next week: 1 item
   *[other] For next week: { $count } items
}
start-dealt-with = { $count ->
    [one] Dealt with this week: 1 item
   *[other] Dealt with this week: { $count } items
}
start-seen = Only { $team } and who leads this team
start-done-added = It is on the agenda.
start-done-moved = Moved.
start-done-dealt-with = Dealt with. Not so? Below you put it back.
start-done-again = It is on the table again.
start-done-away = Taken away.
start-done-filled-in = Filled in. Here you see what it says.

## Open asks
start-asks = Open asks
start-we-ask = We need from
start-they-ask = They need from us
start-we-ask-none = We ask nothing of another team now.
start-they-ask-none = Nobody asks anything of us now.
start-asks-seen = { $team }. Another team sees only what is between the two of you.

## An ask
ask-new = Ask something of a team
ask-new-lead = Say what you need and by when. They answer in dialogue: yes and when, or no and why.
ask-to = Of which team?
ask-to-type = Type the whole name of the team.
ask-what = What do you need?
ask-what-hint = In one sentence. What they do, not how they do it.
ask-by = Needed by
ask-by-hint = The day it has to be there.
ask-do = Ask it
ask-seen-new = { $team } and the team that you ask
ask-choose-team = Choose a team.
ask-own-team = That is your own team. Put it on the agenda.
ask-no-day = This is no day that exists.
ask-day-ahead = Choose a day from today on, within two years.
ask-too-many = You ask a lot at once already. Finish something first.
ask-team-full = This team has many open asks already. Call them, or finish one together first.
ask-title = Ask to { $team }
ask-from = From
ask-of = Of
ask-stands = Where it stands
ask-no-hurry = No fixed day
ask-promised-by = { $name } takes it up
ask-orphan = { $team } is no longer there. Ask another team, or withdraw it.
ask-promise-title = Can we do this?
ask-promise-day = We promise it for
ask-promise-day-hint = Another day than was asked is fine too.
ask-promise-words = Anything to say with it?
ask-promise-do = I take it up
ask-receive-do = Got it, thank you
ask-again-title = Ask it again
ask-again-words = How could it be done?
ask-again-hint = What do you need at least? What may be different?
ask-again-do = Ask it like this
ask-say-title = Say something to { $team }
ask-say-words = What would you like to say or ask?
ask-say-hint = You may call as well. Write here what you agreed.
ask-say-do = Say it
ask-decline-title = We can't do this
ask-decline-words = Why not? And what is possible?
ask-decline-hint = They would rather hear an honest no than a yes that does not come.
ask-decline-do = Say no, with this reason
ask-withdraw-do = We no longer need this
ask-seen = { $from } and { $to }
ask-how = How it went
ask-meanwhile = Somebody else just did something here too. See where it stands now; what you wrote is still there.
ask-done-asked = Asked. It stands on their team start.
ask-done-promised = Promised. They see it on their team start.
ask-done-declined = You said no, with the reason. They can ask it in another way.
ask-done-said = Said.
ask-done-received = Good. This ask is done.
ask-done-withdrawn = Withdrawn.
ask-pill-attention = Asks for attention: asked on { $day }
ask-pill-needed = Needed on { $day }
ask-pill-asked = Asked on { $day }
ask-pill-who-by = Who of us takes this up? Needed on { $day }
ask-pill-who = Who of us takes this up?
ask-pill-promise-passed = Was promised for { $day }: have a word
ask-pill-promised-for = Promised for { $day }
ask-pill-promised = Promised
ask-pill-declined = Not possible: how could it be?
ask-pill-received = Received
ask-pill-withdrawn = Withdrawn
ask-pill-orphan = This team is no longer there
ask-who = { $name } ({ $team })
ask-step-promised-for = { $who } promised it for { $day }.
ask-step-promised = { $who } promised it.
ask-step-declined = { $who } said it can't be done:
ask-step-said = { $who } said:
ask-step-asked = { $who } asked it.
ask-step-received = { $who } said: got it, thank you.
ask-step-withdrawn = { $who } withdrew the ask.

## Our figure
start-figures = Our figure
start-figures-keep = Our figures
start-figures-none = Pick one to five figures that you want to follow yourselves. Filling them in takes ten seconds a week.
start-figures-seen = Only { $team } and who leads this team. Nobody above or beside you sees this, and it is compared nowhere.
figure-title = Our figure, { $team }
figure-lead = You choose what you want to follow. Pick something you learn from yourselves: how long somebody waits, how often something has to be done again.
figure-pick = Pick a figure
figure-pick-do = Follow this figure
figure-name = What do you count?
figure-name-hint = For example: working days until the first conversation.
figure-unit = In what?
figure-unit-hint = For example: days, times, hours.
figure-better = Which way do you want it to go?
figure-better-up = Up
figure-better-down = Down
figure-better-none = Neither, we want to see it
figure-choose-better = Choose one of the three.
figure-enough = Five figures are enough. Put one away first if you want to follow another.
figure-stale = Somebody else has just changed this figure too. You see both texts. Make one of them together and keep it again.
figure-theirs = What stands there now
figure-yours = What you wrote
figure-change = Change this figure
figure-save = Save
figure-week = Which week?
figure-value = Figure
start-last-week = Last week ({ $week })
start-this-week = This week ({ $week })
figure-choose-week = Choose a week from the list.
figure-no-number = Fill in a number, such as 7 or 7.5.
figure-mend = Correct a week
figure-mend-hint = Leaving it empty takes the week away.
figure-explained = The band is the usual up and down. We reckon it from the first ten weeks: the middle, plus and minus 2.66 times the mean step from week to week. What lies within the band needs no explaining.
figure-measure-says = Is this the new usual? Then reckon again from { $week }. The old points stay.
figure-measure = Reckon again from { $week }
figure-close = Put this figure away
figure-reopen = Follow it again
figure-is-away = You do not follow this figure now.
figure-away = { $count ->
    [one] 1 figure that you followed before
   *[other] { $count } figures that you followed before
}
figure-done-made = Picked. Fill it in each week at the team start.
figure-done-closed = Put away. What you filled in is kept.
figure-done-changed = Changed.
figure-done-reopened = You follow this figure again.
figure-done-measured = The band now counts from that week.
figure-done-mended = Corrected.
