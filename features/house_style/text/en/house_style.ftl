house-style-title = House style
house-style-lead = Give Zwerm your own colours, corners and fonts. Everybody at { $organisation } sees them, also on the page to sign in.

## What there is and was
house-style-now = Your house style
house-style-since = Since { $day }, chosen by { $by }.
house-style-see = Look at it
house-style-remove = Back to the look of Zwerm
house-style-before = Earlier house styles
house-style-on = On { $day }
house-style-between = From { $since } until { $until }
house-style-was = { $days }; replaced or removed by { $by }
house-style-done-chosen = Done. Every page has your house style now.
house-style-done-removed = Done. Zwerm has its own look again. You can always go back: see earlier house styles.

## Choosing a file, or writing
house-style-choose = Choose a theme file
house-style-file = Theme file
house-style-file-hint = A CSS file with tokens of NL Design System, at most 256 kB. You see an example first. Nothing changes yet.
house-style-look = Look at the file
house-style-write = Or write it here
house-style-tokens = Tokens
house-style-tokens-hint = Change what stands here. Then too you see an example first.
house-style-look-typed = Look at what you wrote
house-style-seen = Only who administers Zwerm, until you choose it

## How it works
house-style-how = How it works
house-style-how-first = You look first, in light and dark. Only when you choose it, everybody sees it.
house-style-how-readable = Is a colour too pale to read? Then we darken it until it can be read, and say which.
house-style-how-dark = Zwerm makes the dark colours itself, from your main colour.
house-style-how-fonts = Fonts are on the device of whoever looks. Zwerm fetches none. If one is not there, the next of your list is used.
house-style-example = Example file with explanation
house-style-known = The tokens Zwerm reads
house-style-token-brand = Main colour: buttons, marks and what is chosen.
house-style-token-hover = A button under the pointer.
house-style-token-words = The words on a button.
house-style-token-link = Links.
house-style-token-cards = How round cards are, from 0 to 64px.
house-style-token-fields = How round buttons and fields are, from 0 to 64px.
house-style-token-heads = Font of heads, with a spare one behind it.
house-style-token-text = Font of plain text, with a spare one behind it.
house-style-example-head = House style for Zwerm. Change what stands after the colon. A line you take away stays as Zwerm itself is.

## What is not right
house-style-no-file = Choose a file first.
house-style-too-long = This is too large. A theme file is at most { $most } kB.
house-style-not-text = This is not a file with text. Choose a CSS file.
house-style-not-utf8 = Line { $line }: this is not UTF-8. Save the file as UTF-8 and choose it again.
house-style-no-token = We recognise no token at all. This page says which ones Zwerm reads.
house-style-wrong-colour = Line { $line }, { $token }: { $value } is not a colour we know. Write it like this: #0f5c74, rgb(…), hsl(…) or oklch(…).
house-style-wrong-length = Line { $line }, { $token }: { $value } is not a length that fits here. Write 8px or 0.5rem, for example; at most 64px.
house-style-wrong-font = Line { $line }, { $token }: { $value } is not a list of names of fonts. Write 'Noto Sans', sans-serif, for example.
house-style-more = And { $count } more.

## The example
house-style-proposed = This is how it will be
house-style-pill = Nothing changed yet
house-style-proposed-by = Proposed by { $by }, { $day }.
house-style-past = An earlier house style
house-style-past-says = { $days }.
house-style-whole-page = This whole page is in this house style.
house-style-for-all = If you choose it: everybody at { $organisation }
house-style-do = Choose this house style
house-style-change = Change something
house-style-other = To the house style
house-style-nudges = Made easier to read
house-style-nudges-says = These colours were too hard to read. We use the colour after it.
house-style-nudged = Line { $line }, { $token }: { $from } becomes { $to }. The contrast was { $contrast }; 4.5 is needed.
house-style-nudged-too = { $token }: { $from } becomes { $to }. The contrast was { $contrast }; 4.5 is needed.
house-style-sample = This is how it looks
house-style-light = Light
house-style-dark = Dark
house-style-readable = How well you can read it
house-style-readable-says = The lowest contrast of words with their background. From 4.5 it can be read well (WCAG 2.2 AA). More is better, 21 is the most.
house-style-words = Words
house-style-on-buttons = On a button
house-style-in-brand = In the main colour
house-style-links = Links
house-style-skipped = { $count ->
    [one] One token changes nothing here
   *[other] { $count } tokens change nothing here
}
house-style-skipped-says = That is fine: a theme file is for more than Zwerm alone. Is there a name that you did mean? Then see whether it is spelled right.
house-style-skipped-one = Line { $line }: { $token }
house-style-sample-pill = Thursday
house-style-sample-title = Twenty home visits
house-style-sample-text = Twenty visits done, and told what stands out.
house-style-sample-link = More explanation
house-style-sample-waits = Waits for you
house-style-sample-leaf = On course
house-style-sample-button = Agree
house-style-sample-quiet = Make a counter-proposal
house-style-sample-note = The two of you can always agree on this anew.
