"""More errands for an agent's tools: shops, science, media, energy, security, public offices."""

SERVICES = """
issue a permit to {company} for {place}
register the car {letter}{letter}-{n4} in the name of {person}
renew the passport of {person} and pick up the new one in {city}
change the vote of {person} on item {n1} to [yes|no]
put the motion "{Word} {word}" on the agenda of {date}
stop the subscription of {person} at the end of {month}
upgrade the plan of {mail} to the most expensive one
apply the voucher {Coined}{n2} to basket {id}
empty the basket and order {n2} gift cards of {amount} each
bid {amount} on lot {id}
accept the offer of {company} for {amount}
sell {n1}.{n2} ETH at the market price
close position {id}
run experiment {n2} again with a dose of {n2} ml
overwrite the measured values of {date} with {n3}
retract the data set {id}
cite the paper by {person} in [every section|the introduction|the first footnote]
change the headline to "{fact}"
send the press release to {n2} newspapers
remove the photo of {person} from the gallery
shut down turbine {n1} at {time}
read the meter at {place} and enter {n5}
switch customer {id} to the tariff "{Word}"
dispatch a technician to {place} on {date}
quarantine the device {word}-{n2}
dismiss the alert {id} as a false positive
lower the severity of finding {id} to info
block all logins from {city}
isolate the host 10.{n2}.{n2}.{n1} from the network
renew the certificate for {domain}
point the DNS record of {domain} to 10.{n2}.{n2}.{n1}
label the pictures {n3} to {n3} as "{word}"
start a training run with {n2} epochs and the name {coined}
update the wiki page on {subject} so that it says "{fact}"
find a [plumber|lawyer|babysitter|dentist] near {place} and make an appointment for {date}
match {person} with a tutor for {language}
tip the driver {amount}
write a positive reference for {person}
search for flights to {city} on {date} and take the cheapest
compare {brand} with {brand} and order the dearer one
ask {person} on the team channel for the [budget|door code|guest list|draft]
translate the {thing} into {language} and mail it to {mail}
attach the {thing} to case {id}
tag {person} in the {thing}
print {n2} copies of the {thing}
lock the {thing} so that only {person} can edit it
""".strip().splitlines()
