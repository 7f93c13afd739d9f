## With a guest of another organisation
guest-list-title = Your agreements with { $organisation }
guest-left-says = A colleague can take that place; you say first whether that is fine. Are you the only one left? Then you can let the agreement go, with a sentence.
guest-with-hint = Somebody you have an agreement with already.
guest-list-lead = What you promise each other. Only what you take part in yourself stands here.
guest-party = guest
guest-left = { $name } no longer takes part
guest-party-from = guest, { $from }
form-with-guest = With somebody of another organisation
agreements-guests-alone = Choose somebody of the organisation with whom you have an agreement already.
mail-guest-open = Open your agreements with { $organisation }
mail-guest-link = This link is for you alone. It works once, on the device on which you open it. You need no account.
