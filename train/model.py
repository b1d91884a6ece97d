"""all-MiniLM-L6-v2 with mean pooling and one linear layer: [attack, PI, JB, DE, TP, CI]."""

import torch
from torch import nn
from transformers import AutoModel

from samples import FAMILIES
from windows import BASE

LABELS = ["attack", *FAMILIES]
EXIT_AFTER = 3  # layers, where the first stage of the shipped graph stands


class Classifier(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        # Without dropout: no window is met twice. "eager": of windows this short the fused attention is slower to train.
        options = {"attn_implementation": "eager", "hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
        self.encoder = AutoModel.from_pretrained(BASE, **options)
        self.head = nn.Linear(self.encoder.config.hidden_size, len(LABELS))
        self.early = nn.Linear(self.encoder.config.hidden_size, 1)  # a second loss, so that attacks show at the exit

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.stages(input_ids, attention_mask)[0]

    def stages(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """The logits (windows, labels), and those of the attack that the layers before the exit give (windows)."""
        states = self.encoder(input_ids, attention_mask, output_hidden_states=True).hidden_states
        mask = attention_mask.unsqueeze(-1).float()
        first, last = ((states[at].float() * mask).sum(1) / mask.sum(1) for at in (EXIT_AFTER, -1))
        return self.head(last).float(), self.early(first).float()[:, 0]


def pad(windows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(map(len, windows))
    ids = torch.tensor([w + [0] * (longest - len(w)) for w in windows])
    mask = torch.tensor([[1] * len(w) + [0] * (longest - len(w)) for w in windows])
    return ids, mask
