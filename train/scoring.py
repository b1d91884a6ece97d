"""Scores texts the way the scanner does: each window alone, the highest attack logit counts."""

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime

from data import read_part
from windows import OF_CONTEXT, encode, frame, load_tokenizer

FIRST_WINDOWS = 64  # of each text
QUOTED_ATTACKS = "## Queries Injected"
TEXTS_PER_SOURCE = 400  # of each label, drawn with a fixed seed


def open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options)


def logits(session: onnxruntime.InferenceSession, ids: list[int]) -> np.ndarray:
    array = np.array([ids], dtype=np.int64)
    return session.run(None, {"input_ids": array, "attention_mask": np.ones_like(array)})[0][0]


def score_texts(path: Path, texts: list[str], sources: list[str]) -> np.ndarray:
    """The six logits of the window with the highest attack logit, a row a text."""
    session, cut = open_session(path), encode(load_tokenizer(), texts)

    def best(windows: list, source: str) -> np.ndarray:
        rows = (logits(session, frame(body, source)) for body, _, _ in windows[:FIRST_WINDOWS])
        return max(rows, key=lambda row: row[0])

    return np.array(in_threads(lambda text: best(*text), list(zip(cut, sources))))


def in_threads(work: Callable, items: Sequence) -> list:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, items))


def score_rows(path: Path, rows: list[dict], told: bool) -> np.ndarray:
    """Scores of the texts, with the source each came from or as if nobody knew."""
    sources = [OF_CONTEXT.get(r["context"], "unknown") if told else "unknown" for r in rows]
    return score_texts(path, [r["text"] for r in rows], sources)


def mended(row: dict) -> dict:
    """Without the attacks that raccoon_gpts_system_prompts quotes whole below each honest system prompt."""
    return row | {"text": row["text"].split(QUOTED_ATTACKS)[0]}


def sample_part(folder: Path, seed: int, cap: int) -> list[dict]:
    rng = random.Random(seed)
    picked = []
    for rows in read_part(folder).values():
        for label in sorted({r["label"] for r in rows}):
            fitting = [r for r in rows if r["label"] == label]
            picked += map(mended, rng.sample(fitting, min(cap, len(fitting))))
    return picked
