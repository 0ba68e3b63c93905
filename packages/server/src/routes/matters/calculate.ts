import { findMatter, ok, refuse } from '@remit/core'
import { z } from 'zod'
import { publicRoute } from '../../http/route.ts'
import { calculateFor } from '../../presentation/calculated-view.ts'
import { refusal } from '../../refusal.ts'
import { facts, listId } from '../shapes.ts'

/** What a calculation of a matter comes to for stated facts, step by step. */
export const calculateMatter = publicRoute({
  method: 'post',
  path: '/api/matters/:id/calculations/:calculation',
  connection: 'own',
  params: z.strictObject({ id: listId, calculation: listId }),
  body: z.strictObject({ facts: facts.default({}) }),
  limit: 120,
  handle: ({ setting, params, body }) => {
    const { current: list } = setting.lists
    const matter = findMatter(list, params.id)
    if (matter === undefined) return refuse(refusal('unknown-matter', { matter: params.id }))
    if (matter.calculations[params.calculation] === undefined)
      return refuse(refusal('unknown-calculation', { calculation: params.calculation }))
    const calculated = calculateFor(list, matter, params.calculation, body.facts)
    return calculated.ok ? ok(calculated.value) : refuse(calculated.error)
  },
})
