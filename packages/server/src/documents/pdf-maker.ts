// PDF by LibreOffice, where it is installed: one at a time, in a folder of its own, without macros, for a bounded time.
import { execFile } from 'node:child_process'
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Makes a PDF of a Word file; undefined where it could not be made within the time. */
export type PdfMaker = (docx: Uint8Array) => Promise<Uint8Array | undefined>

const seconds = 60
const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']

/** The maker of PDF files of this machine; undefined where LibreOffice is not on the path. `path`: folders, as in PATH. */
export async function findPdfMaker(path = process.env.PATH ?? ''): Promise<PdfMaker | undefined> {
  for (const folder of path.split(delimiter).filter(each => each !== '')) {
    for (const name of names) {
      const program = join(folder, name)
      if (await isProgram(program)) return oneAtATime(docx => makePdf(program, docx, seconds))
    }
  }
  return undefined
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** LibreOffice takes much of a small machine; those who ask meanwhile wait. */
function oneAtATime(make: PdfMaker): PdfMaker {
  let last: Promise<unknown> = Promise.resolve()
  return docx => {
    const next = last.then(() => make(docx))
    last = next.catch(() => undefined)
    return next
  }
}

// The level "very high" runs no macro that is not in a trusted place, and there is none in a fresh profile.
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`

/** Runs the program on a file in a folder that is removed afterwards, with a profile of its own. */
export async function makePdf(program: string, docx: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-pdf-'))
  try {
    const profile = join(folder, 'profile')
    await writeProfile(profile)
    await writeFile(join(folder, 'document.docx'), docx, { mode: 0o600 })
    const words = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      folder,
      join(folder, 'document.docx'),
    ]
    await run(program, words, folder, limit)
    const pdf = await readFile(join(folder, 'document.pdf')).catch(() => undefined)
    return pdf?.subarray(0, 5).toString() === '%PDF-' ? new Uint8Array(pdf) : undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeProfile(profile: string): Promise<void> {
  await mkdir(join(profile, 'user'), { recursive: true, mode: 0o700 })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings)
}

/** Waits for the program to end, however it ends: what it left behind says whether it succeeded. */
function run(program: string, words: readonly string[], folder: string, limit: number): Promise<void> {
  // It gets nothing of the server's environment, where the keys are.
  const env = { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder, LANG: 'zh_CN.UTF-8' }
  return new Promise(resolve => {
    const child = execFile(program, words, { cwd: folder, env, timeout: limit * 1000, killSignal: 'SIGKILL' }, () =>
      resolve(),
    )
    child.stdin?.end()
  })
}
