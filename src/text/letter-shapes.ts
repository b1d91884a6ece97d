/** Letters in a shape of their own that neither NFKC nor the confusables table turns into plain ones. */
export const SHAPES: ReadonlyMap<string, string> = new Map([
  ...row('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ'),
  // Negative circled, negative squared and regional indicator letters.
  ...range(0x1f150),
  ...range(0x1f170),
  ...range(0x1f1e6),
])

/** Upside-down letters; read from the end they are a text. */
export const UPSIDE_DOWN: ReadonlyMap<string, string> = new Map(row('ɐqɔpǝɟƃɥᴉɾʞןɯuodbɹsʇnʌʍxʎz'))

function row(letters: string): [string, string][] {
  return [...letters].map((letter, at) => [letter, String.fromCharCode(97 + at)])
}

function range(first: number): [string, string][] {
  return Array.from({ length: 26 }, (_, at) => [
    String.fromCodePoint(first + at),
    String.fromCharCode(97 + at),
  ])
}
