"""Finds where constructed texts (an instruction put into a clean carrier) hold the instruction."""

import re
from collections import defaultdict

from windows import fold

SECOND_TASK = re.compile(
    "Question: |beantworten Sie|Veuillez répondre|Si prega di|Rispondi|Responda|Responde|الرجاء الإجابة|Por favor", re.I
)
LEAD_IN = 100  # characters before the second task that usually announce it
SEVERAL = 3  # carriers a segment must be seen in to count as an instruction

Span = tuple[int, int]  # characters of the folded text


def injected_spans(rows: list[dict], way: str) -> dict[str, Span]:
    texts = {r["id"]: fold(r["text"]) for r in rows if r["label"] == "malicious"}
    if way == "asked":
        found = {key: SECOND_TASK.search(text) for key, text in texts.items()}
        return {key: (max(0, m.start() - LEAD_IN), m.end()) for key, m in found.items() if m}
    return most_repeated(texts, {s for r in rows if r["label"] == "benign" for s, _ in segments(fold(r["text"]))})


def most_repeated(texts: dict[str, str], clean: set[str]) -> dict[str, Span]:
    """The segment of each text that most different carriers share: an attack sentence visits them all."""
    parts = {key: [p for p in segments(text) if p[0] not in clean] for key, text in texts.items()}
    carriers = defaultdict(set)
    for found in parts.values():
        longest = max((s for s, _ in found), key=len, default="")
        for segment, _ in found:
            carriers[segment].add(longest)
    best = {key: max(found, key=lambda p: len(carriers[p[0]])) for key, found in parts.items() if found}
    return {key: span for key, (segment, span) in best.items() if len(carriers[segment]) > SEVERAL}


def segments(text: str) -> list[tuple[str, Span]]:
    found = re.finditer(r"[^\n]+?(?:[.!?:](?=\s)|\n|$)", text)
    return [(m.group().strip(), m.span()) for m in found if len(m.group().strip()) > 8]
