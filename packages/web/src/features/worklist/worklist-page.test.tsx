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

test('j, k and x go through the rows and mark what is to be acknowledged', async () => {
  const { user } = show('/work', { signedIn: 'lin' })
  await screen.findByText('现场检查：查实；有毒：是')
  await user.keyboard('j')
  expect(document.activeElement?.textContent).toBe('移送涉嫌犯罪')
  for (let step = 0; step < 5 && !document.activeElement?.closest('li')?.querySelector('input'); step++)
    await user.keyboard('j')
  await user.keyboard('x')
  expect(screen.getByText('已选 1 件')).toBeTruthy()
})

test('more rows come when asked for, and the address keeps the order', async () => {
  const { api, user } = show('/work', { signedIn: 'lin' })
  await screen.findByText('现场检查：查实；有毒：是')
  await user.selectOptions(screen.getByRole('combobox', { name: '排序' }), '案号')
  await waitFor(() => expect(rows()).toHaveLength(4))
  await user.click(screen.getByRole('button', { name: '再看一些' }))
  await waitFor(() => expect(rows()).toHaveLength(6))
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
  expect(api.requests.at(-1)?.query.get('cursor')).toBe('behind-the-fourth')
})

test('a filter is a chip that a press takes away, and a kept one comes back', async () => {
  localStorage.clear()
  const { api, user } = show('/work?matter=dumping', { signedIn: 'lin' })
  await user.click(await screen.findByText('更多条件'))
  await user.type(screen.getByRole('textbox', { name: '起个名字' }), '倾倒')
  await user.click(screen.getByRole('button', { name: '保存这组条件' }))
  await user.click(screen.getByRole('button', { name: /去掉条件/ }))
  await waitFor(() => expect(api.requests.at(-1)?.query.get('matter')).toBeNull())
  await user.click(screen.getByRole('button', { name: '倾倒' }))
  expect(await screen.findByRole('button', { name: /去掉条件/ })).toBeTruthy()
})
