privacy-title = Wat Zwerm bewaart
privacy-lead = Alles wat Zwerm over mensen bewaart: waarvoor, wie het ziet en hoe lang. Deze bladzijde komt uit het register dat het programma zelf gebruikt; een test houdt het gelijk met de database.
privacy-topics = Per onderwerp
privacy-papers = Voor de ondernemingsraad en de functionaris gegevensbescherming
privacy-papers-says = Vooraf ingevuld uit hetzelfde register. Wat alleen de organisatie weet, staat er als "nog in te vullen".
privacy-own = Wat van jou is
privacy-own-says = Bekijk alles wat Zwerm van jou bewaart, en neem het mee.
privacy-go-me = Mijn gegevens
privacy-never = Wat Zwerm nooit bewaart
privacy-never-1 = Hoe lang iemand werkt, of wanneer iemand voor het laatst in Zwerm was
privacy-never-2 = Of iemand iets gelezen heeft
privacy-never-3 = Een cijfer of een volgorde over een persoon
privacy-never-4 = IP-adressen of plaatsen
privacy-purpose = Waarvoor
privacy-ground = Op welke grond
privacy-needed = Waarom het nodig is
privacy-kept = Hoe lang
privacy-cannot = Wat er niet mee kan
privacy-tables = Wat er staat
privacy-column = Wat
privacy-seen = Wie ziet het
privacy-erased = Als je alles laat wissen
# $name (String)
privacy-table = Tabel { $name }
privacy-print = Afdrukken
privacy-file = Download als CSV
# $what (String)
privacy-to-fill = Nog in te vullen door de organisatie: { $what }
# $version (String)
privacy-made = Gemaakt uit het register van Zwerm { $version }.
privacy-organisation = [naam van de organisatie]
# $count (Number)
privacy-fold = Kolom voor kolom: { $count }
