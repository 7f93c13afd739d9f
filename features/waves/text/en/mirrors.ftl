## The leadership mirror
waves-mirror-title = Leadership mirror
waves-mirror-ask = Ask for a mirror of yourself
waves-mirror-lead-in = How do the people you lead see what you do? You ask, and only you see what comes of it. Nobody can ask for a mirror of another.
waves-mirror-how = How it goes
waves-mirror-how-own = First you say how you see it yourself: fifteen statements, two minutes. After that it is fixed.
waves-mirror-how-ask = The works council signs. Then your people answer the same fifteen statements anonymously. They see that it is your mirror, and who else is asked.
waves-mirror-how-see = From { $k } answers on you see what they say together, beside your own view. You choose whether to share it with them.
waves-mirror-people = { $people ->
    [one] You lead 1 person.
   *[other] You lead { $people } people. They are all asked, as one group.
}
waves-mirror-make = Ask for the mirror
waves-mirror-made = The mirror is made. Nothing is asked yet: say first how you see it yourself.
waves-mirror-of = Mirror of { $name }
waves-mirror-whom = The people that { $name } leads
waves-mirror-too-few = A mirror takes at least { $least } people. You lead { $people ->
    [0] nobody
    [one] 1 person
   *[other] { $people } people
}: of so few one can guess who said what.
waves-mirror-runs = A mirror of yours is on its way. Wait until it is over, or withdraw it.
waves-mirror-too-soon = The next mirror can be from { $day } on. Of two close together, the difference would show what one person said.
waves-mirror-instead = What you can do
waves-mirror-instead-says = Ask them yourself. Do "What do we rely on?" with your team, or make an agreement with somebody and look back together: there you tell each other what went well and what can be different.
waves-mirror-to-hall = To "What do we rely on?"
waves-mirror-to-agree = Agree on something
waves-mirror-yours = This is your mirror. The result is for you alone: not for HR, not for who leads above you, not for the works council. You see something from { $k } answers on. If you stop leading, it stays yours.
waves-mirror-about = From { $k } answers on { $name } sees what you say together, and nobody else does. "My manager" is { $name } here. If { $name } shares the result with who was asked, it stands here.
waves-mirror-give-own = Say how you see it yourself
waves-mirror-change-own = Change your own view
waves-mirror-see = See your mirror
waves-mirror-see-shown = See what { $name } shares
waves-mirror-own = Your own view
waves-mirror-own-lead = How do you see it yourself? Until the first day of answering you can change this; after that it is fixed.
waves-mirror-own-seen = Only you, unless you share it yourself afterwards. It is kept sealed.
waves-mirror-own-lacks = Choose what is closest to you.
waves-mirror-own-first = Say first how you see it yourself.
waves-mirror-own-fixed = Your own view is fixed: people can answer already.
waves-mirror-keep-own = Save your own view
waves-mirror-five = What leading asks
waves-mirror-no-total = There is no figure for the whole, and no comparison with others.
waves-mirror-nothing = There are too few answers to show anything. That says nothing about you.
waves-mirror-lead-shown = { $name } shares with you what you said together.
waves-mirror-lead = { $kind ->
    [same] { $whose ->
        [own] You and your people see about the same.
       *[shown] { $name } and you see about the same.
    }
   *[differs] { $whose ->
        [own] You see it differently from your people in: { $topics }.
       *[shown] { $name } sees it differently from you in: { $topics }.
    }
}
waves-mirror-says = { $whose ->
    [own] { $around ->
        [high] Your people recognise this in you.
        [middle] Your people recognise this in part, or differ about it.
        [low] Your people recognise little of this.
       *[hidden] There are too few answers here to say anything.
    }
   *[shown] { $around ->
        [high] You recognise this.
        [middle] You recognise this in part, or differ about it.
        [low] You recognise little of this.
       *[hidden] There are too few answers here to say anything.
    }
}
waves-mirror-beside = { $whose ->
    [own] { $beside ->
        [same] You see it about the same way.
        [higher] You see more of it than they do. Ask them where they miss it.
       *[lower] They see more of it than you do. Ask them how they notice.
    }
   *[shown] { $beside ->
        [same] Your manager sees it about the same way.
        [higher] Your manager sees more of it than you do.
       *[lower] You see more of it than your manager does.
    }
}
waves-mirror-before = { $before ->
    [same] About the same as in your mirror before.
    [higher] Higher than in your mirror before.
   *[lower] Lower than in your mirror before.
}
waves-mirror-not-compared = Since your mirror before nearly the same people were asked, but for a few. So the two don't stand beside each other: the difference would show what those few said.
waves-mirror-figures = See the figures
waves-mirror-topic = Topic
waves-mirror-theirs = Together
waves-mirror-alike = nearly everybody alike
waves-mirror-statements = Read the own view again
waves-mirror-seen = { $whom ->
    [alone] You alone. No colleague, HR, leader, administrator or works council, and it is in no overview.
    [shown] You, and who was asked. Nobody else, and it is in no overview.
   *[theirs] Who was asked, as long as your manager shares it. Nobody else.
}
waves-mirror-share-title = Share it with who was asked
waves-mirror-share-says = They gave this picture together. If you share it, you can talk about it. Nobody else sees it, and you can take it back.
waves-mirror-share-own = Share your own view too
waves-mirror-share = Share the result
waves-mirror-shown-on = Since { $day } you share this with who was asked.
waves-mirror-take-back = Take it back
waves-mirror-done = { $done ->
    [shown] Shared with who was asked.
   *[taken_back] Taken back: only you see it again.
}
