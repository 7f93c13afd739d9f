## Blokken om de beurt
# $block (String)
# $count (String)
# $minutes (String)
waves-blocks-choice = Zwermscan: de kern en { $block ->
    [factors] wat leidinggeven vraagt
    [working_principles] hoe we werken
   *[other] allebei de blokken
}, { $count } stellingen, { $minutes } minuten
# $choice (String)
waves-blocks-turn = { $choice } (aan de beurt)
# $block (String)
# $when (String)
waves-blocks-hint = Naast de kern is elke keer een ander blok aan de beurt. Nu is dat { $block ->
    [factors] wat leidinggeven vraagt
   *[other] hoe we werken
}: { $when ->
    [never] dat is nog niet gevraagd
   *[other] dat is het langst geleden gevraagd
}. Je kunt iets anders kiezen. Iedereen kan de stellingen vooraf lezen.
waves-blocks-factors = Over leidinggeven ziet een team alleen de eigen uitkomst, en ieder die van iedereen samen. Van een afdeling is er geen uitkomst: dat zou een cijfer voor één leidinggevende zijn.
