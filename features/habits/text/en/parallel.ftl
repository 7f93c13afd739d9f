## Parallel process: a theme that a team and the team above it work on at once
habits-parallel = Parallel process
habits-parallel-what = One theme that you and the team above you work on at the same time. Each begins with itself, and you see it side by side.
habits-parallel-lead = Working on this at the same time: { $team } · { $above }. Each begins with itself.
habits-parallel-seen = Read by who is in { $team } or in { $above }, or leads one of them. By nobody else. No name stands with it.
habits-parallel-now = What we work on now
habits-parallel-none = Nothing runs now.
habits-parallel-before = Earlier
habits-parallel-begin = Begin a parallel process
habits-parallel-since = { $team } · { $above }, since { $begun }
habits-parallel-from = { $team } · { $above }, from { $begun } to { $day }
habits-parallel-nobody = Above { $team } there is no team with people in it. That is why this can't begin here.
habits-parallel-there = You have one running already. Finish it first.
habits-parallel-no-room = You choose two habits here, and a team has three at most. Finish one first, then there is room.
habits-parallel-no-theme = Choose a theme from the list.

## The three columns
habits-parallel-client = With the people we work for
habits-parallel-client-hint = What do you do differently with the people you work for?
habits-parallel-client-example = We first ask what somebody wants to try themselves.
habits-parallel-us = Among ourselves
habits-parallel-us-hint = What do you do differently with each other, on the same theme?
habits-parallel-us-example = We first ask each other what you want to try yourself.
habits-parallel-board = By the board
habits-parallel-board-ask = What do you do differently yourselves, on the same theme?
habits-parallel-board-hint = It becomes a habit of your own team too. Whether you do it, the others do not see.
habits-parallel-write = Write it beside the others
habits-parallel-empty = Not written yet.
habits-parallel-said = { $team }, { $day }
habits-parallel-becomes = Both become a habit of your team too. Whether you do them, { $above } does not see.
habits-parallel-send = Share it and begin
habits-parallel-typed = This is what you typed: { $words }

## Finishing
habits-parallel-end = Finish it together
habits-parallel-brought = What it brought
habits-parallel-brought-ask = What did it bring?
habits-parallel-brought-hint = One sentence. You may also stop before the board wrote anything; then say why.
habits-parallel-over = Finished on { $day }
habits-parallel-done = { $done ->
    [begun] Begun. The team above you sees it now too.
    [written] Written. It now stands beside the others, and with your habits.
   *[other] Finished. Both of you can go on reading it.
}

## On Today
habits-parallel-asked = { $team } works on { $theme } and asks what you do
habits-parallel-asked-says = The same theme, at the same time: what do you do differently yourselves?
habits-parallel-see = View
