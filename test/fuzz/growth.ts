import { buildViews } from '../../src/text/views.ts'
import { FRAGMENTS } from './hostile-text.ts'

type Family = { name: string; make: (length: number) => string }

const SMALL = 16_000
/** Milliseconds under which a pause of the collector counts for more than the text. */
const MEASURABLE = 30
const REPEATS = 5

/** A few fragments over and over, between a beginning and an end of others. */
export function randomFamily(random: () => number): Family {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = () => (FRAGMENTS[below(FRAGMENTS.length)] ?? '').repeat(below(8) === 0 ? 30 : 1)
  const pickSome = (limit: number) => Array.from({ length: below(limit) }, pick).join('')
  const [start, unit, end] = [pickSome(4), pick() + pickSome(5), pickSome(3)]
  return {
    name: JSON.stringify([start, unit, end]),
    make: (length) => start + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end,
  }
}

/** What the views of a text and of four times it take, in milliseconds. */
export function timesOf(make: (length: number) => string): { small: number; large: number } {
  const [small, large] = [make(SMALL), make(4 * SMALL)]
  const once = timeOf(large)
  if (once < MEASURABLE) return { small: once, large: once }
  return { small: medianOf(small), large: medianOf(large) }
}

function medianOf(text: string): number {
  const times = Array.from({ length: REPEATS }, () => timeOf(text)).sort((a, b) => a - b)
  return times[Math.floor(REPEATS / 2)] ?? 0
}

function timeOf(text: string): number {
  const started = performance.now()
  for (const view of buildViews(text).views) {
    view.meant()
    view.unquoted()
  }
  return performance.now() - started
}
