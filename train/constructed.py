"""Texts put together here: attacks inside benign carriers, and benign texts of the same shapes."""

import random

import augment
from samples import FAMILY_OF_KIND, Sample, is_clear

CARRIERS = [
    "docs_general", "spamassassin_ham", "code_general", "gorilla_api_docs", "bfcl_tool_descriptions", "skills_sh_docs",
    "sgd_dialogues", "xquad_multilingual", "commit_messages", "mcp_registry_descriptions", "lobe_agents_multilingual",
]
SHORT_ATTACKS = ["gandalf", "mosscap", "neuralchemy", "atr_rules_testcases", "deepset_train", "mcp_important_blocks"]
ASIDES = ["bfcl_questions", "banking77", "clinc150"]
INSERTED_ATTACKS, INSERTED_BENIGN, WRITTEN_ATTACKS, WRITTEN_BENIGN, JOINED_BENIGN = 7000, 3000, 1200, 900, 1500


def constructed(rows: dict[str, list[dict]], rng: random.Random) -> list[Sample]:
    carriers = [r["text"] for name in CARRIERS for r in rows[name] if r["label"] == "benign"]
    short = short_attacks(rows)
    asides = [r["text"] for name in ASIDES for r in rows[name]]
    samples = []

    def add(text: str, attack: int, family: str, name: str) -> None:
        samples.append(Sample(augment.vary(text, rng), attack, family, name, None))

    for _ in range(INSERTED_ATTACKS):
        attack, family = rng.choice(short) if rng.random() < 0.55 else augment.written_attack(rng)
        add(augment.insert(rng.choice(carriers), attack, rng), 1, family, "constructed_insertions")
    for _ in range(INSERTED_BENIGN):
        aside = rng.choice(asides) if rng.random() < 0.5 else augment.written_benign(rng)
        add(augment.insert(rng.choice(carriers), aside, rng), 0, "", "constructed_insertions")
    for _ in range(WRITTEN_ATTACKS):
        attack, family = augment.written_attack(rng)
        add(attack, 1, family, "written_phrases")
    for _ in range(WRITTEN_BENIGN):
        add(augment.written_benign(rng), 0, "", "written_phrases")
    for _ in range(JOINED_BENIGN):
        add(augment.join(rng.sample(asides, rng.randrange(2, 7)), rng), 0, "", "constructed_joined")
    return samples


def short_attacks(rows: dict[str, list[dict]]) -> list[tuple[str, str]]:
    return [
        (r["text"], FAMILY_OF_KIND[r["kind"]])
        for name in SHORT_ATTACKS
        for r in rows[name]
        if r["label"] == "malicious" and 20 < len(r["text"]) < 220 and is_clear(r)
    ]
