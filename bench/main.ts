// `npm run bench [-- LIST FOLDER]`: how long the engine takes, beside something honest in the same run, with the machine's figures.
import { readListFolder } from '@remit/server'
import { benchCeiling } from './ceiling.ts'
import { benchDerivation } from './derivation.ts'
import { benchFolding } from './folding.ts'
import { listFolder, loadFiles, playStories } from './open-list-folder.ts'
import { printMachine } from './print.ts'
import { benchProof } from './proof.ts'
import { benchReading } from './reading.ts'

const { files, hash } = await readListFolder(listFolder(process.argv[2]))
const list = loadFiles(files, hash)
const stories = playStories(list, files)

printMachine()
console.log(`${list.title.en} (${list.id} ${list.version})\n`)
await benchDerivation(list, stories)
await benchCeiling()
await benchFolding(stories)
await benchReading(list, files)
benchProof(list)
