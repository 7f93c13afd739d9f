web-absent = This page isn't here
web-absent-why = Perhaps it has moved, or it isn't meant for you. On purpose, we don't show the difference.
web-too-large = This is too large
web-too-large-why = Make it smaller and try again. Nothing has changed.
web-busy = Busy for a moment
web-busy-why = It is too busy right now. Nothing was half done. Try again in a minute.
web-fast = That was very fast
web-fast-why = There were a great many requests of yours in a short time. It works again in { $wait }; nothing is lost.
web-seconds = { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}
web-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
web-full = There is no room left
web-full-why = The server's disk is full. Reading still works; saving doesn't. Nothing was half done. Tell whoever runs Zwerm.
web-damaged = A part can't be read
web-damaged-why = Zwerm can't read a part of what is kept. This is not your doing, and nothing was half done. Tell who runs Zwerm today: a back-up can be put back.
web-form = This form is out of date
web-form-old = This form has become too old, or you have signed in again since. Check it and send it again.
web-broken = Something went wrong on our side
web-broken-why = This isn't your fault. Nothing was half done. Try again, or go back to Today.
web-way-on = To Today
web-typed = This is what you wrote
web-typed-keep = Send it again in a while, or copy it to a place where you will find it. It is not saved here.
web-again = Try again
web-empty = Please fill this in.
web-too-long = This is too long. It holds { $most } characters.
web-too-nested = This text has too many layers of quotes or lists. Make it simpler.
web-guest-out = Your link no longer works
web-guest-out-why = So this was not sent. With a new link you can go on.
web-guest-out-ask = Ask for a new link

web-waits = { $name }: this is not on yet
web-still = { $name }: this stands still
web-waits-why = This part touches how people work. So it is switched on only when the works council consents, or when it is on record why that is not needed.
web-still-why = The works council took its consent back. What is there you can go on reading; nothing can be changed.
web-shut-not-sent = What you just sent was not saved.
web-shut-what = What this is for
web-shut-where = How it stands
web-shut-file = Read the consent file
