import { expect, test } from 'vitest'
import { composeMail } from './compose-mail.ts'
import { isAddress } from './send-mails.ts'

const notice = {
  code: 'due-soon' as const,
  caseId: '5f3c5f0e-8a68-4f6c-8f5c-0d6b6f0d2f11',
  number: '柳1〔2026〕3号',
  matter: { zh: '井水监管', en: 'Well water' },
  due: '2026-03-06T23:59:59',
}

test('a mail names number, matter, due date and link, in the reader’s language', () => {
  const publicUrl = 'https://remit.example'
  const { subject, text } = composeMail([notice], { language: 'zh', publicUrl })
  expect(subject).toBe('[职界] 期限将到 柳1〔2026〕3号')
  expect(text).toContain('期限将到：柳1〔2026〕3号 井水监管\n期限：2026年3月6日\nhttps://remit.example/cases/5f3c5f0e')
  expect(composeMail([notice], { language: 'en', publicUrl }).text).toMatch(
    /^Due soon: 柳1〔2026〕3号 Well water\ndue: /,
  )
  expect(composeMail([notice, notice], { language: 'en' }).subject).toBe('[Remit] 2 notices')
})

test('a line break in a number begins no header', () => {
  const { subject } = composeMail([{ ...notice, number: '1\r\nBcc: everybody@county.example' }], { language: 'en' })
  expect(subject).not.toMatch(/[\r\n]/)
})

test('an address is one address and nothing else', () => {
  for (const good of ['a@b.example', 'first.last+cases@office.county.example']) expect(isAddress(good)).toBe(true)
  for (const bad of [
    '',
    'a@b',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'A <a@b.example>',
    'a b@c.example',
    '@b.example',
    'a@-b.example',
    `${'a'.repeat(250)}@b.example`,
  ])
    expect([bad, isAddress(bad)]).toEqual([bad, false])
})
