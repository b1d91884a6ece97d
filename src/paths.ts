import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const RULES_FOLDER = fromRoot('rules')
export const MODEL_FOLDER = fromRoot('models/minilm-l6-v1')
export const VERSION: string = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).version
