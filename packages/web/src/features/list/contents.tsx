import { useSpeech } from '../../language/language.tsx'

/** The parts of a long page; stays in sight beside them where there is room. */
export function Contents({ parts }: { parts: readonly { readonly id: string; readonly title: string }[] }) {
  const { t } = useSpeech()
  return (
    <nav className="contents no-print" aria-label={t.matter.contents}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
