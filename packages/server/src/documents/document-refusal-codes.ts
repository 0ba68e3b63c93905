/** What is refused about documents. */
export const documentRefusalCodes = [
  'unknown-document',
  'document-settled',
  'document-not-shown',
  'unknown-field',
  'pdf-not-here',
  'pdf-failed',
] as const
