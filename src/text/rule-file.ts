// A key at the start of a line; the classes before the colon share nothing with it: linear.
const KEY = /^[ \t]{0,16}(?:- )?"?([a-z][a-z-]{1,20})"?[ \t]?:/gm
/** Keys under which rule files of Sigma, Semgrep, YARA, Falco and ours say what they look for. */
const SOUGHT = new Set(
  'detection logsource pattern patterns pattern-either pattern-regex pattern-inside condition strings'.split(
    ' ',
  ),
)
/** Keys under which they say what it means. */
const MEANING = new Set('severity level falsepositives message priority tags languages'.split(' '))
/** UTF-16 units in which a rule file shows what it is. */
const HEAD = 4_000

/** Whether a text is a file of detection rules, which names attacks without making them. */
export function isRuleFile(text: string): boolean {
  const keys = [...text.slice(0, HEAD).matchAll(KEY)].map(([, key = '']) => key)
  return (
    keys.some((key) => SOUGHT.has(key)) && new Set(keys.filter((key) => MEANING.has(key))).size > 0
  )
}
