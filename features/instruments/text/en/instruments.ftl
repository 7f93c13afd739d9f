## Questionnaires
instruments-title = Questionnaires
instruments-lead = What Zwerm can ask. Read each statement, before anything is asked.
instruments-not-yet = The culture coordinator asks the Zwermscan, the Puls or an own questionnaire in a wave. The Leiderschapsspiegel can't be asked in a wave yet.
instruments-zwermscan = The culture scan: trust, autonomy, growth and meaning, and what they rest on. The core takes three minutes; other parts come in turn.
instruments-pulse = Three statements of the core of the Zwermscan, others each time. After eight times all was asked once.
instruments-mirror = Five things that leading asks, about one leader, who fills it in first. The outcome is the leader's alone.
instruments-at-a-time = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
instruments-half-a-minute = half a minute
instruments-minutes = { $minutes } minutes
instruments-version = version { $version }
instruments-licence = licence { $licence }
instruments-in-development = in development
instruments-try = Try it
instruments-file = Keep it as a file (TOML)
instruments-principles = What makes people work well
instruments-building-blocks = What it rests on
instruments-outcomes = What comes of it
instruments-factors = What leading asks
instruments-working = The new way of working
instruments-core = In the core: in each measurement.
instruments-in-turn = In turn: not in each measurement.
instruments-factors-say = Never shown by team to anybody outside that team: with one leader it would be a mark for a person.
instruments-reversed = the other way round
instruments-reversed-says = The other way round: to this statement, disagreeing is the favourable answer. Zwerm turns the answer before it counts.
instruments-own = The leader: { $own }
instruments-turns = The eight turns
instruments-turns-say = Three statements each turn, about different things as far as possible.
instruments-preview = What it looks like
instruments-preview-lead = As somebody who answers sees it. You can click on everything.
instruments-nothing-sent = Nobody: nothing is sent or kept here.
instruments-view = Who looks
instruments-view-others = Who works with the leader
instruments-view-own = The leader
instruments-seen = Seen
instruments-next-turn = The next turn
instruments-of-zwerm = Of Zwerm
instruments-of-us = Of { $organisation }
instruments-own-lead = A questionnaire of { $organisation }’s own.
instruments-nameless = No name yet
instruments-draft = draft
instruments-withdrawn = withdrawn on { $day }
instruments-draft-says = This is a draft. Only culture coordinators see it.
instruments-withdrawn-says = This questionnaire was withdrawn: it is no longer offered. It can still be read.
instruments-earlier = This is an earlier version. Version { $number } is newer.
instruments-statements = Statements
instruments-versions = Versions
instruments-version-says = Version { $number }, published on { $day }, written by { $author }
instruments-version-draft = Version { $number }, draft of { $day }, written by { $author }
instruments-keep = For culture coordinators
instruments-go-on = Go on with the draft
instruments-change = Begin a next version
instruments-discard = Throw this draft away
instruments-discard-ask = What is in it will be gone. What was published stays.
instruments-discard-yes = Yes, throw it away
instruments-withdraw = Withdraw it
instruments-withdraw-ask = Nobody can choose it for a measurement then. Everybody can still read it. A next version offers it again.
instruments-withdraw-yes = Yes, withdraw it
instruments-done-published = Published. Everybody can read and try this questionnaire now.
instruments-done-withdrawn = Withdrawn.
instruments-done-discarded = The draft is gone.
instruments-done-saved = Saved.
instruments-new = Make a questionnaire of your own
instruments-new-lead = Begin with nothing, with a copy, or with a file. It becomes a draft, which you and other culture coordinators see.
instruments-begin-with = What do you begin with?
instruments-begin = Begin
instruments-choose = Choose what to begin with.
instruments-from-nothing = With an empty list
instruments-from-core = With the core of the Zwermscan (24 statements)
instruments-from-scan = With the whole Zwermscan (54 statements)
instruments-from-mirror = With the Leiderschapsspiegel (15 statements)
instruments-from-own = With { $name }
instruments-no-room = There are { $most } questionnaires of your own already. Throw a draft away first.
instruments-import = Or with a file
instruments-import-file = File
instruments-import-hint = CSV of a spreadsheet, or TOML as Zwerm keeps it. At most 5 MB, 24 constructs and 120 statements.
instruments-import-do = Read this file
instruments-choose-file = Choose a file.
instruments-example-csv = Example to fill in (CSV)
instruments-example-toml = Example: the Zwermscan (TOML)
instruments-columns = Which columns does Zwerm know?
instruments-columns-say =
    What you measure with a few statements together. Empty: the same as the row above. Needed.
    The same in English.
    The statement in Dutch. Needed, or the one in English.
    The statement in English.
    Yes or no: is disagreeing the favourable answer to this statement?
    The part of the questionnaire that the construct is in. Empty: the same as above.
    The name of its column in a file of answers: letters and digits. Empty: Zwerm chooses one.
    Lowest and highest answer: 1 to 5. Empty is 1 to 5.
    How the leader says it, where it is about one leader.
    The same in English.
