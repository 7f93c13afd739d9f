## An agreement that comes of a team's talk
agreements-chosen = This comes of your talk about { $theme }. { $team } sees with its habits that an agreement came of it, not what it says.
