## Signing in
sign-in-title = Welcome
sign-in-lead = Sign in and carry on where you were.
sign-in-name = E-mail address or personnel number
sign-in-password = Password
sign-in-do = Sign in
sign-in-forgotten = Forgot your password?
sign-in-wrong = This name and this password don't belong together. Check them, or ask for a new password.
sign-in-name-empty = Fill in your e-mail address or personnel number.
sign-in-password-empty = Fill in your password.
sign-in-wait-seconds = { $seconds ->
    [one] That went wrong a few times. Try again in one second.
   *[other] That went wrong a few times. Try again in { $seconds } seconds.
}
sign-in-wait-minutes = { $minutes ->
    [one] That went wrong a few times. Try again in one minute, or ask for a new password.
   *[other] That went wrong a few times. Try again in { $minutes } minutes, or ask for a new password.
}
sign-in-text-is-kept = You were away for a while, so you have been signed out. What you wrote is kept. Sign in and it is there again.
sign-in-no-account = No password yet? Ask whoever runs Zwerm where you work for an invitation.
sign-in-demo = This is a demo. You step in without a password.
sign-in-demo-go = Step into someone’s shoes

## What you wrote
sign-in-kept-title = This is what you wrote
sign-in-kept-lead = You had been signed out when you sent it. Nothing has been done with it yet.
sign-in-kept-send = Send it now
sign-in-kept-drop = Throw it away
sign-in-kept-none-title = Nothing is waiting any more
sign-in-kept-none = What you wrote has been sent or thrown away. We keep it no longer than an hour.
sign-in-kept-seen = Only you see this, until you send it
sign-in-kept-empty = You had not filled in anything yet, only pressed a button.

## Signed out
sign-in-out-title = You are signed out
sign-in-out-lead = See you next time. On a shared computer, what you were still writing has been wiped.
sign-in-out-again = Sign in again
sign-in-to-today = To Today

## Choosing a password
sign-in-new-password = New password
sign-in-own-password = Choose a password
sign-in-new-password-hint = A sentence of four words works well. { $advised } characters or more is strong, { $least } is the minimum. You can paste.
sign-in-repeat-password = Once more
sign-in-weak-short = This is too short. Take at least { $least } characters; a sentence of four words works well.
sign-in-weak-long = This is too long to keep. One or two sentences do fit.
sign-in-weak-used = Many people use this password, so it is tried first. Choose something only you would think of.
sign-in-weak-own = This is a name that everybody here knows. Choose something only you would think of.
sign-in-weak-empty = Choose a password.
sign-in-repeat-other = The two passwords are not the same. Type them once more.

## The link from a mail or letter
sign-in-link-welcome = Welcome, { $name }
sign-in-link-lead = { $organisation } works with Zwerm: here you agree with colleagues on what you want to reach together. How you do it is up to you.
sign-in-link-reset = A new password, { $name }
sign-in-link-reset-lead = Choose another password. After that you are signed out everywhere else.
sign-in-link-account = You sign in with { $name }.
sign-in-link-step-in = Step in
sign-in-link-keep = Save and step in
sign-in-seen-title = What we see of you, and what we don't
sign-in-seen = Your manager sees the agreements you make with them, and what you share with the team yourself. Nothing else. Nobody sees when you were here, for how long, or how much you did.
sign-in-gone-title = This link no longer works
sign-in-gone-lead = A link works once. An invitation stays good for two weeks, a link for a new password for two hours, or on paper for three days.
sign-in-gone-new = Did you have a password already? Ask for a new link. Is this your first time? Ask whoever runs Zwerm where you work for a new invitation.
sign-in-gone-ask = Ask for a new link

## Forgotten
sign-in-forgotten-title = Forgot your password?
sign-in-forgotten-lead = It happens. We'll send you a mail with a link to choose a new password.
sign-in-forgotten-do = Send the mail
sign-in-forgotten-back = Back to signing in
sign-in-forgotten-sent-title = Look in your mail
sign-in-forgotten-sent = If we know this name and it has a mail address, a mail will be there for you shortly. The link works for two hours. Don't see anything? Look in your spam folder too.
sign-in-forgotten-no-mail = No mail address at work? Ask whoever runs Zwerm where you work for help.

## Changing your password
sign-in-change-title = Your password
sign-in-change-lead = With a new password you are signed out on other devices. Here you stay signed in.
sign-in-current-password = Your current password
sign-in-current-wrong = This is not your current password.
sign-in-change-do = Save my new password
sign-in-changed = You have a new password. On other devices you are signed out.
sign-in-change-none = You have no password here yet. Use the link you were sent, or ask for one.
sign-in-about-me = About me

sign-in-shared = This is a shared computer
sign-in-shared-says = What you begin to write is then gone when you sign out.
sign-in-kept-here = What you began to write and have not sent yet stays on this device for a week. Only you find it again, when you sign in here.
sign-in-kept-erase = Erase it now
