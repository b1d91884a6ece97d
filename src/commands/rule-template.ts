/** What `sallyport rules new` writes: a rule that holds as it is, with a word about each field. */
export const RULE_TEMPLATE = `\
# A rule of your own. Change every line, then hold it to its texts: sallyport rules check FOLDER
# docs/WRITING-RULES.md has more, and what makes a good pattern.

# Lower case, word-word, with a prefix of your own; ours (pi-, sl-, ...) are taken. Never use an id twice.
id: acme-key
# What is true of a text that it finds, up to 80 characters.
name: An ACME API key is in the text
# PI prompt injection, JB jailbreak, DE data exfiltration, RP role-play manipulation, CS context
# switching, SE social engineering, TA token abuse, CI code injection, TP tool poisoning,
# OB obfuscation, SL secret leak, MP memory and retrieval poisoning.
family: SL
# low | medium | high | critical: the harm if the text is obeyed, or the secret gets out.
severity: high
# hard: enough for a threat, alone. soft: alone makes a text suspicious; four together are a threat.
signal: hard
# stable: it runs. experimental or deprecated: it is checked and does not run.
status: stable
# A whole number. Raise it when the pattern changes.
version: 1
# true: in a text about attacks, a quotation counts as soft. false: as bad in a quotation, like a key.
quotable: false
# Optional. Of the rules with the same group only the best match is reported.
# group: acme-credentials
# Optional. The languages of its wording, when that is not English: de, fr, es, ...
# languages: [de]
# What it finds and why that matters. Agents read this, so it holds no attack.
description: >-
  Finds live keys of the ACME API, which give full access to a customer's account.
# What to do with such a text.
remediation: >-
  Do not store or pass on the text. Revoke the key and make a new one.
# At least one kind of honest text that it finds too.
false_positives:
  - Keys in the public documentation of the API
# owasp: LLM01 to LLM10 (2025). atlas: technique ids of MITRE ATLAS.
references:
  owasp: [LLM02]
  atlas: [AML.T0055]
# RE2 syntax, in single quotes: no look-around, no back-references. Found anywhere in the text.
pattern: 'acme_live_[0-9A-Za-z]{24}'
# Three texts or more that it must find, and three near misses that it must not.
tests:
  match:
    - 'key: acme_live_000000000000000000000000'
    - 'ACME_KEY=acme_live_abcdefghijklmnopqrstuvwx'
    - 'curl -H "X-Key: acme_live_ABCDEFGHIJKLMNOPQRSTUVWX"'
  pass:
    - 'key: acme_test_000000000000000000000000'
    - 'Live keys start with acme_live_ and are 34 characters long.'
    - 'acme_live_short'
`
