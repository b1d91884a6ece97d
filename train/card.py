"""Writes MODEL_CARD.md: the words of card.md with the figures of manifest.json and of the last `npm run eval`, so that
none is copied by hand. Run it again after an eval.
"""

import json
from pathlib import Path

HERE = Path(__file__).parent
WORDS = HERE / "card.md"
EVAL = HERE.parent / "bench" / "results" / "accuracy.md"


def write_card(target: Path) -> None:
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    tables = {
        "NAME": manifest["name"],
        "SIZE": f"{manifest['files']['model.onnx']['bytes'] / 1e6:.1f} MB",
        "WINDOWS": f"{manifest['training']['windows']:,}",
        "EPOCHS": str(manifest["training"]["epochs"]),
        "AVERAGED": averaged(manifest["training"].get("averaged_with")),
        "DISCOUNT": f"{manifest['training']['jailbreak_discount']:.0%}",
        "TEXTS": texts(manifest["evaluation"]),
        "OVERALL": overall_table(manifest["evaluation"]),
        "PRESETS": preset_table(manifest),
        "ATTACKS": group_table(manifest["evaluation"], "malicious"),
        "BENIGN": group_table(manifest["evaluation"], "benign"),
        "KINDS": kind_table(manifest["evaluation"]["by_kind"]),
        "LANGUAGES": language_table(manifest["evaluation"]["by_language"]),
        "NEITHER": neither(manifest["evaluation"]["neither"]),
        "PARITY": parity(manifest["evaluation"]["int8_against_float"]),
        "STAGE": first_stage(manifest["evaluation"]["first_stage"]),
        "PRODUCT": product(manifest["files"]["model.onnx"]["sha256"]),
    }
    card = WORDS.read_text(encoding="utf-8")
    for name, text in tables.items():
        card = card.replace(f"{{{{{name}}}}}", text)
    (target / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def texts(evaluation: dict) -> str:
    count = evaluation["texts"]
    return (
        f"{count['malicious'] + count['benign']:,} texts ({count['malicious']:,} attacks), "
        f"at most {count['per_source_and_label']} of each source and label"
    )


def averaged(other: dict | None) -> str:
    if other is None:
        return ""
    return f" The shipped weights are their mean with those of another training, {other['epochs']} of {other['windows']:,} windows (`train/README.md`)."


def overall_table(evaluation: dict) -> str:
    rows = {
        "AUC": lambda e: f"{e['auc']:.3f}",
        "recall at 1% false positives": lambda e: percent(e["recall_at_1pct_fpr"]),
        "the same, mean over attack sources": lambda e: percent(e["recall_at_1pct_fpr_mean_over_sources"]),
        "recall at 0.1% false positives": lambda e: percent(e["recall_at_0.1pct_fpr"]),
    }
    given = [evaluation["source_told"], evaluation["source_unknown"]]
    return table(["", "source told", "source unknown"], [[name, *map(show, given)] for name, show in rows.items()])


def preset_table(manifest: dict) -> str:
    rows = []
    for preset, thresholds in manifest["presets"].items():
        for name, threshold in thresholds.items():
            told = manifest["evaluation"]["source_told"]["presets"][preset][name]
            unknown = manifest["evaluation"]["source_unknown"]["presets"][preset][name]
            shares = [percent(e[figure]) for e in (told, unknown) for figure in ("recall", "fpr")]
            rows.append([f"`{preset}`", name, f"{threshold:.4f}", *shares])
    return table(["preset", "verdict", "risk from", "recall", "false positives", "recall, unknown", "false positives, unknown"], rows)


def group_table(evaluation: dict, label: str) -> str:
    unknown = evaluation["by_source_unknown"]
    rows = []
    for key, share in sorted(evaluation["by_source"].items(), key=lambda item: -item[1]["threat"]):
        source, own_label = key.rsplit(" ", 1)
        if own_label == label:
            shown = [percent(g[key][name]) for g in (evaluation["by_source"], unknown) for name in ("suspicious", "threat")]
            rows.append([source, str(share["texts"]), *shown])
    return table(["source", "texts", "suspicious", "threat", "suspicious, unknown", "threat, unknown"], rows)


def kind_table(kinds: dict) -> str:
    rows = [[name, str(k["texts"]), percent(k["suspicious"]), percent(k["threat"])] for name, k in kinds.items()]
    return table(["kind", "texts", "suspicious", "threat"], rows)


def language_table(languages: dict) -> str:
    rows = [[name, str(k["texts"]), percent(k["suspicious"]), percent(k["threat"])] for name, k in languages.items()]
    return table(["language and label", "texts", "suspicious", "threat"], rows)


def neither(shares: dict) -> str:
    return f"{shares['texts']:,} texts: {percent(shares['suspicious'])} suspicious, {percent(shares['threat'])} threat"


def parity(figures: dict) -> str:
    return (
        f"On {figures['texts']} texts the AUC is {figures['auc_float']:.3f} in float and {figures['auc_int8']:.3f} in int8; "
        f"{percent(figures['same_side_of_zero'])} stay on the same side."
    )


def first_stage(figures: dict) -> str:
    return (
        f"In `dev/` it does so with {percent(figures['windows_of_benign_texts_dropped'])} of the windows of benign texts; of "
        f"{figures['attacks_found_before']} attacks that all layers find it loses {figures['attacks_lost']}."
    )


def product(sha256: str) -> str:
    """What the eval of the built product says of rules, classifier and both, if it was made with this model."""
    report = EVAL.read_text(encoding="utf-8")
    if sha256 not in report:
        return "Not measured with this model yet."
    texts = next(line for line in report.splitlines() if "benign texts" in line)
    tables = [report.split(f"## {name}\n\n")[1].split("\n\n")[0] for name in ("Ranking", "Verdicts")]
    return "\n\n".join([texts, *tables])


if __name__ == "__main__":
    (shipped,) = (HERE.parent / "models").iterdir()
    write_card(shipped)
