import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeApi } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'

const moved = {
  ...willowCase,
  version: 13,
  timeline: [
    ...willowCase.timeline,
    {
      version: 13,
      at: '2026-11-22T10:59:00',
      department: 'watch',
      person: '何川',
      role: 'officer' as const,
      type: 'note-added',
      text: { zh: '何川记了一笔', en: 'Chuan added a note' },
    },
  ],
}

function movingOn(): FakeApi['intercept'] {
  let looked = 0
  return ({ path }) => {
    if (path === `/cases/${caseId}/version`) return { status: 200, body: { version: 13 } }
    if (path !== `/cases/${caseId}`) return undefined
    looked += 1
    return { status: 200, body: looked === 1 ? willowCase : moved }
  }
}

test('a case that moved on meanwhile says so, changes nothing by itself, and keeps what is being typed', async () => {
  const shown = show(`/cases/${caseId}`, { signedIn: 'lin', intercept: movingOn() })
  const { user } = shown
  const order = within(await screen.findByRole('article', { name: '责令清理、改正' }))
  await user.click(order.getByRole('button', { name: '办理' }))
  await user.click(order.getByRole('radio', { name: '拒不改正' }))
  await user.type(order.getByLabelText('备注'), '第二次')
  expect(await screen.findByText(/案件有新进展/)).toBeTruthy()
  expect(screen.queryByText('何川记了一笔')).toBeNull()
  await user.click(screen.getByRole('button', { name: '查看' }))
  expect(await screen.findByText('您打开以后，别人办了这些：')).toBeTruthy()
  expect(screen.getAllByText('何川记了一笔')).toHaveLength(2)
  expect((order.getByLabelText('备注') as HTMLTextAreaElement).value).toBe('第二次')
  await waitFor(() => expect(screen.queryByText(/案件有新进展/)).toBeNull())
})

test('in English as well', async () => {
  const shown = show(`/cases/${caseId}`, { signedIn: 'lin', language: 'en', intercept: movingOn() })
  expect(await screen.findByText(/The case has moved on/)).toBeTruthy()
  await shown.user.click(screen.getByRole('button', { name: 'Show' }))
  expect(await screen.findByText('Since you opened it, others did this:')).toBeTruthy()
})

test('a case that stands where it stood says nothing', async () => {
  const { api } = show(`/cases/${caseId}`, { signedIn: 'lin' })
  await waitFor(() => expect(api.requests.some(({ path }) => path.endsWith('/version'))).toBe(true))
  expect(screen.queryByText(/案件有新进展/)).toBeNull()
})
