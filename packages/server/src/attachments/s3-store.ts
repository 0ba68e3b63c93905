// Files in a bucket of a server that speaks S3, as a county's own object store does.
import { AwsClient } from 'aws4fetch'
import { addressOf, type BlobStore, checkAddress, type KeptBlob } from './blob-store.ts'

/** Where the bucket is. `endpoint` with scheme, without the bucket: `https://objects.example`. */
export interface Bucket {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const prefix = 'attachments/'
const notFound = 404

/** Keeps files in a bucket, addressed in the path style. */
export function createS3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: Bucket): BlobStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`
  const urlOf = (address: string): string => `${root}/${prefix}${checkAddress(address)}`
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await client.fetch(url, init)
    if (answer.ok || answer.status === notFound) return answer
    throw new Error(`The object store answered ${answer.status}`)
  }
  return {
    put: async bytes => {
      const address = addressOf(bytes)
      const answer = await ask(urlOf(address), { method: 'PUT', body: new Uint8Array(bytes) })
      if (!answer.ok) throw new Error('The object store has no such bucket')
      return address
    },
    get: async address => {
      const answer = await ask(urlOf(address))
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
    },
    remove: async address => {
      await ask(urlOf(address), { method: 'DELETE' })
    },
    list: () => listBucket(ask, root),
  }
}

async function* listBucket(ask: (url: string) => Promise<Response>, root: string): AsyncIterable<KeptBlob> {
  let next = ''
  do {
    const token = next === '' ? '' : `&continuation-token=${encodeURIComponent(next)}`
    const answer = await ask(`${root}?list-type=2&prefix=${encodeURIComponent(prefix)}${token}`)
    const page = await answer.text()
    yield* blobsIn(page)
    next = textOf(page, 'NextContinuationToken')
  } while (next !== '')
}

// The keys are our own: hexadecimal digits below a prefix, so no XML reader is needed for them.
function* blobsIn(page: string): Iterable<KeptBlob> {
  for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const address = textOf(entry, 'Key').slice(prefix.length)
    if (/^[0-9a-f]{64}$/.test(address)) yield { address, at: new Date(textOf(entry, 'LastModified')) }
  }
}

const textOf = (xml: string, name: string): string =>
  (new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '').replaceAll('&amp;', '&')
