## The team
team-room = Team
team-where = Where this team belongs
team-all-teams = All teams
team-all-people = Find a colleague
team-yours = Your teams
team-parts = Parts of this team
team-part-team = The team
team-part-roles = Roles
team-part-context = Goals and boundaries
team-aside = Leading, goals and surroundings
team-people = Who works here
team-people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
team-people-more = { $count ->
    [one] And one more. Search everyone.
   *[other] And { $count } more people. Search by name.
}
team-people-fold = { $count ->
    [one] Show one more colleague
   *[other] Show { $count } more colleagues
}
team-nobody-here = Nobody works here yet. Whoever runs Zwerm puts people in a team.
team-leads = Who leads this team
team-leading-is = Leading is a task here, not a rank.
team-nobody-leads = Nobody leads this team. You steer it yourselves.
team-notes = Who came into this team
team-notes-seen = Only who works in this team or leads it
team-note-joined = { $by } put { $whom } into this team on { $day }.
team-note-leads = { $by } let { $whom } lead this team from { $day }.
team-note-by-file = Who runs the server
team-note-by-provider = The identity provider (with a key of { $name })
team-note-gone = a former colleague
team-note-people = { $count ->
    [one] 1 colleague
   *[other] { $count } colleagues
}
team-context = Goals and boundaries
team-context-all = Everything
team-context-none = No goals or boundaries written down yet.
team-goal = Goal:
team-boundary = Boundary:
team-around = The teams around it
team-below-more = { $count ->
    [one] And one more team
   *[other] And { $count } more teams
}

## What the team is for
team-no-purpose = It doesn't say yet what this team is for.
team-purpose-write = Write it down in one sentence
team-purpose-edit = Change
team-purpose-edit-what = what the team is for
team-purpose-title = What is this team for?
team-purpose-lead = One sentence that everyone understands, also those who don't work here.
team-purpose-label = What this team is for
team-purpose-hint = Who do you do it for, and what do they notice?
team-purpose-example = People in West can move on by themselves again.
team-purpose-done = Saved. Everyone now sees what this team is for.
team-seen-by-all = Everyone in { $organisation }
team-save = Save
team-back = Back
team-stale = Somebody else was writing here too. You see both texts. Make one of them together and save again.
team-theirs = What it says now
team-yours-text = What you wrote

## Roles
team-role = Role
team-roles = Roles
team-roles-all = All roles
team-roles-caption = The roles of this team and who fills them
team-roles-of = Roles of { $team }
team-roles-empty = No roles yet
team-roles-empty-says = A role says what you are there for and what others may count on. Somebody takes it up, and may hand it back too.
team-roles-empty-example = First conversation. People tell their story only once. You may count on this: I call within five working days, and I say who thinks along.
team-role-free = This role is still free
team-role-filled-by = Who fills this role
team-role-new = Make a role
team-role-change = Change this role
team-role-form-lead = Write down what the role is for. How it is done is up to whoever fills it.
team-role-name = Name of the role
team-role-name-hint = Short, the way you say it. For example: first conversation.
team-role-purpose = What the role is for
team-role-purpose-hint = In one sentence. What is better because somebody does this?
team-role-responsibilities = What others may count on
team-role-responsibilities-hint = One thing per line.
team-role-no-responsibilities = This has not been written down yet.
team-role-kinds = Kinds of work
team-role-kind-gone = This kind of work is no longer there. Choose again.
team-role-take = I take up this role
team-role-hand-back = Hand back
team-role-free-other = Take off
team-role-fill = Somebody else takes up this role
team-role-fill-who = Who
team-role-fill-hint = Somebody of the team. Do ask them first.
team-role-fill-do = Add
team-role-choose-of-team = Choose somebody of this team.
team-role-is-closed = This role is closed.
team-role-open-first = This role was closed meanwhile. Open it again first; what you wrote is still here.
team-role-changed-meanwhile = Somebody just changed this role. Have a look whether closing still fits.
team-role-close = Close this role
team-role-reopen = Open again
team-role-done-made = The role is there. Who takes it up?
team-role-done-changed = The role has been changed.
team-role-done-filled = Good. The role is filled.
team-role-done-handed-back = You handed the role back. It is free for somebody else.
team-role-done-freed = Saved. This colleague no longer fills the role.
team-role-done-closed = The role is closed. Not what you meant? Then open it again.
team-role-done-reopened = The role is open again.

