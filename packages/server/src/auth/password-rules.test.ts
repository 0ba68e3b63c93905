import { expect, test } from 'vitest'
import { usualRules } from './account-rules.ts'
import { checkPassword } from './password-rules.ts'
import { readRules } from './read-rules.ts'

const holder = { account: 'lin.qing', name: '林青', former: [] }
const problemsOf = async (password: string, rules = usualRules) => {
  const checked = await checkPassword(rules, password, holder)
  return checked.ok ? [] : checked.error.data.problems
}

test('a long password of any letters is enough', async () => {
  expect(await problemsOf('seven quiet herons')).toEqual([])
  expect(await problemsOf('河边七只安静的白鹭站在水里')).toEqual([])
})

test('what is tried first is refused', async () => {
  for (const common of [
    'Password2026!!',
    'woaini1314520',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    '210987654321',
  ])
    expect(await problemsOf(common), common).toEqual(['common'])
})

test('a password holds neither the account nor the name', async () => {
  expect(await problemsOf('my Lin.Qing of the river')).toEqual(['names-account'])
  expect(await problemsOf('林青的很长很长很长的密码')).toEqual(['names-account'])
})

test('length counts letters, not bytes, and kinds are counted where they are asked for', async () => {
  expect(await problemsOf('短短的密码哦')).toEqual(['too-short'])
  expect(await problemsOf('seven quiet herons', { ...usualRules, passwordKinds: 3 })).toEqual(['too-plain'])
  expect(await problemsOf('Seven quiet herons', { ...usualRules, passwordKinds: 3 })).toEqual([])
})

test('the refusal never holds the password', async () => {
  const checked = await checkPassword(usualRules, 'hunter2', holder)
  expect(JSON.stringify(checked)).not.toContain('hunter2')
})

test('the environment sets rules; what makes no sense is said', () => {
  expect(readRules({ REMIT_PASSWORD_LENGTH: ' 16 ', REMIT_LOCK_MINUTES: '' })).toEqual({ passwordLength: 16 })
  expect(() => readRules({ REMIT_PASSWORD_LENGTH: '4' })).toThrow(/8 or more/)
  expect(() => readRules({ REMIT_SESSION_HOURS: 'long' })).toThrow(/REMIT_SESSION_HOURS/)
})
