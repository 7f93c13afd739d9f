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

## Look as
demo-eyes-title = Look as
demo-eyes-lead = Be a leader, the director, the administrator, HR or the works council, and try to see something that is { $name }’s.
demo-eyes-who = Who do you want to be?
demo-eyes-try = Try it with { $name }
demo-eyes-first = First choose above who you are.
demo-eyes-agreement = An agreement { $name } has with a colleague
demo-eyes-nothing = Who is no party to it finds nothing here. Not even that it exists.
demo-eyes-print = The same agreement on paper
demo-eyes-account = { $name }’s account
demo-eyes-account-finds = Only an administrator can open this. { $name } reads it afterwards at Who looked?
demo-eyes-page = { $name }’s page
demo-eyes-page-finds = Everybody sees that alike: name, team, roles and How I work.
demo-eyes-search = Searching for words of the agreement
demo-eyes-search-finds = You find only what you may see anyway.
demo-eyes-rules = Who may do what
demo-eyes-rules-finds = All rules together, also through the eyes of who you are now.
demo-eyes-link = Look as the director, the administrator or HR
demo-eyes-link-says = And try to see something that is a colleague’s.

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
demo-guests = Guests of another organisation
demo-guests-says = Without an account, with a personal link. They find only their own agreements.
