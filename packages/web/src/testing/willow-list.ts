// An invented county for tests and for looking at the pages: no such place, law or department exists.
import type { DepartmentView, ListView, ListWordsView, MatterSummary } from '../api/views.ts'

const department = (id: string, zh: string, short: string, en: string, contact?: string): DepartmentView => ({
  id,
  name: { zh, en },
  short: { zh: short, en },
  kind: id === 'water-court' ? 'external' : 'department',
  ...(contact !== undefined && { contact: { zh: contact, en: contact } }),
  writtenAs: [zh],
})

export const departments = [
  department('brook', '柳溪县溪流管理局', '溪流局', 'Brook Office', '0000-600101'),
  department('watch', '柳溪县警务局', '警务局', 'Watch Office', '0000-600110'),
  department('trade', '柳溪县商事登记局', '商事局', 'Trade Registry', '0000-600103'),
  department('clinic', '柳溪县卫生局', '卫生局', 'Health Office', '0000-600104'),
  department('charter', '柳溪县编制办公室', '编制办', 'Charter Office', '0000-600105'),
]

/** In each way in which cases can come to be. */
const openings: Record<string, Pick<MatterSummary, 'openedBy' | 'schedule'>> = {
  dumping: { openedBy: ['report', 'inspection'] },
  ferries: { openedBy: ['referral'] },
  'market-scales': { openedBy: ['application', 'inspection', 'referral'] },
  apprentices: { openedBy: ['schedule'], schedule: { every: 'month', on: '1' } },
}

const summary = (
  number: number,
  id: string,
  title: [string, string],
  text: [string, string],
  example: string,
  bodies: string[],
): MatterSummary => ({
  id,
  number,
  title: { zh: title[0], en: title[1] },
  summary: { zh: text[0], en: text[1] },
  leads: bodies.slice(0, 1),
  departments: bodies,
  openedBy: [],
  ...openings[id],
  reportLabel: { zh: '举报', en: 'Report' },
  examples: [example],
  laws: number === 1 ? ['《溪流保护条例》（虚构）', 'Brook Protection Ordinance (invented)'] : [],
  findings: number === 1 ? 3 : 0,
  openQuestions: number === 1 ? 1 : 0,
})

export const matters = [
  summary(
    1,
    'dumping',
    ['向溪流倾倒废料监管', 'Dumping waste into the brook'],
    [
      '有人往溪里倒废料、废水，谁来查、谁来罚、谁来救人。',
      'Somebody dumps waste or waste water into the brook: who inspects, fines and helps.',
    ],
    '染坊半夜往柳溪里倒红水，下游的鸭子死了一片',
    ['brook', 'watch', 'trade', 'clinic'],
  ),
  summary(
    2,
    'ferries',
    ['渡口安全监管', 'Safety of ferries'],
    ['渡船超载、没有救生衣、夜里摆渡。', 'Ferries overloaded, without life jackets, or running at night.'],
    '渡船一次装了四十个人，一件救生衣都没有',
    ['watch', 'brook'],
  ),
  summary(
    3,
    'market-scales',
    ['集市秤具监管', 'Scales at the market'],
    ['集市上短斤少两。', 'Short weight at the market.'],
    '买三斤鱼回家一称只有两斤四两',
    ['trade', 'watch'],
  ),
  summary(
    4,
    'apprentices',
    ['学徒津贴发放', 'Apprentices’ allowance'],
    ['师傅不发学徒津贴，找谁要。', 'A master withholds the apprentice’s allowance.'],
    '我在木匠铺学了半年，津贴一次都没发',
    ['charter', 'trade'],
  ),
]

export const list: ListView = {
  id: 'willow',
  place: { zh: '柳溪县', en: 'Willow County' },
  title: { zh: '部门职责边界', en: 'Boundaries of responsibility' },
  version: '2026-11',
  effective: '2026-11-01',
  hash: 'a1b2c3',
  demonstration: true,
  emergency: {
    zh: '有人正受到伤害，请马上拨打急救和报警电话，再来这里说明情况。',
    en: 'If somebody is being hurt, call the emergency number first, then tell us here.',
  },
  elsewhere: {
    zh: '这份清单不管的事，请拨打县政府热线。',
    en: 'For what is not on this list, call the county’s hotline.',
  },
  source: { title: '柳溪县《部门职责边界》（虚构）' },
  departments,
  matters,
}

export const words: ListWordsView = {
  dumping: {
    clause: '救治受伤人员，做好疾病预防工作。\nTreats the injured and prevents disease.',
    case: '某染坊向柳溪倾倒废料\na dye works dumped waste into the brook',
    duty: '现场检查\nInspect on site',
  },
}
