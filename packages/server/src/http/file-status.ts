import type { FileRefusalCode } from '../attachments/file-refusal-codes.ts'

const notFound = 404
const conflict = 409
const tooLarge = 413
const unsupported = 415
const unprocessable = 422
const tooMany = 429
const unavailable = 503

/** HTTP status of what is refused about files, by code. */
export const fileStatus: Readonly<Record<FileRefusalCode, number>> = {
  'file-empty': unprocessable,
  'file-type-not-allowed': unsupported,
  'file-has-macros': unprocessable,
  'file-damaged': unprocessable,
  'file-unpacks-too-large': unprocessable,
  'file-infected': unprocessable,
  'scanner-unreachable': unavailable,
  'too-busy': unavailable,
  'too-many-files': unprocessable,
  'files-too-large-together': tooLarge,
  'uploads-today-enough': tooMany,
  'reports-today-enough': tooMany,
  'unknown-upload': notFound,
  'unknown-attachment': notFound,
  'no-preview': notFound,
  'unknown-question': unprocessable,
  'satisfaction-given': conflict,
}
