"""From the data to the shipped model: train, export, measure. An interrupted training goes on where it stopped."""

import argparse
import shutil
from pathlib import Path

import torch

from data import build
from card import write_card
from evaluate import check_canary, evaluate
from export import export
from first_stage import keep_sample
from scoring import TEXTS_PER_SOURCE
from train import SEED, train

HERE = Path(__file__).parent
NAME = "minilm-l6-v2"
SMOKE_WINDOWS, SMOKE_TEXTS = 2500, 30


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="folder with train/, dev/ and neither/")
    arguments.add_argument("--minutes", type=float, default=600, help="limit; the learning rate reaches zero by then")
    arguments.add_argument("--smoke", action="store_true", help="a few minutes: tries every step, ships nothing")
    arguments.add_argument("--measure", action="store_true", help="only measures the trained model and ships it again")
    options = arguments.parse_args()
    work = HERE / ".checkpoints" / ("smoke" if options.smoke else "full")
    made = work / NAME
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    if not options.measure:
        windows, sources = build(options.data, SEED)
        keep_sample(windows, work, SEED)
        train(windows[:SMOKE_WINDOWS] if options.smoke else windows, sources, options.minutes, work)
    cap = SMOKE_TEXTS if options.smoke else TEXTS_PER_SOURCE
    export(options.data, work, made, cap)
    evaluate(options.data, work, made, cap)
    if not options.smoke:
        check_canary(made)
        write_card(made)
        shutil.copytree(made, HERE.parent / "models" / NAME, dirs_exist_ok=True)


if __name__ == "__main__":
    main()
