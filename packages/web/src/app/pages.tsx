// The addresses. The first page is at hand; every other is loaded when it is opened.
import { lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { AskPage } from '../features/ask/ask-page.tsx'
import { Loading } from '../ui/notice.tsx'
import { Broken } from './broken.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'
import { StaffOnly } from './staff-only.tsx'

const ReportPage = lazy(async () => ({ default: (await import('../features/report/report-page.tsx')).ReportPage }))
const ReceiptPage = lazy(async () => ({ default: (await import('../features/report/receipt-page.tsx')).ReceiptPage }))
const TrackPage = lazy(async () => ({ default: (await import('../features/track/track-page.tsx')).TrackPage }))
const ListPage = lazy(async () => ({ default: (await import('../features/list/list-page.tsx')).ListPage }))
const MatterPage = lazy(async () => ({ default: (await import('../features/list/matter-page.tsx')).MatterPage }))
const ReadsPage = lazy(async () => ({ default: (await import('../features/audit/reads-page.tsx')).ReadsPage }))
const SearchPage = lazy(async () => ({ default: (await import('../features/search/search-page.tsx')).SearchPage }))
const SignInPage = lazy(async () => ({ default: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage }))
const WelcomePage = lazy(async () => ({ default: (await import('../features/account/welcome-page.tsx')).WelcomePage }))
const AccountPage = lazy(async () => ({ default: (await import('../features/account/account-page.tsx')).AccountPage }))
const AdministrationPage = lazy(async () => ({
  default: (await import('../features/administration/administration-page.tsx')).AdministrationPage,
}))
const WorklistPage = lazy(async () => ({
  default: (await import('../features/worklist/worklist-page.tsx')).WorklistPage,
}))
const OpenCasePage = lazy(async () => ({
  default: (await import('../features/open-case/open-case-page.tsx')).OpenCasePage,
}))
const NoticesPage = lazy(async () => ({ default: (await import('../features/notices/notices-page.tsx')).NoticesPage }))
const SatisfactionPage = lazy(async () => ({
  default: (await import('../features/satisfaction/satisfaction-page.tsx')).SatisfactionPage,
}))
const CasesPage = lazy(async () => ({ default: (await import('../features/cases/cases-page.tsx')).CasesPage }))
const Attachments = lazy(async () => ({
  default: (await import('../features/attachments/attachments.tsx')).Attachments,
}))
const Documents = lazy(async () => ({
  default: (await import('../features/documents/documents.tsx')).Documents,
}))
const CasePage = lazy(async () => ({ default: (await import('../features/case/case-page.tsx')).CasePage }))

export function Pages() {
  const { pathname } = useLocation()
  return (
    <Shell>
      <Broken key={pathname}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/" element={<AskPage />} />
            <Route path="/report/:matter" element={<ReportPage />} />
            <Route path="/receipt/:code" element={<ReceiptPage />} />
            <Route path="/track" element={<TrackPage />} />
            <Route path="/track/:code" element={<TrackPage />} />
            <Route path="/list" element={<ListPage />} />
            <Route path="/list/:matter" element={<MatterPage />} />
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/welcome" element={<WelcomePage />} />
            <Route
              path="/account"
              element={
                <StaffOnly>
                  <AccountPage />
                </StaffOnly>
              }
            />
            <Route
              path="/administration"
              element={
                <StaffOnly>
                  <AdministrationPage />
                </StaffOnly>
              }
            />
            <Route
              path="/work"
              element={
                <StaffOnly>
                  <WorklistPage />
                </StaffOnly>
              }
            />
            <Route
              path="/cases"
              element={
                <StaffOnly>
                  <CasesPage />
                </StaffOnly>
              }
            />
            <Route
              path="/satisfaction"
              element={
                <StaffOnly>
                  <SatisfactionPage />
                </StaffOnly>
              }
            />
            <Route
              path="/notices"
              element={
                <StaffOnly>
                  <NoticesPage />
                </StaffOnly>
              }
            />
            <Route
              path="/search"
              element={
                <StaffOnly>
                  <SearchPage />
                </StaffOnly>
              }
            />
            <Route
              path="/cases/new"
              element={
                <StaffOnly>
                  <OpenCasePage />
                </StaffOnly>
              }
            />
            <Route
              path="/cases/:id"
              element={
                <StaffOnly>
                  <CasePage
                    files={view => (
                      <Suspense fallback={null}>
                        <Attachments view={view} />
                      </Suspense>
                    )}
                    documents={view => (
                      <Suspense fallback={null}>
                        <Documents view={view} />
                      </Suspense>
                    )}
                  />
                </StaffOnly>
              }
            />
            <Route
              path="/cases/:id/reads"
              element={
                <StaffOnly>
                  <ReadsPage />
                </StaffOnly>
              }
            />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </Broken>
    </Shell>
  )
}
