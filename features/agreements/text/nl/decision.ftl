## Een besluit van het team
# $team (String)
# $number (String)
# $day (String)
# $name (String)
trail-decided = { $team } zei akkoord met versie { $number }: besluit van { $day }, vastgelegd door { $name }.
# $day (String)
# $name (String)
agreements-decided = Besluit van { $day }, vastgelegd door { $name }
# $team (String)
decision-on = Besluit van { $team } op
decision-hint = Alleen als jullie dit samen besloten. Anders zeg jij ja namens het team. De anderen van het team horen eenmaal dat jij het vastlegde, niet wat erin staat.
decision-in-the-future = Die dag is nog niet geweest. Kies de dag waarop jullie het besloten.
# $day (String)
decision-too-long-ago = Dat is te lang geleden. Kies een dag vanaf { $day }, of laat het leeg.
# $name (String)
# $team (String)
# $day (String)
news-decided = { $name } legde een besluit van { $team } vast, van { $day }.
