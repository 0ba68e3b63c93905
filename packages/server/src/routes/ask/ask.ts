import { answerReport, findMatter, ok, refuse } from '@remit/core'
import { z } from 'zod'
import { publicRoute } from '../../http/route.ts'
import { presentAnswer } from '../../presentation/ask-view.ts'
import { factsOf, readStatedFacts } from '../../presentation/stated-facts.ts'
import { refusal } from '../../refusal.ts'
import { facts, listId, words } from '../shapes.ts'

/** Who is responsible, for somebody's own words, or for a matter with facts, or both. */
export const ask = publicRoute({
  method: 'post',
  path: '/api/ask',
  connection: 'own',
  body: z.strictObject({
    text: words.optional(),
    matter: listId.optional(),
    facts: facts.optional(),
    skip: z.array(z.string().max(200)).max(200).optional(),
  }),
  limit: 300,
  handle: ({ setting, body }) => {
    const { current: list } = setting.lists
    const triage = setting.lists.triage()
    const { text = '', matter: named, facts: given = {}, skip = [] } = body
    const id = named ?? answerReport(triage, { text }).matter
    const matter = id === undefined ? undefined : findMatter(list, id)
    if (named !== undefined && matter === undefined) return refuse(refusal('unknown-matter', { matter: named }))
    if (matter === undefined) return ok(presentAnswer(list, text, answerReport(triage, { text })))
    const stated = readStatedFacts(matter, named === undefined ? factsOf(matter, given) : given)
    if (!stated.ok) return stated
    const asked = { text, skip, facts: stated.value, ...(named !== undefined && { matter: named }) }
    return ok(presentAnswer(list, text, answerReport(triage, asked)))
  },
})
