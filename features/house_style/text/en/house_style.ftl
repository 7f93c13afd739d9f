house-style-title = House style
house-style-lead = Give Zwerm your own colours, corners, fonts and logo. Everybody at { $organisation } sees them, also on the page to sign in.

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
house-style-choose = Choose files
house-style-file = Theme file
house-style-file-hint = A CSS file with tokens of NL Design System, at most 256 kB. You see an example first. Nothing changes yet.
house-style-look = Look at what you chose
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
house-style-how-fonts = Fonts that you only name are on the device of whoever looks. If one is not there, the next of your list is used. A font file that you choose comes from this server.
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

## Logo and fonts
house-style-logo = Logo
house-style-logo-hint = PNG or SVG, at most { $most } kB; a PNG at most { $side } by { $side } dots. It takes the place of the name Zwerm, above the menu and at sign-in.
house-style-heading-font = Font of heads
house-style-text-font = Font of plain text
house-style-font-hint = A WOFF2 file, at most { $most } kB. Choose a font that you may use on a website.
house-style-logo-look = Do you see the logo well below, in light and in dark? If not, choose another version.
house-style-files = Files of your own
house-style-there-is = { $name }: { $kind }, { $size } kB
house-style-without-logo = Take the logo away
house-style-without-heading-font = Take the font of heads away
house-style-without-text-font = Take the font of plain text away
house-style-nothing-left = Like this nothing is left. Then choose: Back to the look of Zwerm.
house-style-logo-too-large = This logo is too large. A logo is at most { $most } kB.
house-style-font-too-large = This font file is too large. It is at most { $most } kB.
house-style-no-picture = This is neither PNG nor SVG. Choose another file.
house-style-broken-png = This PNG file is not whole, or there is more in it than a picture. Save it as PNG again.
house-style-sides = This picture is { $width } by { $height } dots. A logo is at most { $side } by { $side } dots.
house-style-broken-svg = Line { $line }: this is no SVG that we can read. Save the logo as plain SVG.
house-style-svg-not-utf8 = This SVG is not UTF-8. Save it as UTF-8.
house-style-svg-doctype = There is a DOCTYPE in this SVG, which may not be. Take that line away, or save the logo as plain SVG.
house-style-svg-element = Line { $line }: { $name } may not be in a logo. Only shapes may. Save the logo as plain SVG, without a block of styles.
house-style-svg-attribute = Line { $line }: { $name } of { $element } may not be in a logo like this. Save the logo as plain SVG, with presentation attributes instead of styles.
house-style-svg-too-much = This SVG draws too much: too many shapes, or too deep in each other. Make it simpler.
house-style-no-font = This is no WOFF2 file. Choose a font that ends in .woff2.
house-style-broken-font = This WOFF2 file is not whole, or there is more than one font in it. Get it again.
