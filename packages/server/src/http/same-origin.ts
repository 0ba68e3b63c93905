/** Whether a request that changes something came from this site's own pages, or from a program that is no browser. */
export function isSameOrigin(request: Request, host: string | undefined): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  // A browser says so itself, and no page can make it say otherwise; older ones only name the origin.
  if (site !== null) return site === 'same-origin' || site === 'none'
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === host
}
