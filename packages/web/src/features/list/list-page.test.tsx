import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show.tsx'

test('the list is found by a law that a matter rests on', async () => {
  const { user } = show('/list')
  expect(await screen.findByText('共 4 个事项')).toBeTruthy()
  await user.type(screen.getByRole('searchbox', { name: '找事项' }), '红水')
  expect(await screen.findByText('4 个事项中的 1 个')).toBeTruthy()
  await user.clear(screen.getByRole('searchbox', { name: '找事项' }))
  await user.type(screen.getByRole('searchbox', { name: '找事项' }), '溪流保护条例')
  expect((await screen.findAllByText('出现在：依据')).length).toBeGreaterThan(0)
})

test('the list can be narrowed to a department', async () => {
  const { user } = show('/list', { language: 'en' })
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Department' }), 'Health Office')
  expect(await screen.findByText('1 of 4 matters')).toBeTruthy()
})

test('a matter shows its words, its law with currency, its findings and who settles what is open', async () => {
  show('/list/dumping', { language: 'en' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Dumping waste into the brook' })).toBeTruthy()
  expect(screen.getByText('1、《溪流保护条例》2、《废料管理办法》')).toBeTruthy()
  expect(screen.getByText('Repealed')).toBeTruthy()
  expect(screen.getByText('replaced by 《溪流保护条例》（虚构）')).toBeTruthy()
  expect(screen.getByText('settled by Charter Office')).toBeTruthy()
})

test('a calculation shows its steps', async () => {
  const { user } = show('/list/dumping')
  const summary = await screen.findByText('倾倒罚款')
  await user.click(summary)
  await user.type(screen.getByLabelText(/废料桶数/), '40')
  await user.click(screen.getByRole('button', { name: '计算' }))
  const steps = await screen.findByRole('table', { name: '倾倒罚款' })
  expect(within(steps).getByText(/80,000.00/)).toBeTruthy()
})
