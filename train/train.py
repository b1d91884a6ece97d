"""Fine-tunes the classifier, from the last checkpoint if there is one."""

import json
import random
import time
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

from model import Classifier, pad
from samples import FAMILIES

SEED = 20260
EPOCHS = 1
PEAK_RATE = 1.2e-4
WARM_UP = 0.06  # share of the whole run
BATCH_TOKENS = 4096
SMOOTHING = 0.001  # the sources' labels are noisy, but more presses sure attacks and doubtful texts together
FAMILY_WEIGHT = 0.3
EARLY_WEIGHT = 0.2
CHECKPOINT_EVERY = 200  # steps
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def batches(windows: list, rng: random.Random) -> list[list]:
    """Windows of like length together, up to BATCH_TOKENS with padding; batches in random order."""
    order = sorted(windows, key=lambda w: len(w[0]) + rng.random() * 6)
    grouped, batch = [], []
    for window in order:
        if batch and (len(batch) + 1) * len(window[0]) > BATCH_TOKENS:
            grouped.append(batch)
            batch = []
        batch.append(window)
    grouped.append(batch)
    rng.shuffle(grouped)
    return grouped


def loss_of(model: Classifier, batch: list) -> torch.Tensor:
    ids, mask = (tensor.to(DEVICE) for tensor in pad([ids for ids, _, _ in batch]))
    attack = torch.tensor([float(a) for _, a, _ in batch], device=DEVICE)
    families = torch.tensor([[float(f == family) for f in FAMILIES] for _, _, family in batch], device=DEVICE)
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        logits, early = model.stages(ids, mask)
    wanted = attack * (1 - 2 * SMOOTHING) + SMOOTHING
    loss = bce(logits[:, 0], wanted) + EARLY_WEIGHT * bce(early, wanted)
    if attack.any():
        loss = loss + FAMILY_WEIGHT * bce(logits[attack > 0, 1:], families[attack > 0])
    return loss


def rate_at(progress: float) -> float:
    return PEAK_RATE * min(progress / WARM_UP, max(0.0, (1 - progress) / (1 - WARM_UP)))


def train(windows: list, sources: list[dict], minutes: float, work: Path) -> None:
    torch.manual_seed(SEED)
    model, rng = Classifier().to(DEVICE), random.Random(SEED)
    plan = [batch for _ in range(EPOCHS) for batch in batches(windows, rng)]
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.01, fused=True)
    state_file = work / "state.pt"
    step, spent, recent = 0, 0.0, []
    if state_file.exists():
        state = torch.load(state_file, map_location=DEVICE)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, spent = state["step"], state["spent"]
    model.train()
    began, progress = time.monotonic() - spent, 0.0
    while step < len(plan) and progress < 1:
        spent = time.monotonic() - began
        progress = max((step + 1) / len(plan), spent / 60 / minutes)
        for group in optimizer.param_groups:
            group["lr"] = rate_at(min(progress, 1.0))
        loss = loss_of(model, plan[step])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step, recent = step + 1, [*recent[-49:], loss.item()]
        if step % 20 == 0:
            print(f"step {step}/{len(plan)} {spent:.0f}s loss {sum(recent) / len(recent):.4f}", flush=True)
        if step % CHECKPOINT_EVERY == 0:
            save_state(state_file, model, optimizer, step, spent)
    torch.save(model.cpu().state_dict(), work / "model.pt")
    report = {"seed": SEED, "windows": len(windows), "epochs": round(EPOCHS * step / len(plan), 2), "sources": sources}
    (work / "training.json").write_text(json.dumps(report, indent=1))
    state_file.unlink(missing_ok=True)


def save_state(path: Path, model: Classifier, optimizer: torch.optim.Optimizer, step: int, spent: float) -> None:
    """In one move, so that an interruption leaves the last whole checkpoint."""
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "spent": spent}
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").rename(path)
