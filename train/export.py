"""Writes the shipped files: int8 ONNX graph and tokenizer."""

import hashlib
import json
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from first_stage import add_first_stage
from graph import write_float_graph
from jailbreaks import discount_jailbreaks
from model import Classifier
from train import SEED
from windows import BASE

LARGEST_MODEL = 25_000_000  # bytes


def export(data: Path, work: Path, target: Path, cap: int) -> None:
    """With the first stage in `target`; the same without it stays in `work`."""
    model = Classifier()
    model.load_state_dict(torch.load(work / "model.pt"))
    share = discount_jailbreaks(model, data, SEED, cap)
    write_float_graph(model, work / "float.onnx")
    target.mkdir(parents=True, exist_ok=True)
    # 7-bit weights: CPUs without VNNI add pairs of products in 16 bits, and 8-bit weights would overflow there.
    quantize_dynamic(
        work / "float.onnx", work / "int8.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
    )
    report = add_first_stage(data, work, work / "int8.onnx", target / "model.onnx", SEED)
    (work / "export.json").write_text(json.dumps({"jailbreak_discount": share, "first_stage": report}))
    size = (target / "model.onnx").stat().st_size
    if size > LARGEST_MODEL:
        raise SystemExit(f"model.onnx has {size} bytes, at most {LARGEST_MODEL} were expected")
    tokenizer = json.loads((BASE / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer |= {"truncation": None, "padding": None}
    (target / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def file_entry(path: Path) -> dict:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
