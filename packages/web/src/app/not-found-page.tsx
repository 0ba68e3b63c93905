import { useSpeech } from '../language/language.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { usePageTitle } from '../ui/page-title.ts'

export function NotFoundPage() {
  const { t } = useSpeech()
  usePageTitle(t.state.notFound)
  return (
    <div className="stack">
      <p className="faint">404</p>
      <h1>{t.state.notFound}</h1>
      <p className="soft">{t.state.notFoundHelp}</p>
      <p className="row">
        <ButtonLink kind="primary" to="/">
          {t.state.home}
        </ButtonLink>
        <ButtonLink to="/list">{t.shell.list}</ButtonLink>
      </p>
    </div>
  )
}
