"""Composes indirect injections, orders planted in data an agent reads, and honest sentences for the same places."""

import random
from typing import NamedTuple

from banks import indirect_asides as honest
from banks import indirect_asides_people as people
from banks import indirect_asides_tech as tech
from banks import indirect_frames as frames
from banks import indirect_goals_leak as leak
from banks import indirect_goals_machine as machine
from banks import indirect_goals_reply as reply
from banks import indirect_goals_work as work
from banks import indirect_lures as lures
from banks import indirect_sentences as sentences
from banks.indirect_goals_services import SERVICES
from banks.indirect_native import LOCAL, NUMBERS, OPENINGS, ORDERS
from banks.indirect_native_asides import ASIDES
from banks.indirect_slots import SLOTS
from indirect_grammar import Slots, expand, style

BASE: Slots = SLOTS | leak.LEAK_SLOTS | machine.MACHINE_SLOTS | {
    "bar": lures.BARS, "tail": frames.TAILS, "reason": frames.REASONS, "purpose": sentences.PURPOSES,
}


class Kind(NamedTuple):
    weight: int
    family: str
    goals: list[str]
    places: list[str]


ANYWHERE = ["tool_result", "tool_result", "web_page", "document", "email", "code", "memory"]
READ = ["web_page", "document", "email", "tool_result"]
REPLY_KIND = Kind(8, "PI", reply.PROMOTE, READ)
LEAK_KIND = Kind(9, "DE", leak.LEAK, ANYWHERE)
KINDS = [
    REPLY_KIND, Kind(8, "PI", reply.LURE_READER, READ), Kind(6, "PI", reply.REFUSE, ANYWHERE),
    Kind(10, "PI", reply.MISLEAD, READ), Kind(11, "PI", reply.ERRAND, ANYWHERE), Kind(13, "PI", work.OFFICE, ANYWHERE),
    Kind(13, "PI", work.FIELD, ANYWHERE), Kind(6, "PI", SERVICES, ANYWHERE), LEAK_KIND,
    Kind(4, "DE", leak.PROMPT, ANYWHERE),
    Kind(5, "TP", machine.TOOLS, ["tool_description", "tool_description", "tool_result"]),
    Kind(2, "PI", machine.MEMORY, ["memory", "web_page", "email"]), Kind(2, "PI", machine.SPREAD, ANYWHERE),
    Kind(3, "PI", machine.CHECKS, ANYWHERE), Kind(2, "JB", machine.ROLES, READ),
    Kind(6, "CI", machine.CODE, ["code", "tool_result", "document", "web_page"]),
]
WEIGHTS = [k.weight for k in KINDS]
LURES = [lures.COMPLETION, lures.COMPLETION, lures.IGNORE, lures.IGNORE, lures.MARKUP, lures.MARKUP, lures.ADDRESS,
         lures.AUTHORITY, lures.EDITORS]
ASIDE_BANKS = [honest.DOCS, honest.SHOP, honest.NOTICES, honest.LOGS, tech.TOOLS, tech.CODE, honest.EDITORS]
HUMAN: Slots = {"reader": people.READER, "reply": people.REPLY}
TASKS, MESSAGES = work.OFFICE + work.FIELD + SERVICES, reply.PROMOTE + reply.ERRAND + reply.MISLEAD


def attack(rng: random.Random) -> tuple[str, str, str]:
    """An order to plant, its family (PI, DE, TP, CI or JB) and where it belongs."""
    if rng.random() < 0.2:
        return native_attack(rng)
    kind = rng.choices(KINDS, WEIGHTS)[0]
    slots = BASE | {"goal": kind.goals}
    lured = rng.random() < 0.4
    odds = [70, 12, 18] if lured else [72, 28, 0]
    bank = rng.choices([frames.PLAIN, sentences.SENTENCES, frames.CONDITIONS], odds)[0]
    bank = sentences.TOOL if kind.family == "TP" and rng.random() < 0.6 else bank
    template = rng.choice(bank)
    if "{goal" not in template and "{Goal" not in template:
        kind = LEAK_KIND if "{secret}" in template else REPLY_KIND
        slots = BASE | {"goal": kind.goals}
    text = expand(template, rng, slots)
    text += more(rng, slots, 0.9 if len(text.split()) < 8 else 0.45)
    if lured and bank is not sentences.TOOL:
        text = with_lure(text, bank is frames.CONDITIONS, rng, slots)
    return style(text, rng), kind.family, rng.choice(kind.places)


