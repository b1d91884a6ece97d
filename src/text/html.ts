import { QuoteType, Tokenizer } from 'htmlparser2'

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

/** Reads HTML, SVG or any text with tags in it. Uses the tokenizer alone: a parser's stack of open elements makes a million wrong end tags quadratic. */
export function readPage(text: string): Page {
  const visible: string[] = []
  const hidden: string[] = []
  let tag = ''
  let hides = false
  let attribute = ''
  let value = ''
  /** The hidden or silent element that we are in, how deep in others of its name, and its text. */
  let inside = { name: '', depth: 0, text: [] as string[] }

  const emit = (piece: string) => (inside.depth > 0 ? inside.text : visible).push(piece)
  const leave = () => {
    if (!SILENT_ELEMENTS.has(inside.name)) hidden.push(inside.text.join(''))
    inside = { name: '', depth: 0, text: [] }
  }
  const endOpenTag = (closed: boolean) => {
    if (inside.depth > 0) {
      if (tag === inside.name && !closed) inside.depth += 1
      return
    }
    const isSilent = SILENT_ELEMENTS.has(tag) || HIDDEN_ELEMENTS.has(tag)
    const opens = !closed && !VOID_ELEMENTS.has(tag)
    if ((hides || isSilent) && opens) inside = { name: tag, depth: 1, text: [] }
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => emit(shorten(text.slice(start, end))),
      ontextentity: (code) => emit(String.fromCodePoint(code)),
      oncomment: (start, end, mark) => hidden.push(text.slice(start, end - mark)),
      oncdata: (start, end, mark) => emit(text.slice(start, end - mark)),
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onopentagname(start, end) {
        tag = text.slice(start, end).toLowerCase()
        hides = false
        if (BLOCK_ELEMENTS.has(tag)) emit('\n')
      },
      onattribname(start, end) {
        attribute = text.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += text.slice(start, end)
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code)
      },
      onattribend(quote) {
        if (HIDING_VALUES.get(attribute)?.test(value)) hides = true
        const isText = quote !== QuoteType.NoValue && !MACHINE_ATTRIBUTES.has(attribute)
        if (isText && SENTENCE.test(value)) hidden.push(value)
      },
      onopentagend: () => endOpenTag(false),
      onselfclosingtag: () => endOpenTag(true),
      onclosetag(start, end) {
        const name = text.slice(start, end).trim().toLowerCase()
        if (inside.depth > 0 && name === inside.name) {
          inside.depth -= 1
          if (inside.depth === 0) leave()
        } else if (BLOCK_ELEMENTS.has(name)) emit('\n')
      },
      onend() {
        if (inside.depth > 0) leave()
      },
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return { visible: visible.join(''), hidden }
}

/** The middle of a long passage has no tags, so the text itself shows it. */
function shorten(passage: string): string {
  if (passage.length <= 2 * MAX_END) return passage
  return `${passage.slice(0, MAX_END)}\n${passage.slice(-MAX_END)}`
}
