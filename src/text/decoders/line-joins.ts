import type { Decoder } from '../decoder.ts'
import { countOf } from '../profile.ts'

// What stands before the text of a comment, a list item, a quotation or a field. Anchored at the start
// of a line, and each class ends at the first character that is not in it: linear.
const LEADER =
  /^[ \t]*(?:\/\/+|\/?\*+|#+|--+|%+|;+|>+|•|[-+–]|\(?[0-9]{1,3}[.):]|\(?[a-z][.)]|REM\b|"?[A-Za-z_][\w-]{0,30}"?[ \t]?[:=])[ \t]*/

/** UTF-16 units at either end of a line that an order may begin or end in. */
const MAX_END = 100

/** Lines that go on one another behind comment signs, list marks or field names. */
export const lineJoins: Decoder = {
  step: 'joined-lines',
  reads: 'folded',
  kind: 'guess',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '\n') < 1) return undefined
    const groups: string[] = []
    let group: string[] = []
    const close = () => {
      if (group.length > 1) groups.push(group.join(' '))
      group = []
    }
    for (const line of text.split('\n')) {
      const leader = LEADER.exec(line)?.[0]
      if (leader === undefined) close()
      else group.push(shorten(line.slice(leader.length).trimEnd()))
    }
    close()
    return groups.length === 0 ? undefined : groups.join('\n')
  },
}

/** The middle of a long line is in the text itself; only its ends may go on in other lines. */
function shorten(line: string): string {
  if (line.length <= 2 * MAX_END) return line
  return `${line.slice(0, MAX_END)}\n${line.slice(-MAX_END)}`
}
