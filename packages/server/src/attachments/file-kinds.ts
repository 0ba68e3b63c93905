// The kinds of file that are taken in. Nothing else is, whatever it is called.

/** A kind of file: its media type, how its name ends, whether a browser may show it as a picture. */
export interface FileKind {
  readonly type: string
  readonly extension: string
  readonly preview: boolean
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const kind = (type: string, extension: string, preview = false): FileKind => ({ type, extension, preview })

/** Every kind that is taken in. */
export const fileKinds: readonly FileKind[] = [
  kind('image/jpeg', 'jpg', true),
  kind('image/png', 'png', true),
  kind('image/webp', 'webp', true),
  kind('image/heic', 'heic'),
  kind('application/pdf', 'pdf'),
  kind(word, 'docx'),
  kind(sheet, 'xlsx'),
  kind('text/plain', 'txt'),
  kind('audio/mpeg', 'mp3'),
  kind('audio/mp4', 'm4a'),
  kind('video/mp4', 'mp4'),
]

/** What the detection calls a kind, where it has another name for it. */
export const alsoCalled: Readonly<Record<string, string>> = {
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
}

/** The kind of a media type, if it is one that is taken in. */
export const findKind = (type: string): FileKind | undefined => fileKinds.find(each => each.type === type)

/** Whether a kind is a Word or Excel file: an archive that must be looked into. */
export const isOffice = ({ type }: FileKind): boolean => type === word || type === sheet

/** The kind of a media type that was taken in. */
export function getKind(type: string): FileKind {
  const found = findKind(type)
  if (found === undefined) throw new Error(`No file of type ${type} is taken in`)
  return found
}
