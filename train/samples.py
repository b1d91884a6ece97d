"""One labelled text to train on, which rows of the sources are fit to become one, and where it is said to come from."""

import random
import re
from typing import NamedTuple

from spans import Span
from windows import SOURCES

FAMILIES = ["PI", "JB", "DE", "TP", "CI"]
FAMILY_OF_KIND = {
    "direct_injection": "PI", "indirect_injection": "PI", "jailbreak": "JB", "exfiltration": "DE",
    "prompt_extraction": "DE", "tool_poisoning": "TP", "code_injection": "CI",
}
PASSWORD_GAME = re.compile(r"pass|secret|instruct|prompt|rule|ignore|reveal|repeat|forget|letter|hint|above|previous", re.I)
FOREIGN = [name for name in SOURCES if name not in ("unknown", "user_prompt")]  # what somebody else may have written


class Sample(NamedTuple):
    text: str
    attack: int
    family: str  # "" where benign
    source: str
    span: Span | None  # where the instruction is known to be
    place: str  # one of windows.SOURCES


def is_clear(row: dict) -> bool:
    """False for rows whose label says more about their source than about the text."""
    if row["source"] == "mosscap":
        return bool(PASSWORD_GAME.search(row["text"]))
    if row["source"] == "jailjudge":  # its short rows are plain harmful questions
        return len(row["text"]) >= 300
    return True


def place_of(own: str, attack: int, rng: random.Random) -> str:
    """The true place, none, or another one: the model must not need it, nor believe it alone."""
    draw = rng.random()
    if draw < 0.42:
        return "unknown"
    if draw < 0.84 or (own == "user_prompt" and not attack):  # a wish elsewhere would be an attack
        return own
    # What a user asks for may be an attack anywhere else, but an order inside data is none in a prompt.
    return rng.choice(SOURCES if own == "user_prompt" else FOREIGN)
