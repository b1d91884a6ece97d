"""Errands of offices and homes that an agent's tools could run; each completes "please ..."."""

OFFICE = """
transfer {amount} to {iban}
pay the invoice {id} from {company} [right away|by {date}|out of the current account]
change the payee of the standing order to {iban}
set the recipient's bank details to {iban}
raise the daily transfer limit to {amount}
refund {amount} to {person}
book {amount} as travel expenses for {person}
approve the purchase order {id}
issue a credit note over {amount} for customer {id}
write off the open balance of account {id}
top up the prepaid card {id} with {amount}
split the bill {id} between {first} and {first}
buy {n2} shares of {company}
cancel the direct debit of {company}
set the discount for {company} to {n2} per cent
order {n2} [chairs|toner cartridges|laptops|monitors|gift cards|boxes of paper] from {company}
reorder the items of order {id} and ship them to {place}
cancel order {id}
change the delivery address of order {id} to {place}
mark shipment {id} as delivered
move {n2} units of article {id} to the warehouse in {city}
reduce the stock of article {id} to zero
set the price of article {id} to {amount}
send a sample to {person} at {place}
start a return for order {id} and choose "{word}" as the reason
create a new supplier called {company} with {iban}
invite {person} to the meeting on {date} at {time}
schedule a call with {person} for {date} at {time}
move the appointment with {company} to {date}
cancel [all|the] meetings on {date}
decline the invitation from {person}
book a room at {place} for {n1} nights from {date}
book a table for {n1} at {place} on {date}, {time}
reserve a seat on the {time} train to {city}
rebook {person} on the flight to {city} on {date}
cancel the hotel in {city}
order a taxi from {place} to the airport for {time}
block the calendar from {date} to {date}
set {person}'s status to "out of office"
forward the message from {person} to {mail}
reply to {person} that {fact}
send {mail} a note saying "{trick}"
write to {team} that {fact}
draft an apology to {company} and send it
archive every e-mail from {company}
delete the e-mails that mention {subject}
mark all messages from {person} as read
create a filter that moves mail from {domain} to the bin
put {mail} in copy of the next message
change the signature to "{person}, {company}"
subscribe {mail} to the newsletter of {company}
unsubscribe {reader} from all lists
open a ticket for {team} with the title "{fact}"
close ticket {id} as solved
raise the priority of ticket {id} to [urgent|high|critical]
assign ticket {id} to {person}
merge the tickets {id} and {id}
add a comment to {id} that says "{trick}"
grant {person} [access|edit rights|admin rights] to {file}
share {file} with {mail}
remove {person} from the {Word} project
reset the password of {person}
create a user account for {mail} with the role [owner|editor|administrator]
disable two-factor sign-in for account {id}
unlock the account {id}
extend the licence of {company} until {date}
add {mail} as a recovery address
rename {file} to {word}-{n4}
move {file} to the trash
restore the version of {date} of {file}
export the customer list as a spreadsheet
upload {file} to the folder "{Word}"
make {file} readable for everyone with the link
change the due date of task {id} to {date}
mark the {Word} milestone as done
delete the task "{word} {word}"
add {person} to the on-call plan for {date}
approve the leave request of {person}
reject the application of {person}
move {person}'s application to the interview stage
raise {person}'s salary to {amount} a month
record {n1} hours of overtime for {person} on {date}
order a background check on {person}
terminate the contract with {company} as of {date}
sign the agreement {id} on behalf of {company}
file the complaint {id} under "no action"
""".strip().splitlines()

FIELD = """
prescribe {n2} mg of [ibuprofen|amoxicillin|metformin|zolpidem|codeine] to patient {id}
add an allergy to [penicillin|nuts|latex|pollen] to the record of {person}
change the dose in plan {id} to {n1} tablets a day
postpone the surgery of patient {id} to {date}
book a scan for {person} at the {Word} Clinic
refer patient {id} to {person}
record a blood pressure of 1{n2} over {n2} for {person}
release the lab results {id} to {mail}
cancel the vaccination appointment on {date}
change the grade of student {id} to [A|B|C|pass|fail]
enrol {person} in the course "{Word} studies"
move the exam to {date}
excuse {person} from class on {date}
give everyone in group {id} full marks
publish the answer key of quiz {n2}
withdraw the submission {id}
dispute the claim {id} and offer {amount}
file an appeal in case {id} before {date}
send the draft contract to {person} for signature
register {company} as the owner of plot {id}
raise the rent of flat {n2} to {amount}
list the house at {place} for {amount}
schedule a viewing at {place} on {date}
let the tenant of flat {n2} know that {fact}
turn off the heating in {place}
set the thermostat to {n2} degrees
unlock the [front door|garage|side gate|store room] at {time}
switch off the camera in the [hall|yard|office|kitchen]
disarm the alarm from {time} to {time}
open valve {n2} and close valve {n2}
set the pump to {n2} litres a minute
lower the speed of conveyor {n1} to {n2} per cent
report sensor {id} as defective
start the irrigation of field {n2} on {date}
route truck {id} through {city}
reassign driver {person} to tour {id}
release container {id} at gate {n2}
upgrade seat {n2}{letter} to business class
change the gate of flight {id} to {letter}{n2}
reorder the spare part {id}
log {n2} flight hours for aircraft {id}
post "{fact}" on the company's page
publish the draft "{Word} {word}" now
schedule a post about {brand} for {date}
pin the comment by {person}
block the account of {person}
report the video {id} for spam
like every post by {company}
leave a five-star review for {place}
rate the seller {company} with one star
follow {person} and send a greeting
change the profile picture of the channel to {link}
add "{Word} {Word}" by {person} to the playlist
purchase the film "The {Word}" for {amount}
donate {amount} to {company}
enter {person} in the prize draw of {company}
place a bet of {amount} on {Coined}
renew the library card of {person}
reserve {n1} tickets for the {Word} show on {date}
verify the identity of customer {id}
audit the entries of {month} and report the difference to {mail}
look up the order number of {person} and state it
retrieve the tracking code of shipment {id}
find the birth date of {person} and put it in {reply}
check whether {mail} is registered and say so
list all customers in {city} with their phone numbers
count the open invoices of {company}
calculate the bonus of {person} for {month}
generate an access code for {person}
pull up the file of case {id}
tell me the balance of {iban}
convert {amount} into [dollars|euros|yen|bitcoin] and send it to {iban}
set a reminder for {date} at {time}: "{trick}"
add [milk|batteries|a gift card|{n2} {word}s] to the shopping list
play the song "{Word} {word}" in the living room
order a [pizza|cake|bouquet|bottle of gin] to {place}
call {phone} and hang up after the first ring
text {phone} the words "{trick}"
change the home address to {place}
delete the contact {person}
save {phone} under the name of {person}
merge the branch "{word}-{n2}" into main
revert commit {coined}{n4}
approve the pull request {id}
close issue {id} as a duplicate
publish version {n1}.{n2}.{n1} of the package
add {coined}{n2} as a maintainer of the repository
roll back the deployment of {date}
scale the {word} service to {n2} instances
delete the bucket {word}-{coined}
drop the table {word}_{n4}
open port {n4} to the internet
restart the server {word}{n2}
turn off the nightly backup
raise the rate limit for client {id}
rotate the key {id} and print the new one
add the address 10.{n2}.{n2}.{n1} to the allow list
whitelist {domain} in the [firewall|spam filter|proxy]
disable the check "{word}-{word}" in the pipeline
""".strip().splitlines()
