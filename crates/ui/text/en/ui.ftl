## The page around the page
skip-to-content = Skip to content
main-menu = Main menu
room-today = Today
room-agreements = Agreements
room-team = Team
waiting-for-you = { $count ->
    [one] waits for you
   *[other] wait for you
}
inbox = Inbox
about-me = About me
explanation = How it works
demo = Demo
demo-of = Demo: { $organisation }. Everything here is made up.
step-into-someone-else = Step into someone else’s shoes
language-of-page = Language

## Forms
may-stay-empty = may stay empty
not-yet-right = { $count ->
    [one] One thing is not right yet
   *[other] { $count } things are not right yet
}
your-input-is-kept = What you wrote is still there.
draft-restored = Your earlier text is back. It was kept on this device.
draft-discard = Throw away and start again
draft-kept = What you type is kept on this device, for a week or until you send it. It is not on any other device.
who-sees-this = Who sees this:
choose = Choose
i-form-hint = Could you say this with “I”? For example: I notice … I need … I am going to …
what-how-hint = Is this the result, or the way to get there? Whoever does it chooses the way.

## Search and the menu
search = Search
search-for = What are you looking for?
search-how = Walk through what was found with the arrow keys. Esc closes.
close = Close
quick-add = Agree on something
quick-more = Agree on more, on a page of its own

## Parts
was = was
becomes = becomes
see-as-table = View as a table
flock-explained = Each bird is an agreement that people here finished together this quarter. Also if it changed along the way, or was let go together. The flock belongs to the whole organisation: nobody is counted apart, and there is no need for more.

flock-sentence = { $count } finished together this quarter
flock-first = The first one finished together this quarter
flock-empty = This quarter the flock starts small again
flock-scale = (each bird stands for { $each })
flock-caption = Agreements this organisation finished together
flock-quarter = Quarter
flock-finished = Finished together
disk-full = Nothing can be saved for now: the server's disk is full. Reading goes on as usual. Whoever runs Zwerm can make room.

## Greeting
good-morning = Good morning
good-afternoon = Good afternoon
good-evening = Good evening

## What the helping lines look for: at the start of a sentence, or anywhere; a star stands for what comes between
i-form-starts = you | they | management | they should
what-how-has = via | by means of | with the help of | using the template | first * then

## A team's own figure, week by week
trend-week = week { $week }
trend-week-head = Week
trend-value = Figure
trend-nothing = Nothing filled in yet.
trend-few = { $week }: { $value }. Fill it in { $missing } more times, then you see what is usual.
trend-usual = { $week }: { $value }. That is usual up and down, between { $low } and { $high }.
trend-outside = { $week }: { $value }. Usual is { $low } to { $high }. What was different?
trend-higher = Usual was { $low } to { $high }. Since { $week } it is higher: something really changed.
trend-lower = Usual was { $low } to { $high }. Since { $week } it is lower: something really changed.
trend-leans-up = Since { $week } it has been above the middle each time: something is shifting.
trend-leans-down = Since { $week } it has been below the middle each time: something is shifting.
trend-wanted = That is the way you want it to go.
trend-not-wanted = That is not the way you want it to go.
trend-caption = { $name }. Usual up and down: { $low } to { $high }.

## What stands still
stands-still = { $name }: this stands still. The works council took its consent back. You can read, not change.
stands-still-where = How it stands

## Building blocks and statements
stones-block = Building block
stones-mean = Mean
stones-margin = How sure
shares-statement = Statement
shares-disagree = Disagree
shares-neither = Neither
shares-agree = Agree

## Statements, one at a time or all on one page
steps-at = Statement { "{" }at{ "}" } of { "{" }all{ "}" }
steps-next = Next
steps-skip = Skip
steps-back = Back
steps-all = All on one page
steps-one = One at a time
steps-skipped = You skipped { "{" }n{ "}" }.
steps-to-skipped = To the first one you skipped
