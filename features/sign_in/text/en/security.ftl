## Signing in and security
sign-in-security-title = Signing in and security
sign-in-security-lead = How you come in, and how you make sure that nobody else does.
sign-in-security-password = You come in with your e-mail address or personnel number and your password.
sign-in-security-change = Change your password
sign-in-security-where = See on which devices you are signed in, and sign out there.
sign-in-security-seen = Only you see this page

## The second step
sign-in-second-title = Second step
sign-in-second-what = After your password Zwerm also asks for a code from an app on your phone. Whoever knows only your password does not get in.
sign-in-second-since = On since { $day }
sign-in-second-put = Turn on the second step
sign-in-second-see = See your second step
sign-in-second-asked = You run Zwerm for your colleagues. A second step then protects not just you. You may, you need not.
sign-in-second-scan = Put Zwerm in your app
sign-in-second-app = Use an app that makes codes, such as Aegis, 2FAS, Microsoft Authenticator or the one of your phone. Scan this block with the app.
sign-in-second-picture = Block to scan with your app. The key beside it is the same.
sign-in-second-type = Can’t you scan? Then type this key into the app:
sign-in-second-first = Type the first code
sign-in-second-first-hint = The six digits your app shows now
sign-in-second-do = Turn on
sign-in-second-next = Then you get ten recovery codes, for when your phone is gone.
sign-in-second-wrong = This is not the code your app shows now. Wait for the next one, and see whether the clock of your phone is right.
sign-in-second-again = Something went wrong with the key. Scan the new block and try again.
sign-in-second-off = Turn off the second step
sign-in-second-done-off = The second step is off. Your recovery codes no longer work.

## The code when signing in
sign-in-code-title = One more step
sign-in-code-lead = Your password is right. Now type the code from your app.
sign-in-code-field = Code
sign-in-code-hint = Six digits from your app, or one of your recovery codes
sign-in-code-do = Go on
sign-in-code-empty = Fill in the code.
sign-in-code-wrong = This code is not right, or was used before. Take the next code from your app, or another recovery code.
sign-in-code-lost = Did you lose both your phone and your recovery codes? Ask whoever runs Zwerm where you work for help.
sign-in-code-late = This took too long. Begin again with your password.

## Recovery codes
sign-in-recovery-title = Your recovery codes
sign-in-recovery-lead = With these you come in when your app is not there. Each code works once. Keep them now: they do not come back.
sign-in-recovery-keys = You can print with Ctrl P. Or write the codes down.
sign-in-recovery-copy = Copy the codes
sign-in-recovery-copied = Copied
sign-in-recovery-kept = I have kept them
sign-in-recovery-for = Recovery codes for Zwerm of { $name }
sign-in-recovery-how = After your password, type one of these codes instead of the code from your app. Then cross it out.
sign-in-recovery-made = Made on { $day }. New codes make these worthless.
sign-in-recovery-left = { $count ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
sign-in-recovery-new = Make new recovery codes
sign-in-recovery-new-says = If you make new ones, the old ones no longer work.

## Showing that it is you
sign-in-proof = Your password, or a code
sign-in-proof-hint = A code from your app or a recovery code will do as well.
sign-in-proof-empty = Fill in your password.
sign-in-proof-wrong = This is not right. Check it and try again.

## What somebody is told
sign-in-told-subject = Something changed in how you sign in to Zwerm
sign-in-told-second-on = Your account now has a second step: after your password Zwerm asks for a code from an app.
sign-in-told-second-off = The second step of your account is off. Your password is enough again to come in.
sign-in-told-second-helped = An administrator turned off the second step of your account, because you could not come in any more. Your password is now enough to come in.
sign-in-told-signed-out = An administrator signed you out everywhere, to be on the safe side. You can simply sign in again.
sign-in-told-password = You have a new password for Zwerm. On other devices you are signed out.
sign-in-told-password-linked = Your account is also linked with an account of your organisation: whoever signs in with that does not need this password. Do you not know that link? Take it away at Signing in and security.
sign-in-told-do = See how you sign in
sign-in-told-else = Was it not you, or did you not ask for it? Choose a new password at once and tell whoever runs Zwerm where you work.

## Help of an administrator
sign-in-access-second = { $name } has a second step at sign-in. Did { $name } lose both the phone and the recovery codes? Then you can turn that step off.
sign-in-access-second-sure = Speak to { $name } first, so that you know for sure who is asking.
sign-in-access-second-told = { $name } gets a mail about it, if there is an address, and reads on Today that you did it.
sign-in-access-second-do = Turn off the second step
sign-in-access-second-done = The second step of { $name } is off.

## An address that somebody else changed
sign-in-address-subject = Your mail address in Zwerm was changed
sign-in-address-changed = At { $organisation }, this is no longer your address in Zwerm. It was changed by { $by }.
sign-in-address-rests = Up to and including { $day } no link for another password goes to the new address. So nobody gets into your account without you.
sign-in-address-by-file = whoever runs the server
sign-in-address-by-provider = the identity provider of the organisation, with a key of { $name }
sign-in-address-do = Sign in
sign-in-address-else = Is this wrong? Sign in with your personnel number, choose a new password and tell the data protection officer or the works council at once. If it is right, you need not do anything.
sign-in-resting-subject = No new password just yet
sign-in-resting = You asked for a new password. Somebody else changed your mail address a short while ago. That is why Zwerm makes no link up to and including { $day }: so nobody gets into your account with another address. Your old password works as before.
sign-in-access-rests = The mail address of { $name } was changed a short while ago. Up to and including { $day } nobody makes another way in here: no letter, no link, and the second step stays. The password of { $name } works as before.
sign-in-access-letter-none = { $name } has no mail address any more.

## Once more
sign-in-prove-title = Show that it is you
sign-in-prove-lead = What comes now can't be undone. That is why Zwerm asks once more whether it is you.
sign-in-prove-do = Go on
sign-in-prove-passkey = You sign in with a passkey. Sign out and in again: for ten minutes after that Zwerm knows that it is you.
sign-in-prove-out = Sign out
sign-in-access-out = Sign out everywhere
sign-in-access-out-says = Is a phone or laptop of { $name } gone? Then you can sign { $name } out everywhere. { $name } then signs in again, gets a mail about it, if there is an address, and reads on Today that you did it.
sign-in-access-out-do = Sign { $name } out everywhere
sign-in-access-out-done = { $name } is signed out everywhere.
