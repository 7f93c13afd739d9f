## Goals and boundaries
context-room = Team
context-where = Where you are
context-title = Goals and boundaries
context-lead = Where we want to go, and within which limits you choose how. Each boundary says why it is there.
context-of = Goals and boundaries of { $owner }
context-everyone = For everyone in { $organisation }
context-other-teams = Look at another team
context-all-teams = All teams
context-parts = Parts of this team
context-part-team = The team
context-part-start = Team start
context-part-roles = Roles
context-one = { $kind ->
    [goal] Goal
   *[boundary] Boundary
}
context-kind-of = { $kind ->
    [goal] Goals
   *[boundary] Boundaries
}
context-empty = { $kind ->
    [goal] No goals yet
   *[boundary] No boundaries yet
}
context-empty-says = { $kind ->
    [goal] A goal says where you want to go together, and why. Agreements can contribute to it.
   *[boundary] A boundary says what is fixed, and why. Within it you choose how you do it.
}
context-empty-example = { $kind ->
    [goal] Nobody waits longer than a week for a first conversation. Because those who wait long drop out.
   *[boundary] Two people can always be reached. Because a report can't wait.
}
context-new = { $kind ->
    [goal] Write down a goal
   *[boundary] Write down a boundary
}
context-change = { $kind ->
    [goal] Change this goal
   *[boundary] Change this boundary
}
context-close = { $kind ->
    [goal] Close this goal
   *[boundary] Close this boundary
}
context-is-closed = { $kind ->
    [goal] This goal is closed. What contributed to it stays.
   *[boundary] This boundary is closed. It no longer holds.
}
context-reopen = Open again
context-agree = Agree on something for this goal
context-whose = Whose it is

## Writing it down
context-form-lead = { $kind ->
    [goal] A goal says where you want to go. The way there is up to whoever does it.
   *[boundary] A boundary without a reason is a rule. With a reason people can understand it, and ask whether it still fits.
}
context-name = { $kind ->
    [goal] The goal
   *[boundary] The boundary
}
context-name-hint = { $kind ->
    [goal] In one sentence: what is it like when it has worked out?
   *[boundary] In one sentence: what is fixed?
}
context-reason = { $kind ->
    [goal] Why we want this
   *[boundary] Why it is there
}
context-reason-hint = { $kind ->
    [goal] Who do we do it for, and what is in it for them?
   *[boundary] What does this boundary protect, or bring in line?
}
context-noticed-by = How we notice
context-noticed-by-hint = What do you see or hear when it works out? For example: people say that they were called quickly.
context-seen-by-all = Everyone in { $organisation }
context-save = Save
context-back = Back
context-stale = Somebody else was writing here too. You see both texts. Make one of them together and save again.
context-open-first = This was closed meanwhile. Open it again first; what you wrote is still here.
context-changed-meanwhile = Somebody just changed this. Have a look whether closing still fits.
context-theirs = What it says now
context-yours = What you wrote
context-done-made = { $kind ->
    [goal] The goal is there. Everyone can see it.
   *[boundary] The boundary is there, with its reason. Everyone can see it.
}
context-done-changed = { $kind ->
    [goal] The goal has been changed.
   *[boundary] The boundary has been changed.
}
context-done-closed = { $kind ->
    [goal] The goal is closed. Not what you meant? Then open it again.
   *[boundary] The boundary is closed. Not what you meant? Then open it again.
}
context-done-reopened = { $kind ->
    [goal] The goal is open again.
   *[boundary] The boundary holds again.
}

## Kinds of work
context-kinds = Kinds of work
context-kinds-keep = Look after the kinds of work
context-kinds-lead = The subjects of our work. Roles and agreements are about them.
context-kinds-empty = No kinds of work yet
context-kinds-empty-says = A few are enough: subjects that everyone knows, and in which some have more experience than others.
context-kinds-empty-example = Home visit, first conversation, writing a decision, making the rota.
context-kinds-closed = { $count ->
    [one] 1 closed kind of work
   *[other] { $count } closed kinds of work
}
context-kind-change = Change
context-kind-add = New kind of work
context-kind-add-hint = Short, in words that everyone uses. For example: home visit.
context-kind-add-do = Add
context-kind-lead = A new name holds everywhere, also in roles and agreements that are there already.
context-kind-name = Name
context-kind-close = Close this kind of work
context-kind-is-there = { $name } is there already.
context-kind-was-closed = { $name } existed before and is closed. Open that one again.
context-kind-added = The kind of work has been added.
context-kind-renamed = The name has been changed.
context-kind-closed = Closed. It stays where it is already used. You can open it again below.
context-kind-reopened = Open again.
