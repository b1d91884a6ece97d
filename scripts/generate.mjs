// @ts-check
// npm run generate: writes every generated source file. With --check it only says which are out of date.
await import('./generate-confusables.mjs')
await import('./generate-words.mjs')
await import('./generate-rules-doc.mjs')
await import('./generate-server-json.mjs')
await import('./generate-audit-doc.mjs')
