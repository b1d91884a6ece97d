"""Compares ways to shrink the trained model: bytes, AUC on dev/, agreement with float, and time of a full window.

Prints a table. Times are medians of one thread in this run, as ratios to float, for they depend on the machine.
"""

import argparse
import logging
import time
from pathlib import Path

import numpy as np
import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from sklearn.metrics import roc_auc_score

from build import HERE
from scoring import logits, open_session, sample_part, score_rows
from train import SEED
from windows import BODY_TOKENS, frame

CAP = 40  # texts of each source and label
ROUNDS = 60


def write_variants(work: Path) -> dict[str, Path]:
    made = {name: work / f"{name.replace(' ', '-')}.onnx" for name in ("int8 of 7 bits", "int8 of 8 bits", "int8 tables only", "int8 weights only")}
    paths = {"float": work / "float.onnx", **made}
    for name, small in (("int8 of 7 bits", True), ("int8 of 8 bits", False)):
        quantize_dynamic(paths["float"], paths[name], per_channel=True, reduce_range=small, weight_type=QuantType.QInt8)
    quantize_dynamic(paths["float"], paths["int8 tables only"], op_types_to_quantize=["Gather"], weight_type=QuantType.QInt8)
    weights = MatMulNBitsQuantizer(onnx.load(paths["int8 tables only"]), bits=8, block_size=32, is_symmetric=True)
    weights.process()
    weights.model.save_model_to_file(str(paths["int8 weights only"]))
    return paths


def times(paths: dict[str, Path]) -> dict[str, float]:
    """Milliseconds of a full window, the variants in turn so that noise falls on all of them alike."""
    sessions = {name: open_session(path) for name, path in paths.items()}
    window = frame(list(range(2000, 2000 + BODY_TOKENS)), "unknown")
    taken: dict[str, list[float]] = {name: [] for name in sessions}
    for _ in range(ROUNDS):
        for name, session in sessions.items():
            began = time.perf_counter()
            logits(session, window)
            taken[name].append(1000 * (time.perf_counter() - began))
    return {name: float(np.median(values)) for name, values in taken.items()}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="folder with dev/")
    data = arguments.parse_args().data
    logging.disable(logging.WARNING)  # a line for every node of the graphs
    paths = write_variants(HERE / ".checkpoints" / "full")
    rows = sample_part(data / "dev", SEED, CAP)
    labels = np.array([row["label"] == "malicious" for row in rows])
    took = times(paths)
    scores = {name: score_rows(path, rows, told=True)[:, 0] for name, path in paths.items()}
    print(f"{len(rows)} texts of dev/; a window in float took {took['float']:.1f} ms\n")
    print("| weights | MB | AUC | same side of zero as float | time, float = 1 |\n|---|---:|---:|---:|---:|")
    for name, path in paths.items():
        same = ((scores[name] > 0) == (scores["float"] > 0)).mean()
        print(f"| {name} | {path.stat().st_size / 1e6:.1f} | {roc_auc_score(labels, scores[name]):.4f} | {same:.1%} | {took[name] / took['float']:.2f} |")


if __name__ == "__main__":
    main()
