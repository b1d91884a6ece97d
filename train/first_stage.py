"""The first stage of the shipped graph: after three of six layers a linear head says which windows are certainly benign.

The other layers stand in a branch of an ONNX `If`, which the rest of the windows take; so a window must run alone.
"""

import json
import random
from pathlib import Path

import numpy as np
import onnx
from sklearn.linear_model import LogisticRegression

from data import build
from model import EXIT_AFTER
from scoring import FIRST_WINDOWS, in_threads, logits, open_session, sample_part
from two_stages import two_stages, with_states
from windows import OF_CONTEXT, encode, frame, load_tokenizer

DROPPED = [0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3]  # of the windows of honest dev texts; the first that will do
MOST_LOST = 0.002  # of the attacks that all layers find among dev's ...
FOUND_AT = 0.03  # ... from the score on that this share of its honest texts reaches
FITTED_ON = 12_000  # windows
SAMPLE = "windows.json"
TEXTS = 60  # of dev, of each source and label


def add_first_stage(data: Path, work: Path, whole: Path, target: Path, seed: int) -> dict:
    """Writes the graph with both stages; says what the first one drops and loses."""
    graph = onnx.load(whole)
    states = work / "states.onnx"
    onnx.save(with_states(graph), states)
    weights, estimate = fit(states, whole, windows_of(data, work, seed))
    rows = sample_part(data / "dev", seed, TEXTS)
    owners, windows = zip(*dev_windows(rows))
    early = mean_states(states, windows) @ weights[0] + weights[1]
    full = np.array(in_threads(lambda ids, session=open_session(whole): logits(session, ids)[0], windows))
    attack = np.array([row["label"] == "malicious" for row in rows])
    threshold, report = choose(early, full, np.array(owners), attack)
    onnx.save(two_stages(graph, weights, estimate, threshold), target)
    return {"layers": EXIT_AFTER, **report}


def choose(early: np.ndarray, full: np.ndarray, owners: np.ndarray, attack: np.ndarray) -> tuple[float, dict]:
    """The threshold that drops the most and loses no more than allowed."""
    best = highest(full, owners, len(attack))
    found_from = np.quantile(best[~attack], 1 - FOUND_AT)
    found = attack & (best > found_from)
    for share in DROPPED:
        threshold = float(np.quantile(early[~attack[owners]], share))
        left = highest(np.where(early > threshold, full, -np.inf), owners, len(attack))
        lost = int((found & (left <= found_from)).sum())
        if lost <= MOST_LOST * found.sum():
            return threshold, {
                "attacks_found_before": int(found.sum()), "attacks_lost": lost,
                "windows_of_benign_texts_dropped": round(float((early[~attack[owners]] <= threshold).mean()), 4),
                "windows_of_attacks_dropped": round(float((early[attack[owners]] <= threshold).mean()), 4),
            }
    raise SystemExit(f"even a first stage that drops {share:.0%} loses {lost} of {found.sum()} attacks")


def windows_of(data: Path, work: Path, seed: int) -> list:
    """Some of the windows that were trained on: (ids, attack, family)."""
    if not (work / SAMPLE).exists():
        windows, _ = build(data, seed)
        keep_sample(windows, work, seed)
    return json.loads((work / SAMPLE).read_text())


def keep_sample(windows: list, work: Path, seed: int) -> None:
    sample = random.Random(seed).sample(windows, min(FITTED_ON, len(windows)))
    (work / SAMPLE).write_text(json.dumps(sample))


def dev_windows(rows: list[dict]) -> list[tuple[int, list[int]]]:
    cut = encode(load_tokenizer(), [row["text"] for row in rows])
    sources = [OF_CONTEXT.get(row["context"], "unknown") for row in rows]
    return [(at, frame(body, sources[at])) for at, bodies in enumerate(cut) for body, _, _ in bodies[:FIRST_WINDOWS]]


def highest(values: np.ndarray, owners: np.ndarray, texts: int) -> np.ndarray:
    best = np.full(texts, -np.inf)
    np.maximum.at(best, owners, values)
    return best


def fit(states: Path, whole: Path, windows: list) -> tuple[tuple[np.ndarray, float], tuple[float, float]]:
    """The head (weights, bias), and the line from what it says to the logit of the whole graph."""
    ids = [window for window, _, _ in windows]
    means, labels = mean_states(states, ids), [attack for _, attack, _ in windows]
    head = LogisticRegression(max_iter=1000).fit(means, labels)
    early, session = head.decision_function(means), open_session(whole)
    low = np.argsort(early)[: len(early) // 3]  # those that may be dropped
    full = in_threads(lambda place: logits(session, ids[place])[0], low)
    slope, intercept = np.polyfit(early[low], full, 1)
    return (head.coef_[0].astype(np.float32), float(head.intercept_[0])), (float(slope), float(intercept))


def mean_states(states: Path, windows: list) -> np.ndarray:
    session = open_session(states)

    def mean(ids: list[int]) -> np.ndarray:
        array = np.array([ids], dtype=np.int64)
        return session.run(["mean_state"], {"input_ids": array, "attention_mask": np.ones_like(array)})[0][0]

    return np.array(in_threads(mean, windows))
