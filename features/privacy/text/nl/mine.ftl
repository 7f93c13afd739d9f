mine-title = Mijn gegevens
mine-lead = Alles wat Zwerm van jou bewaart, om te bekijken en te bewaren.
mine-take = Neem je gegevens mee
mine-take-says = Eén zip-bestand met een bladzijde om te lezen (index.html) en dezelfde gegevens voor een programma (data.json).
mine-take-do = Download mijn gegevens
mine-seen = Alleen jij. Zwerm maakt het bestand nu en bewaart het nergens. Bewaar het waar een ander er niet bij kan.
mine-in = Wat erin zit
mine-in-says = Wat je zelf schreef, de afspraken waar je aan meedoet met wat jullie daar samen over schreven, dank die je kreeg, je teams en rollen, je instellingen, en wat anderen met je account deden. Het register bepaalt wat er meegaat, zodat geen tabel vergeten wordt.
mine-out = Wat er niet in zit
mine-out-says = De terugblik van een ander, tot veertien dagen na het einde van de afspraak. Wat er geschreven is voordat jij een plek overnam. Wachtwoord en sleutels: die kan niemand teruglezen.
# $organisation (String)
# $name (String)
# $day (String)
mine-file-says = Dit bewaart Zwerm bij { $organisation } van { $name }, op { $day }. Wat voor anderen vertrouwelijk is, staat er niet in. Wat anderen met je deelden is ook van hen: ga er zorgvuldig mee om.
mine-agreement = Afspraak
