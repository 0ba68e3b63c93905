import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { attachmentsView } from '../../testing/fake-api.ts'
import { fakeUploads } from '../../testing/fake-uploads.ts'
import { type Shown, show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'

const address = `/cases/${caseId}`

const withAttach = (language: 'zh' | 'en' = 'zh', files: object = attachmentsView): Shown =>
  show(address, {
    signedIn: 'lin',
    language,
    intercept: ({ path, method }) => {
      if (path === address) return { status: 200, body: { ...willowCase, allowed: [{ act: 'attach' }] } }
      if (path !== `${address}/attachments`) return undefined
      return { status: 200, body: method === 'POST' ? { ...willowCase, version: willowCase.version + 1 } : files }
    },
  })

test('each file is there to be saved; a picture is fetched only when somebody asks for it', async () => {
  const { user } = withAttach()
  const link = await screen.findByRole('link', { name: '下载 红水.jpg' })
  expect(link.getAttribute('href')).toBe(`/api/cases/${caseId}/attachments/a1`)
  expect(screen.getByText('群众提交', { exact: false })).toBeTruthy()
  expect(screen.queryByRole('img', { name: '红水.jpg' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '预览 红水.jpg' }))
  expect(screen.getByRole('img', { name: '红水.jpg' }).getAttribute('src')).toMatch(/a1\/preview$/)
  expect(screen.queryByRole('button', { name: '预览 笔录.pdf' })).toBeNull()
})

test('an officer adds files to the case', async () => {
  fakeUploads()
  const shown = withAttach('en')
  await shown.user.click(await screen.findByRole('button', { name: 'Add files' }))
  const form = screen.getByRole('form', { name: 'Add files' })
  await shown.user.upload(await within(form).findByLabelText('Choose files'), new File(['a'], 'a.pdf'))
  await within(form).findByText('✓ Sent')
  await shown.user.click(within(form).getByRole('button', { name: 'Add to the case' }))
  await waitFor(() =>
    expect(
      shown.api.requests.find(({ path, method }) => method === 'POST' && path.endsWith('/attachments')),
    ).toMatchObject({
      body: { files: ['upload-a.pdf'], seen: willowCase.version },
    }),
  )
})

test('who may not see them learns how many there are; and what the reporter thinks of it is shown', async () => {
  withAttach('zh', {
    attachments: [],
    count: 2,
    satisfaction: [{ score: 2, words: '太慢', at: '2026-11-22T10:00:00' }],
  })
  expect(await screen.findByText('有 2 个附件，只给承办部门看。')).toBeTruthy()
  expect(screen.getByText('2 分，不满意')).toBeTruthy()
  expect(screen.getByText('太慢')).toBeTruthy()
})
