simulate-day = day
simulate-competence = can
simulate-intention = means well
simulate-unknown = unknown
simulate-level = room
simulate-step = step
simulate-step-of = { $step ->
    [explore] explore: small, a word each week
    [milestone] a word at each milestone
   *[delivery] a word at delivery
}
simulate-middle = trust
simulate-between = eight in ten
simulate-from-to = { $from } to { $to }
simulate-not-measured = This is a model of made-up people. The numbers are chosen and not measured; it says nothing about anybody.
simulate-no-share = --kept and --told: a number from 0 to 1
simulate-no-year = --a-year: a whole number from 1 to 365
simulate-no-file = { $file } is not there, or can't be read
simulate-too-large = { $file } is too large: 4 MB at most
simulate-no-text = { $file } is no text in UTF-8
simulate-no-heads = the first line should have the columns day and event
simulate-too-many = there are too many lines: { $most } at most
simulate-wrong = line { $line }: here stands something that can't be read: “{ $what }”
simulate-nothing = there is no event in it
