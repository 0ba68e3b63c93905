// Where lanes, cards and lines stand. Columns follow the order in which duties can arise; lines keep to the gutters.

import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { keysOf } from '../condition/combine.ts'
import type { Condition, Test } from '../condition/condition.ts'
import { regularOutcome } from '../responsibility/regular-course.ts'
import type { Text } from '../text.ts'
import type { Card, CardMark, Lane, Line, Picture } from './picture.ts'

const size = { laneHead: 128, card: { width: 150, height: 56 }, gutter: 44, rowGap: 18, lanePadding: 16, edge: 16 }

/** What is drawn on the cards: who bears each duty, how it is marked, what stands beneath its title. */
export interface Drawing {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly title: Text
  readonly lead: string
  readonly bearerOf: (duty: Duty) => string
  readonly markOf: (duty: Duty) => CardMark
  readonly subtitleOf: (duty: Duty) => Text
  /** Duties that are left out of the picture. */
  readonly omit?: (duty: Duty) => boolean
}

interface Cell {
  readonly duty: Duty
  readonly department: string
  readonly column: number
  row: number
}

/** Lays a matter's duties out as a swimlane. */
export function layOut(drawing: Drawing): Picture {
  const { matter } = drawing
  const duties = matter.order.map(id => matter.duties[id] as Duty).filter(duty => drawing.omit?.(duty) !== true)
  const edges = edgesOf(matter, duties)
  const cells = place(drawing, duties, columnsOf(duties, edges))
  const lanes = lanesOf(drawing, cells)
  const cards = cells.map(cell => cardOf(drawing, cell, lanes))
  const lines = edges.flatMap(edge => lineOf(drawing, edge, cards))
  const columns = Math.max(0, ...cells.map(({ column }) => column)) + 1
  const last = lanes.at(-1)
  return {
    title: drawing.title,
    width: size.laneHead + size.edge * 2 + columns * size.card.width + (columns - 1) * size.gutter,
    height: last === undefined ? size.edge : last.y + last.height,
    laneHeadWidth: size.laneHead,
    lanes,
    cards,
    lines,
  }
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly dashed: boolean
}

/** What each duty waits for: directly, or through duties that are not shown; what follows from other edges is left out. */
function edgesOf(matter: Matter, duties: readonly Duty[]): readonly Edge[] {
  const shown = new Set(duties.map(({ id }) => id))
  const before = new Map(duties.map(duty => [duty.id, shownBefore(matter, duty, shown)]))
  const reaches = (from: string, to: string): boolean =>
    (before.get(to) ?? []).some(key => key === from || reaches(from, key))
  return duties.flatMap(duty => {
    const direct = before.get(duty.id) ?? []
    return direct
      .filter(from => !direct.some(other => other !== from && reaches(from, other)))
      .map(from => ({ from, to: duty.id, dashed: duty.modality === 'may' || !regularly(matter, duty.when, from) }))
  })
}

function shownBefore(matter: Matter, duty: Duty, shown: ReadonlySet<string>): readonly string[] {
  const found = keysOf(duty.when).flatMap(key => {
    if (shown.has(key)) return [key]
    const hidden = matter.duties[key]
    return hidden === undefined ? [] : shownBefore(matter, hidden, shown)
  })
  return [...new Set(found)]
}

/** Whether some row is content with the regular outcome of the duty that it waits for. */
function regularly(matter: Matter, when: Condition, from: string): boolean {
  const regular = regularOutcome(matter.duties[from] as Duty)
  return when.some(row => row.every(({ key, test }) => key !== from || accepts(test, regular)))
}

const accepts = (test: Test, outcome: string): boolean => {
  if (test.kind === 'one-of') return test.values.includes(outcome)
  return test.kind === 'not' ? !accepts(test.test, outcome) : true
}

function columnsOf(duties: readonly Duty[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const { id } of duties) {
    const before = edges.filter(({ to }) => to === id).map(({ from }) => columns.get(from) ?? 0)
    columns.set(id, before.length === 0 ? 0 : Math.max(...before) + 1)
  }
  return columns
}

function place({ bearerOf }: Drawing, duties: readonly Duty[], columns: ReadonlyMap<string, number>): Cell[] {
  const taken = new Set<string>()
  return duties.map(duty => {
    const cell: Cell = { duty, department: bearerOf(duty), column: columns.get(duty.id) ?? 0, row: 0 }
    while (taken.has(`${cell.department} ${cell.column} ${cell.row}`)) cell.row += 1
    taken.add(`${cell.department} ${cell.column} ${cell.row}`)
    return cell
  })
}

const laneHeight = (rows: number): number => size.lanePadding * 2 + rows * size.card.height + (rows - 1) * size.rowGap

function lanesOf({ list, lead }: Drawing, cells: readonly Cell[]): Lane[] {
  const rows = new Map<string, number>()
  for (const { department, row } of cells) rows.set(department, Math.max(rows.get(department) ?? 1, row + 1))
  const departments = [...rows.keys()].sort((a, b) => Number(b === lead) - Number(a === lead))
  let y = 0
  return departments.map(department => {
    const height = laneHeight(rows.get(department) ?? 1)
    const known = list.departments[department]
    const lane: Lane = {
      department,
      label: known?.short ?? { zh: department, en: department },
      role: roleOf(department === lead, known?.kind),
      y,
      height,
    }
    y += height
    return lane
  })
}

const roleOf = (leads: boolean, kind: string | undefined): Text => {
  if (leads) return { zh: '牵头', en: 'lead' }
  return kind === 'external' ? { zh: '清单外', en: 'not on the list' } : { zh: '配合', en: 'supporting' }
}

function cardOf(
  { markOf, subtitleOf }: Drawing,
  { duty, department, column, row }: Cell,
  lanes: readonly Lane[],
): Card {
  const lane = lanes.find(each => each.department === department)
  return {
    duty: duty.id,
    department,
    column,
    x: size.laneHead + size.edge + column * (size.card.width + size.gutter),
    y: (lane?.y ?? 0) + size.lanePadding + row * (size.card.height + size.rowGap),
    ...size.card,
    title: duty.title,
    subtitle: subtitleOf(duty),
    mark: markOf(duty),
    may: duty.modality === 'may',
  }
}

function lineOf({ matter }: Drawing, { from, to, dashed }: Edge, cards: readonly Card[]): Line[] {
  const start = cards.find(({ duty }) => duty === from)
  const end = cards.find(({ duty }) => duty === to)
  if (start === undefined || end === undefined) return []
  const crosses = start.department !== end.department
  const label =
    crosses && matter.duties[from]?.handsOverTo === end.department ? { label: { zh: '移送', en: 'hands over' } } : {}
  return [{ from, to, kind: crosses ? 'handover' : 'order', dashed, ...label, points: route(start, end) }]
}

/** Straight where nothing is between; otherwise down a gutter, along the gap above the target's row, down a gutter. */
function route(start: Card, end: Card): Line['points'] {
  const [x1, y1] = [start.x + start.width, start.y + start.height / 2]
  const [x2, y2] = [end.x, end.y + end.height / 2]
  const out = x1 + size.gutter / 2
  const into = x2 - size.gutter / 2
  if (end.column - start.column === 1)
    return y1 === y2
      ? [
          [x1, y1],
          [x2, y2],
        ]
      : [
          [x1, y1],
          [into, y1],
          [into, y2],
          [x2, y2],
        ]
  const along = end.y - size.rowGap / 2
  return [
    [x1, y1],
    [out, y1],
    [out, along],
    [into, along],
    [into, y2],
    [x2, y2],
  ]
}
