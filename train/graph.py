"""The classifier as plain tensor operations, so that the ONNX graph is small and its fusions apply."""

import math
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from model import Classifier


class PlainClassifier(nn.Module):
    def __init__(self, model: Classifier) -> None:
        super().__init__()
        self.encoder, self.head = model.encoder, model.head
        self.heads = model.encoder.config.num_attention_heads

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        tables = self.encoder.embeddings
        places = tables.position_embeddings.weight[: input_ids.shape[1]]
        kind = tables.token_type_embeddings.weight[0]  # token_type_ids are always zero
        hidden = tables.LayerNorm(functional.embedding(input_ids, tables.word_embeddings.weight) + (places + kind))
        mask = attention_mask.to(hidden.dtype)
        bias = (1.0 - mask[:, None, None, :]) * -10000.0
        for layer in self.encoder.encoder.layer:
            hidden = self.block(layer, hidden, bias)
        mask = mask.unsqueeze(-1)
        return self.head((hidden * mask).sum(1) / mask.sum(1))

    def block(self, layer: nn.Module, hidden: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        own, after = layer.attention.self, layer.attention.output
        query, key, value = (self.split(part(hidden)) for part in (own.query, own.key, own.value))
        scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1]) + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(hidden.shape)
        hidden = after.LayerNorm(after.dense(mixed) + hidden)
        wide = functional.gelu(layer.intermediate.dense(hidden))
        return layer.output.LayerNorm(layer.output.dense(wide) + hidden)

    def split(self, states: torch.Tensor) -> torch.Tensor:
        batch, length, size = states.shape
        return states.view(batch, length, self.heads, size // self.heads).transpose(1, 2)


def write_float_graph(model: Classifier, path: Path) -> None:
    ids = torch.randint(1000, 20000, (2, 40))
    mask = torch.ones_like(ids)
    mask[0, 30:] = 0
    plain = PlainClassifier(model).eval()
    with torch.no_grad():
        if not torch.allclose(plain(ids, mask), model.eval()(ids, mask), atol=1e-3):
            raise SystemExit("the plain graph does not compute what the trained model does")
    axes = {0: "batch", 1: "sequence"}
    names = {"input_ids": axes, "attention_mask": axes, "logits": {0: "batch"}}
    torch.onnx.export(
        plain, (ids, mask), str(path), dynamo=False, opset_version=17,
        input_names=["input_ids", "attention_mask"], output_names=["logits"], dynamic_axes=names,
    )
