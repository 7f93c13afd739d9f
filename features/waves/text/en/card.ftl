## The talk card of a wave
waves-card = Talk card
waves-card-aim = For a talk of half an hour with your team: see what is there, and choose one step.
waves-card-print = Print
waves-card-browser = You can print with the menu of your browser. The card fits on one A4.
waves-card-out = What stands out
waves-card-best = Stands strong
waves-card-least = Raises a question
waves-card-hold = What do you do here that works? Hold on to it.
waves-card-no-mark = That is no mark for you, but the beginning of a talk.
waves-card-close = With you the topics lie close together: what differs may be chance. Choose together what you want to talk about.
waves-card-hidden = There is no picture of your group, because there are too few answers. You can still talk: choose a topic together.
waves-card-before = Before this you chose
waves-card-talk = Talk with each other
waves-card-talk-about = Talk about { $theme }
waves-card-how = First two minutes each for yourself, then a round. Nobody has to say or guess who answered what.
waves-card-other = Rather about something else?
waves-card-choose = What do we choose?
waves-card-what = What shall we do?
waves-card-who = Who begins?
waves-card-when = When do we look back?
waves-card-habit = Choose a habit
waves-card-trial = Begin an experiment
waves-card-parallel = Work on it at once with the team above
waves-card-agreement = Agree on something
waves-card-seen = Only who is in this group: { $group }. What a team chose is seen by that team alone.
waves-chose = On { $day } you chose { $kind ->
    [experiment] an experiment.
    [agreement] an agreement.
   *[other] a habit.
}
waves-chose-about = On { $day } you chose { $kind ->
    [experiment] an experiment
    [agreement] an agreement
   *[other] a habit
} about { $theme }.
waves-chosen-ended = { $ending ->
    [kept] You keep it.
    [learnt] You learnt something from it.
   *[other] It was laid aside.
}

## Three questions about each theme
waves-ask-1 = { $theme ->
    [trust] When did somebody show: I trust you with this? What did that do to you?
    [autonomy] Which decision did you take yourself lately, and how did it work out?
    [growth] What have you learnt in the last half year, and from whom?
    [meaning] For whom did your work really make a difference lately? How do you know?
    [self_steering] What did we arrange together lately, without anybody asking for it?
    [craft] Of which piece of work are we proud, and what made it good?
    [context] Where do we want to be in a year? Say it in one sentence each.
    [achieving] What did we bring off in the last half year?
    [improving] What do we do better now than a year ago?
    [joy] On which day did you go home happy, and what was there that day?
    [steering] Which result counts most this year? Do we all say the same?
    [giving_trust] Where did you get room, and what made it go well?
    [communication] Which news did you hear in time, and who saw to that?
    [letting_grow] Which part of your work really suits you?
    [bonding] When did you feel: this is where I belong?
    [free_in_time] When and where do you work best?
    [results] By what do we see that our work yields something?
    [responsibility] When did somebody take up something that nobody had asked for?
    [open_knowledge] Who of another team helped us on, and how did we find them?
    [flexible] When could your work move along with your life?
   *[other] What do we recognise in this picture? Give an example each.
}
waves-ask-2 = { $theme ->
    [trust] What do we promise each other that often does not happen?
    [autonomy] For what do we ask permission that nobody needs?
    [growth] What went wrong that we have not talked about yet? What stops us?
    [meaning] Which work do we do that is of no use to anybody?
    [self_steering] What do we leave because it seems to be somebody else's?
    [craft] About which work do we not agree on what is good?
    [context] Which rule stands in the way of good work, and who can do something about it?
    [achieving] What stands between us and what we want to achieve?
    [improving] Which idea has lain still for months? What is it waiting for?
    [joy] What takes more energy than it is worth?
    [steering] Where is it laid down how you do something, while it could be done otherwise?
    [giving_trust] What is checked without adding anything?
    [communication] Which decision did we hear too late, and where did that go wrong?
    [letting_grow] What would you like to try that you leave now? What is the worst about it if it fails?
    [bonding] In what are you on your own?
    [free_in_time] When are we reachable while we need not be?
    [results] Where do we look at whether you are there, instead of at what it yields?
    [responsibility] What do we do when an agreement will not be met: do we say so, or do we hope?
    [open_knowledge] Which knowledge is with one or two people?
    [flexible] For whom is our schedule difficult, and do we know that of each other?
   *[other] What surprises us, and what may be the reason?
}
waves-ask-3 = { $theme ->
    [trust] What will we say tomorrow that we often swallow now?
    [autonomy] Which decision do we leave from now on to who does the work?
    [growth] How do we talk about the next mistake within a week, without anybody to blame?
    [meaning] From whom do we want to hear more often what our work yields? Who asks?
    [self_steering] What do we divide among ourselves from now on?
    [craft] Who looks along with whom, and when?
    [context] Which figure or which story do we want to see every week, so that we can adjust?
    [achieving] Which one step brings us closest to our goal?
    [improving] What do we try otherwise for four weeks?
    [joy] What do we do a little more of every week?
    [steering] On which result do we agree something this month?
    [giving_trust] Which check do we leave out for a month, and how do we notice whether that goes well?
    [communication] What do we tell each other from now on before it is decided?
    [letting_grow] Who swaps a task with whom, for a month?
    [bonding] How do we know every week how the other is doing?
    [free_in_time] Which agreement about being reachable gives everybody rest?
    [results] For which work do we agree when it is ready and good?
    [responsibility] How do we say it in time when something will not work out?
    [open_knowledge] What do we write down or show this month for another team?
    [flexible] What can we swap among ourselves so that it suits everybody?
   *[other] What is one small step that we can take ourselves?
}
waves-trend-chose = { $kind ->
    [experiment] experiment
    [agreement] agreement
   *[other] habit
}
