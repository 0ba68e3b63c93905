export { type AppParts, createApp } from './app.ts'
export { exportProof } from './audit/export-proof.ts'
export { unpackProof } from './audit/pack-proof.ts'
export type { AuditReport, Finding } from './audit/report.ts'
export { type Anchor, readAnchor, sayAnchor } from './audit/seal.ts'
export { verifyAudit } from './audit/verify.ts'
export { type Flaw, verifyProof } from './audit/verify-proof.ts'
export { readSeals } from './audit/verify-seals.ts'
export { openServer } from './db/open-server.ts'
export { checkTemplates } from './documents/check-templates.ts'
export { hashOfFiles, type ListFiles, readListFolder } from './lists/read-list-folder.ts'
export { PassphraseNeeded, PassphraseWrong } from './operation/archive/encryption.ts'
export { ArchiveBroken } from './operation/archive/tar.ts'
export { type BackupMade, makeBackup } from './operation/backup/make-backup.ts'
export { BackupTooNew } from './operation/backup/read-backup.ts'
export {
  PlaceNotEmpty,
  type Restored,
  RestoreUnsound,
  restoreFolder,
  restoreServer,
} from './operation/backup/restore.ts'
export { askServer, ServerFailed } from './operation/control/ask-server.ts'
export { rebuildAll } from './operation/rebuild/rebuild-all.ts'
export type { Difference } from './operation/rebuild/rebuild-cases.ts'
export { findKeyRing, KeyMissing } from './secrets/key-ring.ts'
export { readSealingKey } from './secrets/sealing-key.ts'
export { makeAdministratorLink } from './start/administrator-link.ts'
export { addKey, type KeyInUse, listKeys, rotateRing } from './start/manage-keys.ts'
export { openExisting } from './start/open-existing.ts'
export type { ServerOptions } from './start/server-options.ts'
export type { StartProblem } from './start/start-problem.ts'
export { type RunningServer, startServer } from './start/start-server.ts'
