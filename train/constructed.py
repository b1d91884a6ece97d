"""Texts put together here: attacks inside benign carriers, and benign texts of the same shapes."""

import random
import re

import augment
import direct
import harmless
import indirect
from samples import FAMILY_OF_KIND, FOREIGN, Sample, is_clear, place_of
from spans import Span
from windows import fold

# Carriers, and where such texts are met.
CARRIERS = {
    "docs_general": ["document", "web_page"], "spamassassin_ham": ["email"], "code_general": ["code", "tool_result"],
    "gorilla_api_docs": ["document", "tool_result"], "bfcl_tool_descriptions": ["tool_description"],
    "skills_sh_docs": ["document", "memory"], "sgd_dialogues": ["memory", "tool_result"],
    "xquad_multilingual": ["web_page", "document", "tool_result"], "commit_messages": ["tool_result", "code"],
    "mcp_registry_descriptions": ["tool_description", "tool_result"], "lobe_agents_multilingual": ["document", "memory"],
    "spamassassin_spam": ["email", "web_page"], "fabric_patterns": ["document"], "mitre_atlas": ["web_page"],
}
SHORT_ATTACKS = ["gandalf", "mosscap", "neuralchemy", "atr_rules_testcases", "deepset_train", "mcp_important_blocks"]
WISH = re.compile(r"(?:please |kindly |can you |could you )?(?:add|book|buy|cancel|call|change|check|compute|calculate|convert|create|delete|find|generate|get|give|make|order|play|post|remove|reserve|schedule|send|set|show|sort|tell|translate|turn|update|write)\b", re.I)
COUNTS = {
    "inserted_attacks": 20000, "bare_orders": 4000, "inserted_asides": 12000, "mixed_carriers": 4000,
    "direct_attacks": 12000, "harmless": 26000, "joined": 1200,
}


def constructed(rows: dict[str, list[dict]], rng: random.Random) -> list[Sample]:
    material = Material(rows, rng)
    makers = {
        "inserted_attacks": inserted_attack, "bare_orders": bare_order, "inserted_asides": inserted_aside,
        "mixed_carriers": mixed, "direct_attacks": direct_attack, "harmless": harmless_text, "joined": joined,
    }
    samples = []
    for name, count in COUNTS.items():
        for _ in range(count):
            text, attack, family, place = makers[name](material, rng)
            order, text = text if isinstance(text, tuple) else (None, text)
            text = augment.vary(text, rng)
            span = span_of(order, text) if order else None
            samples.append(Sample(fold(text) if span else text, attack, family, f"constructed_{name}", span, place))
    return samples


def span_of(order: str, text: str) -> Span | None:
    """Where the order stands in the folded text; None when its letters or spaces were changed."""
    at = fold(text).find(fold(order))
    return (at, at + len(fold(order))) if at >= 0 else None


class Material:
    """The sources' texts that are put together."""

    def __init__(self, rows: dict[str, list[dict]], rng: random.Random) -> None:
        self.by_place: dict[str, list[str]] = {}
        for name, places in CARRIERS.items():
            texts = [r["text"] for r in rows[name] if r["label"] == "benign"]
            for text in rng.sample(texts, min(1800, len(texts))):
                for place in places:
                    self.by_place.setdefault(place, []).append(text)
        self.short = [
            (r["text"], FAMILY_OF_KIND[r["kind"]])
            for name in SHORT_ATTACKS
            for r in rows[name]
            if r["label"] == "malicious" and 20 < len(r["text"]) < 260 and is_clear(r)
        ]
        self.wishes = [r["text"] for r in rows["bfcl_questions"] if len(r["text"]) < 300 and WISH.match(r["text"])]
        self.asked = [r["text"] for name in ("bfcl_questions", "banking77", "clinc150") for r in rows[name]]

    def carrier(self, place: str, rng: random.Random) -> str:
        return rng.choice(self.by_place[place])


def inserted_attack(material: Material, rng: random.Random) -> tuple[tuple[str, str], int, str, str]:
    draw, place = rng.random(), rng.choice(FOREIGN)
    seen_at = place_of(place, 1, rng)
    if draw < 0.66:
        order, family, place = indirect.attack(rng)
        seen_at = place_of(place, 1, rng)
    elif draw < 0.78:
        order, family = rng.choice(material.short)
    elif draw < 0.9:
        order, family = direct.attack(rng)
    else:  # what a user may wish is an order from nobody when it stands in data
        order, family, seen_at = rng.choice(material.wishes), "PI", place
    return (order, augment.insert(material.carrier(place, rng), order, rng)), 1, family, seen_at


def bare_order(material: Material, rng: random.Random) -> tuple[str, int, str, str]:
    order, family, place = indirect.attack(rng)
    return order, 1, family, place if rng.random() < 0.7 else "unknown"


def inserted_aside(material: Material, rng: random.Random) -> tuple[str, int, str, str]:
    draw, place = rng.random(), rng.choice(FOREIGN)
    if draw < 0.7:
        aside = indirect.aside(rng)
    elif draw < 0.85:
        aside, place = harmless.harmless(rng)
        place = place if place != "user_prompt" else "document"
    else:
        aside = augment.written_benign(rng)
    return augment.insert(material.carrier(place, rng), aside, rng), 0, "", place_of(place, 0, rng)


def mixed(material: Material, rng: random.Random) -> tuple[str, int, str, str]:
    """A change of subject alone is no attack."""
    place = rng.choice(FOREIGN)
    other = augment.sentence_of(material.carrier(rng.choice(FOREIGN), rng), rng)
    return augment.insert(material.carrier(place, rng), other, rng), 0, "", place_of(place, 0, rng)


def direct_attack(material: Material, rng: random.Random) -> tuple[str, int, str, str]:
    text, family = direct.attack(rng) if rng.random() < 0.9 else augment.written_attack(rng)
    return text, 1, family, place_of("user_prompt", 1, rng)


def harmless_text(material: Material, rng: random.Random) -> tuple[str, int, str, str]:
    text, place = harmless.harmless(rng)
    return text, 0, "", place_of(place, 0, rng)


def joined(material: Material, rng: random.Random) -> tuple[str, int, str, str]:
    return augment.join(rng.sample(material.asked, rng.randrange(2, 7)), rng), 0, "", place_of("user_prompt", 0, rng)
