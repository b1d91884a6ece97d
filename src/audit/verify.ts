import { readLines } from '../core/lines.ts'
import { follow, type Link, MAX_RECORD_BYTES, START } from './chain.ts'
import { parseRecord } from './read.ts'
import type { LogPart, Snapshot } from './snapshot.ts'

export type Verified = {
  /** Records, and the files with them, that follow each other from the first on. */
  records: number
  files: number
  last: Link
  /** The first place where the chain does not hold. Line 0 is the file as a whole. */
  broken?: { file: string; line: number; problem: string }
}

type State = Verified & { startsAnywhere?: true }

/** Follows the chain from its first record to its head, holding one line at a time. */
export async function verifyLog({ parts, head }: Snapshot): Promise<Verified> {
  const state: Verified = { records: 0, files: 0, last: START }
  let atHead: Link | undefined
  for (const part of parts) {
    state.files += 1
    const problem = await verifyPart(part, state, (link) => {
      if (link.seq === head?.seq) atHead = link
    })
    if (problem !== undefined) return { ...state, broken: problem }
  }
  const problem = headProblem(head, atHead, state.last)
  if (problem === undefined) return state
  return { ...state, broken: { file: parts.at(-1)?.name ?? '', line: 0, problem } }
}

/** The same for the last file alone, from its own first record on. */
export async function verifyLastFile({ parts, head }: Snapshot): Promise<Verified> {
  const part = parts.at(-1)
  const state: State = { records: 0, files: 1, last: START, startsAnywhere: true }
  if (part === undefined) return { ...state, files: 0 }
  let atHead: Link | undefined
  const broken = await verifyPart(part, state, (link) => {
    if (link.seq === head?.seq) atHead = link
  })
  const { records, files, last } = state
  if (broken !== undefined) return { records, files, last, broken }
  // A file that was just begun says nothing of the head, which is in the one before.
  const problem = records === 0 ? undefined : headProblem(head, atHead, last)
  if (problem === undefined) return { records, files, last }
  return { records, files, last, broken: { file: part.name, line: 0, problem } }
}

/** What the first record of a file says of the one before it, which is in another file. */
function before(line: string | undefined): Link {
  const record = parseRecord(line)
  return record === undefined ? START : { seq: record.seq - 1, hash: record.previous }
}

async function verifyPart(
  part: LogPart,
  state: State,
  onLink: (link: Link) => void,
): Promise<Verified['broken']> {
  const ending = { newline: true }
  let line = 0
  let problem: string | undefined
  for await (const text of readLines(watchEnding(part.read(), ending), MAX_RECORD_BYTES)) {
    // Only now is it known that the line with the problem was not the last one.
    if (problem !== undefined) return { file: part.name, line, problem }
    line += 1
    if (line === 1 && state.startsAnywhere) state.last = before(text)
    const link = follow(text, state.last)
    if ('problem' in link) {
      problem = link.problem
      continue
    }
    state.last = link
    state.records += 1
    onLink(link)
  }
  if (!ending.newline) problem = TORN
  return problem === undefined ? undefined : { file: part.name, line, problem }
}

/** Hands the bytes on and notes whether the last of them was a newline. */
async function* watchEnding(
  bytes: AsyncIterable<Buffer>,
  ending: { newline: boolean },
): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    ending.newline = chunk.at(-1) === 0x0a
    yield chunk
  }
}

function headProblem(
  head: Link | undefined,
  atHead: Link | undefined,
  last: Link,
): string | undefined {
  if (last.seq === 0 && head === undefined) return undefined
  if (head === undefined)
    return 'its head file is missing or not readable: the log may be cut short'
  if (head.seq > last.seq) {
    return `ends with record ${last.seq}, but record ${head.seq} was written: it was cut short`
  }
  return atHead?.hash === head.hash
    ? undefined
    : 'its head file tells of another record than it holds'
}

const TORN =
  'ends in the middle of a record: its writer was stopped; the next one to write repairs it'
