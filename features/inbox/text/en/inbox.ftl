## Inbox
inbox-title = Inbox
inbox-lead = What happened in what you agree on with others.
inbox-new = New for you
inbox-new-none = Nothing new.
inbox-put-aside = Move this to Earlier
inbox-put-aside-done = It is under Earlier now.
inbox-seen-by = Only you
inbox-waits = Don’t forget
inbox-waits-none = Nobody waits for you.
inbox-earlier = Earlier
inbox-days = The next two weeks
inbox-days-none = Nothing has a date.

## Mail and calendar
inbox-settings-title = Mail and calendar
inbox-settings-lead = Choose how much Zwerm mails you, and put your dates in your own calendar.
inbox-mail = Mail
inbox-mail-to = Mail goes to { $address }.
inbox-mail-nowhere = Zwerm knows no e-mail address of yours. It is all in your inbox.
inbox-how-much = How much mail do you want?
inbox-mail-daily = At once, and once a day
inbox-mail-daily-says = At once when somebody waits for you. What else there is, once a day.
inbox-mail-weekly = At once, and once a week
inbox-mail-weekly-says = At once when somebody waits for you. What else there is, on your first working day of the week.
inbox-mail-direct = Only when somebody waits for me
inbox-mail-direct-says = The rest you read in your inbox.
inbox-mail-none = No mail
inbox-mail-none-says = You read it all in your inbox.
inbox-choose = Choose how much mail you want.
# The days, from Monday to Sunday
inbox-weekdays = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
inbox-hours = Mail only comes within your working hours. Zwerm reads them like this: { $days }, from { $from } to { $until }.
inbox-hours-change = Change your working hours
inbox-save = Save
inbox-saved = Saved.
inbox-feed = Your dates in your own calendar
inbox-feed-says = With a secret address your calendar reads the dates of your agreements. A title is there only if your team or the organisation sees it too. Otherwise it says: Agreement with, and a first name.
inbox-feed-once = You see this address only once. Put it in your calendar as a subscription.
inbox-feed-copy = Copy the address
inbox-feed-copied = Copied
inbox-feed-since = You have had an address since { $day }. Lost, or seen by somebody else? Then make a new one: the old one stops working at once.
inbox-feed-make = Make a secret address
inbox-feed-renew = Make a new address
inbox-feed-end = Stop this address
inbox-feed-ended = The address no longer works.
inbox-feed-made = Your calendar address was made, and shown once. Did you not see it? Make a new one.
inbox-feed-seen-by = Whoever has the address sees these dates. Share it with nobody.

## The mail of a day or a week
digest-subject-new = What is new in { $organisation }
digest-subject-days = Don’t forget in { $organisation }
digest-hello = Hello { $name },
digest-new = New for you
digest-days = Don’t forget
digest-between = Something between you
digest-open = Open your inbox
digest-daily = You get this once a day at most. Rather less? { $link }
digest-weekly = You get this once a week at most. Rather otherwise? { $link }
