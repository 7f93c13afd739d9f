## Mail that waits on somebody. Of an agreement that stays between two, the mail only says who asks.
# $name (String)
mail-hello = Hello { $name },
# $name (String)
mail-asks-subject = { $name } asks for your answer
# $name (String)
# $result (String)
mail-asks-subject-shown = { $name } asks for your answer: { $result }
# $name (String)
mail-asks-private = { $name } asks for your answer to something that stays between you. What it is, is only in Zwerm.
# $name (String)
mail-asks-proposed = { $name } would like to agree on this with you.
# $name (String)
mail-asks-countered = { $name } proposes something else to you.
# $name (String)
mail-asks-renegotiated = { $name } would like to agree on this anew with you.
# $name (String)
mail-asks-delivered = { $name } says that it is ready.
# $name (String)
mail-asks-finish = { $name } asks to finish this together.
# $name (String)
mail-asks-ending = { $name } asks how you two will stop with this.
# $name (String)
mail-asks-check-in = { $name } asks how it is going.
# $name (String)
mail-asks-support = { $name } asks you for support.
# $result (String)
mail-agreed-subject = Agreed: { $result }
# $name (String)
mail-agreed = You agreed on this with { $name }. The date comes along for your calendar.
# $result (String)
mail-due-subject = Today: { $result }
# $name (String)
mail-due = Today is the day on which you agreed this with { $name }. Is it ready? Or will it not work? Then agree on something else in Zwerm.
mail-answer = Look and answer
mail-say-ready = Say that it is ready
mail-read = Read it in Zwerm
# $day (String)
mail-link-is-yours = This link is yours alone. It works once, until { $day }. Whoever has it can answer in your name. So please do not forward this mail.
# $link (String)
mail-once = You get this message once. How much mail you want is up to you: { $link }

## The page behind the link in a mail
# $name (String)
link-accept-title = { $name } would like to agree on this with you
# $name (String)
link-accept-you-do = You do it, for { $name }.
# $name (String)
link-accept-other-does = { $name } does it, for you.
link-accept = I agree
link-deliver-title = Is it ready?
# $name (String)
link-deliver-lead = { $name } then hears from you that it is there.
link-deliver = It is ready
# $name (String)
link-close-title = { $name } says that it is ready
link-close-lead = Is it good like this? Then you finish it together with this.
link-close = Done, thank you
# $name (String)
link-finish-title = { $name } would like to finish this together
link-finish-lead = Do you agree? Then it is finished with this.
link-finish = Finish together
link-otherwise = I want to say something else
link-yours = What this link opens
# $name (String)
# $day (String)
link-opens-this = This link is { $name }’s and opens this one question only. It works once, until { $day }.
link-rest = Only the result and the date are here. What else you two wrote stays in Zwerm: sign in to read it.
link-done-title = Your answer is noted
# $name (String)
link-done-accept = Agreed. { $name } sees it in Zwerm.
# $name (String)
link-done-deliver = { $name } is now asked whether it is good like this.
# $name (String)
link-done-close = Finished, together with { $name }.
link-done-date = You get a mail with the date, for your calendar.
link-done-close-page = You can close this page.
link-whole = Read the whole agreement
link-unknown-title = We do not know this link
link-unknown = Perhaps a piece of the link got lost. Open the mail again and click the link itself.
link-another-title = This link is somebody else’s
link-another = The mail was forwarded. Only who received it can answer with it. Nothing has happened.
link-left-title = This link no longer works
link-left = The person whom the link was for no longer works here.
link-used-title = This link has been answered with
link-used = A link works once. The answer is in Zwerm.
link-expired-title = This link has expired
link-expired = A link in a mail works for seven days. In Zwerm you can still answer.
link-replaced-title = There is a newer proposal
link-replaced = Another version was written after this mail. Read that first. Nothing was agreed with this link.
link-moved-title = This no longer needs an answer
link-moved = Something else happened after this mail. How it stands now, you read in Zwerm.
link-nothing-lost = Nothing is lost: it is all in Zwerm.
link-sign-in = Sign in
link-to-today = To Today
