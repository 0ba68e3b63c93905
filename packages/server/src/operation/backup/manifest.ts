// What a backup says of itself: at its beginning what is in it, at its end how much and with which hash.
import { z } from 'zod'

/** The first file of a backup. */
export const Manifest = z.object({
  format: z.literal('remit-backup/1'),
  made: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  lists: z.array(z.object({ jurisdiction: z.string(), version: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** The keys without which what is sealed cannot be read. They are not in the backup. */
  keys: z.array(z.string()),
})

export type Manifest = z.output<typeof Manifest>

/** The last file of a backup. */
export const Contents = z.object({
  format: z.literal('remit-backup-contents/1'),
  rows: z.record(z.string(), z.number().int()),
  files: z.array(z.object({ name: z.string(), size: z.number().int(), sha256: z.string() })),
})

export type Contents = z.output<typeof Contents>

export const manifestName = 'manifest.json'
export const contentsName = 'contents.json'

/** Where a table's rows stand in a backup, and where the data folder's own files do. */
export const tablesFolder = 'tables'
export const filesFolder = 'files'
