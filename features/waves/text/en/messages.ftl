## What everybody is told
waves-told-announced = You can answer from { $from } to { $until }. Sign in once before: then your ballot paper is ready. Everybody gets this message.
waves-told-halfway = Half of the time is over. Have you answered yet? Nobody knows, so everybody gets this message. You can answer until { $until }.
waves-told-last = Have you answered yet? You still can, until { $until }. This is the last message, and everybody gets it: nobody knows who answered.
waves-told-withdrawn = { $who } withdrew this wave. The reason: { $why }
waves-messages = Messages
waves-messages-three = Everybody gets the same three messages: when it is announced, on { $halfway } and on { $last }. So does who answered already, for nobody knows. Who wants no mail gets no mail.
waves-messages-two = Everybody gets the same two messages: when it is announced and on { $last }. So does who answered already, for nobody knows. Who wants no mail gets no mail.
waves-put-aside = Put aside
waves-put-aside-says = In this browser only. Nobody sees it.

## Withdrawing
waves-reason = Why will the wave not be held?
waves-reason-hint = Everybody who was invited reads this. If the works council has signed, it gets a message as well.
waves-reason-example = A reorganisation comes in between; we will ask in spring.
waves-withdrawn-why = The reason: { $why }
waves-today-withdrawn = { $who } withdrew this wave on { $day }. The reason: { $why }
waves-today-withdrawn-signed = { $who } withdrew this wave on { $day }, after it was signed. The keys are destroyed. The reason: { $why }

## Waves that are made up
waves-made-up-says = The result is made up, like all of this demo.
waves-made-up-promise = With a real wave this is where we say what we promise, and you can check yourself that your answer counts. Not with this one: there were no keys and no ballot papers, and there is nothing to check.
waves-made-up-step = { $who }, { $day }: { $step ->
    [keys] prepared the wave
    [prepared] wrote down what is asked
    [countersigned] looked along and agreed
    [closed] closed the wave
    [opened] made the result
   *[other] …
} (made up).
waves-code-whole = The whole code
