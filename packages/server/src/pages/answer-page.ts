import type { PageFile, Pages } from './read-pages.ts'

/** The answer to a request for a page: the file, or for a path without one the page that finds its way by itself. */
export function answerPage(pages: Pages, request: Request): Response | undefined {
  const { pathname } = new URL(request.url)
  const file = pages.get(pathname)
  if (file !== undefined) return answerFile(file, request)
  // Whatever looks like a file is not a page.
  const page = /\.\w+$/.test(pathname) ? undefined : pages.get('/index.html')
  return page === undefined ? undefined : answerFile(page, request)
}

function answerFile(file: PageFile, request: Request): Response {
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
  })
  if (request.headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers })
  const small = file.gzipped !== undefined && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (small) headers.set('content-encoding', 'gzip')
  const body = small && file.gzipped !== undefined ? file.gzipped : file.plain
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
