## The own team first
waves-release = The team first
waves-release-hint = So many weeks a group has to open its own result together. After that everything opens by itself.
waves-release-says = So long each group has to open its own result first. What shows several groups together opens when all of them have.
waves-release-choose = Choose a number of weeks.
waves-release-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
waves-sharing = Who sees what
waves-sharing-lead = The own team first. Further on your result goes with your own words alone.
waves-sharing-open = What is open, and to whom?
waves-sharing-is-open = open
waves-sharing-is-closed = closed
waves-sharing-own = Your group
waves-sharing-nothing = There is no result of your own here: too few answered. So there is nothing to share either.
waves-sharing-closed = The result of your group is there, and nobody has seen it yet. Open it when you sit together. If nobody does, it opens by itself on { $until }.
waves-sharing-looked = To each of you. { $who } opened it on { $day }.
waves-sharing-by-itself = To each of you, by itself since { $day }.
waves-sharing-whole = { $state ->
    [open] Whoever belongs to it sees this.
   *[other] Opens when each group in it has opened its own result, and otherwise on { $until }. Sooner, somebody could work out what another team has not seen itself.
}
waves-sharing-who-leads = Who leads { $team }
waves-sharing-others = Other colleagues
waves-sharing-everybody = Everybody in the organisation
waves-sharing-outside = { $state ->
    [open] Reads your words and the result of your group. There is no figure about leading with it.
   *[other] Sees nothing of your group until you share it yourselves.
}
waves-sharing-look = We sit together: open our result
waves-sharing-look-seen = Each of { $cell } can do this, once. Your name and the day stand with it afterwards, for your group alone.

## Sharing
waves-sharing-title = Sharing, in your own words
waves-sharing-invites = You need not share. If you want to, write down what you see in the result. When another of you agrees, { $leads } reads your words with your figures, and answers what will be done about the context. That is who leads { $team }. There is no figure about leading with it.
waves-sharing-invites-all = You need not share. Nobody else leads above you. When another of you agrees with what you write, everybody in the organisation reads it, with your figures.
waves-sharing-comment = What do we see in this result, and what do we need?
waves-sharing-comment-hint = Say what goes well, what chafes, and what somebody other than you can change: rules, time, decisions. Name no colleagues.
waves-sharing-chose = What do we choose ourselves?
waves-sharing-chose-hint = A habit, something to try, an agreement.
waves-sharing-propose = Put it to the group
waves-sharing-propose-seen = Only your group reads this, until another of you agrees.
waves-sharing-there = A colleague has put something to the group meanwhile. Read that first, below. What you typed is still here.
waves-sharing-typed = This is what you typed. If you want it in place of what is there, take that back first. Keep this text somewhere else until then.
waves-sharing-another = Another of you has to do this: two of you speak for the group.
waves-sharing-meanwhile = Something else has happened to it meanwhile. See how it stands now.
waves-sharing-stage = { $stage ->
    [proposed] waits for a second
    [shared] waits for an answer
    [answered] answered
   *[all] shared
}
waves-sharing-says = { $stage ->
    [proposed] Still for you alone. When another of you (not who leads) agrees, this goes with your figures to: { $to }.
    [shared] This is now read by: { $to }. That is where the answer comes from.
    [answered] This is read by: { $to }. It is answered, and stays.
   *[all] This is now read by: { $to }.
}
waves-sharing-wrote = { $who } wrote this on { $day }.
waves-sharing-step = { $who }, { $day }: { $step ->
    [agreed] agreed
    [answered] answered
    [wide_asked] wants to share it with everybody
    [wide_agreed] agreed to that
    [wide_ended] does not want to share it with everybody (any more)
   *[other] took it back
}.
waves-sharing-answered = { $who } answered on { $day }
waves-sharing-agree = I agree: share it
waves-sharing-back = Take it back
waves-sharing-back-ask = { $stage ->
    [proposed] Then it goes nowhere. Each of you can put something else to the group afterwards.
   *[other] Then nobody outside your group reads it any more. Whoever read it has read it. After an answer this can't be done.
}
waves-sharing-back-now = Yes, take it back
waves-sharing-wide = For everybody too?
waves-sharing-wide-no = You can share the same words and figures with the whole organisation. Groups stand there by name, never in order of figures.
waves-sharing-wide-asked = { $who } wants to share this with the whole organisation. That takes two of you.
waves-sharing-wide-shown = Everybody in the organisation reads this, with the name of your group. You can stop that at any time.
waves-sharing-wide-ask = Suggest sharing it with everybody
waves-sharing-wide-agree = Yes: share it with everybody
waves-sharing-wide-end = Do not share with everybody
waves-sharing-done = { $done ->
    [proposed] Put to your group.
    [agreed] Shared.
    [taken_back] Taken back.
    [wide_asked] Suggested to your group.
    [wide_agreed] Everybody in the organisation can read it now.
    [wide_ended] It is not for everybody.
   *[answered] Your answer stands with the team.
}

## What groups shared
waves-shared = What teams shared
waves-shared-lead = Only what a team wanted to share itself, in its own words, by name. Who shares nothing does not stand here; nothing follows from that.
waves-shared-empty = There is nothing here yet
waves-shared-empty-says = A team chooses itself whether it shares its result, and with whom.
waves-shared-sees = What they see in it
waves-shared-chose = What they choose themselves
waves-shared-figures = See their figures
waves-shared-scale = { $cell }: means, ± how sure it is. Hold them against what they write, not against another team.
waves-shared-answer = What do we do about the context?
waves-shared-answer-hint = Rules, time, means, decisions: what do you change, and when? If something can't be done, say why.
waves-shared-answer-do = Answer the team
waves-shared-answer-seen = { $cell } reads this, with your name and the day. It does not change afterwards.
waves-shared-waits = This still waits for an answer.
waves-shared-meanwhile = This has just been answered. Read that answer first.

## On Today
waves-today-look = The result is there. Your group sees it first: open it when you sit together, by { $until }.
waves-today-agree = { $who } wrote down what you share of the result. Another of you says yes to it, or not.
waves-today-wide = { $who } wants to share with everybody what you shared. Another of you decides too.
waves-today-answered = { $who } answered what you shared.
waves-today-waits = They shared their result with you, and wait for what you do about the context: { $groups }.
waves-today-see = See it
