"""What a jailbreak must prove beyond other attacks: honest role-play looks like one, while few honest texts look like an order.

A share of the `JB` logit is taken from the `attack` logit, inside the head. The share is the one that finds most of dev's
attacks at few false positives, on the average of all samples that lack one source, so that no single source decides it.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from first_stage import dev_windows, highest
from model import LABELS, Classifier, pad
from scoring import sample_part

SHARES = np.arange(0, 0.41, 0.05)
FALSE_POSITIVES = np.arange(0.0025, 0.0201, 0.0025)
BATCH = 64
JAILBREAK = LABELS.index("JB")


def discount_jailbreaks(model: Classifier, data: Path, seed: int, cap: int) -> float:
    """Changes the model's head; returns the share. `cap` texts of each source and label are looked at."""
    rows = sample_part(data / "dev", seed, cap)
    owners, windows = zip(*dev_windows(rows))
    logits = window_logits(model, windows)
    attack = np.array([row["label"] == "malicious" for row in rows])
    source = np.array([row["source"] for row in rows])

    def found(share: float) -> float:
        scores = highest(logits[:, 0] - share * logits[:, JAILBREAK], np.array(owners), len(rows))
        return float(np.mean([recall(scores[source != name], attack[source != name]) for name in set(source)]))

    share = float(max(SHARES, key=found))
    with torch.no_grad():
        for parameter in (model.head.weight, model.head.bias):
            parameter[0] -= share * parameter[JAILBREAK]
    return round(share, 2)


def recall(scores: np.ndarray, attack: np.ndarray) -> float:
    """The mean over FALSE_POSITIVES."""
    return float(np.mean([(scores[attack] > limit).mean() for limit in np.quantile(scores[~attack], 1 - FALSE_POSITIVES)]))


@torch.inference_mode()
def window_logits(model: Classifier, windows: Sequence[list[int]]) -> np.ndarray:
    """A row of LABELS for each window; windows of like length run together."""
    order = sorted(range(len(windows)), key=lambda at: len(windows[at]))
    logits = np.zeros((len(windows), len(LABELS)), np.float32)
    device = next(model.parameters()).device
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        with torch.autocast(device.type, dtype=torch.bfloat16):
            ids, mask = (tensor.to(device) for tensor in pad([windows[at] for at in chosen]))
            logits[chosen] = model.eval()(ids, mask).cpu().numpy()
    return logits
