import type { ReactNode } from 'react'
import type { InstrumentView } from '../api/views.ts'
import { useSpeech } from '../language/language.tsx'
import './tag.css'

export type TagLook = 'filled' | 'tinted' | 'dashed' | 'plain' | 'green' | 'amber' | 'seal' | 'grey'

/** A word in a small box. Its look says the same again; the word alone suffices. */
export function Tag({ look = 'plain', children }: { look?: TagLook; children: ReactNode }) {
  return <span className={`tag tag-${look}`}>{children}</span>
}

const roleLooks = { lead: 'filled', supporting: 'tinted', possible: 'dashed' } as const

export function RoleTag({ part }: { part: keyof typeof roleLooks }) {
  const { t } = useSpeech()
  return <Tag look={roleLooks[part]}>{t.role[part]}</Tag>
}

const currencyLooks = { 'in-force': 'green', amended: 'amber', repealed: 'seal', unknown: 'dashed' } as const

/** Whether an instrument is still law. */
export function CurrencyTag({ currency }: { currency: InstrumentView['status'] }) {
  const { t } = useSpeech()
  return <Tag look={currencyLooks[currency]}>{t.currency[currency]}</Tag>
}

const standingLooks = { owed: 'amber', possible: 'dashed', dormant: 'grey', discharged: 'green', void: 'grey' } as const

export function StandingTag({ standing }: { standing: keyof typeof standingLooks }) {
  const { t } = useSpeech()
  return <Tag look={standingLooks[standing]}>{t.standing[standing]}</Tag>
}
