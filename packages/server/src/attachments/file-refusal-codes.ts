/** What is refused about files, and about what a reporter adds. */
export const fileRefusalCodes = [
  'file-empty',
  'file-type-not-allowed',
  'file-has-macros',
  'file-damaged',
  'file-unpacks-too-large',
  'file-infected',
  'scanner-unreachable',
  'too-busy',
  'too-many-files',
  'files-too-large-together',
  'uploads-today-enough',
  'reports-today-enough',
  'unknown-upload',
  'unknown-attachment',
  'no-preview',
  'unknown-question',
  'satisfaction-given',
] as const

export type FileRefusalCode = (typeof fileRefusalCodes)[number]
