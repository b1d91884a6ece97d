"""all-MiniLM-L6-v2 with mean pooling and one linear layer: [attack, PI, JB, DE, TP, CI]."""

import torch
from torch import nn
from transformers import AutoModel

from samples import FAMILIES
from windows import BASE

LABELS = ["attack", *FAMILIES]


class Classifier(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(BASE, attn_implementation="sdpa", attention_probs_dropout_prob=0.0)
        self.head = nn.Sequential(nn.Dropout(0.1), nn.Linear(self.encoder.config.hidden_size, len(LABELS)))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state.float()
        mask = attention_mask.unsqueeze(-1).float()
        return self.head((hidden * mask).sum(1) / mask.sum(1)).float()


def pad(windows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(map(len, windows))
    ids = torch.tensor([w + [0] * (longest - len(w)) for w in windows])
    mask = torch.tensor([[1] * len(w) + [0] * (longest - len(w)) for w in windows])
    return ids, mask
