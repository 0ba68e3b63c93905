// Where a webhook may call. Whoever sets one up must not reach through this server what stands behind it.
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

const closed4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

// IPv6: only what is routed publicly is open, and of that not what wraps an IPv4 address or is for documentation.
const closed6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const closed = new BlockList()
for (const [network, bits] of closed4) closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of closed6) closed.addSubnet(network, bits, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Networks as they are configured: addresses, or an address and the bits that count. Throws on anything else. */
export function networksOf(written: readonly string[]): BlockList {
  const networks = new BlockList()
  for (const each of written) {
    const [address = '', bits] = each.split('/')
    const family = isIP(address)
    if (family === 0) throw new Error(`WEBHOOK_ALLOWED_NETWORKS: ${each} is no address or network`)
    const type = family === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) networks.addAddress(address, type)
    else networks.addSubnet(address, Number(bits), type)
  }
  return networks
}

/** Whether an address may be called: it is public, or in a network that is allowed. */
export function isAllowed(address: string, allowed: BlockList): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isAllowed(mapped, allowed)
  const family = isIP(address)
  if (family === 0) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  if (allowed.check(address, type)) return true
  if (closed.check(address, type)) return false
  return family === 4 || global6.check(address, 'ipv6')
}

/** An address that was looked at and may be called; nothing is looked up a second time, so that it cannot change in between. */
export interface Place {
  readonly address: string
  readonly family: 4 | 6
}

/** Why a URL may not be called. */
export type Unreachable = 'not-a-url' | 'not-https' | 'unknown-host' | 'private-address'

/** The address of a URL, when it may be called: over HTTPS, or over HTTP within an allowed network. */
export async function placeOf(url: string, allowed: BlockList): Promise<Place | Unreachable> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || parsed.username !== '' || parsed.password !== '') return 'not-a-url'
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return 'not-a-url'
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(host, { all: true }).catch(() => [])
  const [first] = found
  if (first === undefined) return 'unknown-host'
  // One private address among several is enough: which of them is taken is not ours to choose.
  if (!found.every(({ address }) => isAllowed(address, allowed))) return 'private-address'
  if (parsed.protocol === 'http:' && !inAllowed(first.address, allowed)) return 'not-https'
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}

const inAllowed = (address: string, allowed: BlockList): boolean =>
  allowed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
