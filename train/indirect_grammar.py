"""Turns templates into sentences, and varies their spelling."""

import random
import re

ALTERNATIVES = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
SLOT = re.compile(r"\{(\w+)\}")
Slots = dict[str, list[str]]


def expand(template: str, rng: random.Random, slots: Slots) -> str:
    """Settles every [this|that] and fills every {slot}; {Slot} starts with a capital."""
    while ALTERNATIVES.search(template):
        template = ALTERNATIVES.sub(lambda m: rng.choice(m[1].split("|")), template)
    return re.sub(r"  +", " ", SLOT.sub(lambda m: value(m, rng, slots), template))


def value(match: re.Match, rng: random.Random, slots: Slots) -> str:
    name = match[1]
    if re.fullmatch(r"n\d", name):
        digits = int(name[1])
        return str(rng.randrange(2 if digits == 1 else 10 ** (digits - 1), 10**digits))
    if name == "goal3":
        return re.sub(r"\byour\b", "its", expand(rng.choice(slots["goal"]), rng, slots))
    if name in slots:
        return expand(rng.choice(slots[name]), rng, slots)
    if name.lower() in slots:
        filled = expand(rng.choice(slots[name.lower()]), rng, slots)
        return filled[:1].upper() + filled[1:]
    return match[0]


BRITISH = {
    "summaris": "summariz", "organis": "organiz", "authoris": "authoriz", "apologis": "apologiz", "memoris": "memoriz",
    "favour": "favor", "colour": "color", "licence": "license", "catalogue": "catalog", "behaviour": "behavior",
}
SHORT = {
    "do not": "don't", "cannot": "can't", "you are ": "you're ", "it is ": "it's ", "I am ": "I'm ", "will not": "won't",
}
GRAMMAR = [(r"\b(to|should|must|shall|will) do not ", r"\1 not "), (r"\b([Aa]) (?=[aeio](?!ne|uro))", r"\1n "),
           (r"([.!?])\.(?=\s|$)", r"\1"), (r"\bon (?=tomorrow|today|next )", ""), (r"\bon the end", "at the end"),
           (r"\b(the|next|last) \1\b", r"\1"), (r'([.!?]")\.', r"\1")]


def style(text: str, rng: random.Random) -> str:
    """Spelling of either side of the ocean, contractions, and now and then lower case or typos."""
    for pattern, better in GRAMMAR:
        text = re.sub(pattern, better, text)
    for changes, odds in ((BRITISH, 0.6), (SHORT, 0.3), ({"e-mail": "email", "E-mail": "Email"}, 0.6)):
        if rng.random() < odds:
            for old, new in changes.items():
                text = text.replace(old, new)
    draw = rng.random()
    if draw < 0.06:
        return text.lower()
    if draw < 0.07:
        return text.upper()
    return typos(text, rng) if draw < 0.12 else text


def typos(text: str, rng: random.Random) -> str:
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(text))
        if text[at : at + 2].isalpha():
            text = text[:at] + rng.choice([text[at + 1 : at + 2] + text[at], text[at]]) + text[at + 2 :]
    return text
