import type { Ground } from '@remit/core'
import type { Speech } from '../../language/language.tsx'

/** Tests in a row of words. */
export const groundsText = (grounds: readonly Ground[], { t, say }: Speech): string =>
  grounds.map(ground => say(ground.text)).join(t.and)
