// A server on an empty folder, and who opens its one-time link.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { stop } from './demonstration.ts'
import type { Words } from './words.ts'

const remit = join(import.meta.dirname, '../packages/cli/bin/remit.js')
const willow = join(import.meta.dirname, '../fixtures/willow')

/** A server without anybody. */
export interface Empty {
  /** The one-time link that it prints for its first administrator. */
  readonly welcome: string
  readonly stop: () => Promise<void>
}

/** Starts a server on an empty folder; webhooks may call this machine. */
export async function startEmpty(): Promise<Empty> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'remit-accounts-'))
  const child = spawn(process.execPath, [remit, 'serve', willow, '--port', '0', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' },
  })
  const end = async () => {
    await stop(child)
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { welcome: await linkOf(child), stop: end }
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const hear = (words: Buffer): void => {
      said += words
      const link = /http:\/\/\S+\/welcome#\S+/.exec(said)?.[0]
      if (link !== undefined) found(link)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', code => failed(new Error(`The server ended with ${code}:\n${said}`)))
  })
}

/** Opens the link, chooses a password and sets up the second step, to where administrators begin. */
export async function becomeAdministrator(page: Page, welcome: string, { t }: Words): Promise<void> {
  const password = 'nine herons over water'
  await page.goto(welcome)
  await page.getByLabel(t.entry.yourName).fill('沈知远')
  await page.getByLabel(t.entry.yourAccount).fill('shen')
  await page.getByLabel(t.newPassword.label, { exact: true }).fill(password)
  await page.getByLabel(t.newPassword.again, { exact: true }).fill(password)
  await page.getByRole('button', { name: t.entry.accept, exact: true }).click()
  const secret = ((await page.locator('.factor-secret').textContent()) ?? '').replaceAll(' ', '')
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  await page.getByRole('textbox', { name: t.entry.codeLabel }).fill(code)
  await page.getByRole('button', { name: t.factor.submit, exact: true }).click()
  await page.getByRole('button', { name: t.factor.saved, exact: true }).click()
  await page.getByRole('heading', { name: t.administration.page }).waitFor()
}
