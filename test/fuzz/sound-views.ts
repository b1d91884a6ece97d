import { expect } from 'vitest'
import { MAX_VIEW_DEPTH, MAX_VIEW_GROWTH } from '../../src/core/limits.ts'
import { buildViews } from '../../src/text/views.ts'

/** What holds of the views of every text. */
export function expectSound(text: string): void {
  const { views, complete } = buildViews(text)
  const texts = views.map((view) => view.text)
  expect(texts[0]).toBe(text.toWellFormed())
  expect(texts.every((view) => view.isWellFormed())).toBe(true)
  expect(new Set(texts).size).toBe(texts.length)
  const made = texts.slice(1).reduce((sum, { length }) => sum + length, 0)
  expect(made).toBeLessThanOrEqual(MAX_VIEW_GROWTH * Math.max(text.length, 1))
  for (const { steps } of views) {
    expect(steps.filter((step) => step !== 'fold').length).toBeLessThanOrEqual(MAX_VIEW_DEPTH)
  }
  const again = buildViews(text)
  expect(again.complete).toBe(complete)
  expect(again.views.map((view) => [view.text, view.steps])).toEqual(
    views.map((view) => [view.text, view.steps]),
  )
  for (const view of views) {
    for (const kept of [view.meant(), view.unquoted()]) {
      expect(kept === undefined || kept.length <= view.text.length).toBe(true)
    }
  }
}
