// The real command, in a process of its own: what only a process has.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { willow } from './testing/willow-folder.ts'

const program = join(import.meta.dirname, '..', 'bin', 'remit.js')
const start = (...words: readonly string[]) => spawn(process.execPath, [program, ...words], { stdio: 'pipe' })

test('it ends with the code and without a trace of the program', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', 'nowhere'], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('There is no folder nowhere')
  expect(spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8' }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a reader who leaves early is no failure', async () => {
  const child = start('export', willow)
  let said = ''
  child.stderr.on('data', data => {
    said += data
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(resolve => child.on('close', resolve))
  expect({ code, said }).toEqual({ code: 0, said: '' })
})

test('each line is answered before the next one comes; a reader who leaves ends it', async () => {
  const child = start('ask', '--jsonl', '--list', willow)
  const next = (): Promise<string> => new Promise(resolve => child.stdout.once('data', data => resolve(String(data))))
  for (const id of [1, 2]) {
    child.stdin.write(`${JSON.stringify({ id, text: '井里的水发臭了' })}\r\n`)
    expect(JSON.parse(await next())).toMatchObject({ id, lead: 'water' })
  }
  child.stdout.destroy()
  child.stdin.on('error', () => {})
  const ended = new Promise(resolve => child.on('close', resolve))
  const feed = setInterval(() => child.stdin.write('{"text":"井"}\n'), 20)
  expect(await ended).toBe(0)
  clearInterval(feed)
})

test('a folder that belongs to nobody who may write is refused in words', () => {
  const file = join(willow, 'list.yaml')
  const { status, stderr } = spawnSync(process.execPath, [program, 'serve', willow, '--port', '0', '--data', file], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  })
  expect(status).toBe(2)
  expect(stderr).toContain(`Cannot use ${file}`)
})
