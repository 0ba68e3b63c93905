import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { refused } from '../../testing/fake-api.ts'
import { fakeUploads } from '../../testing/fake-uploads.ts'
import { type Shown, show } from '../../testing/show.tsx'

const address = `/report/dumping#${new URLSearchParams({ q: '染坊倒红水', facts: JSON.stringify({ polluter: 'enterprise' }) })}`

const filed = ({ api }: Shown) =>
  api.requests.find(({ path }) => path === '/reports')?.body as Record<string, unknown> | undefined

beforeEach(() => localStorage.clear())

describe('reporting in Chinese', () => {
  test('the form brings along what was said and asks for what the matter needs', async () => {
    show(address)
    expect(((await screen.findByLabelText('发生了什么')) as HTMLTextAreaElement).value).toBe('染坊倒红水')
    expect((screen.getByRole('radio', { name: '企业' }) as HTMLInputElement).checked).toBe(true)
    expect(screen.getByText('从前一页带来的，不对请改')).toBeTruthy()
    expect(screen.queryByText('有毒')).toBeNull()
  })

  test('a fact that exists only when something is so is asked only then', async () => {
    const { user } = show(address)
    await screen.findByLabelText('发生了什么')
    expect(screen.queryByRole('group', { name: /有哪些人受到伤害/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: '是' }))
    expect(screen.getByRole('group', { name: /有哪些人受到伤害/ })).toBeTruthy()
  })

  test('what is missing or wrong is said at the head and at the field, and nothing is sent', async () => {
    const shown = show(address)
    await shown.user.type(await screen.findByLabelText(/大约多少桶/), '很多')
    await shown.user.click(screen.getByRole('button', { name: '下一步：核对' }))
    expect(screen.getByRole('alert').textContent).toContain('有 2 处要改')
    expect(screen.getByRole('link', { name: '在哪里？' })).toBeTruthy()
    expect(screen.getByLabelText(/在哪里/).getAttribute('aria-invalid')).toBe('true')
    expect(filed(shown)).toBeUndefined()
  })

  test('a report is filed without a name, with its tables, and answered with a code', async () => {
    const shown = show(address)
    const { user } = shown
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.click(screen.getByRole('radio', { name: '是' }))
    await user.type(screen.getByRole('textbox', { name: '年龄 第 1 行' }), '13')
    await user.click(screen.getByRole('button', { name: '加一行' }))
    await user.type(screen.getByRole('textbox', { name: '年龄 第 2 行' }), '40')
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    await user.click(screen.getByRole('button', { name: '提交' }))

    expect(await screen.findByText('WLW7-3K9F-QM2X')).toBeTruthy()
    expect(screen.getByRole('img', { name: '扫码查进度' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看进度' }).getAttribute('href')).toBe('/track/WLW7-3K9F-QM2X')
    expect(filed(shown)).toMatchObject({
      matter: 'dumping',
      text: '染坊倒红水',
      facts: { place: '石桥', polluter: 'enterprise', injured: true, people: [{ age: 13 }, { age: 40 }] },
    })
    expect(filed(shown)).not.toHaveProperty('contact')
  })

  test('a refused report keeps everything that was filled in, and is sent again under the same key', async () => {
    const shown = show(address)
    const { api, user } = shown
    api.intercept = ({ path }) =>
      path === '/reports'
        ? refused(422, 'facts-wrong', '有的内容填写得不对。', 'Some facts are wrong.', {
            problems: [{ code: 'above', data: { fact: 'barrels' } }],
          })
        : undefined
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.type(screen.getByLabelText(/大约多少桶/), '9999')
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    await user.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('有的内容填写得不对。')).toBeTruthy()
    expect(screen.getByText('您填的内容都还在。')).toBeTruthy()
    expect(screen.getByLabelText(/大约多少桶/).getAttribute('aria-invalid')).toBe('true')
    expect((screen.getByLabelText(/在哪里/) as HTMLInputElement).value).toBe('石桥')

    api.intercept = () => undefined
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    await user.click(screen.getByRole('button', { name: '提交' }))
    await screen.findByText('WLW7-3K9F-QM2X')
    const keys = api.requests.filter(({ path }) => path === '/reports').map(({ body }) => (body as { key: string }).key)
    expect(new Set(keys).size).toBe(1)
  })
})

describe('checking before it is sent', () => {
  test('everything that will be sent is shown, nothing is sent yet, and one can go back', async () => {
    const shown = show(address)
    const { user } = shown
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.click(screen.getByRole('radio', { name: '是' }))
    await user.type(screen.getByRole('textbox', { name: '年龄 第 1 行' }), '13')
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    expect(screen.getByRole('heading', { name: '请核对后提交' })).toBeTruthy()
    for (const told of ['染坊倒红水', '石桥', '企业', /年龄：13/, '匿名']) expect(screen.getByText(told)).toBeTruthy()
    expect(filed(shown)).toBeUndefined()
    await user.click(screen.getByRole('button', { name: '返回修改' }))
    expect((screen.getByLabelText(/在哪里/) as HTMLInputElement).value).toBe('石桥')
  })

  test('a refusal for today says when to try again and whom to call', async () => {
    const { api, user } = show(address)
    api.intercept = ({ path }) =>
      path === '/reports'
        ? refused(429, 'reports-today-enough', '今天已经达到上限。', 'Enough for today.', {
            again: '2027-03-03T00:00:00',
            department: { zh: '登记局', en: 'Registry' },
            contact: { zh: '电话 5550100', en: 'phone 555 0100' },
            emergency: { zh: '紧急情况请敲钟', en: 'In an emergency ring the bell' },
          })
        : undefined
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    await user.click(screen.getByRole('button', { name: '提交' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('2027 年 3 月 3 日')
    expect(alert.textContent).toContain('电话 5550100')
    expect(alert.textContent).toContain('敲钟')
  })
})

describe('a draft', () => {
  test('what was begun is there when the page is opened again, without who reports, until it is deleted', async () => {
    const first = show('/report/dumping')
    await first.user.type(await screen.findByLabelText('发生了什么'), '写了一半')
    await first.user.click(screen.getByRole('radio', { name: /留下联系方式/ }))
    await first.user.type(screen.getByLabelText('姓名'), '林某')
    expect(JSON.stringify({ ...localStorage })).not.toContain('林某')
    cleanup()
    const again = show('/report/dumping')
    expect(((await screen.findByLabelText('发生了什么')) as HTMLTextAreaElement).value).toBe('写了一半')
    await again.user.click(screen.getByRole('button', { name: '删除草稿，重新填写' }))
    expect((screen.getByLabelText('发生了什么') as HTMLTextAreaElement).value).toBe('')
    expect(screen.queryByText('这是您上次没有提交的内容')).toBeNull()
    expect(localStorage.getItem('remit.draft.dumping')).toBeNull()
  })

  test('what was brought along from another question is not mixed with a draft', async () => {
    const first = show('/report/dumping')
    await first.user.type(await screen.findByLabelText('发生了什么'), '另一件事')
    cleanup()
    show(address)
    expect(((await screen.findByLabelText('发生了什么')) as HTMLTextAreaElement).value).toBe('染坊倒红水')
  })

  test('a report that was sent leaves none', async () => {
    const { user } = show(address)
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    expect(localStorage.getItem('remit.draft.dumping')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    await user.click(screen.getByRole('button', { name: '提交' }))
    await screen.findByText('WLW7-3K9F-QM2X')
    expect(localStorage.getItem('remit.draft.dumping')).toBeNull()
  })
})

describe('files', () => {
  const jpg = (name: string, size = 10) => new File([new Uint8Array(size)], name, { type: 'image/jpeg' })

  test('a file is sent as soon as it is chosen, can be taken away, and goes with the report by its id', async () => {
    const uploads = fakeUploads()
    const shown = show(address)
    const { user } = shown
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.upload(await screen.findByLabelText('选择文件'), [jpg('一.jpg'), jpg('二.jpg')])
    const list = screen.getByRole('list', { name: '选好的文件' })
    await waitFor(() => expect(within(list).getAllByText('✓ 已上传')).toHaveLength(2))
    await user.click(screen.getByRole('button', { name: '去掉 一.jpg' }))
    await user.click(screen.getByRole('button', { name: '下一步：核对' }))
    expect(screen.getByText('二.jpg')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '提交' }))
    await waitFor(() => expect(filed(shown)).toMatchObject({ files: ['upload-二.jpg'] }))
    expect(uploads.names).toEqual(['一.jpg', '二.jpg'])
  })

  test('a file that is refused says why and can be sent again; one too large is not sent at all', async () => {
    const uploads = fakeUploads()
    uploads.refuse = {
      code: 'file-has-macros',
      title: { zh: '这个文件里有宏程序，不能接收。', en: 'Macros.' },
      data: {},
    }
    const { user } = show(address)
    await user.upload(await screen.findByLabelText('选择文件'), [jpg('宏.jpg'), jpg('大.jpg', 1024 * 1024 + 1)])
    expect(await screen.findByText(/这个文件里有宏程序/)).toBeTruthy()
    expect(screen.getByText(/超过 1 MB，不能上传/)).toBeTruthy()
    expect(uploads.names).toEqual(['宏.jpg'])
    uploads.refuse = undefined
    await user.click(screen.getByRole('button', { name: '重新上传 宏.jpg' }))
    expect(await screen.findByText('✓ 已上传')).toBeTruthy()
  })

  test('more files than may be are told, and not added', async () => {
    fakeUploads()
    const { user } = show(address)
    await user.upload(
      await screen.findByLabelText('选择文件'),
      ['1', '2', '3', '4'].map(name => jpg(`${name}.jpg`)),
    )
    expect(await screen.findByText('最多 3 个文件，多出的没有加进来。')).toBeTruthy()
    expect(within(screen.getByRole('list', { name: '选好的文件' })).getAllByRole('listitem')).toHaveLength(3)
  })
})

describe('reporting in English', () => {
  test('someone can leave a name and a number, and a wrong number is told', async () => {
    const shown = show(address, { language: 'en' })
    const { user } = shown
    await user.type(await screen.findByLabelText(/Where\?/), 'by the bridge')
    await user.click(screen.getByRole('radio', { name: /I leave my contact/ }))
    await user.type(screen.getByLabelText('Name'), 'Lin')
    await user.type(screen.getByLabelText('Phone'), '12')
    await user.click(screen.getByRole('button', { name: 'Next: check it' }))
    expect(screen.getByRole('alert').textContent).toContain('A phone number of 5 to 20 digits')
    await user.type(screen.getByLabelText('Phone'), '34567')
    await user.click(screen.getByRole('button', { name: 'Next: check it' }))
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(filed(shown)).toMatchObject({ contact: { name: 'Lin', phone: '1234567' } }))
    expect(await screen.findByRole('heading', { name: /Received/ })).toBeTruthy()
  })
})

describe('matters that open otherwise', () => {
  test('an application is filed like a report', async () => {
    const shown = show('/report/market-scales')
    await shown.user.type(await screen.findByLabelText(/在哪里/), '北集')
    await shown.user.click(screen.getByRole('button', { name: '下一步：核对' }))
    await shown.user.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('WLW7-3K9F-QM2X')).toBeTruthy()
    expect(filed(shown)).toMatchObject({ matter: 'market-scales', facts: { place: '北集' } })
  })

  test('what citizens cannot open says how it begins and whom to ask, and shows no form', async () => {
    show('/report/apprentices')
    expect(await screen.findByText('这个事项不由群众提出，这里没有表可填')).toBeTruthy()
    expect(screen.getByText('它每月 1 日由系统自动立案。')).toBeTruthy()
    expect(await screen.findByText('0000-600105', { exact: false })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  })

  test('in English as well', async () => {
    show('/report/ferries', { language: 'en' })
    expect(await screen.findByText(/Citizens do not open cases of this matter/)).toBeTruthy()
    expect(screen.getByText(/Other departments refer them/)).toBeTruthy()
    expect(await screen.findByText('Watch Office')).toBeTruthy()
  })
})
