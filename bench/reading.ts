// Reading the list itself, and answering reports.
import { answerReport, type ResponsibilityList, trainTriage } from '@remit/core'
import { measure, once } from './measure.ts'
import { loadFiles } from './open-list-folder.ts'
import { printMeasured, printOnce } from './print.ts'

/** Prints how long it takes to read the list from its files, to learn its sentences, and to answer one of them. */
export async function benchReading(list: ResponsibilityList, files: ReadonlyMap<string, string>): Promise<void> {
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  const loading = once(() => loadFiles(files, 'bench'))
  const training = once(() => trainTriage(list))
  const triage = training.value
  const texts = list.matters.flatMap(({ examples }) => examples)
  console.log(`\nReading: ${files.size} files, ${Math.round(size / 1000)}k characters; ${texts.length} reports`)
  printOnce('the list from its files, checked', loading)
  printOnce('learning to read reports', training)
  const { answer } = await measure({
    answer: {
      per: texts.length,
      run: () => {
        for (const text of texts) answerReport(triage, { text })
      },
    },
  })
  printMeasured('answering a report', answer!)
}
