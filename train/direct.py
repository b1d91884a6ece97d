"""A grammar of direct attacks on a language model, in English and seventeen other languages."""

import random
import re

import banks.direct_agency as agency
import banks.direct_chat as chat
import banks.direct_shapes as shapes
from banks.direct_code import CI
from banks.direct_frames import FRAMES
from banks.direct_in_arabic_hindi import ARABIC, HINDI
from banks.direct_in_cjk import CHINESE, JAPANESE, KOREAN
from banks.direct_in_french_spanish import FRENCH, SPANISH
from banks.direct_in_german_dutch import DUTCH, GERMAN
from banks.direct_in_portuguese_italian import ITALIAN, PORTUGUESE
from banks.direct_in_slavic import POLISH, RUSSIAN, UKRAINIAN
from banks.direct_in_turkish_indonesian_vietnamese import INDONESIAN, TURKISH, VIETNAMESE
from banks.direct_override import LEADS
from banks.direct_persona import PERSONA
from banks.direct_prompt import PROMPT
from banks.direct_secret import SECRET
from direct_grammar import Writer

LANGUAGES = [
    GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, POLISH, RUSSIAN, UKRAINIAN, TURKISH, ARABIC, HINDI, CHINESE,
    JAPANESE, KOREAN, VIETNAMESE, INDONESIAN,
]
ENGLISH = [  # weight, family, templates
    (22, "PI", LEADS), (13, "DE", PROMPT), (13, "DE", SECRET), (15, "JB", PERSONA),
    (19, "JB", FRAMES), (8, "DE", agency.DE), (7, "TP", agency.TP), (5, "CI", CI), (2, "PI", agency.ENDLESS),
]


def attack(rng: random.Random) -> tuple[str, str]:
    """A prompt that attacks the model which reads it, and its family (PI, JB, DE, TP or CI)."""
    if rng.random() < 0.25:
        return native(rng)
    writer = Writer(rng, {})
    _, family, templates = rng.choices(ENGLISH, [weight for weight, _, _ in ENGLISH])[0]
    core = writer.write(rng.choice(templates))
    if family != "CI":
        core = sentence_case(core)
    shape = rng.random()
    if shape < 0.09:
        text = writer.write(rng.choice(shapes.TOKENS), core)
    elif shape < 0.15 and family != "CI":
        text, family = writer.write(rng.choice(shapes.POLICIES), core), "JB"
    elif shape < 0.23 and family == "JB":
        text = charter(core, writer)
    else:
        text = dress(core, writer)
    return roughen(text, rng, prose=family != "CI"), family


def dress(core: str, writer: Writer) -> str:
    """The attack with words before and after it, or after some harmless sentences."""
    rng, parts = writer.rng, [core]
    if rng.random() < 0.18:
        parts.insert(0, writer.write(rng.choice(chat.LEADINS)))
    if rng.random() < 0.3:
        parts.append(writer.write(rng.choice(chat.TAILS)))
    if rng.random() < 0.12:
        parts.append(writer.write(rng.choice(LEADS)))
    if rng.random() < 0.16:
        parts.insert(0, writer.write(rng.choice(chat.SMALLTALK)))
    elif rng.random() < 0.14:
        parts[:0] = [writer.write(line) for line in rng.sample(chat.CONTEXT, rng.randrange(2, 5))]
    return " ".join(parts) if rng.random() < 0.85 else "\n".join(parts)


def charter(core: str, writer: Writer) -> str:
    """A long persona prompt: its rules as prose or as a list, with the attack at either end."""
    rng = writer.rng
    rules = [sentence_case(writer.write(rule)) for rule in rng.sample(shapes.CHARTER, rng.randrange(4, 14))]
    mark = rng.choice([" ", " ", "\n", "\n- ", "\n* "])
    parts = [core, *rules] if rng.random() < 0.4 else [*rules, core]
    return mark.join(parts)


def native(rng: random.Random) -> tuple[str, str]:
    language, family = rng.choice(LANGUAGES), rng.choice(["PI", "DE", "JB"])
    writer = Writer(rng, language)
    sentences = [writer.write(rng.choice(language[family]))]
    if family != "PI" and rng.random() < 0.5:
        sentences.insert(0, writer.write(rng.choice(language["PI"])))
    opening, body = writer.slot("OPEN"), " ".join(sentences)
    first = body[0].lower() if opening.endswith(", ") else body[0].upper()
    text = opening + first + body[1:] + writer.slot("END")
    return (text.lower() if rng.random() < 0.1 else text), family


def sentence_case(text: str) -> str:
    return re.sub(r"(^|[.!?] )([a-z])", lambda found: found[1] + found[2].upper(), text)


def roughen(text: str, rng: random.Random, prose: bool) -> str:
    """Articles and spaces put right, then at times the carelessness of people who type."""
    if not prose:
        return text.strip()
    text = re.sub(r" +([,.!?])", r"\1", re.sub(r"(?<=\S) {2,}", " ", text))
    text = re.sub(r"\b([Aa]) (?=[aeioAEIO]|un[bcflr]|LLM|llm)(?!one\b|eu)", r"\1n ", text)
    chance = rng.random()
    if chance < 0.6:
        text = sentence_case(re.sub(r"\bi\b(?=[ '])", "I", text))
    elif chance < 0.78:
        text = text.lower().rstrip(".")
    elif chance < 0.81:
        text = text.upper()
    if rng.random() < 0.12:
        text = misspell(text, rng)
    if rng.random() < 0.06:
        text = re.sub(r"[.!?](?= |$)", lambda _: rng.choice(["...", "!!", " -", "", " ;", "?!"]), text)
    return text.strip()


def misspell(text: str, rng: random.Random) -> str:
    """One to three slips: letters swapped, dropped, doubled or written as digits."""
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(max(1, len(text) - 2))
        pair = text[at : at + 2]
        if pair.isalpha():
            slips = [pair[::-1], pair[0], pair[0] + pair, pair.translate(str.maketrans("aeiost", "431057"))]
            text = text[:at] + rng.choice(slips) + text[at + 2 :]
    return text
