// Whether the list's rule of reminders can be carried out.
import type { Reminders, ResponsibilityList } from './list.ts'
import type { Problem } from './problem.ts'

/** Slips in `reminders`: somebody is to be told who does not exist, or is told the same twice. */
export function checkReminders({ reminders, supervisedBy }: ResponsibilityList): readonly Problem[] {
  if (reminders === undefined) return []
  const rules: [string, Pick<Reminders, 'before' | 'overdue'> | undefined][] = [
    ['reminders', reminders],
    ['reminders.statutory', reminders.statutory],
    ['reminders.promised', reminders.promised],
    ['reminders.proposed', reminders.proposed],
  ]
  return rules.flatMap(([path, rule]) => [
    ...(rule?.overdue?.supervision !== undefined && supervisedBy === undefined
      ? [nobodyWatches(`${path}.overdue.supervision`)]
      : []),
    ...twice(path, rule?.before ?? []),
  ])
}

const nobodyWatches = (path: string): Problem => ({
  level: 'error',
  code: 'nobody-watches',
  file: 'list.yaml',
  path,
  text: { zh: '清单没有督查部门，没有人可以告知', en: 'The list has no supervised-by: there is nobody to tell' },
  mend: { zh: '写明 supervised-by，或者删去 supervision。', en: 'Say supervised-by, or leave supervision out.' },
})

const twice = (path: string, before: readonly string[]): Problem[] =>
  before.flatMap((span, index) =>
    before.indexOf(span) === index
      ? []
      : [
          {
            level: 'error' as const,
            code: 'same-id-twice',
            file: 'list.yaml',
            path: `${path}.before.${index}`,
            text: { zh: `${span} 写了两次`, en: `${span} is written twice` },
            mend: { zh: '删去一个。', en: 'Leave one out.' },
          },
        ],
  )
