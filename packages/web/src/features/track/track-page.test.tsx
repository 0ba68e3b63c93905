import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { TrackView } from '../../api/views.ts'
import { refused, trackView } from '../../testing/fake-api.ts'
import { fakeUploads } from '../../testing/fake-uploads.ts'
import { type Shown, show } from '../../testing/show.tsx'

const code = 'WLW7-3K9F-QM2X'

/** The track page of a report that stands otherwise than usual; what is posted is answered with `after`. */
function tracked(view: Partial<TrackView>, after: Partial<TrackView> = {}, language: 'zh' | 'en' = 'zh'): Shown {
  return show(`/track/${code}`, {
    language,
    intercept: ({ path, method }) =>
      path.startsWith('/track/')
        ? { status: 200, body: { ...trackView, ...view, ...(method === 'POST' && after) } }
        : undefined,
  })
}
const posted = ({ api }: Shown) => api.requests.find(({ method }) => method === 'POST')

test('a code leads to who has it now and by when', async () => {
  const { user } = show('/track')
  await user.type(await screen.findByLabelText('查询码'), 'wlw7-3k9f-qm2x')
  await user.click(screen.getByRole('button', { name: '查询' }))
  expect(await screen.findByRole('heading', { name: '现在在谁手里' })).toBeTruthy()
  expect(screen.getByText('责令染坊把废料清走')).toBeTruthy()
  expect(screen.getByText('已经超过时限，督办部门看得到。')).toBeTruthy()
})

test('an unknown code is told, and can be corrected', async () => {
  show('/track/NOPE', { language: 'en' })
  expect((await screen.findByRole('alert')).textContent).toContain('No report has this code')
  expect((screen.getByLabelText('Tracking code') as HTMLInputElement).value).toBe('NOPE')
})

test('what was sent can be read again, and more can be added with a file', async () => {
  fakeUploads()
  const later = {
    at: '2026-11-22T10:00:00',
    text: '昨晚又倒了',
    files: [{ name: '桶.jpg', size: 3, type: 'image/jpeg' }],
  }
  const shown = tracked({}, { sent: [...trackView.sent, later] })
  const { user } = shown
  expect(await screen.findByText('染坊倒红水')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '发送' }))
  expect(screen.getByText('请填写')).toBeTruthy()
  await user.type(screen.getByLabelText('想补充什么'), '昨晚又倒了')
  await user.upload(await screen.findByLabelText('选择文件'), new File(['abc'], '桶.jpg', { type: 'image/jpeg' }))
  await screen.findByText('✓ 已上传')
  await user.click(screen.getByRole('button', { name: '发送' }))
  expect(await screen.findByText('已收到您补充的内容。')).toBeTruthy()
  expect(posted(shown)).toMatchObject({
    path: `/track/${code}/additions`,
    body: { text: '昨晚又倒了', files: ['upload-桶.jpg'] },
  })
  expect((screen.getByLabelText('想补充什么') as HTMLTextAreaElement).value).toBe('')
  expect(screen.getByText('桶.jpg')).toBeTruthy()
})

test('an addition that is refused keeps the words', async () => {
  const { user, api } = tracked({})
  await user.type(await screen.findByLabelText('想补充什么'), '说了很多')
  api.intercept = ({ method, path }) =>
    method === 'POST' && path.endsWith('/additions')
      ? refused(429, 'too-many-requests', '请求太频繁。', 'Too many requests.')
      : undefined
  await user.click(screen.getByRole('button', { name: '发送' }))
  expect(await screen.findByText('请求太频繁。')).toBeTruthy()
  expect((screen.getByLabelText('想补充什么') as HTMLTextAreaElement).value).toBe('说了很多')
})

test('a question is shown first, and answered where it stands', async () => {
  const question = {
    version: 4,
    at: '2026-11-20T09:00:00',
    department: 'brook',
    text: 'Which bridge?',
    answered: false,
  }
  const shown = tracked({ questions: [question] }, { questions: [{ ...question, answered: true }] }, 'en')
  expect(await screen.findByText('Which bridge?')).toBeTruthy()
  await shown.user.type(screen.getByLabelText('Your answer'), 'The stone one')
  await shown.user.click(screen.getByRole('button', { name: 'Send the answer' }))
  await waitFor(() => expect(screen.queryByText('Which bridge?')).toBeNull())
  expect(posted(shown)).toMatchObject({ body: { text: 'The stone one', answers: 4 } })
})

test('a withdrawal is told to the departments, and the page says what follows', async () => {
  const shown = tracked({}, { withdrawn: '2026-11-22T10:00:00' })
  await shown.user.click(await screen.findByText('不想再追究了？'))
  await shown.user.click(screen.getByRole('button', { name: '告诉承办部门我不再追究' }))
  expect(await screen.findByText(/是否继续办，由部门依法决定/)).toBeTruthy()
  expect(posted(shown)?.path).toBe(`/track/${code}/withdrawal`)
})

test('after the closing one is asked once how content one is', async () => {
  const closed = { closed: '2026-11-22T10:00:00', now: [], satisfaction: { asked: true } }
  const shown = tracked(closed, { ...closed, satisfaction: { asked: false, score: 4 } })
  await shown.user.click(await screen.findByRole('button', { name: '提交评价' }))
  expect(screen.getByText('请选一项')).toBeTruthy()
  await shown.user.click(screen.getByRole('radio', { name: '满意' }))
  await shown.user.type(screen.getByLabelText(/想说的话/), '很快')
  await shown.user.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText('谢谢。您的评价：满意')).toBeTruthy()
  expect(posted(shown)?.body).toEqual({ score: 4, words: '很快' })
  expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull()
})
