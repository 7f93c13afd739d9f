## A decision of the team
trail-decided = { $team } said yes to version { $number }: decision of { $day }, written down by { $name }.
agreements-decided = Decision of { $day }, written down by { $name }
decision-on = Decision of { $team } on
decision-hint = Only if you decided this together. Else you say yes for the team. The others of the team hear once that you wrote it down, not what is in it.
decision-in-the-future = That day has not come yet. Choose the day on which you decided.
decision-too-long-ago = That is too long ago. Choose a day from { $day }, or leave it empty.
news-decided = { $name } wrote down a decision of { $team }, of { $day }.
