// What has the right form and cannot be meant: a date that is none, a body that cannot do what it is to do, an id given twice.
import { NOBODY } from '../obligations/objections.ts'
import { checkReminders } from './check-reminders.ts'
import type { Duty, Matter, ResponsibilityList } from './list.ts'
import type { Problem } from './problem.ts'

/** Slips in the list itself and in its departments. */
export function slipsOfList(list: ResponsibilityList): readonly Problem[] {
  const acting = {
    'first-receiver': list.firstReceiver,
    'settled-by': list.settledBy,
    'supervised-by': list.supervisedBy,
  }
  return [
    ...Object.entries(acting).flatMap(([path, id]) => noWorklist(list, id, { path, file: 'list.yaml' })),
    ...Object.values(list.departments).flatMap(({ id, recordedBy }) =>
      noWorklist(list, recordedBy, { path: `${id}.recorded-by`, file: 'departments.yaml' }),
    ),
    ...Object.keys(list.departments).flatMap(id => (id === NOBODY ? [nobodyIsNamed(id)] : [])),
    ...checkReminders(list),
  ]
}

const nobodyIsNamed = (id: string): Problem => ({
  level: 'error',
  code: 'name-is-taken',
  path: id,
  file: 'departments.yaml',
  text: { zh: `${id} 表示没有部门，不能用作部门的名字`, en: `${id} means nobody, and cannot be a department` },
  mend: { zh: '换一个名字。', en: 'Use another name.' },
})

/** Slips in a matter. */
export function slipsOfMatter(list: ResponsibilityList, matter: Matter): readonly Problem[] {
  const at = { matter: matter.id }
  return [
    ...matter.lead.flatMap(({ lead }) => noWorklist(list, lead, { path: 'lead', ...at })),
    ...twice(matter, 'open-questions', matter.openQuestions),
    ...twice(matter, 'findings', matter.findings),
    ...Object.values(matter.duties).flatMap(duty => [
      ...noWorklist(list, duty.recordedBy, { path: `duties.${duty.id}.recorded-by`, duty: duty.id, ...at }),
      ...datesOf(duty).flatMap(([key, fact]) => notDate(matter, duty, key, fact)),
      ...notExtendable(matter, duty),
    ]),
  ]
}

type Where = Pick<Problem, 'file' | 'matter' | 'duty'> & { readonly path: string }

function noWorklist(list: ResponsibilityList, id: string | undefined, where: Where): Problem[] {
  if (id === undefined || list.departments[id]?.kind !== 'external') return []
  return [
    {
      level: 'error',
      code: 'has-no-worklist',
      ...where,
      text: { zh: `${id} 是清单外的单位，没有待办`, en: `${id} is an external body and has no worklist` },
      mend: { zh: '写一个部门。', en: 'Write a department.' },
    },
  ]
}

const twice = (matter: Matter, key: string, entries: readonly { readonly id: string }[]): Problem[] =>
  entries.flatMap(({ id }, index) =>
    entries.findIndex(each => each.id === id) === index
      ? []
      : [
          {
            level: 'error' as const,
            code: 'same-id-twice',
            path: `${key}.${index}.id`,
            matter: matter.id,
            text: { zh: `${id} 写了两次`, en: `${id} is written twice` },
            mend: { zh: '合并两处，或改一个名字。', en: 'Merge the two, or rename one.' },
          },
        ],
  )

/** The facts whose values a duty reads as dates, by the key that names them. */
function datesOf({ within, repeats }: Duty): readonly (readonly [string, string])[] {
  const dates: (readonly [string, string])[] = []
  if (within !== undefined && 'from' in within)
    for (const from of [within.from].flat()) dates.push(['within.from', from])
  if (within !== undefined && 'onDate' in within) dates.push(['within.on-date', within.onDate])
  if (repeats !== undefined) dates.push(['repeats.until', repeats.until])
  return dates
}

function notDate(matter: Matter, duty: Duty, key: string, id: string): Problem[] {
  const fact = matter.facts[id]
  if (fact === undefined || fact.type === 'date' || (key === 'within.from' && matter.duties[id] !== undefined))
    return []
  return [
    {
      level: 'error',
      code: 'not-a-date',
      path: `duties.${duty.id}.${key}`,
      matter: matter.id,
      duty: duty.id,
      text: { zh: `${id} 不是日期`, en: `${id} is not a date` },
      mend: { zh: '写一个 type: date 的事实。', en: 'Name a fact of type: date.' },
    },
  ]
}

function notExtendable(matter: Matter, { id, within, extendable, extensionApproval }: Duty): Problem[] {
  if (extendable === undefined && extensionApproval !== undefined)
    return [
      {
        level: 'error',
        code: 'cannot-be-extended',
        path: `duties.${id}.extension-approval`,
        matter: matter.id,
        duty: id,
        text: {
          zh: '期限不能延长，也就没有什么可以审批',
          en: 'The limit cannot be extended: there is nothing to approve',
        },
        mend: {
          zh: '删去 extension-approval，或者写 extendable。',
          en: 'Remove extension-approval, or write extendable.',
        },
      },
    ]
  if (extendable === undefined || within !== undefined) return []
  return [
    {
      level: 'error',
      code: 'cannot-be-extended',
      path: `duties.${id}.extendable`,
      matter: matter.id,
      duty: id,
      text: { zh: '没有期限，也就没有什么可以延长', en: 'There is no limit that could be extended' },
      mend: { zh: '删去 extendable，或者写 within。', en: 'Remove extendable, or write within.' },
    },
  ]
}
