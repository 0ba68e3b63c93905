// Whether everything that a list's templates ask for can be filled. The core knows only which files there are.
import { type DocumentForm, nearest, type Problem, type ResponsibilityList } from '@remit/core'
import { isFilled, loops, placeholdersOf } from './placeholders.ts'
import { type Placeholder, readPlaceholders } from './read-template.ts'

/** The path of a document's template among the list's files. */
export const templatePath = ({ template }: Pick<DocumentForm, 'template'>): string => `documents/${template}`

/** Problems of a list's templates: files that Word could not open, placeholders that nothing fills. */
export async function checkTemplates(
  list: ResponsibilityList,
  files: ReadonlyMap<string, string>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const form of Object.values(list.documents)) {
    const template = files.get(templatePath(form))
    // A file that is not there is told where the list is read.
    if (template === undefined) continue
    problems.push(...(await checkTemplate(list, form, Buffer.from(template, 'base64'))))
  }
  return problems
}

async function checkTemplate(list: ResponsibilityList, form: DocumentForm, template: Uint8Array): Promise<Problem[]> {
  const placeholders = await readPlaceholders(template)
  if ('broken' in placeholders) return [broken(form, placeholders.broken)]
  const asked = [
    ...(form.number === undefined ? [] : ['文号']),
    ...(form.addressed ? ['受文机关'] : []),
    ...form.fields.map(({ label }) => label.zh),
  ]
  const unused = asked.filter(label => !placeholders.some(({ name }) => name === label))
  return [
    ...placeholders.filter(placeholder => !isKnown(list, form, placeholder)).map(each => unknown(form, each)),
    ...unused.map(label => neverShown(form, label)),
  ]
}

const isKnown = (list: ResponsibilityList, form: DocumentForm, { name, opens, loop }: Placeholder): boolean =>
  opens ? Object.hasOwn(loops, name) : isFilled(list, form, name, loop)

const broken = (form: DocumentForm, found: string): Problem => ({
  level: 'error',
  code: 'template-broken',
  file: templatePath(form),
  text: { zh: `模板不能用：${found}`, en: `The template cannot be used: ${found}` },
  mend: {
    zh: '用 Word 打开，检查花括号是否成对、循环是否以 {/} 结束，另存为 .docx。',
    en: 'Open it in Word; see that braces come in pairs and loops end with {/}; save it as .docx.',
  },
})

function unknown(form: DocumentForm, { name, opens, loop }: Placeholder): Problem {
  const within = loop === undefined ? [] : (loops[loop as keyof typeof loops] ?? [])
  const known = opens ? Object.keys(loops) : [...within, ...placeholdersOf(form).filter(each => !each.startsWith('#'))]
  const near = nearest(name, known)
  const written = opens ? `{#${name}}` : `{${name}}`
  return {
    level: 'error',
    code: 'placeholder-unknown',
    file: templatePath(form),
    path: name,
    text: { zh: `没有内容可以填入 ${written}`, en: `Nothing fills ${written}` },
    mend:
      near === undefined
        ? { zh: `可用：${known.join('、')}，或者 事实:<编号>`, en: `Known: ${known.join(', ')}, or 事实:<fact id>` }
        : { zh: `是否想写 ${opens ? '#' : ''}${near}？`, en: `Did you mean ${opens ? '#' : ''}${near}?` },
  }
}

const neverShown = (form: DocumentForm, label: string): Problem => ({
  level: 'error',
  code: 'field-not-in-template',
  file: templatePath(form),
  path: label,
  text: {
    zh: `清单里写了“${label}”，但模板里没有 {${label}}`,
    en: `The list has “${label}”, but the template has no {${label}}`,
  },
  mend: {
    zh: `在模板里写上 {${label}}，或者从清单里删去这一项。`,
    en: `Write {${label}} in the template, or take it out of the list.`,
  },
})
