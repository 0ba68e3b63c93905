// Makes sure the journeys have a browser and the browser has Chinese letters; installs both where the system is Debian's.
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

const named = process.env.CHROMIUM
if (named && findChromium() === undefined) stop(`CHROMIUM names ${named}, which is not a program.`)

const missing = [
  ...(findChromium() === undefined ? ['chromium'] : []),
  ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
]
if (missing.length > 0) install(missing)
if (findChromium() === undefined) stop('Chromium was not found.')

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function install(packages: string[]): void {
  console.log(`Installing ${packages.join(', ')} for the journeys in the browser.`)
  // A list that cannot be refreshed is no reason to stop: the packages may be known already.
  apt('update', '-q')
  if (apt('install', '-y', '-q', '--no-install-recommends', ...packages)) return
  if (packages.includes('chromium')) stop(`${packages.join(', ')} could not be installed.`)
  console.warn('A Chinese font could not be installed: the journeys run, but their pictures lack letters.')
}

function apt(...words: string[]): boolean {
  const asRoot = process.getuid?.() === 0
  const [program, ...rest] = asRoot ? ['apt-get', ...words] : ['sudo', '--non-interactive', 'apt-get', ...words]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const ran = spawnSync(program ?? 'apt-get', rest, { stdio: ['ignore', 'ignore', 'inherit'], env })
  return ran.status === 0
}

function stop(what: string): never {
  console.error(
    `${what}\nInstall Chromium yourself (on Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk), ` +
      'or set CHROMIUM to the path of a Chromium or Chrome you have. "npm run test:unit" needs neither.',
  )
  process.exit(1)
}
