// A story that says something which cannot fail is no test.
import { expect, test } from 'vitest'
import { wellWater, willow } from '../testing/willow.ts'
import { readScenarios } from './read-scenarios.ts'
import { runScenario } from './run-scenario.ts'

const story = (steps: string, ends = '{ open: { water: [accept] } }') => `
- id: story
  kind: constructed
  title: 故事
  opened: { at: 2026-03-02T09:00, channel: report, facts: { place: well } }
  steps:
    - ${steps}
  ends: ${ends}
`

function failureOf(steps: string, ends?: string) {
  const read = readScenarios('scenarios.yaml', story(steps, ends))
  if (!read.ok) return { read: read.error.map(({ code, line }) => ({ code, line })) }
  const [scenario] = read.value
  return scenario && runScenario(willow, wellWater, scenario).failure
}

test('a story with what is so passes', () => {
  expect(
    failureOf('{ expect: { owed: { water: [accept] }, because: { accept: [] }, not-owed: [treat] } }'),
  ).toBeUndefined()
})

test('a duty that does not exist is not simply not owed', () => {
  expect(failureOf('{ expect: { not-owed: [acept] } }')).toMatchObject({
    step: 1,
    what: 'unknown-duty',
    found: 'acept',
  })
  expect(failureOf('{ expect: { may: { watr: [] } } }')).toMatchObject({ what: 'unknown-department', found: 'watr' })
  expect(failureOf('{ expect: { lead: water } }', '{ open: { water: [accept], helth: [] } }')).toMatchObject({
    what: 'unknown-department',
    found: 'helth',
  })
})

test('whoever does not exist is not refused for being another department', () => {
  const steps = `{ at: 2026-03-02T10:00, by: watr, does: accept, outcome: accepted }
    - { expect: { refused: not-your-department } }`
  expect(failureOf(steps)).toMatchObject({ step: 1, what: 'unknown-department', found: 'watr' })
})

test('a reason of what is not owed is none', () => {
  expect(failureOf('{ expect: { because: { treat: [] } } }')).toMatchObject({
    what: 'because.treat',
    found: 'not owed',
  })
})

test('an expectation says something, and a refusal is one that there is', () => {
  expect(failureOf('{ expect: {} }')).toHaveProperty('read')
  expect(failureOf('{ expect: { refused: not-my-department } }')).toHaveProperty('read')
})

test('an outcome goes with an act that has one', () => {
  expect(failureOf('{ at: 2026-03-02T10:00, by: water, acknowledges: accept, outcome: accepted }')).toHaveProperty(
    'read',
  )
})
