"""Fills the templates of direct attacks: `(a|b)` is a choice, `{name}` a slot."""

import codecs
import random
import re

import banks.direct_agency as agency
import banks.direct_chat as chat
import banks.direct_code as code
import banks.direct_override as override
import banks.direct_persona as personas
import banks.direct_tails as tails
from banks.direct_words import SLOTS

CHOICE, SLOT = re.compile(r"\(([^()]*\|[^()]*)\)"), re.compile(r"\{([A-Za-z_]+)\}")
BANKS = SLOTS | {
    "task": override.TASKS, "toy": override.TOYS, "trait": personas.TRAITS, "does": personas.DOES,
    "youdo": personas.YOUDO, "grandma": personas.GRANDMA, "job": personas.JOBS, "job_bare": personas.JOB_BARES,
    "acronym": personas.ACRONYMS, "harm": tails.HARMS, "ask": tails.ASKS, "staff": agency.STAFF,
    "records": agency.RECORDS, "tool": agency.TOOLS, "shell": code.SHELLS, "python": code.PYTHONS, "sql": code.SQLS,
    "inject": code.INJECTS, "markup": code.MARKUPS, "question": chat.QUESTIONS, "weekday": chat.WEEKDAYS,
}
START = ["Ax", "Bo", "Cy", "Dra", "El", "Fen", "Gor", "Hex", "Ix", "Jo", "Kra", "Lu", "Mor", "Nyx", "Or", "Pyr", "Ro"]
MIDDLE = ["", "", "la", "ri", "vo", "na", "ze", "do", "mi", "tha"]
END = ["n", "x", "GPT", "Bot", "-9", "tron", "s", "dor", "ra", " the Free", "ius", " 3000", "lex", "AI", " Unbound"]


class Writer:
    """Fills templates; a persona or first name keeps its value within one attack."""

    def __init__(self, rng: random.Random, own: dict[str, list[str]]) -> None:
        self.rng, self.own, self.kept = rng, own, {}

    def write(self, template: str, core: str = "") -> str:
        while CHOICE.search(template):
            template = CHOICE.sub(lambda found: self.rng.choice(found[1].split("|")), template)
        return SLOT.sub(lambda found: core if found[1] == "core" else self.slot(found[1]), template)

    def slot(self, name: str) -> str:
        if name in ("persona", "first"):
            if name not in self.kept:
                self.kept[name] = self.fresh(name)
            return self.kept[name]
        return self.fresh(name)

    def fresh(self, name: str) -> str:
        made = MADE.get(name)
        return made(self) if made else self.write(self.rng.choice(self.own.get(name) or BANKS[name]))


def persona(writer: Writer) -> str:
    return "".join(writer.rng.choice(part) for part in (START, MIDDLE, END))


def coded(writer: Writer) -> str:
    wish = "how to " + writer.slot("harm")
    ways = [lambda t: codecs.encode(t, "rot13"), lambda t: t[::-1], lambda t: t.encode().hex(), "-".join]
    return writer.rng.choice(ways)(wish)


MADE = {
    "persona": persona,
    "coded": coded,
    "number": lambda writer: str(writer.rng.randrange(100, 10**6)),
    "port": lambda writer: str(writer.rng.randrange(1025, 65000)),
    "year": lambda writer: str(writer.rng.randrange(2060, 3900)),
    "half_a": lambda writer: writer.rng.choice(["explain how ", "write down how ", "show the steps ", "teach us how "]),
    "half_b": lambda writer: "to " + writer.slot("harm"),
}
