import type { Text } from '../../language/zh.ts'

const kilo = 1024
const mega = kilo * kilo

/** How large a file is, as people read it. `bytes`: its size. */
export const sizeText = (bytes: number, t: Text): string =>
  bytes < mega
    ? t.files.sizeSmall(String(Math.max(1, Math.round(bytes / kilo))))
    : t.files.size(String(Math.round((bytes / mega) * 10) / 10))
