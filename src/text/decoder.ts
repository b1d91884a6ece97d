import type { Profile } from './profile.ts'

/** Finds what one kind of disguise hides. To add one, write its file and name it in decoders.ts. */
export type Decoder = {
  /** Name of the step in a view's chain; rules of family OB may name it as their `view`. */
  step: string
  /** Whether it reads the text as it came, with its invisible characters, or the folded one. */
  reads: 'raw' | 'folded'
  /**
   * `encoding` is unmistakable, `writing` is letters written in another way, and `guess` puts pieces
   * together that may not belong together: the rules look at it, the classifier does not.
   */
  kind: 'encoding' | 'writing' | 'guess'
  /** Whether what it finds is kept from a reader altogether, rather than written in another way. */
  concealed: boolean
  /**
   * The hidden text, or the neighbourhoods of it with everything undone; undefined when there is none.
   * Linear in the text, and the result is at most twice as long.
   */
  decode(text: string, profile: Profile): string | undefined
}
