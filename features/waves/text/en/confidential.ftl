## A wave that is confidential, and not anonymous
waves-confidential-name = confidential, not anonymous
waves-confidential-warning = This wave is confidential, and not anonymous. Whoever runs the server could, with some effort, find out who answered what.
waves-secrecy = How well is it shielded?
waves-secrecy-hint = Anonymous is better. Choose confidential only if people can't answer with JavaScript.
waves-anonymous = Anonymous
waves-anonymous-says = Nobody can see who answered what, whoever runs the server included. Everybody can check that an answer counts.
waves-confidential = Confidential
waves-confidential-says = Names are not kept with answers, but whoever runs the server could find out. Every page of the wave says so.
waves-confidential-why = Why confidential?
waves-confidential-why-hint = Only if you choose confidential. Everybody you invite reads this.
waves-confidential-why-example = The computers in the workshop all have JavaScript switched off.
waves-confidential-why-needed = Write why this wave can't be anonymous. Everybody reads it.
waves-confidential-reason = Why not anonymous: { $reason }
waves-confidential-stage = { $stage ->
    [made] See who belongs with whom. If it is right, set down what is promised.
    [prepared] All is ready. The works council reads what is promised and signs, at the latest two days before the first day.
    [lapsed] It was not signed in time. Make a new wave with later days.
    [collecting] The wave is announced. Answering begins on the first day, when you are signed in.
    [open] You can answer now, once. Everybody gets the same messages.
    [counting] The wave is over. Nothing comes in any more, and the result is being made.
    [opened] The result was made once and does not change any more. The single answers are erased.
    [withdrawn] This wave will not be held. What was handed in is erased.
   *[other] Unknown.
}
waves-confidential-step = { $who }, { $day }: { $step ->
    [keys] set down what is promised
    [prepared] wrote the control code with it
    [countersigned] read what is promised and signed
    [withdrawn] withdrew the wave
    [closed] closed the wave and erased who had handed in
    [opened] made the result and erased the single answers
   *[other] …
}.
waves-confidential-fix = It is right: set it down
waves-confidential-promise = With your answer stands no name and no time. That you handed in is remembered until the last day, so that nobody answers twice; nobody can look at it. Of fewer than { $k } people together nothing is shown. After the wave the single answers are erased.
waves-confidential-not-promise = You answer while you are signed in. Whoever runs this server could look along, or find out later from back-ups who answered what. You can't check for yourself that your answer counts, and you can't change it any more: nobody knows which answer is yours. And: if everybody in your group answers the same, everybody knows your answer.
waves-confidential-code-says = These figures belong to all that is promised. If a colleague and the works council have the same ones, everybody reads the same.
waves-confidential-answer = Give your answer
waves-confidential-lead = It takes { $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
}. Until { $until }. You may skip what you like.
waves-confidential-once = You hand in once. After that you can't change anything.
waves-confidential-hand-in = Hand in
waves-confidential-nothing = You have not filled in anything yet. Give at least one answer.
waves-confidential-unknown = Choose one of the answers that are there.
waves-confidential-handed-in = You have handed in. Thank you. Zwerm does not know which answer is yours, so it can't be changed any more.
waves-confidential-before = You had handed in already. What you filled in now was not kept: Zwerm does not know which answer is yours, and so can't replace it.
waves-confidential-today = You can answer until { $until }. Confidential, not anonymous. Everybody gets this message.
waves-confidential-today-early = You can answer from { $from }. Confidential, not anonymous.
