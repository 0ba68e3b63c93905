import { readFile, writeFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '@remit/core'
import {
  type Anchor,
  type AuditReport,
  askServer,
  exportProof,
  openExisting,
  readAnchor,
  readSeals,
  sayAnchor,
  unpackProof,
  verifyAudit,
  verifyProof,
} from '@remit/server'
import { type Given, type Run, textOf } from '../command.ts'
import { dataPlace, outMissing } from '../data-place.ts'
import type { Outcome, Terminal, Unusable } from '../outcome.ts'
import { sayReport } from '../say-audit.ts'

/** `remit audit verify | export NUMBER | seals`. */
export const auditCommand: Run = async (given, terminal) => {
  const [what = '', ...rest] = given.words
  if (what === 'verify' && rest.length === 0) return verify(given, terminal)
  if (what === 'export' && rest.length === 1) return exportCase(given, terminal, rest[0] ?? '')
  if (what === 'seals' && rest.length === 0) return listSeals(given, terminal)
  return refuse(unknownWord)
}

async function verify(given: Given, terminal: Terminal): Promise<Outcome> {
  const anchors = await readAnchors(textOf(given, 'anchor'))
  if (!anchors.ok) return anchors
  const file = textOf(given, 'proof')
  if (file !== undefined) return verifyFile(given, terminal, file, anchors.value)
  const report = await lookThrough(given, anchors.value)
  if (!report.ok) return report
  if (given.json) terminal.out(`${JSON.stringify({ format: 'remit-audit/1', ...report.value })}\n`)
  else for (const line of sayReport(report.value)) terminal.out(`${line[given.language]}\n`)
  return ok(report.value.findings.length === 0 ? 0 : 1)
}

/** The report of a database; a server that runs on it is asked. */
async function lookThrough(given: Given, anchors: readonly Anchor[]): Promise<Result<AuditReport, Unusable>> {
  const place = dataPlace(given)
  const opened = await openExisting(place)
  if (opened.ok) {
    const database = opened.value
    try {
      const whole = database.db.transaction().setIsolationLevel('repeatable read')
      return ok(await whole.execute(tx => verifyAudit(tx, anchors)))
    } finally {
      await database.close()
    }
  }
  const asked =
    opened.error.code === 'folder-taken' ? await askServer(place.dataFolder, 'verify', { anchors }) : undefined
  return asked === undefined ? refuse(opened.error) : ok(asked as AuditReport)
}

async function readAnchors(file: string | undefined): Promise<Result<readonly Anchor[], Unusable>> {
  if (file === undefined) return ok([])
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  const anchors: Anchor[] = []
  for (const [at, line] of lines.entries()) {
    const anchor = readAnchor(line)
    if (anchor === undefined) return refuse(noAnchor(file, at + 1))
    anchors.push(anchor)
  }
  return ok(anchors)
}

async function verifyFile(
  given: Given,
  terminal: Terminal,
  file: string,
  anchors: readonly Anchor[],
): Promise<Outcome> {
  const proof = unpackProof(new Uint8Array(await readFile(file)))
  if (proof === undefined) return refuse(noProof(file))
  const flaws = verifyProof(proof, anchors)
  const { number, events } = proof
  if (given.json)
    terminal.out(`${JSON.stringify({ format: 'remit-proof-verified/1', number, events: events.length, flaws })}\n`)
  else {
    for (const { what, at } of flaws)
      terminal.out(given.language === 'zh' ? `✗ ${what} ${at} 不符\n` : `✗ ${what} ${at} does not hold\n`)
    if (flaws.length === 0)
      terminal.out(
        given.language === 'zh'
          ? `✓ 案件 ${number}：${events.length} 条事件均可验证\n`
          : `✓ Case ${number}: all ${events.length} events verify\n`,
      )
  }
  return ok(flaws.length === 0 ? 0 : 1)
}

async function exportCase(given: Given, terminal: Terminal, number: string): Promise<Outcome> {
  const out = textOf(given, 'out')
  if (out === undefined) return refuse(outMissing)
  const opened = await openExisting(dataPlace(given))
  if (!opened.ok) return refuse(opened.error)
  const { db, close } = opened.value
  try {
    for (const { jurisdiction } of await db.selectFrom('list_version').select('jurisdiction').distinct().execute()) {
      const zip = await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(tx => exportProof(tx, { jurisdiction, number }))
      if (zip === undefined) continue
      await writeFile(out, zip, { mode: 0o600 })
      terminal.out(
        given.json ? `${JSON.stringify({ format: 'remit-audit-export/1', number, file: out })}\n` : `${out}\n`,
      )
      return ok(0)
    }
    return refuse(noCase(number))
  } finally {
    await close()
  }
}

async function listSeals(given: Given, terminal: Terminal): Promise<Outcome> {
  const opened = await openExisting(dataPlace(given))
  if (!opened.ok) return refuse(opened.error)
  const { db, close } = opened.value
  try {
    const places = await db.selectFrom('audit_seal').select('jurisdiction').distinct().orderBy('jurisdiction').execute()
    const seals = (await Promise.all(places.map(({ jurisdiction }) => readSeals(db, jurisdiction)))).flat()
    if (given.json) terminal.out(`${JSON.stringify({ format: 'remit-seals/1', seals })}\n`)
    else for (const seal of seals) terminal.out(`${sayAnchor(seal)}\n`)
    return ok(0)
  } finally {
    await close()
  }
}

const unknownWord: Unusable = {
  code: 'unknown-word',
  text: {
    zh: 'remit audit 后面应为 verify、export 案号 或 seals',
    en: 'After remit audit comes verify, export NUMBER or seals',
  },
  mend: { zh: '例如 remit audit verify', en: 'For instance remit audit verify' },
}

const noAnchor = (file: string, line: number): Unusable => ({
  code: 'anchor-unreadable',
  text: { zh: `${file} 第 ${line} 行不是封存`, en: `Line ${line} of ${file} is no seal` },
  mend: { zh: '每行应如 remit audit seals 所列。', en: 'Each line is as remit audit seals writes it.' },
})

const noProof = (file: string): Unusable => ({
  code: 'proof-unreadable',
  text: { zh: `${file} 不是导出的案件`, en: `${file} is no exported case` },
  mend: { zh: '使用 remit audit export 写出的文件。', en: 'Use a file that remit audit export wrote.' },
})

/** No case has a number. */
export const noCase = (number: string): Unusable => ({
  code: 'unknown-case',
  text: { zh: `没有案号为 ${number} 的案件`, en: `No case has the number ${number}` },
  mend: { zh: '核对案号，包括括号。', en: 'Check the number, brackets included.' },
})
