## Waves of the scan
waves-title = Waves
waves-lead = Answer together once, and then know what is valued where you work and what chafes. Nobody can see who answered what.
waves-new = New wave
waves-new-lead = What do we ask, of whom, and when? The works council then looks along and signs. Only after that is anything asked.
waves-empty = There has been no wave yet
waves-empty-says = A wave takes each of you a few minutes. The culture coordinator makes it, the works council signs, and a team sees its own result.
waves-instruments = See the questionnaires
waves-watches = You compare and sign a wave before anything is asked.
waves-back = Back
waves-days = You can answer from { $from } to { $until }.
waves-days-over = You could answer from { $from } to { $until }.
waves-days-none = Planned from { $from } to { $until }; this will not be held.
waves-stage = { $stage ->
    [made] being prepared
    [preparing] keys are being made
    [prepared] waits for a signature
    [lapsed] not signed in time
    [collecting] announced
    [open] open
    [counting] being counted
    [opened] the result is there
    [withdrawn] withdrawn
   *[other] unknown
}
waves-stage-says = { $stage ->
    [made] See who is grouped with whom. If it is right, Zwerm makes a key for each group. It is what makes a ballot paper of that group a real one.
    [preparing] A key of its own is made for each group. That may take a while; you need not wait.
    [prepared] All is ready. The works council compares the control code and signs, two days before the first day at the latest.
    [lapsed] Nobody signed in time. Make a new wave with later days.
    [collecting] Everybody collects a ballot paper by signing in. Answering begins later, so that the two are not one moment.
    [open] You can answer now. Nobody knows who did; so everybody gets the same messages.
    [counting] The wave is over. Nothing comes in any more, and the result is being made.
    [opened] The result was made once and does not change any more. The keys are destroyed.
    [withdrawn] This wave will not be held. Its keys are destroyed: what was handed in can never be opened.
   *[other] Unknown.
}
waves-made-by = { $who } made this wave on { $day }.
waves-by-itself = Zwerm
waves-step = { $who }, { $day }: { $step ->
    [keys] had the keys made
    [prepared] wrote down what is promised
    [countersigned] compared the control code and signed
    [withdrawn] withdrew the wave
    [closed] closed the wave and destroyed the keys of the ballot papers
    [opened] opened the answers of enough people together and destroyed the last keys
   *[other] …
}.
waves-done = { $done ->
    [own] Your own view is saved. Is it right? Then have the keys made.
    [made] The wave is made. Nothing has been asked yet.
    [keys] The keys are being made.
    [countersigned] Signed. The wave is announced.
    [withdrawn] The wave is withdrawn.
    [wish] Kept. Your team and the culture coordinator read it.
    [cells] The groups were made again.
   *[other] Kept.
}

