// @ts-check
import { figure } from './figure.mjs'
import { startServer } from './mcp.mjs'
import { ROOT } from './process.mjs'

const ROUNDS = 10
const FIRST_TEXT = 'The train to Lisbon leaves at ten past the hour.'

/** From spawn to the first answers of `serve`. @param {boolean} hasModel */
export async function benchStart(hasModel) {
  const figures = []
  for (const classifier of hasModel ? [false, true] : [false]) {
    const tools = []
    const scans = []
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now()
      const server = startServer(ROOT, classifier ? ['--require-classifier'] : ['--no-classifier'])
      await server.open()
      tools.push(performance.now() - started)
      await server.scan(FIRST_TEXT)
      scans.push(performance.now() - started)
      await server.close()
    }
    const variant = classifier ? 'with classifier' : 'rules only'
    figures.push(figure(`spawn to tools/list, ${variant}`, 'ms', tools, { aim: 300 }))
    figures.push(figure(`spawn to first scan, ${variant}`, 'ms', scans))
  }
  return figures
}
