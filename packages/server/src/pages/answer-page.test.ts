import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPage } from './answer-page.ts'
import { type Pages, readPages } from './read-pages.ts'

let folder = ''
let pages: Pages
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-pages-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Remit</title>')
  await writeFile(join(folder, 'assets', 'index-AbCd1234.js'), `console.log('${'x'.repeat(500)}')`)
  pages = await readPages(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const get = (path: string, headers: Record<string, string> = {}) =>
  answerPage(pages, new Request(`http://localhost${path}`, { headers }))

test('every page’s path answers with the one page, which is asked for anew each time', async () => {
  for (const path of ['/', '/track', '/cases/123']) {
    const answer = get(path)
    expect(await answer?.text()).toContain('Remit')
    expect(answer?.headers.get('cache-control')).toBe('no-cache')
  }
})

test('a file whose name changes with its content is kept for ever, and comes compressed', () => {
  const answer = get('/assets/index-AbCd1234.js', { 'accept-encoding': 'br, gzip' })
  expect(answer?.headers.get('cache-control')).toContain('immutable')
  expect(answer?.headers.get('content-encoding')).toBe('gzip')
  expect(answer?.headers.get('content-type')).toContain('text/javascript')
})

test('what the browser has already is not sent again', () => {
  const tag = get('/')?.headers.get('etag') ?? ''
  expect(get('/', { 'if-none-match': tag })?.status).toBe(304)
})

test('a file that is not there is not a page, and nothing outside the folder is', () => {
  expect(get('/assets/missing.js')).toBeUndefined()
  expect(get('/../package.json')).toBeUndefined()
  expect(get('/..%2f..%2fetc%2fpasswd')?.status).toBe(200)
})

test('without built pages there is nothing to answer with', async () => {
  expect(answerPage(await readPages(join(folder, 'nowhere')), new Request('http://localhost/'))).toBeUndefined()
})
