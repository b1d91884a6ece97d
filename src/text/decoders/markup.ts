import type { Decoder } from '../decoder.ts'
import { readPage } from '../html.ts'
import { countOf } from '../profile.ts'

// An e-mail address in angle brackets is no tag, unless it stands inside a word.
const TAG = /(?<=\w)<[a-zA-Z!/]|<(?![\w.+-]{1,64}@)[a-zA-Z!/]/
// Anchored at a line or at a fixed mark, with bounded classes that end at what follows them: linear.
const REFERENCE = /^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*([^\n]*)/gm
// No kind of title holds the mark that opens it: what one start reads, the next of its kind does not.
const LINK_TITLE =
  /\]\([^()\s]{0,2000}[ \t]+(?:"([^"\n]{3,2000})"|'([^'\n]{3,2000})'|\(([^()\n]{3,2000})\))/g
const TEX_HIDDEN = /\\(?:textcolor\{white\}|color\{white\}|h?phantom)\{([^{}]{3,2000})\}/g

/** What a page shows once its tags are gone: they may stand inside words. */
export const shownText: Decoder = {
  step: 'markup',
  reads: 'folded',
  kind: 'writing',
  concealed: false,
  decode(text) {
    if (!TAG.test(text)) return undefined
    const { visible } = readPage(text)
    return visible.trim() === '' ? undefined : visible.toWellFormed()
  },
}

/** What a page or document holds but does not show: comments, hidden elements, attributes, link titles. */
export const hiddenText: Decoder = {
  step: 'hidden-markup',
  reads: 'folded',
  kind: 'guess',
  concealed: true,
  decode(text, profile) {
    const found = TAG.test(text) ? readPage(text).hidden : []
    if (countOf(profile, '[(') > 1) {
      for (const pattern of [REFERENCE, LINK_TITLE]) {
        for (const [, ...hidden] of text.matchAll(pattern)) found.push(hidden.join(''))
      }
    }
    if (countOf(profile, '\\') > 0) {
      for (const [, hidden = ''] of text.matchAll(TEX_HIDDEN)) found.push(hidden)
    }
    const texts = found.map((hidden) => hidden.trim()).filter((hidden) => hidden !== '')
    return texts.length === 0 ? undefined : texts.join('\n').toWellFormed()
  },
}
