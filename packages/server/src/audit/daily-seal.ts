// The seal of the day that is over, and the line that is published of it.
import { appendFile } from 'node:fs/promises'
import type { Setting } from '../setting.ts'
import { sayAnchor } from './seal.ts'
import { sealYesterday } from './seal-day.ts'
import type { SealRules } from './seal-rules.ts'

/** Seals the day that is over where nobody did yet, and publishes the seal. */
export async function sealDaily(setting: Setting): Promise<void> {
  const { algorithm, file }: SealRules = setting.seals ?? { algorithm: 'sha256' }
  const seal = await sealYesterday(setting, algorithm)
  if (seal !== undefined && file !== undefined) await appendFile(file, `${sayAnchor(seal)}\n`)
}
