// Whether a story names only what there is: an expectation about a duty that does not exist would always be met.
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Difference } from './check-expectation.ts'
import type { Expectation, Scenario, ScenarioAct } from './scenario-schema.ts'

/** The first name in a story that nothing has, with the step in which it stands: from 1, the end is the last. */
export function firstMisnamed(
  list: ResponsibilityList,
  matter: Matter,
  { steps, ends }: Scenario,
): ({ readonly step: number } & Difference) | undefined {
  const end = ends === 'closed' ? [] : namedBy(ends.open)
  const all = [...steps.map(step => ('expect' in step ? namedIn(step.expect) : namedInAct(step))), end]
  for (const [index, names] of all.entries()) {
    const wrong = names.find(
      ({ kind, name }) => !Object.hasOwn(kind === 'duty' ? matter.duties : list.departments, name),
    )
    if (wrong === undefined) continue
    const expected = wrong.kind === 'duty' ? matter.order : Object.keys(list.departments)
    return { step: Math.min(index + 1, steps.length), what: `unknown-${wrong.kind}`, expected, found: wrong.name }
  }
  return undefined
}

interface Named {
  readonly kind: 'duty' | 'department'
  readonly name: string
}

const duty = (name: string): Named => ({ kind: 'duty', name })
const department = (name: string): Named => ({ kind: 'department', name })

const namedBy = (owed: Readonly<Record<string, readonly string[]>>): Named[] => [
  ...Object.keys(owed).map(department),
  ...Object.values(owed).flat().map(duty),
]

const namedIn = ({
  owed = {},
  owedIncludes = {},
  may = {},
  notOwed = [],
  due = {},
  because = {},
}: Expectation): Named[] => [
  ...[owed, owedIncludes, may].flatMap(namedBy),
  ...[...notOwed, ...Object.keys(due), ...Object.keys(because)].map(duty),
]

/** Who acts. What is done, decides itself whether there is such a thing. */
const namedInAct = ({ by }: ScenarioAct): Named[] => [department(by)]