instruments-of-others = Are the statements somebody else’s? Ask first whether you may use and change them. Many well-known questionnaires can’t simply be copied.
instruments-file-wrong = { $count ->
    [one] One thing is wrong in this file. Nothing was kept.
   *[other] { $count } things are wrong in this file. Nothing was kept.
}
instruments-line = Line { $line }: { $says }
instruments-more-wrong = And { $count } more.
instruments-file-large = This file is too large: { $most } MB at most.
instruments-file-spreadsheet = This is a spreadsheet. Save it as CSV and choose that file.
instruments-file-no-text = This is no text that Zwerm can read. Save it as CSV (UTF-8).
instruments-file-quote = A quotation mark is not right. Put two around a cell, or none.
instruments-file-empty = There is nothing in it.
instruments-file-headings = Above the columns there must at least be construct, and nl or en.
instruments-file-heading-twice = The column { $heading } is there twice.
instruments-file-cells = This row has more cells than the { $most } columns. Is there a separator in a statement? Put it between quotation marks.
instruments-file-no-words = This row has no statement.
instruments-file-no-construct = Say which construct this statement belongs to.
instruments-file-reversed = { $typed } is neither yes nor no. Say whether this statement is the other way round.
instruments-file-scale = { $typed } is no scale. Write for example 1 to 5. A spreadsheet may make a date of 1-5.
instruments-edit-lead = Each button saves what you typed. It can be published once everybody can read the statements.
instruments-both = Somebody else was writing here too
instruments-yours = What you wrote
instruments-theirs = What it says now
instruments-stale = Somebody else just changed this. You see both texts. Make one of them and save again.
instruments-no-draft = Somebody else published this meanwhile. Begin a next version in another window and save again; what you wrote is still here.
instruments-stops = What still stands in the way of publishing
instruments-hints = { $count ->
    [one] 1 hint
   *[other] { $count } hints
}
instruments-hints-say = Hints stand in the way of nothing. You decide.
instruments-save = Save
instruments-read = Read it
instruments-whole = The questionnaire
instruments-name = Name
instruments-in-dutch = in Dutch
instruments-in-english = in English
instruments-dutch = Dutch
instruments-english = English
instruments-licence-name = Licence
instruments-licence-hint = Who may use these words? A code such as EUPL-1.2 or CC-BY-4.0, or: own use. Everybody sees this.
instruments-languages = Languages
instruments-languages-hint = All statements must be there in each language that you choose.
instruments-new-words = These statements were not studied yet
instruments-new-words-say = Then it says “in development” everywhere.
instruments-part = Construct { $number }
instruments-part-name = Name of the construct
instruments-block = Part
instruments-block-hint = Constructs with the same part stand together. What is in “What leading asks” is never shown by team to others.
instruments-scale = Scale
instruments-scale-of-words = 1 to 5: strongly disagree to strongly agree
instruments-scale-of-numbers = { $low } to { $high }: without words, as a file only
instruments-statement = Statement
instruments-own-words = As the leader says it,
instruments-reversed-box = The other way round: disagreeing is the favourable answer
instruments-up = Up
instruments-down = Down
instruments-remove = Take away
instruments-add = Another statement
instruments-part-up = Construct up
instruments-part-down = Construct down
instruments-part-remove = Take this construct away
instruments-part-remove-ask = The statements of this construct go with it.
instruments-part-remove-yes = Yes, take it away
instruments-part-add = Another construct
instruments-full = No more fits: at most 120 statements and 24 constructs. A statement that the leader reads too counts twice.
instruments-publish = Publish
instruments-publish-says = Everybody in the organisation can read and try it then. This version does not change any more.
instruments-may-use = These words are ours, or we may use them
instruments-may-use-says = Are they somebody else’s? Then you read under which licence they are, and filled that in above.
instruments-may-use-first = May you use these words? Tick the box if you may.
instruments-seen-draft = Culture coordinators, until you publish
instruments-name-first-nl = The questionnaire has no Dutch name yet.
instruments-name-first-en = The questionnaire has no English name yet.
instruments-licence-first = It does not say yet who may use these words. Fill in a licence.
instruments-part-name-first-nl = Construct { $id } has no Dutch name yet.
instruments-part-name-first-en = Construct { $id } has no English name yet.
