sign-in-set-up-title = Begin with Zwerm
sign-in-set-up-lead = You are the first. Tell who you are and everything is ready. All of it can be changed later.
sign-in-set-up-code = Code
sign-in-set-up-code-hint = Zwerm showed this code when it started. That is how we know you belong to the server.
sign-in-set-up-code-wrong = This is not the code Zwerm showed last. Check it; start Zwerm again for a new one.
sign-in-set-up-you = You
sign-in-set-up-you-hint = You become the administrator: you bring people in and invite them. You don't see agreements of others.
sign-in-set-up-organisation-part = Your organisation
sign-in-set-up-organisation = Name of the organisation
sign-in-set-up-language = Language
sign-in-set-up-time-zone = Time zone
sign-in-set-up-choose = Choose one from the list.
sign-in-set-up-name = Your name
sign-in-set-up-email = Your e-mail address
sign-in-set-up-email-wrong = This doesn't look like an e-mail address. It looks like name@organisation.org.
sign-in-set-up-team = Your team
sign-in-set-up-team-hint = The first team; the others come along when you bring people in.
sign-in-set-up-do = Begin

## The beginning
sign-in-begin-title = Zwerm is ready
sign-in-begin-lead = Welcome to { $organisation }. Two good ways to begin:
sign-in-begin-import = Bring your people in
sign-in-begin-import-says = From a list of names and teams. After that you invite them.
sign-in-begin-agree = First agree on something
sign-in-begin-agree-says = With one colleague, in three minutes. That shows you how it works.
sign-in-begin-ways = Ways to begin
