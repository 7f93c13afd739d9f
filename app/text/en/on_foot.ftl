on-foot-lead = A small model to reckon with. It shows a shape: slowly gained, quickly lost.
on-foot-nobody = This is about made-up people. Nowhere does Zwerm work out how far somebody can be trusted, and it keeps nothing about that. How it is between you, you talk about yourselves.
on-foot-model = The idea
on-foot-model-says = Each agreement that is kept adds something to a pile. Who feels a broken word adds to the other pile, and reads part of the past anew as well. What you don't know yet, you fill in with the good trust you begin with.
on-foot-formula = trust = (good + 0.7 × 2) / (good + bad + 2)
on-foot-formula-says = Good and bad are the two piles. The 2 is what you begin to know, the 0.7 that you begin with trust. After a year all of it counts half.
on-foot-first = Example 1: keeping one's word three times
on-foot-first-says = Iris and Bram don't know each other. Iris begins at 70%: (0 + 1.4) / 2. Bram keeps three ordinary agreements.
on-foot-first-sum = Good is { $good } now: ({ $good } + 1.4) / ({ $good } + 2). That is { $share }.
on-foot-second = Example 2: not keeping it once
on-foot-second-says = Bram leaves the work undone and says nothing. Iris feels let down, and says so. Bad gets 2 more, and a tenth of good moves along.
on-foot-second-sum = Good is { $good } now, bad { $bad }: ({ $good } + 1.4) / ({ $good } + { $bad } + 2). That is { $share }.
on-foot-regained = Built with { $kept } agreements; back where it was after { $needed }.
on-foot-try = Try it yourself
on-foot-try-says = Choose how bad it was, and whether you learnt from it together.
on-foot-how-bad = How bad was it?
on-foot-severity = { $severity ->
    [quarter] Annoying: late, and nothing said
    [half] Bad
   *[whole] Very bad: not done, and nothing said
}
on-foot-repair = Was it repaired, with a lesson that you both stand behind?
on-foot-repaired = { $repaired ->
    [yes] Yes: then it counts half
   *[no] No
}
on-foot-reckon = Work it out
on-foot-after = { $count ->
    [one] After 1 agreement kept
   *[other] After { $count } agreements kept
}
on-foot-lost = from { $before } to { $after }
on-foot-key = The bar is what is lost, the dot where trust stands then. On the left is 0%, on the right 100%.
on-foot-table = One breach, after so many agreements kept
on-foot-kept = Before it
on-foot-before = Trust
on-foot-then = After the breach
on-foot-needed = Needed to come back
on-foot-honest = What this tells and what not
on-foot-honest-says = The numbers are chosen and not measured: they are calibrated on nobody. Late with a word beforehand is no breach in the model, and neither is agreeing anew: that is openness. Who can't make it because promised support did not come, loses nothing. Bad intent is never inferred: somebody has to feel it and say it.
on-foot-sources = The formula is that of Jøsang and Ismail (2002). That ability, meaning well and keeping one's word each go along with what people dare with each other was found by Colquitt, Scott and LePine (2007) in 132 studies; what goes along is no cause. That an apology repairs a failure of ability better than a broken word was found by Kim and others (2013) in the laboratory.
