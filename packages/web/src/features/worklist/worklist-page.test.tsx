import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show.tsx'
import { willowCase } from '../../testing/willow-case.ts'

const rows = () => within(screen.getByRole('main')).getAllByRole('listitem')

test('the worklist shows what is owed with its reason, and a filter shows only some of it', async () => {
  const { user } = show('/work', { signedIn: 'lin' })
  expect(await screen.findByRole('heading', { name: '溪流局的待办' })).toBeTruthy()
  await screen.findByText('现场检查：查实；有毒：是')
  expect(rows()).toHaveLength(6)
  await user.click(screen.getByRole('button', { name: /逾期/ }))
  expect(rows()).toHaveLength(1)
  expect(screen.getByText(/11 月 20 日 16:20/)).toBeTruthy()
})

test('the arrow keys go from row to row and Enter opens', async () => {
  const { user } = show('/work', { signedIn: 'lin' })
  const [first] = await screen.findAllByRole('link', { name: '移送涉嫌犯罪' })
  first?.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('责令清理、改正')
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}')
  expect(await screen.findByRole('article', { name: '移送涉嫌犯罪' })).toBeTruthy()
})

test('several handovers are acknowledged together, and what is refused is told', async () => {
  const { api, user } = show('/work', { signedIn: 'lin', language: 'en' })
  api.intercept = ({ path, method }) => {
    if (method !== 'GET' && path.endsWith('000000000004/acts')) {
      const title = { zh: '没有需要签收的内容。', en: 'There is nothing to acknowledge.' }
      return { status: 409, body: { code: 'nothing-to-acknowledge', title, data: {} } }
    }
    return path.startsWith('/cases/') ? { status: 200, body: willowCase } : undefined
  }
  await user.click(await screen.findByRole('checkbox', { name: 'Select all to acknowledge' }))
  await user.click(screen.getByRole('button', { name: 'Acknowledge selected' }))
  const result = await screen.findByRole('alert')
  expect(result.textContent).toContain('1 acknowledged')
  expect(result.textContent).toContain('There is nothing to acknowledge.')
  const sent = api.requests.filter(({ path }) => path.endsWith('/acts'))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[0]?.body).toMatchObject({ act: 'acknowledge', duty: 'inspect', seen: willowCase.version })
})
