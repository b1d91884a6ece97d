"""Replaces the trained weights by their mean with those of another training from the same start; then `build.py --measure`.

Two models that were fine-tuned from one start err differently, and the mean of their weights ranks unseen sources better
than either (Wortsman et al. 2022, "Model soups", arXiv:2203.05482), at the cost of one.
"""

import argparse
import json
from pathlib import Path

import torch

from build import HERE


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--other", type=Path, required=True, help="folder with the model.pt and training.json of the other")
    other, own = arguments.parse_args().other, HERE / ".checkpoints" / "full"
    report = json.loads((own / "training.json").read_text())
    if "averaged_with" in report:
        raise SystemExit(f"the weights in {own} are a mean already; train again")
    weights, others = (torch.load(folder / "model.pt") for folder in (own, other))
    for name, tensor in weights.items():
        if tensor.is_floating_point():
            tensor += (others[name] - tensor) / 2
    seen = json.loads((other / "training.json").read_text())
    report["averaged_with"] = {key: seen[key] for key in ("windows", "epochs")}
    torch.save(weights, own / "model.pt")
    (own / "training.json").write_text(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
