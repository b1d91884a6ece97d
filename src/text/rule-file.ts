// A key of the file itself, at the start of a line or, in quotes, one step in. The bounded classes share
// nothing with what follows them: linear.
const TOP_KEY = /^(?:[ \t]{1,4}(?="))?"?([a-z][a-z_-]{1,24})"?[ \t]{0,4}:/gm
/** A key of an item in a file's list. */
const ITEM_KEY = /^[ \t]{0,16}(?:- )?([a-z][a-z_-]{1,24})[ \t]{0,4}:/gm
/** What only Sigma and our own rules have together: each key is an ordinary one. */
const RULES = [
  ['detection', 'logsource'],
  ['pattern', 'tests', 'false_positives'],
]
/** What only the items of Semgrep and Falco have together. */
const ITEMS = [
  [/^rules$/, /^pattern(?:s|-either|-regex)?$/, /^severity$/, /^languages$/],
  [/^rule$/, /^condition$/, /^output$/, /^priority$/],
]
const YARA = [
  /^(?:private |global ){0,2}rule \w{1,128}\b/m,
  /^[ \t]{0,16}strings:/m,
  /^[ \t]{0,16}condition:/m,
]
/** A line at the margin that has no key, no list item, no comment, and is more than brackets. */
const STRAY =
  /^(?!["']?[a-z][\w-]{0,40}["']?[ \t]{0,4}:|-(?:[ \t]|--$|$)|\.{3}$|[[\]{},]{1,9}[ \t]{0,4}$|#|\/[/*]|\*\/|(?:private |global ){0,2}rule \w{1,128}[ \t]{0,4}(?:$|[:{])|(?:import|include) ")\S/m

/**
 * Whether a text is a file of detection rules, which names attacks without making them. One line that
 * belongs to no such file is enough for it not to be one: an order may stand below rules.
 */
export function isRuleFile(text: string): boolean {
  return hasRules(text) && !STRAY.test(text)
}

function hasRules(text: string): boolean {
  const top = keysOf(text, TOP_KEY)
  if (RULES.some((keys) => keys.every((key) => top.has(key)))) return true
  if (YARA.every((mark) => mark.test(text))) return true
  const items = [...keysOf(text, ITEM_KEY)]
  return ITEMS.some((keys) => keys.every((key) => items.some((item) => key.test(item))))
}

function keysOf(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, key = '']) => key))
}
