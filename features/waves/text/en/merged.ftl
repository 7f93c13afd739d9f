## Teams that are too small, and were merged
waves-merged-own = Your team was merged
waves-merged-into = { $people ->
    [one] 1 person
   *[other] { $people } people
}, merged into { $cell }: { $invited } people.
waves-merged-out = Takes no part in this wave: the team chooses a team round.
waves-merged-why = Your team is too small to answer anonymously by itself. In a larger group nobody can see who answered what. Afterwards you see the result of that group together, and not of your team by itself.
waves-merged-all = Small teams that were merged
waves-merged-waits = No answer yet from { $teams }. They can answer until { $day }; they need not.
waves-merged-now = Make the keys now
waves-merged-now-says = Then the groups stay as they are, and these teams can't say anything about it any more.
waves-merged-too-few = This does not leave at least { $least } people in every group. Then not everybody can answer anonymously. The groups were not changed. Talk about it with the teams.
waves-wish-ask = Is that fine with you? You answer for your whole team.
waves-wish-choose-agreed = Yes, it is fine
waves-wish-choose-round = Rather a team round
waves-wish-choose-round-says = Your team then takes no part in this wave. You open a team round yourselves, and it goes nowhere else.
waves-wish-choose-with = Rather with another team
waves-wish-which = With which team?
waves-wish-which-hint = Only if you choose another team.
waves-wish-choose = Choose what you want.
waves-wish-send = Let it be known
waves-wish-hall = What is a team round?
waves-wish-seen = Your team, the culture coordinator and who signs read this, with your name
waves-wish-until = You can answer and change it until { $day }; you need not.
waves-wish-over = The time to say something about it is over.
waves-wish-none = The team has not said anything yet.
waves-wish-agreed = { $who } said on { $day }: it is fine.
waves-wish-round = { $who } said on { $day }: rather a team round.
waves-wish-with = { $who } said on { $day }: rather with { $team }.
waves-regroup = Make the groups again
waves-regroup-says = Not every group is as the teams want it. Zwerm can make the groups again, with who works here today. That is done only if every group stays large enough.
waves-cut-step = { $who }, { $day }: made the groups again, as teams wished.
waves-today-merged = Your team is too small to answer anonymously by itself, and was merged with one beside it. Is that fine with you? Say so until { $until }; you need not.
