"""One labelled text to train on, and which rows of the sources are fit to become one."""

import re
from typing import NamedTuple

from spans import Span

FAMILIES = ["PI", "JB", "DE", "TP", "CI"]
FAMILY_OF_KIND = {
    "direct_injection": "PI", "indirect_injection": "PI", "jailbreak": "JB", "exfiltration": "DE",
    "prompt_extraction": "DE", "tool_poisoning": "TP", "code_injection": "CI",
}
PASSWORD_GAME = re.compile(r"pass|secret|instruct|prompt|rule|ignore|reveal|repeat|forget|letter|hint|above|previous", re.I)


class Sample(NamedTuple):
    text: str
    attack: int
    family: str  # "" where benign
    source: str
    span: Span | None  # where the instruction is known to be


def is_clear(row: dict) -> bool:
    """False for rows whose label says more about their source than about the text."""
    if row["source"] == "mosscap":
        return bool(PASSWORD_GAME.search(row["text"]))
    if row["source"] == "jailjudge":  # its short rows are plain harmful questions
        return len(row["text"]) >= 300
    return True
