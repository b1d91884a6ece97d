"""What the shipped model is held against: n-grams, and the untouched base model with a linear head.

Prints two tables: trained on train/ and measured on dev/, and leave-sources-out over train/ itself (every source is
scored by a model that saw none of its texts). The rows of the shipped model are those of its manifest.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from build import HERE, NAME
from data import chosen, drop_alike, drop_conflicts, read_part
from constructed import constructed
from model import Classifier, pad
from scoring import sample_part
from train import SEED
from windows import encode, frame, load_tokenizer

TEXTS = 24_000  # to train on
DEV_CAP = 100  # texts of each source and label
LETTERS, WINDOWS, BATCH = 4_000, 6, 64  # read of each text; windows a batch
FOLDS = 6


def n_grams(texts: list[str]) -> csr_matrix:
    counts = HashingVectorizer(ngram_range=(1, 3), n_features=2**20, alternate_sign=False)
    return counts.transform(text[:LETTERS] for text in texts)


def embeddings(texts: list[str]) -> np.ndarray:
    """The mean of the base model's states, of the first window and averaged over the next ones."""
    model = Classifier().eval()
    model.head = torch.nn.Identity()
    cut = encode(load_tokenizer(), [text[:LETTERS] for text in texts])
    owners, windows = zip(*((at, frame(body, "unknown")) for at, bodies in enumerate(cut) for body, _, _ in bodies[:WINDOWS]))
    order = sorted(range(len(windows)), key=lambda at: len(windows[at]))
    states = np.zeros((len(windows), model.encoder.config.hidden_size), dtype=np.float32)
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            states[places] = model(*pad([windows[at] for at in places])).float().numpy()
    sums, counts = np.zeros((len(texts), states.shape[1]), np.float32), np.bincount(owners, minlength=len(texts))
    np.add.at(sums, list(owners), states)
    return sums / counts[:, None]


def figures(name: str, scores: np.ndarray, labels: np.ndarray, sources: list[str]) -> str:
    threshold = np.sort(scores[~labels])[::-1][int(0.01 * (~labels).sum())]
    found = scores > threshold
    of_source = [found[(np.array(sources) == s) & labels].mean() for s in sorted({s for s, a in zip(sources, labels) if a})]
    return f"| {name} | {roc_auc_score(labels, scores):.3f} | {found[labels].mean():.1%} | {np.mean(of_source):.1%} |"


def fit(features, labels: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=10, max_iter=300, class_weight="balanced").fit(features, labels)


def without_own_source(features, labels: np.ndarray, sources: list[str]) -> np.ndarray:
    names = sorted(set(sources))
    random.Random(SEED).shuffle(names)
    fold = np.array([names.index(source) % FOLDS for source in sources])
    scores = np.zeros(len(labels))
    for part in range(FOLDS):
        held = fold == part
        scores[held] = fit(features[~held], labels[~held]).decision_function(features[held])
    return scores


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    data = arguments.parse_args().data
    rng = random.Random(SEED)
    rows = read_part(data / "train")
    own = drop_conflicts(drop_alike(chosen(rows, rng), rng))
    samples = rng.sample(own, min(len(own), TEXTS)) + rng.sample(constructed(rows, rng), TEXTS // 2)
    dev = sample_part(data / "dev", SEED, DEV_CAP)
    labels, dev_labels = np.array([s.attack == 1 for s in samples]), np.array([r["label"] == "malicious" for r in dev])
    real = np.array([not s.source.startswith("constructed") for s in samples])
    dev_table, held_table = [], []
    for name, make in {"n-grams of words": n_grams, "untouched base, linear head": embeddings}.items():
        of_train, of_dev = make([s.text for s in samples]), make([r["text"] for r in dev])
        trained = fit(of_train, labels)
        dev_table.append(figures(name, trained.decision_function(of_dev), dev_labels, [r["source"] for r in dev]))
        held = without_own_source(of_train[real], labels[real], [s.source for s, r in zip(samples, real) if r])
        held_table.append(figures(name, held, labels[real], [s.source for s, r in zip(samples, real) if r]))
    shipped = json.loads((HERE.parent / "models" / NAME / "manifest.json").read_text())["evaluation"]["source_unknown"]
    shares = (shipped["auc"], shipped["recall_at_1pct_fpr"], shipped["recall_at_1pct_fpr_mean_over_sources"])
    dev_table.append(f"| {NAME} | {shares[0]:.3f} | {shares[1]:.1%} | {shares[2]:.1%} |")
    head = "| model | AUC | recall at 1% false positives | mean over attack sources |\n|---|---:|---:|---:|"
    print("\n".join(["Trained on train/, measured on dev/:", head, *dev_table, "", "Leave-sources-out over train/:", head, *held_table]))


if __name__ == "__main__":
    main()
