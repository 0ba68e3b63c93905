import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refused } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'

test('whoever may not see who looked is told so', async () => {
  show('/cases/00000000-0000-4000-8000-000000000009/reads', {
    signedIn: 'lin',
    intercept: ({ path }) =>
      path.endsWith('/reads')
        ? refused(403, 'head-needed', '这要由部门负责人来办。', 'This needs the head of the department.')
        : undefined,
  })
  expect(await screen.findByText('这要由部门负责人来办。')).toBeTruthy()
})

test('who was shown what stands there with name, department and what it was, in either language', async () => {
  const reads = [
    { at: '2026-03-02T01:00:00.000Z', person: 'an-auditor', name: '周审', department: 'water', what: ['proof'] },
    { at: '2026-03-01T01:00:00.000Z', person: 'lin', name: '林一', department: 'water', what: ['reporter', '回访'] },
  ]
  show('/cases/00000000-0000-4000-8000-000000000009/reads', {
    signedIn: 'lin',
    language: 'en',
    intercept: ({ path }) =>
      path.endsWith('/reads') ? { status: 200, body: { number: '柳1〔2026〕3号', reads, more: false } } : undefined,
  })
  expect(await screen.findByRole('heading', { name: /柳1〔2026〕3号/ })).toBeTruthy()
  expect(screen.getByRole('cell', { name: 'export for an auditor' })).toBeTruthy()
  expect(screen.getByRole('cell', { name: /how to reach the reporter.*回访/ })).toBeTruthy()
  expect(screen.getByRole('cell', { name: '周审' })).toBeTruthy()
})
