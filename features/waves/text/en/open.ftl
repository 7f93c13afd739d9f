## Open questions in a wave
waves-open-question = { $question ->
    [missing] What is missing in this list?
    [coat] Where does the coat fit like a glove, and where does it pinch?
   *[other] …
}
waves-open-together = { $question ->
    [missing] Everybody together; everybody reads the answers
    [coat] By department, never by team; whoever was asked in that department reads the answers
   *[other] …
}
waves-open-ask = Open questions
waves-open-ask-hint = Each open question has a ballot of its own, apart from the statements. Answers are read if there are { $answers } or more together.
waves-open-too-few = An open question needs at least { $answers } people: with fewer one can guess who wrote what. Leave it out, or ask more people.
waves-open-title = Open question
waves-open-groups = Who answers it together
waves-open-says = Each open question has a ballot of its own. Nothing ties a text to the statements or to another question. Only from { $from } answers in a group on are they opened. Else never: the key is gone then.
waves-open-invited = { $count ->
    [one] 1 person
   *[other] { $count } people
}
waves-open-not-confidential = An open question has a ballot, and a confidential wave has none. Switch the question off, or make the wave anonymous.
waves-open-not-by-letter = Whoever answers with a letter, at a shared tablet or in the standalone file does not get the open questions.
waves-open-own = Your group: { $group }.
waves-open-cells-file = Groups of the open questions
waves-open-paper = There is a ballot paper here for the open question too, apart from the other one. On the page to answer you find that question at the end, after the statements.
waves-open-scan = And apart, for the open question:

## Writing
waves-open-write = One more, an open question
waves-open-readers = { $question ->
    [missing] Everybody in the organisation reads the answers.
    [coat] Whoever was asked in the same group reads the answers. Which that is, the page of the wave says.
   *[other] …
} The works council reads along to take names out. If there are fewer than { $from } answers, nobody reads them.
waves-open-style = Write as a colleague might write it too: by words or an event of your own somebody can recognise you. Write no names.
waves-open-limit = At most 600 characters.
waves-open-send = Make it ready to hand in
waves-open-names = There may be a name in it:
waves-open-names-says = Do you take it out, or may it stay? We don't see a name at the beginning of a sentence: read it once more yourself.
waves-open-names-change = I'll change it
waves-open-names-keep = It may stay
waves-open-waits = Your text is ready and goes by itself, within two minutes: at another moment than your other answers. Leave this page open until then. If you close it earlier, the text goes when you come back here.
waves-open-sent = Your answer to this question is handed in.
waves-open-again = Write something else
waves-open-again-says = What you write now takes the place of your earlier answer.
waves-open-empty = Write something first.
waves-open-long = This does not fit. Make it a little shorter.

## Reading
waves-open-answers = Answers to the open questions
waves-open-lead = What people wrote, as they wrote it. The order was drawn once, and nobody knows who wrote what.
waves-open-read-by-all = Everybody in the organisation reads this.
waves-open-read-by = Whoever was asked in { $group } reads this, and the works council.
waves-open-none = There were fewer than { $from } answers here. They were never opened, and the key is destroyed.
waves-open-waits-for-teams = First each team in this group opens its own result. Then the answers stand here, on { $day } at the latest.
waves-open-more = Read on
waves-open-guess = Don't find out who wrote something. Is there a name in it, or do you recognise somebody? Tell the works council: it can take an answer away.
waves-open-remove = Take away…
waves-open-remove-says = The text goes for good. That there was something, and why it is gone, stays visible.
waves-open-reason = { $reason ->
    [name] somebody is named in it
    [recognisable] somebody can be recognised
   *[other] …
}
waves-open-removed = Taken away on { $day }: { $why }.
waves-open-removed-done = Taken away. The text is gone.
waves-open-no-reason = Choose why.
