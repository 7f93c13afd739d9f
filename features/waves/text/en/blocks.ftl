## Blocks in turn
waves-blocks-choice = Zwermscan: the core and { $block ->
    [factors] what leading asks
    [working_principles] how we work
   *[other] both blocks
}, { $count } statements, { $minutes } minutes
waves-blocks-turn = { $choice } (its turn)
waves-blocks-hint = Beside the core another block has its turn each time. Now that is { $block ->
    [factors] what leading asks
   *[other] how we work
}: { $when ->
    [never] it was never asked
   *[other] it was asked longest ago
}. You can choose something else. Everybody can read the statements beforehand.
waves-blocks-factors = About leading a team sees only its own result, and everybody that of all together. Of a department there is no result: it would be a figure for one leader.
