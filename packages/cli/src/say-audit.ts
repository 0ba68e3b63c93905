// What verifying found, in words.
import type { Text } from '@remit/core'
import type { AuditReport, Finding } from '@remit/server'

const what: Readonly<Record<Finding['what'], Text>> = {
  altered: { zh: '被改动', en: 'altered' },
  missing: { zh: '缺失', en: 'missing' },
  reordered: { zh: '次序被调换', en: 'reordered' },
  inserted: { zh: '是后来插入的', en: 'put in afterwards' },
  'cut-off': { zh: '及以后的被截去', en: 'and what follows was cut off' },
  'seal-mismatch': { zh: '与封存不符', en: 'not what was sealed' },
  'seal-broken': { zh: '封存本身被改动', en: 'the seal itself was changed' },
  'not-published': { zh: '与公布的封存不符', en: 'not the seal that was published' },
}

const places: Readonly<Record<Finding['stream'], (finding: Finding) => Text>> = {
  case: ({ number, caseId, version }) => ({
    zh: `案件 ${number ?? caseId} 第 ${version} 条事件`,
    en: `Case ${number ?? caseId}, event ${version}`,
  }),
  reads: ({ number, caseId, version }) => ({
    zh: `案件 ${number ?? caseId} 第 ${version} 条查阅记录`,
    en: `Case ${number ?? caseId}, read ${version}`,
  }),
  accounts: ({ version }) => ({ zh: `账号记录第 ${version} 条`, en: `Act on accounts ${version}` }),
  seals: ({ version }) => ({ zh: `第 ${version} 号封存`, en: `Seal ${version}` }),
}

/** A finding as a line. */
export function sayFinding(finding: Finding): Text {
  const place = places[finding.stream](finding)
  const wrong = what[finding.what]
  return { zh: `✗ ${place.zh}：${wrong.zh}`, en: `✗ ${place.en}: ${wrong.en}` }
}

/** A report in lines: the findings, then what was looked at. */
export function sayReport({
  findings,
  more,
  events,
  cases,
  reads,
  accountEvents,
  seals,
}: AuditReport): readonly Text[] {
  const looked: Text = {
    zh: `查验：${cases} 个案件、${events} 条事件、${reads} 条查阅记录、${accountEvents} 条账号记录、${seals} 个封存`,
    en: `Looked at: ${cases} cases, ${events} events, ${reads} reads, ${accountEvents} acts on accounts, ${seals} seals`,
  }
  const outcome: Text =
    findings.length === 0
      ? { zh: '✓ 历史完整，没有改动', en: '✓ The history is whole and was not touched' }
      : {
          zh: `${findings.length} 处不符${more ? '，还有更多' : ''}`,
          en: `${findings.length} findings${more ? ', and more' : ''}`,
        }
  return [...findings.map(sayFinding), looked, outcome]
}
