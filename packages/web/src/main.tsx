import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { makeQueryClient } from './api/queries.ts'
import { App } from './app/app.tsx'
import { applyDisplay, readDisplay } from './app/display.ts'
import { openForPrint } from './app/open-for-print.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

applyDisplay(readDisplay())
openForPrint()
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <App cache={makeQueryClient()} />
    </BrowserRouter>
  </StrictMode>,
)
