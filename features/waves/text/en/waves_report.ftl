## How many took part
waves-handed-in-band = So far { $from } to { $to } of { $invited } people handed something in. By group this is not told now.
waves-handed-in-few = So far fewer than 5 of { $invited } people handed something in. By group this is not told now.
waves-took-part-band = { $from } to { $to } of { $invited } people answered.
waves-took-part-few = Fewer than 5 of { $invited } people answered.
waves-took-part-own = In { $place } it was { $from } to { $to } of { $invited }.
waves-took-part-low = Less than half took part. Who did not answer may think otherwise: read this as the view of those who did.

## What changed
waves-trend = What changed?
waves-trend-lead = Each dot is a mean, the stroke through it how certain it is. Small differences are part of it.
waves-trend-higher = { $place }: higher than in { $wave }, from { $from } to { $to }.
waves-trend-lower = { $place }: lower than in { $wave }, from { $from } to { $to }.
waves-trend-none = No change that is more than chance.
waves-trend-too-few = From three waves on you see here whether something changes.
waves-trend-nothing = –
waves-trend-margin = { $mean } (± { $half })
waves-trend-compared = { $count ->
    [0] Nothing was compared with an earlier wave yet: that takes three waves, and ten answers.
    [one] One comparison was made, with the wave before or the first one. What is called a change here is more than chance.
   *[other] { $count } comparisons were made, with the wave before and the first one. That was taken into account: of what is called a change here, at most one in ten is chance.
}
waves-trend-words = Where nearly the same people were invited to an earlier wave, it stands here without a figure: ↑ higher then, = about the same, ↓ lower then, ? can't be said. With a figure one could work out what somebody who came or left answered.
waves-trend-beyond = { $name } of everybody together lies beyond the usual ups and downs of all waves.
waves-then-marks = ↑ higher then, = about the same, ↓ lower then, ? can't be said
waves-then = { $then ->
    [higher] higher then
    [lower] lower then
    [alike] about the same
   *[unsure] can't be said
}

## Groups beside each other, without names
waves-groups = How far apart are groups?
waves-groups-lead = The bar is the middle half of all groups, without names and in no order. Estimates of small groups are pulled towards the mean, so that chance does not look like a difference.
waves-groups-alike = Groups differ nowhere by more than chance.
waves-groups-differ = Groups differ by more than chance in { $names }.
waves-and = { $first } and { $last }
waves-groups-by-chance = no difference that is more than chance
waves-groups-from-to = from { $from } to { $to }
waves-groups-half = The middle half
waves-groups-own = Your group
waves-groups-own-says = your group, which only your group sees
waves-groups-all = Everybody together
waves-construct = Subject

## Statement by statement
waves-statements = Statement by statement
waves-statements-lead = How many agree, and how many don't. Of fewer than fifty answers in three parts, rounded to five per cent.
waves-statement = Statement
waves-of = Of whom
waves-disagree = Disagree
waves-neither = Neither
waves-agree = Agree
waves-strongly = { $share }, of which strongly: { $strongly }
waves-nearly-all = { $around ->
    [low] nearly everybody disagrees
    [high] nearly everybody agrees
   *[middle] nearly everybody in the middle
}

## To take along
waves-take = Take the result along
waves-take-says = One file with the result of everybody together: on paper (PDF), and as a table for a spreadsheet, R, SPSS or Parquet. No group is in it and no person.
waves-take-proofs = For you the proof comes with it: with zwerm verify-report you can check that it tells nothing about a few people.
waves-take-now = Save the result
waves-paper-tables = The changes as tables
waves-paper-foot = Everybody together. No group is in it and no person.
waves-column-wave = Wave
waves-column-closed = Last day
waves-column-id = Code of the subject or statement
waves-column-measure = Subject or statement
waves-column-figure = Which figure
waves-column-value = Value: a mean, or a share in per cent
waves-column-lower = Lower end
waves-column-upper = Upper end
waves-column-from = Answers, from
waves-column-to = Answers, to
waves-column-hidden = Why there is no figure
