## Where you are signed in
sign-in-sessions-title = Where you are signed in
sign-in-sessions-lead = You are signed in on these devices now. You see the day it began, no more. Nobody keeps when you were here.
sign-in-sessions-now = { $count ->
    [one] On one device
   *[other] In { $count } places
}
sign-in-sessions-here = this device
sign-in-sessions-since = Since { $day }
sign-in-sessions-end = Sign out
sign-in-sessions-end-others = Sign me out everywhere else
sign-in-sessions-done-one = That device is signed out.
sign-in-sessions-done-others = You are signed in here alone now.
sign-in-sessions-seen = Only you see this list. We keep no address, no place and no clock time.
sign-in-sessions-strange = Is there something you don’t know? Sign it out and choose a new password.
sign-in-device = { $browser } on { $system }
sign-in-device-unknown = A device
sign-in-ended-password = A new password was chosen. That is why you are signed out here. Was it not you? Ask for a new password at once.
sign-in-ended-elsewhere = You signed this device out yourself, from another device.
sign-in-ended-rights = Something changed in what you may do here. That is why you are signed out everywhere. Sign in again; Today tells you what changed.
sign-in-ended-safety = An administrator signed you out everywhere, to be on the safe side. Sign in again.
sign-in-sessions-everybody = Sign everybody out
sign-in-sessions-everybody-says = Did something go wrong, and you don't know how far it reaches? Then you can sign everybody out everywhere, guests too. You stay signed in here. Nothing is lost; everybody signs in again and reads why. It is in everybody's Who looked?
sign-in-sessions-everybody-do = Sign everybody out
sign-in-sessions-done-everybody = Everybody is signed out, except you here.
