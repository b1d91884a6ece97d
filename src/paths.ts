import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const PACKAGE_FOLDER = fromRoot('')
export const RULES_FOLDER = fromRoot('rules')
/** The pack in one file, written by the build from RULES_FOLDER. */
export const COMPILED_PACK = fromRoot('dist/pack.json')
/** The server that a drill of the gateway is fired at. */
export const DRILL_SERVER = fromRoot('dist/drill-server.js')
export const MODEL_FOLDER = fromRoot('models/minilm-l6-v2')
export const VERSION: string = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).version
