## Wat de bladzijde over zichzelf nakijkt, en wie alles narekent
waves-other-software = Deze bladzijde draait andere software dan er was afgesproken toen de ronde begon. Dat komt voor na een nieuwe versie van Zwerm. Vraag het de ondernemingsraad, of antwoord met het losse stembestand dat die uitdeelt.
waves-cells-file = Groepen en sleutels
waves-standalone = Antwoorden zonder deze server te hoeven geloven
waves-standalone-says = Het losse stembestand is één bestand waarmee je antwoordt zonder de bladzijde van deze server. Haal het bij de ondernemingsraad: die vergelijkt de vingerafdruk met wat is afgesproken. Open het op je eigen telefoon of computer en plak je stembiljet erin. Het stuurt alleen je verzegelde antwoord op.
waves-standalone-keep = Bewaar het losse stembestand
