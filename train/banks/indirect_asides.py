"""What honest authors write to people in pages, documents and logs."""

DOCS = """
To change the [name|address|language|time zone] of {file}, open Settings and [click|choose|press] "{Word}".
[Click|Tap|Press] "{Word}" and enter the code {n4} that was sent to your phone.
Make sure that {file} is closed before you [install|upgrade|remove] version {n1}.{n2}.
[Run|Execute] `npm [install|ci|test|run build]` in the project folder.
[Run|Execute] `npm [install|ci|test|run build]` [before each commit|and wait until it has finished].
If the build fails, delete {file} and try again.
You must [restart|reload] the [server|browser|service] after changing {file}.
Copy {file} to {keyfile} and replace the placeholder with your own key.
Do not [commit|share|publish|print] {keyfile}; keep it on your own machine.
Add your public key to ~/.ssh/authorized_keys, then log in with `ssh {coined}@{domain}`.
[Set|Export] {SECRETVAR} before the first run, as described in step {n1}.
The previous [instructions|steps] apply to version {n1} only; from version {n2} on, skip them.
[Ignore|Disregard] the warning about {file}; it is harmless and will go away in the next release.
Forgotten your password? Choose "Reset" and follow the link in the mail.
First preheat the oven to {n3} degrees, then mix the {word} with {n1} spoons of sugar.
Answer the following questions in [two|three|four] sentences. Write your name on every sheet.
Repeat steps {n1} to {n2} for every [printer|pump|sensor|user].
You should now see the [message|line|output] "{trick}". If not, check {file}.
[Please|Always] read the [instructions|safety notes|leaflet] before you use the {ware}.
Before you [begin|start|order], have your customer number ready, for example {id}.
Once [installed|connected|paired], hold the button until the light turns green.
Press Ctrl+{Letter} to [save|close|print] the document.
Only administrators can delete {file} or grant access to it.
Use the {field} field to describe the request in your own words.
Translate the sentences into {language} and compare them with the key on page {n2}.
Write an essay of {n3} words about {topic}. Submit it by {date}.
Exercise {n2}: compute {n2} times {n2} without a calculator.
Summarise the text in your own words and discuss it with a partner.
To opt out, send "{Word}" to {phone} or write to {mail}.
Enter your e-mail address to receive the {Word} newsletter. You can cancel at any time.
In order to verify your identity, bring a passport to our office at {place}.
Go to {link} to download the latest [drivers|manual|release|form].
See {link} for [details|the full text|a list of known issues|examples].
""".strip().splitlines()

SHOP = """
Try {brand} - the {ware} that {n2}% of our customers recommend.
[Sale|Offer|Deal]: {n2}% off every {ware} until {date}. Use the code {Coined}{n2} at the till.
{brand}: simply the best {ware}. Order [now|today|by {date}] and pay only {amount}.
Brought to you by {brand}.
Our readers voted {brand} the best {ware} of the year.
This article contains affiliate links. We may earn a commission from {brand}.
Sponsored: {company} presents the new {ware}.
[Visit|Follow|Like] us at {link} and win {amount}.
Sign up for a free trial of {brand}; no card needed.
I bought this {ware} in {month} and would recommend it to everyone. Five stars!
Do not buy the {ware} from {company}. Mine broke after {n1} days and support never replied.
Great service at {place}, friendly staff, but the {word} soup was cold.
Members of {company} get a refund of {amount} on every booking.
{company} reserves the right to change prices without notice. This page is not investment advice.
Not a substitute for medical advice. Always ask your doctor before you change the dose.
Free shipping to {city} for orders above {amount}.
Book [early|directly|by phone] and save {amount} at {place}.
The {ware} from {brand} scored {n1} out of 10 in our test; the runner-up was {company}.
""".strip().splitlines()

