import { expect, test } from 'vitest'
import { mergeProcedures } from './merge-procedures.ts'

const inspection = {
  id: 'inspection',
  facts: { fouled: { type: 'boolean' } },
  duties: {
    accept: { by: 'lead', when: 'opened', within: '5 working days' },
    inspect: { by: 'water', when: { accept: 'accepted' } },
  },
  'closing-needs': [{ needs: { accept: 'done' } }, { when: { fouled: true }, needs: { inspect: 'done' } }],
}
const procedures = new Map<string, unknown>([['inspection', inspection]])

test('what a procedure says is the matter’s as if it had written it', () => {
  const { data, origins } = mergeProcedures({ id: 'well', procedures: [{ use: 'inspection' }] }, procedures)
  expect(data).toMatchObject({ id: 'well', facts: inspection.facts, duties: inspection.duties })
  expect(origins).toEqual({
    'facts.fouled': 'inspection',
    'duties.accept': 'inspection',
    'duties.inspect': 'inspection',
  })
})

test('what the matter writes under the same id wins key by key; null drops it', () => {
  const matter = {
    procedures: [{ use: 'inspection' }],
    duties: { accept: { within: '3 days' }, inspect: null },
    'closing-needs': [{ needs: { order: 'done' } }],
  }
  const { data } = mergeProcedures(matter, procedures)
  expect(data).toMatchObject({
    duties: { accept: { by: 'lead', when: 'opened', within: '3 days' } },
    'closing-needs': [...inspection['closing-needs'], { needs: { order: 'done' } }],
  })
  expect((data as typeof inspection).duties).not.toHaveProperty('inspect')
})

test('a condition on a procedure narrows the duties with which it begins, and its closing needs that have none', () => {
  const { data } = mergeProcedures({ procedures: [{ use: 'inspection', when: { place: 'well' } }] }, procedures)
  expect(data).toMatchObject({
    duties: { accept: { when: { place: 'well' } }, inspect: { when: { accept: 'accepted' } } },
    'closing-needs': [{ when: { place: 'well' }, needs: { accept: 'done' } }, { when: { fouled: true } }],
  })
})

test('a procedure that does not exist is told', () => {
  expect(mergeProcedures({ procedures: [{ use: 'inspektion' }] }, procedures).unknown).toEqual(['inspektion'])
})

test('a matter that is not even a map is left as it is', () => {
  expect(mergeProcedures('nothing', procedures).data).toBe('nothing')
})
