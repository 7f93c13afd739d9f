## Stepping in
demo-title = Step into somebody’s shoes
demo-lead = This is { $house }: a municipality that does not exist. Everything here is made up, the people too and what they agree on. Choose somebody and look around. You need no password.
demo-you-are = You are { $name } now.
demo-back = Back to Today
demo-visitors = People to begin with
demo-step-in = Step in as

## Looking for somebody else
demo-others = Somebody else
demo-search = Search by name
demo-search-do = Search
demo-everybody = Show everybody
demo-found-none = Nobody here is called that. Try a part of the name.
demo-pages = Pages
demo-page = Page { $page }
demo-before = Previous
demo-after = Next

## Starting over
demo-anew = Starting over
demo-anew-says = What you do here stays until somebody starts the demo over. Others on this server see it too.
demo-anew-link = Start over
demo-other-language = Inside, everything is in Dutch now.
demo-other-language-do = Show everything in English
demo-other-language-says = This button starts the demo over.
demo-done-anew = The demo has started over, as if today were its first day.
demo-reset-title = Start the demo over?
demo-reset-lead = Everything that was added or changed here will be gone. The people and agreements come back as they were, with today’s date. Whoever is in now steps in again afterwards.
demo-reset-do = Yes, start over
demo-reset-no = No, go back
demo-reset-too-big = This demo is too big to start over from here. Start Zwerm with an empty folder.
