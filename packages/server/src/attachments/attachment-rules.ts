// What is taken in, how much of it, and where it goes: what an administrator may set.
import { join } from 'node:path'
import type { BlobStore } from './blob-store.ts'
import { createFolderStore } from './folder-store.ts'
import { createGate, type Gate } from './gate.ts'
import { createS3Store } from './s3-store.ts'
import type { Scanner } from './scan.ts'

/** Bounds of files and reports. Sizes in bytes. */
export interface AttachmentRules {
  readonly largestFile: number
  /** Of one report, one addition, one attaching by an officer. */
  readonly mostFiles: number
  readonly largestTogether: number
  /** From one address in one day, over all servers. */
  readonly bytesPerDay: number
  readonly reportsPerDay: number
}

/** Where files are kept, within which bounds, and who looks at them before. */
export interface AttachmentPlace {
  readonly store: BlobStore
  readonly rules: AttachmentRules
  readonly scanner?: Scanner
  /** Files are held in memory while they are looked through: so many at once. */
  readonly gate: Gate
}

/** How many files are taken in at once by one process. */
const atOnce = 12

const mega = 1024 * 1024

/** The bounds where nothing else was set. */
export const usualAttachmentRules: AttachmentRules = {
  largestFile: 20 * mega,
  mostFiles: 10,
  largestTogether: 80 * mega,
  bytesPerDay: 1024 * mega,
  reportsPerDay: 200,
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The place that the environment describes: a bucket when `REMIT_S3_ENDPOINT` is set, otherwise the folder `attachments` beside
 * the data. Throws where a setting cannot be read.
 */
export function attachmentPlace(environment: Environment, dataFolder: string): AttachmentPlace {
  const scanner = scannerOf(environment.REMIT_CLAMD)
  return {
    store: storeOf(environment, dataFolder),
    rules: rulesOf(environment),
    gate: createGate(atOnce),
    ...(scanner !== undefined && { scanner }),
  }
}

function storeOf(environment: Environment, dataFolder: string): BlobStore {
  const { REMIT_S3_ENDPOINT: endpoint, REMIT_S3_REGION: region = 'us-east-1' } = environment
  if (!endpoint) return createFolderStore(environment.REMIT_ATTACHMENTS_FOLDER || join(dataFolder, 'attachments'))
  return createS3Store({
    endpoint,
    region,
    bucket: needed(environment, 'REMIT_S3_BUCKET'),
    accessKeyId: needed(environment, 'REMIT_S3_ACCESS_KEY_ID'),
    secretAccessKey: needed(environment, 'REMIT_S3_SECRET_ACCESS_KEY'),
  })
}

function needed(environment: Environment, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is needed where REMIT_S3_ENDPOINT is set`)
  return value
}

function rulesOf(environment: Environment): AttachmentRules {
  const usual = usualAttachmentRules
  const count = (name: string, otherwise: number): number => numberOf(name, environment[name]) ?? otherwise
  const megabytes = (name: string, otherwise: number): number => count(name, otherwise / mega) * mega
  return {
    largestFile: megabytes('REMIT_FILE_MB', usual.largestFile),
    mostFiles: count('REMIT_FILES_PER_REPORT', usual.mostFiles),
    largestTogether: megabytes('REMIT_FILES_PER_REPORT_MB', usual.largestTogether),
    bytesPerDay: megabytes('REMIT_FILES_PER_DAY_MB', usual.bytesPerDay),
    reportsPerDay: count('REMIT_REPORTS_PER_DAY', usual.reportsPerDay),
  }
}

function numberOf(name: string, written: string | undefined): number | undefined {
  if (!written) return undefined
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} is a whole number from 1`)
  return number
}

function scannerOf(written: string | undefined): Scanner | undefined {
  if (!written) return undefined
  const [, host, port] = /^(.+):(\d+)$/.exec(written) ?? []
  if (host === undefined || port === undefined) throw new Error('REMIT_CLAMD is host:port')
  return { host, port: Number(port) }
}
