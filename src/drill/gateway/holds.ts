/** Whether a message holds a text, in one of its strings at any depth. */
export function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.includes(text)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((each) => holds(each, text))
}
