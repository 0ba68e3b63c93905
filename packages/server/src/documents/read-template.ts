// A template as a Word file: its placeholders, in their order.
import { type Tag, TagDisposition, TemplateHandler } from 'easy-template-x'

/** A placeholder, with the loop within which it stands. */
export interface Placeholder {
  readonly name: string
  readonly opens: boolean
  readonly loop?: string
}

/** The placeholders of a template, or what is wrong with its braces or its file. */
export async function readPlaceholders(
  template: Uint8Array,
): Promise<readonly Placeholder[] | { readonly broken: string }> {
  let tags: Tag[]
  try {
    tags = await new TemplateHandler().parseTags(Buffer.from(template))
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) }
  }
  const open: string[] = []
  const found: Placeholder[] = []
  for (const { name, disposition } of tags) {
    if (disposition === TagDisposition.Close) {
      if (open.pop() === undefined) return { broken: `{/${name}}` }
      continue
    }
    const loop = open.at(-1)
    found.push({ name, opens: disposition === TagDisposition.Open, ...(loop !== undefined && { loop }) })
    if (disposition === TagDisposition.Open) open.push(name)
  }
  return open.length === 0 ? found : { broken: `{#${open.at(-1)}}` }
}
