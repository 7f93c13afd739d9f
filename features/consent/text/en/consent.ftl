consent-title = Consent
consent-lead = What touches how people work is off until the works council consents, or until it is on record why that is not needed. Everybody at { $organisation } sees the same here.
consent-privacy = What Zwerm keeps
consent-seen = Everybody in the organisation

## How a module stands
consent-pill-waits = Off
consent-pill-on = On
consent-pill-still = Stands still
consent-waits = The works council has not answered yet.
consent-by-nobody = the works council
consent-says-consented = Consent on { $on }, given by { $by }.
consent-says-withdrawn = Consent taken back on { $on } by { $by }. What is there can be read; nothing changes.
consent-says-no-council = There is no works council. Put on record on { $on } by { $by }.
consent-says-staff-meeting = Talked about in the staff meeting. Put on record on { $on } by { $by }.
consent-says-on-paper = The works council consented on paper on { $paper }. Put on record on { $on } by { $by }.
consent-says-denied = On { $on } { $by } said that the works council did not consent to this on paper. What is there can be read; nothing changes.
consent-says-in-use = This was in use before Zwerm asked for consent.
consent-look = The works council has not looked at this yet, and is asked to.
consent-changed = Since this answer the consent file has changed. The works council is asked again.
consent-file = Read the consent file
consent-now = How it stands
consent-differences = What changed in the consent file
consent-print = Print of the consent file as it is now:
consent-all-answers = All answers

## The works council
consent-council = The works council consents
consent-council-says = First read the consent file of each module. Then choose what the council consents to. All at once or step by step.
consent-which = Which modules is it about?
consent-words = What the council says with it
consent-words-hint = For example: what you agreed, or when you look again.
consent-agree = Consent to this
consent-choose-module = Choose at least one module.
consent-stale = Somebody else answered meanwhile, or a consent file changed. See how it stands now and answer again.
consent-not-yet = The council took this back. You have not been in it for thirty days: you can consent to it again from { $day }.
consent-take-back = Take consent back
consent-take-back-says = What is there stays readable for who could read it. Nothing is added and nothing changes, until the council consents again. What is somebody's own they can always take away.
consent-take-back-why = Why?
consent-take-back-do = Take it back

## Who keeps Zwerm
consent-first = First this
consent-first-says = Without an answer these modules stay off. Is there a works council? Then the answer is theirs.
consent-has-council = Somebody is in the works council. They see on Today that Zwerm asks for an answer. There is nothing for you to do.
consent-council-rests = Nobody is in the works council now: whoever was in it was noted as left. If they don't come back, you can appoint somebody from { $day }. Until then only what the council said on paper can be put on record.
consent-step-office = Give somebody of the works council that office.
consent-step-office-where = Who has which office
consent-step-file = Let the council read the consent files. They stand below with each module and can be printed.
consent-step-answer = The council consents on this page. It is on at once.
consent-tell = Consent is not needed, or was given on paper
consent-tell-says = This will stand with each module, with your name. A works council can decide otherwise later.
consent-ground = Why is it not needed?
consent-no-council = There is no works council
consent-no-council-says = For example because there are fewer than fifty of you.
consent-staff-meeting = There is a staff meeting
consent-staff-meeting-says = It was talked about there.
consent-on-paper = The works council consented on paper
consent-on-paper-says = You fill in the day below.
consent-paper = The day on the paper
consent-paper-hint = Only where the council consented on paper.
consent-paper-day = Fill in the day that is on the paper.
consent-paper-to-come = This day is still to come.
consent-choose-ground = Choose why it is not needed.
consent-why = In your own words
consent-why-hint = With whom was it talked about? What did you agree?
consent-put = Put this on record

## What happened
consent-done-consented = On record. What the council chose is on now.
consent-done-told = On record. These modules are on now.
consent-done-denied = On record. Everybody reads that the council did not consent to this, and it stands still.
consent-done-taken-back = On record. This module stands still now.

## Explanation
consent-how = How it works
consent-how-off = What is off is there for nobody. Nothing of it is kept.
consent-how-law = Under Dutch law (WOR, article 27) the works council consents to rules about data of who works there.
consent-how-back = The council can always take its consent back. Only the council itself switches it on again: somebody who has been in it for thirty days, or who took it back themselves. That stays so when there is a new council.
consent-how-again = Does a new version change what Zwerm keeps, who sees it or how long? Then Zwerm asks the council again and shows what is different.
consent-offices = Who is in the works council

