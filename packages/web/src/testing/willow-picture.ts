// Small pictures laid out by hand, as core lays them out.
import type { Card, CardMark, Line, Picture, Text } from '@remit/core'
import { departments } from './willow-list.ts'

const size = { head: 128, width: 150, height: 56, gutter: 44, edge: 16, lane: 88 }

interface Placed {
  readonly duty: string
  readonly department: string
  readonly column: number
  readonly title: Text
  readonly subtitle?: Text
  readonly mark?: CardMark
  readonly may?: boolean
}

export function picture(title: Text, placed: readonly Placed[], lines: readonly [string, string, string?][]): Picture {
  const bodies = [...new Set(placed.map(({ department }) => department))]
  const lanes = bodies.map((department, index) => ({
    department,
    label: departments.find(({ id }) => id === department)?.short ?? { zh: department, en: department },
    role: index === 0 ? { zh: '牵头', en: 'lead' } : { zh: '配合', en: 'supporting' },
    y: index * size.lane,
    height: size.lane,
  }))
  const cards = placed.map(
    ({ duty, department, column, title, subtitle, mark = 'plain', may = false }): Card => ({
      duty,
      department,
      column,
      x: size.head + size.edge + column * (size.width + size.gutter),
      y: bodies.indexOf(department) * size.lane + 16,
      width: size.width,
      height: size.height,
      title,
      subtitle: subtitle ?? { zh: '', en: '' },
      mark,
      may,
    }),
  )
  const columns = Math.max(...placed.map(({ column }) => column)) + 1
  return {
    title,
    width: size.head + size.edge * 2 + columns * size.width + (columns - 1) * size.gutter,
    height: bodies.length * size.lane,
    laneHeadWidth: size.head,
    lanes,
    cards,
    lines: lines.map(([from, to, how]) => lineBetween(cards, from, to, how)),
  }
}

function lineBetween(cards: readonly Card[], from: string, to: string, how?: string): Line {
  const start = cards.find(({ duty }) => duty === from)!
  const end = cards.find(({ duty }) => duty === to)!
  const [x1, y1, x2, y2] = [start.x + start.width, start.y + 28, end.x, end.y + 28]
  const bend = x2 - size.gutter / 2
  const crosses = start.department !== end.department
  return {
    from,
    to,
    kind: crosses ? 'handover' : 'order',
    dashed: how === 'dashed',
    ...(crosses && how !== 'dashed' && { label: { zh: '移送', en: 'hands over' } }),
    points:
      y1 === y2
        ? [
            [x1, y1],
            [x2, y2],
          ]
        : [
            [x1, y1],
            [bend, y1],
            [bend, y2],
            [x2, y2],
          ],
  }
}

const title = { zh: '向溪流倾倒废料监管', en: 'Dumping waste into the brook' }

const duties: readonly Placed[] = [
  {
    duty: 'accept',
    department: 'brook',
    column: 0,
    title: { zh: '受理、立案', en: 'Accept the report' },
    subtitle: { zh: '5个工作日', en: '5 working days' },
  },
  {
    duty: 'inspect',
    department: 'brook',
    column: 1,
    title: { zh: '现场检查', en: 'Inspect on site' },
    subtitle: { zh: '60个工作日', en: '60 working days' },
  },
  {
    duty: 'order',
    department: 'brook',
    column: 2,
    title: { zh: '责令清理、改正', en: 'Order the waste to be cleared' },
    subtitle: { zh: '5个工作日', en: '5 working days' },
  },
  {
    duty: 'fine',
    department: 'brook',
    column: 3,
    title: { zh: '罚款', en: 'Fine' },
    subtitle: { zh: '30个工作日', en: '30 working days' },
  },
  {
    duty: 'hand-over',
    department: 'brook',
    column: 4,
    title: { zh: '移送涉嫌犯罪', en: 'Hand over a suspected crime' },
    subtitle: { zh: '24小时', en: '24 hours' },
  },
  {
    duty: 'investigate',
    department: 'watch',
    column: 5,
    title: { zh: '审查、立案', en: 'Examine and open a criminal file' },
    subtitle: { zh: '3日', en: '3 days' },
  },
  {
    duty: 'revoke',
    department: 'trade',
    column: 3,
    title: { zh: '吊销营业执照', en: 'Revoke the licence' },
    subtitle: { zh: '若拒不改正', en: 'if the order is refused' },
    mark: 'possible',
  },
  {
    duty: 'treat',
    department: 'clinic',
    column: 2,
    title: { zh: '救治受伤的人', en: 'Treat the injured' },
    subtitle: { zh: '若有人受伤', en: 'if somebody is hurt' },
    mark: 'possible',
    may: true,
  },
]

const lines: readonly [string, string, string?][] = [
  ['accept', 'inspect'],
  ['inspect', 'order'],
  ['order', 'fine'],
  ['fine', 'hand-over'],
  ['hand-over', 'investigate'],
  ['order', 'revoke', 'dashed'],
  ['inspect', 'treat', 'dashed'],
]

export const matterPicture = picture(title, duties, lines)

const marks: Record<string, [CardMark, string, string]> = {
  accept: ['discharged', '11-16 受理', '11-16 accepted'],
  inspect: ['discharged', '11-18 查实', '11-18 found'],
  order: ['owed', '11月25日前', 'by 25 Nov'],
  fine: ['owed', '12月30日前', 'by 30 Dec'],
  'hand-over': ['overdue', '11月20日 16:20前', 'by 20 Nov 16:20'],
  investigate: ['possible', '签收后3日', '3 days after receipt'],
  revoke: ['dormant', '若拒不改正', 'if the order is refused'],
  treat: ['void', '无人受伤', 'nobody was hurt'],
}

export const casePicture = picture(
  title,
  duties.map(duty => {
    const [mark, zh, en] = marks[duty.duty] ?? ['plain', '', '']
    return { ...duty, mark, subtitle: { zh, en } }
  }),
  lines,
)
