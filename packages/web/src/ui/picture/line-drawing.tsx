import type { Line } from '@remit/core'

type Point = readonly [number, number]

const radius = 7
const headLength = 9

/** A handover, or what comes after what: an arrow with round corners and its word in the middle. */
export function LineDrawing({ line, label }: { line: Line; label: string | undefined }) {
  const points = shorten(line.points)
  const tip = line.points.at(-1)
  const before = line.points.at(-2)
  if (tip === undefined || before === undefined) return null
  const look = `line line-${line.kind}${line.dashed ? ' line-dashed' : ''}`
  return (
    <g className={look}>
      <path className="line-path" d={roundedPath(points)} />
      <path className="line-head" d={arrowHead(before, tip)} />
      {label !== undefined && <Label at={middleOf(line.points)} label={label} />}
    </g>
  )
}

function Label({ at: [x, y], label }: { at: Point; label: string }) {
  return (
    <foreignObject x={x - 60} y={y - 9} width={120} height={18} className="line-label-place">
      <div className="line-label">
        <span>{label}</span>
      </div>
    </foreignObject>
  )
}

/** The path ends where the arrow's head begins. */
function shorten(points: readonly Point[]): readonly Point[] {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (tip === undefined || before === undefined) return points
  const [dx, dy] = direction(before, tip)
  return [...points.slice(0, -1), [tip[0] - dx * headLength, tip[1] - dy * headLength]]
}

function roundedPath(points: readonly Point[]): string {
  const [first] = points
  if (first === undefined) return ''
  let path = `M${first[0]} ${first[1]}`
  points.slice(1).forEach((point, index) => {
    const next = points[index + 2]
    if (next === undefined) {
      path += `L${point[0]} ${point[1]}`
      return
    }
    const before = points[index] as Point
    const bend = Math.min(radius, length(before, point) / 2, length(point, next) / 2)
    const [ax, ay] = direction(before, point)
    const [bx, by] = direction(point, next)
    path += `L${point[0] - ax * bend} ${point[1] - ay * bend}`
    path += `Q${point[0]} ${point[1]} ${point[0] + bx * bend} ${point[1] + by * bend}`
  })
  return path
}

function arrowHead(before: Point, [x, y]: Point): string {
  const [dx, dy] = direction(before, [x, y])
  const [bx, by] = [x - dx * headLength, y - dy * headLength]
  return `M${x} ${y}L${bx - dy * 4.5} ${by + dx * 4.5}L${bx + dy * 4.5} ${by - dx * 4.5}Z`
}

/** The middle of the longest upright stretch, where a label hides least; of the longest, if none is upright. */
function middleOf(points: readonly Point[]): Point {
  const stretches = points.slice(1).map((to, index) => ({ from: points[index] as Point, to }))
  const upright = stretches.filter(({ from, to }) => from[0] === to[0] && from[1] !== to[1])
  const among = upright.length > 0 ? upright : stretches
  const longest = among.reduce((best, each) => (length(each.from, each.to) > length(best.from, best.to) ? each : best))
  return [(longest.from[0] + longest.to[0]) / 2, (longest.from[1] + longest.to[1]) / 2]
}

const length = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay)

function direction(from: Point, to: Point): Point {
  const far = length(from, to) || 1
  return [(to[0] - from[0]) / far, (to[1] - from[1]) / far]
}