def more(rng: random.Random, slots: Slots, odds: float) -> str:
    """Up to three sentences that go on from an order: remarks, grounds, another order."""
    draw = rng.random()
    banks = [frames.TAILS, frames.REASONS, frames.TAILS + frames.REASONS, frames.PLAIN]
    chosen = rng.sample(banks, 1 + (draw < odds * 0.35) + (draw < odds * 0.1)) if draw < odds else []
    return "".join(" " + expand(rng.choice(bank), rng, slots) for bank in chosen)


def with_lure(text: str, has_one: bool, rng: random.Random, slots: Slots) -> str:
    """One or two openings before the order, or markup around it."""
    wrapped = rng.random() < 0.18
    openings = rng.choices([0, 1, 2], [3, 1, 0] if has_one or wrapped else [0, 7, 2])[0]
    for bank in rng.sample(LURES, openings):
        text = after(opening(rng.choice(bank), rng, slots), text)
    return wrap(text, rng) if wrapped else text


def opening(template: str, rng: random.Random, slots: Slots) -> str:
    text = expand(template, rng, slots)
    return text.replace("\\\\n", "\0").replace("\\n", "\n").replace("\0", "\\n").replace("\\u0020", " ")


def after(lead: str, text: str) -> str:
    if lead.rstrip().endswith(","):
        text = text[0].lower() + text[1:]
    return lead + text if lead.endswith(("\n", " ", "(", '"', ">")) else f"{lead} {text}"


def wrap(text: str, rng: random.Random) -> str:
    return expand(rng.choice(lures.WRAPS), rng, BASE).replace("{x}", text)


def native_attack(rng: random.Random) -> tuple[str, str, str]:
    tongue = rng.choice(list(ORDERS) + ["de", "fr", "es"])
    lines = ORDERS[tongue].strip().splitlines()
    family, order = rng.choice(lines).split(" ", 1)
    words, tongues = LOCAL[tongue]
    slots = BASE | NUMBERS | {"matter": words, "tongue": tongues}
    text = expand(order, rng, slots)
    if rng.random() < 0.35:
        text += " " + expand(rng.choice(lines).split(" ", 1)[1], rng, slots)
    if rng.random() < 0.45:
        text = f"{rng.choice(OPENINGS[tongue])} {text}"
    text = wrap(text, rng) if rng.random() < 0.08 else text
    return text, family, "tool_description" if family == "TP" else rng.choice(ANYWHERE)


def aside(rng: random.Random) -> str:
    """What an honest author might have written in the same place: the near-miss of an attack."""
    slots = BASE | HUMAN | {"goal": TASKS if rng.random() < 0.8 else MESSAGES}
    draw = rng.random()
    if draw < 0.14:
        text = expand(rng.choice(rng.choice(list(ASIDES.values())).strip().splitlines()), rng, slots)
    elif draw < 0.36:
        text = request(rng, slots)
    elif draw < 0.54:
        text = expand(rng.choice(people.REPORTS), rng, slots)
    elif draw < 0.60:
        text = warning(rng, slots)
    else:
        bank = rng.choice(ASIDE_BANKS)
        text = " ".join(expand(t, rng, slots) for t in rng.sample(bank, rng.choice([1, 2])))
        if rng.random() < 0.25:
            text = f"{expand(rng.choice(people.LABELS), rng, slots)} {text}"
    if rng.random() < 0.1:
        text = wrap(text, rng)
    if rng.random() < 0.04:
        text = f"{rng.choice(lures.BARS)}\n{text}"
    return style(text, rng) if draw >= 0.14 else text


def request(rng: random.Random, slots: Slots) -> str:
    """One person asks another, with a greeting and a name so that nobody takes it for an order to a machine."""
    hello, ask, bye = (expand(rng.choice(b), rng, slots) for b in (people.GREETINGS, people.REQUESTS, people.CLOSINGS))
    gap = rng.choice([" ", "\n", "\n\n"])
    return f"{hello},{gap}{ask if rng.random() < 0.6 else ask[0].upper() + ask[1:]}{gap}{bye}"


def warning(rng: random.Random, slots: Slots) -> str:
    goals = leak.LEAK + machine.CODE + reply.LURE_READER
    quoted = expand(rng.choice(lures.IGNORE), rng, slots) + expand(" {Goal}.", rng, slots | {"goal": goals})
    return expand(rng.choice(tech.SECURITY), rng, slots | {"goal": goals}).replace("{short_attack}", quoted)
