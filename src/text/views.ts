import type { View } from '../core/detector.ts'
import { MAX_VIEW_DEPTH, MAX_VIEW_GROWTH } from '../core/limits.ts'
import { decodeBase64 } from './base64.ts'
import { fold } from './fold.ts'
import { unquote } from './unquote.ts'

/** Turns a text into what is hidden in it, or undefined. Linear, and at most as long as its input. */
type Decoder = { step: string; decode(text: string): string | undefined }

/** To add a decoded view, write its file and name it here. */
const DECODERS: readonly Decoder[] = [{ step: 'base64', decode: decodeBase64 }]

export type Views = {
  views: View[]
  /** False when something was left undecoded: too deep, or too much of it. */
  complete: boolean
}

/** Every rendering of the text that the detectors look at: raw, folded, and decoded ones folded. */
export function buildViews(text: string): Views {
  const builder = new Map<string, View>()
  // `toWellFormed` replaces lone surrogates, which no engine behind this point can take.
  const raw = text.toWellFormed()
  const budget = MAX_VIEW_GROWTH * Math.max(raw.length, 1)
  const complete = addViews(builder, raw, [], budget) >= 0
  return { views: [...builder.values()], complete }
}

/** Adds the views of one text, depth first; returns the budget left, negative once it ran out. */
function addViews(
  views: Map<string, View>,
  text: string,
  steps: readonly string[],
  budget: number,
): number {
  const folded = fold(text, budget)
  // A text that cannot be folded is still a reader's view, and the scan says it is not complete.
  let left = addView(views, text, steps, folded === text || folded === undefined, budget)
  if (folded === undefined) return -1
  left = addView(views, folded, [...steps, 'fold'], true, left)
  for (const { step, decode } of DECODERS) {
    const decoded = left < 0 ? undefined : decode(folded)
    if (decoded === undefined || views.has(decoded)) continue
    const depth = steps.filter((name) => name !== 'fold').length
    if (depth >= MAX_VIEW_DEPTH) return -1
    left = addViews(views, decoded, [...steps, step], left)
  }
  return left
}

function addView(
  views: Map<string, View>,
  text: string,
  steps: readonly string[],
  folded: boolean,
  budget: number,
): number {
  if (budget < 0 || views.has(text)) return budget
  const left = budget - text.length
  if (left >= 0) views.set(text, { text, steps, folded, unquoted: () => unquote(text) })
  return left
}
