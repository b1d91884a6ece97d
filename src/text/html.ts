import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** A page as its reader sees it, and the texts in it that no reader sees. */
export type Page = { visible: string; hidden: string[] }

// Styles that show nothing. Alternatives of literals and short bounded runs: linear.
const HIDING_STYLE =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}(?:hidden|collapse)|(?:font-size|opacity|max-height|max-width|height|width)\s{0,4}:\s{0,4}0?\.?[01]?(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)|(?:^|[;\s])color\s{0,4}:\s{0,4}(?:white|transparent|#fff(?:fff)?\b|rgba?\(255,\s?255,\s?255)|(?:left|top|text-indent|margin-left)\s{0,4}:\s{0,4}-\d{3,6}|clip(?:-path)?\s{0,4}:|scale\(0/i
const HIDING_VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['style', HIDING_STYLE],
  ['hidden', /^/],
  ['aria-hidden', /^true$/i],
  ['color', /^(?:white|#fff(?:fff)?|transparent)$/i],
  ['fill', /^(?:white|none|#fff(?:fff)?|transparent)$/i],
  ['font-size', /^[01](?:px|pt)?$/],
  ['size', /^0$/],
  ['opacity', /^0(?:\.0+)?$/],
])
const HIDDEN_ELEMENTS = new Set(['template', 'noscript', 'desc', 'metadata', 'noframes', 'title'])
const SILENT_ELEMENTS = new Set(['script', 'style'])
/** Elements that part what is before from what is in them. All others, also unknown ones, may stand inside a word. */
const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input legend li link main menu meta nav noscript object ol optgroup option p pre script search section select source style summary svg table tbody td template text textarea tfoot th thead title tr track ul video'.split(
    ' ',
  ),
)
/** Elements that have no end, so nothing is inside them. */
const VOID_ELEMENTS = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
/** Attributes that hold no sentences. */
const MACHINE_ATTRIBUTES = new Set([
  'style',
  'class',
  'd',
  'points',
  'srcset',
  'href',
  'src',
  'viewbox',
  'transform',
])
/** A sentence has at least three words. */
const SENTENCE = /\S\s+\S+\s+\S/

/** UTF-16 units of a passage beside a tag that an order may begin or end in. */
const MAX_END = 160

// A tag where the tokenizer sees none. It stops at the next `<`, so no two starts read the same: linear.
const INNER_TAG = /<(?=[a-z/!])[/!]?([a-z\d]{0,10})[^<>]{0,2000}>/i

/**
 * Reads HTML, SVG or any text with tags in it. Uses the tokenizer alone: a parser's stack of open elements
 * makes a million wrong end tags quadratic. What never ends is hidden by a browser and read by a model, so
 * it counts as shown, too.
 */
export function readPage(text: string): Page {
  const reader = new PageReader(text)
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader)
  tokenizer.write(text)
  tokenizer.end()
  return { visible: reader.visible.join(''), hidden: reader.hidden }
}

class PageReader implements TokenizerCallbacks {
  readonly visible: string[] = []
  readonly hidden: string[] = []
  private readonly text: string
  private tag = ''
  private hides = false
  private attribute = ''
  private value = ''
  /** Where a tag began that has not ended yet. */
  private opened: number
  /** The hidden or silent element that we are in, how deep in others of its name, and its text. */
  private inside = { name: '', depth: 0, text: [] as string[] }

  constructor(text: string) {
    this.text = text
    this.opened = text.length
  }

  // An element whose text the tokenizer leaves raw has tags in it, too.
  ontext(start: number, end: number): void {
    this.emit(withoutTags(this.text.slice(start, end), shorten))
  }

  ontextentity(code: number): void {
    this.emit(String.fromCodePoint(code))
  }

  oncomment(start: number, end: number, mark: number): void {
    this.hidden.push(withoutTags(this.text.slice(start, end - mark)))
    if (end === this.text.length) this.ontext(start, end)
  }

  oncdata(start: number, end: number, mark: number): void {
    this.emit(withoutTags(this.text.slice(start, end - mark)))
  }

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onopentagname(start: number, end: number): void {
    this.tag = this.text.slice(start, end).toLowerCase()
    this.opened = start
    this.hides = false
    if (BLOCK_ELEMENTS.has(this.tag)) this.emit('\n')
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.text.slice(start, end).toLowerCase()
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    this.value += this.text.slice(start, end)
  }

  onattribentity(code: number): void {
    this.value += String.fromCodePoint(code)
  }

  onattribend(quote: QuoteType): void {
    if (HIDING_VALUES.get(this.attribute)?.test(this.value)) this.hides = true
    const isText = quote !== QuoteType.NoValue && !MACHINE_ATTRIBUTES.has(this.attribute)
    if (isText && SENTENCE.test(this.value)) this.hidden.push(withoutTags(this.value))
  }

  onopentagend(): void {
    this.opened = this.text.length
    if (this.inside.depth > 0) {
      if (this.tag === this.inside.name) this.inside.depth += 1
      return
    }
    const isKept = this.hides || SILENT_ELEMENTS.has(this.tag) || HIDDEN_ELEMENTS.has(this.tag)
    if (isKept && !VOID_ELEMENTS.has(this.tag)) {
      this.inside = { name: this.tag, depth: 1, text: [] }
    }
  }

  /** A tag that closes itself has nothing inside it. */
  onselfclosingtag(): void {
    this.opened = this.text.length
  }

  onclosetag(start: number, end: number): void {
    const name = this.text.slice(start, end).trim().toLowerCase()
    if (this.inside.depth > 0 && name === this.inside.name) {
      this.inside.depth -= 1
      if (this.inside.depth === 0) this.leave()
    } else if (BLOCK_ELEMENTS.has(name)) this.emit('\n')
  }

  onend(): void {
    if (this.opened < this.text.length) this.ontext(this.opened, this.text.length)
    if (this.inside.depth === 0) return
    this.visible.push(this.inside.text.join(''))
    this.leave()
  }

  private emit(piece: string): void {
    const texts = this.inside.depth > 0 ? this.inside.text : this.visible
    texts.push(piece)
  }

  private leave(): void {
    const { name, text } = this.inside
    if (!SILENT_ELEMENTS.has(name)) this.hidden.push(text.join(''))
    this.inside = { name: '', depth: 0, text: [] }
  }
}

/** The middle of a long passage has no tags, so the text itself shows it. */
function shorten(passage: string): string {
  if (passage.length <= 2 * MAX_END) return passage
  return `${passage.slice(0, MAX_END)}\n${passage.slice(-MAX_END)}`
}

/** A passage with the tags in it taken out, and what is between them passed through `trim`. */
function withoutTags(passage: string, trim = (piece: string) => piece): string {
  const namesAndPieces = passage.split(INNER_TAG)
  return namesAndPieces
    .map((part, index) => {
      if (index % 2 === 0) return trim(part)
      return BLOCK_ELEMENTS.has(part.toLowerCase()) ? '\n' : ''
    })
    .join('')
}
