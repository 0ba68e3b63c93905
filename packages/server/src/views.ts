// What the server answers with. The web imports these types and nothing else from here.

export type * from './views/account-views.ts'
export type * from './views/attachment-views.ts'
export type * from './views/case-requests.ts'
export type * from './views/case-views.ts'
export type * from './views/change-views.ts'
export type * from './views/document-views.ts'
export type * from './views/list-views.ts'
export type * from './views/notice-views.ts'
export type * from './views/operation-views.ts'
export type * from './views/public-views.ts'
export type * from './views/search-views.ts'
export type * from './views/staff-views.ts'
