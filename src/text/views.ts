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
  /** Whether the text as a reader sees it and each decoding of it are there: what is missing was hidden deeper. */
  read: boolean
}

/** Every rendering of the text that the detectors look at: raw, folded, and decoded ones folded. */
export function buildViews(text: string): Views {
  // `toWellFormed` replaces lone surrogates, which no engine behind this point can take.
  const builder = new ViewBuilder(text.toWellFormed())
  builder.build()
  return { views: [...builder.views.values()], complete: builder.complete, read: builder.read }
}

/** How a view came about. */
type Made = Pick<View, 'steps' | 'folded' | 'guessed' | 'concealed'> & {
  depth: number
  /** Whether an encoding of words was undone on the way: what lies behind one was hidden on purpose. */
  encoded: boolean
  /** Whether room for it may run out without the scan being called incomplete. */
  spare: boolean
  /** Decoders that go before this view's step elsewhere, over the same words: they need no turn after it. */
  settled: ReadonlySet<Decoder>
}

/**
 * Steps that keep the words around what they change, so that it does not matter which of two comes first.
 * Others return only passages, in which an earlier decoder may find what it did not see in the whole.
 */
const WHOLE: ReadonlySet<string> = new Set([
  'markup',
  'escapes',
  'style-marks',
  'letters-apart',
  'joined-words',
  'leetspeak',
])

class ViewBuilder {
  readonly views = new Map<string, View>()
  complete = true
  read = true
  private readonly raw: string
  /** UTF-16 units that folded and decoded views may still take. */
  private left: number
  /** First in, first out: when room runs out, it is the views of many steps that are missing. */
  private readonly queue: { text: string; folded: string; made: Made }[] = []

  constructor(raw: string) {
    this.raw = raw
    this.left = MAX_VIEW_GROWTH * Math.max(raw.length, 1)
  }

  build(): void {
    const made = { steps: [], depth: 0, folded: true, guessed: false, concealed: false }
    this.add(this.raw, { ...made, encoded: false, spare: false, settled: new Set() })
    for (const { text, folded, made } of this.queue) this.decode(text, folded, made)
  }

  /** Adds a text, as it is and folded, and queues it to be decoded. */
  private add(text: string, made: Made): void {
    if (this.views.has(text) || (made.depth > 0 && !this.takeRoom(text, made))) return
    const folded = fold(text, this.left)
    // A text that cannot be folded is still a reader's view, and the scan says it is not complete.
    const isFolded = folded === text || folded === undefined
    this.keep(text, { ...made, folded: made.folded && isFolded })
    if (folded === undefined) {
      this.miss(made)
      return
    }
    if (!this.views.has(folded) && this.takeRoom(folded, made)) {
      this.keep(folded, { ...made, steps: [...made.steps, 'fold'] })
    }
    this.queue.push({ text, folded, made })
  }

  /** Adds what is hidden in a text. */
  private decode(text: string, folded: string, parent: Made): void {
    const profile = profileOf(folded)
    const isPlain = folded === text && profile.isAscii
    const settled = new Set(parent.settled)
    for (const decoder of DECODERS) {
      if (isVain(decoder, parent, isPlain)) continue
      const found = decoder.decode(decoder.reads === 'raw' ? text : folded, profile)
      if (found === undefined) continue
      // What an encoding brings to light, no decoder has seen before.
      const before = decoder.kind === 'encoding' && !WHOLE.has(decoder.step) ? [] : settled
      this.addDecoded(found.toWellFormed(), decoder, { ...parent, settled: new Set(before) })
      if (WHOLE.has(decoder.step)) settled.add(decoder)
    }
  }

  private addDecoded(text: string, { step, kind, concealed }: Decoder, parent: Made): void {
    if (parent.depth >= MAX_VIEW_DEPTH) {
      this.complete &&= kind !== 'encoding' || this.views.has(text)
      return
    }
    this.add(text, {
      steps: [...parent.steps, step],
      depth: parent.depth + 1,
      folded: parent.folded && kind !== 'guess',
      guessed: parent.guessed || kind === 'guess',
      concealed: parent.concealed || concealed,
      spare: parent.depth > 0 && kind !== 'encoding' && !parent.encoded,
      encoded: parent.encoded || (kind === 'encoding' && !WHOLE.has(step)),
      settled: parent.settled,
    })
  }

  private takeRoom({ length }: string, made: Made): boolean {
    const hasRoom = length <= this.left
    if (hasRoom) this.left -= length
    else this.miss(made)
    return hasRoom
  }

  private miss({ spare, depth }: Made): void {
    this.complete &&= spare
    this.read &&= spare || depth > 1
  }

  private keep(text: string, { steps, folded, guessed, concealed }: Made): void {
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
  }
}

/**
 * Whether a decoder has nothing to do: a guess upon a guess multiplies fragments, what a cipher made of a
 * text it would undo again, and plain ASCII has no invisible characters.
 */
function isVain(decoder: Decoder, made: Made, isPlain: boolean): boolean {
  const { step, reads, kind } = decoder
  if (made.settled.has(decoder)) return true
  if (kind === 'guess' && (made.guessed || made.depth >= MAX_VIEW_DEPTH)) return true
  if (step === 'cipher' && made.steps.includes(step)) return true
  return reads === 'raw' && isPlain
}

function withoutReports(text: string): string | undefined {
  const unquoted = unquote(text)
  return dropReported(unquoted ?? text) ?? unquoted
}
