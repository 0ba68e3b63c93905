// Signing in: by password and a second step; in the demonstration by a click.
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../api/queries.ts'
import type { PasswordRulesView, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import '../../ui/account/account.css'
import { CodeStep } from './code-step.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { People } from './people.tsx'
import { RenewStep } from './renew-step.tsx'
import './sign-in.css'

// A server that does not say them says what is wrong with a password all the same.
const leastKnown: PasswordRulesView = { length: 8, kinds: 1, days: 0 }

export function SignInPage() {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(sessionQuery)
  usePageTitle(t.signIn.page)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  if (data === undefined) return <Loading />
  return <Step session={data} />
}

function Step({ session: { step, rules, people, person } }: { session: SessionView }) {
  switch (step) {
    case 'code':
      return <CodeStep />
    case 'enrol':
      return <EnrolStep />
    case 'renew':
      return <RenewStep rules={rules ?? leastKnown} />
    default:
      return people === undefined ? <PasswordStep /> : <People people={people} now={person} />
  }
}
