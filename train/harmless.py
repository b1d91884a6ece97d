"""Honest texts with the words, shapes and moods of attacks: a grammar over the banks in banks/harmless_*.py."""

import random
import re

from banks import harmless_daily, harmless_dark, harmless_docs, harmless_fiction, harmless_guarded, harmless_languages
from banks import harmless_roleplay, harmless_security, harmless_slots, harmless_system, harmless_wishes

CLASSES = [
    harmless_system, harmless_roleplay, harmless_dark, harmless_security, harmless_daily, harmless_docs,
    harmless_wishes, harmless_guarded, harmless_guarded, harmless_fiction,
]
SLOTS = {key: options for bank in [harmless_slots, *CLASSES] for key, options in bank.SLOTS.items()}
CHOICE = re.compile(r"\[\[([^\[\]]*)\]\]")
SLOT = re.compile(r"\{([=^]?)([a-z_]+)\}")
ENGLISH_SHARE = 0.8
PARTS = [1, 1, 1, 1, 2, 2, 3]
MOST_CHARACTERS = 1100  # about 180 words


def harmless(rng: random.Random) -> tuple[str, str]:
    """An honest text that looks like an attack, and where it belongs.

    The places are user_prompt, tool_result, tool_description, web_page, email, document, code and memory.
    """
    if rng.random() < ENGLISH_SHARE:
        texts, slots = rng.choice(CLASSES).TEXTS, SLOTS
    else:
        texts, slots = harmless_languages.TEXTS, rng.choice(list(harmless_languages.LANGUAGES.values()))
    place = rng.choice([place for place, templates in texts.items() for _ in templates])
    text = written(texts[place], slots, rng)
    if slots is SLOTS:
        text = articles(text)
    return (casual(text, rng) if place == "user_prompt" else text), place


def written(templates: list[str], slots: dict[str, list[str]], rng: random.Random) -> str:
    """One to three texts of the same kind, one below the other."""
    kept, used = {}, set()
    chosen = rng.sample(templates, min(rng.choice(PARTS), len(templates)))
    parts = [expand(template, slots, rng, kept, used) for template in chosen]
    text = re.sub(r" +$", "", rng.choice(["\n", "\n\n"]).join(parts), flags=re.M).strip()
    return text if len(text) <= MOST_CHARACTERS else parts[0].strip()


def expand(template: str, slots: dict[str, list[str]], rng: random.Random, kept: dict[str, str], used: set[str]) -> str:
    """[[a|b]] is a choice, {slot} a phrase, {^slot} one with a capital, {=slot} the same all over the text."""
    while CHOICE.search(template):
        template = CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)

    def phrase(match: re.Match) -> str:
        mark, key = match.groups()
        if key in harmless_slots.NUMBERS:
            return str(rng.randint(*harmless_slots.NUMBERS[key]))
        if mark == "=" and key in kept:
            return kept[key]
        option = rng.choice([each for each in slots[key] if each not in used] or slots[key])
        used.add(option)
        filled = expand(option, slots, rng, kept, used)
        if mark == "=":
            kept[key] = filled
        return filled[:1].upper() + filled[1:] if mark == "^" else filled

    return SLOT.sub(phrase, template)


def articles(text: str) -> str:
    """An before a vowel, and no second full stop after a sentence that fills the end of another."""
    text = re.sub(r"\b([Aa]) (?=[aeio]|u(?!ni|se))", r"\1n ", text)
    return re.sub(r"([.!?][\"”'`]?)\.(?=\s|$)", r"\1", text)


def casual(text: str, rng: random.Random) -> str:
    """Some people write prompts without capitals or full stops."""
    habit = rng.random()
    if habit < 0.06:
        return text.lower().rstrip(".")
    return text[:1].lower() + text[1:].rstrip(".") if habit < 0.1 else text
