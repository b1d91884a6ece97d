// Words that show a text is *about* attacks. Without one, a quotation is read like any other text.
const TOPIC_WORDS = [
  'injection',
  'jailbreak',
  'attack',
  'malicious',
  'adversar',
  'vulnerab',
  'for example',
  'e.g.',
  'such as',
  'phishing',
  'detect',
  'classifier',
  'red team',
  'exploit',
  'angriff',
  'ataque',
  'attaque',
  'attacco',
  'атак',
  'инъекц',
  '攻击',
  '注入',
  '攻撃',
  'インジェクション',
  '공격',
]
const QUOTE_PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['`', '`'],
  ['「', '」'],
  ['『', '』'],
  ['｢', '｣'],
])

/**
 * The text without its quoted parts (closed code fences, block quotes, inline code and quotations
 * within a line), or undefined when nothing is quoted or the text does not talk about attacks.
 * JSON is all quotes and none of them quotations, so it is left whole.
 */
export function unquote(text: string): string | undefined {
  const start = text.trimStart()[0]
  if (start === '{' || start === '[') return undefined
  const lower = text.toLowerCase()
  if (!TOPIC_WORDS.some((word) => lower.includes(word))) return undefined
  const kept = dropFences(text.split('\n'))
    .filter((line) => !line.trimStart().startsWith('>'))
    .map(dropQuotations)
    .join('\n')
  return kept.length === text.length ? undefined : kept
}

/** A fence that is never closed quotes nothing: one stray fence must not hide the rest. */
function dropFences(lines: string[]): string[] {
  const kept: string[] = []
  let fenced: string[] | undefined
  for (const line of lines) {
    const isFence = line.trimStart().startsWith('```') || line.trimStart().startsWith('~~~')
    if (isFence) fenced = fenced === undefined ? [line] : undefined
    else (fenced ?? kept).push(line)
  }
  return fenced === undefined ? kept : kept.concat(fenced)
}

function dropQuotations(line: string): string {
  let kept = ''
  let from = 0
  // Closing marks this line has no more of: looking again for each opening one would be quadratic.
  const exhausted = new Set<string>()
  for (let at = 0; at < line.length; at++) {
    const close = QUOTE_PAIRS.get(line.charAt(at))
    if (close === undefined || exhausted.has(close)) continue
    const end = line.indexOf(close, at + 1)
    if (end === -1) {
      exhausted.add(close)
      continue
    }
    kept += `${line.slice(from, at)} `
    from = end + 1
    at = end
  }
  return kept + line.slice(from)
}
