import { ok } from '@remit/core'
import { fileKinds } from '../../attachments/file-kinds.ts'
import { publicRoute } from '../../http/route.ts'
import type { UploadRulesView } from '../../views.ts'

/** What may be sent: kinds of file, how large, how many. */
export const readUploadRules = publicRoute({
  method: 'get',
  path: '/api/uploads',
  handle: ({ setting }) => {
    const { largestFile, mostFiles, largestTogether } = setting.attachments.rules
    return ok<UploadRulesView>({
      extensions: fileKinds.map(({ extension }) => extension),
      types: fileKinds.map(({ type }) => type),
      largestFile,
      mostFiles,
      largestTogether,
    })
  },
})
