## Een afspraak uit een gesprek van het team
# $theme (String)
# $team (String)
agreements-chosen = Dit komt uit jullie gesprek over { $theme }. { $team } ziet bij de gewoonten dat er een afspraak uit kwam, niet wat erin staat.
