## Templates
templates-room = Agreements
templates-title = Templates
templates-lead = What you agree more often stands ready here. You add what holds for this time.
templates-empty = No templates yet
templates-empty-says = A template is an agreement with gaps: the result, what it needs and how you see that it is there.
templates-empty-example = There is a one-page advice on …
templates-new = Write a template
templates-use = Agree on this
templates-start = Six templates to begin with
templates-start-line = For what happens in any organisation
templates-start-says = Giving advice, preparing a decision, settling somebody in, a service that goes on, trying something out, helping somebody on. You can change or close them afterwards.
templates-start-do = Set them out
templates-closed = { $count ->
    [one] 1 closed template
   *[other] { $count } closed templates
}
templates-is-closed = This template is closed. What was agreed with it stays.
templates-reopen = Open again
templates-close = Close this template
templates-change = Change this template
templates-form-lead = Write down the result, not the way there. Put dots (…) where each agreement has words of its own.
templates-whose = Whose it is
templates-whose-hint = Everyone in this team can use and change it.
templates-for-all = For everyone in { $organisation }
templates-owner-missing = Choose whom this template is for.
templates-name = Short name
templates-name-hint = For example: advice on a question.
templates-result = What will be there
templates-result-hint = For example: there is a one-page advice on …
templates-needs = What it needs
templates-criteria = How you see it
templates-line-hint = One thing a line, at most twelve.
templates-too-many = At most { $most } lines. Take some away.
templates-rhythm = How often a check-in
templates-kind = Kind of work
templates-goal = Goal
templates-seen = Whoever uses it: your team, or everyone if it is for everyone
templates-save = Save
templates-back = Back
templates-both = Somebody else was writing here too
templates-yours = What you wrote
templates-theirs = What it says now
templates-stale = Somebody else just changed this. You see both texts. Make one of them and save again.
templates-open-first = This template was closed meanwhile. Open it again first; what you wrote is still here.
templates-wordings = How it changed
templates-wording = Version { $number }
templates-written = { $name }, { $day }
templates-done-made = The template is ready.
templates-done-changed = There is a new version. Agreements that exist stay as they are.
templates-done-closed = Closed. You can open it again.
templates-done-reopened = The template is open again.
templates-done-set-out = Six templates are ready. Change or close what does not fit.
templates-rhythm-of = { $rhythm ->
    [weekly] Every week
    [fortnightly] Every two weeks
    [monthly] Every month
    [on_milestones] When something is ready
   *[other] No fixed moment
}
