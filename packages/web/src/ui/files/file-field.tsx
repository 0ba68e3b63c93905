// Choosing files: from the disk, with the phone's camera, or dropped. Each shows how far it is, or why it was not taken.
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import { uploadRulesQuery } from '../../api/queries.ts'
import type { UploadRulesView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FileList } from './file-list.tsx'
import { sizeText } from './size-text.ts'
import type { Uploads } from './use-uploads.ts'
import './files.css'

export function FileField({ uploads }: { uploads: Uploads }) {
  const { data: rules } = useQuery(uploadRulesQuery)
  if (rules === undefined) return null
  return <Choosing uploads={uploads} rules={rules} />
}

function Choosing({ uploads, rules }: { uploads: Uploads; rules: UploadRulesView }) {
  const { t } = useSpeech()
  const id = useId()
  const [over, setOver] = useState(false)
  const [tooMany, setTooMany] = useState(false)
  const add = (files: Iterable<File> | null) => setTooMany(files !== null && !uploads.add(files, rules))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const kinds = rules.extensions.map(each => each.toUpperCase()).join(t.and)
  // A phone that is not offered HEIC hands over a JPEG, from which the server can take out where it was taken.
  const accept = [...rules.types, ...rules.extensions.map(each => `.${each}`)]
    .filter(each => !/hei[cf]$/.test(each))
    .join(',')
  return (
    <fieldset
      aria-label={t.files.heading}
      className={over ? 'files files-over' : 'files'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="row">
        <FileInput label={t.files.add} accept={accept} describedBy={`${id}-rules`} multiple onFiles={add} />
        <span className="files-camera">
          <FileInput label={t.files.photo} accept="image/*" camera onFiles={add} />
        </span>
        <span className="files-drop faint small" aria-hidden="true">
          {t.files.drop}
        </span>
      </div>
      <p className="field-help" id={`${id}-rules`}>
        {t.files.bounds(sizeText(rules.largestFile, t), rules.mostFiles)}
      </p>
      <details className="small">
        <summary>{t.files.more}</summary>
        <p className="field-help">{t.files.kinds(kinds)}</p>
        <p className="field-help">{t.files.privacy}</p>
      </details>
      {tooMany && (
        <p className="field-problem" role="alert">
          {t.files.tooMany(rules.mostFiles)}
        </p>
      )}
      <FileList uploads={uploads} rules={rules} />
    </fieldset>
  )
}

interface FileInputProps {
  readonly label: string
  readonly accept: string
  readonly describedBy?: string
  readonly multiple?: boolean
  readonly camera?: boolean
  readonly onFiles: (files: Iterable<File> | null) => void
}

/** The browser's own chooser, under a label that looks like a button. */
function FileInput({ label, accept, describedBy, multiple = false, camera = false, onFiles }: FileInputProps) {
  return (
    <label className="button button-secondary files-button">
      {label}
      <input
        type="file"
        className="unseen"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy}
        capture={camera ? 'environment' : undefined}
        onChange={event => {
          onFiles([...(event.target.files ?? [])])
          // The same file can be chosen again after it was taken away.
          event.target.value = ''
        }}
      />
    </label>
  )
}
