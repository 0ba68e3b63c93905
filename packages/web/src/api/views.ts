// The contract with the server: types only.
export type * from '../../../server/src/views.ts'
