// The exported case for people: one page that any browser opens, in Chinese, without a script.
import { findMatter, type ResponsibilityList } from '@remit/core'
import { sayEvent } from '../language/events.ts'
import type { Proof } from './proof.ts'
import { coveredUpTo } from './verify-proof.ts'

/** The page of an exported case. `listOf`: the list under which an event was recorded. */
export function proofPage(proof: Proof, listOf: (hash: string) => ResponsibilityList | undefined): string {
  const last = proof.events.at(-1)
  const list = last === undefined ? undefined : listOf(last.event.list)
  const title = (list === undefined ? undefined : findMatter(list, proof.matter)?.title.zh) ?? proof.matter
  const nameOf = (department: string | undefined): string =>
    department === undefined ? '' : (list?.departments[department]?.short.zh ?? department)
  const events = proof.events.map(({ event, chain }) => [
    String(event.version),
    event.at.replace('T', ' '),
    nameOf(event.by.department),
    said(proof, event, listOf),
    chain.slice(0, 16),
  ])
  const reads = proof.reads.map(({ ordinal, at, person, department, what }) => [
    String(ordinal),
    at,
    nameOf(department),
    person,
    (JSON.parse(what) as string[]).join('、'),
  ])
  const files = proof.files.map(({ kind, name, version, hash }) => [
    kind === 'document' ? '文书' : '附件',
    name,
    String(version),
    hash,
  ])
  const seals = proof.covered
    .filter(({ stream }) => stream === 'case')
    .map(({ seal, version }) => {
      const found = proof.seals[seal - 1]
      return [String(seal), found?.day ?? '', `第 1 至 ${version} 条`, found?.algorithm ?? '', found?.hash ?? '']
    })
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${text(proof.number)} 审计导出</title>
<style>body{font:15px/1.7 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>
<h1>${text(proof.number)}　${text(title)}</h1>
<p>共 ${proof.events.length} 条记录；每日封存已覆盖到第 ${coveredUpTo(proof)} 条。敏感内容在本导出中保持加密。</p>
<h2>办理记录</h2>${table(['序号', '时间', '部门', '内容', '哈希链（前16位）'], events)}
<h2>封存</h2>${table(['封存号', '日期', '覆盖', '算法', '哈希'], seals)}
<h2>敏感内容查阅记录</h2>${table(['序号', '时间（UTC）', '部门', '人员', '查阅内容'], reads)}
<h2>文书和附件的哈希</h2>${table(['类别', '编号', '对应记录', 'SHA-256'], files)}
</html>
`
}

function said(
  { matter }: Proof,
  event: Proof['events'][number]['event'],
  listOf: (hash: string) => ResponsibilityList | undefined,
): string {
  const list = listOf(event.list)
  const found = list === undefined ? undefined : findMatter(list, matter)
  return list === undefined || found === undefined ? event.type : sayEvent({ list, matter: found }, event).zh
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? '<p>无。</p>'
    : `<table><tr>${head.map(each => `<th>${text(each)}</th>`).join('')}</tr>${rows
        .map(row => `<tr>${row.map(each => `<td>${text(each)}</td>`).join('')}</tr>`)
        .join('')}</table>`

const text = (written: string): string => written.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
