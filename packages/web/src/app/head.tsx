import { useQuery } from '@tanstack/react-query'
import { Link, NavLink } from 'react-router'
import { sessionQuery, worklistQuery } from '../api/queries.ts'
import { useList } from '../api/use-list.ts'
import { Bell } from '../features/notices/bell.tsx'
import { useSpeech } from '../language/language.tsx'
import { administers, isTold, seesCases } from '../ui/account/person-home.ts'
import { Tag } from '../ui/tag.tsx'
import { HeadSearch, HeadSearchLink } from './head-search.tsx'
import { SignedIn } from './signed-in.tsx'

export function Head({ large, onLarge }: { large: boolean; onLarge: (large: boolean) => void }) {
  const { t, say } = useSpeech()
  const { list } = useList()
  const { data: session } = useQuery(sessionQuery)
  const person = session?.person
  const works = person !== undefined && seesCases(person)
  return (
    <header className="head">
      <div className="head-inside">
        <Link className="brand" to="/">
          <span className="brand-sign" aria-hidden="true">
            界
          </span>
          <span className="brand-name">{t.product}</span>
          {list !== undefined && <span className="brand-place">{t.shell.listOf(say(list.place))}</span>}
        </Link>
        {list?.demonstration && (
          <span className="head-demonstration" title={t.shell.demonstrationMeans}>
            <Tag look="amber">{t.shell.demonstration}</Tag>
          </span>
        )}
        <nav className="menu" aria-label={t.shell.nav}>
          {works && (
            <NavLink to="/work">
              {t.shell.work}
              <OwedCount />
            </NavLink>
          )}
          {works && <NavLink to="/cases">{t.shell.cases}</NavLink>}
          {person !== undefined && administers(person) && (
            <NavLink to="/administration">{t.administration.page}</NavLink>
          )}
          <NavLink to="/" end>
            {t.shell.ask}
          </NavLink>
          <NavLink to="/list">{t.shell.list}</NavLink>
          <NavLink to="/track">{t.shell.track}</NavLink>
        </nav>
        {works && <HeadSearch />}
        <div className="head-tools">
          {works && <HeadSearchLink />}
          {person !== undefined && isTold(person) && <Bell />}
          <button type="button" className="tool" aria-pressed={large} onClick={() => onLarge(!large)}>
            {t.shell.large}
          </button>
          <LanguageSwitch />
          {person === undefined ? (
            <Link className="tool" to="/sign-in">
              {t.shell.signIn}
            </Link>
          ) : (
            <SignedIn person={person} />
          )}
        </div>
      </div>
    </header>
  )
}

/** How much the department owes; in red while something is overdue. */
function OwedCount() {
  const { data } = useQuery(worklistQuery)
  if (data === undefined || data.counts.owed === 0) return null
  return (
    <span className={data.counts.overdue > 0 ? 'menu-count menu-count-overdue' : 'menu-count'}>{data.counts.owed}</span>
  )
}

function LanguageSwitch() {
  const { t, language, speak } = useSpeech()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="tool"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={t.otherLanguage.name}
      onClick={() => speak(other)}
    >
      {t.otherLanguage.shown}
    </button>
  )
}
