import type { Log } from '../log.ts'

/** Warns of what happens again and again the 1st, the 10th, the 100th … time: a server may do it a million times. */
export function createTally(log: Log): (what: string) => void {
  const counts = new Map<string, number>()
  return (what) => {
    const count = (counts.get(what) ?? 0) + 1
    counts.set(what, count)
    if (/^10*$/.test(String(count))) log('warn', count === 1 ? what : `${what} (${count} times)`)
  }
}
