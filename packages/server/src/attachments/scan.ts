// Asks a virus scanner about a file: ClamAV's daemon, over TCP, by its command INSTREAM.
import { connect } from 'node:net'

/** What the scanner says. `unreachable` when it says nothing that can be relied on. */
export type ScanResult = 'clean' | 'infected' | 'unreachable'

/** Where the scanner listens. */
export interface Scanner {
  readonly host: string
  readonly port: number
  /** Milliseconds after which an answer is not waited for any more. */
  readonly patience?: number
}

const piece = 64 * 1024
const usualPatience = 30_000

/** Has the scanner look at bytes. Never throws: a scanner that fails is unreachable. */
export function scan({ host, port, patience = usualPatience }: Scanner, bytes: Uint8Array): Promise<ScanResult> {
  return new Promise(resolve => {
    const socket = connect({ host, port })
    let said = ''
    const end = (result: ScanResult): void => {
      socket.destroy()
      resolve(result)
    }
    socket.setTimeout(patience, () => end('unreachable'))
    socket.on('error', () => end('unreachable'))
    socket.on('data', data => {
      said += data.toString('latin1')
    })
    socket.on('close', () => end(read(said)))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += piece) {
        const part = bytes.subarray(at, at + piece)
        socket.write(lengthOf(part.length))
        socket.write(part)
      }
      socket.write(lengthOf(0))
    })
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

function read(said: string): ScanResult {
  if (/\bFOUND\0?\s*$/.test(said)) return 'infected'
  return /^stream: OK\0?\s*$/.test(said) ? 'clean' : 'unreachable'
}
