// What becomes of an objection, and of the duty that it is about.
import type { CaseEvent } from './events.ts'
import type { CaseState, Objection } from './state.ts'

type ObjectionEvent = CaseEvent & {
  type:
    | 'objection-raised'
    | 'objection-withdrawn'
    | 'objection-agreed'
    | 'objection-ruled'
    | 'objection-referred'
    | 'opinion-given'
}

/** The state after a step in settling who bears a duty. */
export function evolveObjection(state: CaseState, event: ObjectionEvent): CaseState {
  const stamp = { at: event.at, by: event.by }
  const { duty } = event.data
  switch (event.type) {
    case 'objection-raised':
      return { ...state, objections: [...state.objections, { ...event.data, ...stamp }] }
    case 'objection-referred':
      return changeOpen(state, duty, objection => ({
        ...objection,
        referred: { ...stamp, tried: event.data.tried },
      }))
    case 'opinion-given': {
      const { department, text } = event.data
      return changeOpen(state, duty, ({ opinions = [], ...objection }) => ({
        ...objection,
        opinions: [...opinions.filter(each => each.department !== department), { department, text, ...stamp }],
      }))
    }
    case 'objection-withdrawn': {
      const { reason } = event.data
      return end(state, duty, { how: 'withdrawn', ...stamp, ...(reason !== undefined && { reason }) })
    }
    case 'objection-agreed': {
      const { bearer, minute, signatures } = event.data
      const ended = { how: 'agreed' as const, ...stamp, bearer, reason: minute, ...(signatures && { signatures }) }
      return moved(end(state, duty, ended), event)
    }
    case 'objection-ruled': {
      const { bearer, reason } = event.data
      return moved(end(state, duty, { how: 'ruled', ...stamp, bearer, reason }), event)
    }
  }
}

const changeOpen = (state: CaseState, duty: string, change: (open: Objection) => Objection): CaseState => ({
  ...state,
  objections: state.objections.map(objection =>
    objection.duty === duty && objection.ended === undefined ? change(objection) : objection,
  ),
})

const end = (state: CaseState, duty: string, ended: NonNullable<Objection['ended']>): CaseState =>
  changeOpen(state, duty, objection => ({ ...objection, ended }))

const moved = (state: CaseState, event: CaseEvent & { type: 'objection-agreed' | 'objection-ruled' }): CaseState => ({
  ...state,
  bearers: { ...state.bearers, [event.data.duty]: { department: event.data.bearer, at: event.at, by: event.by } },
})
