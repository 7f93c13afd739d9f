today-title = Today
today-hello = { $greeting }, { $name }
today-begin = This is where you begin: agree on something with one colleague. It takes three minutes.
today-free = Nobody is waiting for you. The day is yours.
today-waits-for-consent = Zwerm is ready and waits for consent.
today-one-waits = One person is waiting for your answer. After that the day is yours.
today-some-wait = { $count } people are waiting for your answer. After that the day is yours.
today-waits = Waiting for you
today-start = Begin something
today-week = This week
today-week-empty = Nothing planned. Enjoy.

about-title = How it works
about-lead = What Zwerm is, what it sees of you, and what it doesn't.
about-idea = What it is about
about-idea-text = People want to do their work well. Zwerm helps to agree on results together, to give each other the room that fits, and to learn from mistakes. You and the other agree what will be there. How it is done is up to whoever does it.
about-agreement = An agreement in three lines
about-agreement-text = What, when, and what you need. The other accepts, or makes a counter-proposal. Not going to work out? Agreeing again is normal, before the date. You finish together.
about-agreement-go = Agree on something
about-seen = What we see of you
about-seen-text = Your manager sees the agreements you make with them, and what you share with the team yourself. Nothing else.
about-unseen = What we don't see
about-unseen-text = Nobody sees when you were here, how long, or how much you did. Nobody sees whether you have read something. There are no scores on people, and people are never ranked by what they do.
about-file = Not in your file
about-file-text = An agreement belongs to those who make it. It has no place in a personnel file and doesn't count in an appraisal.
about-keys = Keys
about-keys-text = With g and then v, a or t you go to Today, Agreements or Team. With n you begin an agreement, with j and k you walk through a list, with / or Ctrl K you search. Rather not? Switch it off under About me.
about-trust = Why trust comes on foot and leaves on horseback
about-development = Still in development
about-development-text = Zwerm is growing. What you see here works. Having a say and growth come later, and so they aren't in the menu yet.
about-kept = What Zwerm keeps, and the papers for the works council
about-access = Accessibility

access-title = Accessibility
access-lead = Zwerm is for everyone.
access-aim = Zwerm is made to meet WCAG 2.2 level AA (EN 301 549). Every page works with a keyboard, with a screen reader, with text at 200%, in a narrow window, light and dark, and without JavaScript.
access-how = Every page is checked by a program (axe) at every change, on a large and a small screen, light and dark. There has been no independent test by people yet. We would rather say so.
access-trouble = Did you run into something? Tell whoever runs Zwerm where you work. That is not complaining, it helps.
access-back = To Today

search-title = Search
search-lead = In what you may see: people, teams, your agreements, what is shared with you, goals, boundaries and lessons.
search-for = What are you looking for?
search-nothing = Nothing found. Try another word, or fewer words.
search-no-word = Type a word or a name.
search-count = { $count ->
    [one] 1 found
   *[other] { $count } found
}
search-more = There is more. Add a word.
search-places = Go to
