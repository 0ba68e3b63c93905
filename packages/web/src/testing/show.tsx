// Puts the whole application on the test's screen, at an address, in a language, over the fake server.
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import { makeQueryClient } from '../api/queries.ts'
import { App } from '../app/app.tsx'
import type { Language } from '../language/language.tsx'
import { type FakeApi, makeFakeApi } from './fake-api.ts'

export interface Shown {
  readonly api: FakeApi
  readonly user: ReturnType<typeof userEvent.setup>
}

export function show(
  address: string,
  {
    language = 'zh',
    signedIn,
    intercept,
  }: { language?: Language; signedIn?: string; intercept?: FakeApi['intercept'] } = {},
): Shown {
  const api = makeFakeApi(signedIn === undefined ? {} : { signedIn })
  if (intercept !== undefined) api.intercept = intercept
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(input, 'http://localhost')
    const { status, body } = api.answer({
      method: init.method ?? 'GET',
      path: pathname.replace(/^\/api/, ''),
      query: searchParams,
      ...(typeof init.body === 'string' && { body: JSON.parse(init.body) as unknown }),
    })
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
  })
  render(
    <MemoryRouter initialEntries={[address]}>
      <App cache={makeQueryClient()} language={language} />
    </MemoryRouter>,
  )
  return { api, user: userEvent.setup() }
}
