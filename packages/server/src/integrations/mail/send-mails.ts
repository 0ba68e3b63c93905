// Mails to people who asked for them. Where nothing is configured none is sent.
import { createTransport } from 'nodemailer'
import type { MailJob } from '../../jobs/queue.ts'
import { jurisdictionOf, type Setting } from '../../setting.ts'
import type { MailRules } from '../outside-rules.ts'
import { composeMail } from './compose-mail.ts'
import { noticesOfPerson } from './notices-of-person.ts'

/** Sends the mail of a job; throws when it could not be handed to the mail server, so that it is tried again. */
export type SendMail = (job: { readonly id: string; readonly data: MailJob }) => Promise<void>

const seconds = 1000

/** A sender for a setting. `close` ends its connections. */
export function mailSender(
  setting: Setting,
  { url, from }: MailRules,
): { readonly send: SendMail; readonly close: () => void } {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10 * seconds,
      greetingTimeout: 10 * seconds,
      socketTimeout: 30 * seconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const host =
    from
      .split('@')
      .at(-1)
      ?.replace(/[^A-Za-z0-9.-]/g, '') || 'remit'
  const send: SendMail = async ({ id, data }) => {
    const reader = await readerOf(setting, data.person)
    if (reader === undefined) return
    const notices = await noticesOfPerson(setting, data)
    if (notices.length === 0) return
    const publicUrl = setting.outside?.publicUrl
    const { subject, text } = composeMail(notices, { language: reader.language, publicUrl })
    await within(
      60 * seconds,
      transport.sendMail({
        to: { name: '', address: reader.address },
        subject,
        text,
        // The same on each attempt: a mail that arrived twice is known as one.
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      }),
    )
  }
  return { send, close: () => transport.close() }
}

async function readerOf(
  setting: Setting,
  person: string,
): Promise<{ address: string; language: 'zh' | 'en' } | undefined> {
  const row = await setting.db
    .selectFrom('notice_preference')
    .select(['address', 'language', 'mail'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .executeTakeFirst()
  if (row === undefined || row.mail === 'none' || row.address === null || !isAddress(row.address)) return undefined
  return { address: row.address, language: row.language }
}

/** One address and nothing else: no list of them, no name, no line break. */
export const isAddress = (address: string): boolean =>
  address.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    address,
  )

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server does not answer')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
