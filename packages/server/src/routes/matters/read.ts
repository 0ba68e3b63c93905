import { findMatter, ok, refuse } from '@remit/core'
import { z } from 'zod'
import { readPrecedents } from '../../cases/precedents.ts'
import { publicRoute } from '../../http/route.ts'
import { presentMatter } from '../../presentation/matter-view.ts'
import { refusal } from '../../refusal.ts'
import { listId } from '../shapes.ts'

/** A matter of the list: its clauses, law, duties, findings, picture. */
export const readMatter = publicRoute({
  method: 'get',
  path: '/api/matters/:id',
  params: z.strictObject({ id: listId }),
  handle: async ({ setting, params }) => {
    const { current: list } = setting.lists
    const matter = findMatter(list, params.id)
    if (matter === undefined) return refuse(refusal('unknown-matter', { matter: params.id }))
    const precedents = await readPrecedents(setting.db, list, matter.id)
    const scenarios = setting.lists.scenariosOf(matter.id).map(({ id, kind, title }) => ({ id, kind, title }))
    return ok(presentMatter(list, matter, { precedents, scenarios }))
  },
})
