import type { View } from '../core/detector.ts'
import { MAX_VIEW_DEPTH, MAX_VIEW_GROWTH } from '../core/limits.ts'
import type { Decoder } from './decoder.ts'
import { DECODERS } from './decoders.ts'
import { fold } from './fold.ts'
import { profileOf } from './profile.ts'
import { dropDenied, dropReported } from './reported.ts'
import { isRuleFile } from './rule-file.ts'
import { unquote } from './unquote.ts'

export type Views = {
  views: View[]
  /** False when something was left undecoded: too deep, or too much of it. */
  complete: boolean
}

/** Every rendering of the text that the detectors look at: raw, folded, and decoded ones folded. */
export function buildViews(text: string): Views {
  // `toWellFormed` replaces lone surrogates, which no engine behind this point can take.
  const raw = text.toWellFormed()
  const builder = new ViewBuilder(raw)
  builder.add(raw, { steps: [], depth: 0, folded: true, guessed: false, concealed: false })
  return { views: [...builder.views.values()], complete: builder.complete }
}

/** How a view came about. */
type Made = Pick<View, 'steps' | 'folded' | 'guessed' | 'concealed'> & { depth: number }

class ViewBuilder {
  readonly views = new Map<string, View>()
  complete = true
  private readonly raw: string
  /** UTF-16 units that folded and decoded views may still take. */
  private left: number

  constructor(raw: string) {
    this.raw = raw
    this.left = MAX_VIEW_GROWTH * Math.max(raw.length, 1)
  }

  /** Adds the views of one text and of what is hidden in it, depth first. */
  add(text: string, made: Made): void {
    const folded = fold(text, this.left)
    // A text that cannot be folded is still a reader's view, and the scan says it is not complete.
    const isFolded = folded === text || folded === undefined
    const added = this.keep(text, { ...made, folded: made.folded && isFolded })
    if (folded === undefined) this.complete = false
    if (folded === undefined || !added) return
    this.keep(folded, { ...made, steps: [...made.steps, 'fold'] })
    const profile = profileOf(folded)
    for (const decoder of DECODERS) {
      if (isVain(decoder, made, folded === text && profile.isAscii)) continue
      this.addDecoded(
        decoder.decode(decoder.reads === 'raw' ? text : folded, profile),
        made,
        decoder,
      )
    }
  }

  private addDecoded(found: string | undefined, made: Made, { step, kind, concealed }: Decoder) {
    const decoded = found?.toWellFormed()
    if (decoded === undefined || this.views.has(decoded)) return
    if (made.depth >= MAX_VIEW_DEPTH) {
      this.complete &&= kind !== 'encoding'
      return
    }
    this.add(decoded, {
      steps: [...made.steps, step],
      depth: made.depth + 1,
      folded: made.folded && kind !== 'guess',
      guessed: made.guessed || kind === 'guess',
      concealed: made.concealed || concealed,
    })
  }

  /** False when the view is known already or there is no room for it. */
  private keep(text: string, { steps, folded, guessed, concealed }: Made): boolean {
    if (this.views.has(text)) return false
    if (steps.length > 0) {
      if (text.length > this.left) {
        this.complete = false
        return false
      }
      this.left -= text.length
    }
    this.views.set(text, {
      text,
      steps,
      folded,
      guessed,
      concealed,
      meant: () => dropDenied(text),
      // A rule file quotes from end to end, and so does what it hides.
      unquoted: () => (isRuleFile(this.raw) ? '' : unquote(text)),
      unreported: () => (isRuleFile(this.raw) ? '' : withoutReports(text)),
    })
    return true
  }
}

/**
 * Whether a decoder has nothing to do: a guess upon a guess multiplies fragments, what a cipher made of a
 * text it would undo again, and plain ASCII has no invisible characters.
 */
function isVain({ step, reads, kind }: Decoder, made: Made, isPlain: boolean): boolean {
  if (kind === 'guess' && (made.guessed || made.depth >= MAX_VIEW_DEPTH)) return true
  if (step === 'cipher' && made.steps.includes(step)) return true
  return reads === 'raw' && isPlain
}

function withoutReports(text: string): string | undefined {
  const unquoted = unquote(text)
  return dropReported(unquoted ?? text) ?? unquoted
}
