import { ok } from '@remit/core'
import { publicRoute } from '../../http/route.ts'
import { presentWords } from '../../presentation/list-view.ts'

/** The words of the list that a search looks through besides the summaries. */
export const readWords = publicRoute({
  method: 'get',
  path: '/api/list/words',
  connection: 'own',
  handle: ({ setting }) => ok(presentWords(setting.lists.current)),
})