## Making a wave
waves-name = Name of the wave
waves-name-hint = This is how everybody knows it.
waves-name-example = Zwermscan spring
waves-instrument = What we ask
waves-core = Zwermscan: its core, 24 statements, three minutes
waves-pulse = Puls, turn { $turn }: three statements
waves-own = { $name }: our own questionnaire, { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
waves-audience = Of whom
waves-audience-hint = A team with all below it, or everybody. Each counts once, in their own main team.
waves-answer-on = First day to answer
waves-answer-on-hint = Before that there is time to sign, and to collect ballot papers.
waves-close-on = Last day
waves-close-on-hint = Up to and including this day everybody can answer, and change their answer.
waves-make = Make the wave
waves-frozen = Who works here now, and in which team, is fixed for this wave. After this it does not change.
waves-rest-of = { $team }: others
waves-no-instrument = Choose what to ask.
waves-no-audience = Choose whom to ask.
waves-no-day = Fill in a day.
waves-too-soon = Begin { $days } days from now at the earliest: it has to be signed, and collecting and answering must not be one moment.
waves-too-far = Begin within half a year.
waves-too-short = Give everybody at least { $days } days to answer.
waves-too-long = Let a wave last { $days } days at most.
waves-too-few = Fewer than { $least } people work here. So small a group can't answer anonymously. Choose a team above it, or do a team round: that goes nowhere else.
waves-not-now = That can't be done now (any more).
waves-make-keys = It is right: make the keys
waves-keys-made = Keys ready:
waves-lost = No connection for a moment. The making goes on.
waves-refresh = Look again
waves-withdraw = Withdraw the wave
waves-withdraw-ask = All keys are then destroyed. What was handed in can never be opened by anybody. This can't be undone.
waves-withdraw-now = Yes, withdraw it

## Signing
waves-sign-title = Compare and sign
waves-sign-says = Read below what is promised: what is asked, of whom, in which groups, and from how many answers on something is shown. Compare the control code with a colleague's. If you both have the same one, everybody sees the same. Keep the code.
waves-compared = I have read what is promised, and compared the control code.
waves-compare-first = Read and compare first, then tick the box.
waves-sign = Sign

## What is promised
waves-promised = What is promised
waves-asked = What is asked
waves-questions = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
waves-licence = licence
waves-read = Read the statements
waves-of-whom = Of whom
waves-people = { $cells ->
    [one] { $people } people in 1 group
   *[other] { $people } people in { $cells } groups
}
waves-shown-from = From when something is shown
waves-from-k = Of a group something is shown only from { $k } answers on.
waves-code-title = Control code
waves-code-says = These digits belong to all that is promised. If a colleague and the works council have the same ones, everybody was given the same keys: nobody has a key of their own by which they could be known. If they differ, don't answer, and ask about it.
waves-manifest = Keep what is promised
waves-leaves = The list of all receipts
waves-whole = Everything to check it with
waves-course = What happened
waves-cells = The groups
waves-cells-says = A group is the smallest about which anything is ever shown. A small team was merged with one beside it, before there were keys.
waves-cells-all = See all groups
waves-cell = Group
waves-invited = Invited
waves-own-cell = Your group
waves-own-cell-says = You belong to { $cell }, with { $people } people.
waves-who-in-cell = Who belongs to it? So you see that nobody in it is a stranger.
waves-promise-title = What we promise
waves-promise = Your ballot paper and your answer can't be linked. That is in the way it is reckoned, and does not hang on what anybody promises. We keep no time, no IP address and no order. Of fewer than { $k } people together nothing is shown. You can check for yourself that your answer counts.
waves-not-promise-title = What we can't promise
waves-not-promise = Whoever runs this server could change the software at the moment you answer, or watch the network. That is why the works council has the control code too. If you don't trust it, take your ballot paper to your own phone, outside the network at work. And if everybody in your group answers the same, each of you knows your answer.

## Your ballot paper
waves-paper = Your ballot paper
waves-paper-busy = Your ballot paper is being collected…
waves-paper-mine = Your ballot paper is in this browser. You can answer with it alone. If you clear this browser's data it is gone, and nobody can give you another.
waves-paper-early = You can't answer yet. Your ballot paper stays here, or you take it along.
waves-paper-fresh = You collected your ballot paper today. Rather answer on another day, or on another device: then whoever watches the network does not see either that it was you.
waves-paper-everybody = Everybody who signs in collects a ballot paper, also who doesn't want to answer. So it says nothing. Whether you answered, this page does not know: your receipt tells.
waves-answer = To the questions
waves-elsewhere = Take it to another device
waves-elsewhere-says = Scan this with your own phone, or keep it as a file. On another network, whoever watches the one here can't follow you either. Give it to nobody: who has it can answer in your place.
waves-scan = A block to scan with your phone: your ballot paper
waves-paper-file = Keep as a file
waves-paper-why = { $why ->
    [elsewhere] Your ballot paper was collected in another browser. There is only one. Open Zwerm there, and take it along by scanning or as a file.
    [insecure] This browser, or this connection without https, can't make a ballot paper. Use another browser or another device.
    [changed] What is promised here does not fit the control code. Don't answer, and ask the works council.
    [letter] You took a letter on paper: you answer with that.
    [storage] This browser keeps nothing here. Leave a private window, or use another browser.
    [offline] No connection. Your ballot paper was not collected yet; try again in a while.
   *[other] Your ballot paper could not be collected. Load the page again.
}
waves-paper-elsewhere = Your ballot paper was collected in another browser.
waves-no-paper = This is no ballot paper.

## Where you answer
waves-no-script = For an anonymous answer your browser has to reckon by itself, which needs JavaScript. If that can't be done here, take your ballot paper to another device. Without reckoning an answer could be traced; we don't offer that.
waves-ballot-lead = { $minutes ->
    [one] In one minute
   *[other] In { $minutes } minutes
}, up to and including { $until }. Nobody here knows who you are. Feel free to skip something.
waves-early = You can answer from { $from } on.
waves-over = This wave is over. You can't answer any more.
waves-none-title = There is no ballot paper here
waves-none-says = Sign in to Zwerm and open the wave: there you collect your ballot paper and go on to the questions. Did you keep it as a file? Then choose it here. There is one ballot paper for each: whoever cleared it and has it nowhere else gets no new one.
waves-none-file = Choose the file
waves-in-development = These statements are in development: they were not yet tried on enough people.
waves-hand-in = Hand in
waves-sending = Your answer is being handed in…
waves-here = Your ballot paper is on this device
waves-change-anew = What you handed in is sealed and no longer on this device. What you choose now takes its place as a whole.
waves-handed-in = Handed in
waves-handed-in-says = Your answer lies sealed in the box. You can change it up to and including the last day; only the last one counts.
waves-receipt-says = This is your receipt. After the last day you find it in the list of all receipts: then your answer counts. Whoever has the receipt can't read from it what you answered.
waves-receipt = Keep the receipt
waves-change = Change my answer
waves-forget = Clear everything from this device
waves-forget-says = Does somebody else use this device too? Then clear your ballot paper and your answers here. What is handed in stays handed in; you can change it only with a ballot paper that you kept elsewhere.
waves-ballot-gone = There is nothing here
waves-ballot-gone-says = There is no such wave, or it was withdrawn. Is the address right?
waves-why = { $why ->
    [absent] This wave is there no more, or was withdrawn.
    [no_ballot] This ballot arrived damaged. Try again.
    [not_yet] You can't answer yet.
    [still] The works council took its consent back. Nobody can answer now.
    [over] The wave is over. This answer does not count any more.
    [token] This ballot paper does not belong to this wave.
    [signature] This answer was changed on its way and was not taken. Try it on another network.
    [older] Another answer was handed in with this ballot paper: in another tab, on another device, or before. This one is not handed in yet. Hand in once more if it should take the place of that one.
    [differs] Another answer was handed in with this ballot paper: in another tab, on another device, or before. This one is not handed in yet. Hand in once more if it should take the place of that one.
    [meanwhile] An answer was handed in from another tab meanwhile. This one is not handed in yet. Hand in once more if it should take the place of that one.
    [fewer] Your answer of before had { "{before}" } statements, this one has { "{now}" }. What you hand in now takes the place of that one as a whole. It is not handed in yet. Fill in more first, or hand in once more if you want it so.
    [busy] It is busy for a moment. Your answers are still here; try again in a while.
    [full] Nothing can be kept now. Your answers are still here; try again later.
    [offline] No connection. Your answers are still here; try again in a while.
    [broken] This ballot paper is not whole, or belongs to another wave. Take it along again.
    [changed] What is promised here does not fit the control code on your ballot paper. Nothing is sent. Ask the works council.
    [forgotten] Everything of this wave is cleared from this device.
    [insecure] This browser, or this connection without https, can't reckon by itself. Use another browser or another device.
    [no_letter] This code belongs to no letter of this wave. Look at the letter again; does it have the same name of the wave?
    [not_drawn] As many letters have been used as were handed out. Somebody may have used a letter that nobody was given. Take this to the works council; nothing was handed in with this letter.
    [receipt] Your answer was sent, but the receipt that came back is not right. Tell the works council.
   *[other] It did not go well. Your answers are still here; try again in a while.
}

## The result
waves-report = Result
waves-heat = Where does it go well, and where does it chafe?
waves-table = Means from 1 to 5. Your group stands beside the whole, never beside another group.
waves-wave = Wave
waves-plus-minus = plus or minus
waves-not-shown = Not shown:
waves-low = Low
waves-high = High
waves-sure = ± how sure it is
waves-band = { $from } to { $to } answers
waves-no-band = too few answers
waves-scale = 1 is strongly disagree, 5 strongly agree.
waves-says = At { $place }, { $best } is highest and { $least } lowest.
waves-says-close = At { $place } the subjects lie close together.
waves-says-nothing = There are too few answers to show anything.
waves-alike = { $around ->
    [low] low
    [high] high
   *[middle] middle
}
waves-hidden = { $why ->
    [nobody] there was no result here then
    [too_few] too few answers
    [withheld] for the whole alone
    [few_changed] too little changed
    [gives_away] would give a small group away
    [above_hidden] the whole is not shown
    [all_alike] nearly everybody alike
   *[not_proven] not proven safe
}
waves-no-own = Your team did not take part, or you are in another team now.
waves-report-seen = You and whoever is in the same group see your group. Everybody sees the whole. Of other groups none of you sees more than where the middle half lies, without a name. Nobody else sees yours, unless your group shares it itself.
waves-to-wave = To the wave

## On Vandaag
waves-today-open = You can answer up to and including { $until }. Everybody gets this message, also who answered: nobody knows that.
waves-today-early = You can answer from { $from } on. Your ballot paper is being collected already.
waves-today-sign = This wave waits for you: compare what is promised and sign, by { $until }. Without a signature it is not held.
waves-today-on = To the wave
