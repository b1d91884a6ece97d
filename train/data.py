"""Builds the training windows: reads, cleans, deduplicates, balances, augments."""

import gzip
import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path

import augment
from constructed import constructed
from samples import FAMILY_OF_KIND, Sample, is_clear, place_of
from sources import PLANS
from spans import injected_spans
from windows import OF_CONTEXT, encode, fold, frame, load_tokenizer

ALIKE = 4  # texts of one label that may begin or end alike
ENDS = 60  # letters of the beginning and the end that are compared


def build(data: Path, seed: int) -> tuple[list[tuple[list[int], int, str]], list[dict]]:
    """Windows (ids, attack, family) in random order, and a row of counts for each source."""
    rng = random.Random(seed)
    rows = read_part(data / "train")
    samples = drop_conflicts(drop_alike(chosen(rows, rng), rng) + constructed(rows, rng))
    windows, counts, seen = [], defaultdict(Counter), set()
    for sample, cut in zip(samples, encode(load_tokenizer(), [s.text for s in samples])):
        for body in pick_windows(sample, cut, rng):
            ids = frame(body, sample.place)
            if tuple(ids) in seen:
                continue
            seen.add(tuple(ids))
            windows.append((ids, sample.attack, sample.family))
            counts[sample.source]["malicious" if sample.attack else "benign"] += 1
    rng.shuffle(windows)
    return windows, [source_row(name, counts[name]) for name in sorted(counts)]


def read_part(folder: Path) -> dict[str, list[dict]]:
    return {p.name.removesuffix(".jsonl.gz"): read_rows(p) for p in sorted(folder.glob("*.jsonl.gz"))}


def read_rows(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def chosen(rows: dict[str, list[dict]], rng: random.Random) -> list[Sample]:
    samples = []
    for name, plan in PLANS.items():
        located = plan.windows in ("asked", "repeated")
        spans = injected_spans(rows[name], plan.windows) if located else {}
        for label in ("malicious", "benign"):
            attack = int(label == "malicious")
            fitting = [r for r in rows[name] if r["label"] == label and is_clear(r)]
            for row in rng.sample(fitting, min(plan.cap, len(fitting))):
                family = FAMILY_OF_KIND.get(row["kind"], "")
                span = spans.get(row["id"])
                text = fold(row["text"]) if span else augment.vary(row["text"], rng)
                place = place_of(OF_CONTEXT.get(row["context"], "document"), attack, rng)
                samples.append(Sample(text, attack, family, name, span, place))
    return samples


def drop_alike(samples: list[Sample], rng: random.Random) -> list[Sample]:
    """A few of those that begin or end alike, so that a template repeated a thousand times counts a few times."""
    kept, begun, ended = [], Counter(), Counter()
    for sample in rng.sample(samples, len(samples)):
        letters = re.sub(r"[\W\d_]+", "", sample.text.lower())
        begin, end = (sample.attack, letters[:ENDS]), (sample.attack, letters[-ENDS:])
        if len(letters) >= ENDS and not sample.span and (begun[begin] >= ALIKE or ended[end] >= ALIKE):
            continue
        begun[begin] += 1
        ended[end] += 1
        kept.append(sample)
    return kept


def drop_conflicts(samples: list[Sample]) -> list[Sample]:
    """None of those texts that carry both labels at the same place."""
    labels = defaultdict(set)
    for sample in samples:
        labels[key_of(sample)].add(sample.attack)
    return [s for s in samples if s.text.strip() and len(labels[key_of(s)]) == 1]


def key_of(sample: Sample) -> tuple[str, str]:
    return sample.place, fold(sample.text).lower().strip()


def pick_windows(sample: Sample, cut: list, rng: random.Random) -> list[list[int]]:
    if sample.span:
        first, last = sample.span
        whole = [ids for ids, start, end in cut if start <= first and last <= end + 1]
        return whole[:1] or [ids for ids, start, end in cut if start <= first < end][:1]
    if sample.attack:
        located = sample.source in PLANS and PLANS[sample.source].windows != "first"
        lost = located or (sample.source == "constructed_inserted_attacks" and len(cut) > 1)
        return [] if lost else [ids for ids, _, _ in cut[:2]]
    picked = [ids for ids, _, _ in rng.sample(cut, min(2, len(cut)))]
    if len(picked[0]) > 60 and rng.random() < 0.4:  # else nearly every full window would be benign
        picked[0] = picked[0][: rng.randrange(16, len(picked[0]))]
    return picked


def source_row(name: str, count: Counter) -> dict:
    licence = PLANS[name].licence if name in PLANS else "MIT (written for this project; carriers as listed)"
    return {"name": name, "licence": licence, "malicious": count["malicious"], "benign": count["benign"]}
