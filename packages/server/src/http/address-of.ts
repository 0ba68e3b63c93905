// Where a request came from, for limits: behind proxies of one's own, what they say of it.

/**
 * The address of whoever asked. `connected`: the other end of the connection. `forwarded`: the header X-Forwarded-For.
 * `proxies`: how many proxies of one's own stand before the server; each adds at the right whom it was asked by, and
 * whatever stands further left anybody may have written.
 */
export function addressOf(connected: string, forwarded: string | undefined, proxies: number): string {
  const told = (forwarded ?? '').split(',').map(part => part.trim())
  const address = proxies === 0 ? connected : (told.at(-proxies) ?? '') || connected
  return networkOf(address.replace(/^::ffff:(?=\d+\.)/i, ''))
}

const groups = 8
const groupsOfNetwork = 4

// A household has a whole network of IPv6, 64 bits of it, and could otherwise be counted as often as it likes.
function networkOf(address: string): string {
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const between = tail === undefined ? [] : Array<string>(Math.max(0, groups - before.length - after.length)).fill('0')
  const whole = [...before, ...between, ...after].map(group => group.replace(/^0+(?=.)/, ''))
  return `${whole.slice(0, groupsOfNetwork).join(':')}::/64`
}

/** How many proxies of one's own stand before the server, as `REMIT_PROXIES` says; none where it says nothing. */
export function proxiesIn({ REMIT_PROXIES: written }: Readonly<Record<string, string | undefined>>): number {
  if (!written) return 0
  if (!/^[0-9]$/.test(written)) throw new Error('REMIT_PROXIES is a number from 0 to 9')
  return Number(written)
}
