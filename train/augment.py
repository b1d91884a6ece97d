"""Makes window-sized texts where neither the wrapper nor the length gives the label away."""

import json
import random
import re

import phrases

WRAPPERS = [
    lambda t, r: json.dumps({"result": t, "status": "ok"}, ensure_ascii=False),
    lambda t, r: json.dumps({"name": r.choice(phrases.WORDS), "description": t}, ensure_ascii=False),
    lambda t, r: f"From: {r.choice(phrases.WORDS)}@{r.choice(phrases.DOMAINS)}\nSubject: {r.choice(phrases.WORDS)}\n\n{t}",
    lambda t, r: f"# {r.choice(phrases.WORDS).title()}\n\n{t}\n",
    lambda t, r: f"<!-- {t} -->",
    lambda t, r: f"<p>{t}</p>",
    lambda t, r: f"def run():\n    # {t}\n    return None",
    lambda t, r: f"```\n{t}\n```",
    lambda t, r: f"> {t}",
    lambda t, r: f"user: {t}\nassistant:",
    lambda t, r: f"- {t}",
]


def vary(text: str, rng: random.Random) -> str:
    """Light changes that keep the meaning; the same odds for every label."""
    if rng.random() < 0.12:
        text = rng.choice(WRAPPERS)(text, rng)
    if rng.random() < 0.06:
        text = rng.choice([str.upper, str.lower, str.title, str.swapcase])(text)
    if rng.random() < 0.04:
        text = re.sub(r"\s+", lambda _: rng.choice([" ", "  ", "\n"]), text)
    return text


def fill(template: str, rng: random.Random) -> str:
    filled = template.replace("{word}", rng.choice(phrases.WORDS)).replace("{domain}", rng.choice(phrases.DOMAINS))
    return filled.replace("{number}", str(rng.randrange(1000, 10**8)))


def written_attack(rng: random.Random) -> tuple[str, str]:
    """An attack of our own and its family."""
    if rng.random() < 0.35:
        family = rng.choice(list(phrases.NATIVE_ATTACKS))
        return rng.choice(phrases.NATIVE_ATTACKS[family]), family
    family = rng.choice(list(phrases.DEMANDS))
    lure = rng.choice(phrases.LURES[3:] if family == "PI" else phrases.LURES)
    return fill(f"{lure} {rng.choice(phrases.DEMANDS[family])}".strip(), rng), family


def written_benign(rng: random.Random) -> str:
    return fill(rng.choice(phrases.BENIGN_ASIDES + phrases.NATIVE_BENIGN), rng)


def insert(carrier: str, sentence: str, rng: random.Random) -> str:
    """The sentence at a random break of a stretch of the carrier that fits one window, or at one of its ends."""
    length = rng.randrange(40, 460)
    start = rng.randrange(max(1, len(carrier) - length))
    stretch = carrier[start : start + length]
    breaks = [m.end() for m in re.finditer(r"[.!?;]\s|\n", stretch)] or [0, len(stretch)]
    at = rng.choice([0, len(stretch), *breaks])
    glue = rng.choice([" ", " ", "\n", "\n\n"])
    return f"{stretch[:at]}{glue}{sentence}{glue}{stretch[at:]}".strip()


def sentence_of(text: str, rng: random.Random) -> str:
    """One or two sentences or lines from anywhere in the text."""
    sentences = [s.strip() for s in re.split(r"(?<=[.!?])\s|\n", text[:4000]) if 20 < len(s.strip()) < 300]
    if not sentences:
        return text[:150]
    at = rng.randrange(len(sentences))
    return " ".join(sentences[at : at + rng.choice([1, 1, 2])])


def join(texts: list[str], rng: random.Random) -> str:
    return rng.choice(["\n", "\n\n", " ", "\n- "]).join(texts)
