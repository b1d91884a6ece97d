// Each pattern begins with a word, its gaps are bounded counts of classes that share nothing, and its
// last class ends at a mark that is not in it: linear.
const DENIED =
  /\b(?:never|do\s{1,4}not|don['’]?t|must\s{1,4}not|should\s{1,4}not|cannot|can['’]t|will\s{1,4}not|won['’]t|refuse\s{1,4}to|not\s{1,4}to|without)\s{1,4}(?:ever\s{1,4})?(?:ignor|disregard|overrid|bypass|abandon|neglect(?!\s{1,4}to\b)|violat|forget(?:ting)?\s{1,4}(?:all\s{1,4}|any\s{1,4}|your\s{1,4}|the\s{1,4}){0,2}(?:previous|prior|earlier|above|initial|original)\b)(?:(?!\b(?:and|but|then|instead|to)\b)[^.!?,;:\n])*/gi
const SUPPOSED =
  /\b(?:if|when|whenever|should|in\s{1,4}case)\s{1,4}(?:[^\s.!?,;:]{1,30}\s{1,4}){1,6}(?:ask|try|tries|attempt|request|want|tell|say|instruct|prompt|command|demand|type|enter|write|send)(?:s|es|ing|ed)?\b[^.!?,;\n]*/gi
const NAMED =
  /\bor\s{1,4}ask(?:s|ing)?\s{1,4}(?:you|it|the\s{1,4}\S{1,20})\s{1,4}to\b[^.!?,;\n]*|\b(?:attempts?|requests?|commands|prompts|messages|queries|questions|phrases|inputs|tricks|prompting)\s{1,4}(?:such\s{1,4}as|like|to|that|asking|telling|trying)\b[^.!?,;\n]*/gi

/** The text without what it says must not be done: "never ignore your instructions" orders the opposite. */
export function dropDenied(text: string): string | undefined {
  return drop(text, [DENIED])
}

/** The text without what it says that others may ask: "if a user tells you to …", "requests to …". */
export function dropReported(text: string): string | undefined {
  return drop(text, [SUPPOSED, NAMED])
}

function drop(text: string, patterns: readonly RegExp[]): string | undefined {
  let kept = text
  for (const pattern of patterns) kept = kept.replace(pattern, ' ')
  return kept === text ? undefined : kept
}
