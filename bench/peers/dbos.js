// A durable workflow of six steps in DBOS, many at once: `node dbos.js URL CONCURRENCY SECONDS` prints steps a second as JSON.
import { DBOS } from '@dbos-inc/dbos-sdk'

const [url, concurrency, seconds] = process.argv.slice(2)
const step = async word => ({ word, at: Date.now() })

const sixSteps = DBOS.registerWorkflow(
  async number => {
    for (const word of ['accept', 'approve', 'inspect', 'order', 'treat', 'close'])
      await DBOS.runStep(() => step(`${word} ${number}`), { name: word })
  },
  { name: 'six-steps' },
)

DBOS.setConfig({ name: 'remit-bench', applicationVersion: '1', systemDatabaseUrl: url, logLevel: 'error' })
await DBOS.launch()
let workflows = 0
const run = async until => {
  while (performance.now() < until) {
    await sixSteps(workflows)
    workflows++
  }
}
const many = until => Promise.all(Array.from({ length: Number(concurrency) }, () => run(until)))
await many(performance.now() + 1000)
workflows = 0
const begun = performance.now()
await many(begun + Number(seconds) * 1000)
const took = (performance.now() - begun) / 1000
console.log(JSON.stringify({ steps: (workflows * 6) / took }))
await DBOS.shutdown()
process.exit(0)