## On Today
consent-today = Consent
consent-today-council = Zwerm asks the works council for an answer.
consent-today-answer = See the question
consent-today-on-paper = { $by } put on record on { $day } that the works council consented on paper. That is why this is on:
consent-deny = That is not so
consent-deny-says = It stands still at once. Everybody reads that you said so, and when.
consent-mail-subject = Consented on paper? { $organisation }
consent-mail-hello = Hi { $name },
consent-mail-what = { $by } put on record that the works council consented on paper. That is why this is on now:
consent-mail-do = Is that so? Then there is nothing to do. Is it not? Say so on Today, with one tap. It stands still at once.
consent-today-keeper = A part of Zwerm waits for the works council, or for your explanation why that is not needed.
consent-today-begin = Settle this first
consent-today-waits = Agreeing on something is not possible yet: the works council has not consented. You can look around and tell how you work.
consent-today-still = Agreements stand still: the works council took its consent back. You can read them.
consent-today-see = How it stands

## Settings
settings-title = Settings and changes
settings-lead = What is set and what was changed: who, when, why, and from what to what. Everybody at { $organisation } can read this.
settings-changes = Changes
settings-none = Nothing was changed yet.
settings-more = More
settings-terms = Keeping terms
settings-terms-says = How long Zwerm keeps something is in the program, not in a setting. When a new version changes it, Zwerm asks the works council again.
settings-off = off
settings-on = on
settings-still = still

## Thresholds
threshold-title = Thresholds
threshold-lead = How many people a group must have before anything about it is shown. Measurements come later; these numbers hold from the start.
threshold-what = What
threshold-level = Now
threshold-floor = Lowest
threshold-pill-waits = Waits for an answer
threshold-how = How a threshold changes
threshold-how-raise = One administrator or one member of the works council makes it higher. That holds at once.
threshold-how-lower = Lowering it takes two. An administrator proposes it. Somebody of the works council agrees within fourteen days. Is there no works council? Then the data-protection officer does. Whoever agrees has had that task for at least thirty days before the proposal.
threshold-how-floor = Nobody goes below the lowest number. It is in the program.
threshold-how-wave = Is a measurement running? Then nothing changes until it is over.
threshold-invited = People in a group
threshold-invited-says = At least so many people are invited in a group that takes part in a measurement.
threshold-answers = Answers for a mean
threshold-answers-says = With fewer answers no mean is shown.
threshold-left-over = People left over
threshold-left-over-says = At least so many people are left over beside a group that is shown. Otherwise one could work out what the rest said.
threshold-spread = Answers for a spread
threshold-spread-says = With fewer answers it is not shown how they are spread.
threshold-open-answers = Answers for open answers
threshold-open-answers-says = With fewer answers nobody reads what people wrote.
threshold-now = Now { $level }, and never lower than { $floor }
threshold-proposed = Proposed: { $to }. It can be answered until { $until }
threshold-other-side = This gets lower when the works council agrees. Is there no works council? Then the data-protection officer.
threshold-assent = Agree
threshold-refuse = Don't agree
threshold-take-back = Take your proposal back
threshold-other = Another number
threshold-other-says = A higher number holds at once. A lower one becomes a proposal of an administrator.
threshold-number = Number of people
threshold-level-wrong = Fill in a whole number from { $floor } to { $most }.
threshold-why = Why?
threshold-send = Change this
threshold-is-so = It is so already.
threshold-waits-already = A proposal waits already. It has to be answered or taken back first.
threshold-own = Who proposes something does not agree to it alone.
threshold-council-answers = There is a works council. Only the council can agree to this.
threshold-too-new = You have had your task for too short a time. Whoever got it at least { $days } days before the proposal can agree.
threshold-wave-runs = A measurement is running. Until it is over nothing changes.
threshold-done-raised = On record. The higher number holds now.
threshold-done-proposed = Your proposal is ready. The other side sees it on Today.
threshold-done-lowered = On record. The lower number holds now.
threshold-done-closed = The proposal is off the table.
threshold-says-raised = Made higher by { $by }.
threshold-says-lowered = Proposed by { $by }, agreed to by { $other }.
threshold-says-waits = Proposed by { $by }. There is no answer yet.
threshold-says-closed = Proposed by { $by }. It did not go on: { $other }.
consent-today-threshold = There is a proposal to make a threshold lower. Somebody of your side answers.
