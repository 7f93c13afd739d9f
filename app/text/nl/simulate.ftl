simulate-day = dag
simulate-competence = kunnen
simulate-intention = bedoeling
simulate-unknown = onbekend
simulate-level = ruimte
simulate-step = stap
# $step (String)
simulate-step-of = { $step ->
    [explore] verkennen: klein, elke week even
    [milestone] even bij elke mijlpaal
   *[delivery] even bij oplevering
}
simulate-middle = vertrouwen
simulate-between = acht van de tien
# $from (String)
# $to (String)
simulate-from-to = { $from } tot { $to }
simulate-not-measured = Dit is een model van verzonnen mensen. De getallen zijn gekozen en niet gemeten; over wie dan ook zegt dit niets.
simulate-no-share = --kept en --told: een getal van 0 tot en met 1
simulate-no-year = --a-year: een heel getal van 1 tot en met 365
# $file (String)
simulate-no-file = { $file } is er niet, of is niet te lezen
# $file (String)
simulate-too-large = { $file } is te groot: hoogstens 4 MB
# $file (String)
simulate-no-text = { $file } is geen tekst in UTF-8
simulate-no-heads = op de eerste regel horen de kolommen day en event te staan
# $most (Number)
simulate-too-many = er zijn te veel regels: hoogstens { $most }
# $line (Number)
# $what (String)
simulate-wrong = regel { $line }: hier staat iets wat niet te lezen is: “{ $what }”
simulate-nothing = er staat geen gebeurtenis in
