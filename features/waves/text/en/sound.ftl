## What goes along with what
waves-along = What goes along with what we achieve?
waves-along-lead = Of the differences between people of the same group: which share goes along with each subject. What goes along need not come from it.
waves-along-with = Along with { $outcome } goes: { $names }.
waves-along-against = With more { $outcome } comes less: { $names }.
waves-along-nothing = Nothing goes along with { $outcome } that is more than chance.
waves-along-all = All of it together goes along with { $share } of the differences.
waves-along-few = That can't be told here: it takes ten groups with answers, and of all people together ten answers for each subject.
waves-along-share = Share
waves-along-interval = How sure
waves-along-from-to = from { $from } to { $to }
waves-along-key = The further to the right, the larger the share: the far right is { $whole }.
waves-along-compared = { $count ->
    [one] One comparison was made. What goes along here is more than chance.
   *[other] { $count } comparisons were made. That is taken into account: of what goes along here, one in ten at most is chance.
}

## How well statements belong together, and whether a group agrees
waves-sound = Can you build on these figures?
waves-sound-lead = Do the statements of a subject measure one thing together? This tells about the questionnaire, not about people.
waves-sound-judged = The statements together
waves-sound-says = { $judged ->
    [good] measure one thing well
    [enough] measure one thing well enough
    [weak] hang together loosely: read this mean with care
    [one] one statement: can't be told
   *[few] fewer than thirty complete answers: can't be told
}
waves-sound-alpha = Alpha (95%)
waves-sound-omega = Omega
waves-sound-interval = { $alpha } ({ $from } to { $to })
waves-agreed = In { $group } you agree about { $names }.
waves-agreed-not = In { $group } your answers lie apart about { $names }. Ask each other why.
waves-every-construct = all subjects