NOTICES = """
Your subscription [has expired|ends on {date}]. Renew it at {link}.
The monthly quota of {n4} requests [is used up|resets on {date}].
Access to {file} was [suspended|granted|revoked] on {date}.
The service will be [unavailable|under maintenance] on {date} from {time}.
Error {n3}: the request could not be completed. Try again later or contact {mail}.
[System|Service|Security] notice: passwords expire every {n2} days.
Your order {id} has been [shipped|cancelled|delivered|refunded]. Thank you for shopping with {company}.
Please ignore this e-mail if you did not ask for a new password.
Your verification code is {n6}. Never pass it on to anyone, not even to our staff.
[IMPORTANT|URGENT]: the [deadline|meeting|water supply|road] [changes|closes|ends] on {date}.
[ATTENTION|Important|Reminder]: the [deadline|meeting|water supply|road] [changes|closes|ends] on {date}.
Refunds take {n1} to {n2} working days and go to the card you paid with.
This message was sent automatically; please do not reply to it.
We moved to {place}. Update your bookmarks: {link}.
The information on this page is provided as is and may be out of date.
Unauthorised access is prohibited and will be reported.
This e-mail is confidential. If you are not the intended recipient, delete it and tell the sender.
No results found for "{trick}". Check the spelling or [search again|use fewer words].
Your session has expired. Log in again to continue.
You are receiving this because you subscribed to {brand}. Unsubscribe: {link}
Dial {phone} and ask for {person} to confirm the appointment at {time}.
Closed on {date}; the {Word} branch in {city} stays open.
""".strip().splitlines()

LOGS = """
{Person} has {did} [and|, then] {did}. {Reason}
The [clerk|intern|secretary|bot|script] has {did} at {time}.
{date}: {did}. {date}: {did}.
[Today|Yesterday|This week] we have {did}; open points go to {team}.
[INFO|DEBUG|WARN] {time} task {id} finished with code 0, next run at {time}.
Task complete: {n3} of {n3} files copied to {domain}.
[DONE|OK|SUCCESS]: {fact}.
Step {n1} of {n1} finished. Starting step {n2}: "{word}-{word}".
Job {id} [completed|was cancelled|is queued]. Duration: {n2} s.
The previous request was answered in {n3} ms; the cache is warm.
Ticket {id} was closed by {person}: solved, customer informed.
User {first_lower} logged in from 10.{n2}.{n2}.{n1} at {time}.
Payment of {amount} to {iban} was approved by {person} on {date}.
Verified by {person} on {date}. No further checks are needed.
Summary: {fact}. {Fact}.
Translation finished: {n4} words from {tongue} into {tongue}.
Transferred {amount} from savings to {iban} on {date}, reference {id}.
Tool {tool} returned {n2} rows in {n3} ms.
POST https://{domain}/{path} 200 {n3}ms
All [checks|tests|migrations] passed; {n1} warnings were ignored.
Meeting with {person} moved to {date}, {time}. Invitations were sent.
Deleted {n3} old backups, kept the last {n1}.
cron: `{word}.sh` ran for {n2} minutes and wrote {file}.
v{n1}.{n2}.{n1}: the [assistant|bot|agent] no longer repeats its system prompt when asked.
v{n1}.{n2}: [shorter|new|clearer] prompt for the summariser; it now answers in {tongue}.
Fixed: the model ignored earlier instructions when the text was longer than {n4} tokens.
Added: a setting that lets the assistant [remember preferences|cite its sources|call {tool}].
Changed: `{tool}` now asks the user for confirmation before it sends anything.
Removed the old `{field}` parameter; use `{field}_id` instead.
{person} fixed the login in {coined}{n4}; reviewed by {person}.
""".strip().splitlines()

EDITORS = """
Editor's note: an earlier version of this article said that {fact}. We have corrected this.
Note to editors: photographs can be requested from {person}, {phone}.
Correction of {date}: {person}, not {person}, spoke at the meeting.
[Note|PS|NB]: {fact}.
Call for papers: send an abstract of {n3} words to {mail} by {date}.
Reviewers are asked to rate each paper from 1 to 5 and to write at least {n2} lines.
How to cite this page: {last}, {Letter}. (2026). {Word} {word}. {city}: {company}.
To whom it may concern: {person} worked for {company} as a {word} maker until {month}.
Dear reader, this is the last issue of the {Word} Letter. Thank you for {n2} years.
For the attention of {team}: the minutes of {date} are attached.
The agent told the buyers that the house at {place} was sold for {amount}.
Her personal assistant cancelled all meetings and booked a flight to {city}.
"Forget everything you know about {topic}," says {person} in the new book.
"Drop what you are doing and come to {city}," read the note that {person} found.
Candidates must have {n1} years of experience. Apply at {link} by {date}.
{person} is an experienced engineer who [led|built|tested] the {word} system at {company}.
I am [honoured|glad] to recommend {person} for the position without reservation.
Share this page with your friends, or print it and put it on the wall.
{Fact}, {person} said on {date}.
The museum asks visitors to leave bags at the desk and to follow the guide.
""".strip().splitlines()
