// Whether what the list says of its documents names things that are there. Placeholders are the server's to check: it reads the Word files.
import { checkReference } from './check-reference.ts'
import type { DocumentForm, ResponsibilityList } from './list.ts'
import type { Problem } from './problem.ts'

const file = 'documents/documents.yaml'

/** Problems of the declared documents. */
export const checkDocuments = (list: ResponsibilityList): readonly Problem[] =>
  Object.values(list.documents).flatMap((form, index) => [
    ...referencesOf(list, form, index),
    ...neverIssued(list, form, index),
    ...writtenTwice(list, form, index),
    ...labelsTwice(form, index),
  ])

/** The documents of matters that a form writes. */
export const writtenBy = ({ id, writes }: Pick<DocumentForm, 'id' | 'writes'>): readonly string[] =>
  writes.length > 0 ? writes : [id]

function referencesOf(list: ResponsibilityList, form: DocumentForm, index: number): Problem[] {
  const facts = Object.assign({}, ...list.matters.map(matter => matter.facts)) as Record<string, unknown>
  const duties = Object.assign({}, ...list.matters.map(matter => matter.duties)) as Record<string, unknown>
  const produced = Object.assign({}, ...list.matters.map(matter => matter.documents)) as Record<string, unknown>
  const to = (path: string, name: string, among: Readonly<Record<string, unknown>>) =>
    checkReference({ path: `${index}.${path}`, to: name, among, file })
  return [
    ...form.writes.map(name => to('writes', name, produced)),
    ...form.issuedBy.map(name => to('issued-by', name, { lead: true, ...list.departments })),
    ...form.matters.map(name => to('matters', name, Object.fromEntries(list.matters.map(({ id }) => [id, true])))),
    ...form.needs.facts.map(name => to('needs.facts', name, facts)),
    ...Object.keys(form.needs.duties).map(name => to('needs.duties', name, duties)),
    ...form.fields.flatMap(({ fact }, at) => (fact === undefined ? [] : [to(`fields.${at}.fact`, fact, facts)])),
  ].filter(problem => problem !== undefined)
}

function neverIssued({ matters }: ResponsibilityList, form: DocumentForm, index: number): Problem[] {
  const written = writtenBy(form)
  const produced = matters.some(({ duties }) =>
    Object.values(duties).some(({ produces }) => produces.some(name => written.includes(name))),
  )
  if (produced || form.issuedBy.length > 0) return []
  return [
    {
      level: 'error',
      code: 'document-nobody-issues',
      file,
      path: `${index}`,
      text: { zh: `没有职责产生${form.title.zh}`, en: `No duty produces “${form.title.en}”` },
      mend: {
        zh: '在 writes 里写出它对应的文书，或者用 issued-by 写明谁可以制作。',
        en: 'Name the documents that it writes under writes, or who may issue it under issued-by.',
      },
    },
  ]
}

function writtenTwice({ documents }: ResponsibilityList, form: DocumentForm, index: number): Problem[] {
  const others = Object.values(documents).slice(0, index)
  return writtenBy(form).flatMap(name => {
    const other = others.find(each => writtenBy(each).includes(name))
    if (other === undefined) return []
    return [
      {
        level: 'error',
        code: 'document-written-twice',
        file,
        path: `${index}.writes`,
        text: { zh: `${other.id} 和 ${form.id} 都对应 ${name}`, en: `${other.id} and ${form.id} both write ${name}` },
        mend: { zh: '只保留一处。', en: 'Keep one of them.' },
      },
    ]
  })
}

const labelsTwice = ({ id, fields }: DocumentForm, index: number): Problem[] =>
  fields.flatMap(({ label }, at) =>
    fields.findIndex(each => each.label.zh === label.zh) === at
      ? []
      : [
          {
            level: 'error' as const,
            code: 'name-means-two-things',
            file,
            path: `${index}.fields.${at}.label`,
            text: { zh: `${id} 有两项叫“${label.zh}”`, en: `${id} has two fields called “${label.zh}”` },
            mend: { zh: '给其中一项另起一个名称。', en: 'Give one of them another name.' },
          },
        ],
  )

/** Templates that are named and not in the folder. `files`: the paths of all the list's files. */
export const templatesNotThere = ({ documents }: ResponsibilityList, files: ReadonlySet<string>): readonly Problem[] =>
  Object.values(documents).flatMap(({ template }, index) =>
    files.has(`documents/${template}`)
      ? []
      : [
          {
            level: 'error' as const,
            code: 'no-template',
            file,
            path: `${index}.template`,
            text: { zh: `没有文件 documents/${template}`, en: `There is no file documents/${template}` },
            mend: {
              zh: '把 Word 模板放进 documents 文件夹，或者改正文件名。',
              en: 'Put the Word template into the folder documents, or correct the name.',
            },
          },
        ],
  )
