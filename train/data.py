"""Builds the training windows: reads, cleans, deduplicates, balances, augments."""

import gzip
import json
import random
from collections import Counter, defaultdict
from pathlib import Path

import augment
from constructed import constructed
from samples import FAMILY_OF_KIND, Sample, is_clear
from sources import PLANS
from spans import injected_spans
from windows import encode, fold, load_tokenizer


def build(data: Path, seed: int) -> tuple[list[tuple[list[int], int, str]], list[dict]]:
    """Windows (ids, attack, family) in random order, and a row of counts for each source."""
    rng = random.Random(seed)
    rows = read_part(data / "train")
    samples = drop_conflicts(chosen(rows, rng)) + constructed(rows, rng)
    windows, counts = [], defaultdict(Counter)
    for sample, cut in zip(samples, encode(load_tokenizer(), [s.text for s in samples])):
        for ids in pick_windows(sample, cut, rng):
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
            fitting = [r for r in rows[name] if r["label"] == label and is_clear(r)]
            for row in rng.sample(fitting, min(plan.cap, len(fitting))):
                family = FAMILY_OF_KIND.get(row["kind"], "")
                span = spans.get(row["id"])
                text = fold(row["text"]) if span else augment.vary(row["text"], rng)
                samples.append(Sample(text, int(label == "malicious"), family, name, span))
    return samples


def drop_conflicts(samples: list[Sample]) -> list[Sample]:
    """One of each text; none of those that carry both labels."""
    labels = defaultdict(set)
    for sample in samples:
        labels[fold(sample.text).lower().strip()].add(sample.attack)
    kept, seen = [], set()
    for sample in samples:
        key = fold(sample.text).lower().strip()
        if key and key not in seen and len(labels[key]) == 1:
            seen.add(key)
            kept.append(sample)
    return kept


def pick_windows(sample: Sample, cut: list, rng: random.Random) -> list[list[int]]:
    if sample.span:
        first, last = sample.span
        whole = [ids for ids, start, end in cut if start <= first and last <= end + 1]
        return whole[:1] or [ids for ids, start, end in cut if start <= first < end][:1]
    if sample.attack:
        located = sample.source in PLANS and PLANS[sample.source].windows != "first"
        return [] if located else [ids for ids, _, _ in cut[:2]]
    ids = rng.choice(cut)[0]
    if len(ids) > 60 and rng.random() < 0.5:  # else nearly every full window would be benign
        ids = [*ids[: rng.randrange(16, len(ids) - 1)], ids[-1]]
    return [ids]


def source_row(name: str, count: Counter) -> dict:
    licence = PLANS[name].licence if name in PLANS else "MIT (written for this project; carriers as listed)"
    return {"name": name, "licence": licence, "malicious": count["malicious"], "benign": count["benign"]}
