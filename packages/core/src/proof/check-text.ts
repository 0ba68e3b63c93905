// What the published words themselves show: the same duty given to two departments, a body that acts without a row of its
// own, one department under several names, law of another place.
import type { Instrument, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { bodiesIn, type NamedBody } from './named-bodies.ts'
import { sayDepartment } from './problem-words.ts'
import type { ProofProblem } from './proof-problem.ts'

/** Problems in the published words of a matter. None of them blocks: they are for the list's next version. */
export function checkText(list: ResponsibilityList, matter: Matter): readonly ProofProblem[] {
  return [
    ...sameWords(list, matter),
    ...withoutRow(list, matter),
    ...nameVariants(list, matter),
    ...foreignBasis(list, matter),
  ]
}

function sameWords(list: ResponsibilityList, { id, clauses }: Matter): readonly ProofProblem[] {
  const byWords = Map.groupBy(Object.entries(clauses), ([, { text }]) => text.replaceAll(/[\s。，；、]/g, ''))
  return [...byWords.values()].flatMap((entries): ProofProblem[] => {
    const departments = [...new Set(entries.map(([, { department }]) => department))].map(one =>
      sayDepartment(list, one),
    )
    const [clause] = entries
    if (departments.length < 2 || clause === undefined) return []
    return [
      {
        level: 'warning',
        code: 'same-words',
        matter: id,
        path: `clauses.${entries.at(-1)?.[0]}`,
        text: {
          zh: `${departments.map(({ zh }) => zh).join('、')}的职责写得一字不差：${clause[1].text}`,
          en: `${departments.map(({ en }) => en).join(' and ')} have the same duty in the same words: ${clause[1].en}`,
        },
        mend: {
          zh: '写明各自管什么，或者写明会同；没有规定的，写成待明确问题。',
          en: 'Say who does which part, or that they act jointly; if nothing says so, write an open question.',
        },
      },
    ]
  })
}

const published = ({ clauses, case: story }: Matter): string =>
  [...Object.values(clauses).map(({ text }) => text), story.text].join('\n')

function withoutRow(list: ResponsibilityList, matter: Matter): readonly ProofProblem[] {
  const rows = new Set(Object.values(matter.clauses).map(({ department }) => department))
  const named = Map.groupBy(bodiesIn(list, published(matter)), ({ department }) => department)
  return [...named]
    .filter(([department]) => !rows.has(department) && (!isExternal(list, department) || acts(matter, department)))
    .map(([department, bodies]) => {
      const spellings = bodies.map(({ spelling }) => spelling).join('、')
      return {
        level: 'warning',
        code: 'body-not-in-row',
        matter: matter.id,
        path: 'clauses',
        text: {
          zh: `职责分工或者案例写到${spellings}，但没有它的一行`,
          en: `The clauses or the case name ${spellings} (${sayDepartment(list, department).en}), which has no row of its own`,
        },
        mend: {
          zh: '下一版清单为它写一行，或者写明由谁代为办理。',
          en: 'Give it a row in the next version, or say who acts for it.',
        },
      }
    })
}

const isExternal = (list: ResponsibilityList, id: string): boolean => list.departments[id]?.kind === 'external'

// A body outside the list that only suffers a duty (an employer, a shop) needs no row.
const acts = ({ duties }: Matter, department: string): boolean =>
  Object.values(duties).some(duty => duty.by === department || duty.with.includes(department))

/** Spellings of one department of which neither contains the other: a longer form of the same name is no variant. */
function nameVariants(list: ResponsibilityList, matter: Matter): readonly ProofProblem[] {
  const usual = usualSpellings(list)
  const unusual = bodiesIn(list, published(matter)).flatMap(({ department, spelling }) => {
    const other = usual.get(department)
    if (other === undefined || isExternal(list, department)) return []
    return other.includes(spelling) || spelling.includes(other) ? [] : [{ spelling, other }]
  })
  if (unusual.length === 0) return []
  const pairs = unusual.map(({ spelling, other }) => ({
    zh: `${spelling}（多写作${other}）`,
    en: `${spelling} (mostly ${other})`,
  }))
  return [
    {
      level: 'warning',
      code: 'name-variants',
      matter: matter.id,
      path: 'clauses',
      text: {
        zh: `同一部门的名称写法不一：${pairs.map(({ zh }) => zh).join('、')}`,
        en: `One department under several names: ${pairs.map(({ en }) => en).join(', ')}`,
      },
      mend: { zh: '下一版清单统一名称。', en: 'Use one name in the next version.' },
    },
  ]
}

const usualByList = new WeakMap<ResponsibilityList, ReadonlyMap<string, string>>()

/** The spelling of each department that most matters of the list use. */
function usualSpellings(list: ResponsibilityList): ReadonlyMap<string, string> {
  const before = usualByList.get(list)
  if (before !== undefined) return before
  const bodies = list.matters.flatMap(matter => bodiesIn(list, published(matter)))
  const usual = new Map(
    [...Map.groupBy(bodies, ({ department }) => department)].map(([department, all]) => [
      department,
      mostFrequent(all),
    ]),
  )
  usualByList.set(list, usual)
  return usual
}

const mostFrequent = (bodies: readonly NamedBody[]): string =>
  [...Map.groupBy(bodies, ({ spelling }) => spelling)].reduce((best, one) =>
    one[1].length > best[1].length ? one : best,
  )[0]

function foreignBasis(list: ResponsibilityList, matter: Matter): readonly ProofProblem[] {
  const cited = new Set([
    ...matter.basis,
    ...matter.furtherBasis,
    ...Object.values(matter.duties).flatMap(({ basis }) => basis.map(({ instrument }) => instrument)),
  ])
  return [...cited]
    .map(id => list.instruments[id])
    .filter((instrument): instrument is Instrument => instrument !== undefined && !appliesIn(list, instrument))
    .map(({ title, en }) => ({
      level: 'warning',
      code: 'foreign-basis',
      matter: matter.id,
      path: 'basis',
      text: { zh: `${title}是外地的文件，在本地不适用`, en: `${en} is of another place and does not apply here` },
      mend: {
        zh: '下一版清单改引本地的或者上级的规定。',
        en: 'Cite a rule of this place, or one above it, in the next version.',
      },
    }))
}

const appliesIn = ({ jurisdiction }: ResponsibilityList, instrument: Instrument): boolean =>
  instrument.jurisdiction === undefined || jurisdiction.startsWith(instrument.jurisdiction.replace(/(00)+$/, ''))
