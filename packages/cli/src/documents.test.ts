// The pages that people read lead to places that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const pages = ['.', 'docs', 'docs/adr'].flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name)),
)

test.each(pages)('every link and picture of %s is there', page => {
  const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, to]) => to ?? '',
  )
  const missing = links.filter(to => !/^[a-z]+:/.test(to) && !existsSync(join(root, dirname(page), to)))
  expect(missing).toEqual([])
})
