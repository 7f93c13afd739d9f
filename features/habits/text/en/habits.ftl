## Habits and experiments of a team
habits-title = Habits
habits-lead = Small things you do together, every day or every week. They are what the culture is made of.
habits-no-team = Habits belong to a team. You have no team yet.
habits-team = Team
habits-seen = Only { $team } and who leads this team. Nowhere does it say who did what.
habits-all = All of it
habits-back = Back
habits-now = What we do now
habits-none = You have not chosen a habit yet. Choose one that takes less than five minutes.
habits-new = Choose a habit
habits-full = You have three habits already. More is too much: finish one of them first.
habits-trials = What we try
habits-trials-none = Trying something may fail: you agree until when, and what you hope to see.
habits-new-trial = Begin an experiment
habits-full-trials = You are trying three things at once already. Finish one of them first, then you see what it did.
habits-before = Chosen before

## One line
habits-kind = { $kind ->
    [new] New
    [different] Different
    [stop] Stop
    [experiment] Experiment
   *[other] Agreement
}
habits-kind-says = { $kind ->
    [new] Something we did not do yet.
    [different] Something we did already, done in another way.
   *[other] Something we leave.
}
habits-an-agreement = An agreement
habits-until = since { $begun }, looking back on { $day }
habits-due = since { $begun }, time to look back
habits-on = on { $begun }
habits-was-kept = from { $begun } to { $day }: we keep this
habits-was-laid-aside = from { $begun } to { $day }: laid aside
habits-was-learnt = from { $begun } to { $day }: something learnt
habits-look-back-now = Look back together

## Ticked together
habits-did-we = Did we do this in { $week }?
habits-did = { $did ->
    [yes] Yes
    [partly] Partly
   *[other] No
}
habits-together = Did we do this?
habits-together-says = Say it together, as a team. Nothing is added up, and nowhere does it say who did it or did not. No is a good answer too: then you talk about it.
habits-too-late = That can only be said about this week and the last one, as long as the habit goes on.

## Choosing
habits-form-lead = { $is_experiment ->
    [true] What do you try, until when, and what do you hope to see?
   *[other] Small, of everybody, and such that you notice whether you did it.
}
habits-which-kind = What kind of habit is it?
habits-what = What do we do?
habits-what-hint = Keep it small: when … happens, we …
habits-example = When a meeting is over, we say who else should know.
habits-trial-what = What do we try?
habits-trial-what-hint = One thing at a time, then you see what it does.
habits-trial-example = For four weeks we begin the day without mail.
habits-hope = What do we hope to see?
habits-hope-hint = Then you know later what to look at.
habits-theme = Which theme is it about?
habits-theme-hint = Then the next wave of the scan shows what you chose this time.
habits-look-back = When do we look back?
habits-look-back-hint = After a few weeks you know whether it helps.
habits-choose = This is what we choose
habits-kind-missing = Choose what kind of habit it is.
habits-no-theme = Choose a theme from the list, or leave it empty.
habits-no-day = Choose a day from tomorrow on, within a year.

## One habit or experiment
habits-one = Habit
habits-trial = Experiment
habits-what-it-is = What it is
habits-when = When
habits-how = How it went
habits-change = Word it otherwise, or choose another day
habits-save = Save
habits-end = Looking back together
habits-end-how = What do we do with it?
habits-ending-missing = Choose what you do with it.
habits-ending = { $ending ->
    [kept] We keep this
    [learnt] We learnt something
   *[other] We lay it aside
}
habits-ending-says = { $ending ->
    [kept] It goes by itself. We need not look after it any more.
    [learnt] It worked, or it did not. We know more now.
   *[other] It did not help, or it did not come about. That is fine.
}
habits-closing = { $is_experiment ->
    [true] What have we learnt?
   *[other] What did we notice?
}
habits-closing-is = { $is_experiment ->
    [true] What we learnt
   *[other] What we noticed
}
habits-closing-hint = One sentence, about what happened and not about who.
habits-end-do = Finish it
habits-from-trial = Make it a habit
habits-meanwhile = Somebody else did something with this just now. Below is how it stands; what you typed is still there.
habits-done = { $done ->
    [chosen] Chosen. In the team start you say together how it goes.
    [changed] Saved.
    [ticked] Noted, of the whole team.
   *[other] Finished. It stays here, for the team.
}
