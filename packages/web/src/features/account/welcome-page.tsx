// Where a one-time link leads: whoever holds it sets a password of their own.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { send } from '../../api/client.ts'
import type { AccountLinkView, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { NewPassword, nothingTyped, problemOf, weaknessOf } from '../../ui/account/new-password.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { TextInput } from '../../ui/account/text-input.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Loading, Notice } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Panel } from '../../ui/panel.tsx'
import '../../ui/account/account.css'

export function WelcomePage() {
  const { t } = useSpeech()
  const { hash } = useLocation()
  const token = hash.slice(1)
  const { data, error } = useQuery({
    queryKey: ['account-link', token],
    queryFn: () => send<AccountLinkView>('/account-links/read', { token }),
    enabled: token.length >= 20,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const heading = t.entry.welcome[data?.purpose ?? 'invitation']
  usePageTitle(heading)
  return (
    <div className="entry">
      <h1>{heading}</h1>
      {token.length < 20 && <Notice look="amber" title={t.entry.linkMissing} />}
      {error !== null && (
        <>
          <Refused error={error} />
          <p>
            <ButtonLink to="/sign-in">{t.entry.toSignIn}</ButtonLink>
          </p>
        </>
      )}
      {token.length >= 20 && data === undefined && error === null && <Loading />}
      {data !== undefined && <WelcomeForm token={token} link={data} />}
    </div>
  )
}

function WelcomeForm({ token, link }: { token: string; link: AccountLinkView }) {
  const speech = useSpeech()
  const { t } = speech
  const first = link.name === undefined
  const [who, setWho] = useState({ name: '', account: '' })
  const [typed, setTyped] = useState(nothingTyped)
  const [problem, setProblem] = useState<string>()
  const [asked, setAsked] = useState(false)
  const use = useUse(token)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const found = problemOf(typed, link.rules, speech)
    setProblem(found)
    const named = !first || (who.name.trim() !== '' && who.account.trim().length > 1)
    if (found !== undefined || !named || use.isPending) return
    use.mutate({ password: typed.next, ...(first && who) }, { onError: error => setProblem(weaknessOf(error, speech)) })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        {link.name !== undefined && `${t.entry.welcomeFor(link.name)} `}
        {first ? t.entry.firstHelp : t.entry.welcomeHelp}
      </p>
      <Refused error={use.error} />
      <Panel>
        {first ? (
          <>
            <TextInput
              id="welcome-name"
              label={t.entry.yourName}
              value={who.name}
              onChange={name => setWho({ ...who, name })}
              autoComplete="name"
              maxLength={100}
              problem={asked && who.name.trim() === '' ? t.field.fill : undefined}
            />
            <TextInput
              id="welcome-account"
              label={t.entry.yourAccount}
              value={who.account}
              onChange={account => setWho({ ...who, account })}
              autoComplete="username"
              spellCheck={false}
              maxLength={64}
              help={t.entry.accountHelp}
              problem={asked && who.account.trim().length < 2 ? t.field.fill : undefined}
            />
          </>
        ) : (
          <TextInput
            id="welcome-account"
            label={t.entry.yourAccount}
            value={link.account ?? ''}
            onChange={() => {}}
            autoComplete="username"
            readOnly
          />
        )}
        <NewPassword form="welcome" typed={typed} onType={setTyped} rules={link.rules} problem={problem} />
        <p className="form-end">
          <Button kind="primary" type="submit" aria-disabled={use.isPending || undefined}>
            {use.isPending ? t.form.sending : t.entry.accept}
          </Button>
        </p>
      </Panel>
    </form>
  )
}

/** Uses the link up; what is still to be done is on the page where one signs in. */
function useUse(token: string) {
  const entered = useEntered()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (given: { password: string; name?: string; account?: string }) =>
      send<SessionView>('/account-links/use', { token, ...given }),
    onSuccess: session => {
      entered(session)
      if (session.person === undefined) void navigate('/sign-in', { replace: true })
    },
  })
}
