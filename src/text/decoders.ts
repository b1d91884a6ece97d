import type { Decoder } from './decoder.ts'
import { base32 } from './decoders/base32.ts'
import { base64 } from './decoders/base64.ts'
import { charCodes } from './decoders/char-codes.ts'
import { ciphers } from './decoders/ciphers.ts'
import { entities } from './decoders/entities.ts'
import { escapes } from './decoders/escapes.ts'
import { fields } from './decoders/fields.ts'
import { hex } from './decoders/hex.ts'
import { invisible } from './decoders/invisible.ts'
import { joinedWords } from './decoders/joined-words.ts'
import { leetspeak } from './decoders/leetspeak.ts'
import { lettersApart } from './decoders/letters-apart.ts'
import { lineJoins } from './decoders/line-joins.ts'
import { hiddenText, shownText } from './decoders/markup.ts'
import { morse } from './decoders/morse.ts'
import { percent } from './decoders/percent.ts'
import { pieces } from './decoders/pieces.ts'
import { quotedPrintable } from './decoders/quoted-printable.ts'
import { styleMarks } from './decoders/style-marks.ts'
import { upsideDown } from './decoders/upside-down.ts'

/** What a view's chain may be made of, besides `fold`. */
export const DECODERS: readonly Decoder[] = [
  invisible,
  shownText,
  hiddenText,
  entities,
  percent,
  escapes,
  quotedPrintable,
  base64,
  base32,
  hex,
  charCodes,
  morse,
  styleMarks,
  lettersApart,
  joinedWords,
  leetspeak,
  ciphers,
  upsideDown,
  pieces,
  fields,
  lineJoins,
]
