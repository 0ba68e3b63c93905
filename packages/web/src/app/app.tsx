import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type Language, LanguageProvider } from '../language/language.tsx'
import { Pages } from './pages.tsx'
import './tokens.css'
import './base.css'
import './print.css'

/** Everything but the router: the browser's at home, one in memory in tests. */
export function App({ cache, language }: { cache: QueryClient; language?: Language }) {
  return (
    <QueryClientProvider client={cache}>
      <LanguageProvider {...(language && { initial: language })}>
        <Pages />
      </LanguageProvider>
    </QueryClientProvider>
  )
}