## No team of one's own
team-choose-title = Your team
team-choose-lead = You have no main team now. Choose where to look.
team-choose-none = You are not in a team yet
team-choose-none-says = A team is the people you do it with: with roles, goals and boundaries. Whoever runs Zwerm adds you. Meanwhile feel free to look at another team.
team-choose-import = Put people in teams
team-all-look = Look at all teams

## All teams
team-all-lead = This is how { $organisation } is built. Higher in the tree is not more important.
team-under = Below { $team }
team-search = Search a team by name
team-search-do = Search
team-found = { $count ->
    [0] Nothing found
    [one] 1 team found
   *[other] { $count } teams found
}
team-found-none = No team is called that. Try part of the name.
team-below = { $count ->
    [one] 1 team below
   *[other] { $count } teams below
}
team-all-none = No teams here
team-all-none-says = Teams are added with an import of people.
team-pages = Pages
team-page-before = Previous
team-page-after = Next
team-page-of = Page { $page } of { $pages }

## A team that is no longer there
team-closing-title = Close { $team }
team-closing-crumb = Close this team
team-closing-lead = A team that is no longer there leaves the lists. What happened is kept.
team-closing-free = Nobody and nothing open is left
team-closing-gone = Nobody finds this team after that, and no file puts anybody in it.
team-closing-kept = Agreements of people stay as they are. They belong to people, not to a team.
team-closing-asked = Is this team still asked for an agreement or for support? Then whoever asked reads that nobody is left, and can ask somebody else. What it is stays theirs.
team-closing-undo = At All teams you can always undo this.
team-closing-do = Close this team
team-closing-way = This has to happen first
team-closing-people = { $count ->
    [one] One colleague still works here. Choose another team at Details.
   *[other] { $count } colleagues still work here. Choose another team at Details, or use a file.
}
team-closing-leads = { $count ->
    [one] One colleague still leads this team. You change that with a file: the column Leads.
   *[other] { $count } colleagues still lead this team. You change that with a file: the column Leads.
}
team-closing-below = { $count ->
    [one] One team still hangs below it.
   *[other] { $count } teams still hang below it.
}
team-closing-roles = { $count ->
    [one] There is still one role.
   *[other] There are still { $count } roles.
}
team-closing-direction = { $count ->
    [one] One goal or boundary is still open.
   *[other] { $count } goals and boundaries are still open.
}
team-closing-how = Come back here after that.
team-closing-not-yet = Somebody or something is still in this team. Below is what has to happen first.
team-closing-done = Done. The team is no longer in the lists. Below you undo it.
team-closed = { $count ->
    [one] One team is no longer there
   *[other] { $count } teams are no longer there
}
team-closed-on = closed on { $day }
team-reopen = Open again
team-reopened = This team is back.
team-closing-above-first = The team above it is closed too. Open that one first.

## Team start, catching up, and agreements by goal
team-part-start = Team start
team-start-line = Agenda, open asks and our figure
team-catch-up = Catching up
team-catch-up-line = What is going on
team-round = Team round
team-round-line = What do we rely on? Nine statements, for us alone
team-agreements = What we work on
team-agreements-other = Without a goal
team-agreements-more = { $count ->
    [one] And one more agreement
   *[other] And { $count } more agreements
}
team-agreements-shown = Only what people show themselves: what will be there and when, not whose it is.
team-by = Done on { $day }
team-standing = Goes on, looked at together on { $day }
team-roles-more = { $count ->
    [one] And one more role
   *[other] And { $count } more roles
}
