// What a schema says of a datum, in the words of whoever edits the list.
import type { z } from 'zod'
import type { Text } from '../text.ts'
import { knownKeys } from './camel-keys.ts'
import { nearest } from './nearest.ts'

type Issue = z.core.$ZodIssue

/** A datum that does not fit its schema. */
export interface Misfit {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly text: Text
  readonly mend: Text
}

/** The misfits behind an issue; of alternatives, those of the one that came nearest. */
export function misfitsOf(issue: Issue): readonly Misfit[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(issue.path, key, issue.message))
  if (issue.code !== 'invalid_union' || issue.input === undefined) return [misfit(issue)]
  return nearestBranch(issue.errors)
    .flatMap(inner => misfitsOf({ ...inner, path: [...issue.path, ...inner.path] }))
    .concat(issue.errors.length === 0 ? [misfit(issue)] : [])
}

const misfit = (issue: Issue): Misfit => ({ path: issue.path, code: codeOf(issue), ...say(issue) })

const codeOf = (issue: Issue): string =>
  issue.code === 'invalid_type' || issue.input === undefined ? 'wrong-type' : 'wrong-value'

/** The key itself is shown, not what it stands in. */
function unknownKey(path: readonly PropertyKey[], key: string, message: string): Misfit {
  const known = message.startsWith(knownKeys) ? message.slice(knownKeys.length).trim().split(' ') : []
  const near = nearest(key, known)
  return {
    path: [...path, key],
    code: 'unknown-key',
    text: { zh: `没有这样的键：${key}`, en: `There is no such key: ${key}` },
    mend: mendKey(near, known),
  }
}

function mendKey(near: string | undefined, known: readonly string[]): Text {
  if (near !== undefined) return { zh: `是否想写 ${near}？`, en: `Did you mean ${near}?` }
  if (known.length === 0) return { zh: '删去它，或改用格式里有的键。', en: 'Remove it, or use a key of the format.' }
  return { zh: `可用：${known.join('、')}`, en: `Use one of: ${known.join(', ')}` }
}

/**
 * Of alternatives, the issues of the one that fits best: the one that went deepest; else the one whose type was right and
 * whose form was not; else all values and types that would do, together.
 */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const all = branches.filter(branch => branch.length > 0)
  const deepest = [...all].sort((a, b) => strangers(a) - strangers(b) || depth(b) - depth(a))[0]
  if (deepest === undefined || depth(deepest) > 0) return deepest ?? []
  const form = all.find(branch => branch.every(({ code }) => code !== 'invalid_type' && code !== 'invalid_value'))
  return form ?? together(all.flat())
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))

/** How many keys an alternative does not know, where it is about something with keys at all. */
const strangers = (issues: readonly Issue[]): number =>
  depth(issues) === 0 && issues.every(({ code }) => code !== 'unrecognized_keys')
    ? Number.POSITIVE_INFINITY
    : issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : [])).length

function together(issues: readonly Issue[]): readonly Issue[] {
  const [first] = issues
  if (first === undefined) return []
  const values = issues.flatMap(issue => (issue.code === 'invalid_value' ? issue.values : []))
  if (values.length > 0) return [{ ...first, code: 'invalid_value', values } as Issue]
  const types = issues.flatMap(issue => (issue.code === 'invalid_type' ? [issue.expected] : []))
  return [{ ...first, code: 'invalid_type', expected: [...new Set(types)].join(' / ') } as Issue]
}

function say(issue: Issue): { text: Text; mend: Text } {
  if (issue.input === undefined)
    return {
      text: { zh: '这里缺少一项', en: 'Something is missing here' },
      mend:
        issue.code === 'invalid_type'
          ? { zh: `补上它（${issue.expected}）。`, en: `Write it (${issue.expected}).` }
          : { zh: '补上它，见 docs/list-format.md。', en: 'Write it; see docs/list-format.md.' },
    }
  switch (issue.code) {
    case 'invalid_type':
      return {
        text: { zh: `类型不对，应为 ${issue.expected}`, en: `Wrong type, expected ${issue.expected}` },
        mend: { zh: '按格式改写。', en: 'Write it in that form.' },
      }
    case 'invalid_value':
      return {
        text: { zh: '不是允许的值', en: 'Not an allowed value' },
        mend: { zh: `可用：${issue.values.join('、')}`, en: `Use one of: ${issue.values.join(', ')}` },
      }
    case 'invalid_union':
      return {
        text: { zh: '没有一种写法与此相符', en: 'This fits none of the ways to write it' },
        mend: { zh: '见 docs/list-format.md。', en: 'See docs/list-format.md.' },
      }
    default:
      return {
        text: { zh: `写法不对：${issue.message}`, en: `Not in the right form: ${issue.message}` },
        mend: { zh: '按格式改写。', en: 'Write it in that form.' },
      }
  }
}
