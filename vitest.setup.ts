// Properties are tried on the same examples in each run, so that a run says something about the change and not about chance;
// REMIT_SEED tries others.
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: Number(process.env.REMIT_SEED ?? 20_261_122) })
